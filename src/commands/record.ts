import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { type Edit, editYaml } from '../files/edit.ts';
import { checkSchema } from '../files/schema.ts';
import { atomicWrite } from '../files/write.ts';
import { parseYaml } from '../files/yaml.ts';
import type { Catalogue, Goal, Indicator, Measure, Measured } from '../model/catalogue.ts';
import type { CoarseDate } from '../model/dates.ts';
import { indicatorProgress } from '../model/progress/indicator.ts';
import { checkDate, checkValue, parseValue, placeByDate, type RecordProblem } from '../model/progress/record.ts';
import { formatValue } from '../output/progress/values.ts';
import type { Both, Language } from '../text/language.ts';
import { formatDate, formatNumber } from '../text/numbers.ts';
import { progressText } from '../text/progress.ts';
import { didYouMean } from '../text/suggest.ts';
import type { CommandDefinition } from './support/command.ts';
import type { Context } from './support/context.ts';

type Words = ReturnType<typeof progressText>;
const both = (say: (t: Words, language: Language) => string): Both => ({ de: say(progressText('de'), 'de'), en: say(progressText('en'), 'en') });

interface Found {
  kind: 'goal' | 'measure';
  owner: Measure | Goal;
  indicator: Indicator;
  index: number;
}

const command: CommandDefinition = {
  configure(command, language) {
    const t = progressText(language);
    command.argument('<indicator>', t.recordId).argument('[value]', t.recordValue)
      .option('--date <date>', t.recordDate).option('--source <text>', t.recordSource).option('--note <text>', t.recordNote).option('--state <text>', t.recordState).option('--replace', t.recordReplace)
      .addHelpText('after', t.recordExamples)
      .allowUnknownOption(false);
  },
  run(context, [id, typed], options) {
    const catalogue = context.catalogue();
    const found = findIndicator(catalogue, String(id));
    const added = actualOf(context, found.indicator, typed as string | undefined, options);
    const file = catalogue.files.get(found.owner.id)!;
    const source = context.open().files.find(({ path }) => path === file)!;
    const text = editYaml(source.text, [editFor(context, found, added, options.replace === true)], found.kind);
    const [broken] = checkSchema({ ...source, text, value: parseYaml(text).value });
    if (broken) throw new UsageError(broken.message, broken.remedy);
    atomicWrite(join(context.root(), file), text);
    confirm(context, found, added, file);
  },
};

function findIndicator(catalogue: Catalogue, id: string): Found {
  const owners = [...catalogue.measures.map((owner) => ({ kind: 'measure' as const, owner })), ...catalogue.goals.map((owner) => ({ kind: 'goal' as const, owner }))];
  const all = owners.flatMap(({ kind, owner }) => (owner.indicators ?? []).map((indicator, index): Found => ({ kind, owner, indicator, index })));
  const found = all.find(({ owner, indicator }) => `${owner.id}.${indicator.id}` === id);
  if (found) return found;
  const of = owners.find(({ owner }) => owner.id === id)?.owner;
  const ids = (of?.indicators ?? []).map((indicator) => `${id}.${indicator.id}`);
  if (of && ids.length > 0) throw new UsageError(both((t) => t.noSuchIndicator(id)), both((t) => t.chooseOne(ids.join(', '))));
  if (of) throw new UsageError(both((t) => t.noPart(id)));
  throw new UsageError(both((t) => t.noSuchIndicator(id)), didYouMean(id, all.map(({ owner, indicator }) => `${owner.id}.${indicator.id}`)));
}

// the value, state, date, source and note as they were typed, checked
function actualOf(context: Context, indicator: Indicator, typed: string | undefined, options: Record<string, unknown>): Measured & { date: CoarseDate } {
  const state = options.state as string | undefined;
  if (typed === undefined && state === undefined) throw new UsageError(both((t) => t.needsValue), both((t) => t.needsValueRemedy));
  if (typed !== undefined && state !== undefined) throw new UsageError(both((t) => t.valueAndState));
  const value = typed === undefined ? undefined : parseValue(typed);
  if (typeof value === 'object') throw problem(value, typed!);
  const wrong = value === undefined ? null : checkValue(indicator, value);
  if (wrong) throw problem(wrong, typed!);
  const date = (options.date as string | undefined) ?? context.today;
  const notThen = checkDate(indicator, date, context.today);
  if (notThen && !(notThen.kind === 'sameDate' && options.replace === true)) throw problem(notThen, date);
  const text = (key: 'source' | 'note'): Measured => (options[key] === undefined ? {} : { [key]: String(options[key]) });
  // a bare year is a number in the files
  return { ...(value === undefined ? { state: state! } : { value }), date: /^\d{4}$/.test(date) ? Number(date) : date, ...text('source'), ...text('note') };
}

function problem(found: RecordProblem, typed: string): UsageError {
  switch (found.kind) {
    case 'notANumber': return new UsageError(both((t) => t.notANumber(typed)), both((t) => t.notANumberRemedy));
    case 'ambiguous': return new UsageError(both((t) => t.ambiguous(typed)), both((t) => t.ambiguousRemedy(found.whole, found.decimal)));
    case 'outOfRange': {
      const end = (n: number, language: Language): string => (Number.isFinite(n) ? formatNumber(n, language, 4, true) : '…');
      return new UsageError(both((t, language) => t.outOfRange(typed, end(found.low, language), end(found.high, language))), both((t) => t.outOfRangeRemedy));
    }
    case 'notWhole': return new UsageError(both((t) => t.notWhole(typed)));
    case 'badDate': return new UsageError(both((t) => t.badDate(typed)), both((t) => t.badDateRemedy));
    case 'future': return new UsageError(both((t, language) => t.future(formatDate(typed, language))), both((t) => t.futureRemedy));
    case 'sameDate': return new UsageError(both((t, language) => t.sameDate(formatDate(typed, language))), both((t) => t.sameDateRemedy));
  }
}

// only the smallest thing that changes: one item more, or one item with what is new in it
function editFor(context: Context, { indicator, index }: Found, added: Measured & { date: CoarseDate }, replace: boolean): Edit {
  const path = ['indicators', index, 'actuals'];
  const actuals = indicator.actuals ?? [];
  const same = checkDate(indicator, added.date, context.today);
  if (replace && same?.kind === 'sameDate') {
    const { value: _value, state: _state, ...kept } = actuals[same.index]!;
    const { value, state, ...rest } = added;
    return { path: [...path, same.index], value: { ...(value === undefined ? { state } : { value }), ...kept, ...rest } };
  }
  const at = placeByDate(actuals, added);
  return at === actuals.length ? { path, append: [added] } : { path, insert: added, at };
}

function confirm(context: Context, { kind, owner, indicator }: Found, added: Measured & { date: CoarseDate }, file: string): void {
  const { language } = context;
  const t = progressText(language);
  const shown = added.value === undefined ? added.state! : formatValue(added.value, indicator.unit, language);
  context.note(t.recorded(`${owner.id}.${indicator.id}`, shown, formatDate(added.date, language), context.shown(join(context.root(), file))));
  const { state, expected } = indicatorProgress({ ...indicator, actuals: [...(indicator.actuals ?? []).filter(({ date }) => String(date) !== String(added.date)), added] }, owner, kind, context.today);
  context.note(t.progressLine(t.state[state], expected === null ? '' : formatValue(expected, indicator.unit, language)));
}

export default command;
