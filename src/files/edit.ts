// Edits of YAML files that leave everything else as it stands: comments, order, line breaks, the author's own
// style. Only the smallest entry that holds the change is written anew.
import { Document, isCollection, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Kind } from '../model/kinds.ts';
import { parseYaml } from './yaml.ts';
import { fitsOnOneLine, keyOrder, lineWidth, styledNode, writing } from './yaml-style.ts';

export type Path = readonly (string | number)[];

/** A value set at a path (undefined removes it), items added to the end of a list (which is made if it is missing), or one item put before another. */
export type Edit = { path: Path; value: unknown } | { path: Path; append: readonly unknown[] } | { path: Path; insert: unknown; at: number };

/**
 * The text with the edits made. Missing parents are made as maps; a new key takes its place by the schema of `kind`.
 * Throws an Error where the text is no YAML or a path leads through a scalar.
 */
export function editYaml(text: string, edits: readonly Edit[], kind?: Kind | 'catalogue'): string {
  return editTogether(text, edits, kind) ?? edits.reduce((result, edit) => editTogether(result, [edit], kind) ?? rewritten(result, edit, kind), text);
}

/** A new file: modeline, then the value's keys in the order of the schema. `schema` is the path of the schema's file from there. */
export function newYaml(kind: Kind | 'catalogue', value: Record<string, unknown>, schema: string | null): string {
  const document = new Document({});
  const order = keyOrder(kind);
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const keys = Object.keys(value).sort((a, b) => place(a) - place(b));
  const top = document.contents as unknown as YAMLMap;
  top.flow = false;
  for (const key of keys) if (value[key] !== undefined) top.set(document.createNode(key), styledNode(document, value[key], key.length + 2));
  const modeline = schema === null ? '' : `# yaml-language-server: $schema=${schema}\n`;
  return modeline + document.toString(writing);
}

/** The path of a kind's schema for new files: beside the one that catalogue.yaml names in its modeline, else in `.schemas/`. */
export function schemaPath(kind: Kind, catalogueText: string): string {
  const named = /^# yaml-language-server: \$schema=(.*)\/catalogue\.schema\.json\s*$/m.exec(catalogueText)?.[1] ?? '.schemas';
  if (/^(?:[a-z]+:|\/)/i.test(named)) return `${named}/${kind}.schema.json`;
  return `../${named.replace(/^\.\//, '')}/${kind}.schema.json`;
}

/** A stretch of the text and what takes its place. */
interface Patch {
  start: number;
  end: number;
  text: string;
}

// all edits in one go; null where their places touch, or where that would change or lose anything else
function editTogether(text: string, edits: readonly Edit[], kind: Kind | 'catalogue' | undefined): string | null {
  // an item put into a list or taken out of it moves the others
  if (edits.length > 1 && edits.some((edit) => 'insert' in edit || ('value' in edit && edit.value === undefined))) return null;
  const before = parse(text);
  const after = parse(text);
  for (const edit of edits) change(after, edit, kind);
  const wanted = JSON.stringify(after.toJS());
  if (JSON.stringify(before.toJS()) === wanted) return text;
  const patches: Patch[] = [];
  for (const edit of edits) {
    const patch = patchOf(text, before, after, edit);
    if (patch === null) return null;
    patches.push(patch);
  }
  patches.sort((a, b) => a.start - b.start);
  if (patches.some(({ start }, i) => i > 0 && start < patches[i - 1]!.end)) return null;
  let result = '';
  let at = 0;
  for (const patch of patches) {
    result += text.slice(at, patch.start) + patch.text;
    at = patch.end;
  }
  result += text.slice(at);
  return JSON.stringify(parseYaml(result).value ?? null) === wanted && sameComments(text, result) ? result : null;
}

// the whole file written anew: values and comments stay, the style may not
function rewritten(text: string, edit: Edit, kind: Kind | 'catalogue' | undefined): string {
  const document = parse(text);
  change(document, edit, kind);
  return document.toString(writing);
}

function parse(text: string): Document {
  const document = parseDocument(text, { uniqueKeys: false });
  if (document.errors.length > 0) throw new Error(document.errors[0]!.message);
  return document;
}

function change(document: Document, edit: Edit, kind: Kind | 'catalogue' | undefined): void {
  changeValue(document, edit, kind);
  // what stood in brackets on one line and has become too long for it
  for (let n = 1; n <= edit.path.length; n++) {
    const path = edit.path.slice(0, n);
    const node = document.getIn(path, true);
    if (isCollection(node) && node.flow === true && !fitsOnOneLine(node, lineWidth - 2 * (n - 1) - String(path.at(-1)).length - 2)) node.flow = false;
  }
}

function changeValue(document: Document, edit: Edit, kind: Kind | 'catalogue' | undefined): void {
  const { path } = edit;
  const column = 2 * Math.max(0, path.length - 1) + (typeof path.at(-1) === 'string' ? String(path.at(-1)).length + 2 : 0);
  if ('append' in edit) {
    const list = document.getIn(path);
    if (isSeq(list)) for (const item of edit.append) list.add(styledNode(document, item, 2 * path.length + 2));
    else setIn(document, path, styledNode(document, edit.append, column), kind);
  } else if ('insert' in edit) {
    const list = document.getIn(path);
    if (isSeq(list)) list.items.splice(edit.at, 0, styledNode(document, edit.insert, 2 * path.length + 2));
    else setIn(document, path, styledNode(document, [edit.insert], column), kind);
  } else if (edit.value === undefined) document.deleteIn(path);
  else if (isScalar(document.getIn(path, true)) && isPlainScalar(edit.value)) {
    const node = document.getIn(path, true) as { value: unknown; type?: string };
    // a short text keeps its quotes, anything else takes the style it needs
    node.value = edit.value;
    if (typeof edit.value !== 'string' || node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' || edit.value.length > lineWidth - column || edit.value.includes('\n')) {
      const fresh = styledNode(document, edit.value, column) as { type?: string };
      if (fresh.type === undefined) delete node.type;
      else node.type = fresh.type;
    }
    delete (node as { source?: string; format?: string; minFractionDigits?: number }).source;
    delete (node as { format?: string }).format;
    delete (node as { minFractionDigits?: number }).minFractionDigits;
  } else setIn(document, path, styledNode(document, edit.value, column), kind);
}

const isPlainScalar = (value: unknown): boolean => value === null || typeof value !== 'object';

function setIn(document: Document, path: Path, node: Node, kind: Kind | 'catalogue' | undefined): void {
  if (document.contents === null) document.contents = document.createNode({}) as never;
  const top = document.contents as unknown as YAMLMap;
  const isNew = isMap(top) && !top.has(path[0]);
  document.setIn(path, node);
  if (!isNew || kind === undefined) return;
  const order = keyOrder(kind);
  const mine = order.indexOf(String(path[0]));
  if (mine < 0) return;
  const pair = top.items.pop()!;
  let at = 0;
  for (const [i, other] of top.items.entries()) {
    const place = order.indexOf(keyOf(other));
    if (place >= 0 && place < mine) at = i + 1;
  }
  top.items.splice(at, 0, pair);
}

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : String(pair.key));
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

// the smallest entry that holds the change, entries added or one removed; null where it is simpler to write all anew
function patchOf(text: string, before: Document, after: Document, edit: Edit): Patch | null {
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

function sameComments(before: string, after: string): boolean {
  const comments = (text: string): string => (text.match(/(?:^|\s)#.*$/gm) ?? []).map((comment) => comment.trim()).sort().join('\n');
  return comments(before) === comments(after);
}
