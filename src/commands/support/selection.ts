// Which of the findings `measures validate` is asked about: those of a path, those beyond a baseline.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { UsageError } from '../../errors.ts';
import type { SourceFile } from '../../files/read.ts';
import { type Baseline, parseBaseline } from '../../model/baseline.ts';
import { validateText } from '../../text/validate.ts';

/** The value of a file, for what must name a place by ids. */
export function valueIn(files: readonly SourceFile[]): (file: string) => unknown {
  // a file may be parsed only when its value is asked for
  const byPath = new Map(files.map((file) => [file.path, file]));
  return (file) => byPath.get(file)?.value;
}

/**
 * Whether a file is one of those that were named, or in a folder that was; without names every file is. A path begins in the
 * working folder or, where nothing is there, in the catalogue. Looks at the paths alone, before anything is read. Throws UsageError for a path that is not part of the catalogue.
 */
export function within(paths: readonly string[], cwd: string, root: string): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const wanted = paths.map((path) => {
    const inside = [cwd, root].map((base) => relative(root, resolve(base, path)).replaceAll('\\', '/')).find((each) => !each.startsWith('..') && existsSync(join(root, each)));
    if (inside === undefined) throw new UsageError({ de: validateText('de').noSuchPath(path), en: validateText('en').noSuchPath(path) });
    return inside;
  });
  return (file) => wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
}

/** Whether a baseline may be written there: over an older one, or where nothing is. */
export function isBaselineOrNew(cwd: string, name: string): boolean {
  try {
    return parseBaseline(readFileSync(resolve(cwd, name), 'utf8')) !== null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/** Reads the file of `--baseline`. Throws UsageError where it is missing or something else. */
export function readBaseline(cwd: string, name: string): Baseline {
  let text: string;
  try {
    text = readFileSync(resolve(cwd, name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') throw new UsageError({ de: validateText('de').badBaseline(name), en: validateText('en').badBaseline(name) });
    throw new UsageError({ de: validateText('de').noBaseline(name), en: validateText('en').noBaseline(name) }, { de: validateText('de').makeBaseline, en: validateText('en').makeBaseline });
  }
  const baseline = parseBaseline(text);
  if (!baseline) throw new UsageError({ de: validateText('de').badBaseline(name), en: validateText('en').badBaseline(name) });
  return baseline;
}

