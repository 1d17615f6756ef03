/**
 * How fast rankings are drawn and ballots are reconciled, on one thread:
 *   npx esbuild bench/priority.ts --bundle --platform=node --format=esm --external:highs --outfile=bench/priority.tmp.mjs --log-level=error && node bench/priority.tmp.mjs
 * Robustness: engine and naive loop side by side, in nanoseconds of processor time per measure and sample; the
 * engine's number is the median of its rounds, the first of which pays for compilation. Kemeny: loading HiGHS not counted, proof included.
 */
import { naiveRobustness } from './priority/naive.ts';
import { kemenyByCuts } from '../src/model/priority/kemeny-large.ts';
import { Random } from '../src/model/priority/random.ts';
import { robustness } from '../src/model/priority/robustness.ts';
import type { UncertainValue } from '../src/model/priority/sampling.ts';
import { weightSampler } from '../src/model/priority/sampling.ts';
import { kemenyScore, pairwiseCounts } from '../src/model/priority/votes.ts';
import { loadSolver } from '../src/solver/highs.ts';

const CRITERIA = 8, RATERS = 5, SAMPLES = 10_000;
const say = (text: string): void => { process.stdout.write(`${text}\n`); };
const seconds = (start: bigint): number => Number(process.hrtime.bigint() - start) / 1e9;
/** Processor seconds of this process, which other work on the machine hardly changes. */
const cpu = (): number => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
const median = (list: number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;

/** Points 0..10 of five raters about a true value, as values 0..1. */
function ratings(measures: number, random: Random): number[][][] {
  return Array.from({ length: measures }, () => Array.from({ length: CRITERIA }, () => {
    const centre = 10 * random.uniform();
    return Array.from({ length: RATERS }, () => Math.min(10, Math.max(0, Math.round(centre + 4 * (random.uniform() - 0.5)))) / 10);
  }));
}

function robustnessRows(measures: number, rounds: number): void {
  const given = ratings(measures, new Random(7)), weights = Array.from({ length: CRITERIA }, (_, j) => (j + 1) / 36), draw = { kind: 'declared', spread: 0.3 } as const;
  const fixed: UncertainValue[][] = given.map((row) => row.map((list) => list.reduce((a, b) => a + b, 0) / list.length));
  for (const [name, cells] of [['fixed values', fixed], ['draws among raters', given]] as const) {
    const few = Math.max(20, Math.round(200_000 / measures)), times: number[] = [], walls: number[] = [];
    let start = cpu();
    naiveRobustness(cells, weightSampler(weights, draw), CRITERIA, few, 5, new Random(1));
    const naive = ((cpu() - start) * 1e9) / measures / few;
    for (let round = 0; round < rounds; round++) {
      const began = process.hrtime.bigint();
      start = cpu();
      robustness({ weights, draw, cells, samples: SAMPLES, seed: 1, top: 5, detail: false });
      times.push(cpu() - start);
      walls.push(seconds(began));
    }
    const engine = (median(times) * 1e9) / measures / SAMPLES, first = (times[0]! * 1e9) / measures / SAMPLES;
    say(`| ${measures} × ${CRITERIA} × ${SAMPLES} | ${name} | ${engine.toFixed(0)} ns | ${first.toFixed(0)} ns | ${naive.toFixed(0)} ns | ${(naive / engine).toFixed(0)} × | ${median(walls).toFixed(2)} s | ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB |`);
  }
}

/** Ballots around a common order: with little noise they nearly agree, with much they hardly do. */
async function kemenyRow(items: number, ballots: number, noise: number): Promise<void> {
  const solver = await loadSolver(), random = new Random(5, noise);
  const cast = Array.from({ length: ballots }, () => {
    const key = Array.from({ length: items }, (_, i) => i + noise * random.uniform());
    return { order: key.map((_, i) => i).sort((a, b) => key[a]! - key[b]!).map((i) => [i]), count: 1 };
  });
  const pairs = pairwiseCounts(items, cast), start = process.hrtime.bigint(), found = kemenyByCuts(pairs, solver);
  if (kemenyScore(pairs, found.order) !== found.score) throw new Error('the score is not that of the order');
  say(`| ${items} measures, ${ballots} ballots | noise ${noise} | score ${found.score} | ${found.unique ? 'unique' : 'not unique'} | ${seconds(start).toFixed(2)} s |`);
}

say('| measures × criteria × samples | values | engine | first round | naive loop | faster | wall time | memory so far |\n| -: | - | -: | -: | -: | -: | -: | -: |');
robustnessRows(150, 7);
robustnessRows(1000, 3);
robustnessRows(10_000, 1);
say('\n| Kemeny, proved optimal | | | | time |\n| - | - | - | - | -: |');
for (const noise of [20, 60, 200, 100_000]) await kemenyRow(50, 100, noise);
