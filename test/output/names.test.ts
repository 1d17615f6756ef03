// Names beside the dots of a chart.
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { placeNames } from '../../src/output/charts/names.ts';

const frame = { left: 0, right: 400, top: 0, bottom: 300 };

test('a lone dot has its name on the right', () => {
  expect(placeNames([{ x: 100, y: 100, name: 'SB-01' }], frame)).toEqual([{ name: 'SB-01', x: 108, y: 104, anchor: 'start' }]);
});

test('at the right edge the name changes sides', () => {
  expect(placeNames([{ x: 395, y: 100, name: 'SB-01' }], frame)[0]).toMatchObject({ anchor: 'end' });
});

test('no name lies on a dot or on another name, and none leaves the frame', () => {
  fc.assert(fc.property(fc.array(fc.record({ x: fc.integer({ min: 5, max: 395 }), y: fc.integer({ min: 5, max: 295 }), name: fc.constantFrom('A', 'SB-01', 'LM-130') }), { maxLength: 40 }), (dots) => {
    const placed = placeNames(dots, frame).map(({ name, x, y, anchor }) => {
      const width = name.length * 6, left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
      return { left, right: left + width, top: y - 8, bottom: y };
    });
    for (const [i, one] of placed.entries()) {
      expect(one.left).toBeGreaterThanOrEqual(0);
      expect(one.right).toBeLessThanOrEqual(400);
      for (const other of placed.slice(i + 1)) expect(one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top).toBe(true);
    }
  }));
});
