import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { ScoreOrder } from '../../../src/model/priority/order.ts';
import { Random } from '../../../src/model/priority/random.ts';
import { CHUNK, RobustnessModel, robustness, robustnessClass } from '../../../src/model/priority/robustness.ts';
import type { UncertainValue, WeightDraw } from '../../../src/model/priority/sampling.ts';
import { drawValues, valueModel, weightSampler } from '../../../src/model/priority/sampling.ts';

const value = fc.constantFrom(0, 0.2, 0.5, 0.5, 0.8, 1);
const cell: fc.Arbitrary<UncertainValue> = fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 4 }), fc.constant({ low: 0, high: 1 }), fc.constant({ low: 0.7, high: 1.2 }));
const draws: fc.Arbitrary<WeightDraw> = fc.constantFrom<WeightDraw>({ kind: 'declared', spread: 0.3 }, { kind: 'declared', spread: 0 }, { kind: 'simplex' }, { kind: 'ordinal', places: [1, 2, 2, 4, 5] });
const decision = fc.integer({ min: 1, max: 5 }).chain((k) => fc.record({ k: fc.constant(k), draw: draws, cells: fc.array(fc.array(cell, { minLength: k, maxLength: k }), { minLength: 1, maxLength: 12 }) }));
const declared = (k: number): number[] => Array.from({ length: k }, (_, j) => (2 * (j + 1)) / (k * (k + 1)));

/** Ranks from the definition, sample by sample: 1 + the number of measures that score more. */
function plain(cells: UncertainValue[][], k: number, draw: WeightDraw, samples: number, seed: number): number[][] {
  const counts = cells.map(() => cells.map(() => 0)), model = valueModel(cells, k), weights = new Float64Array(k), sampler = weightSampler(declared(k), draw);
  for (let s = 0, random = new Random(seed, 0); s < samples; s++) {
    if (s % CHUNK === 0) random = new Random(seed, s / CHUNK);
    sampler(random, weights);
    drawValues(model, random);
    const scores = cells.map((_, i) => { let sum = 0; for (let j = 0; j < k; j++) sum += weights[j]! * model.values[j * cells.length + i]!; return sum; });
    scores.forEach((score, i) => { counts[i]![scores.filter((other) => other - score > 1e-12).length]! += 1 / samples; });
  }
  return counts;
}

describe('robustness', () => {
  test('agrees with a plain count from the definition', () => {
    fc.assert(fc.property(decision, fc.integer(), ({ k, draw, cells }, seed) => {
      const samples = 700, shares = plain(cells, k, draw, samples, seed);
      robustness({ weights: declared(k), draw, cells, samples, seed, top: 2, detail: true }).forEach((got, i) => {
        shares[i]!.forEach((share, r) => expect(got.rankAcceptability![r]).toBeCloseTo(share, 9));
        expect(got.rankAcceptability!.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        expect(got.first).toBeCloseTo(shares[i]![0]!, 9);
        expect(got.top).toBeCloseTo(shares[i]![0]! + (shares[i]![1] ?? 0), 9);
        expect(got.best).toBe(shares[i]!.findIndex((share) => share > 0) + 1);
        expect(got.worst).toBe(shares[i]!.findLastIndex((share) => share > 0) + 1);
      });
    }), { numRuns: 25 });
  });
  test('adds up from chunks that were computed in any order', () => {
    const random = new Random(3), cells = Array.from({ length: 30 }, () => Array.from({ length: 4 }, (): UncertainValue => [random.uniform(), random.uniform(), random.uniform()]));
    const input = { weights: declared(4), draw: { kind: 'declared', spread: 0.3 } as const, cells, samples: 1700, seed: 11, top: 5, detail: true };
    const model = new RobustnessModel(input), other = new RobustnessModel(input), found = robustness(input);
    const tallies = [3, 1].map((chunk) => [chunk, other.chunk(chunk)] as const).concat([0, 2].map((chunk) => [chunk, model.chunk(chunk)] as const));
    found.forEach(({ first, best, worst, top }, i) => {
      expect(tallies.reduce((sum, [, tally]) => sum + tally.first[i]!, 0) / 1700).toBe(first);
      expect(tallies.reduce((sum, [, tally]) => sum + tally.top[i]!, 0) / 1700).toBe(top);
      expect(Math.min(...tallies.map(([, tally]) => tally.best[i]!))).toBe(best);
      expect(Math.max(...tallies.map(([, tally]) => tally.worst[i]!))).toBe(worst);
    });
    expect(robustness(input)).toEqual(found);
  });
  test('counts confidence over values only, at the weights that made a measure first', () => {
    // the first is ahead in three of four draws, whatever the weights
    const cells: UncertainValue[][] = [[[0.9, 0.9, 0.9, 0.1]], [0.5]];
    const [chosen, other] = robustness({ weights: [1], draw: { kind: 'simplex' }, cells, samples: 20_000, seed: 1, top: 1, detail: true });
    expect(chosen!.confidence).toBeCloseTo(0.75, 1);
    expect(other!.confidence).toBeCloseTo(0.25, 1);
    expect(chosen!.confidence! + other!.confidence!).toBeCloseTo(1, 9);
  });
  test('gives two equal measures the better rank in every sample', () => {
    const [a, b, c] = robustness({ weights: [0.5, 0.5], draw: { kind: 'simplex' }, cells: [[0.4, 0.6], [0.4, 0.6], [0, 0]], samples: 100, seed: 1, top: 1, detail: false });
    expect([a, b, c]).toEqual([{ best: 1, worst: 1, first: 1, top: 1, class: 'front' }, { best: 1, worst: 1, first: 1, top: 1, class: 'front' }, { best: 3, worst: 3, first: 0, top: 0, class: 'behind' }]);
  });
  test('calls a measure front from nine chances in ten, behind up to one', () => {
    expect([1, 0.9, 0.8999, 0.1001, 0.1, 0].map(robustnessClass)).toEqual(['front', 'front', 'contested', 'contested', 'behind', 'behind']);
  });
});

describe('sorting scores', () => {
  const check = (list: readonly number[]): void => {
    const scores = Float64Array.from(list), sorter = new ScoreOrder(list.length);
    sorter.sort(scores, Math.min(...list), Math.max(...list));
    expect([...sorter.sorted]).toEqual(list.toSorted((a, b) => b - a));
    expect([...sorter.order].sort((a, b) => a - b)).toEqual(list.map((_, i) => i));
    expect([...sorter.order].map((i) => scores[i])).toEqual([...sorter.sorted]);
  };
  test('is exact for any numbers', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 }), check));
    fc.assert(fc.property(fc.array(fc.constantFrom(0, 0.1, 0.1 + Number.EPSILON, 1), { minLength: 1, maxLength: 200 }), check));
  });
  test('is exact where nearly all scores crowd in one place', () => {
    const random = new Random(5);
    check([1, 0, ...Array.from({ length: 500 }, () => 0.5 + random.uniform() * 1e-9)]);
    check([...Array.from({ length: 500 }, () => 0.5), 0.7]);
  });
});

