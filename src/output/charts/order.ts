// Pictures of the order of action: what happens when, and how full money and staff are.
import type { RootContent } from 'mdast';
import { labelOf } from '../../model/order/periods.ts';
import { moneyScale, staffScale } from '../../model/order/problem.ts';
import { chartText } from '../../text/charts.ts';
import { formatNumber } from '../../text/numbers.ts';
import { orderText, periodText } from '../../text/order.ts';
import { figure, type Svg, table } from '../document/build.ts';
import type { OrderView } from '../order/view.ts';
import { cut } from '../terminal.ts';
import { axisSteps, el, label, picture } from './svg.ts';

/** A bar per measure from its first to its last period. `mermaid` is the same for renderers of Markdown. */
export function timelineChart({ report, language }: OrderView, mermaid: string): RootContent {
  const t = chartText(language).timeline, { grid } = report.problem;
  const left = 400, top = 30, height = 20, width = 960, step = (width - left - 10) / grid.count;
  const every = Math.ceil(grid.count / 12);
  const marks: Svg[] = [];
  for (let period = 0; period < grid.count; period++) {
    marks.push(el('line', { x1: left + period * step, y1: top - 4, x2: left + period * step, y2: top + report.plan.length * height, class: 'grid' }));
    if (period % every === 0) marks.push(label(left + (period + 0.5) * step, top - 9, labelOf(grid, period), { 'text-anchor': 'middle', class: 'small' }));
  }
  for (const [i, { id, title, start, last }] of report.plan.entries()) {
    const y = top + i * height;
    marks.push(
      label(left - 10, y + height - 6, cut(`${id} ${title}`, 52), { 'text-anchor': 'end' }),
      el('rect', { x: left + start * step + 1, y: y + 3, width: (last - start + 1) * step - 2, height: height - 6, rx: 2, class: 'fill' }),
    );
  }
  const description = t.description(report.plan.length, periodText(grid, 0, language), periodText(grid, grid.count - 1, language));
  return figure({
    id: 'chart-timeline', title: t.title, description, svg: picture('chart-timeline', width, top + report.plan.length * height + 6, t.title, description, marks),
    table: table([{ title: t.measure, width: 3 }, { title: t.start }, { title: t.end }], report.plan.map(({ id, title, start, last }) => [`${id} ${title}`, periodText(grid, start, language), periodText(grid, last, language)])),
    source: { language: 'mermaid', text: mermaid }, repeats: true,
  });
}

/** One chart of columns for each limited source and unit: what is needed, against what there is. */
export function loadCharts({ report, names, language }: OrderView): RootContent[] {
  const { grid, } = report.problem;
  const money = report.tables.money.map(({ source, cells }, i) => ({
    id: `chart-money-${i + 1}`, name: names.source(source), unit: orderText(language).moneyUnit,
    cells: cells.map(({ year, used, limit }) => ({ period: String(year), used: used / moneyScale / 100_000, limit: limit === null ? null : limit / moneyScale / 100_000 })),
  }));
  const staff = report.tables.staff.filter(({ cells }) => cells.some(({ limit }) => limit !== null)).map(({ unit, cells }, i) => ({
    id: `chart-staff-${i + 1}`, name: names.unit(unit), unit: orderText(language).staffUnit,
    cells: cells.map(({ period, used, limit }) => ({ period: labelOf(grid, period), used: used / staffScale, limit: limit === null ? null : limit / staffScale })),
  }));
  return [...money, ...staff].filter(({ cells }) => cells.some(({ used, limit }) => used > 0 || (limit ?? 0) > 0)).map((one) => loadChart(one, language));
}

interface Load {
  id: string;
  name: string;
  unit: string;
  cells: { period: string; used: number; limit: number | null }[];
}

function loadChart({ id, name, unit, cells }: Load, language: OrderView['language']): RootContent {
  const t = chartText(language).load, amount = (value: number): string => formatNumber(value, language, 2, true);
  const left = 54, top = 14, bottom = 26, height = 170, width = Math.max(320, left + cells.length * 64), step = (width - left - 8) / cells.length;
  const steps = axisSteps(Math.max(...cells.flatMap(({ used, limit }) => [used, limit ?? 0])), 4), highest = steps.at(-1)!;
  const y = (value: number): number => top + (1 - value / highest) * (height - top - bottom), every = Math.ceil(cells.length / 12);
  const marks: Svg[] = steps.flatMap((value) => [el('line', { x1: left, y1: y(value), x2: width - 8, y2: y(value), class: 'grid' }), label(left - 6, y(value) + 4, amount(value), { 'text-anchor': 'end', class: 'small' })]);
  for (const [i, { period, used, limit }] of cells.entries()) {
    const x = left + i * step;
    marks.push(el('rect', { x: x + step * 0.2, y: y(used), width: step * 0.6, height: height - bottom - y(used), class: 'fill' }));
    if (limit !== null) marks.push(el('line', { x1: x + step * 0.1, y1: y(limit), x2: x + step * 0.9, y2: y(limit), class: 'limit' }));
    if (i % every === 0) marks.push(label(x + step / 2, height - 8, period, { 'text-anchor': 'middle', class: 'small' }));
  }
  const title = t.title(name), description = `${t.description(name)} ${unit}.`;
  return figure({
    id, title, description, svg: picture(id, width, height, title, description, marks),
    table: table([{ title: t.period }, { title: t.used, align: 'right' }, { title: t.limit, align: 'right' }], cells.map(({ period, used, limit }) => [period, amount(used), limit === null ? t.unlimited : amount(limit)])),
    repeats: true,
  });
}
