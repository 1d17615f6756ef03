// One line a finding: `file:line:col: error R201 message – remedy`, which editors and grep understand.
import type { Language } from '../../text/language.ts';
import { safeLine } from '../terminal.ts';
import type { Placed } from './place.ts';

/** The findings, one a line. `prefix` is the path from the working folder to the catalogue. */
export function diagnosticsLines(problems: readonly Placed[], language: Language, prefix: string): string {
  return problems.map(({ rule, severity, file, line, column, message, remedy }) => `${safeLine(prefix + file)}:${line}:${column}: ${severity} ${rule} ${safeLine(message[language])} ${safeLine(remedy[language])}\n`).join('');
}
