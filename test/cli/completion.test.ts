// Completion asked in the shells themselves, as if Tab were pressed at the end of a line.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { measures, projectRoot, removeTemporaryFolders, temporaryFolder, writeFiles } from '../support/program.ts';
import { locate } from '../support/tools.mjs';

afterAll(removeTemporaryFolders);

const cases: [line: string, offered: string[]][] = [
  ['pri', ['prioritize']], ['-C data pri', ['prioritize']], ['--', ['--dir', '--help', '--lang', '--version']], ['--lang ', ['de', 'en']],
  ['help exp', ['explain', 'export']], ['prioritize --fi', ['--field']], ['prioritize --method t', ['topsis']], ['prioritize --field ', []],
  ['ratings ', ['stamp', 'template']], ['ratings template st', []], ['export m', ['md']], ['export md --report f', ['forum', 'funder']],
  ['new me', ['measure']], ['completion z', ['zsh']], ['check --lang ', ['de', 'en']], ['explain order --po', []], ['validate --dir measu', ['measures']],
];

type Shell = 'bash' | 'zsh' | 'fish';
type Asking = (script: string, lines: readonly string[], cwd: string) => Map<string, string[]>;

const run = (shell: Shell, args: readonly string[], cwd: string, input = ''): string => {
  const { status, stdout, stderr } = spawnSync(shell, args, { cwd, input, encoding: 'utf8', timeout: 60_000, env: { PATH: process.env.PATH ?? '', HOME: cwd, LANG: 'C.UTF-8' } });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
};

// "line<tab>word" for every offer
function offers(printed: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const one of printed.split('\n').filter((each) => each !== '')) {
    const [line = '', word = ''] = one.split('\t');
    found.set(line, [...(found.get(line) ?? []), word.replace(/\/$/, '')]);
  }
  return found;
}

const quoted = (text: string): string => `'${text}'`;

const asking: Record<Shell, Asking> = {
  bash: (script, lines, cwd) => offers(run('bash', [], cwd, [
    `source ${script}`,
    ...lines.map((line) => `COMP_WORDS=(${line.split(' ').map(quoted).join(' ')}); COMP_CWORD=${line.split(' ').length - 1}; COMPREPLY=(); _measures; for each in "\${COMPREPLY[@]}"; do printf '%s\\t%s\\n' ${quoted(line)} "$each"; done`),
  ].join('\n'))),
  zsh: (script, lines, cwd) => offers(run('zsh', ['-f', join(projectRoot, 'test', 'support', 'complete.zsh'), script, ...lines], cwd)),
  fish: (script, lines, cwd) => offers(run('fish', ['--no-config', '-c', [
    `source ${script}`, ...lines.map((line) => `for each in (complete -C ${quoted(line)}); printf '%s\\t%s\\n' ${quoted(line)} (string split -f 1 \\t -- $each); end`),
  ].join('\n')], cwd)),
};

describe.each(['bash', 'zsh', 'fish'] as const)('completion in %s', (shell) => {
  // bash is everywhere; where one of the others is missing, the end of the run says so
  const here = shell === 'bash' || locate(shell) !== null;

  test('the script names every command', () => {
    const { code, stdout } = measures(['completion', shell]);
    expect(code).toBe(0);
    for (const name of ['validate', 'query', 'export']) expect(stdout).toContain(name);
  });

  (here ? test : test.skip)('offers what may stand there, and only that', () => {
    const cwd = writeFiles(temporaryFolder(), { 'measures/M-1.yaml': '', measure: measures(['completion', shell]).stdout });
    const found = asking[shell](join(cwd, 'measure'), cases.map(([line]) => `measures ${line}`), cwd);
    const told = cases.map(([line]) => [line, [...new Set(found.get(`measures ${line}`) ?? [])].sort()]);
    expect(told).toEqual(cases);
  });
});
