// What every format gets to see.
import { createHash } from 'node:crypto';
import type { Severity } from '../../model/finding.ts';
import type { Language } from '../../text/language.ts';
import type { Placed } from './place.ts';

/** Counts of all findings, shown or not. */
export interface Summary {
  errors: number;
  warnings: number;
  infos: number;
  files: number;
}

export interface DiagnosticsReport {
  /** Findings that are shown, in reading order. */
  problems: readonly Placed[];
  summary: Summary;
  language: Language;
  /** Path from where the reader stands (working folder, repository) to the catalogue: '' or with a trailing slash. */
  prefix: string;
  /** All files that were read, below the catalogue. */
  files: readonly string[];
  textOf(file: string): string | undefined;
  /** A text that is the same for the same finding tomorrow; see model/fingerprint.ts. */
  keyOf(problem: Placed): string;
  version: string;
  colour: boolean;
  columns: number;
}

/** The number of findings that are counted but not shown. */
export function hidden({ problems, summary: { errors, warnings, infos } }: Pick<DiagnosticsReport, 'problems' | 'summary'>): number {
  return errors + warnings + infos - problems.length;
}

/** Counts findings by severity. */
export function summaryOf(findings: readonly { severity: Severity }[], files: number): Summary {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info'), files };
}

/** A fingerprint in hex: of the finding's key, never of its wording. */
export function fingerprint(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 40);
}

/** A path as the path part of a URI. */
export function uriOf(path: string): string {
  return path.split('/').map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)).join('/');
}
