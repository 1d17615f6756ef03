// The order of action as part of a document: order with reasons, money and staff by period, what is left out.
import type { RootContent } from 'mdast';
import type { MoneyCell } from '../../model/order/tables.ts';
import { labelOf } from '../../model/order/periods.ts';
import { moneyScale, staffScale } from '../../model/order/problem.ts';
import { formatList, formatNumber, formatShare } from '../../text/numbers.ts';
import { conflictText, moneyText, orderText, periodText, reasonsText, relaxationText } from '../../text/order.ts';
import { heading, type Inline, list, paragraph, table } from '../document/build.ts';
import { timelineChart } from '../charts/order.ts';
import { orderMermaid } from './mermaid.ts';
import { worthLine } from './terminal.ts';
import { assumedText, changesSinceToday, type OrderView } from './view.ts';

/** The blocks below a heading of the depth above `depth`; with the chart where a renderer for it is likely. */
export function orderBlocks(view: OrderView, depth: 2 | 3 | 4, chart: boolean): RootContent[] {
  const { report, names, language } = view;
  const { grid } = report.problem;
  const t = orderText(language);
  const intro = paragraph(`${t.explanation[report.policy]} ${worthLine(report, view)}.`);
  if (report.status === 'infeasible') return [
    paragraph(t.infeasible), heading(depth, t.conflicts),
    list(report.conflicts.map((conflict): Inline => `${conflict.measure}: ${conflictText(conflict, names, language)}`)), ...missed(view),
  ];
  const rank = (of: number | null): string => (of === null ? '–' : String(of));
  return [
    intro,
    ...(report.stopped === null ? [] : [paragraph(t.stopped[report.stopped])]),
    ...(chart && report.plan.length > 0 ? [timelineChart(view, orderMermaid(view).trimEnd())] : []),
    ...(report.plan.length === 0 ? [] : [table(
      [{ title: t.no, align: 'right', width: 0.6 }, { title: t.measure, width: 4 }, { title: t.rank, align: 'right', width: 0.7 }, { title: t.start, width: 1.2 }, { title: t.end, width: 1.2 }, { title: t.reason, width: 5 }],
      report.plan.map((one): Inline[] => [String(one.position), `${one.id} ${one.title}`, rank(one.rank), periodText(grid, one.start, language), periodText(grid, one.last, language), sentence(reasonsText(one.reasons, one.id, grid, names, language))]),
    )]),
    ...leftOut(view, depth),
    ...moneyTable(view, depth),
    ...staffTable(view, depth),
    ...missed(view),
    ...comparison(view, depth),
    ...sinceToday(view, depth),
    ...notes(view),
  ];
}

