import { createHash } from 'node:crypto';
import type { Measure } from '../catalogue.ts';

/** What a rater judges: text and indicators, but not the values measured since. */
export type Rated = Pick<Measure, 'title' | 'summary' | 'indicators'>;

/**
 * Stamp of what is rated in a measure: 12 hex digits of the SHA-256 over its title, summary and indicators.
 * Line breaks, runs of spaces, the order of keys and Unicode forms change nothing, nor do actual values.
 */
export function ratedStamp({ title, summary, indicators }: Rated): string {
  const rated = { title, summary: summary ?? null, indicators: (indicators ?? []).map((indicator) => Object.fromEntries(Object.entries(indicator).filter(([key]) => key !== 'actuals'))) };
  return createHash('sha256').update(JSON.stringify(canonical(rated))).digest('hex').slice(0, 12);
}

function canonical(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (Array.isArray(value)) return value.map((item) => canonical(item));
  if (value === null || typeof value !== 'object') return value;
  const sorted: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(value).sort()) sorted[key] = canonical((value as Record<string, unknown>)[key]);
  return sorted;
}
