// `measures record`: one value more, and nothing else changed.
import { afterAll, describe, expect, test } from '@jest/globals';
import { measures, readTree, removeTemporaryFolders, smallCatalogue } from '../support/program.ts';

afterAll(removeTemporaryFolders);

const file = `# Der Kurs aus dem Forum
id: SB-01
title: Elternkurs   # so heißt er im Programm
stage: decided
status: inProgress
started: 2026-01-01
actionField: sprache
goals: [Z-01]
indicators:
  - id: I1
    name: Plätze
    unit: Plätze
    counts: people
    direction: increase
    baseline: {value: 0, date: 2025-12-31, source: Liste}
    targets: [{value: 45, date: 2027-12-31}]
    actuals:
      # im ersten Jahr von Hand gezählt
      - {value: 5, date: 2026-03-31, source: "Liste"}
      - value: 20   # mit Warteliste
        date: 2026-09-30
  - id: I2
    name: Anteil
    unit: "%"
    direction: increase
`;
const dir = (): string => smallCatalogue({ 'measures/SB-01.yaml': file });
const record = (folder: string, ...args: string[]) => measures(['record', ...args, '--as-of', '2027-01-15', '--dir', folder]);
const added = (folder: string): string[] => {
  const before = file.split('\n');
  return readTree(folder)['measures/SB-01.yaml']!.split('\n').filter((line) => !before.includes(line) || before.splice(before.indexOf(line), 1).length === 0);
};

describe('a value', () => {
  test('goes to the end of the list, and every other byte stays', () => {
    const folder = dir();
    const { code, stdout, stderr } = record(folder, 'SB-01.I1', '23', '--date', '2026-12-31', '--source', 'Anmeldestatistik: Herbst', '--note', 'mit Nachrückern');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('SB-01.I1: 23\u00a0Plätze (31.\u00a0Dezember 2026) eingetragen');
    expect(stderr).toContain('Stand: im Plan, Plan an diesem Tag: 22,5\u00a0Plätze.');
    expect(added(folder)).toEqual(["      - {value: 23, date: 2026-12-31, source: 'Anmeldestatistik: Herbst', note: mit Nachrückern}"]);
    expect(readTree(folder)['measures/SB-01.yaml']).toHaveLength(file.length + added(folder)[0]!.length + 1);
  });

  test('takes its place by date, and comments keep theirs', () => {
    const folder = dir();
    record(folder, 'SB-01.I1', '12', '--date', '2026-06');
    record(folder, 'SB-01.I1', '1', '--date', '2026-01-31');
    const text = readTree(folder)['measures/SB-01.yaml']!;
    const order = ['# im ersten Jahr von Hand gezählt', '- {value: 1, date: 2026-01-31}', '- {value: 5, date: 2026-03-31, source: "Liste"}', '- {value: 12, date: 2026-06}', '- value: 20   # mit Warteliste'];
    expect(order.map((line) => text.indexOf(line)).every((at, i, all) => at > (i === 0 ? 0 : all[i - 1]!))).toBe(true);
  });

  test('starts a list where there is none, with a decimal comma as with a point', () => {
    for (const typed of ['58,5', '58.5', '58,5 %']) {
      const folder = dir();
      expect(record(folder, 'SB-01.I2', typed).code).toBe(0);
      expect(added(folder)).toEqual(['    actuals: [{value: 58.5, date: 2027-01-15}]']);
    }
  });

  test('of the same date is replaced only when asked, and keeps source and note', () => {
    const folder = dir();
    expect(record(folder, 'SB-01.I1', '6', '--date', '2026-03-31')).toMatchObject({ code: 2, stderr: expect.stringMatching(/Mit dem Datum 31\.\sMärz\s2026 ist schon ein Wert eingetragen\./) });
    expect(readTree(folder)['measures/SB-01.yaml']).toBe(file);
    expect(record(folder, 'SB-01.I1', '6', '--date', '2026-03-31', '--replace').code).toBe(0);
    expect(added(folder)).toEqual(['      - {value: 6, date: 2026-03-31, source: Liste}']);
  });

  test('of a goal, and a state instead of a number', () => {
    const folder = smallCatalogue({ 'goals/Z-01.yaml': 'id: Z-01\ntitle: Ziel\nprinciples: [L-1]\nindicators:\n  - {id: I1, name: Zugang, direction: achieve}\n' });
    expect(record(folder, 'Z-01.I1', '--state', 'Alle Häuser sind zugänglich.').code).toBe(0);
    expect(JSON.parse(measures(['progress', '--format', 'json', '--as-of', '2027-01-15', '--dir', folder]).stdout)).toMatchObject({ goals: [{ id: 'Z-01.I1', latest: { state: 'Alle Häuser sind zugänglich.', date: '2027-01-15' } }] });
  });
});

describe('refused, with nothing written', () => {
  test.each<[string[], string]>([
    [['SB-01.I1'], 'Es fehlt der Wert.'],
    [['SB-01.I1', '5', '--state', 'fertig'], 'nicht beides'],
    [['SB-01.I1', 'viele'], '„viele“ ist keine Zahl.'],
    [['SB-01.I1', '1.234'], 'Schreiben Sie 1234 oder 1,234.'],
    [['SB-01.I1', '0x10'], 'ist keine Zahl'],
    [['SB-01.I1', '-3'], 'außerhalb des Möglichen (0 bis …)'],
    [['SB-01.I1', '2,5'], 'der Indikator zählt Menschen'],
    [['SB-01.I2', '101'], 'außerhalb des Möglichen (0 bis 100)'],
    [['SB-01.I1', '5', '--date', '2026-02-30'], '„2026-02-30“ ist kein Datum.'],
    [['SB-01.I1', '5', '--date', '2027-01-16'], 'liegt in der Zukunft'],
    [['SB-01.I1', '5', '--source', ''], 'source'],
    [['SB-01.I3', '5'], 'Meinten Sie'],
    [['SB-01', '5'], 'Indikatoren: SB-01.I1, SB-01.I2'],
    [['L-1', '5'], 'gibt es nicht'],
  ])('%j', (args, said) => {
    const folder = dir();
    const { code, stdout, stderr } = record(folder, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(readTree(folder)['measures/SB-01.yaml']).toBe(file);
  });
});
