// Generated extracts of an invented residents' register, for the benchmark, the tests and the worked example.
import { uniform } from './orderInstances.ts';

/** Traits of the invented town with the share of each band; they are those of data/invite.yaml. */
const traits = [
  { id: 'staatsangehoerigkeit', bands: [['de', 0.79], ['eu', 0.11], ['andere', 0.1]] },
  { id: 'alter', bands: [['16-24', 0.12], ['25-44', 0.29], ['45-64', 0.32], ['65+', 0.27]] },
  { id: 'ortsteil', bands: [['altstadt', 0.31], ['hafenviertel', 0.34], ['oberfeld', 0.13], ['muehlried', 0.22]] },
] as const;

export const heading = ['id', ...traits.map(({ id }) => id)];

function band(bands: readonly (readonly [string, number])[], at: number): string {
  let reached = 0;
  for (const [name, share] of bands) {
    reached += share;
    if (at < reached) return name;
  }
  return bands[0]![0];
}

/** People one after another, each with a random id; the same seed gives the same people. */
export function* people(count: number, seed = 1): Generator<string[]> {
  const random = uniform(seed);
  for (let index = 0; index < count; index += 1) {
    // 20 random digits would do; the running number keeps ids apart for certain
    const id = Math.floor(random() * 2 ** 32).toString(16).padStart(8, '0') + index.toString(16).padStart(6, '0');
    yield [id, ...traits.map(({ bands }) => band(bands, random()))];
  }
}

/** How many of these people are in each stratum, in the order of the settings; strata without anybody are left out. */
export function counts(count: number, seed = 1): string[][] {
  const all = traits.reduce<string[][]>((sofar, { bands }) => sofar.flatMap((row) => bands.map(([name]) => [...row, name])), [[]]);
  const found = new Map(all.map((row) => [row.join(';'), 0]));
  for (const [, ...row] of people(count, seed)) found.set(row.join(';'), found.get(row.join(';'))! + 1);
  return [...found].filter(([, number]) => number > 0).map(([key, number]) => [...key.split(';'), String(number)]);
}
