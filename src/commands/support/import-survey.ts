// `measures import survey FILE`: counts of a LimeSurvey export as findings. Rows of persons are never shown nor written.
import { basename, join, resolve } from 'node:path';
import { UsageError } from '../../errors.ts';
import { readCsv } from '../../files/csv.ts';
import { newYaml, schemaPath } from '../../files/edit.ts';
import { readInput } from '../../files/input.ts';
import { atomicWriteAll } from '../../files/write.ts';
import type { Catalogue, Evidence } from '../../model/catalogue.ts';
import { type Instrument, leastForTwoBreakdowns } from '../../model/evidence/publish.ts';
import { readSurvey, type Survey, surveyFindings, type SurveyFindings, type SurveyQuestion } from '../../model/evidence/survey.ts';
import { nextId } from '../../model/ids.ts';
import { defaultThresholds } from '../../model/rules/around.ts';
import { heading, type Inline, paragraph, root, table } from '../../output/document/build.ts';
import type { RootContent } from 'mdast';
import { type Said, surveySaid, surveyText } from '../../text/survey.ts';
import { didYouMean } from '../../text/suggest.ts';
import type { Context } from '../support/context.ts';
import { emitPage } from './page.ts';

const refuse = ({ message, remedy }: Said): UsageError => new UsageError(message, remedy);

/** Shows what a survey holds, or the findings of one question; with `--apply` writes them. */
export async function importSurvey(context: Context, file: string | undefined, options: Record<string, unknown>): Promise<void> {
  if (file === undefined) throw refuse(surveySaid.noFile);
  const survey = readSurvey(readCsv(readInput(resolve(context.world.cwd, file), file), file).rows);
  if (survey.questions.length === 0) throw refuse(surveySaid.noQuestions(file));
  const t = surveyText(context.language);
  const about: RootContent[] = [heading(1, t.title(basename(file))), paragraph(t.complete(survey.complete, survey.incomplete)), ...(survey.completionUnknown ? [paragraph(t.completionUnknown)] : [])];
  if (options.question === undefined) {
    if (options.format === 'json') return context.emit(json({ complete: survey.complete, incomplete: survey.incomplete, questions: survey.questions.map(({ name, kind, answered, answers }) => ({ name, kind, base: answered.length, answers: answers.length })) }));
    await show(context, [...about, questionTable(survey, context)]);
    return context.note(t.next);
  }
  const catalogue = context.catalogue();
  const question = questionOf(survey, String(options.question));
  const by = options.by === undefined ? null : questionOf(survey, String(options.by));
  if (by?.kind === 'multiple') throw refuse(surveySaid.severalBy(by.name));
  const instrument = instrumentOf(catalogue, survey, options.instrument as string | undefined);
  const earlier = catalogue.evidence.find((each) => by !== null && each.instrument === instrument.id && each.question === question.name && each.breakdown !== undefined && each.breakdown.by !== by.name);
  if (earlier && survey.complete < leastForTwoBreakdowns) throw refuse(surveySaid.secondBreakdown(earlier.breakdown!.by));
  const found = surveyFindings({ question, by, instrument, threshold: catalogue.settings.thresholds?.smallNumber ?? defaultThresholds.smallNumber });
  const entries = withIds(context, found.findings);
  const apply = options.apply === true;
  if (apply) write(context, entries);
  if (options.format === 'json') context.emit(json({ complete: survey.complete, incomplete: survey.incomplete, applied: apply, left: found.left, findings: entries }));
  else await show(context, [...about, ...findingBlocks(context, entries, found)]);
  context.note(entries.length === 0 ? t.nothing : apply ? t.written(entries.length) : t.preview);
  if (instrument.n === undefined) context.note(t.setN(instrument.id, survey.complete));
}

const json = (value: object): string => `${JSON.stringify({ version: 1, ...value }, null, 2)}\n`;
const show = async (context: Context, blocks: RootContent[]): Promise<void> => emitPage(context, 'table', { language: context.language, title: '', about: {}, root: root(blocks) });

function questionOf({ questions }: Survey, name: string): SurveyQuestion {
  const found = questions.find((each) => each.name === name) ?? questions.find((each) => each.name.replace(/^([\w-]+)\. .*$/, '$1') === name);
  if (!found) throw refuse(surveySaid.unknownQuestion(name, didYouMean(name, questions.map((each) => each.name))));
  if (found.kind === 'open') throw refuse(surveySaid.openQuestion(found.name));
  return found;
}

function instrumentOf({ settings }: Catalogue, { complete }: Survey, id: string | undefined): Instrument {
  const all = settings.instruments ?? [];
  if (id === undefined) throw refuse(surveySaid.noInstrument(all.filter(({ kind }) => kind === 'survey').map((each) => each.id)));
  const found = all.find((each) => each.id === id);
  if (!found) throw refuse(surveySaid.unknownInstrument(id, didYouMean(id, all.map((each) => each.id))));
  if (found.kind === 'interviews') throw refuse(surveySaid.notASurvey(id));
  if (found.n !== undefined && complete > found.n) throw refuse(surveySaid.baseAbove(complete, found.n, id));
  return found;
}

function withIds(context: Context, findings: readonly Omit<Evidence, 'id'>[]): Evidence[] {
  const { files, entities } = context.open();
  const ids = new Set([...files.map(({ name }) => name), ...entities.map(({ id }) => id)]);
  return findings.map((finding) => {
    const id = nextId('evidence', ids);
    ids.add(id);
    return { id, ...finding };
  });
}

function write(context: Context, entries: readonly Evidence[]): void {
  const { root: folder, files } = context.open();
  const schema = schemaPath('evidence', files.find(({ kind }) => kind === 'catalogue')?.text ?? '');
  atomicWriteAll(entries.map((entry) => ({ path: join(folder, 'evidence', `${entry.id}.yaml`), content: newYaml('evidence', { ...entry, title: entry.title.slice(0, 300) }, schema) })));
}

function questionTable({ questions }: Survey, { language }: Context): RootContent {
  const t = surveyText(language);
  const rows = questions.map(({ name, kind, answered, answers }): Inline[] => [name, t.kinds[kind], kind === 'open' ? '–' : String(answers.length), String(answered.length)]);
  return table([{ title: t.questionColumn }, { title: t.kind }, { title: t.answers, align: 'right' }, { title: t.base, align: 'right' }], rows);
}

function findingBlocks({ language }: Context, entries: readonly Evidence[], { left, breakdownLeft }: SurveyFindings): RootContent[] {
  const t = surveyText(language);
  const labels = entries.find(({ breakdown }) => breakdown !== undefined)?.breakdown?.cells.map(({ label }) => label) ?? [];
  const cell = (count: number | undefined, base: number | undefined): string => (count === undefined || base === undefined ? t.hidden : `${count}/${base}`);
  const rows = entries.map(({ id, title, count, base, breakdown }): Inline[] => [id, title, cell(count, base), ...labels.map((_, i) => cell(breakdown?.cells[i]?.count, breakdown?.cells[i]?.base))]);
  return [
    ...(rows.length > 0 ? [table([{ title: t.entry }, { title: t.finding }, { title: t.count, align: 'right' }, ...labels.map((title) => ({ title, align: 'right' as const }))], rows)] : []),
    ...(left > 0 ? [paragraph(t.left(left))] : []), ...(breakdownLeft ? [paragraph(t.breakdownLeft)] : []),
  ];
}
