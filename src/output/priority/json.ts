import { eurosOf } from '../../model/money.ts';
import type { Move } from '../../model/priority/moves.ts';
import type { Prioritization, RankedMeasure } from '../../model/priority/result.ts';
import type { VoteResult } from '../../model/priority/vote-results.ts';

/** What stands beside a ranking in its JSON. */
export interface Beside {
  readonly votes: readonly VoteResult[] | null;
  /** How a what-if ranking differs from the catalogue's own. */
  readonly moves: readonly Move[] | null;
  /** How the orders of methods differ. */
  readonly comparison: unknown;
}

/** A ranking as plain data: numbers unrounded, everything by id. `shown`: ids of the measures that are printed. */
export function priorityData(result: Prioritization, shown: ReadonlySet<string>, detail: boolean, { votes, moves, comparison }: Beside): Record<string, unknown> {
  const { agreement, robustness, weighting } = result;
  return {
    version: 1,
    method: result.method,
    methodVersion: result.methodVersion,
    normalise: result.normalise,
    weights: result.weights,
    weighting: { method: weighting.method, sum: weighting.sum },
    measures: result.measures.filter(({ id }) => shown.has(id)).map((measure) => measureData(measure, result, detail)),
    notRated: result.notRated.map(({ id, title }) => ({ id, title })),
    excluded: result.excluded,
    agreement: {
      kendallW: agreement.kendallW, krippendorffAlpha: agreement.krippendorffAlpha,
      ...(detail ? { chiSquare: agreement.chiSquare, df: agreement.df, p: agreement.p, measures: agreement.measures, raters: agreement.raters.map((rater, r) => ({ rater, group: agreement.groups[r] ?? null })),
        perCriterion: Object.fromEntries(Object.entries(agreement.perCriterion).map(([id, alpha]) => [id, { alpha }])) } : {}),
      talk: agreement.talk.map(({ measure, criterion, lowest, highest, spread, worstBy, bestBy }) => ({ measure, criterion, lowest, highest, spread, worstBy, bestBy })),
    },
    robustness: { samples: robustness.samples, seed: robustness.seed, top: robustness.top, weights: robustness.weights, values: robustness.values },
    outdated: result.outdated,
    ...(detail ? {
      consistency: weighting.consistency && { ...weighting.consistency, triads: weighting.consistency.triads.map(({ members, inconsistency }) => ({ criteria: members.map((j) => result.criteria[j]!.id), inconsistency })) },
      stability: result.stability,
      votes: (votes ?? []).map(voteData),
      givers: { kendallW: result.givers.kendallW, list: result.givers.list.map(({ giver, weights, consistency, ranks }) => ({
        id: giver.id, giver: giver.giver, group: giver.group, method: giver.method, weights: Object.fromEntries(result.criteria.map(({ id }, j) => [id, weights[j]!])), ratio: consistency?.ratio ?? null, ranks })) },
    } : {}),
    ...(moves ? { changes: result.changes, moves } : {}),
    ...(comparison ? { comparison } : {}),
  };
}

function measureData(measure: RankedMeasure, { robustness, criteria }: Prioritization, detail: boolean): Record<string, unknown> {
  const { id, title, rank, tied, score, contributions, missing, interval, cost, benefitPerThousand } = measure, { best, worst, first, top, rankAcceptability, centralWeights, confidence } = measure.robustness;
  return {
    id, title, rank, tied, score, contributions, missing, interval,
    robustness: { best, worst, first, top: { [String(robustness.top)]: top }, class: measure.robustness.class,
      ...(detail ? { rankAcceptability, centralWeights: centralWeights ? Object.fromEntries(criteria.map((criterion, j) => [criterion.id, centralWeights[j]!])) : null, confidence } : {}) },
    cost: cost === null ? null : eurosOf(cost), benefitPerThousandEuros: benefitPerThousand,
    ...(detail ? { points: measure.points, ratings: measure.ratings } : {}),
    ...(detail && measure.phi !== null ? { phi: measure.phi, phiPlus: measure.phiPlus, phiMinus: measure.phiMinus } : {}),
  };
}

function voteData(result: VoteResult): Record<string, unknown> {
  const { id, kind, title, question, group, date, participants, dotsEach, maxPerItem } = result.vote, head = { id, kind, title, question, group, date, participants, total: result.total };
  return result.kind === 'dots' ? { ...head, dotsEach, maxPerItem, share: result.share, ranks: result.ranks, value: result.value } : { ...head, kemeny: result.kemeny, borda: result.borda, condorcetWinner: result.condorcetWinner };
}
