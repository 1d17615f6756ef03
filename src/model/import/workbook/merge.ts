// Three-way merge: what was exported, what came back, what the catalogue says now.
import { type Both } from '../../../text/language.ts';
import { workbookNote as note, workbookProblem as problem } from '../../../text/workbook.ts';
import { cellName, columnName } from '../table.ts';
import { type Base, type BaseValue, currentOf, isBase } from './base.ts';
import type { ReadCell } from './cell.ts';
import { textOf } from './cell.ts';
import type { Incoming } from './incoming.ts';
import { newRow } from './new-rows.ts';
import { type Path, type SheetKey, valueAt, type WorkbookColumn, type WorkbookRow, type WorkbookSheet } from './sheets.ts';
import type { Catalogue } from '../../catalogue.ts';

/** An edit of a file: a value at a path (undefined removes it), or items at the end of a list. */
export type MergeEdit = { path: Path; value: unknown } | { path: Path; append: unknown[] };

export interface Change {
  cell: string;
  /** Row in words: the id of the measure, or what identifies it. */
  row: string;
  field: string;
  from: string;
  to: string;
  file: string;
  edit: MergeEdit;
}

export interface Conflict {
  cell: string;
  row: string;
  field: string;
  /** Value now, in the list, and when it was exported (null where nobody knows). */
  catalogue: string;
  list: string;
  exported: string | null;
  file: string;
  edit: MergeEdit;
}

export interface Created {
  cell: string;
  sheet: SheetKey;
  id: string;
  title: string;
  file: string;
  /** A new file's value, or an edit of one that is there. */
  value: Record<string, unknown> | null;
  edit: MergeEdit | null;
}

export interface MergePlan {
  changes: Change[];
  conflicts: Conflict[];
  created: Created[];
  /** Cells, rows and columns that are not taken in. */
  refused: { cell: string; message: Both }[];
  /** Rows that were exported and did not come back. */
  missing: { sheet: SheetKey; row: string; title: string }[];
  notes: Both[];
}

export interface MergeQuestion {
  catalogue: Catalogue;
  sheets: readonly WorkbookSheet[];
  incoming: readonly Incoming[];
  base: Base | null;
}

/** Plans the merge. Changes nothing. */
export function planMerge({ catalogue, sheets, incoming, base }: MergeQuestion): MergePlan {
  const plan: MergePlan = { changes: [], conflicts: [], created: [], refused: [], missing: [], notes: [] };
  const seen = new Set<SheetKey>();
  const taken = new Set(catalogue.files.keys());
  if (base === null && incoming.length > 0) plan.notes.push(note.noBase);
  for (const one of incoming) {
    const sheet = sheets.find(({ key }) => key === one.sheet);
    if (sheet === undefined) continue;
    if (seen.has(one.sheet)) {
      plan.refused.push({ cell: one.name, message: problem.sheetTwice });
      continue;
    }
    seen.add(one.sheet);
    new SheetMerge(plan, catalogue, sheet, one, base, taken).run();
  }
  return plan;
}

class SheetMerge {
  readonly #plan: MergePlan;
  readonly #catalogue: Catalogue;
  readonly #sheet: WorkbookSheet;
  readonly #incoming: Incoming;
  readonly #base: Base | null;
  readonly #taken: Set<string>;
  /** Cells that a merged cell covers, as `row,column`. */
  readonly #covered = new Set<string>();

  constructor(plan: MergePlan, catalogue: Catalogue, sheet: WorkbookSheet, incoming: Incoming, base: Base | null, taken: Set<string>) {
    this.#plan = plan;
    this.#catalogue = catalogue;
    this.#sheet = sheet;
    this.#incoming = incoming;
    this.#base = base;
    this.#taken = taken;
  }

