import { Random } from '../priority/random.ts';
import { boardOf, choiceOn, put, take, type Board } from './board.ts';
import { objectiveOf, type Choice, type Problem } from './problem.ts';

export interface Annealing {
  /** Changes to try. */
  moves: number;
  seed: number;
  /** Options that may be chosen, task by task; all of them where it is left out. */
  open?: (task: number, option: number) => boolean;
  /** Whether the safety net of the time has struck. */
  late?: () => boolean;
}

/** Loss of worth that is taken with a chance of 1/e, as a share of the mean worth of a measure: at first and at last. */
const hot = 0.5;
const cold = 0.03;

/**
 * A better plan than the one it begins with, by simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983) over plans
 * that keep every constraint: a measure drawn by lot gets a start drawn by lot, and whoever is in its way gives way,
 * with everything that depends on it. What is lost by that is accepted by the Metropolis rule. Duties, what they need
 * and what runs stay in the plan. The same seed and number of moves give the same plan.
 */
export const anneal = (problem: Problem, begin: Choice, { moves, seed, open, late }: Annealing): Choice => {
  const board = boardOf(problem, begin);
  const choices = problem.tasks.map(({ index, running, options }) => (running ? [] : options.map((_, k) => k).filter((k) => open?.(index, k) ?? true)).map((k) => board.options[index]! + k));
  const movable = Int32Array.from(problem.tasks.filter(({ index }) => choices[index]!.length > 0), ({ index }) => index);
  const worths = problem.tasks.filter(({ value }) => value > 0).map(({ value }) => value);
  if (movable.length === 0 || worths.length === 0) return begin;
  const mean = worths.reduce((sum, value) => sum + value, 0) / worths.length;
  const change = changing(problem, board, new Random(seed, 0));
  const random = new Random(seed, 1);
  let now = objectiveOf(problem, begin);
  let most = now;
  const best = Int32Array.from(board.at);
  let heat = hot * mean;
  for (let move = 0; move < moves; move++) {
    if (move % 1024 === 0) {
      if (late?.()) break;
      heat = hot * mean * (cold / hot) ** (move / moves);
    }
    const task = movable[random.below(movable.length)]!;
    const option = choices[task]![random.below(choices[task]!.length)]!;
    const gained = change(task, option, heat * Math.log(random.uniform()));
    if (gained === null) continue;
    now += gained;
    if (now > most + 1e-9) { most = now; best.set(board.at); }
  }
  return choiceOn(board, best);
};

/**
 * Gives a task an option and lets those in its way give way. Returns what the plan gains by it, or null, with the
 * board as it was, where it cannot be done or would gain less than `least`.
 */
const changing = ({ tasks }: Problem, board: Board, random: Random): ((task: number, option: number, least: number) => number | null) => {
  const { value, start, after, entries, limit, amount, user, capacity, used, at, lists, members, users } = board;
  const before = tasks.map(({ predecessors }) => Int32Array.from(predecessors));
  const behind = tasks.map(({ successors }) => Int32Array.from(successors));
  const excluded = tasks.map(({ exclusions }) => Int32Array.from(exclusions));
  const firm = Uint8Array.from(tasks, ({ running, requiredBy }) => Number(running || requiredBy !== null));
  const goneTasks = new Int32Array(tasks.length), goneOptions = new Int32Array(tasks.length);
  let gone = 0;
  let left = 0;
  /** Takes a task out with all that depends on it; false where it must stay or that costs more than is left. */
  const out = (task: number): boolean => {
    if (firm[task]) return false;
    const option = at[task]!;
    goneTasks[gone] = task;
    goneOptions[gone++] = option;
    take(board, task);
    left -= value[option]!;
    if (left < 0) return false;
    for (const other of behind[task]!) if (at[other]! >= 0 && !out(other)) return false;
    return true;
  };
  const ready = (task: number, option: number): boolean => {
    for (const other of before[task]!) if (at[other]! < 0 || after[at[other]!]! > start[option]!) return false;
    return true;
  };
  const clear = (task: number, option: number): boolean => {
    for (const other of behind[task]!) if (at[other]! >= 0 && start[at[other]!]! < after[option]! && !out(other)) return false;
    for (const other of excluded[task]!) if (at[other]! >= 0 && !out(other)) return false;
    for (let e = entries[option]!; e < entries[option + 1]!; e++) {
      const l = limit[e]!;
      while (used[l]! + amount[e]! > capacity[l]!) {
        if (users[l] === 0 || !out(user[members[lists[l]! + random.below(users[l]!)]!]!)) return false;
      }
    }
    // what it depends on may have had to go
    return ready(task, option);
  };
  return (task, option, least) => {
    const old = at[task]!;
    if (option === old || !ready(task, option)) return null;
    const gain = value[option]! - (old < 0 ? 0 : value[old]!);
    left = gain - least;
    if (left < 0) return null;
    gone = 0;
    if (old >= 0) take(board, task);
    if (clear(task, option)) {
      put(board, task, option);
      let lost = 0;
      for (let k = 0; k < gone; k++) lost += value[goneOptions[k]!]!;
      return gain - lost;
    }
    while (gone > 0) { gone--; put(board, goneTasks[gone]!, goneOptions[gone]!); }
    if (old >= 0) put(board, task, old);
    return null;
  };
};
