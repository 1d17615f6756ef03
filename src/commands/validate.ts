import { appendFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { Option } from 'commander';
import { exitCode, UsageError } from '../errors.ts';
import { baselineOf, baselineText, beyondBaseline, pruned } from '../model/baseline.ts';
import type { Finding } from '../model/finding.ts';
import { uniqueKeys } from '../model/fingerprint.ts';
import type { Edition } from '../model/rules/around.ts';
import { type Format, formats, mostShown, render } from '../output/diagnostics/formats.ts';
import { inReadingOrder, mostImportant, place } from '../output/diagnostics/place.ts';
import { type DiagnosticsReport, hidden, summaryOf } from '../output/diagnostics/report.ts';
import { nearest } from '../text/suggest.ts';
import { validateText } from '../text/validate.ts';
import { programVersion } from '../version.ts';
import { type Checked, checkedCatalogue } from './support/checked.ts';
import type { CommandDefinition } from './support/command.ts';
import type { Context } from './support/context.ts';
import { isBaselineOrNew, readBaseline, valueIn, within } from './support/selection.ts';

/** The flags of `measures validate` as commander gives them. */
interface ValidateOptions {
  format?: Format;
  outputFormat?: string[];
  changedSince?: string;
  baseline?: string;
  updateBaseline?: boolean;
  pruneBaseline?: boolean;
  failOn: 'error' | 'warning';
  maxWarnings?: string;
  maxFindings?: string;
  edition: Edition;
  watch?: boolean;
  cache?: string;
}

const command: CommandDefinition = {
  configure(command, language) {
    const t = validateText(language);
    command
      .argument('[paths...]', t.paths)
      .addOption(new Option('-f, --format <format>', t.format(formats)).choices(formats))
      .addOption(new Option('--output-format <format=file>', t.outputFormat).argParser((value: string, before: string[] = []) => [...before, value]))
      .option('--changed-since <revision>', t.changedSince)
      .option('--baseline <file>', t.baseline)
      .option('--update-baseline', t.updateBaseline)
      .option('--prune-baseline', t.pruneBaseline)
      .addOption(new Option('--fail-on <severity>', t.failOn).choices(['error', 'warning']).default('error'))
      .option('--max-warnings <n>', t.maxWarnings)
      .option('--max-findings <n>', t.maxFindings)
      .addOption(new Option('--edition <edition>', t.edition).choices(['internal', 'public']).default('internal'))
      .option('--watch', t.watch)
      .option('--cache <file>', t.cache)
      .addHelpText('after', t.examples);
  },
  async run(context, [paths], given) {
    const options = given as unknown as ValidateOptions;
    checkOptions(context.world.cwd, options, context.options.output);
    if (options.watch) {
      const { format, edition, maxFindings } = options;
      return (await import('./support/watch.ts')).watch(context, paths as string[], { format, edition, most: wholeNumber('--max-findings', maxFindings) });
    }
    const root = context.root();
    const rules = { today: context.today, edition: options.edition };
    const selected = within(paths as string[], context.world.cwd, root);
    const checked = await checkedCatalogue(context, rules, options.cache);
    const caused = options.changedSince === undefined ? checked.findings : (await import('./support/validation.ts')).causedSince(options.changedSince, context.open(), checked.findings, rules);
    const asked = caused.filter(({ file }) => selected(file));
    const fresh = options.baseline === undefined ? checked.findings : await withoutKnown(context, options, checked);
    const wanted = new Set(asked);
    const findings = fresh.filter((finding) => wanted.has(finding));
    return report(context, options, root, checked, findings, fresh.length - findings.length);
  },
};

const wholeNumber = (flag: string, value: string | undefined): number | undefined => {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError({ de: validateText('de').notANumber(flag, value), en: validateText('en').notANumber(flag, value) });
  return Number(value);
};

function checkOptions(cwd: string, { baseline, updateBaseline, pruneBaseline, maxWarnings, maxFindings, watch, outputFormat, changedSince, cache, format, failOn }: ValidateOptions, output: string | undefined): void {
  const refuse = (say: (language: 'de' | 'en') => string): never => { throw new UsageError({ de: say('de'), en: say('en') }); };
  wholeNumber('--max-warnings', maxWarnings);
  wholeNumber('--max-findings', maxFindings);
  if (baseline === undefined && (updateBaseline || pruneBaseline)) refuse((language) => validateText(language).needsBaseline(updateBaseline ? '--update-baseline' : '--prune-baseline'));
  if (updateBaseline && pruneBaseline) refuse((language) => validateText(language).notTogether('--update-baseline', '--prune-baseline'));
  // the baseline is read before anything is written, and written or not it must not be lost
  const files = outputFormats(outputFormat ?? []).map(([, file]) => file).concat([output, cache, baseline].filter((file) => file !== undefined));
  const places = files.map((file) => resolve(cwd, file));
  const twice = files.find((_, i) => places.indexOf(places[i]!) !== i);
  if (twice !== undefined) refuse((language) => validateText(language).writtenTwice(twice));
  // what decides the result, or is written once, has no place in a run that only ends on Ctrl-C
  const once: Record<string, boolean> = {
    '--baseline': baseline !== undefined, '--output-format': outputFormat !== undefined, '--changed-since': changedSince !== undefined, '--cache': cache !== undefined, '--output': output !== undefined,
    '--max-warnings': maxWarnings !== undefined, '--fail-on': failOn === 'warning', [`--format ${format}`]: format !== undefined && format !== 'pretty' && format !== 'line',
  };
  const notWatched = Object.keys(once).find((flag) => once[flag]) ?? null;
  if (watch && notWatched !== null) refuse((language) => validateText(language).notTogether('--watch', notWatched));
}

// the findings that are not in the baseline, which is written first where that is asked for
async function withoutKnown(context: Context, { baseline: name = '', updateBaseline, pruneBaseline, edition = 'internal' }: ValidateOptions, { files, findings }: Checked): Promise<readonly Finding[]> {
  const t = validateText(context.language);
  const valueOf = valueIn(files);
  const { cwd } = context.world;
  if (updateBaseline) {
    if (!isBaselineOrNew(cwd, name)) throw new UsageError({ de: validateText('de').badBaseline(name), en: validateText('en').badBaseline(name) });
    const baseline = baselineOf(findings, valueOf);
    context.writeFile(name, baselineText(baseline));
    context.note(t.wroteBaseline(findings.length, name));
    return [];
  }
  const baseline = readBaseline(cwd, name);
  const { rules } = await import('../model/rules/registry.ts');
  const notAsked = new Set(rules.filter((rule) => rule.edition !== undefined && rule.edition !== edition).map(({ code }) => code));
  const { fresh, gone, known } = beyondBaseline(findings, baseline, valueOf, (rule) => !notAsked.has(rule));
  if (known > 0) context.note(t.known(known, name));
  const mended = gone.reduce((sum, { count }) => sum + count, 0);
  if (mended > 0 && pruneBaseline) {
    const left = pruned(baseline, gone);
    context.writeFile(name, baselineText(left));
    context.note(t.wroteBaseline(left.findings.reduce((sum, { count }) => sum + count, 0), name));
  } else if (mended > 0) context.note(t.gone(mended));
  return fresh;
}

// what says in CI where the repository is, for the formats whose readers begin there
const repositoryIn: Partial<Record<Format, readonly string[]>> = { github: ['GITHUB_WORKSPACE'], gitlab: ['CI_PROJECT_DIR'], sarif: ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'] };

// where a path begins for whoever reads the report: the repository in CI, else the working folder
function prefixFor({ world: { env, cwd } }: Context, format: Format, root: string): string {
  const repository = (repositoryIn[format] ?? []).map((name) => env[name] ?? '').find((folder) => folder !== '');
  const shown = relative(repository === undefined ? cwd : resolve(repository), root).replaceAll('\\', '/');
  return shown === '' ? '' : `${shown}/`;
}

// `elsewhere`: how many findings there are besides, which the paths and --changed-since leave out
async function report(context: Context, options: ValidateOptions, root: string, { files, sources }: Checked, findings: readonly Finding[], elsewhere: number): Promise<number> {
  const { language, world } = context;
  const t = validateText(language);
  const textOf = (file: string): string | undefined => sources.get(file)?.text;
  const summary = summaryOf(findings, sources.size);
  let keys: Map<Finding, string> | null = null;
  const keysOfAll = (): Map<Finding, string> => {
    const all = uniqueKeys(findings, valueIn(files));
    return new Map(findings.map((finding, i) => [finding, all[i]!]));
  };
  const keyOf = (problem: Finding): string => (keys ??= keysOfAll()).get(problem)!;
  const reportIn = (format: Format, inFile: boolean): DiagnosticsReport => {
    const most = wholeNumber('--max-findings', options.maxFindings) ?? mostShown[format] ?? 0;
    const shown = most === 0 ? findings : mostImportant(findings, most);
    const placed = place(shown, textOf);
    const from = new Map(placed.map((problem, i) => [problem, shown[i]!]));
    return {
      problems: inReadingOrder(placed), summary, language, prefix: prefixFor(context, format, root), files: [...sources.keys()], textOf,
      keyOf: (problem) => keyOf(from.get(problem)!), version: programVersion(), colour: !inFile && context.colour(), columns: inFile ? 100 : context.columns,
    };
  };
  const format = options.format ?? (context.interactive ? 'pretty' : world.env.GITHUB_ACTIONS === 'true' ? 'github' : 'line');
  const main = reportIn(format, false);
  context.emit(await render(format, main));
  for (const [each, file] of outputFormats(options.outputFormat ?? [])) context.writeFile(file, await render(each, reportIn(each, true)));
  if (format === 'github' && world.env.GITHUB_STEP_SUMMARY) appendSummary(context, world.env.GITHUB_STEP_SUMMARY, await render('md', reportIn('md', true)));
  const forPeople = format === 'pretty' || format === 'line';
  if (forPeople && hidden(main) > 0) context.note(t.notShown(hidden(main)));
  context.note(t.summary(summary));
  if (elsewhere > 0) context.note(t.elsewhere(elsewhere));
  const [gravest] = mostImportant(main.problems, 1);
  if (format === 'pretty' && gravest) context.note(t.explain(gravest.rule));
  const most = wholeNumber('--max-warnings', options.maxWarnings);
  const tooMany = most !== undefined && summary.warnings > most;
  if (tooMany) context.note(t.tooManyWarnings(summary.warnings, most));
  return summary.errors > 0 || tooMany || (options.failOn === 'warning' && summary.warnings > 0) ? exitCode.wrong : exitCode.fine;
}

// the summary is an extra: that it cannot be written must not hide what was found
function appendSummary(context: Context, file: string, text: string): void {
  try {
    appendFileSync(file, text);
  } catch (error) {
    context.note(validateText(context.language).noSummary(file, (error as NodeJS.ErrnoException).code ?? 'EIO'));
  }
}

function outputFormats(given: readonly string[]): [Format, string][] {
  return given.map((each) => {
    const at = each.indexOf('=');
    const format = formats.find((name) => name === each.slice(0, at));
    const file = each.slice(at + 1);
    if (!format || file === '' || file === '-') {
      const near = format || at < 0 ? null : nearest(each.slice(0, at), formats);
      const remedy = (language: 'de' | 'en'): string => validateText(language).outputFormatForm(formats, near === null ? null : `${near}=${file}`);
      throw new UsageError({ de: validateText('de').badOutputFormat(each), en: validateText('en').badOutputFormat(each) }, { de: remedy('de'), en: remedy('en') });
    }
    return [format, file];
  });
}

export default command;
