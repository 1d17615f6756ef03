import { Random } from '../priority/random.ts';
import { earliestFit, ledgerOf, place, remove, type Ledger } from './ledger.ts';
import { objectiveOf, type Choice, type Problem, type Task } from './problem.ts';
import { placeGroup, unplacedGroup } from './strict.ts';

/**
 * A better plan than the one it begins with, by taking out a few measures that compete and putting back what is worth
 * most for what it takes (ruin and recreate, Schrimpf et al. 2000), accepting a little less than the last plan at
 * first and nothing less at the end (threshold accepting, Dueck & Scheuer 1990). Duties stay. `shares`, if given, says
 * how much of each measure the linear relaxation plans; `late` whether the safety net of the time has struck. The same seed and number of turns give the same plan.
 */
export const improve = (problem: Problem, start: Choice, { turns, seed, late }: { turns: number; seed: number; late?: () => boolean }, shares: Float64Array | null = null): Choice => {
  const random = new Random(seed, 0);
  const ledger = ledgerOf(problem, start);
  const free = problem.tasks.filter(({ bar, running }) => !bar && !running);
  const movable = free.filter(({ requiredBy }) => requiredBy === null);
  if (movable.length === 0) return start;
  const size = sizesOf(problem, free);
  // what is put back first: worth for size, or what the relaxation plans and only then that
  const pull = Float64Array.from(problem.tasks, ({ index, value }) => (shares ? 4 * shares[index]! : 0) + Math.log((value + 1e-9) / size[index]!) * (shares ? 0.3 : 1));
  const users = usersOf(problem, movable);
  let current = objectiveOf(problem, ledger.choice);
  let best = current;
  let bestChoice = Int32Array.from(ledger.choice);
  const choice = Int32Array.from(ledger.choice);
  const used = Float64Array.from(ledger.used);
  for (let turn = 0; turn < turns; turn++) {
    if (turn % 64 === 63 && late?.()) break;
    choice.set(ledger.choice);
    used.set(ledger.used);
    const removed = ruin(ledger, movable, users, random);
    recreate(ledger, movable, pull, removed, random);
    const worth = objectiveOf(problem, ledger.choice);
    if (worth >= current - 0.01 * current * (1 - turn / turns) ** 2 * random.uniform()) {
      current = worth;
      if (worth > best + 1e-9) { best = worth; bestChoice = Int32Array.from(ledger.choice); }
    } else {
      ledger.choice.set(choice);
      ledger.used.set(used);
    }
  }
  return bestChoice;
};

/** What a task takes of everything, as a share of each limit; a limit that nothing could exceed does not count. */
const sizesOf = ({ tasks, limits }: Problem, free: readonly Task[]): Float64Array => {
  const demand = new Float64Array(limits.length);
  for (const { options } of free) options[0]?.limits.forEach((limit, k) => { demand[limit]! += options[0]!.amounts[k]!; });
  const sizes = new Float64Array(tasks.length).fill(1e-6);
  for (const { index, options } of free)
    options[0]?.limits.forEach((limit, k) => { sizes[index]! += (options[0]!.amounts[k]! / Math.max(1, limits[limit]!.amount)) * Math.min(2, demand[limit]! / Math.max(1, limits[limit]!.amount)); });
  return sizes;
};

/** Movable tasks by source and by unit: those that compete. */
const usersOf = ({ limits }: Problem, movable: readonly Task[]): Task[][] => {
  const users = new Map<string, Set<Task>>();
  for (const task of movable) for (const option of task.options) for (const limit of option.limits) {
    const key = `${limits[limit]!.kind} ${limits[limit]!.name}`;
    const group = users.get(key) ?? new Set();
    group.add(task);
    users.set(key, group);
  }
  return users.size === 0 ? [[...movable]] : [...users.values()].map((group) => [...group]);
};

const draw = <T>(list: readonly T[], random: Random): T => list[Math.floor(random.uniform() * list.length)]!;

/** Takes out a few measures that compete, with what depends on them. */
const ruin = (ledger: Ledger, movable: readonly Task[], users: readonly Task[][], random: Random): Set<number> => {
  const removed = new Set<number>();
  const wanted = 2 + Math.floor(random.uniform() * 8);
  const pool = random.uniform() < 0.7 ? draw(users, random) : movable;
  for (let tries = 0; tries < 4 * wanted && removed.size < wanted; tries++) {
    const queue = [draw(pool, random).index];
    for (const index of queue) {
      if (ledger.choice[index]! < 0) continue;
      for (const successor of ledger.problem.tasks[index]!.successors) queue.push(successor);
      remove(ledger, index);
      removed.add(index);
    }
  }
  return removed;
};

/** Puts back what is worth most for what it takes, with some luck in the order. */
const recreate = (ledger: Ledger, movable: readonly Task[], pull: Float64Array, removed: ReadonlySet<number>, random: Random): void => {
  const luck = 0.2 + random.uniform();
  const waiting: { task: Task; key: number }[] = [];
  for (const task of movable) {
    if (ledger.choice[task.index]! >= 0) continue;
    // what has just been taken out should not simply come back
    const key = pull[task.index]! + luck * (random.uniform() - (removed.has(task.index) ? 0.8 : 0.5));
    waiting.push({ task, key });
  }
  waiting.sort((a, b) => b.key - a.key || a.task.index - b.task.index);
  for (const { task } of waiting) {
    if (ledger.choice[task.index]! >= 0) continue;
    const group = unplacedGroup(ledger, task);
    if (group.length === 1) { const at = earliestFit(ledger, task.index); if (at >= 0) place(ledger, task.index, at); } else if (!group.some(({ bar }) => bar)) placeGroup(ledger, group);
  }
};
