import { describe, expect, test } from '@jest/globals';
import { readSentence, type SentenceReading } from '../../../src/model/measurability/sentence.ts';

const verdict = (text: string): string => readSentence(text).verdict;
const found = (text: string, key: keyof SentenceReading): unknown => readSentence(text)[key];

describe('a target value', () => {
  test.each([
    ['Bis 2030 entstehen 1.250 Wohnungen.', 1250, 'Wohnungen'],
    ['Bis 2030 sinkt der Anteil auf 12,5 %.', 12.5, '%'],
    ['Bis 2030 werden 100 000 Bäume gepflanzt.', 100_000, 'Bäume'],
    ['Bis 2030 werden 1,15 Mio. € bereitgestellt.', 1_150_000, '€'],
    ['Bis 2030 nehmen fünfundzwanzig Schulen teil.', 25, 'Schulen'],
    ['Jede zweite Stelle wird bis 2030 mit einer Frau besetzt.', 50, '%'],
    ['Ein Viertel der Plätze wird bis 2030 barrierefrei umgebaut.', 25, '%'],
    ['By 2030, 1,200 homes are built.', 1200, 'homes'],
    ['One in five new hires has a disability by 2030.', 20, '%'],
    ['Two thirds of the schools take part by 2030.', 66.666667, '%'],
  ])('%s', (text, value, unit) => {
    expect([(found(text, 'quantity') as { value: number }).value, found(text, 'unit')]).toEqual([value, unit]);
  });

  test.each([
    'Bis 2030 wird die Teilhabe gestärkt.',
    'Menschen ab 65 Jahren werden gut informiert.',
    'Die Teilhabe wird gemäß Artikel 30 gefördert.',
    'Die Klassen 7 bis 10 werden unterstützt.',
    'Die 17 Nachhaltigkeitsziele werden gefördert.',
    'Die Sprechstunde wird von 14 bis 16 Uhr beworben.',
    'Im Sinne der Agenda 2030 wird das Miteinander gestärkt.',
    '3.2 Förderung der Nachbarschaft',
    'Familien mit drei oder mehr Kindern werden gestärkt.',
    'The 2030 Agenda is promoted.',
    'Residents aged 65 and over are supported.',
  ])('is not a year, an age, an article, a time of day or a number in a name: %s', (text) => {
    expect(found(text, 'quantity')).toBeNull();
  });

  test('of a change knows whether it says from what', () => {
    expect(verdict('Der Verbrauch sinkt bis 2030 um 20 %.')).toBe('partly');
    expect(verdict('Der Verbrauch sinkt bis 2030 um 20 % gegenüber 2019.')).toBe('measurable');
    expect(found('Der Verbrauch sinkt bis 2030 um 20 % gegenüber 2019.', 'baseline')).toEqual({ value: null, date: '2019' });
    expect(found('Die Zahl steigt von 34 (2024) auf 50 Plätze im Jahr 2029.', 'baseline')).toEqual({ value: 34, date: '2024' });
    expect(found('Der Verbrauch wird bis 2030 halbiert.', 'quantity')).toEqual({ value: -50, relation: 'exactly', kind: 'change' });
  });
});

describe('a date or an interval', () => {
  test.each([
    ['Der Bericht liegt bis Ende 2027 vor.', '2027'],
    ['Der Bericht liegt im 4. Quartal 2026 vor.', '2026-Q4'],
    ['Der Bericht liegt im ersten Halbjahr 2026 vor.', '2026-H1'],
    ['Der Bericht liegt am 30.06.2026 vor.', '2026-06-30'],
    ['Der Bericht liegt bis zum 3. März 2026 vor.', '2026-03-03'],
    ['Der Bericht liegt im Schuljahr 2026/27 vor.', '2027-07'],
    ['Der Bericht liegt innerhalb eines Jahres nach Beschluss vor.', 'P1Y'],
    ['Der Bericht liegt bis zum Ende der Wahlperiode vor.', 'Wahlperiode'],
    ['The report is published by March 31, 2026.', '2026-03-31'],
    ['The report is published in the third quarter of 2026.', '2026-Q3'],
    ['The report is published within six months of adoption.', 'P6M'],
    ['The report is published in FY26.', '2026'],
  ])('%s', (text, deadline) => {
    expect(found(text, 'deadline')).toBe(deadline);
  });

  test.each([
    ['Der Bericht erscheint alle zwei Jahre.', 'P2Y'],
    ['Der Bericht erscheint vierteljährlich.', 'P3M'],
    ['Der Beirat tagt zweimal im Jahr.', 'P6M'],
    ['Mindestens zwei Konferenzen pro Jahr', 'P1Y'],
    ['Die Erhebung findet im dreijährigen Turnus statt.', 'P3Y'],
    ['The report is published every other year.', 'P2Y'],
    ['The board meets twice a year.', 'P6M'],
    ['Publish an annual report.', 'P1Y'],
  ])('%s', (text, frequency) => {
    expect(found(text, 'frequency')).toBe(frequency);
  });

  test('of the past is none', () => {
    expect(verdict('Im Jahr 2021 lag der Anteil bei 17,3 %.')).toBe('notMeasurable');
    expect(found('Das 2019 beschlossene Konzept soll umgesetzt werden.', 'deadline')).toBeNull();
  });
});

