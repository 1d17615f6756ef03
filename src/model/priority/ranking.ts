import type { Values } from './types.ts';

/** Scores closer than this are equal: a tie, not a preference. */
export const TIE = 1e-12;

/** Places of measures by score, as competition ranks: 1, 2, 2, 4. */
export interface Ranks {
  /** Rank by position of the measure: 1 + the number of measures that score more by over 1e-12. */
  readonly rank: readonly number[];
  /** Whether another measure scores the same within 1e-12. */
  readonly tied: readonly boolean[];
  /** Positions of the measures from first to last; among equals the given order. */
  readonly order: readonly number[];
}

/** Competition ranks of scores, highest first. `precedes` orders equals in the list and changes no rank. */
export function competitionRanks(scores: readonly number[], precedes: (a: number, b: number) => number = (a, b) => a - b): Ranks {
  const order = scores.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const rank: number[] = Array.from({ length: scores.length }, () => 0);
  let better = 0;
  for (const i of order) {
    while (scores[order[better]!]! - scores[i]! > TIE) better++;
    rank[i] = better + 1;
  }
  const tied = Array.from({ length: scores.length }, () => false);
  for (let k = 1; k < order.length; k++) {
    const before = order[k - 1]!, here = order[k]!;
    if (scores[before]! - scores[here]! <= TIE) tied[before] = tied[here] = true;
  }
  return { rank, tied, order: order.sort((a, b) => rank[a]! - rank[b]! || precedes(a, b)) };
}

/** What a measure's score is made of. */
export interface Score {
  /** Weighted sum, 0..1; an unknown value counts half. */
  readonly score: number;
  /** Weight times value per criterion; they add up to the score. */
  readonly contributions: readonly number[];
  /** Positions of the criteria without points. */
  readonly missing: readonly number[];
  /** Score if everything unknown were worst (low) and best (high); null where nothing is missing. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/**
 * The additive value model: S_i = Σ_j w_j v_ij, summed in the order of the criteria. A missing value lies
 * somewhere in 0..1, so the score is the middle of an interval and provisional.
 */
export function weightedSum(weights: readonly number[], values: Values): Score[] {
  return values.map((row) => {
    const contributions: number[] = [], missing: number[] = [];
    let score = 0, unknown = 0;
    weights.forEach((weight, j) => {
      const value = row[j] ?? null;
      if (value === null) { missing.push(j); unknown += weight; }
      const contribution = weight * (value ?? 0.5);
      contributions.push(contribution);
      score += contribution;
    });
    return { score, contributions, missing, interval: missing.length > 0 ? { low: score - unknown / 2, high: score + unknown / 2 } : null };
  });
}

/** Best and worst rank that a measure can have whatever the missing values turn out to be; exact, since they vary independently. */
export function rankRanges(scores: readonly Pick<Score, 'score' | 'interval'>[]): { best: number; worst: number }[] {
  const low = scores.map(({ score, interval }) => interval?.low ?? score), high = scores.map(({ score, interval }) => interval?.high ?? score);
  const lows = low.toSorted((a, b) => a - b), highs = high.toSorted((a, b) => a - b);
  return scores.map((_, i) => ({
    best: 1 + above(lows, high[i]! + TIE),
    // itself never stands above itself
    worst: 1 + above(highs, low[i]! + TIE) - (high[i]! > low[i]! + TIE ? 1 : 0),
  }));
}

/** Number of sorted values above a limit. */
function above(sorted: readonly number[], limit: number): number {
  let from = 0, to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! > limit) to = middle; else from = middle + 1;
  }
  return sorted.length - from;
}
