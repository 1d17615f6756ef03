// A catalogue as it was in a git commit, or in another folder.
import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Day } from '../model/dates.ts';
import { diffSaid } from '../text/diff.ts';
import { commitOf, contentsAt, dayOf, pathsAt } from './git.ts';
import { check, findCatalogue, isFolder, type Opened, openCatalogue } from './open.ts';
import { entryAt, inOrder, sourceOf } from './read.ts';

export interface Revision extends Opened {
  commit: string | null;
  day: Day | null;
}

/** The catalogue in the folder as a commit holds it. Throws UsageError where git cannot say, or where there was none yet. */
export function openRevision(root: string, revision: string): Revision {
  const commit = commitOf(root, revision);
  const entries = pathsAt(root, commit).flatMap((path) => entryAt(path) ?? []);
  if (!entries.some(({ kind }) => kind === 'catalogue')) {
    const { message, remedy } = diffSaid.notThere(revision);
    throw new UsageError(message, remedy);
  }
  const contents = contentsAt(root, commit, entries.map(({ path }) => path));
  const sources = entries.flatMap((entry) => {
    const bytes = contents.get(entry.path);
    return bytes ? [sourceOf(entry, bytes)] : [];
  });
  const files = inOrder(sources.map(({ file }) => file));
  return { root, files, ...check(files, sources.flatMap(({ findings }) => findings)), commit, day: dayOf(root, commit) };
}

/** The catalogue in a folder that the user named, or below it in `data/`; null where the name is no folder with one. */
export function openFolder(cwd: string, name: string): Revision | null {
  if (name === '') return null;
  const folder = resolve(cwd, name);
  if (!isFolder(folder)) return null;
  const root = findCatalogue(cwd, folder) ?? findCatalogue(cwd, `${folder}/data`);
  return root === null ? null : { ...openCatalogue(root), commit: null, day: null };
}