describe('drawn weights', () => {
  const drawn = (given: readonly number[], draw: WeightDraw, times: number): number[][] => {
    const random = new Random(2), sampler = weightSampler(given, draw), target = new Float64Array(given.length);
    return Array.from({ length: times }, () => { sampler(random, target); return [...target]; });
  };
  test('sum to 1', () => {
    fc.assert(fc.property(draws, (draw) => { for (const weights of drawn(declared(5), draw, 20)) expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12); }));
  });
  test('stay within the spread around the declared ones, and average to them', () => {
    const given = [0.4, 0.3, 0.2, 0.1, 0], all = drawn(given, { kind: 'declared', spread: 0.3 }, 4000);
    expect(all.filter((weights) => weights.some((w, j) => w < 0.7 * given[j]! - 1e-12 || w > 1.3 * given[j]! + 1e-12))).toEqual([]);
    given.forEach((w, j) => expect(all.reduce((sum, weights) => sum + weights[j]!, 0) / 4000).toBeCloseTo(w, 2));
  });
  test('keep the order that was given, and no order among equals', () => {
    const all = drawn([0.25, 0.25, 0.25, 0.25], { kind: 'ordinal', places: [2, 1, 2, 3] }, 1000);
    expect(all.filter(([a, b, c, d]) => b! < Math.max(a!, c!) || d! > Math.min(a!, c!))).toEqual([]);
    const above = all.filter(([a, , c]) => a! > c!).length;
    expect(above).toBeGreaterThan(430);
    expect(above).toBeLessThan(570);
  });
});

describe('drawn values', () => {
  test('are one of the raters’ with equal chance, or uniform in a range that ends at 0 and 1', () => {
    const model = valueModel([[[0.1, 0.2, 0.9], { low: 0.95, high: 1.15 }]], 2), random = new Random(4), seen = new Map<number, number>();
    let atTheEnd = 0;
    for (let s = 0; s < 3000; s++) {
      drawValues(model, random);
      seen.set(model.values[0]!, (seen.get(model.values[0]!) ?? 0) + 1);
      expect(model.values[1]).toBeGreaterThanOrEqual(0.95);
      if (model.values[1] === 1) atTheEnd++;
    }
    for (const choice of [0.1, 0.2, 0.9]) expect(seen.get(choice)! / 3000).toBeCloseTo(1 / 3, 1);
    expect(seen.size).toBe(3);
    expect(atTheEnd / 3000).toBeCloseTo(0.75, 1);
  });
});

describe('random numbers', () => {
  test('depend on seed and stream only', () => {
    const words = (random: Random): number[] => Array.from({ length: 5 }, () => random.word());
    expect(words(new Random(1, 2))).toEqual(words(new Random(1, 2)));
    expect(words(new Random(1, 3))).not.toEqual(words(new Random(1, 2)));
    expect(words(new Random(2, 2))).not.toEqual(words(new Random(1, 2)));
    expect(words(new Random(1 + 2 ** 40, 2))).not.toEqual(words(new Random(1, 2)));
  });
  test('come the same one by one and in a row', () => {
    const one = new Random(9), row = new Uint32Array(50);
    new Random(9).fillWords(row);
    expect(Array.from({ length: 50 }, () => one.word())).toEqual([...row]);
  });
  test('are uniform', () => {
    const random = new Random(1), counts = Array.from({ length: 10 }, () => 0);
    for (let k = 0; k < 20_000; k++) counts[random.below(10)]!++;
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(5 * Math.sqrt(1800));
  });
});
