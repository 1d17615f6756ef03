// What stands below a ranking, in words: the same for the terminal and for documents.
import type { Comparison, Move } from '../../model/priority/moves.ts';
import type { Prioritization, Talk } from '../../model/priority/result.ts';
import type { VoteResult } from '../../model/priority/vote-results.ts';
import { labels } from '../../text/labels.ts';
import type { Language } from '../../text/language.ts';
import { formatDay, formatNumber } from '../../text/numbers.ts';
import { band, priorityText, raw, weight } from '../../text/prioritize.ts';

/** A paragraph, with a list after it. */
export interface Note {
  text: string;
  items?: string[];
  warning?: boolean;
}

export interface NoteOptions {
  language: Language;
  detail: boolean;
  /** Whether the catalogue has a budget, beside which a cost criterion counts money twice. */
  budget: boolean;
  /** Most disagreements that are listed; without it five, or all with detail. */
  mostTalk?: number;
}

/** Disagreements that are listed unless everything is asked for. */
const FEW = 5;
/** Consistency ratio up to which pairwise comparisons are accepted (Saaty 1980). */
const CONSISTENT = 0.1;

const titleOf = ({ criteria, must }: Prioritization, id: string): string => [...criteria, ...must].find((criterion) => criterion.id === id)?.title ?? id;

/** Method: points, weights, how they came about. */
export function methodNotes(result: Prioritization, { language, budget }: NoteOptions): Note[] {
  const t = priorityText(language), { weighting, criteria, robustness: r } = result, notes: Note[] = [];
  const title = (id: string): string => titleOf(result, id);
  notes.push({ text: t.weights(t.weighting[weighting.method], criteria.map(({ id }) => `${title(id)} ${weight(result.weights[id]!, language)}`)) });
  if (weighting.sum !== null && weighting.sum > 0 && Math.abs(weighting.sum - 100) > 1e-9) notes.push({ text: t.normalised(weighting.sum) });
  if (weighting.consistency) {
    const { ratio, randomIndex, triads } = weighting.consistency, inconsistent = ratio > CONSISTENT;
    notes.push(inconsistent ? { warning: true, text: t.inconsistent(ratio, randomIndex, triads.map(({ members }) => members.map((j) => criteria[j]!.title).join(' – '))) } : { text: t.consistent(ratio, randomIndex) });
  }
  if (budget) for (const criterion of criteria) if (criterion.cost) notes.push({ warning: true, text: t.costCounted(criterion.title) });
  notes.push({ text: t.pointsNote(result.method, result.normalise) });
  const fixed = result.method !== 'weighted-sum' || (result.normalise !== null && result.normalise !== 'anchors');
  notes.push({ text: t.sampling({ samples: r.samples, seed: r.seed, top: r.top, kind: r.weights.kind, spread: r.weights.spread, values: fixed ? 'none' : r.values.kind, step: r.values.step }) });
  return notes;
}

/** How sure the first place is. */
export function firstNotes(result: Prioritization, { language }: NoteOptions): Note[] {
  const t = priorityText(language), [first] = result.measures, notes: Note[] = [];
  if (!first) return notes;
  notes.push({ text: t.firstNote(first.id, first.robustness.first, result.robustness.top, first.robustness.top) });
  if (result.stability) {
    const bounded = result.criteria.filter(({ id }) => result.stability![id]!.low > 0 || result.stability![id]!.high < 1);
    notes.push({ text: t.stability(first.id, bounded.map(({ id, title }) => t.stabilityOf(title, result.stability![id]!.low, result.stability![id]!.high, result.weights[id]!))) });
  }
  return notes;
}

/** Agreement among raters and what to talk about first. */
export function agreementNotes(result: Prioritization, { language, detail, mostTalk }: NoteOptions): Note[] {
  const t = priorityText(language), { agreement } = result, notes: Note[] = [];
  notes.push({ text: agreement.kendallW === null ? t.noKendall : t.kendall(agreement.kendallW, agreement.measures, agreement.raters.length, agreement.p!) });
  if (agreement.krippendorffAlpha !== null) notes.push({ text: t.alpha(agreement.krippendorffAlpha, band(agreement.krippendorffAlpha)) });
  if (detail && agreement.raters.length > 1) notes.push({ text: t.alphaByCriterion(result.criteria.map(({ id, title }) => {
    const { ordinal } = agreement.perCriterion[id]!;
    return `${title} ${ordinal === null ? t.noVariation : formatNumber(ordinal, language, 2)}`;
  })) });
  if (agreement.talk.length > 0) {
    const shown = agreement.talk.slice(0, mostTalk ?? (detail ? Infinity : FEW)), rest = agreement.talk.length - shown.length;
    notes.push({ text: t.talkFirst, items: [...shown.map((talk) => talkLine(result, talk, language)), ...(rest > 0 ? [t.more(rest, mostTalk === undefined)] : [])] });
  }
  return notes;
}

function talkLine(result: Prioritization, { measure, criterion, lowest, highest, worstBy, bestBy }: Talk, language: Language): string {
  return priorityText(language).talk(measure, titleOf(result, criterion), raw(lowest, language), raw(highest, language), worstBy, bestBy);
}

/** Why a ranking is empty, and what to do. */
export function emptyRanking(result: Prioritization, language: Language): string {
  const t = priorityText(language);
  if (result.criteria.length === 0) return t.noCriteria;
  return result.notRated.length > 0 ? t.nothing : t.noCandidates;
}

