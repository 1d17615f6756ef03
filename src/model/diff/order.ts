// The order of action before and after, each move with its cause.
import type { PlanInput, PlanMeasure } from '../order/input.ts';
import { same } from './fields.ts';

/** Where a measure stands in a plan: its first and last period, or why it is left out (null: it is not to be planned). */
export type Place = { from: string; to: string; position: number } | null;
export type Places = ReadonlyMap<string, Place>;

export const orderCauses = ['ranking', 'settings', 'budget', 'own', 'measures'] as const;
/** `ranking`: scores and ranks. `settings`: periods, discount. `budget`: budget and staff. `own`: dates, cost or staff of measures. `measures`: measures came or went. */
export type OrderCause = (typeof orderCauses)[number];

export interface OrderMove {
  id: string;
  before: Place;
  after: Place;
  /** The changes at which it moved, with the places in between. */
  steps: { cause: OrderCause; from: Place; to: Place; own: boolean }[];
}

export interface OrderDiff {
  moves: OrderMove[];
  /** Measures that begin and end when they did. */
  unmoved: number;
  changed: OrderCause[];
}

/** The old plan's input under new conditions, one kind of change after the other; the last is the new state itself. */
export function orderStages(before: PlanInput, after: PlanInput): { cause: OrderCause; input: PlanInput; touched: ReadonlySet<string> }[] {
  const now = new Map(after.measures.map((measure) => [measure.id, measure]));
  const was = new Map(before.measures.map((measure) => [measure.id, measure]));
  const ranked = before.measures.map((measure): PlanMeasure => {
    const { score, rank, refused } = now.get(measure.id) ?? measure;
    return { ...measure, score, rank, refused };
  });
  // links to measures that are not there yet come with them
  const known = (ids: string[]): string[] => ids.filter((id) => was.has(id));
  const own = before.measures.map((measure): PlanMeasure => {
    const next = now.get(measure.id);
    return next === undefined ? measure : { ...next, title: measure.title, dependsOn: known(next.dependsOn), excludes: known(next.excludes), mergedInto: next.mergedInto !== null && was.has(next.mergedInto) ? next.mergedInto : null };
  });
  const touched = new Set(own.filter((measure, i) => !same(measure, ranked[i])).map(({ id }) => id));
  const ranking = { ...before, measures: ranked };
  const settings = { ...ranking, settings: after.settings };
  const budget = { ...settings, budget: after.budget, capacity: after.capacity, ownSource: after.ownSource };
  const scored = new Set(ranked.filter((measure) => !same([measure.score, measure.refused], [was.get(measure.id)!.score, was.get(measure.id)!.refused])).map(({ id }) => id));
  const cameOrWent = new Set([...was.keys(), ...now.keys()].filter((id) => !was.has(id) || !now.has(id)));
  return [
    { cause: 'ranking', input: ranking, touched: scored }, { cause: 'settings', input: settings, touched: new Set() }, { cause: 'budget', input: budget, touched: new Set() },
    { cause: 'own', input: { ...budget, measures: own }, touched }, { cause: 'measures', input: after, touched: cameOrWent },
  ];
}

const moved = (a: Place | undefined, b: Place | undefined): boolean => (a ?? null)?.from !== (b ?? null)?.from || (a ?? null)?.to !== (b ?? null)?.to;

/** Every measure that begins or ends at another time, is planned now or no longer; by its new place. `plan` plans one input. */
export async function orderDiff(before: PlanInput, after: PlanInput, plan: (input: PlanInput) => Promise<Places>): Promise<OrderDiff> {
  const first = await plan(before);
  let [input, places] = [before, first];
  const changed: OrderCause[] = [];
  const stages: { cause: OrderCause; places: Places; touched: ReadonlySet<string> }[] = [];
  for (const stage of orderStages(before, after)) {
    if (!same(stage.input, input)) {
      changed.push(stage.cause);
      places = await plan(stage.input);
      input = stage.input;
    }
    stages.push({ cause: stage.cause, places, touched: stage.touched });
  }
  const ids = [...new Set([...first.keys(), ...places.keys()])];
  const moves = ids.filter((id) => moved(first.get(id), places.get(id))).map((id): OrderMove => {
    let at: Place = first.get(id) ?? null;
    const steps = stages.flatMap(({ cause, places: then, touched }) => {
      const next = then.get(id) ?? null;
      const step = moved(at, next) ? [{ cause, from: at, to: next, own: touched.has(id) }] : [];
      at = next;
      return step;
    });
    return { id, before: first.get(id) ?? null, after: places.get(id) ?? null, steps };
  });
  return {
    moves: moves.sort((a, b) => (a.after?.position ?? Infinity) - (b.after?.position ?? Infinity) || (a.id < b.id ? -1 : 1)),
    unmoved: ids.length - moves.length, changed,
  };
}
