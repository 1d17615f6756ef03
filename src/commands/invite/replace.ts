// `measures invite replace`: the next lots of the same strata for those who declined.
import { readIds } from '../../files/invite.ts';
import { listHash } from '../../model/invite/canonical.ts';
import { logText, sealed, settingsOf } from '../../model/invite/log.ts';
import { replacementsFor } from '../../model/invite/replace.ts';
import { strataOf } from '../../model/invite/strata.ts';
import { drawnCsv, drawnRows } from '../../output/invite/list.ts';
import { inviteText } from '../../text/invite.ts';
import { declinedMessage } from '../../text/invite/refusals.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { Context } from '../support/context.ts';
import { drawNeeded, extractIn, keepOut, logPath, mustBeDrawnFrom, needed, pathOf, placed, refuse, saltNeeded, writeAll } from './common.ts';
import { tool } from './tool.ts';

export async function replace(context: Context, options: Record<string, unknown>): Promise<void> {
  const { language } = context;
  const text = inviteText(language);
  const place = logPath(context, options.log);
  const path = needed('--extract', options.extract, (language) => inviteText(language).extractNeeded);
  const declined = needed('--declined', options.declined, (language) => inviteText(language).declinedNeeded);
  for (const file of [path, declined, ...(context.options.output === undefined ? [] : [context.options.output])]) keepOut(context, file, options.allowInRepo);
  const { log, record } = drawNeeded(place);
  const settings = settingsOf(record);
  const salt = saltNeeded(context, path, options.salt);
  const ids = await readIds(pathOf(context, declined), declined);
  const extract = await extractIn(context, path, settings);
  mustBeDrawnFrom(record, settings, extract, salt);
  const round = replacementsFor(record, extract, ids);
  if ('problems' in round) refuse(context, round.problems.map((problem) => placed(declined, problem.line, declinedMessage(problem))), text.declinedProblems(round.problems.length));

  const rows = drawnRows(settings, round.drawn, round.firstPlace);
  const result = context.options.format === 'json' ? `${JSON.stringify({ version: 1, log: place.shown, drawn: rows, exhausted: round.exhausted }, null, 2)}\n` : drawnCsv(settings, rows);
  const strata = strataOf(settings).flatMap(({ key }, index) => (round.letters[index]! > 0 ? [{ stratum: key, letters: round.letters[index]! }] : []));
  const entry = { date: context.today, declined: ids.length, letters: rows.length, strata, listHash: listHash(round.drawn.flat(), salt) };
  const { output } = context.options;
  writeAll(context, [
    ...(output === undefined ? [] : [{ path: pathOf(context, output), content: result }]),
    ...(rows.length === 0 ? [] : [{ path: place.path, content: logText(sealed({ ...log, tool, draws: [...log.draws.slice(0, -1), { ...record, replacements: [...record.replacements, entry] }] })) }]),
  ]);
  if (output === undefined) context.emit(result);
  for (const { stratum, missing } of round.exhausted) context.note(text.exhausted(stratum, missing));
  context.note(text.replaced(formatNumber(rows.length, language), place.shown));
}
