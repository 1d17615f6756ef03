import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { measures, removeTemporaryFolders, temporaryFolder, transcript, writeFiles } from '../support/program.ts';
import { files, measure, rating } from '../support/priority.ts';

let root: string;
beforeAll(() => {
  root = writeFiles(temporaryFolder(), { ...files, 'measures/M-5.yaml': measure('M-5'), 'measures/M-6.yaml': measure('M-6', { status: 'completed' }), 'ratings/R-c.yaml': rating('c', { 'M-3': { legal: false } }) });
});
afterAll(removeTemporaryFolders);
const explain = (...args: string[]) => measures(['explain', '--dir', root, ...args]);

describe('measures explain A [B]', () => {
  test('says why one stands before the other, and what would turn them round', () => {
    expect(transcript(explain('M-1', 'M-2'))).toMatchSnapshot();
    expect(transcript(explain('M-1', 'M-2', '--lang', 'en'))).toMatchSnapshot();
  });
  test('says why a measure stands where it stands', () => {
    expect(transcript(explain('M-4'))).toMatchSnapshot();
  });
  test('says why a measure is not in the ranking', () => {
    expect(explain('M-3').stdout).toBe('M-3 steht nicht in der Rangfolge: „Lawful“ ist nach c nicht erfüllt.\n');
    expect(explain('M-5').stdout).toContain('noch keine Bewertung');
    expect(explain('M-1', 'M-6').stdout).toContain('„abgeschlossen“');
  });
  test('gives numbers as JSON', () => {
    const pair = JSON.parse(explain('M-2', 'M-1', '--format', 'json').stdout);
    expect(pair).toMatchObject({ version: 1, first: { id: 'M-2', rank: 1 }, second: { id: 'M-1', rank: 2 }, tied: false, reversal: { weight: { criterion: 'effect', from: 0.6 }, score: {} } });
    expect(JSON.parse(explain('M-1', '--format', 'json').stdout)).toMatchObject({ version: 1, id: 'M-1', rank: 2, before: { first: { id: 'M-2' } }, after: { second: { id: 'M-4' } } });
    expect(JSON.parse(explain('M-3', '--format', 'json').stdout)).toMatchObject({ notRanked: [{ id: 'M-3', reason: { kind: 'excluded' } }] });
  });
  test('does not know other ids, and compares nothing with itself', () => {
    expect(explain('M-11')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Meinten Sie „M-1“?') });
    expect(explain('Z-01').stderr).toBe('measures: „Z-01“ ist ein Ziel, keine Maßnahme.\n`measures trace Z-01` zeigt, woher das kommt und was daraus wurde.\n');
    expect(explain('M-1', 'effect').stderr).toBe('measures: „effect“ ist ein Kriterium, keine Maßnahme.\n');
    expect(explain('m-1', 'm-2').code).toBe(0);
    expect(explain('M-1', 'M-1')).toMatchObject({ code: 2, stdout: '' });
  });
});
