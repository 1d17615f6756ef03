// A document as one HTML file: no network, no script needed, accessible, printable.
import { createHash } from 'node:crypto';
import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { htmlText } from '../../text/html.ts';
import { cleanLine, type DocumentTree, inlineText } from '../document/build.ts';
import { htmlBlocks } from './blocks.ts';
import { h, rawText, text } from './element.ts';
import { script } from './script.ts';
import { style } from './style.ts';

/** The document as a whole page. Same tree, same bytes. */
export function toHtml({ language, title, about, root }: DocumentTree): string {
  const t = htmlText(language);
  const { ids, chapters } = headingIds(root);
  // nothing runs on a page where there is nothing to sort
  const sorts = root.children.some((node) => node.type === 'table' && (node.data as { sortable?: boolean } | undefined)?.sortable === true);
  const words = JSON.stringify({ filter: t.filter, of: t.of }).replace(/</g, '\\u003c');
  const hash = (source: string): string => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
  const page = h('html', { lang: language },
    h('head', {},
      h('meta', { charset: 'utf-8' }),
      h('meta', { 'http-equiv': 'Content-Security-Policy', content: `default-src 'none'; style-src ${hash(style)};${sorts ? ` script-src ${hash(script)};` : ''} base-uri 'none'; form-action 'none'` }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'generator', content: 'measures' }),
      ...(typeof about.date === 'string' ? [h('meta', { name: 'date', content: about.date })] : []),
      h('title', {}, text(cleanLine(title))),
      h('style', {}, rawText(style)),
    ),
    h('body', {},
      h('a', { href: '#content', class: 'skip' }, text(t.skip)),
      ...(chapters.length > 2 ? [h('nav', { 'aria-label': t.contents }, h('ol', {}, ...chapters.map((chapter) => h('li', {}, h('a', { href: `#${chapter.id}` }, text(chapter.title))))))] : []),
      h('main', { id: 'content', tabindex: -1 }, htmlBlocks(root, ids, language)),
      ...(sorts ? [h('script', { type: 'application/json', id: 'words' }, rawText(words)), h('script', {}, rawText(script))] : []),
    ),
  );
  return `<!doctype html>${page}\n`;
}

// an id for every heading, and the chapters for the list of contents
function headingIds(root: Root): { ids: ReadonlyMap<Heading, string>; chapters: { id: string; title: string }[] } {
  const slugger = new GithubSlugger(), ids = new Map<Heading, string>();
  const chapters = root.children.flatMap((node) => {
    if (node.type !== 'heading') return [];
    const title = inlineText(node.children), id = (node.data as { id?: string } | undefined)?.id ?? slugger.slug(title);
    ids.set(node, id);
    return node.depth === 2 ? [{ id, title }] : [];
  });
  return { ids, chapters };
}
