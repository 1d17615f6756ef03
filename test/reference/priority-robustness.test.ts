import { describe, expect, test } from '@jest/globals';
import type { WeightDraw } from '../../src/model/priority/sampling.ts';
import { robustness } from '../../src/model/priority/robustness.ts';

const SAMPLES = 100_000;
const run = (cells: number[][], draw: WeightDraw) => robustness({ weights: cells[0]!.map(() => 1 / cells[0]!.length), draw, cells, samples: SAMPLES, seed: 7, top: 2, detail: true });
/** Within five standard errors of a share. */
const near = (got: number, share: number): void => { expect(Math.abs(got - share)).toBeLessThanOrEqual(5 * Math.sqrt((share * (1 - share)) / SAMPLES) + 1e-9); };

describe('SMAA-2 against exact answers', () => {
  // Expected maximum of a uniform Dirichlet draw: H₃/3 = 11/18; constructed.
  test('three measures, each best on one criterion', () => {
    run([[1, 0, 0], [0, 1, 0], [0, 0, 1]], { kind: 'simplex' }).forEach(({ rankAcceptability, centralWeights, confidence, best, worst }, i) => {
      for (const share of rankAcceptability!) near(share, 1 / 3);
      centralWeights!.forEach((w, j) => expect(w).toBeCloseTo(i === j ? 11 / 18 : 7 / 36, 2));
      expect({ confidence, best, worst }).toEqual({ confidence: 1, best: 1, worst: 3 });
    });
  });

  // Exact shares by rational subdivision of the weight triangle into 37 cells; constructed.
  test('five measures on three criteria, one of which is never first', () => {
    const shares = [[557 / 1848, 3175 / 23331, 103237 / 933240, 10441 / 127260, 233 / 630], [79 / 230, 87509 / 766590, 974759 / 10732260, 252337 / 1399860, 188 / 693],
      [1777 / 38640, 177 / 322, 6929 / 38640, 9 / 40, 0], [43797 / 141680, 2326867 / 21464520, 700331 / 8585808, 813 / 5555, 39 / 110], [0, 11 / 120, 207 / 385, 677 / 1848, 1 / 231]];
    const central = [[0.611526589309, 0.137560200621, 0.250913210069], [0.230563199413, 0.598991010824, 0.170445789763], [0.483324604747, 0.332690301619, 0.183985093634], [0.153963361158, 0.229134185146, 0.616902453696], null];
    run([[0.8, 0.2, 0.5], [0.4, 0.9, 0.3], [0.6, 0.6, 0.4], [0.1, 0.5, 0.9], [0.5, 0.5, 0.5]], { kind: 'simplex' }).forEach((got, i) => {
      shares[i]!.forEach((share, r) => near(got.rankAcceptability![r]!, share));
      near(got.first, shares[i]![0]!);
      near(got.top, shares[i]![0]! + shares[i]![1]!);
      if (central[i]) got.centralWeights!.forEach((w, j) => expect(Math.abs(w - central[i]![j]!)).toBeLessThan(0.01)); else expect(got.centralWeights).toBeNull();
      expect(got.confidence).toBe(central[i] ? 1 : null);
      expect(got.best).toBe(shares[i]!.findIndex((share) => share > 0) + 1);
      expect(got.worst).toBe(shares[i]!.findLastIndex((share) => share > 0) + 1);
    });
  });

  // The centroid of the ordered simplex is the rank order centroid (Edwards & Barron 1994).
  test('the central weights of a dominating measure under ordered weights', () => {
    const [best, other] = run([[1, 1, 1, 1], [0, 0, 0, 0]], { kind: 'ordinal', places: [1, 2, 3, 4] });
    expect(best!.rankAcceptability).toEqual([1, 0]);
    [25 / 48, 13 / 48, 7 / 48, 3 / 48].forEach((w, j) => expect(Math.abs(best!.centralWeights![j]! - w)).toBeLessThan(0.01));
    expect(other).toMatchObject({ first: 0, centralWeights: null, confidence: null, best: 2, worst: 2 });
  });
});
