import { labelOf, type Grid } from './periods.ts';
import type { Conflict, Limit } from './problem.ts';

/** A measure that meets a limit which is too tight. */
export const limitConflict = (measure: string, limit: Limit, grid: Grid): Conflict => (limit.kind === 'budget'
  ? { measure, constraint: 'budget', source: limit.name, periods: [String(limit.year)] }
  : { measure, constraint: 'capacity', unit: limit.name, periods: [labelOf(grid, limit.from)] });

/** One conflict for each measure and source or unit, with all its years or periods; others as they are. */
export const merged = (conflicts: readonly Conflict[]): Conflict[] => {
  const found = new Map<string, Conflict>();
  for (const conflict of conflicts) {
    const key = JSON.stringify({ ...conflict, periods: null });
    const known = found.get(key);
    if (!known) found.set(key, { ...conflict });
    else if (known.periods && conflict.periods) known.periods = [...new Set([...known.periods, ...conflict.periods])].sort();
  }
  return [...found.values()];
};
