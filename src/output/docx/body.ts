// The blocks of a document as Word writes them. Written here because libraries build a tree of objects first, which takes
// a minute of memory and time where a catalogue has a thousand sheets.
import GithubSlugger from 'github-slugger';
import type { BlockContent, DefinitionContent, Heading, Link, List, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import { inlineText } from '../document/build.ts';
import { fitColumns, textWidth, unbreakable } from '../document/widths.ts';
import { bullets, cellMargin, tableText } from './styles.ts';
import { join, property, text, x, type Xml } from './xml.ts';

/** Width of the text on A4 with margins of 20 mm, in twentieths of a point. */
const pageWidth = 9638;
/** Tables up to this number of rows stay on one page; the facts of a measure always do. */
const together = 8;

/** What the body needs of the other parts of the file. */
export interface Body {
  blocks: Xml;
  /** Addresses of the links to elsewhere, in the order of their ids `link1`, `link2`, … */
  links: readonly string[];
  /** How many numbered lists there are. */
  numbered: number;
}

/** The body; the list of contents, where there are chapters enough, stands before the first one. */
export function bodyOf(root: Root, contentsTitle: string): Body {
  const writer = new Writer(root);
  const first = root.children.findIndex((node) => node.type === 'heading' && node.depth === 2);
  const blocks = root.children.map((node, i) => join([...(i === first ? [writer.contents(root, contentsTitle)] : []), writer.block(node, isFacts(root.children[i + 1]))]));
  return { blocks: join(blocks), links: writer.links, numbered: writer.numbered };
}

const isFacts = (node: RootContent | undefined): boolean => node?.type === 'table' && (node.data as { facts?: boolean } | undefined)?.facts === true;

interface Style {
  bold?: boolean;
  italics?: boolean;
}

const keepNext = x('w:keepNext');

const paragraph = (style: string | null, runs: Xml, ...more: readonly Xml[]): Xml => {
  const about = [...(style === null ? [] : [property('pStyle', style)]), ...more];
  return x('w:p', {}, ...(about.length === 0 ? [] : [x('w:pPr', {}, ...about)]), runs);
};

function run(words: string, { bold, italics }: Style, style?: string): Xml {
  const about = [...(style === undefined ? [] : [property('rStyle', style)]), ...(bold ? [x('w:b'), x('w:bCs')] : []), ...(italics ? [x('w:i'), x('w:iCs')] : [])];
  return x('w:r', {}, ...(about.length === 0 ? [] : [x('w:rPr', {}, ...about)]), x('w:t', { 'xml:space': 'preserve' }, text(words)));
}

class Writer {
  readonly links: string[] = [];
  numbered = 0;
  readonly #marks = new Map<Heading, { name: string; id: number }>();
  /** Names of bookmarks by the address inside the document. */
  readonly #byId = new Map<string, string>();

  // Word allows 40 characters of letters, digits and underscores in a bookmark's name, each name once
  constructor(root: Root) {
    const slugger = new GithubSlugger();
    for (const node of root.children) {
      if (node.type !== 'heading') continue;
      const address = (node.data as { id?: string } | undefined)?.id ?? slugger.slug(inlineText(node.children)), id = this.#marks.size + 1;
      const name = `_${id}_${address.normalize('NFD').replace(/[^A-Za-z0-9]+/g, '_').slice(0, 30)}`;
      this.#marks.set(node, { name, id });
      this.#byId.set(address, name);
    }
  }

  contents(root: Root, title: string): Xml {
    const chapters = root.children.filter((node): node is Heading => node.type === 'heading' && node.depth === 2);
    if (chapters.length < 3) return join([]);
    return join([
      paragraph('ContentsTitle', run(title, {})),
      ...chapters.map((node) => paragraph('ContentsLine', x('w:hyperlink', { 'w:anchor': this.#marks.get(node)!.name, 'w:history': 1 }, run(inlineText(node.children), {}, 'Hyperlink')))),
    ]);
  }

  /** A block; `beforeFacts` keeps it on the page of what follows: a measure's summary belongs to its facts. */
  block(node: RootContent | BlockContent | DefinitionContent, beforeFacts = false): Xml {
    switch (node.type) {
      case 'heading': return paragraph(`Heading${node.depth}`, this.#heading(node));
      case 'paragraph': return paragraph(null, this.#runs(node.children), ...(beforeFacts || (node.children.length === 1 && node.children[0]!.type === 'strong') ? [keepNext] : []));
      case 'list': return this.#list(node, 0);
      case 'table': return join([this.#table(node), paragraph('AfterTable', join([]))]);
      case 'code': return join(node.value.split('\n').map((line) => paragraph('CodeLine', run(line, {}))));
      case 'blockquote': return join(node.children.map((child) => this.block(child)));
      default: throw new Error(`a document holds no ${node.type}`);
    }
  }

  #heading(node: Heading): Xml {
    const mark = this.#marks.get(node), runs = this.#runs(node.children);
    return mark === undefined ? runs : join([x('w:bookmarkStart', { 'w:id': mark.id, 'w:name': mark.name }), runs, x('w:bookmarkEnd', { 'w:id': mark.id })]);
  }

  #list(list: List, level: number): Xml {
    const number = list.ordered ? bullets + ++this.numbered : bullets, style = list.ordered ? 'ListNumber' : 'ListBullet';
    const place = x('w:numPr', {}, property('ilvl', Math.min(level, 2)), property('numId', number));
    // no item stands alone on a page of its own
    const keep = (i: number): Xml[] => (i === list.children.length - 2 ? [keepNext] : []);
    return join(list.children.flatMap((item, i) => item.children.map((child): Xml => {
      if (child.type === 'paragraph') return paragraph(style, this.#runs(child.children), ...keep(i), place);
      return child.type === 'list' ? this.#list(child, level + 1) : this.block(child);
    })));
  }

  #runs(nodes: readonly PhrasingContent[], style: Style = {}): Xml {
    return join(nodes.map((node): Xml => {
      switch (node.type) {
        case 'text': return run(node.value, style);
        case 'strong': return this.#runs(node.children, { ...style, bold: true });
        case 'emphasis': return this.#runs(node.children, { ...style, italics: true });
        case 'inlineCode': return run(node.value, style, 'Code');
        case 'break': return x('w:r', {}, x('w:br'));
        case 'link': return this.#link(node, style);
        default: throw new Error(`a line holds no ${node.type}`);
      }
    }));
  }

  // a link to a heading that this document does not have is only text
  #link({ url, children }: Link, style: Style): Xml {
    const words = inlineText(children), anchor = this.#byId.get(url.slice(1));
    if (words === '') return join([]);
    if (anchor !== undefined && url.startsWith('#')) return x('w:hyperlink', { 'w:anchor': anchor, 'w:history': 1 }, run(words, style, 'Hyperlink'));
    if (url.startsWith('#')) return run(words, style);
    return x('w:hyperlink', { 'r:id': `link${this.links.push(url)}`, 'w:history': 1 }, run(words, style, 'Hyperlink'));
  }

  #table({ children, align, data }: Table): Xml {
    const { widths, facts, caption } = (data ?? {}) as { widths?: number[]; facts?: boolean; caption?: string };
    const columns = children[0]!.children.length, { id, size } = tableText.find(({ most }) => columns <= most)!;
    const rows = facts ? children.slice(1) : children;
    const all = columnWidths(rows, widths ?? Array.from({ length: columns }, () => 1), size, facts === true);
    const cellAbout = all.map((width) => x('w:tcPr', {}, x('w:tcW', { 'w:w': width, 'w:type': 'dxa' })));
    const side = all.map((_width, k) => (align?.[k] === 'right' || align?.[k] === 'center' ? [property('jc', align[k]!)] : []));
    const body = rows.map((row, i) => {
      const head = i === 0 && !facts, keep = head || (i < rows.length - 1 && (rows.length <= together || facts === true || i === 1)) ? [keepNext] : [];
      return x('w:tr', {}, x('w:trPr', {}, x('w:cantSplit'), ...(head ? [x('w:tblHeader')] : [])), ...row.children.map((cell, k) => x('w:tc', {}, cellAbout[k]!, paragraph(id, this.#runs(cell.children), ...keep, ...side[k]!))));
    });
    return x('w:tbl', {},
      x('w:tblPr', {}, property('tblStyle', 'CatalogueTable'), x('w:tblW', { 'w:w': all.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }), x('w:tblLayout', { 'w:type': 'fixed' }),
        x('w:tblLook', { 'w:val': facts ? '0000' : '0020', 'w:firstRow': facts ? 0 : 1, 'w:lastRow': 0, 'w:firstColumn': 0, 'w:lastColumn': 0, 'w:noHBand': 1, 'w:noVBand': 1 }),
        ...(caption === undefined ? [] : [property('tblCaption', caption)])),
      x('w:tblGrid', {}, ...all.map((width) => x('w:gridCol', { 'w:w': width }))), ...body);
  }
}

// `size` counts half points
function columnWidths(rows: readonly TableRow[], shares: readonly number[], size: number, facts: boolean): number[] {
  const minima = shares.map((_share, k) => {
    const longest = rows.reduce((most, { children }, i) => {
      const cell = children[k];
      if (cell === undefined) return most;
      const bold = (i === 0 && !facts) || cell.children[0]?.type === 'strong';
      return unbreakable(inlineText(cell.children)).reduce((widest, word) => Math.max(widest, textWidth(word, size * 10, bold)), most);
    }, 0);
    return Math.min(longest + 2 * cellMargin + 20, pageWidth / 3);
  });
  return fitColumns(shares, minima, pageWidth);
}
