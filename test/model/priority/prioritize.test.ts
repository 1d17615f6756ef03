import { describe, expect, test } from '@jest/globals';
import { priorityInput, scoresFromRatings, scoresFromView } from '../../../src/model/priority/from-catalogue.ts';
import { compareMethods, kendallTau, movesBetween } from '../../../src/model/priority/moves.ts';
import { prioritize } from '../../../src/model/priority/prioritize.ts';
import { ratedStamp } from '../../../src/model/priority/stamp.ts';
import { voteResults } from '../../../src/model/priority/vote-results.ts';
import { loadStore } from '../../../src/store/load.ts';
import { rowsOf } from '../../../src/store/rows.ts';
import { asked, catalogueOf, files, inputOf, measure, rating, settings } from '../../support/priority.ts';

const ranking = (more: Record<string, unknown> = {}, options = asked()) => prioritize(inputOf(more), options);
const ranks = (result: ReturnType<typeof prioritize>): Record<string, number> => Object.fromEntries(result.measures.map(({ id, rank }) => [id, rank]));

describe('a ranking', () => {
  test('averages the raters and adds weight times value', () => {
    const { measures, weights } = ranking();
    expect(weights).toEqual({ effect: 0.6, delay: 0.4 });
    // M-2: (6 + 8)/2 = 7 of 10, (0 + 9)/2 = 4.5 of 36 months
    expect(measures.map(({ id }) => id)).toEqual(['M-2', 'M-1', 'M-4', 'M-3']);
    expect(measures[0]!.score).toBeCloseTo(0.6 * 0.7 + 0.4 * (31.5 / 36), 12);
    expect(measures[0]!.contributions.effect).toBeCloseTo(0.42, 12);
    expect(measures[0]!.ratings).toEqual({ effect: { a: 6, b: 8 }, delay: { a: 0, b: 9 } });
    expect(measures[3]!.contributions).toEqual({ effect: 0.15, delay: 0 });
  });
  test('puts the benefit per 1,000 euros beside the score where the cost is known', () => {
    const [, first, , last] = ranking().measures;
    // 1,000 once and 2,000 a year for two years
    expect(first!.cost).toBe(500_000);
    expect(first!.benefitPerThousand).toBeCloseTo((100 * first!.score) / 5, 12);
    expect(last).toMatchObject({ cost: null, benefitPerThousand: null });
  });
  test('leaves out measures whose status is past, and takes them in when asked', () => {
    const more = { 'measures/M-3.yaml': measure('M-3', { status: 'completed' }) };
    expect(ranks(ranking(more))).toEqual({ 'M-2': 1, 'M-1': 2, 'M-4': 3 });
    expect(ranks(ranking(more, asked({}, { statuses: ['completed'] })))).toEqual({ 'M-3': 1 });
  });
  test('keeps what nobody rated apart, and gives an interval to what is partly rated', () => {
    const more = { 'measures/M-5.yaml': measure('M-5'), 'measures/M-6.yaml': measure('M-6'), 'ratings/R-c.yaml': rating('c', { 'M-6': { effect: 9, delay: null } }) };
    const { notRated, measures } = ranking(more), partly = measures.find(({ id }) => id === 'M-6')!;
    expect(notRated.map(({ id }) => id)).toEqual(['M-5']);
    expect(partly).toMatchObject({ missing: ['delay'], score: 0.6 * 0.9 + 0.2, points: { effect: 9, delay: null }, interval: { best: 1, worst: 4 } });
    expect(partly.interval!.low).toBeCloseTo(0.54, 12);
    expect(partly.interval!.high).toBeCloseTo(0.94, 12);
  });
  test('takes a measure out that one rater finds unlawful, and names the rater', () => {
    const more = { 'ratings/R-c.yaml': rating('c', { 'M-2': { legal: false, effect: 10 } }), 'ratings/R-d.yaml': rating('d', { 'M-2': { legal: true } }) };
    const result = ranking(more);
    expect(result.excluded).toEqual([{ id: 'M-2', title: 'Measure M-2', criterion: 'legal', raters: ['c'] }]);
    expect(ranks(result)).toEqual({ 'M-1': 1, 'M-4': 2, 'M-3': 3 });
  });
  test('counts the newer of one rater’s sheets, measure by measure', () => {
    const more = { 'ratings/R-a2.yaml': rating('a', { 'M-3': { effect: 10, delay: 0, legal: true } }, { date: '2026-02' }), 'ratings/R-a0.yaml': rating('a', { 'M-1': { effect: 0, delay: 0 } }, { date: '2025' }) };
    const { measures } = ranking(more);
    expect(measures.find(({ id }) => id === 'M-3')!.points).toEqual({ effect: 6.5, delay: 18 });
    expect(measures.find(({ id }) => id === 'M-1')!.points).toEqual({ effect: 9, delay: 18 });
  });
  test('is the same from the ratings and from the rows of the store’s view', async () => {
    const more = { 'ratings/R-a2.yaml': rating('a', { 'M-3': { effect: 10, legal: true, stamp: '0123456789ab' } }, { date: '2026-02' }), 'ratings/R-z.yaml': rating('a', { 'M-4': { effect: 0, legal: false } }) };
    const catalogue = catalogueOf({ ...files, ...more }), store = await loadStore(catalogue);
    const fromView = priorityInput(catalogue, scoresFromView(catalogue, rowsOf(store, 'score'))), fromModel = priorityInput(catalogue, scoresFromRatings(catalogue));
    store.close();
    const options = asked({}, { detail: true });
    expect(prioritize(fromView, options)).toEqual(prioritize(fromModel, options));
    expect(prioritize(fromView, options).outdated).toEqual([{ measure: 'M-3', rater: 'a', sheet: 'R-a2' }]);
  });
  test('lists equals by deadline, dots, cost and id without ranking them', () => {
    const same = { effect: 5, delay: 18 };
    const result = ranking({
      'measures/M-1.yaml': measure('M-1'), 'measures/M-2.yaml': measure('M-2', { cost: { status: 'neutral' } }), 'measures/M-3.yaml': measure('M-3'), 'measures/M-4.yaml': measure('M-4', { window: { latest: '2027' } }),
      'ratings/R-a.yaml': rating('a', { 'M-1': same, 'M-2': same, 'M-3': same, 'M-4': same }), 'ratings/R-b.yaml': rating('b', {}),
      'votes/V-1.yaml': { id: 'V-1', kind: 'dots', dots: { 'M-3': 5 } },
    });
    expect(result.measures.map(({ id, rank, tied }) => [id, rank, tied])).toEqual([['M-4', 1, true], ['M-3', 1, true], ['M-2', 1, true], ['M-1', 1, true]]);
  });
  test('takes a criterion’s values from dots, and never mixes them with points', () => {
    const criteria = [...settings.criteria.slice(0, 2), { id: 'support', title: 'Support', weight: 100, worst: 0, best: 10 }];
    const result = ranking({
      'catalogue.yaml': { ...settings, criteria }, 'ratings/R-a.yaml': rating('a', { 'M-1': { effect: 8, delay: 18, support: 10 } }), 'ratings/R-b.yaml': rating('b', {}),
      'votes/V-1.yaml': { id: 'V-1', kind: 'dots', dots: { 'M-1': 10, 'M-2': 10, 'M-3': 0, 'M-4': 60 }, asCriterion: 'support' },
    });
    const by = Object.fromEntries(result.measures.map((each) => [each.id, each]));
    // 10 of 80 dots over 4 items: 0.125 × 4/2
    expect(by['M-1']!.points.support).toBeCloseTo(2.5, 12);
    expect(by['M-4']!.points).toEqual({ effect: null, delay: null, support: 10 });
    expect(by['M-3']!.missing).toEqual(['effect', 'delay']);
    expect(result.agreement.perCriterion.support!.ordinal).toBeNull();
  });
  test('comes out empty without criteria or without ratings', () => {
    expect(ranking({ 'catalogue.yaml': { ...settings, criteria: [] }, 'ratings/R-a.yaml': rating('a', {}), 'ratings/R-b.yaml': rating('b', {}) })).toMatchObject({ measures: [], weights: {}, agreement: { kendallW: null, krippendorffAlpha: null } });
    expect(ranking({ 'ratings/R-a.yaml': rating('a', {}), 'ratings/R-b.yaml': rating('b', {}) })).toMatchObject({ measures: [], stability: null });
  });
});

