// What a spreadsheet does to texts that look like numbers or dates, recognised so that it can be undone.
import { isDate } from '../../dates.ts';
import { readDate } from '../numbers.ts';
import type { ReadCell } from './cell.ts';

const monthNames = ['jan', 'feb', 'm(?:ä|a)?r', 'apr', 'ma[iy]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'de[zc]'];
const two = (n: number): string => String(n).padStart(2, '0');

/** Whether a cell is what a spreadsheet makes of the text when it is typed in or opened: a date out of 1.3 or 3/4, a number that lost its zeros. */
export function isDamaged(text: string, cell: ReadCell): boolean {
  if (cell.kind === 'number') return looksLikeNumber(text, cell.number);
  if (cell.kind === 'date') return asDates(text).includes(cell.day);
  if (cell.kind !== 'text' || cell.text === text) return false;
  const shown = cell.text.trim();
  const day = readDate(shown);
  if (typeof day === 'string' && asDates(text).includes(day)) return true;
  // "01. Mrz", "Mrz 26": as it is shown, without the year or the day
  const partly = /^(?:(\d{1,2})[.\s-]+)?(\p{L}{3})\p{L}*\.?(?:[\s-]+(\d{2}|\d{4}))?$/u.exec(shown.toLowerCase());
  if (partly) {
    const month = monthNames.findIndex((name) => new RegExp(`^${name}`).test(partly[2]!)) + 1;
    return month > 0 && asDates(text).some((date) => Number(date.slice(5, 7)) === month && (partly[1] === undefined || Number(date.slice(8)) === Number(partly[1])) && (partly[3] === undefined || date.slice(0, 4).endsWith(partly[3])));
  }
  if (!/^[\d.,\s]+(?:E[+-]?\d+)?$/i.test(shown) || !/\d/.test(text)) return false;
  return looksLikeNumber(text, Number(shown.replace(/\s/g, '').replace(',', '.')));
}

// the text is written like a number, and the number is its value, or as much of it as a cell shows
function looksLikeNumber(text: string, number: number): boolean {
  const plain = text.trim().replace(/[\s\u00a0]/g, '');
  if (!/^[-+]?\d[\d.,]*(?:E[+-]?\d+)?$/i.test(plain) || !Number.isFinite(number)) return false;
  const values = [plain.replace(/\./g, '').replace(',', '.'), plain.replace(/,/g, '')].map(Number);
  return values.some((value) => value === number || (Math.abs(value) >= 1e11 && Math.abs(value - number) <= Math.abs(value) * 1e-5));
}

/** The days that a German or English spreadsheet may take the text for: 1.3, 3/4, 1-2, 1.1.1. */
function asDates(text: string): string[] {
  const match = /^\s*(\d{1,2})([./-])(\d{1,4})(?:\2(\d{1,4}))?\.?\s*$/.exec(text);
  if (!match) return [];
  const [, first, , second, third] = match;
  const [a, b] = [Number(first), Number(second)];
  // without a year it takes the current one, which nobody can tell afterwards: any fits
  const years = third === undefined ? Array.from({ length: 80 }, (_, i) => 2000 + i) : [third.length <= 2 ? 2000 + Number(third) : Number(third), third.length <= 2 ? 1900 + Number(third) : Number(third)];
  const found: string[] = [];
  for (const year of years) for (const [day, month] of [[a, b], [b, a]] as const) found.push(`${year}-${two(month)}-${two(day)}`);
  // 1.27 and 3/2027 are a month and a year
  if (third === undefined && a >= 1 && a <= 12) found.push(`${b < 100 ? 2000 + b : b}-${two(a)}-01`, `${1900 + (b % 100)}-${two(a)}-01`);
  return found.filter((date) => isDate(date));
}
