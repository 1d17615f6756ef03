// The draw: seed, key, letters per stratum, and who gets them. Anybody can repeat it with SHA-256 and HMAC alone.
import type { Invite } from '../../generated/types.ts';
import { settingsHash } from './canonical.ts';
import type { Extract } from './extract.ts';
import { hmacWith, sha256 } from './hashing.ts';
import { allocate, total, type Share } from './rounding.ts';
import { strataOf } from './strata.ts';

/** The method's name and version; it stands in the seed, so that another method gives another draw. */
export const method = 'measures-draw-v1';

/** The seed: everything that decides the draw, in one line that is published. */
export function seedOf(extractHash: string, settingsHash: string, numbers: string): string {
  return `${method}|${extractHash}|${settingsHash}|${numbers}`;
}

/** People and weights per stratum as the exact rounding needs them. */
export function sharesOf(settings: Pick<Invite, 'traits'>, sizes: readonly number[]): Share[] {
  return strataOf(settings).map(({ weight }, index) => ({ size: BigInt(sizes[index]!), weight }));
}

/** The start of the rounding, from 0 to length − 1: HMAC of `#start` as a number, remainder by the length. */
export function startOf(key: string, length: bigint): bigint {
  return BigInt(`0x${hmacWith(key)('#start')}`) % length;
}

/**
 * The first people of each stratum in the order of their ranks. A rank is the HMAC of the id; the smallest comes first.
 * @param counts how many of each stratum are wanted; a stratum that has fewer people gives all it has
 */
export function ranking(extract: Pick<Extract, 'ids' | 'stratum'>, key: string, counts: readonly number[]): string[][] {
  const hmac = hmacWith(key);
  const best = counts.map((): { rank: string; id: string }[] => []);
  const worst = counts.map(() => '');
  // keeps twice as many as are wanted at most, so that a million people need little memory
  const shorten = (stratum: number): void => {
    const kept = best[stratum]!.sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, counts[stratum]!);
    best[stratum] = kept;
    if (kept.length === counts[stratum]!) worst[stratum] = kept.at(-1)!.rank;
  };
  for (const [at, id] of extract.ids.entries()) {
    const stratum = extract.stratum[at]!;
    const wanted = counts[stratum] ?? 0;
    if (wanted === 0) continue;
    const rank = hmac(id);
    if (worst[stratum] !== '' && rank > worst[stratum]!) continue;
    if (best[stratum]!.push({ rank, id }) >= 2 * wanted + 16) shorten(stratum);
  }
  return best.map((kept, stratum) => {
    if (kept.length === 0) return [];
    shorten(stratum);
    return best[stratum]!.map(({ id }) => id);
  });
}

/** The outcome of a draw and all intermediate values that the log publishes. */
export interface Lots {
  seed: string;
  key: string;
  settingsHash: string;
  /** Length of the line of the rounding: people times weights. */
  length: bigint;
  start: bigint;
  /** Letters per stratum, in the order of `strataOf`. */
  letters: number[];
  /** Ids per stratum in the order in which they were drawn. */
  drawn: string[][];
}

/**
 * Draws. The same extract, settings and numbers always give the same people, in whatever order the rows came.
 * @throws RangeError where the letters do not fit the population (see `planProblems`)
 */
export function drawLots(settings: Invite, extract: Extract, extractHash: string, numbers: string): Lots {
  const hash = settingsHash(settings);
  const seed = seedOf(extractHash, hash, numbers);
  const key = sha256(seed);
  const shares = sharesOf(settings, extract.sizes);
  const length = total(shares);
  const start = startOf(key, length);
  const letters = allocate(shares, BigInt(settings.letters), start).map(Number);
  return { seed, key, settingsHash: hash, length, start, letters, drawn: ranking(extract, key, letters) };
}
