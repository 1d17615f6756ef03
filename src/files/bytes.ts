// The bytes of a file and the text that they hold.
import { isAscii, isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { messages, type Said } from '../text/reading.ts';
import { codeName, forbidden } from './characters.ts';
import { limits } from './limits.ts';

/** How many bytes a file may take before it is certainly too large. */
export const roomForOne = limits.bytes + 1;
const buffer = Buffer.allocUnsafe(roomForOne);

/** What is wrong with a file; `shown` is what can be shown of it all the same. */
export interface Refused {
  said: Said;
  rule: string;
  span?: { start: number; end: number };
  shown?: string;
}
export type Decoded = { text: string } | Refused;

/** The bytes of a file from `start` to `end` of what many may share. Two bytes that are 0 follow. */
export interface Kept {
  bytes: Buffer;
  start: number;
  end: number;
  /** Whether each is a character of its own. */
  ascii: boolean;
}

let shared = { bytes: Buffer.alloc(0), used: 0 };

/** The text of a file that was kept, valid UTF-8. */
export function textOf({ bytes, start, end, ascii }: Kept): string {
  return bytes.toString(ascii ? 'latin1' : 'utf8', start, end);
}

/** Keeps bytes that the next call of `readBytes` would write over. They are few in most files: a buffer for each would be large. */
export function keep(bytes: Uint8Array): Kept {
  const needed = bytes.length + 2;
  if (shared.used + needed > shared.bytes.length) shared = { bytes: Buffer.allocUnsafeSlow(Math.max(limits.bytes, needed)), used: 0 };
  const start = shared.used;
  const end = start + bytes.length;
  shared.bytes.set(bytes, start);
  shared.bytes[end] = shared.bytes[end + 1] = 0;
  shared.used += needed;
  return { bytes: shared.bytes, start, end, ascii: isAscii(bytes) };
}

/** The bytes of one file as text, or what is wrong with them. */
export function decode(bytes: Buffer): Decoded {
  if (bytes.length > limits.bytes) return { rule: 'F001', said: messages.tooLarge(Math.ceil(bytes.length / 1024), limits.bytes / 1024) };
  if (!isUtf8(bytes) || ((bytes[0] === 0 || bytes[1] === 0) && bytes.length > 1)) return undecodable(bytes);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = bytes.toString('utf8', marked ? 3 : 0);
  const bad = forbidden.exec(text);
  if (!bad) return { text };
  return { rule: 'F002', said: bad[0] === '\ufeff' ? messages.byteOrderMark : messages.controlCharacter(codeName(bad[0])), span: { start: bad.index, end: bad.index + 1 }, shown: text };
}

// every other byte of a text in UTF-16 is 0; anything else that is not UTF-8 is most likely from an old editor
function undecodable(bytes: Buffer): Decoded {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes[0] === 0 || bytes[1] === 0;
  if (utf16) return { rule: 'F002', said: messages.encoding('UTF-16') };
  const shown = bytes.toString('utf8');
  const at = Math.max(0, shown.indexOf('\ufffd'));
  return { rule: 'F002', said: messages.encoding('Windows-1252'), span: { start: at, end: at + 1 }, shown };
}

const page = 4096;
/** What the system says of a folder, of a pipe that has nothing yet, and of a socket. */
const notOfFiles: ReadonlySet<string> = new Set(['EISDIR', 'EAGAIN', 'ENXIO']);

/** The bytes of one file, in a buffer that the next call uses again, or what is wrong with it. Never follows into a FIFO or a device. */
export function readBytes(path: string): Buffer | Refused {
  const length = readInto(buffer, 0, path);
  return typeof length === 'number' ? buffer.subarray(0, length) : length;
}

/** Reads one file to a place in a buffer, where `roomForOne` must be left: how many bytes it has, or what is wrong with it. */
export function readInto(buffer: Buffer, start: number, path: string): number | Refused {
  let length = 0;
  try {
    const handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      // what ends within a page has come to its end: nearly every file is read in one call
      let got = 0;
      do length += got = readSync(handle, buffer, start + length, roomForOne - length, null);
      while (got > 0 && length % page === 0 && length <= limits.bytes);
      // nothing, or no end: is it a file at all?
      if (length === 0 || length > limits.bytes) {
        const found = fstatSync(handle);
        if (!found.isFile()) return { rule: 'F001', said: messages.notRegular };
        if (length > 0) return { rule: 'F001', said: messages.tooLarge(Math.ceil(Math.max(found.size, length) / 1024), limits.bytes / 1024) };
      }
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const { code = 'EIO' } = error as NodeJS.ErrnoException;
    return { rule: 'F001', said: notOfFiles.has(code) ? messages.notRegular : messages.unreadable(code) };
  }
  return length;
}

/** The text of one file, decoded, or what is wrong with it. */
export function readText(path: string): Decoded {
  const bytes = readBytes(path);
  return Buffer.isBuffer(bytes) ? decode(bytes) : bytes;
}
