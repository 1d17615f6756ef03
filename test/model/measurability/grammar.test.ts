// The grammar below the reader: forms of verbs, letters, how weak words are found.
import { describe, expect, test } from '@jest/globals';
import { germanActs } from '../../../src/model/measurability/acts-de.ts';
import { englishActs } from '../../../src/model/measurability/acts-en.ts';
import { subordinate } from '../../../src/model/measurability/clauses-de.ts';
import { germanVerbs } from '../../../src/model/measurability/verbs.ts';
import { cut, latin, tokenise } from '../../../src/model/measurability/text.ts';
import { findWeaknesses } from '../../../src/model/measurability/weakness.ts';

const german = (text: string): string[] => germanActs(cut(text, () => 'de')).map(({ lemma, cls }) => `${lemma}/${cls}`);
const english = (text: string): string[] => englishActs(tokenise(text)).filter(({ aside }) => !aside).map(({ lemma }) => lemma);
const weak = (text: string): string[] => findWeaknesses(cut(text, () => 'de')).map(({ word }) => word);

test('strong verbs know their third person and participle, also behind a prefix', () => {
  const { forms, split } = germanVerbs({ make: 'übernehmen vor|sehen verwalten!' });
  for (const form of ['übernimmt', 'übernommen', 'vorgesehen', 'vorsieht']) expect([form, forms.has(form)]).toEqual([form, true]);
  expect(split.has('sieht|vor')).toBe(true);
  expect(forms.has('verwaltung')).toBe(false); // an office, no deed
});

describe('German', () => {
  test('who is commissioned does what follows', () => {
    expect(german('Die Verwaltung wird beauftragt, einen Plan zu erstellen.')).toEqual(['erstellen/make']);
    expect(german('Ein Gutachten wird in Auftrag gegeben.')).toEqual(['beauftragen/do']);
  });
  test('what has degrees promises nothing', () => {
    expect(german('Die Wege werden saniert.')).toEqual(['sanieren/do']);
    expect(german('Die Wege werden weiter saniert.')).toEqual(['sanieren/weak']);
    expect(german('Verstärkte Schulung der Beschäftigten')).toEqual(['schulen/weak']);
  });
  test('an infinitive clause says what is to be done; a relative one explains', () => {
    const asides = (text: string): string[] => tokenise(text).filter((_, i) => subordinate(tokenise(text))[i]).map((token) => token.text);
    expect(asides('Es gilt, die Wege zu sanieren.')).toEqual([]);
    expect(asides('Wege, die gefährlich sind, werden saniert.')).toEqual([',', 'die', 'gefährlich', 'sind']);
    expect(asides('Er tagt, in der Regel jährlich.')).toEqual([]);
    expect(asides('Um Wege zu sanieren, wird gespart.')).toEqual(['Um', 'Wege', 'zu', 'sanieren']);
  });
});

describe('English', () => {
  test('verbs that are mostly nouns', () => {
    expect(english('The implementation plan will be adopted.')).toEqual(['adopt']);
    expect(english('Process applications within ten days.')).toEqual(['process']);
  });
  test('what a verb passes on', () => expect(english('Use the newsletter to publish results.')).toEqual(['use', 'publish']));
});

test('a pattern with Latin letters matches umlauts and accents, inside classes too', () => {
  expect(latin(/^\p{L}+$/u).test('Straßenüberführung')).toBe(true);
  expect(latin(/^[\p{L}\d]+$/u).test('Çamlıca2')).toBe(true);
  expect(latin(/(?<!\p{L})fördern(?!\p{L})/u).test('befördern')).toBe(false);
});

test('weak words are found by how they begin, in every inflection, and no part of another word', () => {
  expect(weak('Das bedarfsgerechte Angebot wird möglichst zeitnah ausgebaut, ca. 3 Kurse usw.')).toEqual(['bedarfsgerechte', 'möglichst', 'zeitnah', 'ca.', 'usw.']);
  expect(weak('N. N. erstellt ___ Pläne.')).toEqual(['N. N.', '___']);
  expect(weak('In den einzelnen Stadtteilen und den verschiedenen Ämtern')).toEqual([]); // all of them
  expect(weak('In einzelnen Stadtteilen')).toEqual(['einzelnen']);
  expect(weak('Der Etwaige Rundweg an der Knappenstraße')).toEqual([]);
});
