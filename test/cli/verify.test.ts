import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { measures, removeTemporaryFolders, temporaryFolder, transcript, writeFiles } from '../support/program.ts';
import { files, measure, rating, settings } from '../support/priority.ts';

let root: string, lock: string;
beforeEach(() => {
  root = writeFiles(temporaryFolder(), files);
  lock = join(root, 'ranking.lock.json');
  expect(measures(['prioritize', '--dir', root, '--lock', lock, '--format', 'json'])).toMatchObject({ code: 0, stderr: expect.stringContaining('measures verify') });
});
afterAll(removeTemporaryFolders);
const verify = (...args: string[]) => measures(['verify', '--dir', root, lock, ...args]);
const differences = (): { source: string }[] => JSON.parse(verify('--format', 'json').stdout).differences;
const edit = (change: (locked: { measures: { id: string; rank: number; score: number; top: number }[]; methodVersion: number }) => void): void => {
  const locked = JSON.parse(readFileSync(lock, 'utf8'));
  change(locked);
  writeFileSync(lock, JSON.stringify(locked));
};

describe('measures verify', () => {
  test('finds an untouched ranking right, also when the catalogue changed elsewhere', () => {
    expect(verify()).toMatchObject({ code: 0, stdout: 'Die Rangfolge stimmt: 4 Maßnahmen, nachgerechnet aus dem heutigen Katalog.\n' });
    writeFiles(root, { 'principles/L-1.yaml': { id: 'L-1', title: 'Another title' } });
    expect(verify()).toMatchObject({ code: 0, stdout: expect.stringContaining('nichts, wovon die Rangfolge abhängt') });
  });
  test('names ratings, weights, scales, measures and settings as the source of differences', () => {
    writeFiles(root, {
      'catalogue.yaml': { ...settings, robustness: { ...settings.robustness, seed: 2 }, criteria: [{ ...settings.criteria[0], weight: 50 }, { ...settings.criteria[1], worst: 48 }, settings.criteria[2]] },
      'measures/M-3.yaml': measure('M-3', { status: 'dropped' }), 'measures/M-5.yaml': measure('M-5'), 'ratings/R-c.yaml': rating('c', { 'M-5': { effect: 5, delay: 5 }, 'M-1': { effect: 0 } }),
    });
    expect(transcript(verify('--lang', 'en'))).toMatchSnapshot();
    expect(new Set(differences().map(({ source }) => source))).toEqual(new Set(['method', 'items', 'weights', 'scales', 'data', 'result']));
  });
  test('finds a lock whose ranks were altered by hand', () => {
    edit(({ measures: list }) => { list[0]!.rank = 2; list[1]!.rank = 1; });
    expect(verify()).toMatchObject({ code: 1 });
    expect(differences()).toContainEqual({ source: 'altered', measure: 'M-2', rank: { locked: 2, now: 1 } });
  });
  test('finds altered robustness, and a method that is no longer that of the program', () => {
    edit((locked) => { locked.measures[0]!.top = 1; });
    expect(differences()).toMatchObject([{ source: 'result', measure: 'M-2', what: 'robustness' }]);
    edit((locked) => { locked.methodVersion = 0; });
    expect(differences()[0]).toEqual({ source: 'method', what: 'methodVersion', locked: 0, now: 1 });
  });
  test('asks the same question again: method and what-if changes are locked too', () => {
    measures(['prioritize', '--dir', root, '--lock', lock, '--method', 'topsis', '--weight', 'effect=20', '--without', 'M-1']);
    expect(verify()).toMatchObject({ code: 0, stdout: expect.stringContaining('3 Maßnahmen') });
  });
  test('refuses files that are no lock', () => {
    writeFileSync(lock, '{"version": 1}');
    expect(verify()).toMatchObject({ code: 2, stdout: '' });
    writeFileSync(lock, 'not json');
    expect(verify()).toMatchObject({ code: 2, stdout: '' });
    expect(measures(['verify', '--dir', root, 'nowhere.json'])).toMatchObject({ code: 2, stderr: expect.stringContaining('Datei oder Ordner gibt es nicht') });
  });
});
