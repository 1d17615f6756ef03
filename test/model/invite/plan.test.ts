import { describe, expect, test } from '@jest/globals';
import type { Invite } from '../../../src/generated/types.ts';
import { acceptancesOf, decimalOf, equalChances, planOf, planProblems } from '../../../src/model/invite/plan.ts';
import { settings } from './support/example.ts';

const sizes = [400, 300, 250, 50];
const weighted: Invite = settings({
  traits: [
    { id: 'ortsteil', title: 'Ortsteil', bands: [{ id: 'mitte', title: 'Mitte' }, { id: 'nord', title: 'Nord', factor: '3/2', reason: 'sonst kaum vertreten' }] },
    { id: 'alter', title: 'Alter', bands: [{ id: '16-39', title: '16 bis 39', factor: 2, reason: 'sonst kaum vertreten' }, { id: '40+', title: 'ab 40' }] },
  ],
});

describe('a plan', () => {
  test('gives each stratum its exact share of the letters, and the fewest and most it can get', () => {
    const plan = planOf(settings(), sizes);
    expect(plan.strata.map(({ people, expected, least, most }) => ({ people, expected: decimalOf(expected), least, most }))).toEqual([
      { people: 400, expected: 4, least: 4n, most: 4n },
      { people: 300, expected: 3, least: 3n, most: 3n },
      { people: 250, expected: 2.5, least: 2n, most: 3n },
      { people: 50, expected: 0.5, least: 0n, most: 1n },
    ]);
  });

  test('gives each band of the first trait its share rounded up or down', () => {
    const plan = planOf(settings(), [413, 291, 246, 50]);
    for (const { expected, least, most } of plan.margins.slice(0, 2)) expect([Number(least), Number(most)]).toEqual([Math.floor(decimalOf(expected)), Math.ceil(decimalOf(expected))]);
  });

  test('gives everybody the same chance k/N where no group has a factor', () => {
    const { chances } = planOf(settings(), sizes);
    expect([chances.least, chances.mean, chances.largest].map(decimalOf)).toEqual([0.01, 0.01, 0.01]);
  });

  test('keeps factors exactly in proportion, and the mean chance k/N', () => {
    const plan = planOf(weighted, sizes);
    // weights 2, 1, 3, 3/2 → 4, 2, 6, 3; T = 1600 + 600 + 1500 + 150 = 3850
    expect(plan.chances).toEqual({ least: { numerator: 20n, denominator: 3850n }, mean: { numerator: 10n, denominator: 1000n }, largest: { numerator: 60n, denominator: 3850n } });
    const sum = plan.strata.reduce((total, { expected }) => total + decimalOf(expected), 0);
    expect(sum).toBeCloseTo(10, 12);
  });

  test('expects acceptances as the response says, and judges the seats by them', () => {
    const of = (seats?: number): unknown => acceptancesOf(settings({ letters: 500, response: { low: 3, high: 6 }, ...(seats === undefined ? {} : { seats }) }));
    expect(of()).toEqual({ low: 15, high: 30, lettersNeeded: null, seats: null });
    expect(of(15)).toEqual({ low: 15, high: 30, lettersNeeded: 500, seats: 'enough' });
    expect(of(16)).toEqual({ low: 15, high: 30, lettersNeeded: 534, seats: 'perhaps' });
    expect(of(31)).toMatchObject({ seats: 'tooFew' });
    expect(acceptancesOf(settings())).toBeNull();
  });

  test('knows the chance without strata only where no group has a factor', () => {
    expect(decimalOf(equalChances(settings(), 1000)!.mean)).toBe(0.01);
    expect(equalChances(weighted, 1000)).toBeNull();
  });

  test('counts the strata that hold few people, because the log names their size', () => {
    expect(planOf(settings(), [995, 0, 4, 1]).smallStrata).toBe(2);
    expect(planOf(settings(), sizes).smallStrata).toBe(0);
  });

  test('is refused above two per cent, and where somebody would be certain to be drawn', () => {
    expect(planProblems(settings({ letters: 20 }), sizes)).toEqual([]);
    expect(planProblems(settings({ letters: 21 }), sizes)).toEqual([{ kind: 'tooManyLetters', values: { letters: 21, population: 1000, most: 20 } }]);
    const extreme = structuredClone(weighted);
    extreme.traits[1]!.bands[0]!.factor = 500;
    expect(planProblems(extreme, [1, 400, 1, 598]).map(({ kind }) => kind)).toEqual(['certain']);
  });
});

describe('the decimal of a fraction', () => {
  test('is the nearest number, also of very large ones', () => {
    expect(decimalOf({ numerator: 1n, denominator: 3n })).toBe(1 / 3);
    expect(decimalOf({ numerator: 10n ** 60n, denominator: 3n * 10n ** 60n })).toBeCloseTo(1 / 3, 15);
    expect(decimalOf({ numerator: 0n, denominator: 10n ** 60n })).toBe(0);
  });
});
