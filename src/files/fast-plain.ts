// The texts without quotes of plain YAML, for fast.ts. Each goes into the JSON as it is read.
import { backslash, closeBrace, closeBracket, colon, comma, dash, hash, isDigit, newline, openBrace, openBracket, plus, quote, space } from './characters.ts';
import { ByteReader, decline, nothingSpecial } from './fast-bytes.ts';
import { plainValue } from './plain-value.ts';

const inLine = nothingSpecial(colon, hash, quote, backslash);
const inFlow = nothingSpecial(colon, hash, quote, backslash, comma, openBracket, closeBracket, openBrace, closeBrace);

const zero = 48;
const number = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** Every word with a meaning of its own (null, false, ~) is shorter. */
const longerThanWords = 6;

/** Writes texts without quotes, and what words and numbers among them mean. */
export class PlainReader extends ByteReader {
  /** What stands between two places, which is short and all ASCII where it matters. */
  short(start: number, end: number): string {
    let text = '';
    for (let i = start; i < end; i++) text += String.fromCharCode(this.bytes[i]!);
    return text;
  }

  /** Stops after the last character of a text that was read up to `at` and written up to `to`: spaces at its end are none of it. */
  endText(at: number, to: number): void {
    const { out } = this;
    let spaces = 0;
    while (out[to - 1 - spaces] === space) spaces++;
    this.at = at - spaces;
    this.to = to - spaces;
  }

  /** Writes a text without quotes up to the end of the line or a comment; stops after its last character. */
  plainText(): void {
    const { bytes, end, out } = this;
    if (!this.startsPlain(this.at)) throw decline;
    let { to } = this;
    let i = this.at;
    for (;; i++) {
      const byte = bytes[i]!;
      if (inLine[byte] === 0) {
        if (byte === newline || i >= end) break;
        if (byte === hash) {
          if (bytes[i - 1] === space) break;
        } else if (byte === quote || byte === backslash) out[to++] = backslash;
        else if (byte !== colon) this.belongs(i);
        else if (this.endsKey(i)) throw decline;
      }
      out[to++] = byte;
    }
    this.endText(i, to);
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
    this.endText(i, to);
    this.close(mark, start, this.at);
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
    // a leading zero, too many digits, perhaps thousands: the whole parser words it
    if (text.length > 15 || /^[-+]?0[0-9]|\.[0-9]{2}0$/.test(text)) throw decline;
    const value = Number(text);
    if (!Number.isFinite(value)) throw decline; // 1e400
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
}
