// The blocks of a document as HTML.
import type { BlockContent, DefinitionContent, Heading, ListItem, PhrasingContent, Root, RootContent, Table, TableCell } from 'mdast';
import { chartText } from '../../text/charts.ts';
import type { Language } from '../../text/language.ts';
import { cleanLine, type Figure, inlineText, type Svg } from '../document/build.ts';
import { h, type Html, join, text } from './element.ts';

/** The blocks of a document, one after another. Headings get the ids that `ids` names. */
export function htmlBlocks(root: Root, ids: ReadonlyMap<Heading, string>, language: Language): Html {
  // a table without a caption is named by its first column and the heading above it
  let chapter = '';
  return join(root.children.map((node) => {
    if (node.type === 'heading') chapter = inlineText(node.children);
    return block(node, { ids, chapter, language });
  }), '\n');
}

interface Place {
  ids: ReadonlyMap<Heading, string>;
  /** The heading above. */
  chapter: string;
  language: Language;
}

type Block = RootContent | BlockContent | DefinitionContent | Figure;

function block(node: Block, place: Place): Html {
  switch (node.type) {
    case 'heading': return h(`h${node.depth}`, { id: place.ids.get(node) }, ...inline(node.children));
    case 'paragraph': return h('p', {}, ...inline(node.children));
    case 'list': return h(node.ordered ? 'ol' : 'ul', {}, text('\n'), ...node.children.flatMap((item) => [listItem(item, place), text('\n')]));
    case 'table': return tableBlock(node, `${inlineText(node.children[0]?.children.find(({ children }) => children.length > 0)?.children ?? [])}: ${place.chapter}`);
    case 'code': return h('pre', {}, h('code', { class: node.lang ? `language-${node.lang}` : undefined }, text(`${node.value}\n`)));
    case 'blockquote': return h('blockquote', {}, text('\n'), ...node.children.flatMap((child) => [block(child, place), text('\n')]));
    case 'figure': return figureBlock(node, place.language);
    default: throw new Error(`a document holds no ${node.type}`);
  }
}

// the first paragraph of an item stands in its line
function listItem({ children }: ListItem, place: Place): Html {
  const parts = children.flatMap((child, i): Html[] => (child.type === 'paragraph' ? [...(i > 0 ? [h('br', {})] : []), ...inline(child.children)] : [text('\n'), block(child, place)]));
  return h('li', {}, ...parts, ...(children.at(-1)?.type === 'paragraph' ? [] : [text('\n')]));
}

function inline(nodes: readonly PhrasingContent[]): Html[] {
  return nodes.map((node): Html => {
    switch (node.type) {
      case 'text': return text(node.value);
      case 'strong': return h('strong', {}, ...inline(node.children));
      case 'emphasis': return h('em', {}, ...inline(node.children));
      case 'inlineCode': return h('code', {}, text(node.value));
      case 'break': return join([h('br', {}), text('\n')]);
      case 'link': return h('a', { href: node.url }, ...inline(node.children));
      default: throw new Error(`a line holds no ${node.type}`);
    }
  });
}

interface TableData {
  facts?: boolean;
  caption?: string;
  widths?: number[];
  sortable?: boolean;
}

const classes = { left: undefined, right: 'r', center: 'c' };

// a table with scopes, a caption, classes for alignment, and a frame that scrolls on narrow screens
function tableBlock({ children: [head, ...body], align, data }: Table, name: string): Html {
  const { facts, caption, sortable, widths } = (data ?? {}) as TableData;
  const cell = ({ children }: TableCell, i: number, scope?: 'row' | 'col'): Html => h(scope === undefined ? 'td' : 'th', { scope, class: classes[align?.[i] ?? 'left'] }, ...inline(children));
  if (facts) return h('table', { class: 'facts' }, h('tbody', {}, ...body.map(({ children }) => h('tr', {}, ...children.map((each, i) => cell(each, i, i === 0 ? 'row' : undefined))))));
  const made = h('table', { 'data-sortable': sortable ? true : undefined },
    ...(caption === undefined ? [] : [h('caption', {}, text(caption))]), ...columns(widths),
    h('thead', {}, h('tr', {}, ...(head?.children ?? []).map((each, i) => cell(each, i, each.children.length === 0 ? undefined : 'col')))),
    h('tbody', {}, ...body.map(({ children }) => h('tr', {}, ...children.map((each, i) => cell(each, i))))),
  );
  return h('div', { class: 'scroll', role: 'region', 'aria-label': caption ?? name, tabindex: 0 }, made);
}

// shares of the width as classes, because the policy allows no style in the text
function columns(widths: readonly number[] = []): Html[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return total === 0 ? [] : [h('colgroup', {}, ...widths.map((width) => h('col', { class: `w${Math.round((width / total) * 50) * 2}` })))];
}

/** Pictures up to this width stand side by side. */
const narrow = 440;

function figureBlock({ id, title, description, svg, table, repeats }: Figure, language: Language): Html {
  const shown = tableBlock({ ...table, data: { caption: title, ...table.data } as Table['data'] }, title);
  return h('figure', { id: `${id}-figure`, class: Number(svg.attributes.width) <= narrow ? 'narrow' : undefined },
    h('figcaption', {}, text(title)), h('p', {}, text(description)), svgElement(svg), h('details', { open: repeats === true ? undefined : true }, h('summary', {}, text(chartText(language).data)), shown));
}

const svgElement = ({ name, attributes, children }: Svg): Html => h(name, attributes, ...children.map((child) => (typeof child === 'string' ? text(cleanLine(child)) : svgElement(child))));
