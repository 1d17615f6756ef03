// The looks of a Word file: styles by the names that Word knows, so that a town can change them in one place; and its lists.
import type { Language } from '../../text/language.ts';
import { join, property, x, type Xml } from './xml.ts';

/** Language of hyphenation and spelling. */
export const localeOf = (language: Language): string => (language === 'de' ? 'de-DE' : 'en-GB');

/** Styles of table text by the number of columns: the more, the smaller. Sizes in half points. */
export const tableText = [{ id: 'TableText', size: 18, most: 3 }, { id: 'TableTextSmall', size: 17, most: 6 }, { id: 'TableTextTiny', size: 15, most: Infinity }] as const;
export type TableText = (typeof tableText)[number];

/** Space left and right of a cell's text, in twentieths of a point. */
export const cellMargin = 70;

const font = 'Arial';

interface Style {
  type: 'paragraph' | 'character' | 'table';
  id: string;
  /** Words for a built-in style are Word's own: it shows them in the reader's language. */
  name: string;
  basedOn?: string;
  next?: string;
  paragraph?: readonly Xml[];
  run?: readonly Xml[];
  rest?: readonly Xml[];
}

/** Size of the footer's type. */
export const footerPoints = 8;

const size = (halfPoints: number): Xml => join([property('sz', halfPoints), property('szCs', halfPoints)]);
const bold = join([x('w:b'), x('w:bCs')]);

function styleXml({ type, id, name, basedOn, next, paragraph = [], run = [], rest = [] }: Style): Xml {
  return x('w:style', { 'w:type': type, 'w:styleId': id, ...(id === 'Normal' ? { 'w:default': 1 } : {}) },
    property('name', name), ...(basedOn === undefined ? [] : [property('basedOn', basedOn)]), ...(next === undefined ? [] : [property('next', next)]), x('w:qFormat'),
    ...(paragraph.length === 0 ? [] : [x('w:pPr', {}, ...paragraph)]), ...(run.length === 0 ? [] : [x('w:rPr', {}, ...run)]), ...rest);
}

const heading = (level: number, halfPoints: number, before: number): Style => ({
  type: 'paragraph', id: `Heading${level}`, name: `heading ${level}`, basedOn: 'Normal', next: 'Normal',
  paragraph: [x('w:keepNext'), x('w:keepLines'), x('w:suppressAutoHyphens'), x('w:spacing', { 'w:before': before, 'w:after': 100 }), property('outlineLvl', level - 1)], run: [bold, property('color', '1B1F24'), size(halfPoints)],
});

