import type { Random } from '../../src/model/priority/random.ts';
import type { UncertainValue, WeightSampler } from '../../src/model/priority/sampling.ts';

/** SMAA-2 as one writes it down first: an object a measure, a full sort a sample. The engine is timed against this. */
export function naiveRobustness(cells: readonly (readonly UncertainValue[])[], sampler: WeightSampler, criteria: number, samples: number, top: number, random: Random):
{ best: number; worst: number; first: number; top: number }[] {
  const tally = cells.map(() => ({ best: Infinity, worst: 0, first: 0, top: 0 }));
  for (let s = 0; s < samples; s++) {
    const weights = new Float64Array(criteria);
    sampler(random, weights);
    const scored = cells.map((row, i) => ({ i, score: row.reduce<number>((sum, cell, j) => sum + weights[j]! * drawOne(cell, random), 0) }));
    scored.sort((a, b) => b.score - a.score);
    let rank = 0;
    scored.forEach(({ i, score }, k) => {
      if (k === 0 || scored[k - 1]!.score > score) rank = k + 1;
      const one = tally[i]!;
      one.best = Math.min(one.best, rank);
      one.worst = Math.max(one.worst, rank);
      if (rank === 1) one.first++;
      if (rank <= top) one.top++;
    });
  }
  return tally.map(({ best, worst, first, top }) => ({ best, worst, first: first / samples, top: top / samples }));
}

function drawOne(cell: UncertainValue, random: Random): number {
  if (typeof cell === 'number') return cell;
  if ('low' in cell) return Math.min(1, Math.max(0, cell.low + (cell.high - cell.low) * random.uniform()));
  return cell[random.below(cell.length)]!;
}
