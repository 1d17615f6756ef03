/**
 * xoshiro128** by Blackman & Vigna 2018 (doi:10.1145/3460772), its state filled by SplitMix32 from a seed and a
 * stream number. Draws depend on nothing else, so that a result is the same on every machine and split over any
 * number of threads.
 */
export class Random {
  readonly #state = new Int32Array(4);

  constructor(seed: number, stream = 0) {
    let x = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul((stream | 0) + 0x632be5ab, 0x85ebca77)) | 0;
    // a seed beyond 32 bits counts in full
    x = (x + Math.imul(Math.floor(seed / 2 ** 32) | 0, 0xc2b2ae3d)) | 0;
    for (let k = 0; k < 4; k++) {
      x = (x + 0x9e3779b9) | 0;
      let z = x ^ (x >>> 16);
      z = Math.imul(z, 0x21f0aaad);
      z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
      this.#state[k] = z ^ (z >>> 15);
    }
    if (this.#state.every((word) => word === 0)) this.#state[0] = 1;
  }

  /** Fills the first `count` places with whole numbers 0..2³²−1. */
  fillWords(target: Uint32Array, count = target.length): void {
    const state = this.#state;
    let a = state[0]!, b = state[1]!, c = state[2]!, d = state[3]!;
    for (let k = 0; k < count; k++) {
      const product = Math.imul(b, 5);
      target[k] = Math.imul((product << 7) | (product >>> 25), 9);
      const t = b << 9;
      c ^= a; d ^= b; b ^= c; a ^= d; c ^= t;
      d = (d << 11) | (d >>> 21);
    }
    state[0] = a; state[1] = b; state[2] = c; state[3] = d;
  }

  /** A whole number 0..2³²−1. */
  word(): number {
    const state = this.#state, a = state[0]!, b = state[1]!, c = state[2]!, d = state[3]!;
    const product = Math.imul(b, 5), c2 = c ^ a, d2 = d ^ b;
    state[0] = a ^ d2;
    state[1] = b ^ c2;
    state[2] = c2 ^ (b << 9);
    state[3] = (d2 << 11) | (d2 >>> 21);
    return Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
  }

  /** A number strictly between 0 and 1, uniform. */
  uniform(): number {
    return (this.word() + 0.5) / 2 ** 32;
  }

  /** A whole number 0..below−1, uniform. */
  below(below: number): number {
    return Math.floor((this.word() * below) / 2 ** 32);
  }

  /** Shuffles in place (Fisher & Yates). */
  shuffle<T>(items: T[]): T[] {
    for (let k = items.length - 1; k > 0; k--) {
      const other = this.below(k + 1), kept = items[k]!;
      items[k] = items[other]!;
      items[other] = kept;
    }
    return items;
  }
}
