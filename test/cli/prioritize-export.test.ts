import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { measures, removeTemporaryFolders, temporaryFolder, writeFiles } from '../support/program.ts';
import { files, rating } from '../support/priority.ts';

let root: string;
beforeAll(() => {
  root = writeFiles(temporaryFolder(), {
    ...files, 'ratings/R-a.yaml': rating('the office of integration', { 'M-1': { effect: 2, delay: 18 }, 'M-2': { effect: 6, delay: 0 }, 'M-3': { legal: false }, 'M-4': { effect: 4, delay: 9, stamp: '0123456789ab' } }),
    'weights/W-1.yaml': { giver: 'the council', weights: { effect: 1, delay: 1 } },
    'votes/V-1.yaml': { id: 'V-1', kind: 'dots', question: 'What helps most?', group: 'randomResidents', dots: { 'M-1': 3, 'M-2': 9 } },
  });
});
afterAll(removeTemporaryFolders);
const document = (edition: string): string => measures(['export', 'md', '--dir', root, '--lang', 'en', '--edition', edition]).stdout;

describe('the ranking in the exported catalogue', () => {
  test('comes with robustness, method, contributions, agreement, weight givers and votes', () => {
    const text = document('internal');
    for (const part of ['| Rank | Id | Measure | Points | Ranks | First | First\u00a02 | Place |', '### How the ranking comes about', '### Criteria and weights', '### What the points are made of', '### How far the raters agree', '### If others set the weights', '### Votes', 'What helps most? (residents drawn by lot): 12 dots.', 'M-1, Effect: 2 to 10 (worst: the office of integration; best: b)']) expect(text).toContain(part);
  });
  test('names no rater and no weight giver in the public edition', () => {
    const text = document('public');
    expect(text).toContain('Krippendorff');
    expect(text).toContain('It does not meet "Lawful".');
    expect(text).not.toContain('the office of integration');
    expect(text).not.toContain('the council');
    expect(text).not.toContain('To be rated again');
  });
  test('prints weights in the front matter, by which it can be checked', () => {
    expect(document('internal')).toContain('method: weighted-sum\nmethodVersion: 1\nweights:\n  effect: 0.6\n  delay: 0.4\nseed: 1\nsamples: 500\n');
  });
});
