import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { parseYaml } from '../../src/files/yaml.ts';
import { exampleCopy, measures, readTree, removeTemporaryFolders, smallCatalogue } from '../support/program.ts';

afterAll(removeTemporaryFolders);

type Sheet = string[][];
const readSheet = (path: string): Sheet => parse(readFileSync(path, 'utf8'), { delimiter: ';', bom: true, relax_column_count: true });
const writeSheet = (path: string, rows: Sheet): void => writeFileSync(path, stringify(rows, { delimiter: ';', bom: true, quoted: true, record_delimiter: '\r\n' }));

function template(folder: string, ...args: string[]): { path: string; rows: Sheet; heading: number; row: (id: string) => number; column: (name: string) => number } {
  const path = join(folder, 'bogen.csv');
  expect(measures(['ratings', 'template', '--dir', folder, '-o', path, ...args])).toMatchObject({ code: 0 });
  const rows = readSheet(path);
  const heading = rows.findIndex(([first]) => first === 'Kennung');
  return { path, rows, heading, row: (id) => rows.findIndex(([first]) => first === id), column: (name) => rows[heading]!.findIndex((cell) => cell.includes(name)) };
}

describe('the rating sheet', () => {
  test('says who, when and what the points mean, and has an empty cell for every point', () => {
    const { rows, heading } = template(smallCatalogue(), '--rater', 'Jugendrat', '--group', 'affected');
    expect(rows.slice(0, 4)).toEqual([['Bewertungsbogen', 'Kleines Konzept', '', '', ''], ['Bewertet von (Rolle)', 'Jugendrat', '', '', ''], ['Gruppe', 'affected', '', '', ''], ['Datum', '', '', '', '']]);
    expect(rows[heading]).toEqual(['Kennung', 'Maßnahme', 'Wirksamkeit (effect)', 'Anmerkung', 'Stempel (nicht ändern)']);
    expect(rows.slice(heading + 1)).toEqual([['SB-01', 'Elternkurs', '', '', expect.stringMatching(/^s[0-9a-f]{12}$/)]]);
  });

  test('leaves out what is not ranked any more', () => {
    const folder = smallCatalogue({ 'measures/SB-02.yaml': { id: 'SB-02', title: 'Alt', stage: 'draft', status: 'dropped', statusReason: 'x', actionField: 'sprache', goals: [] } });
    expect(template(folder).row('SB-02')).toBe(-1);
  });

  test('a filled-in sheet becomes a rating, with German decimals, and closes the loop to the ranking', () => {
    const folder = exampleCopy();
    const { path, rows, row, column } = template(folder, '--rater', 'Seniorenrat');
    const score = { 'SB-01': '7,5', 'LM-04': '10', 'KV-01': '0' };
    for (const [id, points] of Object.entries(score)) rows[row(id)]![column('effect')] = points;
    rows[row('SB-01')]![column('delay')] = '12,25';
    rows[row('SB-01')]![column('legal')] = 'ja';
    rows[row('SB-01')]![column('Anmerkung')] = 'Überzeugt.\nMit Aufzug.';
    rows[3]![1] = '14.11.2026';
    writeSheet(path, rows);
    const before = readTree(folder);
    expect(measures(['import', path, '--dir', folder]).stderr).toContain('Vorschau');
    expect({ ...readTree(folder), 'bogen.csv': '' }).toEqual({ ...before, 'bogen.csv': '' });
    expect(measures(['import', path, '--dir', folder, '--apply'])).toMatchObject({ code: 0, stderr: 'Geschrieben: ratings/R-seniorenrat.yaml\n' });
    const rating = parseYaml(readFileSync(join(folder, 'ratings/R-seniorenrat.yaml'), 'utf8')).value as { scores: Record<string, { stamp: string }> };
    const stamp = (id: string): string => rows[row(id)]!.at(-1)!.slice(1);
    expect(rating).toEqual({
      id: 'R-seniorenrat', rater: 'Seniorenrat', date: '2026-11-14',
      scores: {
        'SB-01': { effect: 7.5, delay: 12.25, legal: true, stamp: stamp('SB-01'), note: 'Überzeugt.\nMit Aufzug.' },
        'LM-04': { effect: 10, stamp: stamp('LM-04') }, 'KV-01': { effect: 0, stamp: stamp('KV-01') },
      },
    });
    expect(measures(['validate', '--dir', folder, '--format', 'json']).code).toBe(0);
    const ranked = JSON.parse(measures(['prioritize', '--dir', folder, '--format', 'json']).stdout) as { measures: { id: string; score: number }[] };
    const original = JSON.parse(measures(['prioritize', '--format', 'json']).stdout) as { measures: { id: string; score: number }[] };
    const scoreOf = (list: typeof ranked, id: string): number => list.measures.find((each) => each.id === id)!.score;
    expect(scoreOf(ranked, 'KV-01')).toBeLessThan(scoreOf(original, 'KV-01'));
    // the same sheet again is the same rating
    expect(measures(['import', path, '--dir', folder, '--apply']).stderr).toBe('Es gibt nichts zu schreiben.\n');
    // other points by the same rater are a new file, never an overwritten one
    rows[row('SB-01')]![column('effect')] = '8';
    writeSheet(path, rows);
    expect(measures(['import', path, '--dir', folder, '--apply']).stderr).toBe('Geschrieben: ratings/R-seniorenrat-2.yaml\n');
  }, 60_000);

  test('every cell that cannot be taken is named, and then nothing is written', () => {
    const folder = exampleCopy();
    const { path, rows, row, column } = template(folder);
    const put = (id: string, name: string, text: string): string => {
      rows[row(id)]![column(name)] = text;
      return `${String.fromCharCode(65 + column(name))}${row(id) + 1}`;
    };
    const cells = [put('SB-01', 'effect', '12'), put('SB-02', 'effect', '-1'), put('SB-03', 'delay', '40'), put('SB-04', 'effect', '07. Mai'), put('SB-05', 'legal', '5'), put('SB-06', 'urgency', '7-8')];
    rows[row('LM-01')]![0] = 'LM-1';
    rows[2]![1] = 'Seniorenrat';
    writeSheet(path, rows);
    const { code, stderr } = measures(['import', path, '--dir', folder, '--apply']);
    expect(code).toBe(2);
    for (const cell of [...cells, 'B2', 'B3']) expect(stderr).toContain(`Zelle ${cell}:`);
    expect(stderr).toContain('12 liegt außerhalb der Skala von „Wirksamkeit“ (0 bis 10)');
    expect(stderr).toContain('die Gruppe „Seniorenrat“ gibt es nicht');
    expect(stderr).toMatch(/„LM-1“ gibt es nicht\. Meinten Sie/);
    expect(stderr).toContain('9 Zellen werden nicht angenommen; es wurde nichts geschrieben.');
    expect(Object.keys(readTree(folder)).filter((name) => name.startsWith('ratings/R-'))).toHaveLength(Object.keys(readTree('data')).filter((name) => name.startsWith('ratings/R-')).length);
  });

  test('columns may be moved, renamed and removed; the stamp of what was shown holds', () => {
    const folder = smallCatalogue();
    const { path, rows, heading } = template(folder, '--rater', 'Rat');
    const old = rows[heading + 1]![4]!;
    rows[heading] = ['Wirkung, wie wir sie nennen (effect)', 'Kennung', 'Stempel (nicht ändern)'];
    rows[heading + 1] = ['9', 'SB-01', old];
    writeSheet(path, rows);
    writeFileSync(join(folder, 'measures/SB-01.yaml'), 'id: SB-01\ntitle: Anderer Kurs\nstage: draft\nstatus: open\nactionField: sprache\ngoals: [Z-01]\n');
    const { stdout } = measures(['import', path, '--dir', folder, '--format', 'json', '--as-of', '2026-05-01']);
    expect(JSON.parse(stdout).ratings[0]).toMatchObject({ rating: { rater: 'Rat', date: '2026-05-01', scores: { 'SB-01': { effect: 9, stamp: old.slice(1) } } } });
    expect(JSON.parse(stdout).ratings[0].notes.join()).toContain('wurde geändert, seit der Bogen ausgegeben ist');
  });

  test('a catalogue without criteria has nothing to rate', () => {
    const folder = smallCatalogue({ 'catalogue.yaml': { title: 'x', actionFields: [{ id: 'sprache', title: 'Sprache' }] }, 'ratings/R-a.yaml': { scores: {} } });
    expect(measures(['ratings', 'template', '--dir', folder])).toMatchObject({ code: 2, stderr: expect.stringContaining('keine Kriterien') });
  });
});

