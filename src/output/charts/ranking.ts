// Two pictures of a ranking: on which ranks each measure stood in the samples, and cost against points.
import type { RootContent } from 'mdast';
import type { Prioritization, RankedMeasure } from '../../model/priority/result.ts';
import { chartText } from '../../text/charts.ts';
import type { Language } from '../../text/language.ts';
import { formatMoney, formatNumber, formatShare } from '../../text/numbers.ts';
import { figure, type Svg, table } from '../document/build.ts';
import { cut } from '../terminal.ts';
import { placeNames } from './names.ts';
import { axisSteps, el, label, picture } from './svg.ts';

/** At most so many measures are drawn: more lines cannot be read on a page. */
const mostRows = 20;

/** Rank acceptability: a row a measure, a field a rank, as dark as the rank is likely. Needs the full detail of the ranking. */
export function rankChart(result: Prioritization, language: Language): RootContent[] {
  const t = chartText(language).ranks;
  const rows = result.measures.slice(0, mostRows).filter(({ robustness }) => robustness.rankAcceptability !== null && robustness.rankAcceptability !== undefined);
  if (rows.length < 2) return [];
  const ranks = Math.min(result.measures.length, Math.max(...rows.map(({ robustness }) => robustness.worst)));
  const left = 400, top = 34, height = 22, cell = Math.min(26, 520 / ranks);
  const width = left + ranks * cell + 12;
  const marks: Svg[] = [];
  for (let rank = 1; rank <= ranks; rank++) if (rank === 1 || rank % 5 === 0) marks.push(label(left + (rank - 0.5) * cell, top - 8, String(rank), { 'text-anchor': 'middle', class: 'small' }));
  marks.push(label(left - 10, top - 8, t.axis, { 'text-anchor': 'end', class: 'small' }));
  for (const [i, measure] of rows.entries()) marks.push(...rankRow(measure, i, { left, top, height, cell, ranks }));
  const share = (value: number): string => formatShare(value, language, value > 0 && value < 0.01 ? 1 : 0);
  return [figure({
    id: 'chart-ranks', title: t.title, description: t.description(rows.length, formatNumber(result.robustness.samples, language), rows[0]!.id),
    svg: picture('chart-ranks', width, top + rows.length * height + 8, t.title, t.description(rows.length, formatNumber(result.robustness.samples, language), rows[0]!.id), marks),
    table: table(
      [{ title: t.measure, width: 3 }, { title: t.listed, align: 'right' }, { title: t.range, align: 'right' }, { title: t.firstShare, align: 'right' }, { title: t.topShare(result.robustness.top), align: 'right' }],
      rows.map(({ id, title, rank, robustness }) => [`${id} ${title}`, String(rank), `${robustness.best}–${robustness.worst}`, share(robustness.first), share(robustness.top)]),
    ),
    repeats: true,
  })];
}

function rankRow({ id, title, rank, robustness }: RankedMeasure, i: number, { left, top, height, cell, ranks }: { left: number; top: number; height: number; cell: number; ranks: number }): Svg[] {
  const y = top + i * height;
  const fields = (robustness.rankAcceptability ?? []).slice(0, ranks).flatMap((share, r): Svg[] => (share < 0.0005 ? [] : [el('rect', { x: left + r * cell, y: y + 2, width: cell - 1, height: height - 4, class: 'fill', 'fill-opacity': 0.08 + 0.92 * Math.sqrt(share) })]));
  return [
    label(left - 10, y + height - 7, cut(`${id} ${title}`, 52), { 'text-anchor': 'end' }),
    el('line', { x1: left, y1: y + height, x2: left + ranks * cell, y2: y + height, class: 'grid' }),
    ...fields,
    ...(rank <= ranks ? [el('circle', { cx: left + (rank - 0.5) * cell, cy: y + height / 2, r: 4, class: 'mark' })] : []),
  ];
}

/** Cost over the duration against points; measures of unknown cost are left out. */
export function effortChart(result: Prioritization, language: Language): RootContent[] {
  const t = chartText(language).effort;
  const dots = result.measures.filter((measure): measure is RankedMeasure & { cost: number } => measure.cost !== null);
  if (dots.length < 2) return [];
  const left = 54, right = 24, top = 24, bottom = 44, width = 880, height = 520;
  const steps = axisSteps(Math.max(...dots.map(({ cost }) => cost / 100_000)));
  const highest = steps.at(-1)!;
  const low = Math.max(0, Math.floor(Math.min(...dots.map(({ score }) => score)) * 10 - 0.2)) / 10, high = Math.min(10, Math.ceil(Math.max(...dots.map(({ score }) => score)) * 10 + 0.2)) / 10;
  const x = (cents: number): number => left + (cents / 100_000 / highest) * (width - left - right);
  const y = (score: number): number => top + ((high - score) / (high - low)) * (height - top - bottom);
  const lines = Array.from({ length: Math.round((high - low) * 10) + 1 }, (_, i) => Math.round(low * 10 + i) / 10);
  const marks: Svg[] = [
    ...lines.flatMap((value) => [el('line', { x1: left, y1: y(value), x2: width - right, y2: y(value), class: 'grid' }), label(left - 8, y(value) + 4, formatNumber(value * 100, language), { 'text-anchor': 'end', class: 'small' })]),
    ...steps.map((value) => label(x(value * 100_000), height - bottom + 18, formatNumber(value, language), { 'text-anchor': 'middle', class: 'small' })),
    label(width - right, height - 6, t.cost, { 'text-anchor': 'end', class: 'small' }),
    label(left - 8, 12, t.points, { 'text-anchor': 'end', class: 'small' }),
    ...dots.map(({ cost, score }) => el('circle', { cx: x(cost), cy: y(score), r: 4, class: 'dot' })),
    ...placeNames(dots.map(({ id, cost, score }) => ({ name: id, x: x(cost), y: y(score) })), { left, right: width, top: 0, bottom: height - bottom })
      .map(({ name, x, y, anchor }) => label(x, y, name, { class: 'small', ...(anchor === 'start' ? {} : { 'text-anchor': anchor }) })),
  ];
  return [figure({
    id: 'chart-effort', title: t.title, description: t.description(dots.length), svg: picture('chart-effort', width, height, t.title, t.description(dots.length), marks),
    table: table([{ title: t.measure, width: 3 }, { title: t.points, align: 'right' }, { title: t.amount, align: 'right' }], dots.map(({ id, title, score, cost }) => [`${id} ${title}`, formatNumber(score * 100, language, 1), formatMoney(cost, language)])),
    repeats: true,
  })];
}
