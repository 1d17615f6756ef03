import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { competitionRanks, rankRanges, weightedSum } from '../../../src/model/priority/ranking.ts';
import { anchoredValues, pointsOf, valueOf } from '../../../src/model/priority/value.ts';
import { directWeights, pairwiseWeights, rankOrderWeights, reweighted } from '../../../src/model/priority/weighting.ts';
import { PriorityError } from '../../../src/model/priority/types.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const weightsOf = (n: number): fc.Arbitrary<number[]> => fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: n, maxLength: n });
/** A decision: weights and at least two measures with complete values. */
const decision = fc.integer({ min: 1, max: 6 }).chain((k) => fc.record({
  weights: weightsOf(k),
  values: fc.array(fc.array(unit, { minLength: k, maxLength: k }), { minLength: 2, maxLength: 12 }),
}));
const scores = (weights: readonly number[], values: (number | null)[][]): number[] => weightedSum(directWeights(weights).weights, values).map(({ score }) => score);
const problemOf = (act: () => unknown): unknown => { try { act(); } catch (error) { if (error instanceof PriorityError) return error.problem; throw error; } return null; };

describe('points on a scale', () => {
  test('the worst is 0, the best is 1, whichever is the larger number', () => {
    expect(valueOf(36, { worst: 36, best: 0 })).toBe(0);
    expect(valueOf(9, { worst: 36, best: 0 })).toBe(0.75);
    expect(valueOf(-2, { worst: -5, best: 5 })).toBeCloseTo(0.3, 15);
    expect(pointsOf(0.75, { worst: 36, best: 0 })).toBe(9);
  });
  test('points outside the scale and scales without range are refused', () => {
    expect(problemOf(() => valueOf(11, { worst: 0, best: 10 }))).toEqual({ kind: 'outOfScale', points: 11, scale: { worst: 0, best: 10 } });
    expect(problemOf(() => anchoredValues([{ id: 'effect', worst: 3, best: 3 }], [[3]]))).toEqual({ kind: 'noRange', criterion: 'effect' });
  });
  test('changing the unit together with its anchors changes no value', () => {
    fc.assert(fc.property(unit, fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0.1, max: 20, noNaN: true }), (p, shift, factor) => {
      const before = valueOf(p, { worst: 0, best: 1 }), end = shift + factor;
      expect(valueOf(Math.min(shift + factor * p, end), { worst: shift, best: end })).toBeCloseTo(before, 9);
    }));
  });
});

describe('the weighted sum', () => {
  test('agrees with a plain computation from the definition', () => {
    fc.assert(fc.property(decision, ({ weights, values }) => {
      const sum = weights.reduce((a, b) => a + b, 0);
      scores(weights, values).forEach((score, i) => {
        let plain = 0;
        for (let j = 0; j < weights.length; j++) plain += (weights[j]! / sum) * values[i]![j]!;
        expect(score).toBeCloseTo(plain, 12);
      });
    }));
  });
  test('does not change when all weights grow by the same factor', () => {
    fc.assert(fc.property(decision, fc.double({ min: 0.1, max: 100, noNaN: true }), ({ weights, values }, factor) => {
      scores(weights.map((w) => w * factor), values).forEach((score, i) => expect(score).toBeCloseTo(scores(weights, values)[i]!, 12));
    }));
  });
  test('does not depend on the order of measures or criteria', () => {
    fc.assert(fc.property(decision, ({ weights, values }) => {
      const turned = scores(weights.toReversed(), values.toReversed().map((row) => row.toReversed())).reverse();
      scores(weights, values).forEach((score, i) => expect(turned[i]).toBeCloseTo(score, 12));
    }));
  });
  test('of the others stays when a measure comes, goes or is doubled', () => {
    fc.assert(fc.property(decision, ({ weights, values }) => {
      const all = scores(weights, values);
      expect(scores(weights, values.slice(1))).toEqual(all.slice(1));
      expect(scores(weights, [values[0]!, ...values])).toEqual([all[0], ...all]);
    }));
  });
  test('never falls when one value rises, and the rank does not worsen', () => {
    fc.assert(fc.property(decision, fc.nat(), fc.nat(), ({ weights, values }, a, b) => {
      const i = a % values.length, j = b % weights.length, raised = values.map((row) => [...row]);
      raised[i]![j] = (raised[i]![j]! + 1) / 2;
      const before = scores(weights, values), after = scores(weights, raised);
      expect(after[i]).toBeGreaterThanOrEqual(before[i]!);
      expect(competitionRanks(after).rank[i]).toBeLessThanOrEqual(competitionRanks(before).rank[i]!);
    }));
  });
  test('of a measure that is at least as good everywhere is at least as high', () => {
    fc.assert(fc.property(decision, ({ weights, values }) => {
      const better = values[0]!.map((v, j) => Math.max(v, values[1]![j]!)), [high, low] = scores(weights, [better, values[1]!]);
      expect(high).toBeGreaterThanOrEqual(low!);
    }));
  });
  test('is what the contributions add up to', () => {
    fc.assert(fc.property(decision, ({ weights, values }) => {
      for (const { score, contributions } of weightedSum(directWeights(weights).weights, values)) expect(contributions.reduce((a, b) => a + b, 0)).toBe(score);
    }));
  });
});

