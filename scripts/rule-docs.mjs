// Writes docs/rules from the rules themselves. `--check` only compares and fails where a page is stale.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'docs', 'rules');
const bundle = await build({
  stdin: { contents: "export { rules } from './src/model/rules/registry.ts'; export { ruleDocs } from './src/output/ruleDocs.ts';", resolveDir: root, loader: 'ts' },
  bundle: true, format: 'esm', platform: 'node', write: false, logLevel: 'warning',
});
const { rules, ruleDocs } = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString('base64')}`);
const files = ruleDocs(rules);
mkdirSync(target, { recursive: true });
const read = (name) => { try { return readFileSync(join(target, name), 'utf8'); } catch { return null; } };
const stale = [...files].filter(([name, text]) => read(name) !== text).map(([name]) => name);
const extra = readdirSync(target).filter((name) => !files.has(name));
if (process.argv.includes('--check')) {
  for (const name of [...stale, ...extra]) console.error(`docs/rules/${name} is stale: npm run docs`);
  process.exitCode = stale.length + extra.length > 0 ? 1 : 0;
} else {
  for (const name of stale) writeFileSync(join(target, name), files.get(name));
  for (const name of extra) rmSync(join(target, name));
  console.log(`docs/rules: ${files.size} pages, ${stale.length} written`);
}
