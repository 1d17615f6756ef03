import { describe, expect, test } from '@jest/globals';
import type { Invite } from '../../../src/generated/types.ts';
import { contradictions, mostLetters } from '../../../src/model/invite/contradictions.ts';
import { entropyBits, publicNumbers } from '../../../src/model/invite/numbers.ts';
import { settings } from './support/example.ts';

const kinds = (changes: Partial<Invite>): string[] => contradictions(settings(changes)).map(({ kind }) => kind);
const dates = (changes: Partial<Invite['dates']>): Partial<Invite> => ({ dates: { ...settings().dates, ...changes } });
const age = (...bands: { id: string; from?: number; to?: number }[]): Partial<Invite> => ({ traits: [{ id: 'alter', title: 'Alter', bands: bands.map((band) => ({ title: band.id, ...band })) }] });

describe('settings', () => {
  test('that hold together have no contradiction', () => {
    expect(contradictions(settings())).toEqual([]);
  });

  test('need the public notice at least 21 days before the letters', () => {
    expect(kinds(dates({ notice: '2026-05-06' }))).toEqual([]);
    expect(contradictions(settings(dates({ notice: '2026-05-07' })))).toEqual([
      { path: ['dates', 'notice'], kind: 'noticeTooLate', values: { notice: '2026-05-07', letters: '2026-05-27', days: 20 } },
    ]);
  });

  test('need their dates in the order of events', () => {
    expect(kinds({ population: { date: '2026-05-23', minimumAge: 16 } })).toEqual(['dateOrder']);
    expect(kinds(dates({ commitment: '2026-05-23' }))).toEqual(['dateOrder']);
    expect(kinds(dates({ numbers: '2026-05-28' }))).toEqual(['dateOrder']);
    expect(kinds(dates({ replyBy: '2026-07-12' }))).toEqual(['dateOrder']);
    expect(kinds(dates({ deletion: '2026-07-10' }))).toEqual(['dateOrder']);
    expect(kinds(dates({ event: '2026-02-30' }))).toEqual(['noSuchDay']);
  });

  test('write to at most two per cent of the population', () => {
    expect(mostLetters(33_000)).toBe(660);
    expect(kinds({ letters: 660, population: { date: '2026-03-31', minimumAge: 16, residents: 33_000 } })).toEqual([]);
    expect(kinds({ letters: 661, population: { date: '2026-03-31', minimumAge: 16, residents: 33_000 } })).toEqual(['tooManyLetters']);
  });

  test('leave nobody out: age bands begin at the minimum age, have no gap or overlap, and no upper end', () => {
    expect(kinds(age({ id: 'a', from: 16, to: 39 }, { id: 'b', from: 40 }))).toEqual([]);
    expect(kinds(age({ id: 'a', from: 18, to: 39 }, { id: 'b', from: 40 }))).toEqual(['bandsBegin']);
    expect(kinds(age({ id: 'a', from: 14, to: 39 }, { id: 'b', from: 40 }))).toEqual(['bandsBegin']);
    expect(kinds(age({ id: 'a', from: 16, to: 39 }, { id: 'b', from: 41 }))).toEqual(['bandsGap']);
    expect(kinds(age({ id: 'a', from: 16, to: 40 }, { id: 'b', from: 40 }))).toEqual(['bandsOverlap']);
    expect(kinds(age({ id: 'a', from: 16, to: 39 }, { id: 'b', from: 40, to: 79 }))).toEqual(['bandsEnd']);
    expect(kinds(age({ id: 'a', from: 39, to: 16 }, { id: 'b', from: 40 }))).toEqual(['bandReversed']);
    expect(kinds(age({ id: 'a', from: 16, to: 39 }, { id: 'b' }))).toEqual(['bandWithoutAge']);
  });

  test('name everything once', () => {
    const band = { id: 'a', title: 'A' };
    expect(kinds({ traits: [{ id: 'ort', title: 'Ort', bands: [band, band] }] })).toEqual(['bandTwice']);
    expect(kinds({ traits: [{ id: 'ort', title: 'Ort', bands: [{ ...band, values: ['x'] }, { id: 'b', title: 'B', values: ['X'] }] }] })).toEqual(['valueTwice']);
    expect(kinds({ traits: [{ id: 'ort', title: 'Ort', bands: [band] }, { id: 'Ort', title: 'Ort', bands: [band] }] })).toEqual(['traitTwice', 'columnTwice']);
    expect(kinds({ traits: [] })).toEqual(['noTraits']);
    expect(kinds({ traits: [{ id: 'ort', title: 'Ort', bands: [] }] })).toEqual(['noBands']);
  });

  test('ask for no column with personal data', () => {
    expect(kinds({ traits: [{ id: 'ort', title: 'Ort', column: 'Straße', bands: [{ id: 'a', title: 'A' }] }] })).toEqual(['personalColumn']);
  });

  test('give a reason for every factor, and a factor that is a number', () => {
    const factor = (value: number | string, reason?: string): Partial<Invite> => ({ traits: [{ id: 'ort', title: 'Ort', bands: [{ id: 'a', title: 'A', factor: value, ...(reason === undefined ? {} : { reason }) }, { id: 'b', title: 'B' }] }] });
    expect(kinds(factor('3/2', 'sonst kaum vertreten'))).toEqual([]);
    expect(kinds(factor('3/2'))).toEqual(['factorReason']);
    expect(kinds(factor(0, 'warum auch immer'))).toEqual(['factor']);
  });

  test('do not make more strata than anybody could fill', () => {
    const bands = Array.from({ length: 30 }, (_, index) => ({ id: `b${index}`, title: 'B' }));
    expect(kinds({ traits: ['a', 'b', 'c'].map((id) => ({ id, title: id, bands })) })).toEqual(['tooManyStrata']);
  });

  test('have public numbers with enough chance in them', () => {
    const parts = (...given: Invite['numbers']['parts']): Partial<Invite> => ({ numbers: { source: 'Quelle', parts: given } });
    expect(kinds(parts({ title: 'Lotto', count: 6, from: 1, to: 49 }))).toEqual([]);
    expect(kinds(parts({ title: 'Würfel', count: 1, from: 1, to: 6 }))).toEqual(['tooLittleChance']);
    expect(kinds(parts({ title: 'Kugeln', count: 6, from: 1, to: 5 }))).toEqual(['tooFewBalls']);
    expect(kinds(parts({ title: 'beides', digits: 7, hex: 7 }))).toEqual(['numberPart']);
    expect(kinds(parts({ title: 'halb', count: 6 }))).toEqual(['numberPart']);
    expect(kinds(parts())).toEqual(['noNumbers']);
  });
});

