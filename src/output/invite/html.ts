// A page about the draw as one self-contained HTML file: no script, nothing loaded, readable on paper and small screens.
import type { Element, ElementContent, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { DocumentTree } from '../document/build.ts';

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.55 system-ui, sans-serif; margin: 0; color: #1b1b1b; background: #fff; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1, h2, h3, p, li { overflow-wrap: break-word; hyphens: auto; }
h1 { font-size: 1.8rem; line-height: 1.2; } h2 { font-size: 1.3rem; margin-top: 2.2rem; } h3 { font-size: 1.05rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .35rem .6rem; border-bottom: 1px solid #767676; text-align: left; vertical-align: top; }
th[align=right], td[align=right] { text-align: right; font-variant-numeric: tabular-nums; }
code { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere; }
pre { padding: .7rem; border: 1px solid #767676; white-space: pre-wrap; }
@media (prefers-color-scheme: dark) { body { color: #ececec; background: #161616; } }
@media print { main { max-width: none; padding: 0; } h2, h3 { break-after: avoid; } tr, pre { break-inside: avoid; } }
`;

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({ type: 'element', tagName, properties, children });
const isElement = (node: ElementContent | Root['children'][number], name: string): node is Element => node.type === 'element' && node.tagName === name;
const text = (value: string): ElementContent => ({ type: 'text', value });

function hasText(node: ElementContent): boolean {
  return node.type === 'text' ? node.value.trim() !== '' : node.type === 'element' && node.children.some(hasText);
}

// A table without headings is a list of facts: its first column names them. Wide tables scroll on their own.
function tableOf(table: Element, name: string): Element {
  const head = table.children.find((child) => isElement(child, 'thead'));
  if (head && !hasText(head)) {
    table.children = table.children.filter((child) => child !== head);
    for (const body of table.children) {
      if (body.type !== 'element') continue;
      for (const row of body.children) {
        const first = row.type === 'element' ? row.children.find((cell) => isElement(cell, 'td')) : undefined;
        if (first?.type === 'element') Object.assign(first, { tagName: 'th', properties: { scope: 'row' } });
      }
    }
  } else if (head?.type === 'element') {
    for (const row of head.children) if (row.type === 'element') for (const cell of row.children) if (isElement(cell, 'th')) cell.properties.scope = 'col';
  }
  return element('div', { className: ['scroll'], role: 'region', tabIndex: 0, ariaLabel: name }, [table]);
}

// Names each table after the heading above it.
function withTables(children: Root['children']): Root['children'] {
  let name = '';
  const plain = (node: ElementContent): string => (node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(plain).join('') : '');
  return children.map((child) => {
    if (child.type === 'element' && /^h[1-6]$/.test(child.tagName)) name = plain(child);
    return isElement(child, 'table') ? tableOf(child, name) : child;
  });
}

/** The document as an HTML page. Text stays text; the page can load nothing. Same tree, same bytes. */
export function toPage({ language, title, root }: DocumentTree): string {
  const tree = unified().use(remarkRehype).runSync(root) as Root;
  const page: Root = { type: 'root', children: [
    { type: 'doctype' },
    element('html', { lang: language }, [
      element('head', {}, [
        element('meta', { charSet: 'utf-8' }, []),
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
        element('meta', { httpEquiv: ['Content-Security-Policy'], content: "default-src 'none'; style-src 'unsafe-inline'" }, []),
        element('title', {}, [text(title)]),
        element('style', {}, [text(style)]),
      ]),
      element('body', {}, [element('main', {}, withTables(tree.children) as ElementContent[])]),
    ]),
  ] };
  return `${unified().use(rehypeStringify).stringify(page)}\n`;
}
