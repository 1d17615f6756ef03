import { describe, expect, test } from '@jest/globals';
import { buildProblem } from '../../../src/model/order/build.ts';
import { withChanges, noChanges } from '../../../src/model/order/changes.ts';
import { chargesOf } from '../../../src/model/order/charges.ts';
import { limitsOf } from '../../../src/model/order/limits.ts';
import { gridOf, labelOf, periodOf } from '../../../src/model/order/periods.ts';
import { strictReport } from '../../../src/model/order/report.ts';
import type { PlanInput } from '../../../src/model/order/input.ts';
import { january, measure, money, planInput, staff } from './problems.ts';

describe('periods', () => {
  test('are labelled by year, half-year and quarter, also from the middle of a year', () => {
    const labels = (unit: 'year' | 'halfYear' | 'quarter'): string[] => [0, 1, 2].map((period) => labelOf(gridOf(unit, january(2026) + 7, 3), period));
    expect(labels('year')).toEqual(['2026', '2027', '2028']);
    expect(labels('halfYear')).toEqual(['2026-H2', '2027-H1', '2027-H2']);
    expect(labels('quarter')).toEqual(['2026-Q3', '2026-Q4', '2027-Q1']);
    expect(periodOf(gridOf('quarter', january(2026), 4), january(2026) + 8)).toBe(2);
  });
});

describe('costs', () => {
  const item = (more: object): Parameters<typeof chargesOf>[1] => ({ cost: [{ source: 'land', oneOff: 0, perYear: 0, until: null, ...more }] });
  const years = gridOf('year', january(2026), 3);
  const byPeriod = (...args: Parameters<typeof chargesOf>): (string | number)[][] => chargesOf(...args).map(({ source, period, amount }) => [source, period, amount / 1200]);

  test('are charged pro rata by months, one-off amounts in the first period', () => {
    const run = { begin: january(2026), end: january(2026) + 18 };
    expect(byPeriod(years, item({ oneOff: 50_000, perYear: 120_000 }), run, 'city')).toEqual([['land', 0, 500], ['land', 0, 1200], ['land', 1, 600]]);
    expect(byPeriod(gridOf('quarter', january(2026), 8), item({ perYear: 120_000 }), run, 'city')).toEqual([0, 1, 2, 3, 4, 5].map((period) => ['land', period, 300]));
  });

  test('fall to the own source after the last month that the other pays, or stay open where there is none', () => {
    const run = { begin: january(2026), end: january(2028) };
    const until = item({ perYear: 120_000, until: january(2027) + 2 });
    expect(byPeriod(years, until, run, 'city')).toEqual([['land', 0, 1200], ['land', 1, 300], ['city', 1, 900]]);
    expect(byPeriod(years, until, run, null)).toEqual([['land', 0, 1200], ['land', 1, 300], ['open', 1, 900]]);
    expect(chargesOf(years, until, run, 'city').at(-1)).toMatchObject({ instead: 'land' });
  });

  test('before the horizon and after it are not counted', () => {
    expect(byPeriod(years, item({ oneOff: 50_000, perYear: 120_000 }), { begin: january(2025), end: january(2026) + 6 }, 'city')).toEqual([['land', 0, 600]]);
    expect(byPeriod(years, item({ perYear: 120_000 }), { begin: january(2028), end: january(2030) }, 'city')).toEqual([['land', 2, 1200]]);
  });
});

