// The findings as a Markdown table, for job summaries and comments.
import type { PhrasingContent, Root, TableRow } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { compareSeverity } from '../../model/finding.ts';
import { severityNames } from '../../text/rules.ts';
import { validateText } from '../../text/validate.ts';
import { safeLine } from '../terminal.ts';
import { type DiagnosticsReport, hidden } from './report.ts';

const processor = unified().use(remarkStringify, { bullet: '-', rule: '-' }).use(remarkGfm, { tablePipeAlign: false }).freeze();

// where comments are read, a name after @ would call somebody and an address become a link; a word joiner prevents both
const plain = (value: string): PhrasingContent => ({ type: 'text', value: value.replace(/@(?=[\p{L}\p{N}])|(?:https?|ftp|mailto|xmpp):|www(?=\.)/giu, '$&\u2060') });
const text = (value: string): PhrasingContent => plain(safeLine(value));
// what a message sets in backticks is code here too, as long as it is nothing but words and the signs of YAML
function words(value: string): PhrasingContent[] {
  const parts = safeLine(value).split(/`([\w äöüÄÖÜß.,:"=/[\]{}…-]+)`/);
  return parts.flatMap((part, i): PhrasingContent[] => (i % 2 === 1 ? [{ type: 'inlineCode', value: part }] : part === '' ? [] : [plain(part)]));
}
const row = (...cells: (PhrasingContent | PhrasingContent[])[]): TableRow => ({ type: 'tableRow', children: cells.map((cell) => ({ type: 'tableCell', children: [cell].flat() })) });

/** The findings as Markdown, errors first. */
export function diagnosticsMarkdown(report: DiagnosticsReport): string {
  const { problems, summary, language, prefix } = report;
  const t = validateText(language);
  const rest = hidden(report);
  const root: Root = { type: 'root', children: [
    { type: 'heading', depth: 3, children: [text(t.heading)] },
    { type: 'paragraph', children: [text(t.summary(summary))] },
  ] };
  if (problems.length > 0) {
    root.children.push({ type: 'table', children: [
      row(text(t.severity), text(t.rule), text(t.place), text(t.what), text(t.remedy)),
      ...problems.toSorted((a, b) => compareSeverity(a.severity, b.severity)).map(({ severity, rule, file, line, message, remedy }) => row(text(severityNames[severity][language]), text(rule), { type: 'inlineCode', value: safeLine(`${prefix}${file}:${line}`) }, words(message[language]), words(remedy[language]))),
    ] });
  }
  if (rest > 0) root.children.push({ type: 'paragraph', children: [text(t.notShown(rest))] });
  return processor.stringify(root);
}
