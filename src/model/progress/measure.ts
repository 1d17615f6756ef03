// One measure against its dates: begun, ended, milestones, reviews, notes on progress.
import type { Measure } from '../catalogue.ts';
import { addMonths, type CoarseDate, type Day, daysBetween, lastDay } from '../dates.ts';
import { earliestEnd, earliestStart, latestStart } from '../rules/measureTime.ts';
import type { IndicatorProgress } from './indicator.ts';

export const schedules = ['overdue', 'late', 'onTime', 'notDue', 'done', 'stopped'] as const;
/**
 * `overdue`: something that was due is not there. `late`: behind, but nothing is due. `onTime`. `notDue`: nothing agreed yet.
 * `done`: completed. `stopped`: postponed, merged or dropped.
 */
export type Schedule = (typeof schedules)[number];

export type DelayKind = 'start' | 'end' | 'milestone' | 'value' | 'review' | 'window' | 'target' | 'update';

/** Why a measure is overdue (`start`, `end`, `milestone`, `value`, `review`) or late (`window`, `target`, `update`). */
export interface Delay {
  kind: DelayKind;
  /** The day that was missed; null for an indicator behind its path. */
  due: Day | null;
  days: number | null;
  /** The milestone's title or the indicator's id. */
  what: string | null;
}

export interface MilestoneProgress {
  title: string;
  due: CoarseDate | null;
  done: CoarseDate | null;
  state: 'done' | 'doneLate' | 'open' | 'overdue';
}

export interface MeasureProgress {
  measure: Measure;
  schedule: Schedule;
  delays: Delay[];
  milestones: MilestoneProgress[];
  indicators: IndicatorProgress[];
  /** Day of the newest note on progress. */
  updated: Day | null;
}

const isOverdue = ({ kind }: Delay): boolean => kind !== 'window' && kind !== 'target' && kind !== 'update';

/** How a measure stands on a day. `updateEvery` is the longest time without a note on progress, in months. */
export function measureProgress(measure: Measure, indicators: IndicatorProgress[], today: Day, updateEvery: number): MeasureProgress {
  const { status } = measure;
  const stopped = status === 'postponed' || status === 'merged' || status === 'dropped';
  const milestones = (measure.milestones ?? []).map(({ title, due, done }): MilestoneProgress => {
    const late = due !== undefined && done !== undefined && lastDay(done) > lastDay(due);
    const missing = due !== undefined && done === undefined && lastDay(due) < today;
    return { title, due: due ?? null, done: done ?? null, state: done !== undefined ? (late ? 'doneLate' : 'done') : missing ? 'overdue' : 'open' };
  });
  const delays = stopped ? [] : delaysOf(measure, milestones, indicators, today, updateEvery);
  return {
    measure, milestones, indicators, delays, updated: newest(measure.log),
    schedule: stopped ? 'stopped' : status === 'completed' ? 'done' : delays.some(isOverdue) ? 'overdue' : delays.length > 0 ? 'late' : status === 'open' ? 'notDue' : 'onTime',
  };
}

function delaysOf(measure: Measure, milestones: readonly MilestoneProgress[], indicators: readonly IndicatorProgress[], today: Day, updateEvery: number): Delay[] {
  const { status, continuous, reviewEvery, started, log } = measure;
  const delays: Delay[] = [];
  const passed = (kind: DelayKind, due: Day | null, what: string | null = null): void => {
    if (due !== null && due < today) delays.push({ kind, due, days: daysBetween(due, today), what });
  };
  if (status === 'planned') passed('start', latestStart(measure));
  if (status === 'open') passed('window', latestStart(measure));
  if (status === 'inProgress') passed('end', earliestStart(measure) === null ? null : earliestEnd(measure));
  if (status !== 'completed' && status !== 'open') for (const { title, due, state } of milestones) if (state === 'overdue') passed('milestone', lastDay(due!), title);
  for (const { id, state, overdueSince } of indicators) {
    if (overdueSince !== null) passed('value', overdueSince, id);
    else if ((state === 'late' || state === 'missed') && status !== 'completed') delays.push({ kind: 'target', due: null, days: null, what: id });
  }
  const runs = status === 'inProgress' || status === 'routine';
  const noted = [newest(log), started === undefined ? null : lastDay(started)].filter((day) => day !== null).sort().at(-1) ?? null;
  if (runs && continuous && reviewEvery !== undefined && noted !== null) passed('review', addMonths(noted, reviewEvery));
  else if (status === 'inProgress' && noted !== null) passed('update', addMonths(noted, updateEvery));
  return delays;
}

const newest = (log: Measure['log']): Day | null => (log ?? []).map(({ date }) => lastDay(date)).sort().at(-1) ?? null;
