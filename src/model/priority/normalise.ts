import type { Criterion, Points } from './types.ts';
import { PriorityError } from './types.ts';
import { pointsOf, requireRange, valueOf } from './value.ts';

/** `anchors` keeps ranks when measures come and go; the others depend on which measures are ranked and reproduce published results. */
export type Normalisation = 'anchors' | 'sum' | 'max-ratio' | 'min-max' | 'vector';

/** A column of numbers and whether more of it is better. */
interface Column {
  readonly values: readonly number[];
  readonly moreIsBetter: boolean;
}

const FORMULA: Record<Exclude<Normalisation, 'anchors'>, (x: readonly number[], less: boolean) => number[]> = {
  sum: (x, less) => {
    const y = less ? x.map((value) => 1 / value) : x, sum = total(y);
    return y.map((value) => value / sum);
  },
  'max-ratio': (x, less) => {
    const least = Math.min(...x), most = Math.max(...x);
    return x.map((value) => (less ? least / value : value / most));
  },
  'min-max': (x, less) => {
    const least = Math.min(...x), most = Math.max(...x), range = most - least;
    return x.map((value) => (range === 0 ? 0 : (less ? most - value : value - least) / range));
  },
  vector: (x) => {
    const length = Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));
    return x.map((value) => (length === 0 ? 0 : value / length));
  },
};

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Points with the middle of the scale wherever nothing was rated. */
export function filledPoints(criteria: readonly Criterion[], points: Points): number[][] {
  return points.map((row) => criteria.map((criterion, j) => row[j] ?? pointsOf(0.5, criterion)));
}

/**
 * Columns of normalised points. All but `vector` point upwards (more is better); `vector` keeps the direction of
 * the criterion, for methods with ideal points.
 * Errors: a ratio of points that are not positive (sum, max-ratio).
 */
export function normalisedColumns(criteria: readonly Criterion[], points: Points, normalisation: Normalisation): Column[] {
  requireRange(criteria);
  const filled = filledPoints(criteria, points);
  return criteria.map((criterion, j) => {
    const x = filled.map((row) => row[j]!), less = criterion.best < criterion.worst;
    if (normalisation === 'anchors') return { values: x.map((value) => valueOf(value, criterion)), moreIsBetter: true };
    if (normalisation === 'sum' || normalisation === 'max-ratio') {
      const impossible = x.some((value) => value < 0 || (less && value === 0)) || !x.some((value) => value > 0);
      if (x.length > 0 && impossible) throw new PriorityError({ kind: 'notPositive', criterion: criterion.id, normalisation });
    }
    return { values: FORMULA[normalisation](x, less), moreIsBetter: normalisation !== 'vector' || !less };
  });
}

/** Values 0..1 for a weighted sum, by measure. With `vector`, less-is-better counts as its complement to 1. */
export function normalisedValues(criteria: readonly Criterion[], points: Points, normalisation: Normalisation): number[][] {
  const columns = normalisedColumns(criteria, points, normalisation);
  return points.map((_, i) => columns.map(({ values, moreIsBetter }) => (moreIsBetter ? values[i]! : 1 - values[i]!)));
}
