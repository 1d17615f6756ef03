// Each format is read by what reads it: SARIF by its published schema, JUnit by a reading library, GitLab by the fields it
// documents, GitHub's workflow commands as the runner splits them, Markdown by remark.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { parse as parseJunit } from 'junit2json';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Finding, Severity } from '../../../src/model/finding.ts';
import { rules } from '../../../src/model/rules/registry.ts';
import { diagnosticsGithub } from '../../../src/output/diagnostics/github.ts';
import { diagnosticsGitlab } from '../../../src/output/diagnostics/gitlab.ts';
import { diagnosticsJson } from '../../../src/output/diagnostics/json.ts';
import { diagnosticsJunit } from '../../../src/output/diagnostics/junit.ts';
import { diagnosticsLines } from '../../../src/output/diagnostics/line.ts';
import { diagnosticsMarkdown } from '../../../src/output/diagnostics/markdown.ts';
import { inReadingOrder, place } from '../../../src/output/diagnostics/place.ts';
import { diagnosticsPretty } from '../../../src/output/diagnostics/pretty.ts';
import { type DiagnosticsReport, summaryOf } from '../../../src/output/diagnostics/report.ts';
import { diagnosticsSarif } from '../../../src/output/diagnostics/sarif.ts';
import { projectRoot } from '../../support/program.ts';

const text = 'id: M-01\ntitle: Sprachcafé für „alle“\nstage: draft\n';

function finding(rule: string, severity: Severity, file = 'measures/M-01.yaml', words = 'Es fehlt etwas.'): Finding {
  return { rule, severity, file, pointer: '/title', on: 'value', entity: 'M-01', message: { de: words, en: 'Something is missing.' }, remedy: { de: 'Ergänzen Sie es.', en: 'Add it.' } };
}

function reportOf(findings: readonly Finding[], changes: Partial<DiagnosticsReport> = {}): DiagnosticsReport {
  const textOf = (): string => text;
  return {
    problems: inReadingOrder(place(findings, textOf)), summary: summaryOf(findings, 2), language: 'de', prefix: 'data/', files: ['catalogue.yaml', 'measures/M-01.yaml'], textOf,
    keyOf: ({ rule, file, pointer }) => `${rule}\n${file}\n${pointer}`, version: '1.2.3', colour: false, columns: 80, ...changes,
  };
}

const three = [finding('N106', 'error'), finding('S008', 'warning'), finding('P302', 'info', 'catalogue.yaml')];
const hostile = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('<script>alert(1)</script>', '| a | b |', '::error::x', '%0A::set-output', '@everyone', '[x](javascript:alert(1))', '\u001b[31mred', '\u202egnp.exe', '`code`', '# Titel', 'https://example.org', ']]>', '&amp;', '"', "'"));

describe('sarif', () => {
  // the published schema names draft 4; nothing of it differs from draft 7 but the name of `id`
  const { $schema: _draft, id: $id, ...schema } = JSON.parse(readFileSync(join(projectRoot, 'test/fixtures/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  // RFC 3986: only these characters, and % only before two hexadecimal digits
  const isReference = (value: string): boolean => /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-F]{2})*$/i.test(value);
  ajv.addFormat('uri-reference', isReference);
  ajv.addFormat('uri', (value: string) => isReference(value) && /^[a-z][a-z0-9+.-]*:/i.test(value));
  ajv.addFormat('date-time', (value: string) => !Number.isNaN(Date.parse(value)));
  const validate = ajv.compile({ ...schema, $id: String($id) });
  const check = (log: unknown): void => {
    validate(log);
    expect(validate.errors).toBeNull();
  };

  test('is valid against the published schema, with findings and without', () => {
    check(JSON.parse(diagnosticsSarif(reportOf(three))));
    check(JSON.parse(diagnosticsSarif(reportOf([]))));
  });

  test('lists every rule with its documentation, and each result names its own', () => {
    const [run] = (JSON.parse(diagnosticsSarif(reportOf(three))) as { runs: { tool: { driver: { version: string; rules: { id: string; help: { markdown: string } }[] } }; results: { ruleId: string; ruleIndex: number; level: string }[] }[] }).runs;
    expect(run!.tool.driver.version).toBe('1.2.3');
    expect(run!.tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ code }) => code));
    for (const { ruleId, ruleIndex } of run!.results) expect(rules[ruleIndex]!.code).toBe(ruleId);
    expect(run!.results.map(({ level }) => level)).toEqual(['note', 'error', 'warning']);
  });

  test('points at the value with columns that count characters', () => {
    const { region } = (JSON.parse(diagnosticsSarif(reportOf([three[0]!]))) as { runs: { results: { locations: { physicalLocation: { region: object } }[] }[] }[] }).runs[0]!.results[0]!.locations[0]!.physicalLocation;
    expect(region).toEqual({ startLine: 2, startColumn: 8, endLine: 2, endColumn: 29 });
  });

  test('stays valid whatever a file is called and says', () => {
    fc.assert(fc.property(hostile, hostile, (file, words) => check(JSON.parse(diagnosticsSarif(reportOf([finding('N106', 'error', `measures/${file}.yaml`, words)]))))), { numRuns: 40 });
  });
});

