// Whoever reads the views gets what whoever reads the catalogue gets: the engines' input, and the answers to common questions.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCatalogue } from '../../src/files/open.ts';
import type { Measure } from '../../src/model/catalogue.ts';
import { firstDay, lastDay } from '../../src/model/dates.ts';
import { centsOf } from '../../src/model/money.ts';
import { type BudgetTableRow, type CapacityTableRow, planInputFrom, type PlanRow, settingsFrom } from '../../src/model/order/from-rows.ts';
import { strictReport } from '../../src/model/order/report.ts';
import { type Database, loadStore } from '../../src/store/load.ts';
import { type MeasureProfileRow, rowsOf } from '../../src/store/rows.ts';

const catalogue = openCatalogue('data').catalogue!;
const { settings } = catalogue;
const measures = [...catalogue.measures].sort((a, b) => (a.id < b.id ? -1 : 1));
const live = measures.filter(({ status }) => status !== 'merged' && status !== 'dropped');
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const cents = (amount: number | undefined): number => (amount === undefined ? 0 : centsOf(amount));
const sorted = (ids: readonly string[] | undefined): string[] => [...(ids ?? [])].sort();
let store: Database;
beforeAll(async () => { store = await loadStore(catalogue); });
afterAll(() => { store.close(); });
const all = <T>(sql: string): T[] => store.prepare(sql).all() as T[];

/** A row of `plan_input`, straight from the measure. */
function planRow(measure: Measure): PlanRow {
  const { window, cost } = measure;
  return {
    id: measure.id, title: measure.title, status: measure.status, mandatory: measure.mandatory ? 1 : 0, duration: measure.duration ?? null, continuous: measure.continuous ? 1 : 0,
    earliest_first: window?.earliest === undefined ? null : firstDay(window.earliest), latest_last: window?.latest === undefined ? null : lastDay(window.latest),
    started_first: measure.started === undefined ? null : firstDay(measure.started), cost_status: cost?.status ?? null, unit: measure.lead ?? null, staff: measure.staff ?? null, merged_into: measure.mergedInto ?? null,
    depends_on: JSON.stringify(sorted(measure.dependsOn)), excludes: JSON.stringify(sorted(measure.excludes)),
    cost: JSON.stringify((cost?.items ?? []).map(({ source, oneOff, perYear, until }) => ({ source, oneOff: cents(oneOff), perYear: cents(perYear), untilLast: until === undefined ? null : lastDay(until) }))),
  };
}

describe('the engines are given the same', () => {
  test('plan_input: the order of action from rows and from the measures is one', () => {
    const input = (rows: readonly PlanRow[], budget: readonly BudgetTableRow[], capacity: readonly CapacityTableRow[]) => planInputFrom({
      settings: settingsFrom(settings.order, '2026-12-01'), measures: rows, budget, capacity, ownSource: 'city',
      ratings: new Map(measures.map(({ id }, i) => [id, { score: 1 - i / 100, rank: i + 1, refused: null }])),
    });
    const fromViews = input(rowsOf(store, 'plan_input'), all('SELECT source, year, amount FROM budget ORDER BY position'), all('SELECT unit, first_day, last_day, staff FROM capacity ORDER BY position'));
    const fromModel = input(measures.map(planRow),
      settings.budget!.map(({ source, period, amount }) => ({ source, year: Number(period), amount: centsOf(amount) })),
      settings.capacity!.map(({ unit, period, staff }) => ({ unit, first_day: firstDay(period), last_day: lastDay(period), staff })));
    expect(fromViews).toEqual(fromModel);
    expect(strictReport(fromViews).plan).toEqual(strictReport(fromModel).plan);
    expect(strictReport(fromViews).plan.length).toBeGreaterThan(20);
  });

  test('measure_profile: what each measure has', () => {
    const profile = (measure: Measure): MeasureProfileRow => {
      const indicators = measure.indicators ?? [], items = measure.cost?.items ?? [], open = items.filter(({ source }) => source === 'open');
      const total = (list: readonly number[]): number | null => (list.length === 0 ? null : sum(list));
      return {
        id: measure.id, title: measure.title, stage: measure.stage, status: measure.status, action_field: measure.actionField, lead: measure.lead ?? null, lead_confirmed: measure.leadConfirmed === undefined ? null : String(measure.leadConfirmed),
        duration: measure.duration ?? null, continuous: measure.continuous ? 1 : 0, review_every: measure.reviewEvery ?? null,
        window_earliest_first: measure.window?.earliest === undefined ? null : firstDay(measure.window.earliest), window_latest_last: measure.window?.latest === undefined ? null : lastDay(measure.window.latest),
        cost_status: measure.cost?.status ?? null, staff: measure.staff ?? null, indicators: indicators.length,
        outcome_indicators: indicators.filter(({ level }) => level === 'outcome' || level === 'impact').length, baselines: indicators.filter(({ baseline }) => baseline?.value !== undefined).length,
        dated_targets: indicators.filter(({ targets }) => (targets ?? []).some(({ date }) => date !== undefined)).length,
        one_off: total(items.map(({ oneOff }) => cents(oneOff))), per_year: total(items.map(({ perYear }) => cents(perYear))), unfunded: total(open.map(({ oneOff, perYear }) => cents(oneOff) + cents(perYear))),
        dependencies: (measure.dependsOn ?? []).length,
      };
    };
    expect(rowsOf(store, 'measure_profile')).toEqual(measures.map(profile));
  });
});

