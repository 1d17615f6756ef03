// What differs between two values, field by field. Lists of entries are matched by what names an entry, not by position.

export interface FieldChange {
  /** Keys from the entity down; an entry of a list by its name, for example `['indicators', 'I1', 'targets', '2027-12-31', 'value']`. */
  path: string[];
  /** Undefined = not there. */
  before: unknown;
  after: unknown;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Whether two values are the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i]));
  if (!isFields(a) || !isFields(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

// what can name the entries of a list, the most telling first
const names: readonly (readonly string[])[] = [
  ['id'], ['no'], ['label'], ['rule', 'until'], ['rule'], ['source', 'period'], ['unit', 'period'], ['source', 'until'], ['source'], ['body', 'date'], ['title'], ['role', 'unit', 'from'], ['date'], ['date', 'text'],
];

/** The changes from one value to another, in the order of the first, then what is new. */
export function fieldChanges(before: unknown, after: unknown, path: readonly string[] = []): FieldChange[] {
  if (same(before, after)) return [];
  if (isFields(before) && isFields(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => fieldChanges(Object.hasOwn(before, key) ? before[key] : undefined, Object.hasOwn(after, key) ? after[key] : undefined, [...path, key]));
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const naming = namingOf(before, after);
    if (naming) return entryChanges(byName(before, naming), byName(after, naming), path);
    // of plain lists the entries that came and went, unless only their order changed
    const gone = before.filter((item) => !after.some((other) => same(item, other)));
    const come = after.filter((item) => !before.some((other) => same(item, other)));
    if ((gone.length > 0 || come.length > 0) && [...before, ...after].every((item) => typeof item === 'string') && distinct(before) && distinct(after)) return [{ path: [...path], before: gone.length > 0 ? gone : undefined, after: come.length > 0 ? come : undefined }];
  }
  return [{ path: [...path], before, after }];
}

const distinct = (items: readonly unknown[]): boolean => new Set(items).size === items.length;

function nameOf(item: Fields, naming: readonly string[]): string | null {
  const parts = naming.map((key) => item[key]);
  return parts.some((part) => part === undefined || part === null || typeof part === 'object') ? null : parts.map(String).join(' ');
}

function namingOf(before: readonly unknown[], after: readonly unknown[]): readonly string[] | null {
  if (before.length + after.length === 0 || ![...before, ...after].every(isFields)) return null;
  return names.find((naming) => [before, after].every((list) => {
    const all = list.map((item) => nameOf(item as Fields, naming));
    return all.every((name) => name !== null) && new Set(all).size === all.length;
  })) ?? null;
}

const byName = (list: readonly unknown[], naming: readonly string[]): Map<string, unknown> => new Map(list.map((item) => [nameOf(item as Fields, naming)!, item]));

function entryChanges(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>, path: readonly string[]): FieldChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => fieldChanges(before.get(name), after.get(name), [...path, name]));
}
