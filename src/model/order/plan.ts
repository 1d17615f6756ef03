import type { Progress, SolveLimits, Solver } from '../milp.ts';
import { buildProblem } from './build.ts';
import { conflictsOf } from './conflicts.ts';
import { exactPlan, type ExactPlan } from './exact.ts';
import type { PlanInput } from './input.ts';
import type { Conflict } from './problem.ts';

/** What the worker is asked for, and what it answers. */
export interface ExactRequest {
  input: PlanInput;
  limits: SolveLimits;
}

export type ExactAnswer = ExactPlan & { conflicts: Conflict[] };

/** The optimal plan of a catalogue, or the proof that its duties contradict each other. */
export const solveExactly = ({ input, limits }: ExactRequest, solver: Solver, onProgress?: (progress: Progress) => void): ExactAnswer => {
  const plan = exactPlan(buildProblem(input), solver, limits, onProgress);
  return { ...plan, conflicts: plan.status === 'infeasible' && plan.stopped === null ? conflictsOf(input, solver) : [] };
};
