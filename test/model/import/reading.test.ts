import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { decodeText, readCsv } from '../../../src/files/csv.ts';
import { decodeWindows1252 } from '../../../src/files/windows1252.ts';
import { readCost } from '../../../src/model/import/cost.ts';
import { proposeTargets } from '../../../src/model/import/fields.ts';
import { fieldCode, nameId } from '../../../src/model/import/naming.ts';
import { readDate, readEuros, readMonth, readNumber, readWhen } from '../../../src/model/import/numbers.ts';
import { splitNames } from '../../../src/model/import/split.ts';
import { cellName, guarded, nameKey, withoutGuard } from '../../../src/model/import/table.ts';

const table = <T>(cases: readonly (readonly [string, T])[], read: (text: string) => T): void => expect(cases.map(([text]) => [text, read(text)])).toEqual(cases.map((each) => [...each]));

describe('numbers as people type them', () => {
  test('in German the comma is the decimal sign and the point groups thousands', () => {
    table<number | null>([['12,5', 12.5], ['12.5', 12.5], ['1.234', 1234], ['1.234,50', 1234.5], ['1 234,5', 1234.5], ['1\u00a0234', 1234], ['1.234.567', 1234567], ['−5', -5], ['-0,5', -0.5], ['007', 7], ['0', 0], ['1,234', 1.234]], (text) => readNumber(text, 'de'));
    table<number | null>([['12,34,5', null], ['1.23.4', null], ['', null], ['zehn', null], ['5 %', null], ['1,2,3', null], ['1.2.2027', null]], (text) => readNumber(text, 'de'));
  });

  test('in English it is the other way round', () => {
    table<number | null>([['12.5', 12.5], ['1,234', 1234], ['1,234.50', 1234.5], ['12,5', 12.5]], (text) => readNumber(text, 'en'));
  });

  test('amounts', () => {
    table<number | null>([['20.000 €', 20000], ['EUR 5.000', 5000], ['12.500,50 Euro', 12500.5], ['20 T€', 20000], ['1,2 Mio. €', 1200000], ['500,-', 500], ['€ 7', 7], ['mittel', null], ['7-stellig', null]], (text) => readEuros(text, 'de'));
  });

  test('any number survives being written in German and read again', () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const [sign, digits] = [whole < 0 ? '-' : '', String(Math.abs(whole))];
      const grouped = digits.replace(/\B(?=(\d{3})+$)/g, '.');
      const decimals = cents === 0 ? '' : `,${String(cents).padStart(2, '0')}`;
      const value = Number(`${sign}${digits}.${String(cents).padStart(2, '0')}`);
      expect(readNumber(`${sign}${grouped}${decimals}`, 'de')).toBeCloseTo(value, 6);
      expect(readNumber(`${sign}${digits}${decimals}`, 'de')).toBeCloseTo(value, 6);
    }));
  });
});

describe('dates and periods as people type them', () => {
  test('dates keep the precision that they have', () => {
    table<string | number | null>([
      ['2026', 2026], ['14.9.2026', '2026-09-14'], ['14. 09. 2026', '2026-09-14'], ['09/2026', '2026-09'], ['3. Quartal 2026', '2026-Q3'], ['Q3 2026', '2026-Q3'], ['III/2026', '2026-Q3'],
      ['2. Halbjahr 2026', '2026-H2'], ['September 2026', '2026-09'], ['1. März 2027', '2027-03-01'], ['May 3, 2027', '2027-05-03'], ['2026-09-14', '2026-09-14'], ['2026-09-14T00:00:00.000Z', '2026-09-14'],
    ], readDate);
    table<string | number | null>([['30.2.2026', null], ['13/2026', null], ['bald', null], ['26', null], ['Herbst 2026', null], ['1.1.1', null]], readDate);
  });

  test('months as a spreadsheet shows them', () => {
    table<string | number | null>([['Okt 26', '2026-10'], ['Mrz 27', '2027-03'], ['Mär. 27', '2027-03'], ['Oct-26', '2026-10'], ['Sep 2026', '2026-09'], ['Herbst 26', null], ['26. Okt', null], ['26', null]], readMonth);
  });

  test('periods', () => {
    expect(readWhen('2026–2028')).toEqual({ earliest: 2026, duration: 36 });
    expect(readWhen('2026-2028')).toEqual({ earliest: 2026, duration: 36 });
    expect(readWhen('von 09/2026 bis 12/2027')).toEqual({ earliest: '2026-09', duration: 16 });
    expect(readWhen('ab 2027')).toEqual({ earliest: 2027 });
    expect(readWhen('laufend')).toEqual({ continuous: true });
    for (const text of ['Kurz- bis mittelfristig', 'mittelfristig', '2027', 'bis 2027', '2028–2026', '']) expect(readWhen(text)).toBeNull();
  });
});

describe('costs as people type them', () => {
  test('an amount counts only if it says whether it comes once or every year', () => {
    expect(readCost('einmalig 20.000 / jährlich 5.000 EUR', 'de')).toEqual({ oneOff: 20000, perYear: 5000 });
    expect(readCost('12.500 €/Jahr', 'de')).toEqual({ perYear: 12500 });
    expect(readCost('ca. 3.000 € p. a.', 'de')).toEqual({ perYear: 3000 });
    expect(readCost('20.000 €', 'de')).toBeNull();
    expect(readCost('20.000 €', 'de', 'oneOff')).toEqual({ oneOff: 20000 });
    expect(readCost('kostenneutral', 'de')).toEqual({ neutral: true });
    for (const text of ['Personal (mittel)', 'hoch; 7-stelliger Bereich', '5.000 € bis 10.000 € jährlich', 'jährlich 5.000 € zuzüglich Personal', '1.1.1']) expect(readCost(text, 'de')).toBeNull();
  });
});

