// Reads the plain part of YAML that nearly every catalogue file keeps to, many times faster than a whole parser: block
// mappings and sequences, flow collections on one line, quoted and plain texts, block texts of one indentation. It writes
// what it reads as JSON, byte by byte, and leaves it to V8 to make the value of that. It declines whatever it is not sure
// of, and then the whole parser decides; it never reads anything in another way than that one
// (test/files/differential.test.ts).
import type { Kept } from './bytes.ts';
import { apostrophe, closeBrace, closeBracket, colon, comma, dash, greater, hash, newline, openBrace, openBracket, pipe, quote, space } from './characters.ts';
import { decline } from './fast-bytes.ts';
import { keyAt } from './fast-keys.ts';
import { TextReader } from './fast-texts.ts';

/** Returned where the whole parser has to decide. */
export const declined = Symbol('declined');

/** Returned where a mapping has more keys than allowed, with the offset of the first one too many, in bytes. */
export class TooManyKeys {
  readonly at: number;
  constructor(at: number) {
    this.at = at;
  }
}

/** As deep as the whole parser goes wherever it is: it counts a level more for what stands in a list. */
const deepest = 18;
/** To look through so many keys is quicker than to ask a set. */
const many = 50;

class Reader extends TextReader {
  readonly mostKeys: number;
  readonly ascii: boolean;
  depth = 0;
  /** The keys of the mappings that are being read, the innermost last. */
  readonly ids: number[] = [];

  constructor(kept: Kept, mostKeys: number) {
    super(kept);
    this.ascii = kept.ascii;
    this.mostKeys = mostKeys;
  }

  deeper(): void {
    if (++this.depth > deepest) throw decline;
  }

  block(): void {
    this.deeper();
    if (this.isItem()) this.sequence(this.indent);
    else this.mapping(this.indent);
    this.depth--;
  }

  isItem(): boolean {
    const next = this.bytes[this.at + 1];
    return this.bytes[this.at] === dash && (next === space || next === newline);
  }

  sequence(indent: number): void {
    const { bytes } = this;
    this.put(openBracket);
    do {
      const i = this.pastSpaces(this.at + 1);
      const byte = bytes[i]!;
      if (byte === newline || byte === hash || byte === dash) throw decline;
      const column = indent + i - this.at;
      this.at = i;
      this.item(column);
      this.put(comma);
    } while (this.indent === indent && this.isItem());
    // something deeper that belongs to nothing is the whole parser's to judge
    if (this.indent > indent) throw decline;
    this.out[this.to - 1] = closeBracket;
  }

  /** What follows `- `: a mapping whose keys stand below one another, or a value on the line. */
  item(column: number): void {
    if (this.keyEnd() >= 0) {
      this.deeper();
      this.mapping(column);
      this.depth--;
    } else this.value(column - 1);
  }

  /** Position of the colon after the key that begins here; -1 where none does. */
  keyEnd(): number {
    const { bytes, end } = this;
    let i = this.at;
    const mark = bytes[i]!;
    if (mark === quote || mark === apostrophe) {
      do if (++i >= end) return -1;
      while (bytes[i] !== mark);
      i++;
    } else {
      if (!this.startsPlain(i)) return -1;
      while (bytes[i] !== colon && bytes[i] !== newline && i < end) i++;
    }
    return this.endsKey(i) ? i : -1;
  }

  /** Writes the key that ends before `end`, and begins here; one of those since `first`. */
  key(end: number, first: number, seen: Set<number> | null): Set<number> | null {
    const { ids, out } = this;
    if (ids.length - first >= this.mostKeys) throw new TooManyKeys(this.at);
    const { json, id } = keyAt(this.bytes, this.at, end);
    if (seen?.has(id) ?? ids.includes(id, first)) throw decline; // a key twice
    ids.push(id);
    let { to } = this;
    for (let i = 0; i < json.length; i++) out[to++] = json[i]!;
    this.to = to;
    return ids.length - first > many ? (seen ?? new Set(ids.slice(first))).add(id) : null;
  }

  mapping(indent: number): void {
    const { bytes, ids } = this;
    const first = ids.length;
    let seen: Set<number> | null = null;
    this.put(openBrace);
    do {
      const end = this.keyEnd();
      if (end < 0) throw decline;
      seen = this.key(end, first, seen);
      const i = this.pastSpaces(end + 1);
      const byte = bytes[i]!;
      this.at = i;
      if (byte === newline || i >= this.end || (byte === hash && bytes[i - 1] === space)) {
        this.endOfLine();
        if (this.indent > indent || (this.indent === indent && this.isItem())) this.block();
        else this.write('null');
      } else this.value(indent);
      this.put(comma);
    } while (this.indent === indent && !this.isItem());
    if (this.indent > indent) throw decline;
    this.out[this.to - 1] = closeBrace;
    ids.length = first;
  }

  /** A value that begins on this line, in a block whose keys stand at `indent`. Goes on to the next line. */
  value(indent: number): void {
    const byte = this.bytes[this.at]!;
    if (byte === pipe || byte === greater) this.blockText(byte, indent);
    else if (byte === openBracket || byte === openBrace || byte === quote || byte === apostrophe) {
      if (byte === quote || byte === apostrophe) this.quoted(byte, indent);
      else this.flow(byte);
      this.endOfLine();
      if (this.indent > indent) throw decline;
    } else this.plain(indent);
  }

  flow(open: number): void {
    this.deeper();
    this.at++;
    this.put(open);
    if (open === openBracket) this.flowList();
    else this.flowMap();
    this.depth--;
  }

  /** Whether another thing follows in brackets; else goes past the closing one. */
  goesOn(close: number): boolean {
    const byte = this.spaces();
    this.at++;
    if (byte !== comma && byte !== close) throw decline;
    this.put(byte);
    if (byte === comma) this.spaces();
    return byte === comma;
  }

  flowList(): void {
    if (this.spaces() === closeBracket) {
      this.at++;
      this.put(closeBracket);
      return;
    }
    do this.flowValue();
    while (this.goesOn(closeBracket));
  }

  flowMap(): void {
    const { bytes, ids } = this;
    if (this.spaces() === closeBrace) {
      this.at++;
      this.put(closeBrace);
      return;
    }
    const first = ids.length;
    let seen: Set<number> | null = null;
    do {
      const end = this.keyEnd();
      if (end < 0 || bytes[end + 1] !== space) throw decline;
      seen = this.key(end, first, seen);
      this.at = end + 1;
      this.spaces();
      this.flowValue();
    } while (this.goesOn(closeBrace));
    ids.length = first;
  }

  flowValue(): void {
    const byte = this.bytes[this.at]!;
    if (byte === openBracket || byte === openBrace) this.flow(byte);
    else if (byte === quote || byte === apostrophe) {
      this.quoted(byte);
      // a key after all
      if (this.spaces() === colon) throw decline;
    } else this.plainInFlow();
  }

  /** The value of what was written. */
  made(): unknown {
    return JSON.parse(this.out.toString(this.ascii ? 'latin1' : 'utf8', 0, this.to));
  }
}

/**
 * The value of a file, or `declined`.
 * @param file valid UTF-8
 * @param mostKeys the most keys that a mapping may have
 */
export function parseFast(file: Kept, mostKeys: number): unknown {
  const reader = new Reader(file, mostKeys);
  try {
    reader.seek();
    if (reader.indent !== 0) return declined;
    reader.block();
    return reader.atEnd() ? reader.made() : declined;
  } catch (error) {
    if (error === decline) return declined;
    if (error instanceof TooManyKeys) return error;
    throw error;
  }
}