describe('missing points', () => {
  test('give an interval whose middle is the score', () => {
    const [partly, full] = weightedSum([0.5, 0.3, 0.2], [[0.8, null, 0.5], [0.5, 0.5, 0.5]]);
    expect(partly).toMatchObject({ missing: [1] });
    expect(partly!.interval!.low).toBeCloseTo(0.5, 12);
    expect(partly!.interval!.high).toBeCloseTo(0.8, 12);
    expect(partly!.score).toBeCloseTo(0.65, 12);
    expect(full!.interval).toBeNull();
  });
  test('give the ranks that are reached by some completion, and no others', () => {
    const cell: fc.Arbitrary<number | null> = fc.constantFrom(null, 0, 0.25, 0.5, 0.75, 1);
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 4 }), (values) => {
      const weights = [0.75, 0.25], ranges = rankRanges(weightedSum(weights, values));
      // extremes of a rank are reached where every unknown is at one of its ends
      const seen = values.map(() => ({ best: Infinity, worst: 0 })), unknown = values.flatMap((row, i) => row.flatMap((v, j) => (v === null ? [[i, j] as const] : [])));
      for (let code = 0; code < 2 ** unknown.length; code++) {
        const filled = values.map((row) => [...row]);
        unknown.forEach(([i, j], bit) => { filled[i]![j] = (code >> bit) & 1; });
        competitionRanks(scores(weights, filled)).rank.forEach((rank, i) => { seen[i] = { best: Math.min(seen[i]!.best, rank), worst: Math.max(seen[i]!.worst, rank) }; });
      }
      expect(ranges).toEqual(seen);
    }));
  });
});

describe('competition ranks', () => {
  test('count the measures that score more', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(0, 0.1, 0.2, 0.3, 0.1 + 0.2), { maxLength: 20 }), (list) => {
      const { rank, tied, order } = competitionRanks(list);
      list.forEach((score, i) => {
        expect(rank[i]).toBe(1 + list.filter((other) => other - score > 1e-12).length);
        expect(tied[i]).toBe(list.some((other, k) => k !== i && Math.abs(other - score) <= 1e-12));
      });
      expect(order.map((i) => rank[i])).toEqual(rank.toSorted((a, b) => a - b));
    }));
  });
  test('stay equal however equals are listed', () => {
    const { rank, order } = competitionRanks([0.5, 0.9, 0.5], (a, b) => b - a);
    expect(rank).toEqual([2, 1, 2]);
    expect(order).toEqual([1, 2, 0]);
  });
});

describe('weights', () => {
  test('by rank order sum to 1, do not care for the size of the ranks and never rise with the rank', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 }), (ranks) => {
      const weights = rankOrderWeights(ranks);
      expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      expect(rankOrderWeights(ranks.map((rank) => 10 * rank))).toEqual(weights);
      ranks.forEach((a, i) => ranks.forEach((b, k) => { if (a < b) expect(weights[i]).toBeGreaterThan(weights[k]!); if (a === b) expect(weights[i]).toBe(weights[k]); }));
    }));
  });
  test('from comparisons that contradict nowhere are the weights that they were made from', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9 }).chain(weightsOf), (given) => {
      const { weights } = directWeights(given), { weights: found, consistency } = pairwiseWeights(weights.map((a) => weights.map((b) => a / b)), weights.length);
      found.forEach((w, j) => expect(w).toBeCloseTo(weights[j]!, 9));
      expect(consistency.ratio).toBeCloseTo(0, 9);
    }));
  });
  test('of one criterion can be set while the others keep their proportions', () => {
    const moved = reweighted([0.5, 0.3, 0.2], new Map([[2, 0.4]]));
    [0.375, 0.225, 0.4].forEach((w, j) => expect(moved[j]).toBeCloseTo(w, 12));
  });
  test('that make no sense are refused with the place', () => {
    expect(problemOf(() => directWeights([0, 0]))).toEqual({ kind: 'noWeights' });
    expect(problemOf(() => directWeights([1, -1]))).toEqual({ kind: 'negativeWeight', index: 1 });
    expect(problemOf(() => pairwiseWeights([[1, 3], ['1/2', 1]], 2))).toEqual({ kind: 'notReciprocal', row: 0, column: 1 });
    expect(problemOf(() => pairwiseWeights([[1, 'much'], ['1/2', 1]], 2))).toEqual({ kind: 'notAComparison', row: 0, column: 1, text: 'much' });
    expect(problemOf(() => pairwiseWeights([[1, 3]], 2))).toEqual({ kind: 'notSquare', rows: 1, expected: 2 });
    expect(problemOf(() => pairwiseWeights([], 10))).toEqual({ kind: 'tooManyCriteria', count: 10, limit: 9 });
  });
});
