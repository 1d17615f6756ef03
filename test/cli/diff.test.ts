// `measures diff`: what changed since the council's last decision.
import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectGolden } from '../support/golden.ts';
import { exampleCopy, measures, readTree, removeTemporaryFolders, smallCatalogue, temporaryFolder, writeFiles } from '../support/program.ts';

afterAll(removeTemporaryFolders);
const day = ['--as-of', '2027-03-01'];

const git = (cwd: string, ...args: string[]): string => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', '-c', 'init.defaultBranch=main', ...args], {
  cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, GIT_COMMITTER_DATE: '2027-01-25T18:00:00+01:00', GIT_AUTHOR_DATE: '2027-01-25T18:00:00+01:00', GIT_CONFIG_GLOBAL: '/dev/null' },
});
function commit(cwd: string, message: string, tag?: string): void {
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '--allow-empty', '-m', message);
  if (tag !== undefined) git(cwd, 'tag', tag);
}
function repository(folder: string): string {
  git(folder, 'init', '-q');
  commit(folder, 'Beschluss', 'beschluss');
  return folder;
}
const edit = (folder: string, file: string, from: string | RegExp, to: string): void => {
  const text = readTree(folder)[file]!;
  const changed = text.replace(from, to);
  expect([file, changed === text]).toEqual([file, false]);
  writeFiles(folder, { [file]: changed });
};

