/**
 * Generated planning problems for the benchmark of the order of action.
 *
 * Fixed before the solver was written and not tuned afterwards: three sources × five years, eight units, yearly
 * periods; costs log-uniform from 5 to 300 thousand euros, one to three years, 60 % with a predecessor; half of the
 * measures may begin in the first year, half from the second; budgets are 35 % and staff is 45 % of the total demand,
 * spread evenly over the years. Seeds 1 to 3 are the benchmark.
 */

/** Deterministic uniform numbers in [0, 1): mulberry32. */
export const uniform = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

export interface GeneratedMeasure {
  id: string;
  /** Score in 0..1. */
  score: number;
  /** Total cost in whole euros, spread evenly over the duration. */
  cost: number;
  /** Duration in years. */
  years: number;
  /** Full-time equivalents of the unit while it runs. */
  staff: number;
  source: string;
  unit: string;
  /** First year in which it may begin, counted from 0. */
  earliest: number;
  predecessors: string[];
}

export interface GeneratedCatalogue {
  years: number;
  discount: number;
  measures: GeneratedMeasure[];
  /** Euros by source for each year. */
  budget: Record<string, number>;
  /** Full-time equivalents by unit for each year. */
  capacity: Record<string, number>;
}

/** One instance of `count` measures; the same count and seed always give the same instance. */
export const generateCatalogue = (count: number, seed: number): GeneratedCatalogue => {
  const next = uniform(seed);
  const pick = (size: number): number => Math.floor(next() * size);
  const years = 5;
  const measures: GeneratedMeasure[] = [];
  for (let i = 0; i < count; i++) {
    const duration = 1 + pick(3);
    const cost = Math.round(Math.exp(Math.log(5_000) + next() * Math.log(60)) / 1000) * 1000;
    const predecessors = i > 0 && next() < 0.6 ? [pick(i)] : [];
    measures.push({
      id: `M-${String(i + 1).padStart(5, '0')}`,
      score: Math.round((0.2 + 0.8 * next()) * 1000) / 1000,
      cost,
      years: duration,
      staff: Math.round((0.1 + 0.9 * next()) * 10) / 10,
      source: `source-${1 + pick(3)}`,
      unit: `unit-${1 + pick(8)}`,
      earliest: next() < 0.5 ? 0 : 1,
      predecessors: predecessors.map((p) => `M-${String(p + 1).padStart(5, '0')}`),
    });
  }
  const budget: Record<string, number> = {};
  const capacity: Record<string, number> = {};
  for (const { source, unit, cost, staff, years: duration } of measures) {
    budget[source] = (budget[source] ?? 0) + cost;
    capacity[unit] = (capacity[unit] ?? 0) + staff * duration;
  }
  for (const [source, total] of Object.entries(budget)) budget[source] = Math.round((0.35 * total) / years / 100) * 100;
  for (const [unit, total] of Object.entries(capacity)) capacity[unit] = Math.round(((0.45 * total) / years) * 10) / 10;
  return { years, discount: 0.95, measures, budget, capacity };
};
