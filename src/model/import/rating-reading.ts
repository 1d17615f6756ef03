// A filled-in rating sheet back into a rating.
import { type Catalogue, type Criterion, knownGroups, type Rating } from '../catalogue.ts';
import type { CoarseDate } from '../dates.ts';
import { ratedStamp } from '../priority/stamp.ts';
import { onScale } from '../priority/value.ts';
import type { Both, Language } from '../../text/language.ts';
import { labels } from '../../text/labels.ts';
import { ratingSheetSaid as said, ratingSheetText } from '../../text/rating-sheet.ts';
import { readDate, readNumber } from './numbers.ts';
import { cellLine, cellName, cellText, nameKey, type Table } from './table.ts';

/** Something in the sheet that cannot be taken in, by the name of its cell. */
export interface CellProblem {
  cell: string;
  message: Both;
}

export type RatingValue = Omit<Rating, 'id'>;

export interface RatingReading {
  /** Null where something in the sheet is refused. */
  rating: RatingValue | null;
  problems: CellProblem[];
  notes: Both[];
  /** Measures with at least one point, of those on the sheet, and points left empty among them. */
  counts: { rated: number; measures: number; empty: number };
}

interface Place {
  headingRow: number;
  id: number;
  title: number;
  note: number;
  stamp: number;
  criteria: { column: number; criterion: Criterion }[];
}

const both = (key: 'id' | 'measure' | 'note' | 'stamp' | 'rater' | 'group' | 'date'): string[] => (['de', 'en'] as const).map((language) => nameKey(ratingSheetText(language)[key]));

/** Where the headings of a rating sheet stand; null where the table is none. */
export function findRatingSheet(table: Table, criteria: readonly Criterion[]): Place | null {
  for (const [headingRow, row] of table.rows.slice(0, 200).entries()) {
    const keys = row.map((cell) => nameKey(cellLine(cell)));
    const column = (key: 'id' | 'measure' | 'note' | 'stamp'): number => keys.findIndex((text) => both(key).includes(text));
    let marked = false;
    const found = row.flatMap((cell, at) => {
      const name = /\(([A-Za-z][A-Za-z0-9-]*)\)$/.exec(cellLine(cell))?.[1];
      const criterion = criteria.find(({ id, title }) => id === name || nameKey(title) === keys[at] || id === keys[at]);
      marked ||= criterion !== undefined && criterion.id === name;
      return criterion === undefined ? [] : [{ column: at, criterion }];
    });
    // a list of measures may have a column that is called like a criterion
    const named = table.rows.slice(0, headingRow).some((cells) => cells.some((cell) => both('rater').includes(nameKey(cellLine(cell).replace(/:$/, '')))));
    if (column('id') >= 0 && found.length > 0 && (marked || named)) return { headingRow, id: column('id'), title: column('measure'), note: column('note'), stamp: column('stamp'), criteria: found };
  }
  return null;
}

