// Small numbers: which cells of a table may be published, so that nothing about single people can be worked out.
//
// Primary suppression hides every cell with a small number in it. A total that is published beside it would give one
// hidden cell away by subtraction, so others are hidden with it (secondary suppression), until
//   – at least one hidden cell is not small itself, and
//   – what is hidden together is not a small number either.
// The choice depends on the numbers alone, never on the order of the cells, and takes in all cells alike: exchanging the
// contents of two hidden cells hides the same cells. So a reader who knows this very procedure cannot tell which content
// belongs to which cell.

/**
 * The numbers of a cell: those asked, those who said it, those who did not, of one answer or of several. Each adds up over
 * the cells to a total of its own. Null where the author gives no numbers.
 */
export type Cell = readonly number[] | null;

/** Values from 1 to this one are small. A threshold of 2 would hide only the 1 and so reveal it; 3 is the least that protects. */
export function largestSmall(threshold: number): number {
  return threshold <= 1 ? 0 : Math.max(threshold, 3) - 1;
}

/** Whether one of the numbers is small. */
export function isSmall(numbers: readonly number[], threshold: number): boolean {
  const most = largestSmall(threshold);
  return numbers.some((value) => value >= 1 && value <= most);
}

/**
 * The cells to hide. `totals` are the sums over all cells, as they are published. Cells whose numbers the author left out
 * count as hidden; two of them protect each other.
 */
export function hiddenCells(cells: readonly Cell[], totals: readonly number[], threshold: number): Set<number> {
  const hidden = new Set<number>();
  const withheld = cells.filter((cell) => cell === null).length;
  for (const [i, cell] of cells.entries()) if (cell === null || isSmall(cell, threshold)) hidden.add(i);
  if (hidden.size === 0) return hidden;
  const together = (): number[] => cells.reduce<number[]>((left, cell, i) => (cell === null || hidden.has(i) ? left : left.map((sum, k) => sum - cell[k]!)), [...totals]);
  let covered = withheld >= 2 && withheld === hidden.size;
  while (hidden.size < cells.length && (!covered || isSmall(together(), threshold))) {
    // the smallest of those still shown, and every other one just like it
    const shown = cells.flatMap((cell, i) => (cell === null || hidden.has(i) ? [] : [{ i, size: sizeOf(cell) }])).sort((a, b) => compare(a.size, b.size));
    for (const { i, size } of shown) if (compare(size, shown[0]!.size) === 0) hidden.add(i);
    covered = true;
  }
  return hidden;
}

// by the first number (those asked), then by the others in rising order: "31 of 60 said so" is as large as "29 of 60 did not"
const sizeOf = ([first = 0, ...others]: readonly number[]): number[] => [first, ...others.sort((a, b) => a - b)];

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [k, part] of a.entries()) if (part !== b[k]) return part - b[k]!;
  return 0;
}
