// The texts in quotes and in blocks of plain YAML, for fast.ts. Each goes into the JSON as it is read.
import { apostrophe, backslash, dash, newline, pipe, quote, space } from './characters.ts';
import { decline, nothingSpecial } from './fast-bytes.ts';
import { PlainReader } from './fast-plain.ts';

const inQuotes = nothingSpecial(quote, backslash, apostrophe);
const inBlock = nothingSpecial(quote, backslash);

/** Writes texts, however they are written. */
export class TextReader extends PlainReader {
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
