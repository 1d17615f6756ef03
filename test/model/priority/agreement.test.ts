import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { METRICS, alphas, concordance, disagreements, krippendorffAlpha, meanAlpha, ownScores } from '../../../src/model/priority/agreement.ts';
import { Random } from '../../../src/model/priority/random.ts';
import { meanPoints, ratingTable } from '../../../src/model/priority/ratings.ts';
import { chiSquareTail, midRanks } from '../../../src/model/priority/statistics.ts';

const units = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }), { minLength: 1, maxLength: 10 });

/** α from the coincidence matrix, as Krippendorff writes it. */
function plainAlpha(data: readonly (readonly number[])[], metric: string): number | null {
  const values = [...new Set(data.flat())].sort((a, b) => a - b), size = values.length;
  const o = values.map(() => values.map(() => 0));
  for (const unit of data) if (unit.length >= 2) unit.forEach((c, a) => unit.forEach((k, b) => { if (a !== b) o[values.indexOf(c)]![values.indexOf(k)]! += 1 / (unit.length - 1); }));
  const n = o.map((row) => row.reduce((a, b) => a + b, 0)), total = n.reduce((a, b) => a + b, 0);
  const delta = (c: number, k: number): number => {
    const x = values[c]!, y = values[k]!, [low, high] = c < k ? [c, k] : [k, c];
    if (c === k) return 0;
    if (metric === 'nominal') return 1;
    if (metric === 'interval') return (x - y) ** 2;
    if (metric === 'ratio') return ((x - y) / (x + y)) ** 2;
    return (n.slice(low, high + 1).reduce((a, b) => a + b, 0) - (n[c]! + n[k]!) / 2) ** 2;
  };
  let observed = 0, expected = 0;
  for (let c = 0; c < size; c++) for (let k = 0; k < size; k++) { observed += o[c]![k]! * delta(c, k); expected += n[c]! * n[k]! * delta(c, k); }
  return expected > 1e-9 ? 1 - ((total - 1) * observed) / expected : null;
}

describe('Krippendorff’s α', () => {
  test.each(METRICS)('agrees with the coincidence matrix (%s)', (metric) => {
    fc.assert(fc.property(units, (data) => {
      const plain = plainAlpha(data, metric), found = krippendorffAlpha(data, metric);
      if (plain === null) expect(found).toBeNull(); else expect(found).toBeCloseTo(plain, 10);
    }));
  });
  test('does not depend on the order of raters', () => {
    fc.assert(fc.property(units, (data) => {
      for (const metric of METRICS) {
        const turned = krippendorffAlpha(data.map((unit) => unit.toReversed()), metric), found = krippendorffAlpha(data, metric);
        if (found === null) expect(turned).toBeNull(); else expect(turned).toBeCloseTo(found, 12);
      }
    }));
  });
  test('is 1 where all agree, null where nothing varies', () => {
    expect(krippendorffAlpha([[1, 1, 1], [4, 4, 4]], 'ordinal')).toBe(1);
    expect(krippendorffAlpha([[4, 4], [4, 4]], 'interval')).toBeNull();
    expect(krippendorffAlpha([[4], [5]], 'interval')).toBeNull();
  });
  test('has no ratio where points are negative', () => {
    expect(krippendorffAlpha([[-1, 1], [2, 3]], 'ratio')).toBeNull();
  });
});

describe('Kendall’s W', () => {
  const lists = fc.integer({ min: 3, max: 9 }).chain((n) => fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: n, maxLength: n }), { minLength: 2, maxLength: 5 }));
  test('lies in 0..1 and does not depend on the order of measures', () => {
    fc.assert(fc.property(lists, (scores) => {
      const found = concordance(scores, new Random(1)), turned = concordance(scores.map((list) => list.toReversed()), new Random(1));
      if (found === null) { expect(turned).toBeNull(); return; }
      expect(found.w).toBeGreaterThanOrEqual(-1e-12);
      expect(found.w).toBeLessThanOrEqual(1 + 1e-12);
      expect(turned!.w).toBeCloseTo(found.w, 12);
    }), { numRuns: 10 });
  });
  test('is 1 for one opinion, and null for one rater, two measures, or raters who give everything a four', () => {
    expect(concordance([[1, 2, 3], [10, 20, 30]], new Random(1))!.w).toBe(1);
    expect(concordance([[1, 2, 3]], new Random(1))).toBeNull();
    expect(concordance([[1, 2], [1, 2]], new Random(1))).toBeNull();
    expect(concordance([[4, 4, 4], [4, 4, 4]], new Random(1))).toBeNull();
  });
  test('survives one rater who gives everything a four', () => {
    expect(concordance([[4, 4, 4], [1, 2, 3]], new Random(1))!.w).toBeCloseTo(0.5, 12);
  });
  test('has a chance of 1 in 36 for three raters who put three measures in the same order', () => {
    // 6 of 6³ triples of orders agree fully
    expect(concordance([[1, 2, 3], [1, 2, 3], [1, 2, 3]], new Random(1))!.p).toBeCloseTo(1 / 36, 2);
  });
});