/** With a capital letter and a full stop. */
const sentence = (text: string): string => (text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`);

function leftOut({ report, names, language }: OrderView, depth: 2 | 3 | 4): RootContent[] {
  const t = orderText(language);
  const { grid } = report.problem;
  if (report.left.length === 0) return [paragraph(report.plan.length === 0 ? t.nothingToPlan : t.leftNone)];
  return [
    heading(depth, t.left(report.left.length)),
    table(
      [{ title: t.measure, width: 3 }, { title: t.rank, align: 'right', width: 0.7 }, { title: t.reason, width: 4 }, { title: t.need, width: 4 }],
      report.left.map((one): Inline[] => [`${one.id} ${one.title}`, one.rank === null ? '–' : String(one.rank), sentence(reasonsText(one.reasons, one.id, grid, names, language)),
        one.relaxations.length > 0 ? one.relaxations.map((each) => sentence(relaxationText(each, grid, names, language))).join(' ') : report.problem.tasks.find(({ id }) => id === one.id)?.bar ? '' : sentence(t.noRelaxation)]),
    ),
  ];
}

function moneyTable({ report, names, language }: OrderView, depth: 2 | 3 | 4): RootContent[] {
  const t = orderText(language);
  const { money, gap } = report.tables;
  const first = money[0]?.cells ?? gap;
  if (first.length === 0) return [];
  const thousands = (amount: number): string => formatNumber(amount / moneyScale / 100_000, language, 1, true);
  const row = (title: string, cells: readonly MoneyCell[]): Inline[] => [title, ...cells.map(({ used, limit }) => (limit === null ? thousands(used) : `${thousands(used)} / ${thousands(limit)}`))];
  return [
    heading(depth, t.money), paragraph(`${t.moneyUnit}.`),
    table([{ title: '', width: 2 }, ...first.map(({ year }) => ({ title: String(year), align: 'right' as const }))], [...money.map(({ source, cells }) => row(names.source(source), cells)), ...(gap.length > 0 ? [row(t.gap, gap)] : [])], t.money),
  ];
}

function staffTable({ report, names, language }: OrderView, depth: 2 | 3 | 4): RootContent[] {
  const t = orderText(language);
  const { staff } = report.tables;
  if (staff.length === 0) return [];
  const posts = (amount: number): string => formatNumber(amount / staffScale, language, 2, true);
  return [
    heading(depth, t.staff), paragraph(`${t.staffUnit}.`),
    table([{ title: '', width: 2 }, ...staff[0]!.cells.map(({ period }) => ({ title: labelOf(report.problem.grid, period), align: 'right' as const }))],
      staff.map(({ unit, cells }): Inline[] => [names.unit(unit), ...cells.map(({ used, limit }) => (limit === null ? posts(used) : `${posts(used)} / ${posts(limit)}`))]), t.staff),
  ];
}

function missed({ report, language }: OrderView): RootContent[] {
  const t = orderText(language);
  if (report.missed.length === 0) return [];
  const ids = formatList(report.missed.map(({ id }) => id), language);
  if (report.policy === 'optimal') return report.status === 'infeasible' ? [] : [paragraph(t.strictCannotThis(ids))];
  return [paragraph([t.strictMissed(ids), ...(report.missedPlaceable === null ? [] : [` ${report.missedPlaceable ? t.optimalCan : t.optimalCannot}`])])];
}

function comparison({ report, comparison: both, language }: OrderView, depth: 2 | 3 | 4): RootContent[] {
  if (!both) return [];
  const t = orderText(language);
  const { grid } = report.problem;
  const number = (value: number): string => formatNumber(value, language, 2);
  const at = (period: number | null): string => (period === null ? t.out : periodText(grid, period, language));
  const gain = both.after - both.before;
  return [
    heading(depth, t.compare),
    paragraph(gain <= 1e-9 ? t.sameWorth(number(both.after)) : t.gain(number(both.before), number(both.after), both.before > 0 ? formatShare(gain / both.before, language, 1) : number(gain))),
    ...(both.moves.length === 0 ? [] : [list(both.moves.map(({ measure, from, to, because }): Inline => {
      const earlier = to !== null && (from === null || to < from);
      return t.moved(measure, at(from), at(to), because.length === 0 ? '' : (earlier ? t.takesPlace : t.makesWay)(formatList(because, language), because.length));
    }))]),
  ];
}

function sinceToday(view: OrderView, depth: 2 | 3 | 4): RootContent[] {
  const { report, today, language } = view;
  if (!today) return [];
  const t = orderText(language);
  const number = (value: number): string => formatNumber(value, language, 2);
  const changes = changesSinceToday(view);
  return [
    heading(depth, t.whatIf),
    paragraph(`${today.status === 'infeasible' ? t.todayInfeasible : t.today(number(today.objective), number(report.objective))} ${changes.length === 0 ? t.noMoves : t.moves(changes.length)}`),
    ...(changes.length === 0 ? [] : [list(changes.map(({ id, from, to }): Inline => t.moved(id, from ?? t.out, to ?? t.out, '')))]),
  ];
}

function notes(view: OrderView): RootContent[] {
  const { report, names, language } = view;
  const t = orderText(language);
  const { problem: { unlimited }, tables } = report;
  const free = [...unlimited.sources.map(names.source), ...unlimited.units.map(names.unit)];
  const assumed = assumedText(view);
  const lines = [
    ...tables.shifted.map(({ measure, from, to, year, amount }) => t.shifted(measure, moneyText(amount, language), names.source(from), to === 'open' ? t.gap : names.source(to), String(year))),
    ...(free.length > 0 ? [t.noLimit(formatList(free, language))] : []),
    ...(assumed === null ? [] : [assumed]),
  ];
  return lines.length > 0 ? [list(lines)] : [];
}
