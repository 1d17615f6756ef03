import type { MeasureStatus } from './input.ts';

/**
 * Why a measure stands where it stands, or is left out: kinds and figures without words (the words are in
 * `text/order.ts`). Periods are numbers of the grid, money is in 1/12 cents, staff in millionths of a full-time
 * equivalent; `measure` is an id.
 */
export type Obstacle =
  | { kind: 'window'; opens: number }
  | { kind: 'waits'; measure: string; until: number }
  | { kind: 'budget'; source: string; year: number; short: number; at: number }
  | { kind: 'capacity'; unit: string; period: number; short: number; at: number }
  | { kind: 'exclusion'; measure: string };

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
  | { kind: 'windowOutside'; earliest: number | null; latest: number | null }
  /** From the first possible start to the end of the horizon there are fewer periods than it takes. */
  | { kind: 'tooLong'; duration: number; room: number };

export type Assumption = 'window' | 'duration' | 'staff' | 'cost' | 'rating' | 'overdue' | 'started';
