// The texts of plain YAML, for fast.ts: without quotes, in quotes, as blocks. Each goes into the JSON as it is read.
import { apostrophe, backslash, closeBrace, closeBracket, colon, comma, dash, hash, isDigit, newline, openBrace, openBracket, pipe, plus, quote, space } from './characters.ts';
import { ByteReader, decline, nothingSpecial } from './fast-bytes.ts';
import { plainValue } from './plain-value.ts';

const inPlain = nothingSpecial(colon, hash, quote, backslash);
const inFlow = nothingSpecial(colon, hash, quote, backslash, comma, openBracket, closeBracket, openBrace, closeBrace);
const inQuotes = nothingSpecial(quote, backslash, apostrophe);
const inBlock = nothingSpecial(quote, backslash);

const zero = 48;
const number = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** Every word with a meaning of its own (null, false, ~) is shorter. */
const longerThanWords = 6;

export class TextReader extends ByteReader {
  /** What stands between two places, which is short and all ASCII where it matters. */
  short(start: number, end: number): string {
    let text = '';
    for (let i = start; i < end; i++) text += String.fromCharCode(this.bytes[i]!);
    return text;
  }

  /** Writes a text without quotes up to the end of the line or a comment; stops after its last character. */
  plainText(): void {
    const { bytes, end, out } = this;
    if (!this.startsPlain(this.at)) throw decline;
    let { to } = this;
    let i = this.at;
    for (;; i++) {
      const byte = bytes[i]!;
      if (inPlain[byte] === 0) {
        if (byte === newline || i >= end) break;
        if (byte === hash) {
          if (bytes[i - 1] === space) break;
        } else if (byte === quote || byte === backslash) out[to++] = backslash;
        else if (byte !== colon) this.belongs(i);
        else if (this.endsKey(i)) throw decline;
      }
      out[to++] = byte;
    }
    while (out[to - 1] === space) {
      to--;
      i--;
    }
    this.at = i;
    this.to = to;
  }

  /** Writes a value without quotes: a text that may go on over deeper lines, whose breaks are single spaces, or what a word or a number means. */
  plain(indent: number): void {
    const start = this.at;
    const mark = this.open();
    this.plainText();
    const end = this.at;
    this.endOfLine();
    if (this.indent <= indent) {
      this.close(mark, start, end);
      return;
    }
    for (let before = end; this.indent > indent; before = this.at, this.endOfLine()) {
      const { at } = this;
      // after a comment or a blank line it is something else
      if (this.pastSpaces(before) !== at - this.indent - 1) throw decline;
      this.at = at;
      this.put(space);
      this.plainText();
    }
    this.put(quote);
  }

  /** Writes a value without quotes within brackets. */
  plainInFlow(): void {
    const { bytes, end, out } = this;
    const start = this.at;
    if (!this.startsPlain(start)) throw decline;
    const mark = this.open();
    let { to } = this;
    let i = start;
    for (;; i++) {
      const byte = bytes[i]!;
      if (inFlow[byte] === 0) {
        if (byte === comma || byte === closeBracket || byte === closeBrace) break;
        if (byte === quote || byte === backslash) out[to++] = backslash;
        else if (byte === colon) {
          const next = bytes[i + 1]!;
          if (next === space || next === comma || next === closeBracket || next === closeBrace || next === openBracket || next === openBrace || i + 1 >= end) throw decline;
        } else this.belongs(i); // nor a comment, a bracket or the end of the line
      }
      out[to++] = byte;
    }
    while (out[to - 1] === space) {
      to--;
      i--;
    }
    this.at = i;
    this.to = to;
    this.close(mark, start, i);
  }

  /** Ends a value without quotes that was written from `mark` on, and stands from `start` to `end`: anew where it is no text after all. */
  close(mark: number, start: number, end: number): void {
    const first = this.bytes[start]!;
    if (isDigit(first) || first === dash || first === plus) this.closeNumber(mark, start, end);
    else {
      const text = end - start < longerThanWords ? this.short(start, end) : null;
      const value = text === null ? null : plainValue(text);
      if (value === text) this.put(quote);
      else this.anew(mark, String(value));
    }
  }

