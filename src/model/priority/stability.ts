import { TIE } from './ranking.ts';

/** Weights of one criterion, 0..1, within which the first stays first. */
export interface Stability {
  readonly low: number;
  readonly high: number;
}

/**
 * For each criterion the weights t at which the first still scores no less than any other, while the other
 * criteria keep their proportions: S_i(t) = t v_ik + (1 − t) Σ_{j≠k} w_j v_ij / (1 − w_k) is linear in t, so the
 * bounds are the nearest roots of S_first − S_i. Triantaphyllou & Sánchez 1997, Decision Sciences 28(1) 151-194.
 * A criterion with all the weight leaves the others equal shares. `values` by measure and criterion, without gaps.
 */
export function stabilityIntervals(weights: readonly number[], values: readonly (readonly number[])[], first: number): Stability[] {
  return weights.map((weight, k) => {
    const others = 1 - weight > TIE ? weights.map((w, j) => (j === k ? 0 : w / (1 - weight))) : weights.map((_, j) => (j === k ? 0 : 1 / (weights.length - 1)));
    if (weights.length === 1) return { low: 0, high: 1 };
    let low = 0, high = 1;
    for (const row of values) {
      const { root, slope } = crossing(values[first]!, row, others, k);
      if (root === null || !Number.isFinite(root)) continue;
      // ahead above the root where the difference rises with t, below it where it falls
      if (slope > 0) low = Math.max(low, Math.min(root, weight)); else high = Math.min(high, Math.max(root, weight));
    }
    return { low, high };
  });
}

/** Where the difference of two measures is zero as the weight of one criterion goes from 0 to 1; null where it never changes. */
export function crossing(a: readonly number[], b: readonly number[], others: readonly number[], k: number): { root: number | null; slope: number } {
  const there = a[k]! - b[k]!;
  let here = 0;
  others.forEach((w, j) => { if (j !== k) here += w * (a[j]! - b[j]!); });
  const slope = there - here;
  return { root: Math.abs(slope) <= TIE ? null : -here / slope, slope };
}
