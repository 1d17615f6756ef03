// Validation beside ajv-cli on the same files: whole processes, in turn, what they say read through a pipe as in CI. The peer checks the schema alone; ours is timed with
// the schema and references only, with the rules of structure, indicators and resources (without the search for duplicates),
// with all rules, on files that are all wrong, and with an unchanged cache.
//   npm run bench -- validate [MEASURES [RUNS]]
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCatalogue } from './generate-catalogue.mjs';

const count = Number(process.argv[2] ?? 1000), runs = Number(process.argv[3] ?? 5);
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const node = (args, options = {}) => spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26, ...options });
/** Wall time in milliseconds; throws on an exit code that is not `expected`. */
const time = (args, expected) => {
  const start = process.hrtime.bigint();
  const { status, stderr } = node(args, { stdio: ['ignore', 'pipe', 'pipe'] });
  if (status !== expected) throw new Error(`${args.slice(0, 3).join(' ')}: exit ${status}: ${stderr.slice(0, 400)}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
};

const folder = mkdtempSync(join(tmpdir(), 'measures-bench-'));
try {
  const valid = join(folder, 'valid'), invalid = join(folder, 'invalid');
  writeCatalogue(valid, count);
  writeCatalogue(invalid, count, true);
  const codes = JSON.parse(node(['bin/measures.js', 'rules', '--format', 'json']).stdout).rules.map(({ code }) => code).filter((code) => !/^[FW]|^S001$|^R209$/.test(code)); // these always apply
  /** The same catalogue with some rules switched off in catalogue.yaml. */
  const without = (name, isOff) => {
    const copy = join(folder, name);
    cpSync(valid, copy, { recursive: true });
    appendFileSync(join(copy, 'catalogue.yaml'), `rules: {${codes.filter(isOff).map((code) => `${code}: off`).join(', ')}}\n`);
    return copy;
  };
  const bare = without('bare', () => true), plain = without('plain', (code) => !/^[SNR]/.test(code) || code === 'S010');
  // the peer resolves a reference only to a schema that says its own name
  const [measure, common] = ['measure', 'common'].map((name) => {
    const copy = join(folder, `${name}.json`);
    writeFileSync(copy, JSON.stringify({ $id: `${name}.schema.json`, ...JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) }));
    return copy;
  });
  const ours = (dir, ...more) => ['bin/measures.js', 'validate', '--format', 'json', '--dir', dir, ...more];
  const rows = [
    ['ajv-cli (schema only)', ['node_modules/ajv-cli/dist/index.js', 'validate', '--spec=draft2020', '--all-errors', '--strict=false', '--validate-formats=false', '-s', measure, '-r', common, '-d', join(valid, 'measures', '*.yaml')], 0],
    ['measures validate, schema and references', ours(bare), 0],
    ['… and rules S, N, R without S010', ours(plain), 0],
    ['… and all rules', ours(valid), 0],
    ['all rules, every file invalid', ours(invalid), 1],
    ['all rules, unchanged cache', ours(valid, '--cache', join(folder, 'cache.json')), 0],
  ].map(([name, args, expected]) => ({ name, args, expected, times: [] }));
  for (const { args, expected } of rows) time(args, expected);
  for (let i = 0; i < runs; i++) for (const { args, expected, times } of rows) times.push(time(args, expected));
  const [{ times: peer }] = rows;
  console.log(`| ${count} measures, ${runs} runs in turn | median ms | beside ajv-cli |\n|---|--:|--:|`);
  for (const { name, times } of rows) console.log(`| ${name} | ${median(times).toFixed(0)} | ${median(times.map((each, i) => each / peer[i])).toFixed(2)} |`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