/** Reads the sheet. `today` is its date where it names none. */
export function readRatingSheet(table: Table, place: Place, catalogue: Catalogue, { today, language }: { today: CoarseDate; language: Language }): RatingReading {
  const problems: CellProblem[] = [];
  const notes: Both[] = [];
  const refuse = (row: number, column: number, message: Both): void => { problems.push({ cell: cellName(row, column), message }); };
  const rater = meta(table, place, 'rater');
  if (rater.text === '') refuse(rater.row, rater.column, said.noRater);
  const group = groupOf(catalogue, meta(table, place, 'group'), refuse);
  const dated = meta(table, place, 'date');
  const date = dated.text === '' ? today : readDate(dated.text);
  if (date === null) refuse(dated.row, dated.column, said.noDate(dated.text));
  else if (dated.text === '') notes.push(said.dateIsToday(String(today)));

  const measures = new Map(catalogue.measures.map((measure) => [measure.id, measure]));
  const scores: Record<string, Record<string, number | boolean | string>> = {};
  const counts = { rated: 0, measures: 0, empty: 0 };
  const doubled = new Set<string>();
  for (const { column, criterion } of place.criteria) {
    if (doubled.has(criterion.id)) refuse(place.headingRow, column, said.columnTwice(criterion.title));
    doubled.add(criterion.id);
  }
  for (let row = place.headingRow + 1; row < table.rows.length; row++) {
    const cells = table.rows[row]!;
    const filled = place.criteria.filter(({ column }) => cellLine(cells[column]) !== '');
    const note = place.note < 0 ? '' : cellText(cells[place.note]);
    const id = cellLine(cells[place.id]);
    if (id === '' && filled.length === 0 && note === '') continue;
    const measure = measures.get(id);
    if (measure === undefined) {
      refuse(row, place.id, said.noMeasure(id, place.title < 0 ? '' : cellLine(cells[place.title]), [...measures.keys()]));
      continue;
    }
    counts.measures++;
    counts.empty += place.criteria.length - filled.length;
    if (filled.length === 0 && note === '') continue;
    if (scores[id] !== undefined) {
      refuse(row, place.id, said.measureTwice(id));
      continue;
    }
    const points: Record<string, number | boolean | string> = {};
    for (const { column, criterion } of filled) {
      const point = readPoint(cellLine(cells[column]), criterion, language);
      if (typeof point === 'object') refuse(row, column, point);
      else points[criterion.id] = point;
    }
    if (filled.length > 0) counts.rated++;
    const given = place.stamp < 0 ? '' : cellLine(cells[place.stamp]).toLowerCase().replace(/^s(?=[0-9a-f]{12}$)/, '');
    const current = ratedStamp(measure);
    // what was rated is what the sheet showed
    const isStamp = /^[0-9a-f]{12}$/.test(given);
    if (isStamp && given !== current) notes.push(said.changedSince(id, measure.title));
    else if (given !== '' && !isStamp) notes.push(said.stampDamaged(id, cellName(row, place.stamp)));
    scores[id] = { ...points, ...(filled.length > 0 ? { stamp: isStamp ? given : current } : {}), ...(note === '' ? {} : { note: note.slice(0, 20_000) }) };
  }
  if (problems.length > 0 || date === null) return { rating: null, problems, notes, counts };
  const rating = { rater: rater.text.slice(0, 300), ...(group === null ? {} : { group }), date, scores } as RatingValue;
  return { rating, problems, notes, counts };
}

// the first filled cell behind a label above the headings; the empty one beside it where there is none
function meta(table: Table, place: Place, key: 'rater' | 'group' | 'date'): { text: string; row: number; column: number } {
  for (const [row, cells] of table.rows.slice(0, place.headingRow).entries()) {
    const at = cells.findIndex((cell) => both(key).includes(nameKey(cellLine(cell).replace(/:$/, ''))));
    if (at < 0) continue;
    const filled = cells.findIndex((cell, column) => column > at && cellLine(cell) !== '');
    return { row, column: filled < 0 ? at + 1 : filled, text: filled < 0 ? '' : cellLine(cells[filled]) };
  }
  return { text: '', row: 0, column: 0 };
}

function groupOf(catalogue: Catalogue, { text, row, column }: { text: string; row: number; column: number }, refuse: (row: number, column: number, message: Both) => void): string | null {
  if (text === '') return null;
  const groups = [
    ...knownGroups.map((id) => ({ id, names: [id, labels('de').group[id] ?? id, labels('en').group[id] ?? id] })),
    ...(catalogue.settings.groups ?? []).map(({ id, title }) => ({ id, names: [id, title] })),
  ];
  const found = groups.find(({ names }) => names.some((name) => nameKey(name) === nameKey(text)));
  if (found === undefined) refuse(row, column, said.noGroup(text, groups.map(({ id }) => id)));
  return found?.id ?? null;
}

function readPoint(text: string, criterion: Criterion, language: Language): number | boolean | Both {
  if (criterion.must) {
    if (/^(?:ja|j|yes|y|wahr|true|x|✓|erfüllt)$/i.test(text)) return true;
    return /^(?:nein|n|no|falsch|false|nicht erfüllt)$/i.test(text) ? false : said.noTruth(text, criterion.title);
  }
  const points = readNumber(text, language);
  const scale = { worst: criterion.worst ?? 0, best: criterion.best ?? 10 };
  if (points === null) return said.noPoints(text, criterion.title);
  return onScale(points, scale) ? points : said.offScale(text, criterion.title, Math.min(scale.worst, scale.best), Math.max(scale.worst, scale.best));
}

/** Whether two ratings say the same, whatever their files are called. */
export function sameRating(a: RatingValue, b: RatingValue): boolean {
  const plain = ({ rater, group, date, scores }: RatingValue): string => JSON.stringify([rater, group ?? null, String(date ?? ''), Object.entries(scores).map(([id, points]) => [id, Object.entries(points ?? {}).filter(([key, value]) => key !== 'stamp' && value !== null).sort(([x], [y]) => (x < y ? -1 : 1))]).sort(([x], [y]) => (String(x) < String(y) ? -1 : 1))]);
  return plain(a) === plain(b);
}
