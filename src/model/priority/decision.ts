import type { Changes, CriterionRow, MeasureRow, PrioritizeOptions, PriorityInput, RobustnessSettings, ScoreRow } from './input.ts';
import type { RatingTable } from './ratings.ts';
import { meanPoints, ratingTable } from './ratings.ts';
import type { UncertainValue } from './sampling.ts';
import type { Criterion, Points } from './types.ts';
import { pointsOf, valueOf } from './value.ts';
import { countDots } from './votes.ts';

/** A measure that a must criterion takes out, with the raters who said no. */
export interface Excluded {
  readonly measure: MeasureRow;
  readonly criterion: string;
  readonly raters: readonly string[];
}

/** A rater's scores for a text or indicators that have changed since. */
export interface Outdated {
  readonly measure: string;
  readonly rater: string;
  readonly sheet: string;
}

/** What is ranked on what: the decision behind a ranking, before any method. */
export interface Decision {
  readonly rows: readonly CriterionRow[];
  readonly criteria: readonly Criterion[];
  readonly measures: readonly MeasureRow[];
  /** Every rater's points, of the measures and criteria above. */
  readonly table: RatingTable;
  /** Group of each rater, by the table's order. */
  readonly groups: readonly (string | null)[];
  /** Means over the raters, values from dots, and what was set by hand. */
  readonly points: Points;
  /** Cells that were set by hand and are not drawn. */
  readonly set: ReadonlySet<string>;
  /** Criteria (positions) that take their values from dots. */
  readonly voted: ReadonlySet<number>;
  readonly notRated: readonly MeasureRow[];
  readonly excluded: readonly Excluded[];
  readonly outdated: readonly Outdated[];
}

const cellKey = (measure: number, criterion: number): string => `${measure} ${criterion}`;

/** Gathers what is ranked: measures of the wanted statuses that meet every must criterion and have any score. */
export function decide(input: PriorityInput, { statuses, changes }: Pick<PrioritizeOptions, 'statuses' | 'changes'>): Decision {
  const rows = input.criteria.filter(({ must }) => !must), criteria = rows.map(({ id, worst, best, preference }) => ({ id, worst, best, ...(preference ? { preference } : {}) }));
  const candidates = input.measures.filter(({ id, status }) => statuses.includes(status) && !changes.without.includes(id));
  const scores = currentScores(input.scores.filter(heard(changes)));
  const refusals = refusalsOf(scores, input.criteria), excluded = candidates.flatMap((measure) => {
    const first = input.criteria.find(({ id }) => refusals.has(`${measure.id} ${id}`));
    return first ? [{ measure, criterion: first.id, raters: refusals.get(`${measure.id} ${first.id}`)! }] : [];
  });
  const out = new Set(excluded.map(({ measure }) => measure.id)), allowed = candidates.filter(({ id }) => !out.has(id));
  const all = assemble(input, rows, criteria, allowed, scores, changes);
  const rated = allowed.map((_, i) => i).filter((i) => all.points[i]!.some((x) => x !== null));
  const place = new Map(rated.map((i, k) => [i, k]));
  const stamps = new Map(allowed.map(({ id, stamp }) => [id, stamp]));
  const outdated = new Map(scores.filter(({ measure, stamp }) => stamp !== null && stamps.has(measure) && stamp !== stamps.get(measure)).map(({ measure, rater, sheet }) => [`${rater}\n${measure}`, { measure, rater, sheet }]));
  return {
    rows, criteria, measures: rated.map((i) => allowed[i]!),
    table: { raters: all.table.raters, cells: rated.map((i) => all.table.cells[i]!) }, groups: all.table.raters.map((rater) => scores.find((row) => row.rater === rater)?.group ?? null),
    points: rated.map((i) => all.points[i]!), voted: all.voted,
    set: new Set([...all.set].flatMap((key) => { const [i, j] = key.split(' ').map(Number); const k = place.get(i!); return k === undefined ? [] : [cellKey(k, j!)]; })),
    notRated: allowed.filter((_, i) => !place.has(i)), excluded,
    outdated: [...outdated.values()],
  };
}

/** Scores of the raters and groups that are asked for; all where none is. */
function heard({ raters, groups }: Changes): (row: ScoreRow) => boolean {
  return ({ rater, group }) => (raters.length === 0 || raters.includes(rater)) && (groups.length === 0 || (group !== null && groups.includes(group)));
}

