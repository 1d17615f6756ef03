// A baseline: today's findings, so that tomorrow only new ones count. Entries are counted by rule, file and path.
import type { Finding } from './finding.ts';
import { type Identity, identitiesOf, keyOf } from './fingerprint.ts';

export interface BaselineEntry extends Identity {
  count: number;
}

export interface Baseline {
  version: 1;
  findings: BaselineEntry[];
}

const compare = (a: Identity, b: Identity): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : keyOf(a) < keyOf(b) ? -1 : 1);

/** The baseline that holds exactly these findings. */
export function baselineOf(findings: readonly Finding[], valueOf: (file: string) => unknown): Baseline {
  const entries = new Map<string, BaselineEntry>();
  for (const identity of findings.flatMap((finding) => identitiesOf(finding, valueOf))) {
    const key = keyOf(identity);
    const entry = entries.get(key);
    if (entry) entry.count++;
    else entries.set(key, { ...identity, count: 1 });
  }
  return { version: 1, findings: [...entries.values()].sort(compare) };
}

/** Whether a finding says that a file could not be read or understood, or that a reference leads nowhere: what was known of it, or of the whole, may be there as before. */
export const isBlinding = ({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean => severity === 'error' && /^F(?:[01]|201)/.test(rule);

/**
 * The findings that are not in the baseline, and what of the baseline is no longer found (with the number that is gone):
 * nothing where a file is newly out of order, and nothing of rules that were not `asked`.
 */
export function beyondBaseline(findings: readonly Finding[], baseline: Baseline, valueOf: (file: string) => unknown, asked: (rule: string) => boolean = () => true): { fresh: Finding[]; gone: BaselineEntry[]; known: number } {
  const left = new Map(baseline.findings.map((entry) => [keyOf(entry), { ...entry }]));
  const fresh = findings.filter((finding) => {
    const known = identitiesOf(finding, valueOf).map((identity) => left.get(keyOf(identity))).filter((entry) => entry !== undefined && entry.count > 0);
    for (const entry of known) entry!.count--;
    return known.length < (finding.missing?.length ?? 1);
  });
  const gone = fresh.some(isBlinding) ? [] : [...left.values()].filter(({ rule, count }) => count > 0 && asked(rule));
  return { fresh, gone, known: findings.length - fresh.length };
}

/** The baseline without what is no longer found; nothing is added. */
export function pruned(baseline: Baseline, gone: readonly BaselineEntry[]): Baseline {
  const less = new Map(gone.map((entry) => [keyOf(entry), entry.count]));
  return { version: 1, findings: baseline.findings.map((entry) => ({ ...entry, count: entry.count - (less.get(keyOf(entry)) ?? 0) })).filter(({ count }) => count > 0).sort(compare) };
}

/** Reads a baseline's JSON; null where it is not one. */
export function parseBaseline(text: string): Baseline | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { version, findings } = (value ?? {}) as Partial<Baseline>;
  const isEntry = ({ rule, file, path, count }: Partial<BaselineEntry>): boolean => [rule, file, path].every((each) => typeof each === 'string') && Number.isInteger(count) && count! > 0;
  return version === 1 && Array.isArray(findings) && findings.every((entry) => entry !== null && typeof entry === 'object' && isEntry(entry)) ? (value as Baseline) : null;
}

/** A baseline as it is written: one entry a line, for readable differences. */
export function baselineText({ findings }: Baseline): string {
  const rows = findings.map(({ rule, file, path, count }) => `  ${JSON.stringify({ rule, file, path, count })}`);
  return `{"version": 1, "findings": [${rows.length > 0 ? `\n${rows.join(',\n')}\n` : ''}]}\n`;
}
