// `measures invite verify`: recomputes a draw; 0 = confirmed, 1 = not confirmed.
import { existsSync } from 'node:fs';
import { exitCode } from '../../errors.ts';
import { readIds } from '../../files/invite.ts';
import { readSettings } from '../../files/invite-settings.ts';
import { settingsOf } from '../../model/invite/log.ts';
import { verifyDraws, type Difference, type Evidence } from '../../model/invite/verify.ts';
import { verificationJson, verificationTerminal, type Verification } from '../../output/invite/verification.ts';
import { colours } from '../../output/terminal.ts';
import { filesText, inviteUsage } from '../../text/invite.ts';
import type { Context } from '../support/context.ts';
import { beside, extractIn, keepOut, logNeeded, logPath, pathOf, saltNeeded } from './common.ts';

export async function verify(context: Context, named: unknown, options: Record<string, unknown>): Promise<number> {
  const place = logPath(context, named);
  const read = logNeeded(place);
  if (read === 'broken') return answer(context, { log: null, evidence: {}, differences: [{ draw: 0, kind: 'unreadable', values: {} }] });
  const { log, exact } = read;
  const record = log.draws.at(-1);
  if (!record) throw filesText.noDraw(place.shown);
  const settingsFile = beside(place.path, 'invite.yaml');
  const evidence: Evidence = {};
  const changed: Difference[] = exact ? [] : [{ draw: 0, kind: 'text', values: {} }];
  if (existsSync(settingsFile)) {
    const { settings } = readSettings(settingsFile, context.shown(settingsFile));
    if (settings) evidence.settings = settings;
    else changed.push({ draw: log.draws.length, kind: 'settingsFile', values: {} });
  }
  if (typeof options.extract === 'string') {
    keepOut(context, options.extract, options.allowInRepo);
    const salt = saltNeeded(context, options.extract, options.salt);
    evidence.extract = { extract: await extractIn(context, options.extract, settingsOf(record)), salt };
  }
  if (typeof options.list === 'string') {
    if (!evidence.extract) throw inviteUsage.listNeedsExtract();
    evidence.list = (await readIds(pathOf(context, options.list), options.list)).map(({ id }) => id);
  }
  return answer(context, { log, evidence, differences: [...changed, ...verifyDraws(log, evidence)] });
}

function answer(context: Context, result: Verification): number {
  const { language } = context;
  context.emit(context.options.format === 'json' ? verificationJson(result, language) : verificationTerminal(result, { language, width: context.columns, colours: colours(context.colour()) }));
  return result.differences.length === 0 ? exitCode.fine : exitCode.wrong;
}
