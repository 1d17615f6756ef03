import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { generateCatalogue } from '../../../bench/orderInstances.ts';
import { buildProblem } from '../../../src/model/order/build.ts';
import { checkPlan, type Placed } from '../../../src/model/order/checker.ts';
import type { PlanInput, PlanMeasure } from '../../../src/model/order/input.ts';
import { strictPlan } from '../../../src/model/order/strict.ts';
import { inputOf, january, measure, money, placedOf, planInput, smallInputs, staff, startsOf, yearly } from './problems.ts';

const strictStarts = (input: PlanInput): Record<string, number> => {
  const problem = buildProblem(input);
  return startsOf(problem, strictPlan(problem).choice);
};

describe('the strict order', () => {
  test('takes the better rank first and makes the other wait until there is money', () => {
    const input = planInput([
      measure('M-2', { rank: 2, ...yearly('city', 60) }),
      measure('M-1', { rank: 1, ...yearly('city', 60) }),
    ], { budget: [money('city', 2026, 100), money('city', 2027, 100)] });
    expect(strictStarts(input)).toEqual({ 'M-1': 0, 'M-2': 1 });
  });

  test('breaks a tie of ranks by id', () => {
    const input = planInput([
      measure('M-b', { rank: 1, ...yearly('city', 60) }),
      measure('M-a', { rank: 1, ...yearly('city', 60) }),
    ], { budget: [money('city', 2026, 100)] });
    expect(strictStarts(input)).toEqual({ 'M-a': 0 });
  });

  test('places a duty before anything else, whatever its rank', () => {
    const input = planInput([
      measure('M-1', { rank: 1, ...yearly('city', 60) }),
      measure('M-9', { rank: 9, mandatory: true, ...yearly('city', 60) }),
    ], { budget: [money('city', 2026, 100)] });
    expect(strictStarts(input)).toEqual({ 'M-9': 0 });
  });

  test('brings a prerequisite forward with the measure that needs it', () => {
    const input = planInput([
      measure('M-1', { rank: 1, dependsOn: ['M-3'], ...yearly('city', 60) }),
      measure('M-2', { rank: 2, ...yearly('city', 60) }),
      measure('M-3', { rank: 3, ...yearly('city', 60) }),
    ], { budget: [2026, 2027, 2028].map((year) => money('city', year, 60)) });
    expect(strictStarts(input)).toEqual({ 'M-3': 0, 'M-1': 1, 'M-2': 2 });
  });

  test('lets a prerequisite wait for its own turn when what it was brought forward for fits nowhere', () => {
    const input = planInput([
      measure('M-1', { rank: 1, dependsOn: ['M-3'], ...yearly('land', 60) }),
      measure('M-2', { rank: 2, ...yearly('city', 60) }),
      measure('M-3', { rank: 3, ...yearly('city', 60) }),
    ], { budget: [money('city', 2026, 60), money('city', 2027, 60), money('land', 2026, 10)] });
    expect(strictStarts(input)).toEqual({ 'M-2': 0, 'M-3': 1 });
  });

  test('lets a running measure hold its place and charges what is left of it', () => {
    const input = planInput([
      measure('M-1', { rank: 1, unit: 'amt', staff: 0.5 }),
      measure('M-2', { rank: 2, status: 'inProgress', started: january(2025) + 6, duration: 12, unit: 'amt', staff: 0.6, ...yearly('city', 120) }),
    ], { capacity: [2026, 2027].map((year) => staff('amt', year, 1)), budget: [money('city', 2026, 60)] });
    expect(strictStarts(input)).toEqual({ 'M-2': 0, 'M-1': 1 });
  });

  test('begins where a period overlaps the window, also when the window opens late in it', () => {
    const input = planInput([
      measure('M-1', { earliest: january(2027) + 8, latest: january(2028) }),
      measure('M-2', { earliest: january(2031), latest: january(2032) }),
      measure('M-3', { duration: 36, earliest: january(2029) }),
    ]);
    expect(strictStarts(input)).toEqual({ 'M-1': 1 });
  });

  test('frees what depends on a completed measure, and leaves out what depends on a dropped one', () => {
    const input = planInput([
      measure('M-1', { dependsOn: ['M-8'] }), measure('M-2', { dependsOn: ['M-9'] }), measure('M-3', { dependsOn: ['M-7'] }),
      measure('M-7', { status: 'merged', mergedInto: 'M-1' }), measure('M-8', { status: 'completed' }), measure('M-9', { status: 'dropped' }),
    ]);
    expect(strictStarts(input)).toEqual({ 'M-1': 0, 'M-3': 1 });
  });

  test('leaves out what is not rated or of unknown cost, unless it is a duty', () => {
    const unknown = { costStatus: 'unknown' as const };
    const measures = [measure('M-1', unknown), measure('M-2', { score: null, rank: null }), measure('M-3', { ...unknown, score: null, rank: null, mandatory: true })];
    expect(strictStarts(planInput(measures))).toEqual({ 'M-3': 0 });
    expect(strictStarts(planInput(measures, { settings: { unknownCost: 'free' } }))).toEqual({ 'M-1': 0, 'M-3': 0 });
  });

  test('agrees with a plan made by hand from the definition', () => {
    fc.assert(fc.property(smallInputs(), (input) => {
      const problem = buildProblem(input);
      fc.pre(problem.conflicts.length === 0 && problem.cycles.length === 0);
      expect(startsOf(problem, strictPlan(problem).choice)).toEqual(byHand(input));
    }), { numRuns: 400 });
  });

  test('passes the checker, but for duties that found no place', () => {
    fc.assert(fc.property(smallInputs(9), (input) => {
      const problem = buildProblem(input);
      fc.pre(problem.conflicts.length === 0 && problem.cycles.length === 0);
      const { choice, missed } = strictPlan(problem);
      const missing = missed.map((index) => ({ rule: 'mandatory', measure: problem.tasks[index]!.id }));
      expect(checkPlan(input, placedOf(problem, choice))).toEqual(expect.arrayContaining(missing));
      expect(checkPlan(input, placedOf(problem, choice))).toHaveLength(missing.length);
    }), { numRuns: 300 });
  });

  test('does not depend on the order of the input', () => {
    fc.assert(fc.property(smallInputs(), fc.nat(), (input, by) => {
      const turn = <T>(list: T[]): T[] => list.map((_, k) => list[(k + by) % list.length]!).reverse();
      const turned = { ...structuredClone(input), measures: turn(structuredClone(input.measures)), budget: turn(input.budget), capacity: turn(input.capacity) };
      for (const one of turned.measures) { one.dependsOn = turn(one.dependsOn); one.cost = turn(one.cost); }
      expect(strictStarts(turned)).toEqual(strictStarts(input));
    }), { numRuns: 200 });
  });

  test('keeps every constraint of a generated catalogue of 1,000 measures', () => {
    const input = inputOf(generateCatalogue(1000, 1));
    const problem = buildProblem(input);
    expect(checkPlan(input, placedOf(problem, strictPlan(problem).choice))).toEqual([]);
  });
});

