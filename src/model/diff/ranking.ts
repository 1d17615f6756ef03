// The ranking before and after, each move with its cause. What changed is put into the old ranking one kind after the
// other; the step at which a measure moves tells why.
import { same } from './fields.ts';
import type { CriterionRow, PriorityInput } from '../priority/input.ts';

/** Rank and score by measure; measures without a rank are not in it. */
export type Ranks = ReadonlyMap<string, { rank: number; score: number }>;

export const rankCauses = ['method', 'weights', 'scores', 'measures'] as const;
/** `method`: criteria, their scales, the way weights are made. `weights`. `scores`: ratings and votes. `measures`: which measures are ranked. */
export type RankCause = (typeof rankCauses)[number];

export interface RankStep {
  cause: RankCause;
  /** Null = without a rank. */
  from: number | null;
  to: number | null;
  /** The measure's own score changed at this step, so that it moved by itself and was not passed. */
  own: boolean;
}

export interface RankMove {
  id: string;
  before: { rank: number; score: number } | null;
  after: { rank: number; score: number } | null;
  steps: RankStep[];
  /** Measures ranked only now and before it; measures no longer ranked that were before it. */
  newAhead: string[];
  goneAhead: string[];
  /** Its title, summary or indicators changed. */
  reworded: boolean;
}

export interface RankingDiff {
  moves: RankMove[];
  /** Measures with the same rank as before. */
  unmoved: number;
  /** Which kinds of input changed at all. */
  changed: RankCause[];
}

// what a ranking does not depend on must not look like a change: titles, texts, cost, the sampling
function leveled(before: PriorityInput, after: PriorityInput): PriorityInput {
  const now = new Map(after.measures.map((measure) => [measure.id, measure]));
  return { ...before, robustness: after.robustness, spread: after.spread, measures: before.measures.map((measure) => ({ ...(now.get(measure.id) ?? measure), status: measure.status })) };
}

/** Old ratings under new conditions, one kind of change after the other; the last is the new state itself. */
export function rankStages(before: PriorityInput, after: PriorityInput): { cause: RankCause; input: PriorityInput }[] {
  const known = new Set(before.measures.map(({ id }) => id));
  const weightOf = new Map(before.criteria.map(({ id, weight }) => [id, weight]));
  const oldWeights = after.criteria.map((criterion): CriterionRow => ({ ...criterion, weight: weightOf.has(criterion.id) ? weightOf.get(criterion.id)! : criterion.weight }));
  const sameCriteria = same(before.criteria.map(({ id }) => id), after.criteria.map(({ id }) => id));
  // another set of criteria or another way of making weights cannot be had with the old weights
  const method = { ...before, criteria: oldWeights, ...(sameCriteria && before.weighting.method === after.weighting.method ? {} : { criteria: after.criteria, weighting: after.weighting, givers: after.givers }) };
  const weights = { ...method, criteria: after.criteria, weighting: after.weighting, givers: after.givers };
  const votes = after.votes.map((vote) => ({ ...vote, dots: Object.fromEntries(Object.entries(vote.dots).filter(([id]) => known.has(id))) }));
  const scores = { ...weights, scores: after.scores.filter(({ measure }) => known.has(measure)), votes };
  return [{ cause: 'method', input: method }, { cause: 'weights', input: weights }, { cause: 'scores', input: scores }, { cause: 'measures', input: after }];
}

/** Every measure whose rank is another, by its new rank, then those that lost theirs. `rank` ranks one input. */
export function rankingDiff(old: PriorityInput, after: PriorityInput, reworded: ReadonlySet<string>, rank: (input: PriorityInput) => Ranks): RankingDiff {
  const before = leveled(old, after);
  const first = rank(before);
  const stages: { cause: RankCause; ranks: Ranks }[] = [];
  let [input, ranks] = [before, first];
  const changed: RankCause[] = [];
  for (const stage of rankStages(before, after)) {
    if (!same(stage.input, input)) {
      changed.push(stage.cause);
      ranks = rank(stage.input);
      input = stage.input;
    }
    stages.push({ cause: stage.cause, ranks });
  }
  const last = ranks;
  const moves = [...new Set([...first.keys(), ...last.keys()])].filter((id) => first.get(id)?.rank !== last.get(id)?.rank).map((id) => moveOf(id, first, stages, reworded));
  return {
    moves: moves.sort((a, b) => (a.after?.rank ?? Infinity) - (b.after?.rank ?? Infinity) || (a.before?.rank ?? Infinity) - (b.before?.rank ?? Infinity) || (a.id < b.id ? -1 : 1)),
    unmoved: [...first.keys()].filter((id) => last.has(id) && last.get(id)!.rank === first.get(id)!.rank).length, changed,
  };
}

function moveOf(id: string, first: Ranks, stages: readonly { cause: RankCause; ranks: Ranks }[], reworded: ReadonlySet<string>): RankMove {
  const last = stages.at(-1)!.ranks;
  const steps: RankStep[] = [];
  let previous = first;
  for (const { cause, ranks } of stages) {
    const [from, to] = [previous.get(id), ranks.get(id)];
    if (from?.rank !== to?.rank) steps.push({ cause, from: from?.rank ?? null, to: to?.rank ?? null, own: from === undefined || to === undefined || Math.abs(from.score - to.score) > 1e-12 });
    previous = ranks;
  }
  const [before, after] = [first.get(id) ?? null, last.get(id) ?? null];
  const ahead = (ranks: Ranks, other: Ranks, rank: number | undefined): string[] => (rank === undefined ? [] : [...ranks].filter(([each, at]) => !other.has(each) && each !== id && at.rank < rank).map(([each]) => each).sort());
  return { id, before, after, steps, newAhead: ahead(last, first, after?.rank), goneAhead: ahead(first, last, before?.rank), reworded: reworded.has(id) };
}
