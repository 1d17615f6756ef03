import { filledPoints } from './normalise.ts';
import type { Criterion, Points, Preference } from './types.ts';

/** Net and one-sided flows of PROMETHEE II, by measure; phi in −1..1, the others in 0..1. */
export interface Flows {
  readonly phi: readonly number[];
  readonly phiPlus: readonly number[];
  readonly phiMinus: readonly number[];
  /** Net flow per criterion before weighting, by measure and criterion; phi is their weighted sum. */
  readonly perCriterion: readonly (readonly number[])[];
}

/** Unless a criterion says otherwise: one tenth of its scale does not count, three tenths count in full. */
export function defaultPreference({ worst, best }: Criterion): Preference {
  const range = Math.abs(best - worst);
  return { type: 'linear', q: range / 10, p: (3 * range) / 10 };
}

/**
 * How much a difference of points in the better direction counts, 0..1. Brans & Vincke 1985, Management Science 31(6) 647-656.
 * Missing thresholds are 0; a linear or V-shaped function without room between them is the usual one.
 */
export function preference(difference: number, { type, q = 0, p = q, s = 0 }: Preference): number {
  if (difference <= 0) return 0;
  switch (type) {
    case 'usual': return 1;
    case 'ushape': return difference > q ? 1 : 0;
    case 'vshape': return p > 0 ? Math.min(1, difference / p) : 1;
    case 'level': return difference > p ? 1 : difference > q ? 0.5 : 0;
    case 'linear': return difference > p ? 1 : difference <= q ? 0 : (difference - q) / (p - q);
    case 'gaussian': return s > 0 ? 1 - Math.exp(-(difference * difference) / (2 * s * s)) : 1;
  }
}

/**
 * PROMETHEE II on points: φ_i = (1/(n−1)) Σ_k [π(i,k) − π(k,i)], π the weighted preference over the criteria.
 * Equal points have equal flows, so each pair of distinct points of a criterion is compared once.
 */
export function promethee(weights: readonly number[], criteria: readonly Criterion[], points: Points): Flows {
  const filled = filledPoints(criteria, points), n = filled.length, others = Math.max(1, n - 1);
  const phiPlus = Array.from({ length: n }, () => 0), phiMinus = Array.from({ length: n }, () => 0);
  const perCriterion = filled.map(() => criteria.map(() => 0));
  criteria.forEach((criterion, j) => {
    const shape = criterion.preference ?? defaultPreference(criterion), sign = criterion.best < criterion.worst ? -1 : 1;
    const counts = new Map<number, number>();
    for (const row of filled) counts.set(row[j]!, (counts.get(row[j]!) ?? 0) + 1);
    const flows = new Map([...counts.keys()].map((x) => {
      let plus = 0, minus = 0;
      for (const [y, count] of counts) {
        plus += count * preference(sign * (x - y), shape);
        minus += count * preference(sign * (y - x), shape);
      }
      return [x, [plus / others, minus / others] as const];
    }));
    filled.forEach((row, i) => {
      const [plus, minus] = flows.get(row[j]!)!;
      phiPlus[i]! += weights[j]! * plus;
      phiMinus[i]! += weights[j]! * minus;
      perCriterion[i]![j] = plus - minus;
    });
  });
  return { phi: phiPlus.map((plus, i) => plus - phiMinus[i]!), phiPlus, phiMinus, perCriterion };
}
