// The HTML page as people get it: without a script, with one, with a keyboard, on a telephone, in the dark, on paper,
// with hostile text in every field of the catalogue.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cleanLine } from '../../src/output/document/build.ts';
import { closeBrowser, ordinary, visit, visitWithoutScript, type Visit } from '../support/browser.ts';
import { harmlessExample, hostileExample, hostileInFiles, textFields } from '../support/hostile.ts';
import { contentText, focused, headingLevels, inventory, overlappingTexts, rowsShown, runAxe, sideways, unnamed, weakPictureTexts } from '../support/in-page.mjs';
import { pdfPages, words } from '../support/pdf.ts';
import { measuresMany, removeTemporaryFolders, temporaryFolder, writeFiles } from '../support/program.ts';
import { locate } from '../support/tools.mjs';

/** Loading a page of this size and looking at all of it takes a while. */
const patience = 120_000;

// both languages and both editions
const file: Record<'de' | 'en', string> = { de: '', en: '' };
beforeAll(() => {
  const folder = temporaryFolder(), kinds = [['de', []], ['en', ['--lang', 'en', '--edition', 'public']]] as const;
  for (const [name] of kinds) file[name] = join(folder, `${name}.html`);
  const results = measuresMany(kinds.map(([name, args]) => ['export', 'html', '--as-of', '2027-02-01', '--output', file[name], ...args]));
  kinds.forEach(([name], i) => expect(results[i]).toMatchObject({ code: 0, stderr: expect.stringContaining(file[name]) }));
}, patience);
afterAll(async () => {
  await closeBrowser();
  removeTemporaryFolders();
});

test('is one file that refers to nothing outside of itself, with a policy that allows its own script and style by their hashes', () => {
  const html = readFileSync(file.de, 'utf8');
  const [head = ''] = html.split('<body>');
  expect(head.slice(0, 40)).toMatch(/^<!doctype html><html lang="de">/i);
  expect(/<(?:link|img|iframe|object|embed|source|base)\b|@import|url\(|\ssrc=|\son[a-z]+=|\sstyle=/i.exec(html)?.[0]).toBeUndefined();
  const policy = /content="(default-src[^"]*)"/.exec(head)![1]!.replaceAll('&#x27;', "'");
  const hashes = [/<style>([^]*?)<\/style>/, /<script>([^]*?)<\/script>/].map((part) => createHash('sha256').update(part.exec(html)![1]!).digest('base64'));
  expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hashes[0]!}'; script-src 'sha256-${hashes[1]!}'; base-uri 'none'; form-action 'none'`);
  expect(html.match(/<h1\b/g)).toHaveLength(1);
});

const withBrowser = locate('chromium') === null ? describe.skip : describe;

// tests that only look at a page, or leave it as it was, find it open when the one before looked at it too
let looking: { name: string; at: Visit } | null = null;
const opened = async (name: keyof typeof file): Promise<Visit> => {
  if (looking?.name !== name) looking = { name, at: await visit(file[name]) };
  return looking.at;
};
const anew = (path: string): Promise<Visit> => {
  looking = null;
  return visit(path);
};

