// Opens a zip file with suspicion: what it says about itself is checked before anything is unpacked.
import { inflateRawSync } from 'node:zlib';

/** Why a file is not opened. */
export type ZipTrouble = 'notZip' | 'encrypted' | 'tooLarge' | 'tooManyParts' | 'bomb' | 'damaged';

export class ZipError extends Error {
  readonly trouble: ZipTrouble;
  constructor(trouble: ZipTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** Limits on what is unpacked: all parts together, one part, their number, and how far a large part may have been packed. */
export const zipLimits = { total: 50 * 1024 * 1024, part: 30 * 1024 * 1024, parts: 2000, ratio: 100, ratioFrom: 5 * 1024 * 1024 };

interface Part {
  name: string;
  method: number;
  packed: number;
  size: number;
  offset: number;
}

export interface Zip {
  names: string[];
  /** The bytes of a part; null where there is none. Throws ZipError. */
  read(name: string): Uint8Array | null;
}

/** Reads the central directory. Throws ZipError where the file is no zip, or more than is unpacked. */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffff_ffff) throw new ZipError('tooLarge');
  if (count > zipLimits.parts) throw new ZipError('tooManyParts');
  const parts = new Map<string, Part>();
  let total = 0;
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x0201_4b50) throw new ZipError('damaged');
    const flags = view.getUint16(at + 8, true);
    const [nameLength, extraLength, commentLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const part: Part = { name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/').replace(/^\//, ''), method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true) };
    if ((flags & 1) !== 0) throw new ZipError('encrypted');
    if (part.method !== 0 && part.method !== 8) throw new ZipError('damaged');
    if (parts.has(part.name)) throw new ZipError('damaged');
    total += part.size;
    if (total > zipLimits.total || part.size > zipLimits.part) throw new ZipError('tooLarge');
    if (part.size > zipLimits.ratioFrom && part.size > part.packed * zipLimits.ratio) throw new ZipError('bomb');
    parts.set(part.name, part);
    at += 46 + nameLength + extraLength + commentLength;
  }
  return { names: [...parts.keys()], read: (name) => unpack(bytes, view, parts.get(name)) };
}

// the end record stands in the last 64 KiB, behind it at most a comment
function findEnd(view: DataView): number {
  if (view.byteLength < 22) throw new ZipError('notZip');
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === 0x0605_4b50) return at;
  }
  throw new ZipError('damaged');
}

function unpack(bytes: Uint8Array, view: DataView, part: Part | undefined): Uint8Array | null {
  if (part === undefined) return null;
  if (part.offset + 30 > bytes.length || view.getUint32(part.offset, true) !== 0x0403_4b50) throw new ZipError('damaged');
  const begin = part.offset + 30 + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true);
  const packed = bytes.subarray(begin, begin + part.packed);
  if (packed.length !== part.packed) throw new ZipError('damaged');
  if (part.method === 0) {
    if (part.size !== part.packed) throw new ZipError('damaged');
    return packed;
  }
  let out: Uint8Array;
  try {
    // not a byte more than the directory promised
    out = inflateRawSync(packed, { maxOutputLength: Math.max(1, part.size) });
  } catch (error) {
    throw new ZipError((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged');
  }
  if (out.length !== part.size) throw new ZipError('damaged');
  return out;
}
