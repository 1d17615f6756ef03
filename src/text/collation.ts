// German order (DIN 5007-1): ä sorts with a, ß as ss, case and accents decide only between equals.
// Numbers inside ids count as numbers, so that M-2 comes before M-10.

const ascii = /^[ -~]*$/;

/** A key whose plain comparison gives the German order of texts. */
export function sortKey(text: string): string {
  const plain = ascii.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').replace(/ẞ/g, 'SS');
  return plain.toLowerCase().replace(/\d+/g, (digits) => (digits.length <= 15 ? digits : digits.replace(/^0+(?=\d)/, '')).padStart(15, '0'));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares two texts in German order; texts with equal keys by their code points, so that the order is total. */
export function compareText(a: string, b: string): number {
  return compare(sortKey(a), sortKey(b)) || compare(a, b);
}

/** A copy of the items in the German order of a text of theirs. */
export function sortedBy<T>(items: readonly T[], text: (item: T) => string): T[] {
  return items
    .map((item) => {
      const own = text(item);
      return { item, text: own, key: sortKey(own) };
    })
    .sort((a, b) => compare(a.key, b.key) || compare(a.text, b.text))
    .map(({ item }) => item);
}
