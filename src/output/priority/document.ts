// The ranking in documents: table, robustness, disagreements, votes, and an annex on the method in plain words.
import type { RootContent } from 'mdast';
import type { Prioritization } from '../../model/priority/result.ts';
import type { VoteResult } from '../../model/priority/vote-results.ts';
import { formatMoney, formatNumber, formatShare } from '../../text/numbers.ts';
import { points, priorityText, raw, weight } from '../../text/prioritize.ts';
import { annexText } from '../../text/priority-annex.ts';
import { heading, type Inline, list, paragraph, strong, table } from '../document/build.ts';
import { agreementNotes, emptyRanking, exceptionNotes, firstNotes, giverNotes, methodNotes, type Note, type NoteOptions, voteNotes } from './notes.ts';

export interface DocumentOptions extends NoteOptions {
  /** Ids of the measures that are printed. */
  shown: ReadonlySet<string>;
  /** The public edition names no raters. */
  edition: 'internal' | 'public';
  /** Depth of the headings in the annex. */
  depth: 2 | 3;
}

/** Disagreements that a document lists. */
const MOST_TALK = 10;

const blocks = (notes: readonly Note[]): RootContent[] => notes.flatMap(({ text, items }) => [paragraph(text), ...(items && items.length > 0 ? [list(items)] : [])]);

/** The ranking: one row a measure with its robustness, and what one must know to read it. */
export function rankingBlocks(result: Prioritization, options: DocumentOptions): RootContent[] {
  const { language, shown } = options, t = priorityText(language), measures = result.measures.filter(({ id }) => shown.has(id));
  if (result.measures.length === 0) return [paragraph(emptyRanking(result, language)), ...blocks(exceptionNotes(withoutRaters(result), options))];
  const rows = measures.map(({ id, title, rank, tied, missing, score, robustness, cost, benefitPerThousand }): Inline[] => [
    `${rank}${tied ? '=' : ''}${missing.length > 0 ? '~' : ''}`, id, title, points(score, language), robustness.best === robustness.worst ? String(robustness.best) : `${robustness.best}–${robustness.worst}`,
    formatShare(robustness.first, language), formatShare(robustness.top, language), t.class[robustness.class], cost === null ? '–' : formatMoney(cost, language), benefitPerThousand === null ? '–' : formatNumber(benefitPerThousand, language, 2),
  ]);
  return [
    table([{ title: t.rank, align: 'right', width: 0.8 }, { title: t.id, width: 1.2 }, { title: t.measure, width: 4 }, { title: t.points, align: 'right', width: 1 }, { title: t.ranks, align: 'right', width: 0.9 }, { title: t.first, align: 'right', width: 0.9 },
      { title: t.top(result.robustness.top), align: 'right', width: 0.9 }, { title: t.classHead, width: 0.9 }, { title: t.cost, align: 'right', width: 1.5 }, { title: t.benefit, align: 'right', width: 1 }], rows),
    ...blocks(exceptionNotes(options.edition === 'public' ? withoutRaters(result) : result, options)),
    ...blocks(firstNotes(result, options)),
    ...(measures.length < result.measures.length ? [paragraph(t.shown(measures.length, result.measures.length))] : []),
  ];
}

/** What may be published: who rated what stays in the office. */
function withoutRaters(result: Prioritization): Prioritization {
  return { ...result, outdated: [], excluded: result.excluded.map((each) => ({ ...each, raters: [] })), agreement: { ...result.agreement, talk: [] } };
}

/** The annex: how the ranking came about, criteria and weights, what each score is made of, agreement, votes. */
export function methodAnnex(result: Prioritization, votes: readonly VoteResult[], options: DocumentOptions): RootContent[] {
  const { language, depth } = options, a = annexText(language), section = (title: string): RootContent => heading(depth, title);
  if (result.measures.length === 0) return votes.length === 0 ? [] : [section(a.votes), ...blocks(voteNotes(votes, options))];
  const open = options.edition === 'internal';
  const agreement = agreementNotes(open ? result : withoutRaters(result), { ...options, detail: true, mostTalk: MOST_TALK });
  return [
    section(a.method), ...a.explanation.map((text) => paragraph(text)),
    section(a.criteria), criteriaTable(result, options), ...result.must.map(({ title }) => paragraph([strong(title), `: ${a.must}`])), ...blocks(methodNotes(result, options)),
    section(a.contributions), paragraph(a.contributionsNote), contributionTable(result, options),
    section(a.agreement), ...blocks(agreement),
    ...(open && result.givers.list.length > 0 ? [section(a.givers), ...blocks(giverNotes(result, options)), giverTable(result, options)] : []),
    ...(votes.length > 0 ? [section(a.votes), ...blocks(voteNotes(votes, options))] : []),
  ].filter((block) => block !== null) as RootContent[];
}

function criteriaTable({ criteria, weights }: Prioritization, { language }: DocumentOptions): RootContent {
  const t = priorityText(language), a = annexText(language);
  return table([{ title: t.criterion, width: 3 }, { title: t.weightHead, align: 'right', width: 1 }, { title: a.worst, align: 'right', width: 1 }, { title: a.best, align: 'right', width: 1 }],
    criteria.map(({ id, title, worst, best, unit }) => [title, weight(weights[id]!, language), `${raw(worst, language)}${unit === null ? '' : ` ${unit}`}`, `${raw(best, language)}${unit === null ? '' : ` ${unit}`}`]));
}

function contributionTable({ criteria, measures, method }: Prioritization, { language, shown }: DocumentOptions): RootContent {
  const t = priorityText(language), listed = measures.filter(({ id }) => shown.has(id));
  return table([{ title: t.id, width: 1.2 }, ...(method === 'topsis' ? [] : criteria.map(({ title }) => ({ title, align: 'right' as const, width: 1 }))), { title: t.points, align: 'right', width: 1 }],
    listed.map(({ id, contributions, missing, score }) => [id, ...(method === 'topsis' ? [] : criteria.map((criterion) => (missing.includes(criterion.id) ? `~${points(contributions[criterion.id]!, language)}` : points(contributions[criterion.id]!, language)))), points(score, language)]));
}

/** Each giver's weights, then each giver's ranking beside the common one. */
function giverTable({ givers, criteria, weights, measures }: Prioritization, { language, shown }: DocumentOptions): RootContent {
  const t = priorityText(language), a = annexText(language), columns = givers.list.map(({ giver }) => ({ title: giver.giver, align: 'right' as const, width: 1 }));
  const row = (name: Inline, common: string, each: readonly string[]): Inline[] => [name, common, ...each];
  return table([{ title: a.weightOrRank, width: 2 }, { title: a.common, align: 'right', width: 1 }, ...columns], [
    ...criteria.map(({ id, title }, j) => row(`${t.weightHead} ${title}`, weight(weights[id]!, language), givers.list.map((giver) => weight(giver.weights[j]!, language)))),
    ...measures.filter(({ id }) => shown.has(id)).map(({ id, rank }) => row(`${t.rank} ${id}`, String(rank), givers.list.map(({ ranks }) => String(ranks[id] ?? '–')))),
  ]);
}
