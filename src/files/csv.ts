// Reads a table that came as text: encoding, separator, line ends and quotes as they are found in the wild.
import { CsvError, parse } from 'csv-parse/sync';
import { importSaid } from '../text/import.ts';
import { UsageError } from '../errors.ts';
import { decodeWindows1252 } from './windows1252.ts';

export interface CsvTable {
  rows: string[][];
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
  separator: string;
}

/** Largest list that is read. */
export const csvLimits = { bytes: 20 * 1024 * 1024, rows: 20_000, columns: 500, cell: 40_000, record: 1_000_000 };

/** What begins like this is no text: the name of what it is. */
export function binaryKind(bytes: Uint8Array): 'zip' | 'ole' | 'pdf' | null {
  const starts = (...values: number[]): boolean => values.every((value, i) => bytes[i] === value);
  if (starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6)) return 'zip';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  return starts(0x25, 0x50, 0x44, 0x46) ? 'pdf' : null;
}

/** The text of a file, whatever its encoding. Windows-1252 is taken where it is no UTF-8. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: CsvTable['encoding'] } {
  const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: withoutMark(new TextDecoder('utf-16le').decode(bytes)), encoding: 'UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: withoutMark(new TextDecoder('utf-16be').decode(bytes)), encoding: 'UTF-16' };
  try {
    return { text: withoutMark(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)), encoding: 'UTF-8' };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'Windows-1252' };
  }
}

const separators = [';', ',', '\t', '|'];

/** Reads a table of text. Throws UsageError where it is none, or too large. */
export function readCsv(bytes: Uint8Array, file: string): CsvTable {
  if (bytes.length > csvLimits.bytes) throw said(importSaid.tooLarge(file, csvLimits.bytes / 1024 / 1024));
  const { text: decoded, encoding } = decodeText(bytes);
  if (decoded.includes('\0')) throw said(importSaid.binary(file));
  const declared = /^sep=(.)\r?\n/i.exec(decoded);
  const text = declared ? decoded.slice(declared[0].length) : decoded;
  const separator = declared?.[1] ?? guessSeparator(text);
  // empty cells cost the parser most and say nothing
  const run = text.indexOf(separator.repeat(csvLimits.columns));
  if (run >= 0) throw said(importSaid.tooManyColumns(file, text.slice(0, run).split('\n').length, csvLimits.columns));
  const rows = parseRows(text, separator, file);
  if (rows.length > csvLimits.rows) throw said(importSaid.tooManyRows(file, csvLimits.rows));
  for (const [i, row] of rows.entries()) {
    if (row.length > csvLimits.columns) throw said(importSaid.tooManyColumns(file, i + 1, csvLimits.columns));
    const wide = row.findIndex((cell) => cell.length > csvLimits.cell);
    if (wide >= 0) throw said(importSaid.cellTooLong(file, i + 1, csvLimits.cell));
  }
  return { rows, encoding, separator };
}

function said({ message, remedy }: ReturnType<typeof importSaid.binary>): UsageError {
  return new UsageError(message, remedy);
}

function parseRows(text: string, delimiter: string, file: string): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, record_delimiter: ['\r\n', '\n', '\r'], to: csvLimits.rows + 1, max_record_size: csvLimits.record });
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE') throw said(importSaid.rowTooLong(file, Number(error.lines) || 1));
    if (error instanceof CsvError) throw said(importSaid.openQuote(file, Number(error.lines) || 1));
    throw error;
  }
}

// the separator that gives the first records the most columns, and the same number of them
function guessSeparator(text: string): string {
  const sample = text.slice(0, 100_000);
  const scores = separators.map((delimiter) => {
    let records: string[][];
    try {
      records = parse(sample, { delimiter, relax_column_count: true, relax_quotes: true, to: 20, record_delimiter: ['\r\n', '\n', '\r'] });
    } catch {
      // the sample ends within a cell
      records = [sample.split(/\r\n?|\n/, 1)[0]!.split(delimiter)];
    }
    const widths = records.map((record) => record.length).filter((width) => width > 1);
    const commonest = Math.max(0, ...widths);
    const regular = widths.filter((width) => width === commonest).length / Math.max(1, records.length);
    return commonest <= 1 ? 0 : regular * 100 + Math.min(commonest, 50);
  });
  const best = Math.max(...scores);
  return best === 0 ? ';' : separators[scores.indexOf(best)]!;
}
