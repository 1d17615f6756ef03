import type { PlanInput, PlanMeasure } from './input.ts';

/** A measure with its first and last period, counted from 0 at the beginning of the horizon. */
export interface Placed {
  id: string;
  start: number;
  end: number;
}

export interface Violation {
  rule: 'unknown' | 'twice' | 'status' | 'window' | 'length' | 'running' | 'dependency' | 'exclusion' | 'budget' | 'capacity' | 'mandatory';
  measure?: string;
  other?: string;
  /** Source or unit, and the month in which its limit is exceeded. */
  name?: string;
  month?: number;
}

/**
 * Checks a plan against the rows it was made from, month by month, sharing nothing with the engine that made it.
 * Returns every violation; a plan with any must not be shown.
 */
export const checkPlan = (input: PlanInput, plan: Placed[]): Violation[] => {
  const { settings } = input;
  const length = { year: 12, halfYear: 6, quarter: 3 }[settings.unit];
  const origin = settings.start - (((settings.start % length) + length) % length);
  const close = origin + settings.periods * length;
  const byId = new Map(input.measures.map((measure) => [measure.id, measure]));
  const placed = new Map(plan.map((entry) => [entry.id, entry]));
  const violations: Violation[] = [];
  if (placed.size !== plan.length) violations.push({ rule: 'twice' });
  for (const entry of plan) {
    const measure = byId.get(entry.id);
    if (!measure) { violations.push({ rule: 'unknown', measure: entry.id }); continue; }
    violations.push(...checkPlace(measure, entry, { origin, close, length }));
    if (measure.status !== 'inProgress') violations.push(...checkDependencies(measure, entry, placed, byId));
  }
  violations.push(...checkExclusions(input.measures, placed, byId));
  for (const { id, mandatory, status } of input.measures)
    if (mandatory && ['open', 'planned', 'inProgress'].includes(status) && !placed.has(id)) violations.push({ rule: 'mandatory', measure: id });
  return [...violations, ...checkLimits(input, plan.filter(({ id }) => byId.has(id)), { origin, close, length })];
};

interface Frame { origin: number; close: number; length: number }

const checkPlace = (measure: PlanMeasure, { id, start, end }: Placed, { origin, close, length }: Frame): Violation[] => {
  const from = origin + start * length;
  const to = origin + (end + 1) * length;
  if (start < 0 || to > close || end < start) return [{ rule: 'window', measure: id }];
  if (measure.status === 'inProgress') {
    const begun = measure.started ?? origin;
    return begun < to && (begun >= from || start === 0) ? [] : [{ rule: 'running', measure: id }];
  }
  if (measure.status !== 'open' && measure.status !== 'planned') return [{ rule: 'status', measure: id }];
  const violations: Violation[] = [];
  if ((measure.earliest !== null && from + length <= measure.earliest) || (measure.latest !== null && from > measure.latest))
    violations.push({ rule: 'window', measure: id });
  const needed = measure.duration ?? length;
  const enough = measure.continuous ? to === close : to - from >= needed && to - from < needed + length;
  if (!enough) violations.push({ rule: 'length', measure: id });
  return violations;
};

const checkDependencies = (measure: PlanMeasure, { id, start }: Placed, placed: Map<string, Placed>, byId: Map<string, PlanMeasure>): Violation[] => {
  const violations: Violation[] = [];
  for (const named of measure.dependsOn) {
    let other = byId.get(named);
    for (let hops = 0; other?.status === 'merged' && other.mergedInto !== null && hops < byId.size; hops++) other = byId.get(other.mergedInto);
    if (!other || other.id === id || other.status === 'completed' || other.status === 'routine') continue;
    const before = placed.get(other.id);
    if (!before || before.end >= start || other.continuous) violations.push({ rule: 'dependency', measure: id, other: other.id });
  }
  return violations;
};

/** Two measures that exclude each other: one that runs or is done shuts out the other; two that run are a fact. */
const checkExclusions = (measures: PlanMeasure[], placed: Map<string, Placed>, byId: Map<string, PlanMeasure>): Violation[] => {
  const carriedOut = new Set<string | undefined>(['inProgress', 'completed', 'routine']);
  const taken = (id: string): boolean => placed.has(id) || carriedOut.has(byId.get(id)?.status);
  const decided = (id: string): boolean => placed.has(id) && byId.get(id)?.status !== 'inProgress';
  return measures.flatMap(({ id, excludes }) => excludes
    .filter((other) => other !== id && taken(id) && taken(other) && (decided(id) || decided(other)))
    .map((other): Violation => ({ rule: 'exclusion', measure: id, other })));
};

/** Adds up what every month takes and compares it with every row; money in 1/12 cents, staff in millionths. */
const checkLimits = (input: PlanInput, plan: Placed[], frame: Frame): Violation[] => {
  const { origin, close, length } = frame;
  const byId = new Map(input.measures.map((measure) => [measure.id, measure]));
  const money = new Map<string, number[]>();
  const staff = new Map<string, number[]>();
  const add = (table: Map<string, number[]>, name: string, month: number, amount: number): void => {
    let row = table.get(name);
    if (!row) { row = Array.from({ length: close - origin }, () => 0); table.set(name, row); }
    row[month - origin]! += amount;
  };
  for (const { id, start, end } of plan) {
    const measure = byId.get(id)!;
    const first = origin + start * length;
    const last = origin + (end + 1) * length;
    const begun = measure.status === 'inProgress' ? (measure.started ?? origin) : first;
    let stops = measure.continuous ? close : begun + (measure.duration ?? length);
    if (measure.status === 'inProgress' && stops <= origin) stops = origin + length;
    for (const { source, oneOff, perYear, until } of measure.cost) {
      const payer = (month: number): string => (until !== null && month > until ? (input.ownSource ?? 'open') : source);
      if (begun >= origin && begun < close) add(money, payer(begun), begun, oneOff * 12);
      for (let month = Math.max(begun, origin); month < Math.min(stops, close); month++) add(money, payer(month), month, perYear);
    }
    if (measure.unit !== null)
      for (let month = first; month < last; month++) add(staff, measure.unit, month, Math.round((measure.staff ?? 0) * 1e6));
  }
  const violations: Violation[] = [];
  for (const [name, used] of money) {
    const rows = input.budget.filter(({ source }) => source === name);
    if (rows.length === 0 || name === 'open') continue;
    for (let month = origin; month < close; month = Math.floor(month / 12 + 1) * 12) {
      const year = Math.floor(month / 12);
      const sum = used.slice(month - origin, (year + 1) * 12 - origin).reduce((a, b) => a + b, 0);
      const amounts = rows.filter((row) => row.year === year).map((row) => row.amount * 12);
      if (sum > Math.min(...(amounts.length > 0 ? amounts : [0]))) violations.push({ rule: 'budget', name, month });
    }
  }
  for (const [name, used] of staff) {
    const rows = input.capacity.filter(({ unit }) => unit === name);
    if (rows.length === 0) continue;
    used.forEach((sum, offset) => {
      const month = origin + offset;
      const amounts = rows.filter(({ from, months }) => from <= month && month < from + months).map((row) => Math.round(row.staff * 1e6));
      if (sum > Math.min(...(amounts.length > 0 ? amounts : [0]))) violations.push({ rule: 'capacity', name, month });
    });
  }
  return violations;
};
