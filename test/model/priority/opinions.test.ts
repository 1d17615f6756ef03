import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { defaultPreference, preference, promethee } from '../../../src/model/priority/promethee.ts';
import { normalisedValues } from '../../../src/model/priority/normalise.ts';
import { topsis, topsisTable } from '../../../src/model/priority/topsis.ts';
import type { Criterion, Preference } from '../../../src/model/priority/types.ts';
import { directWeights } from '../../../src/model/priority/weighting.ts';

const shapes: readonly Preference[] = [{ type: 'usual' }, { type: 'ushape', q: 2 }, { type: 'vshape', p: 4 }, { type: 'linear', q: 1, p: 4 }, { type: 'level', q: 1, p: 3 }, { type: 'gaussian', s: 2 }];
const decision = fc.integer({ min: 1, max: 4 }).chain((k) => fc.record({
  criteria: fc.array(fc.record({ less: fc.boolean(), shape: fc.constantFrom(...shapes) }), { minLength: k, maxLength: k })
    .map((list) => list.map(({ less, shape }, j): Criterion => ({ id: `c${j}`, worst: less ? 10 : 0, best: less ? 0 : 10, preference: shape }))),
  weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: k, maxLength: k }).map((list) => directWeights(list).weights),
  points: fc.array(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: k, maxLength: k }), { minLength: 2, maxLength: 8 }),
}));

describe('preference functions', () => {
  // Brans & Vincke 1985, table of the six generalised criteria; values by hand.
  test.each([
    ['usual', [0, 1, 1, 1, 1]], ['ushape', [0, 0, 1, 1, 1]], ['vshape', [0, 0.25, 0.75, 1, 1]], ['linear', [0, 0, 2 / 3, 1, 1]], ['level', [0, 0, 0.5, 1, 1]], ['gaussian', [0, 0.1175030974, 0.6753475326, 0.8646647168, 0.9561]],
  ])('%s', (type, values) => {
    const shape = shapes.find((each) => each.type === type)!;
    [0, 1, 3, 4, 5].forEach((difference, i) => expect(preference(difference, shape)).toBeCloseTo(values[i]!, 4));
    expect(preference(-3, shape)).toBe(0);
  });
  test('ignore a tenth of the scale and count three tenths in full, unless told otherwise', () => {
    expect(defaultPreference({ id: 'delay', worst: 36, best: 0 })).toEqual({ type: 'linear', q: 3.6, p: 10.8 });
  });
});

describe('PROMETHEE II', () => {
  test('agrees with a comparison of every pair', () => {
    fc.assert(fc.property(decision, ({ criteria, weights, points }) => {
      const { phi, phiPlus, phiMinus } = promethee(weights, criteria, points), others = points.length - 1;
      const pi = (a: number[], b: number[]): number => criteria.reduce((sum, { worst, best, preference: shape }, j) => sum + weights[j]! * preference((best > worst ? 1 : -1) * (a[j]! - b[j]!), shape!), 0);
      points.forEach((row, i) => {
        const plus = points.reduce((sum, other, k) => sum + (k === i ? 0 : pi(row, other)), 0) / others, minus = points.reduce((sum, other, k) => sum + (k === i ? 0 : pi(other, row)), 0) / others;
        expect(phiPlus[i]).toBeCloseTo(plus, 12);
        expect(phiMinus[i]).toBeCloseTo(minus, 12);
        expect(phi[i]).toBeCloseTo(plus - minus, 12);
      });
      expect(phi.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 10);
    }));
  });
});

describe('TOPSIS', () => {
  test('agrees with the definition and lies in 0..1', () => {
    fc.assert(fc.property(decision, ({ criteria, weights, points }) => {
      const v = points.map((row) => row.map((x, j) => (weights[j]! * x) / Math.hypot(...points.map((other) => other[j]!))));
      const pick = (best: boolean): number[] => criteria.map((criterion, j) => ((criterion.best > criterion.worst) === best ? Math.max : Math.min)(...v.map((row) => row[j]!)));
      const distance = (row: number[], to: number[]): number => Math.hypot(...row.map((x, j) => x - to[j]!));
      topsis(weights, topsisTable(criteria, points, 'vector')).scores.forEach((score, i) => {
        const toBest = distance(v[i]!, pick(true)), toWorst = distance(v[i]!, pick(false));
        expect(score).toBeCloseTo(toBest + toWorst === 0 ? 0.5 : toWorst / (toBest + toWorst), 9);
      });
    }));
  });
});

describe('normalisations', () => {
  const criteria = [{ id: 'more', worst: 0, best: 10 }, { id: 'less', worst: 10, best: 0 }], points = [[2, 2], [8, 4], [10, 10]];
  const columns = (kind: Parameters<typeof normalisedValues>[2]): number[][] => { const values = normalisedValues(criteria, points, kind); return [0, 1].map((j) => values.map((row) => row[j]!)); };
  test('anchors use the scale', () => expect(columns('anchors')).toEqual([[0.2, 0.8, 1], [0.8, 0.6, 0]]));
  test('sum gives shares, of the reciprocals where less is better', () => {
    const [more, less] = columns('sum');
    expect(more).toEqual([0.1, 0.4, 0.5]);
    [0.5, 0.25, 0.1].forEach((x, i) => expect(less![i]).toBeCloseTo(x / 0.85, 12));
  });
  test('max-ratio divides by the best', () => expect(columns('max-ratio')).toEqual([[0.2, 0.8, 1], [1, 0.5, 0.2]]));
  test('min-max spreads a column over 0..1; one that does not vary is 0', () => {
    expect(columns('min-max')).toEqual([[0, 0.75, 1], [1, 0.75, 0]]);
    expect(normalisedValues(criteria, [[4, 4], [4, 4]], 'min-max')).toEqual([[0, 0], [0, 0]]);
  });
  test('vector divides by the length', () => expect(columns('vector')[0]![0]).toBeCloseTo(2 / Math.sqrt(168), 12));
});
