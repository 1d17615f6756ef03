import { appendRows, type Progress, type SolveLimits, type Solver } from '../milp.ts';
import { findCuts } from './cuts.ts';
import { choiceOf, formulate, valuesOf, type Formulation } from './formulation.ts';
import { improve } from './improve.ts';
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

/**
 * Adds cuts to the programme and improves the plan to begin with: once for itself and once following the relaxation's
 * solution, which knows what is scarce.
 */
const strengthen = (problem: Problem, formulation: Formulation, solver: Solver, start: Choice | null, late: () => boolean): Choice | null => {
  const turns = formulation.milp.cost.length <= 400 ? 1_000 : Math.min(5_000, Math.ceil(1.5e6 / problem.tasks.length));
  const better = start && improve(problem, start, { turns, seed: 1, late });
  // where the relaxation alone takes long, its rounds would take longer than the search can win
  if (formulation.milp.cost.length > 12_000 || late()) return better && polish(problem, better);
  const { rows, values } = findCuts(problem, formulation, solver, { ...cutEffort, late });
  appendRows(formulation.milp.rows, rows);
  const shares = Float64Array.from(problem.tasks, ({ index, options }) => options.reduce((sum, _, k) => sum + (formulation.first[index]! < 0 ? 0 : values[formulation.first[index]! + k]!), 0));
  return better && polish(problem, improve(problem, better, { turns, seed: 2, late }, shares));
};

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
  let hurried = false;
  const late = (): boolean => (hurried ||= solver.now() - began > limits.seconds);
  const small = formulation.milp.cost.length <= 200;
  const warm = small ? start : strengthen(problem, formulation, solver, start, late);
  const left = Math.max(0.1, limits.seconds - (solver.now() - began));
  const answer = solver.solve(formulation.milp, { ...limits, seconds: left, ...(small ? {} : { heuristics: 0.25 }) }, warm && valuesOf(formulation, warm), onProgress);
  if (answer.status === 'infeasible') return { status: 'infeasible', choice: none, objective: 0, bound: 0, stopped: null, nodes: answer.nodes };
  const found = answer.values ? polish(problem, choiceOf(formulation, problem, answer.values)) : warm;
  if (!found) return { status: 'infeasible', choice: none, objective: 0, bound: answer.bound, stopped: hurried || answer.status === 'time' ? 'time' : 'nodes', nodes: answer.nodes };
  const objective = objectiveOf(problem, found);
  const proved = answer.status === 'optimal' || answer.bound - objective <= same * Math.max(1, objective);
  return {
    status: proved ? 'optimal' : 'feasible',
    choice: found,
    objective,
    bound: proved ? objective : answer.bound,
    stopped: proved ? null : hurried || answer.status === 'time' ? 'time' : (answer.bound - objective) / objective <= limits.gap ? 'gap' : 'nodes',
    nodes: answer.nodes,
  };
};
