// Where an indicator stands against its path, in either direction.
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Indicator, Measure } from '../../../src/model/catalogue.ts';
import { addDays } from '../../../src/model/dates.ts';
import { indicatorProgress } from '../../../src/model/progress/indicator.ts';

const running = { id: 'M-1', title: 'Kurs', stage: 'decided', status: 'inProgress', started: '2026-01-01', actionField: 'sprache', goals: [] } as Measure;
const courses = (extra: Partial<Indicator> = {}): Indicator => ({
  id: 'I1', name: 'Kursplätze', unit: 'Plätze', direction: 'increase', baseline: { value: 0, date: '2026-12-31' }, targets: [{ value: 100, date: '2027-12-31' }, { value: 300, date: '2028-12-31' }], ...extra,
});
const on = (day: string, extra: Partial<Indicator> = {}, owner: Measure = running) => indicatorProgress(courses(extra), owner, 'measure', day);

describe('the path', () => {
  test('is straight from the baseline to the first target, and from target to target', () => {
    expect(on('2027-07-02', { actuals: [{ value: 50, date: '2027-07-02' }] }).expected).toBeCloseTo((183 / 365) * 100, 10);
    expect(on('2028-07-01', { actuals: [{ value: 200, date: '2028-07-01' }] }).expected).toBeCloseTo(100 + (183 / 366) * 200, 10);
    expect(on('2027-12-31', { actuals: [{ value: 100, date: '2027-12-31' }] }).expected).toBe(100);
  });

  test('of a relative target starts at the baseline', () => {
    const { target, expected } = on('2027-12-31', { baseline: { value: 40, date: '2026-12-31' }, targets: [{ value: 50, relative: true, date: '2027-12-31' }], actuals: [{ value: 60, date: '2027-12-31' }] });
    expect([target!.value, expected]).toEqual([60, 60]);
  });
});

describe('the state', () => {
  test.each<[string, number, string, string]>([
    ['ahead', 60, '2027-07-02', 'onTime'], ['a little behind, within a tenth of the way', 46, '2027-07-02', 'onTime'], ['behind', 44, '2027-07-02', 'late'], ['on the day of a target it has to be met', 99, '2027-12-31', 'late'],
    ['met on its day', 100, '2027-12-31', 'onTime'], ['at the last target early', 300, '2027-07-02', 'reached'],
  ])('%s: %d on %s is %s', (_, value, date, state) => {
    expect(on(date, { actuals: [{ value, date }] }).state).toBe(state);
  });

  test('nothing measured and nothing due is pending; after the target\'s day a value is overdue', () => {
    expect(on('2027-06-01', { actuals: [] })).toMatchObject({ state: 'pending', overdueSince: null, latest: null });
    expect(on('2028-01-01', { actuals: [] })).toMatchObject({ state: 'overdue', overdueSince: '2027-12-31' });
  });

  test('a value from the month before the target\'s day is one for that day', () => {
    expect(on('2028-02-01', { actuals: [{ value: 98, date: '2027-12-05' }] }).state).toBe('onTime');
    expect(on('2028-02-01', { actuals: [{ value: 98, date: '2027-11-29' }] }).state).toBe('overdue');
  });

  test('by the frequency a value is due, from the end of a month to the end of a month', () => {
    const quarterly = { frequency: 'quarterly', actuals: [{ value: 60, date: '2027-06-30' }] } as const;
    expect(on('2027-09-30', { ...quarterly, actuals: [...quarterly.actuals] }).state).toBe('onTime');
    expect(on('2027-10-01', { ...quarterly, actuals: [...quarterly.actuals] })).toMatchObject({ state: 'overdue', overdueSince: '2027-09-30' });
  });

  test('the last target\'s day is over: reached or missed', () => {
    expect(on('2029-02-01', { actuals: [{ value: 300, date: '2028-12-31' }] }).state).toBe('reached');
    expect(on('2029-02-01', { actuals: [{ value: 299, date: '2028-12-31' }] }).state).toBe('missed');
  });

  test('a measure that is not begun owes no value', () => {
    expect(on('2028-06-01', { actuals: [] }, { ...running, status: 'open' }).state).toBe('pending');
  });

  test('a level to be kept may differ by a tenth', () => {
    const keep = (value: number): string => on('2027-06-01', { direction: 'maintain', baseline: { value: 50, date: '2026-12-31' }, targets: [{ value: 50, date: '2027-12-31' }], actuals: [{ value, date: '2027-05-01' }] }).state;
    expect([44, 45, 55, 56].map(keep)).toEqual(['deviates', 'onTime', 'onTime', 'deviates']);
  });

  test('a state is achieved when it is written as it was promised', () => {
    const build = (state: string | undefined, day: string): string => on(day, { direction: 'achieve', baseline: { state: 'Stufen am Eingang', date: 2026 }, targets: [{ state: 'Alle Häuser sind zugänglich.', date: '2027-12-31' }], actuals: state === undefined ? [] : [{ state, date: '2027-12-15' }] }).state;
    expect([build('alle  Häuser sind zugänglich', '2028-02-01'), build('zwei von drei', '2027-12-20'), build('zwei von drei', '2028-02-01'), build(undefined, '2027-12-20'), build(undefined, '2028-02-01')]).toEqual(['reached', 'notYet', 'missed', 'pending', 'overdue']);
  });

  test('without baseline or direction nothing is compared', () => {
    expect(on('2027-07-02', { baseline: { due: '2028-03-31' }, actuals: [{ value: 50, date: '2027-07-02' }] })).toMatchObject({ state: 'incomparable', expected: null, share: null });
  });

  test('values of a time that had not begun are not known yet', () => {
    const actuals = [{ value: 10, date: '2027-03-31' }, { value: 90, date: '2027-10-01' }];
    expect(on('2027-06-01', { actuals }).latest).toMatchObject({ value: 10 });
    expect(on('2027-10-01', { actuals }).latest).toMatchObject({ value: 90 });
  });
});

