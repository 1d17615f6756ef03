// The thread as JSON: amounts in euros, as in the files.
import { eurosOf } from '../../model/money.ts';
import type { Hole } from '../../model/trace/holes.ts';
import type { Matrices, Matrix, Tally } from '../../model/trace/matrices.ts';
import type { OutputFate } from '../../model/trace/outputs.ts';
import type { Branch, Thread } from '../../model/trace/walk.ts';

const write = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const amounts = ({ measures, oneOff, perYear, unfunded, costUnknown }: Tally) => ({ measures, oneOff: eurosOf(oneOff), perYear: eurosOf(perYear), unfunded: eurosOf(unfunded), costUnknown });

const matrix = ({ rows, columns, total }: Matrix) => ({
  rows: rows.map(({ id, title, tally, cells, named }) => ({
    id, title, ...(named === undefined ? {} : { named }), ...amounts(tally),
    cells: Object.fromEntries([...cells].filter(([, cell]) => cell.measures.length > 0).map(([column, cell]) => [column, amounts(cell)])),
  })),
  columns: columns.map(({ id, title, tally }) => ({ id, title, ...amounts(tally) })),
  total: amounts(total),
});

/** Matrices, holes and the fate of every forum output. */
export function overviewJson(all: Matrices, holes: readonly Hole[], outputs: readonly OutputFate[]): string {
  return write({ version: 1, matrices: { principles: matrix(all.principles), goals: matrix(all.goals), targetGroups: matrix(all.targetGroups) }, holes, outputs });
}

/** One thread: its nodes and links, the ids on either side, and what became of the outputs of a forum. */
export function threadJson({ root, up, down, nodes, edges }: Thread, outputs: readonly OutputFate[]): string {
  return write({ version: 1, root, up: idsOf(up), down: idsOf(down), nodes, edges, ...(outputs.length > 0 ? { outputs } : {}) });
}

function idsOf(branches: readonly Branch[]): string[] {
  const ids = new Set<string>();
  const queue = [...branches];
  for (let branch = queue.shift(); branch; branch = queue.shift()) {
    ids.add(branch.node.id);
    queue.push(...branch.branches);
  }
  return [...ids];
}
