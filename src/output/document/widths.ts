// How wide columns must be so that no word breaks, for formats with fixed columns.

// widths of Arial in thousandths of the type size, by groups of letters; what is not listed counts as a wide letter
const groups: [string, number][] = [
  ["ijl'|‚‘’", 222], [' \u00a0.,:;/\\!ftI()[]-r„“”·', 333], ['cksvxyzJ', 500], ['abdeghnopquäöüLßéèáà0123456789?+=<>~#$€–_', 556], ['ABEFKPSTVXYZÄ&', 667], ['CDHNRUwÜ', 722], ['GOQÖ', 778], ['mM', 833], ['%W@', 944],
];
const widthOf = new Map(groups.flatMap(([letters, width]) => [...letters].map((letter): [string, number] => [letter, width])));

/** Width of a text in Arial, in the unit of `size`. */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const letter of text) sum += widthOf.get(letter) ?? 700;
  return (sum / 1000) * size * (bold ? 1.08 : 1);
}

/** A text that fits a width: as it is, or cut behind a word with an ellipsis. */
export function cutToWidth(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const words = text.split(' ');
  while (words.length > 1 && textWidth(`${words.join(' ')} …`, size) > width) words.pop();
  if (textWidth(`${words.join(' ')} …`, size) <= width) return `${words.join(' ')} …`;
  const letters = [...words[0]!];
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('')}…`;
}

/** Pieces of a text that stay in one line: between spaces, and behind hyphens and dashes inside of a word. */
export const unbreakable = (text: string): string[] => text.split(/[ \n]+|(?<=\p{L}[-–/])(?=\p{L})/u).filter((piece) => piece !== '');

/**
 * Shares a width among columns: each gets its share, but none less than its minimum; what that costs is taken from those
 * that have more than they need. Where the minima do not fit, they are shortened in proportion.
 */
export function fitColumns(shares: readonly number[], minima: readonly number[], total: number): number[] {
  const needed = minima.reduce((sum, each) => sum + each, 0);
  if (needed >= total) return minima.map((each) => Math.floor((each / needed) * total));
  const fixed = new Set<number>();
  for (;;) {
    const left = total - [...fixed].reduce((sum, i) => sum + minima[i]!, 0);
    const open = shares.reduce((sum, share, i) => sum + (fixed.has(i) ? 0 : share), 0);
    const width = (i: number): number => (fixed.has(i) ? minima[i]! : (shares[i]! / open) * left);
    const short = shares.flatMap((_share, i) => (!fixed.has(i) && width(i) < minima[i]! ? [i] : []));
    if (short.length === 0) return shares.map((_share, i) => Math.floor(width(i)));
    for (const i of short) fixed.add(i);
  }
}
