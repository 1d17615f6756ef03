// Numbers, money and dates as people write them, in both languages.
import { describe, expect, test } from '@jest/globals';
import { compareText, sortedBy } from '../../src/text/collation.ts';
import { formatDate, formatDay, formatList, formatMoney, formatNumber, formatRuns, formatShare } from '../../src/text/numbers.ts';
import { nearest } from '../../src/text/suggest.ts';

test.each([
  [1250.5, 1, '1.250,5', '1,250.5'], [0.005, 2, '0,01', '0.01'], [1.005, 2, '1,01', '1.01'], [-3, 0, '−3', '−3'], [-0.4, 0, '0', '0'], [1234567, 0, '1.234.567', '1,234,567'], [999.5, 0, '1.000', '1,000'],
])('%d with %d decimals', (value, decimals, german, english) => {
  expect(formatNumber(value, 'de', decimals)).toBe(german);
  expect(formatNumber(value, 'en', decimals)).toBe(english);
});

test('money is cents; cents are shown only where there are any', () => {
  expect(formatMoney(125000, 'de')).toBe('1.250\u00a0€');
  expect(formatMoney(1250050, 'de')).toBe('12.500,50\u00a0€');
  expect(formatMoney(-125000, 'en')).toBe('−€1,250');
});

test('per cent has a space before it in German only', () => {
  expect(formatShare(0.125, 'de', 1)).toBe('12,5\u00a0%');
  expect(formatShare(0.125, 'en', 1)).toBe('12.5%');
});

test.each([
  ['2027-07-14', '14.\u00a0Juli 2027', '14 July 2027'], ['2027-07', 'Juli 2027', 'July 2027'], ['2027-Q3', '3.\u00a0Quartal 2027', 'Q3 2027'], ['2027-H2', '2.\u00a0Halbjahr 2027', 'half-year 2 of 2027'], [2027, '2027', '2027'],
])('%s is said as precisely as it is known', (date, german, english) => {
  expect(formatDate(date, 'de')).toBe(german);
  expect(formatDate(date, 'en')).toBe(english);
});

test('days in tables', () => expect([formatDay('2027-07-14', 'de'), formatDay('2027-07', 'de'), formatDay('2027-07-14', 'en')]).toEqual(['14.07.2027', '2027-07', '2027-07-14']));

test('lists', () => expect([formatList(['a', 'b', 'c'], 'de'), formatList(['a', 'b'], 'en', 'or'), formatList([], 'de')]).toEqual(['a, b und c', 'a or b', '']));

test('numbers that follow one another', () => expect([formatRuns([2, 3, 4, 5, 9]), formatRuns([2, 3]), formatRuns([7])]).toEqual(['2–5, 9', '2, 3', '7']));

describe('German order', () => {
  test('ä with a, ß as ss, case only between equals, numbers as numbers', () => {
    expect(sortedBy(['Zebra', 'Öffnung', 'arzt', 'Ärzte', 'Arzt', 'M-10', 'M-2', 'Straße', 'Strasse'], (text) => text)).toEqual(['Arzt', 'arzt', 'Ärzte', 'M-2', 'M-10', 'Öffnung', 'Strasse', 'Straße', 'Zebra']);
  });
  test('is total: different texts never compare as equal', () => expect(compareText('a', 'A')).not.toBe(0));
});

test('did you mean: near words only', () => {
  expect(nearest('titel', ['title', 'stage'])).toBe('title');
  expect(nearest('xyz', ['title', 'stage'])).toBeNull();
});
