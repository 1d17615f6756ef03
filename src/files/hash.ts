// The hash of a catalogue's content: the same for the same values, whatever the line ends, comments or file order.
import { createHash } from 'node:crypto';
import { canonicalJson } from '../model/canonical-json.ts';
import type { SourceFile } from './read.ts';

/** SHA-256 (hex) over the values of all files, by path. */
export function inputHash(files: readonly SourceFile[]): string {
  const hash = createHash('sha256');
  for (const { path, value } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) hash.update(`${path.normalize('NFC')}\0${canonicalJson(value)}\0`);
  return hash.digest('hex');
}
