// Factors per band as exact whole numbers, so that a probability is a fraction and never a rounded decimal.
import type { InviteBand } from '../../generated/types.ts';

/** A number as numerator and denominator in lowest terms; the denominator is positive. */
export interface Exact {
  numerator: bigint;
  denominator: bigint;
}

/** The greatest common divisor of two numbers that are not negative. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

function reduced(numerator: bigint, denominator: bigint): Exact {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

const decimal = /^(\d{1,9})(?:\.(\d{1,9}))?$/;

function fromDecimal(text: string): Exact | null {
  const match = decimal.exec(text);
  if (!match) return null;
  const fraction = match[2] ?? '';
  return reduced(BigInt(match[1]! + fraction), 10n ** BigInt(fraction.length));
}

/** A number or a fraction written as text (`1.5`, `"3/2"`), exactly as it is written; null where it is neither or not above 0. */
export function exactFactor(entry: number | string): Exact | null {
  const parts = String(entry).split('/').map((part) => fromDecimal(part.trim()));
  if (parts.length > 2) return null;
  const [top, bottom = { numerator: 1n, denominator: 1n }] = parts;
  if (!top || !bottom || top.numerator === 0n || bottom.numerator === 0n) return null;
  return reduced(top.numerator * bottom.denominator, top.denominator * bottom.numerator);
}

const one: Exact = { numerator: 1n, denominator: 1n };

/** The exact product of the factors of one stratum's bands; a band without a factor counts 1. */
export function factorOf(bands: readonly InviteBand[]): Exact {
  return bands.reduce((product, band) => {
    const factor = band.factor === undefined ? one : exactFactor(band.factor) ?? one;
    return reduced(product.numerator * factor.numerator, product.denominator * factor.denominator);
  }, one);
}

/** Factors brought to whole numbers in the same proportion, as small as they get. */
export function wholeWeights(factors: readonly Exact[]): bigint[] {
  const common = factors.reduce((sofar, { denominator }) => (sofar / greatestCommonDivisor(sofar, denominator)) * denominator, 1n);
  const whole = factors.map(({ numerator, denominator }) => numerator * (common / denominator));
  const divisor = whole.reduce(greatestCommonDivisor, 0n) || 1n;
  return whole.map((weight) => weight / divisor);
}