describe('weights of a catalogue', () => {
  test('are all equal where none is given', () => {
    const criteria = settings.criteria.map((criterion) => Object.fromEntries(Object.entries(criterion).filter(([key]) => key !== 'weight')));
    expect(ranking({ 'catalogue.yaml': { ...settings, criteria } })).toMatchObject({ weights: { effect: 0.5, delay: 0.5 }, weighting: { method: 'equal' } });
  });
  test('are the mean of the givers’ where that is wanted, and each giver’s ranking stands beside', () => {
    const result = ranking({
      'catalogue.yaml': { ...settings, weighting: { method: 'givers' } },
      'weights/W-1.yaml': { weights: { effect: 90, delay: 10 } }, 'weights/W-2.yaml': { method: 'ranked', ranks: { effect: 2, delay: 1 } }, 'weights/W-3.yaml': { method: 'pairwise', matrix: [[1, '1/3'], [3, 1]] },
    });
    [['effect', (0.9 + 0.25 + 0.25) / 3], ['delay', (0.1 + 0.75 + 0.75) / 3]].forEach(([id, w]) => expect(result.weights[id as string]).toBeCloseTo(w as number, 12));
    expect(result.givers.list.map(({ giver, ranks: list }) => [giver.giver, list['M-1'], list['M-2']])).toEqual([['W-1', 1, 2], ['W-2', 3, 1], ['W-3', 3, 1]]);
    expect(result.givers.kendallW).toBeGreaterThan(0.5);
  });
});

