import type { BudgetRow, CapacityRow } from './input.ts';
import { openSource } from './input.ts';
import { firstMonthOf, yearOf, type Grid } from './periods.ts';
import { moneyScale, staffScale, type Limit } from './problem.ts';

export interface LimitIndex {
  limits: Limit[];
  /** Index of the limit that holds for a source in a period; undefined where it is unlimited. */
  budget: (source: string, period: number) => number | undefined;
  capacity: (unit: string, period: number) => number | undefined;
  /** Sources and units with at least one row. */
  limited: { sources: Set<string>; units: Set<string> };
}

/**
 * The limits within the horizon. A source or unit with at least one row is limited everywhere, a missing row being 0.
 * Where several rows hold at once, the smallest counts; a period that a capacity row covers only in part has the
 * smallest staff of its months.
 */
export const limitsOf = (grid: Grid, { budget, capacity }: { budget: BudgetRow[]; capacity: CapacityRow[] }): LimitIndex => {
  const limits: Limit[] = [];
  const budgets = new Map<string, number[]>();
  const capacities = new Map<string, number[]>();
  for (const [source, rows] of grouped(budget, (row) => row.source)) {
    if (source === openSource) continue;
    const index: number[] = [];
    for (let from = 0; from < grid.count;) {
      const year = yearOf(grid, from);
      let to = from;
      while (to + 1 < grid.count && yearOf(grid, to + 1) === year) to++;
      const amount = smallest(rows.filter((row) => row.year === year).map((row) => row.amount));
      for (let period = from; period <= to; period++) index.push(limits.length);
      limits.push({ kind: 'budget', name: source, year, from, to, amount: amount * moneyScale });
      from = to + 1;
    }
    budgets.set(source, index);
  }
  for (const [unit, rows] of grouped(capacity, (row) => row.unit)) {
    const index: number[] = [];
    for (let period = 0; period < grid.count; period++) {
      const first = firstMonthOf(grid, period);
      let staff = Infinity;
      for (let month = first; month < first + grid.months; month++)
        staff = Math.min(staff, smallest(rows.filter((row) => row.from <= month && month < row.from + row.months).map((row) => row.staff)));
      index.push(limits.length);
      limits.push({ kind: 'capacity', name: unit, from: period, to: period, amount: Math.round(staff * staffScale) });
    }
    capacities.set(unit, index);
  }
  return {
    limits,
    budget: (source, period) => budgets.get(source)?.[period],
    capacity: (unit, period) => capacities.get(unit)?.[period],
    limited: { sources: new Set(budgets.keys()), units: new Set(capacities.keys()) },
  };
};

const smallest = (amounts: number[]): number => (amounts.length === 0 ? 0 : Math.min(...amounts));

/** Rows by name, names sorted. */
const grouped = <Row>(rows: Row[], name: (row: Row) => string): [string, Row[]][] => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(name(row));
    if (group) group.push(row);
    else groups.set(name(row), [row]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
};
