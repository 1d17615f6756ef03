// A LimeSurvey export: what is counted, and what never leaves it.
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isSmall } from '../../../src/model/evidence/protect.ts';
import { readSurvey, surveyFindings } from '../../../src/model/evidence/survey.ts';

const people = (n: number, row: (i: number) => string[]): string[][] => Array.from({ length: n }, (_, i) => row(i));
const instrument = { id: 'umfrage', kind: 'survey' as const, n: 60 };

describe('reading', () => {
  test('only what was sent off counts, and the blank line at the end is no person', () => {
    const survey = readSurvey([['id', 'submitdate', 'Q01'], ...people(10, (i) => [String(i), i < 7 ? '2026-03-01 10:00:00' : '', 'Ja']), ['']]);
    expect(survey).toMatchObject({ complete: 7, incomplete: 3, completionUnknown: false });
    expect(survey.questions).toMatchObject([{ name: 'Q01', kind: 'single', answers: [{ label: 'Ja' }] }]);
  });

  test('technical columns and personal ones are no questions', () => {
    const head = ['id. Antwort ID', 'submitdate. Datum Abgeschlossen', 'lastpage. Letzte Seite', 'startlanguage. Start-Sprache', 'seed. Zufallsstartwert', 'ipaddr. IP-Adresse', 'Vorname', 'email', 'interviewtime. Gesamtzeit', 'Q01Time', 'Q01. Wünschen Sie mehr Freizeit?'];
    expect(readSurvey([head, ...people(6, () => ['1', '2026-03-01', '5', 'de', '9', '10.0.0.1', 'Eva', 'e@x', '90', '3', 'Ja'])]).questions.map(({ name }) => name)).toEqual(['Q01. Wünschen Sie mehr Freizeit?']);
  });

  test('several answers are one question; who ticked only "other" has answered', () => {
    const survey = readSurvey([['submitdate', 'Q02[SQ001]', 'Q02[SQ002]', 'Q02[other]'], ['x', 'Y', '', ''], ['x', 'Y', 'Y', ''], ['x', '', '', 'etwas anderes'], ['x', '', '', '']]);
    expect(survey.questions).toEqual([{ name: 'Q02', kind: 'multiple', answered: [0, 1, 2], answers: [{ label: 'SQ001', rows: [0, 1] }, { label: 'SQ002', rows: [1] }] }]);
  });

  test('every line of a matrix is a question of its own', () => {
    const survey = readSurvey([['Q03[Bus]', 'Q03[Rad]'], ['gut', 'schlecht'], ['schlecht', 'gut'], ['gut', '']]);
    expect(survey.questions.map(({ name, kind, answered }) => [name, kind, answered.length])).toEqual([['Q03 [Bus]', 'single', 3], ['Q03 [Rad]', 'single', 2]]);
  });

  test('free text is never counted', () => {
    const survey = readSurvey([['Q04'], ...people(40, (i) => [`Mein Nachbar ${i} hat gesagt …`])]);
    expect(survey.questions).toMatchObject([{ kind: 'open', answers: [] }]);
    expect(JSON.stringify(survey)).not.toContain('Nachbar');
    expect(JSON.stringify(readSurvey([['Q04'], ['x'.repeat(200)]]))).not.toContain('xxx');
  });
});

describe('findings', () => {
  test('carry count, base and breakdown, the most frequent answer first', () => {
    const survey = readSurvey([['Q01', 'Q02'], ...people(60, (i) => [i % 3 === 0 ? 'Nein' : 'Ja', i < 30 ? 'jung' : 'alt'])]);
    const [question, by] = survey.questions;
    expect(surveyFindings({ question: question!, by: by!, instrument, threshold: 5 })).toEqual({
      left: 0, breakdownLeft: false,
      findings: [
        { title: 'Q01: Ja', instrument: 'umfrage', question: 'Q01', count: 40, base: 60, breakdown: { by: 'Q02', cells: [{ label: 'alt', count: 20, base: 30 }, { label: 'jung', count: 20, base: 30 }] } },
        { title: 'Q01: Nein', instrument: 'umfrage', question: 'Q01', count: 20, base: 60, breakdown: { by: 'Q02', cells: [{ label: 'alt', count: 10, base: 30 }, { label: 'jung', count: 10, base: 30 }] } },
      ],
    });
  });

  test('a rare answer is left out, with the one that would give it away', () => {
    const survey = readSurvey([['Q01'], ...people(60, (i) => [i < 3 ? 'nie' : i < 20 ? 'selten' : 'oft'])]);
    const { findings, left } = surveyFindings({ question: survey.questions[0]!, by: null, instrument, threshold: 5 });
    expect([findings.map(({ title }) => title), left]).toEqual([['Q01: oft'], 2]);
  });

  test('no number that is written is small, whatever people answered', () => {
    const answers = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', ''), fc.constantFrom('x', 'y', 'z')), { minLength: 5, maxLength: 80 });
    fc.assert(fc.property(answers, (rows) => {
      const { questions } = readSurvey([['Q01', 'Q02'], ...rows.map((row) => [...row])]);
      const [question, by] = [questions.find(({ name }) => name === 'Q01')!, questions.find(({ name }) => name === 'Q02')!];
      const { findings } = surveyFindings({ question, by, instrument, threshold: 5 });
      const numbers = findings.flatMap(({ count, base, breakdown }) => [count!, base!, base! - count!, ...(breakdown?.cells ?? []).flatMap((cell) => (cell.count === undefined ? [] : [cell.count, cell.base!, cell.base! - cell.count]))]);
      expect(numbers.filter((value) => isSmall([value], 5))).toEqual([]);
    }), { numRuns: 1000 });
  });
});
