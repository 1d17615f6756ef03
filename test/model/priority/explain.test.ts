import { describe, expect, test } from '@jest/globals';
import { absenceOf, explainPair, explainPlace } from '../../../src/model/priority/explain.ts';
import { prioritize } from '../../../src/model/priority/prioritize.ts';
import { asked, inputOf, measure, rating } from '../../support/priority.ts';

const more = { 'measures/M-5.yaml': measure('M-5'), 'measures/M-6.yaml': measure('M-6', { status: 'completed' }), 'ratings/R-c.yaml': rating('c', { 'M-3': { legal: false } }) };
const input = inputOf(more), result = prioritize(input, asked());

describe('the explanation of a pair', () => {
  const pair = explainPair(input, result, 'M-1', 'M-2');
  test('starts with whichever stands first, and its differences add up to the gap', () => {
    expect([pair.first.id, pair.second.id, pair.tied]).toEqual(['M-2', 'M-1', false]);
    expect(pair.differences.reduce((sum, { difference }) => sum + difference, 0)).toBeCloseTo(pair.gap, 12);
  });
  test('names a weight that turns the two round when one tries it', () => {
    const { criterion, from, to } = pair.reversal!.weight!, step = Math.sign(to - from) * 1e-6;
    const order = (weight: number): string[] => prioritize(input, asked({ weights: { [criterion]: weight } })).measures.map(({ id }) => id).filter((id) => id === 'M-1' || id === 'M-2');
    expect(order(to - step)).toEqual(['M-2', 'M-1']);
    expect(order(to + step)).toEqual(['M-1', 'M-2']);
  });
  test('names a score that turns the two round when one tries it', () => {
    const { measure: id, criterion, from, to } = pair.reversal!.score!, step = Math.sign(to - from) * 1e-6;
    const first = (points: number): string => prioritize(input, asked({ set: [{ measure: id, criterion, points }] })).measures.find((each) => each.id === 'M-1' || each.id === 'M-2')!.id;
    expect(first(to - step)).toBe('M-2');
    expect(first(to + step)).toBe('M-1');
  });
  test('counts in how many samples the first stands before', () => {
    expect(pair.ahead).toBeGreaterThan(0.4);
    expect(pair.ahead).toBeLessThan(0.9);
  });
  test('has nothing to turn round in a tie', () => {
    const same = inputOf({ 'ratings/R-a.yaml': rating('a', { 'M-1': { effect: 5, delay: 0 }, 'M-2': { effect: 5, delay: 0 } }), 'ratings/R-b.yaml': rating('b', {}) });
    expect(explainPair(same, prioritize(same, asked()), 'M-1', 'M-2')).toMatchObject({ tied: true, gap: 0, reversal: null });
  });
});

describe('the explanation of a place', () => {
  test('compares each criterion with the mean and names the neighbours', () => {
    const place = explainPlace(input, result, 'M-1');
    expect([place.before?.first.id, place.measure.id, place.after?.second.id]).toEqual(['M-2', 'M-1', 'M-4']);
    expect(place.beside.map(({ criterion }) => criterion)).toEqual(['effect', 'delay']);
    expect(explainPlace(input, result, 'M-2').before).toBeNull();
    expect(explainPlace(input, result, 'M-4').after).toBeNull();
  });
  test('says why there is none', () => {
    expect(absenceOf(input, result, 'M-1')).toBeNull();
    expect(absenceOf(input, result, 'M-3')).toEqual({ kind: 'excluded', criterion: 'legal', raters: ['c'] });
    expect(absenceOf(input, result, 'M-5')).toEqual({ kind: 'notRated' });
    expect(absenceOf(input, result, 'M-6')).toEqual({ kind: 'status', status: 'completed' });
  });
});
