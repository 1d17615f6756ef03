// Why a measure stands where it stands, and why before another: sentences and a small table.
import type { Absence, PairExplanation, PlaceExplanation } from '../../model/priority/explain.ts';
import type { Prioritization } from '../../model/priority/result.ts';
import { explainText } from '../../text/explain.ts';
import { labels } from '../../text/labels.ts';
import type { Language } from '../../text/language.ts';
import { points, raw, weight } from '../../text/prioritize.ts';
import { textTable } from '../table.ts';
import { colours, safeText, wrap } from '../terminal.ts';

export interface ExplainOptions {
  language: Language;
  width: number;
  colour: boolean;
}

/** Differences below this (in points of 100) are not worth a word. */
const WORTH_A_WORD = 0.0005;

const paragraphs = (texts: readonly string[], width: number): string => texts.map((text) => `${wrap(safeText(text), width).join('\n')}\n`).join('\n');

/** Why one measure stands before another. */
export function pairText(result: Prioritization, pair: PairExplanation, { language, width, colour }: ExplainOptions): string {
  const t = explainText(language), { first, second, differences } = pair, head = { align: 'right' as const };
  const rows = result.criteria.map(({ id, title }, j) => [title, weight(result.weights[id]!, language), given(first.points[id], language), given(second.points[id], language),
    points(first.contributions[id]!, language), points(second.contributions[id]!, language), t.signed(differences[j]!.difference)]);
  const sum = [t.sum, '', '', '', points(first.score, language), points(second.score, language), t.signed(pair.gap)];
  const table = textTable([{ title: t.criterion, flexible: true }, { title: t.weight, ...head }, { title: t.points(first.id), ...head }, { title: t.points(second.id), ...head }, { title: t.of(first.id), ...head }, { title: t.of(second.id), ...head }, { title: t.difference, ...head }],
    [...rows, sum].map((cells) => ({ cells })), width, colours(colour));
  return `${paragraphs([opening(pair, language)], width)}\n${table}\n${paragraphs(pairSentences(result, pair, language), width)}`;
}

const given = (value: number | null | undefined, language: Language): string => (value === null || value === undefined ? '–' : raw(value, language));

function opening({ first, second, gap, tied }: PairExplanation, language: Language): string {
  const t = explainText(language);
  return tied ? t.tied(first.id, second.id, first.rank) : t.pair(first.id, first.rank, second.id, second.rank, first.score, second.score, gap);
}

/** Sentences about a pair, without the opening. */
export function pairSentences(result: Prioritization, { first, second, differences, ahead, reversal, tied }: PairExplanation, language: Language): string[] {
  const t = explainText(language), title = (id: string): string => result.criteria.find((criterion) => criterion.id === id)?.title ?? id;
  const said = (sign: 1 | -1): string[] => differences.filter(({ difference }) => sign * difference > WORTH_A_WORD).sort((a, b) => sign * (b.difference - a.difference)).map(({ criterion, difference }) => `${title(criterion)} (${t.signed(sign * difference)})`);
  const leads = said(1), texts = [...(leads.length > 0 ? [t.ahead(first.id, leads)] : []), t.catchesUp(second.id, said(-1)), t.chance(first.id, second.id, ahead)];
  if (tied || !reversal) return texts;
  const { weight: one, shift, score } = reversal;
  if (one) texts.push(t.weightTurns(title(one.criterion), one.from, one.to));
  if (shift) texts.push(t.shiftTurns(shift.moved, shift.from.map(({ criterion }) => title(criterion)), title(shift.to)));
  if (!one && !shift) texts.push(t.noWeightTurns(first.id, second.id));
  texts.push(score ? t.scoreTurns(score.measure, title(score.criterion), score.from, score.to) : t.noScoreTurns);
  return texts;
}

