// Reads the plain part of YAML that nearly every catalogue file keeps to, several times faster than a whole parser:
// block mappings and sequences, flow collections on one line, quoted and plain texts, block texts of one indentation. It declines
// whatever it is not sure of, and then the whole parser decides; it never reads anything in another way than that one
// (test/files/differential.test.ts).

import {
  newline, space, quote, hash, apostrophe, comma, dash, colon,
  openBracket, closeBracket, openBrace, closeBrace, pipe, greater, startsPlain,
} from './characters.ts';
import { plainKey, quotedKey } from './fast-keys.ts';
import { decline, TextReader } from './fast-texts.ts';

/** Returned where the whole parser has to decide. */
export const declined = Symbol('declined');

/** Returned where a mapping has more keys than allowed, with the offset of the first one too many. */
export class TooManyKeys {
  readonly at: number;
  constructor(at: number) {
    this.at = at;
  }
}

const deepest = 19;

/** To an object without them V8 adds this many fields one by one; with more it would make a slow and large dictionary of it. */
const mostAdded = 12;

/** An object with these fields, the keys before the values in their lists from `first` on; made with all its keys at once where they are many. */
function objectOf(keys: readonly string[], values: readonly unknown[], first: number): Record<string, unknown> {
  const count = keys.length - first;
  const names = count > mostAdded && count < 1000 ? keys.slice(first) : [];
  const made = (names.length === 0 || names.some((key) => key.includes('"')) ? {} : JSON.parse(`{"${names.join('":0,"')}":0}`)) as Record<string, unknown>;
  for (let i = first; i < keys.length; i++) made[keys[i]!] = values[i];
  return made;
}

class Reader extends TextReader {
  readonly mostKeys: number;
  depth = 0;
  /** Items of the lists that are being read, the innermost last: a list is made when its length is known. */
  readonly items: unknown[] = [];
  /** Keys and values of the mappings that are being read, likewise. */
  readonly keys: string[] = [];
  readonly values: unknown[] = [];

  constructor(text: string, plain: (text: string) => unknown, mostKeys: number) {
    super(text, plain);
    this.mostKeys = mostKeys;
  }

  block(): unknown {
    if (++this.depth > deepest) throw decline;
    const value = this.isItem() ? this.sequence(this.indent) : this.mapping(this.indent);
    this.depth--;
    return value;
  }

  isItem(): boolean {
    return this.text.charCodeAt(this.at) === dash && (this.text.charCodeAt(this.at + 1) === space || this.text.charCodeAt(this.at + 1) === newline);
  }

  sequence(indent: number): unknown[] {
    const { text, items } = this;
    const first = items.length;
    while (this.indent === indent && this.isItem()) {
      let i = this.at + 1;
      while (text.charCodeAt(i) === space) i++;
      const code = text.charCodeAt(i);
      if (code === newline || code === hash || code === dash) throw decline;
      const column = indent + i - this.at;
      this.at = i;
      items.push(this.item(column));
    }
    // something deeper that belongs to nothing is the whole parser's to judge
    if (this.indent > indent) throw decline;
    return this.listFrom(first);
  }

  listFrom(first: number): unknown[] {
    const list = this.items.slice(first);
    this.items.length = first;
    return list;
  }

  /** What follows `- `: a mapping whose keys stand below one another, or a value on the line. */
  item(column: number): unknown {
    if (this.keyEnd() >= 0) {
      if (++this.depth > deepest) throw decline;
      const value = this.mapping(column);
      this.depth--;
      return value;
    }
    return this.value(column - 1);
  }

  /** Position of the colon after the key that begins here; -1 where none does. */
  keyEnd(): number {
    const { text } = this;
    let i = this.at;
    const code = text.charCodeAt(i);
    if (code === quote || code === apostrophe) {
      const end = text.indexOf(code === quote ? '"' : "'", i + 1);
      if (end < 0 || text.charCodeAt(end + 1) !== colon) return -1;
      i = end + 1;
    } else {
      if (!startsPlain(code)) return -1;
      for (;; i++) {
        const each = text.charCodeAt(i);
        if (each === colon || each === newline || i >= text.length) break;
      }
      if (text.charCodeAt(i) !== colon) return -1;
    }
    const next = text.charCodeAt(i + 1);
    return next === space || next === newline || i + 1 >= text.length ? i : -1;
  }

  /** The key that ends before `end`, and begins here. */
  key(end: number): string {
    const { text, at } = this;
    const code = text.charCodeAt(at);
    const key = code === quote || code === apostrophe ? quotedKey(text, at + 1, end - 1) : plainKey(text, at, end);
    if (key === null) throw decline;
    return key;
  }

