// What a check found. Plain data: where it stands is a file and a JSON pointer, which become a line and a column
// only when somebody looks.
import type { Both } from '../text/language.ts';

export type Severity = 'error' | 'warning' | 'info';

export interface Finding {
  /** Code of the rule, for example N106. */
  rule: string;
  severity: Severity;
  /** Path of the file below the catalogue, with `/`. */
  file: string;
  /** JSON pointer of the value meant; of the place where it belongs if it is missing. */
  pointer: string;
  /** Whether the finding points at the key or at the value. */
  on: 'key' | 'value';
  /** Offset of the first and after the last character, where the file could not be read as far as a pointer. */
  span?: { start: number; end: number };
  /** Words within the value that are meant. */
  mark?: string;
  /** How often they stand there before those that are meant. Default 0: the first are. */
  nth?: number;
  /** The keys that are missing there, where a rule looks for several: they tell one finding from another. */
  missing?: readonly string[];
  /** Id of the entity, where there is one. */
  entity?: string;
  /** What is wrong. */
  message: Both;
  /** What to do. */
  remedy: Both;
  /** Depends only on the date (overdue, expired): never more than a warning. */
  dated?: boolean;
}

/** How strict a rule is, by the stage of what it looks at; null = not run. */
export interface StageSeverity {
  idea: Severity | null;
  draft: Severity | null;
  /** `proposed` and later. */
  proposed: Severity | null;
}

/** Joins parts into a JSON pointer (RFC 6901). */
export function pointer(...parts: (string | number)[]): string {
  return parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The parts of a JSON pointer. */
export function pointerParts(path: string): string[] {
  return path === '' ? [] : path.slice(1).split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

const order: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** The stricter of two severities comes first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return order[a] - order[b];
}
