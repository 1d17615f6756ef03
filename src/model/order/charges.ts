import type { PlanMeasure } from './input.ts';
import { openSource } from './input.ts';
import { endOf, firstMonthOf, periodOf, type Grid, type Month } from './periods.ts';
import { staffScale } from './problem.ts';

/** Money in 1/12 cents of one source in one period; `instead` is the source that no longer pays it. */
export interface Charge {
  source: string;
  period: number;
  amount: number;
  instead?: string;
}

/** Months during which a measure runs: from the first one up to, but not including, `end`. */
export interface Run {
  begin: Month;
  end: Month;
}

/**
 * What a measure costs within the horizon if it runs so: `oneOff` in its first period, `perYear` pro rata by months.
 * A month that begins after `until` falls to the city's own source, or stays open where there is none.
 */
export const chargesOf = (grid: Grid, { cost }: Pick<PlanMeasure, 'cost'>, run: Run, own: string | null): Charge[] => {
  const charges: Charge[] = [];
  const add = (item: { source: string; until: Month | null }, from: Month, period: number, amount: number): void => {
    if (amount === 0) return;
    const late = item.until !== null && from > item.until;
    const payer = late ? (own ?? openSource) : item.source;
    charges.push({ source: payer, period, amount, ...(payer === item.source ? {} : { instead: item.source }) });
  };
  const first = Math.max(run.begin, grid.start);
  const last = Math.min(run.end, endOf(grid));
  for (const item of cost) {
    if (run.begin >= grid.start && run.begin < endOf(grid)) add(item, run.begin, periodOf(grid, run.begin), item.oneOff * 12);
    if (item.perYear === 0 || first >= last) continue;
    for (let period = periodOf(grid, first); period <= periodOf(grid, last - 1); period++) {
      const from = Math.max(first, firstMonthOf(grid, period));
      const to = Math.min(last, firstMonthOf(grid, period + 1));
      const paid = item.until === null ? to : Math.min(to, Math.max(from, item.until + 1));
      add(item, from, period, item.perYear * (paid - from));
      add(item, paid, period, item.perYear * (to - paid));
    }
  }
  return charges;
};

/** Staff in millionths of a full-time equivalent that a measure takes in each of its periods. */
export const staffOf = ({ staff }: Pick<PlanMeasure, 'staff'>): number => Math.round((staff ?? 0) * staffScale);
