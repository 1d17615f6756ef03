// How measurable and how feasible a measure is: named parts, each there or not, with weights that sum to 1.
//
// Measurable, by the best of its indicators that are not mere context (attribution or level `context` proves nothing about the measure):
//   indicator 0.15 · level 0.05 · unit 0.10 · share 0.05 · baseline 0.10 · baselineEvidence 0.05 · target 0.10 · targetDate 0.10 ·
//   direction 0.10 · dataSource 0.10 · frequency 0.05 · responsible 0.05
// Feasible:
//   lead 0.20 · leadConfirmed 0.05 · start 0.10 · duration 0.10 · cost 0.20 · staff 0.10 · funding 0.10 · fundingLasts 0.05 · order 0.10
//
// The weights say how much a gap hinders: without an indicator, a target with its date and a baseline there is nothing to measure; without
// a lead, money and dates nobody can begin. They are a product decision, not a finding from the literature.
import type { Catalogue, Indicator, Measure } from '../catalogue.ts';
import { addDays, lastDay } from '../dates.ts';
import { centsOf } from '../money.ts';
import { isContext, isPlaceholder, isQualitative, isShare } from '../rules/indicators.ts';
import { earliestEnd, earliestStart, endFrom, isRetired, latestStart } from '../rules/measureTime.ts';
import { absolute, contradicts } from '../rules/values.ts';

export const measurableWeights = { indicator: 0.15, level: 0.05, unit: 0.1, share: 0.05, baseline: 0.1, baselineEvidence: 0.05, target: 0.1, targetDate: 0.1, direction: 0.1, dataSource: 0.1, frequency: 0.05, responsible: 0.05 } as const;
export const feasibleWeights = { lead: 0.2, leadConfirmed: 0.05, start: 0.1, duration: 0.1, cost: 0.2, staff: 0.1, funding: 0.1, fundingLasts: 0.05, order: 0.1 } as const;

export type MeasurablePart = keyof typeof measurableWeights;
export type FeasiblePart = keyof typeof feasibleWeights;
export type MeasurableVerdict = 'measurable' | 'partly' | 'notMeasurable';
export type FeasibleVerdict = 'feasible' | 'partly' | 'notFeasible';

/** A score in 0..1, its verdict, and which parts are there; the missing ones in order of gain. */
export interface Profiled<Part extends string, Verdict extends string> {
  score: number;
  verdict: Verdict;
  present: Part[];
  missing: Part[];
}

export interface Profile {
  id: string;
  measurable: Profiled<MeasurablePart, MeasurableVerdict> & { /** The indicator that the parts are those of; null where there is none. */ indicator: string | null };
  feasible: Profiled<FeasiblePart, FeasibleVerdict>;
}

/** The parts of one indicator; null for mere context. */
export function indicatorParts(indicator: Indicator): MeasurablePart[] | null {
  if (isContext(indicator)) return null;
  const { level, unit, numerator, denominator, baseline, targets = [], direction, dataSource, frequency, responsible } = indicator;
  const qualitative = isQualitative(indicator);
  const parts: MeasurablePart[] = ['indicator'];
  const valued = targets.filter(({ value, state }) => value !== undefined || state !== undefined);
  const known = baseline?.value !== undefined || baseline?.state !== undefined;
  if (level !== undefined) parts.push('level');
  if (unit !== undefined || qualitative) parts.push('unit');
  if ((unit !== undefined || qualitative) && (!isShare(indicator) || (numerator !== undefined && denominator !== undefined))) parts.push('share');
  if (known || baseline?.due !== undefined) parts.push('baseline');
  if (baseline?.due !== undefined || (known && baseline?.date !== undefined && baseline.source !== undefined)) parts.push('baselineEvidence');
  if (valued.some(({ state, criterion }) => state === undefined || criterion !== undefined)) parts.push('target');
  if (valued.some(({ date }) => date !== undefined)) parts.push('targetDate');
  const base = baseline?.value;
  if (direction !== undefined && (base === undefined || valued.every((target) => { const value = absolute(target, base); return value === null || !contradicts(direction, base, value); }))) parts.push('direction');
  if (dataSource !== undefined && !isPlaceholder(dataSource)) parts.push('dataSource');
  if (frequency !== undefined) parts.push('frequency');
  if (responsible !== undefined) parts.push('responsible');
  return parts;
}

function weigh<Part extends string>(weights: Record<Part, number>, present: readonly Part[]): { score: number; present: Part[]; missing: Part[] } {
  const all = Object.keys(weights) as Part[];
  const has = new Set(present);
  // in whole hundredths, so that the sum is what it looks like
  const score = all.filter((part) => has.has(part)).reduce((sum, part) => sum + Math.round(weights[part] * 100), 0) / 100;
  return { score, present: all.filter((part) => has.has(part)), missing: all.filter((part) => !has.has(part)).sort((a, b) => weights[b] - weights[a]) };
}

