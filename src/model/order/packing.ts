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
 * `multipliers` is where they start and is changed, so that the next call begins where this one ended. A profit of
 * `enough` ends the search: whoever asks needs no more.
 */
export const pack = ({ capacities, items }: Packing, profits: readonly Float64Array[], multipliers: Float64Array, enough = Infinity): Packed => {
  const size = capacities.length;
  const open: { item: number; options: Usable[] }[] = [];
  items.forEach((options, item) => {
    const left = usable(options, profits[item]!, capacities);
    if (left.length > 0) open.push({ item, options: left });
  });
  const dual = descend(open.map(({ options }) => options), capacities, multipliers);
  for (const { options } of open) {
    for (const each of options) for (let k = 0; k < size; k++) each.reduced -= dual[k]! * each.loads[k]!;
    options.sort((a, b) => b.reduced - a.reduced || a.option - b.option);
  }
  open.sort((a, b) => b.options[0]!.reduced - a.options[0]!.reduced || a.item - b.item);
  const rest = new Float64Array(open.length + 1);
  for (let i = open.length - 1; i >= 0; i--) rest[i] = rest[i + 1]! + Math.max(0, open[i]!.options[0]!.reduced);
  const room = Float64Array.from(capacities);
  const chosen = new Int32Array(items.length).fill(-1);
  const bestChosen = Int32Array.from(chosen);
  let best = 0;
  let nodes = 0;
  let top = rest[0]!;
  for (let k = 0; k < size; k++) top += dual[k]! * capacities[k]!;
  /** `hope`: what is packed and what the room that is left is worth; with `rest` no packing below here has more. */
  const search = (at: number, profit: number, hope: number): void => {
    if (profit > best + 1e-12) { best = profit; bestChosen.set(chosen); }
    if (at === open.length || best >= enough || nodes++ >= effort || hope + rest[at]! <= best + 1e-9) return;
    const { item, options } = open[at]!;
    let without = false;
    for (let k = 0; k < options.length; k++) {
      const each = options[k]!;
      if (each.reduced < 0 && !without) { without = true; search(at + 1, profit, hope); }
      if (hope + each.reduced + rest[at + 1]! <= best + 1e-9) break;
      if (!within(each.loads, room)) continue;
      for (let l = 0; l < size; l++) room[l]! -= each.loads[l]!;
      chosen[item] = each.option;
      search(at + 1, profit + each.profit, hope + each.reduced);
      chosen[item] = -1;
      for (let l = 0; l < size; l++) room[l]! += each.loads[l]!;
    }
    if (!without) search(at + 1, profit, hope);
  };
  search(0, 0, top - rest[0]!);
  return { bound: nodes >= effort ? Math.max(best, top) : best, chosen: bestChosen };
};

/** An option that can be packed at all; `reduced` is its profit, later less what its loads are worth. */
interface Usable { option: number; profit: number; reduced: number; loads: Float64Array }

const usable = (options: readonly PackingOption[], profits: Float64Array, capacities: Float64Array): Usable[] => {
  const found: Usable[] = [];
  for (let option = 0; option < options.length; option++) {
    const profit = profits[option]!;
    if (profit > 1e-12 && within(options[option]!.loads, capacities)) found.push({ option, profit, reduced: profit, loads: options[option]!.loads });
  }
  return found;
};

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
