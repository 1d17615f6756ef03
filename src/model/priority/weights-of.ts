import type { CriterionRow, GiverRow, PriorityInput } from './input.ts';
import type { Consistency } from './weighting.ts';
import { directWeights, meanWeights, pairwiseWeights, rankOrderWeights, reweighted } from './weighting.ts';

/** The weights that a ranking uses, and where they come from. */
export interface ChosenWeights {
  readonly method: 'direct' | 'ranked' | 'pairwise' | 'givers' | 'equal';
  /** By position of the weighted criteria; they sum to 1. */
  readonly weights: readonly number[];
  /** What the given points summed to; null for other methods. */
  readonly sum: number | null;
  readonly consistency: Consistency | null;
  /** Places of the criteria when only the order of weights counts. */
  readonly places: readonly number[];
}

/** A giver's weights, by position of the weighted criteria. */
export interface GiverWeights {
  readonly giver: GiverRow;
  readonly weights: readonly number[];
  readonly consistency: Consistency | null;
}

/** Weights of every giver in weights/. */
export function giverWeights({ givers, weighting }: PriorityInput, criteria: readonly CriterionRow[]): GiverWeights[] {
  return givers.map((giver) => {
    if (giver.method === 'pairwise') return { giver, ...pairwiseWeights(giver.matrix, criteria.length, weighting.randomIndex) };
    const weights = giver.method === 'ranked' ? rankOrderWeights(criteria.map(({ id }) => giver.ranks[id] ?? Infinity)) : directOrEqual(criteria.map(({ id }) => giver.weights[id] ?? 0)).weights;
    return { giver, weights, consistency: null };
  });
}

/**
 * The catalogue's weights, with some criteria given another share of the whole. Where nothing carries a weight,
 * and where givers are asked for and there are none, all criteria count the same.
 */
export function chosenWeights(input: PriorityInput, criteria: readonly CriterionRow[], shares: Readonly<Record<string, number>>): ChosenWeights {
  const declared = declaredWeights(input, criteria);
  const changed = new Map(criteria.flatMap(({ id }, j) => (shares[id] === undefined ? [] : [[j, shares[id]] as const])));
  const weights = changed.size > 0 ? reweighted(declared.weights, changed) : declared.weights;
  const ranks = input.weighting.method === 'ranked' && changed.size === 0 ? criteria.map(({ id }) => input.weighting.ranks[id] ?? Infinity) : weights.map((w) => -w);
  return { ...declared, weights, places: ranks };
}

function declaredWeights(input: PriorityInput, criteria: readonly CriterionRow[]): Omit<ChosenWeights, 'places'> {
  const { method, ranks, matrix, randomIndex } = input.weighting;
  if (criteria.length === 0) return { method: 'equal', weights: [], sum: null, consistency: null };
  if (method === 'pairwise') return { method, sum: null, ...pairwiseWeights(matrix, criteria.length, randomIndex) };
  if (method === 'ranked') return { method, sum: null, consistency: null, weights: rankOrderWeights(criteria.map(({ id }) => ranks[id] ?? Infinity)) };
  if (method === 'givers' && input.givers.length > 0) return { method, sum: null, consistency: null, weights: meanWeights(giverWeights(input, criteria).map(({ weights }) => weights)) };
  const { weights, sum } = directOrEqual(criteria.map(({ weight }) => weight ?? 0));
  return { method: sum > 0 ? 'direct' : 'equal', weights, sum, consistency: null };
}

function directOrEqual(given: readonly number[]): { weights: number[]; sum: number } {
  return given.some((weight) => weight > 0) ? directWeights(given) : { weights: given.map(() => 1 / given.length), sum: 0 };
}
