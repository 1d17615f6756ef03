// The order of action for a terminal: bars by measure, the load of every source and unit under them.
import type { ChalkInstance } from 'chalk';
import { labelOf, yearOf, type Grid } from '../../model/order/periods.ts';
import type { LeftOut, PlanReport, Position } from '../../model/order/report.ts';
import { moneyScale, staffScale } from '../../model/order/problem.ts';
import { formatList, formatNumber, formatShare } from '../../text/numbers.ts';
import { conflictText, moneyText, orderText, periodText, reasonsText, relaxationText } from '../../text/order.ts';
import { cut, safeLine, wrap } from '../terminal.ts';
import { assumedText, changesSinceToday, type OrderView } from './view.ts';

interface Frame {
  view: OrderView;
  colours: ChalkInstance;
  columns: number;
  /** Width of what stands left of the timeline, and of one period in it. */
  left: number;
  cell: number;
}

/** The whole answer as text. */
export function orderTerminal(view: OrderView, colours: ChalkInstance, columns: number): string {
  const { grid } = view.report.problem;
  const [least, most] = grid.unit === 'year' ? [6, 12] : [2, 4];
  const half = Math.max(least, Math.min(most, Math.floor((columns * 0.5) / grid.count)));
  // a long horizon takes what the names leave of the line
  const cell = Math.min(half, Math.max(1, Math.floor((columns - 25) / grid.count)));
  const frame: Frame = { view, colours, columns, left: Math.max(24, columns - cell * grid.count - 1), cell };
  const { report } = view;
  const blocks = [head(frame)];
  if (report.status === 'infeasible') blocks.push(conflicts(frame));
  else blocks.push(report.plan.length === 0 ? noneRated(frame) : [axis(frame), ...report.plan.flatMap((one) => bar(frame, one))], leftOut(frame), money(frame), staff(frame));
  blocks.push(missed(frame), comparison(frame), sinceToday(frame), notes(frame));
  return `${blocks.filter((block) => block.length > 0).map((block) => block.join('\n')).join('\n\n')}\n`;
}

function head({ view: { report, language }, colours, columns }: Frame): string[] {
  const t = orderText(language);
  const { grid } = report.problem;
  const title = wrap(`${t.title(periodText(grid, 0, language), periodText(grid, grid.count - 1, language))} · ${t.policy[report.policy]}`, columns).map((line) => colours.bold(line));
  if (report.status === 'infeasible') return [...title, colours.red(t.infeasible)];
  return [...title, worthLine(report, view(language)), ...(report.stopped === null ? [] : wrap(t.stopped[report.stopped], columns).map((line) => colours.yellow(line)))];
}

const view = (language: OrderView['language']): { language: OrderView['language'] } => ({ language });

/** Worth and what is proved of it. */
export function worthLine(report: PlanReport, { language }: Pick<OrderView, 'language'>): string {
  const t = orderText(language);
  const worth = t.worth(formatNumber(report.objective, language, 2));
  if (report.bound === null) return worth;
  if (report.status === 'optimal') return `${worth} · ${t.proved}`;
  return `${worth} · ${t.bound(formatNumber(report.bound, language, 2), report.gap === null ? '–' : formatShare(report.gap, language, 1))}`;
}

function axis({ view: { report: { problem: { grid } }, language }, colours, left, cell }: Frame): string {
  const labels = Array.from({ length: grid.count }, (_, period) => {
    if (grid.unit === 'year') return labelOf(grid, period).padEnd(cell);
    // a narrow column has room for the year only where it begins
    return (period === 0 || yearOf(grid, period) !== yearOf(grid, period - 1) ? String(yearOf(grid, period)) : '').padEnd(cell);
  });
  const t = orderText(language);
  return colours.dim(`${cut(`${t.no} ${t.measure} (${t.rank})`, left - 2).padEnd(left)}${joined(labels, cell)}`.trimEnd());
}

// labels wider than a column run into the empty ones beside them
function joined(labels: readonly string[], cell: number): string {
  let line = '';
  labels.forEach((label, k) => { line = line.padEnd(k * cell) + (k > 0 && line.trimEnd().length >= k * cell ? '' : label.trimEnd()); });
  return line;
}

