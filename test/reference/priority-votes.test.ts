import { describe, expect, test } from '@jest/globals';
import { kemenyBySubsets } from '../../src/model/priority/kemeny.ts';
import { bordaCounts, condorcetWinner, countDots, kemenyDistance, pairwiseCounts } from '../../src/model/priority/votes.ts';

describe('ballots', () => {
  // Wikipedia, Kemeny–Young method: capital of Tennessee; Borda as in R votesys man/borda_method.Rd.
  test('the capital of Tennessee', () => {
    const [memphis, nashville, chattanooga, knoxville] = [0, 1, 2, 3] as const;
    const ballots = [{ order: [[memphis], [nashville], [chattanooga], [knoxville]], count: 42 }, { order: [[nashville], [chattanooga], [knoxville], [memphis]], count: 26 },
      { order: [[chattanooga], [knoxville], [nashville], [memphis]], count: 15 }, { order: [[knoxville], [chattanooga], [nashville], [memphis]], count: 17 }];
    const pairs = pairwiseCounts(4, ballots);
    expect(pairs).toEqual([[0, 42, 42, 42], [58, 0, 68, 68], [58, 32, 0, 83], [58, 32, 17, 0]]);
    expect(kemenyBySubsets(pairs)).toEqual({ score: 393, order: [nashville, chattanooga, knoxville, memphis], unique: true, optimalOrders: 1 });
    expect(bordaCounts(4, ballots)).toEqual([126, 194, 173, 107]);
    expect(condorcetWinner(pairs)).toBe(nashville);
  });

  // Marden 1996, sports data (R ConsRank data/sports.rda); consensus by its branch and bound.
  test('130 students and seven sports', () => {
    const { score, order, unique } = kemenyBySubsets([[0, 81, 61, 66, 63, 64, 82], [49, 0, 54, 60, 57, 60, 72], [69, 76, 0, 66, 61, 64, 88], [64, 70, 64, 0, 63, 58, 89],
      [67, 73, 69, 67, 0, 71, 96], [66, 70, 66, 72, 59, 0, 86], [48, 58, 42, 41, 34, 44, 0]]);
    expect({ score, unique }).toEqual({ score: 1562, unique: true });
    expect([0, 1, 2, 3, 4, 5, 6].map((sport) => order.indexOf(sport) + 1)).toEqual([4, 6, 3, 5, 1, 2, 7]);
  });

  // Kemeny 1959, Daedalus 88(4) 577-591: all weak orders of three objects, as in pymcdm test/test_distances.py.
  test('Kemeny distances from 1, 2, 3', () => {
    const orders = [[1, 2, 3], [1, 2.5, 2.5], [1, 3, 2], [1.5, 3, 1.5], [2, 3, 1], [2.5, 2.5, 1], [3, 2, 1], [3, 1.5, 1.5], [3, 1, 2], [2.5, 1, 2.5], [2, 1, 3], [1.5, 1.5, 3], [2, 2, 2]];
    expect(orders.map((order) => kemenyDistance([1, 2, 3], order))).toEqual([0, 1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1, 3]);
  });
});

describe('dots', () => {
  // Constructed: 40 people, five dots each.
  test('share, competition rank and value anchored at twice the average', () => {
    const { total, share, ranks, value } = countDots([52, 41, 41, 30, 36]);
    expect(total).toBe(200);
    expect(share).toEqual([0.26, 0.205, 0.205, 0.15, 0.18]);
    expect(ranks).toEqual([1, 2, 2, 5, 4]);
    [0.65, 0.5125, 0.5125, 0.375, 0.45].forEach((v, i) => expect(value[i]).toBeCloseTo(v, 12));
  });
});
