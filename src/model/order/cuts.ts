import { addRow, appendRows, emptyRows, type LinearSession, type Milp, type Rows, type Solver } from '../milp.ts';
import type { Formulation } from './formulation.ts';
import { pack, type Packing, type PackingOption } from './packing.ts';
import type { Problem } from './problem.ts';

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
}

/** Blocks in which the solution uses more options than this are too wide to be searched. */
const widest = 80;
/** Violation below which a cut is not worth its row. */
const least = 1e-3;
/** Hair's breadth by which a cut is looser than what was proved, so that no rounding cuts off a plan. */
const slack = 1e-7;

/** The rows to add to the programme, and bound and solution of the relaxation with them. */
export const findCuts = (problem: Problem, formulation: Formulation, solver: Solver, effort: CutEffort, onRound?: (bound: number) => void): { rows: Rows; bound: number; values: Float64Array } => {
  const { milp } = formulation;
  const blocks = blocksOf(problem, formulation);
  const session = solver.linear(milp);
  const cuts = emptyRows();
  try {
    let relaxed = session.solve();
    if (relaxed === null) return { rows: cuts, bound: -Infinity, values: new Float64Array(milp.cost.length) };
    for (let round = 0; round < effort.rounds && isFractional(relaxed.values); round++) {
      const found = emptyRows();
      for (const block of blocks) if (!effort.late?.()) separate(block, relaxed.values, solver, effort, found);
      if (found.upper.length === 0) break;
      appendRows(cuts, found);
      session.add(found);
      const next: { objective: number; values: Float64Array } | null = session.solve();
      if (next === null) break;
      const gained: number = relaxed.objective - next.objective;
      relaxed = next;
      onRound?.(relaxed.objective);
      if (gained < effort.gain * Math.abs(relaxed.objective)) break;
    }
    return { rows: binding(cuts, relaxed.values), bound: relaxed.objective, values: relaxed.values };
  } finally {
    session.close();
  }
};

const isFractional = (values: Float64Array): boolean => values.some((value) => value > 1e-6 && value < 1 - 1e-6);

/** Units over all periods and period by period; sources year by year. */
const blocksOf = ({ tasks, limits }: Problem, { first, milp, taken, limitRow }: Formulation): Block[] => {
  const open = limits.map((_, limit) => limit).filter((limit) => limitRow[limit]! >= 0);
  const units = new Map<string, number[]>();
  for (const limit of open) if (limits[limit]!.kind === 'capacity') units.set(limits[limit]!.name, [...(units.get(limits[limit]!.name) ?? []), limit]);
  const groups = [...[...units.values()].filter(({ length }) => length > 1), ...open.map((limit) => [limit])];
  return groups.map((members): Block => {
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
    return { packing: { capacities: Float64Array.from(members, (limit) => limits[limit]!.amount - taken[limit]!), items }, columns, known: [], multipliers: new Float64Array(members.length) };
  });
};

/** Looks for one violated cut of a block and appends it. */
const separate = (block: Block, values: Float64Array, solver: Solver, { packings }: CutEffort, found: Rows): void => {
  const { packing, columns, known } = block;
  const shares = columns.map((options) => options.map((members) => members.reduce((sum, column) => sum + values[column]!, 0)));
  const support = shares.flatMap((options, item) => options.map((share, option) => ({ item, option, share })).filter(({ share }) => share > 1e-7));
  if (support.length > widest || support.every(({ share }) => share > 1 - 1e-6)) return;
  const place = new Map(support.map(({ item, option }, k) => [`${item} ${option}`, k]));
  const rowOf = (chosen: Int32Array): number[] => [...chosen].flatMap((option, item) => { const k = option < 0 ? undefined : place.get(`${item} ${option}`); return k === undefined ? [] : [k]; });
  const rows = emptyRows();
  const seen = new Set<string>();
  const learn = (target: Rows, members: number[]): void => {
    if (members.length < 2 || seen.has(members.join(' '))) return;
    seen.add(members.join(' '));
    addRow(target, members, members.map(() => 1), 1);
  };
  for (const chosen of known) learn(rows, rowOf(chosen));
  const session: LinearSession = solver.linear({ cost: Float64Array.from(support, ({ share }) => share), bound: new Float64Array(support.length).fill(1), integer: false, rows } satisfies Milp);
  try {
    for (let turn = 0; turn < packings; turn++) {
      const weights = session.solve();
      if (weights === null || weights.objective < 1 + least) return;
      const profits = packing.items.map((options) => new Float64Array(options.length));
      support.forEach(({ item, option }, k) => { profits[item]![option] = Math.max(0, weights.values[k]!); });
      const best = pack(packing, profits, block.multipliers);
      if (best.bound <= 1 + 1e-6 || turn === packings - 1) {
        const limit = Math.max(1, best.bound);
        if (weights.objective / limit >= 1 + least) emit(block, profits, limit, found);
        return;
      }
      known.push(best.chosen);
      const more = emptyRows();
      learn(more, rowOf(best.chosen));
      if (more.upper.length === 0) return;
      session.add(more);
    }
  } finally {
    session.close();
  }
};

/** Lifts the cut one option after the other, then writes it as a row. */
const emit = ({ packing, columns, multipliers }: Block, profits: Float64Array[], limit: number, found: Rows): void => {
  packing.items.forEach((options, item) => {
    options.forEach(({ loads }, option) => {
      if (profits[item]![option]! > 0) return;
      const capacities = packing.capacities.map((capacity, k) => capacity - loads[k]!);
      // an option that fits nowhere needs no weight, its column is 0 anyway
      if (capacities.some((capacity) => capacity < 0)) return;
      const others = profits.map((each, other) => (other === item ? new Float64Array(each.length) : each));
      const gain = limit - pack({ capacities, items: packing.items }, others, Float64Array.from(multipliers)).bound;
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
