// Words that no list holds: what German grammar tells of them. Each pair differs in what the grammar says, not in what is known of the words.
import { describe, expect, test } from '@jest/globals';
import { readSentence } from '../../../src/model/measurability/sentence.ts';
import { germanPhrases } from '../../../src/model/measurability/phrases-de.ts';
import { cut } from '../../../src/model/measurability/text.ts';

const read = (text: string): [string, string | null] => {
  const { verdict, deliverable } = readSentence(text, { language: 'de' });
  return [verdict, deliverable];
};
const plural = (text: string): Record<string, boolean> => Object.fromEntries(germanPhrases(cut(text, () => 'de'), () => false).map(({ text: noun, plural: many }) => [noun, many]));

describe('a verb that no list holds', () => {
  test('acts on one thing in the passive, as a task, in a heading and after who acts', () => {
    expect(read('Ein Beirat wird gekoren.')).toEqual(['partly', 'Beirat']);
    expect(read('Ein Beirat ist anzuheuern.')).toEqual(['partly', 'Beirat']);
    expect(read('Einen Beirat küren')).toEqual(['partly', 'Beirat']);
    expect(read('Die Stadt heuert einen Beirat.')).toEqual(['partly', 'Beirat']);
  });
  test('on things without a number it says nothing', () => expect(read('Beiräte küren')).toEqual(['notMeasurable', null]));
  test('with “sich” it tells how somebody feels', () => expect(read('Die Fraktionen sollen sich den Plan einprägen.')[0]).toBe('notMeasurable'));
  test('how something is, is no deed', () => expect(read('Die Stadt ist ein offenes Haus.')[0]).toBe('notMeasurable'));
});

test('a noun made of a verb is a deed where one sees what it is done to', () => {
  expect(read('Auslobung eines Architekturpreises')[0]).toBe('partly');
  expect(read('Auslobung von Ideen')[0]).toBe('notMeasurable');
});

test('each verb acts on what stands before it, after the last one', () => {
  expect(read('Die Aufgaben sind zu klären und ein Plan zu erstellen.')).toEqual(['partly', 'Plan']);
  expect(read('Der Plan ist zu unterstützen und die Zusammenarbeit zu organisieren.')[0]).toBe('notMeasurable');
});

test('in the passive the dative is not what is acted on', () => expect(read('Dem Beirat wird gedankt.')[0]).toBe('notMeasurable'));

test('an adjective that leaves open which one', () => {
  expect(read('Ein Brunnen wird gebaut.')[0]).toBe('partly');
  expect(read('Ein geeignetes Angebot wird geschaffen.')[0]).toBe('notMeasurable');
});

test('the verb tells the number of its subject', () => {
  expect(plural('Die Details sollen ausgearbeitet werden.')).toEqual({ Details: true });
  expect(plural('Gebäude sollen umgestaltet werden.')).toEqual({ Gebäude: true });
  expect(plural('Das Gebäude soll umgestaltet werden.')).toEqual({ Gebäude: false });
});

test('what is joined to a vague verb and has no date is vague; what is made is there', () => {
  expect(read('Die Satzung ist zu prüfen und zu verbessern.')[0]).toBe('notMeasurable');
  expect(read('Die Satzung ist bis Mai 2027 zu prüfen und zu verbessern.')[0]).toBe('measurable');
  expect(read('Einen Besuchsdienst gründen und unterstützen')[0]).toBe('partly');
});
