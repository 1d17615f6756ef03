import { buildProblem } from './build.ts';
import { checkPlan, type Violation } from './checker.ts';
import { compare, explainPlan, explainStrict, type Comparison, type Reasons } from './explain.ts';
import { byId } from './ids.ts';
import type { PlanInput } from './input.ts';
import { ledgerOf } from './ledger.ts';
import { merged } from './limit-conflicts.ts';
import { labelOf, type Grid } from './periods.ts';
import type { ExactAnswer } from './plan.ts';
import { objectiveOf, optionOf, type Choice, type Conflict, type Problem, type Task } from './problem.ts';
import type { Assumption, Reason, Relaxation } from './reasons.ts';
import { relaxationsOf } from './relaxation.ts';
import { strictPlan } from './strict.ts';
import { tablesOf, type PlanTables } from './tables.ts';

export type Policy = 'strict' | 'optimal';

export interface Position {
  id: string;
  title: string;
  /** Score 0..1 and rank; null where there is none. */
  score: number | null;
  rank: number | null;
  /** First and last period, as numbers of the grid and as labels. */
  start: number;
  last: number;
  from: string;
  to: string;
  /** 1, 2, 3 … by start, then rank, then id. */
  position: number;
  running: boolean;
  mandatory: boolean;
  unit: string | null;
  assumed: Assumption[];
  reasons: Reason[];
}

export interface LeftOut {
  id: string;
  title: string;
  score: number | null;
  rank: number | null;
  mandatory: boolean;
  reasons: Reason[];
  /** What would admit it beside the plan as it stands; the first is the smallest. */
  relaxations: Relaxation[];
}

export interface PlanReport {
  problem: Problem;
  policy: Policy;
  status: 'optimal' | 'feasible' | 'infeasible';
  objective: number;
  /** Null for the strict order, which proves nothing. */
  bound: number | null;
  gap: number | null;
  stopped: 'gap' | 'nodes' | 'time' | null;
  plan: Position[];
  left: LeftOut[];
  conflicts: Conflict[];
  /** Duties that the strict order cannot place, and whether the optimal plan can; null where nobody has looked. */
  missed: { id: string; reasons: Reason[] }[];
  missedPlaceable: boolean | null;
  tables: PlanTables;
  choice: Choice;
}

/** A plan that its own checker refuses is a bug, never shown. */
export class PlanFault extends Error {
  readonly violations: Violation[];
  constructor(violations: Violation[]) {
    super(`the plan breaks ${violations.length} constraints: ${JSON.stringify(violations.slice(0, 3))}`);
    this.violations = violations;
  }
}

/** The strict order with its reasons. */
export const strictReport = (input: PlanInput): PlanReport => {
  const problem = buildProblem(input);
  const strict = strictPlan(problem);
  const reasons = explainStrict(problem, strict);
  const missed = strict.missed.map((index) => ({ id: problem.tasks[index]!.id, reasons: reasons[index]! }));
  const feasible = problem.conflicts.length === 0 && missed.length === 0;
  const conflicts = problem.conflicts.length > 0 ? problem.conflicts : missed.flatMap(({ id, reasons: why }) => conflictsFrom(id, why, problem.grid));
  const outcome = { status: feasible ? 'feasible' as const : 'infeasible' as const, bound: null, gap: null, stopped: null };
  return { ...reportOf(problem, input, strict.choice, reasons, feasible), ...outcome, policy: 'strict', conflicts, missed, missedPlaceable: null };
};

/** The optimal plan with its reasons. */
export const optimalReport = (input: PlanInput, answer: ExactAnswer): PlanReport => {
  const problem = buildProblem(input);
  const feasible = answer.status !== 'infeasible';
  const reasons = explainPlan(problem, answer.choice);
  const { status, bound, stopped, conflicts } = answer;
  const report = reportOf(problem, input, answer.choice, reasons, feasible);
  const strict = strictPlan(problem);
  const told = strict.missed.length > 0 ? explainStrict(problem, strict) : [];
  const missed = strict.missed.map((index) => ({ id: problem.tasks[index]!.id, reasons: told[index]! }));
  const gap = report.objective > 0 ? Math.max(0, (bound - report.objective) / report.objective) : bound > 0 ? null : 0;
  return { ...report, policy: 'optimal', status, bound: feasible ? bound : null, gap: feasible ? gap : null, stopped, conflicts, missed, missedPlaceable: feasible };
};

/** What the optimal plan gains over the strict order, and which measures it moves; null where one of them is none. */
export const compareReports = (strict: PlanReport, optimal: PlanReport): Comparison | null =>
  (strict.status === 'infeasible' || optimal.status === 'infeasible' ? null : compare(strict.problem, strict.choice, optimal.choice));

type Body = Pick<PlanReport, 'problem' | 'objective' | 'plan' | 'left' | 'tables' | 'choice'>;

const reportOf = (problem: Problem, input: PlanInput, found: Choice, reasons: Reasons, feasible: boolean): Body => {
  const choice = feasible ? found : new Int32Array(problem.tasks.length).fill(-1);
  const ledger = ledgerOf(problem, found);
  const plan = problem.tasks.flatMap((task) => positionOf(problem, choice, task, reasons[task.index]!))
    .sort((a, b) => a.start - b.start || (a.rank ?? Infinity) - (b.rank ?? Infinity) || byId(a.id, b.id));
  plan.forEach((each, k) => { each.position = k + 1; });
  if (feasible) {
    const violations = checkPlan(input, plan.map(({ id, start, last }) => ({ id, start, end: last })));
    if (violations.length > 0) throw new PlanFault(violations);
  }
  const left = problem.tasks.filter(({ index }) => choice[index]! < 0).sort((a, b) => a.place - b.place).map((task): LeftOut => ({
    id: task.id, title: task.measure.title, score: task.measure.score, rank: task.measure.rank, mandatory: task.mandatory,
    reasons: feasible || task.bar ? reasons[task.index]! : [{ kind: 'infeasible' }],
    relaxations: feasible && !task.bar ? relaxationsOf(ledger, task) : [],
  }));
  return { problem, objective: feasible ? objectiveOf(problem, choice) : 0, plan, left, tables: tablesOf(problem, input, choice), choice };
};

const positionOf = (problem: Problem, choice: Choice, task: Task, reasons: Reason[]): Position[] => {
  const option = optionOf(problem, choice, task.index);
  if (!option) return [];
  const { id, measure, running, mandatory, assumed } = task;
  const last = option.after - 1;
  return [{
    id, title: measure.title, score: measure.score, rank: measure.rank, start: option.start, last,
    from: labelOf(problem.grid, option.start), to: labelOf(problem.grid, last), position: 0, running, mandatory, unit: measure.unit, assumed, reasons,
  }];
};

/** What kept a duty out of the strict order, as conflicts. */
const conflictsFrom = (measure: string, reasons: Reason[], grid: Grid): Conflict[] => {
  const found = reasons.flatMap((reason): Conflict[] => {
    switch (reason.kind) {
      case 'budget': return [{ measure, constraint: 'budget', source: reason.source, periods: [String(reason.year)] }];
      case 'capacity': return [{ measure, constraint: 'capacity', unit: reason.unit, periods: [labelOf(grid, reason.period)] }];
      case 'exclusion': return [{ measure, constraint: 'exclusion', other: reason.measure }];
      case 'needs': case 'waits': case 'dependency': return [{ measure, constraint: 'dependency', other: reason.measure }];
      default: return [];
    }
  });
  return found.length > 0 ? merged(found) : [{ measure, constraint: 'window' }];
};
