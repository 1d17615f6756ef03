import { describe, expect, test } from '@jest/globals';
import { concordance, krippendorffAlpha } from '../../src/model/priority/agreement.ts';
import { Random } from '../../src/model/priority/random.ts';

const _ = null;
/** Units from one list a rater, null = not rated. */
const units = (raters: readonly (readonly (number | null)[])[]): number[][] => raters[0]!.map((__, i) => raters.flatMap((list) => (list[i] === null ? [] : [list[i]!])));
/** One list a rater from one row an object. */
const byRater = (objects: readonly (readonly number[])[]): number[][] => objects[0]!.map((__, r) => objects.map((row) => row[r]!));

describe('Krippendorff’s α', () => {
  // Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section C/D: .743, .815, .849, .797.
  test('four observers, twelve units, points missing', () => {
    const data = units([[1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, _], [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _]]);
    expect(krippendorffAlpha(data, 'nominal')).toBeCloseTo(0.743421052632, 11);
    expect(krippendorffAlpha(data, 'ordinal')).toBeCloseTo(0.815387503755, 11);
    expect(krippendorffAlpha(data, 'interval')).toBeCloseTo(0.849107142857, 11);
    expect(krippendorffAlpha(data, 'ratio')).toBeCloseTo(0.797402774712, 11);
  });

  // Wikipedia, Krippendorff's alpha: nominal .691, interval .811; the other two from fast-krippendorff and R irr.
  test('three coders, fifteen units', () => {
    const data = units([[_, _, _, _, _, 3, 4, 1, 2, 1, 1, 3, 3, _, 3], [1, _, 2, 1, 3, 3, 4, 3, _, _, _, _, _, _, _], [_, _, 2, 1, 3, 4, 4, _, 2, 1, 1, 3, 3, _, 4]]);
    expect(krippendorffAlpha(data, 'nominal')).toBeCloseTo(0.691358024691, 11);
    expect(krippendorffAlpha(data, 'ordinal')).toBeCloseTo(0.806721419941, 11);
    expect(krippendorffAlpha(data, 'interval')).toBeCloseTo(0.810844892812, 11);
    expect(krippendorffAlpha(data, 'ratio')).toBeCloseTo(0.808943670784, 11);
  });
});

describe('Kendall’s W', () => {
  // Siegel 1956, Nonparametric Statistics, ch. 9: three interviewers rank six applicants, W = .16.
  test('three interviewers and six applicants', () => {
    const found = concordance(byRater([[1, 1, 6], [6, 5, 3], [3, 6, 2], [2, 4, 5], [5, 2, 4], [4, 3, 1]]), new Random(1))!;
    expect(found.w).toBeCloseTo(0.161904761905, 11);
    expect(found.chiSquare).toBeCloseTo(2.42857142857, 10);
    expect(found.df).toBe(5);
  });

  // R package irr 0.84.1, data set anxiety: W with tie correction .540, p .0429.
  test('twenty subjects, three raters, many ties', () => {
    const found = concordance(byRater([[3, 3, 2], [3, 6, 1], [3, 4, 4], [4, 6, 4], [5, 2, 3], [5, 4, 2], [2, 2, 1], [3, 4, 6], [5, 3, 1], [2, 3, 1], [2, 2, 1], [6, 3, 2], [1, 3, 3], [5, 3, 3],
      [2, 2, 1], [2, 2, 1], [1, 1, 3], [2, 3, 3], [4, 3, 2], [3, 4, 2]]), new Random(1))!;
    expect(found.w).toBeCloseTo(0.539656875954, 11);
    expect(found.chiSquare).toBeCloseTo(30.7604419294, 9);
    expect(found.p).toBeCloseTo(0.0428834731269, 11);
  });
});
