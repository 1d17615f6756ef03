import type { LinearSession, Rows, Solver } from '../milp.ts';
import { addRow, emptyRows } from '../milp.ts';
import type { Kemeny } from './kemeny.ts';
import { kemenyScore } from './votes.ts';

type Pairs = readonly (readonly number[])[];

/** Violated triangles that are added at a time. */
const CUTS_PER_ROUND = 400;
const EXACT = { gap: 0, nodes: 2 ** 31 - 1, seconds: 1e9 };

/**
 * Kemeny consensus of many items by integer programming, proved optimal: one variable a pair (1 = the earlier item
 * stands first), and of the triangle inequalities 0 ≤ x_ab + x_bc − x_ac ≤ 1 only those that an answer violates,
 * added until none is. Conitzer, Davenport & Kalagnanam 2006, AAAI-06.
 * Whether the order is unique is decided by looking for the optimal order that differs most.
 */
export function kemenyByCuts(pairs: Pairs, solver: Solver): Kemeny {
  const model = new LinearOrdering(pairs, solver), order = model.solve(model.gain), score = kemenyScore(pairs, order);
  const unique = !hasEqualNeighbours(pairs, order) && model.onlyOptimum(order);
  return { score, order, unique, optimalOrders: unique ? 1 : null };
}

/** Two neighbours that as many ballots put one way as the other can change places. */
function hasEqualNeighbours(pairs: Pairs, order: readonly number[]): boolean {
  return order.some((b, k) => k > 0 && pairs[order[k - 1]!]![b] === pairs[b]![order[k - 1]!]);
}

/** The linear ordering problem over all pairs a < b, with the triangles found so far. */
class LinearOrdering {
  readonly #items: number;
  readonly #solver: Solver;
  readonly #rows: Rows = emptyRows();
  /** What x_ab = 1 gains over x_ab = 0. */
  readonly gain: Float64Array;

  constructor(pairs: Pairs, solver: Solver) {
    this.#items = pairs.length;
    this.#solver = solver;
    this.gain = new Float64Array((pairs.length * (pairs.length - 1)) / 2);
    pairs.forEach((row, a) => { for (let b = a + 1; b < pairs.length; b++) this.gain[this.#column(a, b)] = row[b]! - pairs[b]![a]!; });
  }

  #column(a: number, b: number): number {
    return (a * (2 * this.#items - a - 1)) / 2 + b - a - 1;
  }

  /** An order of all items that maximises cost · x. */
  solve(cost: Float64Array): number[] {
    const values = this.#relaxed(cost);
    return this.#orderOf(isWhole(values) ? values : this.#whole(cost));
  }

  /** Whether no other order gains as much as the given one. */
  onlyOptimum(order: readonly number[]): boolean {
    const place = order.map((_, item) => order.indexOf(item)), n = this.#items, differs = new Float64Array(this.gain.length), columns: number[] = [], values: number[] = [];
    let optimum = 0, agreeing = 0;
    for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) {
      const k = this.#column(a, b), before = place[a]! < place[b]!;
      differs[k] = before ? -1 : 1;
      if (before) { optimum += this.gain[k]!; agreeing++; }
      if (this.gain[k] !== 0) { columns.push(k); values.push(this.gain[k]!); }
    }
    addRow(this.#rows, columns, values, Infinity, optimum - 0.5);
    const relaxed = this.#relaxed(differs), most = agreeing + dot(differs, relaxed);
    if (most < 0.5) return true;
    const found = isWhole(relaxed) ? relaxed : this.#whole(differs);
    return agreeing + dot(differs, found) < 0.5;
  }

  /** Optimum without wholeness, with every triangle kept. */
  #relaxed(cost: Float64Array): Float64Array {
    const session = this.#solver.linear({ cost, bound: new Float64Array(cost.length).fill(1), integer: false, rows: this.#rows });
    try {
      for (;;) {
        const values = optimum(session), cuts = this.#violated(values);
        if (cuts.upper.length === 0) return values;
        session.add(cuts);
      }
    } finally {
      session.close();
    }
  }

  /** Optimum in whole numbers, with every triangle kept. */
  #whole(cost: Float64Array): Float64Array {
    for (;;) {
      const { values, status } = this.#solver.solve({ cost, bound: new Float64Array(cost.length).fill(1), integer: true, rows: this.#rows }, EXACT);
      if (values === null || status !== 'optimal') throw new Error(`linear ordering: ${status}`);
      const rounded = values.map((x) => Math.round(x));
      if (this.#violated(rounded).upper.length === 0) return rounded;
    }
  }

  /** The most violated triangles, which are also kept for later. */
  #violated(values: Float64Array): Rows {
    const n = this.#items, found: { a: number; b: number; c: number; excess: number }[] = [];
    for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) for (let c = b + 1; c < n; c++) {
      const sum = values[this.#column(a, b)]! + values[this.#column(b, c)]! - values[this.#column(a, c)]!, excess = Math.max(sum - 1, -sum);
      if (excess > 1e-6) found.push({ a, b, c, excess });
    }
    const cuts = emptyRows();
    for (const { a, b, c } of found.sort((x, y) => y.excess - x.excess).slice(0, CUTS_PER_ROUND)) {
      const columns = [this.#column(a, b), this.#column(b, c), this.#column(a, c)];
      addRow(cuts, columns, [1, 1, -1], 1, 0);
      addRow(this.#rows, columns, [1, 1, -1], 1, 0);
    }
    return cuts;
  }

  /** Items by the number of others that stand before them. */
  #orderOf(values: Float64Array): number[] {
    const n = this.#items, before = Array.from({ length: n }, () => 0);
    for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) before[values[this.#column(a, b)]! > 0.5 ? b : a]!++;
    return before.map((_, item) => item).sort((x, y) => before[x]! - before[y]!);
  }
}

function optimum(session: LinearSession): Float64Array {
  const answer = session.solve();
  if (answer === null) throw new Error('linear ordering: no answer');
  return answer.values;
}

const isWhole = (values: Float64Array): boolean => values.every((x) => Math.abs(x - Math.round(x)) < 1e-6);
const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, k) => sum + x * b[k]!, 0);
