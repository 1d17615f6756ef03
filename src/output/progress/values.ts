// Values of indicators in words.
import type { Indicator } from '../../model/catalogue.ts';
import type { Reading } from '../../model/progress/indicator.ts';
import type { Language } from '../../text/language.ts';
import { formatNumber, formatShort, nbsp } from '../../text/numbers.ts';
import { progressText } from '../../text/progress.ts';

/** A number with at most two decimals and the unit: `12,5 %`, `45 Plätze`. */
export function formatValue(value: number, unit: string | undefined, language: Language): string {
  const text = formatNumber(value, language, 2, true);
  if (unit === undefined) return text;
  return unit === '%' && language === 'en' ? `${text}%` : `${text}${nbsp}${unit}`;
}

/** A reading in words, or a dash; in tables without the unit where that is longer than a sign. */
export function formatReading(reading: Reading | null, { unit }: Pick<Indicator, 'unit'>, language: Language, short = false): string {
  if (reading === null) return progressText(language).none;
  if (reading.value === null) return reading.state ?? progressText(language).none;
  return formatValue(reading.value, short && (unit?.length ?? 0) > 1 ? undefined : unit, language);
}

/** The same with the date in brackets. */
export function datedReading(reading: Reading | null, indicator: Pick<Indicator, 'unit'>, language: Language): string {
  const text = formatReading(reading, indicator, language, true);
  return reading?.date == null ? text : `${text} ${progressText(language).on(formatShort(reading.date, language))}`;
}
