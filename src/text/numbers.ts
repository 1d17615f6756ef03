// Numbers, money and dates as people write them. Own formatters, because `Intl` changes with the version of Node.
import { type CoarseDate, firstDay, precisionOf, yearOf } from '../model/dates.ts';
import type { Language } from './language.ts';

export const nbsp = '\u00a0';
/** Minus sign, not a hyphen. */
const minus = '\u2212';

// 4.35 * 100 is 434.99…; a hair's breadth more brings a decimal half to its own side (away from zero).
function roundHalfAway(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const scaled = Math.abs(value) * factor;
  return (Math.sign(value) * Math.round(scaled + scaled * Number.EPSILON)) / factor;
}

/** A number with a fixed or a largest number of decimals, grouped by thousands: 1.250,5 or 1,250.5. */
export function formatNumber(value: number, language: Language, decimals = 0, trim = false): string {
  if (!Number.isFinite(value)) return '–';
  const rounded = roundHalfAway(value, decimals);
  const [whole = '0', fraction = ''] = Math.abs(rounded).toFixed(decimals).split('.');
  const group = language === 'de' ? '.' : ',';
  const point = language === 'de' ? ',' : '.';
  const digits = trim ? fraction.replace(/0+$/, '') : fraction;
  const sign = rounded < 0 ? minus : '';
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, group) + (digits ? point + digits : '');
}

/** Integer cents as euros: `1.250 €`, `12.500,50 €`; in English `€1,250`. Cents are shown only where there are any. */
export function formatMoney(cents: number, language: Language): string {
  const amount = formatNumber(Math.abs(cents) / 100, language, cents % 100 === 0 ? 0 : 2);
  const sign = cents < 0 ? minus : '';
  return language === 'de' ? `${sign}${amount}${nbsp}€` : `${sign}€${amount}`;
}

/** A share 0..1 as per cent: `12,5 %` or `12.5%`. */
export function formatShare(share: number, language: Language, decimals = 0): string {
  return `${formatNumber(share * 100, language, decimals)}${language === 'de' ? nbsp : ''}%`;
}

const monthNames: Record<Language, string[]> = {
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** A date in words, as precisely as it is known: `14. Juli 2027`, `Juli 2027`, `3. Quartal 2027`, `2. Halbjahr 2027`, `2027`. */
export function formatDate(date: CoarseDate, language: Language): string {
  const year = String(yearOf(date));
  const day = firstDay(date);
  const month = Number(day.slice(5, 7));
  const name = monthNames[language][month - 1] ?? '';
  switch (precisionOf(date)) {
    case 'year': return year;
    case 'halfYear': return language === 'de' ? `${month === 1 ? 1 : 2}.${nbsp}Halbjahr ${year}` : `half-year ${month === 1 ? 1 : 2} of ${year}`;
    case 'quarter': return language === 'de' ? `${(month + 2) / 3}.${nbsp}Quartal ${year}` : `Q${(month + 2) / 3} ${year}`;
    case 'month': return `${name} ${year}`;
    case 'day': return language === 'de' ? `${Number(day.slice(8))}.${nbsp}${name} ${year}` : `${Number(day.slice(8))} ${name} ${year}`;
  }
}

/** A day in figures for tables: `14.07.2027` in German, `2027-07-14` in English; coarser dates as they stand. */
export function formatDay(date: CoarseDate, language: Language): string {
  if (precisionOf(date) !== 'day' || language === 'en') return String(date);
  const day = String(date);
  return `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}

/** A date for tables: a day in figures, anything coarser in words. */
export const formatShort = (date: CoarseDate, language: Language): string => (precisionOf(date) === 'day' ? formatDay(date, language) : formatDate(date, language));

/** Whole numbers in ascending order, three or more in a row as from–to: `2–5, 9`. */
export function formatRuns(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length < 3 ? run.join(', ') : `${run[0]}–${run.at(-1)}`)).join(', ');
}

/** A list in words: `a, b und c`. */
export function formatList(items: readonly string[], language: Language, last: 'and' | 'or' = 'and'): string {
  const word = last === 'and' ? (language === 'de' ? 'und' : 'and') : language === 'de' ? 'oder' : 'or';
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}
