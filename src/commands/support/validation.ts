// What `measures validate` finds: everything that is wrong, or only what a change has caused.
import { changedPaths, contentsAt, forkOf } from '../../files/git.ts';
import { check, type Opened } from '../../files/open.ts';
import { entryAt, inOrder, type SourceFile, sourceOf } from '../../files/read.ts';
import { compareSeverity, type Finding, type Severity } from '../../model/finding.ts';
import { identityOf, keyOf } from '../../model/fingerprint.ts';
import { checkRules, type RulesOptions } from '../../model/rules/check.ts';
import { valueIn } from './selection.ts';

/** Everything that reading, schemas, structure and rules find. */
export function allFindings(opened: Omit<Opened, 'root'>, options: RulesOptions): Finding[] {
  return [...opened.findings, ...checkRules(opened, options)];
}

/**
 * Of the findings those that changes since a git revision have caused: all in changed files, and in unchanged files those
 * that were not there before, or were milder. For that the catalogue is checked once more with the old text of the changed files.
 */
export function causedSince(revision: string, { root, files }: Opened, findings: readonly Finding[], options: RulesOptions): Finding[] {
  const fork = forkOf(root, revision);
  const paths = changedPaths(root, fork);
  const changed = new Set(paths);
  const before = contentsAt(root, fork, paths.filter((path) => entryAt(path) !== null));
  const sources: SourceFile[] = files.filter(({ path }) => !changed.has(path));
  const reading: Finding[] = [];
  for (const [path, bytes] of before) {
    const entry = entryAt(path);
    if (bytes === null || entry === null) continue;
    const source = sourceOf(entry, bytes);
    sources.push(source.file);
    reading.push(...source.findings);
  }
  const old = inOrder(sources);
  // what a misspelt reference kept silent was there all the same: whoever mends it has not caused it
  const then = allFindings({ files: old, ...check(old, reading), lost: new Set() }, options);
  const valueThen = valueIn(old);
  const left = new Map<string, Severity[]>();
  for (const finding of then) {
    const key = keyOf(identityOf(finding, valueThen));
    const before = left.get(key);
    if (before) before.push(finding.severity);
    else left.set(key, [finding.severity]);
  }
  const valueNow = valueIn(files);
  const checked = new Set(files.map(({ path }) => path));
  return findings.filter((finding) => {
    if (changed.has(finding.file)) return true;
    // what is skipped may be a folder with a changed file in it
    if (!checked.has(finding.file)) return paths.some((path) => path.startsWith(`${finding.file}/`));
    // it was there before, and no less strictly: a stage or a setting that makes an error of a warning is a cause
    const before = left.get(keyOf(identityOf(finding, valueNow))) ?? [];
    const known = before.findIndex((severity) => compareSeverity(severity, finding.severity) <= 0);
    if (known >= 0) before.splice(known, 1);
    return known < 0;
  });
}
