import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { generateCatalogue } from '../../../bench/orderInstances.ts';
import { buildProblem } from '../../../src/model/order/build.ts';
import { checkPlan } from '../../../src/model/order/checker.ts';
import { anneal } from '../../../src/model/order/anneal.ts';
import { polish } from '../../../src/model/order/polish.ts';
import { objectiveOf } from '../../../src/model/order/problem.ts';
import { strictPlan } from '../../../src/model/order/strict.ts';
import { inputOf, placedOf, smallInputs } from './problems.ts';

describe('improving a plan by simulated annealing', () => {
  test('never makes it worse and keeps every constraint', () => {
    fc.assert(fc.property(smallInputs(8), fc.nat(), (input, seed) => {
      const problem = buildProblem(input);
      const strict = strictPlan(problem);
      fc.pre(problem.cycles.length === 0 && problem.conflicts.length === 0 && strict.missed.length === 0);
      const better = anneal(problem, strict.choice, { moves: 1_000, seed });
      const polished = polish(problem, better);
      expect(objectiveOf(problem, better)).toBeGreaterThanOrEqual(objectiveOf(problem, strict.choice));
      expect(objectiveOf(problem, polished)).toBeGreaterThanOrEqual(objectiveOf(problem, better));
      for (const plan of [better, polished]) expect(checkPlan(input, placedOf(problem, plan))).toEqual([]);
    }), { numRuns: 150 });
  });

  test('gains a tenth on a tight catalogue, and the same twice', () => {
    const problem = buildProblem(inputOf(generateCatalogue(150, 1)));
    const strict = strictPlan(problem).choice;
    const once = anneal(problem, strict, { moves: 40_000, seed: 1 });
    expect(objectiveOf(problem, once)).toBeGreaterThan(1.08 * objectiveOf(problem, strict));
    expect(anneal(problem, strict, { moves: 40_000, seed: 1 })).toEqual(once);
  });

  test('takes only starts that are open, and ends when the time is up', () => {
    const problem = buildProblem(inputOf(generateCatalogue(40, 2)));
    const nothing = new Int32Array(problem.tasks.length).fill(-1);
    const first = anneal(problem, nothing, { moves: 20_000, seed: 1, open: (_, option) => option === 0 });
    expect([...first].some((option) => option === 0)).toBe(true);
    expect([...first].every((option) => option <= 0)).toBe(true);
    expect(anneal(problem, nothing, { moves: 20_000, seed: 1, late: () => true })).toEqual(nothing);
  });
});
