// A document as a Word file: the same tree, with fixed-width tables, repeated headers, page numbers and a list of
// contents that needs no field to be updated.
import { strToU8 } from 'fflate';
import { docxText } from '../../text/docx.ts';
import type { Language } from '../../text/language.ts';
import { nbsp } from '../../text/numbers.ts';
import { cleanLine, type DocumentTree, withoutFigures } from '../document/build.ts';
import { cutToWidth, textWidth } from '../document/widths.ts';
import { zip } from '../zip.ts';
import { bodyOf } from './body.ts';
import { footerPoints, localeOf, numberingXml, stylesXml } from './styles.ts';
import { join, property, text, x, type Xml } from './xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const namespaces = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'xmlns:r': office };

/** The document as a Word file. Same tree, same bytes. */
export function toDocx(tree: DocumentTree): Uint8Array {
  const { language, about } = tree, title = cleanLine(tree.title), t = docxText(language);
  const body = bodyOf(withoutFigures(tree.root, false), t.contents);
  const parts: Record<string, Xml> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([[`${office}/officeDocument`, 'word/document.xml'], [`${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml']]),
    'docProps/core.xml': properties(title, language, typeof about.date === 'string' ? about.date : null),
    'word/document.xml': x('w:document', namespaces, x('w:body', {}, body.blocks, page())),
    'word/_rels/document.xml.rels': relations(['styles', 'numbering', 'settings', 'footer'].map((part) => [`${office}/${part}`, `${part}.xml`]), body.links),
    'word/styles.xml': stylesXml(language, namespaces),
    'word/numbering.xml': numberingXml(body.numbered, namespaces),
    'word/settings.xml': settings(language),
    'word/footer.xml': footer(title, t),
  };
  return zip(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)])));
}

function contentTypes(): Xml {
  const part = (path: string, kind: string): Xml => x('Override', { PartName: path, ContentType: `application/vnd.openxmlformats-${kind}+xml` });
  return x('Types', { xmlns: `${packaged}/content-types` },
    x('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }), x('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('/word/document.xml', 'officedocument.wordprocessingml.document.main'),
    ...['styles', 'numbering', 'settings', 'footer'].map((name) => part(`/word/${name}.xml`, `officedocument.wordprocessingml.${name}`)), part('/docProps/core.xml', 'package.core-properties'));
}

/** Relations `rId1`, `rId2`, … to parts, and `link1`, `link2`, … to addresses elsewhere. */
const relations = (parts: readonly (readonly [type: string, target: string])[], links: readonly string[] = []): Xml => x('Relationships', { xmlns: `${packaged}/relationships` },
  ...parts.map(([Type, Target], i) => x('Relationship', { Id: `rId${i + 1}`, Type, Target })),
  ...links.map((Target, i) => x('Relationship', { Id: `link${i + 1}`, Type: `${office}/hyperlink`, Target, TargetMode: 'External' })));

function properties(title: string, language: Language, day: string | null): Xml {
  const date = (name: string): Xml => x(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, text(`${day ?? '1980-01-01'}T00:00:00Z`));
  return x('cp:coreProperties', { 'xmlns:cp': `${packaged}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/', 'xmlns:dcterms': 'http://purl.org/dc/terms/', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' },
    x('dc:title', {}, text(title)), x('dc:creator', {}, text('measures')), x('dc:language', {}, text(localeOf(language))), x('cp:lastModifiedBy', {}, text('measures')), date('created'), date('modified'));
}

function settings(language: Language): Xml {
  return x('w:settings', namespaces,
    x('w:autoHyphenation'), property('consecutiveHyphenLimit', 2), x('w:doNotHyphenateCaps'),
    x('w:compat', {}, x('w:compatSetting', { 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': 15 })),
    property('themeFontLang', localeOf(language)), property('decimalSymbol', language === 'de' ? ',' : '.'), property('listSeparator', language === 'de' ? ';' : ','));
}

/** A4, margins of 20 mm. */
function page(): Xml {
  const side = 1134;
  return x('w:sectPr', {}, x('w:footerReference', { 'w:type': 'default', 'r:id': 'rId4' }), x('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }),
    x('w:pgMar', { 'w:top': side, 'w:right': side, 'w:bottom': side, 'w:left': side, 'w:header': 708, 'w:footer': 708, 'w:gutter': 0 }));
}

/** Title and number of the page on one line: a long title is cut, and the number does not break. */
function footer(title: string, { page: word, of }: { page: string; of: string }): Xml {
  // 170 mm in points, less the widest number there may be
  const room = 481 - textWidth(` · ${word} 0000 ${of} 0000`, footerPoints);
  const words = (value: string): Xml => x('w:r', {}, x('w:t', { 'xml:space': 'preserve' }, text(value)));
  const mark = (kind: string): Xml => x('w:r', {}, x('w:fldChar', { 'w:fldCharType': kind }));
  const field = (code: string): Xml => join([mark('begin'), x('w:r', {}, x('w:instrText', { 'xml:space': 'preserve' }, text(code))), mark('separate'), words('1'), mark('end')]);
  return x('w:ftr', namespaces, x('w:p', {}, x('w:pPr', {}, property('pStyle', 'Footer')), words(`${cutToWidth(title, footerPoints, room)} · ${word}${nbsp}`), field('PAGE'), words(`${nbsp}${of}${nbsp}`), field('NUMPAGES')));
}
