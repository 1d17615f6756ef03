import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { kemeny, kemenyBySubsets, majorityBlocks } from '../../../src/model/priority/kemeny.ts';
import { bordaCounts, condorcetWinner, countDots, kemenyScore, pairwiseCounts } from '../../../src/model/priority/votes.ts';

/** Ballots over n items, with ties and items left out. */
const election = fc.integer({ min: 1, max: 6 }).chain((n) => fc.record({
  n: fc.constant(n),
  ballots: fc.array(fc.record({ places: fc.array(fc.integer({ min: 0, max: n }), { minLength: n, maxLength: n }), count: fc.integer({ min: 1, max: 9 }) }), { maxLength: 6 }),
})).map(({ n, ballots }) => ({
  n,
  // place n = not on the ballot
  ballots: ballots.map(({ places, count }) => ({ count, order: Array.from({ length: n }, (_, place) => places.flatMap((p, item) => (p === place ? [item] : []))).filter((group) => group.length > 0) })),
}));
const orders = (items: readonly number[]): number[][] => (items.length === 0 ? [[]] : items.flatMap((item) => orders(items.filter((other) => other !== item)).map((rest) => [item].concat(rest))));
const never = (): never => { throw new Error('a small group needs no other solver'); };

describe('the Kemeny consensus', () => {
  test('is the best of all orders, and the number of best orders is right', () => {
    fc.assert(fc.property(election, ({ n, ballots }) => {
      const pairs = pairwiseCounts(n, ballots), scores = orders(Array.from({ length: n }, (_, i) => i)).map((order) => kemenyScore(pairs, order));
      const most = Math.max(...scores), count = scores.filter((score) => score === most).length;
      for (const found of [kemenyBySubsets(pairs), kemeny(pairs, never)]) {
        expect(found).toMatchObject({ score: most, unique: count === 1, optimalOrders: count });
        expect(kemenyScore(pairs, found.order)).toBe(most);
      }
    }), { numRuns: 60 });
  });
  test('is at least as good as the Borda order and every full ballot, and starts with the Condorcet winner', () => {
    fc.assert(fc.property(election, ({ n, ballots }) => {
      const pairs = pairwiseCounts(n, ballots), found = kemeny(pairs, never), borda = bordaCounts(n, ballots), winner = condorcetWinner(pairs);
      expect(found.score).toBeGreaterThanOrEqual(kemenyScore(pairs, Array.from({ length: n }, (_, i) => i).sort((a, b) => borda[b]! - borda[a]!)));
      for (const { order } of ballots) if (order.flat().length === n) expect(found.score).toBeGreaterThanOrEqual(kemenyScore(pairs, order.flat()));
      if (winner !== null) expect(found.order[0]).toBe(winner);
    }));
  });
  test('splits where every item of one group beats every item of the next', () => {
    // a cycle of three above a cycle of three
    const cycle = [[0, 2, 1], [1, 0, 2], [2, 1, 0]], pairs = Array.from({ length: 6 }, (_, a) => Array.from({ length: 6 }, (__, b) => (a < 3 === b < 3 ? cycle[a % 3]![b % 3]! : a > b ? 3 : 0)));
    expect(majorityBlocks(pairs)).toEqual([[3, 4, 5], [0, 1, 2]]);
    expect(kemeny(pairs, never)).toMatchObject({ optimalOrders: 9, unique: false, order: [3, 4, 5, 0, 1, 2] });
  });
});

describe('Borda', () => {
  test('hands out the same sum whatever a ballot leaves open', () => {
    fc.assert(fc.property(election, ({ n, ballots }) => {
      const cast = ballots.reduce((sum, { count }) => sum + count, 0);
      expect(bordaCounts(n, ballots).reduce((a, b) => a + b, 0)).toBeCloseTo((cast * n * (n - 1)) / 2, 9);
    }));
  });
  test('lets items that are not on a ballot share the remaining places', () => {
    expect(bordaCounts(4, [{ order: [[2], [0, 1]], count: 2 }])).toEqual([3, 3, 6, 0]);
    expect(bordaCounts(4, [{ order: [[2]], count: 1 }])).toEqual([1, 1, 3, 1]);
  });
});

test('a dot vote without dots supports nothing', () => {
  expect(countDots([0, 0])).toEqual({ total: 0, share: [0, 0], ranks: [1, 1], value: [0, 0] });
});
