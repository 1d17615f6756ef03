// What differs between two states, field by field.
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { entityChanges, rewordedMeasures } from '../../../src/model/diff/entities.ts';
import { fieldChanges, same } from '../../../src/model/diff/fields.ts';
import { catalogueOf } from '../../support/catalogue.ts';

const said = (before: unknown, after: unknown): string[] => fieldChanges(before, after).map(({ path, before: was, after: is }) => `${path.join('/')}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`);

describe('fields', () => {
  test.each<[string, unknown, unknown, string[]]>([
    ['a changed value', { a: 1, b: 2 }, { a: 1, b: 3 }, ['b: 2 → 3']],
    ['a new and a gone one', { a: 1 }, { b: 1 }, ['a: 1 → undefined', 'b: undefined → 1']],
    ['keys in another order are no change', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    ['indicators are matched by id, wherever they stand', { indicators: [{ id: 'I1', unit: '%' }, { id: 'I2' }] }, { indicators: [{ id: 'I2' }, { id: 'I1', unit: 'Plätze' }] }, ['indicators/I1/unit: "%" → "Plätze"']],
    ['values by their date', { actuals: [{ date: '2026-06', value: 1 }] }, { actuals: [{ date: '2026-06', value: 1 }, { date: '2026-12', value: 3 }] }, ['actuals/2026-12: undefined → {"date":"2026-12","value":3}']],
    ['cost by source', { items: [{ source: 'city', perYear: 5 }] }, { items: [{ source: 'city', perYear: 6 }, { source: 'land', perYear: 1 }] }, ['items/city/perYear: 5 → 6', 'items/land: undefined → {"source":"land","perYear":1}']],
    ['cost of one source in two spans', { items: [{ source: 'land', until: 2027, perYear: 5 }, { source: 'land', until: 2029, perYear: 5 }] }, { items: [{ source: 'land', until: 2027, perYear: 5 }, { source: 'land', until: 2029, perYear: 4 }] }, ['items/land 2029/perYear: 5 → 4']],
    ['plain lists: what came and went', { goals: ['Z-1', 'Z-2'] }, { goals: ['Z-2', 'Z-3'] }, ['goals: ["Z-1"] → ["Z-3"]']],
    ['plain lists: only their order', { proposal: ['a', 'b'] }, { proposal: ['b', 'a'] }, ['proposal: ["a","b"] → ["b","a"]']],
    ['lists of lists as a whole', { matrix: [[1, 3]] }, { matrix: [[1, 4]] }, ['matrix: [[1,3]] → [[1,4]]']],
  ])('%s', (_, before, after, expected) => {
    expect(said(before, after)).toEqual(expected);
  });

  test('nothing changed exactly where the two are the same', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(fieldChanges(a, structuredClone(a))).toEqual([]);
      expect(fieldChanges({ a }, { a: b }).length === 0).toBe(same(a, b));
    }), { numRuns: 500 });
  });
});

test('entities are added, removed, merged and changed', () => {
  const before = catalogueOf({ stage: 'draft' }, { goal: [{ id: 'Z-1' }, { id: 'Z-2' }], measure: [{ id: 'M-2' }, { id: 'M-10', title: 'Kurs' }, { id: 'M-3' }] });
  const after = catalogueOf({ stage: 'proposed' }, { goal: [{ id: 'Z-1' }, { id: 'Z-3' }], measure: [{ id: 'M-2', status: 'merged', mergedInto: 'M-10' }, { id: 'M-10', title: 'Kurse' }, { id: 'M-3' }] });
  expect(entityChanges(before, after).map(({ kind, id, change, into, fields }) => [kind, id, change, into, fields.length])).toEqual([
    ['catalogue', 'catalogue', 'changed', null, 1], ['goal', 'Z-2', 'removed', null, 0], ['goal', 'Z-3', 'added', null, 0], ['measure', 'M-2', 'merged', 'M-10', 2], ['measure', 'M-10', 'changed', null, 1],
  ]);
  expect(rewordedMeasures(before, after)).toEqual(new Set(['M-10']));
  expect(entityChanges(after, after)).toEqual([]);
});
