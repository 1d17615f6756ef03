// Plays the office: opens a workbook with another program's library, changes cells, saves it.
import { readFileSync, writeFileSync } from 'node:fs';
import * as sheetjs from '@e965/xlsx';

/** One sheet of an exported workbook, by ids and headings. Rows and columns from 0. */
export class OfficeSheet {
  readonly sheet: sheetjs.WorkSheet;

  constructor(sheet: sheetjs.WorkSheet) {
    this.sheet = sheet;
  }

  text(row: number, column: number): string {
    return String((this.sheet[sheetjs.utils.encode_cell({ r: row, c: column })] as sheetjs.CellObject | undefined)?.v ?? '');
  }

  get last(): { row: number; column: number } {
    const { e } = sheetjs.utils.decode_range(this.sheet['!ref']!);
    return { row: e.r, column: e.c };
  }

  /** Row of an id in the hidden first column. */
  row(id: string): number {
    for (let r = 0; r <= this.last.row; r++) if (this.text(r, 0) === id) return r;
    throw new Error(`no row ${id}`);
  }

  /** Column of a heading in the second row. */
  column(heading: string): number {
    for (let c = 0; c <= this.last.column; c++) if (this.text(1, c) === heading) return c;
    throw new Error(`no column ${heading}`);
  }

  name(row: number | string, column: number | string): string {
    return sheetjs.utils.encode_cell({ r: typeof row === 'string' ? this.row(row) : row, c: typeof column === 'string' ? this.column(column) : column });
  }

  /** Types into a cell: a text, a number, a truth, a whole cell, or nothing. */
  put(row: number | string, column: number | string, value: string | number | boolean | Partial<sheetjs.CellObject> | null): string {
    const name = this.name(row, column);
    if (value === null) delete this.sheet[name];
    else if (typeof value === 'object') this.sheet[name] = value;
    else this.sheet[name] = { t: typeof value === 'string' ? 's' : typeof value === 'number' ? 'n' : 'b', v: value };
    const { r, c } = sheetjs.utils.decode_cell(name);
    this.sheet['!ref'] = sheetjs.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(this.last.row, r), c: Math.max(this.last.column, c) } });
    return name;
  }

  /** The rows as they stand, to be moved about; written back by `setRows`. */
  rows(): (sheetjs.CellObject | undefined)[][] {
    const { row, column } = this.last;
    return Array.from({ length: row + 1 }, (_, r) => Array.from({ length: column + 1 }, (_, c) => this.sheet[sheetjs.utils.encode_cell({ r, c })] as sheetjs.CellObject | undefined));
  }

  setRows(rows: (sheetjs.CellObject | undefined)[][]): void {
    for (const name of Object.keys(this.sheet)) if (!name.startsWith('!')) delete this.sheet[name];
    for (const [r, cells] of rows.entries()) for (const [c, cell] of cells.entries()) if (cell) this.sheet[sheetjs.utils.encode_cell({ r, c })] = cell;
    this.sheet['!ref'] = sheetjs.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: Math.max(...rows.map((cells) => cells.length)) - 1 } });
  }
}

/** Opens a workbook, lets somebody change it, saves it under a name. */
export function inOffice(from: string, to: string, change: (sheets: Record<string, OfficeSheet>, book: sheetjs.WorkBook) => void): void {
  const book = sheetjs.read(readFileSync(from), { cellNF: true, cellStyles: true });
  change(Object.fromEntries(book.SheetNames.map((name) => [name, new OfficeSheet(book.Sheets[name]!)])), book);
  writeFileSync(to, sheetjs.write(book, { type: 'buffer', bookType: 'xlsx', cellStyles: true }) as Buffer);
}
