// Rows of the views that the engines read, as typed plain data.
import type { Database } from 'better-sqlite3';
import type { PlanRow } from '../model/order/from-rows.ts';
import type { Both } from '../text/language.ts';

/** One row of the view `score`: who gave what. */
export interface ScoreRow {
  rater: string;
  group_name: string | null;
  date: string | null;
  date_last: string | null;
  rating: string;
  measure: string;
  criterion: string;
  /** Points in the criterion's unit; 1 or 0 on a must criterion. */
  points: number;
  /** Stamp of what was rated, where the rating has one. */
  stamp: string | null;
}

/** One row of the view `measure_profile`. */
export interface MeasureProfileRow {
  id: string;
  title: string;
  stage: string;
  status: string;
  action_field: string;
  lead: string | null;
  lead_confirmed: string | null;
  duration: number | null;
  continuous: 0 | 1;
  review_every: number | null;
  window_earliest_first: string | null;
  window_latest_last: string | null;
  cost_status: string | null;
  staff: number | null;
  indicators: number;
  outcome_indicators: number;
  baselines: number;
  dated_targets: number;
  one_off: number | null;
  per_year: number | null;
  unfunded: number | null;
  dependencies: number;
}

interface Views {
  score: ScoreRow;
  plan_input: PlanRow;
  measure_profile: MeasureProfileRow;
}

/** All rows of a view that an engine reads. */
export function rowsOf<View extends keyof Views>(database: Database, view: View): Views[View][] {
  return database.prepare(`SELECT * FROM ${view}`).all() as Views[View][];
}

/** The documented views: name, and the comments above each in schema.sql. */
export function describeViews(schema: string): { name: string; description: Both }[] {
  const line = (text: string): string => text.replace(/\n-- /g, ' ');
  return [...schema.matchAll(/^-- view (\w+): ([\s\S]*?)\n-- de: ([\s\S]*?)\nCREATE VIEW/gm)].map(([, name = '', en = '', de = '']) => ({ name, description: { de: line(de), en: line(en) } }));
}
