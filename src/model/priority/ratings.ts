import type { Points } from './types.ts';

/** What one rater gave one measure on one criterion. */
export interface Opinion {
  readonly rater: string;
  readonly group: string | null;
  readonly measure: string;
  readonly criterion: string;
  readonly points: number;
}

/** Points of one rater in a cell of the table; the rater by position. */
export interface CellPoints {
  readonly rater: number;
  readonly points: number;
}

/** Every rater's points by measure and criterion. */
export interface RatingTable {
  readonly raters: readonly string[];
  /** By measure, criterion: what the raters gave, in the order of the raters. */
  readonly cells: readonly (readonly (readonly CellPoints[])[])[];
}

/** Sorts opinions into cells. Opinions on other measures or criteria are left out. */
export function ratingTable(measures: readonly string[], criteria: readonly string[], opinions: readonly Opinion[]): RatingTable {
  const row = new Map(measures.map((id, i) => [id, i])), column = new Map(criteria.map((id, j) => [id, j]));
  const kept = opinions.filter(({ measure, criterion }) => row.has(measure) && column.has(criterion));
  const raters = [...new Set(kept.map(({ rater }) => rater))].sort(), place = new Map(raters.map((id, r) => [id, r]));
  const cells: CellPoints[][][] = measures.map(() => criteria.map(() => []));
  for (const { rater, measure, criterion, points } of kept) cells[row.get(measure)!]![column.get(criterion)!]!.push({ rater: place.get(rater)!, points });
  for (const measure of cells) for (const cell of measure) cell.sort((a, b) => a.rater - b.rater);
  return { raters, cells };
}

/** Plain means over the raters of each cell; null where nobody rated. */
export function meanPoints({ cells }: RatingTable): Points {
  return cells.map((row) => row.map((cell) => (cell.length === 0 ? null : mean(cell.map(({ points }) => points)))));
}

/** A mean never lies outside what it is the mean of, whatever rounding says: (0.1 + 0.1 + 0.1) / 3 is above 0.1. */
function mean(values: readonly number[]): number {
  const sum = values.reduce((a, b) => a + b, 0);
  return Math.min(Math.max(...values), Math.max(Math.min(...values), sum / values.length));
}
