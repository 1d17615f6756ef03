import { ScoreOrder } from './order.ts';
import { Random } from './random.ts';
import { TIE } from './ranking.ts';
import type { UncertainValue, ValueModel, WeightDraw } from './sampling.ts';
import { drawScores, drawValues, valueModel, weightSampler } from './sampling.ts';

/** Samples per chunk; every chunk has its own stream of random numbers. */
export const CHUNK = 500;
/** Streams of the confidence factors lie beyond those of the ranks. */
const CONFIDENCE_STREAM = 2 ** 30;
/** Beyond so many measures a share for every rank of every measure is more than anybody reads or a file should hold. */
export const RANK_SHARES_LIMIT = 2000;

/** A decision whose weights and values are not quite known. */
export interface RobustnessInput {
  /** Declared weights; they sum to 1. */
  readonly weights: readonly number[];
  readonly draw: WeightDraw;
  /** By measure and criterion. */
  readonly cells: readonly (readonly UncertainValue[])[];
  readonly samples: number;
  readonly seed: number;
  /** How many places count as the top. */
  readonly top: number;
  /** With shares per rank, or with these, central weights and confidence; confidence takes as long as all samples together. */
  readonly detail: Detail;
  /** Scores at given weights, for methods that are no weighted sum of known values. */
  readonly rescore?: ((weights: Float64Array, scores: Float64Array) => void) | null;
}

/** How much is worked out beyond ranks. */
export type Detail = boolean | 'ranks';

export type RobustnessClass = 'front' | 'contested' | 'behind';

/** How one measure fares over all samples. */
export interface Robustness {
  /** Extreme ranks that occurred. */
  readonly best: number;
  readonly worst: number;
  /** Share of samples in which it was first, or among the first `top`. */
  readonly first: number;
  readonly top: number;
  readonly class: RobustnessClass;
  /** With detail: the share of each rank (null above 2,000 measures). */
  readonly rankAcceptability?: readonly number[] | null;
  /** With all detail: mean of the weights that made it first; null if none did. */
  readonly centralWeights?: readonly number[] | null;
  /** With all detail: share of value samples in which it is first at its central weights; null without them. */
  readonly confidence?: number | null;
}

/** What one chunk of samples adds up to. */
interface ChunkTally {
  readonly best: Int32Array;
  readonly worst: Int32Array;
  readonly first: Int32Array;
  readonly top: Int32Array;
  /** Sum of the weights that made a measure first, by measure. */
  readonly firstWeights: Map<number, Float64Array>;
  /** Count by measure and rank; empty unless shares per rank are wanted. */
  readonly ranks: Uint32Array;
}

/** Everything about a decision that all samples share. */
export class RobustnessModel {
  readonly input: RobustnessInput;
  readonly chunks: number;
  readonly #values: ValueModel;
  readonly #order: ScoreOrder;
  readonly #scores: Float64Array;
  readonly #withRanks: boolean;

  constructor(input: RobustnessInput) {
    this.input = input;
    this.chunks = Math.ceil(input.samples / CHUNK);
    this.#values = valueModel(input.cells, input.weights.length);
    this.#order = new ScoreOrder(input.cells.length);
    this.#scores = new Float64Array(input.cells.length);
    this.#withRanks = input.detail !== false && input.cells.length <= RANK_SHARES_LIMIT;
  }

