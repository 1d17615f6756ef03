// A document as a Word file: the same tree, with fixed-width tables, repeated headers, page numbers and a list of
// contents that needs no field to be updated.
import {
  AlignmentType, BorderStyle, Bookmark, Document, ExternalHyperlink, Footer, HeadingLevel, InternalHyperlink, LevelFormat, Packer, PageNumber,
  Paragraph, type ParagraphChild, Table as WordTable, TableCell, TableLayoutType, TableRow, TextRun, WidthType,
} from 'docx';
import type { Heading, Link, List, PhrasingContent, Root, RootContent, Table, TableRow as TableRowNode } from 'mdast';
import GithubSlugger from 'github-slugger';
import { docxText } from '../../text/docx.ts';
import { cleanLine, type DocumentTree, inlineText, withoutFigures } from '../document/build.ts';
import { fitColumns, textWidth, unbreakable } from '../document/widths.ts';
import { repack } from '../zip.ts';

/** Width of the text on A4 with margins of 20 mm, in twentieths of a point. */
const pageWidth = 9638;
const millimetre = 56.7;
const font = 'Arial';

/** The document as a Word file. Same tree, same bytes. */
export async function toDocx(tree: DocumentTree): Promise<Uint8Array> {
  const { language, title, about } = tree;
  const root = withoutFigures(tree.root, false);
  const anchors = anchorsOf(root);
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const heading = (size: number, before: number): object => ({ run: { font, size, bold: true, color: '1B1F24' }, paragraph: { spacing: { before, after: 100 }, keepNext: true } });
  const document = new Document({
    title: cleanLine(title), creator: 'measures', lastModifiedBy: 'measures', description: '',
    features: { updateFields: false }, hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 2, doNotHyphenateCaps: true },
    styles: {
      default: {
        document: { run: { font, size: 20, language: { value: locale } }, paragraph: { spacing: { after: 120, line: 276 } } },
        title: heading(40, 0), heading1: heading(36, 0), heading2: heading(28, 360), heading3: heading(24, 280), heading4: heading(21, 240),
      },
      paragraphStyles: [{ id: 'PageFoot', name: 'Page foot', basedOn: 'Normal', run: { font, size: 16, color: '4A535E' } }],
    },
    numbering: {
      config: [
        { reference: 'points', levels: [0, 1, 2].map((level) => ({ level, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 260 } } } })) },
        { reference: 'numbers', levels: [0, 1, 2].map((level) => ({ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 400 } } } })) },
      ],
    },
    sections: [{
      properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 20 * millimetre, bottom: 20 * millimetre, left: 20 * millimetre, right: 20 * millimetre } } },
      footers: { default: new Footer({ children: [new Paragraph({ style: 'PageFoot', alignment: AlignmentType.RIGHT, children: [`${cleanLine(title)} · ${docxText(language).page} `, PageNumber.CURRENT, ` ${docxText(language).of} `, PageNumber.TOTAL_PAGES].map((part) => new TextRun({ font, size: 16, children: [part] })) })] }) },
      children: blocks(root.children, anchors, contents(root, anchors, docxText(language).contents)),
    }],
  });
  return repack(new Uint8Array(await Packer.toArrayBuffer(document)), typeof about.date === 'string' ? about.date : null);
}

type Block = Paragraph | WordTable;

/** What links and headings of one document need to find each other. */
interface Anchors {
  of: ReadonlyMap<Heading, string>;
  /** By the address inside the document. */
  byId: ReadonlyMap<string, string>;
}

// Word allows 40 characters of letters, digits and underscores in a bookmark's name, each name once
function anchorsOf(root: Root): Anchors {
  const slugger = new GithubSlugger();
  const of = new Map<Heading, string>(), byId = new Map<string, string>();
  for (const node of root.children) {
    if (node.type !== 'heading') continue;
    const id = (node.data as { id?: string } | undefined)?.id ?? slugger.slug(inlineText(node.children));
    const name = `_${of.size + 1}_${id.normalize('NFD').replace(/[^A-Za-z0-9]+/g, '_').slice(0, 30)}`;
    of.set(node, name);
    byId.set(id, name);
  }
  return { of, byId };
}

function contents(root: Root, anchors: Anchors, title: string): Block[] {
  const chapters = root.children.filter((node): node is Heading => node.type === 'heading' && node.depth === 2);
  if (chapters.length < 3) return [];
  return [
    new Paragraph({ children: [new TextRun({ text: title, bold: true })], spacing: { before: 240 } }),
    ...chapters.map((node) => new Paragraph({ spacing: { after: 40 }, children: [new InternalHyperlink({ anchor: anchors.of.get(node)!, children: [new TextRun({ text: inlineText(node.children), style: 'Hyperlink' })] })] })),
  ];
}

