// Loads the built program. Of its two megabytes most commands need little, and Node 20 compiles what it loads anew at
// every start; so the build stores what V8 made of it (scripts/build.mjs), and V8 takes that where it fits: same version,
// same flags, same text. Otherwise it compiles as ever.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const folder = dirname(fileURLToPath(import.meta.url));

function storedCode(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The program of `program.ts`, as the build left it in dist/. `script` is what the build asks for the compiled code. */
export function loadProgram(): { program: typeof import('./program.ts'); script: Script } {
  const filename = join(folder, 'program.cjs');
  const cachedData = storedCode(join(folder, 'program.cache'));
  // the bundle is one function of what a CommonJS module is given, and holds nothing but ASCII
  const script = new Script(readFileSync(filename, 'latin1'), { filename, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} };
  (script.runInThisContext() as (...given: unknown[]) => void)(module.exports, createRequire(filename), module, filename, folder);
  return { program: module.exports as typeof import('./program.ts'), script };
}
