import { monthIndex, type CoarseDate } from '../dates.ts';
import type { CostItem, MeasureStatus, PlanInput, PlanMeasure, PlanSettings } from './input.ts';

/** A row of the view `plan_input`; lists are JSON arrays, money is in cents, days are days. */
export interface PlanRow {
  id: string;
  title: string;
  status: string;
  mandatory: 0 | 1;
  duration: number | null;
  continuous: 0 | 1;
  earliest_first: string | null;
  latest_last: string | null;
  started_first: string | null;
  cost_status: string | null;
  unit: string | null;
  staff: number | null;
  merged_into: string | null;
  depends_on: string;
  excludes: string;
  cost: string;
}

export interface CapacityTableRow { unit: string; first_day: string; last_day: string; staff: number }
export interface BudgetTableRow { source: string; year: number; amount: number }

/** What the ranking says of a measure. */
export interface Rated {
  score: number | null;
  rank: number | null;
  refused: PlanMeasure['refused'];
}

const month = (day: string | null): number | null => (day === null ? null : monthIndex(day));

/** The planning input from rows of the store; measures that the ranking does not know are not rated. */
export const planInputFrom = (rows: {
  settings: PlanSettings; measures: readonly PlanRow[]; budget: readonly BudgetTableRow[]; capacity: readonly CapacityTableRow[]; ownSource: string | null;
  ratings: ReadonlyMap<string, Rated>;
}): PlanInput => ({
  settings: rows.settings,
  ownSource: rows.ownSource,
  budget: rows.budget.map(({ source, year, amount }) => ({ source, year, amount })),
  capacity: rows.capacity.map(({ unit, first_day: first, last_day: last, staff }) => ({ unit, from: monthIndex(first), months: monthIndex(last) - monthIndex(first) + 1, staff })),
  measures: rows.measures.map((row): PlanMeasure => {
    const rated = rows.ratings.get(row.id) ?? { score: null, rank: null, refused: null };
    return {
      id: row.id, title: row.title, status: row.status as MeasureStatus, score: rated.score, rank: rated.rank, refused: rated.refused,
      mandatory: row.mandatory === 1, duration: row.duration, continuous: row.continuous === 1,
      earliest: month(row.earliest_first), latest: month(row.latest_last), started: month(row.started_first),
      dependsOn: JSON.parse(row.depends_on) as string[], excludes: JSON.parse(row.excludes) as string[], mergedInto: row.merged_into,
      costStatus: row.cost_status as PlanMeasure['costStatus'], cost: costOf(row.cost), unit: row.unit, staff: row.staff,
    };
  }),
});

const costOf = (json: string): CostItem[] => (JSON.parse(json) as { source: string; oneOff: number; perYear: number; untilLast: string | null }[])
  .map(({ source, oneOff, perYear, untilLast }) => ({ source, oneOff, perYear, until: month(untilLast) }));

/** The catalogue's settings of the order, with what holds where it says nothing: five years from the year of `today`. */
export const settingsFrom = (
  order: { period?: PlanSettings['unit']; start?: CoarseDate; periods?: number; discount?: number } | undefined, today: string,
): PlanSettings => {
  const unit = order?.period ?? 'year';
  const perYear = { year: 1, halfYear: 2, quarter: 4 }[unit];
  return {
    unit, start: monthIndex(order?.start ?? Number(today.slice(0, 4))), periods: order?.periods ?? 5 * perYear,
    discount: order?.discount ?? 0.95, unknownCost: 'leave',
  };
};