describe('ratings stamp', () => {
  test('the worked example is stamped, and nothing in it has changed since it was rated', () => {
    expect(measures(['ratings', 'stamp', '--dir', exampleCopy()])).toMatchObject({ code: 0, stderr: 'Alle Bewertungen sind gestempelt.\n' });
  });

  test('writes what is missing, keeps comments, reports what changed since and renews it only on request', () => {
    const rating = '# Sitzung im Mai\nrater: Amt\nscores:\n  SB-01: {effect: 8}   # einstimmig\n';
    const folder = smallCatalogue({ 'ratings/R-a.yaml': rating });
    expect(measures(['ratings', 'stamp', '--dir', folder]).stderr).toBe('1 Stempel in 1 Datei geschrieben.\n');
    const first = readFileSync(join(folder, 'ratings/R-a.yaml'), 'utf8');
    expect(first).toMatch(/^# Sitzung im Mai\nrater: Amt\nscores:\n {2}SB-01: \{effect: 8, stamp: "?[0-9a-f]{12}"?\} {3}# einstimmig\n$|stamp: '[0-9a-f]{12}'/);
    expect(measures(['ratings', 'stamp', '--dir', folder]).stderr).toBe('Alle Bewertungen sind gestempelt.\n');
    writeFileSync(join(folder, 'measures/SB-01.yaml'), readFileSync(join(folder, 'measures/SB-01.yaml'), 'utf8').replace('Elternkurs', 'Elterncafé'));
    expect(measures(['ratings', 'stamp', '--dir', folder]).stderr).toContain('R-a: SB-01 wurde nach der Bewertung geändert');
    expect(readFileSync(join(folder, 'ratings/R-a.yaml'), 'utf8')).toBe(first);
    expect(measures(['ratings', 'stamp', '--refresh', '--dir', folder]).stderr).toBe('1 Stempel in 1 Datei geschrieben.\n');
    expect(measures(['validate', '--dir', folder, '--format', 'json']).code).toBe(0);
  });
});