function bar({ view: { report, names, language }, colours, columns, left, cell }: Frame, one: Position): string[] {
  const { grid } = report.problem;
  const number = String(one.position).padStart(String(report.plan.length).length);
  const rank = one.rank === null ? '' : ` (${one.rank})`;
  const text = cut(`${number} ${one.id} ${safeLine(one.title)}${one.assumed.length > 0 ? ' °' : ''}`, left - 2 - rank.length) + colours.dim(rank);
  const width = cut(`${number} ${one.id} ${safeLine(one.title)}${one.assumed.length > 0 ? ' °' : ''}`, left - 2 - rank.length).length + rank.length;
  const line = '·'.repeat(one.start * cell) + (one.running ? '▒' : '█').repeat(Math.max(1, (one.last - one.start + 1) * cell - 1));
  const paint = one.running ? colours.cyan : one.mandatory ? colours.magenta : colours.green;
  const drawn = colours.dim(line.slice(0, one.start * cell)) + paint(line.slice(one.start * cell));
  return [
    `${text}${' '.repeat(Math.max(1, left - width))}${drawn}`,
    ...wrap(safeLine(reasonsText(one.reasons, one.id, grid, names, language)), columns - number.length - 1).map((each) => colours.dim(' '.repeat(number.length + 1) + each)),
  ];
}

// in a new catalogue the ratings are what is missing: say how they come
function noneRated({ view: { report, language }, columns }: Frame): string[] {
  const unrated = report.left.length > 0 && report.left.every(({ reasons }) => reasons.some(({ kind }) => kind === 'notRated'));
  return unrated ? wrap(orderText(language).noneRated, columns) : [];
}

function leftOut(frame: Frame): string[] {
  const { view: { report, language }, colours } = frame;
  const t = orderText(language);
  if (report.left.length === 0) return wrap(report.plan.length === 0 ? t.nothingToPlan : t.leftNone, frame.columns);
  const alike = new Map<string, LeftOut[]>();
  for (const one of report.left) {
    const why = whyLeft(frame, one).join('\n');
    const others = alike.get(why);
    if (others) others.push(one);
    else alike.set(why, [one]);
  }
  return [colours.bold(t.left(report.left.length)), ...[...alike].flatMap(([why, all]) => leftLines(frame, all, why.split('\n')))];
}

/** Why a measure is left out and, where one change would admit it, which. */
function whyLeft({ view: { report, names, language } }: Frame, { id, reasons, relaxations: [first] }: LeftOut): string[] {
  const { grid } = report.problem;
  return [reasonsText(reasons, id, grid, names, language), ...(first === undefined ? [] : [`→ ${relaxationText(first, grid, names, language)}`])].map(safeLine);
}

// what is true of more than three ("not rated") is said once, below their ids
function leftLines({ colours, columns }: Frame, all: readonly LeftOut[], why: readonly string[]): string[] {
  const because = why.flatMap((text) => wrap(text, columns - 2)).map((line) => colours.dim(`  ${line}`));
  const rank = (one: LeftOut): string => (one.rank === null ? '' : `\u00a0(${one.rank})`);
  if (all.length > 3) return [...wrap(all.map((one) => `${one.id}${rank(one)}`).join(', '), columns), ...because];
  return all.flatMap((one) => [`${cut(`${one.id} ${safeLine(one.title)}`, columns - rank(one).length)}${colours.dim(rank(one).replace('\u00a0', ' '))}`, ...because]);
}

const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/**
 * A load as text: `68/70`, red where nothing is left, `68` where nothing limits it. Where a column is too narrow for
 * that, the share of the limit as the height of a block; `·` for nothing.
 */
function load(used: number, limit: number | null, width: number, write: (amount: number) => string, colours: ChalkInstance): string {
  const text = limit === null ? write(used) : `${write(used)}/${write(limit)}`;
  const share = limit === null ? 0 : limit === 0 ? Number(used > 0) : used / limit;
  const level = used === 0 ? '·' : limit === null ? '?' : levels[Math.min(7, Math.max(0, Math.ceil(share * 8) - 1))]!;
  const padded = (width < 6 ? level : text.length < width ? text : formatShare(share, 'en')).padEnd(width);
  if (limit === null) return colours.dim(padded);
  return share > 0.95 ? colours.red(padded) : padded;
}

const periods = (grid: Grid, year: number): number => Array.from({ length: grid.count }, (_, k) => k).filter((k) => yearOf(grid, k) === year).length;

/** What a table holds and how it is written, on two lines where one is too short. */
function tableHead(title: string, how: string, colours: ChalkInstance, columns: number): string[] {
  const note = `(${how})`;
  return title.length + 1 + note.length <= columns ? [`${colours.bold(title)} ${colours.dim(note)}`] : [colours.bold(title), ...wrap(note, columns).map((each) => colours.dim(each))];
}

function money({ view: { report, names, language }, colours, columns, left, cell }: Frame): string[] {
  const { grid } = report.problem;
  const t = orderText(language);
  const { money: rows, gap } = report.tables;
  if (rows.length === 0 && gap.length === 0) return [];
  const thousands = (amount: number): string => formatNumber(amount / moneyScale / 100_000, language, 0);
  const line = (title: string, cells: typeof gap): string =>
    `${cut(safeLine(title), left - 2).padEnd(left)}${cells.map(({ year, used, limit }) => load(used, limit, periods(grid, year) * cell, thousands, colours)).join('')}`.trimEnd();
  return [...tableHead(t.money, cell * periods(grid, yearOf(grid, 0)) < 6 ? t.staffShare : t.moneyUnit, colours, columns), ...rows.map(({ source, cells }) => line(names.source(source), cells)), ...(gap.length > 0 ? [line(t.gap, gap)] : [])];
}

