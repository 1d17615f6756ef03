// A document as Markdown (CommonMark with GFM tables), serialised by remark.
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import type { DocumentTree } from './build.ts';

const processor = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', fences: true, listItemIndent: 'one', incrementListMarker: true })
  .use(remarkGfm, { tablePipeAlign: false, tableCellPadding: true })
  .use(remarkFrontmatter, ['yaml'])
  .freeze();

/** The document as Markdown, with its front matter. Ends with one line break; same tree, same bytes. */
export function toMarkdown({ about, root }: DocumentTree): string {
  const front = Object.keys(about).length === 0 ? [] : [{ type: 'yaml' as const, value: stringify(about, { lineWidth: 0 }).trimEnd() }];
  return processor.stringify({ type: 'root', children: [...front, ...root.children] });
}
