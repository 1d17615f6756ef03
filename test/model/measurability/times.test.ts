// Dates and intervals as people write them, also without a year.
import { expect, test } from '@jest/globals';
import { readSentence } from '../../../src/model/measurability/sentence.ts';

test.each([
  ['Bis zum Herbst liegt ein Bericht vor.', 'Herbst', null],
  ['Gegen Ende des Jahres liegt ein Bericht vor.', 'Jahres', null],
  ['Ende nächsten Jahres liegt ein Bericht vor.', 'Jahr', null],
  ['Im zweiten Halbjahr liegt ein Bericht vor.', 'halbjahr', null],
  ['In der nächsten Sitzung liegt ein Bericht vor.', 'Sitzung', null],
  ['Dem Ausschuss ist in seiner nächsten Sitzung zu berichten.', 'Sitzung', null],
  ['Die Fachstelle berichtet im Halbjahresrhythmus.', null, 'P6M'],
  ['Die Fachstelle berichtet in einem Monatsturnus.', null, 'P1M'],
  ['Der Bericht liegt bis 31.12.26 vor.', '2026-12-31', null],
  ['Der Bericht liegt am 1.10. vor.', '1.10.', null],
  ['Q3/2026: Der Bericht liegt vor.', '2026-Q3', null],
  ['Der Bericht liegt zum Schuljahresbeginn 2026/27 vor.', '2026-08', null],
  ['Der Bericht liegt nach zunächst zwei Jahren vor.', 'P2Y', null],
  ['Der Bericht liegt binnen Jahresfrist vor.', 'P1Y', null],
  ['Der Bericht erscheint jedes zweite Jahr.', null, 'P2Y'],
  ['Der Bericht erscheint in Fünfjahresabständen.', null, 'P5Y'],
  ['Jeden Mittwoch findet eine Sprechstunde statt.', null, 'P1W'],
  ['Jeden ersten Montag im Monat findet eine Sprechstunde statt.', null, 'P1M'],
  ['Die Stelle wird für zwei Jahre eingerichtet.', null, null],
])('in German: %s', (text, deadline, frequency) => {
  const reading = readSentence(text, { language: 'de' });
  expect([reading.deadline?.toLowerCase() ?? null, reading.frequency]).toEqual([deadline?.toLowerCase() ?? null, frequency]);
});

test.each([
  ['By fall, the clerk publishes a report.', 'fall', null],
  ['By Q4, the clerk publishes a report.', 'Q4', null],
  ['In the fourth quarter, the clerk publishes a report.', 'fourth quarter', null],
  ['No later than June 30, the clerk publishes a report.', 'June 30', null],
  ['By 12/31/2026 the clerk publishes a report.', '2026-12-31', null],
  ['By mid-2026 the clerk publishes a report.', '2026-06', null],
  ['At the next council meeting, the clerk publishes a report.', 'council meeting', null],
  ['Year 2: publish a report', 'Year 2', null],
  ['Over five years, publish a report.', 'P5Y', null],
  ['Publish a report each budget cycle.', null, 'P1Y'],
  ['Twice yearly, publish a report.', null, 'P6M'],
  ['Every Wednesday, publish a report.', null, 'P1W'],
  ['Fund the post for two years.', null, null],
])('in English: %s', (text, deadline, frequency) => {
  const reading = readSentence(text, { language: 'en' });
  expect([reading.deadline?.toLowerCase() ?? null, reading.frequency]).toEqual([deadline?.toLowerCase() ?? null, frequency]);
});

test('a base year and a deadline beside each other are told apart', () => {
  expect(readSentence('Gegenüber 2020 bis 2028 sinkt der Stromverbrauch um 10 %.')).toMatchObject({ deadline: '2028', baseline: { value: null, date: '2020' } });
  expect(readSentence('Lower the vacancy rate to 4% by 2028 (6% in 2023).', { language: 'en' })).toMatchObject({ deadline: '2028', baseline: { value: 6, date: '2023' } });
});