  mapping(indent: number): Record<string, unknown> {
    const { text, keys, values } = this;
    const first = keys.length;
    // where they are many; else looking through them is quicker
    let seen: Set<string> | null = null;
    do {
      const end = this.keyEnd();
      if (end < 0) throw decline;
      if (keys.length - first >= this.mostKeys) throw new TooManyKeys(this.at);
      const key = this.key(end);
      if (seen?.has(key) ?? keys.includes(key, first)) throw decline; // a key twice
      const place = keys.push(key) - 1;
      values.push(null); // what stands within comes after it
      if (keys.length - first > 50) seen = (seen ?? new Set(keys.slice(first))).add(key);
      let i = end + 1;
      while (text.charCodeAt(i) === space) i++;
      const code = text.charCodeAt(i);
      this.at = i;
      if (code === newline || i >= text.length || (code === hash && text.charCodeAt(i - 1) === space)) {
        this.endOfLine();
        if (this.indent > indent || (this.indent === indent && this.isItem())) values[place] = this.block();
      } else values[place] = this.value(indent);
    } while (this.indent === indent && !this.isItem());
    if (this.indent > indent) throw decline;
    const map = objectOf(keys, values, first);
    keys.length = values.length = first;
    return map;
  }

  /** A value that begins on this line, in a block whose keys stand at `indent`. Goes on to the next line. */
  value(indent: number): unknown {
    const code = this.text.charCodeAt(this.at);
    let value: unknown;
    if (code === openBracket || code === openBrace) value = this.flow(code);
    else if (code === quote || code === apostrophe) value = this.quoted(code, indent);
    else if (code === pipe || code === greater) return this.blockText(code, indent);
    else return this.plainLines(indent);
    this.endOfLine();
    if (this.indent > indent) throw decline;
    return value;
  }

  flow(open: number): unknown {
    if (++this.depth > deepest) throw decline;
    this.at++;
    const value = open === openBracket ? this.flowList() : this.flowMap();
    this.depth--;
    return value;
  }

  flowList(): unknown[] {
    if (this.spaces() === closeBracket) {
      this.at++;
      return [];
    }
    const { items } = this;
    const first = items.length;
    for (;;) {
      items.push(this.flowValue());
      const code = this.spaces();
      this.at++;
      if (code === closeBracket) return this.listFrom(first);
      if (code !== comma) throw decline;
      this.spaces();
    }
  }

  flowMap(): Record<string, unknown> {
    const { text } = this;
    const map: Record<string, unknown> = {};
    if (this.spaces() === closeBrace) {
      this.at++;
      return map;
    }
    for (let count = 1; ; count++) {
      if (count > this.mostKeys) throw new TooManyKeys(this.at);
      const end = this.keyEnd();
      if (end < 0 || text.charCodeAt(end + 1) !== space) throw decline;
      const key = this.key(end);
      if (map[key] !== undefined) throw decline;
      this.at = end + 1;
      this.spaces();
      map[key] = this.flowValue();
      const code = this.spaces();
      this.at++;
      if (code === closeBrace) return map;
      if (code !== comma) throw decline;
      this.spaces();
    }
  }

  flowValue(): unknown {
    const { text } = this;
    const start = this.at;
    const first = text.charCodeAt(start);
    if (first === openBracket || first === openBrace) return this.flow(first);
    if (first === quote || first === apostrophe) {
      const value = this.quoted(first);
      // a key after all
      if (this.spaces() === colon) throw decline;
      return value;
    }
    const second = text.charCodeAt(start + 1);
    if (!startsPlain(first) && !(first === dash && second >= 48 && second <= 57)) throw decline;
    let end = start;
    for (let i = start; ; i++) {
      const code = text.charCodeAt(i);
      if (code === comma || code === closeBracket || code === closeBrace) break;
      if (code === colon) {
        const next = text.charCodeAt(i + 1);
        if (next === space || next === comma || next === closeBracket || next === closeBrace || next === openBracket || next === openBrace) throw decline;
      } else if (code === hash || code < space || code === openBracket || code === openBrace || i >= text.length) throw decline;
      if (code !== space) end = i + 1;
    }
    this.at = end;
    return this.scalar(text.slice(start, end));
  }

}

/**
 * The value of a text without control characters (see read.ts), or `declined`.
 * @param plain the value of a short plain text that may be a number, a truth value or null
 * @param mostKeys the most keys that a mapping may have
 */
export function parseFast(text: string, plain: (text: string) => unknown, mostKeys: number): unknown {
  // the marks of other line breaks, of documents and directives, of tabs: not here
  if (text.includes('\r') || text.includes('\t') || text.charCodeAt(0) === 37 || text.startsWith('---') || text.startsWith('...') || text.includes('\n---') || text.includes('\n...') || text.charCodeAt(0) === 0xfeff) return declined;
  const reader = new Reader(text, plain, mostKeys);
  try {
    reader.seek();
    if (reader.indent !== 0) return declined;
    const value = reader.block();
    return reader.atEnd() ? value : declined;
  } catch (error) {
    if (error === decline) return declined;
    if (error instanceof TooManyKeys) return error;
    throw error;
  }
}
