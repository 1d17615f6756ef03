// The thread of one entity as a document: two trees.
import type { List, RootContent } from 'mdast';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Branch, Thread } from '../../model/trace/walk.ts';
import { labels } from '../../text/labels.ts';
import { type Language, quoted } from '../../text/language.ts';
import { traceText } from '../../text/trace.ts';
import { heading, type Inline, list, paragraph, strong } from '../document/build.ts';

/** The page of one thread: what it is, where it comes from, what came of it. */
export function threadBlocks({ root: node, up, down }: Thread, catalogue: Catalogue, language: Language): RootContent[] {
  const t = traceText(language);
  const remark = remarks(catalogue, language);
  const upTitle = t.upOf[node.kind] ?? t.up;
  return [
    heading(1, node.kind === 'forumOutput' ? `${t.kind.forumOutput} ${node.id}` : `${node.id} ${node.title}`),
    paragraph(node.kind === 'forumOutput' ? quoted(node.title, language) : [t.kind[node.kind], remark(node.id)]),
    ...(upTitle === '' ? [] : [heading(2, upTitle), up.length > 0 ? tree(up, language, remark) : paragraph(t.nothingUp)]),
    heading(2, t.downOf[node.kind] ?? t.down), down.length > 0 ? tree(down, language, remark) : paragraph(t.nothingDown),
  ];
}

function tree(branches: readonly Branch[], language: Language, remark: (id: string) => string): List {
  const t = traceText(language);
  return list(branches.map(({ node, repeated, branches: next }) => {
    const title = node.kind === 'forumOutput' ? quoted(node.title, language) : node.title;
    const line: Inline = [`${t.kind[node.kind]} `, strong(node.id), ` ${title}`, remark(node.id), repeated && hasMore(node.kind) ? ` (${t.repeated})` : ''];
    return [paragraph(line), ...(next.length > 0 ? [tree(next, language, remark)] : [])];
  }));
}

const hasMore = (kind: string): boolean => kind !== 'indicator' && kind !== 'strategicGoal' && kind !== 'instrument';

// what a reader wants to know beside the title: the status of a measure, the count of a finding with its base
function remarks({ measures, evidence }: Catalogue, language: Language): (id: string) => string {
  const t = traceText(language);
  const words = new Map<string, string>();
  for (const { id, status } of measures) words.set(id, labels(language).status[status] ?? status);
  for (const { id, count, base } of evidence) if (count !== undefined && base !== undefined) words.set(id, t.mentions(count, base));
  return (id) => (words.has(id) ? ` (${words.get(id)!})` : '');
}
