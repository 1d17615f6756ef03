import { alphas, concordance, disagreements, krippendorffAlpha, meanAlpha, ownScores } from './agreement.ts';
import type { Alphas } from './agreement.ts';
import type { Decision } from './decision.ts';
import { decide, uncertainValues } from './decision.ts';
import type { MeasureRow, PrioritizeOptions, PriorityInput } from './input.ts';
import { METHOD_VERSION } from './input.ts';
import type { Scored } from './methods.ts';
import { defaultNormalisation, scoreBy } from './methods.ts';
import { Random } from './random.ts';
import type { Ranks } from './ranking.ts';
import { competitionRanks, rankRanges, weightedSum } from './ranking.ts';
import type { Agreement, Givers, Prioritization, RankedMeasure } from './result.ts';
import type { Robustness } from './robustness.ts';
import { robustness } from './robustness.ts';
import type { UncertainValue } from './sampling.ts';
import { stabilityIntervals } from './stability.ts';
import { anchoredValues } from './value.ts';
import type { ChosenWeights } from './weights-of.ts';
import { chosenWeights, giverWeights } from './weights-of.ts';

/** Streams of random numbers beside those of the samples. */
const AGREEMENT_STREAM = 2 ** 31 - 1;
const GIVER_STREAM = 2 ** 31 - 2;

/** A ranking without what defends it: enough for those who only need scores and ranks. */
export interface Ranking {
  readonly decision: Decision;
  readonly weighting: ChosenWeights;
  readonly scored: Scored;
  readonly ranks: Ranks;
}

/** Ranks a catalogue. Fast at any size. */
export function rankCatalogue(input: PriorityInput, options: PrioritizeOptions): Ranking {
  const decision = decide(input, options), weighting = chosenWeights(input, decision.rows, options.changes.weights);
  const scored = scoreBy(options.method, options.normalise, weighting.weights, decision.criteria, decision.points);
  return { decision, weighting, scored, ranks: competitionRanks(scored.scores, listOrder(input, decision.measures)) };
}

/** Order of equals in a list, which is no preference: earlier deadline, more dots, lower cost, id. */
function listOrder({ votes }: PriorityInput, measures: readonly MeasureRow[]): (a: number, b: number) => number {
  const dots = measures.map(({ id }) => votes.reduce((sum, vote) => sum + (vote.dots[id] ?? 0), 0));
  const compare = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
  return (a, b) => {
    const x = measures[a]!, y = measures[b]!;
    return compare(x.deadline ?? '9999', y.deadline ?? '9999') || dots[b]! - dots[a]! || compare(x.cost ?? Infinity, y.cost ?? Infinity) || compare(x.id, y.id);
  };
}

/**
 * Ranks a catalogue with robustness, agreement and everything else that defends the ranking.
 * Second opinions (other methods and normalisations) keep their values fixed and draw weights only.
 */
export function prioritize(input: PriorityInput, options: PrioritizeOptions, onChunk?: (done: number, of: number) => void): Prioritization {
  const ranking = rankCatalogue(input, options), { decision, weighting, scored, ranks } = ranking;
  const ids = decision.rows.map(({ id }) => id), byCriterion = <T>(list: readonly T[]): Record<string, T> => Object.fromEntries(list.map((value, j) => [ids[j]!, value]));
  const certain = robustnessOf(input, options, ranking, onChunk), ranges = rankRangesOf(ranking), first = ranks.order[0];
  return {
    methodVersion: METHOD_VERSION, method: options.method, normalise: options.normalise ?? defaultNormalisation(options.method), changes: options.changes, statuses: options.statuses,
    criteria: decision.rows, must: input.criteria.filter(({ must }) => must), weights: byCriterion(weighting.weights), weighting,
    measures: ranks.order.map((i) => rankedMeasure(ranking, i, byCriterion, certain[i]!, ranges[i]!)),
    notRated: decision.notRated, excluded: decision.excluded.map(({ measure: { id, title }, criterion, raters }) => ({ id, title, criterion, raters })),
    agreement: agreementOf(input, options, ranking, byCriterion), robustness: input.robustness,
    stability: scored.values && first !== undefined ? byCriterion(stabilityIntervals(weighting.weights, scored.values, first)) : null,
    givers: giversOf(input, decision), outdated: decision.outdated, alike: scored.alike.map((i) => decision.measures[i]!.id),
  };
}

