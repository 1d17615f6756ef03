// A plain table for a terminal: no lines but one under the head, columns as wide as they need or as there is room.
import Table from 'cli-table3';
import type { ChalkInstance } from 'chalk';
import { cut, safeLine, wrap } from './terminal.ts';

export interface TableColumn {
  title: string;
  align?: 'left' | 'right';
  /** Takes what the others leave; longer texts are cut. At most one column. */
  flexible?: boolean;
}

/** One row: texts (which may carry colour through `paint`). */
export interface TableRow {
  cells: readonly string[];
  /** Colours the finished cells. */
  paint?: (cell: string, column: number) => string;
}

const gap = 2;
const nothing = { top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '', left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: ' '.repeat(gap) };
const length = (text: string): number => [...text].length;

/** Width at which a head takes at most two lines, or as few as its longest word allows. */
function headWidth(title: string): number {
  const longest = Math.max(...title.split(' ').map(length));
  for (let width = longest; width < length(title); width++) if (wrap(title, width).length <= 2) return width;
  return length(title);
}

/** The table as text, one line a row, at most `columns` wide as long as the narrowest form fits. */
export function textTable(columns: readonly TableColumn[], rows: readonly TableRow[], width: number, colours: ChalkInstance): string {
  const texts = rows.map(({ cells }) => cells.map((cell) => safeLine(cell)));
  const natural = columns.map(({ title, flexible }, k) => {
    const cells = Math.max(0, ...texts.map((row) => length(row[k]!)));
    return flexible ? Math.max(cells, length(title)) : Math.max(cells, headWidth(title));
  });
  const fixed = natural.reduce((sum, w, k) => sum + (columns[k]!.flexible ? 0 : w), 0) + gap * (columns.length - 1);
  const widths = natural.map((w, k) => (columns[k]!.flexible ? Math.max(12, Math.min(w, width - fixed)) : w));
  const table = new Table({ chars: nothing, style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 }, colWidths: widths, colAligns: columns.map(({ align }) => align ?? 'left'), wordWrap: true });
  table.push(columns.map(({ title }) => ({ content: title, vAlign: 'bottom' as const })));
  texts.forEach((cells, r) => {
    const paint = rows[r]!.paint ?? ((cell: string) => cell);
    table.push(cells.map((cell, k) => paint(cut(cell, widths[k]!), k)));
  });
  const lines = table.toString().split('\n').map((line) => line.trimEnd()), head = lines.length - texts.length;
  const rule = '─'.repeat(Math.min(width, widths.reduce((a, b) => a + b, 0) + gap * (widths.length - 1)));
  return [...lines.slice(0, head).map((line) => colours.bold(line)), colours.dim(rule), ...lines.slice(head), ''].join('\n');
}
