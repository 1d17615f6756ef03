import { beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { generateCatalogue } from '../../../bench/orderInstances.ts';
import { buildProblem } from '../../../src/model/order/build.ts';
import { addCuts } from '../../../src/model/order/cuts.ts';
import { formulate, choiceOf, valuesOf } from '../../../src/model/order/formulation.ts';
import { pack, type PackingOption } from '../../../src/model/order/packing.ts';
import { objectiveOf, type Problem } from '../../../src/model/order/problem.ts';
import { strictPlan } from '../../../src/model/order/strict.ts';
import type { Rows, Solver } from '../../../src/model/milp.ts';
import { loadSolver } from '../../../src/solver/highs.ts';
import { inputOf, smallInputs } from './problems.ts';

let solver: Solver;
beforeAll(async () => { solver = await loadSolver(); });

const effort = { rounds: 10, packings: 40, gain: 1e-6 };
const limits = { gap: 0, nodes: 100_000, seconds: 120 };

/** By how much values break the worst of the rows. */
const worstViolation = (rows: Rows, values: Float64Array): number => Math.max(-Infinity, ...rows.upper.map((upper, r) => {
  let activity = 0;
  for (let k = rows.starts[r]!; k < rows.starts[r + 1]!; k++) activity += rows.values[k]! * values[rows.columns[k]!]!;
  return activity - upper;
}));

const optimumWithoutCuts = (problem: Problem): Float64Array | null => solver.solve(formulate(problem).milp, limits).values;

describe('the best packing of a block', () => {
  const option = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 });
  const items = fc.array(fc.array(fc.record({ loads: option, profit: fc.integer({ min: 0, max: 20 }) }), { minLength: 1, maxLength: 3 }), { maxLength: 6 });

  test('is as good as the best of all', () => {
    fc.assert(fc.property(items, fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 2 }), (given, capacities) => {
      const packing = { capacities: Float64Array.from(capacities), items: given.map((options): PackingOption[] => options.map(({ loads }) => ({ loads: Float64Array.from(loads) }))) };
      const profits = given.map((options) => Float64Array.from(options, ({ profit }) => profit));
      const best = (at: number, room: number[]): number => (at === given.length ? 0 : Math.max(best(at + 1, room),
        ...given[at]!.filter(({ loads }) => loads.every((load, k) => load <= room[k]!)).map(({ loads, profit }) => profit + best(at + 1, room.map((each, k) => each - loads[k]!)))));
      const found = pack(packing, profits, new Float64Array(2));
      expect(found.bound).toBeCloseTo(best(0, capacities), 9);
      const chosen = given.map((options, item) => options[found.chosen[item]!]).filter((each) => each !== undefined);
      expect(chosen.reduce((sum, { profit }) => sum + profit, 0)).toBeCloseTo(found.bound, 9);
      for (const k of [0, 1]) expect(chosen.reduce((sum, { loads }) => sum + loads[k]!, 0)).toBeLessThanOrEqual(capacities[k]!);
    }), { numRuns: 500 });
  });
});

describe('cuts', () => {
  test('cut off no optimal plan of a small catalogue, nor the strict one', () => {
    let found = 0;
    fc.assert(fc.property(smallInputs(9), (input) => {
      const problem = buildProblem(input);
      fc.pre(problem.cycles.length === 0 && problem.conflicts.length === 0);
      const formulation = formulate(problem);
      const best = optimumWithoutCuts(problem);
      fc.pre(best !== null && formulation.milp.cost.length > 0);
      const { rows } = formulation.milp, before = rows.upper.length;
      addCuts(problem, formulation, solver, -Infinity, effort);
      found += rows.upper.length - before;
      expect(worstViolation(rows, best!.map(Math.round))).toBeLessThanOrEqual(0);
      expect(worstViolation(rows, valuesOf(formulation, strictPlan(problem).choice))).toBeLessThanOrEqual(0);
    }), { numRuns: 100 });
    expect(found).toBeGreaterThan(0);
  });

  test.each([1, 3])('bring the bound of a generated catalogue much closer to its optimum, which they keep (seed %i)', (seed) => {
    const problem = buildProblem(inputOf(generateCatalogue(50, seed)));
    const formulation = formulate(problem);
    const best = optimumWithoutCuts(problem)!.map(Math.round);
    const optimum = objectiveOf(problem, choiceOf(formulation, problem, best));
    const session = solver.linear(formulation.milp);
    const plain = session.solve()!.objective;
    session.close();
    const bound = addCuts(problem, formulation, solver, -Infinity, effort)!.objective;
    expect(worstViolation(formulation.milp.rows, best)).toBeLessThanOrEqual(0);
    expect(bound).toBeGreaterThanOrEqual(optimum - 1e-6);
    expect(bound - optimum).toBeLessThan(0.75 * (plain - optimum));
  });

  test('with the worth of a plan known, close starts that no better plan has, and keep the optimum', () => {
    let closed = 0;
    for (const seed of [1, 2, 3]) {
      const problem = buildProblem(inputOf(generateCatalogue(40, seed)));
      const formulation = formulate(problem), { milp } = formulation;
      const best = optimumWithoutCuts(problem)!.map(Math.round);
      const optimum = objectiveOf(problem, choiceOf(formulation, problem, best));
      addCuts(problem, formulation, solver, optimum, effort);
      expect(worstViolation(milp.rows, best)).toBeLessThanOrEqual(0);
      best.forEach((value, column) => {
        expect(value).toBeGreaterThanOrEqual(milp.lower[column]!);
        expect(value).toBeLessThanOrEqual(milp.bound[column]!);
        if (milp.bound[column] === milp.lower[column]) closed++;
      });
    }
    expect(closed).toBeGreaterThan(100);
  });
});
