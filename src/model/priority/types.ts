/** Plain data of the priority engine. Nothing here knows of files, terminals or clocks. */

/** How PROMETHEE II reads a difference of points: its type and thresholds, in points of the criterion. */
export interface Preference {
  readonly type: 'usual' | 'ushape' | 'vshape' | 'linear' | 'level' | 'gaussian';
  /** Differences up to q do not count. */
  readonly q?: number;
  /** From p on a difference counts in full. */
  readonly p?: number;
  /** Where the Gaussian bends. */
  readonly s?: number;
}

/** The two ends of a criterion's scale in its own unit. `best` below `worst` means that less is better. */
export interface Scale {
  readonly worst: number;
  readonly best: number;
}

/** A criterion that carries a weight. */
export interface Criterion extends Scale {
  readonly id: string;
  readonly preference?: Preference;
}

/** Points of the measures on the criteria, in the criteria's own units; null = not rated. One row per measure. */
export type Points = readonly (readonly (number | null)[])[];

/** Values 0..1 of the measures on the criteria; null = not rated. One row per measure. */
export type Values = readonly (readonly (number | null)[])[];

/** Numbers that a caller's input makes impossible to rank; the command turns them into a message. */
export type PriorityProblem =
  | { readonly kind: 'noRange'; readonly criterion: string }
  | { readonly kind: 'outOfScale'; readonly points: number; readonly scale: Scale }
  | { readonly kind: 'noWeights' }
  | { readonly kind: 'negativeWeight'; readonly index: number }
  | { readonly kind: 'notSquare'; readonly rows: number; readonly expected: number }
  | { readonly kind: 'notAComparison'; readonly row: number; readonly column: number; readonly text: string }
  | { readonly kind: 'notReciprocal'; readonly row: number; readonly column: number }
  | { readonly kind: 'tooManyCriteria'; readonly count: number; readonly limit: number }
  | { readonly kind: 'notPositive'; readonly criterion: string; readonly normalisation: string };

/** Thrown by the priority engine when numbers contradict the method's definition. */
export class PriorityError extends Error {
  readonly problem: PriorityProblem;
  constructor(problem: PriorityProblem) {
    super(JSON.stringify(problem));
    this.name = 'PriorityError';
    this.problem = problem;
  }
}
