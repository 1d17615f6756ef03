import { beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { buildProblem } from '../../../src/model/order/build.ts';
import { conflictsOf } from '../../../src/model/order/conflicts.ts';
import { exactPlan } from '../../../src/model/order/exact.ts';
import type { PlanInput } from '../../../src/model/order/input.ts';
import type { Solver } from '../../../src/model/milp.ts';
import { loadSolver } from '../../../src/solver/highs.ts';
import { january, measure, money, planInput, smallInputs, staff, yearly } from './problems.ts';

let solver: Solver;
beforeAll(async () => { solver = await loadSolver(); });

const duty = { mandatory: true };
const years = [2026, 2027, 2028, 2029, 2030];
const cityBudget = (euros: number): PlanInput['budget'] => years.map((year) => money('city', year, euros));

describe('conflicts of an infeasible plan', () => {
  test('name the duty that no year can pay, its source with every year, and nothing else', () => {
    const input = planInput([
      measure('M-1', { ...duty, ...yearly('city', 1000) }), measure('M-2', { ...duty, ...yearly('city', 10) }), measure('M-3', { ...duty, ...yearly('land', 10) }),
    ], { budget: [...cityBudget(100), money('land', 2026, 10)] });
    expect(conflictsOf(input, solver)).toEqual([{ measure: 'M-1', constraint: 'budget', source: 'city', periods: years.map(String) }]);
  });

  test('name two duties that one year cannot pay together', () => {
    const now = { earliest: january(2026), latest: january(2026) };
    const input = planInput([
      measure('M-1', { ...duty, ...now, ...yearly('city', 60) }), measure('M-2', { ...duty, ...now, ...yearly('city', 60) }), measure('M-3', { ...duty, ...yearly('city', 60) }),
    ], { budget: cityBudget(100) });
    const conflicts = conflictsOf(input, solver);
    expect(conflicts).toContainEqual({ measure: 'M-1', constraint: 'budget', source: 'city', periods: ['2026'] });
    expect(conflicts).toContainEqual({ measure: 'M-2', constraint: 'budget', source: 'city', periods: ['2026'] });
    expect(conflicts).toContainEqual({ measure: 'M-2', constraint: 'window' });
    expect(conflicts.map((one) => one.measure)).not.toContain('M-3');
  });

  test('name a unit without capacity', () => {
    const input = planInput([measure('M-1', { ...duty, staff: 0.5 })], { capacity: [staff('amt', 2026, 0)] });
    expect(conflictsOf(input, solver)).toEqual([{ measure: 'M-1', constraint: 'capacity', unit: 'amt', periods: years.map(String) }]);
  });

  test('name a window that is shorter than what the duty takes', () => {
    const input = planInput([measure('M-1', { ...duty, earliest: january(2030), duration: 24 })]);
    expect(conflictsOf(input, solver)).toEqual([{ measure: 'M-1', constraint: 'window' }]);
  });

  test('name a duty that depends on something left out, with what became of that', () => {
    const input = planInput([
      measure('M-1', { ...duty, dependsOn: ['M-2'] }), measure('M-2', { status: 'dropped' }),
      measure('M-3', { ...duty, dependsOn: ['M-4'] }), measure('M-4', { score: null, rank: null }),
    ]);
    expect(conflictsOf(input, solver)).toEqual([
      { measure: 'M-1', constraint: 'dependency', other: 'M-2', status: 'dropped' },
      { measure: 'M-3', constraint: 'dependency', other: 'M-4' },
    ]);
  });

  test('name two duties that exclude each other', () => {
    const input = planInput([measure('M-1', { ...duty, excludes: ['M-2'] }), measure('M-2', duty)]);
    expect(conflictsOf(input, solver)).toEqual([
      { measure: 'M-1', constraint: 'exclusion', other: 'M-2' }, { measure: 'M-2', constraint: 'exclusion', other: 'M-1' },
    ]);
  });

  test('name the prerequisite of a duty that there is no money for', () => {
    const input = planInput([measure('M-1', { ...duty, dependsOn: ['M-2'] }), measure('M-2', yearly('city', 200))], { budget: cityBudget(100) });
    expect(conflictsOf(input, solver)).toEqual([
      { measure: 'M-1', constraint: 'dependency', other: 'M-2' }, { measure: 'M-2', constraint: 'budget', source: 'city', periods: ['2026', '2027', '2028', '2029'] },
    ]);
  });

  test('name running measures that together take more than there is', () => {
    const running = { status: 'inProgress' as const, started: january(2025), duration: 24 };
    const input = planInput([measure('M-1', { ...running, ...yearly('city', 60) }), measure('M-2', { ...running, ...yearly('city', 60) })], { budget: cityBudget(100) });
    expect(conflictsOf(input, solver).map(({ measure: id, constraint }) => [id, constraint])).toEqual([['M-1', 'budget'], ['M-2', 'budget']]);
  });

  test('exist exactly where there is no plan', () => {
    fc.assert(fc.property(smallInputs(6), (input) => {
      fc.pre(buildProblem(input).cycles.length === 0);
      const { status } = exactPlan(buildProblem(input), solver, { gap: 0, nodes: 100_000, seconds: 60 });
      expect(conflictsOf(input, solver).length > 0).toBe(status === 'infeasible');
    }), { numRuns: 150 });
  });
});
