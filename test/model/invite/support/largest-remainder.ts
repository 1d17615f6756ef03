import { total, type Share } from '../../../../src/model/invite/rounding.ts';

/** Hare's largest remainders: the usual way to divide seats, and a tempting wrong one for letters. */
export function largestRemainder(shares: readonly Share[], letters: bigint): bigint[] {
  const length = total(shares);
  const whole = shares.map(({ size, weight }) => (letters * size * weight) / length);
  const rest = shares.map(({ size, weight }, stratum) => ({ stratum, remainder: (letters * size * weight) % length }));
  rest.sort((a, b) => (a.remainder === b.remainder ? a.stratum - b.stratum : a.remainder > b.remainder ? -1 : 1));
  const missing = Number(letters - whole.reduce((sum, count) => sum + count, 0n));
  for (const { stratum } of rest.slice(0, missing)) whole[stratum]! += 1n;
  return whole;
}
