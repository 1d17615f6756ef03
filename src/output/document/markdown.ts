// A document as Markdown (CommonMark with GFM tables), serialised by remark.
import GithubSlugger from 'github-slugger';
import type { Root, Table, TableCell, Text } from 'mdast';
import { defaultHandlers, type Handle, type Info, type State } from 'mdast-util-to-markdown';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { type DocumentTree, inlineText, withoutFigures } from './build.ts';

/** The document as Markdown, with its front matter. Ends with one line break; same tree, same bytes. */
export function toMarkdown({ about, root }: DocumentTree): string {
  const front = Object.keys(about).length === 0 ? [] : [{ type: 'yaml' as const, value: stringify(about, { lineWidth: 0 }).trimEnd() }];
  const shown = withoutFigures(root, true), slugs = slugsOf(shown);
  const link: Handle = (node, parent, state, info) => defaultHandlers.link({ ...node, url: slugs.get(node.url) ?? node.url }, parent, state, info);
  return unified()
    .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', fences: true, listItemIndent: 'one', incrementListMarker: true })
    .use(remarkGfm, { tablePipeAlign: false, tableCellPadding: true })
    .use(remarkFrontmatter, ['yaml'])
    .data('settings', { handlers: { link, table, text } })
    .stringify({ type: 'root', children: [...front, ...shown.children] });
}

// Markdown has no ids of its own: readers such as GitHub and GitLab make them from the heading's text, so links follow those
function slugsOf(root: Root): Map<string, string> {
  const slugger = new GithubSlugger(), slugs = new Map<string, string>();
  for (const node of root.children) {
    if (node.type !== 'heading') continue;
    const slug = slugger.slug(inlineText(node.children)), id = (node.data as { id?: string } | undefined)?.id;
    if (id !== undefined) slugs.set(`#${id}`, `#${slug}`);
  }
  return slugs;
}

// remark asks for each text and each of its fifty patterns whether something must be escaped, in a catalogue a hundred
// thousand times. What holds none of the characters that the patterns name, and is not at the edge of a line, needs no asking.
const special = /[\\`*_{}[\]<>|~!&@$#\r\n\t]|[Ww]\.|:\//;
const plainInCell = (value: string): boolean => !special.test(value);
const plainInLine = (value: string): boolean => /^\p{L}/u.test(value) && !value.endsWith(' ') && plainInCell(value);

const text: Handle = (node: Text, _parent, state, info) => (plainInLine(node.value) ? node.value : state.safe(node.value, info));

/** A table as `remark-gfm` writes it without aligned pipes; cells of plain text go the short way. */
const table: Handle = ({ children: rows, align }: Table, _parent, state, info) => {
  const exit = state.enter('table');
  const lines = rows.map(({ children: cells }) => line(cells.map((cell) => shortCell(cell) ?? cellOf(cell, state, info))));
  exit();
  const marks = { left: ':-', right: '-:', center: ':-:' };
  return [lines[0] ?? line([]), line((align ?? []).map((side) => (side == null ? '-' : marks[side]))), ...lines.slice(1)].join('\n');
};

// a cell with nothing in it, with plain text, or with plain text that is strong
function shortCell({ children }: TableCell): string | null {
  const [only] = children;
  if (only === undefined) return '';
  if (children.length > 1) return null;
  if (only.type === 'text') return plainInCell(only.value) ? only.value : null;
  const inner = only.type === 'strong' && only.children.length === 1 ? only.children[0]! : null;
  return inner?.type === 'text' && plainInLine(inner.value) ? `**${inner.value}**` : null;
}

const line = (cells: readonly string[]): string => `|${cells.map((cell) => (cell === '' ? ' |' : ` ${cell} |`)).join('')}`;

const cellOf = (cell: TableCell, state: State, info: Info): string => state.handle(cell, undefined, state, info);