describe('junit', () => {
  test('is read by a library: errors fail, warnings and notes pass with a remark, a file in order is a passed test', async () => {
    const { testsuite = [], tests, failures } = (await parseJunit(diagnosticsJunit(reportOf([three[0]!, three[1]!])))) as { tests?: number; failures?: number; testsuite?: { name?: string; failures?: number; testcase?: { name?: string; failure?: { message?: string; inner?: string }[]; 'system-out'?: string[] }[] }[] };
    expect({ tests, failures }).toEqual({ tests: 3, failures: 1 });
    expect(testsuite.map(({ name, failures: failed }) => [name, failed])).toEqual([['data/catalogue.yaml', 0], ['data/measures/M-01.yaml', 1]]);
    const [failed, passed] = testsuite[1]!.testcase!;
    expect(failed!.name).toBe('N106 data/measures/M-01.yaml:2:8');
    expect(failed!.failure?.[0]).toMatchObject({ message: 'Es fehlt etwas.', inner: expect.stringContaining('Ergänzen Sie es.') });
    expect(passed!.failure).toBeUndefined();
    expect(passed!['system-out']?.[0]).toContain('warning: data/measures/M-01.yaml:2:8');
  });

  test('stays well-formed whatever a file says', async () => {
    await fc.assert(fc.asyncProperty(hostile, async (words) => {
      const suites = await parseJunit(diagnosticsJunit(reportOf([finding('N106', 'error', 'measures/M-01.yaml', words)])));
      expect(suites).toMatchObject({ tests: 2, failures: 1 });
    }), { numRuns: 100 });
  });
});

