// What the two languages share in reading dates, and the form in which a date or an interval is handed on.

/** `deadline` a date or a period to it; `frequency` an ISO 8601 period; `base` the date of a comparison; `name` belongs to a name. */
export type TimeRole = 'deadline' | 'frequency' | 'base' | 'name';
export type TimeMention = { from: number; to: number; role: TimeRole; value: string };
/** A pattern and what its match means; null means that it is none after all. */
export type TimePattern = { /** One of these must occur; looked for first, as that is fast. */ needs: readonly string[]; /** In small letters. */ pattern: RegExp; read: (match: RegExpMatchArray, text: string) => { role: TimeRole; value: string } | null };
/** What stands before a year: the value at the right precision, and how many characters it takes. */
export type Qualifier = { value: string; length: number };

/** `needs` of a pattern that holds a year: a marker, as whether there is one is found out once. */
export const YEARS: readonly string[] = ['19', '20'];

const two = (n: number | string): string => String(n).padStart(2, '0');
/** A date as text, or null where it does not exist. */
export function dateText(year: string, month: number, day?: number): string | null {
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return null;
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/** The last year of „2026/27“, „2025–2027“ or „2030“, and whether it is a year that runs over two. */
export function lastYear(text: string): { first: string; last: string; split: boolean } {
  const first = text.slice(0, 4);
  const second = /(\d{2,4})$/u.exec(text.slice(4))?.[1];
  if (second === undefined) return { first, last: first, split: false };
  const last = second.length === 2 ? first.slice(0, 2) + second : second;
  return { first, last, split: text.includes('/') && Number(last) === Number(first) + 1 };
}

const MONTHS_PER: Record<string, number> = { Y: 12, H: 6, Q: 3, M: 1 };
/** „three times a year“ → P4M; one in `unit` is P1Y, P6M, P3M, P1M, P1W or P1D. */
export function frequencyOf(times: number, unit: string): string {
  if (unit === 'W' || unit === 'D') return `P1${unit}`;
  const months = MONTHS_PER[unit]! / times;
  if (months === 12) return 'P1Y';
  return Number.isInteger(months) ? `P${months}M` : months > 1 ? `P${Math.floor(months)}M` : 'P1M';
}
