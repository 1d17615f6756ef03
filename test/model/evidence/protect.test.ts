// Nothing about single people can be worked out from what is published.
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type Cell, hiddenCells, isSmall, largestSmall } from '../../../src/model/evidence/protect.ts';

type Numbers = readonly number[];
const totalsOf = (cells: readonly Numbers[]): number[] => cells[0]!.map((_, k) => cells.reduce((sum, cell) => sum + cell[k]!, 0));

// every way of filling so many cells with whole numbers that add up to a sum
function* fillings(cells: number, sum: number): Generator<number[]> {
  if (cells === 1) yield [sum];
  else for (let first = 0; first <= sum; first++) for (const rest of fillings(cells - 1, sum - first)) yield [first, ...rest];
}

const tried = new Map<string, Set<number>[]>();

/** The values that each of so many hidden cells can have where they add up to a sum: by trying every filling, once for each sum. */
function possibleValues(cells: number, sum: number): Set<number>[] {
  const asked = `${cells} ${sum}`;
  if (!tried.has(asked)) {
    const possible = Array.from({ length: cells }, () => new Set<number>());
    for (const filling of fillings(cells, sum)) for (const [at, value] of filling.entries()) possible[at]!.add(value);
    tried.set(asked, possible);
  }
  return tried.get(asked)!;
}

/** The small numbers that a reader can work out from the totals and the cells that are shown. */
function workedOut(cells: readonly Numbers[], hidden: ReadonlySet<number>, threshold: number): string[] {
  const totals = totalsOf(cells);
  return totals.flatMap((total, k) => {
    const left = cells.reduce((sum, cell, i) => (hidden.has(i) ? sum : sum - cell[k]!), total);
    const possible = hidden.size > 0 ? possibleValues(hidden.size, left) : [];
    const seen = cells.flatMap((cell, i) => (hidden.has(i) ? [] : [cell[k]!]));
    const derived = possible.flatMap((values) => (values.size === 1 ? [...values] : []));
    // what is hidden together is known too
    return [...seen, ...derived, ...(hidden.size > 0 ? [left] : [])].filter((value) => isSmall([value], threshold)).map((value) => `${k}: ${value}`);
  });
}

const cell = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })).map(([said, not]) => [said + not, said, not]);
const tables = fc.record({ cells: fc.array(cell, { minLength: 2, maxLength: 4 }), threshold: fc.integer({ min: 2, max: 6 }) }).filter(({ cells, threshold }) => !isSmall(totalsOf(cells), threshold));

describe('by subtraction', () => {
  test('no small number can be worked out, in 10,000 random tables tried by brute force', () => {
    let withSecondary = 0;
    fc.assert(fc.property(tables, ({ cells, threshold }) => {
      const hidden = hiddenCells(cells, totalsOf(cells), threshold);
      if ([...hidden].some((i) => !isSmall(cells[i]!, threshold))) withSecondary++;
      expect(workedOut(cells, hidden, threshold)).toEqual([]);
    }), { numRuns: 10_000, seed: 20_270_714 });
    expect(withSecondary).toBeGreaterThan(1000);
  });

  test('without secondary suppression it could be: the check finds what it looks for', () => {
    let leaks = 0;
    fc.assert(fc.property(tables, ({ cells, threshold }) => {
      const primary = new Set(cells.flatMap((each, i) => (isSmall(each, threshold) ? [i] : [])));
      if (workedOut(cells, primary, threshold).length > 0) leaks++;
    }), { numRuns: 1000, seed: 1 });
    expect(leaks).toBeGreaterThan(200);
  });
});

// all tables of a small world by what is published of them
function* worldOf(cells: number, contents: readonly Numbers[]): Generator<Numbers[]> {
  if (cells === 0) yield [];
  else for (const first of contents) for (const rest of worldOf(cells - 1, contents)) yield [first, ...rest];
}

describe('knowing the procedure', () => {
  const single = (most: number): Numbers[] => Array.from({ length: most + 1 }, (_, value) => [value]);
  const pairs = (most: number): Numbers[] => single(most).flatMap(([said]) => single(most).map(([not]) => [said! + not!, said!, not!]));

  test.each<[string, number, Numbers[], number]>([
    ['three cells up to 12', 3, single(12), 5], ['three cells up to 12, threshold 3', 3, single(12), 3], ['four cells up to 8', 4, single(8), 4], ['four cells up to 8, threshold 2', 4, single(8), 2], ['three cells of those who said it and those who did not', 3, pairs(4), 3], ['the same with threshold 4', 3, pairs(4), 4],
  ])('every hidden small number has another that would have been published alike: %s', (_, cells, contents, threshold) => {
    const published = new Map<string, Numbers[][]>();
    for (const table of worldOf(cells, contents)) {
      const totals = totalsOf(table);
      if (isSmall(totals, threshold)) continue;
      const hidden = hiddenCells(table, totals, threshold);
      if (hidden.size === 0) continue;
      const key = JSON.stringify([totals, table.map((each, i) => (hidden.has(i) ? null : each))]);
      published.set(key, [...(published.get(key) ?? []), table]);
    }
    const found: string[] = [];
    for (const [key, alike] of published) {
      for (const [i, k] of contents[0]!.flatMap((_, part) => Array.from({ length: cells }, (__, at) => [at, part] as const))) {
        const values = new Set(alike.map((table) => table[i]![k]!));
        if (values.size === 1 && isSmall([...values], threshold)) found.push(`${key} cell ${i} part ${k}`);
      }
    }
    expect(found).toEqual([]);
    expect(published.size).toBeGreaterThan(50);
  });
});

describe('single cases', () => {
  const hide = (cells: readonly Cell[], totals: Numbers, threshold = 5): number[] => [...hiddenCells(cells, totals, threshold)].sort((a, b) => a - b);

  test('nothing small, nothing hidden; 0 is no person', () => {
    expect(hide([[12], [0], [48]], [60])).toEqual([]);
  });

  test('one small cell takes the smallest other with it', () => {
    expect(hide([[3], [17], [9], [31]], [60])).toEqual([0, 2]);
  });

  test('and all that are just as small, so that the order tells nothing', () => {
    expect(hide([[3], [9], [9], [39]], [60])).toEqual([0, 1, 2]);
  });

  test('a 0 is hidden first, but does not protect alone', () => {
    expect(hide([[3], [0], [9], [48]], [60])).toEqual([0, 1, 2]);
  });

  test('all but a few is as telling as a few', () => {
    expect(hide([[20, 18, 2], [21, 11, 10], [19, 9, 10]], [60, 38, 22])).toEqual([0, 2]);
  });

  test('one cell that the author left out is protected, two protect each other', () => {
    expect(hide([[19, 13, 6], null, [21, 8, 13]], [60, 27, 33])).toEqual([0, 1]);
    expect(hide([[19, 13, 6], null, null], [60, 27, 33])).toEqual([1, 2]);
  });

  test('a threshold of 1 protects nothing, one of 2 protects like 3', () => {
    expect([1, 2, 3, 5].map(largestSmall)).toEqual([0, 2, 2, 4]);
    expect(hide([[1], [59]], [60], 1)).toEqual([]);
  });
});
