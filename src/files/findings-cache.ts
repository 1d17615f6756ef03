// What was found last time, for a catalogue of which no byte has changed since. The key covers everything that a finding can
// depend on: the program as it was built, the circumstances (today, the edition), and every file's path and bytes. What is
// remembered carries its own digest, so that a damaged or foreign cache is no cache.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Finding } from '../model/finding.ts';
import { readInto, roomForOne } from './bytes.ts';
import { listFiles } from './folder.ts';
import { LateFile, type SourceFile } from './read.ts';
import { atomicWrite } from './write.ts';

/** The files of a catalogue, which are read once more only where somebody asks for a text, and a key for all of them. */
export interface Survey {
  files: SourceFile[];
  key: string;
}

/** From how many bytes on the hash is fed. */
const enough = 128 * 1024;

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
  const sizes: number[] = [];
  // many small files at once: the hash is fed seldom, but memory that was never touched is slow
  const collected = Buffer.allocUnsafe(enough + roomForOne);
  let used = 0;
  for (const { path, outside } of entries) {
    if (outside) return null;
    if (used > enough) {
      hash.update(collected.subarray(0, used));
      used = 0;
    }
    const size = readInto(collected, used, `${root}/${path}`);
    if (typeof size !== 'number') return null;
    used += size;
    sizes.push(size);
  }
  hash.update(collected.subarray(0, used));
  hash.update(JSON.stringify([entries.map(({ path }) => path), sizes]));
  return { files: entries.map((entry) => new LateFile(root, entry)), key: hash.digest('hex') };
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