  /** The same for what begins as a number does. */
  closeNumber(mark: number, start: number, end: number): void {
    if (this.isInteger(start, end)) {
      this.out.copyWithin(mark - 1, mark, this.to--);
      return;
    }
    const text = this.hasSpace(start, end) ? '' : this.short(start, end);
    if (!number.test(text)) {
      // hexadecimal, octal, infinite
      if (/^0[xo]|^[-+]\./.test(text)) throw decline;
      this.put(quote);
      return;
    }
    // a leading zero or too many digits: the whole parser words it
    if (text.length > 15 || /^[-+]?0[0-9]/.test(text)) throw decline;
    const value = Number(text);
    this.anew(mark, Object.is(value, -0) ? '-0' : String(value));
  }

  /** Writes something else than the text that was begun at `mark`. */
  anew(mark: number, json: string): void {
    this.to = mark - 1;
    this.write(json);
  }

  hasSpace(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.bytes[i] === space) return true;
    return false;
  }

  /** Whether there are digits alone, as JSON writes them too. */
  isInteger(start: number, end: number): boolean {
    const { bytes } = this;
    if (end - start > 15 || (bytes[start] === zero && end - start > 1)) return false;
    for (let i = start; i < end; i++) if (!isDigit(bytes[i]!)) return false;
    return true;
  }

  /** Writes a text in quotes, without escapes; over several lines only where they stand deeper than `indent`. */
  quoted(mark: number, indent = Infinity): void {
    const { bytes, end, out } = this;
    let begun = this.open();
    let { to } = this;
    let folded = false;
    let i = this.at + 1;
    for (;; i++) {
      const byte = bytes[i]!;
      if (inQuotes[byte] === 0) {
        if (byte === mark) {
          if (mark === quote || bytes[i + 1] !== apostrophe) break;
          i++; // '' stands for one
        } else if (byte === newline) {
          // each break, with the spaces around it, is a space
          while (to > begun && out[to - 1] === space) to--;
          const next = this.pastSpaces(i + 1);
          if (to === begun || next - i - 1 <= indent) throw decline;
          out[to++] = space;
          begun = to;
          folded = true;
          i = next - 1;
          continue;
        } else if (byte === backslash || byte === quote) {
          if (mark === quote) throw decline;
          out[to++] = backslash;
        } else if (byte !== apostrophe) this.belongs(i);
      }
      out[to++] = byte;
    }
    // blank lines are another matter
    if (i >= end || (folded && to === begun)) throw decline;
    out[to++] = quote;
    this.to = to;
    this.at = i + 1;
  }

  /** Writes the text after `|` or `>`, with `-` at most: lines of one indentation. */
  blockText(style: number, indent: number): void {
    const { bytes, end } = this;
    let i = this.at + 1;
    const strip = bytes[i] === dash;
    if (strip) i++;
    i = this.pastSpaces(i);
    if (bytes[i] !== newline) throw decline;
    i++;
    this.open();
    let width = -1;
    let blank = 0;
    while (i < end) {
      const first = this.pastSpaces(i);
      const found = first - i;
      if (bytes[first] === newline) {
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
      } else if (style !== pipe && blank === 0) this.put(space);
      else for (let breaks = style === pipe ? -1 : 0; breaks < blank; breaks++) this.write('\\n');
      blank = 0;
      i = this.line(first);
    }
    if (width < 0) throw decline;
    // a text that ends with the file, without a line break, has none to keep
    if (!strip && i >= end && bytes[end - 1] !== newline) throw decline;
    if (!strip) this.write('\\n');
    this.put(quote);
    this.at = Math.min(i, end);
    this.seek();
  }

  /** Writes a line of a block; the place where the next one begins. */
  line(first: number): number {
    const { bytes, end, out } = this;
    let { to } = this;
    let i = first;
    for (;; i++) {
      const byte = bytes[i]!;
      if (inBlock[byte] === 0) {
        if (byte === newline || i >= end) break;
        if (byte === quote || byte === backslash) out[to++] = backslash;
        else this.belongs(i);
      }
      out[to++] = byte;
    }
    if (bytes[i - 1] === space) throw decline;
    this.to = to;
    return i >= end ? end : i + 1;
  }
}
