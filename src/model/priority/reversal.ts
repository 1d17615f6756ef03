import { TIE } from './ranking.ts';
import { crossing } from './stability.ts';
import type { Criterion } from './types.ts';
import { pointsOf } from './value.ts';

/** A weight at which two measures are level; beyond it they change places. Weights 0..1, the others in proportion. */
export interface WeightChange {
  readonly criterion: number;
  readonly from: number;
  readonly to: number;
}

/** Weight that has to move from criteria on which the first is ahead to one on which the second is, until they are level. */
export interface WeightShift {
  /** Sum of what is moved, 0..1. */
  readonly moved: number;
  readonly from: readonly { readonly criterion: number; readonly amount: number }[];
  readonly to: number;
}

/** Points at which two measures are level; beyond them they change places. */
export interface ScoreChange {
  /** Which of the two is changed. */
  readonly measure: 'first' | 'second';
  readonly criterion: number;
  /** Points in the criterion's own unit. */
  readonly from: number;
  readonly to: number;
  /** The change as a share of the scale, 0..1. */
  readonly share: number;
}

/** What would have to change for the second of two measures to draw level with the first; null = nothing of the kind does. */
export interface Reversal {
  /** The smallest change of one weight. */
  readonly weight: WeightChange | null;
  /** The smallest change of weights at all, as the sum of what moves. */
  readonly shift: WeightShift | null;
  /** The smallest change of one score. */
  readonly score: ScoreChange | null;
}

/** Why one measure stands before another, and what would turn them round. Values 0..1 by criterion, unknown ones at 0.5. */
export function reversal(criteria: readonly Criterion[], weights: readonly number[], first: readonly number[], second: readonly number[]): Reversal {
  const gap = weights.reduce((sum, w, j) => sum + w * (first[j]! - second[j]!), 0);
  return { weight: smallestWeightChange(weights, first, second), shift: smallestShift(weights, first, second, gap), score: smallestScoreChange(criteria, weights, first, second, gap) };
}

function smallestWeightChange(weights: readonly number[], first: readonly number[], second: readonly number[]): WeightChange | null {
  let smallest: WeightChange | null = null;
  weights.forEach((from, criterion) => {
    if (1 - from <= TIE) return;
    const { root, slope } = crossing(first, second, weights.map((w) => w / (1 - from)), criterion);
    // beyond the level point there must be weights at which the second is ahead
    if (root === null || (slope > 0 ? root <= TIE : root >= 1 - TIE)) return;
    if (!smallest || Math.abs(root - from) < Math.abs(smallest.to - smallest.from)) smallest = { criterion, from, to: root };
  });
  return smallest;
}

/** Each share of weight that moves from j to k closes the gap by the difference of their leads, so the widest differences go first. */
function smallestShift(weights: readonly number[], first: readonly number[], second: readonly number[], gap: number): WeightShift | null {
  const lead = weights.map((_, j) => first[j]! - second[j]!), to = lead.indexOf(Math.min(...lead));
  if (!(lead[to]! < -TIE)) return null;
  const from: { criterion: number; amount: number }[] = [];
  let open = gap, moved = 0;
  for (const criterion of weights.map((_, j) => j).sort((a, b) => lead[b]! - lead[a]! || a - b)) {
    if (open <= TIE || criterion === to) break;
    const amount = Math.min(weights[criterion]!, open / (lead[criterion]! - lead[to]!));
    if (amount <= 0) continue;
    from.push({ criterion, amount });
    moved += amount;
    open -= amount * (lead[criterion]! - lead[to]!);
  }
  return { moved, from, to };
}

function smallestScoreChange(criteria: readonly Criterion[], weights: readonly number[], first: readonly number[], second: readonly number[], gap: number): ScoreChange | null {
  let smallest: ScoreChange | null = null;
  weights.forEach((weight, criterion) => {
    if (weight <= 0) return;
    const share = gap / weight;
    for (const [measure, value, room] of [['second', second[criterion]!, 1 - second[criterion]!], ['first', first[criterion]!, first[criterion]!]] as const) {
      // at the end of the scale they would only be level
      if (share > room - TIE || (smallest && share >= smallest.share - TIE)) continue;
      const scale = criteria[criterion]!;
      smallest = { measure, criterion, from: pointsOf(value, scale), to: pointsOf(measure === 'second' ? value + share : value - share, scale), share };
    }
  });
  return smallest;
}
