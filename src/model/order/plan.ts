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
 * How far the search goes by itself: to the proof, or to so many nodes that a middling computer needs a minute at most.
 * Both are counted, not timed, so that the same input gives the same plan anywhere; the seconds are a safety net.
 */
export const defaultLimits = ({ tasks }: Problem): SolveLimits => {
  const columns = tasks.reduce((sum, { options }) => sum + options.length, 0);
  return { gap: 0, nodes: Math.max(20, Math.ceil(2_000_000 / Math.max(1, columns))), seconds: 600 };
};