  run(): void {
    const { columns, idColumn, unknown, twice, name, rows, headingRow, raw } = this.#incoming;
    if (idColumn < 0) {
      this.#plan.refused.push({ cell: name, message: problem.noIdColumn });
      return;
    }
    for (const { at, heading } of unknown) this.#refuse(headingRow, at, problem.unknownColumn(columnName(at), heading));
    for (const { at, heading } of twice) this.#refuse(headingRow, at, problem.columnTwice(columnName(at), heading));
    for (const column of this.#sheet.columns) if (!columns.has(column.key) && !column.locked && !column.adds) this.#plan.notes.push(note.columnMissing(name, column.heading));
    this.#cover();
    const hidden = rows.filter(({ at }) => raw.hiddenRows.includes(at)).length;
    if (hidden > 0) this.#plan.notes.push(note.hiddenRows(name, hidden));
    const seen = new Map<string, number>();
    for (const { at, cells } of rows) {
      const id = textOf(cells[idColumn], 'de').trim();
      if (id === '' && this.#covered.has(`${at},${idColumn}`)) continue;
      if (id === '') {
        this.#new(at, cells);
        continue;
      }
      const first = seen.get(id);
      if (first !== undefined) this.#refuse(at, idColumn, problem.rowTwice(id, first + 1));
      else this.#row(at, cells, id);
      seen.set(id, first ?? at);
    }
    const exported = this.#base?.rows(this.#sheet.key);
    for (const row of this.#sheet.rows) if (!seen.has(row.key) && (exported === undefined || exported.has(row.key))) this.#plan.missing.push({ sheet: this.#sheet.key, row: row.key, title: titleOf(row) });
  }

  #refuse(row: number, column: number, message: Both): void {
    this.#plan.refused.push({ cell: `${this.#incoming.name}!${cellName(row, column)}`, message });
  }

  #cover(): void {
    for (const { from, to } of this.#incoming.raw.merged) {
      if (to[0] <= this.#incoming.headingRow) continue;
      this.#plan.refused.push({ cell: `${this.#incoming.name}!${cellName(...from)}:${cellName(...to)}`, message: problem.merged });
      for (let row = from[0]; row <= Math.min(to[0], from[0] + 20_000); row++) for (let column = from[1]; column <= Math.min(to[1], from[1] + 500); column++) if (row !== from[0] || column !== from[1]) this.#covered.add(`${row},${column}`);
    }
  }

  #new(at: number, cells: readonly (ReadCell | undefined)[]): void {
    const result = newRow({ sheet: this.#sheet, columns: this.#incoming.columns, cells, catalogue: this.#catalogue, taken: this.#taken, exported: this.#base?.rows(this.#sheet.key) ?? null });
    if (result === null) return;
    for (const { column, message } of result.problems) this.#refuse(at, column, message);
    if (result.note !== null) this.#plan.notes.push(result.note);
    if (result.created !== null) this.#plan.created.push({ cell: `${this.#incoming.name}!${at + 1}`, sheet: this.#sheet.key, ...result.created });
  }

  #row(at: number, cells: readonly (ReadCell | undefined)[], id: string): void {
    const row = this.#sheet.rows.find(({ key }) => key === id);
    const { columns, idColumn, revisionColumn } = this.#incoming;
    if (row === undefined) return this.#refuse(at, idColumn, problem.gone(id));
    // the visible id tells whether the hidden one still belongs to its row
    const shown = columns.get('id');
    const visible = shown === undefined ? '' : textOf(cells[shown], 'de').trim();
    if (this.#sheet.key === 'measures' && visible !== '' && visible.toLowerCase() !== id.toLowerCase()) return this.#refuse(at, shown!, problem.mixedUp(visible, id));
    const unchanged = revisionColumn >= 0 && textOf(cells[revisionColumn], 'de').trim() === row.revision;
    for (const column of this.#sheet.columns) {
      const place = columns.get(column.key);
      if (place === undefined || column.adds || this.#covered.has(`${at},${place}`)) continue;
      this.#cell(row, column, at, place, cells[place], unchanged);
    }
    if (this.#sheet.key === 'indicators') this.#addActual(row, at, cells);
  }

  #cell(row: WorkbookRow, column: WorkbookColumn, at: number, place: number, cell: ReadCell | undefined, unchanged: boolean): void {
    const mine = currentOf(row, column);
    const base: BaseValue | null = this.#base?.value(this.#sheet.key, row.key, column.key) ?? (unchanged ? { known: true, value: mine } : null);
    const read = cell === undefined ? { value: undefined } : column.codec.read(cell);
    const original = base?.known ? base.value : mine;
    const isSame = 'value' in read && (base === null ? column.codec.same(mine, read.value) : isBase(column, base, read.value));
    if (isSame) return;
    if (cell !== undefined && column.codec.damaged?.(original, cell)) {
      this.#plan.notes.push(note.restored(`${this.#incoming.name}!${cellName(at, place)}`, textOf(cell, 'de'), column.codec.say(original)));
      return;
    }
    if ('problem' in read) return this.#refuse(at, place, read.problem);
    if (column.codec.same(mine, read.value)) return;
    if (this.#sheet.readOnly || column.locked) return this.#refuse(at, place, problem.locked(column.codec.say(mine), column.codec.say(read.value)));
    if (column.required && read.value === undefined) return this.#refuse(at, place, problem.mustNotBeEmpty(column.heading));
    const where = { cell: `${this.#incoming.name}!${cellName(at, place)}`, row: row.key, field: column.heading, file: row.file, edit: { path: [...row.at, ...realPath(row, column.path)], value: read.value ?? column.empty } };
    if (base !== null && isBase(column, base, mine)) this.#plan.changes.push({ ...where, from: column.codec.say(mine), to: column.codec.say(read.value) });
    else this.#plan.conflicts.push({ ...where, catalogue: column.codec.say(mine), list: column.codec.say(read.value), exported: base?.known ? column.codec.say(base.value) : null });
  }

  // a measured value is added to the others, never written over one
  #addActual(row: WorkbookRow, at: number, cells: readonly (ReadCell | undefined)[]): void {
    const added: Record<string, unknown> = {};
    let wrong = false;
    for (const column of this.#sheet.columns.filter(({ adds }) => adds)) {
      const place = this.#incoming.columns.get(column.key);
      const cell = place === undefined ? undefined : cells[place];
      if (cell === undefined) continue;
      const read = column.codec.read(cell);
      if ('problem' in read) {
        this.#refuse(at, place!, read.problem);
        wrong = true;
      } else if (read.value !== undefined) added[column.path[0]!] = read.value;
    }
    if (wrong || Object.keys(added).length === 0) return;
    const place = (key: string): number => this.#incoming.columns.get(key) ?? 0;
    if (added.value === undefined) return this.#refuse(at, place('newActual'), problem.valueMissing);
    if (added.date === undefined) return this.#refuse(at, place('newDate'), problem.dateMissing);
    const actuals = (valueAt(row.value, ['actuals']) as { value?: number; date?: unknown }[] | undefined) ?? [];
    if (actuals.some((actual) => actual.value === added.value && String(actual.date) === String(added.date))) return void this.#plan.notes.push(note.actualThere(row.key, String(added.date)));
    const heading = this.#sheet.columns.find(({ key }) => key === 'newActual')!.heading;
    this.#plan.changes.push({ cell: `${this.#incoming.name}!${cellName(at, place('newActual'))}`, row: row.key, field: heading, from: '', to: `${String(added.value)} (${String(added.date)})`, file: row.file, edit: { path: [...row.at, 'actuals'], append: [added] } });
  }
}

// the last target of an indicator is the one that is shown
function realPath(row: WorkbookRow, path: Path): Path {
  if (path[0] !== 'target') return path;
  const targets = (valueAt(row.value, ['targets']) as unknown[] | undefined) ?? [];
  return ['targets', Math.max(0, targets.length - 1), ...path.slice(1)];
}

function titleOf({ value, key }: WorkbookRow): string {
  const { title, name } = value as { title?: unknown; name?: unknown };
  return String(title ?? name ?? key);
}
