// GitLab Code Quality: a list of issues. GitLab shows only the first of equal fingerprints, so the path is part of it.
import type { Severity } from '../../model/finding.ts';
import { type DiagnosticsReport, fingerprint } from './report.ts';

const severities: Record<Severity, 'info' | 'minor' | 'major'> = { error: 'major', warning: 'minor', info: 'info' };

/** The findings as a Code Quality report. */
export function diagnosticsGitlab(report: DiagnosticsReport): string {
  const { problems, language, prefix } = report;
  const rows = problems.map((problem) => ({
    description: `${problem.rule}: ${problem.message[language]} ${problem.remedy[language]}`.trim(),
    check_name: problem.rule,
    fingerprint: fingerprint(report.keyOf(problem)),
    severity: severities[problem.severity],
    location: { path: prefix + problem.file, lines: { begin: problem.line, end: problem.endLine } },
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}
