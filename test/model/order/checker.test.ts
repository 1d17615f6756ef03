import { describe, expect, test } from '@jest/globals';
import { checkPlan } from '../../../src/model/order/checker.ts';
import { january, measure, money, planInput, staff, yearly } from './problems.ts';

const at = (id: string, start: number, end = start): { id: string; start: number; end: number } => ({ id, start, end });

describe('the independent checker', () => {
  test('finds a year that costs more than its source has, by one cent', () => {
    const plan = [at('M-1', 0), at('M-2', 0)];
    const measures = [measure('M-1', yearly('city', 50.01)), measure('M-2', yearly('city', 50))];
    expect(checkPlan(planInput(measures, { budget: [money('city', 2026, 100)] }), plan)).toEqual([{ rule: 'budget', name: 'city', month: january(2026) }]);
    expect(checkPlan(planInput(measures, { budget: [money('city', 2026, 100.01)] }), plan)).toEqual([]);
  });

  test('takes a missing row of a limited source or unit for nothing', () => {
    const input = planInput([measure('M-1', { staff: 0.5, ...yearly('city', 1) })], { budget: [money('city', 2026, 9)], capacity: [staff('amt', 2026, 1)] });
    expect(checkPlan(input, [at('M-1', 1)]).map(({ rule }) => rule)).toEqual(['budget', ...Array.from({ length: 12 }, () => 'capacity')]);
  });

  test('finds two measures at once where the unit has staff for one', () => {
    const input = planInput([measure('M-1', { staff: 0.6 }), measure('M-2', { staff: 0.6 })], { capacity: [2026, 2027].map((year) => staff('amt', year, 1)) });
    expect(checkPlan(input, [at('M-1', 0), at('M-2', 0)])[0]).toEqual({ rule: 'capacity', name: 'amt', month: january(2026) });
    expect(checkPlan(input, [at('M-1', 0), at('M-2', 1)])).toEqual([]);
  });

  test('adds tenths of a post without an error of rounding', () => {
    const measures = ['M-1', 'M-2', 'M-3'].map((id, k) => measure(id, { staff: [0.1, 0.2, 0.4][k]! }));
    expect(checkPlan(planInput(measures, { capacity: [staff('amt', 2026, 0.7)] }), measures.map(({ id }) => at(id, 0)))).toEqual([]);
  });

  test('finds a start before a prerequisite has ended', () => {
    const input = planInput([measure('M-1', { duration: 24 }), measure('M-2', { dependsOn: ['M-1'] })]);
    expect(checkPlan(input, [at('M-1', 0, 1), at('M-2', 1)])).toEqual([{ rule: 'dependency', measure: 'M-2', other: 'M-1' }]);
    expect(checkPlan(input, [at('M-1', 0, 1), at('M-2', 2)])).toEqual([]);
    expect(checkPlan(input, [at('M-2', 2)])).toEqual([{ rule: 'dependency', measure: 'M-2', other: 'M-1' }]);
  });

  test('finds a start outside the window, a wrong length and an end beyond the horizon', () => {
    const input = planInput([measure('M-1', { earliest: january(2027) + 5, latest: january(2027) + 7, duration: 13 })]);
    expect(checkPlan(input, [at('M-1', 0, 1)])).toEqual([{ rule: 'window', measure: 'M-1' }]);
    expect(checkPlan(input, [at('M-1', 1, 1)])).toEqual([{ rule: 'length', measure: 'M-1' }]);
    expect(checkPlan(input, [at('M-1', 2, 3)])).toEqual([{ rule: 'window', measure: 'M-1' }]);
    expect(checkPlan(input, [at('M-1', 4, 5)])).toEqual([{ rule: 'window', measure: 'M-1' }]);
    expect(checkPlan(input, [at('M-1', 1, 2)])).toEqual([]);
  });

  test('finds two measures that exclude each other, whichever of them says so', () => {
    const input = planInput([measure('M-1'), measure('M-2', { excludes: ['M-1'] }), measure('M-3', { excludes: ['M-4'] }), measure('M-4', { status: 'completed' })]);
    expect(checkPlan(input, [at('M-1', 0), at('M-2', 3)])).toEqual([{ rule: 'exclusion', measure: 'M-2', other: 'M-1' }]);
    expect(checkPlan(input, [at('M-3', 0)])).toEqual([{ rule: 'exclusion', measure: 'M-3', other: 'M-4' }]);
  });

  test('misses a duty, and finds what is not to be planned, unknown or planned twice', () => {
    const input = planInput([measure('M-1', { mandatory: true }), measure('M-2', { status: 'dropped' })]);
    expect(checkPlan(input, [])).toEqual([{ rule: 'mandatory', measure: 'M-1' }]);
    expect(checkPlan(input, [at('M-1', 0), at('M-2', 0), at('M-7', 0)]).map(({ rule }) => rule)).toEqual(['status', 'unknown']);
    expect(checkPlan(input, [at('M-1', 0), at('M-1', 1)]).map(({ rule }) => rule)).toContain('twice');
  });

  test('charges the own source with what another no longer pays', () => {
    const one = measure('M-1', { duration: 24, costStatus: 'estimated', cost: [{ source: 'land', oneOff: 0, perYear: 1200, until: january(2026) + 5 }] });
    const limits = (land: number, city: number): ReturnType<typeof planInput> => planInput([one], { budget: [
      { source: 'land', year: 2026, amount: land }, { source: 'city', year: 2026, amount: city }, { source: 'city', year: 2027, amount: 1200 },
    ] });
    expect(checkPlan(limits(600, 600), [at('M-1', 0, 1)])).toEqual([]);
    expect(checkPlan(limits(599, 600), [at('M-1', 0, 1)])).toEqual([{ rule: 'budget', name: 'land', month: january(2026) }]);
    expect(checkPlan(limits(600, 599), [at('M-1', 0, 1)])).toEqual([{ rule: 'budget', name: 'city', month: january(2026) }]);
  });

  test('lets a half-year measure cost half a year, and a standing task run to the end', () => {
    const input = planInput([measure('M-1', { duration: 6, ...yearly('city', 100) }), measure('M-2', { continuous: true, ...yearly('land', 10) })], {
      budget: [money('city', 2026, 50), ...[2027, 2028, 2029, 2030].map((year) => money('land', year, 10))],
    });
    expect(checkPlan(input, [at('M-1', 0), at('M-2', 1, 4)])).toEqual([]);
    expect(checkPlan(input, [at('M-2', 1, 3)])).toEqual([{ rule: 'length', measure: 'M-2' }]);
  });
});
