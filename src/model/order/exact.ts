import { appendRows, type Progress, type SolveLimits, type Solver } from '../milp.ts';
import { findCuts } from './cuts.ts';
import { choiceOf, formulate, valuesOf } from './formulation.ts';
import { polish } from './polish.ts';
import { objectiveOf, type Choice, type Problem } from './problem.ts';
import { strictPlan } from './strict.ts';

export interface ExactPlan {
  /** `feasible`: stopped before the proof; `infeasible`: no plan keeps all duties, `choice` is empty. */
  status: 'optimal' | 'feasible' | 'infeasible';
  choice: Choice;
  objective: number;
  /** No plan is worth more than this. */
  bound: number;
  /** What ended the search before the proof; `time` means that the answer may differ elsewhere. */
  stopped: 'gap' | 'nodes' | 'time' | null;
  nodes: number;
}

/** Enough to come close to what these cuts can give at all. A small programme is solved before it would need them. */
const cutEffort = { rounds: 25, packings: 40, gain: 1e-4 };

/** Below this distance objective and bound are one number written twice. */
const same = 1e-7;

/** The plan of greatest worth, with a proved bound; begins from the strict plan. */
export const exactPlan = (problem: Problem, solver: Solver, limits: SolveLimits, onProgress?: (progress: Progress) => void): ExactPlan => {
  const none = new Int32Array(problem.tasks.length).fill(-1);
  if (problem.conflicts.length > 0) return { status: 'infeasible', choice: none, objective: 0, bound: 0, stopped: null, nodes: 0 };
  const strict = strictPlan(problem);
  const start = strict.missed.length === 0 ? polish(problem, strict.choice) : null;
  const formulation = formulate(problem);
  if (formulation.milp.cost.length === 0)
    return { status: 'optimal', choice: choiceOf(formulation, problem, new Float64Array()), objective: 0, bound: 0, stopped: null, nodes: 0 };
  const began = solver.now();
  const small = formulation.milp.cost.length <= 200;
  if (!small) appendRows(formulation.milp.rows, findCuts(problem, formulation, solver, cutEffort).rows);
  const left = Math.max(1, limits.seconds - (solver.now() - began));
  const answer = solver.solve(formulation.milp, { ...limits, seconds: left, ...(small ? {} : { heuristics: 0.25 }) }, start && valuesOf(formulation, start), onProgress);
  if (answer.status === 'infeasible') return { status: 'infeasible', choice: none, objective: 0, bound: 0, stopped: null, nodes: answer.nodes };
  const found = answer.values ? polish(problem, choiceOf(formulation, problem, answer.values)) : start;
  if (!found) return { status: 'infeasible', choice: none, objective: 0, bound: answer.bound, stopped: answer.status === 'time' ? 'time' : 'nodes', nodes: answer.nodes };
  const objective = objectiveOf(problem, found);
  const proved = answer.status === 'optimal' || answer.bound - objective <= same * Math.max(1, objective);
  return {
    status: proved ? 'optimal' : 'feasible',
    choice: found,
    objective,
    bound: proved ? objective : answer.bound,
    stopped: proved ? null : answer.status === 'time' ? 'time' : (answer.bound - objective) / objective <= limits.gap ? 'gap' : 'nodes',
    nodes: answer.nodes,
  };
};
