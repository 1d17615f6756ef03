// From the rows of a list to measures, new entries in catalogue.yaml, and rows that were there before.
import type { Catalogue, Measure } from '../catalogue.ts';
import { nextId } from '../ids.ts';
import type { Both, Language } from '../../text/language.ts';
import { importNote as note } from '../../text/import.ts';
import { fieldName, looksPersonal, type Target } from './fields.ts';
import { type List, type Mapping } from './mapping.ts';
import { nameLists, type NewEntry } from './names.ts';
import { type ProposeIndicator, Row } from './row.ts';
import { cellLine, nameKey } from './table.ts';

/** What became of one row. */
export interface RowPlan {
  /** Number in the file, from 1. */
  row: number;
  title: string;
  /** The new measure, or null where the row brings none. */
  measure: Measure | null;
  /** The measure that this row brought before. */
  existing: string | null;
  notes: Both[];
}

export interface ImportPlan {
  rows: RowPlan[];
  added: { actionFields: NewEntry[]; targetGroups: NewEntry[]; units: NewEntry[] };
  /** What holds for the list as a whole. */
  notes: Both[];
  /** Rows that have no action field: nothing can be written before one is named. */
  withoutField: number[];
}

export interface ImportQuestion {
  list: List;
  mapping: Mapping;
  catalogue: Catalogue;
  language: Language;
  /** Id or name of the action field of rows that name none. */
  field?: string | undefined;
  propose?: ProposeIndicator | undefined;
}

/** Plans the import of a list. Changes nothing. */
export function planImport({ list, mapping, catalogue, language, field, propose }: ImportQuestion): ImportPlan {
  const names = nameLists(catalogue.settings, mapping.names);
  const targets = list.headings.map((heading) => mapping.columns.get(heading) ?? 'keep');
  const numbering = new Numbering(new Set(catalogue.files.keys()));
  const earlier = new Earlier(catalogue.measures, list.file);
  const notes: Both[] = [];
  const rows: RowPlan[] = [];
  const withoutField: number[] = [];
  for (const [i, heading] of list.headings.entries()) if (targets[i] === 'keep' && looksPersonal(heading)) notes.push(note.personal(heading));
  for (const heading of mapping.columns.keys()) if (!list.headings.includes(heading)) notes.push(note.missingColumn(heading));
  if (!targets.includes('effect')) notes.push(note.noEffectColumn);
  if (list.headingRow > 1) notes.push(note.headingRow(list.headingRow));
  const fieldAt = targets.indexOf('actionField');
  const fields = new Set([...(catalogue.settings.actionFields ?? []).map(({ title }) => title), ...(fieldAt < 0 ? [] : list.rows.map(({ cells }) => cells[fieldAt] ?? ''))].map((each) => nameKey(cellLine(each))));
  let section: { name: string; row: number } | null = list.above;
  for (const { row, cells } of list.rows) {
    const reading = new Row(list, targets, cells, { names, mapping, language, catalogue, propose });
    const title = reading.line('title');
    const heading = betweenRows(cells, targets, field !== undefined, (each) => fields.has(nameKey(each)));
    if (heading !== null) {
      section = { name: heading, row };
      rows.push({ row, title: heading, measure: null, existing: null, notes: [note.section] });
      continue;
    }
    if (title === '') {
      rows.push({ row, title: cells.map(cellLine).filter((cell) => cell !== '').join(' · '), measure: null, existing: null, notes: [note.noTitle] });
      continue;
    }
    const own = reading.line('actionField');
    if (own !== '') section = { name: own, row };
    const name = own !== '' ? own : section?.name ?? field;
    if (own === '' && section !== null) reading.notes.push(note.fieldFrom(section.name, section.row));
    const before = earlier.take(reading.line('code'), title);
    if (before !== undefined) {
      rows.push({ row, title, measure: null, existing: before.id, notes: [...changed(before, reading.fields())] });
      continue;
    }
    if (name === undefined) {
      withoutField.push(row);
      rows.push({ row, title, measure: null, existing: null, notes: [note.noField] });
      continue;
    }
    const actionField = names.actionFields.of(fieldName(name));
    const { rest, kept } = reading.measure();
    if (own !== '' && names.actionFields.title(actionField) !== own) kept[list.headings[targets.indexOf('actionField')]!] = own;
    const code = names.actionFields.added.find(({ id }) => id === actionField)?.code ?? catalogue.settings.actionFields?.find(({ id }) => id === actionField)?.code;
    const id = numbering.next(code);
    const imported = { file: list.file.slice(0, 300), row, ...(Object.keys(kept).length > 0 ? { cells: kept } : {}) };
    const measure = { id, title: rest.title ?? title, stage: 'idea', status: 'open', actionField, goals: [], ...rest, imported } as unknown as Measure;
    rows.push({ row, title, measure, existing: null, notes: reading.notes });
  }
  return { rows, withoutField, notes, added: { actionFields: names.actionFields.added, targetGroups: names.targetGroups.added, units: names.units.added } };
}

