// A trait (Merkmal) divides the population into bands; a stratum (Lostopf) is one band of each trait.
import type { Invite, InviteBand } from '../../generated/types.ts';
import { factorOf, wholeWeights } from './weights.ts';

/** One stratum: its bands in the order of the traits, and its weight as a whole number. */
export interface Stratum {
  bands: InviteBand[];
  /** The bands' ids joined with `;`, as they stand in the canonical extract. */
  key: string;
  /** How large everybody's chance is here, in proportion to the other strata. */
  weight: bigint;
}

/** More strata than this are refused: with so many, most would hold nobody. */
export const largestNumberOfStrata = 20_000;

/** How many strata the settings make. */
export function numberOfStrata(settings: Pick<Invite, 'traits'>): number {
  return settings.traits.reduce((product, trait) => product * trait.bands.length, 1);
}

/**
 * All strata in their fixed order: hierarchical, the first trait outermost, bands as they are listed in the settings.
 * The order decides how well a margin is met: letters per band of the first trait differ from the share by less than 1.
 */
export function strataOf(settings: Pick<Invite, 'traits'>): Stratum[] {
  const combinations = settings.traits.reduce<InviteBand[][]>(
    (sofar, trait) => sofar.flatMap((bands) => trait.bands.map((band) => [...bands, band])),
    [[]],
  );
  const weights = wholeWeights(combinations.map(factorOf));
  return combinations.map((bands, index) => ({ bands, key: bands.map((band) => band.id).join(';'), weight: weights[index]! }));
}
