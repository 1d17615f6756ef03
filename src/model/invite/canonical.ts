// The one form of settings, extract and lists that is hashed, whatever the files look like.
import type { Invite } from '../../generated/types.ts';
import type { Extract } from './extract.ts';
import { sha256 } from './hashing.ts';
import { strataOf } from './strata.ts';

/** JSON without spaces, keys in ascending order at every level. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return `{${entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
}

/** The settings' hash: SHA-256 of their canonical JSON, without a line end. */
export function settingsHash(settings: Invite): string {
  return sha256(canonicalJson(settings));
}

/** The canonical extract, `id;band;band…` and a line feed per person in ascending order of the ids, in pieces of many lines. */
export function* canonicalExtract(settings: Pick<Invite, 'traits'>, extract: Extract): Generator<string> {
  const keys = strataOf(settings).map((stratum) => stratum.key);
  const linesAtOnce = 4096;
  for (let from = 0; from < extract.ids.length; from += linesAtOnce) {
    let piece = '';
    const end = Math.min(from + linesAtOnce, extract.ids.length);
    for (let at = from; at < end; at += 1) piece += `${extract.ids[at]!};${keys[extract.stratum[at]!]!}\n`;
    yield piece;
  }
}

function* salted(salt: string, pieces: Iterable<string>): Generator<string> {
  yield `${salt}\n`;
  yield* pieces;
}

/** The extract's hash: SHA-256 of the salt on a line of its own and the canonical extract. */
export function extractHash(settings: Pick<Invite, 'traits'>, extract: Extract, salt: string): string {
  return sha256(salted(salt, canonicalExtract(settings, extract)));
}

/** The hash of a list of ids: SHA-256 of the salt on a line of its own and the ids in ascending order, a line each. */
export function listHash(ids: readonly string[], salt: string): string {
  return sha256(salted(salt, [...ids].sort((a, b) => (a < b ? -1 : 1)).map((id) => `${id}\n`)));
}
