// How many letters each stratum gets. Systematic rounding: the strata are laid end to end on a line of length T,
// and k posts at equal distances, begun at a random start, are put along it. Whoever owns the place gets the letter.
//   letters(s) = ⌊(C_s·k + U) / T⌋ − ⌊(C_(s−1)·k + U) / T⌋,  C_s = Σ_(i ≤ s) weight_i·size_i,  T = C_last,  U from 0 … T − 1
// Averaged over all U a stratum gets exactly k·weight_s·size_s / T letters, so that a person's chance is exactly
// k·weight_s / T (Madow 1949, systematic sampling). Everything is a whole number; nothing is ever rounded.

/** A stratum's people and weight. */
export interface Share {
  size: bigint;
  weight: bigint;
}

/** The length of the line: everybody counted with their weight. */
export function total(shares: readonly Share[]): bigint {
  return shares.reduce((sum, { size, weight }) => sum + size * weight, 0n);
}

/**
 * Letters per stratum for one start. The sum is always `letters`.
 * @param start from 0 to total − 1
 * @throws RangeError where nobody is there, the start is out of range, or somebody would be certain to be drawn twice
 */
export function allocate(shares: readonly Share[], letters: bigint, start: bigint): bigint[] {
  const length = total(shares);
  if (length <= 0n || start < 0n || start >= length) throw new RangeError('start outside the line');
  if (shares.some(({ size, weight }) => size > 0n && letters * weight > length)) throw new RangeError('a probability above 1');
  let reached = 0n;
  let before = 0n;
  return shares.map(({ size, weight }) => {
    reached += size * weight;
    const after = (reached * letters + start) / length;
    const here = after - before;
    before = after;
    return here;
  });
}

/** Fewest and most letters that any start gives to each group of strata. */
export interface Range {
  least: bigint;
  most: bigint;
}

/**
 * For groups of strata (say, all strata of one age band): the fewest and the most letters over every possible start.
 * Only the starts at which a post crosses a border between strata matter, so that it is exact without trying all.
 * @param groups of each stratum the groups that it belongs to, as numbers from 0
 */
export function possibleLetters(shares: readonly Share[], letters: bigint, groups: readonly (readonly number[])[]): Range[] {
  const length = total(shares);
  const current: bigint[] = [];
  const first = allocate(shares, letters, 0n);
  for (const [stratum, count] of first.entries()) {
    for (const group of groups[stratum]!) current[group] = (current[group] ?? 0n) + count;
  }
  const ranges = current.map((count) => ({ least: count, most: count }));
  for (const crossing of crossings(shares, letters, length)) {
    // the letter moves from the stratum after the border to the one before it
    for (const stratum of crossing) {
      for (const group of groups[stratum]!) current[group]! += 1n;
      for (const group of groups[stratum + 1]!) current[group]! -= 1n;
    }
    for (const stratum of crossing) {
      for (const group of [...groups[stratum]!, ...groups[stratum + 1]!]) {
        const range = ranges[group]!;
        if (current[group]! < range.least) range.least = current[group]!;
        if (current[group]! > range.most) range.most = current[group]!;
      }
    }
  }
  return ranges;
}

// The borders (by the stratum before them) at which a post crosses, in the order of the starts; those of one start together.
function crossings(shares: readonly Share[], letters: bigint, length: bigint): number[][] {
  const at = new Map<bigint, number[]>();
  let reached = 0n;
  for (const [stratum, { size, weight }] of shares.slice(0, -1).entries()) {
    reached += size * weight;
    const rest = (reached * letters) % length;
    if (rest === 0n) continue;
    const start = length - rest;
    at.set(start, [...(at.get(start) ?? []), stratum]);
  }
  return [...at.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, borders]) => borders);
}
