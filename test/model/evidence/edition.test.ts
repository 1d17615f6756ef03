import { expect, test } from '@jest/globals';
import { publicEdition } from '../../../src/model/evidence/edition.ts';
import { catalogueOf } from '../../support/catalogue.ts';

test('the public edition has no notes, waivers, logs or imported cells, and no count of fewer than five people', () => {
  const indicator = { id: 'I1', name: 'Beratene', counts: 'people', baseline: { value: 3, date: 2026 }, actuals: [{ value: 4, date: 2026 }, { value: 5, date: 2027 }, { value: 0, date: 2028 }] };
  const hidden = publicEdition(catalogueOf({}, {
    measure: [{ id: 'SB-01', indicators: [indicator, { ...indicator, id: 'I2', counts: undefined }], cost: { items: [{ source: 'open', oneOff: 5, note: 'geheim' }] }, waivers: [{ rule: 'N102', reason: 'geheim' }], log: [{ date: 2026, text: 'geheim' }], imported: { file: 'x', cells: { Kontakt: 'geheim' } } }],
    rating: [{ id: 'R-a', scores: { 'SB-01': { effect: 5, note: 'geheim' } } }],
  }), (threshold) => `unter ${threshold}`);
  expect(JSON.stringify(hidden)).not.toContain('geheim');
  const [people, things] = hidden.measures[0]!.indicators!;
  expect(people).toEqual({ id: 'I1', name: 'Beratene', counts: 'people', baseline: { state: 'unter 5', date: 2026 }, actuals: [{ state: 'unter 5', date: 2026 }, { value: 5, date: 2027 }, { value: 0, date: 2028 }] });
  expect(things!.baseline).toEqual({ value: 3, date: 2026 });
});
