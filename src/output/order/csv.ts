// The order of action as a table for spreadsheets: what is planned by position, then what is left out by rank.
import { reasonsText, relaxationText } from '../../text/order.ts';
import { toCsv } from '../csv.ts';
import type { OrderView } from './view.ts';

export function orderCsv({ report, names, language }: OrderView): string {
  const { grid } = report.problem;
  return toCsv(['position', 'id', 'title', 'rank', 'score', 'start', 'end', 'running', 'mandatory', 'reason', 'relaxation'], [
    ...report.plan.map((one) => [one.position, one.id, one.title, one.rank, one.score, one.from, one.to, String(one.running), String(one.mandatory), reasonsText(one.reasons, one.id, grid, names, language), null]),
    ...report.left.map((one) => [null, one.id, one.title, one.rank, one.score, null, null, 'false', String(one.mandatory), reasonsText(one.reasons, one.id, grid, names, language),
      one.relaxations[0] === undefined ? null : relaxationText(one.relaxations[0], grid, names, language)]),
  ]);
}
