// Integer programmes as plain data, and what a solver of them must be able to do.

/** Maximise cost · x subject to the rows and lower ≤ x ≤ bound, x whole where `integer`. */
export interface Milp {
  cost: Float64Array;
  /** Upper bound of every column. */
  bound: Float64Array;
  /** Lower bound of every column; 0 where it is left out. */
  lower?: Float64Array;
  integer: boolean;
  rows: Rows;
}

/** Sparse rows: row r has the entries `starts[r]` up to `starts[r + 1]`, and `lower[r]` ≤ row · x ≤ `upper[r]`. */
export interface Rows {
  starts: number[];
  columns: number[];
  values: number[];
  lower: number[];
  upper: number[];
}

export const emptyRows = (): Rows => ({ starts: [0], columns: [], values: [], lower: [], upper: [] });

/** Appends a row; entries with the same column must have been added up. */
export const addRow = (rows: Rows, columns: readonly number[], values: readonly number[], upper: number, lower = -Infinity): void => {
  for (let k = 0; k < columns.length; k++) {
    rows.columns.push(columns[k]!);
    rows.values.push(values[k]!);
  }
  rows.starts.push(rows.columns.length);
  rows.lower.push(lower);
  rows.upper.push(upper);
};

/** Appends rows to others. */
export const appendRows = (target: Rows, more: Rows): void => {
  for (let r = 0; r < more.upper.length; r++) {
    const from = more.starts[r]!, to = more.starts[r + 1]!;
    addRow(target, more.columns.slice(from, to), more.values.slice(from, to), more.upper[r]!, more.lower[r]!);
  }
};

export interface SolveLimits {
  /** Stops at this relative distance between bound and objective. */
  gap: number;
  /** Stops after so many nodes of the search tree; 0 solves the root only. */
  nodes: number;
  /** Safety net in seconds: an answer that it stops is not reproducible. */
  seconds: number;
  /** Share of the work that goes into looking for better solutions, 0..1; the solver's own where it is left out. */
  heuristics?: number;
}

export interface Progress {
  nodes: number;
  objective: number;
  bound: number;
}

export interface MilpAnswer {
  /** `limit`: stopped by gap or nodes; `time`: stopped by the safety net. */
  status: 'optimal' | 'infeasible' | 'limit' | 'time';
  /** Values of the columns; null where no solution was found. */
  values: Float64Array | null;
  /** Proved upper bound of the objective. */
  bound: number;
  nodes: number;
}

export interface LinearAnswer {
  objective: number;
  values: Float64Array;
  /** What the objective loses at least by each whole step of a column away from its bound. */
  reduced: Float64Array;
}

/** A linear programme that stays in memory while rows are added and columns are fixed. */
export interface LinearSession {
  /** Maximises; null where it is infeasible. */
  solve(): LinearAnswer | null;
  add(rows: Rows): void;
  /** Holds a column at a value. */
  fix(column: number, value: number): void;
  close(): void;
}

export interface Solver {
  solve(milp: Milp, limits: SolveLimits, start?: Float64Array | null, onProgress?: (progress: Progress) => void): MilpAnswer;
  linear(milp: Milp): LinearSession;
  /** Seconds on a clock that only runs forward; for the safety net and for progress. */
  now(): number;
}