describe('questions have the same answers', () => {
  test('serves: every link from measure to strategic goal', () => {
    const principles = new Map(catalogue.principles.map((principle) => [principle.id, principle])), goals = new Map(catalogue.goals.map((goal) => [goal.id, goal]));
    const orNull = <T>(list: readonly T[] | undefined): (T | null)[] => (list?.length ? [...list] : [null]);
    const links = measures.flatMap((measure) => orNull(sorted(measure.goals)).flatMap((goal) => orNull(goal === null ? [] : sorted(goals.get(goal)!.principles)).flatMap((principle) =>
      orNull(principle === null ? [] : sorted(principles.get(principle)!.strategicGoals)).map((strategicGoal) => ({ measure: measure.id, goal, principle, strategic_goal: strategicGoal })))));
    expect(all('SELECT * FROM serves')).toEqual(links);
  });

  test('cost_by_source: one-off and yearly cost in cents', () => {
    expect(all('SELECT id, one_off, per_year, measures FROM cost_by_source')).toEqual(settings.sources!.map(({ id }) => {
      const items = live.flatMap((measure) => (measure.cost?.items ?? []).filter(({ source }) => source === id).map((item) => ({ ...item, measure: measure.id })));
      return { id, one_off: sum(items.map(({ oneOff }) => cents(oneOff))), per_year: sum(items.map(({ perYear }) => cents(perYear))), measures: new Set(items.map(({ measure }) => measure)).size };
    }));
  });

  test('lead_load: what each unit leads', () => {
    const rows = all<{ id: string; measures: number; in_progress: number | null; staff: number }>('SELECT id, measures, in_progress, staff FROM lead_load');
    expect(rows.map(({ id, measures: count, staff }) => ({ id, count, staff: Math.round(staff * 100) }))).toEqual(settings.units!.map(({ id }) => {
      const led = measures.filter(({ lead, status }) => lead === id && (status === 'open' || status === 'planned' || status === 'inProgress'));
      return { id, count: led.length, staff: Math.round(sum(led.map(({ staff }) => staff ?? 0)) * 100) };
    }));
  });

  test('cost_by_year_and_source: what is spread over the years by months adds up to the whole', () => {
    const end = Number(settings.period!.end);
    const spread = all<{ year: number; source: string; amount: number }>('SELECT year, source, amount FROM cost_by_year_and_source');
    const whole = (source: string): number => sum(spread.filter((row) => row.source === source).map(({ amount }) => amount));
    const dated = live.filter(({ started, window }) => started !== undefined || window?.earliest !== undefined);
    const expected = (source: string): number => sum(dated.flatMap((measure) => (measure.cost?.items ?? []).filter((item) => item.source === source).map(({ oneOff, perYear }) => {
      const begin = firstDay(measure.started ?? measure.window!.earliest!), months = measure.continuous || measure.duration === undefined ? (end - Number(begin.slice(0, 4))) * 12 + 13 - Number(begin.slice(5, 7)) : measure.duration;
      return cents(oneOff) + (cents(perYear) * months) / 12;
    })));
    // each year rounds a share of a cent down
    for (const { id } of settings.sources!) expect(Math.abs(whole(id) - expected(id))).toBeLessThan(spread.length * dated.length);
    expect(spread.length).toBeGreaterThan(12);
  });
});
