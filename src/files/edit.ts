// Edits of YAML files that leave everything else as it stands: comments, order, line breaks, the author's own
// style. Only the smallest entry that holds the change is written anew.
import { Document, isCollection, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Kind } from '../model/kinds.ts';
import { keyOf, type Patch, patchOf } from './edit-patches.ts';
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

function sameComments(before: string, after: string): boolean {
  const comments = (text: string): string => (text.match(/(?:^|\s)#.*$/gm) ?? []).map((comment) => comment.trim()).sort().join('\n');
  return comments(before) === comments(after);
}
