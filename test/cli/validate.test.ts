import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { blameless } from '../model/rules/blameless.ts';
import { exampleCopy, measures, measuresMany, projectRoot, readTree, removeTemporaryFolders, temporaryFolder, transcript, writeFiles } from '../support/program.ts';

afterAll(removeTemporaryFolders);

const day = ['--as-of', '2026-09-01'];
const catalogue = (changes: Record<string, string | null> = {}): string => writeFiles(temporaryFolder(), Object.fromEntries(Object.entries({ ...blameless, ...changes }).filter(([, text]) => text !== null)));
const measure = blameless['measures/M-01.yaml']!;
const withoutUnit = measure.replace('    unit: Plätze\n', '');
const misspelt = measure.replace('summary:', 'sumary:');

interface Problem { rule: string; severity: string; file: string; line: number; column: number; path: string; message: string; remedy: string }
function problems(args: readonly string[], cwd: string): Problem[] {
  return (JSON.parse(measures(['validate', '--format', 'json', ...day, ...args], { cwd }).stdout) as { problems: Problem[] }).problems;
}

describe('measures validate', () => {
  test('a catalogue in order: exit 0, one line on stderr, nothing on stdout', () => {
    expect(transcript(measures(['validate', ...day], { cwd: catalogue() }))).toBe('exit 0\n--- stdout\n--- stderr\n10 Dateien geprüft: alles in Ordnung.\n');
  });

  test('the worked example has no error', () => {
    const { code, stderr } = measures(['validate', '--dir', 'data', '--as-of', '2026-11-22']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining(' 0 Fehler') });
  });

  test('all problems of all files in one run, in reading order', () => {
    const cwd = catalogue({ 'measures/M-01.yaml': misspelt, 'measures/M-09.yaml': 'id: M-09\ntitle: [\n', 'goals/Z-01.yaml': blameless['goals/Z-01.yaml']!.replace('[L-1]', '[L-2]') });
    expect(transcript(measures(['validate', ...day], { cwd }))).toBe(`exit 1
--- stdout
goals/Z-01.yaml:3:14: error F201 „L-2“ führt nirgendwohin; gemeint ist eine Leitlinie. Möglich sind: L-1
measures/M-01.yaml:3:1: error F101 Das Feld „sumary“ ist unbekannt. Meinten Sie „summary“?
measures/M-09.yaml:2:8: error F003 Die Klammer [ wird nicht geschlossen. Ergänzen Sie ] oder setzen Sie den Text in Anführungszeichen.
--- stderr
10 Dateien geprüft: 3 Fehler, 0 Warnungen, 0 Hinweise.
`);
  });

  test('rules look at what is in order even where another file is not', () => {
    const cwd = catalogue({ 'goals/Z-01.yaml': 'id: Z-01\ntitle: [\n', 'measures/M-01.yaml': withoutUnit });
    expect(problems([], cwd).map(({ rule, file }) => `${rule} ${file}`)).toEqual(['F003 goals/Z-01.yaml', 'N103 measures/M-01.yaml']);
  });

  test('speaks English where asked', () => {
    const { stdout, stderr } = measures(['validate', '--lang', 'en', ...day], { cwd: catalogue({ 'measures/M-01.yaml': withoutUnit }) });
    expect(stdout).toBe('measures/M-01.yaml:20:5: error N103 The indicator "I1" has no unit. Add for example unit: places or unit: "%".\n');
    expect(stderr).toBe('10 files checked: 1 error, 0 warnings, 0 notes.\n');
  });

  test('reports on the named files and folders only', () => {
    const cwd = catalogue({ 'measures/M-01.yaml': misspelt, 'goals/Z-01.yaml': 'id: Z-01\n' });
    expect(problems(['goals'], cwd).map(({ file }) => file)).toEqual(['goals/Z-01.yaml']);
    expect(problems([join(cwd, 'measures', 'M-01.yaml')], cwd).map(({ file }) => file)).toEqual(['measures/M-01.yaml']);
    // from elsewhere as well, as the path stands in the catalogue
    expect(problems(['goals', '-C', cwd], temporaryFolder()).map(({ file }) => file.split('/').slice(-2).join('/'))).toEqual(['goals/Z-01.yaml']);
  });

  test('says how much there is besides, where paths leave it out', () => {
    const cwd = catalogue({ 'measures/M-01.yaml': withoutUnit, 'goals/Z-01.yaml': 'id: Z-01\ntitle: [\n' });
    const said = (...args: string[]): string => measures(['validate', ...day, ...args], { cwd }).stderr;
    expect(said('measures')).toContain('1 weiterer Befund an anderer Stelle, nicht gezeigt (ohne Pfade und --changed-since stehen sie da).\n');
    expect(said('--lang', 'en', 'needs', '--format', 'json')).toContain('2 more findings elsewhere, not shown (without paths and --changed-since they are).\n');
    expect(said()).not.toContain('anderer Stelle');
    // what a baseline knows is nowhere else either
    measures(['validate', ...day, '--baseline', 'known.json', '--update-baseline'], { cwd });
    expect(said('needs', '--baseline', 'known.json')).not.toContain('anderer Stelle');
  });

  test('the footer of the pretty output explains the gravest that is shown', () => {
    const cwd = catalogue({ 'measures/M-01.yaml': withoutUnit, 'catalogue.yaml': blameless['catalogue.yaml']!.replace('weight: 40', 'weight: 30') });
    const { stdout, stderr } = measures(['validate', ...day, '--format', 'pretty'], { cwd });
    expect(stdout.indexOf('P301')).toBeLessThan(stdout.indexOf('N103'));
    expect(stderr).toContain('Mehr zu einer Regel: measures explain N103');
  });

  test.each([['measures/M-77.yaml'], ['../anderswo.yaml']])('refuses %s, which is no part of the catalogue', (path) => {
    const { code, stderr } = measures(['validate', path], { cwd: catalogue() });
    expect({ code, stderr }).toEqual({ code: 2, stderr: `measures: „${path}“ gibt es im Katalog nicht.\n` });
  });

  test('looks at the paths before it checks anything', () => {
    const cwd = catalogue();
    expect(measures(['validate', 'measures/M-77.yaml', '--cache', 'findings.json'], { cwd }).code).toBe(2);
    expect(Object.keys(readTree(cwd))).not.toContain('findings.json');
    expect(measures(['validate', 'measures', '--cache', 'findings.json'], { cwd }).code).toBe(0);
    expect(Object.keys(readTree(cwd))).toContain('findings.json');
  });

  test('outside a catalogue: exit 2 and the way to one', () => {
    const { code, stderr } = measures(['validate'], { cwd: temporaryFolder() });
    expect(code).toBe(2);
    expect(stderr).toContain('measures init');
  });

  test('findings that depend only on the date are warnings, so that nothing turns red overnight', () => {
    const cwd = catalogue();
    expect(measures(['validate', '--as-of', '2026-09-01'], { cwd }).code).toBe(0);
    const later = measures(['validate', '--as-of', '2031-01-01', '--format', 'json'], { cwd });
    expect(later.code).toBe(0);
    expect((JSON.parse(later.stdout) as { problems: Problem[] }).problems.map(({ rule, severity }) => `${rule} ${severity}`)).toContain('N114 warning');
  });
});

