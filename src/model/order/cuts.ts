import { addRow, appendRows, emptyRows, type LinearAnswer, type Rows, type Solver } from '../milp.ts';
import type { Formulation } from './formulation.ts';
import { pack, type Packing, type PackingOption } from './packing.ts';
import type { Problem } from './problem.ts';
import { Weights } from './weights.ts';

/**
 * Cuts that describe one block of limits as it really is: which measures of a unit fit together over all periods, and
 * which payments of a source fit into one year. From a fractional solution of the linear relaxation, the most violated
 * inequality that every packing of a block keeps is found by generating packings (Fenchel cuts, Boyd 1994), then
 * lifted to the columns that the solution did not use. Valid for every plan, so the optimum stays what it is.
 */
export interface CutEffort {
  /** Rounds over all blocks, at most. */
  rounds: number;
  /** Packings for one cut, at most. */
  packings: number;
  /** A round must lower the bound by this share, or it was the last. */
  gain: number;
  /** Whether the safety net of the time has struck. */
  late?: () => boolean;
}

interface Block {
  packing: Packing;
  /** Columns of each option of each item. */
  columns: number[][][];
  /** Packings found so far, as chosen options by item. */
  known: Int32Array[];
  multipliers: Float64Array;
  /** What is looked at instead where the block is too wide: its limits one by one. */
  parts: Block[];
}

/** Blocks in which the solution uses more options than this are too wide to be searched. */
const widest = 80;
/** Violation below which a cut is not worth its row. */
const least = 1e-3;
/** Hair's breadth by which a cut is looser than what was proved, so that no rounding cuts off a plan. */
const slack = 1e-7;

/**
 * Adds cuts to the programme, and fixes the columns that no plan better than one of the worth `known` can have
 * otherwise. Returns the solution of the relaxation with them, whose objective is a bound; null where it has none.
 */
export const addCuts = (problem: Problem, formulation: Formulation, solver: Solver, known: number, effort: CutEffort, onRound?: (bound: number) => void): LinearAnswer | null => {
  const { milp } = formulation;
  const blocks = blocksOf(problem, formulation);
  const session = solver.linear(milp);
  const cuts = emptyRows();
  try {
    let relaxed = session.solve();
    if (relaxed === null) return null;
    for (let round = 0; round < effort.rounds && isFractional(relaxed.values); round++) {
      const found = emptyRows();
      for (const column of closeColumns(milp, relaxed, known)) session.fix(column, milp.bound[column]!);
      for (const block of blocks) if (!effort.late?.()) separate(block, milp.bound, relaxed.values, effort, found);
      if (found.upper.length === 0) break;
      appendRows(cuts, found);
      session.add(found);
      const next: LinearAnswer | null = session.solve();
      if (next === null) break;
      const gained: number = relaxed.objective - next.objective;
      relaxed = next;
      onRound?.(relaxed.objective);
      if (gained < effort.gain * Math.abs(relaxed.objective)) break;
    }
    closeColumns(milp, relaxed, known);
    appendRows(milp.rows, binding(cuts, relaxed.values));
    return relaxed;
  } finally {
    session.close();
  }
};

/** Hair's breadth by which a plan may be worse than the known one and yet not be cut off. */
const margin = 1e-6;

/**
 * Fixing by reduced costs (Dantzig, Fulkerson & Johnson 1954): columns that a plan better than one of the worth `known`
 * cannot have otherwise than the relaxation keep their value. Returns those that are new.
 */
export const closeColumns = ({ bound, lower }: Formulation['milp'], { objective, values, reduced }: LinearAnswer, known: number): number[] => {
  const closed: number[] = [];
  for (let column = 0; column < values.length; column++) {
    if (objective - reduced[column]! >= known - margin || lower[column] === bound[column]) continue;
    bound[column] = lower[column] = Math.round(values[column]!);
    closed.push(column);
  }
  return closed;
};

const isFractional = (values: Float64Array): boolean => values.some((value) => value > 1e-6 && value < 1 - 1e-6);

/** Units over all periods and period by period; sources year by year. */
const blocksOf = ({ tasks, limits }: Problem, { first, milp, taken, limitRow }: Formulation): Block[] => {
  const open = limits.map((_, limit) => limit).filter((limit) => limitRow[limit]! >= 0);
  const units = new Map<string, number[]>();
  for (const limit of open) if (limits[limit]!.kind === 'capacity') units.set(limits[limit]!.name, [...(units.get(limits[limit]!.name) ?? []), limit]);
  const block = (members: number[]): Block => {
    const place = new Map(members.map((limit, k) => [limit, k]));
    const items: PackingOption[][] = [];
    const columns: number[][][] = [];
    for (const { index, options } of tasks) {
      if (first[index]! < 0) continue;
      const kinds = new Map<string, { loads: Float64Array; columns: number[] }>();
      options.forEach((option, k) => {
        const column = first[index]! + k;
        const loads = new Float64Array(members.length);
        option.limits.forEach((limit, at) => { const row = place.get(limit); if (row !== undefined) loads[row] = option.amounts[at]!; });
        if (milp.bound[column] === 0 || loads.every((load) => load === 0)) return;
        // starts with the same loads are one and the same to this block
        const kind = kinds.get(loads.join(' ')) ?? { loads, columns: [] };
        kind.columns.push(column);
        kinds.set(loads.join(' '), kind);
      });
      if (kinds.size === 0) continue;
      items.push([...kinds.values()].map(({ loads }) => ({ loads })));
      columns.push([...kinds.values()].map((kind) => kind.columns));
    }
    return { packing: { capacities: Float64Array.from(members, (limit) => limits[limit]!.amount - taken[limit]!), items }, columns, known: [], multipliers: new Float64Array(members.length), parts: [] };
  };
  return [
    ...[...units.values()].map((members) => ({ ...block(members), parts: members.length > 1 ? members.map((limit) => block([limit])) : [] })),
    ...open.filter((limit) => limits[limit]!.kind === 'budget').map((limit) => block([limit])),
  ];
};

