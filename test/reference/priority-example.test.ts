// The worked example ranked a second time, straight from its files and from the definitions, without the engine.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { openCatalogue } from '../../src/files/open.ts';
import { priorityInput } from '../../src/model/priority/from-catalogue.ts';
import { DEFAULT_OPTIONS } from '../../src/model/priority/input.ts';
import { prioritize } from '../../src/model/priority/prioritize.ts';
import type { Prioritization } from '../../src/model/priority/result.ts';
import { projectRoot } from '../support/program.ts';

interface Sheet { id: string; rater?: string; date: string; scores: Record<string, Record<string, number | boolean | null> | null> }
interface Entry { id: string; status: string }
const data = join(projectRoot, 'data');
const all = <T>(folder: string): T[] => readdirSync(join(data, folder)).sort().map((file) => ({ id: file.replace('.yaml', ''), ...parse(readFileSync(join(data, folder, file), 'utf8')) as T }));

let result: Prioritization;
let criteria: { id: string; weight: number; worst: number; best: number; must?: boolean }[];
/** What each rater last gave each measure. */
const last = new Map<string, Map<string, Record<string, number | boolean | null>>>();
const ranked = new Set<string>();

beforeAll(() => {
  result = prioritize(priorityInput(openCatalogue(data).catalogue!), { ...DEFAULT_OPTIONS, detail: true });
  criteria = (parse(readFileSync(join(data, 'catalogue.yaml'), 'utf8')) as { criteria: typeof criteria }).criteria;
  for (const sheet of all<Sheet>('ratings').sort((a, b) => (a.date < b.date ? -1 : 1))) for (const [measure, scores] of Object.entries(sheet.scores)) {
    const rater = sheet.rater ?? sheet.id, mine = last.get(rater) ?? new Map<string, Record<string, number | boolean | null>>();
    if (scores) mine.set(measure, scores);
    last.set(rater, mine);
  }
  for (const { id, status } of all<Entry>('measures')) {
    const given = [...last.values()].map((mine) => mine.get(id)).filter((scores) => scores !== undefined), must = criteria.filter((criterion) => criterion.must).map((criterion) => criterion.id);
    const refused = given.some((scores) => must.some((criterion) => scores[criterion] === false)), rated = given.some((scores) => Object.values(scores).some((score) => typeof score === 'number'));
    if (['open', 'planned', 'inProgress'].includes(status) && !refused && rated) ranked.add(id);
  }
});

const weighted = (): typeof criteria => criteria.filter(({ must }) => !must);
const pointsOf = (id: string, criterion: string): number[] => [...last.values()].map((mine) => mine.get(id)?.[criterion]).filter((score) => typeof score === 'number');
const value = (points: number, { worst, best }: { worst: number; best: number }): number => (points - worst) / (best - worst);

describe('the worked example, computed twice', () => {
  test('ranks the same measures', () => {
    expect(result.measures.map(({ id }) => id).sort()).toEqual([...ranked].sort());
  });
  test('has the same scores, intervals and ranks', () => {
    const total = weighted().reduce((sum, { weight }) => sum + weight, 0);
    const bounds = (id: string): [number, number] => weighted().reduce(([low, high], criterion): [number, number] => {
      const given = pointsOf(id, criterion.id), w = criterion.weight / total;
      const v = given.length > 0 ? value(given.reduce((a, b) => a + b, 0) / given.length, criterion) : null;
      return [low + w * (v ?? 0), high + w * (v ?? 1)];
    }, [0, 0]);
    const middle = new Map([...ranked].map((id) => { const [low, high] = bounds(id); return [id, (low + high) / 2]; }));
    for (const { id, score, rank, interval } of result.measures) {
      expect(score).toBeCloseTo(middle.get(id)!, 12);
      expect(rank).toBe(1 + [...middle.values()].filter((other) => other - middle.get(id)! > 1e-12).length);
      const [low, high] = bounds(id);
      if (high - low < 1e-12) expect(interval).toBeNull(); else { expect(interval!.low).toBeCloseTo(low, 12); expect(interval!.high).toBeCloseTo(high, 12); }
    }
  });
  test('has the same agreement on the ranking', () => {
    const raters = [...last.keys()], common = [...ranked].filter((id) => weighted().every((criterion) => raters.every((rater) => typeof last.get(rater)!.get(id)?.[criterion.id] === 'number')));
    const ranksOf = raters.map((rater) => {
      const own = common.map((id) => weighted().reduce((sum, criterion) => sum + criterion.weight * value(last.get(rater)!.get(id)![criterion.id] as number, criterion), 0));
      return own.map((x) => 1 + own.filter((y) => y > x + 1e-9).length + (own.filter((y) => Math.abs(y - x) <= 1e-9).length - 1) / 2);
    });
    const m = raters.length, n = common.length, sums = common.map((_, i) => ranksOf.reduce((sum, list) => sum + list[i]!, 0));
    const ties = ranksOf.reduce((sum, list) => sum + [...new Set(list)].reduce((t, rank) => { const size = list.filter((other) => other === rank).length; return t + size ** 3 - size; }, 0), 0);
    const w = (12 * sums.reduce((sum, r) => sum + (r - (m * (n + 1)) / 2) ** 2, 0)) / (m * m * (n ** 3 - n) - m * ties);
    expect(result.agreement.measures).toBe(n);
    expect(result.agreement.kendallW).toBeCloseTo(w, 10);
  });
  test('has the same widest disagreements', () => {
    const wide = [...ranked].flatMap((id) => weighted().flatMap((criterion) => { const given = pointsOf(id, criterion.id); return given.length > 1 && (Math.max(...given) - Math.min(...given)) / Math.abs(criterion.best - criterion.worst) >= 0.4 ? [`${id} ${criterion.id}`] : []; }));
    expect(result.agreement.talk.map(({ measure, criterion }) => `${measure} ${criterion}`).sort()).toEqual(wide.sort());
  });
});
