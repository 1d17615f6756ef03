// A document as Markdown (CommonMark with GFM tables), serialised by remark.
import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { stringify } from 'yaml';
import { type DocumentTree, inlineText, withoutFigures } from './build.ts';

const processor = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', fences: true, listItemIndent: 'one', incrementListMarker: true })
  .use(remarkGfm, { tablePipeAlign: false, tableCellPadding: true })
  .use(remarkFrontmatter, ['yaml'])
  .freeze();

/** The document as Markdown, with its front matter. Ends with one line break; same tree, same bytes. */
export function toMarkdown({ about, root }: DocumentTree): string {
  const front = Object.keys(about).length === 0 ? [] : [{ type: 'yaml' as const, value: stringify(about, { lineWidth: 0 }).trimEnd() }];
  return processor.stringify({ type: 'root', children: [...front, ...withSlugs(withoutFigures(root, true)).children] });
}

// Markdown has no ids of its own: readers such as GitHub and GitLab make them from the heading's text, so links follow those
function withSlugs(root: Root): Root {
  const slugger = new GithubSlugger();
  const slugs = new Map<string, string>();
  visit(root, 'heading', (node) => {
    const slug = slugger.slug(inlineText(node.children));
    const id = (node.data as { id?: string } | undefined)?.id;
    if (id !== undefined) slugs.set(`#${id}`, `#${slug}`);
  });
  const copy = structuredClone(root);
  visit(copy, 'link', (node) => {
    node.url = slugs.get(node.url) ?? node.url;
  });
  return copy;
}
