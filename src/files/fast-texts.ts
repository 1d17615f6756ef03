// The texts of plain YAML, for fast.ts: without quotes, in quotes, as blocks; and the way from line to line.
import { apostrophe, colon, dash, hash, newline, pipe, quote, space, startsPlain } from './characters.ts';

/** Thrown where the whole parser has to decide, and caught in fast.ts; made once, since making one takes long. */
class Decline extends Error {}
export const decline = new Decline('declined');

const number = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** Lines of a text in quotes as one: each break, with the spaces around it, is a space. Blank lines are declined. */
function fold(value: string, indent: number): string {
  const lines = value.split('\n');
  for (const [i, line] of lines.entries()) {
    let start = 0, end = line.length;
    if (i > 0) while (line.charCodeAt(start) === space) start++;
    if (i < lines.length - 1) while (end > start && line.charCodeAt(end - 1) === space) end--;
    if (start === end || (i > 0 && start <= indent)) throw decline;
    lines[i] = line.slice(start, end);
  }
  return lines.join(' ');
}

/** Reads texts from a place in a file; `at` and `indent` say where the next thing stands. */
export class TextReader {
  readonly text: string;
  readonly plain: (text: string) => unknown;
  at = 0;
  /** Columns before the first character of the line at hand; -1 at the end of the text. */
  indent = 0;

  constructor(text: string, plain: (text: string) => unknown) {
    this.text = text;
    this.plain = plain;
  }

  /** Goes to the next line that holds something, from the start of a line. */
  seek(): void {
    const { text } = this;
    for (;;) {
      let i = this.at;
      while (text.charCodeAt(i) === space) i++;
      const code = text.charCodeAt(i);
      if (code === newline) this.at = i + 1;
      else if (code === hash) {
        const end = text.indexOf('\n', i);
        if (end < 0) {
          this.indent = -1;
          return;
        }
        this.at = end + 1;
      } else if (i >= text.length) {
        this.indent = -1;
        return;
      } else {
        this.indent = i - this.at;
        this.at = i;
        return;
      }
    }
  }

  atEnd(): boolean {
    return this.indent === -1;
  }

  /** From after a value: only spaces and a comment may follow on the line. Goes to the next line that holds something. */
  endOfLine(): void {
    const { text } = this;
    let i = this.at;
    while (text.charCodeAt(i) === space) i++;
    const code = text.charCodeAt(i);
    if (code === hash && i > this.at) {
      const end = text.indexOf('\n', i);
      i = end < 0 ? text.length : end;
    } else if (code !== newline && i < text.length) throw decline;
    this.at = i + 1;
    this.seek();
  }

  /** A text in quotes, without escapes; over several lines only where they stand deeper than `indent`. */
  quoted(mark: number, indent = Infinity): string {
    const { text } = this;
    const start = this.at + 1;
    if (mark === quote) {
      const end = text.indexOf('"', start);
      if (end < 0) throw decline;
      const value = text.slice(start, end);
      if (value.includes('\\')) throw decline;
      this.at = end + 1;
      return value.includes('\n') ? fold(value, indent) : value;
    }
    let end = start - 1;
    do end = text.indexOf("'", end + 1);
    while (end >= 0 && text.charCodeAt(end + 1) === apostrophe && ++end);
    if (end < 0) throw decline;
    const value = text.slice(start, end);
    this.at = end + 1;
    const whole = value.includes('\n') ? fold(value, indent) : value;
    return whole.includes("'") ? whole.replaceAll("''", "'") : whole;
  }

  /** A text without quotes up to the end of the line or a comment. */
  plainText(): unknown {
    const { text } = this;
    const start = this.at;
    const first = text.charCodeAt(start);
    const second = text.charCodeAt(start + 1);
    if (!startsPlain(first) && !(first === dash && second >= 48 && second <= 57)) throw decline;
    let end = start;
    let i = start;
    for (;; i++) {
      const code = text.charCodeAt(i);
      if (code === newline || i >= text.length) break;
      if (code === colon) {
        const next = text.charCodeAt(i + 1);
        if (next === space || next === newline || i + 1 >= text.length) throw decline;
      } else if (code === hash && text.charCodeAt(i - 1) === space) break;
      else if (code < space) throw decline;
      if (code !== space) end = i + 1;
    }
    this.at = end;
    return this.scalar(text.slice(start, end));
  }

  /** A text without quotes, which may go on over deeper lines: their breaks are single spaces. */
  plainLines(indent: number): unknown {
    const first = this.at;
    const value = this.plainText();
    const { at } = this;
    this.endOfLine();
    if (this.indent <= indent) return value;
    const lines = [this.text.slice(first, at)];
    for (let end = at; this.indent > indent; end = this.at, this.endOfLine()) {
      const start = this.at;
      // after a comment or a blank line it is something else
      if (this.text.indexOf('\n', end) !== start - this.indent - 1 || this.commentAfter(end)) throw decline;
      this.at = start;
      this.plainText();
      lines.push(this.text.slice(start, this.at));
    }
    return lines.join(' ');
  }

  commentAfter(end: number): boolean {
    this.at = end;
    return this.spaces() === hash;
  }

  scalar(value: string): unknown {
    const code = value.charCodeAt(0);
    if ((code >= 48 && code <= 57) || code === dash || code === 43) {
      if (!number.test(value)) return this.plain(value);
      const parsed = Number(value);
      // a leading zero or too many digits: the whole parser words it
      if (value.length > 15 || (value.length > 1 && /^[-+]?0[0-9]/.test(value))) throw decline;
      return parsed;
    }
    // every word with a meaning of its own is short
    return value.length < 6 ? this.plain(value) : value;
  }

  spaces(): number {
    const { text } = this;
    while (text.charCodeAt(this.at) === space) this.at++;
    return text.charCodeAt(this.at);
  }

  /** `|` or `>` with `-` at most: lines of one indentation. */
  blockText(style: number, indent: number): string {
    const { text } = this;
    let i = this.at + 1;
    const strip = text.charCodeAt(i) === dash;
    if (strip) i++;
    while (text.charCodeAt(i) === space) i++;
    if (text.charCodeAt(i) !== newline) throw decline;
    i++;
    let joined = '';
    let width = -1;
    let blank = 0;
    while (i < text.length) {
      let first = i;
      while (text.charCodeAt(first) === space) first++;
      const code = text.charCodeAt(first);
      const found = first - i;
      if (code === newline) {
        // before the text, or with spaces that may belong to it
        if (width < 0 || found > width) throw decline;
        blank++;
        i = first + 1;
        continue;
      }
      if (width < 0) {
        if (found <= indent) throw decline;
        width = found;
      } else if (found !== width) {
        if (found > indent) throw decline;
        break;
      } else joined += style === pipe ? '\n'.repeat(blank + 1) : blank === 0 ? ' ' : '\n'.repeat(blank);
      blank = 0;
      const end = text.indexOf('\n', first);
      const stop = end < 0 ? text.length : end;
      if (code < space || text.charCodeAt(stop - 1) === space) throw decline;
      joined += text.slice(first, stop);
      i = end < 0 ? text.length : stop + 1;
    }
    if (width < 0) throw decline;
    // a text that ends with the file, without a line break, has none to keep
    if (!strip && i >= text.length && text.charCodeAt(text.length - 1) !== newline) throw decline;
    this.at = Math.min(i, text.length);
    this.seek();
    return strip ? joined : `${joined}\n`;
  }
}