const value = fc.integer({ min: -1000, max: 1000 });
const day = fc.integer({ min: 0, max: 1200 }).map((n) => addDays('2026-06-01', n));
const given = fc.record({ base: value, step: fc.integer({ min: 1, max: 500 }), second: fc.integer({ min: 1, max: 500 }), actual: value, measured: day, today: day });

describe('whatever the numbers', () => {
  test('a decrease is an increase of the negative', () => {
    fc.assert(fc.property(given, ({ base, step, second, actual, measured, today }) => {
      const upwards = on(today, { baseline: { value: base, date: '2026-06-01' }, targets: [{ value: base + step, date: '2027-12-31' }, { value: base + step + second, date: '2028-12-31' }], actuals: [{ value: actual, date: measured }] });
      const downwards = on(today, { direction: 'decrease', baseline: { value: -base, date: '2026-06-01' }, targets: [{ value: -base - step, date: '2027-12-31' }, { value: -base - step - second, date: '2028-12-31' }], actuals: [{ value: -actual, date: measured }] });
      expect([downwards.state, downwards.overdueSince, downwards.share]).toEqual([upwards.state, upwards.overdueSince, upwards.share]);
    }), { numRuns: 500 });
  });

  test('a better value is never in a worse state', () => {
    const rank = { missed: 0, late: 1, onTime: 2, reached: 3 } as Record<string, number>;
    fc.assert(fc.property(given, fc.integer({ min: 0, max: 500 }), ({ base, step, second, actual, measured, today }, more) => {
      const state = (v: number): string => on(today, { baseline: { value: base, date: '2026-06-01' }, targets: [{ value: base + step, date: '2027-12-31' }, { value: base + step + second, date: '2028-12-31' }], actuals: [{ value: v, date: measured }] }).state;
      const [less, better] = [state(actual), state(actual + more)];
      if (less in rank && better in rank) expect(rank[better]).toBeGreaterThanOrEqual(rank[less]!);
    }), { numRuns: 500 });
  });
});
