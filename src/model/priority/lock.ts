import type { Changes, Method, PrioritizeOptions, RobustnessSettings } from './input.ts';
import { METHOD_VERSION } from './input.ts';
import { scoreBy } from './methods.ts';
import type { Normalisation } from './normalise.ts';
import { competitionRanks, TIE } from './ranking.ts';
import type { Prioritization } from './result.ts';
import type { Preference } from './types.ts';

/** A ranking with everything it follows from, as it is published. */
export interface Lock {
  readonly version: 1;
  readonly kind: 'ranking';
  /** SHA-256 over the catalogue's values. */
  readonly inputs: string;
  readonly methodVersion: number;
  readonly method: Method;
  readonly normalise: Normalisation | null;
  readonly statuses: readonly string[];
  readonly changes: Changes;
  readonly criteria: readonly LockedCriterion[];
  readonly robustness: RobustnessSettings;
  readonly measures: readonly LockedMeasure[];
  readonly notRated: readonly string[];
  readonly excluded: readonly string[];
}

export interface LockedCriterion {
  readonly id: string;
  readonly weight: number;
  readonly worst: number;
  readonly best: number;
  readonly preference: Preference | null;
}

export interface LockedMeasure {
  readonly id: string;
  readonly rank: number;
  readonly score: number;
  readonly best: number;
  readonly worst: number;
  readonly first: number;
  readonly top: number;
  /** Mean points by criterion; null = not rated. */
  readonly points: Readonly<Record<string, number | null>>;
}

/** Where a difference comes from. `altered`: the lock's own result does not follow from its own inputs. */
export type LockDifference =
  | { readonly source: 'altered'; readonly measure: string; readonly rank: { readonly locked: number; readonly now: number } }
  | { readonly source: 'method'; readonly what: 'methodVersion' | 'robustness'; readonly locked: unknown; readonly now: unknown }
  | { readonly source: 'items'; readonly measure: string; readonly change: 'added' | 'removed' | 'notRated' | 'excluded' }
  | { readonly source: 'weights'; readonly criterion: string; readonly locked: number | null; readonly now: number | null }
  | { readonly source: 'scales'; readonly criterion: string; readonly locked: unknown; readonly now: unknown }
  | { readonly source: 'data'; readonly measure: string; readonly criterion: string; readonly locked: number | null; readonly now: number | null }
  | { readonly source: 'result'; readonly measure: string; readonly what: 'rank' | 'score' | 'robustness'; readonly locked: number; readonly now: number };

/** Fixes a ranking. `inputs` is the hash of the catalogue. */
export function lockOf(result: Prioritization, inputs: string): Lock {
  return {
    version: 1, kind: 'ranking', inputs, methodVersion: result.methodVersion, method: result.method, normalise: result.normalise, statuses: result.statuses, changes: result.changes,
    criteria: result.criteria.map(({ id, worst, best, preference }) => ({ id, weight: result.weights[id]!, worst, best, preference })), robustness: result.robustness,
    measures: result.measures.map(({ id, rank, score, points, robustness: { best, worst, first, top } }) => ({ id, rank, score, best, worst, first, top, points })),
    notRated: result.notRated.map(({ id }) => id), excluded: result.excluded.map(({ id }) => id),
  };
}

/** What the lock's ranking was asked for: the same question to today's catalogue. */
export function lockedOptions({ method, normalise, statuses, changes }: Lock): PrioritizeOptions {
  return { method, normalise: method === 'promethee2' ? null : normalise, statuses, changes, detail: false };
}

/** Whether a value from a file has the shape of a lock. */
export function isLock(value: unknown): value is Lock {
  const lock = value as Lock | null;
  return typeof lock === 'object' && lock !== null && lock.version === 1 && lock.kind === 'ranking' && typeof lock.inputs === 'string' && typeof lock.methodVersion === 'number'
    && ['weighted-sum', 'topsis', 'promethee2'].includes(lock.method) && Array.isArray(lock.criteria) && Array.isArray(lock.statuses) && Array.isArray(lock.measures) && Array.isArray(lock.notRated) && Array.isArray(lock.excluded)
    && typeof lock.changes === 'object' && typeof lock.robustness === 'object'
    && lock.criteria.every((criterion) => typeof criterion?.id === 'string' && typeof criterion.weight === 'number' && typeof criterion.worst === 'number' && typeof criterion.best === 'number')
    && lock.measures.every((measure) => typeof measure?.id === 'string' && typeof measure.rank === 'number' && typeof measure.score === 'number' && typeof measure.points === 'object' && measure.points !== null);
}

/** Compares a lock with today's ranking of the same question, causes before effects. Empty = the same. */
export function lockDifferences(lock: Lock, now: Prioritization): LockDifference[] {
  return [...alterations(lock), ...methodDifferences(lock, now), ...itemDifferences(lock, now), ...criterionDifferences(lock, now), ...dataDifferences(lock, now), ...resultDifferences(lock, now)];
}

