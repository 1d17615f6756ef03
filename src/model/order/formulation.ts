import { addRow, emptyRows, type Milp } from '../milp.ts';
import type { Choice, Problem, Task } from './problem.ts';

/**
 * The planning problem as an integer programme in the time-indexed form of Pritsker, Watters & Wolfe (1969): one
 * column for each task and start, with the disaggregated precedence rows of Christofides, Alvarez-Valdes & Tamarit
 * (1987), which say that what has begun by a period must have been made possible by then.
 */
export interface Formulation {
  milp: Milp & { lower: Float64Array };
  /** First column of each task, -1 for one without columns; its options follow one another. */
  first: Int32Array;
  /** Task of each column. */
  task: Int32Array;
  /** What the tasks without a choice (running ones) take of each limit. */
  taken: Float64Array;
  /** Row of each limit, -1 where nothing can exceed it. */
  limitRow: Int32Array;
}

export const formulate = (problem: Problem): Formulation => {
  const { tasks, limits } = problem;
  const first = new Int32Array(tasks.length).fill(-1);
  const cost: number[] = [];
  const task: number[] = [];
  const taken = new Float64Array(limits.length);
  for (const { index, running, options } of tasks) {
    if (running) {
      options[0]?.limits.forEach((limit, k) => { taken[limit]! += options[0]!.amounts[k]!; });
      continue;
    }
    if (options.length > 0) first[index] = cost.length;
    for (const option of options) { cost.push(option.value); task.push(index); }
  }
  const bound = new Float64Array(cost.length).fill(1);
  const rows = emptyRows();
  const open = tasks.filter(({ index }) => first[index]! >= 0);
  for (const one of open) {
    const columns = range(first[one.index]!, one.options.length);
    addRow(rows, columns, columns.map(() => 1), 1, one.mandatory ? 1 : -Infinity);
    for (const other of one.predecessors) addPrecedence(rows, bound, first, one, tasks[other]!);
    for (const other of one.exclusions) {
      if (other < one.index || first[other]! < 0) continue;
      const both = [...columns, ...range(first[other]!, tasks[other]!.options.length)];
      addRow(rows, both, both.map(() => 1), 1);
    }
  }
  const limitRow = addLimits(rows, problem, open, first, taken);
  return { milp: { cost: Float64Array.from(cost), bound, lower: new Float64Array(cost.length), integer: true, rows }, first, task: Int32Array.from(task), taken, limitRow };
};

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, k) => from + k);

/** Begun by a period ⇒ the predecessor had begun early enough to have ended. Rows that another implies are left out. */
const addPrecedence = (rows: Milp['rows'], bound: Float64Array, first: Int32Array, task: Task, predecessor: Task): void => {
  const from = first[task.index]!;
  const before = first[predecessor.index]!;
  // options of the predecessor that have ended when each option of the task begins; both lists are by time
  const ended = task.options.map(({ start }) => predecessor.options.filter(({ after }) => after <= start).length);
  task.options.forEach((_, k) => {
    if (ended[k] === 0) { bound[from + k] = 0; return; }
    if (before < 0 || ended[k] === ended[k + 1]) return;
    const begun = range(from, k + 1);
    const enabled = range(before, ended[k]!);
    addRow(rows, [...begun, ...enabled], [...begun.map(() => 1), ...enabled.map(() => -1)], 0);
  });
};

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** A limit in the largest unit in which everything is a whole number, so that no tolerance can hide a cent. */
const addLimits = (rows: Milp['rows'], { limits }: Problem, open: Task[], first: Int32Array, taken: Float64Array): Int32Array => {
  const columns = limits.map((): number[] => []);
  const amounts = limits.map((): number[] => []);
  const most = new Float64Array(limits.length);
  for (const { index, options } of open) {
    const largest = new Map<number, number>();
    options.forEach((option, k) => option.limits.forEach((limit, at) => {
      columns[limit]!.push(first[index]! + k);
      amounts[limit]!.push(option.amounts[at]!);
      largest.set(limit, Math.max(largest.get(limit) ?? 0, option.amounts[at]!));
    }));
    for (const [limit, amount] of largest) most[limit]! += amount;
  }
  return Int32Array.from(limits, ({ amount }, limit) => {
    const room = amount - taken[limit]!;
    if (most[limit]! <= room) return -1;
    const unit = amounts[limit]!.reduce(divisor, 0);
    addRow(rows, columns[limit]!, amounts[limit]!.map((each) => each / unit), Math.floor(room / unit));
    return rows.upper.length - 1;
  });
};

/** Column values of a plan, for a warm start. */
export const valuesOf = ({ milp, first }: Formulation, choice: Choice): Float64Array => {
  const values = new Float64Array(milp.cost.length);
  choice.forEach((at, task) => { if (at >= 0 && first[task]! >= 0) values[first[task]! + at] = 1; });
  return values;
};

/** The plan that column values stand for; running tasks are in their place. */
export const choiceOf = ({ first }: Formulation, { tasks }: Problem, values: Float64Array): Choice =>
  Int32Array.from(tasks, ({ index, running, options }) => {
    if (running) return options.length > 0 ? 0 : -1;
    return first[index]! < 0 ? -1 : options.findIndex((_, k) => values[first[index]! + k]! > 0.5);
  });