describe('public numbers', () => {
  const { parts } = settings().numbers;
  const typed = (text: string): unknown => publicNumbers(parts, text);

  test('come out the same however they are typed', () => {
    const expected = { numbers: '3,11,19,24,37,45;0123456;654321' };
    for (const text of ['3 11 19 24 37 45; 0123456; 654321', '45,37,24,19,11,3;0123456;654321', ' 03-11-19-24-37-45 ; 012 3456 ;654321']) expect(typed(text)).toEqual(expected);
  });

  test('are refused where they cannot have been drawn', () => {
    const kind = (text: string): string[] => (typed(text) as { problems: { kind: string }[] }).problems.map((problem) => problem.kind);
    expect(kind('3 11 19 24 37; 0123456; 654321')).toEqual(['count']);
    expect(kind('3 11 19 24 37 50; 0123456; 654321')).toEqual(['range']);
    expect(kind('3 11 19 24 37 37; 0123456; 654321')).toEqual(['twice']);
    expect(kind('3 11 19 24 37 45; 123456; 65432')).toEqual(['digits', 'digits']);
    expect(kind('3 11 19 24 37 45 0123456 654321')).toEqual(['parts']);
    expect(publicNumbers([{ title: 'NIST', hex: 4 }], 'AB0g')).toEqual({ problems: [{ kind: 'hex', values: { part: 'NIST', digits: 4, found: 4 } }] });
    expect(publicNumbers([{ title: 'NIST', hex: 4 }], 'AB 0F')).toEqual({ numbers: 'ab0f' });
  });

  test('hold the randomness that their source has', () => {
    expect(entropyBits([{ title: 'Lotto', count: 6, from: 1, to: 49 }])).toBeCloseTo(Math.log2(13_983_816), 9);
    expect(entropyBits(parts)).toBeCloseTo(Math.log2(13_983_816) + 13 * Math.log2(10), 9);
  });
});
