// The first minutes with the program: help, a new catalogue, a new entry, wrong usage.
import { afterAll, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { kinds } from '../../src/model/kinds.ts';
import { measures, projectRoot, readTree, removeTemporaryFolders, smallCatalogue, temporaryFolder, writeFiles } from '../support/program.ts';

afterAll(removeTemporaryFolders);

describe('help', () => {
  test('lists every command, in both languages, on stdout', () => {
    const german = measures(['--help']);
    const english = measures(['--help', '--lang', 'en']);
    expect(german).toMatchObject({ code: 0, stderr: '' });
    expect(german.stdout).toContain('Befehle:');
    expect(english.stdout).toContain('Commands:');
    for (const name of ['init', 'new', 'validate', 'export', 'load']) {
      expect(german.stdout).toContain(`\n  ${name}`);
      expect(english.stdout).toContain(`\n  ${name}`);
    }
  });

  test('help may be asked for its own help', () => {
    const { code, stdout } = measures(['help', '--help']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: measures(['help']).stdout });
  });

  test('without a command the help goes to stderr and the exit code is 2', () => {
    const { code, stdout, stderr } = measures([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Aufruf: measures');
  });

  test.each(['validate', 'export', 'query'])('every command explains itself: %s', (name) => {
    for (const args of [[name, '--help'], ['help', name], ['help', name, '--help']]) {
      const { code, stdout } = measures(args);
      expect(code).toBe(0);
      expect(stdout).toContain(`Aufruf: measures ${name}`);
      expect(stdout).toContain('--lang');
    }
  });

  test('the version is the package\'s', () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
    expect(measures(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('wrong usage is answered with what to do, and exit code 2', () => {
  test.each([
    [['valdate'], 'measures: Den Befehl „valdate“ gibt es nicht.\nMeinten Sie „validate“?\n'],
    [['validate', '--formt', 'json'], 'measures: Die Option „--formt“ gibt es hier nicht.\nMeinten Sie --format?\n'],
    [['validate', '--format', 'jsn'], 'Meinten Sie „json“?\n'],
    [['validate', '--lang', 'fr'], 'measures: --lang kennt de und en, nicht „fr“.\n'],
    [['validate', '--as-of', '2026-02-30'], 'measures: „2026-02-30“ ist kein Datum.\n'],
    [['export'], 'measures: Es fehlt eine Angabe: <Format>.\n'],
    [['export', 'mdd'], 'measures: Das Format „mdd“ gibt es nicht.\nMeinten Sie „md“?\n'],
    [['new', 'mesure'], 'Meinten Sie „measure“?\n'],
    [['completion', 'powershell'], 'Möglich sind: bash, zsh, fish\n'],
  ])('%j', (args, said) => {
    const { code, stdout, stderr } = measures(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  test('outside a catalogue', () => {
    const folder = temporaryFolder();
    const { code, stderr } = measures(['validate'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('measures init');
    expect(measures(['validate', '--dir', 'nowhere'], { cwd: folder }).stderr).toContain('In „nowhere“ ist kein Katalog');
  });
});

describe('README', () => {
  test.each(['README.md', 'README.de.md'])('%s shows what the first command prints', (name) => {
    const sample = /```text\n([\s\S]*?)\n```/.exec(readFileSync(join(projectRoot, name), 'utf8'))![1]!.split('\n').filter((line) => line.trim() !== '…');
    const printed = measures(['prioritize'], { env: { COLUMNS: '80' } }).stdout.split('\n');
    expect(sample.length).toBeGreaterThan(8);
    for (const line of sample) expect(printed).toContain(line);
  });
});

describe('init', () => {
  test.each(['de', 'en'])('makes a catalogue that is in order, with editor help (%s)', (language) => {
    const folder = join(temporaryFolder(), 'konzept');
    expect(measures(['init', folder, '--lang', language]).code).toBe(0);
    const files = readTree(folder);
    expect(files['catalogue.yaml']).toMatch(/^# yaml-language-server: \$schema=\.schemas\/catalogue\.schema\.json\n/);
    expect(Object.keys(files)).toContain('.schemas/measure.schema.json');
    expect(measures(['validate', '--dir', folder, '--format', 'json']).code).toBe(0);
    expect(measures(['fmt', '--check', '--dir', folder]).code).toBe(0);
  });

  test('says in words where no folder can be', () => {
    const file = join(writeFiles(temporaryFolder(), { datei: '' }), 'datei');
    expect(measures(['init', file])).toMatchObject({ code: 2, stderr: expect.stringContaining('lässt sich nicht schreiben: ein Teil des Pfads ist kein Ordner. Nichts wurde geändert.') });
  });

  test.each([['de'], ['en'], ['de', '--example'], ['en', '--example']])('says what comes next in lines that fit, each command on its own (%s %s)', (language, ...more) => {
    const { stderr } = measures(['init', 'konzept-der-stadt', '--lang', language!, ...more], { cwd: temporaryFolder() });
    const lines = stderr.trimEnd().split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    const commands = lines.filter((line) => line.includes('measures '));
    expect(commands.length).toBeGreaterThan(1);
    for (const line of commands) expect(line).toMatch(/^ +measures [a-z]+ (?:[a-z.]+ )?-C konzept-der-stadt$/);
  });

  test('never touches a catalogue that is there', () => {
    const folder = smallCatalogue();
    const before = readTree(folder);
    expect(measures(['init', folder]).code).toBe(2);
    expect(readTree(folder)).toEqual(before);
  });

  test('--example brings the worked example, which points at its own schemas', () => {
    const folder = temporaryFolder();
    expect(measures(['init', folder, '--example']).code).toBe(0);
    const files = readTree(folder);
    const measure = Object.entries(files).find(([path]) => path.startsWith('measures/'))![1];
    expect(measure).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.schemas\/measure\.schema\.json\n/);
    expect(measures(['validate', '--dir', folder]).code).toBe(measures(['validate']).code);
  });
});

describe('new', () => {
  test.each(kinds.map((kind) => [kind]))('a new %s is in order as it stands, at stage idea', (kind) => {
    const folder = smallCatalogue();
    const made = measures(['new', kind, '--title', 'Die „Neue“: mit # und \'Zeichen\'', '--dir', folder]);
    expect(made.code).toBe(0);
    const { stdout } = measures(['validate', '--dir', folder, '--format', 'json']);
    const { summary } = JSON.parse(stdout) as { summary: { errors: number; files: number } };
    expect(summary).toMatchObject({ errors: 0, files: 6 });
    expect(measures(['fmt', '--check', made.stdout.trim(), '--dir', folder]).code).toBe(0);
  });

  test('gives the next free id by the code of the field, also after one that was retired', () => {
    const folder = smallCatalogue({ 'measures/SB-07.yaml': { id: 'SB-07', title: 'Alt', stage: 'draft', status: 'dropped', statusReason: 'überholt', actionField: 'sprache', goals: [] } });
    expect(measures(['new', 'measure', '--field', 'sprache', '--dir', folder]).stdout).toContain('measures/SB-08.yaml');
    expect(measures(['new', 'measure', '--field', 'SB', '--dir', folder]).stdout).toContain('measures/SB-09.yaml');
    expect(measures(['new', 'forum', '--title', 'Älter werden', '--dir', folder]).stdout).toContain('forums/F-aelter-werden.yaml');
  });

  test('an unknown field is named with the ones there are', () => {
    const { code, stderr } = measures(['new', 'measure', '--field', 'spräche', '--dir', smallCatalogue()]);
    expect(code).toBe(2);
    expect(stderr).toContain('Meinten Sie „sprache“?');
  });
});

describe('the language of the terminal', () => {
  test('flag, then MEASURES_LANG, then the catalogue, then the locale, then German', () => {
    const english = smallCatalogue({ 'catalogue.yaml': 'title: Concept\nlanguage: en\nactionFields: [{id: sprache, title: L}]\ntargetGroups: []\ncriteria: [{id: effect, title: E, weight: 100}]\n' });
    const said = (args: string[], env: Record<string, string>): string => measures(['validate', '--dir', english, ...args], { env: { MEASURES_LANG: '', ...env } }).stderr;
    expect(said(['--lang', 'de'], { MEASURES_LANG: 'en' })).toContain('geprüft');
    expect(said([], { MEASURES_LANG: 'de' })).toContain('geprüft');
    expect(said([], { LC_ALL: 'de_DE.UTF-8' })).toContain('checked');
    const outside = (env: Record<string, string>): string => measures(['validate'], { cwd: temporaryFolder(), env: { MEASURES_LANG: '', ...env } }).stderr;
    expect(outside({ LANG: 'en_GB.UTF-8' })).toContain('No catalogue here');
    expect(outside({ LANG: 'C' })).toContain('Hier ist kein Katalog');
  });
});

describe('a well-behaved program', () => {
  test('a closed pipe is no failure', () => {
    const { status, stderr } = spawnSync('bash', ['-c', `"${process.execPath}" bin/measures.js query "SELECT * FROM score" | head -1 >/dev/null; exit \${PIPESTATUS[0]}`], { cwd: projectRoot, encoding: 'utf8' });
    expect({ status, stderr: stderr.replace(/^\d+ Zeilen\n$/, '') }).toEqual({ status: 0, stderr: '' });
  });

  test('--output writes the whole file or none', () => {
    const folder = temporaryFolder();
    expect(measures(['export', 'md', '--output', join(folder, 'katalog.md')]).code).toBe(0);
    expect(Object.keys(readTree(folder))).toEqual(['katalog.md']);
    writeFileSync(join(folder, 'datei'), '');
    const { code, stderr } = measures(['export', 'md', '--output', join(folder, 'datei', 'katalog.md')]);
    expect(code).toBe(2);
    expect(stderr).toContain('lässt sich nicht schreiben');
  });
});
