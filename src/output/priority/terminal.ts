// A ranking for the terminal: one line a measure, and below it what one must know to read it.
import type { Move, Comparison } from '../../model/priority/moves.ts';
import type { Prioritization, RankedMeasure } from '../../model/priority/result.ts';
import type { VoteResult } from '../../model/priority/vote-results.ts';
import { formatMoney, formatNumber, formatShare } from '../../text/numbers.ts';
import { points, priorityText } from '../../text/prioritize.ts';
import { textTable, type TableColumn } from '../table.ts';
import { colours, safeText, wrap } from '../terminal.ts';
import { agreementNotes, comparisonNotes, emptyRanking, exceptionNotes, firstNotes, giverNotes, methodNotes, moveNotes, type Note, type NoteOptions, voteNotes } from './notes.ts';

export interface TerminalOptions extends NoteOptions {
  width: number;
  colour: boolean;
  /** Ids of the measures that are printed. */
  shown: ReadonlySet<string>;
}

/** From this width on cost and benefit, and from the second the contributions stand beside the score. */
const ROOM_FOR_COST = 110;
const ROOM_FOR_CONTRIBUTIONS = 150;

/** The ranking as text. `today`: ranks without the what-if changes. */
export function priorityTable(result: Prioritization, options: TerminalOptions, more: { votes: readonly VoteResult[]; moves: readonly Move[] | null; today: ReadonlyMap<string, number> | null; comparison: Comparison | null }): string {
  const { language, width } = options, t = priorityText(language), paint = colours(options.colour);
  const measures = result.measures.filter(({ id }) => options.shown.has(id));
  const columns = columnsOf(result, options, more.today);
  const classColour = { front: paint.green, contested: paint.yellow, behind: paint.dim };
  const table = textTable(columns.map(({ head }) => head), measures.map((measure) => ({
    cells: columns.map(({ cell }) => cell(measure)),
    paint: (cell, k) => (columns[k]!.isClass ? classColour[measure.robustness.class](cell) : cell),
  })), width, paint);
  const notes: Note[] = [
    ...(more.moves ? moveNotes(result, more.moves, options) : []),
    ...(more.comparison ? comparisonNotes(more.comparison, options) : []),
    ...exceptionNotes(result, options),
    ...firstNotes(result, options),
    ...agreementNotes(result, options),
    ...giverNotes(result, options),
    ...voteNotes(more.votes, options),
    ...methodNotes(result, options),
    ...(measures.length < result.measures.length ? [{ text: t.shown(measures.length, result.measures.length) }] : []),
  ];
  const body = result.measures.length === 0 ? wrap(emptyRanking(result, language), width).join('\n') : measures.length === 0 ? wrap(t.noneShown, width).join('\n') : table.trimEnd();
  const shown = result.measures.length > 0 ? notes : exceptionNotes(result, options);
  const givers = options.detail && result.givers.list.length > 0 && measures.length > 0 ? `\n${giverTable(result, measures, options)}` : '';
  return `${paint.bold(t.heading(result.measures.length, result.agreement.raters.length))}\n\n${body}\n${shown.map((note) => `\n${noteText(note, width, paint)}`).join('')}${givers}`;
}

/** Every giver's ranking beside the common one. */
function giverTable({ givers }: Prioritization, measures: readonly RankedMeasure[], { language, width, colour }: TerminalOptions): string {
  const t = priorityText(language);
  return textTable([{ title: t.id }, { title: t.rank, align: 'right' }, ...givers.list.map(({ giver }): TableColumn => ({ title: giver.giver, align: 'right' }))],
    measures.map(({ id, rank }) => ({ cells: [id, String(rank), ...givers.list.map(({ ranks }) => String(ranks[id] ?? '–'))] })), width, colours(colour));
}

interface ShownColumn {
  head: TableColumn;
  cell: (measure: RankedMeasure) => string;
  isClass?: boolean;
}

function columnsOf(result: Prioritization, { language, width }: TerminalOptions, today: ReadonlyMap<string, number> | null): ShownColumn[] {
  const t = priorityText(language), { top } = result.robustness;
  return [
    { head: { title: t.rank, align: 'right' }, cell: ({ rank, tied, missing }) => `${rank}${tied ? '=' : ''}${missing.length > 0 ? '~' : ''}` },
    ...(today ? [{ head: { title: t.today, align: 'right' as const }, cell: ({ id }: RankedMeasure) => String(today.get(id) ?? '–') }] : []),
    { head: { title: t.id }, cell: ({ id }) => id },
    { head: { title: t.measure, flexible: true }, cell: ({ title }) => title },
    { head: { title: t.points, align: 'right' }, cell: ({ score }) => points(score, language) },
    ...(width >= ROOM_FOR_CONTRIBUTIONS && result.method !== 'topsis' ? result.criteria.map(({ id, title }): ShownColumn => ({ head: { title, align: 'right' }, cell: ({ contributions, missing }) => (missing.includes(id) ? '–' : points(contributions[id]!, language)) })) : []),
    { head: { title: t.ranks, align: 'right' }, cell: ({ robustness: { best, worst } }) => (best === worst ? String(best) : `${best}–${worst}`) },
    { head: { title: t.top(top), align: 'right' }, cell: ({ robustness }) => formatShare(robustness.top, language) },
    { head: { title: t.classHead }, cell: ({ robustness }) => t.class[robustness.class], isClass: true },
    ...(width >= ROOM_FOR_COST ? [
      { head: { title: t.cost, align: 'right' as const }, cell: ({ cost }: RankedMeasure) => (cost === null ? '–' : formatMoney(cost, language)) },
      { head: { title: t.benefit, align: 'right' as const }, cell: ({ benefitPerThousand }: RankedMeasure) => (benefitPerThousand === null ? '–' : formatNumber(benefitPerThousand, language, 2)) },
    ] : []),
  ];
}

/** A note broken to the width; its list items hang. */
export function noteText({ text, items, warning }: Note, width: number, paint: ReturnType<typeof colours>): string {
  const lines = wrap(safeText(text), width).map((line) => (warning ? paint.yellow(line) : line));
  for (const item of items ?? []) wrap(safeText(item), width - 4).forEach((line, k) => lines.push(`${k === 0 ? '  - ' : '    '}${line}`));
  return `${lines.join('\n')}\n`;
}
