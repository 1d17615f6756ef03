// Annotations of GitHub Actions. GitHub shows ten errors, ten warnings and ten notices a step: errors first, and where
// there are more the last of the ten says how many.
import { compareSeverity, type Severity } from '../../model/finding.ts';
import { validateText } from '../../text/validate.ts';
import { type DiagnosticsReport } from './report.ts';

/** Annotations of one kind that GitHub shows for one step. */
export const annotationsPerStep = 10;

const commands: Record<Severity, 'error' | 'warning' | 'notice'> = { error: 'error', warning: 'warning', info: 'notice' };
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** The findings as workflow commands. */
export function diagnosticsGithub({ problems, summary, language, prefix }: DiagnosticsReport): string {
  const all: Record<Severity, number> = { error: summary.errors, warning: summary.warnings, info: summary.infos };
  const lines: string[] = [];
  for (const severity of (['error', 'warning', 'info'] as const).toSorted(compareSeverity)) {
    const mine = problems.filter((problem) => problem.severity === severity);
    const shown = all[severity] > annotationsPerStep ? mine.slice(0, annotationsPerStep - 1) : mine;
    for (const { rule, file, line, column, endLine, endColumn, message, remedy } of shown) {
      // a column only counts within one line
      const end = endLine === line ? `,endColumn=${Math.max(column, endColumn - 1)}` : '';
      lines.push(`::${commands[severity]} file=${property(prefix + file)},line=${line},endLine=${endLine},col=${column}${end},title=${property(rule)}::${data(`${message[language]} ${remedy[language]}`.trim())}`);
    }
    const rest = all[severity] - shown.length;
    if (rest > 0) lines.push(`::${commands[severity]} title=measures::${data(validateText(language).andMore(rest, severity))}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}
