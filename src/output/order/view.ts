// What every output of the order of action is given.
import type { Comparison } from '../../model/order/explain.ts';
import type { PlanReport } from '../../model/order/report.ts';
import type { Language } from '../../text/language.ts';
import { formatList } from '../../text/numbers.ts';
import { assumptionText, orderText, type OrderNames } from '../../text/order.ts';

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

/** What had to be assumed, the measures with the same gaps together and in the order of the plan; null where nothing was. */
export function assumedText({ report: { plan }, language }: Pick<OrderView, 'report' | 'language'>): string | null {
  const alike = new Map<string, string[]>();
  for (const { id, assumed } of plan) {
    if (assumed.length === 0) continue;
    const what = assumed.map((each) => assumptionText(language)[each]).join(', ');
    alike.set(what, [...alike.get(what) ?? [], id]);
  }
  if (alike.size === 0) return null;
  return orderText(language).assumed([...alike].map(([what, ids]) => `${formatList(ids, language)} (${what})`).join('; '));
}
