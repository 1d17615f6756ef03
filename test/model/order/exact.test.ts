import { beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { generateCatalogue } from '../../../bench/orderInstances.ts';
import { buildProblem } from '../../../src/model/order/build.ts';
import { checkPlan, type Placed } from '../../../src/model/order/checker.ts';
import { exactPlan } from '../../../src/model/order/exact.ts';
import { formulate } from '../../../src/model/order/formulation.ts';
import type { PlanInput } from '../../../src/model/order/input.ts';
import { objectiveOf } from '../../../src/model/order/problem.ts';
import { strictPlan } from '../../../src/model/order/strict.ts';
import type { Solver } from '../../../src/model/milp.ts';
import { loadSolver } from '../../../src/solver/highs.ts';
import { inputOf, measure, money, placedOf, planInput, smallInputs, startsOf, yearly } from './problems.ts';

const limits = { gap: 0, nodes: 100_000, seconds: 60 };
let solver: Solver;
beforeAll(async () => { solver = await loadSolver(); });

const sound = (input: PlanInput): boolean => {
  const { conflicts, cycles } = buildProblem(input);
  return conflicts.length === 0 && cycles.length === 0;
};
const optimum = (input: PlanInput): number | null => {
  const { status, objective } = exactPlan(buildProblem(input), solver, limits);
  return status === 'infeasible' ? null : objective;
};

describe('the optimal plan', () => {
  test('prefers two cheaper measures to the one that ranks first, and says what it is worth', () => {
    const input = planInput([
      measure('M-1', { rank: 1, score: 0.6, ...yearly('city', 100) }),
      measure('M-2', { rank: 2, score: 0.5, ...yearly('city', 50) }),
      measure('M-3', { rank: 3, score: 0.4, ...yearly('city', 50) }),
    ], { budget: [money('city', 2026, 100)] });
    const problem = buildProblem(input);
    const plan = exactPlan(problem, solver, limits);
    expect(startsOf(problem, plan.choice)).toEqual({ 'M-2': 0, 'M-3': 0 });
    expect(plan).toMatchObject({ status: 'optimal', objective: 0.9, bound: 0.9, stopped: null });
  });

  test('begins as early as it can, because a later start is worth less', () => {
    const problem = buildProblem(planInput([measure('M-1', { score: 1 }), measure('M-2', { score: 0.5, dependsOn: ['M-1'] })]));
    const plan = exactPlan(problem, solver, limits);
    expect(startsOf(problem, plan.choice)).toEqual({ 'M-1': 0, 'M-2': 1 });
    expect(plan.objective).toBeCloseTo(1 + 0.5 * 0.95, 12);
  });

  test('counts a start one quarter later with a quarter of the yearly discount', () => {
    const problem = buildProblem(planInput([measure('M-1', { score: 1, duration: 3 }), measure('M-2', { score: 1, duration: 3, dependsOn: ['M-1'] })], { settings: { unit: 'quarter', discount: 0.8 } }));
    expect(exactPlan(problem, solver, limits).objective).toBeCloseTo(1 + 0.8 ** 0.25, 12);
  });

  test('finds a place for two duties where the order by rank does not', () => {
    // the first duty takes the only year in which the second can be done
    const input = planInput([
      measure('M-1', { rank: 1, mandatory: true, ...yearly('city', 100) }),
      measure('M-2', { rank: 2, mandatory: true, latest: 2026 * 12 + 11, ...yearly('city', 100) }),
    ], { budget: [money('city', 2026, 100), money('city', 2027, 100)] });
    const problem = buildProblem(input);
    expect(strictPlan(problem).missed.map((index) => problem.tasks[index]!.id)).toEqual(['M-2']);
    expect(startsOf(problem, exactPlan(problem, solver, limits).choice)).toEqual({ 'M-1': 1, 'M-2': 0 });
  });

  test('is as good as the best of all plans', () => {
    fc.assert(fc.property(smallInputs(5), (input) => {
      fc.pre(sound(input));
      const best = bestOfAll(input);
      if (best === null) expect(optimum(input)).toBeNull();
      else expect(optimum(input)).toBeCloseTo(best, 9);
    }), { numRuns: 150 });
  });

  test('passes the checker, and the strict plan never beats it', () => {
    fc.assert(fc.property(smallInputs(9), (input) => {
      fc.pre(sound(input));
      const problem = buildProblem(input);
      const plan = exactPlan(problem, solver, limits);
      const strict = strictPlan(problem);
      if (plan.status === 'infeasible') { expect(strict.missed).not.toEqual([]); return; }
      expect(plan.status).toBe('optimal');
      expect(checkPlan(input, placedOf(problem, plan.choice))).toEqual([]);
      if (strict.missed.length === 0) expect(objectiveOf(problem, strict.choice)).toBeLessThanOrEqual(plan.objective + 1e-9);
    }), { numRuns: 150 });
  });

  test('is never worth less when there is more money or staff', () => {
    fc.assert(fc.property(smallInputs(7), fc.integer({ min: 0, max: 200 }), fc.nat(), (input, more, which) => {
      fc.pre(sound(input));
      const richer = structuredClone(input);
      const row = which % (input.budget.length + input.capacity.length);
      if (row < input.budget.length) richer.budget[row]!.amount += more;
      else richer.capacity[row - input.budget.length]!.staff += more / 100;
      const before = optimum(input);
      if (before !== null) expect(optimum(richer)).toBeGreaterThanOrEqual(before - 1e-9);
    }), { numRuns: 120 });
  });

  test('does not depend on the order of the input', () => {
    fc.assert(fc.property(smallInputs(7), (input) => {
      fc.pre(sound(input));
      const turned = { ...input, measures: input.measures.toReversed(), budget: input.budget.toReversed() };
      const starts = (one: PlanInput): unknown => { const problem = buildProblem(one); return startsOf(problem, exactPlan(problem, solver, limits).choice); };
      expect(starts(turned)).toEqual(starts(input));
    }), { numRuns: 80 });
  });

  test('is the same plan twice when the search is cut short, with a bound that holds', () => {
    const yearly = inputOf(generateCatalogue(30, 2));
    const problem = buildProblem({ ...yearly, settings: { ...yearly.settings, unit: 'quarter', periods: 20 } });
    const short = (): ReturnType<typeof exactPlan> => exactPlan(problem, solver, { ...limits, nodes: 0 });
    const first = short();
    expect(first).toMatchObject({ status: 'feasible', stopped: 'nodes' });
    expect(short()).toEqual(first);
    // the programme as it is, without cuts and without a plan to begin with
    const plain = solver.solve(formulate(problem).milp, limits);
    expect(plain.status).toBe('optimal');
    const objective = plain.bound;
    expect(first.bound).toBeLessThan(Infinity);
    expect(first.bound).toBeGreaterThanOrEqual(objective - 1e-6);
    expect(first.objective).toBeLessThanOrEqual(objective + 1e-6);
  });
});

/** Worth of the best plan among all of them, judged by the checker alone; null where every one misses a duty. */
const bestOfAll = (input: PlanInput): number | null => {
  const length = { year: 12, halfYear: 6, quarter: 3 }[input.settings.unit];
  const { periods, start: origin, discount } = input.settings;
  const fixed: Placed[] = [];
  const candidates: { id: string; worth: number; places: Placed[] }[] = [];
  for (const { id, status, started, duration, continuous, mandatory, score, costStatus } of input.measures) {
    if (status === 'inProgress') {
      const begun = started ?? origin;
      const stops = continuous ? origin + periods * length : Math.max(origin + 1, begun + (duration ?? length));
      const period = (month: number): number => Math.min(periods - 1, Math.max(0, Math.floor((month - origin) / length)));
      if (begun < origin + periods * length) fixed.push({ id, start: period(begun), end: period(stops - 1) });
    } else if ((status === 'open' || status === 'planned') && (mandatory || (score !== null && costStatus !== 'unknown'))) {
      const needed = Math.ceil((duration ?? length) / length);
      const places = Array.from({ length: periods }, (_, start) => ({ id, start, end: continuous ? periods - 1 : start + needed - 1 })).filter(({ end }) => end < periods);
      candidates.push({ id, worth: score ?? 0, places });
    }
  }
  let best: number | null = null;
  const look = (at: number, plan: Placed[], worth: number): void => {
    const found = checkPlan(input, plan).filter(({ rule }) => rule !== 'mandatory' && rule !== 'dependency');
    if (found.length > 0) return;
    if (at === candidates.length) {
      if (checkPlan(input, plan).length === 0) best = Math.max(best ?? -Infinity, worth);
      return;
    }
    const { worth: value, places } = candidates[at]!;
    for (const one of places) look(at + 1, [...plan, one], worth + value * discount ** ((one.start * length) / 12));
    look(at + 1, plan, worth);
  };
  look(0, fixed, 0);
  return best;
};
