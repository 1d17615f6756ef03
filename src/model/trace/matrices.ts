// Matrices: principles × action fields, goals × measures, target groups × measures, with counts and money.
import type { Catalogue, Measure } from '../catalogue.ts';
import { centsOf } from '../money.ts';

/** Measures of one cell, row or column, each counted once, with what they cost. */
export interface Tally {
  measures: string[];
  /** Cents: once, and per year while they run; of all sources, the unfunded part included. */
  oneOff: number;
  perYear: number;
  /** Cents of `oneOff` + `perYear` that nobody pays yet (source `open`). */
  unfunded: number;
  /** Measures whose cost is unknown, so that the sums are too low. */
  costUnknown: string[];
}

export interface MatrixLine {
  id: string;
  title: string;
  tally: Tally;
  /** By column: the measures in the cell. */
  cells: ReadonlyMap<string, Tally>;
  /** How many guiding principles name the target group; only there. */
  named?: number;
}

export interface Matrix {
  rows: MatrixLine[];
  /** `code` is the short name of an action field, where it has one. */
  columns: { id: string; title: string; code?: string; tally: Tally }[];
  total: Tally;
}

export interface Matrices {
  principles: Matrix;
  goals: Matrix;
  targetGroups: Matrix;
}

/** Measures that count for coverage: those merged or dropped do not. */
export const isLive = ({ status }: Pick<Measure, 'status'>): boolean => status !== 'merged' && status !== 'dropped';

/** Sums over measures, each once. */
export function tally(measures: readonly Measure[]): Tally {
  const sum: Tally = { measures: measures.map(({ id }) => id), oneOff: 0, perYear: 0, unfunded: 0, costUnknown: [] };
  for (const { id, cost } of measures) {
    const items = cost?.items ?? [];
    if (cost === undefined || cost.status === 'unknown' || (items.length === 0 && cost.status !== 'neutral')) sum.costUnknown.push(id);
    for (const { source, oneOff = 0, perYear = 0 } of items) {
      sum.oneOff += centsOf(oneOff);
      sum.perYear += centsOf(perYear);
      if (source === 'open') sum.unfunded += centsOf(oneOff) + centsOf(perYear);
    }
  }
  return sum;
}

/** All three matrices, over the measures that count. */
export function matrices(catalogue: Catalogue): Matrices {
  const live = catalogue.measures.filter(isLive);
  const forGoal = (id: string) => (measure: Measure): boolean => measure.goals.includes(id);
  const one = (id: string) => (measure: Measure): boolean => measure.id === id;
  return { ...coverageMatrices(catalogue), goals: matrix(live, axis(catalogue.goals.map(titled), forGoal), axis(live.map(titled), one)) };
}

/** Principles and target groups by action field, over the measures that count. */
export function coverageMatrices(catalogue: Catalogue): Omit<Matrices, 'goals'> {
  const { settings, principles, goals } = catalogue;
  const live = catalogue.measures.filter(isLive);
  const fields = settings.actionFields ?? [];
  const principlesOf = new Map(goals.map((goal) => [goal.id, goal.principles]));
  const inField = (id: string) => (measure: Measure): boolean => measure.actionField === id;
  const underPrinciple = (id: string) => (measure: Measure): boolean => measure.goals.some((goal) => principlesOf.get(goal)?.includes(id));
  const forGroup = (id: string) => (measure: Measure): boolean => (measure.targetGroups ?? []).includes(id);
  const fieldAxis = axis(fields, inField);
  const targetGroups = matrix(live, axis(settings.targetGroups ?? [], forGroup), fieldAxis);
  for (const row of targetGroups.rows) row.named = principles.filter(({ targetGroups: groups }) => groups?.includes(row.id)).length;
  return { principles: matrix(live, axis(principles.map(titled), underPrinciple), fieldAxis), targetGroups };
}

const matrix = (live: readonly Measure[], rows: readonly Axis[], columns: readonly Axis[]): Matrix => ({
  rows: rows.map(({ id, title, holds }) => {
    const inRow = live.filter(holds);
    return { id, title, tally: tally(inRow), cells: new Map(columns.map((column) => [column.id, tally(inRow.filter(column.holds))])) };
  }),
  columns: columns.map(({ id, title, code, holds }) => ({ id, title, ...(code === undefined ? {} : { code }), tally: tally(live.filter(holds)) })),
  total: tally(live),
});

const axis = (items: readonly Omit<Axis, 'holds'>[], holds: (id: string) => (measure: Measure) => boolean): Axis[] => items.map(({ id, title, code }) => ({ id, title, ...(code === undefined ? {} : { code }), holds: holds(id) }));

// a measure's `code` is the number of another list, not a short name
const titled = ({ id, title }: { id: string; title: string }): { id: string; title: string } => ({ id, title });

interface Axis {
  id: string;
  title: string;
  code?: string;
  holds(measure: Measure): boolean;
}
