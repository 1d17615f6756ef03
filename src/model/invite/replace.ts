// Replacements: for everybody who declined, the next rank of the same stratum. No new randomness.
import type { DrawRecord } from '../../generated/types.ts';
import { ranking } from './draw.ts';
import type { Extract } from './extract.ts';
import { settingsOf } from './log.ts';
import { strataOf } from './strata.ts';
import { roundsOf } from './verify.ts';

/** An id of the list of those who declined, with the line it stands on. */
export interface Declined {
  id: string;
  line: number;
}

/** Why a list of refusals cannot be right. */
export interface DeclinedProblem {
  line: number;
  kind: 'unknown' | 'notInvited' | 'twice' | 'fewer';
  values: Record<string, string | number>;
}

export interface Replacements {
  /** New letters per stratum, in the order of `strataOf`. */
  letters: number[];
  /** The ids drawn now, per stratum in the order of their ranks. */
  drawn: string[][];
  /** The place in the stratum's ranking of the first of them, from 1. */
  firstPlace: number[];
  /** Strata in which nobody is left, and how many replacements are missing there. */
  exhausted: { stratum: string; missing: number }[];
}

/**
 * The next letters for a list of all refusals so far (not only the new ones): each stratum gets as many letters as
 * people of it declined. The same list twice gives nobody new, so that nothing can be counted double.
 */
export function replacementsFor(record: DrawRecord, extract: Extract, declined: readonly Declined[]): Replacements | { problems: DeclinedProblem[] } {
  const strata = strataOf(settingsOf(record));
  const rounds = roundsOf(record);
  const written = strata.map((_, index) => rounds.reduce((sum, round) => sum + round[index]!, 0));
  const replaced = strata.map((_, index) => written[index]! - rounds[0]![index]!);
  const stratumOf = new Map(extract.ids.map((id, at) => [id, extract.stratum[at]!]));
  const refusals = strata.map(() => 0);
  const problems: DeclinedProblem[] = [];
  const seen = new Map<string, number>();
  const known: (Declined & { stratum: number })[] = [];
  for (const { id, line } of declined) {
    const stratum = stratumOf.get(id);
    if (stratum === undefined) problems.push({ line, kind: 'unknown', values: { id: id.slice(0, 64) } });
    else if (seen.has(id)) problems.push({ line, kind: 'twice', values: { id, first: seen.get(id)! } });
    else {
      seen.set(id, line);
      refusals[stratum]! += 1;
      known.push({ id, line, stratum });
    }
  }
  const letters = strata.map((_, index) => Math.max(0, Math.min(refusals[index]! - replaced[index]!, extract.sizes[index]! - written[index]!)));
  const ranked = ranking(extract, record.key, written.map((count, index) => count + letters[index]!));
  const invited = new Set(ranked.flatMap((ids, index) => ids.slice(0, written[index])));
  for (const { id, line } of known) if (!invited.has(id)) problems.push({ line, kind: 'notInvited', values: { id } });
  for (const [index, { key }] of strata.entries()) {
    if (refusals[index]! < replaced[index]!) problems.push({ line: 0, kind: 'fewer', values: { stratum: key, declined: refusals[index]!, replaced: replaced[index]! } });
  }
  if (problems.length > 0) return { problems: problems.sort((a, b) => a.line - b.line) };
  return {
    letters,
    drawn: ranked.map((ids, index) => ids.slice(written[index])),
    firstPlace: written.map((count) => count + 1),
    exhausted: strata.flatMap(({ key }, index) => {
      const missing = refusals[index]! - replaced[index]! - letters[index]!;
      return missing > 0 ? [{ stratum: key, missing }] : [];
    }),
  };
}
