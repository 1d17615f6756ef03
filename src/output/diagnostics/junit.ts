// JUnit XML: a test suite a file. An error is a failed test, a warning or note a passed one with a remark, a file without
// findings one passed test.
import type { DiagnosticsReport } from './report.ts';
import type { Placed } from './place.ts';

// what XML 1.0 cannot hold at all becomes a question mark
function escape(text: string): string {
  return text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '?')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The findings as JUnit XML. */
export function diagnosticsJunit({ problems, files, language, prefix }: DiagnosticsReport): string {
  const byFile = new Map<string, Placed[]>(files.map((file) => [file, []]));
  for (const problem of problems) {
    const list = byFile.get(problem.file);
    if (list) list.push(problem);
    else byFile.set(problem.file, [problem]);
  }
  const testcase = (problem: Placed): string => {
    const { rule, line, column, severity, message, remedy } = problem;
    const path = prefix + problem.file;
    const open = `    <testcase name="${escape(`${rule} ${path}:${line}:${column}`)}" classname="${escape(path)}" file="${escape(path)}" line="${line}" time="0">`;
    const body = escape(`${path}:${line}:${column}\n${message[language]}\n${remedy[language]}`);
    return severity === 'error'
      ? `${open}\n      <failure message="${escape(message[language])}" type="${rule}">${body}</failure>\n    </testcase>`
      : `${open}\n      <system-out>${escape(severity)}: ${body}</system-out>\n    </testcase>`;
  };
  const suites = [...byFile].map(([file, found]) => {
    const path = escape(prefix + file);
    const cases = found.length > 0 ? found.map(testcase) : [`    <testcase name="${path}" classname="${path}" file="${path}" time="0"/>`];
    const failures = found.filter(({ severity }) => severity === 'error').length;
    return { cases: cases.length, failures, xml: `  <testsuite name="${path}" tests="${cases.length}" failures="${failures}" errors="0" skipped="0" time="0">\n${cases.join('\n')}\n  </testsuite>\n` };
  });
  const sum = (key: 'cases' | 'failures'): number => suites.reduce((total, suite) => total + suite[key], 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="measures validate" tests="${sum('cases')}" failures="${sum('failures')}" errors="0" time="0">\n${suites.map(({ xml }) => xml).join('')}</testsuites>\n`;
}
