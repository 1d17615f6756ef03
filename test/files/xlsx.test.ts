import { afterAll, describe, expect, test } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import * as fc from 'fast-check';
import * as sheetjs from '@e965/xlsx';
import { UsageError } from '../../src/errors.ts';
import { readWorkbook, type ReadSheet } from '../../src/files/xlsx/read.ts';
import { type Cell, serialOf, type Sheet, writeWorkbook, xmlText } from '../../src/files/xlsx/write.ts';
import { dayOf } from '../../src/model/import/workbook/cell.ts';
import { removeTemporaryFolders } from '../support/program.ts';

afterAll(removeTemporaryFolders);

const sheetOf = (rows: (Cell | null)[][], more: Partial<Sheet> = {}): Sheet => ({ name: 'Blatt', columns: rows[0]!.map(() => ({ width: 12 })), rows, ...more });
const write = (...sheets: Sheet[]): Uint8Array => writeWorkbook({ title: 'Probe', language: 'de', sheets });
const cell = (value: Cell['value'], look?: Cell['look']): Cell => (look ? { value, look } : { value });

describe('writing a workbook', () => {
  const sheets: Sheet[] = [
    sheetOf([[cell('Titel', { bold: true }), cell('Zahl'), cell('Datum')], [cell('=1+1'), cell(-12.5), cell({ day: '2027-01-15' }, { format: 'dd\\.mm\\.yyyy' })], [cell('Größe „M“ <b> & mehr\nzweite Zeile'), cell(true), null]], {
      name: 'Maßnahmen', headingRow: 0, frozen: { rows: 1, columns: 1 }, protect: true, hiddenRows: [2],
      validations: [{ range: [1, 0, 9, 0], rule: { list: '_lists!$A$1:$A$2' }, message: 'Bitte wählen' }], columns: [{ width: 20, look: { unlocked: true } }, { width: 10, hidden: true }, { width: 10 }],
    }),
    sheetOf([[cell('ja')], [cell('nein')]], { name: '_lists', state: 'veryHidden' }),
  ];

  test('another reader finds texts as texts, numbers as numbers and dates as dates', () => {
    const book = sheetjs.read(write(...sheets), { cellStyles: true, cellNF: true, cellDates: false });
    const sheet = book.Sheets['Maßnahmen']!;
    expect(book.SheetNames).toEqual(['Maßnahmen', '_lists']);
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 2]);
    expect([sheet.A1, sheet.A2, sheet.B2, sheet.C2, sheet.A3, sheet.B3].map((each) => [each.t, each.v])).toEqual([['s', 'Titel'], ['s', '=1+1'], ['n', -12.5], ['n', 46402], ['s', 'Größe „M“ <b> & mehr\nzweite Zeile'], ['b', true]]);
    expect(sheet.A2.f).toBeUndefined();
    expect(sheetjs.SSF.format(sheet.C2.z, sheet.C2.v)).toBe('15.01.2027');
    expect(sheet['!cols']![1]!.hidden).toBe(true);
    expect(sheet['!rows']![2]!.hidden).toBe(true);
    expect(sheet['!autofilter']).toEqual({ ref: 'A1:C3' });
  });

  test('our own reader finds the same', () => {
    const [sheet, lists] = readWorkbook(write(...sheets), 'x').sheets;
    expect(sheet).toMatchObject({ name: 'Maßnahmen', state: 'visible', hiddenRows: [2], hiddenColumns: [1] });
    expect(sheet!.rows[1]).toEqual([{ kind: 'text', text: '=1+1' }, { kind: 'number', number: -12.5, percent: false }, { kind: 'date', day: '2027-01-15', coarse: false }]);
    expect(sheet!.rows[2]!.slice(0, 2)).toEqual([{ kind: 'text', text: 'Größe „M“ <b> & mehr\nzweite Zeile' }, { kind: 'boolean', truth: true }]);
    expect(lists!.state).toBe('veryHidden');
  });

  test('the same content is the same bytes, in any time zone', () => {
    const first = Buffer.from(write(...sheets)).toString('base64');
    const zone = process.env.TZ;
    for (const other of ['America/New_York', 'Pacific/Kiritimati']) {
      process.env.TZ = other;
      expect(Buffer.from(write(...sheets)).toString('base64')).toBe(first);
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test('any text comes back as it was, to both readers', () => {
    const hostile = fc.string({ unit: fc.oneof(fc.constantFrom('_x0041_', '_x000D_', '\u0000', '\u001b', '\ud800', '\ufffe', '<', '&', ']]>', '"', '\n', '\t', ' ', '=', "'", '\u00a0', 'ä', '😀'), fc.string({ minLength: 1, maxLength: 3 })), minLength: 1, maxLength: 12 }).filter((text) => text !== '');
    fc.assert(fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (texts) => {
      const [sheet] = readWorkbook(write(sheetOf([texts.map((text) => cell(text))])), 'x').sheets;
      expect(sheet!.rows[0]!.map((each) => (each?.kind === 'text' ? each.text : each))).toEqual(texts.map((text) => text.replace(/\r\n?/g, '\n')));
    }));
    expect(xmlText('a\u0001b')).toBe('a_x0001_b');
  });

  test('days count as in a spreadsheet', () => {
    expect([serialOf('1900-01-01'), serialOf('1900-02-28'), serialOf('1900-03-01'), serialOf('2027-01-15')]).toEqual([1, 59, 61, 46402]);
    fc.assert(fc.property(fc.integer({ min: 1, max: 108_000 }), fc.boolean(), (serial, is1904) => {
      const day = dayOf(serial, is1904);
      if (serial === 60 && !is1904) expect(day).toBeNull();
      else expect(serialOf(day!)).toBe(serial + (is1904 ? 1462 : 0));
    }));
  });
});

