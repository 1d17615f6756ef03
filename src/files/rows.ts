// Reads a large CSV file row by row, in little memory: delimiter, encoding, BOM, CRLF and quotes are recognised.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { decodeWindows1252 } from './windows1252.ts';

/** Takes the rows; false where reading on is of no use. */
export interface RowSink {
  header(cells: readonly string[]): boolean;
  row(cells: readonly string[], line: number): boolean;
}

/** Why the file is no CSV file at all. */
export interface RowTrouble {
  line: number;
  kind: 'utf16' | 'control' | 'quotes' | 'longRow';
}

export interface RowsRead {
  encoding: 'utf-8' | 'windows-1252';
  trouble?: RowTrouble;
}

const chunk = 1 << 18;
const longestRow = 20_000;

/** Separates the fields of a heading: semicolon, comma or tab, whichever it has most of. */
function delimiterOf(heading: string): string {
  const count = (character: string): number => heading.split(character).length - 1;
  return [';', ',', '\t'].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}

interface Look {
  delimiter: string;
  encoding: RowsRead['encoding'];
  trouble?: RowTrouble;
}

// A first look at the whole file: is it UTF-8, and how does its heading separate the fields?
async function look(path: string): Promise<Look> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let heading: string | null = null;
  let encoding: RowsRead['encoding'] = 'utf-8';
  for await (const bytes of createReadStream(path, { highWaterMark: chunk }) as AsyncIterable<Buffer>) {
    if (heading === null) {
      heading = /^[^\r\n]*/.exec(bytes.toString('latin1', 0, longestRow))![0];
      if (/^(?:\xff\xfe|\xfe\xff)/.test(heading) || heading.includes('\0')) return { delimiter: ';', encoding, trouble: { line: 1, kind: 'utf16' } };
    }
    if (bytes.includes(0)) return { delimiter: ';', encoding, trouble: { line: 0, kind: 'control' } };
    if (encoding === 'utf-8') {
      try {
        decoder.decode(bytes, { stream: true });
      } catch {
        encoding = 'windows-1252';
      }
    }
  }
  try {
    decoder.decode();
  } catch {
    encoding = 'windows-1252';
  }
  return { delimiter: delimiterOf(heading ?? ''), encoding };
}

/**
 * Reads a file. Rows come with the line on which they begin, the heading is line 1.
 * @throws the system's error where the file cannot be read; ENOTSUP where it is no ordinary file
 */
export async function readRows(path: string, sink: RowSink): Promise<RowsRead> {
  if (!(await stat(path)).isFile()) throw Object.assign(new Error('not a file'), { code: 'ENOTSUP' });
  const { delimiter, encoding, trouble } = await look(path);
  if (trouble) return { encoding, trouble };
  const parser = parse({ delimiter, bom: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'], max_record_size: longestRow });
  const source = createReadStream(path, { highWaterMark: chunk });
  let line = 1;
  let heading = true;
  let stopped = false;
  parser.on('data', (cells: string[]) => {
    if (stopped) return;
    stopped = !(heading ? sink.header(cells) : sink.row(cells, line));
    heading = false;
    line += 1;
    for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
    if (stopped) source.destroy();
  });
  try {
    await (encoding === 'utf-8' ? pipeline(source, parser) : pipeline(source, fromWindows1252, parser));
  } catch (error) {
    if (stopped) return { encoding };
    if (!(error instanceof CsvError)) throw error;
    // the broken row begins after those that could be read
    return { encoding, trouble: { line: Number(error.records) + 1, kind: error.code === 'CSV_MAX_RECORD_SIZE' ? 'longRow' : 'quotes' } };
  }
  return { encoding };
}

// Windows-1252 has one byte per character, so that chunks can be decoded one by one.
async function* fromWindows1252(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  for await (const bytes of source) yield decodeWindows1252(bytes);
}
