// What `measures validate` finds: everything that is wrong, or only what a change has caused.
import { changedPaths, contentsAt, forkOf } from '../../files/git.ts';
import { check, type Opened } from '../../files/open.ts';
import { decode, entryAt, type SourceFile, sourceOf } from '../../files/read.ts';
import type { Finding } from '../../model/finding.ts';
import { identityOf, keyOf } from '../../model/fingerprint.ts';
import { checkRules, type RulesOptions } from '../../model/rules/check.ts';
import { valueIn } from './selection.ts';

/** Everything that reading, schemas, structure and rules find. */
export function allFindings(opened: Omit<Opened, 'root'>, options: RulesOptions): Finding[] {
  return [...opened.findings, ...checkRules(opened, options)];
}

/**
 * Of the findings those that changes since a git revision have caused: all in changed files, and in unchanged files those
 * that were not there before. For that the catalogue is checked once more with the old text of the changed files.
 */
export function causedSince(revision: string, { root, files }: Opened, findings: readonly Finding[], options: RulesOptions): Finding[] {
  const fork = forkOf(root, revision);
  const paths = changedPaths(root, fork);
  const changed = new Set(paths);
  const before = contentsAt(root, fork, paths.filter((path) => entryAt(path) !== null));
  const old: SourceFile[] = files.filter(({ path }) => !changed.has(path));
  const reading: Finding[] = [];
  for (const [path, bytes] of before) {
    const entry = entryAt(path);
    if (bytes === null || entry === null) continue;
    const source = sourceOf(entry, decode(bytes));
    old.push(source.file);
    reading.push(...source.findings);
  }
  old.sort((a, b) => (a.path < b.path ? -1 : 1));
  const then = allFindings({ files: old, ...check(old, reading) }, options);
  const valueThen = valueIn(old);
  const left = new Map<string, number>();
  for (const finding of then) {
    const key = keyOf(identityOf(finding, valueThen));
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const valueNow = valueIn(files);
  const checked = new Set(files.map(({ path }) => path));
  return findings.filter((finding) => {
    if (changed.has(finding.file) || !checked.has(finding.file)) return changed.has(finding.file);
    const key = keyOf(identityOf(finding, valueNow));
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}
