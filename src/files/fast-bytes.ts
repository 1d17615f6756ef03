// The way through the bytes of a file, and out into JSON, for fast.ts.
import type { Kept } from './bytes.ts';
import { colon, dash, hash, isDigit, newline, quote, space } from './characters.ts';

/** Thrown where the whole parser has to decide, and caught in fast.ts; made once, since making one takes long. */
class Decline extends Error {}
export const decline = new Decline('declined');

/** For each byte 1 where it is nothing but itself, 0 where it has to be looked at: the special ones, and what a character may begin with that a catalogue has no use for. */
export function nothingSpecial(...special: number[]): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (byte < space || byte === 0x7f || byte === 0xc2 || byte === 0xef || special.includes(byte) ? 0 : 1));
}

const inComment = nothingSpecial();

/** 1 for bytes that a plain text may begin with, for certain: letters, digits, „ and other characters without a meaning in YAML. */
const beginsPlain = Uint8Array.from({ length: 256 }, (_, byte) => (byte > 0xc2 || /[A-Za-z0-9(/<$+;=^_~]/.test(String.fromCharCode(byte)) ? 1 : 0));

/** A place in the bytes of a file, and the JSON that has been made of what stands before it. */
export class ByteReader {
  /** What is read: valid UTF-8, with two bytes that are 0 after its end. */
  readonly bytes: Uint8Array;
  /** Where the file ends in them. */
  readonly end: number;
  at: number;
  /** Columns before the first character of the line at hand; -1 at the end of the file. */
  indent = 0;
  /** The JSON that was made so far: `to` bytes of it. */
  readonly out: Buffer;
  to = 0;

  constructor({ bytes, start, end }: Kept) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
    this.out = roomFor(end - start);
  }

  /** A byte that is not simply itself: nothing, if it belongs to a character that a catalogue may hold; else the whole parser words it. */
  belongs(at: number): void {
    const { bytes } = this;
    const byte = bytes[at]!;
    const next = bytes[at + 1]!;
    // U+0080 to U+009F; the BOM and the two non-characters at the end of the first plane, with some neighbours
    if (!(byte === 0xc2 && next >= 0xa0) && !(byte === 0xef && next !== 0xbb && next !== 0xbf)) throw decline;
  }

  /** Whether a plain text begins here. */
  startsPlain(at: number): boolean {
    const { bytes } = this;
    const byte = bytes[at]!;
    return beginsPlain[byte] === 1 || (byte === dash && isDigit(bytes[at + 1]!)) || (byte === 0xc2 && bytes[at + 1]! > 0xa0);
  }

  /** Goes to the next line that holds something, from the start of a line. */
  seek(): void {
    const { bytes, end } = this;
    for (;;) {
      const i = this.pastSpaces(this.at);
      if (i >= end) {
        this.indent = -1;
        return;
      }
      const byte = bytes[i]!;
      if (byte === newline) this.at = i + 1;
      else if (byte === hash) this.at = this.pastComment(i) + 1;
      else {
        this.indent = i - this.at;
        this.at = i;
        return;
      }
    }
  }

  atEnd(): boolean {
    return this.indent === -1;
  }

  /** The end of a line of which the rest is a comment. */
  pastComment(from: number): number {
    const { bytes, end } = this;
    for (let i = from; ; i++) {
      const byte = bytes[i]!;
      if (inComment[byte] === 1) continue;
      if (byte === newline || i >= end) return i;
      this.belongs(i);
    }
  }

  /** From after a value: only spaces and a comment may follow on the line. Goes to the next line that holds something. */
  endOfLine(): void {
    const { bytes, end } = this;
    let i = this.pastSpaces(this.at);
    const byte = bytes[i]!;
    if (byte === hash && i > this.at) i = this.pastComment(i);
    else if (byte !== newline && i < end) throw decline;
    this.at = i + 1;
    this.seek();
  }

  /** The first place from here on that is no space. */
  pastSpaces(from: number): number {
    let i = from;
    while (this.bytes[i] === space) i++;
    return i;
  }

  /** Goes over spaces; the byte after them. */
  spaces(): number {
    this.at = this.pastSpaces(this.at);
    return this.bytes[this.at]!;
  }

  /** Whether a colon ends a key here. */
  endsKey(at: number): boolean {
    const next = this.bytes[at + 1]!;
    return this.bytes[at] === colon && (next === space || next === newline || at + 1 >= this.end);
  }

  /** Writes one byte of the JSON. */
  put(byte: number): void {
    this.out[this.to++] = byte;
  }

  /** Writes ASCII, as it is. */
  write(text: string): void {
    for (let i = 0; i < text.length; i++) this.out[this.to++] = text.charCodeAt(i);
  }

  /** Begins a text of the JSON, and says where it does. */
  open(): number {
    this.put(quote);
    return this.to;
  }
}

let room = Buffer.alloc(64 * 1024);

/** Room for the JSON of so many bytes, always the same: nothing grows by more than `1e20`, to five times its length. */
function roomFor(length: number): Buffer {
  if (room.length < length * 6 + 64) room = Buffer.alloc(length * 6 + 64);
  return room;
}
