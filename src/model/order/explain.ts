import { earliestFit, ledgerOf, emptyLedger, fits, obstaclesBefore, place, readyAt, remove, excludedBy, type Ledger } from './ledger.ts';
import { objectiveOf, type Choice, type Problem, type Task } from './problem.ts';
import type { Reason } from './reasons.ts';
import { placeGroup, unplacedGroup, type StrictPlan } from './strict.ts';

/** Reasons of every task, by index: why it stands where it stands, or why it is left out. */
export type Reasons = Reason[][];

/** Why a task is where it is apart from what stood in its way. */
const standing = (task: Task): Reason[] => {
  if (task.running) return [{ kind: 'running', since: task.measure.started }];
  if (task.mandatory) return [{ kind: 'duty' }];
  return task.requiredBy === null ? [] : [{ kind: 'requiredBy', measure: task.requiredBy }];
};

const orAtOnce = (reasons: Reason[], obstacles: Reason[], start: number): Reason[] => {
  const all = [...reasons, ...obstacles];
  return obstacles.length === 0 && start === 0 ? [...all, { kind: 'atOnce' }] : all;
};

/** The strict order, told turn by turn: what stood in the way is what had been placed before. */
export const explainStrict = (problem: Problem, { turns }: StrictPlan): Reasons => {
  const ledger = emptyLedger(problem);
  const reasons: Reasons = problem.tasks.map(({ bar }) => (bar ? [bar] : []));
  for (const task of problem.tasks) if (task.running && task.options.length > 0) { place(ledger, task.index, 0); reasons[task.index] = standing(task); }
  for (const turn of turns) {
    if (turn.placed.length === 0) { reasons[turn.task] = missing(ledger, problem.tasks[turn.task]!); continue; }
    for (const index of turn.placed) {
      const task = problem.tasks[index]!;
      const at = earliestFit(ledger, index);
      const pulled: Reason[] = index !== turn.task && !task.mandatory && task.requiredBy === null ? [{ kind: 'pulledBy', measure: problem.tasks[turn.task]!.id }] : [];
      reasons[index] = orAtOnce([...standing(task), ...pulled], obstaclesBefore(ledger, index, at), task.options[at]!.start);
      place(ledger, index, at);
    }
  }
  return reasons;
};

/** Why a task finds no place beside what is placed; of its prerequisites the first that finds none is named. */
const missing = (ledger: Ledger, task: Task): Reason[] => {
  const group = unplacedGroup(ledger, task);
  const placed: Task[] = [];
  let reasons: Reason[] = [{ kind: 'noPlace' }];
  for (const member of group) {
    if (placeGroup(ledger, [member])) { placed.push(member); continue; }
    const obstacles = obstaclesBefore(ledger, member.index, -1);
    const why: Reason[] = obstacles.length > 0 ? obstacles : [{ kind: 'noPlace' }];
    reasons = member === task ? why : [{ kind: 'needs', measure: member.id }, ...why];
    break;
  }
  for (const member of placed) remove(ledger, member.index);
  return reasons;
};

/** Any plan as it stands: what is in the way of an earlier start, or of a place at all, is everything else in it. */
export const explainPlan = (problem: Problem, choice: Choice): Reasons => {
  const ledger = ledgerOf(problem, choice);
  return problem.tasks.map((task) => {
    const { index, bar, options, running } = task;
    if (bar) return [bar];
    const at = choice[index]!;
    if (at < 0) return [...displaced(ledger, task), ...missing(ledger, task)];
    if (running) return standing(task);
    remove(ledger, index);
    const obstacles = obstaclesBefore(ledger, index, at);
    place(ledger, index, at);
    return orAtOnce(standing(task), obstacles, options[at]!.start);
  });
};

/** More than so many measures that give way are no reason that anybody would follow. */
const mostDisplaced = 3;

/**
 * The cheapest few measures that would have to give way for one that is left out, with what depends on them; told only
 * where the plan would lose by it. For each start: the cheapest that load what is lacking go one by one until it fits,
 * then those that need not go come back.
 */
const displaced = (ledger: Ledger, task: Task): Reason[] => {
  const { problem } = ledger;
  if (unplacedGroup(ledger, task).length > 1 || excludedBy(ledger, task.index) !== null) return [];
  const ready = readyAt(ledger, task.index);
  const worth = (index: number): number => problem.tasks[index]!.options[ledger.choice[index]!]!.value;
  let cheapest: { others: { measure: string; value: number }[]; sum: number; value: number } | null = null;
  for (const option of task.options) {
    if (option.start < ready) continue;
    const others = makeRoom(ledger, task, option, worth);
    if (others === null) continue;
    const told = others.map((index) => ({ measure: problem.tasks[index]!.id, value: worth(index) })).sort((a, b) => b.value - a.value || (a.measure < b.measure ? -1 : 1));
    const sum = told.reduce((total, { value }) => total + value, 0);
    if (cheapest === null || sum - option.value < cheapest.sum - cheapest.value - 1e-12) cheapest = { others: told, sum, value: option.value };
  }
  if (cheapest === null || cheapest.value > cheapest.sum) return [];
  return [{ kind: 'displaces', others: cheapest.others, value: cheapest.value }];
};

