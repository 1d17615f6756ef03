// Runs a benchmark: `npm run bench -- start`. TypeScript is bundled into a temporary file beside it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [name, ...rest] = process.argv.slice(2);
const names = readdirSync(join(root, 'bench')).filter((file) => /^(?!generate|invite-?Extract|order-?Instances|.*\.tmp).*\.(?:ts|mjs)$/.test(file) && !file.endsWith('.d.mts')).map((file) => file.replace(/\.\w+$/, ''));
if (name === undefined || !names.includes(name)) {
  console.log(`npm run bench -- NAME, with one of: ${names.join(', ')}`);
  process.exit(2);
}
// this variable alone costs every start of Node 20 some 30 ms
delete process.env.NODE_EXTRA_CA_CERTS;
let script = join(root, 'bench', `${name}.mjs`);
let temporary = null;
if (!existsSync(script)) {
  temporary = script = join(root, 'bench', `${name}.tmp.mjs`);
  await build({ absWorkingDir: root, entryPoints: [`bench/${name}.ts`], outfile: script, bundle: true, format: 'esm', platform: 'node', target: 'node20', loader: { '.sql': 'text' }, external: ['better-sqlite3', 'highs', './generate-catalogue.mjs'], logLevel: 'error', banner: { js: "import { createRequire as _createRequire } from 'node:module';\nconst require = _createRequire(import.meta.url);" } });
}
const { status } = spawnSync(process.execPath, ['--expose-gc', script, ...rest], { cwd: root, stdio: 'inherit' });
if (temporary) rmSync(temporary, { force: true });
process.exitCode = status ?? 1;
