// A document on a terminal: headings, wrapped paragraphs, lists, tables that fit the width.
import type { List, PhrasingContent, Root, RootContent, Table as TableNode } from 'mdast';
import { colours, safeText, wrap } from '../terminal.ts';

export interface TerminalOptions {
  columns: number;
  colour: boolean;
}

type Colours = ReturnType<typeof colours>;

/** The document as text for a terminal. Ends with one line break. */
export function toTerminal(root: Root, { columns, colour }: TerminalOptions): string {
  const paint = colours(colour);
  const blocks = root.children.map((node) => block(node, columns, paint)).filter((lines) => lines.length > 0);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function block(node: RootContent, width: number, paint: Colours): string[] {
  switch (node.type) {
    case 'heading': {
      const lines = wrap(phrase(node.children, paint, false), width);
      if (node.depth > 2) return lines.map((line) => paint.bold(line));
      const rule = (node.depth === 1 ? '═' : '─').repeat(Math.max(...lines.map((line) => [...line].length)));
      return [...lines.map((line) => paint.bold(line)), paint.dim(rule)];
    }
    case 'paragraph': return lines(node.children, width, paint);
    case 'list': return listLines(node, width, paint);
    case 'table': return tableLines(node, width, paint);
    case 'code': return safeText(node.value).split('\n');
    case 'blockquote': return node.children.flatMap((child) => block(child, width - 2, paint)).map((line) => `${paint.dim('│')} ${line}`);
    case 'thematicBreak': return [paint.dim('─'.repeat(Math.min(width, 40)))];
    default: return [];
  }
}

// Wrapping counts characters, so colours come last: what is strong in a paragraph is painted where it stands whole in a line.
function lines(nodes: readonly PhrasingContent[], width: number, paint: Colours): string[] {
  const wrapped = phrase(nodes, paint, false).split('\n').flatMap((part) => wrap(part, width));
  const strong = nodes.filter((node) => node.type === 'strong').map((node) => phrase([node], paint, false)).filter((text) => text !== '');
  return wrapped.map((line) => strong.reduce((painted, text) => (painted.includes(text) ? painted.replace(text, () => paint.bold(text)) : painted), line));
}

function phrase(nodes: readonly PhrasingContent[], paint: Colours, styled: boolean): string {
  return nodes.map((node): string => {
    switch (node.type) {
      case 'text': case 'inlineCode': return safeText(node.value);
      case 'break': return '\n';
      case 'strong': return styled ? paint.bold(phrase(node.children, paint, styled)) : phrase(node.children, paint, styled);
      case 'link': {
        const text = phrase(node.children, paint, styled);
        return node.url.startsWith('#') || node.url === text ? text : `${text} (${safeText(node.url)})`;
      }
      case 'emphasis': case 'delete': return phrase(node.children, paint, styled);
      default: return '';
    }
  }).join('');
}

function listLines(node: List, width: number, paint: Colours): string[] {
  return node.children.flatMap((item, i) => {
    const bullet = node.ordered ? `${i + 1}. ` : '– ';
    const indent = ' '.repeat(bullet.length);
    const inner = item.children.flatMap((child) => block(child, width - bullet.length, paint));
    return inner.map((line, k) => (k === 0 ? bullet : indent) + line);
  });
}

const gap = 2;

function tableLines(node: TableNode, width: number, paint: Colours): string[] {
  const rows = node.children.map(({ children }) => children.map((cell) => phrase(cell.children, paint, false)));
  const [head = [], ...body] = rows;
  const widths = columnWidths(rows, width);
  if (widths === null) return records(head, body, width, paint);
  const fit = (text: string, column: number): string[] => text.split('\n').flatMap((part) => wrap(part, widths[column]!)).flatMap((line) => hardBreak(line, widths[column]!));
  const ruled = head.some((cell) => cell !== '') ? [head, widths.map((size) => '─'.repeat(size))] : [];
  const aligned = (text: string, column: number): string => pad(text, widths[column]!, node.align?.[column] ?? 'left');
  const draw = (cells: readonly string[], style: (text: string) => string): string[] => {
    const columns = cells.map((cell, i) => fit(cell, i));
    const height = Math.max(1, ...columns.map((lines) => lines.length));
    return Array.from({ length: height }, (_, row) => style(columns.map((lines, i) => aligned(lines[row] ?? '', i)).join(' '.repeat(gap)).trimEnd()));
  };
  return [...ruled.flatMap((cells, i) => draw(cells, i === 0 ? paint.bold : paint.dim)), ...body.flatMap((cells) => draw(cells, (line) => line))];
}

function pad(text: string, width: number, align: 'left' | 'right' | 'center'): string {
  const missing = Math.max(0, width - columnsOf(text));
  const before = align === 'right' ? missing : align === 'center' ? Math.floor(missing / 2) : 0;
  return ' '.repeat(before) + text + ' '.repeat(missing - before);
}

// Columns that a text takes on a terminal: none for a mark on a letter, two for the wide scripts and emoji.
// cli-table3 measures the same, but so slowly that a table of a thousand rows takes seconds.
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    columns += code < 0x300 ? 1 : /\p{M}|\u200d/u.test(character) ? 0 : isWide(code) ? 2 : 1;
  }
  return columns;
}

const isWide = (code: number): boolean => (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6) || (code >= 0x1f300 && code <= 0x1faff);

// Every column as wide as its longest cell if there is room; else the wide ones share what is left. Null where even that is too narrow.
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] | null {
  const count = rows[0]?.length ?? 0;
  const room = width - gap * (count - 1);
  const measure = (parts: (cell: string) => string[]): number[] => Array.from({ length: count }, (_, i) => Math.max(1, ...rows.map((row) => Math.max(0, ...parts(row[i] ?? '').map((part) => columnsOf(part))))));
  const natural = measure((cell) => cell.split('\n'));
  if (sum(natural) <= room) return natural;
  const words = measure((cell) => cell.split(/[ \n]/));
  // the longest words may be broken before the table is given up
  const least = [18, 15, 12, 10].map((most) => words.map((size) => Math.min(size, most))).find((sizes) => sum(sizes) <= room);
  if (!least) return null;
  const widths = [...least];
  for (let left = room - sum(least); left > 0;) {
    // one character at a time to the column whose text is broken most often
    let best = -1;
    for (let i = 0; i < count; i++) if (widths[i]! < natural[i]! && (best < 0 || natural[i]! / widths[i]! > natural[best]! / widths[best]!)) best = i;
    if (best < 0) break;
    widths[best]!++;
    left--;
  }
  return widths;
}

// a table that does not fit: one record after the other
function records(head: readonly string[], body: readonly (readonly string[])[], width: number, paint: Colours): string[] {
  return body.flatMap((cells, i) => [
    ...(i > 0 ? [''] : []),
    ...cells.flatMap((cell, k) => {
      if (cell === '') return [];
      const name = head[k] === '' || head[k] === undefined ? '' : `${head[k]}: `;
      const [first = '', ...rest] = wrap(name + cell.replaceAll('\n', ' '), width - (k === 0 ? 0 : 2));
      const pad = k === 0 ? '' : '  ';
      return [pad + (name !== '' && first.startsWith(name) ? paint.dim(name) + first.slice(name.length) : first), ...rest.map((line) => `  ${line}`)];
    }),
  ]);
}

function hardBreak(line: string, width: number): string[] {
  const characters = [...line];
  if (characters.length <= width) return [line];
  return Array.from({ length: Math.ceil(characters.length / width) }, (_, i) => characters.slice(i * width, (i + 1) * width).join(''));
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