/** What is not (safely) in the ranking, and why. */
export function exceptionNotes(result: Prioritization, { language }: NoteOptions): Note[] {
  const t = priorityText(language), notes: Note[] = [], partly = result.measures.filter(({ missing }) => missing.length > 0);
  if (partly.length > 0) notes.push({ text: t.provisional(partly.map(({ id, interval, missing }) => {
    const titles = missing.map((criterion) => titleOf(result, criterion));
    return interval ? t.provisionalOf(id, interval.low, interval.high, interval.best, interval.worst, titles) : t.provisionalPlain(id, titles);
  })) });
  if (result.measures.some(({ tied }) => tied)) notes.push({ text: t.tied });
  for (const { id, criterion, raters } of result.excluded) notes.push({ text: t.excluded(id, titleOf(result, criterion), raters) });
  if (result.notRated.length > 0) notes.push({ text: t.notRated(result.notRated.map(({ id }) => id)) });
  if (result.alike.length > 0) notes.push({ warning: true, text: t.alike(result.alike) });
  const outdated = [...new Set(result.outdated.map(({ measure }) => measure))];
  if (outdated.length > 0) notes.push({ warning: true, text: t.outdated(outdated.map((id) => t.outdatedOf(id, result.outdated.filter(({ measure }) => measure === id).map(({ rater }) => rater)))) });
  return notes;
}

/** Weight givers beside each other. */
export function giverNotes({ givers, measures }: Prioritization, { language }: NoteOptions): Note[] {
  if (givers.list.length === 0) return [];
  const t = priorityText(language);
  return [
    { text: t.givers(givers.list.map(({ giver, ranks }) => `${giver.giver}: ${measures.filter(({ id }) => ranks[id] === 1).map(({ id }) => id).join(' = ')}`)) },
    ...(givers.kendallW === null ? [] : [{ text: t.giverW(givers.kendallW) }]),
  ];
}

/** Results of the votes, each group on its own. */
export function voteNotes(votes: readonly VoteResult[], { language }: NoteOptions): Note[] {
  if (votes.length === 0) return [];
  const t = priorityText(language), group = labels(language).group;
  const name = ({ vote }: VoteResult): string => `${vote.question ?? vote.title ?? vote.id} (${vote.group === null ? t.noGroup : (vote.groupTitle ?? group[vote.group] ?? vote.group)}${vote.date === null ? '' : `, ${formatDay(vote.date, language)}`})`;
  return [{ text: t.votes, items: votes.map((result) => (result.kind === 'dots'
    ? t.dotVote(name(result), result.total, Object.keys(result.ranks).sort((a, b) => result.ranks[a]! - result.ranks[b]! || (a < b ? -1 : 1)).map((id) => t.dotItem(result.ranks[id]!, id, result.share[id]!)))
    : t.ballotVote(name(result), result.total, result.kemeny.order, result.kemeny.optimalOrders, result.condorcetWinner))) }];
}

/** Moves that are listed unless everything is asked for. */
const MOST_MOVES = 20;

/** What a what-if changes, and what moves. */
export function moveNotes(result: Prioritization, moves: readonly Move[], { language, detail }: NoteOptions): Note[] {
  const t = priorityText(language), { changes } = result;
  const asked = [
    ...Object.entries(changes.weights).map(([id, share]) => t.changed.weight(titleOf(result, id), share)),
    ...changes.without.map((id) => t.changed.without(id)),
    ...changes.set.map(({ measure, criterion, points }) => t.changed.set(measure, titleOf(result, criterion), points)),
    ...(changes.raters.length > 0 ? [t.changed.raters(changes.raters)] : []), ...(changes.groups.length > 0 ? [t.changed.groups(changes.groups)] : []),
  ];
  const why = ({ causes, byOthers, from, to }: Move): string => (from === null || to === null ? '' : byOthers || causes.length === 0 ? `: ${t.byOthers}` : `: ${causes.slice(0, 2).map(({ criterion, change, mean }) => t.cause(titleOf(result, criterion), change, mean)).join(', ')}`);
  const listed = detail ? moves : moves.slice(0, MOST_MOVES);
  return [{ text: t.changes, items: asked }, moves.length === 0 ? { text: t.nothingMoved } : { text: t.moved, items: [...listed.map((move) => t.move(move.id, move.from, move.to) + why(move)), ...(listed.length < moves.length ? [t.more(moves.length - listed.length, true)] : [])] }];
}

/** Where the orders of methods differ. */
export function comparisonNotes(comparison: Comparison, { language, detail }: NoteOptions): Note[] {
  const t = priorityText(language), name = (method: string): string => t.methods[method as keyof typeof t.methods] ?? method;
  const lines = comparison.tau.flatMap((tau, k) => (k === 0 || tau === null ? [] : [t.tau(name(comparison.methods[k]!), tau)]));
  if (comparison.differing.length === 0) return [{ text: t.compared, items: lines }, { text: t.sameOrder }];
  const shown = detail ? comparison.differing : comparison.differing.slice(0, 2 * FEW);
  return [{ text: t.compared, items: lines }, { text: t.differing, items: shown.map(({ id, title, ranks }) => `${id} ${title}: ${ranks.map((rank, k) => `${name(comparison.methods[k]!)} ${rank ?? '–'}`).join(', ')}`) }];
}
