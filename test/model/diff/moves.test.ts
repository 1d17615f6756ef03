// Why a measure stands elsewhere than before.
import { describe, expect, test } from '@jest/globals';
import { openCatalogue } from '../../../src/files/open.ts';
import type { Catalogue, Rating } from '../../../src/model/catalogue.ts';
import { orderDiff, type Places } from '../../../src/model/diff/order.ts';
import { rankingDiff, type RankMove, type Ranks } from '../../../src/model/diff/ranking.ts';
import type { PlanInput, PlanMeasure } from '../../../src/model/order/input.ts';
import { strictReport } from '../../../src/model/order/report.ts';
import { priorityInput } from '../../../src/model/priority/from-catalogue.ts';
import { DEFAULT_OPTIONS, type PriorityInput } from '../../../src/model/priority/input.ts';
import { rankCatalogue } from '../../../src/model/priority/prioritize.ts';
import { whyRank } from '../../../src/output/diff/page.ts';
import { catalogueOf } from '../../support/catalogue.ts';

const rank = (input: PriorityInput): Ranks => {
  const { decision, scored, ranks } = rankCatalogue(input, DEFAULT_OPTIONS);
  return new Map(decision.measures.map(({ id }, i) => [id, { rank: ranks.rank[i]!, score: scored.scores[i]! }]));
};

// four measures, two criteria: A and B lead on effect, C and D on speed
const points = { A: [9, 2], B: [8, 3], C: [4, 8], D: [2, 9] } as Record<string, [number, number]>;
interface World { weights: [number, number]; best: number; points: Record<string, [number, number]>; measures: Record<string, object> }
const world: World = { weights: [70, 30], best: 10, points, measures: { A: {}, B: {}, C: {}, D: {} } };
const build = (change: Partial<World> = {}): Catalogue => {
  const { weights, best, points: given, measures } = { ...world, ...change };
  const scores = Object.fromEntries(Object.entries(given).map(([id, [effect, speed]]) => [id, { effect, speed }]));
  return catalogueOf({ criteria: [{ id: 'effect', title: 'Wirkung', weight: weights[0], worst: 0, best }, { id: 'speed', title: 'Tempo', weight: weights[1], worst: 0, best: 10 }] }, {
    measure: Object.entries(measures).map(([id, extra]) => ({ id, ...extra })), rating: [{ id: 'R-1', rater: 'Amt', scores } satisfies Partial<Rating>],
  });
};
const moves = (after: Catalogue, reworded: string[] = []): Map<string, RankMove> => new Map(rankingDiff(priorityInput(build()), priorityInput(after), new Set(reworded), rank).moves.map((move) => [move.id, move]));
const why = (after: Catalogue, id: string, reworded: string[] = []): string => whyRank(moves(after, reworded).get(id)!, 'de');

describe('the ranking', () => {
  test('does not move by itself', () => {
    expect(rankingDiff(priorityInput(build()), priorityInput(build()), new Set(), rank)).toEqual({ moves: [], unmoved: 4, changed: [] });
  });

  test('moves with the weights', () => {
    const { moves: all, changed } = rankingDiff(priorityInput(build()), priorityInput(build({ weights: [30, 70] })), new Set(), rank);
    expect(changed).toEqual(['weights']);
    expect(all.map(({ id, before, after }) => [id, before!.rank, after!.rank])).toEqual([['D', 4, 1], ['C', 3, 2], ['B', 2, 3], ['A', 1, 4]]);
    expect(all.every((move) => whyRank(move, 'de') === 'Gewichte geändert')).toBe(true);
  });

  test('moves with the scales of the criteria', () => {
    expect(why(build({ best: 40, points }), 'A')).toBe('Kriterien oder Verfahren geändert');
  });

  test('moves with a new rating: whom it concerns, and whom it passes', () => {
    const after = build({ points: { ...points, C: [10, 8] } });
    expect(why(after, 'C')).toBe('neu bewertet');
    expect(why(after, 'C', ['C'])).toBe('Text geändert und neu bewertet');
    expect(why(after, 'A')).toBe('andere Maßnahmen neu bewertet');
  });

  test('moves with newcomers and leavers, and names them', () => {
    const more = build({ points: { ...points, N: [10, 10] }, measures: { ...world.measures, N: {} } });
    expect(why(more, 'N')).toBe('neu in der Rangfolge');
    expect(why(more, 'A')).toBe('neu davor: N');
    const fewer = build({ measures: { ...world.measures, A: { status: 'completed' } } });
    expect(why(fewer, 'A')).toBe('nicht mehr in der Rangfolge');
    expect(why(fewer, 'B')).toBe('nicht mehr davor: A');
  });

  test('names every change that moved it, with the ranks in between', () => {
    expect(why(build({ weights: [30, 70], points: { ...points, D: [0, 8] } }), 'D')).toBe('Gewichte geändert (4 → 1); neu bewertet (1 → 2)');
  });

  test('a text that changed without a new rating is said so', () => {
    expect(why(build({ weights: [30, 70] }), 'A', ['A'])).toBe('Gewichte geändert; Text geändert, die Punkte gelten noch dem alten Wortlaut');
  });
});

