import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { competitionRanks } from '../../../src/model/priority/ranking.ts';
import { reversal } from '../../../src/model/priority/reversal.ts';
import { stabilityIntervals } from '../../../src/model/priority/stability.ts';
import { valueOf } from '../../../src/model/priority/value.ts';
import { directWeights, reweighted } from '../../../src/model/priority/weighting.ts';

const value = fc.integer({ min: 0, max: 10 }).map((v) => v / 10);
const decision = fc.integer({ min: 2, max: 5 }).chain((k) => fc.record({
  weights: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: k, maxLength: k }).map((list) => directWeights(list).weights),
  values: fc.array(fc.array(value, { minLength: k, maxLength: k }), { minLength: 2, maxLength: 6 }),
}));
const score = (weights: readonly number[], row: readonly number[]): number => weights.reduce((sum, w, j) => sum + w * row[j]!, 0);
/** Two measures, the one with the higher score first, and the criteria on 0..10. */
const pair = decision.map(({ weights, values }) => {
  const [a, b] = values as [number[], number[]], ahead = score(weights, a) >= score(weights, b);
  return { weights, first: ahead ? a : b, second: ahead ? b : a, criteria: weights.map((_, j) => (j % 2 === 0 ? { id: `c${j}`, worst: 0, best: 10 } : { id: `c${j}`, worst: 36, best: 0 })) };
}).filter(({ weights, first, second }) => score(weights, first) - score(weights, second) > 1e-6);
const lead = (weights: readonly number[], first: readonly number[], second: readonly number[]): number => score(weights, first) - score(weights, second);

describe('the weights within which the first stays first', () => {
  // Constructed, recomputed by hand: scores .58, .60, .59.
  test('three measures on three criteria', () => {
    const intervals = stabilityIntervals([0.5, 0.3, 0.2], [[0.8, 0.2, 0.6], [0.5, 0.9, 0.4], [0.6, 0.5, 0.7]], 1);
    [[0, 0.53125], [0.282051282051, 1], [0, 0.225806451613]].forEach(([low, high], k) => {
      expect(intervals[k]!.low).toBeCloseTo(low!, 9);
      expect(intervals[k]!.high).toBeCloseTo(high!, 9);
    });
  });
  test('are exactly those at which a recomputed ranking has it first', () => {
    fc.assert(fc.property(decision, ({ weights, values }) => {
      const scores = values.map((row) => score(weights, row)), first = competitionRanks(scores).order[0]!;
      stabilityIntervals(weights, values, first).forEach(({ low, high }, k) => {
        const wrong = Array.from({ length: 41 }, (_, step) => step / 40).filter((t) => {
          const moved = reweighted(weights, new Map([[k, t]])), best = Math.max(...values.map((row) => score(moved, row)));
          const stays = best - score(moved, values[first]!) <= 1e-9;
          const inside = t > low + 1e-6 && t < high - 1e-6, outside = t < low - 1e-6 || t > high + 1e-6;
          return stays ? outside : inside;
        });
        expect(wrong).toEqual([]);
      });
    }));
  });
  test('are everything where there is one criterion or one measure', () => {
    expect(stabilityIntervals([1], [[0.3], [0.2]], 0)).toEqual([{ low: 0, high: 1 }]);
    expect(stabilityIntervals([0.4, 0.6], [[0.3, 0.1]], 0)).toEqual([{ low: 0, high: 1 }, { low: 0, high: 1 }]);
  });
});

describe('what turns two measures round', () => {
  test('is nothing about the weights where the first is at least as good everywhere', () => {
    const found = reversal([{ id: 'effect', worst: 0, best: 10 }, { id: 'reach', worst: 0, best: 10 }], [0.5, 0.5], [0.9, 0.5], [0.4, 0.5]);
    expect(found).toMatchObject({ weight: null, shift: null });
    expect(found.score).toMatchObject({ criterion: 0, measure: 'second', from: 4, share: 0.5 });
  });
  test('exists among the weights exactly where the second is better on some criterion', () => {
    fc.assert(fc.property(pair, ({ criteria, weights, first, second }) => {
      const better = second.some((v, j) => v > first[j]!), { weight, shift } = reversal(criteria, weights, first, second);
      expect(weight !== null).toBe(better);
      expect(shift !== null).toBe(better);
    }));
  });
  test('one weight: level there, reversed just beyond, and no smaller change does it', () => {
    fc.assert(fc.property(pair, ({ criteria, weights, first, second }) => {
      const { weight } = reversal(criteria, weights, first, second);
      if (!weight) return;
      const size = Math.abs(weight.to - weight.from), beyond = weight.to + Math.sign(weight.to - weight.from) * 1e-9;
      expect(lead(reweighted(weights, new Map([[weight.criterion, weight.to]])), first, second)).toBeCloseTo(0, 9);
      expect(lead(reweighted(weights, new Map([[weight.criterion, beyond]])), first, second)).toBeLessThan(1e-12);
      weights.forEach((w, j) => { for (const t of [w - 0.999 * size, w + 0.999 * size]) if (t >= 0 && t <= 1) expect(lead(reweighted(weights, new Map([[j, t]])), first, second)).toBeGreaterThan(0); });
    }));
  });
  test('weights at all: level after the shift, and less moved than by changing one weight', () => {
    fc.assert(fc.property(pair, ({ criteria, weights, first, second }) => {
      const { shift, weight } = reversal(criteria, weights, first, second);
      if (!shift || !weight) return;
      const moved = [...weights];
      for (const { criterion, amount } of shift.from) { moved[criterion]! -= amount; moved[shift.to]! += amount; expect(moved[criterion]).toBeGreaterThanOrEqual(-1e-12); }
      expect(lead(moved, first, second)).toBeCloseTo(0, 9);
      expect(shift.moved).toBeLessThanOrEqual(Math.abs(weight.to - weight.from) + 1e-9);
    }));
  });
  test('one score: level there, on the scale, and no smaller share of a scale does it', () => {
    fc.assert(fc.property(pair, ({ criteria, weights, first, second }) => {
      const { score: change } = reversal(criteria, weights, first, second), gap = lead(weights, first, second);
      const possible = weights.flatMap((w, j) => [1 - second[j]!, first[j]!].filter((room) => gap / w < room - 1e-9).map(() => gap / w));
      if (!change) { expect(possible).toEqual([]); return; }
      expect(change.share).toBeLessThanOrEqual(Math.min(...possible) + 1e-9);
      const changed = { first: [...first], second: [...second] };
      changed[change.measure][change.criterion] = valueOf(change.to, criteria[change.criterion]!);
      expect(lead(weights, changed.first, changed.second)).toBeCloseTo(0, 9);
    }));
  });
  test('is no score where even the end of one scale leaves the gap open', () => {
    const scale = ['a', 'b', 'c', 'd'].map((id) => ({ id, worst: 0, best: 10 }));
    expect(reversal(scale, [0.25, 0.25, 0.25, 0.25], [1, 1, 1, 1], [0, 0, 0, 0]).score).toBeNull();
  });
});
