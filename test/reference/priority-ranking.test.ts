import { describe, expect, test } from '@jest/globals';
import { normalisedValues } from '../../src/model/priority/normalise.ts';
import { promethee } from '../../src/model/priority/promethee.ts';
import { competitionRanks, weightedSum } from '../../src/model/priority/ranking.ts';
import { topsis, topsisTable } from '../../src/model/priority/topsis.ts';
import type { Criterion, Preference } from '../../src/model/priority/types.ts';
import { anchoredValues } from '../../src/model/priority/value.ts';
import { directWeights, pairwiseWeights, rankOrderWeights } from '../../src/model/priority/weighting.ts';

/** Criteria on one scale; "min" turns it round. */
const criteria = (directions: readonly string[], worst = 0, best = 10, preferences: readonly Preference[] = []): Criterion[] =>
  directions.map((direction, j) => ({ id: `c${j + 1}`, worst: direction === 'min' ? best : worst, best: direction === 'min' ? worst : best, ...(preferences[j] ? { preference: preferences[j] } : {}) }));
const expectClose = (got: readonly number[], want: readonly number[], digits = 9): void => {
  expect(got).toHaveLength(want.length);
  want.forEach((w, i) => expect(got[i]).toBeCloseTo(w, digits));
};
const scoresOf = (weights: readonly number[], values: readonly (readonly number[])[]): number[] => weightedSum(weights, values).map(({ score }) => score);

describe('weighted sum', () => {
  // Kracka, Brauers & Zavadskas 2010, Inzinerine Ekonomika 21(4) 352-359, as in scikit-criteria tests/agg/test_simple.py.
  test('heating losses: six alternatives, sum normalisation with 1/x where less is better', () => {
    const points = [[33.95, 23.78, 11.45, 39.97, 29.44, 167.1, 3.852], [38.9, 4.17, 6.32, 0.01, 4.29, 132.52, 25.184],
      [37.59, 9.36, 8.23, 4.35, 10.22, 136.71, 10.845], [30.44, 37.59, 13.91, 74.08, 45.1, 198.34, 2.186],
      [36.21, 14.79, 9.17, 17.77, 17.06, 148.3, 6.61], [37.8, 8.55, 7.97, 2.35, 9.25, 134.83, 11.935]];
    const { weights, sum } = directWeights([20, 20, 20, 20, 20, 20, 20]);
    const scores = scoresOf(weights, normalisedValues(criteria(['min', 'min', 'min', 'min', 'max', 'min', 'max'], 0, 200), points, 'sum'));
    expect(sum).toBe(140);
    expectClose(scores, [0.12040426, 0.3458235, 0.13838192, 0.12841246, 0.12346084, 0.14351701], 7);
    expect(competitionRanks(scores).rank).toEqual([6, 1, 3, 4, 5, 2]);
  });

  // Scheme of the BMF guideline on economic feasibility studies: 0–10 points, weights that sum to 100, Nutzwert 720 of 1,000.
  test('Nutzwertanalyse on a fixed scale of ten points', () => {
    const scores = scoresOf(directWeights([40, 30, 20, 10]).weights, anchoredValues(criteria(['max', 'max', 'max', 'max']), [[8, 6, 9, 4], [5, 9, 7, 7], [9, 3, 6, 8]]) as number[][]);
    expectClose(scores, [0.72, 0.68, 0.65], 12);
  });

  test('two measures that tie for second make the next one fourth', () => {
    const { rank, tied } = competitionRanks(scoresOf([0.5, 0.5], anchoredValues(criteria(['max', 'max']), [[8, 6], [6, 4], [4, 6], [2, 2]]) as number[][]));
    expect(rank).toEqual([1, 2, 2, 4]);
    expect(tied).toEqual([false, true, true, false]);
  });

  // Belton & Gear 1983 for local scales; constructed.
  test('a dominated newcomer turns the first two round under min-max, never on fixed anchors', () => {
    const scale = criteria(['max', 'max'], 0, 100), before = [[10, 70], [80, 40], [50, 59]], after = [...before, [10, 0]];
    const of = (points: number[][], kind: 'min-max' | 'anchors'): number[] => scoresOf([0.5, 0.5], normalisedValues(scale, points, kind));
    expectClose(of(before, 'min-max'), [0.5, 0.5, 0.602380952381]);
    expectClose(of(after, 'min-max'), [0.5, 0.785714285714, 0.707142857143, 0]);
    expectClose(of(before, 'anchors'), [0.4, 0.6, 0.545]);
    expectClose(of(after, 'anchors'), [0.4, 0.6, 0.545, 0.05]);
  });
});

describe('TOPSIS', () => {
  // Tzeng & Huang 2011, Multiple Attribute Decision Making, as in scikit-criteria tests/agg/test_topsis.py.
  test('four alternatives with vector normalisation', () => {
    const scale = criteria(['max', 'max', 'max']);
    expectClose(topsis([0.3, 0.4, 0.3], topsisTable(scale, [[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]], 'vector')).scores, [0.5037, 0.6581, 0.7482, 0.334], 4);
  });

  // Opricovic & Tzeng 2004, EJOR 156(2) 445-455, as in pymcdm test/test_mcdm.py.
  test('an exact tie under min-max that vector normalisation breaks', () => {
    const scale = criteria(['min', 'max'], 1, 4500), points = [[1, 3000], [2, 3750], [5, 4500]];
    expectClose(topsis([0.5, 0.5], topsisTable(scale, points, 'min-max')).scores, [0.5, 0.617217781463, 0.5]);
    expectClose(topsis([0.5, 0.5], topsisTable(scale, points, 'vector')).scores, [0.762140580124, 0.722177833229, 0.237859419876]);
  });

  test('alternatives that do not differ get the middle and are named', () => {
    expect(topsis([1], topsisTable(criteria(['max']), [[4], [4]], 'vector'))).toEqual({ scores: [0.5, 0.5], alike: [0, 1] });
  });
});

