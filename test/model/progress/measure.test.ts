// Measures against their dates, and money by year.
import { describe, expect, test } from '@jest/globals';
import { openCatalogue } from '../../../src/files/open.ts';
import type { Measure } from '../../../src/model/catalogue.ts';
import { measureProgress } from '../../../src/model/progress/measure.ts';
import { moneyByYear } from '../../../src/model/progress/money.ts';
import { countStates, progressOf } from '../../../src/model/progress/progress.ts';
import { catalogueOf } from '../../support/catalogue.ts';

const measure = (given: Partial<Measure>): Measure => ({ id: 'M-1', title: 'Kurs', stage: 'decided', status: 'inProgress', started: '2026-10-01', actionField: 'sprache', goals: [], ...given });
const on = (day: string, given: Partial<Measure>) => {
  const { started: _, ...notBegun } = measure(given);
  return measureProgress(given.status === 'planned' || given.status === 'open' ? notBegun : measure(given), [], day, 12);
};

describe('the schedule', () => {
  test.each<[string, string, Partial<Measure>, string, string[]]>([
    ['begun and within its time', '2027-01-01', { duration: 12 }, 'onTime', []],
    ['over its end', '2027-10-01', { duration: 12, log: [{ date: '2027-09-01', text: 'x' }] }, 'overdue', ['end']],
    ['planned and within its window', '2027-06-30', { status: 'planned', window: { latest: '2027-06' } }, 'onTime', []],
    ['planned and not begun', '2027-07-01', { status: 'planned', window: { latest: '2027-06' } }, 'overdue', ['start']],
    ['a window that passed without an agreement', '2027-07-01', { status: 'open', window: { latest: '2027-06' } }, 'late', ['window']],
    ['open with its window ahead', '2027-01-01', { status: 'open', window: { latest: '2027-06' } }, 'notDue', []],
    ['a milestone that is due on this very day', '2026-11-30', { milestones: [{ title: 'Vertrag', due: '2026-11' }] }, 'onTime', []],
    ['a milestone that was due yesterday', '2026-12-01', { milestones: [{ title: 'Vertrag', due: '2026-11' }] }, 'overdue', ['milestone']],
    ['a milestone done late is no longer overdue', '2027-01-01', { milestones: [{ title: 'Vertrag', due: '2026-11', done: '2026-12-15' }] }, 'onTime', []],
    ['a standing task without its review', '2027-10-02', { status: 'routine', continuous: true, reviewEvery: 12 }, 'overdue', ['review']],
    ['a standing task with its review on record', '2027-10-02', { status: 'routine', continuous: true, reviewEvery: 12, log: [{ date: '2027-03-01', text: 'geprüft' }] }, 'onTime', []],
    ['running without a note for more than a year', '2027-10-02', { duration: 36 }, 'late', ['update']],
    ['completed', '2030-01-01', { status: 'completed', finished: '2027-09-30', milestones: [{ title: 'Bericht', due: '2027-12' }] }, 'done', []],
    ['postponed', '2030-01-01', { status: 'postponed', milestones: [{ title: 'Bericht', due: '2027-12' }] }, 'stopped', []],
  ])('%s', (_, day, given, schedule, delays) => {
    const progress = on(day, given);
    expect([progress.schedule, progress.delays.map(({ kind }) => kind)]).toEqual([schedule, delays]);
  });
});

describe('money by year', () => {
  const settings = { period: { end: 2030 }, sources: [{ id: 'city', own: true }, { id: 'land' }], budget: [{ source: 'city', period: 2027, amount: 5000 }] };
  const money = (...measures: Partial<Measure>[]) => moneyByYear(catalogueOf(settings), measures.map(measure)).rows.map(({ year, source, budget, planned, spent }) => [year, source, budget, planned, spent]);

  test('is spread by months from the start, one-off in the first year', () => {
    expect(money({ duration: 12, cost: { items: [{ source: 'city', oneOff: 100, perYear: 1200 }] }, spent: [{ source: 'city', period: 2026, amount: 350 }] })).toEqual([[2026, 'city', 0, 40_000, 35_000], [2027, 'city', 500_000, 90_000, 0]]);
  });

  test('what falls due after a source has ended is the city\'s', () => {
    expect(money({ duration: 24, cost: { items: [{ source: 'land', perYear: 1200, until: '2027-06-30' }] } })).toEqual([[2026, 'land', null, 30_000, 0], [2027, 'city', 500_000, 60_000, 0], [2027, 'land', null, 60_000, 0], [2028, 'city', 0, 90_000, 0]]);
  });

  test('a standing task runs to the concept\'s end, a finished one to its end, an open one costs nothing yet', () => {
    const cost = { items: [{ source: 'land', perYear: 1200 }] };
    expect(money({ continuous: true, cost }).filter(([, source]) => source === 'land').map(([year, , , planned]) => [year, planned])).toEqual([[2026, 30_000], [2027, 120_000], [2028, 120_000], [2029, 120_000], [2030, 120_000]]);
    expect(money({ status: 'completed', duration: 24, finished: '2026-12-31', cost }).filter(([, source]) => source === 'land')).toEqual([[2026, 'land', null, 30_000, 0]]);
    expect(money({ status: 'open', window: { earliest: 2027 }, duration: 12, cost }).filter(([, source]) => source === 'land')).toEqual([]);
  });

  test('what cannot be spread is named', () => {
    const plain = { ...measure({ status: 'planned', cost: { items: [{ source: 'city', oneOff: 5 }] } }) };
    delete plain.started;
    expect(moneyByYear(catalogueOf({}), [plain, measure({ id: 'M-2', cost: { status: 'unknown' } }), measure({ id: 'M-3', cost: { status: 'neutral' } })])).toMatchObject({ undated: ['M-1'], costUnknown: ['M-2'] });
  });
});

describe('the worked example', () => {
  const catalogue = openCatalogue('data').catalogue!;

  test('every measure and every indicator of those that go on is counted once, by field and by lead', () => {
    for (const by of ['field', 'lead'] as const) {
      const progress = progressOf(catalogue, '2027-06-30', {}, by);
      expect(progress.groups.reduce((sum, { measures }) => sum + measures, 0)).toBe(catalogue.measures.length);
      const states = countStates(progress.measures.flatMap(({ indicators }) => indicators));
      for (const [state, n] of Object.entries(states)) expect([state, progress.groups.reduce((sum, { indicators }) => sum + indicators[state as keyof typeof states], 0)]).toEqual([state, n]);
    }
  });

  test('the parts by lead add up to the whole', () => {
    const whole = progressOf(catalogue, '2027-06-30', {}, 'lead');
    const total = (rows: { planned: number; spent: number }[]): number[] => [rows.reduce((sum, { planned }) => sum + planned, 0), rows.reduce((sum, { spent }) => sum + spent, 0)];
    const [planned, spent] = total(whole.money.rows);
    const [plannedByLead, spentByLead] = total(whole.groups);
    expect(spentByLead).toBe(spent);
    expect(Math.abs(plannedByLead! - planned!)).toBeLessThan(100);
  });
});
