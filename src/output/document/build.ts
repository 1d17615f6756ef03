// Builds documents as Markdown syntax trees (mdast), which every format walks: Markdown, HTML, Word.
import type { AlignType, BlockContent, DefinitionContent, Heading, List, ListItem, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { Language } from '../../text/language.ts';

/** A document with what a reader must know about it. */
export interface DocumentTree {
  language: Language;
  title: string;
  /** Name → value, printed as YAML front matter in Markdown and as properties elsewhere. */
  about: Record<string, unknown>;
  root: Root;
}

/** What stands in a line: a text, or nodes. */
export type Inline = string | PhrasingContent | readonly (string | PhrasingContent)[];

// what nearly no text has is looked for once, before it is taken out piece by piece
// eslint-disable-next-line no-control-regex
const unclean = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff]| {2}|^\s|\s$/;

/** Text from a file made harmless in a line: one line, no control characters, nothing that reorders text. */
export function cleanLine(text: string): string {
  const composed = text.normalize('NFC');
  if (!unclean.test(composed)) return composed;
  return composed
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff]/g, '')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The nodes of a line. */
export function inline(content: Inline): PhrasingContent[] {
  if (typeof content === 'string') return content === '' ? [] : [{ type: 'text', value: keepEdges(content) }];
  if (Array.isArray(content)) return (content as readonly (string | PhrasingContent)[]).flatMap((item) => inline(item));
  return [content as PhrasingContent];
}

// a space at the edge of one piece of a line belongs to the line
function keepEdges(text: string): string {
  const clean = cleanLine(text);
  if (clean === '') return text === '' ? '' : ' ';
  return (/^[ \n]/.test(text) ? ' ' : '') + clean + (/[ \n]$/.test(text) ? ' ' : '');
}

export const strong = (content: Inline): PhrasingContent => ({ type: 'strong', children: inline(content) });
export const emphasis = (content: Inline): PhrasingContent => ({ type: 'emphasis', children: inline(content) });
export const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value: cleanLine(value) });
export const lineBreak = (): PhrasingContent => ({ type: 'break' });

/** A link to an http(s) address, or to a heading of the same document (`#id`); anything else stays text. */
export function link(url: string, content: Inline): PhrasingContent {
  const clean = cleanLine(url);
  if (!/^(https?:\/\/|#)/i.test(clean)) return { type: 'text', value: inlineText(content) };
  return { type: 'link', url: clean.startsWith('#') ? clean : encodeURI(decodeSafely(clean)), children: inline(content) };
}

function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** The plain text of a line. */
export function inlineText(content: Inline): string {
  const textOf = (node: PhrasingContent): string => ('value' in node ? node.value : 'children' in node ? node.children.map((child) => textOf(child as PhrasingContent)).join('') : node.type === 'break' ? ' ' : '');
  return inline(content).map((node) => textOf(node)).join('');
}

/** A heading; `id` is what links inside the document name. */
export function heading(depth: 1 | 2 | 3 | 4 | 5 | 6, content: Inline, id?: string): Heading {
  return { type: 'heading', depth, children: inline(content), ...(id === undefined ? {} : { data: { id } as Heading['data'] }) };
}

export const paragraph = (content: Inline): Paragraph => ({ type: 'paragraph', children: inline(content) });

/** Text with paragraphs (blank lines) and simple lists (lines that start with `-`), as people write it into a field. */
export function prose(text: string): BlockContent[] {
  return text.replace(/\r\n?/g, '\n').split(/\n\s*\n/).map((block) => block.trim()).filter((block) => block !== '').map((block) => {
    const lines = block.split('\n').map((each) => each.trim());
    return lines.length > 1 && lines.every((each) => /^[-•*] /.test(each)) ? list(lines.map((each) => each.slice(2))) : paragraph(lines.join(' '));
  });
}

export function list(items: readonly (Inline | readonly (BlockContent | DefinitionContent)[])[], ordered = false): List {
  const children = items.map((item): ListItem => {
    const blocks = Array.isArray(item) && item.length > 0 && item.every((each) => typeof each === 'object' && ['paragraph', 'list', 'table'].includes((each as { type: string }).type));
    return { type: 'listItem', spread: false, children: blocks ? (item as BlockContent[]) : [paragraph(item as Inline)] };
  });
  return { type: 'list', ordered, spread: false, children };
}

export interface Column {
  title: Inline;
  align?: AlignType;
  /** Share of the width in formats with fixed columns; relative to the other columns. */
  width?: number;
}

/** A table with a header row; a sortable one can be sorted and filtered where the format can. Widths travel in `data` for the formats that need them. */
export function table(columns: readonly Column[], rows: readonly (readonly Inline[])[], caption?: string, sortable = false): Table {
  const row = (cells: readonly Inline[]): Table['children'][number] => ({ type: 'tableRow', children: cells.map((cell) => ({ type: 'tableCell', children: inline(cell) })) });
  return {
    type: 'table',
    align: columns.map(({ align }) => align ?? null),
    children: [row(columns.map(({ title }) => title)), ...rows.map((cells) => row(cells))],
    data: { widths: columns.map(({ width }) => width ?? 1), ...(caption === undefined ? {} : { caption }), ...(sortable ? { sortable } : {}) } as Table['data'],
  } as Table;
}

/** A fenced block in a language that renderers know (`mermaid`, `yaml`). */
export const fence = (language: string, value: string): RootContent => ({ type: 'code', lang: language, value });

export const root = (...children: readonly (RootContent | readonly RootContent[])[]): Root => ({ type: 'root', children: children.flat() as RootContent[] });

/** A name–value table without a header: the facts of one thing. */
export function factTable(rows: readonly (readonly [Inline, Inline])[]): Table {
  const made = table([{ title: '', width: 1 }, { title: '', width: 3 }], rows.map(([name, value]) => [strong(name), value]));
  return { ...made, data: { ...made.data, facts: true } as Table['data'] } as Table;
}

/** One SVG element: name, attributes, children. Texts are escaped by whoever writes it out. */
export interface Svg {
  name: string;
  attributes: Readonly<Record<string, string | number>>;
  children: readonly (Svg | string)[];
}

/** A chart with its data beside it; formats without pictures show the data. */
export interface Figure {
  type: 'figure';
  id: string;
  title: string;
  /** What the chart shows, in a sentence: for those who do not see it. */
  description: string;
  svg: Svg;
  table: Table;
  /** The same picture in words that Markdown renderers draw. */
  source?: { language: 'mermaid'; text: string };
  /** The document says the same in words or tables: formats without pictures leave it out. */
  repeats?: boolean;
}

/** A figure among other blocks. mdast has no such node, so it travels as one of its own. */
export const figure = (figureOf: Omit<Figure, 'type'>): RootContent => ({ type: 'figure', ...figureOf }) as unknown as RootContent;

/** The tree with every figure replaced by its title and data, or by its source where the format's readers draw that. */
export function withoutFigures(tree: Root, drawn: boolean): Root {
  const children = tree.children.flatMap((node): RootContent[] => {
    if ((node.type as string) !== 'figure') return [node];
    const { title, table: data, source, repeats } = node as unknown as Figure;
    if (source !== undefined && drawn) return [fence(source.language, source.text)];
    if (repeats === true) return [];
    return [paragraph(strong(title)), data];
  });
  return { ...tree, children };
}
