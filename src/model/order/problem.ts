import type { PlanMeasure, MeasureStatus } from './input.ts';
import type { Grid } from './periods.ts';
import type { Assumption, Bar } from './reasons.ts';

/**
 * A planning problem: measures as tasks on a grid of periods, and limits on money and staff. All amounts are whole
 * numbers, so that sums are exact: money in 1/12 cents (a month's share of a yearly amount), staff in millionths of a
 * full-time equivalent.
 */
export interface Problem {
  grid: Grid;
  discount: number;
  /** Sorted by id, so that the order of the input does not matter. */
  tasks: Task[];
  limits: Limit[];
  /** Sources and units that no row limits although a measure needs them. */
  unlimited: { sources: string[]; units: string[] };
  /** Measures that depend on each other in a circle, each from its smallest id. */
  cycles: string[][];
  /** What cannot be met, whatever the plan. */
  conflicts: Conflict[];
}

/** The loads of one source in one year, or of one unit in one period, together stay within `amount`. */
export type Limit =
  | { kind: 'budget'; name: string; year: number; from: number; to: number; amount: number }
  | { kind: 'capacity'; name: string; from: number; to: number; amount: number };

export interface Task {
  index: number;
  id: string;
  measure: PlanMeasure;
  /** Worth of a start at the beginning of the horizon: the score; 0 for what is not rated or runs already. */
  value: number;
  /** Place in the order of ranks, ties by id, from 0; unrated ones last. */
  place: number;
  mandatory: boolean;
  /** In every plan, because it or something that depends on it is mandatory; then the id of that measure. */
  requiredBy: string | null;
  running: boolean;
  /** Tasks that must have ended before it begins. */
  predecessors: number[];
  successors: number[];
  /** Tasks that cannot be in a plan together with it. */
  exclusions: number[];
  bar: Bar | null;
  assumed: Assumption[];
  /** Every start that its window, its duration and the horizon allow, by time. Empty for a barred task. */
  options: Option[];
  /** Starts after its window that the horizon would still allow. */
  later: Option[];
}

/** A task that begins in `start` is done at the beginning of `after`, and loads limits. */
export interface Option {
  start: number;
  after: number;
  /** Score × discount^years. */
  value: number;
  /** Indices of limits, and what it takes of each. */
  limits: number[];
  amounts: number[];
}

export interface Conflict {
  measure: string;
  constraint: 'budget' | 'capacity' | 'window' | 'dependency' | 'exclusion';
  source?: string;
  unit?: string;
  /** Years of the source, or periods of the unit, that are too tight; as labels, by time. */
  periods?: string[];
  /** The other measure of a dependency or an exclusion. */
  other?: string;
  /** What became of that other measure. */
  status?: MeasureStatus;
}

/** Where a measure stands: the index of its option, or -1 for one that is left out. */
export type Choice = Int32Array;

export const optionOf = (problem: Problem, choice: Choice, task: number): Option | null =>
  choice[task]! < 0 ? null : problem.tasks[task]!.options[choice[task]!]!;

/** Worth of a plan: the sum of score × discount^(years from the beginning of the horizon) over the starts. */
export const objectiveOf = (problem: Problem, choice: Choice): number => {
  let sum = 0;
  for (const { index } of problem.tasks) sum += optionOf(problem, choice, index)?.value ?? 0;
  return sum;
};

/** 1/12 cents in a cent, millionths in a full-time equivalent. */
export const moneyScale = 12;
export const staffScale = 1_000_000;
