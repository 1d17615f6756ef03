// A document as one HTML file: no network, no script needed, accessible, printable.
import { createHash } from 'node:crypto';
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Root as MarkdownRoot, Table } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import GithubSlugger from 'github-slugger';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { chartText } from '../../text/charts.ts';
import { htmlText } from '../../text/html.ts';
import type { Language } from '../../text/language.ts';
import { cleanLine, type DocumentTree, type Figure, inlineText, type Svg } from '../document/build.ts';
import { script } from './script.ts';
import { style } from './style.ts';

const h = (tagName: string, properties: Element['properties'], ...children: (ElementContent | string)[]): Element => ({
  type: 'element', tagName, properties, children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

/** The document as a whole page. Same tree, same bytes. */
export function toHtml(document: DocumentTree): string {
  const { language, title, about, root } = document;
  const t = htmlText(language);
  const tree = structuredClone(root);
  const contents = giveIds(tree);
  const body = toBody(tree, language);
  const words = JSON.stringify({ filter: t.filter, of: t.of }).replace(/</g, '\\u003c');
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
  const page = h('html', { lang: language },
    h('head', {},
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'generator', content: 'measures' }),
      ...(typeof about.date === 'string' ? [h('meta', { name: 'date', content: about.date })] : []),
      h('title', {}, cleanLine(title)),
      h('style', {}, style),
    ),
    h('body', {},
      h('a', { href: '#content', className: ['skip'] }, t.skip),
      ...(contents.length > 2 ? [h('nav', { ariaLabel: t.contents }, h('ol', {}, ...contents.map(({ id, text }) => h('li', {}, h('a', { href: `#${id}` }, text)))))] : []),
      h('main', { id: 'content', tabIndex: -1 }, ...body),
      h('script', { type: 'application/json', id: 'words' }, words),
      h('script', {}, script),
    ),
  );
  const html: HtmlRoot = { type: 'root', children: [{ type: 'doctype' }, page] };
  return `${unified().use(rehypeStringify, { characterReferences: { useNamedReferences: false } }).stringify(html)}\n`;
}

// gives every heading an id, and returns the chapters for the list of contents
function giveIds(tree: MarkdownRoot): { id: string; text: string }[] {
  const slugger = new GithubSlugger();
  const contents: { id: string; text: string }[] = [];
  visit(tree, 'heading', (node) => {
    const text = inlineText(node.children);
    const id = (node.data as { id?: string } | undefined)?.id ?? slugger.slug(text);
    node.data = { hProperties: { id } };
    if (node.depth === 2) contents.push({ id, text });
  });
  return contents;
}

function toBody(tree: MarkdownRoot, language: Language): ElementContent[] {
  const handlers = {
    figure: (_state: unknown, node: Figure): Element => figureElement(node, language),
  };
  const html = unified().use(remarkRehype, { handlers: handlers as never }).runSync(tree) as HtmlRoot;
  const tables: TableData[] = [];
  visit(tree, 'table', (node: Table) => { tables.push((node.data ?? {}) as TableData); });
  let next = 0, chapter = '';
  visit(html, 'element', (node, index, parent) => {
    if (/^h[1-6]$/.test(node.tagName)) chapter = textOf(node);
    if (node.tagName !== 'table' || finished.has(node) || index === undefined || parent === undefined) return;
    const data = tables[next++] ?? {};
    (parent.children as ElementContent[])[index] = dressed(node, data, data.caption ?? `${firstHead(node)}: ${chapter}`);
  });
  return html.children as ElementContent[];
}

const textOf = (node: ElementContent): string => (node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '');

// a table without a caption is named by its first column and the heading above it
function firstHead(table: Element): string {
  let found = '';
  visit(table, 'element', (node) => {
    if (found === '' && node.tagName === 'th') found = textOf(node);
  });
  return found;
}

// tables that have their final form, so that a walk over the page leaves them alone
const finished = new WeakSet<Element>();

