// Columns of a fixed table: wide enough for their longest word.
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { fitColumns, textWidth, unbreakable } from '../../src/output/document/widths.ts';

describe('columns', () => {
  test('have their shares where every word fits', () => {
    expect(fitColumns([1, 3], [10, 10], 400)).toEqual([100, 300]);
  });
  test('get what their longest word needs, at the cost of the others', () => {
    expect(fitColumns([1, 1, 2], [150, 10, 10], 400)).toEqual([150, 83, 166]);
  });
  test('are shortened in proportion where nothing else helps', () => {
    expect(fitColumns([1, 1], [600, 200], 400)).toEqual([300, 100]);
  });
  test('never exceed the page and never fall below a word that fits', () => {
    fc.assert(fc.property(fc.array(fc.record({ share: fc.integer({ min: 1, max: 9 }), minimum: fc.integer({ min: 1, max: 900 }) }), { minLength: 1, maxLength: 12 }), (columns) => {
      const widths = fitColumns(columns.map(({ share }) => share), columns.map(({ minimum }) => minimum), 2000);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(2000);
      if (columns.reduce((sum, { minimum }) => sum + minimum, 0) < 2000) for (const [i, width] of widths.entries()) expect(width).toBeGreaterThanOrEqual(columns[i]!.minimum - 1);
    }));
  });
});

test('a word may break behind a hyphen and between words, but not at a no-break space', () => {
  expect(unbreakable('Haupt- und Personalamt')).toEqual(['Haupt-', 'und', 'Personalamt']);
  expect(unbreakable('Bildungs-Amt, 12\u00a0%')).toEqual(['Bildungs-', 'Amt,', '12\u00a0%']);
  expect(unbreakable('2027-03-31')).toEqual(['2027-03-31']);
});

test('wide letters are wider than narrow ones', () => {
  expect(textWidth('Wimmelbild', 10)).toBeGreaterThan(textWidth('illiterat', 10));
  expect(textWidth('0123', 10)).toBeCloseTo(22.24, 2);
});