/** Of one rater's sheets the newest counts, measure by measure; of sheets of one day the last in the order of the rows. */
export function currentScores(rows: readonly ScoreRow[]): ScoreRow[] {
  const newest = new Map<string, { date: string; sheet: string }>();
  for (const { rater, measure, date, sheet } of rows) {
    const key = `${rater}\n${measure}`, known = newest.get(key);
    if (!known || known.date <= date) newest.set(key, { date, sheet });
  }
  return rows.filter(({ rater, measure, sheet }) => newest.get(`${rater}\n${measure}`)!.sheet === sheet);
}

function refusalsOf(scores: readonly ScoreRow[], criteria: readonly CriterionRow[]): Map<string, string[]> {
  const must = new Set(criteria.filter((criterion) => criterion.must).map(({ id }) => id)), refusals = new Map<string, string[]>();
  for (const { measure, criterion, rater, met } of scores) if (met === false && must.has(criterion)) {
    const key = `${measure} ${criterion}`;
    refusals.set(key, [...(refusals.get(key) ?? []), rater].sort());
  }
  return refusals;
}

function assemble(input: PriorityInput, rows: readonly CriterionRow[], criteria: readonly Criterion[], measures: readonly MeasureRow[], scores: readonly ScoreRow[], { set }: Changes): { table: RatingTable; points: (number | null)[][]; voted: Set<number>; set: Set<string> } {
  const ids = measures.map(({ id }) => id), voted = new Map(rows.flatMap(({ id }, j) => { const support = supportOf(input, id); return support ? [[j, support] as const] : []; }));
  // dots are a criterion of their own, never mixed with raters' points
  const opinions = scores.filter(({ points }) => points !== null).filter(({ criterion }) => !voted.has(rows.findIndex(({ id }) => id === criterion)));
  const table = ratingTable(ids, rows.map(({ id }) => id), opinions.map(({ rater, group, measure, criterion, points }) => ({ rater, group, measure, criterion, points: points! })));
  const points = meanPoints(table).map((row) => [...row]), keys = new Set<string>();
  for (const [j, support] of voted) ids.forEach((id, i) => { const value = support.get(id); points[i]![j] = value === undefined ? null : pointsOf(value, criteria[j]!); });
  for (const change of set) {
    const i = ids.indexOf(change.measure), j = rows.findIndex(({ id }) => id === change.criterion);
    if (i < 0 || j < 0) continue;
    points[i]![j] = change.points;
    keys.add(cellKey(i, j));
  }
  return { table, points, voted: new Set(voted.keys()), set: keys };
}

/** Values 0..1 that dot votes give a criterion, by measure; the mean where several votes do. Null where none does. */
function supportOf({ votes }: PriorityInput, criterion: string): Map<string, number> | null {
  const using = votes.filter(({ kind, asCriterion }) => kind === 'dots' && asCriterion === criterion);
  if (using.length === 0) return null;
  const given = new Map<string, number[]>();
  for (const { dots } of using) {
    const ids = Object.keys(dots), { value } = countDots(Object.values(dots));
    ids.forEach((id, k) => given.set(id, [...(given.get(id) ?? []), value[k]!]));
  }
  return new Map([...given].map(([id, values]) => [id, values.reduce((a, b) => a + b, 0) / values.length]));
}

/** From so many raters on a value is drawn among them. */
const ENOUGH_RATERS = 3;

/**
 * How sure the values are. Known values stand as they are; with `raters` a cell of three or more raters is one of
 * their values, of fewer anything up to a tenth of the scale beyond what they gave; with `uniform` anything up to
 * `step` tenths around the mean. What nobody rated is anything at all.
 */
export function uncertainValues({ criteria, table, points, set, voted }: Decision, { kind, step }: RobustnessSettings['values']): UncertainValue[][] {
  return points.map((row, i) => row.map((x, j): UncertainValue => {
    if (x === null) return { low: 0, high: 1 };
    const mean = valueOf(x, criteria[j]!), given = table.cells[i]![j]!.map((cell) => valueOf(cell.points, criteria[j]!));
    if (kind === 'none' || set.has(cellKey(i, j)) || voted.has(j)) return mean;
    if (kind === 'uniform') return { low: mean - step / 10, high: mean + step / 10 };
    return given.length >= ENOUGH_RATERS ? given : { low: Math.min(...given) - 0.1, high: Math.max(...given) + 0.1 };
  }));
}
