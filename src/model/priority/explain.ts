import type { Decision } from './decision.ts';
import { uncertainValues } from './decision.ts';
import type { CriterionRow, PriorityInput } from './input.ts';
import { DEFAULT_OPTIONS } from './input.ts';
import { rankCatalogue } from './prioritize.ts';
import { TIE } from './ranking.ts';
import type { Prioritization, RankedMeasure } from './result.ts';
import { type Reversal, reversal } from './reversal.ts';
import { robustness } from './robustness.ts';

/** Why a measure has no rank. */
export type Absence =
  | { readonly kind: 'status'; readonly status: string }
  | { readonly kind: 'notRated' }
  | { readonly kind: 'excluded'; readonly criterion: string; readonly raters: readonly string[] };

/** A reversal with criteria by id. */
export interface NamedReversal {
  readonly weight: { readonly criterion: string; readonly from: number; readonly to: number } | null;
  readonly shift: { readonly moved: number; readonly from: readonly { readonly criterion: string; readonly amount: number }[]; readonly to: string } | null;
  readonly score: { readonly measure: string; readonly criterion: string; readonly from: number; readonly to: number; readonly share: number } | null;
}

/** What one criterion does for the first of two measures: the difference of their contributions. */
export interface Difference {
  readonly criterion: string;
  readonly difference: number;
}

/** Why one measure stands before another. */
export interface PairExplanation {
  readonly first: RankedMeasure;
  readonly second: RankedMeasure;
  /** Difference of the scores, 0..1. */
  readonly gap: number;
  readonly tied: boolean;
  /** By criterion, in the catalogue's order; they add up to the gap. */
  readonly differences: readonly Difference[];
  /** Share of samples in which the first stands before or level with the second. */
  readonly ahead: number;
  /** What would turn them round; null for a tie. */
  readonly reversal: NamedReversal | null;
}

/** Why a measure stands where it stands. */
export interface PlaceExplanation {
  readonly measure: RankedMeasure;
  readonly ranked: number;
  /** Contribution of each criterion beside the mean of all ranked measures. */
  readonly beside: readonly { readonly criterion: string; readonly contribution: number; readonly mean: number }[];
  /** The measures next to it in the list. */
  readonly before: PairExplanation | null;
  readonly after: PairExplanation | null;
}

/** Why a measure has no rank; null where it has one. */
export function absenceOf(input: PriorityInput, { measures, excluded }: Prioritization, id: string): Absence | null {
  if (measures.some((measure) => measure.id === id)) return null;
  const out = excluded.find((measure) => measure.id === id);
  if (out) return { kind: 'excluded', criterion: out.criterion, raters: out.raters };
  const { status } = input.measures.find((measure) => measure.id === id)!;
  return DEFAULT_OPTIONS.statuses.includes(status) ? { kind: 'notRated' } : { kind: 'status', status };
}

/** Explains the place of a ranked measure. */
export function explainPlace(input: PriorityInput, result: Prioritization, id: string): PlaceExplanation {
  const at = result.measures.findIndex((measure) => measure.id === id), measure = result.measures[at]!, before = result.measures[at - 1], after = result.measures[at + 1];
  return {
    measure, ranked: result.measures.length,
    beside: result.criteria.map((criterion) => ({ criterion: criterion.id, contribution: measure.contributions[criterion.id]!, mean: result.measures.reduce((sum, each) => sum + each.contributions[criterion.id]!, 0) / result.measures.length })),
    before: before ? explainPair(input, result, before.id, id) : null, after: after ? explainPair(input, result, id, after.id) : null,
  };
}

/** Explains why one of two ranked measures stands before the other, whichever it is. */
export function explainPair(input: PriorityInput, result: Prioritization, a: string, b: string): PairExplanation {
  const [first, second] = result.measures.filter(({ id }) => id === a || id === b) as [RankedMeasure, RankedMeasure];
  const { decision, weighting, scored } = rankCatalogue(input, DEFAULT_OPTIONS), row = (id: string): number => decision.measures.findIndex((measure) => measure.id === id);
  const gap = first.score - second.score, tied = gap <= TIE, i = row(first.id), k = row(second.id);
  return {
    first, second, gap, tied,
    differences: result.criteria.map(({ id }) => ({ criterion: id, difference: first.contributions[id]! - second.contributions[id]! })),
    ahead: shareAhead(input, decision, weighting.weights, weighting.places, i, k),
    reversal: tied ? null : named(reversal(decision.criteria, weighting.weights, scored.values![i]!, scored.values![k]!), decision.rows, first.id, second.id),
  };
}

/** Share of samples in which the first of two measures stands no lower than the second. */
function shareAhead(input: PriorityInput, decision: Decision, weights: readonly number[], places: readonly number[], first: number, second: number): number {
  const { samples, seed, weights: draw, values } = input.robustness, all = uncertainValues(decision, values);
  const [found] = robustness({ weights, draw: draw.kind === 'ordinal' ? { kind: draw.kind, places } : { kind: draw.kind, spread: draw.spread }, cells: [all[first]!, all[second]!], samples, seed, top: 1, detail: false });
  return found!.first;
}

function named({ weight, shift, score }: Reversal, rows: readonly CriterionRow[], first: string, second: string): NamedReversal {
  const id = (j: number): string => rows[j]!.id;
  return {
    weight: weight && { ...weight, criterion: id(weight.criterion) },
    shift: shift && { moved: shift.moved, to: id(shift.to), from: shift.from.map(({ criterion, amount }) => ({ criterion: id(criterion), amount })) },
    score: score && { ...score, measure: score.measure === 'first' ? first : second, criterion: id(score.criterion) },
  };
}
