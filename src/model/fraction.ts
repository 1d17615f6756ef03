/** A number, or a fraction written as text (`"1/3"`, `"2"`, `"0.5"`), as a number; null where it is neither. */
export function parseFraction(entry: number | string): number | null {
  if (typeof entry === 'number') return Number.isFinite(entry) ? entry : null;
  const match = /^\s*(\d{1,9}(?:\.\d{1,12})?)\s*(?:\/\s*(\d{1,9}(?:\.\d{1,12})?))?\s*$/.exec(entry);
  if (!match) return null;
  const value = Number(match[1]) / (match[2] === undefined ? 1 : Number(match[2]));
  return Number.isFinite(value) ? value : null;
}
