import { describe, expect, test } from '@jest/globals';
import { indicatorFrom, indicatorFromText } from '../../../src/model/measurability/indicator.ts';
import { propose } from '../../../src/model/measurability/rewrite.ts';
import { analyse } from '../../../src/model/measurability/sentence.ts';

const proposal = (text: string): string | null => propose(analyse(text)).text;
const gaps = (text: string): string[] => propose(analyse(text)).missing.map(({ gap }) => gap);

describe('a proposal fits what the sentence is about', () => {
  test.each([
    ['Der Anteil der Kitas mit Sprachfachkraft soll steigen.', 'Anteil der Kitas mit Sprachfachkraft von __ % (Jahr) auf __ % bis __, gemessen durch __ jährlich'],
    ['Die Zahl der Einbürgerungen wird erhöht.', 'Zahl der Einbürgerungen von __ (Jahr) auf __ bis __, gemessen durch __ jährlich'],
    ['Ein Jugendparlament wird gegründet.', 'Jugendparlament: liegt bis __ vor, beschlossen oder eröffnet durch __'],
    ['Durchführung von Informationsveranstaltungen zum Thema Demenz', '__ Informationsveranstaltungen zum Thema Demenz pro Jahr mit zusammen mindestens __ Teilnehmenden, ab __'],
    ['Die Zusammenarbeit mit den Pflegekassen wird intensiviert.', 'Zusammenarbeit mit den Pflegekassen: __ gemeinsame Vorhaben von mindestens __ Partnern pro Jahr, schriftlich vereinbart bis __'],
    ['Die Treibhausgasemissionen der Stadt werden gesenkt.', 'Treibhausgasemissionen der Stadt von __ (Einheit, Jahr) auf __ bis __, gemessen durch __ jährlich'],
    ['Förderung bäuerlicher Betriebe', 'Förderung bäuerlicher Betriebe: Anzahl oder Anteil der __ von __ (Jahr) auf __ bis __, gemessen durch __ jährlich'],
    ['Menschen mit Behinderungen die Teilhabe ermöglichen', 'Anteil der Menschen mit Behinderungen, die __, von __ % (Jahr) auf __ % bis __, gemessen durch __ jährlich'],
    ['Der Übergang auf den Arbeitsplatz wird verbessert.', 'Übergang auf den Arbeitsplatz: Anzahl oder Anteil der __ von __ (Jahr) auf __ bis __, gemessen durch __ jährlich'],
    ['Bordsteinkanten an Querungen absenken', 'Bordsteinkanten an Querungen: __ (Anzahl) bis __, nachgewiesen durch __'],
    ['Raise the share of apprentices with a disability.', 'share of apprentices with a disability from __% (year) to __% by __, measured by __ every year'],
    ['Set up a youth council.', 'youth council: in place by __, adopted or opened by __'],
  ])('%s', (text, wanted) => {
    expect(proposal(text)).toBe(wanted);
  });

  test('figures that are there stay; only what is missing is added', () => {
    expect(proposal('An den Grundschulen werden 60 neue Ganztagsplätze eingerichtet.')).toBe('An den Grundschulen werden 60 neue Ganztagsplätze eingerichtet, bis __');
    expect(proposal('Der Verbrauch wird bis 2030 um 20 % gesenkt.')).toBe('Der Verbrauch wird bis 2030 um 20 % gesenkt, gegenüber __ (Wert, Jahr, Quelle)');
    expect(proposal('Bis 2027 entstehen etwa 40 Wohnungen.')).toBe('Bis 2027 entstehen 40 Wohnungen');
  });

  test('a measurable sentence needs none', () => {
    expect(propose(analyse('Bis 2027 entstehen 40 Wohnungen.'))).toMatchObject({ missing: [], text: null });
  });

  test('what is missing is named in the order in which it should be added', () => {
    expect(gaps('Die Teilhabe wird gestärkt.')).toEqual(['quantity', 'time']);
    expect(gaps('Der Verbrauch wird um 20 % gesenkt.')).toEqual(['time', 'base']);
    expect(gaps('Bis 2027 entstehen etwa 40 Wohnungen.')).toEqual(['clear']);
  });
});

describe('a sentence with its figures becomes an indicator', () => {
  test.each([
    ['Die Zahl der Kurzzeitpflegeplätze steigt von 34 (2024) auf 50 im Jahr 2029.', { name: 'Zahl der Kurzzeitpflegeplätze', unit: 'Kurzzeitpflegeplätze', level: 'outcome', direction: 'increase', baseline: { value: 34, date: 2024 }, targets: [{ value: 50, date: 2029 }] }],
    ['Bis 2030 sinkt der Anteil der Haushalte in Armut auf unter 8 % (2021: 14 %).', { name: 'Anteil der Haushalte in Armut', unit: '%', direction: 'decrease', baseline: { value: 14, date: 2021 }, targets: [{ value: 8, date: 2030 }] }],
    ['Der Verbrauch der Haushalte sinkt bis 2030 um 20 % gegenüber 2019.', { name: 'Verbrauch der Haushalte', unit: '%', direction: 'decrease', baseline: { date: 2019 }, targets: [{ value: -20, relative: true, date: 2030 }] }],
    ['Mindestens zwei Stadtteilkonferenzen pro Jahr', { name: 'Stadtteilkonferenzen pro Jahr', level: 'output', unit: 'Stadtteilkonferenzen', frequency: 'yearly', targets: [{ value: 2 }] }],
    ['Bis Ende 2026 werden 100 Lotsinnen und Lotsen geschult.', { unit: 'Lotsinnen und Lotsen', counts: 'people', targets: [{ value: 100, date: 2026 }] }],
    ['Open four new neighbourhood libraries by the end of 2028.', { name: 'New neighbourhood libraries', unit: 'neighbourhood libraries', targets: [{ value: 4, date: 2028 }] }],
    ['Adopt a language access policy by March 2027.', { direction: 'achieve', frequency: 'once', targets: [{ state: 'language access policy: in place or has taken place', criterion: 'Adopt a language access policy by March 2027.', date: '2027-03' }] }],
  ])('%s', (text, wanted) => {
    expect(indicatorFrom(text)).toMatchObject({ indicator: wanted });
  });

  test.each([
    ['', 'Da steht nichts.'],
    ['Die Teilhabe wird gestärkt.', 'Der Satz nennt keine Zahl und kein Ergebnis mit Termin.'],
    ['Ein Jugendparlament wird gegründet.', 'Zu „Jugendparlament“ fehlt der Termin.'],
    ['Im Jahr 2021 lag der Anteil bei 17,3 %.', 'Der Satz beschreibt, was war; er setzt kein Ziel.'],
  ])('or says why not: %j', (text, wanted) => {
    expect(indicatorFrom(text)).toMatchObject({ reason: { de: wanted } });
  });

  test('of several sentences the first that has figures counts', () => {
    expect(indicatorFromText('Die Teilhabe wird gestärkt. Bis 2027 entstehen 40 Wohnungen.')).toMatchObject({ indicator: { unit: 'Wohnungen' } });
    expect(indicatorFromText('Die Teilhabe wird gestärkt. Alles wird gut.')).toMatchObject({ reason: { en: 'The sentence gives neither a number nor a result with a date.' } });
  });
});
