// The findings as a Markdown table, for job summaries and comments.
import type { PhrasingContent, Root, TableRow } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { severityNames } from '../../text/rules.ts';
import { validateText } from '../../text/validate.ts';
import { safeLine } from '../terminal.ts';
import { type DiagnosticsReport, hidden } from './report.ts';

const processor = unified().use(remarkStringify, { bullet: '-', rule: '-' }).use(remarkGfm, { tablePipeAlign: false }).freeze();

// where comments are read, a name after @ would call somebody and an address become a link; a word joiner prevents both
const text = (value: string): PhrasingContent => ({ type: 'text', value: safeLine(value).replace(/@(?=[\p{L}\p{N}])|(?:https?|ftp|mailto|xmpp):|www(?=\.)/giu, '$&\u2060') });
const row = (...cells: PhrasingContent[]): TableRow => ({ type: 'tableRow', children: cells.map((cell) => ({ type: 'tableCell', children: [cell] })) });

/** The findings as Markdown. */
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
      ...problems.map(({ severity, rule, file, line, message, remedy }) => row(text(severityNames[severity][language]), text(rule), { type: 'inlineCode', value: safeLine(`${prefix}${file}:${line}`) }, text(message[language]), text(remedy[language]))),
    ] });
  }
  if (rest > 0) root.children.push({ type: 'paragraph', children: [text(t.notShown(rest))] });
  return processor.stringify(root);
}
