// Writes a workbook (Office Open XML): the same content, the same bytes. Only what this program needs of the format.
import { strToU8, zipSync } from 'fflate';
import { columnName, cellName } from '../../model/import/table.ts';
import { dayNumber, type Day } from '../../model/dates.ts';

/** What stands in a cell; `null` is an empty cell that still has a style. */
export type CellValue = string | number | boolean | { day: Day } | null;

export interface Look {
  bold?: true;
  /** Size in points; default 10. */
  size?: number;
  /** Background, as RRGGBB. */
  fill?: string;
  colour?: string;
  wrap?: true;
  /** Format code of numbers and dates; `@` keeps what is typed as text. */
  format?: string;
  /** A thin grey line around. */
  border?: true;
  /** May be changed although the sheet is protected. */
  unlocked?: true;
}

export interface Cell {
  value: CellValue;
  look?: Look;
}

export interface SheetColumn {
  /** Width in characters. */
  width: number;
  hidden?: true;
  /** Look of the cells below the last row. */
  look?: Look;
}

/** Allowed values of a range; rows and columns counted from 0, both ends included. */
export interface Validation {
  range: [firstRow: number, firstColumn: number, lastRow: number, lastColumn: number];
  rule: { list: string } | { between: [number, number] };
  /** What is said where something else is typed. */
  message: string;
  /** Shown while a cell is selected. */
  prompt?: { title: string; text: string };
}

export interface Sheet {
  name: string;
  state?: 'hidden' | 'veryHidden';
  columns: SheetColumn[];
  rows: (Cell | null)[][];
  hiddenRows?: number[];
  /** Rows and columns that stay in sight. */
  frozen?: { rows: number; columns: number };
  /** Row of the headings: with filter buttons, repeated on every printed page. */
  headingRow?: number;
  validations?: Validation[];
  protect?: boolean;
  landscape?: boolean;
  /** Columns that are repeated on every printed page, which then may go on to the right; without it the sheet is printed one page wide. */
  repeatColumns?: [first: number, last: number];
  /** Most lines that a row is high; texts that are longer are cut off from sight. */
  mostLines?: number;
}

export interface Workbook {
  title: string;
  language: 'de' | 'en';
  sheets: Sheet[];
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML: characters that XML has no place for as `_xHHHH_`, the way spreadsheets do. */
export function xmlText(text: string): string {
  return text
    .replace(/_x[0-9A-Fa-f]{4}_/g, (code) => `_x005F${code}`)
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (character) => escapes[character]!);
}

/** Days as a spreadsheet counts them: 1 January 1900 is 1 (and 29 February 1900 exists). */
export function serialOf(day: Day): number {
  const days = dayNumber(day) - dayNumber('1900-01-01') + 1;
  return days < 60 ? days : days + 1;
}

/** Longest text of a cell. */
export const longestCell = 32_767;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The bytes of the workbook. */
export function writeWorkbook(workbook: Workbook): Uint8Array {
  const styles = new Styles();
  const strings = new Strings();
  const sheets = workbook.sheets.map((sheet) => sheetXml(sheet, styles, strings));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(workbook),
    '_rels/.rels': `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(workbook.title)}</dc:title><dc:language>${workbook.language}</dc:language></cp:coreProperties>`,
    'xl/workbook.xml': workbookXml(workbook),
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packageRelations}">${workbook.sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId${workbook.sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId${workbook.sheets.length + 2}" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': styles.xml(),
    'xl/sharedStrings.xml': strings.xml(),
  };
  for (const [i, xml] of sheets.entries()) parts[`xl/worksheets/sheet${i + 1}.xml`] = xml;
  // the local constructor: fflate writes local time, and a fixed moment would be another day elsewhere
  const options = { level: 6 as const, mtime: new Date(1980, 0, 2) };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), options);
}