/** The worked example after a council's decision: one rating, one weight, one budget, one text, one measure more, one gone. */
function afterwards(folder: string): void {
  edit(folder, 'catalogue.yaml', /(id: urgency\n(?:.*\n)*? {4}weight: )\d+/, '$125');
  edit(folder, 'catalogue.yaml', /(id: effect\n(?:.*\n)*? {4}weight: )\d+/, '$125');
  edit(folder, 'catalogue.yaml', /(- \{source: city, period: 2028, amount: )\d+/, '$1470000');
  edit(folder, 'measures/SB-02.yaml', /^title: .*$/m, 'title: Elternsprachkurse an sechs Grundschulen anbieten');
  edit(folder, 'measures/SB-02.yaml', /perYear: 16000/, 'perYear: 19000');
  edit(folder, 'ratings/R-steuerung.yaml', /( {2}AA-03: \{effect: )\d+/, '$110');
  edit(folder, 'measures/KV-02.yaml', /^status: inProgress$/m, 'status: routine');
  const measure = readTree(folder)['measures/LM-12.yaml']!.replace('id: LM-12', 'id: LM-14').replace(/^title: .*$/m, 'title: Fahrradwerkstatt im Hafenviertel zweimal im Monat öffnen');
  writeFiles(folder, { 'measures/LM-14.yaml': measure });
  edit(folder, 'ratings/R-steuerung.yaml', /^( {2})(LM-12): (\{.*\})$/m, '$1$2: $3\n$1LM-14: {effect: 9, urgency: 9, reach: 9, access: 9, foundation: 9, delay: 3, legal: true}');
}

describe('on the worked example', () => {
  const folder = repository(exampleCopy());
  afterwards(folder);
  const withoutHash = (text: string): string => text.replace(/, [0-9a-f]{10}\)/g, ', 0123456789)').replace(/"commit": "[0-9a-f]{40}"/g, '"commit": "…"');

  test('diff.md: since the council\'s decision', () => {
    const { code, stdout, stderr } = measures(['diff', 'beschluss', '--format', 'md', ...day], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const cause of ['Gewichte geändert', 'neu bewertet', 'neu in der Rangfolge', 'nicht mehr in der Rangfolge', 'Text geändert', 'Budget oder Personal geändert']) expect(stdout).toContain(cause);
    expectGolden('diff.md', withoutHash(stdout));
  });

  test('diff.en.txt: between two commits, in English', () => {
    commit(folder, 'Fortschreibung', 'fortschreibung');
    const { code, stdout } = measures(['diff', 'beschluss', 'fortschreibung', '--lang', 'en', '--fields', ...day], { cwd: folder, env: { COLUMNS: '100' } });
    expect(code).toBe(0);
    expectGolden('diff.en.txt', withoutHash(stdout));
  });

  test('JSON has every entity, field and step', () => {
    const { stdout } = measures(['diff', 'beschluss', '--format', 'json', ...day], { cwd: folder });
    const { version, entities, ranking, order } = JSON.parse(stdout) as { version: number; entities: { id: string; change: string; fields: { path: string[] }[] }[]; ranking: { moves: { id: string; before: { rank: number } | null; steps: { from: number | null }[] }[]; changed: string[] }; order: { moves: object[] } };
    expect(version).toBe(1);
    expect(entities.map(({ id, change }) => `${id} ${change}`)).toEqual(['catalogue changed', 'KV-02 changed', 'LM-14 added', 'SB-02 changed', 'R-steuerung changed']);
    expect(entities.find(({ id }) => id === 'SB-02')!.fields.map(({ path }) => path.join('/'))).toEqual(['title', 'cost/items/city/perYear']);
    expect(ranking.changed).toEqual(['weights', 'scores', 'measures']);
    expect(ranking.moves.find(({ id }) => id === 'LM-14')!.before).toBeNull();
    for (const { before, steps } of ranking.moves) expect(steps[0]!.from).toBe(before?.rank ?? null);
    expect(order.moves.length).toBeGreaterThan(0);
  });
});

describe('two states', () => {
  const goal = (title: string): Record<string, unknown> => ({ 'goals/Z-01.yaml': `id: Z-01\ntitle: ${title}\nprinciples: [L-1]\n` });

  test('that are the same', () => {
    const folder = repository(smallCatalogue());
    expect(measures(['diff', 'HEAD', ...day], { cwd: folder }).stdout).toContain('Nichts hat sich geändert.');
  });

  test('may be two folders, without git', () => {
    const { code, stdout } = measures(['diff', smallCatalogue(), smallCatalogue(goal('Anders')), ...day], { cwd: temporaryFolder(), env: { PATH: '' } });
    expect(code).toBe(0);
    expect(stdout).toContain('Eltern sprechen Deutsch');
  });

  test('may be a catalogue in a folder of a larger repository', () => {
    const top = temporaryFolder();
    const tree = readTree(smallCatalogue());
    writeFiles(top, Object.fromEntries(Object.entries(tree).map(([path, text]) => [`stadt/konzept/${path}`, text])));
    repository(top);
    writeFiles(top, { 'stadt/konzept/goals/Z-01.yaml': 'id: Z-01\ntitle: Anders\nprinciples: [L-1]\n', 'stadt/andere.yaml': 'x' });
    expect(measures(['diff', 'HEAD', '--dir', 'stadt/konzept', ...day], { cwd: top }).stdout).toContain('Titel: „Eltern sprechen Deutsch“ → „Anders“');
  });

  test('work in a shallow clone; what it does not hold is said with what to do', () => {
    const origin = repository(smallCatalogue());
    writeFiles(origin, goal('Zweiter Stand'));
    commit(origin, 'Zweiter');
    writeFiles(origin, goal('Dritter Stand'));
    commit(origin, 'Dritter');
    const clone = join(temporaryFolder(), 'clone');
    git(origin, 'clone', '-q', '--depth', '2', `file://${origin}`, clone);
    expect(measures(['diff', 'HEAD~1', ...day], { cwd: clone }).stdout).toContain('Zweiter Stand');
    const { code, stderr } = measures(['diff', 'HEAD~2', ...day], { cwd: clone });
    expect(code).toBe(2);
    expect(stderr).toContain('git fetch --unshallow');
  });

  test('an earlier state that was not in order is named, with its places', () => {
    const folder = repository(smallCatalogue({ 'goals/Z-01.yaml': 'id: Z-01\ntitle: Ziel\nprinciples: [L-9]\n' }));
    writeFiles(folder, goal('Jetzt gut'));
    const { code, stdout, stderr } = measures(['diff', 'beschluss', ...day], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('beschluss: goals/Z-01.yaml:3');
    expect(stderr).toContain('Der Katalog in „beschluss“ ist nicht in Ordnung (1 Fehler)');
  });
});

describe('git is called safely', () => {
  test('a revision is never an option, a path or a shell word', () => {
    const folder = repository(smallCatalogue());
    for (const revision of ['--output=boese', '-h', 'HEAD; touch boese', '$(touch boese)', 'HEAD:goals', '../..', '']) {
      const { code, stdout } = measures(['diff', '--', revision], { cwd: folder });
      expect([revision, code, stdout]).toEqual([revision, 2, '']);
    }
    expect(Object.keys(readTree(folder)).filter((path) => path.includes('boese'))).toEqual([]);
  });

  test('nothing that the repository configures is run', () => {
    const folder = repository(smallCatalogue());
    const trap = join(folder, 'falle.sh');
    writeFileSync(trap, `#!/bin/sh\ntouch ${join(folder, 'boese')}\ncat\n`);
    chmodSync(trap, 0o755);
    for (const [key, value] of [['core.fsmonitor', trap], ['diff.external', trap], ['core.pager', trap], ['filter.x.smudge', trap], ['filter.x.clean', trap], ['diff.x.textconv', trap], ['core.sshCommand', trap]]) git(folder, 'config', key!, value!);
    writeFiles(folder, { '.gitattributes': '*.yaml filter=x diff=x\n', 'goals/Z-01.yaml': 'id: Z-01\ntitle: Anders\nprinciples: [L-1]\n' });
    expect(measures(['diff', 'HEAD', ...day], { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
    expect(Object.keys(readTree(folder))).not.toContain('boese');
  });

  test('a link in a commit leads nowhere', () => {
    const folder = smallCatalogue();
    execFileSync('ln', ['-s', '/etc/passwd', join(folder, 'goals', 'Z-02.yaml')]);
    repository(folder);
    execFileSync('rm', [join(folder, 'goals', 'Z-02.yaml')]);
    const { code, stdout } = measures(['diff', 'HEAD', ...day], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('Nichts hat sich geändert.');
  });

  test('without git or a repository it says so', () => {
    expect(measures(['diff', 'HEAD'], { cwd: smallCatalogue() })).toMatchObject({ code: 2, stderr: expect.stringContaining('in keinem Git-Repository') });
    expect(measures(['diff', 'HEAD'], { cwd: repository(smallCatalogue()), env: { PATH: '' } })).toMatchObject({ code: 2, stderr: expect.stringContaining('git ist nicht installiert') });
    const folder = temporaryFolder();
    git(folder, 'init', '-q');
    commit(folder, 'leer', 'leer');
    writeFiles(folder, readTree(smallCatalogue()));
    expect(measures(['diff', 'leer'], { cwd: folder })).toMatchObject({ code: 2, stderr: expect.stringContaining('noch keinen Katalog') });
  });
});