function finish(table: Element): Element {
  finished.add(table);
  return table;
}

interface TableData {
  facts?: boolean;
  caption?: string;
  widths?: number[];
  sortable?: boolean;
}

// a table with scopes, a caption, classes for alignment, and a frame that scrolls on narrow screens
function dressed(table: Element, { facts, caption, sortable, widths }: TableData, name: string): Element {
  const rowsOf = (name: string): Element[] => table.children.filter((child): child is Element => child.type === 'element' && child.tagName === name).flatMap((part) => part.children.filter((child): child is Element => child.type === 'element'));
  const cells = (row: Element): Element[] => row.children.filter((child): child is Element => child.type === 'element');
  const plain = (cell: Element, tagName: string, extra: Element['properties'] = {}): Element => {
    const { align } = cell.properties;
    return { ...cell, tagName, properties: { ...extra, ...(align === 'right' ? { className: ['r'] } : align === 'center' ? { className: ['c'] } : {}) } };
  };
  if (facts) {
    const rows = rowsOf('tbody').map((row) => h('tr', {}, ...cells(row).map((cell, i) => (i === 0 ? plain(cell, 'th', { scope: 'row' }) : plain(cell, 'td')))));
    return finish(h('table', { className: ['facts'] }, h('tbody', {}, ...rows)));
  }
  const head = rowsOf('thead').map((row) => h('tr', {}, ...cells(row).map((cell) => (cell.children.length === 0 ? plain(cell, 'td') : plain(cell, 'th', { scope: 'col' })))));
  const body = rowsOf('tbody').map((row) => h('tr', {}, ...cells(row).map((cell) => plain(cell, 'td'))));
  const made = h('table', sortable ? { dataSortable: true } : {}, ...(caption === undefined ? [] : [h('caption', {}, caption)]), ...columns(widths), h('thead', {}, ...head), h('tbody', {}, ...body));
  return h('div', { className: ['scroll'], role: 'region', ariaLabel: name, tabIndex: 0 }, finish(made));
}

// shares of the width as classes, because the policy allows no style in the text
function columns(widths: readonly number[] = []): Element[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return total === 0 ? [] : [h('colgroup', {}, ...widths.map((width) => h('col', { className: [`w${Math.round((width / total) * 50) * 2}`] })))];
}

/** Pictures up to this width stand side by side. */
const narrow = 440;

function figureElement({ id, title, description, svg, table, repeats }: Figure, language: Language): Element {
  const data = unified().use(remarkRehype).runSync({ type: 'root', children: [table] } as MarkdownRoot) as HtmlRoot;
  const plainTable = data.children.find((child): child is Element => child.type === 'element' && child.tagName === 'table')!;
  const shown = dressed(plainTable, { caption: title, ...((table.data ?? {}) as TableData) }, title);
  return h('figure', { id: `${id}-figure`, ...(Number(svg.attributes.width) <= narrow ? { className: ['narrow'] } : {}) }, h('figcaption', {}, title), h('p', {}, description), svgElement(svg), h('details', repeats === true ? {} : { open: true }, h('summary', {}, chartText(language).data), shown));
}

// SVG attributes under the names that the serialiser expects
const svgNames: Record<string, string> = { class: 'className', 'text-anchor': 'textAnchor', 'fill-opacity': 'fillOpacity', 'aria-labelledby': 'ariaLabelledBy', 'aria-hidden': 'ariaHidden', 'stroke-width': 'strokeWidth' };

function svgElement({ name, attributes, children }: Svg): Element {
  const properties = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [svgNames[key] ?? key, key === 'class' ? String(value).split(' ') : key === 'aria-labelledby' ? String(value).split(' ') : String(value)]));
  return { type: 'element', tagName: name, properties, children: children.map((child) => (typeof child === 'string' ? { type: 'text' as const, value: cleanLine(child) } : svgElement(child))) };
}
