// CSV for the spreadsheet of an office: opened by a double click, it shows umlauts and columns.
import { stringify } from 'csv-stringify/sync';
import { guarded } from '../model/import/table.ts';
import type { Language } from '../text/language.ts';

export type CsvCell = string | number | boolean | null | undefined;

/**
 * Rows as CSV with a byte order mark and CRLF; in German with semicolons and decimal commas. A text that a spreadsheet
 * would take for a formula begins with an apostrophe, which the import takes off again.
 */
export function officeCsv(rows: readonly (readonly CsvCell[])[], language: Language): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, i) => written(row[i], language)));
  return stringify(cells, { bom: true, delimiter: language === 'de' ? ';' : ',', record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}

function written(cell: CsvCell, language: Language): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return language === 'de' ? String(cell).replace('.', ',') : String(cell);
  if (typeof cell === 'boolean') return language === 'de' ? (cell ? 'ja' : 'nein') : cell ? 'yes' : 'no';
  return guarded(cell.replace(/\r\n?/g, '\n'));
}