/** The lock's own scores recomputed from the lock's own points, weights and scales. */
function alterations({ method, normalise, criteria, measures, methodVersion }: Lock): LockDifference[] {
  if (methodVersion !== METHOD_VERSION || criteria.length === 0) return [];
  const points = measures.map((measure) => criteria.map(({ id }) => measure.points[id] ?? null));
  let scores: readonly number[];
  try {
    ({ scores } = scoreBy(method, normalise, criteria.map(({ weight }) => weight), criteria.map(({ id, worst, best, preference }) => ({ id, worst, best, ...(preference ? { preference } : {}) })), points));
  } catch {
    scores = measures.map(() => Number.NaN);
  }
  const { rank } = competitionRanks(scores);
  return measures.flatMap((measure, i): LockDifference[] => (measure.rank === rank[i] && Math.abs(measure.score - scores[i]!) <= TIE ? [] : [{ source: 'altered', measure: measure.id, rank: { locked: measure.rank, now: rank[i]! } }]));
}

function methodDifferences({ methodVersion, robustness }: Lock, now: Prioritization): LockDifference[] {
  return [
    ...(methodVersion === now.methodVersion ? [] : [{ source: 'method' as const, what: 'methodVersion' as const, locked: methodVersion, now: now.methodVersion }]),
    ...(same(robustness, now.robustness) ? [] : [{ source: 'method' as const, what: 'robustness' as const, locked: robustness, now: now.robustness }]),
  ];
}

function itemDifferences(lock: Lock, now: Prioritization): LockDifference[] {
  const was = new Set(lock.measures.map(({ id }) => id)), is = new Set(now.measures.map(({ id }) => id)), notRated = new Set(now.notRated.map(({ id }) => id)), excluded = new Set(now.excluded.map(({ id }) => id));
  return [
    ...[...is].filter((id) => !was.has(id)).map((measure): LockDifference => ({ source: 'items', measure, change: 'added' })),
    ...[...was].filter((id) => !is.has(id)).map((measure): LockDifference => ({ source: 'items', measure, change: notRated.has(measure) ? 'notRated' : excluded.has(measure) ? 'excluded' : 'removed' })),
  ];
}

function criterionDifferences(lock: Lock, now: Prioritization): LockDifference[] {
  const was = new Map(lock.criteria.map((criterion) => [criterion.id, criterion])), is = new Map(now.criteria.map((criterion) => [criterion.id, criterion]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): LockDifference[] => {
    const before = was.get(id), after = is.get(id), locked = before?.weight ?? null, weight = after ? now.weights[id]! : null;
    const scale = (criterion: { worst: number; best: number; preference: Preference | null } | undefined): unknown => criterion && { worst: criterion.worst, best: criterion.best, ...(now.method === 'promethee2' ? { preference: criterion.preference } : {}) };
    return [
      ...(locked === weight ? [] : [{ source: 'weights' as const, criterion: id, locked, now: weight }]),
      ...(!before || !after || same(scale(before), scale(after)) ? [] : [{ source: 'scales' as const, criterion: id, locked: scale(before), now: scale(after) }]),
    ];
  });
}

function dataDifferences(lock: Lock, now: Prioritization): LockDifference[] {
  const is = new Map(now.measures.map((measure) => [measure.id, measure.points]));
  return lock.measures.flatMap(({ id, points }) => Object.keys(is.get(id) ?? {}).filter((criterion) => criterion in points && (points[criterion] ?? null) !== is.get(id)![criterion])
    .map((criterion): LockDifference => ({ source: 'data', measure: id, criterion, locked: points[criterion] ?? null, now: is.get(id)![criterion]! })));
}

function resultDifferences(lock: Lock, now: Prioritization): LockDifference[] {
  const is = new Map(now.measures.map((measure) => [measure.id, measure]));
  return lock.measures.flatMap((was): LockDifference[] => {
    const measure = is.get(was.id);
    if (!measure) return [];
    const { robustness: r } = measure;
    if (was.rank !== measure.rank) return [{ source: 'result', measure: was.id, what: 'rank', locked: was.rank, now: measure.rank }];
    if (Math.abs(was.score - measure.score) > TIE) return [{ source: 'result', measure: was.id, what: 'score', locked: was.score, now: measure.score }];
    return was.best === r.best && was.worst === r.worst && was.first === r.first && was.top === r.top ? [] : [{ source: 'result', measure: was.id, what: 'robustness', locked: was.top, now: r.top }];
  });
}

/** Equal as JSON, whatever the order of keys. */
function same(a: unknown, b: unknown): boolean {
  const sorted = (value: unknown): unknown => (value === null || typeof value !== 'object' ? value : Array.isArray(value) ? value.map((each) => sorted(each)) : Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)).map(([key, each]) => [key, sorted(each)])));
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}