const measure = (id: string, extra: Partial<PlanMeasure> = {}): PlanMeasure => ({
  id, title: id, status: 'open', score: 0.5, rank: 1, refused: null, mandatory: false, duration: 12, continuous: false, earliest: null, latest: null, started: null, dependsOn: [], excludes: [], mergedInto: null,
  costStatus: 'estimated', cost: [{ source: 'city', oneOff: 100_000, perYear: 0, until: null }], unit: null, staff: null, ...extra,
});
const planning = (extra: Partial<PlanInput> = {}): PlanInput => ({
  settings: { unit: 'year', start: 2027 * 12, periods: 3, discount: 0.95, unknownCost: 'leave' }, ownSource: 'city', capacity: [],
  budget: [2027, 2028, 2029].map((year) => ({ source: 'city', year, amount: 100_000 })), measures: [measure('A', { score: 0.9, rank: 1 }), measure('B', { score: 0.8, rank: 2 })], ...extra,
});
const plan = async (input: PlanInput): Promise<Places> => new Map(strictReport(input).plan.map(({ id, from, to, position }) => [id, { from, to, position }]));
const orderWhy = async (after: PlanInput): Promise<string[]> => (await orderDiff(planning(), after, plan)).moves.map(({ id, before, after: now, steps }) => `${id} ${before?.from ?? '–'} → ${now?.from ?? '–'}: ${steps.map(({ cause, own }) => `${cause}${own ? ' own' : ''}`).join(', ')}`);

describe('the order of action', () => {
  test.each<[string, PlanInput, string[]]>([
    ['stays', planning(), []],
    ['moves with the ranking', planning({ measures: [measure('A', { score: 0.7, rank: 2 }), measure('B', { score: 0.8, rank: 1 })] }), ['B 2028 → 2027: ranking', 'A 2027 → 2028: ranking own']],
    ['moves with the budget', planning({ budget: [2027, 2028, 2029].map((year) => ({ source: 'city', year, amount: year === 2027 ? 200_000 : 100_000 })) }), ['B 2028 → 2027: budget']],
    ['moves with the time grid', planning({ settings: { ...planning().settings, start: 2028 * 12, periods: 2 } }), ['A 2027 → 2028: settings', 'B 2028 → 2029: settings']],
    ['moves with a measure\'s own fields, and with another\'s', planning({ measures: [measure('A', { score: 0.9, rank: 1, earliest: 2028 * 12 }), measure('B', { score: 0.8, rank: 2 })] }), ['B 2028 → 2027: own', 'A 2027 → 2028: own own']],
    ['moves with a newcomer', planning({ measures: [measure('A', { score: 0.9, rank: 2 }), measure('B', { score: 0.8, rank: 3 }), measure('N', { score: 0.95, rank: 1 })] }), ['N – → 2027: measures own', 'A 2027 → 2028: measures', 'B 2028 → 2029: measures']],
  ])('%s', async (_, after, expected) => {
    expect(await orderWhy(after)).toEqual(expected);
  });

  test('a link to a newcomer comes with the newcomer', async () => {
    const after = planning({ measures: [measure('A', { score: 0.9, rank: 1, dependsOn: ['N'] }), measure('B', { score: 0.8, rank: 2 }), measure('N', { score: 0.1, rank: 3, cost: [], costStatus: 'neutral' })] });
    expect(await orderWhy(after)).toContain('A 2027 → 2028: measures');
  });
});

test('the worked example against itself without two measures and with other weights: every move has a cause', async () => {
  const { catalogue } = openCatalogue('data');
  const before = { ...catalogue!, measures: catalogue!.measures.map((measure, i) => (i < 2 ? { ...measure, status: 'postponed' as const } : measure)), settings: { ...catalogue!.settings, criteria: catalogue!.settings.criteria!.map((criterion, i) => ({ ...criterion, ...(i === 0 ? { weight: 10 } : {}) })) } };
  const diff = rankingDiff(priorityInput(before), priorityInput(catalogue!), new Set(), rank);
  expect(diff.changed).toEqual(['weights', 'measures']);
  expect(diff.moves.filter(({ steps }) => steps.length === 0)).toEqual([]);
  for (const { before: was, after: is, steps } of diff.moves) expect([steps[0]!.from, steps.at(-1)!.to]).toEqual([was?.rank ?? null, is?.rank ?? null]);
});
