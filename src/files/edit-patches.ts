// Where an edit changes the text of a file: the smallest entry that holds the change, and what takes its place.
import { Document, isCollection, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Edit } from './edit.ts';
import { writing } from './yaml-style.ts';

/** A stretch of the text and what takes its place. */
export interface Patch {
  start: number;
  end: number;
  text: string;
}

/** The key of an entry as text. */
export const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : String(pair.key));
const blockMap = (node: unknown): node is YAMLMap<Node, Node | null> => isMap(node) && node.flow !== true && node.items.length > 0;
const blockSeq = (node: unknown): node is YAMLSeq<Node> => isSeq(node) && node.flow !== true && node.items.length > 0;

// One entry of a block: `key: …` or `- …`, in the old and in the new document.
interface Entry {
  start: number;
  end: number;
  /** The entry in the new document as a document's contents; null where it is gone. */
  fresh: Node | null;
  only: boolean;
}

/** The smallest entry that holds the change, entries added or one removed; null where it is simpler to write all anew. */
export function patchOf(text: string, before: Document, after: Document, edit: Edit): Patch | null {
  let old: unknown = before.contents;
  let fresh: unknown = after.contents;
  const chain: Entry[] = [];
  const steps = edit.path;
  for (const part of steps) {
    if (blockMap(old) && isMap(fresh)) {
      const at = old.items.findIndex((pair) => keyOf(pair) === String(part));
      if (at < 0) return insertPair(text, old, fresh, String(part));
      const pair = old.items[at]!;
      const next = fresh.items.find((other) => keyOf(other as Pair) === String(part)) as Pair | undefined;
      chain.push({ start: pair.key.range![0], end: contentEnd(pair.value ?? pair.key, text), fresh: next ? mapOf(next) : null, only: old.items.length === 1 });
      old = pair.value;
      fresh = next?.value;
    } else if (blockSeq(old) && isSeq(fresh)) {
      const item = old.items[Number(part)];
      if (!item) return null;
      const next = 'value' in edit && edit.value === undefined && part === steps.at(-1) && chain.length === steps.length - 1 ? undefined : (fresh.items[Number(part)] as Node | undefined);
      const dash = text.lastIndexOf('-', item.range![0]);
      chain.push({ start: dash, end: contentEnd(item, text), fresh: next ? seqOf([next]) : null, only: old.items.length === 1 });
      old = item;
      fresh = next;
    } else break;
  }
  if ('append' in edit && chain.length === steps.length && blockSeq(old) && isSeq(fresh)) {
    const last = old.items.at(-1)!;
    const dash = text.lastIndexOf('-', old.items[0]!.range![0]);
    return insertAfter(text, contentEnd(last, text), columnOf(text, dash), seqOf(fresh.items.slice(old.items.length) as Node[]));
  }
  if ('insert' in edit && chain.length === steps.length && blockSeq(old) && isSeq(fresh)) {
    const next = old.items[edit.at];
    const item = seqOf([fresh.items[edit.at] as Node]);
    const dash = text.lastIndexOf('-', (next ?? old.items[0]!).range![0]);
    const column = columnOf(text, dash);
    return next ? { start: dash, end: dash, text: `${indented(render(item), column)}\n${' '.repeat(column)}` } : insertAfter(text, contentEnd(old.items.at(-1)!, text), column, item);
  }
  const entry = chain.at(-1);
  if (!entry) return null;
  if (entry.fresh === null) return entry.only ? null : removeLines(text, entry);
  dropLastComments(entry.fresh);
  return { start: entry.start, end: entry.end, text: indented(render(entry.fresh), columnOf(text, entry.start)) };
}

function insertPair(text: string, old: YAMLMap<Node, Node | null>, fresh: YAMLMap, key: string): Patch | null {
  const at = fresh.items.findIndex((pair) => keyOf(pair as Pair) === key);
  const pair = fresh.items[at];
  if (!pair) return null;
  const column = columnOf(text, old.items[0]!.key.range![0]);
  const node = mapOf(pair as Pair);
  if (at === 0) {
    const start = old.items[0]!.key.range![0];
    return { start, end: start, text: `${indented(render(node), column)}\n${' '.repeat(column)}` };
  }
  // behind the nearest entry before it that is there already
  const previous = fresh.items.slice(0, at).reverse().map((other) => old.items.find((entry) => keyOf(entry) === keyOf(other as Pair))).find((entry) => entry !== undefined);
  return previous === undefined ? null : insertAfter(text, contentEnd(previous.value ?? previous.key, text), column, node);
}

// after the line on which something ends, so that a comment behind it stays with it
function insertAfter(text: string, end: number, column: number, node: Node): Patch {
  const lineEnd = text.indexOf('\n', end);
  const added = ' '.repeat(column) + indented(render(node), column);
  return lineEnd < 0 ? { start: text.length, end: text.length, text: `\n${added}\n` } : { start: lineEnd + 1, end: lineEnd + 1, text: `${added}\n` };
}

function removeLines(text: string, { start, end }: Entry): Patch {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  // the first key of a list's item stands behind its dash
  if (text.slice(lineStart, start).trim() !== '') {
    const next = /\n[ ]*(?=\S)/g;
    next.lastIndex = end;
    const match = next.exec(text);
    return { start, end: match ? match.index + match[0].length : end, text: '' };
  }
  const lineEnd = text.indexOf('\n', end);
  return { start: lineStart, end: lineEnd < 0 ? text.length : lineEnd + 1, text: '' };
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

// after the last character of a node that is no comment, no white space
function contentEnd(node: Node | null, text: string): number {
  if (isCollection(node) && node.flow !== true && node.items.length > 0) {
    const last: unknown = node.items.at(-1);
    if (isMap(node)) {
      const { key, value } = last as Pair<Node, Node | null>;
      return value?.range && value.range[1] > value.range[0] ? contentEnd(value, text) : text.indexOf(':', key.range![1]) + 1;
    }
    return contentEnd(last as Node, text);
  }
  let end = node!.range![1];
  while (end > node!.range![0] && /\s/.test(text[end - 1]!)) end--;
  return end;
}

function mapOf(pair: Pair): Node {
  const document = new Document({});
  const map = document.contents as unknown as YAMLMap;
  map.items.push(pair as never);
  map.flow = false;
  // a key made by `setIn` is plain text; comments before an entry stay in the text
  if (isScalar(pair.key)) {
    pair.key.commentBefore = null;
    pair.key.spaceBefore = false;
  }
  return map;
}

function seqOf(items: readonly Node[]): Node {
  const document = new Document([]);
  const list = document.contents as unknown as YAMLSeq;
  for (const [i, item] of items.entries()) {
    if (i === 0) {
      item.commentBefore = null;
      item.spaceBefore = false;
    }
    list.items.push(item);
  }
  list.flow = false;
  return list;
}

// comments behind the end of an entry stay in the text and must not be written again
function dropLastComments(node: unknown): void {
  for (let last: unknown = node; last !== undefined && last !== null;) {
    const here = last as Node;
    here.comment = null;
    if (isMap(here) && here.flow !== true) last = (here.items.at(-1) as Pair | undefined)?.value;
    else if (isSeq(here) && here.flow !== true) last = here.items.at(-1);
    else break;
  }
}

function render(node: Node): string {
  const document = new Document();
  document.contents = node as never;
  return document.toString(writing).replace(/\n+$/, '');
}

function indented(text: string, column: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(column)}`);
}
