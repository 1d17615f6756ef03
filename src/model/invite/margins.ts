// The numbers of the fairness page: who lives here and who was written to, with small groups protected.
import type { DrawRecord } from '../../generated/types.ts';
import { settingsOf } from './log.ts';
import { strataOf } from './strata.ts';
import { sizesOf } from './verify.ts';

/** People and letters of a group; `null` as a name stands for several small groups together. */
export interface GroupRow {
  name: string | null;
  people: number;
  letters: number;
}

/**
 * Joins groups of fewer than `smallest` people into one row at the end, so that nobody can be recognised in a table.
 * One small group alone is joined with the next larger one, or it could be computed from the sum.
 * @param smallest groups with fewer people than this are small; 0 people are no group and left out
 */
export function protectedRows(rows: readonly { name: string; people: number; letters: number }[], smallest: number): GroupRow[] {
  const present = rows.filter(({ people }) => people > 0);
  const hidden = new Set(present.filter(({ people }) => people < smallest));
  if (hidden.size === 0) return [...present];
  const joined = (): number => [...hidden].reduce((sum, { people }) => sum + people, 0);
  const others = present.filter((row) => !hidden.has(row)).sort((a, b) => a.people - b.people);
  while ((hidden.size < 2 || joined() < smallest) && others.length > 0) hidden.add(others.shift()!);
  const letters = [...hidden].reduce((sum, row) => sum + row.letters, 0);
  return [...present.filter((row) => !hidden.has(row)), { name: null, people: joined(), letters }];
}

/** One trait's table: its bands with people and letters. */
export interface MarginTable {
  trait: string;
  rows: GroupRow[];
}

/** People and letters of each band, trait by trait, as the draw gave them (without replacements). */
export function marginTables(record: DrawRecord, smallest: number): MarginTable[] {
  const settings = settingsOf(record);
  const strata = strataOf(settings);
  const sizes = sizesOf(record);
  const logged = new Map(record.strata.map((row) => [row.stratum, row.letters]));
  return settings.traits.map((trait, position) => ({
    trait: trait.title,
    rows: protectedRows(trait.bands.map((band) => {
      const members = strata.flatMap((stratum, index) => (stratum.bands[position] === band ? [index] : []));
      return {
        name: band.title,
        people: members.reduce((sum, index) => sum + sizes[index]!, 0),
        letters: members.reduce((sum, index) => sum + (logged.get(strata[index]!.key) ?? 0), 0),
      };
    }), smallest),
  }));
}

/** All strata with people and letters, small ones joined. */
export function stratumTable(record: DrawRecord, smallest: number): GroupRow[] {
  const titles = new Map(strataOf(settingsOf(record)).map(({ key, bands }) => [key, bands.map((band) => band.title).join(' · ')]));
  return protectedRows(record.strata.map(({ stratum, people, letters }) => ({ name: titles.get(stratum) ?? stratum, people, letters })), smallest);
}
