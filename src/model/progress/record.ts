// A value typed by a person, before it becomes an actual.
import type { Indicator, Measured } from '../catalogue.ts';
import { type CoarseDate, type Day, firstDay, isDate, lastDay } from '../dates.ts';
import { isShare } from '../rules/indicators.ts';

/** What is wrong with a value or a date that was typed. */
export type RecordProblem =
  | { kind: 'notANumber' }
  | { kind: 'ambiguous'; whole: string; decimal: string }
  | { kind: 'outOfRange'; low: number; high: number }
  | { kind: 'notWhole' }
  | { kind: 'badDate' }
  | { kind: 'future' }
  | { kind: 'sameDate'; index: number };

/** A number as people type it: a comma or a point before the decimals. `1.234` is refused, because it is read in two ways. */
export function parseValue(text: string): number | RecordProblem {
  const clean = text.trim().replace('\u2212', '-').replace(/\s?%$/, '');
  const thousands = /^-?(\d{1,3})[.,](\d{3})$/.exec(clean);
  if (thousands && thousands[1] !== '0') return { kind: 'ambiguous', whole: clean.replace(/[.,]/, ''), decimal: clean.replace(/[.,]/, ',').replace(/0+$/, '').replace(/,$/, '') };
  if (!/^-?\d+(?:[.,]\d+)?$/.test(clean)) return { kind: 'notANumber' };
  const value = Number(clean.replace(',', '.'));
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : { kind: 'notANumber' };
}

/** Whether a value can be one of this indicator: shares 0..100, people whole and not negative, within minimum and maximum. */
export function checkValue(indicator: Indicator, value: number): RecordProblem | null {
  const share = isShare(indicator);
  const low = Math.max(share || indicator.counts === 'people' ? 0 : -Infinity, indicator.minimum ?? -Infinity);
  const high = Math.min(share ? 100 : Infinity, indicator.maximum ?? Infinity);
  if (value < low || value > high) return { kind: 'outOfRange', low, high };
  return indicator.counts === 'people' && !share && !Number.isInteger(value) ? { kind: 'notWhole' } : null;
}

/** Whether a date can be the date of a value: it exists, has begun, and has no value yet. */
export function checkDate({ actuals = [] }: Indicator, date: CoarseDate, today: Day): RecordProblem | null {
  if (!isDate(date)) return { kind: 'badDate' };
  if (firstDay(date) > today) return { kind: 'future' };
  const index = actuals.findIndex((actual) => actual.date !== undefined && String(actual.date) === String(date));
  return index < 0 ? null : { kind: 'sameDate', index };
}

/** Where a value belongs in the list by its date: after all that are not later. */
export function placeByDate(actuals: readonly Measured[], added: Measured): number {
  const day = lastDay(added.date!);
  const at = actuals.findIndex(({ date }) => date !== undefined && lastDay(date) > day);
  return at < 0 ? actuals.length : at;
}
