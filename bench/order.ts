/**
 * How long the order of action takes on the generated catalogues (seeds 1 to 3), and how close it comes:
 *   npx esbuild bench/order.ts --bundle --platform=node --format=esm --external:highs --outfile=dist/bench-order.mjs && node dist/bench-order.mjs [sizes…]
 * One row for each size and seed: worth, proved bound, gap, nodes, seconds by the clock and of the processor, and the
 * largest resident memory of the process. With BENCH_CLOCK=processor the time limit counts the processor's seconds. Without sizes: 40 80 150@20 150@60 1000@40 10000 (`@` is the time limit in
 * seconds; 10000 is the strict plan only).
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildProblem } from '../src/model/order/build.ts';
import { exactPlan } from '../src/model/order/exact.ts';
import { defaultLimits } from '../src/model/order/plan.ts';
import { objectiveOf } from '../src/model/order/problem.ts';
import { strictPlan } from '../src/model/order/strict.ts';
import { loadSolver } from '../src/solver/highs.ts';
import { inputOf } from '../test/model/order/problems.ts';
import { generateCatalogue } from './orderInstances.ts';

const processor = (): number => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
const print = (cells: readonly (string | number)[]): void => { process.stdout.write(`| ${cells.join(' | ')} |\n`); };

/** On a machine that others use, the processor's time is what the same run takes where nobody else works. */
const clock = process.env.BENCH_CLOCK === 'processor' ? processor : undefined;

async function row(count: number, seconds: number | null, seed: number): Promise<void> {
  const input = inputOf(generateCatalogue(count, seed));
  const began = performance.now(), worked = processor();
  const problem = buildProblem(input);
  const megabytes = (): string => (process.resourceUsage().maxRSS / 1024).toFixed(0);
  const took = (): string[] => [((performance.now() - began) / 1000).toFixed(2), (processor() - worked).toFixed(2), megabytes()];
  if (count >= 10_000) {
    const { choice } = strictPlan(problem);
    print([count, seed, 'strict', objectiveOf(problem, choice).toFixed(3), '', '', '', ...took()]);
    return;
  }
  const solver = await loadSolver(clock);
  const plan = exactPlan(problem, solver, seconds === null ? defaultLimits(problem) : { gap: 0, nodes: 1_000_000, seconds });
  print([seconds === null ? count : `${count} in ${seconds} s`, seed, plan.status, plan.objective.toFixed(3), plan.bound.toFixed(3), `${(100 * (plan.bound / plan.objective - 1)).toFixed(2)} %`, plan.nodes, ...took()]);
}

const asked = process.argv.slice(2);
if (asked[0] === '--row') {
  await row(Number(asked[1]), asked[2] === '-' ? null : Number(asked[2]), Number(asked[3]));
} else {
  print(['measures', 'seed', 'status', 'worth', 'bound', 'gap', 'nodes', 'seconds', 'processor', 'MB']);
  print(['---:', '---:', '---', '---:', '---:', '---:', '---:', '---:', '---:', '---:']);
  for (const size of asked.length > 0 ? asked : ['40', '80', '150@20', '150@60', '1000@40', '10000']) {
    const [count = '40', seconds = '-'] = size.split('@');
    // a process of its own, so that memory is that of one run
    for (const seed of ['1', '2', '3']) spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--row', count, seconds, seed], { stdio: 'inherit' });
  }
}
