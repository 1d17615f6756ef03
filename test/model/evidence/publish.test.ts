// Findings as they are published: counts with bases, per cent only where they mean something.
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { openCatalogue } from '../../../src/files/open.ts';
import type { Evidence, Settings } from '../../../src/model/catalogue.ts';
import { isSmall } from '../../../src/model/evidence/protect.ts';
import { type PublishedFinding, publishFindings } from '../../../src/model/evidence/publish.ts';

const settings: Settings = { title: 'Konzept', instruments: [{ id: 'umfrage', kind: 'survey', n: 60 }, { id: 'gespraeche', kind: 'interviews', n: 40 }, { id: 'gross', kind: 'survey', n: 400 }] };
const publish = (evidence: Partial<Evidence>[], edition: 'internal' | 'public' = 'public'): PublishedFinding[] => publishFindings({ settings, evidence: evidence.map((each, i) => ({ id: `E-${i}`, title: 'Befund', instrument: 'umfrage', ...each })) }, edition);
const cells = (...numbers: [number, number][]): NonNullable<Evidence['breakdown']> => ({ by: 'Alter', cells: numbers.map(([count, base], i) => ({ label: `Gruppe ${i}`, count, base })) });

describe('per cent', () => {
  test.each<[string, Partial<Evidence>, number | null]>([
    ['of a survey with 60', { count: 31, base: 60 }, 31 / 60], ['of 30', { count: 12, base: 30 }, 0.4], ['of 29: too few', { count: 12, base: 29 }, null], ['of interviews: never', { instrument: 'gespraeche', count: 30, base: 40 }, null], ['without a base', { count: 12 }, null],
  ])('%s', (_, finding, share) => {
    expect(publish([finding])[0]!.share).toBe(share);
  });
});

describe('small numbers in the public edition', () => {
  test('a count below five is hidden, and so is all but a few; the base stays', () => {
    for (const count of [1, 4, 56, 59]) expect(publish([{ count, base: 60 }])).toMatchObject([{ count: null, base: 60, share: null, hidden: true }]);
    for (const count of [0, 5, 55, 60]) expect(publish([{ count, base: 60 }])).toMatchObject([{ count, hidden: false }]);
    expect(publish([{ count: 4, base: 60 }], 'internal')).toMatchObject([{ count: 4, hidden: false }]);
  });

  test('a base below five is hidden too', () => {
    expect(publish([{ count: 0, base: 3 }])).toMatchObject([{ count: null, base: null }]);
  });

  test('the answers to one question do not give each other away', () => {
    const answers = publish([30, 27, 3].map((count) => ({ question: 'Welche?', count, base: 60 })));
    expect(answers.map(({ count }) => count)).toEqual([30, null, null]);
  });

  test('several answers that could be ticked together stand each for itself', () => {
    const answers = publish([50, 27, 3].map((count) => ({ question: 'Welche?', count, base: 60 })));
    expect(answers.map(({ count }) => count)).toEqual([50, 27, null]);
  });
});

describe('breakdowns', () => {
  test('a small cell is hidden with another one', () => {
    const [finding] = publish([{ count: 27, base: 60, breakdown: cells([3, 12], [10, 20], [14, 28]) }]);
    expect(finding!.breakdown!.cells.map(({ numbers }) => numbers?.count ?? null)).toEqual([null, null, 14]);
  });

  test('of interviews are never published', () => {
    expect(publish([{ instrument: 'gespraeche', count: 20, base: 40, breakdown: cells([10, 20], [10, 20]) }])).toMatchObject([{ breakdown: null, withheld: 'interviews' }]);
  });

  test('of fewer than 100 by one characteristic only, of more by several', () => {
    const two = (instrument: string, base: number) => publish([{ instrument, question: 'Wie?', count: base / 2, base, breakdown: cells([base / 4, base / 2], [base / 4, base / 2]) }, { instrument, question: 'Wie?', count: base / 2, base, breakdown: { ...cells([base / 4, base / 2], [base / 4, base / 2]), by: 'Stadtteil' } }]);
    expect(two('umfrage', 60).map(({ withheld }) => withheld)).toEqual([null, 'secondBreakdown']);
    expect(two('gross', 400).map(({ withheld }) => withheld)).toEqual([null, null]);
  });

  test('of a hidden count is withheld, and so is one in which nothing is left', () => {
    expect(publish([{ count: 3, base: 60, breakdown: cells([3, 30], [0, 30]) }])).toMatchObject([{ breakdown: null, withheld: 'smallNumbers' }]);
    expect(publish([{ count: 10, base: 60, breakdown: cells([3, 30], [7, 30]) }])).toMatchObject([{ breakdown: null, withheld: 'smallNumbers' }]);
  });

  test('those who are in no cell are protected as well', () => {
    const [finding] = publish([{ count: 30, base: 60, breakdown: cells([12, 24], [16, 33]) }]);
    expect(finding!.breakdown!.cells.map(({ numbers }) => numbers?.count ?? null)).toEqual([null, 16]);
  });

  test('alike hide the same cells, because who knows the bases of one knows those of the other', () => {
    const [first, second] = publish([{ question: 'a', count: 27, base: 60, breakdown: cells([3, 12], [10, 20], [14, 28]) }, { question: 'b', count: 30, base: 60, breakdown: cells([6, 12], [10, 20], [14, 28]) }]);
    expect(second!.breakdown!.cells.map(({ numbers }) => numbers === null)).toEqual(first!.breakdown!.cells.map(({ numbers }) => numbers === null));
  });
});

