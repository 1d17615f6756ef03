// The document tree as a Word file.
import { expect, test } from '@jest/globals';
import type { RootContent } from 'mdast';
import { cleanLine, type DocumentTree, factTable, heading, link, list, paragraph, root, strong, table } from '../../src/output/document/build.ts';
import { toDocx } from '../../src/output/docx/document.ts';
import { textWidth } from '../../src/output/document/widths.ts';
import { hostileTexts } from '../support/hostile.ts';
import { all, parts, textOf } from '../support/word.ts';

const document = (...children: readonly (RootContent | readonly RootContent[])[]): DocumentTree => ({ language: 'de', title: 'Titel', about: { date: '2027-02-01' }, root: root(...children) });

test('the same tree gives the same bytes, although the library draws names of relations by chance', async () => {
  const tree = document(heading(1, 'Eins'), paragraph([link('https://example.org/a', 'a'), ' ', link('https://example.org/b', 'b')]));
  expect(Buffer.from(await toDocx(tree)).equals(Buffer.from(await toDocx(tree)))).toBe(true);
});

test('several external links each keep their own address', async () => {
  const urls = Array.from({ length: 12 }, (_, i) => `https://example.org/${i}?a=1&b=${i}`);
  const files = parts(await toDocx(document(urls.map((url, i) => paragraph(link(url, `Seite ${i}`))))));
  const targets = new Map(all(files['word/_rels/document.xml.rels']!, 'Relationship').map(({ attributes }) => [attributes.Id, attributes]));
  const links = all(files['word/document.xml']!, 'w:hyperlink').map((each) => [textOf(each), targets.get(each.attributes['r:id']!)]);
  expect(links).toEqual(urls.map((url, i) => [`Seite ${i}`, expect.objectContaining({ Target: url, TargetMode: 'External' })]));
});

test('links inside the document lead to their heading, also where long headings begin alike; others are only text', async () => {
  const long = 'Eine Überschrift, die so lang ist, dass ihr Anfang allein sie nicht unterscheidet';
  const files = parts(await toDocx(document(
    heading(2, `${long}: eins`, 'eins-und-noch-viel-mehr-zeichen-als-word-erlaubt-a'), heading(2, `${long}: zwei`, 'eins-und-noch-viel-mehr-zeichen-als-word-erlaubt-b'), paragraph([link('#eins-und-noch-viel-mehr-zeichen-als-word-erlaubt-b', 'zur zweiten'), link('#fehlt', ' nirgends')]),
  )));
  const body = files['word/document.xml']!;
  const marks = all(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']!);
  expect(new Set(marks).size).toBe(2);
  for (const name of marks) expect(name).toMatch(/^[A-Za-z_]\w{0,39}$/);
  expect(all(body, 'w:hyperlink').map((each) => [textOf(each), each.attributes['w:anchor']])).toEqual([['zur zweiten', marks[1]]]);
  expect(textOf(body)).toContain('nirgends');
});

test('tables have fixed columns in which no word breaks, and a header that is repeated', async () => {
  const body = parts(await toDocx(document(table([{ title: 'Rang', width: 1 }, { title: 'Stand', width: 1 }, { title: 'Titel', width: 20 }], [['1', 'zurückgestellt', 'Kurz']]), factTable([['Kosten', '12']]))))['word/document.xml']!;
  const [wide, facts] = all(body, 'w:tbl');
  expect(all(wide!, 'w:tblLayout')[0]!.attributes['w:type']).toBe('fixed');
  const widths = all(wide!, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
  expect(widths[1]).toBeGreaterThan(1000);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(9638);
  expect(all(wide!, 'w:tr').map((row) => all(row, 'w:tblHeader').length)).toEqual([1, 0]);
  expect(all(wide!, 'w:cantSplit')).toHaveLength(2);
  expect(all(facts!, 'w:tr').map((row) => all(row, 'w:tblHeader').length)).toEqual([0]);
});

test('hostile text is text, in every place', async () => {
  const body = parts(await toDocx(document(hostileTexts.flatMap((text): RootContent[] => [heading(2, text), paragraph([strong(text), ' ', text]), list([text]), table([{ title: text }, { title: 'B' }], [[text, '']])]))))['word/document.xml']!;
  const found = textOf(body);
  for (const text of hostileTexts) expect(found).toContain(cleanLine(text));
  const names = new Set<string>();
  const walk = (element: { name: string; children: readonly unknown[] }): void => { names.add(element.name); for (const child of element.children) if (typeof child !== 'string') walk(child as typeof element); };
  walk(body);
  expect([...names].filter((name) => !name.startsWith('w:'))).toEqual([]);
});

test('the footer keeps title and page number on one line: a long title is cut behind a word, and the number does not break', () => {
  const footer = (title: string): string => textOf(parts(toDocx({ ...document(paragraph('Text')), title }))['word/footer.xml']!).replace(/NUMPAGES|PAGE/g, '');
  expect(footer('Konzept')).toBe('Konzept · Seite\u00a01\u00a0von\u00a01');
  const long = footer('Konzept für das gute Zusammenleben aller Menschen in allen Stadtteilen '.repeat(4));
  expect(long).toMatch(/ \p{L}+ … · Seite\u00a01\u00a0von\u00a01$/u);
  expect(textWidth(long, 8)).toBeLessThan(482); // 170 mm in points
  expect(footer('W'.repeat(200))).toMatch(/^W{20,}… · Seite/);
});