/** A workbook out of raw XML: what other programs or attackers write. */
function raw(parts: Record<string, string | Uint8Array>, { sheet = '', strings = '', styles = '', workbookPr = '' } = {}): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const all: Record<string, string | Uint8Array> = {
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${type}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main}>${workbookPr}<sheets><sheet name="Liste" sheetId="1" r:id="b"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="b" Type="${type}/worksheet" Target="worksheets/s.xml"/><Relationship Id="c" Type="${type}/sharedStrings" Target="strings.xml"/><Relationship Id="d" Type="${type}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/s.xml': `<worksheet ${main}>${sheet}</worksheet>`,
    ...(strings === '' ? {} : { 'xl/strings.xml': `<sst ${main}>${strings}</sst>` }),
    ...(styles === '' ? {} : { 'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>` }),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));
}

const read = (options: Parameters<typeof raw>[1]): ReadSheet => readWorkbook(raw({}, options), 'liste.xlsx').sheets[0]!;

describe('reading what others wrote', () => {
  test('rich text, inline text, formulas with their last value, errors, missing names of cells', () => {
    const { rows } = read({
      strings: '<si><r><rPr><b/></rPr><t>fett</t></r><r><t xml:space="preserve"> und nicht</t></r><rPh><t>x</t></rPh></si>',
      sheet: '<sheetData><row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>direkt</t></is></c><c><f>1+1</f><v>2</v></c><c t="str"><f>A1</f><v>Text</v></c><c><f>NOW()</f></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c></row></sheetData>',
    });
    expect(rows[0]).toEqual([{ kind: 'text', text: 'fett und nicht' }, { kind: 'text', text: 'direkt' }, { kind: 'number', number: 2, percent: false }, { kind: 'text', text: 'Text' }, { kind: 'error', text: '=' }, { kind: 'error', text: '#N/A' }, { kind: 'boolean', truth: true }]);
  });

  test('dates by their format, in both ways of counting days; 29 February 1900 is none', () => {
    const styles = '<numFmts><numFmt numFmtId="164" formatCode="[$-407]d\\. mmmm yyyy"/><numFmt numFmtId="165" formatCode="MMM\\ YY"/><numFmt numFmtId="166" formatCode="#,##0.00\\ &quot;Tage&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="9"/></cellXfs>';
    const sheet = `<sheetData><row>${[0, 1, 2, 3, 4, 5].map((s) => `<c s="${s}"><v>46402</v></c>`).join('')}<c s="1"><v>60</v></c></row></sheetData>`;
    const day = { kind: 'date', day: '2027-01-15', coarse: false };
    const number = { kind: 'number', number: 46402, percent: false };
    expect(read({ styles, sheet }).rows[0]).toEqual([number, day, day, { ...day, coarse: true }, number, { ...number, percent: true }, { kind: 'error', text: '60' }]);
    expect(read({ styles, sheet, workbookPr: '<workbookPr date1904="1"/>' }).rows[0]![1]).toEqual({ ...day, day: '2031-01-16' });
  });

  test('hidden rows, hidden columns and merged cells are told', () => {
    const sheet = read({ sheet: '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="2" hidden="1"><c r="A2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A2:C3"/></mergeCells>' });
    expect(sheet).toMatchObject({ hiddenRows: [1], hiddenColumns: [1, 2], merged: [{ from: [1, 0], to: [2, 2] }] });
  });

  test('names with prefixes, and parts in UTF-16', () => {
    const text = '<x:worksheet xmlns:x="urn:a"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>ä</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(readWorkbook(raw({ 'xl/worksheets/s.xml': text }), 'x').sheets[0]!.rows[0]).toEqual([{ kind: 'text', text: 'ä' }]);
    expect(readWorkbook(raw({ 'xl/worksheets/s.xml': Buffer.from(`\ufeff${text}`, 'utf16le') }), 'x').sheets[0]!.rows[0]).toEqual([{ kind: 'text', text: 'ä' }]);
  });

  test('a workbook of another program', () => {
    const book = sheetjs.utils.book_new();
    sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet([['Titel', 'Wert'], ['Grün', 12.5]]), 'Tabelle 1');
    expect(readWorkbook(sheetjs.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, 'x').sheets[0]!.rows).toEqual([[{ kind: 'text', text: 'Titel' }, { kind: 'text', text: 'Wert' }], [{ kind: 'text', text: 'Grün' }, { kind: 'number', number: 12.5, percent: false }]]);
  });
});