function staff({ view: { report, names, language }, colours, columns, left, cell }: Frame): string[] {
  const t = orderText(language);
  const rows = report.tables.staff;
  if (rows.length === 0) return [];
  const posts = (amount: number): string => formatNumber(amount / staffScale, language, 2, true);
  return [...tableHead(t.staff, cell < 6 ? t.staffShare : t.staffUnit, colours, columns), ...rows.map(({ unit, cells }) =>
    `${cut(safeLine(names.unit(unit)), left - 2).padEnd(left)}${cells.map(({ used, limit }) => load(used, limit, cell, posts, colours)).join('')}`.trimEnd())];
}

function conflicts({ view: { report, names, language }, colours, columns }: Frame): string[] {
  const t = orderText(language);
  return [colours.bold(t.conflicts), ...report.conflicts.flatMap((conflict) =>
    wrap(safeLine(`${conflict.measure}: ${conflictText(conflict, names, language)}`), columns - 2).map((each, k) => (k === 0 ? `• ${each}` : `  ${each}`)))];
}

function missed({ view: { report, language }, colours, columns }: Frame): string[] {
  const t = orderText(language);
  if (report.missed.length === 0) return [];
  const ids = formatList(report.missed.map(({ id }) => id), language);
  const text = report.policy === 'strict'
    ? [t.strictMissed(ids), ...(report.missedPlaceable === null ? [] : [report.missedPlaceable ? t.optimalCan : t.optimalCannot])].join(' ')
    : report.status === 'infeasible' ? '' : t.strictCannotThis(ids);
  return text === '' ? [] : wrap(text, columns).map((line) => colours.yellow(line));
}

function comparison({ view: { report, comparison: both, language }, colours, columns }: Frame): string[] {
  const t = orderText(language);
  if (!both) return report.policy === 'strict' && report.plan.length > 0 ? [colours.dim(t.notCompared)] : [];
  const { grid } = report.problem;
  const gain = both.after - both.before;
  const number = (value: number): string => formatNumber(value, language, 2);
  if (gain <= 1e-9 && both.moves.length === 0) return [colours.bold(t.compare), t.sameWorth(number(both.after))];
  const at = (period: number | null): string => (period === null ? t.out : periodText(grid, period, language));
  return [
    colours.bold(t.compare),
    ...wrap(gain <= 1e-9 ? t.sameWorth(number(both.after)) : t.gain(number(both.before), number(both.after), both.before > 0 ? formatShare(gain / both.before, language, 1) : number(gain)), columns),
    ...both.moves.flatMap(({ measure, from, to, because }) => {
      const earlier = to !== null && (from === null || to < from);
      const why = because.length === 0 ? '' : (earlier ? t.takesPlace : t.makesWay)(formatList(because, language), because.length);
      return wrap(t.moved(measure, at(from), at(to), why), columns - 2).map((each) => `  ${each}`);
    }),
  ];
}

function sinceToday({ view: whole, colours }: Frame): string[] {
  const { report, today, language } = whole;
  const t = orderText(language);
  if (!today) return [];
  const number = (value: number): string => formatNumber(value, language, 2);
  const changes = changesSinceToday(whole);
  return [
    colours.bold(t.whatIf),
    today.status === 'infeasible' ? t.todayInfeasible : t.today(number(today.objective), number(report.objective)),
    changes.length === 0 ? t.noMoves : t.moves(changes.length),
    ...changes.map(({ id, from, to }) => `  ${t.moved(id, from ?? t.out, to ?? t.out, '')}`),
  ];
}

function notes({ view, colours, columns }: Frame): string[] {
  const { report, names, language } = view;
  const t = orderText(language);
  const { problem: { unlimited }, tables } = report;
  const free = [...unlimited.sources.map(names.source), ...unlimited.units.map(names.unit)];
  const assumed = assumedText(view);
  const lines = [
    ...tables.shifted.map(({ measure, from, to, year, amount }) => t.shifted(measure, moneyText(amount, language), names.source(from), to === 'open' ? t.gap : names.source(to), String(year))),
    ...(free.length > 0 ? [t.noLimit(formatList(free, language))] : []),
    ...(assumed === null ? [] : [`° ${assumed}`]),
  ];
  return lines.flatMap((line) => wrap(safeLine(line), columns)).map((line) => colours.dim(line));
}
