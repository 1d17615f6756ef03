// What was found last time, for a catalogue of which no byte has changed since. The key covers everything that a finding can
// depend on: the program as it was built, the circumstances (today, the edition), and every file's path and bytes. What is
// remembered carries its own digest, so that a damaged or foreign cache is no cache.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import { readBytes } from './bytes.ts';
import { FileOfBytes } from './file-of-bytes.ts';
import { limits } from './limits.ts';
import { listFiles } from './folder.ts';
import type { SourceFile } from './read.ts';
import { atomicWrite } from './write.ts';

/** The files of a catalogue, neither decoded nor parsed before somebody asks, and a key for all of them. */
export interface Survey {
  files: SourceFile[];
  key: string;
}

/** Room for at least one file. */
const storeSize = 2 * limits.bytes;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Looks at a catalogue's folder without understanding it. Null where a file cannot be read at all: then nothing is remembered.
 * @param circumstances whatever else findings depend on
 */
export function survey(root: string, circumstances: readonly string[]): Survey | null {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(circumstances));
  const { entries, findings } = listFiles(root);
  hash.update(JSON.stringify(findings.map(({ rule, file, message }) => [rule, file, message.de])));
  const files: SourceFile[] = [];
  const sizes: number[] = [];
  // many small files in one buffer: the hash is fed seldom
  let store = Buffer.allocUnsafe(storeSize);
  let used = 0;
  for (const entry of entries) {
    const bytes = readBytes(join(root, entry.path));
    if (!Buffer.isBuffer(bytes)) return null;
    if (used + bytes.length > storeSize) {
      hash.update(store.subarray(0, used));
      store = Buffer.allocUnsafe(storeSize);
      used = 0;
    }
    bytes.copy(store, used);
    files.push(new FileOfBytes(entry, store.subarray(used, (used += bytes.length))));
    sizes.push(bytes.length);
  }
  hash.update(store.subarray(0, used));
  hash.update(JSON.stringify([entries.map(({ path }) => path), sizes]));
  return { files, key: hash.digest('hex') };
}

/** What was found for this key; null where the file holds nothing for it. */
export function recall(path: string, key: string): Finding[] | null {
  try {
    const { key: of, digest: seal, findings } = JSON.parse(readFileSync(path, 'utf8')) as { key: unknown; digest: unknown; findings: string };
    return of === key && seal === digest(key + findings) ? (JSON.parse(findings) as Finding[]) : null;
  } catch {
    return null;
  }
}

/** Keeps what was found for a key, in place of what the file held. Throws the system's error where it cannot be written. */
export function remember(path: string, key: string, found: readonly Finding[]): void {
  // spans and words may be made only when asked for
  const findings = JSON.stringify(found.map(({ span, message, remedy, ...rest }) => ({ ...rest, ...(span ? { span: { start: span.start, end: span.end } } : {}), message: { de: message.de, en: message.en }, remedy: { de: remedy.de, en: remedy.en } })));
  atomicWrite(path, `${JSON.stringify({ key, digest: digest(key + findings), findings })}\n`);
}
