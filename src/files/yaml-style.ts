// How new YAML is written: short lists and maps on one line, long texts as blocks, keys in the order of the schema.
import { Document, isCollection, isMap, isPair, isScalar, isSeq, type Node, type ToStringOptions } from 'yaml';
import { schemaAt } from '../text/schema.ts';

/** Longest line that is written on purpose; a single longer word stays whole. */
export const lineWidth = 100;

export const writing: ToStringOptions = { lineWidth, flowCollectionPadding: false, singleQuote: true, indentSeq: true };

/** The keys of a kind of file at a JSON pointer, in the order of its schema. */
export function keyOrder(kind: string, pointer = ''): string[] {
  return Object.keys(schemaAt(kind, pointer).properties ?? {});
}

/** A node for a plain value, in canonical style. `column` is where it will stand. */
export function styledNode(document: Document, value: unknown, column = 0): Node {
  const node = document.createNode(withoutUndefined(value)) as Node;
  style(node, column);
  return node;
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => [key, withoutUndefined(item)]));
}

function style(node: unknown, column: number): void {
  if (isScalar(node)) {
    if (typeof node.value === 'string' && node.type !== 'QUOTE_DOUBLE') {
      // a paragraph that is longer than two lines is folded, so that a later change shows where it is
      if (node.value.includes('\n')) node.type = longestLine(node.value) > 2 * lineWidth ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
      else if (column + node.value.length > lineWidth && node.value.includes(' ')) node.type = 'BLOCK_FOLDED';
    }
    return;
  }
  if (!isCollection(node)) return;
  if (fitsOnOneLine(node, lineWidth - column)) {
    node.flow = true;
    return;
  }
  node.flow = false;
  if (isSeq(node)) for (const item of node.items) style(item, column + 2);
  if (isMap(node)) {
    for (const pair of node.items) {
      const key = isPair(pair) && isScalar(pair.key) ? String(pair.key.value).length + 2 : 0;
      style(pair.value, isCollection(pair.value) ? column + Math.max(2, key) : column + key);
    }
  }
}

/** Whether a list or a map can be written in brackets on one line of so many characters. */
export function fitsOnOneLine(node: Node, room: number): boolean {
  if (!isCollection(node)) return false;
  if (node.items.length === 0) return true;
  if (room < 10 || node.items.length > 40) return false;
  if (longestText(node) > room) return false;
  const { flow: was, comment, commentBefore } = node;
  node.flow = true;
  // comments around it stand on other lines or behind it
  node.comment = node.commentBefore = null;
  const alone = new Document();
  alone.contents = node as never;
  const text = alone.toString({ ...writing, lineWidth: 0 }).trimEnd();
  if (was === undefined) delete node.flow;
  else node.flow = was;
  node.comment = comment ?? null;
  node.commentBefore = commentBefore ?? null;
  return !text.includes('\n') && text.length <= room;
}

const longestLine = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

function longestText(node: unknown): number {
  if (isScalar(node)) return typeof node.value === 'string' ? (node.value.includes('\n') ? Infinity : node.value.length) : 0;
  if (isCollection(node)) return Math.max(0, ...node.items.map((item) => (isPair(item) ? longestText(item.value) : longestText(item))));
  return 0;
}
