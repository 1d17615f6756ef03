// Times every format of `measures export` on a generated catalogue and prints a Markdown table:
//   node bench/exports.mjs [MEASURES]
// The median of three runs of the whole program, start included; the limits are those for 1,000 measures.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '..', '..');
const size = Number(process.argv[2] ?? 1000);
const limits = { md: 2, html: 2, csv: 2, json: 2, xlsx: 5, docx: 5, ics: 2, 'json-ld': 2 };
const folder = mkdtempSync(join(tmpdir(), 'measures-bench-'));
const run = (args) => spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
try {
  const catalogue = join(folder, 'catalogue');
  const made = run([join(root, 'bench', 'generate-catalogue.mjs'), catalogue, String(size)]);
  if (made.status !== 0) throw new Error(made.stderr);
  process.stdout.write(`| format | measures | median s | limit s | KB |\n| - | -: | -: | -: | -: |\n`);
  for (const [format, limit] of Object.entries(limits)) {
    const output = join(folder, `out.${format}`);
    const times = [1, 2, 3].map(() => {
      const from = performance.now();
      const { status, stderr } = run([join(root, 'bin', 'measures.js'), 'export', format, '--dir', catalogue, '--as-of', '2027-02-01', '--output', output]);
      if (status !== 0) throw new Error(`${format}: exit ${status}\n${stderr.slice(0, 1000)}`);
      return (performance.now() - from) / 1000;
    }).sort((a, b) => a - b);
    process.stdout.write(`| ${format} | ${size} | ${times[1].toFixed(2)} | ${limit} | ${Math.round(statSync(output).size / 1024)} |\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
