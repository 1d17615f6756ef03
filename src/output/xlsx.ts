// The catalogue as a workbook that an office can fill in and send back.
import { type Cell, type CellValue, longestCell, type Look, type Sheet, type SheetColumn, type Validation, writeWorkbook } from '../files/xlsx/write.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { baseName, baseRows } from '../model/import/workbook/base.ts';
import { sheetsOf, valueAt, type WorkbookColumn, type WorkbookSheet } from '../model/import/workbook/sheets.ts';
import { columnName } from '../model/import/table.ts';
import type { Language } from '../text/language.ts';
import { formatDay } from '../text/numbers.ts';
import { workbookText } from '../text/workbook.ts';

export interface WorkbookRequest {
  catalogue: Catalogue;
  language: Language;
  edition: 'internal' | 'public';
  /** The day that the workbook names as its date. */
  asOf: string;
  /** Hash of the catalogue's files. */
  hash: string;
}

/** Empty rows below the last one that have drop-downs and may be filled in. */
const spareRows = 200;
/** Rows above the first entry: the hidden keys, and the headings. */
const headRows = 2;

/** Characters that can be read side by side on a printed page; a wider sheet goes on to the right instead of getting too small to read. */
const pageOfCharacters = 280;

const headingLook: Look = { bold: true, fill: 'D6E0EC', colour: '1B2A3A', wrap: true, border: true };
const grey = 'F0F0F0';

/** The workbook's bytes; the same catalogue gives the same. */
export function catalogueWorkbook({ catalogue, language, edition, asOf, hash }: WorkbookRequest): Uint8Array {
  const t = workbookText(language);
  const shown = edition === 'public' ? { ...catalogue, ratings: [] } : catalogue;
  const sheets = sheetsOf(shown, language, edition === 'internal');
  const lists = new Lists();
  const visible = sheets.map((sheet) => catalogueSheet(sheet, lists, t.choose));
  const help: Sheet = { name: t.sheets.help, columns: [{ width: 88 }], rows: t.help(formatDay(asOf, language), hash.slice(0, 12)).map((text, i) => [{ value: text, look: i === 0 ? { bold: true, size: 14 } : { wrap: true } }]), protect: true, mostLines: 4 };
  const base: Sheet = { name: baseName, state: 'veryHidden', columns: [{ width: 10 }], rows: baseRows(sheets).map((row) => row.map((text): Cell => ({ value: text === '' ? null : text, look: { format: '@' } }))), protect: true };
  return writeWorkbook({ title: catalogue.settings.title, language, sheets: [...visible, help, lists.sheet(), base] });
}

function catalogueSheet(sheet: WorkbookSheet, lists: Lists, message: string): Sheet {
  const { columns, rows, readOnly } = sheet;
  const lookOf = (column: WorkbookColumn, isNew: boolean): Look => {
    // a new indicator or cost names the measure it belongs to
    const locked = readOnly || (column.locked && !(isNew && column.key === 'of'));
    return { border: true, ...(column.codec.format === undefined ? {} : { format: column.codec.format }), ...(column.codec.wrap ? { wrap: true as const } : {}), ...(locked ? { fill: grey } : { unlocked: true as const }) };
  };
  const body = rows.map((row): Cell[] => [
    { value: row.key, look: { format: '@' } }, { value: row.revision, look: { format: '@' } },
    ...columns.map((column): Cell => {
      const look = lookOf(column, false);
      const value: CellValue = column.adds ? null : column.codec.show(valueAt(row.value, column.path));
      // a year, or a date as text, has no day to format
      const fits = typeof value === 'number' && look.format !== undefined && /y/.test(look.format) ? { ...look, format: '0' } : typeof value === 'string' && look.format !== '@' ? { ...look, format: '@' } : look;
      return { value: typeof value === 'string' ? value.slice(0, longestCell) : value, look: fits };
    }),
  ]);
  const validations = readOnly ? [] : columns.flatMap((column, i): Validation[] => {
    const { choices } = column.codec;
    return choices === undefined || choices.length === 0 || column.locked ? [] : [{ range: [headRows, i + 2, headRows + rows.length + spareRows - 1, i + 2], rule: { list: lists.reference(choices) }, message }];
  });
  const hidden: SheetColumn = { width: 12, hidden: true, look: { format: '@' } };
  return {
    name: sheet.name,
    columns: [hidden, hidden, ...columns.map((column): SheetColumn => ({ width: column.width, look: lookOf(column, true) }))],
    rows: [
      [`${sheet.key}:_id`, '_rev', ...columns.map(({ key }) => key)].map((value): Cell => ({ value, look: { format: '@' } })),
      ['_id', '_rev', ...columns.map(({ heading }) => heading)].map((value): Cell => ({ value, look: headingLook })),
      ...body,
    ],
    hiddenRows: [0], headingRow: 1, frozen: { rows: headRows, columns: sheet.key === 'budget' ? 0 : 4 }, validations, protect: true, landscape: true, mostLines: 8,
    ...(columns.reduce((sum, { width }) => sum + width, 0) > pageOfCharacters ? { repeatColumns: [2, 3] as [number, number] } : {}),
  };
}

/** Lists of choices, a column each on a hidden sheet: inline lists end at 255 characters and at the first comma. */
class Lists {
  readonly #columns: (readonly string[])[] = [];

  reference(choices: readonly string[]): string {
    const key = JSON.stringify(choices);
    let at = this.#columns.findIndex((known) => JSON.stringify(known) === key);
    if (at < 0) at = this.#columns.push(choices) - 1;
    const column = columnName(at);
    return `_lists!$${column}$1:$${column}$${choices.length}`;
  }

  sheet(): Sheet {
    const rows = Array.from({ length: Math.max(0, ...this.#columns.map((choices) => choices.length)) }, (_, r) => this.#columns.map((choices): Cell | null => (choices[r] === undefined ? null : { value: choices[r], look: { format: '@' } })));
    return { name: '_lists', state: 'veryHidden', columns: this.#columns.length === 0 ? [{ width: 10 }] : this.#columns.map(() => ({ width: 20 })), rows, protect: true };
  }
}
