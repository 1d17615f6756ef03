// The extract of the residents' register: one row per person, a random id and the bands; or only counts per stratum.
// Rows come one after another; what is refused is refused with its line, and nothing but id and stratum is kept.
import type { Invite, InviteTrait } from '../../generated/types.ts';
import { columnOf } from './contradictions.ts';
import { personalContent, personalHeading, personalId, type PersonalData } from './personal.ts';
import { strataOf } from './strata.ts';

/** The people who can be drawn: ids in ascending order (by code point), each with the number of its stratum. */
export interface Extract {
  ids: string[];
  stratum: Uint32Array;
  /** People per stratum, in the order of `strataOf`. */
  sizes: number[];
}

/** One reason why an extract is refused; line 1 is the heading, line 0 the file as a whole. */
export interface ExtractProblem {
  line: number;
  kind:
    | 'noId' | 'noCount' | 'missingColumn' | 'needlessColumn' | 'columnTwice' | 'personalColumn'
    | 'cells' | 'emptyRow' | 'emptyCell' | 'unknownValue' | 'personalValue' | 'idForm' | 'idTwice' | 'tooYoung' | 'count' | 'stratumTwice'
    | 'noRows' | 'bandEmpty';
  values: Record<string, string | number>;
}

/** After so many problems reading stops: the file is the wrong one. */
export const mostProblems = 20;

// So many ids at the beginning are looked at to judge whether they are random.
const sampled = 1000;

// The same wrong word so many times ends reading as well.
const mostRepeated = 1000;

const idHeadings = new Set(['id', 'kennung', 'pseudonym', 'zufallskennung', 'zufalls-id']);
const countHeadings = new Set(['anzahl', 'count', 'personen', 'people', 'einwohner', 'residents']);
const idForm = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

const same = (text: string): string => text.trim().normalize('NFC').toLowerCase();

// The band of a cell, or null. What was found is remembered, so that a million rows cost a million look-ups.
function bandFinder(trait: InviteTrait, year: number): (cell: string) => number | null {
  const found = new Map<string, number>();
  if (trait.reads !== 'age' && trait.reads !== 'birthYear') {
    const known = new Map(trait.bands.flatMap((band, index) => (band.values ?? [band.id]).map((value): [string, number] => [same(value), index])));
    return (cell) => {
      const hit = found.get(cell) ?? known.get(same(cell));
      if (hit === undefined) return null;
      found.set(cell, hit);
      return hit;
    };
  }
  return (cell) => {
    const known = found.get(cell);
    if (known !== undefined) return known;
    const age = ageIn(trait, year, cell);
    const index = age === null ? -1 : trait.bands.findIndex((band) => age >= (band.from ?? 0) && age <= (band.to ?? Infinity));
    if (index < 0) return null;
    found.set(cell, index);
    return index;
  };
}

// Of a year of birth, the age reached in the course of the population's year.
function ageIn(trait: InviteTrait, year: number, cell: string): number | null {
  const text = cell.trim();
  if (trait.reads === 'age') return /^\d{1,3}$/.test(text) ? Number(text) : null;
  return /^\d{4}$/.test(text) && Number(text) <= year && Number(text) > year - 130 ? year - Number(text) : null;
}

/** Reads an extract row by row. */
export interface ExtractReader {
  /** Takes the headings; false where they are refused, so that reading the rest is of no use. */
  header(cells: readonly string[]): boolean;
  /** Takes one row; false after so many problems that reading on is of no use. */
  row(cells: readonly string[], line: number): boolean;
  /** What was read, or why it is refused, in the order of the lines. */
  finish(): { extract: Extract } | { problems: ExtractProblem[] };
}

/**
 * A reader for one file.
 * @param kind `people`: a row is a person with an id; `counts`: a row is a stratum with the number of its people
 */
