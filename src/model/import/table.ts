// A table as it came: rows of texts, whatever the format of the file.

export interface Table {
  /** Name of the file (without folders), and of the sheet where there are several. */
  file: string;
  sheet: string | null;
  rows: readonly (readonly string[])[];
}

/** The name that a spreadsheet gives a column: 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** The name that a spreadsheet gives a cell; both counted from 0: (0, 0) → A1. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

// what a catalogue's file may not hold: C0 and C1 but tab and line feed, byte order marks, non-characters
// eslint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;

/** The text of a cell as it is kept: line ends as LF, nothing that no file may hold, no white space around it. */
export function cellText(raw: string | undefined): string {
  if (raw === undefined) return '';
  return withoutGuard(raw).replace(/\r\n?/g, '\n').replace(unwritable, '').trim();
}

/** The same on one line. */
export function cellLine(raw: string | undefined): string {
  return cellText(raw).replace(/\s+/g, ' ');
}

const trigger = /^[=+\-@\t\r\0]/;

/** A text that no spreadsheet takes for a formula: an apostrophe in front where it begins like one. */
export function guarded(text: string): string {
  return trigger.test(text) || /^'+[=+\-@\t\r\0]/.test(text) ? `'${text}` : text;
}

/** The text without that apostrophe. */
export function withoutGuard(text: string): string {
  return /^'+[=+\-@\t\r\0]/.test(text) ? text.slice(1) : text;
}

/** What is compared to tell whether two texts mean the same name: case, spaces, marks of gender and Unicode form do not count. */
export function nameKey(text: string): string {
  return text.normalize('NFC').replace(/\u00ad/g, '').replace(/[*:_·/](?=(?:innen|in)(?![\p{L}]))/gu, '').replace(/[„“”"'‚‘’]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
