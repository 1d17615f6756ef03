// How much longer it takes to load 10,000 measures into SQLite than to read them.
//   npm run bench -- store [MEASURES]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCatalogue } from './generate-catalogue.mjs';
import { openCatalogue } from '../src/files/open.ts';
import { loadStore } from '../src/store/load.ts';

const count = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'measures-bench-'));
const seconds = (start: bigint): number => Number(process.hrtime.bigint() - start) / 1e9;
try {
  writeCatalogue(folder, count);
  const reading: number[] = [], loading: number[] = [];
  let rows = 0;
  for (let round = 0; round < 5; round++) {
    let start = process.hrtime.bigint();
    const { catalogue, findings } = openCatalogue(folder);
    reading.push(seconds(start));
    if (!catalogue) throw new Error(`the generated catalogue is not in order: ${JSON.stringify(findings[0])}`);
    start = process.hrtime.bigint();
    const database = await loadStore(catalogue);
    loading.push(seconds(start));
    rows = database.prepare("SELECT sum(n) FROM (SELECT count(*) AS n FROM measure UNION ALL SELECT count(*) FROM indicator UNION ALL SELECT count(*) FROM target UNION ALL SELECT count(*) FROM cost_item UNION ALL SELECT count(*) FROM measure_goal)").pluck().get() as number;
    database.close();
  }
  const show = (list: number[]): string => `${list[0]!.toFixed(2)} | ${list.toSorted((a, b) => a - b)[2]!.toFixed(2)}`;
  process.stdout.write(`| ${count} measures (in one process, 5 rounds) | first, s | median, s |\n|---|--:|--:|\n| reading and checking the structure | ${show(reading)} |\n| loading into SQLite, besides (${rows} rows in five of the tables; at most 0.6 s) | ${show(loading)} |\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
