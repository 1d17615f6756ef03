// Dates as the author knew them: a year, a half-year, a quarter, a month or a day.
// A coarse date means its first day where something begins and its last where something ends.

/** A date as it stands in a file: `2026`, `2026-H2`, `2026-Q3`, `2026-09`, `2026-09-14`; a number is a year. */
export type CoarseDate = string | number;

/** A day as `YYYY-MM-DD`. */
export type Day = string;

export type Precision = 'year' | 'halfYear' | 'quarter' | 'month' | 'day';

interface Parts {
  year: number;
  month: number;
  day: number;
  precision: Precision;
  /** Months that the date covers; 0 for a day. */
  months: number;
  firstDay: Day;
  lastDay: Day;
}

const form = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// a catalogue names the same days over and over
const known = new Map<CoarseDate, Parts | null>();
const mostKnown = 20_000;

function parse(date: CoarseDate): Parts | null {
  let parts = known.get(date);
  if (parts === undefined) {
    parts = parseParts(date);
    if (known.size < mostKnown) known.set(date, parts);
  }
  return parts;
}

function parseParts(date: CoarseDate): Parts | null {
  const parts = readParts(date);
  if (parts === null) return null;
  const { year, month, day, months } = parts;
  const last = months === 0 ? month : month + months - 1;
  return { ...parts, firstDay: write(year, month, day), lastDay: write(year, last, months === 0 ? day : daysInMonth(year, last)) };
}

function readParts(date: CoarseDate): Omit<Parts, 'firstDay' | 'lastDay'> | null {
  const match = form.exec(String(date));
  if (!match) return null;
  const year = Number(match[1]);
  if (year < 1900 || year > 2200) return null;
  if (match[2]) return { year, month: match[2] === '1' ? 1 : 7, day: 1, precision: 'halfYear', months: 6 };
  if (match[3]) return { year, month: Number(match[3]) * 3 - 2, day: 1, precision: 'quarter', months: 3 };
  if (!match[4]) return { year, month: 1, day: 1, precision: 'year', months: 12 };
  const month = Number(match[4]);
  if (month < 1 || month > 12) return null;
  if (!match[5]) return { year, month, day: 1, precision: 'month', months: 1 };
  const day = Number(match[5]);
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day, precision: 'day', months: 0 };
}

const twoDigits = Array.from({ length: 32 }, (_, n) => String(n).padStart(2, '0'));
const write = (year: number, month: number, day: number): Day => `${year < 1000 ? String(year).padStart(4, '0') : year}-${twoDigits[month]}-${twoDigits[day]}`;

function parsed(date: CoarseDate): Parts {
  const parts = parse(date);
  if (!parts) throw new RangeError(`not a date: ${String(date)}`);
  return parts;
}

/** Whether it is a date between 1900 and 2200 that exists in the calendar (no 30 February). */
export function isDate(date: unknown): date is CoarseDate {
  return (typeof date === 'string' || Number.isInteger(date)) && parse(date as CoarseDate) !== null;
}

/** How precisely the date is known. Throws RangeError where it is no date. */
export function precisionOf(date: CoarseDate): Precision {
  return parsed(date).precision;
}

/** The first day that the date covers. Throws RangeError where it is no date. */
export function firstDay(date: CoarseDate): Day {
  return parsed(date).firstDay;
}

/** The last day that the date covers. Throws RangeError where it is no date. */
export function lastDay(date: CoarseDate): Day {
  return parsed(date).lastDay;
}

/** The earliest of the last days of what has a date; undefined where nothing has. */
export function firstEnd(dated: readonly { date?: CoarseDate }[]): Day | undefined {
  let first: Day | undefined;
  for (const { date } of dated) if (date !== undefined && (first === undefined || lastDay(date) < first)) first = lastDay(date);
  return first;
}

/** The latest of the last days of what has a date; undefined where nothing has. */
export function lastEnd(dated: readonly { date?: CoarseDate }[]): Day | undefined {
  let last: Day | undefined;
  for (const { date } of dated) if (date !== undefined && (last === undefined || lastDay(date) > last)) last = lastDay(date);
  return last;
}

/** The calendar year of a date. Throws RangeError where it is no date. */
export function yearOf(date: CoarseDate): number {
  return parsed(date).year;
}

/** Months since January of the year 0, of the date's first day: for arithmetic with whole months. */
export function monthIndex(date: CoarseDate): number {
  const { year, month } = parsed(date);
  return year * 12 + month - 1;
}

/** Days since 1 March of the year 0 in the Gregorian calendar, of the date's first day: for differences in days. */
export function dayNumber(date: CoarseDate): number {
  const { year, month, day } = parsed(date);
  const shifted = month > 2 ? month - 3 : month + 9;
  const y = month > 2 ? year : year - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * shifted + 2) / 5) + day - 1;
}

/** Days from one date's first day to another's; negative where the second is earlier. */
export function daysBetween(from: CoarseDate, to: CoarseDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day so many months after (or before) a day; the end of the month where that day does not exist. */
export function addMonths(date: CoarseDate, months: number): Day {
  const { year, month, day } = parsed(date);
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = ((index % 12) + 12) % 12 + 1;
  return write(y, m, Math.min(day, daysInMonth(y, m)));
}

/** The day so many days after (or before) a day. */
export function addDays(date: CoarseDate, days: number): Day {
  let { year, month, day } = parsed(date);
  day += days;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  while (day < 1) {
    month -= 1;
    if (month < 1) {
      month = 12;
      year -= 1;
    }
    day += daysInMonth(year, month);
  }
  return write(year, month, day);
}
