import type { Random } from './random.ts';
import type { RatingTable } from './ratings.ts';
import { chiSquareTail, midRanks, tieSizes } from './statistics.ts';
import type { Criterion } from './types.ts';
import { valueOf } from './value.ts';

/** How a difference of points counts in Krippendorff's α. */
export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio';
export const METRICS: readonly Metric[] = ['nominal', 'ordinal', 'interval', 'ratio'];

/**
 * Krippendorff's α over units, each with the points that it got: 1 − observed ÷ expected disagreement.
 * Krippendorff 2011, Computing Krippendorff's Alpha-Reliability. Units with fewer than two points are dropped.
 * Null where nothing varies, and for ratios where points are negative.
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], metric: Metric): number | null {
  const pairable = units.filter((unit) => unit.length >= 2), all = pairable.flat(), n = all.length;
  if (metric === 'ratio' && all.some((x) => x < 0)) return null;
  const expected = expectedDisagreement(all, metric);
  if (!(expected > 0)) return null;
  const distance = metric === 'ordinal' ? ordinalDistance(all) : DISTANCE[metric];
  let observed = 0;
  for (const unit of pairable) {
    let sum = 0;
    for (let a = 0; a < unit.length; a++) for (let b = a + 1; b < unit.length; b++) sum += distance(unit[a]!, unit[b]!);
    observed += (2 * sum) / (unit.length - 1);
  }
  return 1 - ((n - 1) * observed) / expected;
}

const DISTANCE: Record<Exclude<Metric, 'ordinal'>, (c: number, k: number) => number> = {
  nominal: (c, k) => (c === k ? 0 : 1),
  interval: (c, k) => (c - k) ** 2,
  ratio: (c, k) => (c === k ? 0 : ((c - k) / (c + k)) ** 2),
};

/** The ordinal distance of two values is the squared difference of their mid-ranks among all values. */
function ordinalDistance(all: readonly number[]): (c: number, k: number) => number {
  const ranks = midRanks(all), place = new Map(all.map((x, i) => [x, ranks[i]!]));
  return (c, k) => (place.get(c)! - place.get(k)!) ** 2;
}

/** Σ_ck n_c n_k δ²_ck; for squared differences twice n times the sum of squares about the mean. */
function expectedDisagreement(all: readonly number[], metric: Metric): number {
  const n = all.length;
  if (n === 0) return 0;
  if (metric === 'nominal') return n * n - tieSizes(all).reduce((sum, size) => sum + size * size, 0);
  if (metric === 'ratio') {
    const counts = new Map<number, number>();
    for (const x of all) counts.set(x, (counts.get(x) ?? 0) + 1);
    let sum = 0;
    for (const [c, nc] of counts) for (const [k, nk] of counts) sum += nc * nk * DISTANCE.ratio(c, k);
    return sum;
  }
  const x = metric === 'ordinal' ? midRanks(all) : all, mean = x.reduce((a, b) => a + b, 0) / n;
  return new Set(all).size === 1 ? 0 : 2 * n * x.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** Agreement over a ranking. */
export interface Concordance {
  /** Kendall's W with tie correction, 0 (none) to 1 (the same order). */
  readonly w: number;
  readonly chiSquare: number;
  readonly df: number;
  /** Probability of at least this much agreement by chance. */
  readonly p: number;
  /** Number of measures compared. */
  readonly measures: number;
}

const PERMUTATIONS = 9999;

/**
 * Kendall's coefficient of concordance over one list of scores a rater, with mid-ranks and tie correction:
 * W = 12 Σ(R_i − m(n+1)/2)² / (m²(n³−n) − m Σ T_r). Siegel 1956, ch. 9. p is the tail of χ² = m(n−1)W with
 * n − 1 degrees of freedom above seven measures, else by 9,999 permutations.
 * Null below two raters or three measures, or where every rater gave everything the same score.
 */
export function concordance(scores: readonly (readonly number[])[], random: Random): Concordance | null {
  const m = scores.length, n = scores[0]?.length ?? 0;
  if (m < 2 || n < 3) return null;
  // scores within 1e-12 of each other are a tie here too
  const ranks = scores.map((list) => midRanks(list.map((score) => Math.round(score * 1e12))));
  const ties = ranks.reduce((sum, list) => sum + tieSizes(list).reduce((t, size) => t + size ** 3 - size, 0), 0);
  const denominator = m * m * (n ** 3 - n) - m * ties;
  if (denominator <= 0) return null;
  const spread = squaredSums(ranks), w = (12 * spread) / denominator, chiSquare = m * (n - 1) * w;
  return { w, chiSquare, df: n - 1, p: n > 7 ? chiSquareTail(chiSquare, n - 1) : permutationTail(ranks, spread, random), measures: n };
}

function squaredSums(ranks: readonly (readonly number[])[]): number {
  const n = ranks[0]!.length, mean = (ranks.length * (n + 1)) / 2;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    let total = -mean;
    for (const list of ranks) total += list[i]!;
    sum += total * total;
  }
  return sum;
}

