import { midRanks } from './statistics.ts';
import { competitionRanks } from './ranking.ts';

/** Result of a dot vote, by item. */
export interface DotResult {
  readonly total: number;
  /** Share of all dots, 0..1. */
  readonly share: readonly number[];
  /** Competition rank, most dots first. */
  readonly ranks: readonly number[];
  /** min(1, share × items ÷ 2): average support is 0.5, twice the average or more is 1. */
  readonly value: readonly number[];
}

/** Evaluates a dot vote. Dots of one person are not independent, so there is no confidence interval. */
export function countDots(dots: readonly number[]): DotResult {
  const total = dots.reduce((a, b) => a + b, 0), share = dots.map((count) => (total > 0 ? count / total : 0));
  return { total, share, ranks: competitionRanks(dots).rank, value: share.map((s) => Math.min(1, (s * dots.length) / 2)) };
}

/** Equal ballots: groups of items (positions) from first to last, each a tie if it has several; and how many there were. */
export interface Ballot {
  readonly order: readonly (readonly number[])[];
  readonly count: number;
}

/** P[a][b] = ballots with a strictly before b; ties and items that are not on a ballot give nothing to either. */
export function pairwiseCounts(items: number, ballots: readonly Ballot[]): number[][] {
  const counts = Array.from({ length: items }, () => Array.from({ length: items }, () => 0));
  for (const { order, count } of ballots)
    order.forEach((group, place) => { for (const later of order.slice(place + 1)) for (const a of group) for (const b of later) counts[a]![b]! += count; });
  return counts;
}

/** Borda count: n − place points a ballot; ties share the mean of their places, items not on the ballot share what remains. */
export function bordaCounts(items: number, ballots: readonly Ballot[]): number[] {
  const points = Array.from({ length: items }, () => 0);
  for (const { order, count } of ballots) {
    const place = Array.from({ length: items }, () => order.length);
    order.forEach((group, k) => { for (const item of group) place[item] = k; });
    midRanks(place).forEach((rank, item) => { points[item]! += count * (items - rank); });
  }
  return points;
}

/** The item that more ballots put before than behind each other item; null where there is none. */
export function condorcetWinner(pairs: readonly (readonly number[])[]): number | null {
  const winner = pairs.findIndex((row, a) => row.every((count, b) => a === b || count > pairs[b]![a]!));
  return winner < 0 ? null : winner;
}

/** Kemeny distance of two weak orders given as ranks: ½ Σ |sgn difference| over ordered pairs. Kemeny 1959, Daedalus 88(4) 577-591. */
export function kemenyDistance(a: readonly number[], b: readonly number[]): number {
  let distance = 0;
  for (let i = 0; i < a.length; i++) for (let k = i + 1; k < a.length; k++) distance += Math.abs(Math.sign(a[i]! - a[k]!) - Math.sign(b[i]! - b[k]!));
  return distance;
}

/** Σ P[a][b] over the pairs with a before b in the order. */
export function kemenyScore(pairs: readonly (readonly number[])[], order: readonly number[]): number {
  let score = 0;
  for (let i = 0; i < order.length; i++) for (let k = i + 1; k < order.length; k++) score += pairs[order[i]!]![order[k]!]!;
  return score;
}
