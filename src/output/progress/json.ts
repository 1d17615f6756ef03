// Progress as JSON: unrounded numbers, amounts in euros.
import type { IndicatorProgress, Reading } from '../../model/progress/indicator.ts';
import { eurosOf } from '../../model/money.ts';
import type { Progress } from '../../model/progress/progress.ts';

const reading = (given: Reading | null): object | null => (given === null ? null : { ...(given.value === null ? {} : { value: given.value }), ...(given.state === null ? {} : { state: given.state }), date: given.date === null ? null : String(given.date) });

const indicator = ({ id, owner, indicator: { name, unit, direction }, baseline, latest, target, expected, share, state, overdueSince }: IndicatorProgress): object => ({
  id, owner, name, unit: unit ?? null, direction: direction ?? null, state, overdueSince, baseline: reading(baseline), latest: reading(latest), expected, target: reading(target), share,
});

/** Everything that the page shows, and every indicator. */
export function progressJson({ asOf, measures, goals, groups, money }: Progress): string {
  return `${JSON.stringify({
    version: 1, asOf,
    measures: measures.map(({ measure, schedule, delays, milestones, indicators, updated }) => ({
      id: measure.id, title: measure.title, status: measure.status, actionField: measure.actionField, lead: measure.lead ?? null, schedule, delays,
      milestones: milestones.map((each) => ({ ...each, due: each.due === null ? null : String(each.due), done: each.done === null ? null : String(each.done) })),
      indicators: indicators.map(indicator), updated,
    })),
    goals: goals.map(indicator),
    groups: groups.map((group) => ({ ...group, planned: eurosOf(group.planned), spent: eurosOf(group.spent) })),
    money: { ...money, rows: money.rows.map((row) => ({ ...row, budget: row.budget === null ? null : eurosOf(row.budget), planned: eurosOf(row.planned), spent: eurosOf(row.spent) })) },
  }, null, 2)}\n`;
}
