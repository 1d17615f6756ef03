// Where a finding stands, as people and editors count: only computed for findings that are shown.
import { Locator, type Span } from '../../files/position.ts';
import { compareSeverity, type Finding, pointerParts } from '../../model/finding.ts';

export interface Placed extends Finding {
  /** 1-based; columns count characters. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Gives findings their lines and columns. `textOf` returns a file's text, or undefined where it could not be read. */
export function place(findings: readonly Finding[], textOf: (file: string) => string | undefined): Placed[] {
  const locators = new Map<string, Locator | null>();
  const locatorOf = (file: string): Locator | null => {
    let locator = locators.get(file);
    if (locator === undefined) {
      const text = textOf(file);
      locators.set(file, (locator = text === undefined ? null : new Locator(text)));
    }
    return locator;
  };
  return findings.map((finding) => {
    const locator = locatorOf(finding.file);
    if (locator === null) return { ...finding, line: 1, column: 1, endLine: 1, endColumn: 1 };
    const span = finding.span ?? spanOf(locator, finding);
    const start = locator.place(Math.min(span.start, locator.text.length));
    const end = locator.place(Math.min(Math.max(span.start + 1, span.end), Math.max(span.start, locator.text.length)));
    return { ...finding, line: start.line, column: start.column, endLine: end.line, endColumn: end.line === start.line ? Math.max(end.column, start.column + 1) : end.column };
  });
}

// the marked words in the source of a value, where a folded text may break the line between them; else the whole value
function spanOf(locator: Locator, { pointer, on, mark }: Finding): Span {
  const parts = pointerParts(pointer);
  if (mark !== undefined) {
    const { start, end } = locator.span(parts, on, true);
    const words = mark.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const match = new RegExp(words.join('\\s+'), 'u').exec(locator.text.slice(start, end));
    if (match) return { start: start + match.index, end: start + match.index + match[0].length };
  }
  return locator.span(parts, on);
}

const rank = (file: string): string => (file === 'catalogue.yaml' ? '' : file);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Findings in reading order: by file, line, column, rule; stable for equal places. */
export function inReadingOrder(findings: readonly Placed[]): Placed[] {
  return [...findings].sort((a, b) => byText(rank(a.file), rank(b.file)) || a.line - b.line || a.column - b.column || byText(a.rule, b.rule));
}

/** The first `most` findings, errors before warnings before notes, each in the order of the files. */
export function mostImportant(findings: readonly Finding[], most: number): Finding[] {
  if (findings.length <= most) return [...findings];
  return [...findings].sort((a, b) => compareSeverity(a.severity, b.severity) || byText(rank(a.file), rank(b.file))).slice(0, most);
}
