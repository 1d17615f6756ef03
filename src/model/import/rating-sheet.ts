// The rating sheet: what one rater gets to fill in.
import type { Catalogue, Criterion, Measure } from '../catalogue.ts';
import { ratedStamp } from '../priority/stamp.ts';
import { sortedBy } from '../../text/collation.ts';
import { ratingSheetText } from '../../text/rating-sheet.ts';
import type { Language } from '../../text/language.ts';

/** A rating sheet as a table, and where its parts stand (rows from 0). */
export interface RatingSheet {
  rows: (string | number | null)[][];
  /** Row of the headings over the measures. */
  headingRow: number;
  criteria: readonly Criterion[];
  /** Columns in which points are entered. */
  firstScore: number;
  /** Heading and one row a criterion: its scale and what the points mean. */
  legend: string[][];
}

/** The heading of a criterion's column; the id in brackets finds it again. */
export const criterionHeading = ({ id, title }: Criterion): string => (title === id ? `(${id})` : `${title} (${id})`);

/** Measures that can be ranked, in the order of their ids. */
export function measuresToRate({ measures }: Catalogue): Measure[] {
  return sortedBy(measures.filter(({ status }) => status === 'open' || status === 'planned' || status === 'inProgress'), ({ id }) => id);
}

/** An empty sheet for one rater: who and when, what the points mean (unless that stands elsewhere), one row a measure. */
export function ratingSheet(catalogue: Catalogue, { rater, group, language, withLegend }: { rater: string | null; group: string | null; language: Language; withLegend: boolean }): RatingSheet {
  const t = ratingSheetText(language);
  const criteria = catalogue.settings.criteria ?? [];
  const legend = [
    [t.criterion, t.scale, t.meaning],
    ...criteria.map((criterion) => [criterion.title, t.scaleOf(criterion), criterion.must ? t.mustMeans : [criterion.description, ...anchors(criterion)].filter((part) => part !== undefined).join(' · ')]),
  ];
  const rows: RatingSheet['rows'] = [
    [t.title, catalogue.settings.title], [t.rater, rater], [t.group, group], [t.date, null],
    ...(withLegend ? [[], ...legend, []] : []), [t.hint], ...(withLegend ? [[]] : []),
  ];
  const headingRow = rows.length;
  rows.push([t.id, t.measure, ...criteria.map(criterionHeading), t.note, t.stamp]);
  // a letter in front, since hex digits may look like a number
  for (const measure of measuresToRate(catalogue)) rows.push([measure.id, measure.title, ...criteria.map(() => null), null, `s${ratedStamp(measure)}`]);
  return { rows, headingRow, criteria, firstScore: 2, legend };
}

function anchors({ anchors: given }: Criterion): string[] {
  return Object.entries(given ?? {}).map(([points, meaning]) => ({ points: Number(points), meaning })).sort((a, b) => a.points - b.points).map(({ points, meaning }) => `${points} = ${meaning}`);
}
