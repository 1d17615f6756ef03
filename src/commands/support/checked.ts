// A catalogue as `validate` looks at it: its files, everything that was found in them, and where the texts are.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SourceFile } from '../../files/read.ts';
import type { Finding } from '../../model/finding.ts';
import type { RulesOptions } from '../../model/rules/check.ts';
import { programBuild } from '../../version.ts';
import type { Context } from './context.ts';

/** What was found in the files of a catalogue, and the texts that findings can point at. */
export interface Checked {
  files: readonly SourceFile[];
  findings: Finding[];
  sources: ReadonlyMap<string, { readonly text: string }>;
}

type Found = Pick<Checked, 'files' | 'findings'>;

// the rules are loaded only when there is something to check
async function checkedNow(context: Context, rules: RulesOptions): Promise<Found> {
  const { allFindings } = await import('./validation.ts');
  const opened = context.open();
  return { files: opened.files, findings: allFindings(opened, rules) };
}

// what was found last time, unless anything is another since
async function checkedOnce(context: Context, rules: RulesOptions, name: string): Promise<Found> {
  const { recall, remember, survey } = await import('../../files/findings-cache.ts');
  const circumstances = [programBuild(), rules.today, rules.edition ?? 'internal'];
  const now = survey(context.root(), circumstances);
  if (now === null) return checkedNow(context, rules);
  const path = resolve(context.world.cwd, name);
  const known = recall(path, now.key);
  if (known !== null) return { files: now.files, findings: known };
  const found = await checkedNow(context, rules);
  // not while somebody saves
  if (survey(context.root(), circumstances)?.key === now.key) context.written(name, () => remember(path, now.key, found.findings));
  return found;
}

const drawPath = (root: string): string => join(root, 'invite.yaml');

/** Whether the catalogue has settings of a draw by lot: one file more that belongs to it. */
export const hasDraw = (root: string): boolean => existsSync(drawPath(root));

/** The settings of a draw by lot, where the catalogue has any. */
export async function drawSettings(root: string): Promise<{ text: string; findings: Finding[] } | null> {
  const path = drawPath(root);
  return hasDraw(root) ? (await import('../../files/invite-settings.ts')).readSettings(path, 'invite.yaml') : null;
}

/** The catalogue with what its settings of a draw by lot say. */
export function withDraw({ files, findings }: Found, draw: { text: string; findings: Finding[] } | null): Checked {
  const sources = new Map<string, { readonly text: string }>();
  for (const file of files) sources.set(file.path, file);
  if (draw === null) return { files, findings, sources };
  return { files, findings: [...findings, ...draw.findings], sources: sources.set('invite.yaml', draw) };
}

/** Checks the catalogue that the command is about; with a cache only what has changed since. */
export async function checkedCatalogue(context: Context, rules: RulesOptions, cache?: string): Promise<Checked> {
  const draw = await drawSettings(context.root());
  return withDraw(await (cache === undefined ? checkedNow(context, rules) : checkedOnce(context, rules, cache)), draw);
}
