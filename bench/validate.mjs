// 1,000 measures validated, beside ajv-cli on the same files (which checks the schema alone): whole processes, in turn.
//   npm run bench -- validate [MEASURES [RUNS]]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCatalogue } from './generate-catalogue.mjs';

const count = Number(process.argv[2] ?? 1000), runs = Number(process.argv[3] ?? 5);
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const time = (args) => {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.slice(0, 3).join(' ')}: exit ${status}: ${stderr.slice(0, 400)}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
};
const folder = mkdtempSync(join(tmpdir(), 'measures-bench-'));
try {
  writeCatalogue(folder, count);
  // the peer resolves a reference only to a schema that says its own name
  const [measure, common] = ['measure', 'common'].map((name) => {
    const copy = join(folder, `${name}.json`);
    writeFileSync(copy, JSON.stringify({ $id: `${name}.schema.json`, ...JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) }));
    return copy;
  });
  const ours = ['bin/measures.js', 'validate', '--format', 'json', '--dir', folder];
  const peer = ['node_modules/ajv-cli/dist/index.js', 'validate', '--spec=draft2020', '--all-errors', '--strict=false', '--validate-formats=false', '-s', measure, '-r', common, '-d', join(folder, 'measures', '*.yaml')];
  const a = [], b = [];
  time(ours); time(peer);
  for (let i = 0; i < runs; i++) { a.push(time(ours)); b.push(time(peer)); }
  console.log(`| ${count} measures, ${runs} runs in turn | median ms |\n|---|--:|\n| measures validate (schema, references, all rules) | ${median(a).toFixed(0)} |\n| ajv-cli (schema only) | ${median(b).toFixed(0)} |\n| ratio | ${median(a.map((x, i) => x / b[i])).toFixed(2)} |`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