// A row with a single cell: the heading of a block of rows, in a list that has no column for the action field. In any list
// a title that names an action field, or that is counted by a letter ("B  Miteinander"), with nothing beside it.
function betweenRows(cells: readonly string[], targets: readonly Target[], fieldGiven: boolean, isField: (name: string) => boolean): string | null {
  const filled = cells.flatMap((cell, i) => (cellLine(cell) === '' ? [] : [i]));
  const [only] = filled;
  const titleAt = targets.indexOf('title'), codeAt = targets.indexOf('code');
  if (filled.includes(titleAt) && filled.every((i) => i === titleAt || i === codeAt)) {
    const title = cellLine(cells[titleAt]), lettered = filled.length === 2 && /^(?:[A-Z]|[IVX]{1,4})[.)]?$/.test(cellLine(cells[codeAt]));
    if (title.length <= 150 && (lettered || isField(title))) return title;
  }
  if (filled.length !== 1 || only === undefined || targets.includes('actionField') || only > titleAt) return null;
  // alone in the column of titles it could be a measure as well
  if (only === titleAt && (fieldGiven || cells.length === 1)) return null;
  const text = cellLine(cells[only]);
  return text.length <= 150 ? text : null;
}

// Rows that were imported before: the same file and number, else the same title; each measure answers for one row only.
class Earlier {
  readonly #byCode = new Map<string, Measure[]>();
  readonly #byTitle = new Map<string, Measure[]>();
  readonly #answered = new Set<string>();

  constructor(measures: readonly Measure[], file: string) {
    const add = (map: Map<string, Measure[]>, key: string, measure: Measure): void => { map.set(key, [...(map.get(key) ?? []), measure]); };
    for (const measure of measures) {
      if (measure.code !== undefined && measure.imported?.file === file) add(this.#byCode, measure.code, measure);
      add(this.#byTitle, nameKey(measure.title), measure);
    }
  }

  /** The measure that a row brought; from then on it answers for no other. */
  take(code: string, title: string): Measure | undefined {
    const free = (list: Measure[] | undefined): Measure[] => (list ?? []).filter(({ id }) => !this.#answered.has(id));
    const found = free(this.#byCode.get(code))[0] ?? free(this.#byTitle.get(nameKey(title))).find((measure) => code === '' || measure.code === undefined || measure.code === code);
    if (found !== undefined) this.#answered.add(found.id);
    return found;
  }
}

// Ids one after the other, without looking through all of them each time.
class Numbering {
  readonly #taken: ReadonlySet<string>;
  readonly #last = new Map<string, string>();

  constructor(taken: ReadonlySet<string>) {
    this.#taken = taken;
  }

  next(code: string | undefined): string {
    const key = (code ?? '').toLowerCase();
    const last = this.#last.get(key);
    const number = last === undefined ? '' : last.slice(last.lastIndexOf('-') + 1);
    const id = last === undefined ? nextId('measure', this.#taken, { code }) : `${last.slice(0, last.lastIndexOf('-') + 1)}${String(Number(number) + 1).padStart(number.length, '0')}`;
    this.#last.set(key, id);
    return id;
  }
}

function* changed(before: Measure, now: Partial<Measure>): Generator<Both> {
  for (const key of ['title', 'summary', 'description', 'problem', 'risks', 'area'] as const) {
    if (now[key] !== undefined && now[key] !== before[key]) yield note.differs(key);
  }
}