describe('what is refused, by name and in under a second', () => {
  function refused(bytes: Uint8Array): string {
    const start = process.hrtime.bigint();
    try {
      readWorkbook(bytes, 'liste.xlsx');
    } catch (error) {
      expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(1000);
      expect(error).toBeInstanceOf(UsageError);
      return (error as UsageError).said.de;
    }
    return 'nicht abgelehnt';
  }
  const megabyte = 1024 * 1024;

  test('old, protected, binary and foreign formats', () => {
    const book = sheetjs.utils.book_new();
    sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet([['a']]), 'A');
    const as = (bookType: sheetjs.BookType): Buffer => sheetjs.write(book, { type: 'buffer', bookType }) as Buffer;
    expect(refused(as('biff8'))).toContain('alte Excel-Datei (.xls)');
    expect(refused(as('xlsb'))).toContain('.xlsb');
    expect(refused(as('ods'))).toContain('.ods');
    expect(refused(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]))).toContain('Kennwort');
    expect(refused(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toContain('Word-Dokument');
    expect(refused(zipSync({ 'a.txt': strToU8('x') }))).toContain('keine Excel-Arbeitsmappe');
    expect(refused(Buffer.from('PK\u0003\u0004 mitten im Herunterladen abgeschnitten'))).toContain('beschädigt');
  });

  test('a zip bomb, also one that lies about its size', () => {
    const zeros = new Uint8Array(40 * megabyte);
    expect(refused(raw({ 'xl/worksheets/s.xml': zeros }))).toContain('größer als 50 MB');
    expect(refused(raw({ 'xl/worksheets/s.xml': zeros.subarray(0, 20 * megabyte) }))).toContain('ungewöhnlich stark gepackt');
    // 300 MB that claim to be 1 MB
    const packed = deflateRawSync(Buffer.alloc(300 * megabyte, 32), { level: 1 });
    const honest = Buffer.from(raw({ 'xl/worksheets/s.xml': new Uint8Array(0) }));
    expect(refused(withLie(honest, 'xl/worksheets/s.xml', packed, megabyte))).toContain('ungewöhnlich stark gepackt');
  });

  test('document types and entities', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>';
    expect(refused(raw({ 'xl/worksheets/s.xml': bomb }))).toContain('Dokumenttyp');
    expect(refused(raw({ 'xl/worksheets/s.xml': '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>' }))).toContain('Dokumenttyp');
    expect(refused(raw({ 'xl/worksheets/s.xml': '<worksheet><sheetData><row><c t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>' }))).toContain('beschädigt');
  });

  test('a cell at the end of the sheet, and one that has no place', () => {
    const at = (name: string): string => refused(raw({}, { sheet: `<sheetData><row><c r="${name}"><v>1</v></c></row></sheetData>` }));
    expect(at('XFD1048576')).toContain('Die Zelle XFD1048576 liegt außerhalb');
    expect(at('A20001')).toContain('A20001');
    expect(refused(raw({}, { sheet: '<sheetData><row r="-5"><c><v>1</v></c></row></sheetData>' }))).toContain('außerhalb');
    // formatted but empty cells out there do no harm
    expect(read({ sheet: '<sheetData><row><c r="A1"><v>1</v></c><c r="XFD1048576" s="3"/></row></sheetData>' }).rows).toHaveLength(1);
  });

  test('names that mean something to JavaScript are only names', () => {
    const { rows } = read({ sheet: '<sheetData><row __proto__="x"><c constructor="y" t="inlineStr"><is><t>__proto__</t></is></c></row></sheetData>' });
    expect(rows[0]).toEqual([{ kind: 'text', text: '__proto__' }]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('any damage to a workbook is refused with words, never with a crash', () => {
    const good = raw({}, { sheet: '<sheetData><row><c t="inlineStr"><is><t>Text</t></is></c><c><v>5</v></c></row></sheetData>' });
    fc.assert(fc.property(fc.integer({ min: 0, max: good.length - 1 }), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: good.length }), (at, byte, length) => {
      for (const bytes of [Uint8Array.from(good, (value, i) => (i === at ? byte : value)), good.slice(0, length)]) {
        try {
          readWorkbook(bytes, 'x');
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }
    }), { numRuns: 300 });
  });
});

