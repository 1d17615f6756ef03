// `measures import survey`: counts come in, people do not.
import { afterAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { measures, readTree, removeTemporaryFolders, smallCatalogue, temporaryFolder, writeFiles } from '../support/program.ts';

afterAll(removeTemporaryFolders);

// as LimeSurvey writes it: BOM, semicolons, everything quoted, CRLF, a blank line at the end
const limeSurvey = (rows: readonly (readonly string[])[]): string => `\ufeff${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')}\r\n\r\n`;
const head = ['id', 'submitdate', 'lastpage', 'startlanguage', 'seed', 'Q01. Verstehen Sie die Briefe der Stadt?', 'Q02. Wie lange leben Sie hier?', 'Q03. Was fehlt Ihnen?'];
const row = (i: number): string[] => [String(i + 1), i < 60 ? '2026-03-14 18:20:00' : '', '4', 'de', '77', i % 4 === 0 ? 'selten' : i === 1 || i === 2 ? 'nie' : 'meistens', i % 2 === 0 ? 'unter zehn Jahren' : 'zehn Jahre und länger', `Ich heiße Person${i} und wünsche mir mehr; "Bänke"`];
const answers = limeSurvey([head, ...Array.from({ length: 66 }, (_, i) => row(i))]);
const setUp = (n = 60): { dir: string; file: string } => {
  const dir = smallCatalogue({ 'evidence/E-07.yaml': { id: 'E-07', title: 'Vorhanden' } });
  const settings = JSON.parse(readTree(dir)['catalogue.yaml']!) as Record<string, unknown>;
  writeFiles(dir, { 'catalogue.yaml': { ...settings, instruments: [{ id: 'umfrage', kind: 'survey', n }, { id: 'gespraeche', kind: 'interviews', n: 20 }] } });
  return { dir, file: join(writeFiles(temporaryFolder(), { 'antworten.csv': answers }), 'antworten.csv') };
};

test('without a question it lists what can be counted', () => {
  const { dir, file } = setUp();
  const { code, stdout } = measures(['import', 'survey', file, '--dir', dir], { env: { COLUMNS: '120' } });
  expect(code).toBe(0);
  expect(stdout).toContain('60\u00a0vollständige Antworten, 6\u00a0unvollständige bleiben weg.');
  expect(stdout).toMatch(/Q03\. Was fehlt Ihnen\?\s+Freitext, wird nie übernommen/);
  expect(stdout).not.toContain('Person');
});

test('a preview writes nothing; --apply writes counts and nothing that somebody typed', () => {
  const { dir, file } = setUp();
  const before = readTree(dir);
  const args = ['import', 'survey', file, '--instrument', 'umfrage', '--question', 'Q01', '--by', 'Q02', '--dir', dir];
  const preview = measures(args);
  expect(preview.code).toBe(0);
  expect(readTree(dir)).toEqual(before);
  expect(preview.stdout).toContain('E-08');
  expect(measures([...args, '--apply'])).toMatchObject({ code: 0, stdout: preview.stdout });
  const after = readTree(dir);
  const added = Object.keys(after).filter((path) => !(path in before));
  expect(added).toEqual(['evidence/E-08.yaml']);
  expect(after['evidence/E-08.yaml']).toContain('count: 43\nbase: 60\n');
  expect(Object.values(after).join('\n')).not.toMatch(/Person\d|Bänke/);
  expect(measures(['validate', '--dir', dir, '--format', 'json']).stdout).toContain('"errors": 0');
});

test('what is left out is said: two people said "nie"', () => {
  const { dir, file } = setUp();
  const { stdout } = measures(['import', 'survey', file, '--instrument', 'umfrage', '--question', 'Q01', '--dir', dir, '--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({ version: 1, complete: 60, incomplete: 6, applied: false, left: 2, findings: [{ title: 'Q01. Verstehen Sie die Briefe der Stadt?: meistens', count: 43, base: 60 }] });
});

describe('refused', () => {
  test.each<[string[], string]>([
    [['--question', 'Q03', '--instrument', 'umfrage'], 'Freitext wird nie übernommen'], [['--question', 'Q09', '--instrument', 'umfrage'], 'Die Frage „Q09“ gibt es nicht.'], [['--question', 'Q01'], '--instrument nennt sie: umfrage'],
    [['--question', 'Q01', '--instrument', 'umfrag'], 'Meinten Sie „umfrage“?'], [['--question', 'Q01', '--instrument', 'gespraeche'], 'sind Gespräche'],
  ])('%j', (args, said) => {
    const { dir, file } = setUp();
    const { code, stdout, stderr } = measures(['import', 'survey', file, '--dir', dir, ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  test('more answers than the instrument has people, a second breakdown of a small survey, no file', () => {
    const { dir, file } = setUp(50);
    expect(measures(['import', 'survey', file, '--instrument', 'umfrage', '--question', 'Q01', '--dir', dir]).stderr).toContain('nennt n: 50');
    const small = setUp();
    measures(['import', 'survey', small.file, '--instrument', 'umfrage', '--question', 'Q02', '--by', 'Q01', '--dir', small.dir, '--apply']);
    writeFiles(small.dir, { 'evidence/E-30.yaml': { id: 'E-30', title: 'x', instrument: 'umfrage', question: 'Q01. Verstehen Sie die Briefe der Stadt?', count: 10, base: 60, breakdown: { by: 'Alter', cells: [{ label: 'alle', count: 10, base: 60 }] } } });
    expect(measures(['import', 'survey', small.file, '--instrument', 'umfrage', '--question', 'Q01', '--by', 'Q02', '--dir', small.dir]).stderr).toContain('nur nach einem Merkmal');
    expect(measures(['import', 'survey', '--dir', dir]).stderr).toContain('Es fehlt die Datei');
  });
});
