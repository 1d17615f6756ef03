// Comma-separated values that a spreadsheet cannot mistake for formulas.
import { stringify } from 'csv-stringify/sync';

/** Rows as CSV (RFC 4180, comma, LF); a text that a spreadsheet would take for a formula begins with an apostrophe. */
export function toCsv(columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify([columns, ...rows].map((row) => row.map((cell) => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))));
}
