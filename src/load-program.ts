// Loads the built program. Of its two megabytes most commands need little, and Node 20 compiles what it loads anew at
// every start; so the build makes bundles with one command alone for those that run most often, and stores what V8 made of
// each bundle (scripts/build.mjs). V8 takes that where it fits: same version, same flags, same text. Otherwise it compiles
// as ever.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { keepRoom } from './heap.ts';

const folder = dirname(fileURLToPath(import.meta.url));

function storedCode(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * The program of `program.ts`, as the build left it in dist/: with the command of this name alone, where there is such a
 * bundle, else with all. `script` is what the build asks for the compiled code.
 */
export function loadProgram(command = ''): { program: typeof import('./program.ts'); script: Script } {
  const name = /^[a-z]+$/.test(command) && existsSync(join(folder, `program-${command}.cjs`)) ? `program-${command}` : 'program';
  // before anything is compiled: what was stored fits the same flags only
  if (name !== 'program') keepRoom();
  const filename = join(folder, `${name}.cjs`);
  const cachedData = storedCode(join(folder, `${name}.cache`));
  // the bundle is one function of what a CommonJS module is given, and holds nothing but ASCII
  const script = new Script(readFileSync(filename, 'latin1'), { filename, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} };
  (script.runInThisContext() as (...given: unknown[]) => void)(module.exports, createRequire(filename), module, filename, folder);
  return { program: module.exports as typeof import('./program.ts'), script };
}
