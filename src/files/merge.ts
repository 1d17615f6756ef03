// The files that a merge writes: edits of files that are there, and new ones.
import type { MergeEdit, MergePlan } from '../model/import/workbook/merge.ts';
import { type Edit, editYaml, newYaml, schemaPath } from './edit.ts';
import type { Change } from './import.ts';
import type { Opened } from './open.ts';

/** What a merge plan writes; conflicts only where the list is preferred. */
export function changesOfMerge(opened: Opened, plan: MergePlan, preferList: boolean): Change[] {
  const edits = new Map<string, Edit[]>();
  const add = (file: string, edit: MergeEdit): void => { edits.set(file, [...(edits.get(file) ?? []), edit]); };
  for (const { file, edit } of [...plan.changes, ...(preferList ? plan.conflicts : [])]) add(file, edit);
  for (const { file, edit } of plan.created) if (edit !== null) add(file, edit);
  const files = new Map(opened.files.map((file) => [file.path, file]));
  const catalogueText = files.get('catalogue.yaml')!.text;
  return [
    ...[...edits].map(([path, list]) => {
      const { text, value, kind } = files.get(path)!;
      return { path, content: editYaml(text, withoutEmptied(value, together(list)), kind) };
    }),
    ...plan.created.flatMap(({ file, value }) => (value === null ? [] : [{ path: file, content: newYaml('measure', value, schemaPath('measure', catalogueText)) }])),
  ];
}

// several items for the same list are one edit
function together(edits: readonly Edit[]): Edit[] {
  const lists = new Map<string, { path: Edit['path']; append: unknown[] }>();
  const others: Edit[] = [];
  for (const edit of edits) {
    if (!('append' in edit)) others.push(edit);
    else {
      const key = JSON.stringify(edit.path);
      const known = lists.get(key);
      if (known) known.append.push(...edit.append);
      else lists.set(key, { path: edit.path, append: [...edit.append] });
    }
  }
  return [...others, ...lists.values()];
}

// a map that has lost its last key goes as a whole
function withoutEmptied(value: unknown, edits: readonly Edit[]): Edit[] {
  const gone = new Map<string, Set<string>>();
  const kept = new Set<string>();
  for (const edit of edits) {
    const parent = JSON.stringify(edit.path.slice(0, -1));
    if ('value' in edit && edit.value === undefined) gone.set(parent, (gone.get(parent) ?? new Set()).add(String(edit.path.at(-1))));
    else kept.add(parent);
  }
  const emptied = [...gone].filter(([parent, keys]) => {
    const path = JSON.parse(parent) as (string | number)[];
    const node = path.reduce<unknown>((at, part) => (at as Record<string | number, unknown> | undefined)?.[part], value);
    return path.length > 0 && typeof path.at(-1) === 'string' && !kept.has(parent) && node !== null && typeof node === 'object' && Object.keys(node).every((key) => keys.has(key));
  }).map(([parent]) => parent);
  const rest = edits.filter((edit) => !('value' in edit && edit.value === undefined && emptied.includes(JSON.stringify(edit.path.slice(0, -1)))));
  return [...rest, ...emptied.map((parent): Edit => ({ path: JSON.parse(parent) as Edit['path'], value: undefined }))];
}
