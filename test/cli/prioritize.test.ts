import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { measures, removeTemporaryFolders, temporaryFolder, transcript, writeFiles } from '../support/program.ts';
import { files, rating, settings } from '../support/priority.ts';

let root: string;
beforeAll(() => {
  root = writeFiles(temporaryFolder(), {
    ...files,
    'ratings/R-c.yaml': rating('c', { 'M-3': { legal: false, effect: 2 } }, { group: 'experts' }),
    'ratings/R-d.yaml': rating('d', { 'M-1': { effect: 2, stamp: '0123456789ab' } }, { group: 'experts' }),
    'votes/V-1.yaml': { id: 'V-1', kind: 'ballots', question: 'Which first?', group: 'public', date: '2026-01-15', ballots: [{ order: ['M-1', 'M-2'], count: 3 }] },
  });
});
afterAll(removeTemporaryFolders);
const run = (...args: string[]) => measures(['prioritize', '--dir', root, '--lang', 'en', ...args]);
const json = (...args: string[]) => { const { stdout, stderr, code } = run('--format', 'json', ...args); expect({ stderr, code }).toEqual({ stderr: '', code: 0 }); return JSON.parse(stdout); };

describe('measures prioritize', () => {
  test('shows a table of 80 columns with what one must know to read it', () => {
    const shown = run();
    expect(transcript(shown)).toMatchSnapshot();
    expect(Math.max(...shown.stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
  });
  test('shows contributions, cost and benefit where there is room, in German', () => {
    expect(transcript(measures(['prioritize', '--dir', root], { env: { COLUMNS: '200' } }))).toMatchSnapshot();
  });
  test('gives unrounded numbers as JSON', () => {
    const answer = json();
    expect(answer).toMatchObject({ version: 1, method: 'weighted-sum', weights: { effect: 0.6, delay: 0.4 }, notRated: [], excluded: [{ id: 'M-3', criterion: 'legal', raters: ['c'] }] });
    expect(answer.measures[0]).toMatchObject({ id: 'M-2', rank: 1, tied: false, missing: [], interval: null, cost: null });
    expect(Object.keys(answer.measures[0].robustness.top)).toEqual(['2']);
    expect(answer).not.toHaveProperty('votes');
  });
  test('gives everything with --detail full', () => {
    const answer = json('--detail', 'full');
    expect(answer.votes).toEqual([{ id: 'V-1', kind: 'ballots', title: null, question: 'Which first?', group: 'public', date: '2026-01-15', participants: null, total: 3,
      kemeny: { score: 3, order: ['M-1', 'M-2'], unique: true, optimalOrders: 1 }, borda: { 'M-1': 3, 'M-2': 0 }, condorcetWinner: 'M-1' }]);
    expect(answer.consistency).toBeNull();
    expect(Object.keys(answer.stability)).toEqual(['effect', 'delay']);
    expect(answer.measures[0].robustness.rankAcceptability).toHaveLength(3);
    expect(answer.agreement).toMatchObject({ raters: [{ rater: 'a', group: 'steeringGroup' }, { rater: 'b' }, { rater: 'd', group: 'experts' }] });
    expect(answer.outdated).toEqual([{ measure: 'M-1', rater: 'd', sheet: 'R-d' }]);
  });
  test('writes CSV with one row a measure', () => {
    const [head, first] = run('--format', 'csv').stdout.split('\n');
    expect(head).toBe('rank,tied,id,title,score,provisional,best,worst,first,top2,class,cost,benefitPerThousandEuros,effect,delay');
    expect(first).toMatch(/^1,false,M-2,Measure M-2,0\.77,false,/);
  });
  test('writes Markdown for a document', () => {
    expect(transcript(run('--format', 'md'))).toMatchSnapshot();
  });
  test('says what moves under other weights, without a measure, with other points', () => {
    const { stdout } = run('--weight', 'effect=95', '--without', 'M-4', '--set', 'M-2.delay=36');
    expect(stdout).toContain('Effect weighs 95%');
    expect(stdout).toContain('without M-4');
    expect(stdout).toContain('M-4 (rank 2) drops out');
    expect(json('--set', 'M-4.effect=10').moves[0]).toMatchObject({ id: 'M-4', to: 1 });
  });
  test('compares the methods', () => {
    expect(json('--compare').comparison).toMatchObject({ methods: ['weighted-sum', 'topsis', 'promethee2'], tau: [1, expect.any(Number), expect.any(Number)] });
    expect(run('--compare').stdout).toContain('Methods compared:');
  });
  test('shows only what is asked for and keeps the ranks of all', () => {
    expect(json('--field', 'work').measures.map(({ id, rank }: { id: string; rank: number }) => [id, rank])).toEqual([['M-2', 1]]);
    expect(json('--stage', 'idea').measures).toMatchObject([{ id: 'M-4', rank: 2 }]);
    expect(json('--top', '1').measures).toHaveLength(1);
    expect(json('--goal', 'Z-01', '--target-group', 'all', '--status', 'open').measures).toHaveLength(3);
    expect(json('--group', 'experts').measures.map(({ id }: { id: string }) => id)).toEqual(['M-1']);
  });
  test('is the same byte by byte, whatever the time zone, the locale and the working folder', () => {
    const one = measures(['prioritize', '--dir', root, '--format', 'json', '--detail', 'full']), other = measures(['prioritize', '--dir', root, '--format', 'json', '--detail', 'full'], { cwd: root, env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } });
    expect(other.stdout).toBe(one.stdout);
  });
  test.each([
    [['--weight', 'efect=40'], 'effect'], [['--weight', 'effect=140'], '0 to 100'], [['--weight', 'effect=60', '--weight', 'delay=60'], '120%'], [['--set', 'M-1.effect=11'], 'from 0 to 10'], [['--set', 'M-9.effect=1'], 'M-'],
    [['--without', 'M-12'], 'M-1'], [['--rater', 'z'], 'rater'], [['--method', 'promethee2', '--normalise', 'sum'], 'promethee2'], [['--top', '0'], '--top'], [['--field', 'wrk'], 'work'], [['--normalise', 'sum', '--set', 'M-1.delay=0'], 'above 0'], [['--method', 'guess'], 'topsis'],
  ])('refuses %j and says what is possible', (args, hint) => {
    const { code, stdout, stderr } = run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(hint);
  });
  test('warns of comparisons that contradict each other, of cost counted twice, and says how weights came about', () => {
    const criteria = ['effect', 'reach', 'urgency', 'thrift'].map((id) => ({ id, title: id, worst: 0, best: 10, ...(id === 'thrift' ? { cost: true } : {}) }));
    const scores = { 'M-1': { effect: 5, reach: 5, urgency: 5, thrift: 5 }, 'M-2': { effect: 5, reach: 5, urgency: 5, thrift: 5 }, 'M-3': { effect: 4, reach: 1 } };
    const odd = writeFiles(temporaryFolder(), { ...files, 'ratings/R-b.yaml': { scores: {} }, 'ratings/R-a.yaml': rating('a', scores),
      'catalogue.yaml': { ...settings, criteria, budget: [{ source: 'city', period: 2026, amount: 1 }], weighting: { method: 'pairwise', matrix: [[1, '1/4', 4, '1/6'], [4, 1, 4, '1/4'], ['1/4', '1/4', 1, '1/5'], [6, 4, 5, 1]] } },
      'weights/W-1.yaml': { giver: 'Council', weights: { effect: 1, reach: 2, urgency: 3, thrift: 4 } }, 'weights/W-2.yaml': { giver: 'Office', method: 'ranked', ranks: { effect: 1, reach: 2, urgency: 3, thrift: 4 } },
    });
    expect(transcript(measures(['prioritize', '--dir', odd, '--lang', 'en']))).toMatchSnapshot();
    const full = JSON.parse(measures(['prioritize', '--dir', odd, '--format', 'json', '--detail', 'full']).stdout);
    expect(full.consistency).toMatchObject({ randomIndex: 'saaty1980', ratio: expect.closeTo(0.161, 3), triads: [{ criteria: ['effect', 'urgency', 'thrift'] }, {}, {}] });
    expect(full.givers).toMatchObject({ kendallW: expect.any(Number), list: [{ giver: 'Council' }, { giver: 'Office' }] });
  });
  test('works on a catalogue without criteria, and says so', () => {
    const bare = writeFiles(temporaryFolder(), { ...files, 'catalogue.yaml': { ...settings, criteria: [] }, 'ratings/R-a.yaml': { scores: {} }, 'ratings/R-b.yaml': { scores: {} } });
    const { code, stdout } = measures(['prioritize', '--dir', bare, '--lang', 'en']);
    expect(code).toBe(0);
    expect(stdout).toContain('There are no criteria');
  });
});
