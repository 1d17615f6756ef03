// One indicator against its path: a straight line from the baseline to the first target and from target to target.
import type { Goal, Indicator, Measure, Measured } from '../catalogue.ts';
import { addMonths, type CoarseDate, type Day, daysBetween, firstDay, lastDay } from '../dates.ts';
import { dueDay } from '../rules/values.ts';

export const indicatorStates = ['overdue', 'missed', 'late', 'deviates', 'onTime', 'reached', 'notYet', 'pending', 'incomparable'] as const;
/**
 * `overdue`: a value should be there and is not. `missed`: the last target's day is over and it was not met. `late`: behind the
 * path. `deviates`: no longer at the level to be kept. `onTime`, `reached`. `notYet`: a state that is to be achieved, with time left. `pending`: no value yet, and none is due.
 * `incomparable`: there is a value, but no baseline, target or direction to compare it with.
 */
export type IndicatorState = (typeof indicatorStates)[number];

/** A number or a state with the day that it holds for. */
export interface Reading {
  value: number | null;
  state: string | null;
  day: Day | null;
  /** The date as the author wrote it. */
  date: CoarseDate | null;
}

export interface IndicatorProgress {
  /** OWNER.part */
  id: string;
  owner: string;
  ownerKind: 'goal' | 'measure';
  indicator: Indicator;
  baseline: Reading | null;
  latest: Reading | null;
  /** The first target that is not over yet, else the last one. Relative targets are worked out. */
  target: Reading | null;
  /** Where the path is on the day of the latest value. */
  expected: number | null;
  /** How much of the way from the baseline to the last target is done, 1 = all; below 0 where it went the wrong way. */
  share: number | null;
  state: IndicatorState;
  /** The day on which the missing value was due. */
  overdueSince: Day | null;
}

/** Nine tenths of the way that the plan has from the last corner to that day count as on time: that the path is straight is only a convention. */
const tolerance = 0.1;

const readingOf = ({ value, state, date }: Pick<Measured, 'value' | 'state' | 'date'>): Reading => ({ value: value ?? null, state: state ?? null, day: date === undefined ? null : lastDay(date), date: date ?? null });

/** How an indicator stands on a day. Actuals of a time that had not begun then are left out. */
export function indicatorProgress(indicator: Indicator, owner: Measure | Goal, ownerKind: 'goal' | 'measure', today: Day): IndicatorProgress {
  const { baseline: given, actuals = [], direction } = indicator;
  const baseline = given?.value === undefined && given?.state === undefined ? null : readingOf(given);
  const targets = targetsOf(indicator);
  const readings = actuals.filter(({ date }) => date === undefined || firstDay(date) <= today).map(readingOf);
  const latest = readings.filter(({ day }) => day !== null).sort((a, b) => (a.day! < b.day! ? -1 : a.day! > b.day! ? 1 : 0)).at(-1) ?? readings.at(-1) ?? null;
  const target = targets.find(({ day }) => day !== null && day >= today) ?? targets.at(-1) ?? null;
  const path = pathOf(baseline, targets);
  const expected = latest?.day && latest.value !== null && direction !== 'achieve' ? positionOn(path, latest.day, baseline?.value ?? null) : null;
  const final = targets.findLast(({ value }) => value !== null);
  const way = final?.value !== null && final?.value !== undefined && baseline?.value !== null && baseline?.value !== undefined ? final.value - baseline.value : 0;
  const overdueSince = overdue(indicator, owner, targets, latest, today);
  return {
    id: `${owner.id}.${indicator.id}`, owner: owner.id, ownerKind, indicator, baseline, latest, target, expected,
    share: way !== 0 && latest?.value !== null && latest?.value !== undefined && direction !== 'maintain' ? (latest.value - baseline!.value!) / way + 0 : null, // + 0: no minus zero
    state: overdueSince !== null ? 'overdue' : stateOf({ direction, targets, readings, latest, expected, path, today }),
    overdueSince,
  };
}

