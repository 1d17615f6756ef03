// `measures invite plan`: what will come out of the draw; with --commit, extract and settings are laid down.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { saltPath, saltText } from '../../files/invite.ts';
import { extractHash, settingsHash } from '../../model/invite/canonical.ts';
import type { Extract } from '../../model/invite/extract.ts';
import { commitmentTo, emptyLog, logText, sealed } from '../../model/invite/log.ts';
import { planOf } from '../../model/invite/plan.ts';
import { planDocument, planJson, planTerminal, type PlanView } from '../../output/invite/plan.ts';
import { colours } from '../../output/terminal.ts';
import { inviteText, inviteUsage } from '../../text/invite.ts';
import { formatDate } from '../../text/numbers.ts';
import { documentBytes } from './document.ts';
import type { Context } from '../support/context.ts';
import { documentLanguage, extractIn, keepOut, logPath, mustFit, pathOf, reasonOf, saltIn, settingsIn, soundLog, type SettingsIn, writeAll } from './common.ts';
import { tool } from './tool.ts';

export async function plan(context: Context, options: Record<string, unknown>): Promise<void> {
  const from = settingsIn(context);
  const { settings } = from;
  const path = typeof options.extract === 'string' ? options.extract : null;
  if (options.commit === true && path === null) throw inviteUsage.commitNeedsExtract();
  if (path !== null) keepOut(context, path, options.allowInRepo);
  const extract = path === null ? null : await extractIn(context, path, settings);
  const sizes = extract?.sizes ?? (await counted(context, from, options.counts));
  const population = sizes ? sizes.reduce((sum, size) => sum + size, 0) : settings.population.residents;
  if (population === undefined) throw inviteUsage.nothingToPlan();
  if (sizes) mustFit(context, from, sizes);
  if (options.commit === true && extract && path !== null) commit(context, from, extract, path, options);
  const view: PlanView = { settings, plan: sizes ? planOf(settings, sizes) : null, population };
  const format = String(options.format);
  if (format === 'json') context.emit(planJson(view));
  else if (format === 'text') context.emit(planTerminal(view, { language: context.language, width: context.columns, colours: colours(context.colour()), everyStratum: options.strata === true }));
  else context.emit(await documentBytes(planDocument(view, documentLanguage(context)), format, context));
}

// Counts per stratum, named on the command line or in the settings.
async function counted(context: Context, { settings }: SettingsIn, named: unknown): Promise<number[] | null> {
  const path = typeof named === 'string' ? named : settings.population.counts === undefined ? null : context.shown(join(context.root(), settings.population.counts));
  return path === null ? null : (await extractIn(context, path, settings, 'counts')).sizes;
}

function commit(context: Context, { settings }: SettingsIn, extract: Extract, path: string, options: Record<string, unknown>): void {
  const text = inviteText(context.language);
  const place = logPath(context, options.log);
  const log = soundLog(place) ?? emptyLog(tool);
  const reason = reasonOf(options.reason);
  const salt = saltIn(context, path, options.salt) ?? { salt: randomBytes(32).toString('hex'), draws: [] };
  const hash = extractHash(settings, extract, salt.salt);
  const last = log.commitments.at(-1);
  const drawn = log.draws.at(-1);
  if (!drawn && last && last.extractHash === hash && last.settingsHash === settingsHash(settings)) return context.note(text.committedBefore);
  if (drawn && reason === undefined) throw inviteUsage.drawnAlready(drawn.date);
  if (last && reason === undefined) throw inviteUsage.committedAlready(last.date);
  const commitment = commitmentTo(settings, extract.ids.length, { date: context.today, reason, extractHash: hash });
  const salts = saltPath(pathOf(context, path));
  writeAll(context, [
    { path: salts, content: saltText(salt) },
    { path: place.path, content: logText(sealed({ ...log, tool, commitments: [...log.commitments, commitment] })) },
  ]);
  if (context.today >= settings.dates.numbers) context.note(text.committedLate(formatDate(settings.dates.numbers, context.language)));
  context.note(text.committed(place.shown, context.shown(salts)));
}
