// The cost of a measure spread over calendar years.
import type { Measure, Settings } from '../catalogue.ts';
import { lastDay, monthIndex } from '../dates.ts';
import { centsOf } from '../money.ts';
import { chargesOf } from '../order/charges.ts';
import { gridOf, type Month } from '../order/periods.ts';

export interface YearCharge {
  year: number;
  source: string;
  /** Cents; parts of a cent where a yearly amount is spread by months. */
  amount: number;
}

/** The cost in each calendar year from a start: for the duration, a standing task to the concept's end; what a source no longer pays is the city's own. */
export function spreadCost(measure: Pick<Measure, 'cost' | 'duration' | 'continuous' | 'finished'>, begin: Month, { period, sources }: Pick<Settings, 'period' | 'sources'>): YearCharge[] {
  const own = sources?.find((source) => source.own)?.id ?? null;
  const horizon = period?.end === undefined ? begin + 12 : Math.max(begin + 12, monthIndex(lastDay(period.end)) + 1);
  const finished = measure.finished === undefined ? Infinity : monthIndex(lastDay(measure.finished)) + 1;
  const end = Math.max(begin + 1, Math.min(finished, measure.continuous || measure.duration === undefined ? horizon : begin + measure.duration));
  const grid = gridOf('year', begin, Math.floor((end - 1) / 12) - Math.floor(begin / 12) + 1);
  const cost = (measure.cost?.items ?? []).map(({ source, oneOff = 0, perYear = 0, until }) => ({ source, oneOff: centsOf(oneOff), perYear: centsOf(perYear), until: until === undefined ? null : monthIndex(lastDay(until)) }));
  return chargesOf(grid, { cost }, { begin, end }, own).map(({ source, period: at, amount }) => ({ year: Math.floor(grid.start / 12) + at, source, amount: amount / 12 }));
}

/** Whether what a measure costs is not known: no statement, or none that can be added up. */
export function costUnknown({ cost }: Pick<Measure, 'cost'>): boolean {
  return cost === undefined || cost.status === 'unknown' || ((cost.items ?? []).length === 0 && cost.status !== 'neutral');
}
