// `measures invite draw`: the draw itself. The ids come out; log and salt are written beside.
import { randomBytes } from 'node:crypto';
import { saltPath, saltText } from '../../files/invite.ts';
import type { Draw, DrawCommitment } from '../../generated/types.ts';
import { UsageError } from '../../errors.ts';
import { extractHash, listHash, settingsHash } from '../../model/invite/canonical.ts';
import { drawLots } from '../../model/invite/draw.ts';
import { commitmentOf, drawRecord, emptyLog, logText, sealed } from '../../model/invite/log.ts';
import { publicNumbers } from '../../model/invite/numbers.ts';
import { drawnCsv, drawnRows } from '../../output/invite/list.ts';
import { inviteText, inviteUsage } from '../../text/invite.ts';
import { numberMessage } from '../../text/invite/refusals.ts';
import { formatDate, formatNumber } from '../../text/numbers.ts';
import type { Context } from '../support/context.ts';
import { extractIn, keepOut, logPath, mustFit, needed, pathOf, reasonOf, saltIn, settingsIn, soundLog, writeAll } from './common.ts';
import { tool } from './tool.ts';

export async function draw(context: Context, options: Record<string, unknown>): Promise<void> {
  const { language, today } = context;
  const text = inviteText(language);
  const from = settingsIn(context);
  const { settings } = from;
  const path = needed('--extract', options.extract, (language) => inviteText(language).extractNeeded);
  const typed = needed('--numbers', options.numbers, (language) => inviteText(language).numbersNeeded(settings.numbers.parts.map((part) => part.title).join('; ')));
  const numbers = typedNumbers(settings.numbers.parts, typed);
  const reason = reasonOf(options.reason);
  keepOut(context, path, options.allowInRepo);
  if (context.options.output !== undefined) keepOut(context, context.options.output, options.allowInRepo);
  const place = logPath(context, options.log);
  const log = soundLog(place) ?? emptyLog(tool);
  const known = saltIn(context, path, options.salt);
  refuseSecond(log, known?.draws.at(-1), reason);
  if (!known && log.commitments.length > 0 && reason === undefined) throw inviteUsage.saltMissing(`${path}.salt`);
  const salt = known ?? { salt: randomBytes(32).toString('hex'), draws: [] };

  const extract = await extractIn(context, path, settings);
  mustFit(context, from, extract.sizes);
  const hash = extractHash(settings, extract, salt.salt);
  const commitment = commitmentFor(log, hash, settingsHash(settings), reason);
  const lots = drawLots(settings, extract, hash, numbers);
  const record = drawRecord(settings, extract, lots, { date: today, reason, committed: commitment?.date ?? null, extractHash: hash, numbers, listHash: listHash(lots.drawn.flat(), salt.salt) });
  const rows = drawnRows(settings, lots.drawn);
  const result = context.options.format === 'json' ? `${JSON.stringify({ version: 1, log: place.shown, seed: record.seed, drawn: rows }, null, 2)}\n` : drawnCsv(settings, rows);
  const { output } = context.options;
  writeAll(context, [
    ...(output === undefined ? [] : [{ path: pathOf(context, output), content: result }]),
    { path: saltPath(pathOf(context, path)), content: saltText({ salt: salt.salt, draws: [...salt.draws, `${today} ${record.seed}`] }) },
    { path: place.path, content: logText(sealed({ ...log, tool, draws: [...log.draws, record] })) },
  ]);
  if (output === undefined) context.emit(result);
  const bound = commitmentOf(record);
  if (bound === 'none') context.note(text.notCommitted);
  if (bound === 'late') context.note(text.committedLate(formatDate(settings.dates.numbers, language)));
  if (today < settings.dates.numbers) context.note(text.tooEarly(formatDate(settings.dates.numbers, language), formatDate(today, language)));
  context.note(text.drawn(formatNumber(record.letters, language), formatNumber(record.population, language), place.shown));
}

function typedNumbers(parts: Parameters<typeof publicNumbers>[0], typed: string): string {
  const result = publicNumbers(parts, typed);
  if ('numbers' in result) return result.numbers;
  const said = result.problems.map(numberMessage);
  const both = (of: 'message' | 'remedy'): { de: string; en: string } => ({ de: said.map((each) => each[of].de).join('\n'), en: said.map((each) => each[of].en).join('\n') });
  throw new UsageError(both('message'), both('remedy'));
}

// Both the log and the file beside the extract remember a draw, so that a lost log is no way to draw again.
function refuseSecond(log: Draw, beside: string | undefined, reason: string | undefined): void {
  const date = log.draws.at(-1)?.date ?? beside?.slice(0, 10);
  if (date !== undefined && reason === undefined) throw inviteUsage.drawnAlready(date);
}

// The last commitment, if it is to this extract and these settings; another one must be explained.
function commitmentFor(log: Draw, extract: string, settings: string, reason: string | undefined): DrawCommitment | null {
  const last = log.commitments.at(-1);
  if (!last) return null;
  if (last.extractHash === extract && last.settingsHash === settings) return last;
  if (reason === undefined) throw inviteUsage.notAsCommitted(last.date);
  return null;
}