/** Why a measure stands where it stands. */
export function placeText(result: Prioritization, { measure, ranked, beside, before, after }: PlaceExplanation, { language, width, colour }: ExplainOptions): string {
  const t = explainText(language), { robustness: r } = measure, title = (id: string): string => result.criteria.find((criterion) => criterion.id === id)?.title ?? id, head = { align: 'right' as const };
  const said = (sign: 1 | -1): string[] => beside.filter(({ contribution, mean }) => sign * (contribution - mean) > 10 * WORTH_A_WORD).sort((a, b) => sign * (b.contribution - b.mean - a.contribution + a.mean)).map(({ criterion, contribution, mean }) => `${title(criterion)} (${t.signed(contribution - mean)})`);
  const table = textTable([{ title: t.criterion, flexible: true }, { title: t.weight, ...head }, { title: t.points(measure.id), ...head }, { title: t.contribution, ...head }, { title: t.mean, ...head }],
    [...beside.map(({ criterion, contribution, mean }) => [title(criterion), weight(result.weights[criterion]!, language), given(measure.points[criterion], language), points(contribution, language), points(mean, language)]),
      [t.sum, '', '', points(measure.score, language), points(beside.reduce((sum, { mean }) => sum + mean, 0), language)]].map((cells) => ({ cells })), width, colours(colour));
  const missing = measure.missing.map((id) => title(id)), strong = said(1), weak = said(-1);
  const sentences = [
    ...(strong.length > 0 ? [t.strong(strong)] : []), ...(weak.length > 0 ? [t.weak(weak)] : []),
    ...(measure.interval ? [t.provisional(measure.interval.low, measure.interval.high, measure.interval.best, measure.interval.worst, missing)] : []),
    t.sure(r.best, r.worst, result.robustness.top, r.top, r.first),
    ...(before ? [[opening(before, language), ...pairSentences(result, before, language)].join(' ')] : []),
    ...(after ? [[opening(after, language), ...pairSentences(result, after, language)].join(' ')] : []),
  ];
  const ratings = result.criteria.flatMap(({ id, title: name }) => {
    const by = Object.entries(measure.ratings[id] ?? {});
    return by.length === 0 ? [] : wrap(safeText(`${name}: ${by.map(([rater, value]) => `${raw(value, language)} (${rater})`).join(', ')}`), width - 4).map((line, k) => `${k === 0 ? '  - ' : '    '}${line}`);
  });
  const single = ratings.length === 0 ? '' : `\n${t.ratings}\n${ratings.join('\n')}\n`;
  return `${paragraphs([t.place(measure.id, measure.title, measure.rank, ranked, measure.score, measure.tied)], width)}\n${table}${single}\n${paragraphs(sentences, width)}`;
}

/** Why a measure is not in the ranking. */
export function absenceText(result: Prioritization, id: string, absence: Absence, { language, width }: Pick<ExplainOptions, 'language' | 'width'>): string {
  const t = explainText(language);
  const text = absence.kind === 'notRated' ? t.notRated(id)
    : absence.kind === 'status' ? t.status(id, labels(language).status[absence.status] ?? absence.status)
      : t.excluded(id, result.must.find((criterion) => criterion.id === absence.criterion)?.title ?? absence.criterion, absence.raters);
  return paragraphs([text], width);
}

/** A pair as plain data. */
export function pairData({ first, second, gap, tied, differences, ahead, reversal }: PairExplanation): Record<string, unknown> {
  const side = ({ id, title, rank, score, points: rated, contributions }: PairExplanation['first']): Record<string, unknown> => ({ id, title, rank, score, points: rated, contributions });
  return { first: side(first), second: side(second), gap, tied, differences: Object.fromEntries(differences.map(({ criterion, difference }) => [criterion, difference])), ahead, reversal };
}

/** A place as plain data. */
export function placeData({ measure, ranked, beside, before, after }: PlaceExplanation): Record<string, unknown> {
  const { id, title, rank, tied, score, points: rated, ratings, missing, interval, robustness } = measure;
  return { id, title, rank, of: ranked, tied, score, points: rated, ratings, missing, interval, robustness, criteria: Object.fromEntries(beside.map(({ criterion, contribution, mean }) => [criterion, { contribution, mean }])), before: before && pairData(before), after: after && pairData(after) };
}
