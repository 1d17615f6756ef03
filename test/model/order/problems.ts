import * as fc from 'fast-check';
import type { PlanInput, PlanMeasure } from '../../../src/model/order/input.ts';
import { optionOf, type Choice, type Problem } from '../../../src/model/order/problem.ts';
import type { Placed } from '../../../src/model/order/checker.ts';
import type { GeneratedCatalogue } from '../../../bench/orderInstances.ts';

/** January of a year, as the engine counts months. */
export const january = (year: number): number => year * 12;

/** A measure that is rated, costs nothing and may begin at any time; the rest as given. */
export const measure = (id: string, more: Partial<PlanMeasure> = {}): PlanMeasure => ({
  id, title: id, status: 'open', score: 0.5, rank: 1, refused: null, mandatory: false, duration: 12, continuous: false,
  earliest: null, latest: null, started: null, dependsOn: [], excludes: [], mergedInto: null,
  costStatus: 'neutral', cost: [], unit: 'amt', staff: 0, ...more,
});

/** A yearly cost paid by one source. */
export const yearly = (source: string, euros: number): Pick<PlanMeasure, 'costStatus' | 'cost'> => ({
  costStatus: 'estimated', cost: [{ source, oneOff: 0, perYear: euros * 100, until: null }],
});

export const planInput = (measures: PlanMeasure[], more: Partial<Omit<PlanInput, 'measures' | 'settings'>> & { settings?: Partial<PlanInput['settings']> } = {}): PlanInput => ({
  measures, budget: [], capacity: [], ownSource: 'city', ...more,
  settings: { unit: 'year', start: january(2026), periods: 5, discount: 0.95, unknownCost: 'leave', ...more.settings },
});

/** A year's money of a source, in euros. */
export const money = (source: string, year: number, euros: number): PlanInput['budget'][number] => ({ source, year, amount: euros * 100 });

/** A year's staff of a unit. */
export const staff = (unit: string, year: number, amount: number): PlanInput['capacity'][number] => ({ unit, from: january(year), months: 12, staff: amount });

/** Id → label index of the start, for what is planned. */
export const startsOf = (problem: Problem, choice: Choice): Record<string, number> =>
  Object.fromEntries(problem.tasks.flatMap(({ index, id }) => { const option = optionOf(problem, choice, index); return option ? [[id, option.start]] : []; }));

export const placedOf = (problem: Problem, choice: Choice): Placed[] =>
  problem.tasks.flatMap(({ index, id }) => { const option = optionOf(problem, choice, index); return option ? [{ id, start: option.start, end: option.after - 1 }] : []; });

/** Competition ranks by falling score. */
export const ranked = (measures: PlanMeasure[]): PlanMeasure[] => {
  const first = new Map<number, number>();
  measures.map(({ score }) => score ?? -1).sort((a, b) => b - a).forEach((score, k) => { if (!first.has(score)) first.set(score, k + 1); });
  return measures.map((one) => ({ ...one, rank: one.score === null ? null : first.get(one.score)! }));
};

/** Small catalogues of every kind: two sources, two units, any grid, windows, dependencies, exclusions, running measures. */
export const smallInputs = (size = 6): fc.Arbitrary<PlanInput> => {
  const months = { year: 12, halfYear: 6, quarter: 3 };
  return fc.record({
    unit: fc.constantFrom('year' as const, 'halfYear' as const, 'quarter' as const), periods: fc.integer({ min: 1, max: 4 }),
    discount: fc.constantFrom(1, 0.95, 0.8), offset: fc.constantFrom(0, 6),
  }).chain(({ unit, periods, discount, offset }) => {
    const start = january(2026) + (unit === 'year' ? 0 : offset);
    const length = months[unit];
    const month = fc.integer({ min: start - length, max: start + periods * length });
    const one = (i: number): fc.Arbitrary<PlanMeasure> => fc.record({
      status: fc.constantFrom('open', 'open', 'open', 'planned', 'open', 'inProgress', 'completed', 'dropped'),
      score: fc.option(fc.integer({ min: 0, max: 10 }).map((x) => x / 10), { freq: 8 }),
      mandatory: fc.integer({ min: 0, max: 7 }).map((x) => x === 0),
      duration: fc.option(fc.integer({ min: 1, max: 2 * length + 1 }), { freq: 6 }),
      continuous: fc.integer({ min: 0, max: 9 }).map((x) => x === 0),
      earliest: fc.option(month), latest: fc.option(month), started: fc.option(month),
      dependsOn: fc.uniqueArray(fc.integer({ min: 0, max: Math.max(0, i - 1) }), { maxLength: i === 0 ? 0 : 2 }).map((list) => list.map((p) => `M-${p}`)),
      excludes: fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: 1 }).map((list) => list.filter((p) => (p + i) % 3 === 0 && p !== i).map((p) => `M-${p}`)),
      costStatus: fc.constantFrom('estimated', 'estimated', 'estimated', 'unknown', 'neutral'),
      cost: fc.array(fc.record({
        source: fc.constantFrom('city', 'land', 'open'), oneOff: fc.integer({ min: 0, max: 60 }), perYear: fc.integer({ min: 0, max: 120 }), until: fc.option(month, { freq: 2 }),
      }), { minLength: 1, maxLength: 2 }),
      unit: fc.option(fc.constantFrom('amt', 'stelle'), { freq: 6 }),
      staff: fc.option(fc.integer({ min: 0, max: 10 }).map((x) => x / 10), { freq: 6 }),
    }).map((fields) => measure(`M-${i}`, fields as Partial<PlanMeasure>));
    const years = [2025, 2026, 2027, 2028, 2029];
    return fc.record({
      measures: fc.tuple(...Array.from({ length: size }, (_, i) => one(i))).map((list) => ranked(list)),
      city: fc.array(fc.integer({ min: 0, max: 250 }), { minLength: 5, maxLength: 5 }),
      land: fc.option(fc.array(fc.integer({ min: 0, max: 250 }), { minLength: 5, maxLength: 5 })),
      amt: fc.array(fc.integer({ min: 0, max: 20 }).map((x) => x / 10), { minLength: 5, maxLength: 5 }),
    }).map(({ measures, city, land, amt }) => planInput(measures, {
      settings: { unit, start, periods, discount },
      budget: [
        ...years.map((year, k) => ({ source: 'city', year, amount: city[k]! })),
        ...(land ? years.map((year, k) => ({ source: 'land', year, amount: land[k]! })) : []),
      ],
      capacity: years.map((year, k) => staff('amt', year, amt[k]!)),
    }));
  });
};

/** A generated instance of the benchmark as the engine's input. */
export const inputOf = ({ years, discount, measures, budget, capacity }: GeneratedCatalogue): PlanInput => planInput(
  ranked(measures.map(({ id, score, cost, years: duration, staff: amount, source, unit, earliest, predecessors }) => measure(id, {
    score, duration: duration * 12, earliest: january(2026 + earliest), unit, staff: amount, dependsOn: predecessors,
    costStatus: 'estimated', cost: [{ source, oneOff: 0, perYear: Math.round((cost / duration) * 100), until: null }],
  }))),
  {
    settings: { periods: years, discount },
    budget: Object.entries(budget).flatMap(([source, euros]) => Array.from({ length: years }, (_, t) => money(source, 2026 + t, euros))),
    capacity: Object.entries(capacity).flatMap(([unit, amount]) => Array.from({ length: years }, (_, t) => staff(unit, 2026 + t, amount))),
  },
);
