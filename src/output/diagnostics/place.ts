// Where a finding stands, as people and editors count: only computed for findings that are shown.
import { placeOf, type Span, spanOf } from '../../files/yaml.ts';
import { type Finding, pointerParts } from '../../model/finding.ts';

export interface Placed extends Finding {
  /** 1-based; columns count characters. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Gives findings their lines and columns. `textOf` returns a file's text, or undefined where it could not be read. */
export function place(findings: readonly Finding[], textOf: (file: string) => string | undefined): Placed[] {
  return findings.map((finding) => {
    const text = textOf(finding.file);
    if (text === undefined) return { ...finding, line: 1, column: 1, endLine: 1, endColumn: 1 };
    const span = finding.span ?? markedSpan(text, finding);
    const start = placeOf(text, span.start);
    const end = placeOf(text, Math.max(span.start + 1, span.end));
    return { ...finding, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  });
}

// the marked words in the source of a value, where a folded text may break the line between them; else the whole value
function markedSpan(text: string, { pointer, on, mark }: Finding): Span {
  const parts = pointerParts(pointer);
  if (mark !== undefined) {
    const { start, end } = spanOf(text, parts, on, true);
    const words = mark.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const match = new RegExp(words.join('\\s+'), 'u').exec(text.slice(start, end));
    if (match) return { start: start + match.index, end: start + match.index + match[0].length };
  }
  return spanOf(text, parts, on);
}

/** Findings in reading order: by file, line, column, rule; stable for equal places. */
export function inReadingOrder(findings: readonly Placed[]): Placed[] {
  const rank = (file: string): string => (file === 'catalogue.yaml' ? '' : file);
  return [...findings].sort((a, b) => (rank(a.file) < rank(b.file) ? -1 : rank(a.file) > rank(b.file) ? 1 : a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)));
}
