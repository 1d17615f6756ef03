// Bundles the program into dist/: cli.js, where a process begins; program.cjs, everything else, of which a command runs
// only its own modules; program.cache, what V8 compiled of it (src/load-program.ts); and the solver's thread.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
const shared = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  loader: { '.sql': 'text' },
  // native or with files beside them; loaded only by the commands that need them
  external: ['better-sqlite3', 'highs'],
};

/** A hash of everything below these paths. */
function buildOf(...paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (/\.\w+$/.test(path)) hash.update(path).update(readFileSync(join(root, path)));
    else for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
  };
  paths.forEach(add);
  return hash.digest('hex').slice(0, 16);
}

await build({ ...shared, entryPoints: { cli: 'src/cli.ts', 'solver-worker': 'src/solver/worker.ts' }, format: 'esm', banner: { js: "import { createRequire as _createRequire } from 'node:module';\nconst require = _createRequire(import.meta.url);" } });
await build({
  ...shared,
  entryPoints: { program: 'src/program.ts' },
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': '_url', BUILD: JSON.stringify(buildOf('src', 'schemas', 'package-lock.json')) },
  banner: { js: "(function (exports, require, module, __filename, __dirname) { const _url = require('node:url').pathToFileURL(__filename).href;" },
  footer: { js: '})' },
});

// esbuild leaves patterns as they are written; escaped they mean the same, and V8 reads a text of ASCII twice as fast
const bundle = join(dist, 'program.cjs');
writeFileSync(bundle, readFileSync(bundle, 'utf8').replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`), 'latin1');

// what the common commands need is compiled once, by running them on the worked example
await build({ ...shared, entryPoints: { 'load-program': 'src/load-program.ts' }, format: 'esm' });
const { loadProgram } = await import(pathToFileURL(join(dist, 'load-program.js')).href);
const { program, script } = loadProgram();
const silent = { write() {}, isTTY: false };
const world = { cwd: root, env: {}, today: '2026-12-01', stdout: silent, stderr: silent };
for (const args of [['validate'], ['prioritize'], ['--help']]) await program.main(args, world);
writeFileSync(join(dist, 'program.cache'), script.createCachedData());
if (!process.argv.includes('--quiet')) console.log('dist/ built');
