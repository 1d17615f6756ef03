import type { Catalogue, Measure, Settings } from '../catalogue.ts';
import { type CoarseDate, firstDay, lastDay, yearOf } from '../dates.ts';
import { centsOf } from '../money.ts';
import type { CriterionRow, MeasureRow, PriorityInput, ScoreRow } from './input.ts';
import { ratedStamp } from './stamp.ts';

/** Months over which the cost of a standing task is counted where the concept names no period. */
const STANDING_MONTHS = 60;

/** One row of the store's view `score`, as far as the engine needs it. */
export interface ScoreViewRow {
  readonly rater: string;
  readonly group_name: string | null;
  readonly date_last: string | null;
  readonly rating: string;
  readonly measure: string;
  readonly criterion: string;
  /** 1 or 0 on a must criterion. */
  readonly points: number;
  readonly stamp: string | null;
}

/** Scores from the rows of the store's view `score`, which holds of each rater what counts. */
export function scoresFromView({ settings }: Catalogue, rows: readonly ScoreViewRow[]): ScoreRow[] {
  const must = mustCriteria(settings);
  return rows.map(({ rater, group_name: group, date_last: date, rating: sheet, measure, criterion, points, stamp }) => ({
    sheet, rater, group, date: date ?? '', measure, criterion, stamp, points: must.has(criterion) ? null : points, met: must.has(criterion) ? points === 1 : null,
  }));
}

/** Scores from the ratings as they were read. */
export function scoresFromRatings({ settings, ratings }: Catalogue): ScoreRow[] {
  const must = mustCriteria(settings);
  return ratings.flatMap((rating) => scoreRows(rating, must));
}

const mustCriteria = ({ criteria }: Settings): ReadonlySet<string> => new Set((criteria ?? []).filter(({ must }) => must).map(({ id }) => id));

/** The rows of the priority engine. */
export function priorityInput(catalogue: Catalogue, scores: readonly ScoreRow[] = scoresFromRatings(catalogue)): PriorityInput {
  const { settings } = catalogue, { robustness, weighting } = settings;
  return {
    criteria: (settings.criteria ?? []).map((criterion): CriterionRow => ({
      id: criterion.id, title: criterion.title, weight: criterion.weight ?? null, worst: criterion.worst ?? 0, best: criterion.best ?? 10,
      unit: criterion.unit ?? null, must: criterion.must ?? false, cost: criterion.cost ?? false,
      preference: criterion.preference ? { type: 'linear', ...criterion.preference } : null,
    })),
    weighting: { method: weighting?.method ?? 'direct', ranks: weighting?.ranks ?? {}, matrix: weighting?.matrix ?? [], randomIndex: weighting?.randomIndex ?? 'saaty1980' },
    robustness: {
      samples: robustness?.samples ?? 10_000, seed: robustness?.seed ?? 1, top: robustness?.top ?? 5,
      weights: { kind: robustness?.weights?.kind ?? 'declared', spread: robustness?.weights?.spread ?? 0.3 },
      values: { kind: robustness?.values?.kind ?? 'raters', step: robustness?.values?.step ?? 1 },
    },
    spread: settings.thresholds?.spread ?? 4,
    measures: catalogue.measures.map((measure): MeasureRow => ({
      id: measure.id, title: measure.title, status: measure.status, deadline: measure.window?.latest === undefined ? null : lastDay(measure.window.latest),
      cost: costOf(measure, settings), stamp: ratedStamp(measure),
    })),
    scores,
    givers: catalogue.weights.map(({ id, giver, group, method, weights, ranks, matrix }) => ({ id, giver, group: group ?? null, method, weights: weights ?? {}, ranks: ranks ?? {}, matrix: matrix ?? [] })),
    votes: catalogue.votes.map((vote) => ({
      id: vote.id, kind: vote.kind, title: vote.title ?? null, question: vote.question ?? null, group: vote.group ?? null,
      groupTitle: settings.groups?.find(({ id }) => id === vote.group)?.title ?? null, date: vote.date === undefined ? null : String(vote.date),
      participants: vote.participants ?? null, dotsEach: vote.dotsEach ?? null, maxPerItem: vote.maxPerItem ?? null, dots: vote.dots ?? {},
      ballots: (vote.ballots ?? []).map(({ order, count }) => ({ order, count: count ?? 1 })), asCriterion: vote.asCriterion ?? null,
    })),
  };
}

function scoreRows({ id, rater, group, date, scores }: Catalogue['ratings'][number], must: ReadonlySet<string>): ScoreRow[] {
  return Object.entries(scores).flatMap(([measure, entry]) => Object.entries(entry ?? {})
    .filter(([criterion, given]) => criterion !== 'stamp' && criterion !== 'note' && given !== null && given !== undefined)
    .map(([criterion, given]): ScoreRow => ({
      sheet: id, rater, group: group ?? null, date: date === undefined ? '' : lastDay(date), measure, criterion,
      points: must.has(criterion) ? null : Number(given), met: must.has(criterion) ? given === true : null, stamp: entry?.stamp ?? null,
    })));
}

/**
 * What a measure costs all who pay, in cents: one-off plus yearly amounts over its duration (a year where none is
 * said), a standing task over the concept's own period. Null where the cost is unknown.
 */
export function costOf({ cost, duration, continuous, window, started }: Measure, settings: Settings): number | null {
  if (cost?.status === 'neutral') return 0;
  if (!cost?.items || cost.status === 'unknown' || cost.status === undefined) return null;
  const months = continuous ? periodMonths(settings) : (duration ?? 12), begin = started ?? window?.earliest ?? settings.period?.start;
  return cost.items.reduce((sum, { oneOff, perYear, until }) => {
    const paid = until === undefined || begin === undefined ? months : Math.max(0, Math.min(months, monthsBetween(begin, until)));
    return sum + centsOf(oneOff ?? 0) + Math.round((centsOf(perYear ?? 0) * paid) / 12);
  }, 0);
}

function periodMonths({ period }: Settings): number {
  return period?.start !== undefined && period.end !== undefined ? monthsBetween(period.start, period.end) : STANDING_MONTHS;
}

/** Whole months from the first day of one date to the last of another. */
function monthsBetween(from: CoarseDate, to: CoarseDate): number {
  const start = firstDay(from), end = lastDay(to);
  return (yearOf(to) - yearOf(from)) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7)) + 1;
}
