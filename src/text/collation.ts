// German order (DIN 5007-1): ä sorts with a, ß as ss, case and accents decide only between equals.
// Numbers inside ids count as numbers, so that M-2 comes before M-10.

const ascii = /^[ -~]*$/;
const zeros = '0'.repeat(15);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Fills each number up to fifteen digits. */
function padNumbers(text: string): string {
  let padded = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text.charCodeAt(i))) continue;
    let end = i + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    const digits = end - i <= zeros.length ? text.slice(i, end) : text.slice(i, end).replace(/^0+(?=\d)/, '');
    padded += text.slice(from, i) + zeros.slice(digits.length) + digits;
    from = i = end;
  }
  return padded + text.slice(from);
}

/** A key whose plain comparison gives the German order of texts. */
export function sortKey(text: string): string {
  const plain = ascii.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').replace(/ẞ/g, 'SS');
  return padNumbers(plain.toLowerCase());
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares two texts in German order; texts with equal keys by their code points, so that the order is total. */
export function compareText(a: string, b: string): number {
  return compare(sortKey(a), sortKey(b)) || compare(a, b);
}

/** Whether the texts are short and differ in digits alone, in the same places: M-001, M-002. Then their own order is the German one. */
function differInDigits(texts: readonly string[]): boolean {
  const [first = ''] = texts;
  if (first.length > zeros.length) return false;
  for (const text of texts) {
    if (text.length !== first.length) return false;
    for (let i = 0; i < text.length; i++) if (text[i] !== first[i] && !(isDigit(text.charCodeAt(i)) && isDigit(first.charCodeAt(i)))) return false;
  }
  return true;
}

/** A copy of the items in the German order of a text of theirs. */
export function sortedBy<T>(items: readonly T[], text: (item: T) => string): T[] {
  const texts = items.map(text);
  const keyOf = differInDigits(texts) ? (own: string) => own : sortKey;
  return items
    .map((item, i) => ({ item, text: texts[i]!, key: keyOf(texts[i]!) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.text, b.text))
    .map(({ item }) => item);
}
