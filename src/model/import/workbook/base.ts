// What was exported, kept in a sheet that nobody sees: the third side of the merge.
import { createHash } from 'node:crypto';
import { type SheetKey, valueAt, type WorkbookColumn, type WorkbookRow, type WorkbookSheet } from './sheets.ts';
import type { ReadCell } from './cell.ts';

/** Name of the hidden sheet, and version of what it holds. */
export const baseName = '_measures';
const version = 1;

/** Longest text that is kept whole; of longer ones only a checksum. */
const longest = 30_000;

/** A value as it is kept: JSON, or a checksum; empty for none. */
export function encode(value: unknown): string {
  if (value === undefined || value === null) return '';
  const json = JSON.stringify(value);
  return json.length <= longest ? json : `#${createHash('sha256').update(json).digest('hex')}`;
}

/** One cell as it was exported. */
export type BaseValue = { known: true; value: unknown } | { known: false; checksum: string };

/** The rows of the hidden sheet. */
export function baseRows(sheets: readonly WorkbookSheet[]): string[][] {
  return [
    ['measures', String(version)],
    ...sheets.flatMap(({ key, columns, rows }) => {
      const kept = columns.filter(({ adds }) => !adds);
      return [['sheet', key, '', ...kept.map((column) => column.key)], ...rows.map((row) => ['row', row.key, row.revision, ...kept.map((column) => encode(valueAt(row.value, column.path)))])];
    }),
  ];
}

/** What was exported, by sheet, row and column. */
export class Base {
  readonly #values = new Map<string, string>();
  readonly #rows = new Map<SheetKey, Set<string>>();

  /** Null where the rows are none of ours. */
  static read(rows: readonly (readonly (ReadCell | undefined)[])[]): Base | null {
    const text = (cell: ReadCell | undefined): string => (cell?.kind === 'text' ? cell.text : cell?.kind === 'number' ? String(cell.number) : '');
    if (text(rows[0]?.[0]) !== 'measures' || text(rows[0]?.[1]) !== String(version)) return null;
    const base = new Base();
    let sheet = '';
    let keys: string[] = [];
    for (const cells of rows) {
      const kind = text(cells[0]);
      if (kind === 'sheet') {
        sheet = text(cells[1]);
        keys = cells.slice(3).map(text);
        base.#rows.set(sheet as SheetKey, new Set());
      } else if (kind === 'row') {
        base.#rows.get(sheet as SheetKey)?.add(text(cells[1]));
        for (const [i, key] of keys.entries()) base.#values.set(JSON.stringify([sheet, text(cells[1]), key]), text(cells[3 + i]));
      }
    }
    return base;
  }

  /** Keys of the rows that were exported. */
  rows(sheet: SheetKey): ReadonlySet<string> {
    return this.#rows.get(sheet) ?? new Set();
  }

  /** A cell's value when it was exported; null where the column or row was not part of it. */
  value(sheet: SheetKey, row: string, column: string): BaseValue | null {
    const kept = this.#values.get(JSON.stringify([sheet, row, column]));
    if (kept === undefined) return null;
    if (kept === '') return { known: true, value: undefined };
    if (kept.startsWith('#')) return { known: false, checksum: kept };
    try {
      return { known: true, value: JSON.parse(kept) };
    } catch {
      return null;
    }
  }
}

/** Whether a value is what was exported. */
export function isBase(column: WorkbookColumn, base: BaseValue, value: unknown): boolean {
  return base.known ? column.codec.same(base.value, value) : encode(value) === base.checksum;
}

/** A row's value in a column. */
export const currentOf = (row: WorkbookRow, column: WorkbookColumn): unknown => valueAt(row.value, column.path);