describe('PROMETHEE II', () => {
  // Zhao, Peng & Li 2013, Procedia Computer Science 17 181-188, as in pymcdm test/test_mcdm.py.
  test('three alternatives with the usual function', () => {
    const usual = { type: 'usual' } as const, scale = criteria(['max', 'max', 'max'], 0, 10, [usual, usual, usual]);
    const { phi, phiPlus, phiMinus } = promethee([0.5, 0.3, 0.2], scale, [[4, 3, 2], [3, 2, 4], [5, 1, 3]]);
    expectClose(phiPlus, [0.55, 0.35, 0.6]);
    expectClose(phiMinus, [0.45, 0.65, 0.4]);
    expectClose(phi, [0.1, -0.3, 0.2]);
  });

  // Papathanasiou & Ploskas 2018, doi:10.1007/978-3-319-91648-4_3, as in pyrepo-mcda tests/test_mcda_methods_2.py.
  test('six sites with indifference up to one point and full preference from two', () => {
    const linear = { type: 'linear', q: 1, p: 2 } as const, scale = criteria(['max', 'max', 'max', 'max'], 0, 20, [linear, linear, linear, linear]);
    const { phi } = promethee([0.4, 0.3, 0.1, 0.2], scale, [[8, 7, 2, 1], [5, 3, 7, 5], [7, 5, 6, 4], [9, 9, 7, 3], [11, 10, 3, 7], [6, 9, 5, 4]]);
    expectClose(phi, [-0.26, -0.52, -0.22, 0.36, 0.7, -0.06]);
  });
});

describe('weights', () => {
  // Saaty 2008, Int. J. Services Sciences 1(1) 83-98, as in AHPy tests/test_ahp.py.
  test('pairwise: drinks in the USA, ratio .022 with the table of 1980', () => {
    const { weights, consistency } = pairwiseWeights([[1, 9, 5, 2, 1, 1, '1/2'], ['1/9', 1, '1/3', '1/9', '1/9', '1/9', '1/9'], ['1/5', 3, 1, '1/3', '1/4', '1/3', '1/9'],
      ['1/2', 9, 3, 1, '1/2', 1, '1/3'], [1, 9, 4, 2, 1, 2, '1/2'], [1, 9, 3, 1, '1/2', 1, '1/3'], [2, 9, 9, 3, 2, 3, 1]], 7);
    expectClose(weights, [0.1775, 0.0191, 0.0418, 0.1164, 0.1896, 0.1288, 0.3268], 4);
    expect(consistency.lambdaMax).toBeCloseTo(7.17662903933, 9);
    expect(consistency.ratio).toBeCloseTo(0.0223016463801, 9);
    expect(consistency.randomIndex).toBe('saaty1980');
  });

  // Siraj, Mikhailov & Keane 2015, as in R MCDA tests/testthat/test-pairwiseConsistencyMeasures.R: .164 with the table of 2003, .161 with that of 1980.
  test('pairwise: the table of random indices decides whether .161 or .164 is printed', () => {
    const matrix = [[1, '1/4', 4, '1/6'], [4, 1, 4, '1/4'], ['1/4', '1/4', 1, '1/5'], [6, 4, 5, 1]];
    expect(pairwiseWeights(matrix, 4, 'saaty1980').consistency.ratio).toBeCloseTo(0.160997259576, 9);
    expect(pairwiseWeights(matrix, 4, 'aguaronMoreno2003').consistency.ratio).toBeCloseTo(0.164282917935, 9);
    expect(pairwiseWeights(matrix, 4).consistency.triads[0]!.members).toEqual([0, 2, 3]);
  });

  // Closed form for three criteria: λ = 1 + d + 1/d with d = (a13/(a12 a23))^(1/3); the case of scikit-criteria ahp_ext/test_ahp.py, whose own value is an approximation.
  test('pairwise: three criteria agree with the closed form', () => {
    const d = (3 / (3 * 2)) ** (1 / 3), { consistency } = pairwiseWeights([[1, 3, 3], ['1/3', 1, 2], ['1/3', '1/2', 1]], 3);
    expect(consistency.lambdaMax).toBeCloseTo(1 + d + 1 / d, 10);
    expect(consistency.index).toBeCloseTo(0.0268107879395, 10);
  });

  // Edwards & Barron 1994, OBHDP 60(3) 306-325.
  test('rank order centroid', () => {
    expectClose(rankOrderWeights([1]), [1]);
    expectClose(rankOrderWeights([1, 2, 3]), [11 / 18, 5 / 18, 2 / 18]);
    expectClose(rankOrderWeights([1, 2, 3, 4, 5, 6, 7, 8]), [0.339732142857, 0.214732142857, 0.152232142857, 0.11056547619, 0.0793154761905, 0.0543154761905, 0.0334821428571, 0.015625]);
    expectClose(rankOrderWeights([2, 1, 2]), [3.5 / 18, 11 / 18, 3.5 / 18]);
  });
});
