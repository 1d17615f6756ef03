import { eurosOf } from '../../model/money.ts';
import type { Prioritization } from '../../model/priority/result.ts';
import { toCsv } from '../csv.ts';

/** The ranking as CSV: one row a measure, numbers unrounded, one column per criterion with its contribution. */
export function priorityCsv(result: Prioritization, shown: ReadonlySet<string>): string {
  const { criteria, robustness: { top } } = result;
  const columns = ['rank', 'tied', 'id', 'title', 'score', 'provisional', 'best', 'worst', 'first', `top${top}`, 'class', 'cost', 'benefitPerThousandEuros', ...criteria.map(({ id }) => id)];
  return toCsv(columns, result.measures.filter(({ id }) => shown.has(id)).map(({ id, title, rank, tied, score, missing, robustness, cost, benefitPerThousand, contributions }) => [
    rank, String(tied), id, title, score, String(missing.length > 0), robustness.best, robustness.worst, robustness.first, robustness.top, robustness.class, cost === null ? null : eurosOf(cost), benefitPerThousand,
    ...criteria.map((criterion) => contributions[criterion.id] ?? null),
  ]));
}
