// Numbers, amounts and dates as people type them into lists.
import { addMonths, type CoarseDate, firstDay, isDate, lastDay, monthIndex } from '../dates.ts';
import type { Language } from '../../text/language.ts';

/**
 * A number as it is written in a language: `12,5`, `1.234,50`, `1 000`, `−5`; null where it is none or could be two.
 * A point or comma before exactly three digits groups thousands in its own language and is refused in neither.
 */
export function readNumber(text: string, language: Language): number | null {
  const plain = text.replace(/[\u00a0\u202f\u2009 ]/g, ' ').replace(/[\u2212\u2013]/g, '-').trim();
  const group = language === 'de' ? '.' : ',';
  const point = language === 'de' ? ',' : '.';
  const match = /^([-+]?)(\d{1,3}(?:([., '])\d{3})(?:\3\d{3})*|\d+)(?:([.,])(\d+))?$/.exec(plain);
  if (!match) return null;
  const [, sign, whole = '', grouping, decimal, fraction = ''] = match;
  if (grouping !== undefined && grouping === decimal) return null;
  // 1.234 in German and 1,234 in English are thousands; the other way round it is a decimal with three places
  if (grouping === point && decimal === undefined) return whole.split(point).length === 2 ? signed(sign, Number(whole.replace(point, '.'))) : null;
  if (decimal !== undefined && decimal === group && grouping === undefined && fraction.length === 3 && whole.length <= 3) return null;
  return signed(sign, Number(`${whole.replace(/\D/g, '')}.${fraction || '0'}`));
}

const signed = (sign: string | undefined, value: number): number => (sign === '-' ? (value === 0 ? 0 : -value) : value);

/** An amount in euros: `20.000 €`, `EUR 5.000`, `20 T€`, `1,2 Mio. Euro`; null where it is none. Never negative. */
export function readEuros(text: string, language: Language): number | null {
  const match = /^(?:€|EUR(?:O)?)?\s*([\d., '\u00a0]*\d)\s*(T€|TEUR|Tsd\.?|Mio\.?|k€|k)?\s*(?:€|EUR(?:O)?|Euro)?(?:,-{1,2})?$/i.exec(text.trim());
  if (!match) return null;
  const amount = readNumber(match[1]!, language);
  if (amount === null) return null;
  const unit = (match[2] ?? '').toLowerCase();
  const factor = unit.startsWith('mio') ? 1_000_000 : unit === '' ? 1 : 1000;
  return Math.round(amount * factor * 100) / 100;
}

const months: readonly (readonly [RegExp, number])[] = [
  [/^jan/, 1], [/^feb/, 2], [/^(?:mär|mrz|mar)/, 3], [/^apr/, 4], [/^(?:mai|may)/, 5], [/^jun/, 6], [/^jul/, 7], [/^aug/, 8], [/^sep/, 9], [/^(?:okt|oct)/, 10], [/^nov/, 11], [/^(?:dez|dec)/, 12],
];
const two = (n: string | number): string => String(n).padStart(2, '0');

/** A date as it is typed: `2026`, `09/2026`, `14.9.2026`, `3. Quartal 2026`, `II/2026`, `September 2026`; null where it is none. */
export function readDate(text: string): CoarseDate | null {
  const plain = text.replace(/\u00a0/g, ' ').trim();
  const found = form(plain);
  if (found === null || !isDate(found)) return null;
  return /^\d{4}$/.test(found) ? Number(found) : found;
}

/** A month as a spreadsheet shows it unasked: `Okt 26`, `Oct-26`, out of `2026-10` or `10/2026`; null where it is none. */
export function readMonth(text: string): CoarseDate | null {
  const shown = /^(\p{L}{3,9})\.?[\s\u00a0-](\d{2}|\d{4})$/u.exec(text.trim());
  const number = shown && months.find(([name]) => name.test(shown[1]!.toLowerCase()))?.[1];
  return shown && number ? `${shown[2]!.length === 2 ? '20' : ''}${shown[2]}-${two(number)}` : null;
}

function form(text: string): string | null {
  if (/^\d{4}(?:-(?:[HQ]\d|\d{2}(?:-\d{2})?))?$/.test(text)) return text;
  const iso = /^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?Z?$/.exec(text);
  if (iso) return iso[1]!;
  const day = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (day) return `${day[3]}-${two(day[2]!)}-${two(day[1]!)}`;
  const month = /^(\d{1,2})[/.](\d{4})$/.exec(text);
  if (month) return `${month[2]}-${two(month[1]!)}`;
  const quarter = /^(?:Q\s?([1-4])|([1-4])\.?\s?(?:Quartal|Q\.?)|(IV|I{1,3})\.?\s?(?:Quartal|Q\.?))[\s/]*(\d{4})$/i.exec(text) ?? /^()()(IV|I{1,3})\/(\d{4})$/i.exec(text);
  if (quarter) return `${quarter[4]}-Q${quarter[1] || quarter[2] || { I: 1, II: 2, III: 3, IV: 4 }[quarter[3]!.toUpperCase()]}`;
  const half = /^(?:([12])\.?\s?(?:Halbjahr|HJ|Hj\.)|H([12]))[\s/]*(\d{4})$/i.exec(text);
  if (half) return `${half[3]}-H${half[1] ?? half[2]}`;
  const words = /^(?:(\d{1,2})\.?\s+)?([\p{L}]{3,})\.?\s+(?:(\d{1,2}),\s+)?(\d{4})$/u.exec(text);
  const number = words && months.find(([name]) => name.test(words[2]!.toLowerCase()))?.[1];
  if (!words || !number) return null;
  const dayOfMonth = words[1] ?? words[3];
  return `${words[4]}-${two(number)}${dayOfMonth === undefined ? '' : `-${two(dayOfMonth)}`}`;
}

/** What a text says about when something takes place. */
export interface When {
  earliest?: CoarseDate;
  latest?: CoarseDate;
  /** Months. */
  duration?: number;
  continuous?: true;
}

/** `2026–2028`, `ab 2026`, `bis Ende 2028`, `dauerhaft`; null where it names no dates, or one date of which it does not say what for. */
export function readWhen(text: string): When | null {
  const plain = text.replace(/\u00a0/g, ' ').replace(/\s+/g, ' ').trim();
  if (/^(?:laufend|fortlaufend|dauerhaft|dauernd|kontinuierlich|ständig|daueraufgabe|unbefristet|continuous|ongoing|permanent)$/i.test(plain)) return { continuous: true };
  const from = /^(?:ab|seit|from|starting)\s+(?:dem\s+|anfang\s+)?(.+)$/i.exec(plain);
  if (from) {
    const date = readDate(from[1]!);
    return date === null ? null : { earliest: date };
  }
  const span = /^(?:von\s+|from\s+)?(.+?)\s*(?:\s(?:bis|to|until)(?:\sende)?\s|[–—]|\s-\s|(?<=^\d{4})-(?=\d{4}$))\s*(.+)$/i.exec(plain);
  if (!span) return null;
  const start = readDate(span[1]!);
  const end = readDate(span[2]!);
  if (start === null || end === null) return null;
  const duration = monthsBetween(start, end);
  return duration === null ? null : { earliest: start, duration };
}

/** Whole months from the first day of one date to the last of another; null where that is not in order. */
export function monthsBetween(start: CoarseDate, end: CoarseDate): number | null {
  if (lastDay(end) < firstDay(start)) return null;
  const whole = monthIndex(lastDay(end)) - monthIndex(firstDay(start));
  const rest = lastDay(end) >= addMonths(firstDay(start), whole) ? 1 : 0;
  return Math.max(1, whole + rest);
}
