// The text rules beyond their examples: where they look, how strict they are, and the traps of the language.
import { describe, expect, test } from '@jest/globals';
import { checkRules } from '../../../src/model/rules/check.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { exampleDay, openFiles, withFragments } from './blameless.ts';

function found(fragments: Record<string, string>): Finding[] {
  return checkRules(openFiles(withFragments(fragments)), { today: exampleDay }).filter(({ rule }) => rule.startsWith('T'));
}
const codes = (fragments: Record<string, string>): string[] => found(fragments).map(({ rule }) => rule);
const ofTitle = (title: string): string[] => codes({ 'measures/M-01.yaml': `title: ${JSON.stringify(title)}` });

describe('where they look', () => {
  test('the description is free', () => {
    expect(codes({ 'measures/M-01.yaml': 'description: Wir stärken regelmäßig und bei Bedarf die Teilhabe usw.' })).toEqual([]);
  });
  test('guiding principles are values: only placeholders and language count there', () => {
    expect(codes({ 'principles/L-1.yaml': 'title: Wir stärken und fördern alle Menschen, immer besser und nach Möglichkeit' })).toEqual([]);
    expect(codes({ 'principles/L-1.yaml': 'title: Wir lernen N. N. voneinander' })).toEqual(['T113']);
  });
  test('a goal with an outcome indicator gets no more than notes; without one it is judged like a measure', () => {
    const title = 'title: Teilhabe von Eltern stärken';
    expect(found({ 'goals/Z-01.yaml': title }).map(({ rule, severity }) => [rule, severity])).toEqual([['T101', 'info']]);
    expect(found({ 'goals/Z-01.yaml': `${title}\nindicators: []` }).map(({ rule, severity }) => [rule, severity])).toEqual([['T101', 'warning']]);
  });
  test('a complete indicator makes a weak verb a note; without one it is a warning', () => {
    const severity = (extra: string): unknown => found({ 'measures/M-01.yaml': `title: Elternarbeit an Grundschulen stärken\n${extra}` }).find(({ rule }) => rule === 'T101')?.severity;
    expect(severity('')).toBe('info');
    expect(severity('indicators: []')).toBe('warning');
  });
  test('ideas are not judged', () => {
    expect(codes({ 'measures/M-01.yaml': 'stage: idea\ntitle: Teilhabe möglichst stärken' })).toEqual([]);
  });
  test('the finding marks the word in its own sentence', () => {
    const [finding] = found({ 'measures/M-01.yaml': 'summary: Die Volkshochschule unterrichtet in drei Grundschulen. Sie kommt bei Bedarf öfter.' });
    expect(finding).toMatchObject({ rule: 'T103', pointer: '/summary', mark: 'bei Bedarf', severity: 'error' });
  });
});

describe('the glossary switches a word off by defining it', () => {
  const summary = 'summary: Die Volkshochschule unterrichtet in niedrigschwelligen Kursen in drei Grundschulen.';
  test('in every inflection', () => {
    expect(codes({ 'measures/M-01.yaml': summary })).toEqual(['T105']);
    expect(codes({ 'measures/M-01.yaml': summary, 'catalogue.yaml': 'glossary: {niedrigschwellig: ohne Anmeldung}' })).toEqual([]);
  });
  test('and no other word', () => {
    expect(codes({ 'measures/M-01.yaml': summary, 'catalogue.yaml': 'glossary: {niedrig: unten}' })).toEqual(['T105']);
  });
});

describe('traps of the language', () => {
  test.each([
    ['compounds', 'Fördermittel von 20.000 Euro für Elternkurse beantragen, bis März 2027'],
    ['the name of an office', 'Das Amt für Wirtschaftsförderung berät 20 Betriebe bis Juli 2028'],
    ['a plan with a weak word in its name', 'Den Ausbauplan für drei Schulhöfe bis Juli 2028 beschließen'],
    ['gendered forms', '40 Schüler:innen und 20 Lehrer/-innen zu Streitschlichter*innen ausbilden, bis Juli 2028'],
    ['more with a number', 'Mehr als 40 Eltern nehmen bis Juli 2028 am Kurs teil'],
    ['Easy Language', 'Zehn Formulare in Leichter Sprache auslegen, bis Juli 2028'],
  ])('%s: %s', (_what, title) => {
    expect(ofTitle(title)).toEqual([]);
  });
  test.each([
    ['umlauts at the edge', 'Ämter stärken', 'T101'],
    ['a separable verb', 'Die Volkshochschule baut die Kurse an drei Schulen aus', 'T101'],
    ['the infinitive with zu', 'Die Angebote sind auszubauen', 'T101'],
    ['a participle', 'Elternarbeit wird gestärkt', 'T101'],
    ['an abbreviation with dots', 'Elternkurse, Lesetreffs u. a. an drei Schulen anbieten, bis Juli 2028', 'T106'],
  ])('%s: %s', (_what, title, code) => {
    expect(ofTitle(title)).toContain(code);
  });
});

describe('in English', () => {
  const english = (title: string): string[] => codes({ 'catalogue.yaml': 'language: en', 'measures/M-01.yaml': `title: ${JSON.stringify(title)}\nsummary: The college teaches in three primary schools.` }).filter((code) => code !== 'T118');
  test.each([
    ['Strengthen parental engagement', 'T101'], ['Offer courses where possible', 'T103'], ['Offer several courses by July 2028', 'T104'], ['Offer courses, workshops, etc. by July 2028', 'T106'],
    ['Offer more courses', 'T107'], ['Offer 15 courses regularly', 'T108'], ['Offer tbd courses by July 2028', 'T113'], ['Reach everyone with 12 courses by July 2028', 'T114'],
  ])('%s → %s', (title, code) => {
    expect(english(title)).toContain(code);
  });
  test('a measurable title has nothing to object to', () => {
    expect(english('Offer 15 courses at primary schools by July 2028')).toEqual([]);
  });
});

describe('the language and spelling of a text', () => {
  test('a text in the other language', () => {
    expect(codes({ 'measures/M-01.yaml': 'title: Offer 15 courses for parents at the primary schools by July 2028' })).toContain('T118');
  });
  test('umlauts in pieces', () => {
    expect(codes({ 'measures/M-01.yaml': `summary: ${JSON.stringify('Die Volkshochschule übernimmt drei Kurse bis Juli 2028.'.normalize('NFD'))}` })).toEqual(['T118']);
  });
});
