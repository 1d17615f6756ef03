import type { CostItem, PlanMeasure } from './input.ts';
import { openSource } from './input.ts';
import { endOf, firstMonthOf, periodOf, type Grid, type Month } from './periods.ts';
import { staffScale } from './problem.ts';

/** Months during which a measure runs: from the first one up to, but not including, `end`. */
export interface Run {
  begin: Month;
  end: Month;
}

/** Told of every charge: who pays, in which period, how much, and which source no longer does. */
export type Charged = (payer: string, period: number, amount: number, instead?: string) => void;

/**
 * What a measure costs within the horizon if it runs so: `oneOff` in its first period, `perYear` pro rata by months.
 * A month that begins after `until` falls to the city's own source, or stays open where there is none.
 */
export const eachCharge = (grid: Grid, { cost }: Pick<PlanMeasure, 'cost'>, run: Run, own: string | null, charged: Charged): void => {
  const first = Math.max(run.begin, grid.start);
  const last = Math.min(run.end, endOf(grid));
  for (const item of cost) {
    if (item.oneOff !== 0 && run.begin >= grid.start && run.begin < endOf(grid)) charge(item, run.begin, periodOf(grid, run.begin), item.oneOff * 12, own, charged);
    if (item.perYear === 0 || first >= last) continue;
    for (let period = periodOf(grid, first); period <= periodOf(grid, last - 1); period++) {
      const from = Math.max(first, firstMonthOf(grid, period));
      const to = Math.min(last, firstMonthOf(grid, period + 1));
      const paid = item.until === null ? to : Math.min(to, Math.max(from, item.until + 1));
      if (paid > from) charge(item, from, period, item.perYear * (paid - from), own, charged);
      if (to > paid) charge(item, paid, period, item.perYear * (to - paid), own, charged);
    }
  }
};

const charge = ({ source, until }: CostItem, month: Month, period: number, amount: number, own: string | null, charged: Charged): void => {
  const payer = until !== null && month > until ? (own ?? openSource) : source;
  charged(payer, period, amount, payer === source ? undefined : source);
};

/** Money in 1/12 cents of one source in one period; `instead` is the source that no longer pays it. */
export interface Charge { source: string; period: number; amount: number; instead?: string }

/** All charges as a list. */
export const chargesOf = (grid: Grid, measure: Pick<PlanMeasure, 'cost'>, run: Run, own: string | null): Charge[] => {
  const charges: Charge[] = [];
  eachCharge(grid, measure, run, own, (source, period, amount, instead) => { charges.push({ source, period, amount, ...(instead === undefined ? {} : { instead }) }); });
  return charges;
};

/** Staff in millionths of a full-time equivalent that a measure takes in each of its periods. */
export const staffOf = ({ staff }: Pick<PlanMeasure, 'staff'>): number => Math.round((staff ?? 0) * staffScale);
