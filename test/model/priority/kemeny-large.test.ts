import { beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Solver } from '../../../src/model/milp.ts';
import { kemeny, kemenyBySubsets } from '../../../src/model/priority/kemeny.ts';
import { kemenyByCuts } from '../../../src/model/priority/kemeny-large.ts';
import { Random } from '../../../src/model/priority/random.ts';
import { bordaCounts, kemenyScore, pairwiseCounts } from '../../../src/model/priority/votes.ts';
import { loadSolver } from '../../../src/solver/highs.ts';

let solver: Solver;
beforeAll(async () => { solver = await loadSolver(); });

/** Ballots at random around a common order; more noise, less in common. */
function ballots(items: number, count: number, noise: number, seed: number): { order: number[][]; count: number }[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => {
    const key = Array.from({ length: items }, (_, i) => i + noise * random.uniform());
    return { order: key.map((_, i) => i).sort((a, b) => key[a]! - key[b]!).map((i) => [i]), count: 1 };
  });
}

describe('Kemeny by integer programming', () => {
  test('finds what looking at every subset finds, and knows whether it is the only one', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1_000_000 }), (items, count, seed) => {
      const pairs = pairwiseCounts(items, ballots(items, count, 3 * items, seed)), found = kemenyByCuts(pairs, solver), exact = kemenyBySubsets(pairs);
      expect({ score: found.score, unique: found.unique }).toEqual({ score: exact.score, unique: exact.unique });
      expect(kemenyScore(pairs, found.order)).toBe(exact.score);
      expect(found.order.toSorted((a, b) => a - b)).toEqual(found.order.map((_, i) => i));
    }), { numRuns: 40 });
  });
  test('proves fifty measures and a hundred ballots, no worse than Borda’s order or any ballot', () => {
    const cast = ballots(50, 100, 60, 4), pairs = pairwiseCounts(50, cast), found = kemeny(pairs, (block) => kemenyByCuts(block, solver)), whole = kemenyByCuts(pairs, solver), borda = bordaCounts(50, cast);
    expect(whole.score).toBe(found.score);
    expect(found.score).toBeGreaterThanOrEqual(kemenyScore(pairs, borda.map((_, i) => i).sort((a, b) => borda[b]! - borda[a]!)));
    for (const { order } of cast) expect(found.score).toBeGreaterThanOrEqual(kemenyScore(pairs, order.flat()));
  });
});
