import type { Choice, Limit, Option, Problem } from './problem.ts';
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

/**
 * Why a task does not begin before its option `before` (-1: why it does not begin at all), given everything else that
 * is placed: its window, what it waits for, and at every later start the limit that lacks most for its size. The task
 * itself must not be placed. Starts that meet the same shortage are put together.
 */
export const obstaclesBefore = (ledger: Ledger, task: number, before: number): Obstacle[] => {
  const { problem, choice } = ledger;
  const { options, predecessors, measure } = problem.tasks[task]!;
  const other = before < 0 ? excludedBy(ledger, task) : null;
  if (other !== null) return [{ kind: 'exclusion', measure: problem.tasks[other]!.id }];
  const first = options[0]?.start ?? 0;
  const obstacles: Obstacle[] = first > 0 ? [{ kind: 'window', opens: first, earliest: measure.earliest }] : [];
  const ready = readyAt(ledger, task);
  const awaited = ready > first ? predecessors.find((index) => problem.tasks[index]!.options[choice[index]!]?.after === ready) : undefined;
  if (awaited !== undefined) obstacles.push({ kind: 'waits', measure: problem.tasks[awaited]!.id, until: ready });
  const last = options.at(-1);
  if (before < 0 && last && last.start < ready && ready < Infinity) obstacles.push(tooLate(problem, task, ready));
  for (const option of before < 0 ? options : options.slice(0, before)) {
    if (option.start < ready) continue;
    const worst = worstShortage(ledger, option);
    const previous = obstacles.at(-1);
    if (!worst) continue;
    if (previous && sameShortage(previous, worst)) { previous.to = option.start; previous.short = Math.min(previous.short, worst.short); }
    else obstacles.push(worst);
  }
  return obstacles;
};

/** When what it waits for has ended, its window has closed, or the rest of the horizon is too short for it. */
const tooLate = ({ tasks, grid }: Problem, task: number, ready: number): Obstacle => {
  const { options, later, measure } = tasks[task]!;
  if (later.some(({ start }) => start >= ready)) return { kind: 'closed', latest: measure.latest! };
  const { start, after } = options[0]!;
  return { kind: 'tooLong', duration: measure.continuous ? 1 : after - start, room: Math.max(0, grid.count - ready) };
};

type Shortage = Extract<Obstacle, { short: number }>;

const worstShortage = ({ problem, used }: Ledger, { start, limits, amounts }: Option): Shortage | null => {
  let worst: Shortage | null = null;
  let most = 0;
  for (let k = 0; k < limits.length; k++) {
    const limit = problem.limits[limits[k]!]!;
    const short = used[limits[k]!]! + amounts[k]! - limit.amount;
    if (short <= 0 || (worst !== null && short / amounts[k]! <= most)) continue;
    most = short / amounts[k]!;
    worst = shortageOf(limit, short, start);
  }
  return worst;
};

const shortageOf = (limit: Limit, short: number, at: number): Shortage => (limit.kind === 'budget'
  ? { kind: 'budget', source: limit.name, year: limit.year, short, at, to: at }
  : { kind: 'capacity', unit: limit.name, period: limit.from, short, at, to: at });

const sameShortage = (a: Obstacle, b: Shortage): a is Shortage =>
  (a.kind === 'budget' && b.kind === 'budget' && a.source === b.source && a.year === b.year)
  || (a.kind === 'capacity' && b.kind === 'capacity' && a.unit === b.unit && a.period === b.period);
