import type { CapacityRow, PlanInput } from './input.ts';
import { endOf, gridOf, yearOf, type Month } from './periods.ts';

/** What somebody asks "what if" about; empty lists change nothing. */
export interface PlanChanges {
  /** Amounts in cents. */
  budget: { source: string; year: number; amount: number }[];
  capacity: { unit: string; from: Month; months: number; staff: number }[];
  without: string[];
  discount: number | null;
  unknownCost: PlanInput['settings']['unknownCost'] | null;
}

export const noChanges: PlanChanges = { budget: [], capacity: [], without: [], discount: null, unknownCost: null };

export const isChanged = ({ budget, capacity, without, discount, unknownCost }: PlanChanges): boolean =>
  budget.length > 0 || capacity.length > 0 || without.length > 0 || discount !== null || unknownCost !== null;

/**
 * The input with the changes: an amount replaces what the source had in that year, staff replaces what the unit had
 * in those months, and a measure to do without counts as dropped, so that what depends on it is out as well. What
 * nothing limited so far stays unlimited elsewhere.
 */
export const withChanges = (input: PlanInput, { budget, capacity, without, discount, unknownCost }: PlanChanges): PlanInput => {
  const grid = gridOf(input.settings.unit, input.settings.start, input.settings.periods);
  const years = [...new Set(Array.from({ length: grid.count }, (_, period) => yearOf(grid, period)))];
  const free = { sources: new Set(budget.map(({ source }) => source)), units: new Set(capacity.map(({ unit }) => unit)) };
  for (const { source } of input.budget) free.sources.delete(source);
  for (const { unit } of input.capacity) free.units.delete(unit);
  const allBudget = [...input.budget, ...[...free.sources].flatMap((source) => years.map((year) => ({ source, year, amount: Infinity })))];
  const allCapacity = [...input.capacity, ...[...free.units].map((unit) => ({ unit, from: grid.start, months: endOf(grid) - grid.start, staff: Infinity }))];
  return {
    ...input,
    settings: { ...input.settings, discount: discount ?? input.settings.discount, unknownCost: unknownCost ?? input.settings.unknownCost },
    budget: budget.reduce((rows, change) => [...rows.filter(({ source, year }) => source !== change.source || year !== change.year), change], allBudget),
    capacity: capacity.reduce((rows, change) => [...rows.flatMap((row) => outside(row, change)), change], allCapacity),
    measures: input.measures.map((measure) => (without.includes(measure.id) ? Object.assign({}, measure, { status: 'dropped' }) : measure)),
  };
};

/** What is left of a row outside the months of another of the same unit. */
const outside = (row: CapacityRow, { unit, from, months }: CapacityRow): CapacityRow[] => {
  const end = row.from + row.months, to = from + months;
  if (row.unit !== unit || to <= row.from || end <= from) return [row];
  const pieces: CapacityRow[] = [];
  if (row.from < from) pieces.push({ ...row, months: from - row.from });
  if (to < end) pieces.push({ ...row, from: to, months: end - to });
  return pieces;
};
