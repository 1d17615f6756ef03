import type { Choice, Problem } from './problem.ts';

/**
 * A plan on typed arrays, for a search that tries millions of changes. Every option of every task has a number of its
 * own, task by task; every load of an option has an entry. Beside what is used of a limit stands who uses it, so that
 * whoever needs room finds in one step somebody who could give way.
 */
export interface Board {
  /** First option of each task; `options[t + 1]` is behind its last. */
  options: Int32Array;
  value: Float64Array;
  start: Int32Array;
  after: Int32Array;
  /** First entry of each option. */
  entries: Int32Array;
  limit: Int32Array;
  amount: Float64Array;
  /** Task of each entry. */
  user: Int32Array;
  capacity: Float64Array;
  used: Float64Array;
  /** The option that each task has, -1 for none. */
  at: Int32Array;
  /** Entries that load a limit now: those from `lists[limit]` on, `users[limit]` of them, and the place of each. */
  lists: Int32Array;
  members: Int32Array;
  users: Int32Array;
  place: Int32Array;
}

export const boardOf = ({ tasks, limits }: Problem, choice: Choice): Board => {
  const options = new Int32Array(tasks.length + 1);
  for (const task of tasks) options[task.index + 1] = options[task.index]! + task.options.length;
  const all = tasks.flatMap((task) => task.options);
  const entries = new Int32Array(all.length + 1);
  all.forEach((option, k) => { entries[k + 1] = entries[k]! + option.limits.length; });
  const limit = Int32Array.from(all.flatMap((option) => option.limits));
  const lists = new Int32Array(limits.length + 1);
  for (const each of limit) lists[each + 1]!++;
  for (let l = 0; l < limits.length; l++) lists[l + 1]! += lists[l]!;
  const board: Board = {
    options, entries, limit, lists,
    value: Float64Array.from(all, ({ value }) => value), start: Int32Array.from(all, ({ start }) => start), after: Int32Array.from(all, ({ after }) => after),
    amount: Float64Array.from(all.flatMap((option) => option.amounts)),
    user: Int32Array.from(tasks.flatMap((task) => task.options.flatMap((option) => option.limits.map(() => task.index)))),
    capacity: Float64Array.from(limits, ({ amount }) => amount), used: new Float64Array(limits.length),
    at: new Int32Array(tasks.length).fill(-1),
    members: new Int32Array(limit.length), users: new Int32Array(limits.length), place: new Int32Array(limit.length),
  };
  choice.forEach((k, task) => { if (k >= 0) put(board, task, options[task]! + k); });
  return board;
};

/** Gives a task that has none an option. */
export const put = ({ entries, limit, amount, used, at, lists, members, users, place }: Board, task: number, option: number): void => {
  at[task] = option;
  for (let e = entries[option]!; e < entries[option + 1]!; e++) {
    const l = limit[e]!;
    used[l]! += amount[e]!;
    place[e] = lists[l]! + users[l]!++;
    members[place[e]!] = e;
  }
};

/** Takes a task's option away. */
export const take = ({ entries, limit, amount, used, at, lists, members, users, place }: Board, task: number): void => {
  const option = at[task]!;
  at[task] = -1;
  for (let e = entries[option]!; e < entries[option + 1]!; e++) {
    const l = limit[e]!;
    used[l]! -= amount[e]!;
    const last = members[lists[l]! + --users[l]!]!;
    members[place[e]!] = last;
    place[last] = place[e]!;
  }
};

/** The plan on the board, or one kept as a copy of its `at`. */
export const choiceOn = ({ options }: Board, at: Int32Array): Choice => Int32Array.from(at, (option, task) => (option < 0 ? -1 : option - options[task]!));
