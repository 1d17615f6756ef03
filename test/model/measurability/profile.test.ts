import { describe, expect, test } from '@jest/globals';
import { buildCatalogue, type Catalogue, type Indicator, type Measure } from '../../../src/model/catalogue.ts';
import { feasibleWeights, measurableWeights, type Profile, profiles } from '../../../src/model/measurability/profile.ts';

const indicator = {
  id: 'I1', name: 'Kursplätze', level: 'output', unit: 'Plätze', direction: 'increase', baseline: { value: 0, date: '2026-07-31', source: 'Programm' },
  targets: [{ value: 45, date: '2028-07-31' }], dataSource: 'Anmeldungen der Volkshochschule', frequency: 'yearly', responsible: 'vhs', attribution: 'direct',
} as unknown as Indicator;
const measure = {
  id: 'M-1', title: 'Kurs', stage: 'proposed', status: 'planned', actionField: 'a', goals: [], lead: 'vhs', leadConfirmed: '2026-05-12', window: { earliest: '2027-01', latest: '2027-03' }, duration: 12,
  cost: { status: 'estimated', items: [{ source: 'city', perYear: 1000 }] }, staff: 0.1, indicators: [indicator],
} as unknown as Measure;

function catalogue(...measures: Partial<Measure>[]): Catalogue {
  const entities = measures.map((changes, i) => ({ kind: 'measure' as const, id: `M-${i + 1}`, file: `measures/M-${i + 1}.yaml`, value: { ...measure, ...changes, id: `M-${i + 1}` } as Measure }));
  return buildCatalogue({ title: 'K', actionFields: [{ id: 'a', title: 'A' }], units: [{ id: 'vhs', title: 'VHS' }], sources: [{ id: 'city', own: true }] } as never, entities as never);
}
const profile = (changes: Partial<Measure>): Profile => profiles(catalogue(changes))[0]!;
const withIndicator = (changes: Record<string, unknown>): Profile => profile({ indicators: [{ ...indicator, ...changes } as unknown as Indicator] });

test('the weights of each side sum to 1', () => {
  for (const weights of [measurableWeights, feasibleWeights]) expect(Math.round(Object.values(weights).reduce((sum, weight) => sum + weight, 0) * 1000)).toBe(1000);
});

test('a complete measure has both scores at 1 and nothing missing', () => {
  expect(profile({})).toMatchObject({ measurable: { score: 1, verdict: 'measurable', missing: [] }, feasible: { score: 1, verdict: 'feasible', missing: [] } });
});

describe('measurable', () => {
  test.each([
    ['no unit', { unit: undefined }, 'unit'], ['no baseline', { baseline: undefined }, 'baseline'], ['no target value', { targets: [{ date: '2028' }] }, 'target'], ['no date', { targets: [{ value: 45 }] }, 'targetDate'],
    ['no data source', { dataSource: undefined }, 'dataSource'], ['a placeholder for a data source', { dataSource: 'Monitoring' }, 'dataSource'], ['no direction', { direction: undefined }, 'direction'],
    ['a direction against the numbers', { direction: 'decrease' }, 'direction'],
  ])('%s makes it partly measurable at most', (_what, changes, part) => {
    const { measurable } = withIndicator(changes);
    expect(measurable.verdict).not.toBe('measurable');
    expect(measurable.missing).toContain(part);
  });

  test('the day on which the baseline will be collected is as good as the baseline', () => {
    expect(withIndicator({ baseline: { due: '2026-12-31' } }).measurable).toMatchObject({ verdict: 'measurable', score: 1 });
  });

  test('a share needs numerator and denominator for the whole score, but is measurable without', () => {
    expect(withIndicator({ unit: '%' }).measurable).toMatchObject({ verdict: 'measurable', missing: ['share'], score: 0.95 });
  });

  test('context alone does not prove anything; a target makes it partly measurable', () => {
    expect(withIndicator({ attribution: 'context' }).measurable).toMatchObject({ score: 0, verdict: 'partly', indicator: null });
    expect(profile({ indicators: [] }).measurable).toMatchObject({ score: 0, verdict: 'notMeasurable' });
  });

  test('the best indicator counts', () => {
    const poor = { id: 'I0', name: 'Zahl' } as Indicator;
    expect(profile({ indicators: [poor, indicator] }).measurable).toMatchObject({ verdict: 'measurable', indicator: 'I1' });
  });

  test('what is missing comes in order of gain', () => {
    const { missing } = withIndicator({ unit: undefined, level: undefined, dataSource: undefined }).measurable;
    const gains = missing.map((part) => measurableWeights[part]);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
  });
});

describe('feasible', () => {
  test.each([
    ['no lead', { lead: undefined }, 'lead'], ['a lead that is no unit', { lead: 'fremd' }, 'lead'], ['no dates', { window: undefined }, 'start'], ['no duration', { duration: undefined }, 'duration'],
    ['unknown cost', { cost: { status: 'unknown' } }, 'cost'], ['neutral without a reason', { cost: { status: 'neutral' } }, 'cost'], ['no staff', { staff: undefined }, 'staff'],
    ['a funding gap', { cost: { status: 'estimated', items: [{ source: 'open', perYear: 500 }] } }, 'funding'],
    ['money that ends before the measure', { cost: { status: 'estimated', items: [{ source: 'city', perYear: 500, until: '2027-06-30' }] } }, 'fundingLasts'],
  ])('%s is a gap', (_what, changes, part) => {
    const { feasible } = profile(changes as Partial<Measure>);
    expect(feasible.missing).toContain(part);
    expect(feasible.verdict).toBe('partly');
  });

  test('a reason for no cost, zero staff and a continuous task with a review are statements', () => {
    expect(profile({ cost: { status: 'neutral', reason: 'Räume stehen leer' }, staff: 0, duration: undefined, continuous: true, reviewEvery: 12 } as unknown as Partial<Measure>).feasible.verdict).toBe('feasible');
  });

  test('nobody, no money and no date is not feasible', () => {
    expect(profile({ lead: undefined, cost: undefined, window: undefined } as unknown as Partial<Measure>).feasible.verdict).toBe('notFeasible');
  });

  test('what must begin before its prerequisite is over is not feasible', () => {
    const possible = profiles(catalogue({ dependsOn: ['M-2'], window: { earliest: '2028-01', latest: '2028-03' } } as Partial<Measure>, { duration: 12 }));
    expect(possible[0]!.feasible.verdict).toBe('feasible');
    const impossible = profiles(catalogue({ dependsOn: ['M-2'] } as Partial<Measure>, { duration: 36 }));
    expect(impossible[0]!.feasible).toMatchObject({ verdict: 'notFeasible', missing: ['order'] });
    expect(profiles(catalogue({ dependsOn: ['M-2'] } as Partial<Measure>, { status: 'dropped' }))[0]!.feasible.missing).toContain('order');
  });
});

test('merged and dropped measures are left out unless they are named', () => {
  const both = catalogue({}, { status: 'dropped' });
  expect(profiles(both).map(({ id }) => id)).toEqual(['M-1']);
  expect(profiles(both, new Set(['m-2'])).map(({ id }) => id)).toEqual(['M-1', 'M-2']);
});
