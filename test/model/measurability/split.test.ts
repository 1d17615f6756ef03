import { expect, test } from '@jest/globals';
import { splitSentences } from '../../../src/model/measurability/split.ts';

test.each([
  ['Ein Satz. Noch einer! Und der dritte?', ['Ein Satz.', 'Noch einer!', 'Und der dritte?']],
  ['Kurse z. B. Deutsch, u. a. am Abend. Danach Tee.', ['Kurse z. B. Deutsch, u. a. am Abend.', 'Danach Tee.']],
  ['Bis zum 30. Juni liegt der Bericht vor. Danach folgt der Rat.', ['Bis zum 30. Juni liegt der Bericht vor.', 'Danach folgt der Rat.']],
  ['Im 2. Quartal 2026 beginnt der Bau.', ['Im 2. Quartal 2026 beginnt der Bau.']],
  ['Gemäß Art. 30 und Nr. 4 gilt das. Fertig', ['Gemäß Art. 30 und Nr. 4 gilt das.', 'Fertig']],
  ['Fees, e.g. for courses, are waived. Dr. Smith agrees.', ['Fees, e.g. for courses, are waived.', 'Dr. Smith agrees.']],
  ['Erster Absatz ohne Punkt\n\nZweiter Absatz', ['Erster Absatz ohne Punkt', 'Zweiter Absatz']],
  ['Er sagt: „Das gilt.“ Alle nicken.', ['Er sagt: „Das gilt.“', 'Alle nicken.']],
  ['', []],
])('%j', (text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences);
});
