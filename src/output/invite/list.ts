// Lists of drawn people, as CSV for the registration authority and as plain objects for JSON.
import type { Invite } from '../../generated/types.ts';
import { strataOf } from '../../model/invite/strata.ts';

/** One person drawn: id, band per trait, place in the stratum's ranking. */
export interface DrawnRow {
  id: string;
  stratum: Record<string, string>;
  place: number;
}

/** The people drawn, stratum by stratum in the order of their lots. `firstPlace` is the place of each stratum's first one. */
export function drawnRows(settings: Invite, drawn: readonly (readonly string[])[], firstPlace?: readonly number[]): DrawnRow[] {
  const strata = strataOf(settings);
  return drawn.flatMap((ids, index) => ids.map((id, at) => ({
    id,
    stratum: Object.fromEntries(settings.traits.map((trait, position) => [trait.id, strata[index]!.bands[position]!.id])),
    place: (firstPlace?.[index] ?? 1) + at,
  })));
}

/** The list as CSV with semicolons, as German spreadsheets expect; ids and bands need no quotes. */
export function drawnCsv(settings: Invite, rows: readonly DrawnRow[]): string {
  const heading = ['id', ...settings.traits.map((trait) => trait.id), 'place'];
  return [heading, ...rows.map((row) => [row.id, ...Object.values(row.stratum), String(row.place)])].map((cells) => `${cells.join(';')}\n`).join('');
}
