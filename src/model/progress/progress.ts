// How the catalogue stands on a day: measures, indicators, milestones, money; as a whole and by field or lead.
import type { Catalogue, Measure } from '../catalogue.ts';
import type { Day } from '../dates.ts';
import { defaultThresholds } from '../rules/around.ts';
import { type IndicatorProgress, indicatorProgress, type IndicatorState, indicatorStates } from './indicator.ts';
import { measureProgress, type MeasureProgress, type Schedule, schedules } from './measure.ts';
import { type Money, moneyByYear } from './money.ts';

export interface Choice {
  /** Only measures of this action field, or led by this unit. */
  field?: string;
  lead?: string;
}

/** Measures of one field or lead. */
export interface Group {
  /** Null = without a lead. */
  id: string | null;
  measures: number;
  schedules: Record<Schedule, number>;
  indicators: Record<IndicatorState, number>;
  /** Cents, over all years. */
  planned: number;
  spent: number;
}

export interface Progress {
  asOf: Day;
  measures: MeasureProgress[];
  /** Goals' own indicators; only without a choice, because goals belong to no field. */
  goals: IndicatorProgress[];
  groups: Group[];
  money: Money;
}

/** The whole picture. Stopped measures are listed, but their indicators are not followed any more. */
export function progressOf(catalogue: Catalogue, asOf: Day, { field, lead }: Choice = {}, by: 'field' | 'lead' = 'field'): Progress {
  const { settings } = catalogue;
  const updateEvery = settings.thresholds?.updateEvery ?? defaultThresholds.updateEvery;
  const chosen = catalogue.measures.filter((measure) => (field === undefined || measure.actionField === field) && (lead === undefined || measure.lead === lead));
  const measures = chosen.map((measure) => measureProgress(measure, ofMeasure(measure, asOf), asOf, updateEvery));
  const whole = field === undefined && lead === undefined;
  return {
    asOf, measures, money: moneyByYear(catalogue, chosen),
    goals: whole ? ofGoals(catalogue, asOf) : [],
    groups: groupsOf(catalogue, measures, by),
  };
}

/** How every indicator of measures and goals stands on a day. */
export function allIndicators(catalogue: Catalogue, asOf: Day): IndicatorProgress[] {
  return [...catalogue.measures.flatMap((measure) => ofMeasure(measure, asOf)), ...ofGoals(catalogue, asOf)];
}

function ofMeasure(measure: Measure, asOf: Day): IndicatorProgress[] {
  const stopped = measure.status === 'postponed' || measure.status === 'merged' || measure.status === 'dropped';
  return stopped ? [] : (measure.indicators ?? []).map((indicator) => indicatorProgress(indicator, measure, 'measure', asOf));
}

const ofGoals = ({ goals }: Catalogue, asOf: Day): IndicatorProgress[] => goals.flatMap((goal) => (goal.indicators ?? []).map((indicator) => indicatorProgress(indicator, goal, 'goal', asOf)));

function groupsOf(catalogue: Catalogue, measures: readonly MeasureProgress[], by: 'field' | 'lead'): Group[] {
  const { actionFields = [], units = [] } = catalogue.settings;
  const ids: (string | null)[] = by === 'field' ? actionFields.map(({ id }) => id) : [...units.map(({ id }) => id), null];
  const keyOf = ({ measure }: MeasureProgress): string | null => (by === 'field' ? measure.actionField : measure.lead ?? null);
  return ids.flatMap((id) => {
    const those = measures.filter((each) => keyOf(each) === id);
    if (those.length === 0) return [];
    const { rows } = moneyByYear(catalogue, those.map(({ measure }) => measure));
    const sum = (key: 'planned' | 'spent'): number => rows.reduce((total, row) => total + row[key], 0);
    const indicators = those.flatMap((each) => each.indicators);
    return [{
      id, measures: those.length, planned: sum('planned'), spent: sum('spent'),
      schedules: Object.fromEntries(schedules.map((schedule) => [schedule, those.filter((each) => each.schedule === schedule).length])) as Record<Schedule, number>,
      indicators: countStates(indicators),
    }];
  });
}

/** How many indicators are in which state. */
export function countStates(indicators: readonly IndicatorProgress[]): Record<IndicatorState, number> {
  return Object.fromEntries(indicatorStates.map((state) => [state, indicators.filter((each) => each.state === state).length])) as Record<IndicatorState, number>;
}

/** What is overdue, for a run that is to fail on it: measures with what was due, and goals' indicators. */
export function overdueOf({ measures, goals }: Progress): { measures: MeasureProgress[]; goals: IndicatorProgress[] } {
  return { measures: measures.filter(({ schedule, indicators }) => schedule === 'overdue' || indicators.some(({ state }) => state === 'overdue')), goals: goals.filter(({ state }) => state === 'overdue') };
}