test('from all that is published of one question no small number follows, in 10,000 random surveys', () => {
  // a question with two or three answers, broken down; every number in print and every difference to a total is looked at
  const survey = fc.record({
    groups: fc.array(fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 2, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
  }).map(({ groups }) => groups.map((group) => group.slice(0, groups[0]!.length)).map((group) => [...group, ...Array.from({ length: groups[0]!.length - group.length }, () => 0)]));
  fc.assert(fc.property(survey, (groups) => {
    const answers = groups[0]!.length;
    const bases = groups.map((group) => group.reduce((a, b) => a + b, 0));
    const base = bases.reduce((a, b) => a + b, 0);
    const findings = publish(Array.from({ length: answers }, (_, k): Partial<Evidence> => ({ question: 'Was?', count: groups.reduce((sum, group) => sum + group[k]!, 0), base, breakdown: { by: 'Alter', cells: groups.map((group, i) => ({ label: String(i), count: group[k]!, base: bases[i]! })) } })));
    const known: number[] = [], alone: number[] = [];
    const counts = findings.map(({ count }) => count);
    known.push(...counts.filter((count) => count !== null));
    if (findings[0]!.base !== null && counts.filter((count) => count === null).length === 1) known.push(base - counts.reduce<number>((sum, count) => sum + (count ?? 0), 0));
    for (const [k, { breakdown, count }] of findings.entries()) {
      if (breakdown === null) continue;
      const shown = breakdown.cells.flatMap(({ numbers }) => (numbers === null ? [] : [numbers]));
      for (const { count: n, base: of } of shown) known.push(n, of, of - n);
      const gone = breakdown.cells.length - shown.length;
      if (gone > 0) known.push(count! - shown.reduce((sum, each) => sum + each.count, 0), base - shown.reduce((sum, each) => sum + each.base, 0));
      if (gone === 1) alone.push(k);
    }
    // whoever gave none of the answers whose breakdown is shown
    const open = findings.flatMap(({ breakdown }) => (breakdown === null ? [] : [breakdown.cells]));
    for (const [i, of] of bases.entries()) if (open.length > 0 && open.every((shown) => shown[i]!.numbers !== null)) known.push(of - open.reduce((sum, shown) => sum + shown[i]!.numbers!.count, 0));
    // a cell hidden for one answer is hidden for all of them
    const patterns = findings.flatMap(({ breakdown }) => (breakdown === null ? [] : [breakdown.cells.map(({ numbers }) => numbers === null).join()]));
    expect({ alone, patterns: new Set(patterns).size > 1, small: known.filter((value) => isSmall([value], 5)) }).toEqual({ alone: [], patterns: false, small: [] });
  }), { numRuns: 10_000, seed: 4711 });
});

test('the worked example publishes its surveys without small numbers', () => {
  const { catalogue } = openCatalogue('data');
  for (const finding of publishFindings(catalogue!, 'public')) {
    const all = [finding.count, finding.base, ...(finding.breakdown?.cells ?? []).flatMap(({ numbers }) => (numbers === null ? [] : [numbers.count, numbers.base, numbers.base - numbers.count]))];
    expect([finding.id, all.filter((value) => value !== null && isSmall([value], 5))]).toEqual([finding.id, []]);
    if (finding.instrument?.kind === 'interviews') expect([finding.id, finding.share]).toEqual([finding.id, null]);
  }
});
