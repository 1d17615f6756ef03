// The order of action as JSON: the contract's object, and what the other formats show beside it.
import { labelOf } from '../../model/order/periods.ts';
import type { PlanReport } from '../../model/order/report.ts';
import { moneyScale, staffScale } from '../../model/order/problem.ts';
import type { Relaxation } from '../../model/order/reasons.ts';
import { reasonsText } from '../../text/order.ts';
import { changesSinceToday, type OrderView } from './view.ts';

/** Euros and full-time equivalents, unrounded. */
const euros = (amount: number | null): number | null => (amount === null ? null : amount / moneyScale / 100);
const posts = (amount: number | null): number | null => (amount === null ? null : amount / staffScale);

export function orderJson(view: OrderView): string {
  const { report, comparison, today } = view;
  const label = (period: number | null): string | null => (period === null ? null : labelOf(report.problem.grid, period));
  return `${JSON.stringify({
    version: 1,
    ...planObject(report, view),
    money: report.tables.money.map(({ source, cells }) => ({ source, years: cells.map(({ year, used, limit }) => ({ year, planned: euros(used), available: euros(limit) })) })),
    unfunded: report.tables.gap.map(({ year, used }) => ({ year, amount: euros(used) })),
    shifted: report.tables.shifted.map(({ measure, from, to, year, amount }) => ({ measure, from, to, year, amount: euros(amount) })),
    staff: report.tables.staff.map(({ unit, cells }) => ({ unit, periods: cells.map(({ period, used, limit }) => ({ period: label(period), planned: posts(used), available: posts(limit) })) })),
    ...(comparison && { comparison: { strict: comparison.before, optimal: comparison.after, moves: comparison.moves.map(({ measure, from, to, because }) => ({ id: measure, strict: label(from), optimal: label(to), because })) } }),
    ...(today && { today: planObject(today, view), changes: changesSinceToday(view) }),
  }, null, 2)}\n`;
}

function planObject(report: PlanReport, { names, language }: OrderView): object {
  const { grid } = report.problem;
  const words = ({ reasons, id }: { reasons: PlanReport['plan'][number]['reasons']; id: string }): string => reasonsText(reasons, id, grid, names, language);
  return {
    policy: report.policy, status: report.status, objective: report.objective, bound: report.bound, gap: report.gap,
    ...(report.stopped && { stopped: report.stopped }),
    plan: report.plan.map((one) => ({
      id: one.id, start: one.from, end: one.to, position: one.position, reason: words(one), title: one.title, rank: one.rank, score: one.score,
      running: one.running, mandatory: one.mandatory, assumed: one.assumed,
    })),
    left: report.left.map((one) => ({
      id: one.id, reason: words(one), title: one.title, rank: one.rank, score: one.score, relaxations: one.relaxations.map((each) => relaxationObject(each, report)),
    })),
    conflicts: report.conflicts,
    ...(report.missed.length > 0 && { missedByStrict: report.missed.map(({ id }) => id), ...(report.missedPlaceable !== null && { placedByOptimal: report.missedPlaceable }) }),
  };
}

function relaxationObject(relaxation: Relaxation, { problem: { grid } }: PlanReport): object {
  switch (relaxation.kind) {
    case 'money': return { source: relaxation.source, period: String(relaxation.year), amount: euros(relaxation.amount) };
    case 'staff': return { unit: relaxation.unit, period: labelOf(grid, relaxation.period), staff: posts(relaxation.amount) };
    case 'later': return { start: labelOf(grid, relaxation.start), periods: relaxation.periods };
  }
}
