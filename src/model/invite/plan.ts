// What a draw will look like before it takes place: letters per stratum and margin, chances, acceptances.
import type { Invite } from '../../generated/types.ts';
import { mostLetters } from './contradictions.ts';
import { sharesOf } from './draw.ts';
import { possibleLetters, total, type Range } from './rounding.ts';
import { strataOf } from './strata.ts';

/** A probability as an exact fraction of whole numbers. */
export interface Probability {
  numerator: bigint;
  denominator: bigint;
}

/** The decimal of an exact fraction, to the precision of a number. */
export function decimalOf({ numerator, denominator }: Probability): number {
  // whole numbers below 2^53 divide with one correct rounding; larger ones are brought down first
  const shift = BigInt(Math.max(0, numerator.toString(2).length - 53, denominator.toString(2).length - 53));
  return Number(numerator >> shift) / Number(denominator >> shift);
}

/** Letters that a group of people can expect, and the fewest and most that a draw can give it. */
export interface Expectation extends Range {
  people: number;
  /** The share of the letters that the group gets on average. */
  expected: Probability;
}

/** Everybody's chance: least, mean and largest over all people. */
export interface Chances {
  least: Probability;
  mean: Probability;
  largest: Probability;
}

export interface Plan {
  population: number;
  letters: number;
  chances: Chances;
  /** Strata with somebody in them, but fewer people than `smallNumber`. */
  smallStrata: number;
  /** Per stratum, in the order of `strataOf`. */
  strata: (Expectation & { key: string })[];
  /** Per trait and band, in the order of the settings. */
  margins: (Expectation & { trait: string; band: string; chance: Probability | null })[];
}

/** Acceptances that can be expected of the letters, and whether they fill the seats. */
export interface Acceptances {
  low: number;
  high: number;
  /** With caution, the letters that would fill the seats; null without seats or with a response of 0. */
  lettersNeeded: number | null;
  /** Whether the seats are filled even with caution, only with luck, or not at all; null without seats. */
  seats: 'enough' | 'perhaps' | 'tooFew' | null;
}

/** What the settings' response gives; null where they have none. */
export function acceptancesOf({ letters, response, seats }: Invite): Acceptances | null {
  if (!response) return null;
  const [low, high] = [(letters * response.low) / 100, (letters * response.high) / 100];
  return {
    low,
    high,
    lettersNeeded: seats === undefined || response.low === 0 ? null : Math.ceil((seats * 100) / response.low),
    seats: seats === undefined ? null : low >= seats ? 'enough' : high >= seats ? 'perhaps' : 'tooFew',
  };
}

/** The chances where all have the same; null where a group has a factor, because then they depend on its size. */
export function equalChances({ traits, letters }: Pick<Invite, 'traits' | 'letters'>, population: number): Chances | null {
  if (traits.some((trait) => trait.bands.some((band) => band.factor !== undefined))) return null;
  const chance = { numerator: BigInt(letters), denominator: BigInt(population) };
  return { least: chance, mean: chance, largest: chance };
}

/** Why a draw from this population cannot take place. */
export interface PlanProblem {
  kind: 'tooManyLetters' | 'certain';
  values: Record<string, string | number>;
}

/** Chances in a population: k·weight/T per person; the mean is k/N. */
export function chancesOf(settings: Pick<Invite, 'traits' | 'letters'>, sizes: readonly number[]): Chances {
  const shares = sharesOf(settings, sizes).filter(({ size }) => size > 0n);
  const letters = BigInt(settings.letters);
  const denominator = total(shares);
  const weights = shares.map(({ weight }) => weight);
  const chance = (weight: bigint): Probability => ({ numerator: letters * weight, denominator });
  return {
    least: chance(weights.reduce((a, b) => (b < a ? b : a))),
    mean: { numerator: letters, denominator: shares.reduce((sum, { size }) => sum + size, 0n) },
    largest: chance(weights.reduce((a, b) => (b > a ? b : a))),
  };
}

/** What forbids a draw from strata of these sizes: the cap of 2 %, or people whose letter would be certain. */
export function planProblems(settings: Invite, sizes: readonly number[]): PlanProblem[] {
  const population = sizes.reduce((sum, size) => sum + size, 0);
  const problems: PlanProblem[] = [];
  if (settings.letters > mostLetters(population)) problems.push({ kind: 'tooManyLetters', values: { letters: settings.letters, population, most: mostLetters(population) } });
  const { largest } = chancesOf(settings, sizes);
  if (largest.numerator > largest.denominator) problems.push({ kind: 'certain', values: { chance: Math.round(decimalOf(largest) * 100) } });
  return problems;
}

/** Strata with fewer people than this are small: their size says much about few. */
export const smallNumber = 5;

/** The plan for strata of these sizes. Exact: no range and no expectation is estimated. Call `planProblems` first. */
export function planOf(settings: Invite, sizes: readonly number[]): Plan {
  const strata = strataOf(settings);
  const shares = sharesOf(settings, sizes);
  const letters = BigInt(settings.letters);
  const length = total(shares);
  const bands = settings.traits.flatMap((trait, position) => trait.bands.map((band) => ({ trait, band, position })));
  const groups = strata.map((stratum, index) => [index, ...bands.flatMap(({ band, position }, number) => (stratum.bands[position] === band ? [strata.length + number] : []))]);
  const ranges = possibleLetters(shares, letters, groups);
  const expectation = (members: number[], range: Range): Expectation => ({
    people: members.reduce((sum, index) => sum + sizes[index]!, 0),
    expected: { numerator: letters * members.reduce((sum, index) => sum + shares[index]!.size * shares[index]!.weight, 0n), denominator: length },
    ...range,
  });
  const population = sizes.reduce((sum, size) => sum + size, 0);
  return {
    population,
    letters: settings.letters,
    chances: chancesOf(settings, sizes),
    smallStrata: sizes.filter((size) => size > 0 && size < smallNumber).length,
    strata: strata.map(({ key }, index) => ({ key, ...expectation([index], ranges[index]!) })),
    margins: bands.map(({ trait, band, position }, number) => {
      const margin = expectation(strata.flatMap((stratum, index) => (stratum.bands[position] === band ? [index] : [])), ranges[strata.length + number]!);
      const chance = margin.people === 0 ? null : { numerator: margin.expected.numerator, denominator: length * BigInt(margin.people) };
      return Object.assign(margin, { trait: trait.id, band: band.id, chance });
    }),
  };
}
