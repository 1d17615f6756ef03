/**
 * The weights that make most of a fractional solution x among those under which no packing weighs more than 1:
 * maximise w · x subject to Σ w over each packing ≤ 1 and 0 ≤ w ≤ 1. Packings are added one by one, as the search for
 * a cut finds them; after each the dual simplex method (Lemke 1954) goes on from where it was, on a dense tableau.
 * Nothing rests on its exactness: a cut is as loose as the search over the packings proves that it must be.
 */
export class Weights {
  readonly #size: number;
  /** Each row: a weight or the slack of a packing as a constant minus multiples of the variables that are 0. */
  readonly #rows: Float64Array[] = [];
  /** Which variable each row stands for: k for the weight k, size + … for a slack. */
  readonly #basis: number[] = [];
  readonly #outside: Int32Array;
  readonly #cost: Float64Array;

  /** `solution` holds x; every weight begins at 1. */
  constructor(solution: Float64Array) {
    const size = this.#size = solution.length;
    for (let k = 0; k < size; k++) {
      const row = new Float64Array(size + 1);
      row[k] = row[size] = 1;
      this.#rows.push(row);
      this.#basis.push(k);
    }
    this.#outside = Int32Array.from(solution, (_, k) => size + k);
    this.#cost = Float64Array.from([...solution, 0]);
  }

  /** The packing `members` may weigh 1 at most. */
  add(members: readonly number[]): void {
    const size = this.#size, row = new Float64Array(size + 1);
    row[size] = 1;
    for (const member of members) {
      const at = this.#basis.indexOf(member);
      if (at < 0) row[this.#outside.indexOf(member)]! += 1;
      else for (let k = 0; k <= size; k++) row[k]! -= this.#rows[at]![k]!;
    }
    this.#basis.push(this.#size + this.#rows.length);
    this.#rows.push(row);
    this.#mend();
  }

  /** The weights now. */
  values(): Float64Array {
    const weights = new Float64Array(this.#size);
    this.#basis.forEach((variable, at) => { if (variable < this.#size) weights[variable] = Math.max(0, this.#rows[at]![this.#size]!); });
    return weights;
  }

  /** Pivots until nothing is negative; gives up after so many that rounding must be at work. */
  #mend(): void {
    const size = this.#size;
    for (let turn = 0; turn < 20 * size; turn++) {
      let leaving = -1, lowest = -1e-9;
      this.#rows.forEach((row, at) => { if (row[size]! < lowest) { lowest = row[size]!; leaving = at; } });
      if (leaving < 0) return;
      const row = this.#rows[leaving]!;
      let entering = -1, ratio = Infinity;
      for (let k = 0; k < size; k++) {
        if (row[k]! > -1e-9 || this.#cost[k]! / -row[k]! >= ratio) continue;
        ratio = this.#cost[k]! / -row[k]!;
        entering = k;
      }
      if (entering < 0) return;
      this.#pivot(leaving, entering);
    }
  }

  #pivot(leaving: number, entering: number): void {
    const size = this.#size, row = this.#rows[leaving]!, by = row[entering]!;
    [this.#basis[leaving], this.#outside[entering]] = [this.#outside[entering]!, this.#basis[leaving]!];
    for (let k = 0; k <= size; k++) row[k]! /= by;
    row[entering] = 1 / by;
    const clear = (other: Float64Array): void => {
      const factor = other[entering]!;
      if (factor === 0 || other === row) return;
      other[entering] = 0;
      for (let k = 0; k <= size; k++) other[k]! -= factor * row[k]!;
    };
    for (const other of this.#rows) clear(other);
    clear(this.#cost);
  }
}