describe('hard pairs', () => {
  test.each([
    ['Ein Jugendparlament wird bis 2027 gegründet.', 'measurable', 'Das Jugendparlament wird bis 2027 gestärkt.', 'notMeasurable'],
    ['Der Beirat tagt vierteljährlich.', 'measurable', 'Der Beirat tagt regelmäßig.', 'notMeasurable'],
    ['Bis 2027 entstehen 40 Wohnungen.', 'measurable', 'Bis 2027 entstehen etwa 40 Wohnungen.', 'partly'],
    ['Erzieherinnen fortbilden', 'partly', 'Erzieherinnen sensibilisieren', 'notMeasurable'],
    ['Aufbau einer Ehrenamtsbörse', 'partly', 'Aufbau von Strukturen', 'notMeasurable'],
    ['Die Zahl der Unfälle wird bis 2028 gesenkt.', 'partly', 'Die Sicherheit wird bis 2028 erhöht.', 'notMeasurable'],
    ['Adopt a language policy by 2026.', 'measurable', 'Adopt policies that advance equity.', 'notMeasurable'],
    ['Host a festival each summer.', 'measurable', 'Host festivals and similar events.', 'notMeasurable'],
    ['Umsetzung des Radkonzepts bis 2028', 'measurable', 'Umsetzung des Radkonzepts 2028', 'partly'],
  ])('%s (%s) and %s (%s)', (one, first, other, second) => {
    expect([verdict(one), verdict(other)]).toEqual([first, second]);
  });
});

describe('a change of one word changes the verdict', () => {
  test.each([
    ['Die Umstellung der Heizung erfolgt bis 2031.', 'measurable', 'Die Umstellung der Heizung erfolgt schrittweise.', 'notMeasurable'],
    ['Der Wechsel auf ein Nahwärmenetz erfolgt bis 2027.', 'measurable', 'Die Öffnung der Stadtgesellschaft erfolgt bis 2027.', 'notMeasurable'],
    ['Bis 2029 schläft in Freienberg niemand mehr auf der Straße.', 'measurable', 'In Freienberg schläft niemand mehr auf der Straße.', 'partly'],
    ['Schulbusse erhalten eine eigene Spur.', 'partly', 'Schulbusse erhalten mehr Raum.', 'notMeasurable'],
    ['Die Stadt richtet eine Ombudsstelle ein.', 'partly', 'Öffentliche Einrichtungen sind offen.', 'notMeasurable'],
    ['An den sechs Kreuzungen werden bis 2026 Leitstreifen aufgebracht.', 'measurable', 'An den sechs Kreuzungen werden Leitstreifen aufgebracht.', 'partly'],
    ['Reduce burglaries from 1,240 (2023/24) to 900 in 2027/28.', 'measurable', 'Reduce burglaries.', 'notMeasurable'],
    ['Remove asbestos from all schools by 2031.', 'measurable', 'Remove asbestos from all schools.', 'partly'],
    ['We publish a noise map.', 'partly', 'We monitor our noise levels.', 'notMeasurable'],
  ])('%s (%s) and %s (%s)', (one, first, other, second) => {
    expect([verdict(one), verdict(other)]).toEqual([first, second]);
  });
});

describe('traps of German', () => {
  const words = (text: string): string[] => readSentence(text).findings.map(({ rule, word }) => `${rule} ${word}`);

  test('umlauts at the edge of a word, composed or not', () => {
    expect(words('Ämter stärken')).toEqual(['T101 stärken']);
    expect(words('Ämter stärken'.normalize('NFD'))).toEqual(['T101 stärken']);
    expect(words('Die Ämter werden gestärkt.')).toEqual(['T101 gestärkt']);
  });

  test('compounds of weak words are none', () => {
    for (const text of ['Fördermittel und Förderprogramme', 'Das Amt für Wirtschaftsförderung', 'Die Förderschule in der Südstadt', 'Der Ausbauplan', 'Die Nachhaltigkeitsstrategie']) expect([text, words(text).filter((word) => word.startsWith('T101'))]).toEqual([text, []]);
  });

  test('separable verbs and the infinitive with zu', () => {
    expect(words('Die Stadt baut die Angebote aus.')).toEqual(['T101 baut']);
    expect(words('Die Angebote sind auszubauen.')).toEqual(['T101 auszubauen']);
    expect(verdict('Die Verwaltung legt dem Rat bis März 2027 einen Bericht vor.')).toBe('measurable');
    expect(verdict('Der Rat legt Wert auf Teilhabe und bereitet sich vor.')).toBe('notMeasurable');
  });

  test('gendered forms are one word', () => {
    for (const form of ['Schüler:innen', 'Schüler*innen', 'Schüler_innen', 'SchülerInnen', 'Schüler/-innen', 'Schülerinnen und Schüler']) expect(found(`Bis 2027 werden 40 ${form} geschult.`, 'unit')).toBe(form);
  });

  test('abbreviations with dots do not end a sentence', () => {
    expect(verdict('Die Verwaltung legt z. B. im Sozialausschuss bis 2027 einen Bericht vor.')).toBe('measurable');
    expect(words('Feste, Märkte u. a. werden unterstützt.')).toEqual(['T106 u. a.', 'T101 unterstützt']);
  });
});

test('a word that the glossary defines is not objected to', () => {
  const text = 'Die Beratung ist niedrigschwellig.';
  expect(readSentence(text).findings.map(({ rule }) => rule)).toEqual(['T105']);
  expect(readSentence(text, { isDefined: (word) => word === 'niedrigschwellig' }).findings).toEqual([]);
});

test('nothing, a sign, a very long line and hostile repetitions are answered; no pattern runs away', () => {
  for (const text of ['', ' ', '…', '%', '2030', 'bis', '1 '.repeat(50_000), 'a'.repeat(100_000), 'bis 2030 '.repeat(20_000), '('.repeat(10_000), 'von '.repeat(30_000)]) {
    const start = process.cpuUsage();
    expect(['measurable', 'partly', 'notMeasurable']).toContain(verdict(text));
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000); // a pattern that backtracks takes minutes
  }
});
