import type { Progress, SolveLimits, Solver } from '../milp.ts';
import { buildProblem } from './build.ts';
import { conflictsOf } from './conflicts.ts';
import { exactPlan, type ExactPlan } from './exact.ts';
import type { PlanInput } from './input.ts';
import type { Conflict, Problem } from './problem.ts';

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

/**
 * How far the search goes by itself: to the proof, or to so many nodes that a middling computer needs about a minute;
 * a node of a larger programme takes longer. All of it is counted, not timed, so that the same input gives the same
 * plan anywhere; the seconds are a safety net.
 */
export const defaultLimits = ({ tasks }: Problem): SolveLimits => {
  const columns = tasks.reduce((sum, { options }) => sum + options.length, 1);
  return { gap: tasks.length <= 2_000 ? 0 : 0.01, nodes: Math.ceil(6e8 / columns ** 2), seconds: 600 };
};
