import { cycles } from '../graph.ts';
import type { PlanMeasure } from './input.ts';
import type { Conflict, Task } from './problem.ts';

/** Statuses of measures that are done: what depends on them is free. */
const done = new Set(['completed', 'routine']);

/**
 * Connects the tasks: predecessors, successors and exclusions by index; bars what depends on something that will not
 * be carried out; marks what a duty requires. A dependency on a merged measure is one on what it was merged into.
 */
export const resolveRelations = (tasks: Task[], measures: PlanMeasure[]): { cycles: string[][]; conflicts: Conflict[] } => {
  const measureById = new Map(measures.map((measure) => [measure.id, measure]));
  const taskById = new Map(tasks.map((task) => [task.id, task]));
  const conflicts: Conflict[] = windowConflicts(tasks);
  const bar = (task: Task, reason: NonNullable<Task['bar']>, conflict: Omit<Conflict, 'measure'>): void => {
    if (task.running || task.bar) return;
    task.bar = reason;
    // the root is named, not everything that hangs on it
    if (task.mandatory && !conflicts.some(({ measure }) => measure === conflict.other)) conflicts.push({ measure: task.id, ...conflict });
  };
  for (const task of tasks) {
    for (const id of task.measure.dependsOn) {
      const target = survivor(id, measureById);
      if (!target || target.id === task.id || done.has(target.status)) continue;
      const predecessor = taskById.get(target.id);
      if (!predecessor) bar(task, { kind: 'predecessorOut', measure: target.id, status: target.status }, { constraint: 'dependency', other: target.id, status: target.status });
      else if (!task.running && !task.predecessors.includes(predecessor.index)) {
        task.predecessors.push(predecessor.index);
        predecessor.successors.push(task.index);
      }
    }
    for (const id of task.measure.excludes) {
      const other = taskById.get(id);
      if (other && other !== task) {
        if (!task.exclusions.includes(other.index)) task.exclusions.push(other.index);
        if (!other.exclusions.includes(task.index)) other.exclusions.push(task.index);
      }
    }
  }
  barExcluded(tasks, measures, taskById, bar);
  const order = topologicalOrder(tasks);
  if (order.length < tasks.length)
    return { cycles: cycles(new Map(tasks.map(({ id, predecessors }) => [id, predecessors.map((index) => tasks[index]!.id)]))), conflicts };
  for (const task of order) {
    for (const index of task.predecessors) {
      const predecessor = tasks[index]!;
      if (predecessor.bar) bar(task, { kind: 'dependency', measure: predecessor.id }, { constraint: 'dependency', other: predecessor.id });
      else if (predecessor.measure.continuous) bar(task, { kind: 'neverEnds', measure: predecessor.id }, { constraint: 'dependency', other: predecessor.id });
    }
  }
  for (const task of order.toReversed()) {
    if (task.mandatory) task.requiredBy = task.id;
    if (task.requiredBy !== null) for (const index of task.predecessors) tasks[index]!.requiredBy ??= task.requiredBy;
  }
  return { cycles: [], conflicts };
};

/** Duties that no start allows. */
const windowConflicts = (tasks: Task[]): Conflict[] =>
  tasks.filter(({ mandatory, bar }) => mandatory && (bar?.kind === 'windowOutside' || bar?.kind === 'tooLong'))
    .map(({ id }) => ({ measure: id, constraint: 'window' }));

/** What cannot be done together with a measure that runs or has been carried out is out. */
const barExcluded = (
  tasks: Task[], measures: PlanMeasure[], taskById: Map<string, Task>,
  bar: (task: Task, reason: NonNullable<Task['bar']>, conflict: Omit<Conflict, 'measure'>) => void,
): void => {
  const out = (task: Task | undefined, id: string): void => {
    if (task) bar(task, { kind: 'exclusion', measure: id }, { constraint: 'exclusion', other: id });
  };
  const doneIds = new Set(measures.filter(({ status }) => done.has(status)).map(({ id }) => id));
  for (const task of tasks) {
    for (const index of task.exclusions) if (tasks[index]!.running) out(task, tasks[index]!.id);
    for (const id of task.measure.excludes) if (doneIds.has(id)) out(task, id);
  }
  for (const { id, excludes } of measures) if (doneIds.has(id)) for (const other of excludes) out(taskById.get(other), id);
};

/** The measure that an id stands for today: merged ones are followed. */
const survivor = (id: string, measures: Map<string, PlanMeasure>): PlanMeasure | undefined => {
  let measure = measures.get(id);
  if (measure?.status !== 'merged') return measure;
  for (const seen = new Set<string>(); measure?.status === 'merged' && measure.mergedInto !== null && !seen.has(measure.id);) {
    seen.add(measure.id);
    measure = measures.get(measure.mergedInto) ?? measure;
  }
  return measure;
};

/** Predecessors before successors, otherwise by index; what stands in a circle or after one is missing. */
export const topologicalOrder = (tasks: Task[]): Task[] => {
  const waiting = tasks.map(({ predecessors }) => predecessors.length);
  const order = tasks.filter((_, index) => waiting[index] === 0);
  for (let at = 0; at < order.length; at++) {
    for (const successor of order[at]!.successors) if (--waiting[successor]! === 0) order.push(tasks[successor]!);
  }
  return order;
};
