// SARIF 2.1.0 (OASIS), which GitHub code scanning and many editors read. All rules are listed with their documentation,
// found or not.
import type { Severity } from '../../model/finding.ts';
import { rules } from '../../model/rules/registry.ts';
import { ruleMarkdown } from '../ruleDocs.ts';
import { type DiagnosticsReport, fingerprint, uriOf } from './report.ts';

const levels: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note' };

/** The findings as a SARIF log. */
export function diagnosticsSarif(report: DiagnosticsReport): string {
  const { problems, language, prefix, version } = report;
  const index = new Map(rules.map(({ code }, i) => [code, i]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: {
        driver: {
          name: 'measures', version, language,
          rules: rules.map((rule) => ({
            id: rule.code, name: rule.title.en,
            shortDescription: { text: rule.title[language] }, fullDescription: { text: rule.what[language] },
            help: { text: `${rule.what[language]} ${rule.why[language]}`, markdown: ruleMarkdown(rule, language, 3) },
            defaultConfiguration: { level: levels[rule.severity.proposed ?? 'info'] },
          })),
        },
      },
      columnKind: 'unicodeCodePoints',
      results: problems.map((problem) => ({
        ruleId: problem.rule, ...(index.has(problem.rule) ? { ruleIndex: index.get(problem.rule) } : {}),
        level: levels[problem.severity],
        message: { text: `${problem.message[language]} ${problem.remedy[language]}`.trim() },
        locations: [{
          physicalLocation: {
            artifactLocation: { uri: uriOf(prefix + problem.file) },
            region: { startLine: problem.line, startColumn: problem.column, endLine: problem.endLine, endColumn: problem.endColumn },
          },
          ...(problem.entity === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: problem.entity + problem.pointer }] }),
        }],
        partialFingerprints: { 'measures/v1': fingerprint(report.keyOf(problem)) },
      })),
    }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
