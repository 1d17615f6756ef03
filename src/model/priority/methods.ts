import type { Method } from './input.ts';
import type { Normalisation } from './normalise.ts';
import { normalisedValues } from './normalise.ts';
import type { Flows } from './promethee.ts';
import { promethee } from './promethee.ts';
import { weightedSum } from './ranking.ts';
import { topsis, topsisTable } from './topsis.ts';
import type { Criterion, Points } from './types.ts';
import { anchoredValues } from './value.ts';

/** Scores by one method, 0..1, with what they are made of. */
export interface Scored {
  readonly scores: readonly number[];
  /** By measure and criterion; null for TOPSIS, whose distances do not add up. */
  readonly contributions: readonly (readonly number[])[] | null;
  /** Only where unknown values have known ends: the weighted sum on anchored scales. */
  readonly intervals: readonly ({ readonly low: number; readonly high: number } | null)[];
  /** Values whose weighted sum is the score; null for TOPSIS. */
  readonly values: readonly (readonly number[])[] | null;
  /** Scores at other weights, for methods that are no weighted sum. */
  readonly rescore: ((weights: Float64Array, scores: Float64Array) => void) | null;
  readonly flows: Flows | null;
  /** Positions of measures that TOPSIS cannot tell apart. */
  readonly alike: readonly number[];
}

/** The normalisation that a method uses unless told otherwise; PROMETHEE II compares points as they are. */
export function defaultNormalisation(method: Method): Normalisation | null {
  return method === 'promethee2' ? null : method === 'topsis' ? 'vector' : 'anchors';
}

/** Scores measures by a method. A missing score counts as the middle of its scale. */
export function scoreBy(method: Method, normalise: Normalisation | null, weights: readonly number[], criteria: readonly Criterion[], points: Points): Scored {
  if (method === 'topsis') return topsisScores(normalise ?? 'vector', weights, criteria, points);
  if (method === 'promethee2') return prometheeScores(weights, criteria, points);
  const values = normalise === null || normalise === 'anchors' ? anchoredValues(criteria, points) : normalisedValues(criteria, points, normalise);
  const sums = weightedSum(weights, values), filled = values.map((row) => row.map((value) => value ?? 0.5));
  return { scores: sums.map(({ score }) => score), contributions: sums.map(({ contributions }) => contributions), intervals: sums.map(({ interval }) => interval), values: filled, rescore: null, flows: null, alike: [] };
}

function topsisScores(normalise: Normalisation, weights: readonly number[], criteria: readonly Criterion[], points: Points): Scored {
  const table = topsisTable(criteria, points, normalise), { scores, alike } = topsis(weights, table);
  return { scores, alike, contributions: null, intervals: points.map(() => null), values: null, flows: null, rescore: (drawn, target) => target.set(topsis(Array.from(drawn), table).scores) };
}

/** (φ + 1)/2 is the weighted sum of (φ_j + 1)/2, so that robustness and contributions work as for the weighted sum. */
function prometheeScores(weights: readonly number[], criteria: readonly Criterion[], points: Points): Scored {
  const flows = promethee(weights, criteria, points), values = flows.perCriterion.map((row) => row.map((phi) => (phi + 1) / 2));
  return { scores: flows.phi.map((phi) => (phi + 1) / 2), contributions: values.map((row) => row.map((value, j) => weights[j]! * value)), intervals: points.map(() => null), values, rescore: null, flows, alike: [] };
}