  /** Draws and ranks the samples of one chunk. Chunks can be computed in any order, by anybody. */
  chunk(index: number): ChunkTally {
    const { weights: declared, draw, samples, seed, top, detail, rescore } = this.input, n = this.#scores.length;
    const tally: ChunkTally = { best: new Int32Array(n).fill(n + 1), worst: new Int32Array(n), first: new Int32Array(n), top: new Int32Array(n),
      firstWeights: new Map(), ranks: new Uint32Array(this.#withRanks ? n * n : 0) };
    const random = new Random(seed, index), sampler = weightSampler(declared, draw), weights = new Float64Array(declared.length);
    for (let s = Math.min(CHUNK, samples - index * CHUNK); s > 0; s--) {
      sampler(random, weights);
      if (rescore) rescore(weights, this.#scores);
      else if (this.#values.dense) drawScores(this.#values, weights, this.#scores, random);
      else {
        drawValues(this.#values, random);
        weightedScores(this.#values, weights, this.#scores);
      }
      this.#rank(tally, top);
      if (detail === true) this.#noteFirst(tally, weights);
    }
    return tally;
  }

  #rank(tally: ChunkTally, top: number): void {
    const n = this.#scores.length, { order, sorted } = this.#order, { best, worst, first, top: among, ranks } = tally, withRanks = this.#withRanks;
    sortScores(this.#order, this.#scores);
    for (let k = 0, better = 0; k < n; k++) {
      const limit = sorted[k]! + TIE, i = order[k]!;
      while (sorted[better]! > limit) better++;
      const rank = better + 1;
      if (rank < best[i]!) best[i] = rank;
      if (rank > worst[i]!) worst[i] = rank;
      if (rank <= top) {
        among[i]!++;
        if (rank === 1) first[i]!++;
      }
      if (withRanks) ranks[i * n + better]!++;
    }
  }

  #noteFirst({ firstWeights }: ChunkTally, weights: Float64Array): void {
    const { order, sorted } = this.#order;
    for (let k = 0; k < order.length && sorted[0]! - sorted[k]! <= TIE; k++) {
      const i = order[k]!, sum = firstWeights.get(i) ?? new Float64Array(weights.length);
      for (let j = 0; j < weights.length; j++) sum[j]! += weights[j]!;
      firstWeights.set(i, sum);
    }
  }

  /** Share of value samples in which each of some measures is first at its own central weights. */
  confidence(central: ReadonlyMap<number, readonly number[]>): Map<number, number> {
    const { samples, seed, rescore } = this.input, values = this.#values;
    if (rescore) return new Map([...central].map(([i, weights]) => [i, firstAt(rescore, weights, i, this.#scores) ? 1 : 0]));
    const held = new Map([...central.keys()].map((i) => [i, 0]));
    const rounds = values.place.length === 0 ? 1 : samples;
    // who beat a measure last time will probably beat it again, so it is asked first
    const rivals = new Map<number, number>();
    for (let s = 0, random = new Random(seed, CONFIDENCE_STREAM); s < rounds; s++) {
      if (s > 0 && s % CHUNK === 0) random = new Random(seed, CONFIDENCE_STREAM + s / CHUNK);
      drawValues(values, random);
      for (const [i, weights] of central) {
        const rival = beatenBy(values, weights, i, rivals.get(i) ?? 0);
        if (rival < 0) held.set(i, held.get(i)! + 1); else rivals.set(i, rival);
      }
    }
    return new Map([...held].map(([i, count]) => [i, count / rounds]));
  }
}

/** Whether a measure is first at some weights. */
function firstAt(rescore: (weights: Float64Array, scores: Float64Array) => void, weights: readonly number[], i: number, scores: Float64Array): boolean {
  rescore(Float64Array.from(weights), scores);
  return scores.every((score) => score - scores[i]! <= TIE);
}

/** S_i = Σ_j w_j v_ij in the order of the criteria, four columns a pass. */
function weightedScores({ columns, measures: n, criteria }: ValueModel, weights: Float64Array, scores: Float64Array): void {
  scores.fill(0);
  let j = 0;
  for (; j + 4 <= criteria; j += 4) {
    const a = weights[j]!, b = weights[j + 1]!, c = weights[j + 2]!, d = weights[j + 3]!;
    const va = columns[j]!, vb = columns[j + 1]!, vc = columns[j + 2]!, vd = columns[j + 3]!;
    for (let i = 0; i < n; i++) scores[i] = scores[i]! + a * va[i]! + b * vb[i]! + c * vc[i]! + d * vd[i]!;
  }
  for (; j < criteria; j++) {
    const a = weights[j]!, va = columns[j]!;
    for (let i = 0; i < n; i++) scores[i]! += a * va[i]!;
  }
}

function sortScores(order: ScoreOrder, scores: Float64Array): void {
  let lowest = Infinity, highest = -Infinity;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!;
    if (score < lowest) lowest = score;
    if (score > highest) highest = score;
  }
  order.sort(scores, lowest, highest);
}

/** A measure that scores more than measure `i` at some weights, looking at `rival` first; −1 if none does. */
function beatenBy({ values, measures: n, criteria }: ValueModel, weights: readonly number[], i: number, rival: number): number {
  const score = (k: number): number => {
    let sum = 0;
    for (let j = 0; j < criteria; j++) sum += weights[j]! * values[j * n + k]!;
    return sum;
  };
  const limit = score(i) + TIE;
  if (score(rival) > limit) return rival;
  for (let k = 0; k < n; k++) if (score(k) > limit) return k;
  return -1;
}

/** Chance of being among the first: at least 0.9, at most 0.1, or between. */
export function robustnessClass(top: number): RobustnessClass {
  return top >= 0.9 ? 'front' : top <= 0.1 ? 'behind' : 'contested';
}

/**
 * SMAA-2 (Lahdelma & Salminen 2001, Operations Research 49(3) 444-454): draws weights and values, ranks all
 * measures in every sample (equals share the better rank), and counts. One result a measure.
 */
export function robustness(input: RobustnessInput, onChunk?: (done: number, of: number) => void): Robustness[] {
  const model = new RobustnessModel(input), n = input.cells.length, { samples } = input;
  const total: ChunkTally = { best: new Int32Array(n).fill(n + 1), worst: new Int32Array(n), first: new Int32Array(n), top: new Int32Array(n), firstWeights: new Map(), ranks: new Uint32Array(0) };
  let ranks = total.ranks;
  for (let chunk = 0; chunk < model.chunks; chunk++) {
    const tally = model.chunk(chunk);
    for (let i = 0; i < n; i++) {
      total.best[i] = Math.min(total.best[i]!, tally.best[i]!);
      total.worst[i] = Math.max(total.worst[i]!, tally.worst[i]!);
      total.first[i]! += tally.first[i]!;
      total.top[i]! += tally.top[i]!;
    }
    for (const [i, weights] of tally.firstWeights) total.firstWeights.set(i, weights.map((w, j) => w + (total.firstWeights.get(i)?.[j] ?? 0)));
    if (ranks.length === 0) ranks = tally.ranks; else for (let k = 0; k < ranks.length; k++) ranks[k]! += tally.ranks[k]!;
    onChunk?.(chunk + 1, model.chunks);
  }
  const central = new Map([...total.firstWeights].map(([i, sum]) => [i, Array.from(sum, (w) => w / total.first[i]!)]));
  const confidence = input.detail === true ? model.confidence(central) : null;
  return input.cells.map((_, i) => ({
    best: total.best[i]!, worst: total.worst[i]!, first: total.first[i]! / samples, top: total.top[i]! / samples, class: robustnessClass(total.top[i]! / samples),
    ...(input.detail === false ? {} : { rankAcceptability: ranks.length > 0 ? Array.from(ranks.subarray(i * n, i * n + n), (count) => count / samples) : null }),
    ...(confidence ? { centralWeights: central.get(i) ?? null, confidence: confidence.get(i) ?? null } : {}),
  }));
}