describe('limits', () => {
  const amounts = (input: Pick<PlanInput, 'budget' | 'capacity'>, unit: 'year' | 'halfYear' | 'quarter', count: number): unknown[] =>
    limitsOf(gridOf(unit, january(2026), count), input).limits.map(({ name, from, to, amount }) => [name, from, to, amount / 1e6]);

  test('a capacity row holds in every period within it, and a missing one is 0', () => {
    const capacity = [{ unit: 'amt', from: january(2026) + 6, months: 6, staff: 1.5 }];
    expect(amounts({ budget: [], capacity }, 'quarter', 4)).toEqual([['amt', 0, 0, 0], ['amt', 1, 1, 0], ['amt', 2, 2, 1.5], ['amt', 3, 3, 1.5]]);
  });

  test('a period that rows cover only in part has the staff of its poorest month', () => {
    const capacity = [{ unit: 'amt', from: january(2026), months: 6, staff: 2 }, { unit: 'amt', from: january(2026) + 6, months: 6, staff: 1 }];
    expect(amounts({ budget: [], capacity }, 'year', 2)).toEqual([['amt', 0, 0, 1], ['amt', 1, 1, 0]]);
  });

  test('of two rows for the same the smaller counts', () => {
    expect(amounts({ budget: [money('city', 2026, 300), money('city', 2026, 200)], capacity: [staff('amt', 2026, 2), { unit: 'amt', from: january(2026), months: 3, staff: 1 }] }, 'year', 1))
      .toEqual([['city', 0, 0, 0.24], ['amt', 0, 0, 1]]);
  });

  test('a budget row limits the periods of its year together, also where the horizon cuts the year', () => {
    const { limits } = limitsOf(gridOf('quarter', january(2026) + 6, 4), { budget: [money('city', 2026, 100), money('city', 2027, 200)], capacity: [] });
    expect(limits.map(({ from, to, amount }) => [from, to, amount / 1200])).toEqual([[0, 1, 100], [2, 3, 200]]);
  });

  test('money that nobody has promised limits nothing and is shown as the gap', () => {
    const open = measure('M-1', { costStatus: 'estimated', cost: [{ source: 'open', oneOff: 0, perYear: 120_000, until: null }] });
    const report = strictReport(planInput([open], { budget: [{ source: 'open', year: 2026, amount: 0 }] }));
    expect(report.plan).toHaveLength(1);
    expect(report.tables.gap.map(({ used }) => used / 1200)).toEqual([1200, 0, 0, 0, 0]);
  });

  test('sources and units without any row are named as unlimited', () => {
    const one = measure('M-1', { unit: 'vhs', staff: 0.5, costStatus: 'estimated', cost: [{ source: 'land', oneOff: 0, perYear: 1, until: null }] });
    expect(buildProblem(planInput([one], { budget: [money('city', 2026, 1)], capacity: [staff('amt', 2026, 1)] })).unlimited).toEqual({ sources: ['land'], units: ['vhs'] });
  });
});

describe('running measures', () => {
  const running = { status: 'inProgress' as const };

  test('stay for what is left of them, and one more period where they should have ended', () => {
    const report = strictReport(planInput([
      measure('M-1', { ...running, started: january(2025) + 3, duration: 24 }), measure('M-2', { ...running, started: january(2024), duration: 12 }),
      measure('M-3', { ...running, started: january(2027) + 1, duration: 12 }), measure('M-4', { ...running, started: january(2025), continuous: true }),
    ]));
    expect(report.plan.map(({ id, from, to, assumed }) => [id, from, to, assumed])).toEqual([
      ['M-1', '2026', '2027', []], ['M-2', '2026', '2026', ['overdue']], ['M-4', '2026', '2030', []], ['M-3', '2027', '2028', []],
    ]);
  });

  test('do not count towards the worth of the plan, which is about what begins', () => {
    expect(strictReport(planInput([measure('M-1', { ...running, started: january(2025), score: 1 }), measure('M-2', { score: 0.5 })])).objective).toBe(0.5);
  });
});

describe('what if', () => {
  test('replaces staff in part of a row only', () => {
    const input = planInput([], { capacity: [staff('amt', 2026, 1)] });
    expect(withChanges(input, { ...noChanges, capacity: [{ unit: 'amt', from: january(2026) + 3, months: 3, staff: 2 }] }).capacity).toEqual([
      { unit: 'amt', from: january(2026), months: 3, staff: 1 }, { unit: 'amt', from: january(2026) + 6, months: 6, staff: 1 }, { unit: 'amt', from: january(2026) + 3, months: 3, staff: 2 },
    ]);
  });
});
