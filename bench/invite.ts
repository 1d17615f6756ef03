/**
 * How long a draw takes and how much memory it needs, through the built program:
 *   npx esbuild bench/invite.ts --bundle --platform=node --format=esm --outfile=/dev/stdout --log-level=error | node --input-type=module - 33000 1000000
 * Prints one row per size: rows, megabytes of the file, and of draw and verify the seconds by the clock, the seconds of
 * processor time (which other work on the machine hardly changes) and the largest resident memory.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { heading, people } from './inviteExtract.ts';

const program = resolve('bin/measures.js');
const folder = mkdtempSync(join(tmpdir(), 'measures-bench-'));

/** The settings of the worked example, with letters for this size and without the population of the example. */
function settings(rows: number): string {
  const letters = Math.min(1000, Math.floor(rows / 50));
  return `title: Bench
population: {date: 2026-04-30, minimumAge: 16}
letters: ${letters}
traits:
  - {id: staatsangehoerigkeit, title: Staat, bands: [{id: de, title: de}, {id: eu, title: eu}, {id: andere, title: andere}]}
  - {id: alter, title: Alter, bands: [{id: 16-24, title: a, from: 16, to: 24}, {id: 25-44, title: b, from: 25, to: 44}, {id: 45-64, title: c, from: 45, to: 64}, {id: 65+, title: d, from: 65}]}
  - {id: ortsteil, title: Ortsteil, bands: [{id: altstadt, title: A}, {id: hafenviertel, title: H}, {id: oberfeld, title: O}, {id: muehlried, title: M}]}
dates: {notice: 2026-05-08, numbers: 2026-05-30, letters: 2026-06-03, event: 2026-07-11, deletion: 2026-09-30}
numbers: {source: Lotto, parts: [{title: Lotto, count: 6, from: 1, to: 49}]}
`;
}

function writeExtract(path: string, rows: number): void {
  const file = openSync(path, 'w');
  let text = `\ufeff${heading.join(';')}\r\n`;
  for (const row of people(rows)) {
    text += `${row.join(';')}\r\n`;
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
}

/** Runs the program; returns seconds by the clock and of the processor, and the largest resident memory in megabytes. */
function run(args: readonly string[]): { seconds: number; processor: number; megabytes: number } {
  const begin = process.hrtime.bigint();
  const report = join(folder, 'usage.txt');
  const probe = `data:text/javascript,${encodeURIComponent(`import { writeFileSync } from 'node:fs'; process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); writeFileSync(${JSON.stringify(report)}, JSON.stringify([maxRSS / 1024, (userCPUTime + systemCPUTime) / 1e6])); });`)}`;
  const { status, stderr } = spawnSync(process.execPath, ['--import', probe, program, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  const [megabytes, processor] = JSON.parse(readFileSync(report, 'utf8')) as [number, number];
  return { seconds, processor, megabytes };
}

try {
  for (const size of process.argv.slice(2).map(Number)) {
    const catalogue = join(folder, String(size));
    const extract = join(folder, `${size}.csv`);
    writeExtract(extract, size);
    mkdirSync(catalogue);
    writeFileSync(join(catalogue, 'catalogue.yaml'), 'title: Bench\n');
    writeFileSync(join(catalogue, 'invite.yaml'), settings(size));
    const shared = ['-C', catalogue, '--extract', extract, '--quiet'];
    const draw = run(['invite', 'draw', ...shared, '--numbers', '1 2 3 4 5 6', '--output', join(folder, 'drawn.csv')]);
    const verify = run(['invite', 'verify', ...shared, join(catalogue, 'draw.json')]);
    const show = ({ seconds, processor, megabytes }: typeof draw): string => `${seconds.toFixed(2)} s (${processor.toFixed(2)} s processor) ${megabytes.toFixed(0)} MB`;
    process.stdout.write(`rows ${size}  file ${(statSync(extract).size / 1e6).toFixed(1)} MB  draw ${show(draw)}  verify ${show(verify)}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
