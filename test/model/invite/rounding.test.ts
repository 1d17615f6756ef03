import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { allocate, possibleLetters, total, type Share } from '../../../src/model/invite/rounding.ts';
import { exactFactor, wholeWeights } from '../../../src/model/invite/weights.ts';
import { largestRemainder } from './support/largest-remainder.ts';

const share = (size: number, weight = 1): Share => ({ size: BigInt(size), weight: BigInt(weight) });

// The sum of the letters of each stratum over every possible start.
function overAllStarts(shares: readonly Share[], letters: number, method: typeof allocate = allocate): bigint[] {
  const sums = shares.map(() => 0n);
  for (let start = 0n; start < total(shares); start += 1n) {
    for (const [stratum, count] of method(shares, BigInt(letters), start).entries()) sums[stratum]! += count;
  }
  return sums;
}

// What the promise demands: k·weight_s·size_s / T on average over T starts, so k·weight_s·size_s in sum.
const promised = (shares: readonly Share[], letters: number): bigint[] => shares.map(({ size, weight }) => BigInt(letters) * size * weight);

describe('systematic rounding', () => {
  const town = [share(120), share(84), share(61), share(30), share(4), share(1)];

  test('gives each stratum exactly its share on average over all starts', () => {
    expect(overAllStarts(town, 30)).toEqual(promised(town, 30));
  });

  test('gives each stratum exactly its share when groups count more', () => {
    const weighted = [share(40, 2), share(25, 3), share(10, 2), share(3, 6)];
    expect(overAllStarts(weighted, 13)).toEqual(promised(weighted, 13));
  });

  test('largest-remainder rounding fails the same test: small strata never get a letter', () => {
    const sums = overAllStarts(town, 30, largestRemainder);
    expect(sums).not.toEqual(promised(town, 30));
    expect(sums.slice(-2)).toEqual([0n, 0n]);
  });

  test('gives out all letters, each stratum its share rounded up or down, at every start', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ size: fc.integer({ min: 0, max: 60 }), weight: fc.integer({ min: 1, max: 4 }) }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        (rows, letters, where) => {
          const shares = rows.map(({ size, weight }) => share(size, weight));
          const length = total(shares);
          const largest = Math.max(...rows.map(({ weight }) => weight));
          fc.pre(length > 0n && BigInt(letters * largest) <= length);
          const counts = allocate(shares, BigInt(letters), BigInt(Math.floor(where * Number(length))));
          expect(counts.reduce((sum, count) => sum + count, 0n)).toBe(BigInt(letters));
          for (const [stratum, { size, weight }] of shares.entries()) {
            const low = (BigInt(letters) * size * weight) / length;
            expect([low, low + 1n]).toContain(counts[stratum]);
            expect(counts[stratum]! <= size).toBe(true);
          }
        },
      ),
    );
  });

  test('neighbouring strata together differ from their share by less than one letter', () => {
    for (let start = 0n; start < total(town); start += 1n) {
      const counts = allocate(town, 30n, start);
      let people = 0n;
      let letters = 0n;
      for (const [stratum, { size }] of town.entries()) {
        people += size;
        letters += counts[stratum]!;
        const off = letters * total(town) - people * 30n;
        expect(off > -total(town) && off < total(town)).toBe(true);
      }
    }
  });

  test('refuses a start outside the line and a chance above 1', () => {
    expect(() => allocate(town, 30n, total(town))).toThrow(RangeError);
    expect(() => allocate(town, 30n, -1n)).toThrow(RangeError);
    expect(() => allocate([share(2, 9), share(18)], 10n, 0n)).toThrow('a probability above 1');
  });
});

describe('the range of letters', () => {
  test('is the one that trying every start finds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ size: fc.integer({ min: 0, max: 15 }), weight: fc.integer({ min: 1, max: 3 }) }), { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 1, max: 20 }),
        (rows, letters) => {
          const shares = rows.map(({ size, weight }) => share(size, weight));
          const length = total(shares);
          fc.pre(length > 0n && rows.every(({ weight }) => BigInt(letters * weight) <= length));
          // every stratum, and the odd and the even ones together
          const groups = shares.map((_, stratum) => [stratum, shares.length + (stratum % 2)]);
          const seen = [...shares.map(() => new Set<bigint>()), new Set<bigint>(), new Set<bigint>()];
          for (let start = 0n; start < length; start += 1n) {
            const counts = allocate(shares, BigInt(letters), start);
            for (const [stratum, count] of counts.entries()) seen[stratum]!.add(count);
            for (const parity of [0, 1]) seen[shares.length + parity]!.add(counts.reduce((sum, count, stratum) => (stratum % 2 === parity ? sum + count : sum), 0n));
          }
          const smallest = (values: Set<bigint>): bigint => [...values].reduce((a, b) => (b < a ? b : a));
          const largest = (values: Set<bigint>): bigint => [...values].reduce((a, b) => (b > a ? b : a));
          expect(possibleLetters(shares, BigInt(letters), groups)).toEqual(seen.map((values) => ({ least: smallest(values), most: largest(values) })));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('factors', () => {
  test('are exact: 1.5, "3/2" and "1.50" are the same fraction', () => {
    for (const entry of [1.5, '3/2', '1.50', '6/4', '0.75/0.5']) expect(exactFactor(entry)).toEqual({ numerator: 3n, denominator: 2n });
  });

  test('that are no positive number are refused', () => {
    for (const entry of [0, -1, 'zwei', '1/0', '1/2/3', '', Number.NaN]) expect(exactFactor(entry)).toBeNull();
  });

  test('become whole numbers in the same proportion', () => {
    const factors = [1, '3/2', '4/3'].map((entry) => exactFactor(entry)!);
    expect(wholeWeights(factors)).toEqual([6n, 9n, 8n]);
    expect(wholeWeights([exactFactor(2)!, exactFactor(2)!])).toEqual([1n, 1n]);
  });
});
