import type { Normalisation } from './normalise.ts';
import { normalisedColumns } from './normalise.ts';
import type { Criterion, Points } from './types.ts';

/** Weighted normalised points by criterion, ready for distances. */
export interface TopsisTable {
  /** Normalised points by criterion and measure. */
  readonly columns: readonly (readonly number[])[];
  /** Best and worst normalised points that occur, by criterion. */
  readonly ideal: readonly number[];
  readonly antiIdeal: readonly number[];
}

/** The part of TOPSIS that does not depend on weights. */
export function topsisTable(criteria: readonly Criterion[], points: Points, normalisation: Normalisation): TopsisTable {
  const columns = normalisedColumns(criteria, points, normalisation);
  const most = columns.map(({ values }) => values.reduce((a, b) => Math.max(a, b), -Infinity)), least = columns.map(({ values }) => values.reduce((a, b) => Math.min(a, b), Infinity));
  return {
    columns: columns.map(({ values }) => values),
    ideal: columns.map(({ moreIsBetter }, j) => (moreIsBetter ? most[j]! : least[j]!)),
    antiIdeal: columns.map(({ moreIsBetter }, j) => (moreIsBetter ? least[j]! : most[j]!)),
  };
}

/**
 * Closeness to the ideal, 0..1: distance from the worst ÷ (distance from the best + distance from the worst).
 * Hwang & Yoon 1981. It depends on which other measures are ranked. A measure that is as near to the best as to
 * the worst because all are alike gets 0.5 and is named in `alike`.
 */
export function topsis(weights: readonly number[], table: TopsisTable): { scores: number[]; alike: number[] } {
  const alike: number[] = [], n = table.columns[0]?.length ?? 0;
  const scores = Array.from({ length: n }, (_, i) => {
    let toBest = 0, toWorst = 0;
    table.columns.forEach((column, j) => {
      toBest += (weights[j]! * (column[i]! - table.ideal[j]!)) ** 2;
      toWorst += (weights[j]! * (column[i]! - table.antiIdeal[j]!)) ** 2;
    });
    const best = Math.sqrt(toBest), worst = Math.sqrt(toWorst);
    if (best + worst === 0) { alike.push(i); return 0.5; }
    return worst / (best + worst);
  });
  return { scores, alike };
}
