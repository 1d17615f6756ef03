// What every output of the order of action is given.
import type { Comparison } from '../../model/order/explain.ts';
import type { PlanReport } from '../../model/order/report.ts';
import type { Language } from '../../text/language.ts';
import type { OrderNames } from '../../text/order.ts';

export interface OrderView {
  report: PlanReport;
  /** Both policies, where both were made. */
  comparison: Comparison | null;
  /** Today's plan, where the report shows what would be. */
  today: PlanReport | null;
  names: OrderNames & {
    /** Heading under which a measure stands in the timeline. */
    section: (measure: string) => string;
  };
  language: Language;
}

/** Measures that begin elsewhere than today, in the order of the new plan. */
export function changesSinceToday({ report, today }: Pick<OrderView, 'report' | 'today'>): { id: string; from: string | null; to: string | null }[] {
  if (today === null) return [];
  const before = new Map(today.plan.map(({ id, from }) => [id, from]));
  const now = new Map(report.plan.map(({ id, from }) => [id, from]));
  const ids = [...new Set([...report.plan, ...report.left, ...today.plan].map(({ id }) => id))];
  return ids.map((id) => ({ id, from: before.get(id) ?? null, to: now.get(id) ?? null })).filter(({ from, to }) => from !== to);
}
