// Money by year: what the council has set aside, what is agreed, what was spent.
import type { Catalogue, Measure } from '../catalogue.ts';
import { monthIndex, yearOf } from '../dates.ts';
import { centsOf } from '../money.ts';
import { openSource } from '../order/input.ts';
import type { Month } from '../order/periods.ts';
import { earliestStart } from '../rules/measureTime.ts';
import { costUnknown as isUnknown, spreadCost } from './spread.ts';

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

/**
 * Planned and spent by year and source, over the measures given. The budget is the catalogue's and the same for any choice
 * of measures. `starts` are first months by the order of action, which hold before the earliest start that the file names.
 */
export function moneyByYear({ settings }: Pick<Catalogue, 'settings'>, measures: readonly Measure[], starts?: ReadonlyMap<string, Month>): Money {
  const sources = [...(settings.sources ?? []).map(({ id }) => id), openSource];
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
    const earliest = earliestStart(measure);
    const start = starts?.get(measure.id) ?? (earliest === null ? null : monthIndex(earliest));
    if (isUnknown(measure)) costUnknown.push(measure.id);
    else if (start !== null) for (const { year, source, amount } of spreadCost(measure, start, settings)) cell(year, source).planned += amount;
    else if ((measure.cost?.items ?? []).length > 0) undated.push(measure.id);
  }
  const place = new Map(sources.map((id, i) => [id, i]));
  const rows = [...cells.values()].map((row) => ({ ...row, planned: Math.round(row.planned) })).filter(({ budget, planned, spent }) => (budget ?? 0) !== 0 || planned !== 0 || spent !== 0);
  return { rows: rows.sort((a, b) => a.year - b.year || (place.get(a.source) ?? sources.length) - (place.get(b.source) ?? sources.length)), undated, costUnknown };
}
