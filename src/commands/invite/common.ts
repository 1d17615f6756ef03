// What the subcommands share: settings, extract, salt and log, read with every refusal in the same words.
import { dirname, join, resolve } from 'node:path';
import { insideWorkTree, readExtract, readLog, readSalt, saltForm, type LogRead, type Salt } from '../../files/invite.ts';
import { contradictionRule, readSettings } from '../../files/invite-settings.ts';
import { atomicWriteAll } from '../../files/write.ts';
import type { Draw, DrawRecord, Invite } from '../../generated/types.ts';
import { type Finding, pointer } from '../../model/finding.ts';
import { extractHash } from '../../model/invite/canonical.ts';
import { mostProblems, type Extract } from '../../model/invite/extract.ts';
import { checksumOf } from '../../model/invite/log.ts';
import { planProblems } from '../../model/invite/plan.ts';
import { diagnosticsJson } from '../../output/diagnostics/json.ts';
import { diagnosticsLines } from '../../output/diagnostics/line.ts';
import { inReadingOrder, place, type Placed } from '../../output/diagnostics/place.ts';
import { diagnosticsPretty } from '../../output/diagnostics/pretty.ts';
import { filesText, inviteText, inviteUsage } from '../../text/invite.ts';
import { extractMessage, planMessage, rowTroubleMessage, type Said } from '../../text/invite/refusals.ts';
import { languageOf, type Language } from '../../text/language.ts';
import { formatNumber, formatShare } from '../../text/numbers.ts';
import type { Context } from '../support/context.ts';

/** Thrown after a refusal was said; the command ends with exit code 1. */
export class Refused extends Error {}

/** What stands in place of a rule's code where an input file is refused: there is nothing to waive or explain. */
const inputRule = 'input';

/** One problem of an input file at a line. */
export function placed(file: string, line: number, { message, remedy }: Said): Placed {
  const at = Math.max(1, line);
  return { rule: inputRule, severity: 'error', file, pointer: '', on: 'value', message, remedy, line: at, column: 1, endLine: at, endColumn: 1 };
}

/** Says why something is refused and ends the command; the code around it is shown only of files without people. */
export function refuse(context: Context, problems: readonly Placed[], summary: string, textOf: (file: string) => string | undefined = () => undefined): never {
  const { language } = context;
  if (context.options.format === 'json') {
    context.world.stdout.write(diagnosticsJson(problems, { errors: problems.length, warnings: 0, infos: 0, files: 1 }, language));
  } else {
    const pretty = context.world.stderr.isTTY;
    context.world.stderr.write(pretty ? diagnosticsPretty(problems, { language, colour: context.colour('stderr'), columns: context.columns, prefix: '', textOf }) : diagnosticsLines(problems, language, ''));
    context.world.stderr.write(`${summary}\n`);
  }
  throw new Refused(summary);
}

/** A path that the user named, from the working folder. */
export const pathOf = (context: Context, path: string): string => resolve(context.world.cwd, path);

/** The settings of the catalogue's draw, and how to point at a place in them. */
export interface SettingsIn {
  settings: Invite;
  /** `invite.yaml`, as it reads from here. */
  shown: string;
  /** Refuses the settings for something that only shows with other data. */
  refuse(problems: readonly { path: (string | number)[]; said: Said }[]): never;
}

/** Reads `invite.yaml`. Refuses settings that contradict themselves. */
export function settingsIn(context: Context): SettingsIn {
  const path = join(context.root(), 'invite.yaml');
  const shown = context.shown(path);
  const { settings, findings, text } = readSettings(path, shown);
  const textOf = (): string => text;
  const refuseFindings = (found: readonly Finding[]): never => {
    const problems = inReadingOrder(place(found, textOf)).map((problem) => Object.assign(problem, { file: shown }));
    return refuse(context, problems, inviteText(context.language).settingsProblems(problems.length), textOf);
  };
  if (!settings) return refuseFindings(findings);
  return {
    settings,
    shown,
    refuse: (problems) => refuseFindings(problems.map(({ path: parts, said }) => ({ rule: contradictionRule, severity: 'error', file: shown, pointer: pointer(...parts), on: 'value', ...said }))),
  };
}

/** Throws UsageError where a file with people's ids would lie in a git work tree. */
export function keepOut(context: Context, path: string, allowed: unknown): void {
  if (allowed !== true && insideWorkTree(pathOf(context, path))) throw inviteUsage.insideRepository(path);
}

/** Reads an extract (or counts per stratum) and refuses what is wrong with it or does not fit the settings. */
export async function extractIn(context: Context, path: string, settings: Invite, kind: 'people' | 'counts' = 'people'): Promise<Extract> {
  const text = inviteText(context.language);
  const { stderr } = context.world;
  const live = stderr.isTTY && !context.options.quiet;
  const onRows = (rows: number): void => { if (live) stderr.write(`\r${text.progress(formatNumber(rows, context.language))}`); };
  const { result, encoding } = await readExtract(pathOf(context, path), path, settings, kind, onRows);
  if (live) stderr.write('\r\u001b[K');
  if ('trouble' in result) refuse(context, [placed(path, result.trouble.line, rowTroubleMessage[result.trouble.kind])], text.problems(1, false));
  if ('problems' in result) {
    const { problems } = result;
    refuse(context, problems.map((problem) => placed(path, problem.line, extractMessage(problem))), text.problems(problems.length, problems.length >= mostProblems));
  }
  if (encoding === 'windows-1252') context.note(text.windows1252(path));
  return result.extract;
}