/** The strict order, naively: every placement is tried and judged by the checker alone. */
const byHand = (input: PlanInput): Record<string, number> => {
  const length = { year: 12, halfYear: 6, quarter: 3 }[input.settings.unit];
  const { periods, start: origin } = input.settings;
  let plan: Placed[] = [];
  const sound = (candidate: Placed[]): boolean => checkPlan(input, candidate).every(({ rule }) => rule === 'mandatory');
  for (const { id, status, started, duration, continuous } of input.measures) {
    if (status !== 'inProgress') continue;
    const begun = started ?? origin;
    const stops = continuous ? origin + periods * length : Math.max(origin + 1, begun + (duration ?? length));
    const period = (month: number): number => Math.min(periods - 1, Math.max(0, Math.floor((month - origin) / length)));
    if (begun < origin + periods * length) plan.push({ id, start: period(begun), end: period(stops - 1) });
  }
  const barred = ({ mandatory, refused, score, costStatus }: PlanMeasure): boolean =>
    !mandatory && (refused !== null || score === null || costStatus === 'unknown');
  const open = input.measures.filter(({ status }) => status === 'open' || status === 'planned');
  const before = (a: PlanMeasure, b: PlanMeasure): number => (a.rank ?? Infinity) === (b.rank ?? Infinity) ? (a.id < b.id ? -1 : 1) : (a.rank ?? Infinity) - (b.rank ?? Infinity);
  const leftOut = new Set<string>();
  const add = (candidate: Placed[], one: PlanMeasure): Placed[] | null => {
    if (barred(one) || leftOut.has(one.id)) return null;
    for (let start = 0; start < periods; start++) {
      const needed = Math.ceil((one.duration ?? length) / length);
      const end = one.continuous ? periods - 1 : start + needed - 1;
      const longer = [...candidate, { id: one.id, start, end }];
      if (end < periods && sound(longer)) return longer;
    }
    return null;
  };
  for (const one of [...open.filter((m) => m.mandatory).sort(before), ...open.filter((m) => !m.mandatory).sort(before)]) {
    if (plan.some(({ id }) => id === one.id)) continue;
    // prerequisites that are still to be planned, in an order in which each comes after its own
    const needed: PlanMeasure[] = [];
    const collect = (m: PlanMeasure): void => {
      for (const id of m.dependsOn) { const p = open.find((o) => o.id === id); if (p && !plan.some((e) => e.id === id) && !needed.includes(p)) { needed.push(p); collect(p); } }
    };
    collect(one);
    const ordered: PlanMeasure[] = [];
    const rest = needed.sort(before);
    while (rest.length > 0) ordered.push(...rest.splice(rest.findIndex((m) => !m.dependsOn.some((id) => rest.some((o) => o.id === id))), 1));
    let candidate: Placed[] | null = plan;
    for (const m of [...ordered, one]) candidate = candidate && add(candidate, m);
    if (candidate) plan = candidate;
    else leftOut.add(one.id);
  }
  return Object.fromEntries(plan.map(({ id, start }) => [id, start]));
};