withBrowser('in a browser', () => {
  test.each(['en', 'de'] as const)('%s: headings in steps, unique ids, links that lead somewhere, names for tables and pictures', async (name) => {
    const { page } = await opened(name);
    const { ids, links, tags } = await page.evaluate(inventory);
    expect(tags.main).toBe(1);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(links.filter((link) => link.startsWith('#') && !ids.includes(decodeURIComponent(link.slice(1))))).toEqual([]);
    const levels = await page.evaluate(headingLevels);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    expect(await page.evaluate(unnamed)).toEqual([]);
  }, patience);

  test('says the same without a script', async () => {
    const without = await visitWithoutScript(file.de), scripted = await opened('de');
    const text = await without.page.locator('main').innerText(), tables = await without.page.locator('table').count();
    expect(await without.page.locator('button, input').count()).toBe(0);
    expect(tables).toBe(await scripted.page.locator('table').count());
    const plain = (content: string): string => content.replace(/\s+/g, ' ').trim();
    const shown = plain(await scripted.page.evaluate(contentText));
    const pieces = text.split(/[\n\t]/).map(plain).filter((each) => each !== '');
    expect(pieces.length).toBeGreaterThan(1000);
    expect(pieces.filter((each) => !shown.includes(each))).toEqual([]);
    await without.page.context().close();
  }, patience);

  test.each([320, 640, 1200])('does not move sideways at %i px', async (width) => {
    const { page } = await opened('de');
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(sideways)).toBe(0);
    await page.setViewportSize(ordinary);
  }, patience);

  /** All rules, those of contrast where it can be another than in the German page. */
  const complaints = async (page: Visit['page'], only: 'contrast' | 'all but contrast' | 'all'): Promise<unknown> => {
    await page.evaluate(axe.source);
    const contrast = 'color-contrast';
    const chosen = only === 'contrast' ? { runOnly: [contrast] } : only === 'all' ? {} : { rules: { [contrast]: { enabled: false } } };
    return (await page.evaluate(runAxe, { resultTypes: ['violations'], ...chosen })).violations;
  };

  // in the dark only the colours are others
  test.each([['de', 'light', 'all'], ['de', 'dark', 'contrast']] as const)('axe-core finds nothing to complain about, contrast included: %s, %s', async (name, colorScheme, only) => {
    const { page } = await opened(name);
    await page.emulateMedia({ colorScheme });
    expect(await complaints(page, only)).toEqual([]);
    expect(await page.evaluate(weakPictureTexts)).toEqual([]);
    expect(await page.evaluate(overlappingTexts)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  }, patience);

  // the colours are the same in both languages
  test('axe-core finds nothing to complain about: en, at 320 px', async () => {
    const { page } = await opened('en');
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await complaints(page, 'all but contrast')).toEqual([]);
    expect(await page.evaluate(overlappingTexts)).toEqual([]);
    await page.setViewportSize(ordinary);
  }, patience);

  (locate('pdftotext') === null ? test.skip : test)('on paper: A4, a page number on each page, no empty page, no word lost or broken', async () => {
    const { page } = await opened('de');
    const text = await page.locator('main').innerText();
    const pages = pdfPages(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.flatMap((each, i) => (each.replace(/\s/g, '').length < 60 ? [`page ${i + 1}: ${each.trim()}`] : []))).toEqual([]);
    const printed = words(pages.join('\n'));
    expect([...words(text)].filter((word) => !printed.has(word))).toEqual([]);
  }, patience);

  test('runs its own script and style under its policy, and asks for nothing', async () => {
    const { page, complaints, requests } = await anew(file.de);
    expect(await page.locator('table[data-sortable] thead button').count()).toBeGreaterThan(5);
    expect(await page.locator('input[type=search]').count()).toBe(await page.locator('table[data-sortable]').count());
    expect(await page.evaluate("getComputedStyle(document.querySelector('table')).borderCollapse")).toBe('collapse');
    expect([complaints, requests]).toEqual([[], []]);
    await page.evaluate("(() => { const added = document.createElement('script'); added.textContent = 'window.foreign = 1'; document.body.append(added); const picture = document.createElement('img'); picture.src = 'https://example.org/x.png'; document.body.append(picture); })()");
    expect(await page.evaluate('window.foreign')).toBeUndefined();
    expect(complaints.join('\n')).toMatch(/Content Security Policy/);
  }, patience);

  test('with a keyboard: the skip link comes first, then filter and sorting can be reached and used', async () => {
    const { page } = await anew(file.de);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(focused)).toMatchObject({ tag: 'a', text: 'Zum Inhalt springen', outline: 'solid' });
    expect(await page.locator('.skip').boundingBox()).toMatchObject({ x: expect.any(Number) });
    expect((await page.locator('.skip').boundingBox())!.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(focused)).toMatchObject({ tag: 'main' });
    const before = await page.evaluate(rowsShown);
    let seen = await page.evaluate(focused);
    for (let presses = 0; presses < 30 && seen.tag !== 'input'; presses++) {
      await page.keyboard.press('Tab');
      seen = await page.evaluate(focused);
    }
    expect(seen).toMatchObject({ tag: 'input', type: 'search', outline: 'solid' });
    await page.keyboard.type(before[3]!);
    expect(await page.evaluate(rowsShown)).toEqual([before[3]]);
    expect(await page.locator('[role=status]').first().textContent()).toBe(`1 von ${before.length}`);
    for (let i = 0; i < before[3]!.length; i++) await page.keyboard.press('Backspace');
    expect(await page.evaluate(rowsShown)).toEqual(before);
    for (let presses = 0; presses < 5 && !seen.text.startsWith('Kennung'); presses++) {
      await page.keyboard.press('Tab');
      seen = await page.evaluate(focused);
    }
    expect(seen).toMatchObject({ tag: 'button', outline: 'solid' });
    await page.keyboard.press('Enter');
    expect(await page.evaluate(focused)).toMatchObject({ text: 'Kennung', sort: 'ascending' });
    expect(await page.evaluate(rowsShown)).toEqual([...before].sort());
    await page.keyboard.press('Space');
    expect(await page.evaluate(focused)).toMatchObject({ sort: 'descending' });
    expect(await page.evaluate(rowsShown)).toEqual([...before].sort().reverse());
  }, patience);

  describe('hostile text in every field', () => {
    const { files, seen } = hostileExample();
    test('is in every text field that the schemas know, and every text is used', () => {
      expect(textFields().filter((field) => !seen.has(field))).toEqual([]);
      expect(textFields().length).toBeGreaterThan(100);
      const all = Object.values(files).join('\n');
      expect(hostileInFiles.filter((text) => text.length <= 60 && !all.includes(JSON.stringify(text).slice(1, -1).replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)))).toEqual([]);
    });

    test('stays text: no element, no attribute, no dialog, no request beyond the template', async () => {
      const outputs = [files, harmlessExample().files].map((content) => join(writeFiles(temporaryFolder(), content), 'page.html'));
      const results = measuresMany(outputs.map((output) => ['export', 'html', '--dir', dirname(output), '--as-of', '2027-02-01', '--output', output]));
      outputs.forEach((output, i) => expect({ ...results[i], stderr: results[i]!.stderr.slice(0, 1000) }).toEqual({ code: 0, stdout: '', stderr: expect.stringContaining(output) }));
      const template = await (await anew(outputs[1]!)).page.evaluate(inventory);
      const hostile = await anew(outputs[0]!), found = await hostile.page.evaluate(inventory);
      expect(found.pairs.filter((pair) => !template.pairs.includes(pair))).toEqual([]);
      // paragraphs and lists are what an author may make of a text; the fields of the chart of ranks hang on the order of the raters' names
      const fixed = ({ p: _p, ul: _ul, li: _li, rect: _rect, ...tags }: Record<string, number>): Record<string, number> => tags;
      expect(fixed(found.tags)).toEqual(fixed(template.tags));
      expect(found.links.filter((link) => !/^(?:#|https?:\/\/)/.test(link))).toEqual([]);
      await hostile.page.mouse.wheel(0, 4000);
      for (const link of await hostile.page.locator('a[href^="http"]').all()) await link.hover();
      expect([hostile.dialogs, hostile.requests, hostile.complaints]).toEqual([[], [], []]);
      const text = await hostile.page.evaluate(contentText);
      for (const measure of Object.entries(files).filter(([path]) => path.startsWith('measures/')).map(([, content]) => JSON.parse(content) as { title: string; summary: string })) expect(text).toContain(cleanLine(measure.title).replace(/\s+/g, ' ').trim());
    }, patience);
  });
});