describe('severity and thresholds', () => {
  const warned = measure.replace('origin: [F-sprache.1]\n', '');

  test('--fail-on warning and --max-warnings decide the exit code', () => {
    const cwd = catalogue({ 'measures/M-01.yaml': warned });
    const code = (...args: string[]): number | null => measures(['validate', ...day, ...args], { cwd }).code;
    expect([code(), code('--fail-on', 'warning'), code('--max-warnings', '0'), code('--max-warnings', '1')]).toEqual([0, 1, 1, 0]);
    expect(measures(['validate', ...day, '--max-warnings', '0'], { cwd }).stderr).toContain('1 Warnung, erlaubt sind 0 (--max-warnings).');
  });

  test('catalogue.yaml changes how strict a rule is', () => {
    const rules = (setting: string): Record<string, string> => ({ 'catalogue.yaml': `${blameless['catalogue.yaml']}rules: {N103: ${setting}}\n`, 'measures/M-01.yaml': withoutUnit });
    expect(problems([], catalogue(rules('off')))).toEqual([]);
    for (const severity of ['info', 'warning', 'error']) expect(problems([], catalogue(rules(severity)))).toMatchObject([{ rule: 'N103', severity }]);
  });

  test('a misspelt rule in catalogue.yaml is an error with a suggestion', () => {
    expect(problems([], catalogue({ 'catalogue.yaml': `${blameless['catalogue.yaml']}rules: {N130: off}\n` }))).toMatchObject([{ rule: 'W003', remedy: expect.stringContaining('Meinten Sie') }]);
  });

  test.each([['--max-warnings', 'viele'], ['--max-findings', '-1'], ['--fail-on', 'never']])('refuses %s %s', (flag, value) => {
    expect(measures(['validate', flag, value], { cwd: catalogue() }).code).toBe(2);
  });

  test('small counts are checked for the public edition only', () => {
    const cwd = catalogue({ 'measures/M-01.yaml': measure.replace('    unit: Plätze\n', '    unit: Kinder\n    counts: people\n').replace('{value: 0, date: 2026-07-31', '{value: 3, date: 2026-07-31') });
    expect(problems([], cwd)).toEqual([]);
    expect(problems(['--edition', 'public'], cwd)).toMatchObject([{ rule: 'N116', severity: 'error', path: '/indicators/0/baseline/value' }]);
  });
});

