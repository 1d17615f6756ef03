import { parseFraction } from '../fraction.ts';
import { PriorityError } from './types.ts';

/** Table of mean consistency indices of random matrices, for n = 3..9; the table decides the ratio, so it is named. */
export type RandomIndex = 'saaty1980' | 'aguaronMoreno2003';

const RANDOM_INDEX: Record<RandomIndex, readonly number[]> = {
  // Saaty 1980, The Analytic Hierarchy Process.
  saaty1980: [0, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45],
  // Aguarón & Moreno-Jiménez 2003, EJOR 147(1) 137-145.
  aguaronMoreno2003: [0, 0, 0, 0.525, 0.882, 1.115, 1.252, 1.341, 1.404, 1.452],
};

/** Beyond nine criteria the published tables of random indices disagree. */
const MOST_COMPARED = 9;

/** How consistent pairwise comparisons are: λmax, index (λmax − n)/(n − 1), ratio index/random index, and the table's name. */
export interface Consistency {
  readonly lambdaMax: number;
  readonly index: number;
  readonly ratio: number;
  readonly randomIndex: RandomIndex;
  /** The three comparisons of three criteria that contradict each other most, worst first; by position. */
  readonly triads: readonly Triad[];
}

/** Three criteria (positions) and how much their comparisons contradict each other, 0 (not at all) to 1. */
export interface Triad {
  readonly members: readonly [number, number, number];
  readonly inconsistency: number;
}

/** Weights that sum to 1, and what they summed to before. */
export function directWeights(given: readonly number[]): { weights: number[]; sum: number } {
  const negative = given.findIndex((weight) => weight < 0);
  if (negative >= 0) throw new PriorityError({ kind: 'negativeWeight', index: negative });
  const sum = given.reduce((a, b) => a + b, 0);
  if (!(sum > 0)) throw new PriorityError({ kind: 'noWeights' });
  return { weights: given.map((weight) => weight / sum), sum };
}

/**
 * Rank order centroid weights: the k-th of n criteria gets (1/n) Σ_{i=k..n} 1/i; only the order of the ranks
 * counts, and equal ranks share the mean of the places they occupy. Edwards & Barron 1994, OBHDP 60(3) 306-325.
 */
export function rankOrderWeights(ranks: readonly number[]): number[] {
  const n = ranks.length;
  if (n === 0) throw new PriorityError({ kind: 'noWeights' });
  const byPlace: number[] = [];
  for (let k = n, tail = 0; k >= 1; k--) byPlace[k - 1] = (tail += 1 / k) / n;
  return ranks.map((rank) => {
    const before = ranks.filter((other) => other < rank).length, equal = ranks.filter((other) => other === rank).length;
    return byPlace.slice(before, before + equal).reduce((a, b) => a + b, 0) / equal;
  });
}

/** A comparison as written: a positive number, or a fraction as text ("1/3"). Null if it is neither. */
export function readComparison(entry: number | string): number | null {
  const value = parseFraction(entry);
  return value !== null && value > 0 ? value : null;
}

/**
 * Weights from pairwise comparisons of the criteria (AHP): the principal eigenvector of the reciprocal matrix
 * by power iteration, with its consistency. Saaty 1980. Alternatives are never compared this way.
 * Errors: not square, an entry that is no positive number or fraction, not reciprocal within 1e-6, more than nine criteria.
 */
export function pairwiseWeights(matrix: readonly (readonly (number | string)[])[], count: number, randomIndex: RandomIndex = 'saaty1980'): { weights: number[]; consistency: Consistency } {
  const a = readMatrix(matrix, count);
  let weights = Array.from({ length: count }, () => 1 / count);
  for (let step = 0, change = 1; step < 10_000 && change > 1e-15; step++) {
    const product = multiply(a, weights), sum = product.reduce((x, y) => x + y, 0);
    const next = product.map((x) => x / sum);
    change = Math.max(...next.map((x, i) => Math.abs(x - weights[i]!)));
    weights = next;
  }
  const lambdaMax = multiply(a, weights).reduce((sum, x, i) => sum + x / weights[i]!, 0) / count;
  const index = count <= 2 ? 0 : (lambdaMax - count) / (count - 1);
  const ratio = count <= 2 ? 0 : index / RANDOM_INDEX[randomIndex][count]!;
  return { weights, consistency: { lambdaMax, index, ratio, randomIndex, triads: worstTriads(a) } };
}

function multiply(a: readonly (readonly number[])[], x: readonly number[]): number[] {
  return a.map((row) => row.reduce((sum, entry, j) => sum + entry * x[j]!, 0));
}

function readMatrix(matrix: readonly (readonly (number | string)[])[], count: number): number[][] {
  if (count === 0) throw new PriorityError({ kind: 'noWeights' });
  if (count > MOST_COMPARED) throw new PriorityError({ kind: 'tooManyCriteria', count, limit: MOST_COMPARED });
  if (matrix.length !== count) throw new PriorityError({ kind: 'notSquare', rows: matrix.length, expected: count });
  const a = matrix.map((row, i) => {
    if (row.length !== count) throw new PriorityError({ kind: 'notSquare', rows: row.length, expected: count });
    return row.map((entry, j) => {
      const value = readComparison(entry);
      if (value === null) throw new PriorityError({ kind: 'notAComparison', row: i, column: j, text: String(entry) });
      return value;
    });
  });
  for (let i = 0; i < count; i++) for (let j = i; j < count; j++)
    if (Math.abs(a[i]![j]! * a[j]![i]! - 1) > 1e-6) throw new PriorityError({ kind: 'notReciprocal', row: i, column: j });
  return a;
}

/** Koczkodaj 1993, Math. Comput. Modelling 18(7) 79-84: how far a comparison is from the product of the two that imply it. */
function worstTriads(a: readonly (readonly number[])[]): Triad[] {
  const triads: Triad[] = [];
  for (let i = 0; i < a.length; i++) for (let j = i + 1; j < a.length; j++) for (let k = j + 1; k < a.length; k++) {
    const implied = a[i]![j]! * a[j]![k]!, given = a[i]![k]!;
    triads.push({ members: [i, j, k], inconsistency: Math.min(Math.abs(1 - given / implied), Math.abs(1 - implied / given)) });
  }
  return triads.sort((x, y) => y.inconsistency - x.inconsistency).slice(0, 3);
}

/** Mean of several givers' weights, each of which sums to 1. */
export function meanWeights(givers: readonly (readonly number[])[]): number[] {
  const first = givers[0];
  if (!first) throw new PriorityError({ kind: 'noWeights' });
  return directWeights(first.map((_, j) => givers.reduce((sum, weights) => sum + weights[j]!, 0) / givers.length)).weights;
}

/**
 * Gives some criteria a new share of the whole and lets the others keep their proportions in what remains.
 * Shares are 0..1; named shares that sum to more than 1, or that name every criterion, are normalised.
 */
export function reweighted(weights: readonly number[], shares: ReadonlyMap<number, number>): number[] {
  const named = [...shares.values()].reduce((a, b) => a + b, 0);
  const others = weights.reduce((sum, weight, j) => (shares.has(j) ? sum : sum + weight), 0);
  const remaining = Math.max(0, 1 - named);
  return directWeights(weights.map((weight, j) => shares.get(j) ?? (others > 0 ? (weight / others) * remaining : 0))).weights;
}
