import { earliestFit, emptyLedger, place, remove, type Ledger } from './ledger.ts';
import type { Choice, Problem, Task } from './problem.ts';

export interface StrictPlan {
  choice: Choice;
  /** Every turn in its order: which measures it placed, prerequisites first; none where it found no place. */
  turns: { task: number; placed: number[] }[];
  /** Duties that found no place. */
  missed: number[];
}

/**
 * Serial schedule that can be followed with a pencil: running measures hold their place; then come the mandatory
 * ones, then the rest, each group by rank (ties by id); each begins as early as it can beside what is placed, its
 * unplaced prerequisites directly before it. Where one fits nowhere, it is left out and what it had brought forward
 * goes back to wait for its own turn. Nothing placed is ever moved.
 */
export const strictPlan = (problem: Problem): StrictPlan => {
  const ledger = emptyLedger(problem);
  const turns: StrictPlan['turns'] = [];
  const out = new Uint8Array(problem.tasks.length);
  const missed: number[] = [];
  for (const { index, running, options } of problem.tasks) if (running && options.length > 0) place(ledger, index, 0);
  const byRank = [...problem.tasks];
  for (const task of problem.tasks) byRank[task.place] = task;
  const waiting = byRank.filter(({ running, bar }) => !running && !bar);
  for (const task of [...waiting.filter(({ mandatory }) => mandatory), ...waiting.filter(({ mandatory }) => !mandatory)]) {
    if (ledger.choice[task.index]! >= 0) continue;
    const group = unplacedGroup(ledger, task);
    if (group.every((member) => !out[member.index]) && placeGroup(ledger, group)) {
      turns.push({ task: task.index, placed: group.map(({ index }) => index) });
      continue;
    }
    turns.push({ task: task.index, placed: [] });
    out[task.index] = 1;
    if (task.mandatory) missed.push(task.index);
  }
  return { choice: ledger.choice, turns, missed };
};

/** A task with everything it still needs, prerequisites first, among those that may come next the better rank first. */
export const unplacedGroup = ({ problem, choice }: Ledger, task: Task): Task[] => {
  if (!task.predecessors.some((index) => choice[index]! < 0)) return [task];
  const members = new Set<Task>([task]);
  for (const member of members) {
    for (const index of member.predecessors) if (choice[index]! < 0) members.add(problem.tasks[index]!);
  }
  const group: Task[] = [];
  const waiting = [...members].sort((a, b) => a.place - b.place);
  while (waiting.length > 0) {
    const next = waiting.findIndex((member) => !member.predecessors.some((index) => waiting.includes(problem.tasks[index]!)));
    group.push(...waiting.splice(next, 1));
  }
  return group;
};

/** Places all of a group, each as early as it can, or nothing. */
export const placeGroup = (ledger: Ledger, group: Task[]): boolean => {
  for (const [done, { index }] of group.entries()) {
    const at = earliestFit(ledger, index);
    if (at >= 0) { place(ledger, index, at); continue; }
    for (const member of group.slice(0, done)) remove(ledger, member.index);
    return false;
  }
  return true;
};
