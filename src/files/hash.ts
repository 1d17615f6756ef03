// The hash of a catalogue's content: the same for the same values, whatever the line ends, comments or file order.
import { createHash } from 'node:crypto';
import type { SourceFile } from './read.ts';

/** A value as JSON with sorted keys and NFC texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(canonical(value));
}

function canonical(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map((item) => canonical(item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, canonical(item)]));
}

/** SHA-256 (hex) over the values of all files, by path. */
export function inputHash(files: readonly SourceFile[]): string {
  const hash = createHash('sha256');
  for (const { path, value } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) hash.update(`${path.normalize('NFC')}\0${canonicalJson(value)}\0`);
  return hash.digest('hex');
}
