import type { Points } from './types.ts';

/** What one rater gave one measure on one criterion. */
export interface Opinion {
  readonly rater: string;
  readonly group: string | null;
  readonly measure: string;
  readonly criterion: string;
  readonly points: number;
}

/** One ratings file: a rater, a day, and points by measure and criterion (null or absent = not rated). */
export interface RatingSheet {
  readonly rater: string;
  /** Sortable as text. */
  readonly date: string;
  readonly scores: Readonly<Record<string, unknown>>;
}

/** Of one rater's sheets the newest counts, measure by measure; of one day's sheets the later in the given order. */
export function newestEntries<Sheet extends RatingSheet>(sheets: readonly Sheet[]): { sheet: Sheet; measure: string }[] {
  const newest = new Map<string, { sheet: Sheet; measure: string }>();
  for (const sheet of sheets) for (const measure of Object.keys(sheet.scores)) {
    const key = `${sheet.rater} ${measure}`, known = newest.get(key);
    if (!known || known.sheet.date <= sheet.date) newest.set(key, { sheet, measure });
  }
  return [...newest.values()];
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
  return cells.map((row) => row.map((cell) => (cell.length === 0 ? null : cell.reduce((sum, { points }) => sum + points, 0) / cell.length)));
}
