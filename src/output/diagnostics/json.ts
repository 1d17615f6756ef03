// The findings as the contract's JSON object.
import type { Language } from '../../text/language.ts';
import type { Placed } from './place.ts';
import type { Summary } from './report.ts';

export type { Summary };

/** The object that `validate --format json` prints. `path` is a JSON pointer; columns count characters from 1, the end is after the last one. */
export function diagnosticsJson(problems: readonly Placed[], summary: Summary, language: Language): string {
  const rows = problems.map(({ rule, severity, file, line, column, endLine, endColumn, entity, pointer, message, remedy }) => ({
    rule, severity, file, line, column, endLine, endColumn, ...(entity === undefined ? {} : { entity }), path: pointer, message: message[language], remedy: remedy[language],
  }));
  const found = summary.errors + summary.warnings + summary.infos;
  return `${JSON.stringify({ version: 1, summary: { ...summary, ...(rows.length < found ? { shown: rows.length } : {}) }, problems: rows }, null, 2)}\n`;
}
