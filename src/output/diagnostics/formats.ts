// The formats of `measures validate` by name. Only the one that is asked for is loaded.
import type { DiagnosticsReport } from './report.ts';

export const formats = ['pretty', 'line', 'json', 'sarif', 'junit', 'github', 'gitlab', 'md'] as const;
export type Format = (typeof formats)[number];

/** Findings that a format shows unless told otherwise; a format for machines shows all. */
export const mostShown: Partial<Record<Format, number>> = { pretty: 100, line: 1000, md: 200 };

/** Writes a report in a format. */
export async function render(format: Format, report: DiagnosticsReport): Promise<string> {
  const { problems, summary, language, prefix } = report;
  switch (format) {
    case 'pretty': return (await import('./pretty.ts')).diagnosticsPretty(problems, report);
    case 'line': return (await import('./line.ts')).diagnosticsLines(problems, language, prefix);
    case 'json': return (await import('./json.ts')).diagnosticsJson(problems, summary, language);
    case 'sarif': return (await import('./sarif.ts')).diagnosticsSarif(report);
    case 'junit': return (await import('./junit.ts')).diagnosticsJunit(report);
    case 'github': return (await import('./github.ts')).diagnosticsGithub(report);
    case 'gitlab': return (await import('./gitlab.ts')).diagnosticsGitlab(report);
    case 'md': return (await import('./markdown.ts')).diagnosticsMarkdown(report);
  }
}