/** Refuses settings that do not fit the population, and warns where the population is not the expected one. */
export function mustFit(context: Context, from: SettingsIn, sizes: readonly number[]): void {
  const { language } = context;
  const problems = planProblems(from.settings, sizes);
  if (problems.length > 0) from.refuse(problems.map((problem) => ({ path: [problem.kind === 'certain' ? 'traits' : 'letters'], said: planMessage(problem) })));
  const population = sizes.reduce((sum, size) => sum + size, 0);
  const expected = from.settings.population.residents;
  if (expected === undefined || expected === population) return;
  const share = `${population > expected ? '+' : ''}${formatShare(population / expected - 1, language, 1)}`;
  context.note(inviteText(language).otherPopulation(formatNumber(population, language), formatNumber(expected, language), share));
}

/** The salt of an extract: the file beside it, or `--salt`. Throws UsageError where both differ or the form is wrong. */
export function saltIn(context: Context, extract: string, given: unknown): Salt | null {
  const found = readSalt(pathOf(context, extract), extract);
  if (given === undefined) return found;
  const salt = String(given).toLowerCase();
  if (!saltForm.test(salt)) throw inviteUsage.badSalt();
  if (found && found.salt !== salt) throw inviteUsage.otherSalt(`${extract}.salt`);
  return found ?? { salt, draws: [] };
}

/** The same, where a salt must be there. */
export function saltNeeded(context: Context, extract: string, given: unknown): string {
  const found = saltIn(context, extract, given);
  if (!found) throw inviteUsage.saltMissing(`${extract}.salt`);
  return found.salt;
}

/** The path of the log: the one that was named, else `draw.json` in the catalogue. */
export function logPath(context: Context, named: unknown): { path: string; shown: string } {
  const path = named === undefined ? join(context.root(), 'draw.json') : pathOf(context, String(named));
  return { path, shown: named === undefined ? context.shown(path) : String(named) };
}

/** The log, or null where there is none yet. Throws UsageError where somebody changed it. */
export function soundLog(place: { path: string; shown: string }): Draw | null {
  const read = readLog(place.path, place.shown);
  if (read === 'broken') throw filesText.noLog(place.shown);
  if (read && (!read.exact || read.log.checksum !== checksumOf(read.log))) throw inviteUsage.changedLog(place.shown);
  return read?.log ?? null;
}

/** A log that must be there; `broken` where it cannot be understood. */
export function logNeeded(place: { path: string; shown: string }): LogRead | 'broken' {
  const read = readLog(place.path, place.shown);
  if (!read) throw filesText.logMissing(place.shown);
  return read;
}

/** The draw that is valid in a log that must be there and unchanged. */
export function drawNeeded(place: { path: string; shown: string }): { log: Draw; record: DrawRecord } {
  logNeeded(place);
  const log = soundLog(place)!;
  const record = log.draws.at(-1);
  if (!record) throw filesText.noDraw(place.shown);
  return { log, record };
}

/** Throws UsageError where an extract and its salt are not those of a draw. */
export function mustBeDrawnFrom(record: DrawRecord, settings: Invite, extract: Extract, salt: string): void {
  if (extractHash(settings, extract, salt) !== record.extractHash) throw inviteUsage.otherExtract();
}

/** The value of an option that must be there. */
export function needed(option: string, value: unknown, what: (language: Language) => string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw inviteUsage.needed(option, what('de'), what('en'));
}

/** A reason as it goes into the log, or undefined. Throws UsageError where it is empty or too long. */
export function reasonOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const reason = String(value).replaceAll(/\s+/g, ' ').trim();
  if (reason === '' || reason.length > 300) throw inviteUsage.reasonTooLong();
  return reason;
}

/** Language of a document: `--lang`, else the catalogue's, else German. Works without a catalogue. */
export function documentLanguage(context: Context): Language {
  const named = languageOf(context.options.lang);
  if (named) return named;
  try {
    return context.open().settings?.language ?? 'de';
  } catch {
    return 'de';
  }
}

/** Groups smaller than this are not shown: the catalogue's `thresholds.smallNumber`, else 5. Works without a catalogue. */
export function smallestGroup(context: Context): number {
  try {
    return context.open().settings?.thresholds?.smallNumber ?? 5;
  } catch {
    return 5;
  }
}

/** The folder of a path, for a file that lies beside it. */
export const beside = (path: string, name: string): string => join(dirname(path), name);

/** Writes several files together: all or none. Throws UsageError where that fails. */
export function writeAll(context: Context, files: readonly { path: string; content: string }[]): void {
  try {
    atomicWriteAll(files);
  } catch (error) {
    throw inviteUsage.notWritten(files.map(({ path }) => context.shown(path)).join(', '), (error as NodeJS.ErrnoException).code ?? 'EIO');
  }
}
