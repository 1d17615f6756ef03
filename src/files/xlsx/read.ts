// Reads a workbook that came back: values, dates, what is hidden or merged. Refuses by name what it does not take in.
import { importSaid } from '../../text/import.ts';
import { workbookSaid } from '../../text/workbook.ts';
import { UsageError } from '../../errors.ts';
import { columnName } from '../../model/import/table.ts';
import { isDate } from '../../model/dates.ts';
import { binaryKind, csvLimits } from '../csv.ts';
import { dayOf, type ReadCell } from '../../model/import/workbook/cell.ts';
import { openZip, type Zip, ZipError } from './zip.ts';
import { readXml, XmlError } from './xml.ts';

export interface ReadSheet {
  name: string;
  state: 'visible' | 'hidden' | 'veryHidden';
  /** Rows from 0, cells from 0; holes are undefined. */
  rows: (ReadCell | undefined)[][];
  hiddenRows: number[];
  hiddenColumns: number[];
  merged: { from: [row: number, column: number]; to: [row: number, column: number] }[];
}

export interface ReadWorkbook {
  sheets: ReadSheet[];
}

/** Reads a workbook. Throws UsageError where the file is another one, hostile, damaged or too large. */
export function readWorkbook(bytes: Uint8Array, file: string): ReadWorkbook {
  const kind = binaryKind(bytes);
  if (kind === 'ole') throw refuse(holds(bytes, 'EncryptedPackage') ? workbookSaid.password(file) : importSaid.oldExcel(file));
  if (kind !== 'zip') throw refuse(workbookSaid.noWorkbook(file));
  try {
    return read(openZip(bytes), file);
  } catch (error) {
    if (error instanceof ZipError) throw refuse(workbookSaid.zip[error.trouble](file));
    if (error instanceof XmlError) throw refuse(workbookSaid.xml[error.trouble](file));
    throw error;
  }
}

function refuse({ message, remedy }: ReturnType<typeof importSaid.binary>): UsageError {
  return new UsageError(message, remedy);
}

// a name in UTF-16, as OLE files write their entries
function holds(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
}

function read(zip: Zip, file: string): ReadWorkbook {
  const names = new Set(zip.names);
  if (names.has('xl/workbook.bin')) throw refuse(workbookSaid.binary(file));
  if (names.has('content.xml')) throw refuse(workbookSaid.openDocument(file));
  if (names.has('word/document.xml')) throw refuse(workbookSaid.word(file));
  const main = [...relations(zip, '_rels/.rels', '')].find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  if (!names.has(main)) throw refuse(workbookSaid.noWorkbook(file));
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const parts = new Map([...relations(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, folder)].map((relation) => [relation.id, relation]));
  const sheets: { name: string; state: ReadSheet['state']; path: string | undefined }[] = [];
  let is1904 = false;
  readXml(zip.read(main)!, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name === 'sheet') sheets.push({ name: attributes.name ?? '', state: attributes.state === 'hidden' || attributes.state === 'veryHidden' ? attributes.state : 'visible', path: parts.get(attributes.id ?? '')?.target });
    },
  });
  const ofType = (type: string): Uint8Array | null => zip.read([...parts.values()].find((relation) => relation.type.endsWith(type))?.target ?? '');
  const strings = readStrings(ofType('/sharedStrings'));
  const formats = readFormats(ofType('/styles'));
  return { sheets: sheets.flatMap(({ path, ...about }) => {
    const bytes = path === undefined ? null : zip.read(path);
    return bytes === null ? [] : [{ ...about, ...readSheet(bytes, { strings, formats, is1904, file, sheet: about.name }) }];
  }) };
}

function* relations(zip: Zip, path: string, folder: string): Generator<{ id: string; type: string; target: string }> {
  const bytes = zip.read(path);
  if (bytes === null) return;
  const found: { id: string; type: string; target: string }[] = [];
  readXml(bytes, {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name === 'Relationship' && mode !== 'External') found.push({ id, type, target: target.startsWith('/') ? target.slice(1) : folder + target });
    },
  });
  yield* found;
}

const unescaped = (text: string): string => text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

// the runs of a rich text as one; reading aids for other scripts are left out
function readStrings(bytes: Uint8Array | null): string[] {
  const strings: string[] = [];
  if (bytes === null) return strings;
  let text: string | null = null;
  let aids = 0;
  let current = '';
  readXml(bytes, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') aids++;
      else if (name === 't' && aids === 0) text = '';
    },
    text(part) { if (text !== null) text += part; },
    close(name) {
      if (name === 't' && text !== null) { current += text; text = null; }
      else if (name === 'rPh') aids--;
      else if (name === 'si') strings.push(unescaped(current));
    },
  });
  return strings;
}

interface NumberFormat {
  date: boolean;
  coarse: boolean;
  percent: boolean;
}

const plainFormat: NumberFormat = { date: false, coarse: false, percent: false };

