import { beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { buildProblem } from '../../../src/model/order/build.ts';
import { checkPlan, type Placed } from '../../../src/model/order/checker.ts';
import type { PlanInput } from '../../../src/model/order/input.ts';
import { solveExactly } from '../../../src/model/order/plan.ts';
import type { Task } from '../../../src/model/order/problem.ts';
import { compareReports, optimalReport, strictReport, type PlanReport } from '../../../src/model/order/report.ts';
import type { Solver } from '../../../src/model/milp.ts';
import { loadSolver } from '../../../src/solver/highs.ts';
import { january, measure, money, planInput, smallInputs, staff, yearly } from './problems.ts';

let solver: Solver;
beforeAll(async () => { solver = await loadSolver(); });

const limits = { gap: 0, nodes: 100_000, seconds: 60 };
const optimal = (input: PlanInput): PlanReport => optimalReport(input, solveExactly({ input, limits }, solver));
const reasonsOf = (report: PlanReport, id: string): unknown => [...report.plan, ...report.left].find((one) => one.id === id)?.reasons;
const cents = 1200;

describe('reasons of the strict order', () => {
  test('an empty treasury, with what is missing to the cent, year by year', () => {
    const input = planInput([
      measure('M-1', { rank: 1, duration: 24, ...yearly('city', 80) }), measure('M-2', { rank: 2, ...yearly('city', 50) }),
    ], { budget: [2026, 2027, 2028].map((year) => money('city', year, year === 2027 ? 100 : 110)) });
    expect(reasonsOf(strictReport(input), 'M-2')).toEqual([
      { kind: 'budget', source: 'city', year: 2026, short: 20 * cents, at: 0, to: 0 }, { kind: 'budget', source: 'city', year: 2027, short: 30 * cents, at: 1, to: 1 },
    ]);
  });

  test('what was placed before counts, not what came later', () => {
    const input = planInput([
      measure('M-1', { rank: 1, ...yearly('city', 80) }), measure('M-2', { rank: 2, ...yearly('city', 50) }), measure('M-3', { rank: 3, ...yearly('city', 20) }),
    ], { budget: [2026, 2027].map((year) => money('city', year, 100)) });
    expect(reasonsOf(strictReport(input), 'M-2')).toEqual([{ kind: 'budget', source: 'city', year: 2026, short: 30 * cents, at: 0, to: 0 }]);
  });

  test('a full unit, a window, a prerequisite, a duty, a running measure', () => {
    const input = planInput([
      measure('M-1', { rank: 1, staff: 0.6, dependsOn: ['M-4'] }),
      measure('M-2', { rank: 2, staff: 0.7, duration: 3, earliest: january(2026) + 4 }),
      measure('M-3', { rank: 3, status: 'inProgress', started: january(2025), duration: 15 }),
      measure('M-4', { rank: 4, duration: 3 }),
      measure('M-5', { rank: 5, mandatory: true, duration: 3 }),
    ], { settings: { unit: 'quarter', periods: 8 }, capacity: [{ unit: 'amt', from: january(2026), months: 24, staff: 1 }] });
    const report = strictReport(input);
    expect(reasonsOf(report, 'M-1')).toEqual([{ kind: 'waits', measure: 'M-4', until: 1 }]);
    expect(reasonsOf(report, 'M-2')).toEqual([
      { kind: 'window', opens: 1, earliest: january(2026) + 4 },
      ...[1, 2, 3, 4].map((period) => ({ kind: 'capacity', unit: 'amt', period, short: 300_000, at: period, to: period })),
    ]);
    expect(reasonsOf(report, 'M-3')).toEqual([{ kind: 'running', since: january(2025) }]);
    expect(reasonsOf(report, 'M-4')).toEqual([{ kind: 'pulledBy', measure: 'M-1' }, { kind: 'atOnce' }]);
    expect(reasonsOf(report, 'M-5')).toEqual([{ kind: 'duty' }, { kind: 'atOnce' }]);
  });

  test('one shortage that hits several starts is told once, with the least that is missing', () => {
    const input = planInput([measure('M-1', { duration: 6, costStatus: 'estimated', cost: [{ source: 'city', oneOff: 0, perYear: 20_000, until: null }] })], {
      settings: { unit: 'quarter', periods: 4 }, budget: [money('city', 2026, 60)],
    });
    expect(reasonsOf(strictReport(input), 'M-1')).toEqual([{ kind: 'budget', source: 'city', year: 2026, short: 40 * cents, at: 0, to: 2 }]);
  });

  test('a prerequisite that finds no place is named with its own reasons', () => {
    const input = planInput([measure('M-1', { dependsOn: ['M-2'] }), measure('M-2', { rank: 2, latest: january(2026), ...yearly('city', 200) })], { budget: [money('city', 2026, 100)] });
    const report = strictReport(input);
    expect(reasonsOf(report, 'M-1')).toEqual([{ kind: 'needs', measure: 'M-2' }, { kind: 'budget', source: 'city', year: 2026, short: 100 * cents, at: 0, to: 0 }]);
  });

  test('what is not even tried says why', () => {
    const report = strictReport(planInput([
      measure('M-1', { score: null, rank: null }), measure('M-2', { costStatus: 'unknown' }), measure('M-3', { refused: { criterion: 'legal', rater: 'R-1' } }),
      measure('M-4', { dependsOn: ['M-1'] }), measure('M-5', { dependsOn: ['M-6'] }), measure('M-6', { status: 'postponed' }),
      measure('M-7', { dependsOn: ['M-8'] }), measure('M-8', { continuous: true }), measure('M-9', { latest: january(2020) }), measure('M-10', { duration: 100 }),
    ]));
    expect(report.left.map(({ id, reasons }) => [id, reasons[0]!.kind])).toEqual([
      ['M-10', 'tooLong'], ['M-2', 'unknownCost'], ['M-3', 'refused'], ['M-4', 'dependency'], ['M-5', 'predecessorOut'], ['M-7', 'neverEnds'], ['M-9', 'windowOutside'], ['M-1', 'notRated'],
    ]);
  });
});

describe('reasons of the optimal plan', () => {
  test('name the measure that would have to give way, with both worths', () => {
    const input = planInput([
      measure('M-1', { rank: 1, score: 0.81, ...yearly('city', 60) }), measure('M-2', { rank: 2, score: 0.44, ...yearly('city', 60) }),
    ], { budget: [money('city', 2026, 100)] });
    expect(reasonsOf(optimal(input), 'M-2')).toEqual([
      { kind: 'displaces', others: [{ measure: 'M-1', value: 0.81 }], value: 0.44 },
      { kind: 'budget', source: 'city', year: 2026, short: 20 * cents, at: 0, to: 0 },
      // the years without a row have no money at all
      ...[2027, 2028, 2029, 2030].map((year, k) => ({ kind: 'budget', source: 'city', year, short: 60 * cents, at: k + 1, to: k + 1 })),
    ]);
  });

  test('say beside the strict order what it gains and which measure makes way for which', () => {
    const input = planInput([
      measure('M-1', { rank: 1, score: 0.6, ...yearly('city', 100) }), measure('M-2', { rank: 2, score: 0.5, ...yearly('city', 50) }), measure('M-3', { rank: 3, score: 0.4, ...yearly('city', 50) }),
    ], { budget: [money('city', 2026, 100)] });
    expect(compareReports(strictReport(input), optimal(input))).toEqual({
      before: 0.6, after: 0.9,
      moves: [
        { measure: 'M-2', from: null, to: 0, because: ['M-1'] }, { measure: 'M-3', from: null, to: 0, because: ['M-1'] },
        { measure: 'M-1', from: 0, to: null, because: ['M-2', 'M-3'] },
      ],
    });
  });

  test('tell a duty that strict cannot place', () => {
    const input = planInput([
      measure('M-1', { rank: 1, mandatory: true, ...yearly('city', 100) }), measure('M-2', { rank: 2, mandatory: true, latest: january(2026), ...yearly('city', 100) }),
    ], { budget: [2026, 2027].map((year) => money('city', year, 100)) });
    const strict = strictReport(input);
    expect(strict).toMatchObject({ status: 'infeasible', plan: [], conflicts: [{ measure: 'M-2', constraint: 'budget', source: 'city', periods: ['2026'] }] });
    expect(strict.missed.map(({ id }) => id)).toEqual(['M-2']);
    const plan = optimal(input);
    expect(plan.missed.map(({ id }) => id)).toEqual(['M-2']);
    expect(plan.plan.map(({ id, from, position }) => [id, from, position])).toEqual([['M-2', '2026', 1], ['M-1', '2027', 2]]);
  });
});

describe('positions', () => {
  test('count 1, 2, 3 by start, then rank, then id, and hold every measure to be planned once', () => {
    fc.assert(fc.property(smallInputs(9), (input) => {
      fc.pre(buildProblem(input).cycles.length === 0);
      const report = strictReport(input);
      const wanted = input.measures.filter(({ status }) => ['open', 'planned', 'inProgress'].includes(status)).map(({ id }) => id).sort();
      expect([...report.plan, ...report.left].map(({ id }) => id).sort()).toEqual(wanted);
      expect(report.plan.map(({ position }) => position)).toEqual(report.plan.map((_, k) => k + 1));
      expect([...report.plan, ...report.left].every(({ reasons }) => reasons.length > 0)).toBe(true);
    }), { numRuns: 200 });
  });
});

describe('relaxations', () => {
  test('name the smallest amount that would admit a measure, and how much later it could begin', () => {
    const input = planInput([
      measure('M-1', { rank: 1, staff: 0.6, latest: january(2026), ...yearly('city', 80) }),
      measure('M-2', { rank: 2, latest: january(2026), ...yearly('city', 50) }),
      measure('M-3', { rank: 3, staff: 0.6, latest: january(2026) }),
    ], { budget: [2026, 2027].map((year) => money('city', year, 100)), capacity: [2026, 2028].map((year) => staff('amt', year, 1)) });
    const { left } = strictReport(input);
    expect(left.map(({ id, relaxations }) => [id, relaxations])).toEqual([
      ['M-2', [{ kind: 'money', source: 'city', year: 2026, amount: 30 * cents }, { kind: 'later', start: 1, periods: 1 }]],
      ['M-3', [{ kind: 'staff', unit: 'amt', period: 0, amount: 200_000 }, { kind: 'later', start: 2, periods: 2 }]],
    ]);
  });

  test('are enough, together with what the measure needs, and a little less is not', () => {
    let looked = 0;
    fc.assert(fc.property(smallInputs(8), (input) => {
      fc.pre(buildProblem(input).cycles.length === 0);
      const report = strictReport(input);
      fc.pre(report.status !== 'infeasible');
      const { problem: { tasks }, choice } = report;
      const plan = report.plan.map(({ id, start, last }) => ({ id, start, end: last }));
      for (const { id, relaxations } of report.left) {
        const one = tasks.find((task) => task.id === id)!;
        const group = [one.index];
        for (const index of group) for (const other of tasks[index]!.predecessors) if (choice[other]! < 0 && !group.includes(other)) group.push(other);
        const placed = (index: number, { start, after }: Task['options'][number]): Placed => ({ id: tasks[index]!.id, start, end: after - 1 });
        // every way to place what it needs, and itself at one of the given starts
        const admitted = (changed: PlanInput, options: Task['options'], at = 1, more: Placed[] = []): boolean => (at < group.length
          ? tasks[group[at]!]!.options.some((option) => admitted(changed, options, at + 1, [...more, placed(group[at]!, option)]))
          : options.some((option) => checkPlan(changed, [...plan, ...more, placed(one.index, option)]).length === 0));
        for (const relaxation of relaxations) {
          looked++;
          if (relaxation.kind === 'later') {
            const free = structuredClone(input);
            free.measures.find((each) => each.id === id)!.latest = null;
            expect(admitted(free, one.later.filter(({ start }) => start === relaxation.start))).toBe(true);
            if (group.length === 1) expect(admitted(free, one.later.filter(({ start }) => start < relaxation.start))).toBe(false);
            continue;
          }
          expect(admitted(withMore(input, report, relaxation, 0), one.options)).toBe(true);
          expect(admitted(withMore(input, report, relaxation, 1), one.options)).toBe(false);
        }
      }
    }), { numRuns: 150 });
    expect(looked).toBeGreaterThan(20);
  });

  test('of a measure with what it needs count both', () => {
    const input = planInput([
      measure('M-1', { rank: 1, mandatory: true, latest: january(2026), ...yearly('city', 80) }),
      measure('M-2', { rank: 3, latest: january(2026), ...yearly('city', 50) }), measure('M-3', { rank: 2, dependsOn: ['M-2'], ...yearly('city', 90) }),
    ], { settings: { periods: 2 }, budget: [money('city', 2026, 100), money('city', 2027, 100)] });
    expect(strictReport(input).left.map(({ id, relaxations }) => [id, relaxations])).toEqual([
      ['M-3', [{ kind: 'money', source: 'city', year: 2026, amount: 30 * cents }]], ['M-2', [{ kind: 'money', source: 'city', year: 2026, amount: 30 * cents }, { kind: 'later', start: 1, periods: 1 }]],
    ]);
  });

  test('what waits too long says whether the horizon ends or the window closes before', () => {
    const long = planInput([measure('M-1', { rank: 1, duration: 24 }), measure('M-2', { rank: 2, duration: 24, dependsOn: ['M-1'] })], { settings: { periods: 3 } });
    expect(reasonsOf(strictReport(long), 'M-2')).toEqual([{ kind: 'waits', measure: 'M-1', until: 2 }, { kind: 'tooLong', duration: 2, room: 1 }]);
    const closed = planInput([measure('M-1', { rank: 1, duration: 24 }), measure('M-2', { rank: 2, latest: january(2027), dependsOn: ['M-1'] })]);
    expect(reasonsOf(strictReport(closed), 'M-2')).toEqual([{ kind: 'waits', measure: 'M-1', until: 2 }, { kind: 'closed', latest: january(2027) }]);
  });
});

/** The input with what a relaxation asks for, less so many of the smallest units (cents, millionths). */
const withMore = (input: PlanInput, { problem: { grid } }: PlanReport, relaxation: { kind: 'money'; source: string; year: number; amount: number } | { kind: 'staff'; unit: string; period: number; amount: number }, less: number): PlanInput => {
  const changed = structuredClone(input);
  if (relaxation.kind === 'money') {
    for (const row of changed.budget) if (row.source === relaxation.source && row.year === relaxation.year) row.amount += Math.ceil(relaxation.amount / 12) - less;
  } else {
    const from = grid.start + relaxation.period * grid.months;
    const row = changed.capacity.find((each) => each.unit === relaxation.unit && each.from <= from && from < each.from + each.months)!;
    const end = row.from + row.months;
    changed.capacity.push(
      { ...row, from, months: grid.months, staff: row.staff + (relaxation.amount - less) / 1e6 },
      { ...row, from: from + grid.months, months: end - from - grid.months },
    );
    row.months = from - row.from;
    changed.capacity = changed.capacity.filter(({ months }) => months > 0);
  }
  return changed;
};