/** Looks for one violated cut of a block and appends it. */
const separate = (block: Block, bound: Float64Array, values: Float64Array, effort: CutEffort, cuts: Rows): void => {
  const { packing, columns, known, parts } = block;
  const shares = columns.map((options) => options.map((members) => members.reduce((sum, column) => sum + values[column]!, 0)));
  const support = shares.flatMap((options, item) => options.map((share, option) => ({ item, option, share })).filter(({ share }) => share > 1e-7));
  if (support.length > widest) for (const part of parts) separate(part, bound, values, effort, cuts);
  if (support.length > widest || support.every(({ share }) => share > 1 - 1e-6)) return;
  const place = columns.map((options) => new Int32Array(options.length).fill(-1));
  support.forEach(({ item, option }, k) => { place[item]![option] = k; });
  const rowOf = (chosen: Int32Array): number[] => {
    const members: number[] = [];
    for (let item = 0; item < chosen.length; item++) if (chosen[item]! >= 0 && place[item]![chosen[item]!]! >= 0) members.push(place[item]![chosen[item]!]!);
    return members;
  };
  const solution = Float64Array.from(support, ({ share }) => share);
  const weights = new Weights(solution);
  for (let turn = 0, step = 0; turn < effort.packings && step < 20 * effort.packings; step++) {
    const now = weights.values();
    const worth = now.reduce((sum, weight, k) => sum + weight * solution[k]!, 0);
    if (worth < 1 + least) return;
    const weight = (members: readonly number[]): number => members.reduce((sum, k) => sum + now[k]!, 0);
    // what was found before costs nothing to look at
    const heaviest = known.map(rowOf).reduce<number[]>((most, members) => (weight(members) > weight(most) ? members : most), []);
    if (weight(heaviest) > 1 + 1e-6) { weights.add(heaviest); continue; }
    const profits = packing.items.map((options) => new Float64Array(options.length));
    support.forEach(({ item, option }, k) => { profits[item]![option] = now[k]!; });
    const best = pack(packing, profits, block.multipliers);
    turn++;
    const found = rowOf(best.chosen);
    if (best.bound <= 1 + 1e-6 || turn === effort.packings || weight(found) <= 1 + 1e-6) {
      const limit = Math.max(1, best.bound);
      if (worth / limit >= 1 + least) emit(block, bound, profits, limit, cuts);
      return;
    }
    known.push(best.chosen);
    weights.add(found);
  }
};

/** Lifts the cut one option after the other, then writes it as a row. */
const emit = ({ packing, columns, multipliers }: Block, bound: Float64Array, profits: Float64Array[], limit: number, found: Rows): void => {
  packing.items.forEach((options, item) => {
    options.forEach(({ loads }, option) => {
      if (profits[item]![option]! > 0 || columns[item]![option]!.every((column) => bound[column] === 0)) return;
      const capacities = packing.capacities.map((capacity, k) => capacity - loads[k]!);
      // an option that fits nowhere needs no weight, its column is 0 anyway
      if (capacities.some((capacity) => capacity < 0)) return;
      const others = profits.with(item, new Float64Array(options.length));
      const gain = limit - pack({ capacities, items: packing.items }, others, Float64Array.from(multipliers), limit - 1e-6).bound;
      if (gain > 1e-6) profits[item]![option] = gain;
    });
  });
  const members: number[] = [];
  const weights: number[] = [];
  profits.forEach((options, item) => options.forEach((weight, option) => {
    if (weight < 1e-6) return;
    for (const column of columns[item]![option]!) { members.push(column); weights.push(weight); }
  }));
  addRow(found, members, weights, limit + slack);
};

/** The cuts that the last solution leans on. */
const binding = (cuts: Rows, values: Float64Array): Rows => {
  const kept = emptyRows();
  for (let r = 0; r < cuts.upper.length; r++) {
    const members = cuts.columns.slice(cuts.starts[r], cuts.starts[r + 1]);
    const weights = cuts.values.slice(cuts.starts[r], cuts.starts[r + 1]);
    const activity = members.reduce((sum, column, k) => sum + weights[k]! * values[column]!, 0);
    if (activity > cuts.upper[r]! - 1e-4) addRow(kept, members, weights, cuts.upper[r]!);
  }
  return kept;
};
