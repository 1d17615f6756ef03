// The Word file of the worked example: its structure, and what LibreOffice makes of it.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { converted, hasArialWidths } from '../support/office.ts';
import { pdfPages, words } from '../support/pdf.ts';
import { measures, removeTemporaryFolders, temporaryFolder } from '../support/program.ts';
import { locate } from '../support/tools.mjs';
import { all, type Element, parts, textOf } from '../support/word.ts';

const patience = 180_000;
let file = '', files: Record<string, Element> = {}, markdown = '';
beforeAll(() => {
  file = join(temporaryFolder(), 'katalog.docx');
  const { code } = measures(['export', 'docx', '--as-of', '2027-02-01', '--output', file]);
  expect(code).toBe(0);
  files = parts(readFileSync(file));
  // front matter and graphs are for readers of Markdown only
  markdown = measures(['export', 'md', '--as-of', '2027-02-01']).stdout.replace(/^---\n[^]*?\n---\n/, '').replace(/^```mermaid\n[^]*?^```$/gm, '');
}, patience);
afterAll(removeTemporaryFolders);

describe('inside', () => {
  test('text is German, hyphenated, and nothing waits to be updated', () => {
    expect(all(files['word/styles.xml']!, 'w:lang')[0]!.attributes['w:val']).toBe('de-DE');
    expect(all(files['word/settings.xml']!, 'w:autoHyphenation')).toHaveLength(1);
    expect(all(files['word/document.xml']!, 'w:instrText').map(textOf).filter((field) => !/^(?:PAGE|NUMPAGES)$/.test(field.trim()))).toEqual([]);
    expect(textOf(all(files['docProps/core.xml']!, 'dc:title')[0]!)).toBe('Integrationskonzept „Salmenfurt – eine Stadt für alle“');
    expect(textOf(all(files['docProps/core.xml']!, 'dcterms:modified')[0]!)).toBe('2027-02-01T00:00:00Z');
  });

  test('every table is fixed, no wider than the page, and says its header again on the next page', () => {
    const tables = all(files['word/document.xml']!, 'w:tbl');
    expect(tables.length).toBeGreaterThan(100);
    for (const table of tables) {
      expect(all(table, 'w:tblLayout')[0]!.attributes['w:type']).toBe('fixed');
      expect(all(table, 'w:gridCol').reduce((sum, { attributes }) => sum + Number(attributes['w:w']), 0)).toBeLessThanOrEqual(9638);
      const heads = all(table, 'w:tr').map((row) => all(row, 'w:tblHeader').length);
      expect(heads.slice(1).every((head) => head === 0)).toBe(true);
      if (heads.length > 22) expect(heads[0]).toBe(1);
    }
  });

  test('every link inside leads to a heading', () => {
    const body = files['word/document.xml']!, marks = all(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    const anchors = all(body, 'w:hyperlink').flatMap(({ attributes }) => attributes['w:anchor'] ?? []);
    expect(anchors.length).toBeGreaterThan(40);
    expect(anchors.filter((anchor) => !marks.includes(anchor))).toEqual([]);
    expect(new Set(marks).size).toBe(marks.length);
  });

  test('headings go down in steps', () => {
    const levels = all(files['word/document.xml']!, 'w:pStyle').flatMap(({ attributes }) => /^Heading(\d)$/.exec(attributes['w:val'] ?? '')?.[1] ?? []).map(Number);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });
});

(locate('soffice') === null || locate('pdftotext') === null ? describe.skip : describe)('opened by LibreOffice and printed', () => {
  let pages: string[] = [];
  beforeAll(() => { pages = pdfPages(converted([file], 'pdf')[0]!); }, patience);

  test('has pages with numbers, none of them empty', () => {
    expect(pages.length).toBeGreaterThan(30);
    expect(pages.length).toBeLessThan(70);
    for (const [i, page] of pages.entries()) expect(page).toContain(`Seite ${i + 1} von ${pages.length}`);
    expect(pages.filter((page) => page.replace(/\s/g, '').length < 150)).toEqual([]);
  });

  test('says what the Markdown says, and no word is broken by a narrow column', () => {
    // a word may be divided by a hyphen of its own, never by the edge of a cell; in a wider typeface than Arial it may
    const printed = hasArialWidths() ? pages.join('\n') : pages.join('').replace(/\s/g, '');
    const said = words(markdown.replace(/https?:\S+/g, '').replace(/\]\([^)]*\)/g, ']').replaceAll('&#x26;', '&'));
    expect(said.size).toBeGreaterThan(1500);
    expect([...said].filter((word) => !printed.includes(word))).toEqual([]);
  });

  test('its list of contents stands on the first page', () => {
    expect(pages[0]).toMatch(/Inhalt\n+Überblick\n/);
    expect(pages.join('')).not.toMatch(/TOC \\|Fehler! |Error! /);
  });
});