describe('waivers', () => {
  const waived = (waiver: string): string => catalogue({ 'measures/M-01.yaml': `${withoutUnit}waivers: [${waiver}]\n` });

  test('excuse a finding', () => {
    expect(problems([], waived('{rule: N103, reason: Die Einheit wird noch abgestimmt., until: 2026-12-31}'))).toEqual([]);
  });

  test('an expired one brings the finding back as a warning, with a warning of its own', () => {
    expect(problems([], waived('{rule: N103, reason: Die Einheit wird noch abgestimmt., until: 2026-08-31}')).map(({ rule, severity }) => `${rule} ${severity}`).sort()).toEqual(['N103 warning', 'W001 warning']);
  });

  test('one that nothing needs, and one that excuses what always holds, are findings', () => {
    expect(problems([], waived('{rule: N103, reason: Die Einheit fehlt noch.}, {rule: N104, reason: Unnötig.}'))).toMatchObject([{ rule: 'W002', severity: 'warning', path: '/waivers/1' }]);
    expect(problems([], waived('{rule: N103, reason: Die Einheit fehlt noch.}, {rule: F201, reason: Unmöglich.}'))).toMatchObject([{ rule: 'W003', severity: 'error', path: '/waivers/1/rule' }]);
  });
});

describe('formats', () => {
  test('several at once: one on stdout, others in files', () => {
    const cwd = catalogue({ 'measures/M-01.yaml': withoutUnit });
    const { code, stdout } = measures(['validate', ...day, '--format', 'line', '--output-format', 'sarif=out/report.sarif', '--output-format', 'gitlab=quality.json', '--output-format', 'md=report.md'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('error N103');
    expect(JSON.parse(readFileSync(join(cwd, 'out/report.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(JSON.parse(readFileSync(join(cwd, 'quality.json'), 'utf8'))).toMatchObject([{ check_name: 'N103', location: { path: 'measures/M-01.yaml', lines: { begin: 20 } } }]);
    expect(readFileSync(join(cwd, 'report.md'), 'utf8')).toContain('| Fehler | N103 |');
  });

  test('the same run writes the same bytes', () => {
    const cwd = catalogue({ 'measures/M-01.yaml': withoutUnit });
    const runs = ['json', 'sarif', 'junit', 'gitlab', 'github', 'md', 'line', 'pretty'].map((format) => ['validate', ...day, '--format', format]);
    expect(measuresMany(runs, { cwd, env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' } })).toEqual(measuresMany(runs, { cwd, env: { TZ: 'America/New_York', LC_ALL: 'C' } }));
  });

  test.each([['sarif'], ['xml=a.xml'], ['sarif=']])('refuses --output-format %s and says the form', (value) => {
    const { code, stderr } = measures(['validate', '--output-format', value], { cwd: catalogue() });
    expect(code).toBe(2);
    expect(stderr).toContain('FORMAT=DATEI');
  });

  test.each([
    [['--output-format', 'json=measures/M-01.yaml'], 'gehört zum Katalog'],
    [['--cache', 'measures/M-77.yaml'], 'gehört zum Katalog'],
    [['--output', 'invite.yaml'], 'gehört zum Katalog'],
    [['--baseline', 'catalogue.yaml', '--update-baseline'], 'keine Datei mit bekannten Befunden'],
    [['--baseline', 'measures', '--update-baseline'], 'keine Datei mit bekannten Befunden'],
    [['--output-format', 'json=a.json', '--output-format', 'md=a.json'], 'zweimal'],
    [['--output', 'a.json', '--output-format', 'json=./a.json'], 'zweimal'],
    [['--baseline', 'a.json', '--cache', 'a.json'], 'zweimal'],
    [['--baseline', 'a.json', '--output-format', 'json=measures/../a.json'], 'zweimal'],
    [['--output-format', 'sarif=-'], 'FORMAT=DATEI'],
    [['--baseline', 'b.json', '--update-baseline', '--prune-baseline'], 'gehen nicht zusammen'],
  ])('writes over nothing that it should not: %j', (args, words) => {
    const cwd = catalogue();
    expect(measures(['validate', ...args], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining(words) });
    expect(['measures/M-77.yaml', 'invite.yaml'].filter((name) => existsSync(join(cwd, name)))).toEqual([]);
    for (const name of ['catalogue.yaml', 'measures/M-01.yaml'] as const) expect(readFileSync(join(cwd, name), 'utf8')).toBe(blameless[name]);
    expect(['a.json', 'b.json', '-'].filter((name) => existsSync(join(cwd, name)))).toEqual([]);
  });

  test('a job summary that cannot be written hides nothing', () => {
    const { code, stdout, stderr } = measures(['validate', ...day, '--format', 'github'], { cwd: catalogue({ 'measures/M-01.yaml': withoutUnit }), env: { GITHUB_STEP_SUMMARY: '/nowhere/summary.md' } });
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: expect.stringMatching(/^::error /), stderr: expect.stringContaining('/nowhere/summary.md') });
  });

  test('a misspelt flag and a misspelt format get a suggestion', () => {
    expect(measures(['validate', '--basline', 'x'], { cwd: catalogue() }).stderr).toContain('--baseline');
    expect(measures(['validate', '--format', 'sarf'], { cwd: catalogue() }).stderr).toContain('sarif');
    expect(measures(['validate', '--output-format', 'srif=x.sarif'], { cwd: catalogue() }).stderr).toContain('Meinten Sie „sarif=x.sarif“?');
  });

  test('in GitHub Actions: annotations by themselves, paths from the repository, a table in the job summary', () => {
    const workspace = temporaryFolder();
    writeFiles(join(workspace, 'konzept'), { ...blameless, 'measures/M-01.yaml': withoutUnit });
    const summary = join(workspace, 'summary.md');
    const { stdout } = measures(['validate', ...day, '--dir', 'konzept'], { cwd: workspace, env: { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, GITHUB_STEP_SUMMARY: summary } });
    expect(stdout).toMatch(/^::error file=konzept\/measures\/M-01\.yaml,line=20,/);
    expect(readFileSync(summary, 'utf8')).toContain('| Fehler | N103 | `konzept/measures/M-01.yaml:20` |');
  });

  test('what is shown is capped, what is counted is not', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`needs/N-1${String(i).padStart(2, '0')}.yaml`, 'id: [\n']));
    const cwd = catalogue(many);
    const { stdout, stderr } = measures(['validate', ...day, '--max-findings', '5'], { cwd });
    expect(stdout.split('\n')).toHaveLength(6);
    expect(stderr).toContain('30 Fehler');
    expect(stderr).toContain('25 weitere Befunde nicht gezeigt');
    const value = JSON.parse(measures(['validate', ...day, '--max-findings', '5', '--format', 'json'], { cwd }).stdout) as { summary: object; problems: unknown[] };
    expect(value).toMatchObject({ summary: { errors: 30, shown: 5 } });
    expect(value.problems).toHaveLength(5);
  });
});

describe('--baseline', () => {
  const old = { 'measures/M-01.yaml': withoutUnit };

  test('today’s findings are recorded; only new ones fail; what is mended is pruned when told', () => {
    const cwd = catalogue(old);
    const run = (...args: string[]) => measures(['validate', ...day, '--baseline', 'known.json', ...args], { cwd });
    expect(run('--update-baseline')).toMatchObject({ code: 0, stderr: expect.stringContaining('known.json: 1 bekannter Befund.') });
    expect(run()).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('1 bekannter Befund aus known.json nicht gezeigt') });

    // a line more and a better order of the indicators change nothing
    writeFileSync(join(cwd, 'measures/M-01.yaml'), `# Kommentar\n\n${withoutUnit}`);
    expect(run().code).toBe(0);

    writeFileSync(join(cwd, 'measures/M-01.yaml'), withoutUnit.replace('    dataSource: Anmeldungen der Volkshochschule\n', ''));
    expect(run()).toMatchObject({ code: 1, stdout: expect.stringMatching(/^measures\/M-01\.yaml:\d+:\d+: error N110 [^\n]*\n$/) });

    writeFileSync(join(cwd, 'measures/M-01.yaml'), measure);
    expect(run().stderr).toContain('1 bekannter Befund ist behoben: --prune-baseline streicht ihn.');
    expect(run('--prune-baseline').code).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8'))).toEqual({ version: 1, findings: [] });
    writeFileSync(join(cwd, 'measures/M-01.yaml'), withoutUnit);
    expect(run().code).toBe(1);
  });

  test('a field added where several are missing makes nothing new of the rest', () => {
    const few = measure.replace(/^(?:stage|status|goals):.*\n/gm, '');
    const cwd = catalogue({ 'measures/M-01.yaml': few });
    const run = (...args: string[]) => measures(['validate', ...day, '--baseline', 'known.json', ...args], { cwd });
    run('--update-baseline');
    writeFileSync(join(cwd, 'measures/M-01.yaml'), `${few}stage: proposed\n`);
    expect(run()).toMatchObject({ code: 0, stderr: expect.stringContaining('bekannter Befund ist behoben') });
    writeFileSync(join(cwd, 'measures/M-01.yaml'), few.replace(/^actionField:.*\n/m, ''));
    expect(run().code).toBe(1);
  });

  test('what a misspelt reference keeps silent is not mended, and not caused by whoever spells it right', () => {
    const forum = blameless['forums/F-sprache.yaml']!.replace(/outputs:[^]*/, 'outputs: [{no: 1, text: Elternkurse}, {no: 2, text: Wegweiser}]\n');
    const cwd = catalogue({ 'forums/F-sprache.yaml': forum });
    const run = (...args: string[]) => measures(['validate', ...day, '--baseline', 'known.json', ...args], { cwd });
    run('--update-baseline');
    const known = readFileSync(join(cwd, 'known.json'), 'utf8');
    expect(known).toContain('C402');
    writeFileSync(join(cwd, 'measures/M-09.yaml'), blameless['measures/M-09.yaml']!.replace('F-sprache.1', 'F-sprache.22'));
    run('--prune-baseline');
    expect(readFileSync(join(cwd, 'known.json'), 'utf8')).toBe(known);
  });

  test('another field that is missing in the same place is another finding', () => {
    const cwd = catalogue();
    const run = (...args: string[]) => measures(['validate', ...day, '--baseline', 'known.json', ...args], { cwd });
    const without = (key: string): void => writeFileSync(join(cwd, 'measures/M-01.yaml'), measure.replace(new RegExp(`^${key}:.*\\n`, 'm'), ''));
    for (const [known, added] of [['duration', 'window'], ['stage', 'status']] as const) {
      without(known);
      run('--update-baseline');
      expect([known, run().code]).toEqual([known, 0]);
      without(added);
      expect([added, run().code]).toEqual([added, 1]);
    }
  });

  test('what was not looked for is not mended: a file newly out of order, another edition', () => {
    const cwd = catalogue({ ...old, 'goals/Z-01.yaml': blameless['goals/Z-01.yaml']!.replace(/\n {4}dataSource:.*/, '') });
    const run = (...args: string[]) => measures(['validate', ...day, '--baseline', 'known.json', ...args], { cwd });
    run('--update-baseline');
    const known = readFileSync(join(cwd, 'known.json'), 'utf8');
    expect((JSON.parse(known) as { findings: object[] }).findings).toHaveLength(2);
    for (const broken of [`${withoutUnit}: : [\n`, withoutUnit.replace(/\nstaff: .*/, '\nstaff: -0.1')]) {
      writeFileSync(join(cwd, 'measures/M-01.yaml'), broken);
      const { code, stderr } = run('--prune-baseline');
      expect([code, stderr]).toEqual([1, expect.not.stringContaining('behoben')]);
      expect(readFileSync(join(cwd, 'known.json'), 'utf8')).toBe(known);
    }
    writeFileSync(join(cwd, 'measures/M-01.yaml'), withoutUnit);
    expect(run().code).toBe(0);

    const ofPublic = known.replace('"findings": [', '"findings": [{"rule": "N116", "file": "measures/M-01.yaml", "path": "/indicators/I1/targets/0/value", "count": 1},');
    writeFileSync(join(cwd, 'known.json'), ofPublic);
    run('--prune-baseline');
    expect(readFileSync(join(cwd, 'known.json'), 'utf8')).toBe(ofPublic);
    run('--prune-baseline', '--edition', 'public');
    expect(readFileSync(join(cwd, 'known.json'), 'utf8')).toBe(known);
  });

  test('holds no message text, so that a better wording makes nothing new', () => {
    const cwd = catalogue(old);
    measures(['validate', ...day, '--baseline', 'known.json', '--update-baseline'], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8'))).toEqual({ version: 1, findings: [{ rule: 'N103', file: 'measures/M-01.yaml', path: '/indicators/I1', count: 1 }] });
  });

  test('refuses a file that is missing or something else, and flags that need it', () => {
    const cwd = catalogue(old);
    expect(measures(['validate', '--baseline', 'known.json'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('--update-baseline') });
    expect(measures(['validate', '--baseline', 'catalogue.yaml'], { cwd }).code).toBe(2);
    expect(measures(['validate', '--update-baseline'], { cwd }).code).toBe(2);
  });
});

describe('--changed-since', () => {
  const git = (cwd: string, ...args: string[]): string => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', '-c', 'init.defaultBranch=main', ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  function repository(files: Record<string, string | null> = {}, below = ''): { cwd: string; root: string } {
    const root = temporaryFolder();
    const cwd = join(root, below);
    mkdirSync(cwd, { recursive: true });
    writeFiles(cwd, Object.fromEntries(Object.entries({ ...blameless, ...files }).filter(([, text]) => text !== null)));
    git(root, 'init', '-q');
    git(root, 'add', '-A');
    git(root, 'commit', '-q', '-m', 'Katalog');
    return { cwd, root };
  }
  const caused = (cwd: string, revision = 'main'): string[] => problems(['--changed-since', revision], cwd).map(({ rule, file }) => `${rule} ${file}`);

  test('old sins in unchanged files are not reported, new ones in changed files are', () => {
    const { cwd } = repository({ 'measures/M-01.yaml': withoutUnit });
    expect(caused(cwd)).toEqual([]);
    writeFileSync(join(cwd, 'measures/M-09.yaml'), blameless['measures/M-09.yaml']!.replace('origin: [F-sprache.1]\n', ''));
    expect(caused(cwd)).toEqual(['S005 measures/M-09.yaml']);
  });

  test('nor is an old one called new because the files come in another order', () => {
    // in the order of a catalogue M-2 comes before M-10, and the later of two alike is reported
    const alike = (id: string): string => blameless['measures/M-09.yaml']!.replace('id: M-09', `id: ${id}`);
    const { cwd } = repository({ 'measures/M-09.yaml': null, 'measures/M-2.yaml': alike('M-2'), 'measures/M-10.yaml': alike('M-10') });
    expect(problems([], cwd).map(({ rule, file }) => `${rule} ${file}`)).toEqual(['S010 measures/M-10.yaml']);
    writeFileSync(join(cwd, 'needs/N-01.yaml'), `${blameless['needs/N-01.yaml']}# geprüft\n`);
    expect(caused(cwd)).toEqual([]);
  });

  test('nor one that a misspelt reference kept silent, when that is mended', () => {
    const forum = blameless['forums/F-sprache.yaml']!.replace(/outputs:[^]*/, 'outputs: [{no: 1, text: Elternkurse}, {no: 2, text: Wegweiser}]\n');
    const { cwd } = repository({ 'forums/F-sprache.yaml': forum, 'measures/M-09.yaml': blameless['measures/M-09.yaml']!.replace('F-sprache.1', 'F-sprache.22') });
    expect(problems([], cwd).map(({ rule }) => rule)).toEqual(['F201']);
    writeFileSync(join(cwd, 'measures/M-09.yaml'), blameless['measures/M-09.yaml']!);
    expect(problems([], cwd).map(({ rule }) => rule)).toEqual(['C402']);
    expect(caused(cwd)).toEqual([]);
  });

  test('an unchanged file whose reference the change broke is reported', () => {
    const { cwd } = repository({}, 'konzept/daten');
    rmSync(join(cwd, 'needs/N-01.yaml'));
    expect(caused(cwd)).toEqual(['F201 goals/Z-01.yaml']);
  });

  test('new files that git does not know yet count as changed', () => {
    const { cwd } = repository();
    writeFileSync(join(cwd, 'needs/N-02.yaml'), 'id: N-02\ntitel: Mehr Kurse\n');
    expect(caused(cwd)).toEqual(['F101 needs/N-02.yaml']);
  });

  test('a setting that makes a rule stricter is a cause too', () => {
    const { cwd } = repository({ 'measures/M-01.yaml': measure.replace('origin: [F-sprache.1]\n', '') });
    writeFileSync(join(cwd, 'catalogue.yaml'), `${blameless['catalogue.yaml']}rules: {S005: error}\n`);
    expect(caused(cwd)).toEqual(['S005 measures/M-01.yaml']);
    writeFileSync(join(cwd, 'catalogue.yaml'), `${blameless['catalogue.yaml']}rules: {S005: info}\n`);
    expect(caused(cwd)).toEqual([]);
  });

  test('a renamed goal, a renamed unit, a misspelt folder, and names with blanks and umlauts', () => {
    const { cwd, root } = repository({}, 'mein ordner/daten ä');
    git(root, 'mv', 'mein ordner/daten ä/goals/Z-01.yaml', 'mein ordner/daten ä/goals/Z-02.yaml');
    expect(caused(cwd)).toEqual(['S001 goals/Z-02.yaml']);
    git(root, 'reset', '-q', '--hard');
    writeFileSync(join(cwd, 'catalogue.yaml'), blameless['catalogue.yaml']!.replace('{id: vhs,', '{id: volkshochschule,'));
    expect(new Set(caused(cwd))).toEqual(new Set(['F201 goals/Z-01.yaml', 'F201 measures/M-01.yaml', 'F201 measures/M-09.yaml']));
    git(root, 'reset', '-q', '--hard');
    writeFiles(cwd, { 'need/N-02.yaml': 'id: N-02\n', 'needs/N ä"2.yaml': 'id: N-02\ntitle: x\n' });
    expect(caused(cwd)).toEqual(['F008 need', 'S001 needs/N ä"2.yaml']);
  });

  test('in a hook, which git tells where its repository is', () => {
    const { cwd, root } = repository({ 'measures/M-09.yaml': blameless['measures/M-09.yaml']!.replace('origin: [F-sprache.1]\n', '') }, 'katalog');
    writeFileSync(join(cwd, 'goals/Z-01.yaml'), blameless['goals/Z-01.yaml']!.replace('[L-1]', '[]'));
    const { stdout } = measures(['validate', '--dir', 'katalog', '--changed-since', 'HEAD', ...day], { cwd: root, env: { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index', GIT_PREFIX: '' } });
    expect(stdout).toMatch(/^katalog\/goals\/Z-01\.yaml:3:13: error S003 [^\n]*\n$/);
  });

  test('a detached head and a clone without history', () => {
    const { root } = repository();
    const clone = temporaryFolder();
    git(clone, 'clone', '-q', '--depth', '1', `file://${root}`, '.');
    git(clone, 'checkout', '-q', '--detach');
    writeFileSync(join(clone, 'measures/M-01.yaml'), withoutUnit);
    expect(caused(clone, 'HEAD')).toEqual(['N103 measures/M-01.yaml']);
    expect(measures(['validate', '--changed-since', 'HEAD~1'], { cwd: clone })).toMatchObject({ code: 2, stderr: expect.stringContaining('fetch-depth: 0') });
  });

  test('without git: exit 2 and why', () => {
    const { cwd } = repository();
    expect(measures(['validate', '--changed-since', 'main'], { cwd, env: { PATH: '/nowhere' } })).toMatchObject({ code: 2, stderr: expect.stringContaining('git') });
  });

  test('on a branch, what the other branch has changed since is not mine', () => {
    const { cwd, root } = repository();
    git(root, 'checkout', '-q', '-b', 'mein-zweig');
    git(root, 'checkout', '-q', 'main');
    writeFileSync(join(cwd, 'measures/M-01.yaml'), withoutUnit);
    git(root, 'commit', '-q', '-am', 'Anderes');
    git(root, 'checkout', '-q', 'mein-zweig');
    writeFileSync(join(cwd, 'goals/Z-01.yaml'), blameless['goals/Z-01.yaml']!.replace('[L-1]', '[]'));
    expect(caused(cwd)).toEqual(['S003 goals/Z-01.yaml']);
  });

  test.each([['gibt-es-nicht'], ['--output=x'], ['main; rm -rf .'], ['']])('refuses the revision "%s" without running it', (revision) => {
    const { cwd } = repository();
    const { code, stderr } = measures(['validate', `--changed-since=${revision}`], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('Git-Stand');
    expect(existsSync(join(cwd, 'x'))).toBe(false);
  });

  test('a configuration of the repository makes git run nothing', () => {
    const { cwd, root } = repository();
    const trap = join(root, 'trap');
    for (const [key, value] of [['core.fsmonitor', `touch ${trap}; false`], ['diff.external', `touch ${trap}`], ['core.pager', `touch ${trap}`]]) git(root, 'config', key!, value!);
    writeFileSync(join(cwd, 'measures/M-01.yaml'), withoutUnit);
    expect(caused(cwd)).toEqual(['N103 measures/M-01.yaml']);
    expect(existsSync(trap)).toBe(false);
  });

  test('outside a repository: exit 2 and why', () => {
    expect(measures(['validate', '--changed-since', 'main'], { cwd: catalogue() })).toMatchObject({ code: 2, stderr: expect.stringContaining('Git-Repository') });
  });

  test('works together with a baseline and with paths', () => {
    const { cwd } = repository({ 'measures/M-01.yaml': withoutUnit });
    measures(['validate', ...day, '--baseline', 'known.json', '--update-baseline'], { cwd });
    writeFileSync(join(cwd, 'measures/M-01.yaml'), withoutUnit.replace('staff: 0.1\n', ''));
    expect(problems(['--changed-since', 'main', '--baseline', 'known.json', 'measures'], cwd).map(({ rule }) => rule)).toEqual(['R208']);
  });
});

describe('--watch', () => {
  test('says after each save what that has changed, and ends on Ctrl-C', async () => {
    const cwd = catalogue();
    const child = spawn(process.execPath, [join(projectRoot, 'bin/measures.js'), 'validate', '--watch', ...day], { cwd, env: { PATH: process.env.PATH, MEASURES_LANG: 'de', NO_COLOR: '1' } });
    let output = '';
    child.stdout.on('data', (data) => { output += String(data); });
    child.stderr.on('data', (data) => { output += String(data); });
    const until = async (words: string | RegExp): Promise<string> => {
      for (let waited = 0; waited < 20_000; waited += 20) {
        if (typeof words === 'string' ? output.includes(words) : words.test(output)) {
          const seen = output;
          output = '';
          return seen;
        }
        await new Promise((resolve) => { setTimeout(resolve, 20); });
      }
      throw new Error(`never came: ${String(words)}\n${output}`);
    };
    try {
      expect(await until('Warte auf Änderungen')).toContain('10 Dateien geprüft: alles in Ordnung.');
      writeFileSync(join(cwd, 'measures/M-01.yaml'), withoutUnit);
      expect(await until('1 Fehler')).toContain('measures/M-01.yaml:20:5: error N103');
      // as editors do it: a new file in place of the old one
      writeFileSync(join(cwd, 'measures/.M-01.yaml.tmp'), measure);
      renameSync(join(cwd, 'measures/.M-01.yaml.tmp'), join(cwd, 'measures/M-01.yaml'));
      expect(await until('alles in Ordnung')).toContain('✓ behoben: measures/M-01.yaml N103');
      // a save that breaks the file mends nothing
      writeFileSync(join(cwd, 'measures/M-01.yaml'), withoutUnit);
      await until('1 Fehler');
      writeFileSync(join(cwd, 'measures/M-01.yaml'), `${withoutUnit}: : [\n`);
      expect(await until(/F003[^]*1 Fehler/)).not.toContain('✓');
      writeFileSync(join(cwd, 'measures/M-01.yaml'), withoutUnit);
      expect(await until('1 Fehler')).toMatch(/^✓ behoben: measures\/M-01\.yaml F003 [^\n]*\n[^\n]*1 Fehler/);
      writeFileSync(join(cwd, 'measures/M-01.yaml'), measure);
      expect(await until('alles in Ordnung')).toContain('✓ behoben: measures/M-01.yaml N103');
      // while the catalogue is away nothing is mended, and that is said
      renameSync(join(cwd, 'catalogue.yaml'), join(cwd, 'away'));
      await until('catalogue.yaml ist nicht da');
      renameSync(join(cwd, 'away'), join(cwd, 'catalogue.yaml'));
      expect(await until('alles in Ordnung')).toContain('nichts hat sich geändert');
      mkdirSync(join(cwd, 'offers'));
      writeFileSync(join(cwd, 'offers/A-01.yaml'), 'id: A-02\ntitle: Lesetreff\n');
      await until('S001');
      // a folder that is deleted and made again is another one
      rmSync(join(cwd, 'offers'), { recursive: true });
      await until('alles in Ordnung');
      mkdirSync(join(cwd, 'offers'));
      await until('Ordnung');
      writeFileSync(join(cwd, 'offers/A-01.yaml'), 'id: A-02\ntitle: Lesetreff\n');
      await until('S001');
      const ended = new Promise((resolve) => { child.on('exit', resolve); });
      child.kill('SIGINT');
      expect(await ended).toBe(130);
    } finally {
      child.kill('SIGKILL');
    }
  }, 60_000);

  test.each([['--baseline', 'x'], ['--format', 'json'], ['--max-warnings', '3'], ['--fail-on', 'warning']])('does not go together with %s %s, which makes sense only once', (flag, value) => {
    expect(measures(['validate', '--watch', flag, value], { cwd: catalogue() })).toMatchObject({ code: 2, stderr: expect.stringContaining(`--watch und ${flag}`) });
  });
});

test('a broken catalogue: other commands print the same object with --format json', () => {
  const cwd = exampleCopy();
  writeFileSync(join(cwd, 'goals/Z-01.yaml'), 'id: Z-01\n');
  const { code, stdout } = measures(['prioritize', '--format', 'json'], { cwd });
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ version: 1, summary: { errors: expect.any(Number) }, problems: expect.arrayContaining([expect.objectContaining({ rule: 'F102', file: 'goals/Z-01.yaml' })]) });
});
