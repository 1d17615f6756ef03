// Finds our own sheets in a workbook or table that came back, however they were moved, renamed or rearranged.
import { nameKey } from '../table.ts';
import { textOf, type ReadCell } from './cell.ts';
import type { SheetKey } from './sheets.ts';

/** A sheet as it was read. */
export interface RawSheet {
  name: string;
  rows: readonly (readonly (ReadCell | undefined)[])[];
  hiddenRows: readonly number[];
  merged: readonly { from: readonly [number, number]; to: readonly [number, number] }[];
}

/** One of our sheets, with the columns where they are now. */
export interface Incoming {
  sheet: SheetKey;
  name: string;
  idColumn: number;
  revisionColumn: number;
  /** Key of a column → its place; the first one where it is there twice. */
  columns: Map<string, number>;
  /** Headings that mean nothing to us, and columns that are there twice. */
  unknown: { at: number; heading: string }[];
  twice: { at: number; heading: string }[];
  headingRow: number;
  rows: { at: number; cells: readonly (ReadCell | undefined)[] }[];
  raw: RawSheet;
}

/** What a column may be called: its key and its headings in both languages. */
export type Headings = ReadonlyMap<SheetKey, readonly { key: string; names: readonly string[] }[]>;

const word = (cell: ReadCell | undefined): string => textOf(cell, 'de').replace(/\s+/g, ' ').trim();
const keyOfSheet = /^(measures|indicators|costs|budget|ratings):_id$/;

/** Our sheets among those given. */
export function findIncoming(sheets: readonly RawSheet[], headings: Headings): Incoming[] {
  return sheets.flatMap((raw) => {
    for (const [at, cells] of raw.rows.slice(0, 30).entries()) {
      const mark = cells.map(word).find((text) => keyOfSheet.test(text));
      if (mark !== undefined) return [byKeys(raw, at, keyOfSheet.exec(mark)![1] as SheetKey)];
    }
    for (const [at, cells] of raw.rows.slice(0, 30).entries()) {
      const words = new Set(cells.map(word));
      if (words.has('_id') && words.has('_rev')) return [byHeadings(raw, at, headings)];
    }
    return [];
  });
}

// by the row of keys, which is hidden above the headings and goes with its columns
function byKeys(raw: RawSheet, at: number, sheet: SheetKey): Incoming {
  const keys = raw.rows[at]!.map(word);
  const headingRow = at + 1;
  const result = empty(raw, sheet, headingRow);
  const width = Math.max(keys.length, raw.rows[headingRow]?.length ?? 0);
  for (let column = 0; column < width; column++) {
    const key = keys[column] ?? '';
    const heading = word(raw.rows[headingRow]?.[column]);
    if (key === `${sheet}:_id`) result.idColumn = column;
    else if (key === '_rev') result.revisionColumn = column;
    else place(result, key === '' ? null : key, column, heading);
  }
  return result;
}

function byHeadings(raw: RawSheet, at: number, headings: Headings): Incoming {
  const words = raw.rows[at]!.map(word);
  const matches = [...headings].map(([sheet, columns]) => ({ sheet, columns, hits: words.filter((name) => columns.some(({ names }) => names.some((each) => nameKey(each) === nameKey(name)))).length }));
  const best = matches.reduce((a, b) => (b.hits > a.hits ? b : a));
  const result = empty(raw, best.sheet, at);
  for (const [column, name] of words.entries()) {
    if (name === '_id') result.idColumn = column;
    else if (name === '_rev') result.revisionColumn = column;
    else place(result, name === '' ? null : (best.columns.find(({ names }) => names.some((each) => nameKey(each) === nameKey(name)))?.key ?? null), column, name);
  }
  return result;
}

function place(result: Incoming, key: string | null, at: number, heading: string): void {
  if (key === null) {
    const isFilled = heading !== '' || result.rows.some(({ cells }) => cells[at] !== undefined);
    if (isFilled) result.unknown.push({ at, heading });
  } else if (result.columns.has(key)) result.twice.push({ at, heading });
  else result.columns.set(key, at);
}

function empty(raw: RawSheet, sheet: SheetKey, headingRow: number): Incoming {
  const rows = raw.rows.map((cells, at) => ({ at, cells })).filter(({ at, cells }) => at > headingRow && cells.some((cell) => cell !== undefined && word(cell) !== ''));
  return { sheet, name: raw.name, idColumn: -1, revisionColumn: -1, columns: new Map(), unknown: [], twice: [], headingRow, rows, raw };
}
