/** Buckets per measure: the fullest hold few enough that sorting within them costs next to nothing. */
const BUCKETS_PER_MEASURE = 2;
/** A fuller bucket is spread over buckets of its own instead of being sorted by insertion. */
const FULL_BUCKET = 24;

/**
 * Sorts positions by score, the highest first, in time proportional to their number: scores are spread over
 * equal buckets between the lowest and the highest, and exact within each bucket. Made once, used for every sample.
 */
export class ScoreOrder {
  /** Positions from the highest to the lowest score, after `sort`. */
  readonly order: Int32Array;
  /** Scores in that order. */
  readonly sorted: Float64Array;
  readonly #bucket: Int32Array;
  readonly #ends: Int32Array;

  constructor(measures: number) {
    this.order = new Int32Array(measures);
    this.sorted = new Float64Array(measures);
    this.#bucket = new Int32Array(measures);
    this.#ends = new Int32Array(measures * BUCKETS_PER_MEASURE + 1);
  }

  /** Sorts scores between `lowest` and `highest`. */
  sort(scores: Float64Array, lowest: number, highest: number): void {
    const n = scores.length, order = this.order, sorted = this.sorted, bucket = this.#bucket, ends = this.#ends;
    const buckets = n * BUCKETS_PER_MEASURE, scale = (buckets - 1) / (highest - lowest);
    if (!(highest > lowest) || !Number.isFinite(scale)) { this.#sortSlice(scores, null, 0, n); return; }
    ends.fill(0);
    for (let i = 0; i < n; i++) {
      const b = ((highest - scores[i]!) * scale) | 0;
      bucket[i] = b;
      ends[b]!++;
    }
    let sum = 0, fullest = 0;
    for (let b = 0; b < buckets; b++) {
      const size = ends[b]!;
      if (size > fullest) fullest = size;
      ends[b] = sum;
      sum += size;
    }
    for (let i = 0; i < n; i++) {
      const at = ends[bucket[i]!]!++;
      order[at] = i;
      sorted[at] = scores[i]!;
    }
    if (fullest > FULL_BUCKET) this.#sortFullBuckets(scores, buckets);
    // what is left out of place is within a bucket
    for (let k = 1; k < n; k++) {
      const score = sorted[k]!;
      if (sorted[k - 1]! >= score) continue;
      const i = order[k]!;
      let at = k;
      do { sorted[at] = sorted[at - 1]!; order[at] = order[at - 1]!; at--; } while (at > 0 && sorted[at - 1]! < score);
      sorted[at] = score;
      order[at] = i;
    }
  }

  #sortFullBuckets(scores: Float64Array, buckets: number): void {
    for (let b = 0, from = 0; b < buckets; b++) {
      const to = this.#ends[b]!;
      if (to - from > FULL_BUCKET) this.#sortSlice(scores, this.order.slice(from, to), from, to);
      from = to;
    }
  }

  /** Sorts a slice by comparison; equal scores stay as they are, which costs one pass. */
  #sortSlice(scores: Float64Array, members: Int32Array | null, from: number, to: number): void {
    const positions = members ?? Int32Array.from(scores, (_, i) => i);
    positions.sort((a, b) => scores[b]! - scores[a]! || a - b);
    for (let k = from; k < to; k++) {
      const i = positions[k - from]!;
      this.order[k] = i;
      this.sorted[k] = scores[i]!;
    }
  }
}
