import type { Choice, Option, Problem } from './problem.ts';
import type { Obstacle } from './reasons.ts';

/** What a plan in the making has taken of every limit, and where its measures stand. */
export interface Ledger {
  problem: Problem;
  /** Index of the option of each task, -1 while it is not placed. */
  choice: Choice;
  used: Float64Array;
}

export const emptyLedger = (problem: Problem): Ledger => ({
  problem,
  choice: new Int32Array(problem.tasks.length).fill(-1),
  used: new Float64Array(problem.limits.length),
});

/** A ledger for a plan; keeps its own copy of the choice. */
export const ledgerOf = (problem: Problem, choice: Choice): Ledger => {
  const ledger = emptyLedger(problem);
  choice.forEach((at, task) => { if (at >= 0) place(ledger, task, at); });
  return ledger;
};

const book = (used: Float64Array, { limits, amounts }: Option, sign: 1 | -1): void => {
  for (let k = 0; k < limits.length; k++) used[limits[k]!]! += sign * amounts[k]!;
};

export const place = (ledger: Ledger, task: number, at: number): void => {
  book(ledger.used, ledger.problem.tasks[task]!.options[at]!, 1);
  ledger.choice[task] = at;
};

export const remove = (ledger: Ledger, task: number): void => {
  book(ledger.used, ledger.problem.tasks[task]!.options[ledger.choice[task]!]!, -1);
  ledger.choice[task] = -1;
};

/** Whether an option stays within every limit. */
export const fits = ({ problem, used }: Ledger, { limits, amounts }: Option): boolean => {
  for (let k = 0; k < limits.length; k++) if (used[limits[k]!]! + amounts[k]! > problem.limits[limits[k]!]!.amount) return false;
  return true;
};

/** The placed task that shuts this one out, or null. */
export const excludedBy = ({ problem, choice }: Ledger, task: number): number | null => {
  for (const other of problem.tasks[task]!.exclusions) if (choice[other]! >= 0) return other;
  return null;
};

/** First period in which everything that a task depends on has ended; Infinity while something is not placed. */
export const readyAt = ({ problem, choice }: Ledger, task: number): number => {
  let ready = 0;
  for (const index of problem.tasks[task]!.predecessors) {
    const at = choice[index]!;
    if (at < 0) return Infinity;
    ready = Math.max(ready, problem.tasks[index]!.options[at]!.after);
  }
  return ready;
};

/** The earliest option that a task can have beside what is placed, or -1. */
export const earliestFit = (ledger: Ledger, task: number): number => {
  if (excludedBy(ledger, task) !== null) return -1;
  const ready = readyAt(ledger, task);
  const { options } = ledger.problem.tasks[task]!;
  for (let at = 0; at < options.length; at++) if (options[at]!.start >= ready && fits(ledger, options[at]!)) return at;
  return -1;
};

/** The limits that an option would exceed, each with what is missing. */
export const shortages = ({ problem, used }: Ledger, { start, limits, amounts }: Option): Obstacle[] =>
  limits.flatMap((index, k): Obstacle[] => {
    const limit = problem.limits[index]!;
    const short = used[index]! + amounts[k]! - limit.amount;
    if (short <= 0) return [];
    return limit.kind === 'budget'
      ? [{ kind: 'budget', source: limit.name, year: limit.year, short, at: start }]
      : [{ kind: 'capacity', unit: limit.name, period: limit.from, short, at: start }];
  });

/**
 * Why a task does not begin before its option `before` (or at all), given everything else that is placed: its window,
 * what it waits for, and at every later start the limits that were exhausted. One entry for each reason, by time.
 */
export const obstaclesBefore = (ledger: Ledger, task: number, before: number): Obstacle[] => {
  const { problem, choice } = ledger;
  const { options, predecessors } = problem.tasks[task]!;
  const obstacles: Obstacle[] = [];
  const other = before < 0 || before >= options.length ? excludedBy(ledger, task) : null;
  if (other !== null) return [{ kind: 'exclusion', measure: problem.tasks[other]!.id }];
  if (options.length > 0 && options[0]!.start > 0) obstacles.push({ kind: 'window', opens: options[0]!.start });
  const ready = readyAt(ledger, task);
  const limit = before < 0 ? options.length : before;
  for (const index of predecessors) {
    const at = choice[index]!;
    const after = at < 0 ? Infinity : problem.tasks[index]!.options[at]!.after;
    if (after === ready && ready > (options[0]?.start ?? 0)) { obstacles.push({ kind: 'waits', measure: problem.tasks[index]!.id, until: ready }); break; }
  }
  for (let at = 0; at < limit; at++) if (options[at]!.start >= ready) obstacles.push(...shortages(ledger, options[at]!));
  return obstacles;
};
