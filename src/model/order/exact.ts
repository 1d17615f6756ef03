import type { Progress, SolveLimits, Solver } from '../milp.ts';
import { anneal, type Annealing } from './anneal.ts';
import { addCuts, closeColumns } from './cuts.ts';
import { choiceOf, formulate, valuesOf, type Formulation } from './formulation.ts';
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

/** Where the relaxation alone takes long, rounds of cuts would take longer than the search can win by them. */
const widest = 12_000;

/** The best of several searches from a plan; each has its own seed. */
const annealed = (problem: Problem, begin: Choice, best: Choice, { seeds, late, open }: { seeds: readonly number[]; late: () => boolean; open?: Annealing['open'] }): Choice => {
  const moves = Math.min(8_000_000, problem.tasks.length ** 3);
  for (const seed of seeds) {
    const found = polish(problem, anneal(problem, begin, { moves, seed, late, ...(open && { open }) }));
    if (objectiveOf(problem, found) > objectiveOf(problem, best)) best = found;
  }
  return best;
};

/**
 * Improves the plan to begin with, and adds cuts to the programme. What is known of the best plan's worth tells which
 * starts a better one cannot have, and without these the plan is improved once more. `bound`: no plan is worth more.
 */
const strengthen = (problem: Problem, formulation: Formulation, solver: Solver, start: Choice | null, late: () => boolean): { warm: Choice | null; bound: number } => {
  const { milp, first } = formulation;
  const better = start && annealed(problem, start, start, { seeds: [1, 2, 3], late });
  if (milp.cost.length > widest || late()) return { warm: better, bound: Infinity };
  const known = better ? objectiveOf(problem, better) : -Infinity;
  const relaxed = addCuts(problem, formulation, solver, known, { ...cutEffort, late });
  if (!start || !better || !relaxed) return { warm: better, bound: relaxed ? relaxed.objective : Infinity };
  const open = (task: number, option: number): boolean => first[task]! >= 0 && milp.bound[first[task]! + option]! > 0;
  const warm = annealed(problem, start, better, { seeds: [4, 5, 6], late, open });
  closeColumns(milp, relaxed, objectiveOf(problem, warm));
  return { warm, bound: Math.max(relaxed.objective, known) };
};

/** Every measure at its best start, as if nothing were scarce. */
const naiveBound = ({ tasks }: Problem): number => tasks.reduce((sum, { options }) => sum + options.reduce((most, { value }) => Math.max(most, value), 0), 0);

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
  const { warm, bound: before } = small ? { warm: start, bound: Infinity } : strengthen(problem, formulation, solver, start, late);
  const left = Math.max(0.1, limits.seconds - (solver.now() - began));
  const answer = solver.solve(formulation.milp, { ...limits, seconds: left, ...(small ? {} : { heuristics: 0 }) }, warm && valuesOf(formulation, warm), onProgress);
  // what no better plan can have has been left out, so there may be nothing left
  const worth = warm && objectiveOf(problem, warm);
  if (answer.status === 'infeasible' && warm && worth !== null) return { status: 'optimal', choice: warm, objective: worth, bound: worth, stopped: null, nodes: answer.nodes };
  if (answer.status === 'infeasible') return { status: 'infeasible', choice: none, objective: 0, bound: 0, stopped: null, nodes: answer.nodes };
  const bound = Math.min(answer.bound, before, naiveBound(problem));
  const found = answer.values ? polish(problem, choiceOf(formulation, problem, answer.values)) : warm;
  if (!found) return { status: 'infeasible', choice: none, objective: 0, bound, stopped: hurried || answer.status === 'time' ? 'time' : 'nodes', nodes: answer.nodes };
  const objective = objectiveOf(problem, found);
  const proved = answer.status === 'optimal' || bound - objective <= same * Math.max(1, objective);
  return {
    status: proved ? 'optimal' : 'feasible',
    choice: found,
    objective,
    bound: proved ? objective : bound,
    stopped: proved ? null : hurried || answer.status === 'time' ? 'time' : (bound - objective) / objective <= limits.gap ? 'gap' : 'nodes',
    nodes: answer.nodes,
  };
};