function robustnessOf(input: PriorityInput, { method, normalise, detail }: PrioritizeOptions, { decision, weighting, scored }: Ranking, onChunk?: (done: number, of: number) => void): Robustness[] {
  const { samples, seed, top, weights, values } = input.robustness;
  const anchored = method === 'weighted-sum' && (normalise === null || normalise === 'anchors');
  const cells: readonly (readonly UncertainValue[])[] = anchored ? uncertainValues(decision, values) : (scored.values ?? decision.points.map((row) => row.map(() => 0)));
  if (cells.length === 0) return [];
  const draw = weights.kind === 'ordinal' ? { kind: weights.kind, places: weighting.places } : { kind: weights.kind, spread: weights.spread };
  return robustness({ weights: weighting.weights, draw, cells, samples, seed, top, detail, rescore: scored.rescore }, onChunk);
}

function rankRangesOf({ scored }: Ranking): { best: number; worst: number }[] {
  return rankRanges(scored.scores.map((score, i) => ({ score, interval: scored.intervals[i] ?? null })));
}

function rankedMeasure({ decision, scored, ranks }: Ranking, i: number, byCriterion: <T>(list: readonly T[]) => Record<string, T>, certain: Robustness, range: { best: number; worst: number }): RankedMeasure {
  const { id, title, cost } = decision.measures[i]!, score = scored.scores[i]!, points = decision.points[i]!, interval = scored.intervals[i] ?? null, { flows } = scored;
  return {
    id, title, rank: ranks.rank[i]!, tied: ranks.tied[i]!, score,
    contributions: scored.contributions ? byCriterion(scored.contributions[i]!) : {},
    points: byCriterion(points),
    ratings: byCriterion(decision.table.cells[i]!.map((cell) => Object.fromEntries(cell.map(({ rater, points: given }) => [decision.table.raters[rater]!, given])))),
    missing: decision.rows.filter((_, j) => points[j] === null).map((row) => row.id),
    interval: interval && { ...interval, ...range },
    robustness: certain,
    cost, benefitPerThousand: cost === null || cost === 0 ? null : (100 * score) / (cost / 100_000),
    phi: flows?.phi[i] ?? null, phiPlus: flows?.phiPlus[i] ?? null, phiMinus: flows?.phiMinus[i] ?? null,
  };
}

function agreementOf(input: PriorityInput, { detail }: PrioritizeOptions, { decision, weighting }: Ranking, byCriterion: <T>(list: readonly T[]) => Record<string, T>): Agreement {
  const { criteria, table, measures, rows } = decision, own = ownScores(criteria, weighting.weights, table);
  const found = concordance(own.scores, new Random(input.robustness.seed, AGREEMENT_STREAM));
  const perCriterion = detail ? alphas(criteria, table) : criteria.map((_, j): Alphas => ({ nominal: null, interval: null, ratio: null, ordinal: krippendorffAlpha(table.cells.map((row) => row[j]!.map(({ points }) => points)), 'ordinal') }));
  const raters = (list: readonly number[]): string[] => list.map((r) => table.raters[r]!);
  return {
    kendallW: found?.w ?? null, chiSquare: found?.chiSquare ?? null, df: found?.df ?? null, p: found?.p ?? null, measures: own.measures.length,
    krippendorffAlpha: meanAlpha(weighting.weights, perCriterion), raters: table.raters, groups: decision.groups, perCriterion: byCriterion(perCriterion),
    talk: disagreements(criteria, table, input.spread / 10).map(({ measure, criterion, worstBy, bestBy, ...rest }) => ({
      ...rest, measure: measures[measure]!.id, title: measures[measure]!.title, criterion: rows[criterion]!.id, worstBy: raters(worstBy), bestBy: raters(bestBy),
    })),
  };
}

function giversOf(input: PriorityInput, { rows, criteria, points, measures }: Decision): Givers {
  const values = anchoredValues(criteria, points);
  const list = rows.length === 0 ? [] : giverWeights(input, rows).map((giver) => ({ giver, scores: weightedSum(giver.weights, values).map(({ score }) => score) }));
  return {
    list: list.map(({ giver, scores }) => {
      const { rank } = competitionRanks(scores);
      return { ...giver, ranks: Object.fromEntries(measures.map(({ id }, i) => [id, rank[i]!])) };
    }),
    kendallW: concordance(list.map(({ scores }) => scores), new Random(input.robustness.seed, GIVER_STREAM))?.w ?? null,
  };
}