describe('names in a cell', () => {
  test('split at commas, semicolons and line breaks, not in brackets, without list marks', () => {
    expect(splitNames('Jugendamt, Schulamt;VHS\n– Caritas (Beratung, Haus B)\n\u2022 e. V.')).toEqual(['Jugendamt', 'Schulamt', 'VHS', 'Caritas (Beratung, Haus B)', 'e. V.']);
    expect(splitNames('Quartiers- / Citymanagement')).toEqual(['Quartiers- / Citymanagement']);
    expect(splitNames('offen (nie geschlossen, x\nnächste')).toEqual(['offen (nie geschlossen, x', 'nächste']);
    expect(splitNames('A,  A ,')).toEqual(['A']);
  });

  test('spellings that mean the same name', () => {
    expect(nameKey('Bürger*innen')).toBe(nameKey('bürger:innen '));
    expect(nameKey('Bu\u0308rger')).toBe(nameKey('Bürger'));
    expect(nameKey('Amt A')).not.toBe(nameKey('Amt B'));
  });

  test('ids and codes', () => {
    expect(nameId('Bürger*innen')).toBe('buergerinnen');
    expect(nameId('60plus')).toBe('x60plus');
    expect(nameId('Gezielte Zusammenarbeit mit lokalen Akteur*innen')).toBe('gezielte-zusammenarbeit-mit-lokalen');
    expect(nameId('???')).toBe('x');
    expect(fieldCode('Sensibilisierung der Stadtgesellschaft', new Set())).toBe('SEN');
    expect(fieldCode('Märkte', new Set())).toBe('MA');
    expect(fieldCode('Mai', new Set())).toBe('MA');
    expect(fieldCode('Wohnen', new Set(['wo', 'woh', 'wohn']))).toBe('WOX2');
  });

  test('codes are always fit to begin an id that no spreadsheet mistakes', () => {
    fc.assert(fc.property(fc.string(), (title) => {
      const code = fieldCode(title, new Set());
      expect(`${code}-01`).toMatch(/^[A-Z][A-Z0-9]+-01$/);
      expect(code.length).toBeLessThanOrEqual(8);
    }));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => expect(nameId(name)).toMatch(/^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/)));
  });
});

describe('headings', () => {
  test('German and English', () => {
    expect(proposeTargets(['Nr.', 'Maßnahme', 'Handlungsfeld', 'Beschreibung', 'Ausgangslage', 'Lösung', 'Zielgruppe', 'Zuständigkeit / Beteiligte', 'Kosten', 'Zeithorizont', 'Wirkungen', 'Hemmnisse', 'Wechselwirkungen', 'Räumliche Reichweite']))
      .toEqual(['code', 'title', 'actionField', 'description', 'problem', 'description', 'targetGroups', 'partners', 'cost', 'horizon', 'effect', 'risks', 'keep', 'area']);
    expect(proposeTargets(['No', 'Title', 'Action field', 'Description', 'Responsible', 'One-off cost', 'Cost per year', 'Start', 'End', 'Indicators', 'Contact'])).toEqual(['code', 'title', 'actionField', 'description', 'lead', 'costOneOff', 'costPerYear', 'start', 'end', 'indicators', 'keep']);
    expect(proposeTargets(['Kosten 2026', 'Kosten 2027', 'Name', 'Titel', 'Kostenträger'])).toEqual(['keep', 'keep', 'title', 'keep', 'keep']);
  });
});

describe('text files', () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

  test('encodings', () => {
    expect(decodeText(Buffer.from('\ufeffGrün'))).toEqual({ text: 'Grün', encoding: 'UTF-8' });
    expect(decodeText(bytes(0x47, 0x72, 0xfc, 0x6e, 0x20, 0x84, 0x80, 0x93, 0x96))).toEqual({ text: 'Grün „€“–', encoding: 'Windows-1252' });
    expect(decodeText(Buffer.from('\ufeffGrün', 'utf16le'))).toEqual({ text: 'Grün', encoding: 'UTF-16' });
    expect(decodeWindows1252(bytes(0x80, 0x9f, 0xff))).toBe('€Ÿÿ');
  });

  test('separators, also where cells hold others, and the line that Excel puts first', () => {
    expect(readCsv(Buffer.from('a;b\n"1,2,3";x\n'), 'x')).toMatchObject({ separator: ';', rows: [['a', 'b'], ['1,2,3', 'x']] });
    expect(readCsv(Buffer.from('a,b\r\nx;y;z,2\r\n'), 'x')).toMatchObject({ separator: ',', rows: [['a', 'b'], ['x;y;z', '2']] });
    expect(readCsv(Buffer.from('a\tb\n1\t2'), 'x').separator).toBe('\t');
    expect(readCsv(Buffer.from('sep=|\na|b;c\n'), 'x')).toMatchObject({ separator: '|', rows: [['a', 'b;c']] });
    expect(readCsv(Buffer.from('a;b\r"x\ry";2\r'), 'x').rows).toEqual([['a', 'b'], ['x\ry', '2']]);
  });

  test('the guard before a formula is put on and taken off exactly once', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', '1', 'a', ' ') }), (text) => {
      expect(withoutGuard(guarded(text))).toBe(text);
      expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/);
    }));
  });

  test('cells are named as in a spreadsheet', () => {
    expect([cellName(0, 0), cellName(16, 3), cellName(1, 26), cellName(1048575, 16383)]).toEqual(['A1', 'D17', 'AA2', 'XFD1048576']);
  });
});