/** Puts packed bytes in the place of an empty part, with a size that is not theirs. */
function withLie(zip: Buffer, name: string, packed: Buffer, size: number): Buffer {
  const directory = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const local = zip.indexOf(Buffer.from(name)) - 30;
  const entry = zip.indexOf(Buffer.from(name), directory) - 46;
  const nameEnd = local + 30 + name.length + zip.readUInt16LE(local + 28);
  const oldLength = zip.readUInt32LE(entry + 20);
  const shift = packed.length - oldLength;
  const result = Buffer.concat([zip.subarray(0, nameEnd), packed, zip.subarray(nameEnd + oldLength)]);
  const moved = entry + shift;
  result.writeUInt16LE(8, moved + 10);
  result.writeUInt32LE(packed.length, moved + 20);
  result.writeUInt32LE(size, moved + 24);
  for (let at = directory + shift; result.readUInt32LE(at) === 0x0201_4b50; at += 46 + result.readUInt16LE(at + 28) + result.readUInt16LE(at + 30) + result.readUInt16LE(at + 32)) {
    const offset = result.readUInt32LE(at + 42);
    if (offset > local) result.writeUInt32LE(offset + shift, at + 42);
  }
  const end = result.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  result.writeUInt32LE(directory + shift, end + 16);
  return result;
}
