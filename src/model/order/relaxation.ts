import { excludedBy, fits, place, readyAt, remove, type Ledger } from './ledger.ts';
import type { Option, Task } from './problem.ts';
import type { Relaxation } from './reasons.ts';
import { unplacedGroup } from './strict.ts';

/** At most so many combinations of starts are looked at for one measure with its prerequisites. */
const effort = 5_000;

/**
 * The smallest single relaxations that would admit a measure that is left out, with what it needs, beside the plan as
 * it stands: more money of one source in one year, more staff of one unit in one period, or a start after its window.
 * One of each kind at most, the smallest share of its limit first. Empty where no single one is enough.
 */
export const relaxationsOf = (ledger: Ledger, task: Task): Relaxation[] => {
  const group = unplacedGroup(ledger, task);
  if (group.some(({ bar }) => bar !== null)) return [];
  const found = [...lacking(ledger, group)].map(([limit, amount]) => ({ limit: ledger.problem.limits[limit]!, amount }))
    .sort((a, b) => a.amount / a.limit.amount - b.amount / b.limit.amount || a.amount - b.amount || (a.limit.name < b.limit.name ? -1 : 1));
  const money = found.find(({ limit }) => limit.kind === 'budget');
  const staff = found.find(({ limit }) => limit.kind === 'capacity');
  const relaxations: Relaxation[] = found.filter((each) => each === money || each === staff).map(({ limit, amount }) => (limit.kind === 'budget'
    ? { kind: 'money', source: limit.name, year: limit.year, amount }
    : { kind: 'staff', unit: limit.name, period: limit.from, amount }));
  const later = laterStart(ledger, group);
  return later === null ? relaxations : [...relaxations, later];
};

/** Smallest amount of each single limit that is lacking when everything else holds, by limit. */
const lacking = (ledger: Ledger, group: Task[]): Map<number, number> => {
  const { problem } = ledger;
  const smallest = new Map<number, number>();
  let looked = 0;
  const look = (at: number, broken: number): void => {
    if (at === group.length) {
      const amount = ledger.used[broken]! - problem.limits[broken]!.amount;
      if (broken >= 0 && amount < (smallest.get(broken) ?? Infinity)) smallest.set(broken, amount);
      return;
    }
    const task = group[at]!;
    if (excludedBy(ledger, task.index) !== null) return;
    const ready = readyAt(ledger, task.index);
    for (const [k, option] of task.options.entries()) {
      if (option.start < ready || looked++ > effort) continue;
      const exceeded = exceededBy(ledger, option);
      const limit = exceeded[0] ?? broken;
      if (exceeded.length > 1 || (broken >= 0 && limit !== broken)) continue;
      place(ledger, task.index, k);
      look(at + 1, limit);
      remove(ledger, task.index);
    }
  };
  look(0, -1);
  return smallest;
};

const exceededBy = ({ problem, used }: Ledger, { limits, amounts }: Option): number[] =>
  limits.filter((limit, k) => used[limit]! + amounts[k]! > problem.limits[limit]!.amount);

/** The first start after its window that is free; the measure's prerequisites must be placed or fit as they are. */
const laterStart = (ledger: Ledger, group: Task[]): Relaxation | null => {
  const task = group.at(-1)!;
  if (task.later.length === 0 || excludedBy(ledger, task.index) !== null) return null;
  const placed: Task[] = [];
  for (const member of group.slice(0, -1)) {
    const at = member.options.findIndex((option) => option.start >= readyAt(ledger, member.index) && fits(ledger, option));
    if (at < 0 || excludedBy(ledger, member.index) !== null) break;
    place(ledger, member.index, at);
    placed.push(member);
  }
  const ready = placed.length === group.length - 1 ? readyAt(ledger, task.index) : Infinity;
  const free = task.later.find((option) => option.start >= ready && fits(ledger, option));
  for (const member of placed) remove(ledger, member.index);
  const last = task.options.at(-1)?.start ?? task.later[0]!.start - 1;
  return free ? { kind: 'later', start: free.start, periods: free.start - last } : null;
};
