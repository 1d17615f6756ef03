import type { Month, PeriodUnit } from './periods.ts';

/**
 * What the planning engine is given: plain rows, as the view `plan_input` and the tables of the budget and the
 * capacity hold them. Money is in whole cents, staff in full-time equivalents, scores in 0..1.
 */
export interface PlanInput {
  settings: PlanSettings;
  measures: PlanMeasure[];
  budget: BudgetRow[];
  capacity: CapacityRow[];
  /** The source that is the city's own and pays what another source no longer pays; null where none is named. */
  ownSource: string | null;
}

export interface PlanSettings {
  unit: PeriodUnit;
  /** First month of the horizon. */
  start: Month;
  /** Number of periods of the horizon, at least 1. */
  periods: number;
  /** Worth of a start one year later, above 0 up to 1. */
  discount: number;
  /** `leave`: a measure of unknown cost is left out; `free`: it is planned as if it cost nothing. */
  unknownCost: 'leave' | 'free';
}

export type MeasureStatus =
  | 'open' | 'planned' | 'inProgress' | 'completed' | 'routine' | 'postponed' | 'merged' | 'dropped';

export interface PlanMeasure {
  id: string;
  title: string;
  status: MeasureStatus;
  /** Score of the ranking, 0..1; null where there is none. */
  score: number | null;
  /** Competition rank; null where there is none. */
  rank: number | null;
  /** A must criterion that a rater answered with no. */
  refused: { criterion: string; rater: string } | null;
  mandatory: boolean;
  /** Months it takes; null where it is not said. */
  duration: number | null;
  /** Runs to the end of the horizon. */
  continuous: boolean;
  /** First and last month in which it may begin; null where it is not said. */
  earliest: Month | null;
  latest: Month | null;
  /** Month in which it was begun, for a measure in progress. */
  started: Month | null;
  dependsOn: string[];
  excludes: string[];
  mergedInto: string | null;
  costStatus: 'unknown' | 'estimated' | 'budgeted' | 'neutral' | null;
  cost: CostItem[];
  /** The unit that leads. */
  unit: string | null;
  /** Full-time equivalents of that unit while it runs; null where it is not said. */
  staff: number | null;
}

export interface CostItem {
  source: string;
  /** Cents in the first period. */
  oneOff: number;
  /** Cents a year while it runs. */
  perYear: number;
  /** Last month that this source pays; later amounts fall to the city's own source. */
  until: Month | null;
}

/** Limits the sum of the periods of a year, in cents. */
export interface BudgetRow {
  source: string;
  year: number;
  amount: number;
}

/** Limits every period within `months` months from `from`, in full-time equivalents. */
export interface CapacityRow {
  unit: string;
  from: Month;
  months: number;
  staff: number;
}

/** A source that stands for money that nobody has promised yet: it limits nothing and is printed as the gap. */
export const openSource = 'open';
