// The keys of mappings, for fast.ts. All files of a catalogue have the same few: each is checked and kept once, and known
// again by its characters, without making a text of them.

const keyForm = /^[A-Za-z_\u00c0-\u024f][\w\u00c0-\u024f.-]*(?: [\w\u00c0-\u024f.-]+)*$/;
const notText = /^(?:null|true|false|~)$/i;
/** What every object or function has: never the key of a catalogue's file. */
const isEverywhere = (key: string): boolean => key in {} || key === 'prototype';

const slots = 1024;
const known: (string | undefined)[] = Array.from({ length: slots }, () => undefined);

/** The key without quotes from `start` to `end` of a text; null where the whole parser has to look at it. */
export function plainKey(text: string, start: number, end: number): string | null {
  const slot = ((end - start) * 331 + text.charCodeAt(start) * 37 + text.charCodeAt((start + end) >> 1) * 5 + text.charCodeAt(end - 1)) & (slots - 1);
  const before = known[slot];
  if (before !== undefined && before.length === end - start && text.startsWith(before, start)) return before;
  const key = text.slice(start, end);
  if (!keyForm.test(key) || notText.test(key) || isEverywhere(key)) return null;
  return (known[slot] = key);
}

/** A key in quotes; null where the whole parser has to look at it. */
export function quotedKey(text: string, start: number, end: number): string | null {
  const key = text.slice(start, end);
  return key.includes('\\') || key.includes('\n') || key === '<<' || isEverywhere(key) ? null : key;
}
