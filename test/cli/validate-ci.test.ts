// What is shipped for CI: the commands in the action, the template and the hook are run here as the services run them.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { blameless } from '../model/rules/blameless.ts';
import { projectRoot, removeTemporaryFolders, type Result, temporaryFolder, writeFiles } from '../support/program.ts';

afterAll(removeTemporaryFolders);

const measure = blameless['measures/M-01.yaml']!;
const withoutUnit = measure.replace('    unit: Plätze\n', '');
const read = (name: string): unknown => parse(readFileSync(join(projectRoot, name), 'utf8'));

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', '-c', 'init.defaultBranch=main', ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

/** A repository with an old sin, and a change on top of it. */
function repository(): { cwd: string; base: string } {
  const cwd = temporaryFolder();
  writeFiles(join(cwd, 'katalog'), { ...blameless, 'measures/M-01.yaml': withoutUnit });
  git(cwd, 'init', '-q');
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '-m', 'Katalog');
  const base = git(cwd, 'rev-parse', 'HEAD');
  return { cwd, base };
}

function shell(name: 'bash' | 'sh', script: string, cwd: string, env: Record<string, string>): Result {
  const { status, stdout, stderr } = spawnSync(name, ['-e', ...(name === 'bash' ? ['-o', 'pipefail'] : []), '-c', script], { cwd, encoding: 'utf8', env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env } });
  return { code: status, stdout, stderr };
}

describe('the GitHub Action', () => {
  interface Action { inputs: Record<string, { description: string; default: string }>; runs: { steps: { id?: string; uses?: string; run?: string; shell?: string; env?: Record<string, string> }[] } }
  const action = read('action.yml') as Action;
  const step = action.runs.steps.find(({ id }) => id === 'validate')!;
  function run(inputs: Record<string, string>, cwd: string, more: Record<string, string> = {}): Result {
    const value = (name: string): string => inputs[name] ?? action.inputs[name]!.default;
    const env = Object.fromEntries(Object.entries(step.env!).map(([key, text]) => [key, text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_all, name: string) => value(name))]));
    return shell('bash', step.run!, cwd, { ...env, GITHUB_ACTIONS: 'true', GITHUB_ACTION_PATH: projectRoot, GITHUB_WORKSPACE: cwd, GITHUB_STEP_SUMMARY: join(cwd, '.git', 'summary.md'), ...more });
  }

  test('annotates the line, fails, and writes the summary and the SARIF report', () => {
    const { cwd } = repository();
    const { code, stdout } = run({ directory: 'katalog', language: 'de', 'sarif-file': 'out.sarif' }, cwd);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=katalog\/measures\/M-01\.yaml,line=\d+,/m);
    expect(readFileSync(join(cwd, '.git', 'summary.md'), 'utf8')).toContain('N103');
    expect(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  });

  test('with changed-since only what the pull request has caused', () => {
    const { cwd, base } = repository();
    expect(run({ directory: 'katalog', 'changed-since': base }, cwd)).toMatchObject({ code: 0, stdout: '' });
    rmSync(join(cwd, 'katalog/needs/N-01.yaml'));
    expect(run({ directory: 'katalog', 'changed-since': base }, cwd)).toMatchObject({ code: 1, stdout: expect.stringMatching(/^::error file=katalog\/goals\/Z-01\.yaml,/) });
  });

  test('an input that looks like a command stays text', () => {
    const { cwd } = repository();
    for (const input of ['$(touch trap)', '"; touch trap; "', '`touch trap`']) run({ directory: input, 'changed-since': input, baseline: input }, cwd);
    expect(() => readFileSync(join(cwd, 'trap'))).toThrow();
    // no input is pasted into a script
    for (const { run: script = '' } of action.runs.steps) expect(script).not.toContain('${{');
  });

  test('every input is described and used', () => {
    const used = Object.values(step.env!).join(' ');
    for (const [name, { description }] of Object.entries(action.inputs)) {
      expect(description).not.toBe('');
      expect(used).toContain(`inputs.${name} `);
    }
  });
});

