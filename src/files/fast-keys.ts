// The keys of mappings, for fast.ts. All files of a catalogue have the same few: each is checked once, and known again by
// its bytes, without making a text of them.
import { forbidden } from './characters.ts';
import { decline } from './fast-bytes.ts';
import { limits } from './limits.ts';

const keyForm = /^[A-Za-z_\u00c0-\u024f][\w\u00c0-\u024f.-]*(?: [\w\u00c0-\u024f.-]+)*$/;
const notText = /^(?:null|true|false|~)$/i;
/** What every object or function has: never the key of a catalogue's file. */
const isEverywhere = (key: string): boolean => key in {} || key === 'prototype';

/** A key as it stands in a file, with its quotes where it has any. */
interface Key {
  raw: Uint8Array;
  /** The same as JSON, with the colon. */
  json: Uint8Array;
  /** One for all ways to write this key. */
  id: number;
}

/** More keys than these are the whole parser's to read. */
const mostKeys = 100_000;
const keys: Key[] = [];
const ids = new Map<string, number>();
/** For each slot the number of a key and 1, or 0; at least twice as many as keys. */
let slots = new Int32Array(1024);

/** So many keys in slots one after another are no chance: somebody has chosen them, and to look through them would take long. */
const mostInTurn = 100;

// FNV-1a
function slotOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return (hash ^ (hash >>> 15)) & (slots.length - 1);
}

function is({ raw }: Key, bytes: Uint8Array, start: number, end: number): boolean {
  if (raw.length !== end - start) return false;
  for (let i = 0; i < raw.length; i++) if (raw[i] !== bytes[start + i]) return false;
  return true;
}

/** The key from `start` to `end`, with its quotes. Declines what the whole parser has to look at. */
export function keyAt(bytes: Uint8Array, start: number, end: number): Key {
  let slot = slotOf(bytes, start, end);
  let passed = 0;
  for (let number = slots[slot]!; number > 0; number = slots[slot]!) {
    const key = keys[number - 1]!;
    if (is(key, bytes, start, end)) return key;
    if (++passed > mostInTurn) throw decline;
    slot = (slot + 1) & (slots.length - 1);
  }
  const key = made(Buffer.from(bytes.subarray(start, end)));
  keys.push(key);
  slots[slot] = keys.length;
  if (keys.length * 2 > slots.length) moreSlots();
  return key;
}

function made(raw: Buffer): Key {
  if (raw.length > limits.key) throw decline;
  const text = raw.toString();
  const inQuotes = /^["']/.test(text);
  const key = inQuotes ? text.slice(1, -1) : text;
  const isPlain = inQuotes ? key !== '<<' && !/[\\\n\r\t]/.test(key) && !forbidden.test(key) : keyForm.test(key) && !notText.test(key);
  if (!isPlain || isEverywhere(key) || keys.length >= mostKeys) throw decline;
  const id = ids.get(key) ?? ids.size;
  ids.set(key, id);
  return { raw, json: Buffer.from(`${JSON.stringify(key)}:`), id };
}

function moreSlots(): void {
  slots = new Int32Array(slots.length * 4);
  for (const [i, { raw }] of keys.entries()) {
    let slot = slotOf(raw, 0, raw.length);
    while (slots[slot]! > 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = i + 1;
  }
}
