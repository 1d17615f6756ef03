// `measures invite purge`: deletes what belongs to people, and writes down that it did.
import { existsSync, unlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { insideWorkTree, readIds, saltPath } from '../../files/invite.ts';
import type { DrawDeletion } from '../../generated/types.ts';
import type { Extract } from '../../model/invite/extract.ts';
import { logText, sealed, settingsOf } from '../../model/invite/log.ts';
import { inviteText, inviteUsage } from '../../text/invite.ts';
import type { Context } from '../support/context.ts';
import { drawNeeded, extractIn, logPath, mustBeDrawnFrom, needed, pathOf, saltNeeded, writeAll } from './common.ts';
import { tool } from './tool.ts';

type Deleted = DrawDeletion['deleted'][number];

export async function purge(context: Context, options: Record<string, unknown>): Promise<void> {
  const text = inviteText(context.language);
  const place = logPath(context, options.log);
  const path = needed('--extract', options.extract, (language) => inviteText(language).extractNeeded);
  const lists = (options.list ?? []) as string[];
  const { log, record } = drawNeeded(place);
  const settings = settingsOf(record);
  // nothing is deleted that does not demonstrably belong to this draw
  const salt = saltNeeded(context, path, options.salt);
  const extract = await extractIn(context, path, settings);
  mustBeDrawnFrom(record, settings, extract, salt);
  for (const list of lists) await mustBeList(context, list, extract);
  const inGit = [path, ...lists].filter((file) => insideWorkTree(pathOf(context, file)));

  const files: (Deleted & { path: string; shown: string })[] = [
    ...lists.map((list) => ({ kind: 'list' as const, name: basename(list), path: pathOf(context, list), shown: list })),
    { kind: 'extract', name: basename(path), path: pathOf(context, path), shown: path },
    { kind: 'salt', name: basename(saltPath(path)), path: saltPath(pathOf(context, path)), shown: saltPath(path) },
  ];
  const deleted: Deleted[] = [];
  let failure: { shown: string; code: string } | null = null;
  for (const { kind, name, path: file, shown } of files) {
    if (kind === 'salt' && !existsSync(file)) continue;
    try {
      unlinkSync(file);
      deleted.push({ kind, name });
    } catch (error) {
      failure ??= { shown, code: (error as NodeJS.ErrnoException).code ?? 'EIO' };
    }
  }
  const entry: DrawDeletion = { date: context.today, extractHash: record.extractHash, deleted };
  if (deleted.length > 0) writeAll(context, [{ path: place.path, content: logText(sealed({ ...log, tool, deletions: [...log.deletions, entry] })) }]);
  if (failure) throw inviteUsage.notDeleted(failure.shown, failure.code);
  if (context.options.format === 'json') context.emit(`${JSON.stringify({ version: 1, log: place.shown, ...entry }, null, 2)}\n`);
  else context.emit(deleted.map(({ kind, name }) => `${text.deletedKinds[kind]}: ${name}\n`).join(''));
  context.note(text.purged(deleted.length, place.shown));
  context.note(text.backups);
  for (const file of inGit) context.note(text.stillInGit(file));
}

// A list belongs to the draw where it has ids and all of them are in the extract.
async function mustBeList(context: Context, list: string, extract: Extract): Promise<void> {
  const known = new Set(extract.ids);
  const ids = await readIds(pathOf(context, list), list);
  if (ids.length === 0 || ids.some(({ id }) => !known.has(id))) throw inviteUsage.notAList(list);
}
