// The rows of the priority engine, by way of the store's views.
import { CatalogueError, UsageError } from '../../errors.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { priorityInput, scoresFromView } from '../../model/priority/from-catalogue.ts';
import type { PriorityInput } from '../../model/priority/input.ts';
import type { Kemeny } from '../../model/priority/kemeny.ts';
import { PriorityError } from '../../model/priority/types.ts';
import { type Database, loadStore } from '../../store/load.ts';
import { rowsOf } from '../../store/rows.ts';
import { priorityProblem } from '../../text/priority-usage.ts';

/** Loads the catalogue into the store and reads what the priority engine needs. */
export async function loadPriorityInput(catalogue: Catalogue): Promise<PriorityInput> {
  return withStore(catalogue, (store) => priorityInputFrom(catalogue, store));
}

/** What the priority engine needs, from a store that holds the catalogue. */
export const priorityInputFrom = (catalogue: Catalogue, store: Database): PriorityInput => priorityInput(catalogue, scoresFromView(catalogue, rowsOf(store, 'score')));

/** Reads from the store that holds the catalogue, and closes it. */
export async function withStore<T>(catalogue: Catalogue, read: (store: Database) => T): Promise<T> {
  const store = await loadStore(catalogue);
  try {
    return read(store);
  } finally {
    store.close();
  }
}

/** Runs the engine; numbers that it cannot work with become a message. */
export function ranked<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof PriorityError)) throw error;
    const { message, remedy } = priorityProblem(error.problem);
    if (error.problem.kind === 'notPositive') throw new UsageError(message, remedy);
    throw new CatalogueError([{ rule: 'F206', severity: 'error', file: 'catalogue.yaml', pointer: '/criteria', on: 'key', message, remedy }]);
  }
}

/** Solves groups of more than sixteen items with HiGHS, which is loaded only then. */
export async function kemenyOfMany(pairs: readonly (readonly number[])[]): Promise<Kemeny> {
  const [{ kemenyByCuts }, { loadSolver }] = await Promise.all([import('../../model/priority/kemeny-large.ts'), import('../../solver/highs.ts')]);
  return kemenyByCuts(pairs, await loadSolver());
}
