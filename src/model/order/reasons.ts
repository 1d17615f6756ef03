import type { Month } from './periods.ts';
import type { MeasureStatus } from './input.ts';

/**
 * Why a measure stands where it stands, or is left out: kinds and figures without words (the words are in
 * `text/order.ts`). Periods are numbers of the grid, money is in 1/12 cents, staff in millionths of a full-time
 * equivalent; `measure` is an id. `at` is the start that was tried, up to `to` where several starts met the same.
 */
export type Obstacle =
  /** `opens` is the first period that overlaps its window, `earliest` the month in which that begins. */
  | { kind: 'window'; opens: number; earliest: Month | null }
  | { kind: 'waits'; measure: string; until: number }
  | { kind: 'budget'; source: string; year: number; short: number; at: number; to: number }
  | { kind: 'capacity'; unit: string; period: number; short: number; at: number; to: number }
  | { kind: 'exclusion'; measure: string }
  /** Its window closes before what it waits for has ended; `latest` is the last month in which it may begin. */
  | { kind: 'closed'; latest: Month }
  /** From the first possible start to the end of the horizon there are fewer periods than it takes. */
  | { kind: 'tooLong'; duration: number; room: number };

/** Why a measure is not even tried. */
export type Bar =
  | { kind: 'notRated' }
  | { kind: 'unknownCost' }
  | { kind: 'refused'; criterion: string; rater: string }
  /** It depends on a measure that will not be carried out. */
  | { kind: 'predecessorOut'; measure: string; status: MeasureStatus }
  /** It depends on a measure that is not planned for a reason of its own. */
  | { kind: 'dependency'; measure: string }
  /** It depends on a standing task, which does not end within the horizon. */
  | { kind: 'neverEnds'; measure: string }
  /** It cannot be done together with one that runs or has been carried out. */
  | { kind: 'exclusion'; measure: string }
  /** Its window lies outside the horizon. */
  | { kind: 'windowOutside'; earliest: Month | null; latest: Month | null }
  | Extract<Obstacle, { kind: 'tooLong' }>;

export type Reason =
  | Obstacle
  | Bar
  /** It has begun already and holds its place. */
  | { kind: 'running'; since: Month | null }
  | { kind: 'duty' }
  /** A duty, or what a duty needs. */
  | { kind: 'requiredBy'; measure: string }
  /** Brought forward for one of better rank that depends on it. */
  | { kind: 'pulledBy'; measure: string }
  /** It begins with the horizon: nothing is in its way. */
  | { kind: 'atOnce' }
  /** It needs this one, which finds no place; what follows are that one's reasons. */
  | { kind: 'needs'; measure: string }
  /** It would take the place of others, which together are worth more. */
  | { kind: 'displaces'; others: { measure: string; value: number }[]; value: number }
  /** There is no plan at all. */
  | { kind: 'infeasible' }
  /** Nothing is free for it. */
  | { kind: 'noPlace' };

/** A single change that would admit a measure beside the plan as it stands. */
export type Relaxation =
  | { kind: 'money'; source: string; year: number; amount: number }
  | { kind: 'staff'; unit: string; period: number; amount: number }
  /** It may begin in this period, after its window. */
  | { kind: 'later'; start: number; periods: number };

export type Assumption = 'window' | 'duration' | 'staff' | 'cost' | 'rating' | 'overdue' | 'started';
