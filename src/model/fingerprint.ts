// What makes a finding the same finding tomorrow: its rule, its file and the thing meant, by ids instead of positions.
// No message text and no line, so that neither a better wording nor an inserted line makes it a new one.
import { type Finding, pointerParts } from './finding.ts';

/** The pointer with ids (or numbers) instead of positions in lists: `/indicators/I1/targets/0`. */
export function stablePath(pointer: string, value: unknown): string {
  let here = value;
  return pointerParts(pointer).map((part) => {
    const list = Array.isArray(here);
    const next = here !== null && typeof here === 'object' ? (here as Record<string, unknown>)[part] : undefined;
    here = next;
    if (!list) return part;
    if (typeof next === 'string') return next;
    const { id, no } = (next ?? {}) as { id?: unknown; no?: unknown };
    return typeof id === 'string' ? id : typeof no === 'number' ? String(no) : part;
  }).map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The same thing found by the same rule: several findings may share it. */
export interface Identity {
  rule: string;
  file: string;
  path: string;
}

export function identityOf({ rule, file, pointer, missing }: Finding, valueOf: (file: string) => unknown): Identity {
  return { rule, file, path: `${stablePath(pointer, valueOf(file))}${missing === undefined ? '' : `/${missing.join(' ')}`}` };
}

/** The same for each key where several are missing: whoever adds one of them has made no new finding of the rest. */
export function identitiesOf(finding: Finding, valueOf: (file: string) => unknown): Identity[] {
  return finding.missing === undefined ? [identityOf(finding, valueOf)] : finding.missing.map((key) => identityOf({ ...finding, missing: [key] }, valueOf));
}

export const keyOf = ({ rule, file, path }: Identity): string => `${rule}\n${file}\n${path}`;

/** A key for each finding, in their order; the second of the same identity ends in `#2`, so that none is equal. */
export function uniqueKeys(findings: readonly Finding[], valueOf: (file: string) => unknown): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = keyOf(identityOf(finding, valueOf));
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    return n === 1 ? key : `${key}\n#${n}`;
  });
}