/** Measures that must go for an option to fit; null where that takes too many. The ledger is as before. */
const makeRoom = (ledger: Ledger, task: Task, option: Task['options'][number], worth: (index: number) => number): number[] | null => {
  const { problem, choice } = ledger;
  const lacking = new Set(option.limits.filter((limit, k) => ledger.used[limit]! + option.amounts[k]! > problem.limits[limit]!.amount));
  const candidates = problem.tasks
    .filter((one) => choice[one.index]! >= 0 && !one.running && one.requiredBy === null && one.options[choice[one.index]!]!.limits.some((limit) => lacking.has(limit)))
    .map((one) => ({ index: one.index, group: withDependents(ledger, one) }))
    .filter(({ group }) => !group.some((index) => problem.tasks[index]!.requiredBy !== null || task.predecessors.includes(index)))
    .map(({ index, group }) => ({ index, group, value: group.reduce((sum, member) => sum + worth(member), 0) }))
    .sort((a, b) => a.value - b.value || a.index - b.index);
  const single = candidates.find(({ group }) => without(ledger, group, () => fits(ledger, option)));
  if (single) return single.group.length <= mostDisplaced ? single.group : null;
  const gone = new Set<number>();
  for (const { group } of candidates) {
    if (without(ledger, [...gone], () => fits(ledger, option))) break;
    for (const index of group) gone.add(index);
  }
  if (!without(ledger, [...gone], () => fits(ledger, option))) return null;
  for (const index of [...gone].sort((a, b) => worth(b) - worth(a) || a - b)) {
    gone.delete(index);
    const back = !problem.tasks[index]!.predecessors.some((each) => gone.has(each)) && without(ledger, [...gone], () => fits(ledger, option));
    if (!back) gone.add(index);
  }
  return gone.size <= mostDisplaced ? [...gone] : null;
};

/** What something is while some measures are not placed. */
const without = <T>(ledger: Ledger, gone: readonly number[], look: () => T): T => {
  const places = gone.map((index) => ledger.choice[index]!);
  for (const index of gone) remove(ledger, index);
  const seen = look();
  gone.forEach((index, k) => place(ledger, index, places[k]!));
  return seen;
};

const withDependents = ({ problem, choice }: Ledger, task: Task): number[] => {
  const all = [task.index];
  for (const index of all) for (const successor of problem.tasks[index]!.successors) if (choice[successor]! >= 0 && !all.includes(successor)) all.push(successor);
  return all;
};

export interface Move {
  measure: string;
  /** Start before and after, as periods; null where it is left out. */
  from: number | null;
  to: number | null;
  /** Measures that gain by it or make it possible, most valued first. */
  because: string[];
}

export interface Comparison {
  /** Worth of both plans. */
  before: number;
  after: number;
  moves: Move[];
}

/** What one plan moves against another, and which measures make way for which. */
export const compare = (problem: Problem, before: Choice, after: Choice): Comparison => {
  const old = ledgerOf(problem, before);
  const now = ledgerOf(problem, after);
  const moves = problem.tasks.filter(({ index }) => before[index] !== after[index]).map((task): Move => {
    const from = task.options[before[task.index]!] ?? null;
    const to = task.options[after[task.index]!] ?? null;
    const earlier = to !== null && (from === null || to.start < from.start);
    // what stands in the way of the old place now, or stood in the way of the new place then
    const because = earlier ? inTheWay(old, now, task, to) : from === null ? [] : inTheWay(now, old, task, from);
    return { measure: task.id, from: from?.start ?? null, to: to?.start ?? null, because };
  });
  return {
    before: objectiveOf(problem, before), after: objectiveOf(problem, after),
    moves: moves.sort((a, b) => (a.to ?? Infinity) - (b.to ?? Infinity) || (a.from ?? Infinity) - (b.from ?? Infinity) || (a.measure < b.measure ? -1 : 1)),
  };
};

/** Measures in one plan, placed differently in the other, that keep a task from an option there; at most three. */
const inTheWay = (here: Ledger, there: Ledger, task: Task, option: Task['options'][number]): string[] => {
  const { problem } = here;
  const placed = here.choice[task.index]! >= 0;
  const own = here.choice[task.index]!;
  if (placed) remove(here, task.index);
  const lacking = new Set(option.limits.filter((limit, k) => here.used[limit]! + option.amounts[k]! > problem.limits[limit]!.amount));
  const late = task.predecessors.filter((index) => (problem.tasks[index]!.options[here.choice[index]!]?.after ?? Infinity) > option.start);
  if (placed) place(here, task.index, own);
  const movers = problem.tasks.filter(({ index, options }) => index !== task.index && here.choice[index]! >= 0 && here.choice[index] !== there.choice[index]
    && options[here.choice[index]!]!.limits.some((limit) => lacking.has(limit)));
  const shutOut = task.exclusions.filter((index) => here.choice[index]! >= 0);
  const named = [...late, ...shutOut].map((index) => problem.tasks[index]!);
  return [...new Set([...named, ...movers.sort((a, b) => b.value - a.value || a.index - b.index)])].slice(0, 3).map(({ id }) => id);
};