describe('gitlab', () => {
  type Issue = { description: string; check_name: string; fingerprint: string; severity: string; location: { path: string; lines: { begin: number; end: number } } };
  const issues = (report: DiagnosticsReport): Issue[] => JSON.parse(diagnosticsGitlab(report)) as Issue[];

  test('has the fields that GitLab documents, with one of its severities', () => {
    for (const issue of issues(reportOf(three))) {
      expect(Object.keys(issue).sort()).toEqual(['check_name', 'description', 'fingerprint', 'location', 'severity']);
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(issue.severity);
      expect(issue.location.path).toMatch(/^data\/[^/]/);
      expect(issue.location.lines.begin).toBeGreaterThan(0);
    }
  });

  test('two files with the same problem have two fingerprints', () => {
    const same = [finding('N106', 'error'), finding('N106', 'error', 'measures/M-02.yaml')];
    expect(new Set(issues(reportOf(same)).map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  test('a fingerprint survives a shift of lines and a better wording', () => {
    const shifted = { textOf: () => `# Kommentar\n\n${text}` };
    const [before] = issues(reportOf([finding('N106', 'error')]));
    const [after] = issues(reportOf([finding('N106', 'error', 'measures/M-01.yaml', 'Anders gesagt.')], shifted));
    expect(after!.fingerprint).toBe(before!.fingerprint);
  });
});

// as the runner reads them: properties between the first space and `::`, escaped characters back
const command = /^::(?<kind>error|warning|notice) (?<properties>[^:]*)::(?<message>.*)$/;
const unescape = (value: string): string => value.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
function commands(output: string): { kind: string; properties: Record<string, string>; message: string }[] {
  return output.split('\n').filter((line) => line !== '').map((line) => {
    const { kind = '', properties = '', message = '' } = command.exec(line)?.groups ?? {};
    return { kind, message: unescape(message), properties: Object.fromEntries(properties.split(',').map((each) => [each.slice(0, each.indexOf('=')), unescape(each.slice(each.indexOf('=') + 1))])) };
  });
}

describe('github', () => {
  test('annotates the value, errors first', () => {
    const found = commands(diagnosticsGithub(reportOf([three[1]!, three[0]!, three[2]!])));
    expect(found.map(({ kind }) => kind)).toEqual(['error', 'warning', 'notice']);
    expect(found[0]).toEqual({ kind: 'error', message: 'Es fehlt etwas. Ergänzen Sie es.', properties: { file: 'data/measures/M-01.yaml', line: '2', endLine: '2', col: '8', endColumn: '28', title: 'N106' } });
  });

  test('keeps to ten annotations of a kind; the last says how many more there are', () => {
    const many = Array.from({ length: 25 }, () => finding('N106', 'error'));
    const found = commands(diagnosticsGithub(reportOf(many)));
    expect(found).toHaveLength(10);
    expect(found[9]!.message).toBe('und 16 weitere Fehler');
    expect(commands(diagnosticsGithub(reportOf(many.slice(0, 10))))).toHaveLength(10);
  });

  test('nothing that a file says becomes a command of its own', () => {
    fc.assert(fc.property(hostile, hostile, (file, words) => {
      const found = commands(diagnosticsGithub(reportOf([finding('N106', 'error', `measures/${file}.yaml`, words)])));
      expect(found).toHaveLength(1);
      expect(found[0]!.properties.file).toBe(`data/measures/${file}.yaml`);
      expect(found[0]!.message).toBe(`${words} Ergänzen Sie es.`.trim());
    }), { numRuns: 200 });
  });
});

describe('md', () => {
  const tree = (markdown: string) => unified().use(remarkParse).use(remarkGfm).parse(markdown);

  test('is a table with a row for each finding', () => {
    let rows = 0;
    visit(tree(diagnosticsMarkdown(reportOf(three))), 'tableRow', () => { rows++; });
    expect(rows).toBe(1 + three.length);
  });

  test('puts errors first, and sets as code what a message does', () => {
    const said = { ...finding('S005', 'error', 'measures/M-02.yaml', 'Nennen Sie in `origin`, woher | wohin.') };
    const markdown = diagnosticsMarkdown(reportOf([three[1]!, said]));
    expect(markdown).toContain('| Fehler | S005 | `data/measures/M-02.yaml:2` | Nennen Sie in `origin`, woher \\| wohin. |');
    expect(markdown.indexOf('Fehler | S005')).toBeLessThan(markdown.indexOf('Warnung | S008'));
  });

  test('whatever a file says stays text in its cell: no HTML, no link, no mention', () => {
    fc.assert(fc.property(hostile, (words) => {
      const markdown = diagnosticsMarkdown(reportOf([finding('N106', 'error', 'measures/M-01.yaml', words)]));
      const kinds = new Set<string>();
      visit(tree(markdown), (node) => { kinds.add(node.type); });
      expect([...kinds].sort()).toEqual(['heading', 'inlineCode', 'paragraph', 'root', 'table', 'tableCell', 'tableRow', 'text']);
      expect(markdown).not.toMatch(/@[\p{L}\p{N}]/u);
    }), { numRuns: 200 });
  });
});

describe('json', () => {
  test('is the object of the contract, and says how many of the counted findings are shown', () => {
    const { problems } = reportOf(three);
    const value = JSON.parse(diagnosticsJson(problems.slice(0, 1), summaryOf(three, 2), 'en')) as Record<string, unknown>;
    expect(value).toEqual({
      version: 1, summary: { errors: 1, warnings: 1, infos: 1, files: 2, shown: 1 },
      problems: [{ rule: 'P302', severity: 'info', file: 'catalogue.yaml', line: 2, column: 8, endLine: 2, endColumn: 29, entity: 'M-01', path: '/title', message: 'Something is missing.', remedy: 'Add it.' }],
    });
  });
});

describe('line and pretty', () => {
  test('one line a finding, as editors read it', () => {
    expect(diagnosticsLines(reportOf(three).problems, 'de', 'data/')).toBe('data/catalogue.yaml:2:8: info P302 Es fehlt etwas. Ergänzen Sie es.\ndata/measures/M-01.yaml:2:8: error N106 Es fehlt etwas. Ergänzen Sie es.\ndata/measures/M-01.yaml:2:8: warning S008 Es fehlt etwas. Ergänzen Sie es.\n');
  });

  test('marks the value in a frame of the code', () => {
    expect(diagnosticsPretty(reportOf([three[0]!]).problems, reportOf([]))).toBe(`Fehler N106  data/measures/M-01.yaml:2:8
  Es fehlt etwas.
  1 │ id: M-01
  2 │ title: Sprachcafé für „alle“
    │        ^^^^^^^^^^^^^^^^^^^^^
  → Ergänzen Sie es.
`);
  });

  test('no control character of a file reaches the terminal', () => {
    fc.assert(fc.property(hostile, hostile, (words, content) => {
      const report = reportOf([finding('N106', 'error', 'measures/M-01.yaml', words)], { textOf: () => `id: M-01\ntitle: ${content}\n` });
      // eslint-disable-next-line no-control-regex
      for (const output of [diagnosticsLines(report.problems, 'de', ''), diagnosticsPretty(report.problems, report)]) expect(output).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }), { numRuns: 200 });
  });
});
