// Bundles the program into dist/: cli.cjs, where a process begins; program.cjs, everything else; for the commands that run
// most often the program with that command alone; beside each bundle what V8 compiled of it (src/load-program.ts); and the
// solver's thread.
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

/** Large parts of Node that few commands need: loaded when something of them is used, not with the module that may use it. */
const lateBuiltins = {
  name: 'late-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?(?:crypto|child_process)$/ }, ({ path, namespace }) => (namespace === 'late' ? { path, external: true } : { path: path.replace('node:', ''), namespace: 'late' }));
    onLoad({ filter: /./, namespace: 'late' }, async ({ path }) => {
      const getters = Object.keys(await import(path)).filter((name) => name !== 'default').map((name) => `get ${name}() { return require('node:${path}').${name}; }`);
      return { contents: `module.exports = { __esModule: true, ${getters.join(', ')} };` };
    });
  },
};

/** Leaves all commands but one out of a bundle. */
const nothingBut = (only) => ({
  name: 'one-command',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/[\w-]+\.ts$/ }, ({ path, importer, kind }) => (kind === 'dynamic-import' && importer.endsWith(join('commands', 'index.ts')) && path !== `./${only}.ts` ? { path, external: true } : null));
  },
});

const define = { 'import.meta.url': '_url', BUILD: JSON.stringify(buildOf('src', 'schemas', 'package-lock.json')), VERSION: JSON.stringify(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version) };
const ownUrl = "const _url = require('node:url').pathToFileURL(__filename).href;";
const commonJs = { ...shared, format: 'cjs', outExtension: { '.js': '.cjs' }, supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true }, define };
await build({ ...commonJs, entryPoints: { cli: 'src/cli.ts' }, banner: { js: ownUrl } });
await build({ ...shared, entryPoints: { 'load-program': 'src/load-program.ts', 'solver-worker': 'src/solver/worker.ts' }, format: 'esm', banner: { js: "import { createRequire as _createRequire } from 'node:module';\nconst require = _createRequire(import.meta.url);" } });

/** Bundles the program, with one command alone or all, and keeps what running these command lines on the worked example has compiled. */
async function bundle(command, runs) {
  const name = command === null ? 'program' : `program-${command}`;
  await build({
    ...commonJs,
    entryPoints: { [name]: 'src/program.ts' },
    plugins: command === null ? [lateBuiltins] : [lateBuiltins, nothingBut(command)],
    banner: { js: `(function (exports, require, module, __filename, __dirname) { ${ownUrl}` },
    footer: { js: '})' },
  });
  // esbuild leaves patterns as they are written; escaped they mean the same, and V8 reads a text of ASCII twice as fast
  const path = join(dist, `${name}.cjs`);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`), 'latin1');
  const { program, script } = loadProgram(command ?? undefined);
  for (const args of runs) await program.main(args, world);
  writeFileSync(join(dist, `${name}.cache`), script.createCachedData());
}

const { loadProgram } = await import(pathToFileURL(join(dist, 'load-program.js')).href);
const silent = { write() {}, isTTY: false };
const world = { cwd: root, env: {}, today: '2026-12-01', stdout: silent, stderr: silent };
for (const command of ['validate', 'prioritize']) await bundle(command, [[command]]);
await bundle(null, [['check'], ['order', '--policy', 'strict'], ['--help']]);
if (!process.argv.includes('--quiet')) console.log('dist/ built');