describe('what if', () => {
  test('a criterion weighed more', () => {
    expect(ranking({}, asked({ weights: { effect: 0.95 } }))).toMatchObject({ weights: { effect: 0.95 }, measures: [{ id: 'M-1' }, { id: 'M-2' }, {}, {}] });
  });
  test('a measure were not there: the scores of the others stay', () => {
    const before = ranking(), after = ranking({}, asked({ without: ['M-2'] }));
    expect(after.measures.map(({ id, score }) => [id, score])).toEqual(before.measures.filter(({ id }) => id !== 'M-2').map(({ id, score }) => [id, score]));
    expect(movesBetween(before, after).map(({ id, from, to, byOthers }) => [id, from, to, byOthers])).toEqual([['M-1', 2, 1, true], ['M-4', 3, 2, true], ['M-3', 4, 3, true], ['M-2', 1, null, false]]);
  });
  test('a measure had other points: the criterion is the cause', () => {
    const after = ranking({}, asked({ set: [{ measure: 'M-4', criterion: 'effect', points: 10 }] })), moves = movesBetween(ranking(), after);
    expect(moves[0]).toMatchObject({ id: 'M-4', from: 3, to: 1, byOthers: false });
    expect(moves[0]!.causes).toMatchObject([{ criterion: 'effect' }]);
    // M-2 stays what it is and falls behind
    expect(moves[1]).toMatchObject({ id: 'M-2', from: 1, to: 2, byOthers: true, causes: [] });
    expect(moves[0]!.causes[0]!.change).toBeCloseTo(0.6 * 0.35, 12);
    expect(after.measures[0]!.points.effect).toBe(10);
  });
  test('only one rater, or one group, had been heard', () => {
    expect(ranking({}, asked({ raters: ['a'] })).measures.map(({ id, points }) => [id, points.effect])).toEqual([['M-2', 6], ['M-1', 8], ['M-4', 4], ['M-3', 2]]);
    const other = { 'ratings/R-c.yaml': rating('c', { 'M-3': { effect: 10, delay: 0 } }, { group: 'experts' }) };
    expect(ranks(ranking(other, asked({ groups: ['experts'] })))).toEqual({ 'M-3': 1 });
  });
});

