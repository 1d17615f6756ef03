// Times every format of `measures export` on a generated catalogue and prints a Markdown table:
//   node bench/exports.mjs [MEASURES]
// The median of three runs of the whole program, start included; the limits are those for 1,000 measures. Below it the
// documents of the same catalogue with criteria, budgets and five raters, where the ranking takes its share of the time.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '..', '..');
const size = Number(process.argv[2] ?? 1000);
const limits = { md: 2, html: 2, csv: 2, json: 2, xlsx: 5, docx: 5, ics: 2, 'json-ld': 2 };
const folder = mkdtempSync(join(tmpdir(), 'measures-bench-'));
const catalogue = join(folder, 'catalogue');
const run = (args) => spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });

function row(format, kind, limit) {
  const output = join(folder, format === 'json-ld' ? 'out.jsonld' : `out.${format}`);
  const times = [1, 2, 3].map(() => {
    const from = performance.now();
    const { status, stderr } = run([join(root, 'bin', 'measures.js'), 'export', format, '--dir', catalogue, '--as-of', '2027-02-01', '--output', output]);
    if (status !== 0) throw new Error(`${format}: exit ${status}\n${stderr.slice(0, 1000)}`);
    return (performance.now() - from) / 1000;
  }).sort((a, b) => a - b);
  process.stdout.write(`| ${format}${kind} | ${size} | ${times[1].toFixed(2)} | ${limit} | ${Math.round(statSync(output).size / 1024)} |\n`);
}

/** Adds six criteria, budgets and five raters, each of whom rates every measure. */
function rate() {
  const ids = readdirSync(join(catalogue, 'measures')).map((name) => name.replace('.yaml', '')).sort();
  const criteria = ['effect', 'urgency', 'reach', 'equity', 'fit', 'delay'], years = [2026, 2027, 2028, 2029, 2030, 2031, 2032];
  appendFileSync(join(catalogue, 'catalogue.yaml'), `criteria:\n${criteria.map((id, i) => `  - {id: ${id}, title: Kriterium ${i + 1}, weight: ${10 + i * 5}}\n`).join('')}budget:\n${years.map((year) => `  - {source: city, period: ${year}, amount: ${ids.length * 9000}}\n`).join('')}`);
  mkdirSync(join(catalogue, 'ratings'));
  let state = 7;
  const points = () => { state = (state * 1103515245 + 12345) % 2147483648; return state % 11; };
  for (let k = 1; k <= 5; k++) writeFileSync(join(catalogue, 'ratings', `R-${k}.yaml`), `id: R-${k}\nrater: Stelle ${k}\ndate: "2026-11-0${k}"\nscores:\n${ids.map((id) => `  ${id}: {${criteria.map((criterion) => `${criterion}: ${points()}`).join(', ')}}\n`).join('')}`);
}

try {
  const made = run([join(root, 'bench', 'generate-catalogue.mjs'), catalogue, String(size)]);
  if (made.status !== 0) throw new Error(made.stderr);
  process.stdout.write(`| format | measures | median s | limit s | KB |\n| - | -: | -: | -: | -: |\n`);
  for (const [format, limit] of Object.entries(limits)) row(format, '', limit);
  rate();
  for (const format of ['md', 'html', 'docx']) row(format, ', rated', '–');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
