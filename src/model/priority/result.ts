import type { Alphas } from './agreement.ts';
import type { Changes, CriterionRow, MeasureRow, Method, RobustnessSettings } from './input.ts';
import type { Normalisation } from './normalise.ts';
import type { Robustness } from './robustness.ts';
import type { Stability } from './stability.ts';
import type { ChosenWeights, GiverWeights } from './weights-of.ts';

/** One ranked measure. Records are by criterion id. */
export interface RankedMeasure {
  readonly id: string;
  readonly title: string;
  readonly rank: number;
  /** Another measure scores the same. */
  readonly tied: boolean;
  /** 0..1. */
  readonly score: number;
  /** Weight times value; they add up to the score. Empty for TOPSIS. */
  readonly contributions: Readonly<Record<string, number>>;
  /** Mean points in the criterion's unit; null = not rated. */
  readonly points: Readonly<Record<string, number | null>>;
  /** Every rater's points. */
  readonly ratings: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Criteria without points; the score is then provisional. */
  readonly missing: readonly string[];
  /** Lowest and highest score and rank that are possible; null where nothing is missing. */
  readonly interval: { readonly low: number; readonly high: number; readonly best: number; readonly worst: number } | null;
  readonly robustness: Robustness;
  /** Cents; null where unknown. */
  readonly cost: number | null;
  /** Points of 100 for every 1,000 euros; null where the cost is unknown or nothing. */
  readonly benefitPerThousand: number | null;
  readonly phi: number | null;
  readonly phiPlus: number | null;
  readonly phiMinus: number | null;
}

/** Raters who lie far apart on one measure and criterion. */
export interface Talk {
  readonly measure: string;
  readonly title: string;
  readonly criterion: string;
  /** Highest less lowest points as a share of the scale. */
  readonly spread: number;
  readonly lowest: number;
  readonly highest: number;
  /** Raters with the worst and the best value. */
  readonly worstBy: readonly string[];
  readonly bestBy: readonly string[];
}

/** Agreement of the raters. */
export interface Agreement {
  readonly kendallW: number | null;
  readonly krippendorffAlpha: number | null;
  readonly chiSquare: number | null;
  readonly df: number | null;
  readonly p: number | null;
  /** Measures that all raters rated in full. */
  readonly measures: number;
  readonly raters: readonly string[];
  readonly groups: readonly (string | null)[];
  readonly perCriterion: Readonly<Record<string, Alphas>>;
  readonly talk: readonly Talk[];
}

/** The ranking of one weight giver. */
export interface GiverRanking extends GiverWeights {
  /** Rank by measure id. */
  readonly ranks: Readonly<Record<string, number>>;
}

/** Weight givers beside each other. */
export interface Givers {
  readonly list: readonly GiverRanking[];
  /** Kendall's W over their rankings; null below two givers or three measures. */
  readonly kendallW: number | null;
}

/** A ranking with everything that defends it. */
export interface Prioritization {
  readonly methodVersion: number;
  readonly method: Method;
  readonly normalise: Normalisation | null;
  readonly changes: Changes;
  readonly statuses: readonly string[];
  readonly criteria: readonly CriterionRow[];
  readonly must: readonly CriterionRow[];
  readonly weights: Readonly<Record<string, number>>;
  readonly weighting: ChosenWeights;
  /** In the order of the list: by rank, equals by deadline, dots, cost, id. */
  readonly measures: readonly RankedMeasure[];
  readonly notRated: readonly MeasureRow[];
  readonly excluded: readonly { readonly id: string; readonly title: string; readonly criterion: string; readonly raters: readonly string[] }[];
  readonly agreement: Agreement;
  readonly robustness: RobustnessSettings;
  /** Within which weights the first stays first; null for TOPSIS and where nothing is ranked. */
  readonly stability: Readonly<Record<string, Stability>> | null;
  readonly givers: Givers;
  readonly outdated: readonly { readonly measure: string; readonly rater: string; readonly sheet: string }[];
  /** Measures that TOPSIS cannot tell apart. */
  readonly alike: readonly string[];
}
