import type { Random } from './random.ts';

/** How weights are drawn around the declared ones. */
export type WeightDraw =
  /** Declared weights, each up to `spread` (a share, 0.3 = 30 %) more or less; uniform where they sum to 1. */
  | { readonly kind: 'declared'; readonly spread: number }
  /** Any weights at all, uniform. */
  | { readonly kind: 'simplex' }
  /** Any weights in this order, uniform: the criterion with the smallest place weighs most; equal places in any order. */
  | { readonly kind: 'ordinal'; readonly places: readonly number[] };

/** Draws weights that sum to 1 into `target`. */
export type WeightSampler = (random: Random, target: Float64Array) => void;

/** A sampler for a way of drawing. Equal draws follow from equal random numbers. */
export function weightSampler(declared: readonly number[], draw: WeightDraw): WeightSampler {
  if (draw.kind === 'simplex') return drawSimplex;
  return draw.kind === 'ordinal' ? ordinalSampler(draw.places) : declaredSampler(declared, draw.spread);
}

/** Uniform on the simplex: −ln u, normalised (Rubinstein 1982). */
function drawSimplex(random: Random, target: Float64Array): void {
  let sum = 0;
  for (let j = 0; j < target.length; j++) sum += target[j] = -Math.log(random.uniform());
  for (let j = 0; j < target.length; j++) target[j]! /= sum;
}

function ordinalSampler(places: readonly number[]): WeightSampler {
  const order = places.map((_, j) => j).sort((a, b) => places[a]! - places[b]! || a - b);
  // criteria with the same place share a stretch of the sorted draw, in a random order
  const stretches: number[][] = [];
  for (const j of order) {
    const last = stretches.at(-1);
    if (last && places[last[0]!] === places[j]) last.push(j); else stretches.push([j]);
  }
  return (random, target) => {
    drawSimplex(random, target);
    const sorted = target.toSorted().reverse();
    let next = 0;
    for (const stretch of stretches) for (const j of stretch.length > 1 ? random.shuffle([...stretch]) : stretch) target[j] = sorted[next++]!;
  };
}

/**
 * Uniform on the part of the simplex within the box of declared weights ± spread: all but the widest are drawn
 * from their box, the widest is what remains, and draws that put it outside its own box are rejected.
 */
function declaredSampler(declared: readonly number[], spread: number): WeightSampler {
  const low = declared.map((w) => Math.max(0, w * (1 - spread))), width = declared.map((w, j) => w * (1 + spread) - low[j]!);
  const widest = declared.indexOf(Math.max(...declared));
  // a weight alone, or no room to move, is what was declared
  if (spread <= 0 || declared.filter((w) => w > 0).length <= 1) return (_, target) => target.set(declared);
  return (random, target) => {
    for (;;) {
      let rest = 1;
      for (let j = 0; j < target.length; j++) if (j !== widest && width[j]! > 0) rest -= target[j] = low[j]! + width[j]! * random.uniform(); else target[j] = 0;
      if (rest >= low[widest]! && rest <= low[widest]! + width[widest]!) { target[widest] = rest; return; }
    }
  };
}

/** A value that is known, one of several with equal chance, or uniform in a range (cut off at 0 and 1). */
export type UncertainValue = number | readonly number[] | { readonly low: number; readonly high: number };

/** Values of all measures, laid out for drawing: criterion by criterion, so that a weighted sum walks through memory in order. */
export interface ValueModel {
  readonly measures: number;
  readonly criteria: number;
  /** Values by criterion, then measure; uncertain ones are overwritten by each draw. */
  readonly values: Float64Array;
  /** The same memory, one view a criterion. */
  readonly columns: readonly Float64Array[];
  /** Every value is drawn (a known one among one): then drawing and summing are one walk. */
  readonly dense: boolean;
  /** Places of the values that are drawn in `values`. */
  readonly place: Int32Array;
  /** Where the choices (or low and width) of a drawn value begin in `choices`. */
  readonly from: Int32Array;
  /** Number of choices; 0 = a range. */
  readonly count: Int32Array;
  readonly choices: Float64Array;
  readonly words: Uint32Array;
}

/** From this share of uncertain values on, all are laid out to be drawn. */
const DENSE = 0.5;

/** Lays out uncertain values, given by measure and criterion. */
export function valueModel(cells: readonly (readonly UncertainValue[])[], criteria: number): ValueModel {
  const m = cells.length, values = new Float64Array(m * criteria), place: number[] = [], from: number[] = [], count: number[] = [], choices: number[] = [];
  const uncertain = cells.reduce((sum, row) => sum + row.filter((cell) => known(cell) === null).length, 0), dense = uncertain > DENSE * m * criteria;
  for (let j = 0; j < criteria; j++) for (let i = 0; i < m; i++) {
    const cell = cells[i]![j]!, only = known(cell);
    if (only !== null) values[j * m + i] = only;
    if (only !== null && !dense) continue;
    place.push(j * m + i);
    from.push(choices.length);
    if (only !== null) { count.push(1); choices.push(only); } else if ('low' in (cell as object)) {
      const { low, high } = cell as { low: number; high: number };
      count.push(0);
      choices.push(low, high - low);
    } else { count.push((cell as readonly number[]).length); for (const value of cell as readonly number[]) choices.push(value); }
  }
  const columns = Array.from({ length: criteria }, (_, j) => values.subarray(j * m, j * m + m));
  return { measures: m, criteria, values, columns, dense, place: Int32Array.from(place), from: Int32Array.from(from), count: Int32Array.from(count), choices: Float64Array.from(choices), words: new Uint32Array(place.length) };
}

/** The value of a cell that leaves nothing to chance; null otherwise. */
function known(cell: UncertainValue): number | null {
  if (typeof cell === 'number') return cell;
  return 'low' in cell || cell.some((value) => value !== cell[0]) ? null : cell[0]!;
}

/** Draws every uncertain value anew, each on its own. */
export function drawValues({ values, place, from, count, choices, words }: ValueModel, random: Random): void {
  const n = place.length;
  random.fillWords(words);
  for (let c = 0; c < n; c++) {
    const size = count[c]!, start = from[c]!;
    values[place[c]!] = size > 0 ? choices[start + ((words[c]! * size * 2 ** -32) | 0)]! : inRange(choices, start, words[c]!);
  }
}

/** Draws every value of a dense model and adds the weighted values up, in the order of the criteria: the same as `drawValues` and then a sum. */
export function drawScores({ measures: n, criteria, from, count, choices, words }: ValueModel, weights: Float64Array, scores: Float64Array, random: Random): void {
  random.fillWords(words);
  scores.fill(0);
  for (let j = 0; j < criteria; j++) {
    const weight = weights[j]!, offset = j * n;
    for (let i = 0; i < n; i++) {
      const c = offset + i, size = count[c]!, start = from[c]!;
      scores[i]! += weight * (size > 0 ? choices[start + ((words[c]! * size * 2 ** -32) | 0)]! : inRange(choices, start, words[c]!));
    }
  }
}

function inRange(choices: Float64Array, start: number, word: number): number {
  const x = choices[start]! + choices[start + 1]! * ((word + 0.5) * 2 ** -32);
  return x < 0 ? 0 : x > 1 ? 1 : x;
}
