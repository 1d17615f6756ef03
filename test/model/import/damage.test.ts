import { describe, expect, test } from '@jest/globals';
import { isDamaged } from '../../../src/model/import/workbook/damage.ts';
import type { ReadCell } from '../../../src/model/import/workbook/cell.ts';

const text = (shown: string): ReadCell => ({ kind: 'text', text: shown });
const number = (value: number): ReadCell => ({ kind: 'number', number: value, percent: false });
const day = (value: string): ReadCell => ({ kind: 'date', day: value, coarse: false });

describe('what a spreadsheet made of a text', () => {
  test('dates out of numbers with a point, a stroke or a hyphen', () => {
    const damages: [string, ReadCell][] = [
      ['1.3', day('2026-03-01')], ['1.3', text('01. Mrz')], ['1.3', text('01.03.2026')], ['3/4', day('2026-04-03')], ['3/4', day('2026-03-04')], ['1-2', text('01. Feb')], ['1-2', text('02. Jan')],
      ['1.1.1', day('2001-01-01')], ['1.1.1', text('01.01.2001')], ['1.5.26', text('01.05.2026')], ['12.26', text('Dez 26')], ['3/2027', day('2027-03-01')],
    ];
    for (const [before, cell] of damages) expect({ before, cell, damaged: isDamaged(before, cell) }).toEqual({ before, cell, damaged: true });
  });

  test('numbers that lost zeros or digits', () => {
    const damages: [string, ReadCell][] = [
      ['08336069', number(8_336_069)], ['01067', text('1067')], ['01067', number(1067)], ['1.10', number(1.1)], ['12,50', number(12.5)], ['12,50', text('12,5')], ['007', text('7')],
      ['12345678901234567', number(12_345_678_901_234_568)], ['123456789012', text('1,23457E+11')], ['+49', number(49)], ['1e5', number(100_000)],
    ];
    for (const [before, cell] of damages) expect({ before, cell, damaged: isDamaged(before, cell) }).toEqual({ before, cell, damaged: true });
  });

  test('what somebody typed is no damage', () => {
    const meant: [string, ReadCell][] = [
      ['1.3', day('2026-03-02')], ['1.3', number(1.4)], ['1.3', text('1.4')], ['08336069', number(8_336_068)], ['Kurs', day('2026-03-01')], ['Kurs', text('Kurse')], ['', number(5)], ['12', text('13')], ['3/4', text('04. Mai')], ['40.3', day('2026-03-01')],
    ];
    for (const [before, cell] of meant) expect({ before, cell, damaged: isDamaged(before, cell) }).toEqual({ before, cell, damaged: false });
  });
});
