// `measures progress`: on time, late, overdue, and the money.
import { afterAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { expectGolden } from '../support/golden.ts';
import { measures, removeTemporaryFolders, smallCatalogue, temporaryFolder } from '../support/program.ts';

afterAll(removeTemporaryFolders);
const wide = { env: { COLUMNS: '110' } };

describe('on the worked example', () => {
  test.each<[string, string[]]>([
    ['progress.txt', ['progress', '--as-of', '2026-12-31']], ['progress.md', ['progress', '--as-of', '2026-12-31', '--format', 'md', '--by', 'lead']], ['progress.en.txt', ['progress', '--as-of', '2027-09-30', '--lang', 'en', '--field', 'kommunikation-vernetzung', '--all']],
    ['progress.json', ['progress', '--as-of', '2026-12-31', '--format', 'json', '--lead', 'stabsstelle-integration']],
  ])('%s', (file, args) => {
    const { code, stdout, stderr } = measures(args, wide);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expectGolden(file, stdout);
  });
});

test('a catalogue without measures has a sentence and no empty tables', () => {
  const dir = join(temporaryFolder(), 'konzept');
  measures(['init', dir, '--lang', 'de']);
  const { code, stdout } = measures(['progress', '--dir', dir, '--format', 'md', '--as-of', '2026-12-31']);
  expect(code).toBe(0);
  expect(stdout).toContain('Hier ist noch keine Maßnahme verzeichnet.');
  expect(stdout).not.toMatch(/^##|^\|/m);
});

describe('--fail-on', () => {
  const dir = (measure: object): string => smallCatalogue({ 'measures/SB-01.yaml': { id: 'SB-01', title: 'Elternkurs', stage: 'decided', status: 'inProgress', started: '2026-01-01', actionField: 'sprache', goals: ['Z-01'], ...measure } });

  test.each<[string, object, string, number, string]>([
    ['overdue', { milestones: [{ title: 'Vertrag', due: '2026-03' }] }, '2026-03-31', 0, ''],
    ['overdue', { milestones: [{ title: 'Vertrag', due: '2026-03' }] }, '2026-04-01', 1, 'Überfällig: SB-01.'],
    ['overdue', { duration: 24 }, '2027-06-01', 0, ''],
    ['late', { duration: 24 }, '2027-06-01', 1, 'Hinter dem Plan: SB-01.'],
  ])('%s %j on %s', (what, measure, day, code, said) => {
    const result = measures(['progress', '--fail-on', what, '--as-of', day, '--dir', dir(measure)]);
    expect(result.code).toBe(code);
    expect(result.stderr).toBe(said === '' ? '' : `${said}\n`);
  });
});

describe('wrong usage', () => {
  test.each([[['progress', '--field', 'sprache-bildng'], 'Meinten Sie „sprache-bildung“?'], [['progress', '--lead', 'vhss'], 'Meinten Sie „vhs“?'], [['progress', '--fail-on', 'everything'], 'ist bei --fail-on nicht möglich']])('%j', (args, said) => {
    const { code, stderr } = measures(args);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });
});