function contentTypes({ sheets }: Workbook): string {
  const type = (part: string, kind: string): string => `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
    + `${type('xl/workbook.xml', 'sheet.main')}${sheets.map((_, i) => type(`xl/worksheets/sheet${i + 1}.xml`, 'worksheet')).join('')}${type('xl/styles.xml', 'styles')}${type('xl/sharedStrings.xml', 'sharedStrings')}`
    + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>';
}

function workbookXml({ sheets }: Workbook): string {
  const visible = sheets.findIndex(({ state }) => state === undefined);
  const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;
  const names = sheets.flatMap(({ name, headingRow, columns, repeatColumns }, i) => (headingRow === undefined ? [] : [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${xmlText(quoted(name))}!$A$${headingRow + 1}:$${columnName(columns.length - 1)}$${headingRow + 1}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${repeatColumns === undefined ? '' : `${xmlText(quoted(name))}!$${columnName(repeatColumns[0])}:$${columnName(repeatColumns[1])},`}${xmlText(quoted(name))}!$${headingRow + 1}:$${headingRow + 1}</definedName>`,
  ]));
  return `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView activeTab="${visible}" firstSheet="${visible}"/></bookViews><sheets>`
    + `${sheets.map(({ name, state }, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${i + 1}"/>`).join('')}</sheets>${names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''}<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`;
}

function sheetXml(sheet: Sheet, styles: Styles, strings: Strings): string {
  const { columns, rows, frozen, headingRow, validations = [], protect, landscape, repeatColumns } = sheet;
  const width = Math.max(1, columns.length, ...rows.map((row) => row.length));
  const hidden = new Set(sheet.hiddenRows);
  const body = rows.map((row, r) => {
    const cells = row.map((cell, c) => (cell === null ? '' : cellXml(cell, cellName(r, c), styles, strings))).join('');
    const lines = Math.min(sheet.mostLines ?? 1, linesOf(row, columns));
    return cells === '' && !hidden.has(r) ? '' : `<row r="${r + 1}"${lines > 1 ? ` ht="${lines * 13}" customHeight="1"` : ''}${hidden.has(r) ? ' hidden="1"' : ''}>${cells}</row>`;
  }).join('');
  const view = frozen === undefined ? '' : `<pane${frozen.columns > 0 ? ` xSplit="${frozen.columns}"` : ''}${frozen.rows > 0 ? ` ySplit="${frozen.rows}"` : ''} topLeftCell="${cellName(frozen.rows, frozen.columns)}" activePane="${frozen.columns > 0 ? 'bottomRight' : 'bottomLeft'}" state="frozen"/>`;
  return `${head}<worksheet xmlns="${main}">${repeatColumns === undefined ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}<dimension ref="A1:${cellName(Math.max(0, rows.length - 1), width - 1)}"/>`
    + `<sheetViews><sheetView workbookViewId="0">${view}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="13"/>`
    + `<cols>${columns.map(({ width: w, hidden: h, look }, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" style="${styles.of(look)}"${h ? ' hidden="1"' : ''} customWidth="1"/>`).join('')}</cols>`
    + `<sheetData>${body}</sheetData>`
    // nought means allowed
    + `${protect ? '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" sort="0" autoFilter="0"/>' : ''}`
    + `${headingRow === undefined ? '' : `<autoFilter ref="A${headingRow + 1}:${cellName(Math.max(headingRow, rows.length - 1), columns.length - 1)}"/>`}`
    + `${validations.length > 0 ? `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>` : ''}`
    + `<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}"${repeatColumns === undefined ? ' fitToHeight="0"' : ' scale="65" pageOrder="overThenDown"'}/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

// no program computes the height of a wrapped row on opening
function linesOf(row: (Cell | null)[], columns: readonly SheetColumn[]): number {
  return Math.max(1, ...row.map((cell, c) => {
    if (typeof cell?.value !== 'string' || !cell.look?.wrap) return 1;
    const room = Math.max(4, (columns[c]?.width ?? 10) - 1) / (cell.look.bold ? 1.15 : 1);
    return cell.value.split('\n').reduce((sum, line) => sum + wrapped(line, room), 0);
  }));
}

// lines that a text takes when whole words go to the next line
function wrapped(line: string, room: number): number {
  let lines = 1, used = 0;
  for (const { length } of line.split(' ')) {
    if (used > 0 && used + 1 + length > room) { lines++; used = 0; }
    lines += Math.max(0, Math.ceil(length / room) - 1);
    used += (used > 0 ? 1 : 0) + Math.min(length, room);
  }
  return lines;
}

function cellXml({ value, look }: Cell, name: string, styles: Styles, strings: Strings): string {
  const text = typeof value === 'string';
  const style = styles.of(look, text && /^[=+\-@\t\r]/.test(value));
  const begin = `<c r="${name}"${style === 0 ? '' : ` s="${style}"`}`;
  if (value === null) return style === 0 ? '' : `${begin}/>`;
  if (text) return `${begin} t="s"><v>${strings.of(value.slice(0, longestCell))}</v></c>`;
  if (typeof value === 'boolean') return `${begin} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${begin}><v>${typeof value === 'number' ? value : serialOf(value.day)}</v></c>`;
}

function validationXml({ range: [r1, c1, r2, c2], rule, message, prompt }: Validation): string {
  const hint = prompt === undefined ? '' : `showInputMessage="1" promptTitle="${xmlText(prompt.title.slice(0, 32))}" prompt="${xmlText(prompt.text.length > 255 ? `${prompt.text.slice(0, 254)}…` : prompt.text)}" `;
  const where = `${hint}allowBlank="1" showErrorMessage="1" error="${xmlText(message.slice(0, 225))}" sqref="${cellName(r1, c1)}:${cellName(r2, c2)}"`;
  if ('list' in rule) return `<dataValidation type="list" ${where}><formula1>${xmlText(rule.list)}</formula1></dataValidation>`;
  return `<dataValidation type="decimal" operator="between" ${where}><formula1>${rule.between[0]}</formula1><formula2>${rule.between[1]}</formula2></dataValidation>`;
}

/** Texts that several cells share. */
class Strings {
  readonly #at = new Map<string, number>();
  #uses = 0;

  of(text: string): number {
    this.#uses++;
    const known = this.#at.get(text);
    if (known !== undefined) return known;
    this.#at.set(text, this.#at.size);
    return this.#at.size - 1;
  }

  xml(): string {
    return `${head}<sst xmlns="${main}" count="${this.#uses}" uniqueCount="${this.#at.size}">${[...this.#at.keys()].map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`).join('')}</sst>`;
  }
}

/** Looks by number; 0 is the plain one. */
class Styles {
  readonly #fonts = new Map<string, number>();
  readonly #fills = new Map<string, number>([['<fill><patternFill patternType="none"/></fill>', 0], ['<fill><patternFill patternType="gray125"/></fill>', 1]]);
  readonly #formats = new Map<string, number>();
  readonly #looks = new Map<string, number>();

  constructor() {
    this.of({});
  }

  of(look: Look = {}, quotePrefix = false): number {
    const font = index(this.#fonts, `<font>${look.bold ? '<b/>' : ''}<sz val="${look.size ?? 10}"/>${look.colour === undefined ? '' : `<color rgb="FF${look.colour}"/>`}<name val="Arial"/><family val="2"/></font>`);
    const fill = look.fill === undefined ? 0 : index(this.#fills, `<fill><patternFill patternType="solid"><fgColor rgb="FF${look.fill}"/><bgColor indexed="64"/></patternFill></fill>`);
    const format = look.format === undefined ? 0 : look.format === '@' ? 49 : look.format === '0' ? 1 : 164 + index(this.#formats, look.format);
    // a date at the right edge would touch the text of the next column
    const alignment = `<alignment${/y/.test(look.format ?? '') ? ' horizontal="left" indent="1"' : ''} vertical="top"${look.wrap ? ' wrapText="1"' : ''}/>`;
    return index(this.#looks, `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${look.border ? 1 : 0}" xfId="0"${look.border ? ' applyBorder="1"' : ''}${format > 0 ? ' applyNumberFormat="1"' : ''}${font > 0 ? ' applyFont="1"' : ''}${fill > 0 ? ' applyFill="1"' : ''}${quotePrefix ? ' quotePrefix="1"' : ''} applyAlignment="1" applyProtection="1">${alignment}<protection locked="${look.unlocked ? 0 : 1}"/></xf>`);
  }

  xml(): string {
    const list = (name: string, items: Iterable<string>): string => {
      const all = [...items];
      return `<${name} count="${all.length}">${all.join('')}</${name}>`;
    };
    const formats = [...this.#formats].map(([code, i]) => `<numFmt numFmtId="${164 + i}" formatCode="${xmlText(code)}"/>`);
    return `${head}<styleSheet xmlns="${main}">${formats.length > 0 ? list('numFmts', formats) : ''}${list('fonts', this.#fonts.keys())}${list('fills', this.#fills.keys())}`
      + `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FFD0D0D0"/></${side}>`).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', this.#looks.keys())}`
      + '<cellStyles count="1"><cellStyle name="Standard" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
  }
}

function index(known: Map<string, number>, key: string): number {
  const at = known.get(key);
  if (at !== undefined) return at;
  known.set(key, known.size);
  return known.size - 1;
}
