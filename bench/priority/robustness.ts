import { naiveRobustness } from './naive.ts';
import { Random } from '../../src/model/priority/random.ts';
import { robustness } from '../../src/model/priority/robustness.ts';
import type { UncertainValue } from '../../src/model/priority/sampling.ts';
import { weightSampler } from '../../src/model/priority/sampling.ts';

const CRITERIA = 8, RATERS = 5, SAMPLES = Number(process.argv[2] ?? 10_000);

/** Points 0..10 of five raters about a true value, as values 0..1. */
function ratings(measures: number, random: Random): number[][][] {
  return Array.from({ length: measures }, () => Array.from({ length: CRITERIA }, () => {
    const centre = 10 * random.uniform();
    return Array.from({ length: RATERS }, () => Math.min(10, Math.max(0, Math.round(centre + 4 * (random.uniform() - 0.5)))) / 10);
  }));
}

const nanoseconds = (start: bigint, measures: number, samples: number): number => Number(process.hrtime.bigint() - start) / measures / samples;

for (const measures of [150, 1000, 10_000]) {
  const given = ratings(measures, new Random(7)), weights = Array.from({ length: CRITERIA }, (_, j) => (j + 1) / 36);
  const fixed: UncertainValue[][] = given.map((row) => row.map((list) => list.reduce((a, b) => a + b, 0) / list.length));
  for (const [name, cells] of [['fixed', fixed], ['raters', given]] as const) {
    const sampler = weightSampler(weights, { kind: 'declared', spread: 0.3 }), few = Math.max(50, SAMPLES / 100);
    const start = process.hrtime.bigint();
    naiveRobustness(cells, sampler, CRITERIA, few, 5, new Random(1));
    process.stdout.write(`${measures} × ${CRITERIA}, values ${name}: naive ${nanoseconds(start, measures, few).toFixed(0)} ns per measure and sample (${few} samples)\n`);
    const begin = process.hrtime.bigint();
    robustness({ weights, draw: { kind: 'declared', spread: 0.3 }, cells, samples: SAMPLES, seed: 1, top: 5, detail: false });
    process.stdout.write(`${measures} × ${CRITERIA}, values ${name}: engine ${nanoseconds(begin, measures, SAMPLES).toFixed(1)} ns (${SAMPLES} samples, ${(Number(process.hrtime.bigint() - begin) / 1e9).toFixed(2)} s), ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most so far\n`);
  }
}