/** Share of shuffled rankings that agree at least as much; the given one counts as one of them. */
function permutationTail(ranks: readonly (readonly number[])[], spread: number, random: Random): number {
  const shuffled = ranks.map((list) => [...list]);
  let asGood = 1;
  for (let k = 0; k < PERMUTATIONS; k++) {
    for (const list of shuffled) random.shuffle(list);
    if (squaredSums(shuffled) >= spread - 1e-9) asGood++;
  }
  return asGood / (PERMUTATIONS + 1);
}

/**
 * Each rater's own weighted score of the measures that all of them rated on every criterion that anybody rated.
 * `measures` are positions; one list of scores a rater.
 */
export function ownScores(criteria: readonly Criterion[], weights: readonly number[], table: RatingTable): { measures: number[]; scores: number[][] } {
  const count = table.raters.length, rated = criteria.map((_, j) => j).filter((j) => table.cells.some((row) => row[j]!.length > 0));
  const measures = table.cells.flatMap((row, i) => (rated.every((j) => row[j]!.length === count) ? [i] : []));
  const scores = table.raters.map((_, r) => measures.map((i) => rated.reduce((sum, j) => sum + weights[j]! * valueOf(table.cells[i]![j]![r]!.points, criteria[j]!), 0)));
  return { measures, scores };
}

/** α of one criterion by metric. */
export type Alphas = Readonly<Record<Metric, number | null>>;

/** α of every criterion over the measures of the table, by position of the criterion. */
export function alphas(criteria: readonly Criterion[], table: RatingTable): Alphas[] {
  return criteria.map((_, j) => {
    const units = table.cells.map((row) => row[j]!.map(({ points }) => points));
    return Object.fromEntries(METRICS.map((metric) => [metric, krippendorffAlpha(units, metric)])) as unknown as Alphas;
  });
}

/** Mean of the criteria's ordinal α by their weights; null where no criterion has one. */
export function meanAlpha(weights: readonly number[], perCriterion: readonly Alphas[]): number | null {
  let sum = 0, weight = 0;
  perCriterion.forEach(({ ordinal }, j) => { if (ordinal !== null) { sum += weights[j]! * ordinal; weight += weights[j]!; } });
  return weight > 0 ? sum / weight : null;
}

/** A cell in which raters lie far apart. */
export interface Disagreement {
  /** Positions of measure and criterion. */
  readonly measure: number;
  readonly criterion: number;
  /** Highest less lowest points as a share of the scale, 0..1. */
  readonly spread: number;
  readonly lowest: number;
  readonly highest: number;
  /** Positions of the raters who gave the worst and the best value. */
  readonly worstBy: readonly number[];
  readonly bestBy: readonly number[];
}

/** Cells whose spread is at least a share of the scale, the widest first: talk about these first. */
export function disagreements(criteria: readonly Criterion[], table: RatingTable, least: number): Disagreement[] {
  const found: Disagreement[] = [];
  table.cells.forEach((row, measure) => row.forEach((cell, criterion) => {
    const points = cell.map((entry) => entry.points);
    if (points.length < 2) return;
    const lowest = Math.min(...points), highest = Math.max(...points), { worst, best } = criteria[criterion]!;
    const spread = (highest - lowest) / Math.abs(best - worst), lessIsBetter = best < worst;
    if (spread === 0 || spread < least - 1e-12) return;
    const by = (value: number): number[] => cell.filter((entry) => entry.points === value).map(({ rater }) => rater);
    found.push({ measure, criterion, spread, lowest, highest, worstBy: by(lessIsBetter ? highest : lowest), bestBy: by(lessIsBetter ? lowest : highest) });
  }));
  return found.sort((a, b) => b.spread - a.spread || a.measure - b.measure || a.criterion - b.criterion);
}