function targetsOf({ targets = [], baseline }: Indicator): Reading[] {
  const all = targets.map((target): Reading => {
    const reading = readingOf(target);
    if (!target.relative || target.value === undefined) return reading;
    return { ...reading, value: baseline?.value === undefined ? null : baseline.value * (1 + target.value / 100) };
  });
  return all.sort((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : 1));
}

interface Point {
  day: Day;
  value: number;
}

// the corners of the path, by day
function pathOf(baseline: Reading | null, targets: readonly Reading[]): Point[] {
  return [...(baseline === null ? [] : [baseline]), ...targets].flatMap(({ day, value }) => (day === null || value === null ? [] : [{ day, value }])).sort((a, b) => (a.day < b.day ? -1 : 1));
}

// the corners before and after a day
function around(path: readonly Point[], day: Day): { before: Point | undefined; after: Point | undefined } {
  return { before: path.findLast((point) => point.day <= day), after: path.find((point) => point.day > day) };
}

// before the first corner the baseline holds, if there is one
function positionOn(path: readonly Point[], day: Day, baseline: number | null): number | null {
  if (path.length < 2) return null;
  const { before, after } = around(path, day);
  if (before === undefined) return baseline;
  if (after === undefined) return before.value;
  return before.value + ((after.value - before.value) * daysBetween(before.day, day)) / daysBetween(before.day, after.day);
}

interface Comparison {
  direction: Indicator['direction'];
  targets: readonly Reading[];
  readings: readonly Reading[];
  latest: Reading | null;
  expected: number | null;
  path: readonly Point[];
  today: Day;
}

function stateOf({ direction, targets, readings, latest, expected, path, today }: Comparison): IndicatorState {
  const final = targets.at(-1);
  if (latest === null) return 'pending';
  if (final === undefined) return 'incomparable';
  if (direction === 'achieve' || final.value === null) {
    return readings.some((reading) => meets('achieve', reading, final)) ? 'reached' : final.day !== null && final.day < today ? 'missed' : 'notYet';
  }
  if (latest.value === null || direction === undefined) return 'incomparable';
  if (direction === 'maintain') return Math.abs(latest.value - final.value) <= Math.abs(final.value) * tolerance + 1e-9 ? 'onTime' : 'deviates';
  if (meets(direction, latest, final)) return 'reached';
  if (final.day !== null && final.day < today) return 'missed';
  if (expected === null || latest.day === null) return 'incomparable';
  const { before } = around(path, latest.day);
  const grace = before === undefined ? 0 : Math.abs(expected - before.value) * tolerance;
  const lag = direction === 'increase' ? expected - latest.value : latest.value - expected;
  return lag <= grace + 1e-9 ? 'onTime' : 'late';
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/[\s.!„“"]+/gu, ' ').trim();
const sameState = (one: string | null, other: string | null): boolean => one !== null && other !== null && plain(one) === plain(other);

// by the frequency (as the rule N114 has it), or because the day of a target is over and nothing was measured for it
function overdue(indicator: Indicator, owner: Measure | Goal, targets: readonly Reading[], latest: Reading | null, today: Day): Day | null {
  if ('status' in owner && owner.status === 'open') return null;
  const byFrequency = dueDay(indicator, owner);
  if (byFrequency !== null && byFrequency < today) return byFrequency;
  const final = targets.at(-1);
  if (latest !== null && final !== undefined && meets(indicator.direction, latest, final)) return null;
  // a value from the month before the target's day is one for that day: nobody counts on the 31st of July
  const passed = targets.findLast(({ day }) => day !== null && day < today);
  return passed?.day && (latest?.day == null || latest.day < addMonths(passed.day, -1)) ? passed.day : null;
}

function meets(direction: Indicator['direction'], reading: Reading, target: Reading): boolean {
  if (target.value === null || direction === undefined) return sameState(reading.state, target.state);
  if (reading.value === null || direction === 'maintain') return false;
  return direction === 'decrease' ? reading.value <= target.value + 1e-9 : reading.value >= target.value - 1e-9;
}