describe('the tail of χ²', () => {
  // 5 % points of the usual tables.
  test.each([[3.841458820694124, 1], [11.070497693516351, 5], [18.307038053275146, 10], [124.34211340400407, 100]])('%d at %d degrees of freedom is .05', (x, df) => {
    expect(chiSquareTail(x, df)).toBeCloseTo(0.05, 12);
  });
  test('is exp(−x/2) at two degrees of freedom', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 60, noNaN: true }), (x) => { expect(chiSquareTail(x, 2)).toBeCloseTo(Math.exp(-x / 2), 13); }));
  });
});

test('equal values share the mean of their places', () => {
  expect(midRanks([5, 1, 5, 9])).toEqual([2.5, 1, 2.5, 4]);
});

describe('ratings', () => {
  const opinion = (rater: string, measure: string, criterion: string, points: number) => ({ rater, group: null, measure, criterion, points });
  const table = ratingTable(['M-1', 'M-2', 'M-3', 'M-4'], ['effect', 'delay'], [
    opinion('b', 'M-1', 'effect', 9), opinion('a', 'M-1', 'effect', 2), opinion('a', 'M-1', 'delay', 10), opinion('b', 'M-1', 'delay', 30),
    opinion('a', 'M-2', 'effect', 5), opinion('b', 'M-2', 'effect', 6), opinion('a', 'M-2', 'delay', 0), opinion('b', 'M-2', 'delay', 0),
    opinion('a', 'M-3', 'effect', 1), opinion('b', 'M-3', 'effect', 1), opinion('a', 'M-3', 'delay', 36), opinion('b', 'M-3', 'delay', 36),
    opinion('a', 'M-4', 'effect', 1), opinion('a', 'M-9', 'effect', 1), opinion('a', 'M-4', 'legal', 1),
  ]);
  const criteria = [{ id: 'effect', worst: 0, best: 10 }, { id: 'delay', worst: 36, best: 0 }];

  test('are averaged cell by cell; nobody’s opinion is not zero', () => {
    expect(meanPoints(table)).toEqual([[5.5, 20], [5.5, 0], [1, 36], [1, null]]);
  });
  test('of the measures that all rated give each rater’s own ranking', () => {
    const { measures, scores } = ownScores(criteria, [0.5, 0.5], table);
    expect(measures).toEqual([0, 1, 2]);
    expect(scores[0]![1]).toBeCloseTo(0.75, 12);
    expect(scores[1]![0]).toBeCloseTo(0.45 + 1 / 12, 12);
  });
  test('that lie far apart are named with who differs, by better and worse and not by more and less', () => {
    expect(disagreements(criteria, table, 0.4)).toEqual([
      { measure: 0, criterion: 0, spread: 0.7, lowest: 2, highest: 9, worstBy: [0], bestBy: [1] },
      { measure: 0, criterion: 1, spread: 20 / 36, lowest: 10, highest: 30, worstBy: [1], bestBy: [0] },
    ]);
  });
  test('have a mean α that leaves out criteria on which nothing varies', () => {
    const [effect, delay] = alphas(criteria, table);
    expect(meanAlpha([0.25, 0.75], [effect!, delay!])).toBeCloseTo(0.25 * effect!.ordinal! + 0.75 * delay!.ordinal!, 12);
    expect(meanAlpha([0.25, 0.75], [effect!, { nominal: null, ordinal: null, interval: null, ratio: null }])).toBe(effect!.ordinal);
  });
});
