import { expect, test } from '@jest/globals';
import { readCorpus, score } from './corpus.ts';

test('the sentences that the rules were worked out on are told apart', () => {
  const { accuracy, precision, recall } = score(readCorpus('development'));
  expect(accuracy).toBeGreaterThanOrEqual(0.98);
  expect(precision).toBeGreaterThanOrEqual(0.98);
  expect(recall).toBeGreaterThanOrEqual(0.98);
});

test('what they say is extracted: value, unit, date, interval, thing, base', () => {
  const { fields } = score(readCorpus('development'));
  for (const field of ['quantity', 'unit', 'deadline', 'frequency', 'baseline', 'hedges']) expect([field, fields[field]! >= 0.97]).toEqual([field, true]);
  expect(fields.deliverable).toBeGreaterThanOrEqual(0.88);
});