// the list of contents stands before the first chapter
function blocks(nodes: readonly RootContent[], anchors: Anchors, list: Block[]): Block[] {
  const first = nodes.findIndex((node) => node.type === 'heading' && node.depth === 2);
  return nodes.flatMap((node, i) => [...(i === first ? list : []), ...block(node, anchors)]);
}

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6] as const;

function block(node: RootContent, anchors: Anchors): Block[] {
  switch (node.type) {
    case 'heading': return [new Paragraph({ heading: levels[node.depth - 1]!, children: [new Bookmark({ id: anchors.of.get(node) ?? '_', children: runs(node.children, anchors) as TextRun[] })] })];
    case 'paragraph': return [new Paragraph({ ...(node.children.length === 1 && node.children[0]!.type === 'strong' ? { keepNext: true } : {}), children: runs(node.children, anchors) })];
    case 'list': return listBlocks(node, 0, anchors);
    case 'table': return [wordTable(node, anchors), new Paragraph({ children: [], spacing: { after: 60 } })];
    case 'code': return node.value.split('\n').map((line) => new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: line, font: 'Courier New', size: 17 })] }));
    case 'blockquote': return node.children.flatMap((child) => block(child, anchors));
    default: return [];
  }
}

function listBlocks(list: List, level: number, anchors: Anchors): Block[] {
  return list.children.flatMap((item) => item.children.flatMap((child): Block[] => {
    if (child.type === 'paragraph') return [new Paragraph({ numbering: { reference: list.ordered ? 'numbers' : 'points', level: Math.min(level, 2) }, spacing: { after: 60 }, children: runs(child.children, anchors) })];
    return child.type === 'list' ? listBlocks(child, level + 1, anchors) : block(child, anchors);
  }));
}

interface Style {
  bold?: boolean;
  italics?: boolean;
  size?: number;
}

function runs(nodes: readonly PhrasingContent[], anchors: Anchors, style: Style = {}): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case 'text': return [new TextRun({ text: node.value, ...style })];
      case 'strong': return runs(node.children, anchors, { ...style, bold: true });
      case 'emphasis': return runs(node.children, anchors, { ...style, italics: true });
      case 'inlineCode': return [new TextRun({ text: node.value, font: 'Courier New', ...style })];
      case 'break': return [new TextRun({ text: '', break: 1 })];
      case 'link': return linkRuns(node, anchors, style);
      default: return [new TextRun({ text: inlineText(node), ...style })];
    }
  });
}

// a link to a heading that this document does not have is only text
function linkRuns({ url, children }: Link, anchors: Anchors, style: Style): ParagraphChild[] {
  const text = inlineText(children), anchor = anchors.byId.get(url.slice(1));
  if (text === '') return [];
  if (url.startsWith('#') && anchor === undefined) return [new TextRun({ text, ...style })];
  const inside = [new TextRun({ text, style: 'Hyperlink', ...style })];
  return [anchor === undefined ? new ExternalHyperlink({ link: url, children: inside }) : new InternalHyperlink({ anchor, children: inside })];
}

const line = { style: BorderStyle.SINGLE, size: 4, color: 'B5BDC6' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Space left and right of a cell's text, in twentieths of a point. */
const cellMargin = 70;
/** Tables up to this number of rows stay on one page; the facts of a measure always do. */
const together = 8;

function wordTable(table: Table, anchors: Anchors): WordTable {
  const { widths, facts } = (table.data ?? {}) as { widths?: number[]; facts?: boolean };
  const columns = table.children[0]!.children.length;
  const size = columns > 6 ? 15 : columns > 3 ? 17 : 18;
  const rows = facts ? table.children.slice(1) : table.children;
  const dxa = columnWidths(rows, widths ?? Array.from({ length: columns }, () => 1), size, facts === true);
  return new WordTable({
    width: { size: dxa.reduce((sum, width) => sum + width, 0), type: WidthType.DXA }, columnWidths: dxa, layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
    rows: rows.map((row, i) => {
      const head = i === 0 && !facts, keepNext = head || (i < rows.length - 1 && (rows.length <= together || facts === true || i === 1));
      return new TableRow({
        cantSplit: true, ...(head ? { tableHeader: true } : {}),
        children: row.children.map((cell, k) => new TableCell({
          width: { size: dxa[k] ?? 0, type: WidthType.DXA }, margins: { top: 40, bottom: 40, left: cellMargin, right: cellMargin }, ...(head ? { shading: { fill: 'EEF1F5' } } : {}),
          children: [new Paragraph({
            alignment: table.align?.[k] === 'right' ? AlignmentType.RIGHT : table.align?.[k] === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT, spacing: { after: 0, line: 240 }, ...(keepNext ? { keepNext } : {}),
            children: runs(cell.children, anchors, { size, ...(head ? { bold: true } : {}) }),
          })],
        })),
      });
    }),
  });
}

// `size` counts half points
function columnWidths(rows: readonly TableRowNode[], shares: readonly number[], size: number, facts: boolean): number[] {
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
