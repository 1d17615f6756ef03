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

// a finding about more is about the whole value
const mostMarked = 500;

// the marked words in the source of a value, where a folded text may break the line between them; else the whole value
function spanOf(locator: Locator, { pointer, on, mark, nth = 0 }: Finding): Span {
  const parts = pointerParts(pointer);
  if (mark !== undefined && mark.length <= mostMarked) {
    const { start, end } = locator.span(parts, on, true);
    const found = written(mark.trim().split(/\s+/), locator.text.slice(start, end), nth);
    if (found) return { start: start + found.start, end: start + found.end };
  }
  return locator.span(parts, on);
}

/** Where words stand in the source of a value, as they are, doubled or escaped, after so many like them; null where they do not. */
function written(words: readonly string[], source: string, nth: number): Span | null {
  let before = 0;
  for (let start = 0; start < source.length; start++) {
    let at = start;
    const fits = words.every((word, i) => {
      if (i > 0) {
        between.lastIndex = at;
        if (!between.test(source)) return false;
        at = between.lastIndex;
      }
      for (const character of word) {
        const length = lengthOf(character, source, at);
        if (length === 0) return false;
        at += length;
      }
      return true;
    });
    if (fits && before++ === nth) return { start, end: at };
  }
  return null;
}

// what may stand between two words: blanks, line ends of a folded text, escapes of either
const between = /(?:\s|\\(?:[\r\n ntr_\t]|x[aA]0|u00[aA]0))+/y;
const escaped = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(["\\/]))/y;

// how many signs stand for a character at a place of the source; 0 where it is another one
function lengthOf(character: string, source: string, at: number): number {
  if (source[at] === '\\') {
    escaped.lastIndex = at;
    const [all, two, four, eight, itself] = escaped.exec(source) ?? [];
    if (all !== undefined && (itself ?? codeOf(two ?? four ?? eight!)) === character) return all.length;
  }
  if (!source.startsWith(character, at)) return 0;
  return character === "'" && source[at + 1] === "'" ? 2 : character.length;
}

function codeOf(hex: string): string | null {
  const code = Number.parseInt(hex, 16);
  return code > 0x10ffff ? null : String.fromCodePoint(code);
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