const edge = (name: string): Xml => x(`w:${name}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'B5BDC6' });
const margin = (name: string, width: number): Xml => x(`w:${name}`, { 'w:w': width, 'w:type': 'dxa' });

const styles: readonly Style[] = [
  { type: 'paragraph', id: 'Normal', name: 'Normal' },
  heading(1, 36, 0), heading(2, 28, 360), heading(3, 24, 280), heading(4, 21, 240), heading(5, 20, 200), heading(6, 20, 200),
  { type: 'paragraph', id: 'ListBullet', name: 'List Bullet', basedOn: 'Normal', paragraph: [x('w:spacing', { 'w:after': 60 })] },
  { type: 'paragraph', id: 'ListNumber', name: 'List Number', basedOn: 'Normal', paragraph: [x('w:spacing', { 'w:after': 60 })] },
  { type: 'paragraph', id: 'ContentsTitle', name: 'Contents title', basedOn: 'Normal', paragraph: [x('w:keepNext'), x('w:spacing', { 'w:before': 240 })], run: [bold] },
  { type: 'paragraph', id: 'ContentsLine', name: 'Contents line', basedOn: 'Normal', paragraph: [x('w:spacing', { 'w:after': 40 })] },
  ...tableText.map(({ id, size: halfPoints }): Style => ({ type: 'paragraph', id, name: id.replace(/(?<=.)(?=[A-Z])/g, ' ').replace(/ [A-Z]/g, (letters) => letters.toLowerCase()), basedOn: 'Normal', paragraph: [x('w:spacing', { 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' })], run: [size(halfPoints)] })),
  { type: 'paragraph', id: 'AfterTable', name: 'After table', basedOn: 'Normal', paragraph: [x('w:spacing', { 'w:after': 60 })] },
  { type: 'paragraph', id: 'CodeLine', name: 'Code line', basedOn: 'Normal', paragraph: [x('w:spacing', { 'w:after': 0 })], run: [x('w:rFonts', { 'w:ascii': 'Courier New', 'w:hAnsi': 'Courier New', 'w:cs': 'Courier New' }), size(17)] },
  { type: 'paragraph', id: 'Footer', name: 'footer', basedOn: 'Normal', paragraph: [x('w:spacing', { 'w:after': 0 }), property('jc', 'right')], run: [property('color', '4A535E'), size(footerPoints * 2)] },
  { type: 'character', id: 'Hyperlink', name: 'Hyperlink', run: [property('color', '0B4F8A'), property('u', 'single')] },
  { type: 'character', id: 'Code', name: 'Code', run: [x('w:rFonts', { 'w:ascii': 'Courier New', 'w:hAnsi': 'Courier New', 'w:cs': 'Courier New' })] },
  {
    type: 'table', id: 'CatalogueTable', name: 'Catalogue table',
    rest: [
      x('w:tblPr', {}, x('w:tblBorders', {}, edge('top'), edge('bottom'), edge('insideH')), x('w:tblCellMar', {}, margin('top', 40), margin('left', cellMargin), margin('bottom', 40), margin('right', cellMargin))),
      x('w:tblStylePr', { 'w:type': 'firstRow' }, x('w:rPr', {}, bold), x('w:tcPr', {}, x('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'EEF1F5' }))),
    ],
  },
];

/** The part `word/styles.xml`, without its head. */
export function stylesXml(language: Language, namespaces: Readonly<Record<string, string>>): Xml {
  const defaults = x('w:docDefaults', {},
    x('w:rPrDefault', {}, x('w:rPr', {}, x('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font }), size(20), property('lang', localeOf(language)))),
    x('w:pPrDefault', {}, x('w:pPr', {}, x('w:spacing', { 'w:after': 120, 'w:line': 276, 'w:lineRule': 'auto' }))));
  return x('w:styles', namespaces, defaults, ...styles.map(styleXml));
}

/** Number of the bulleted lists; numbered ones follow, each with a number of its own so that it begins at 1. */
export const bullets = 1;

/** The part `word/numbering.xml`, without its head, for so many numbered lists. */
export function numberingXml(numbered: number, namespaces: Readonly<Record<string, string>>): Xml {
  const level = (i: number, format: string, words: string, indent: number): Xml => x('w:lvl', { 'w:ilvl': i },
    property('start', 1), property('numFmt', format), property('lvlText', words), property('lvlJc', 'left'), x('w:pPr', {}, x('w:ind', { 'w:left': indent * (i + 1), 'w:hanging': indent - 40 })));
  const kind = (id: number, of: (i: number) => Xml): Xml => x('w:abstractNum', { 'w:abstractNumId': id }, property('multiLevelType', 'hybridMultilevel'), of(0), of(1), of(2));
  const start = [0, 1, 2].map((i) => x('w:lvlOverride', { 'w:ilvl': i }, property('startOverride', 1)));
  return x('w:numbering', namespaces,
    kind(0, (i) => level(i, 'bullet', '•', 340)), kind(1, (i) => level(i, 'decimal', `%${i + 1}.`, 440)),
    x('w:num', { 'w:numId': bullets }, property('abstractNumId', 0)),
    ...Array.from({ length: numbered }, (_, i) => x('w:num', { 'w:numId': bullets + 1 + i }, property('abstractNumId', 1), ...start)));
}