const NEEDED: readonly MeasurablePart[] = ['unit', 'baseline', 'target', 'targetDate', 'direction', 'dataSource'];

function measurable(indicators: readonly Indicator[]): Profile['measurable'] {
  let best: { id: string; parts: MeasurablePart[]; whole: boolean; score: number } | null = null;
  for (const indicator of indicators) {
    const parts = indicatorParts(indicator);
    if (parts === null) continue;
    const { score } = weigh(measurableWeights, parts);
    const whole = NEEDED.every((part) => parts.includes(part));
    if (best === null || Number(whole) > Number(best.whole) || (whole === best.whole && score > best.score)) best = { id: indicator.id, parts, whole, score };
  }
  const targeted = indicators.some(({ targets = [] }) => targets.some(({ value, state }) => value !== undefined || state !== undefined));
  const { score, present, missing } = weigh(measurableWeights, best?.parts ?? []);
  return { score, verdict: best?.whole ? 'measurable' : targeted ? 'partly' : 'notMeasurable', present, missing, indicator: best?.id ?? null };
}

/** Whether money that was promised is there until the measure surely ends. */
function lasts(measure: Measure): boolean {
  const items = (measure.cost?.items ?? []).filter(({ perYear = 0 }) => perYear > 0);
  const start = earliestStart(measure);
  const end = measure.continuous ? null : start === null ? null : endFrom(start, measure);
  return items.every(({ until }) => until === undefined || (end !== null && lastDay(until) >= end));
}

/** Whether it can begin after everything it depends on is over. */
function inOrder(measure: Measure, others: ReadonlyMap<string, Measure>): boolean {
  const latest = latestStart(measure);
  return (measure.dependsOn ?? []).every((id) => {
    const other = others.get(id);
    if (other === undefined || isRetired(other)) return false;
    if (other.continuous) return false; // it never ends
    const end = earliestEnd(other);
    return end === null || latest === null || addDays(end, 1) <= latest;
  });
}

function feasible(measure: Measure, catalogue: Catalogue, others: ReadonlyMap<string, Measure>): Profile['feasible'] {
  const parts: FeasiblePart[] = [];
  const { lead, leadConfirmed, cost, staff, duration, continuous, reviewEvery, finished } = measure;
  const amounts = (cost?.items ?? []).some(({ oneOff, perYear }) => oneOff !== undefined || perYear !== undefined);
  const costed = cost !== undefined && cost.status !== 'unknown' && (cost.status === 'neutral' ? cost.reason !== undefined : amounts);
  const open = (cost?.items ?? []).some(({ source, oneOff = 0, perYear = 0 }) => source === 'open' && centsOf(oneOff) + centsOf(perYear) > 0);
  if (lead !== undefined && (catalogue.settings.units ?? []).some(({ id }) => id === lead)) parts.push('lead');
  if (lead !== undefined && leadConfirmed !== undefined) parts.push('leadConfirmed');
  if (earliestStart(measure) !== null || latestStart(measure) !== null) parts.push('start');
  if (duration !== undefined || finished !== undefined || (continuous && reviewEvery !== undefined)) parts.push('duration');
  if (costed) parts.push('cost');
  if (staff !== undefined) parts.push('staff');
  if (costed && !open) parts.push('funding');
  if (costed && !open && lasts(measure)) parts.push('fundingLasts');
  const order = inOrder(measure, others);
  if (order) parts.push('order');
  const { score, present, missing } = weigh(feasibleWeights, parts);
  const whole = (['lead', 'start', 'duration', 'cost', 'staff', 'funding', 'fundingLasts', 'order'] as const).every((part) => parts.includes(part));
  const begun = order && (['lead', 'start', 'cost'] as const).some((part) => parts.includes(part));
  return { score, verdict: whole ? 'feasible' : begun ? 'partly' : 'notFeasible', present, missing };
}

/** The profiles of all measures that are neither merged nor dropped, in the catalogue's order; those named (in small letters) in any case. */
export function profiles(catalogue: Catalogue, named: ReadonlySet<string> = new Set()): Profile[] {
  const others = new Map(catalogue.measures.map((measure) => [measure.id, measure]));
  return catalogue.measures.filter((measure) => !isRetired(measure) || named.has(measure.id.toLowerCase())).map((measure) => ({
    id: measure.id, measurable: measurable(measure.indicators ?? []), feasible: feasible(measure, catalogue, others),
  }));
}