describe('second opinions', () => {
  test('stand beside the weighted sum', () => {
    const results = (['weighted-sum', 'topsis', 'promethee2'] as const).map((method) => ({ name: method, result: ranking({}, asked({}, { method, detail: true })) }));
    const comparison = compareMethods(results);
    expect(comparison.tau[0]).toBe(1);
    expect(Object.keys(comparison.ranks)).toEqual(['M-2', 'M-1', 'M-4', 'M-3']);
    for (const { result } of results) {
      for (const { score, robustness } of result.measures) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(robustness.rankAcceptability!.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      }
      // with fixed values and declared weights nothing is better than the dominating ones
      expect(result.measures.at(-1)!.id).toBe('M-3');
    }
    const promethee = results[2]!.result;
    for (const { score, phi, phiPlus, phiMinus, contributions } of promethee.measures) {
      expect(score).toBeCloseTo((phi! + 1) / 2, 12);
      expect(phi).toBeCloseTo(phiPlus! - phiMinus!, 12);
      expect(Object.values(contributions).reduce((a, b) => a + b, 0)).toBeCloseTo(score, 12);
    }
    expect(results[1]!.result).toMatchObject({ stability: null, normalise: 'vector' });
  });
  test('have a τ that counts pairs', () => {
    expect(kendallTau([1, 2, 3], [1, 2, 3])).toBe(1);
    expect(kendallTau([1, 2, 3], [3, 2, 1])).toBe(-1);
    expect(kendallTau([1, 2, 3], [1, 3, 2])).toBeCloseTo(1 / 3, 12);
    expect(kendallTau([1, 1, 1], [1, 2, 3])).toBeNull();
  });
});

describe('the stamp of what was rated', () => {
  const rated = { title: 'Speak at the table', summary: 'A long table.\nAnd coffee.', indicators: [{ id: 'I1', name: 'Visits', unit: 'visits', direction: 'increase' as const, targets: [{ value: 5, date: '2027' }] }] };
  test('is twelve hex digits that line breaks, the order of keys and measured values leave alone', () => {
    const stamp = ratedStamp(rated);
    expect(stamp).toMatch(/^[0-9a-f]{12}$/);
    expect(ratedStamp({ ...rated, summary: ' A long  table. And coffee.' })).toBe(stamp);
    expect(ratedStamp({ indicators: [{ targets: [{ date: '2027', value: 5 }], direction: 'increase', unit: 'visits', name: 'Visits', id: 'I1', actuals: [{ value: 3, date: '2026' }] }], summary: rated.summary, title: rated.title })).toBe(stamp);
  });
  test('changes with the title, the summary and what an indicator aims at', () => {
    const stamps = [rated, { ...rated, title: 'Speak' }, { ...rated, summary: 'A short table.' }, { title: rated.title, indicators: rated.indicators }, { ...rated, indicators: [{ ...rated.indicators[0]!, targets: [{ value: 6, date: '2027' }] }] }].map((each) => ratedStamp(each));
    expect(new Set(stamps).size).toBe(5);
  });
});

describe('votes', () => {
  test('are counted group by group, by the id of the measure', async () => {
    const { votes } = inputOf({
      'votes/V-1.yaml': { id: 'V-1', kind: 'dots', group: 'randomResidents', dots: { 'M-2': 3, 'M-1': 1 } },
      'votes/V-2.yaml': { id: 'V-2', kind: 'ballots', group: 'experts', ballots: [{ order: ['M-2', ['M-1', 'M-3']], count: 2 }, { order: ['M-3', 'M-2', 'M-2'] }] },
    });
    const [dots, ballots] = await voteResults(votes, () => { throw new Error('nothing large here'); });
    expect(dots).toMatchObject({ kind: 'dots', total: 4, share: { 'M-1': 0.25, 'M-2': 0.75 }, ranks: { 'M-1': 2, 'M-2': 1 }, value: { 'M-1': 0.25, 'M-2': 0.75 } });
    expect(ballots).toMatchObject({ kind: 'ballots', total: 3, condorcetWinner: 'M-2', borda: { 'M-1': 1, 'M-2': 5, 'M-3': 3 }, kemeny: { score: 4, order: ['M-2', 'M-1', 'M-3'], unique: false, optimalOrders: 2 } });
  });
});