describe('the GitLab template', () => {
  interface Job { variables: Record<string, string | number>; before_script: string[]; script: string[]; artifacts: { reports: Record<string, string> } }
  const job = (read('templates/gitlab-ci.yml') as Record<string, Job>)['measures-validate']!;
  // what a job sets wins over what its users set for all jobs
  const run = (cwd: string, more: Record<string, string> = {}): Result => {
    const variables = Object.fromEntries(Object.entries(job.variables).map(([key, value]) => [key, String(value)]));
    return shell('sh', ['set -e', ...job.before_script, ...job.script].join('\n'), cwd, { CI_PROJECT_DIR: cwd, MEASURES_HOME: projectRoot, MEASURES_DIRECTORY: 'katalog', ...more, ...variables });
  };

  test('leaves its users every variable that it names', () => {
    const named = readFileSync(join(projectRoot, 'templates/gitlab-ci.yml'), 'utf8').match(/MEASURES_[A-Z_]+/g)!;
    expect(new Set(named).size).toBe(7);
    expect(named.filter((name) => name in job.variables)).toEqual([]);
    for (const name of new Set(named)) expect([...job.before_script, ...job.script].join('\n')).toContain(name);
  });

  test('says what is missing where nobody says where the program comes from', () => {
    const { cwd } = repository();
    expect(run(cwd, { MEASURES_HOME: join(cwd, 'nowhere') })).toMatchObject({ code: 2, stderr: expect.stringContaining('MEASURES_REPOSITORY') });
  });

  test('fetches and uses the version that is asked for', () => {
    const { cwd } = repository(), home = join(cwd, 'program');
    const source = temporaryFolder();
    writeFiles(source, { 'dist/there': '', 'bin/measures.js': "console.log(process.argv.slice(2).join(' '));\n" });
    shell('sh', 'git init -q -b main && git add -A && git -c user.name=t -c user.email=t@example.org commit -qm one && git tag v9', source, {});
    const { code, stdout } = run(cwd, { MEASURES_HOME: home, MEASURES_REPOSITORY: source, MEASURES_VERSION: 'v9', MEASURES_FAIL_ON: 'warning', MEASURES_EDITION: 'public' });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('validate --format line --dir=katalog --fail-on=warning --edition=public ') });
  });

  test('fails, and writes the reports that the merge request shows', () => {
    const { cwd } = repository();
    const { code, stdout } = run(cwd);
    expect(code).toBe(1);
    expect(stdout).toContain('error N103');
    expect(JSON.parse(readFileSync(join(cwd, job.artifacts.reports.codequality!), 'utf8'))).toMatchObject([{ check_name: 'N103', location: { path: 'katalog/measures/M-01.yaml' } }]);
    expect(readFileSync(join(cwd, job.artifacts.reports.junit!), 'utf8')).toContain('<failure');
  });

  test('in a merge request only what it has caused', () => {
    const { cwd, base } = repository();
    expect(run(cwd, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base }).code).toBe(0);
    writeFileSync(join(cwd, 'katalog/goals/Z-01.yaml'), blameless['goals/Z-01.yaml']!.replace('[L-1]', '[L-7]'));
    expect(run(cwd, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base })).toMatchObject({ code: 1, stdout: expect.stringMatching(/^katalog\/goals\/Z-01\.yaml:\d+:\d+: error F201 [^\n]*\n$/) });
  });

  test('with a baseline only what is new', () => {
    const { cwd } = repository();
    shell('sh', `node "${projectRoot}/bin/measures.js" validate --dir katalog --baseline known.json --update-baseline`, cwd, {});
    expect(run(cwd, { MEASURES_BASELINE: 'known.json' }).code).toBe(0);
  });
});

describe('the pre-commit hook', () => {
  const [hook] = read('.pre-commit-hooks.yaml') as { id: string; entry: string; language: string; pass_filenames: boolean; always_run: boolean }[];

  test('runs the installed program on the whole catalogue', () => {
    const { cwd } = repository();
    const bin = join(temporaryFolder(), 'bin');
    mkdirSync(bin);
    const { bin: programs } = read('package.json') as { bin: Record<string, string> };
    for (const [name, file] of Object.entries(programs)) symlinkSync(join(projectRoot, file), join(bin, name));
    expect(hook!.pass_filenames).toBe(false);
    const { hooks } = (parse(/repos:\n.*/.exec(readFileSync(join(projectRoot, 'README.md'), 'utf8'))![0]) as { repos: { hooks: { id: string; args: string[] }[] }[] }).repos[0]!;
    expect(hooks[0]!.id).toBe(hook!.id);
    // as README has it: from the root of the repository
    const result = shell('sh', `${hook!.entry} ${hooks[0]!.args.join(' ')}`, cwd, { PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` });
    expect(result).toMatchObject({ code: 1, stdout: expect.stringContaining('katalog/measures/M-01.yaml:20:5: error N103') });
  });

  test('runs at every commit, since a deleted file can break another', () => {
    expect(hook).toMatchObject({ always_run: true, pass_filenames: false });
    expect(hook).not.toHaveProperty('files');
  });

  test('what it installs holds everything that it runs', () => {
    const [pack] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: projectRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as { files: { path: string }[] }[];
    const paths = pack!.files.map(({ path }) => path);
    for (const path of ['bin/measures.js', 'bin/package.json', 'dist/cli.cjs', 'dist/program.cjs', 'dist/program-validate.cjs', 'package.json', 'schemas/measure.schema.json']) expect(paths).toContain(path);
  });
});
