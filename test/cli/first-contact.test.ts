// What somebody meets who knows Excel and Word and types something not quite right: words, never codes of the system.
import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../src/commands/index.ts';
import { measures, removeTemporaryFolders, smallCatalogue, temporaryFolder } from '../support/program.ts';

afterAll(removeTemporaryFolders);

describe('help', () => {
  test.each(commands.map(({ name }) => name))('%s --help fits 80 columns and has no English placeholder', (name) => {
    const { stdout } = measures([name, '--help'], { env: { COLUMNS: '80' } });
    const beforeExamples = stdout.split(/\n(?:Zum Beispiel|Ein Los in|Einrichten|Werte, )/)[0]!;
    expect(beforeExamples).not.toMatch(/<(?:file|folder|date|format|id|name|text|n|kind|what|how|value)>/);
    expect(beforeExamples.split('\n').filter((line) => line.length > 80)).toEqual([]);
    // an example may be a long command, for copying, but what is said about it stays on the line
    const bareCommand = /^ {2}measures (?!.* {2})/;
    for (const language of ['de', 'en']) {
      const lines = measures([name, '--help', '--lang', language], { env: { COLUMNS: '80' } }).stdout.split('\n');
      expect(lines.filter((line) => line.length > 80 && !bareCommand.test(line))).toEqual([]);
    }
  });

  test('import says how each of its uses is written, and which option belongs to which', () => {
    const after = (language: string, title: string): string => measures(['import', 'survey', '--help', '--lang', language]).stdout.split(`${title}\n`)[1]!.split('\n\n')[0]!;
    expect(measures(['import', '--help']).stdout).toContain('Aufruf: measures import [Optionen] <Datei>\n       measures import survey [Optionen] <Antworten>\n');
    expect(after('de', 'Nur bei import survey:').match(/--\w+/g)).toEqual(['--instrument', '--question', '--by']);
    expect(after('en', 'Only with import survey:').match(/--\w+/g)).toEqual(['--instrument', '--question', '--by']);
    expect(after('de', 'Nur bei einer Liste:').match(/--[\w-]+/g)).toEqual(['--map', '--save-map', '--field', '--sheet']);
  });

  test('what is typed as it stands is not translated, nor is anything in English', () => {
    expect(measures(['order', '--help']).stdout).toContain('--lang <de|en>');
    expect(measures(['order', '--help', '--lang', 'en']).stdout).toContain('--budget <source:year=euros>');
    expect(measures(['order', '--help']).stdout).toContain('--budget <Quelle:Jahr=Euro>');
  });
});

describe('a wrong word on the command line is named alone, with a way on', () => {
  test.each([
    [['verify'], 'Es fehlt eine Angabe: <Datei>.'],
    [['load'], 'Es fehlt --db.'],
    [['export', 'md', '-o'], 'Hinter --output fehlt der Wert.'],
    [['validate', '-f', 'xml'], '„xml“ ist bei --format nicht möglich.'],
  ])('%j', (args, said) => {
    const { code, stdout, stderr } = measures(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });
});

describe('a file that is not there, or is something else', () => {
  test.each([['import', 'fehlt.csv'], ['check', '--text', 'fehlt.txt'], ['verify', 'fehlt.json']])('%s %s', (...args) => {
    const { code, stderr } = measures(args, { cwd: smallCatalogue() });
    expect(code).toBe(2);
    expect(stderr).toContain('lässt sich nicht lesen: Datei oder Ordner gibt es nicht.');
    expect(stderr).not.toContain('ENOENT');
  });

  test.each(['validate', 'fmt'])('%s of a path that is not there is wrong usage, not success', (name) => {
    expect(measures([name, 'fehlt.yaml'], { cwd: smallCatalogue() })).toMatchObject({ code: 2, stdout: '', stderr: 'measures: „fehlt.yaml“ gibt es im Katalog nicht.\n' });
  });

  test('a folder as the target of --output', () => {
    const cwd = smallCatalogue();
    mkdirSync(join(cwd, 'ordner'));
    expect(measures(['export', 'md', '-o', 'ordner'], { cwd }).stderr).toContain('lässt sich nicht schreiben: das ist ein Ordner.');
  });

  test('a named pipe as catalogue.yaml is refused at once instead of being waited for', () => {
    const cwd = mkdtempSync(join(temporaryFolder(), 'pipe-'));
    execFileSync('mkfifo', [join(cwd, 'catalogue.yaml')]);
    const { code, stdout } = measures(['validate', '-f', 'line'], { cwd, env: { MEASURES_LANG: '', LANG: 'de_DE.UTF-8' } });
    expect(code).toBe(1);
    expect(stdout).toContain('F001 Das ist keine gewöhnliche Datei.');
  }, 10_000);
});
