// The thread as a Mermaid graph.
import type { TraceEdge, TraceKind, TraceNode } from '../model/trace/graph.ts';
import type { Language } from '../text/language.ts';
import { traceText } from '../text/trace.ts';
import { cleanLine } from './document/build.ts';
import { cut } from './terminal.ts';

// Mermaid ends a label at a quotation mark and reads #…; as an entity; everything else that it or a browser could take for markup becomes one.
const escapeLabel = (text: string): string => cleanLine(text).replace(/[#;"<>&%`|{}[\]()\\]/g, (character) => `#${character.charCodeAt(0)};`);

// shape by kind, so that colour is not the only difference
const shapes: Record<TraceKind, [string, string]> = {
  strategicGoal: ['{{', '}}'], principle: ['[[', ']]'], instrument: ['[(', ')]'], evidence: ['[/', '/]'], need: ['[\\', '\\]'], offer: ['[', ']'], forum: ['((', '))'], forumOutput: ['>', ']'],
  goal: ['([', '])'], measure: ['[', ']'], indicator: ['(', ')'], paper: ['[', ']'], targetGroup: ['((', '))'], actionField: ['[[', ']]'], unit: ['[', ']'],
};

/** A flow chart from left to right; same nodes and links, same bytes. Titles are cut after 60 characters. */
export function mermaidGraph(nodes: readonly TraceNode[], edges: readonly TraceEdge[], language: Language): string {
  const t = traceText(language);
  const names = new Map(nodes.map(({ id }, i) => [id, `n${i}`]));
  const lines = nodes.map(({ id, kind, title }) => {
    const [open, close] = shapes[kind];
    return `  ${names.get(id)!}${open}"${escapeLabel(`${t.kind[kind]} ${id}`)}<br>${escapeLabel(cut(cleanLine(title), 60))}"${close}`;
  });
  const links = edges.filter(({ from, to }) => names.has(from) && names.has(to)).map(({ from, to }) => `  ${names.get(from)!} --> ${names.get(to)!}`);
  return `${['flowchart LR', ...lines, ...new Set(links)].join('\n')}\n`;
}
