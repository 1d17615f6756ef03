// Money by year: what the council has set aside, what is agreed, what was spent.
import type { Catalogue, Measure } from '../catalogue.ts';
import { lastDay, monthIndex, yearOf } from '../dates.ts';
import { centsOf } from '../money.ts';
import { chargesOf } from '../order/charges.ts';
import { openSource } from '../order/input.ts';
import { gridOf } from '../order/periods.ts';
import { earliestStart } from '../rules/measureTime.ts';

/** One source in one year, in cents. */
export interface MoneyRow {
  year: number;
  source: string;
  /** The rows of `budget`; null where the source has no row at all. */
  budget: number | null;
  /** Cost of the measures that are agreed: planned, in progress, completed or routine. */
  planned: number;
  spent: number;
}

export interface Money {
  /** By year, then in the order of `sources`; rows without any amount are left out. */
  rows: MoneyRow[];
  /** Measures that are agreed but cannot be spread over years: no start, or cost unknown. */
  undated: string[];
  costUnknown: string[];
}

const agreed = new Set<Measure['status']>(['planned', 'inProgress', 'completed', 'routine']);

/** Planned and spent by year and source, over the measures given. The budget is the catalogue's and the same for any choice of measures. */
export function moneyByYear({ settings }: Pick<Catalogue, 'settings'>, measures: readonly Measure[]): Money {
  const sources = [...(settings.sources ?? []).map(({ id }) => id), openSource];
  const own = settings.sources?.find((source) => source.own)?.id ?? null;
  const cells = new Map<string, MoneyRow>();
  const limited = new Set((settings.budget ?? []).map(({ source }) => source));
  const cell = (year: number, source: string): MoneyRow => {
    const key = `${year} ${source}`;
    const found = cells.get(key) ?? { year, source, budget: limited.has(source) ? 0 : null, planned: 0, spent: 0 };
    cells.set(key, found);
    return found;
  };
  for (const { source, period, amount } of settings.budget ?? []) cell(yearOf(period), source).budget! += centsOf(amount);
  const undated: string[] = [];
  const costUnknown: string[] = [];
  for (const measure of measures) {
    for (const { source, period, amount } of measure.spent ?? []) cell(yearOf(period), source).spent += centsOf(amount);
    if (!agreed.has(measure.status)) continue;
    const { cost } = measure;
    const items = cost?.items ?? [];
    if (cost === undefined || cost.status === 'unknown' || (items.length === 0 && cost.status !== 'neutral')) costUnknown.push(measure.id);
    else if (items.length > 0 && earliestStart(measure) === null) undated.push(measure.id);
    else for (const { year, source, amount } of plannedCharges(measure, settings.period?.end, own)) cell(year, source).planned += amount;
  }
  const place = new Map(sources.map((id, i) => [id, i]));
  const rows = [...cells.values()].map((row) => ({ ...row, planned: Math.round(row.planned) })).filter(({ budget, planned, spent }) => (budget ?? 0) !== 0 || planned !== 0 || spent !== 0);
  return { rows: rows.sort((a, b) => a.year - b.year || (place.get(a.source) ?? sources.length) - (place.get(b.source) ?? sources.length)), undated, costUnknown };
}

// what a measure costs in each calendar year: from its start for its duration, a standing task to the concept's end
function plannedCharges(measure: Measure, conceptEnd: string | number | undefined, own: string | null): { year: number; source: string; amount: number }[] {
  const start = earliestStart(measure);
  if (start === null) return [];
  const begin = monthIndex(start);
  const horizon = conceptEnd === undefined ? begin + 12 : Math.max(begin + 12, monthIndex(lastDay(conceptEnd)) + 1);
  const finished = measure.finished === undefined ? Infinity : monthIndex(lastDay(measure.finished)) + 1;
  const end = Math.min(finished, measure.continuous || measure.duration === undefined ? horizon : begin + measure.duration);
  const grid = gridOf('year', begin, Math.floor((end - 1) / 12) - Math.floor(begin / 12) + 1);
  const cost = (measure.cost?.items ?? []).map(({ source, oneOff = 0, perYear = 0, until }) => ({ source, oneOff: centsOf(oneOff), perYear: centsOf(perYear), until: until === undefined ? null : monthIndex(lastDay(until)) }));
  return chargesOf(grid, { cost }, { begin, end }, own).map(({ source, period, amount }) => ({ year: Math.floor(grid.start / 12) + period, source, amount: amount / 12 }));
}
