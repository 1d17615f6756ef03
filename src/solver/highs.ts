// HiGHS, compiled to WebAssembly, as our solver. It is synchronous and single-threaded: call it in a worker.
import type { Highs, Model, ModelData } from 'highs';
import type { LinearSession, Milp, MilpAnswer, Progress, Rows, SolveLimits, Solver } from '../model/milp.ts';

/** Seconds on the wall. */
const wallClock = (): number => performance.now() / 1000;

/** Loads HiGHS. `now` is the clock of the safety net, in seconds. Throws where the WebAssembly file is missing. */
export async function loadSolver(now: () => number = wallClock): Promise<Solver> {
  const { default: load } = (await import('highs')) as unknown as { default: () => Promise<Highs> };
  const highs = await load();
  return {
    solve: (milp, limits, start, onProgress) => guarded(() => solve(highs, now, { milp, limits, start: start ?? null, onProgress })),
    linear: (milp) => guarded(() => linear(highs, milp)),
    now,
  };
}

/** The same choices everywhere: what is solved twice gives the same answer twice. */
const settings = { output_flag: false, random_seed: 1, mip_allow_restart: false, mip_detect_symmetry: false, mip_pscost_minreliable: 4, mip_lp_age_limit: 3, mip_pool_age_limit: 5 };

/** Below this distance an objective counts as proved; scores are at most 1, so it is far below what anybody rates. */
const proved = 1e-9;

/** Seconds between two reports of progress. */
const interval = 0.5;

interface Task { milp: Milp; limits: SolveLimits; start: Float64Array | null; onProgress: ((progress: Progress) => void) | undefined }

function solve(highs: Highs, now: () => number, { milp, limits: { gap, nodes, seconds, heuristics }, start, onProgress }: Task): MilpAnswer {
  if (milp.cost.length === 0) return { status: 'optimal', values: new Float64Array(), bound: 0, nodes: 0 };
  const model = highs.createModel(modelData(highs, milp));
  try {
    model.options.set({ ...settings, mip_rel_gap: Math.max(gap, proved), mip_abs_gap: proved, mip_max_nodes: nodes, ...(heuristics === undefined ? {} : { mip_heuristic_effort: heuristics }) });
    if (start) model.setSolution({ colValue: start });
    const { callbackType, modelStatus } = highs.constants;
    const began = now();
    let told = began;
    model.run({
      // its own log, and with it the callback for logging, is off
      [callbackType.mipInterrupt]: (event) => {
        const time = now();
        if (time - began > seconds) event.interrupt();
        if (onProgress && time - told > interval) {
          told = time;
          const { mip_node_count: count, mip_primal_bound: objective = -Infinity, mip_dual_bound: bound = Infinity } = event.data;
          onProgress({ nodes: Number(count ?? 0), objective, bound });
        }
        return undefined;
      },
    });
    const status = model.getModelStatus();
    const bound = Number(model.info.get('mip_dual_bound'));
    const found = Number.isFinite(Number(model.info.get('mip_gap'))) && status !== modelStatus.infeasible;
    return {
      status: status === modelStatus.infeasible ? 'infeasible'
        : status === modelStatus.interrupted ? 'time'
          : status === modelStatus.optimal && gap <= proved ? 'optimal' : 'limit',
      values: found ? model.getSolution().colValue : null,
      bound,
      nodes: Number(model.info.get('mip_node_count')),
    };
  } finally {
    model.dispose();
  }
}

function linear(highs: Highs, milp: Milp): LinearSession {
  const model: Model = highs.createModel(modelData(highs, { ...milp, integer: false }));
  model.options.set(settings);
  return {
    solve: () => guarded(() => {
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
      const { colValue: values, colDual } = model.getSolution();
      return { objective: model.getObjectiveValue(), values, reduced: colDual.map(Math.abs) };
    }),
    add: (rows) => guarded(() => {
      for (let r = 0; r < rows.upper.length; r++) {
        const from = rows.starts[r]!, to = rows.starts[r + 1]!;
        model.addRow(rows.lower[r]!, rows.upper[r]!, { indices: Int32Array.from(rows.columns.slice(from, to)), values: Float64Array.from(rows.values.slice(from, to)) });
      }
    }),
    fix: (column, value) => guarded(() => model.changeColBounds(column, value, value)),
    close: () => model.dispose(),
  };
}

function modelData(highs: Highs, { cost, bound, lower, integer, rows }: Milp): ModelData {
  const numCols = cost.length, numRows = rows.upper.length;
  return {
    numCols, numRows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: cost,
    colLower: lower ?? new Float64Array(numCols),
    colUpper: bound,
    rowLower: Float64Array.from(rows.lower),
    rowUpper: Float64Array.from(rows.upper),
    ...(integer ? { integrality: new Int32Array(numCols).fill(highs.constants.variableType.integer) } : {}),
    matrix: matrixOf(rows, numRows, numCols),
  };
}

function matrixOf(rows: Rows, numRows: number, numCols: number): ModelData['matrix'] {
  return { format: 'csr', numRows, numCols, starts: Int32Array.from(rows.starts), indices: Int32Array.from(rows.columns), values: Float64Array.from(rows.values) };
}

/** The solver's own errors carry its whole minified source; only the first line is passed on. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    // eslint-disable-next-line preserve-caught-error -- the cause would drag the minified source along
    throw new Error(`HiGHS: ${String((error as Error).message).split('\n')[0]!.slice(0, 300)}`);
  }
}
