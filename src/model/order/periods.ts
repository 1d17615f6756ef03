/** The grid of the plan: years, half-years or quarters. A month is a number, year × 12 + (0 for January … 11). */

export type PeriodUnit = 'year' | 'halfYear' | 'quarter';

/** Months counted from January of year 0. */
export type Month = number;

export interface Grid {
  unit: PeriodUnit;
  /** Months in each period: 12, 6 or 3. */
  months: number;
  /** First month of the horizon. */
  start: Month;
  /** Number of periods. */
  count: number;
}

export const monthsOf = (unit: PeriodUnit): number => (unit === 'year' ? 12 : unit === 'halfYear' ? 6 : 3);

/** A grid of `count` periods from the period that contains `start`. */
export const gridOf = (unit: PeriodUnit, start: Month, count: number): Grid => {
  const months = monthsOf(unit);
  return { unit, months, start: Math.floor(start / months) * months, count };
};

export const firstMonthOf = (grid: Grid, period: number): Month => grid.start + period * grid.months;

/** The month after the horizon. */
export const endOf = (grid: Grid): Month => grid.start + grid.count * grid.months;

export const yearOf = (grid: Grid, period: number): number => Math.floor(firstMonthOf(grid, period) / 12);

/** The period that contains a month; below 0 or from `count` upwards outside the horizon. */
export const periodOf = (grid: Grid, month: Month): number => Math.floor((month - grid.start) / grid.months);

/** `2026`, `2026-H1` or `2026-Q1`; also for periods outside the horizon. */
export const labelOf = (grid: Grid, period: number): string => {
  const month = firstMonthOf(grid, period);
  const year = String(Math.floor(month / 12));
  if (grid.unit === 'year') return year;
  const part = Math.floor((month % 12) / grid.months) + 1;
  return `${year}-${grid.unit === 'halfYear' ? 'H' : 'Q'}${part}`;
};

/** Years between the beginning of the horizon and the beginning of a period, also a fraction of a year. */
export const yearsFromStart = (grid: Grid, period: number): number => (period * grid.months) / 12;
