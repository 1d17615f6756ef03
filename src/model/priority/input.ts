import type { Normalisation } from './normalise.ts';
import type { Detail } from './robustness.ts';
import type { WeightDraw } from './sampling.ts';
import type { Preference } from './types.ts';
import type { RandomIndex } from './weighting.ts';

/** What the priority engine is given: plain rows, as the model and the views of the store both hold them. */
export interface PriorityInput {
  readonly criteria: readonly CriterionRow[];
  readonly weighting: Weighting;
  readonly robustness: RobustnessSettings;
  /** Spread of points, in tenths of a scale, from which raters should talk about a cell. */
  readonly spread: number;
  readonly measures: readonly MeasureRow[];
  readonly scores: readonly ScoreRow[];
  readonly givers: readonly GiverRow[];
  readonly votes: readonly VoteRow[];
}

/** A criterion as the catalogue declares it. */
export interface CriterionRow {
  readonly id: string;
  readonly title: string;
  /** Points of weight; null where none are given. */
  readonly weight: number | null;
  readonly worst: number;
  readonly best: number;
  readonly unit: string | null;
  /** Rated true or false and without weight; one false takes a measure out. */
  readonly must: boolean;
  /** Judges cost, which then counts twice beside a budget. */
  readonly cost: boolean;
  readonly preference: Preference | null;
}

/** Where the weights come from. */
export interface Weighting {
  readonly method: 'direct' | 'ranked' | 'pairwise' | 'givers';
  readonly ranks: Readonly<Record<string, number>>;
  readonly matrix: readonly (readonly (number | string)[])[];
  readonly randomIndex: RandomIndex;
}

export interface RobustnessSettings {
  readonly samples: number;
  readonly seed: number;
  readonly top: number;
  readonly weights: { readonly kind: WeightDraw['kind']; readonly spread: number };
  /** `step`: half the width of a uniform draw, in tenths of a scale. */
  readonly values: { readonly kind: 'none' | 'raters' | 'uniform'; readonly step: number };
}

/** What the engine needs to know of a measure. */
export interface MeasureRow {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  /** Last day on which it may begin; null where it is not said. */
  readonly deadline: string | null;
  /** Cents over its duration; null where unknown. */
  readonly cost: number | null;
  /** Stamp of what is rated now. */
  readonly stamp: string;
}

/** One score of one ratings sheet: points on a weighted criterion, or whether a must criterion is met. */
export interface ScoreRow {
  readonly sheet: string;
  readonly rater: string;
  readonly group: string | null;
  /** Sortable as text. */
  readonly date: string;
  readonly measure: string;
  readonly criterion: string;
  readonly points: number | null;
  readonly met: boolean | null;
  /** Stamp of what was rated; null where the sheet has none. */
  readonly stamp: string | null;
}

/** One weight giver. */
export interface GiverRow {
  readonly id: string;
  readonly giver: string;
  readonly group: string | null;
  readonly method: 'direct' | 'ranked' | 'pairwise';
  readonly weights: Readonly<Record<string, number>>;
  readonly ranks: Readonly<Record<string, number>>;
  readonly matrix: readonly (readonly (number | string)[])[];
}

/** One vote: dots by measure, or ballots. */
export interface VoteRow {
  readonly id: string;
  readonly kind: 'dots' | 'ballots';
  readonly title: string | null;
  readonly question: string | null;
  readonly group: string | null;
  /** Title of a group that the catalogue itself declares. */
  readonly groupTitle: string | null;
  readonly date: string | null;
  readonly participants: number | null;
  readonly dotsEach: number | null;
  readonly maxPerItem: number | null;
  readonly dots: Readonly<Record<string, number>>;
  readonly ballots: readonly { readonly order: readonly (string | readonly string[])[]; readonly count: number }[];
  /** Criterion that takes its value from the dots. */
  readonly asCriterion: string | null;
}

export type Method = 'weighted-sum' | 'topsis' | 'promethee2';

/** What the user asks for. */
export interface PrioritizeOptions {
  readonly method: Method;
  /** Null: the method's own. */
  readonly normalise: Normalisation | null;
  /** With everything that takes long or fills pages, or only with the shares of the ranks. */
  readonly detail: Detail;
  /** Statuses of measures that are ranked. */
  readonly statuses: readonly string[];
  readonly changes: Changes;
}

/** What-if changes; empty lists change nothing. */
export interface Changes {
  /** Share of the weights by criterion, 0..1. */
  readonly weights: Readonly<Record<string, number>>;
  readonly without: readonly string[];
  /** Points that stand for everything that was rated in a cell. */
  readonly set: readonly { readonly measure: string; readonly criterion: string; readonly points: number }[];
  /** Only these raters, or groups of raters. */
  readonly raters: readonly string[];
  readonly groups: readonly string[];
}

export const NO_CHANGES: Changes = { weights: {}, without: [], set: [], raters: [], groups: [] };
export const RANKED_STATUSES: readonly string[] = ['open', 'planned', 'inProgress'];
/** What is asked for when nothing is asked for. */
export const DEFAULT_OPTIONS: PrioritizeOptions = { method: 'weighted-sum', normalise: null, detail: false, statuses: RANKED_STATUSES, changes: NO_CHANGES };

/** Version of the method: it changes whenever the same input would give another order or score. */
export const METHOD_VERSION = 1;
