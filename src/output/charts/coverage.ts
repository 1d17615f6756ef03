// Where measures are and where none is: principles or target groups by action field.
import type { RootContent, Table } from 'mdast';
import type { Matrix } from '../../model/trace/matrices.ts';
import { chartText } from '../../text/charts.ts';
import type { Language } from '../../text/language.ts';
import { figure, type Svg } from '../document/build.ts';
import { cut } from '../terminal.ts';
import { el, label, picture } from './svg.ts';

/** A disc for every row and field, as large as the number of measures that is written in it; an empty place has a dash. */
export function coverageChart(id: string, title: string, matrix: Matrix, data: Table, language: Language): RootContent[] {
  const { rows, columns } = matrix;
  if (rows.length === 0 || columns.length === 0) return [];
  const t = chartText(language).coverage;
  const left = 400, top = 34, height = 34, step = Math.max(70, Math.min(110, 500 / columns.length)), width = left + columns.length * step + 10;
  const count = (row: Matrix['rows'][number], column: string): number => row.cells.get(column)?.measures.length ?? 0;
  const most = Math.max(1, ...rows.flatMap((row) => columns.map((column) => count(row, column.id))));
  const marks: Svg[] = columns.map(({ code, title }, k) => label(left + (k + 0.5) * step, top - 12, code ?? cut(title, 10), { 'text-anchor': 'middle', class: 'small' }));
  for (const [i, row] of rows.entries()) {
    const y = top + i * height;
    marks.push(label(left - 10, y + height / 2 + 4, cut(row.title, 54), { 'text-anchor': 'end' }), el('line', { x1: 10, y1: y + height, x2: width - 10, y2: y + height, class: 'grid' }));
    for (const [k, { id }] of columns.entries()) {
      const n = count(row, id), x = left + (k + 0.5) * step;
      if (n > 0) marks.push(el('circle', { cx: x - 12, cy: y + height / 2, r: 3 + 11 * Math.sqrt(n / most), class: 'fill' }));
      marks.push(label(n > 0 ? x + 8 : x, y + height / 2 + 4, n > 0 ? String(n) : '–', { class: 'small', ...(n > 0 ? {} : { 'text-anchor': 'middle' }) }));
    }
  }
  const empty = rows.filter(({ tally }) => tally.measures.length === 0).length, description = t.description(rows.length, columns.length, empty);
  return [figure({ id, title, description, svg: picture(id, width, top + rows.length * height + 6, title, description, marks), table: data })];
}