export function extractReader(settings: Invite, kind: 'people' | 'counts' = 'people'): ExtractReader {
  const year = Number(settings.population.date.slice(0, 4));
  const traits = settings.traits.map((trait) => ({ trait, column: -1, find: bandFinder(trait, year), size: trait.bands.length }));
  const sizes = Array.from(strataOf(settings), () => 0);
  const ids: string[] = [];
  const stratum: number[] = [];
  const lines: number[] = [];
  const seen = new Set<number>();
  const misfits = new Set<string>();
  let repeated = 0;
  const problems: ExtractProblem[] = [];
  let width = 0;
  let first = -1;
  let blank = 0;
  let rows = 0;

  const refuse = (line: number, problem: ExtractProblem['kind'], values: ExtractProblem['values'] = {}): boolean => {
    problems.push({ line, kind: problem, values });
    return false;
  };

  const header = (cells: readonly string[]): boolean => {
    const headings = cells.map((cell) => cell.trim());
    width = headings.length;
    const leading = kind === 'people' ? idHeadings : countHeadings;
    first = headings.findIndex((heading) => leading.has(same(heading)));
    for (const entry of traits) entry.column = headings.findIndex((heading) => same(heading) === same(columnOf(entry.trait)));
    for (const [index, heading] of headings.entries()) {
      const personal = index === first ? null : personalHeading(heading);
      if (personal) refuse(1, 'personalColumn', { column: heading, personal });
      else if (headings.findIndex((other) => same(other) === same(heading)) < index) refuse(1, 'columnTwice', { column: heading });
      else if (index !== first && !traits.some((entry) => entry.column === index)) refuse(1, 'needlessColumn', { column: heading, number: index + 1 });
    }
    if (first < 0) refuse(1, kind === 'people' ? 'noId' : 'noCount', { headings: headings.join(', ').slice(0, 200) });
    for (const { trait, column } of traits) {
      if (column < 0) refuse(1, 'missingColumn', { column: columnOf(trait), trait: trait.title });
    }
    return problems.length === 0;
  };

  // Why a cell has no band. A cell that holds personal data is never repeated in the message.
  const misfit = (line: number, trait: InviteTrait, cell: string): boolean => {
    const column = columnOf(trait);
    if (cell.trim() === '') return refuse(line, 'emptyCell', { column });
    const age = trait.reads === 'age' || trait.reads === 'birthYear' ? ageIn(trait, year, cell) : null;
    if (age !== null && age < settings.population.minimumAge) return refuse(line, 'tooYoung', { column, value: cell.trim(), minimumAge: settings.population.minimumAge });
    const personal: PersonalData | null = personalContent(cell);
    if (personal) return refuse(line, 'personalValue', { column, personal });
    // the same wrong word in every row is one problem
    const word = `${column}\n${same(cell)}`;
    repeated += 1;
    if (misfits.has(word)) return false;
    misfits.add(word);
    return refuse(line, 'unknownValue', { column, value: cell.trim().slice(0, 60) });
  };

  const idProblem = (line: number, id: string): boolean => {
    if (id === '') return refuse(line, 'emptyCell', { column: 'id' });
    const personal = personalContent(id);
    return personal ? refuse(line, 'personalValue', { column: 'id', personal }) : refuse(line, 'idForm');
  };

  // One random id may well look like an account number or have letters only; a column of them does not.
  const suspects: { line: number; personal: PersonalData }[] = [];
  const suspect = (id: string, line: number): void => {
    const personal = rows <= sampled ? personalId(id) : null;
    if (personal) suspects.push({ line, personal });
  };

  const stratumOf = (cells: readonly string[], line: number): number | null => {
    let number = 0;
    let sound = true;
    for (const { trait, column, find, size } of traits) {
      const band = find(cells[column]!);
      if (band === null) sound = misfit(line, trait, cells[column]!);
      else number = number * size + band;
    }
    return sound ? number : null;
  };

  const person = (cells: readonly string[], line: number): void => {
    const id = cells[first]!.trim();
    const sound = idForm.test(id) || idProblem(line, id);
    const number = stratumOf(cells, line);
    if (!sound || number === null) return;
    suspect(id, line);
    ids.push(id);
    stratum.push(number);
    lines.push(line);
    sizes[number]! += 1;
  };

  const counted = (cells: readonly string[], line: number): void => {
    const count = cells[first]!.trim();
    const number = stratumOf(cells, line);
    if (!/^\d{1,9}$/.test(count)) refuse(line, 'count', { value: count.slice(0, 60) });
    else if (number !== null && seen.has(number)) refuse(line, 'stratumTwice', {});
    else if (number !== null) {
      seen.add(number);
      sizes[number]! += Number(count);
    }
  };

  const row = (cells: readonly string[], line: number): boolean => {
    if (cells.length === 1 && cells[0]!.trim() === '') {
      blank ||= line;
      return true;
    }
    if (blank > 0) refuse(blank, 'emptyRow');
    blank = 0;
    rows += 1;
    if (cells.every((cell) => cell.trim() === '')) refuse(line, 'emptyRow');
    else if (cells.length !== width) refuse(line, 'cells', { expected: width, found: cells.length });
    else if (kind === 'people') person(cells, line);
    else counted(cells, line);
    return problems.length < mostProblems && repeated < mostRepeated;
  };

  const finish = (): { extract: Extract } | { problems: ExtractProblem[] } => {
    const order = Uint32Array.from(ids, (_, index) => index).sort((a, b) => (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : a - b));
    for (let at = 1; at < order.length && problems.length < mostProblems; at += 1) {
      const [one, other] = [order[at - 1]!, order[at]!];
      if (ids[one] === ids[other]) refuse(lines[other]!, 'idTwice', { id: ids[other]!, first: lines[one]! });
    }
    if (suspects.length > Math.min(rows, sampled) / 5) refuse(suspects[0]!.line, 'personalValue', { column: 'id', personal: suspects[0]!.personal });
    if (rows === 0 && problems.length === 0) refuse(0, 'noRows');
    if (problems.length === 0) for (const { trait, band } of emptyBands(settings, sizes)) refuse(0, 'bandEmpty', { trait, band });
    if (problems.length > 0) return { problems: problems.sort((a, b) => a.line - b.line).slice(0, mostProblems) };
    return { extract: { ids: Array.from(order, (index) => ids[index]!), stratum: order.map((index) => stratum[index]!), sizes } };
  };

  return { header, row, finish };
}

/** Bands to which nobody belongs: the extract is incomplete, or the band has another name there. */
function emptyBands(settings: Invite, sizes: readonly number[]): { trait: string; band: string }[] {
  const strata = strataOf(settings);
  return settings.traits.flatMap((trait, position) =>
    trait.bands
      .filter((band) => !strata.some((entry, index) => entry.bands[position] === band && sizes[index]! > 0))
      .map((band) => ({ trait: trait.title, band: band.title })),
  );
}
