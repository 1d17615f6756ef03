// The findings as the contract's JSON object.
import type { Language } from '../../text/language.ts';
import type { Placed } from './place.ts';

export interface Summary {
  errors: number;
  warnings: number;
  infos: number;
  files: number;
}

/** The object that `validate --format json` prints. */
export function diagnosticsJson(problems: readonly Placed[], summary: Summary, language: Language): string {
  const rows = problems.map(({ rule, severity, file, line, column, entity, pointer, message, remedy }) => ({
    rule, severity, file, line, column, ...(entity === undefined ? {} : { entity }), path: pointer, message: message[language], remedy: remedy[language],
  }));
  return `${JSON.stringify({ version: 1, summary, problems: rows }, null, 2)}\n`;
}
