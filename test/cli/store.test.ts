// The catalogue as a database: `load` and `query`.
import { afterAll, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measures, removeTemporaryFolders, smallCatalogue, temporaryFolder } from '../support/program.ts';

afterAll(removeTemporaryFolders);

describe('load', () => {
  test('writes a database that other tools can open, and replaces only its own', () => {
    const file = join(temporaryFolder(), 'katalog.db');
    expect(measures(['load', '--db', file]).code).toBe(0);
    const database = new Database(file, { readonly: true });
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
    expect(database.prepare('SELECT count(*) FROM measure').pluck().get()).toBeGreaterThan(30);
    database.close();
    expect(measures(['load', '--db', file]).code).toBe(0);
    writeFileSync(file, 'kostbar');
    expect(measures(['load', '--db', file]).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('kostbar');
  });

  test('makes a missing folder, and says where it cannot write', () => {
    const folder = temporaryFolder();
    expect(measures(['load', '--db', join(folder, 'neu', 'katalog.db')]).code).toBe(0);
    writeFileSync(join(folder, 'datei'), '');
    const { code, stderr } = measures(['load', '--db', join(folder, 'datei', 'katalog.db')]);
    expect(code).toBe(2);
    expect(stderr).toContain('lässt sich nicht schreiben: ein Teil des Pfads ist kein Ordner.');
  });
});

describe('query', () => {
  const dir = (): string => smallCatalogue({
    'measures/SB-02.yaml': { id: 'SB-02', title: 'Ämterlotse', stage: 'draft', status: 'open', actionField: 'sprache', goals: ['Z-01'] },
    'measures/SB-03.yaml': { id: 'SB-03', title: 'Zebrastreifen', stage: 'draft', status: 'open', actionField: 'sprache', goals: ['Z-01'] },
    'measures/SB-04.yaml': { id: 'SB-04', title: 'adressen sammeln', stage: 'draft', status: 'open', actionField: 'sprache', goals: ['Z-01'] },
  });

  test('sorts German texts as a German does, by the column sort or the function sort_key', () => {
    const folder = dir();
    for (const order of ['sort', 'sort_key(title)']) {
      const { stdout } = measures(['query', `SELECT title FROM measure ORDER BY ${order}`, '--dir', folder, '--format', 'json']);
      expect((JSON.parse(stdout) as { rows: { title: string }[] }).rows.map(({ title }) => title)).toEqual(['adressen sammeln', 'Ämterlotse', 'Elternkurs', 'Zebrastreifen']);
    }
  });

  test('answers as a table, CSV and JSON', () => {
    const folder = dir();
    const sql = 'SELECT id, measures FROM coverage_by_target_group';
    expect(measures(['query', sql, '--dir', folder, '--format', 'csv']).stdout).toBe('id,measures\nparents,0\n');
    expect(JSON.parse(measures(['query', sql, '--dir', folder, '--format', 'json']).stdout)).toEqual({ version: 1, columns: ['id', 'measures'], rows: [{ id: 'parents', measures: 0 }] });
    expect(measures(['query', sql, '--dir', folder]).stdout).toContain('parents');
  });

  test.each(['DELETE FROM measure', 'SELECT 1; DROP TABLE measure', "ATTACH 'x.db' AS x", 'PRAGMA writable_schema = 1', ''])('only reads: %s', (sql) => {
    const { code, stdout, stderr } = measures(['query', sql, '--dir', dir()]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Nur lesende Abfragen');
  });

  test.each([
    ['SELECT * FROM mesure', 'Eine Tabelle oder Sicht „mesure“ gibt es nicht.\nMeinten Sie „measure“?'],
    ['SELECT * FROM massnahme', 'Eine Tabelle oder Sicht „massnahme“ gibt es nicht.\n`measures query` ohne Abfrage zeigt alle Sichten.'],
    ['SELECT titel FROM measure', 'Eine Spalte „titel“ gibt es hier nicht.\nMeinten Sie „title“?'],
    ['SELECT id FROM goal WHERE stage = planned', "Ein Text steht zwischen einfachen Anführungszeichen: 'planned'."],
    ['SELECT id FROM measure, goal', 'Die Spalte „id“ gibt es in mehreren der Tabellen.'],
    ['SELECT 1 1', 'Die Abfrage ist bei „1“ nicht zu verstehen.'],
    ['SELECT * FROM', 'Die Abfrage hört mittendrin auf.'],
    ["SELECT 'a", "Ab 'a fehlt das schließende Anführungszeichen."],
    ['SELECT heute()', 'Eine Funktion „heute“ gibt es nicht.'],
    ["SELECT load_extension('x')", 'Das ist hier nicht erlaubt'],
    ['SELECT id FROM measure GROUP BY 9', 'SQLite meldet: 1st GROUP BY term out of range'],
  ])('a mistake in the SQL gets a word and a hint: %s', (sql, said) => {
    const { code, stdout, stderr } = measures(['query', sql, '--dir', dir()]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });
});
