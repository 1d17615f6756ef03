/**
 * The best choice for one block of limits: of every item at most one option, the loads of the chosen options within
 * the capacities. Items are the measures that load one unit over all periods, or one source in one year.
 */
export interface Packing {
  /** Capacity of each limit of the block. */
  capacities: Float64Array;
  /** Options of each item. */
  items: PackingOption[][];
}

export interface PackingOption {
  /** Load of each limit of the block. */
  loads: Float64Array;
}

export interface Packed {
  /** Proved upper bound of the profit; the profit itself unless the search was cut short. */
  bound: number;
  /** Chosen option of each item, -1 for none. */
  chosen: Int32Array;
}

/** Nodes of the search before it settles for its bound. */
const effort = 20_000;
const rounds = 40;

/**
 * Maximises profit by depth-first search, with the Lagrangian bound of multipliers found by subgradient steps.
 * `multipliers` is where they start and is changed, so that the next call begins where this one ended.
 */
export const pack = ({ capacities, items }: Packing, profits: readonly Float64Array[], multipliers: Float64Array): Packed => {
  const size = capacities.length;
  const open = items.map((options, item) => ({ item, options: usable(options, profits[item]!, capacities) })).filter(({ options }) => options.length > 0);
  const dual = descend(open.map(({ options }) => options), capacities, multipliers);
  const reduced = (profit: number, loads: Float64Array): number => { let value = profit; for (let k = 0; k < size; k++) value -= dual[k]! * loads[k]!; return value; };
  const ranked = open.map(({ item, options }) => {
    const sorted = options.map((each) => ({ ...each, reduced: reduced(each.profit, each.loads) })).sort((a, b) => b.reduced - a.reduced || a.option - b.option);
    return { item, options: sorted, best: Math.max(0, sorted[0]!.reduced) };
  }).sort((a, b) => b.best - a.best || a.item - b.item);
  const rest = new Float64Array(ranked.length + 1);
  for (let i = ranked.length - 1; i >= 0; i--) rest[i] = rest[i + 1]! + ranked[i]!.best;
  const room = Float64Array.from(capacities);
  const chosen = new Int32Array(items.length).fill(-1);
  let best = 0;
  let bestChosen = Int32Array.from(chosen);
  let nodes = 0;
  const slack = (): number => { let value = 0; for (let k = 0; k < size; k++) value += dual[k]! * room[k]!; return value; };
  const top = slack() + rest[0]!;
  const search = (at: number, profit: number): void => {
    if (profit > best + 1e-12) { best = profit; bestChosen = Int32Array.from(chosen); }
    if (at === ranked.length || nodes++ >= effort || profit + slack() + rest[at]! <= best + 1e-9) return;
    const { item, options, best: most } = ranked[at]!;
    const without = profit + slack() + rest[at + 1]!;
    let left = false;
    for (const { option, loads, profit: gain, reduced: worth } of options) {
      if (worth < 0 && !left) { left = true; search(at + 1, profit); }
      if (without + worth <= best + 1e-9 || !within(loads, room)) continue;
      for (let k = 0; k < size; k++) room[k]! -= loads[k]!;
      chosen[item] = option;
      search(at + 1, profit + gain);
      chosen[item] = -1;
      for (let k = 0; k < size; k++) room[k]! += loads[k]!;
    }
    if (!left && most >= 0) search(at + 1, profit);
  };
  search(0, 0);
  return { bound: nodes >= effort ? Math.max(best, top) : best, chosen: bestChosen };
};

interface Usable { option: number; profit: number; loads: Float64Array }

const usable = (options: readonly PackingOption[], profits: Float64Array, capacities: Float64Array): Usable[] =>
  options.map(({ loads }, option) => ({ option, profit: profits[option]!, loads })).filter(({ profit, loads }) => profit > 1e-12 && within(loads, capacities));

const within = (loads: Float64Array, room: Float64Array): boolean => {
  for (let k = 0; k < loads.length; k++) if (loads[k]! > room[k]!) return false;
  return true;
};

/** Multipliers of a small Lagrangian bound: subgradient steps that halve where nothing is gained. */
const descend = (items: readonly Usable[][], capacities: Float64Array, start: Float64Array): Float64Array => {
  const size = capacities.length;
  let best = Float64Array.from(start);
  let least = Infinity;
  const now = Float64Array.from(start);
  const used = new Float64Array(size);
  const reach = items.reduce((sum, options) => sum + Math.max(...options.map(({ profit }) => profit)), 0);
  let step = 1;
  for (let round = 0; round < rounds; round++) {
    used.fill(0);
    let value = 0;
    for (let k = 0; k < size; k++) value += now[k]! * capacities[k]!;
    for (const options of items) {
      let most = 0;
      let taken: Usable | null = null;
      for (const one of options) {
        let worth = one.profit;
        for (let k = 0; k < size; k++) worth -= now[k]! * one.loads[k]!;
        if (worth > most) { most = worth; taken = one; }
      }
      value += most;
      if (taken) for (let k = 0; k < size; k++) used[k]! += taken.loads[k]!;
    }
    if (value < least - 1e-9) { least = value; best = Float64Array.from(now); } else step /= 1.5;
    let norm = 0;
    for (let k = 0; k < size; k++) { const g = used[k]! - capacities[k]!; if (g > 0 || now[k]! > 0) norm += g * g; }
    if (norm === 0) break;
    const length = (step * Math.max(least * 0.05, reach * 0.01)) / norm;
    for (let k = 0; k < size; k++) now[k] = Math.max(0, now[k]! + length * (used[k]! - capacities[k]!));
  }
  start.set(best);
  return best;
};