function readFormats(bytes: Uint8Array | null): NumberFormat[] {
  const codes = new Map<number, string>();
  const looks: number[] = [];
  let within = false;
  if (bytes !== null) {
    readXml(bytes, {
      open(name, { numFmtId, formatCode }) {
        if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
        if (name === 'cellXfs') within = true;
        if (name === 'xf' && within) looks.push(Number(numFmtId ?? 0));
      },
      close(name) { if (name === 'cellXfs') within = false; },
    });
  }
  return looks.map((id) => {
    const code = (codes.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').split(';')[0]!.toLowerCase();
    const builtIn = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    const date = codes.has(id) ? !/general|standard/.test(code) && (/[yd]/.test(code) || (code.includes('m') && !/[hs:]/.test(code))) : builtIn;
    return { date, coarse: date && (id === 17 || (codes.has(id) && !code.includes('d'))), percent: id === 9 || id === 10 || code.includes('%') };
  });
}

interface SheetContext {
  strings: readonly string[];
  formats: readonly NumberFormat[];
  is1904: boolean;
  file: string;
  sheet: string;
}

function readSheet(bytes: Uint8Array, context: SheetContext): Pick<ReadSheet, 'rows' | 'hiddenRows' | 'hiddenColumns' | 'merged'> {
  const rows: (ReadCell | undefined)[][] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  const merged: ReadSheet['merged'] = [];
  let row = -1;
  let column = -1;
  let type = 'n';
  let style = 0;
  let hasFormula = false;
  let value: string | null = null;
  let inline = '';
  let collecting: 'v' | 't' | null = null;
  let aids = 0;
  readXml(bytes, {
    open(name, attributes) {
      switch (name) {
        case 'row':
          row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
          column = -1;
          if (attributes.hidden === '1' || attributes.hidden === 'true') hiddenRows.push(row);
          break;
        case 'c': {
          const place = attributes.r === undefined ? null : placeOf(attributes.r);
          if (place !== null) [row, column] = place;
          else column++;
          type = attributes.t ?? 'n';
          style = Number(attributes.s ?? 0);
          hasFormula = false;
          value = null;
          inline = '';
          break;
        }
        case 'f': hasFormula = true; break;
        case 'v': collecting = 'v'; value = ''; break;
        case 'rPh': aids++; break;
        case 't': if (aids === 0) collecting = 't'; break;
        case 'col':
          if (attributes.hidden === '1' || attributes.hidden === 'true') for (let c = Number(attributes.min); c <= Math.min(Number(attributes.max), csvLimits.columns); c++) hiddenColumns.push(c - 1);
          break;
        case 'mergeCell': {
          const [from, to] = (attributes.ref ?? '').split(':').map(placeOf);
          if (from && to) merged.push({ from, to });
          break;
        }
        default: break;
      }
    },
    text(part) {
      if (collecting === 'v') value += part;
      else if (collecting === 't') inline += part;
    },
    close(name) {
      if (name === 'v' || name === 't') collecting = null;
      else if (name === 'rPh') aids--;
      else if (name === 'c') {
        const cell = cellOf({ type, value, inline, hasFormula, format: context.formats[style] ?? plainFormat }, context);
        if (cell === null) return;
        if (row >= csvLimits.rows || column >= csvLimits.columns || !Number.isInteger(row) || row < 0) throw refuse(workbookSaid.farCell(context.file, context.sheet, `${columnName(column)}${row + 1}`, csvLimits.rows, csvLimits.columns));
        (rows[row] ??= [])[column] = cell;
      }
    },
  });
  return { rows: Array.from({ length: rows.length }, (_, i) => rows[i] ?? []), hiddenRows, hiddenColumns, merged };
}

/** `D7` as row and column from 0; null where it is no name of a cell. */
function placeOf(name: string): [number, number] | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return [Number(match[2]) - 1, column - 1];
}

function cellOf({ type, value, inline, hasFormula, format }: { type: string; value: string | null; inline: string; hasFormula: boolean; format: NumberFormat }, { strings, is1904 }: SheetContext): ReadCell | null {
  const text = (given: string): ReadCell | null => (given === '' ? null : { kind: 'text', text: given.replace(/\r\n?/g, '\n') });
  if (type === 'inlineStr') return text(unescaped(inline));
  // a formula that nobody calculated says nothing
  if (value === null) return hasFormula ? { kind: 'error', text: '=' } : null;
  switch (type) {
    case 's': return text(strings[Number(value)] ?? '');
    case 'str': return text(unescaped(value));
    case 'b': return { kind: 'boolean', truth: value === '1' || value === 'true' };
    case 'e': return { kind: 'error', text: value };
    case 'd': return isDate(value.slice(0, 10)) ? { kind: 'date', day: value.slice(0, 10), coarse: false } : text(value);
    default: {
      const number = Number(value);
      if (value.trim() === '' || !Number.isFinite(number)) return { kind: 'error', text: value };
      if (!format.date) return { kind: 'number', number, percent: format.percent };
      const day = dayOf(number, is1904);
      return day === null ? { kind: 'error', text: value } : { kind: 'date', day, coarse: format.coarse };
    }
  }
}
