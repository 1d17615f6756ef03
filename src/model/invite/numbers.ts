// Public random numbers as somebody types them in, brought to the one form that goes into the seed.
import type { InviteNumberPart } from '../../generated/types.ts';

/** With less randomness than this (in bits) the outcomes could all be tried out beforehand. */
export const leastEntropyBits = 20;

/** What is wrong with the numbers that were typed in. */
export interface NumberProblem {
  kind: 'parts' | 'count' | 'range' | 'twice' | 'digits' | 'hex';
  values: Record<string, string | number>;
}

function binaryLogarithmOfChoices(count: number, of: number): number {
  let bits = 0;
  for (let i = 0; i < count; i += 1) bits += Math.log2((of - i) / (i + 1));
  return bits;
}

/** How much randomness the public numbers hold, in bits: Lotto 6 aus 49 has 23.7. */
export function entropyBits(parts: readonly InviteNumberPart[]): number {
  return parts.reduce((sum, { count, from = 0, to = 0, digits, hex }) => {
    if (count !== undefined) return sum + binaryLogarithmOfChoices(count, to - from + 1);
    return sum + (digits ?? 0) * Math.log2(10) + (hex ?? 0) * 4;
  }, 0);
}

function balls({ title, count, from, to }: Required<Pick<InviteNumberPart, 'title' | 'count' | 'from' | 'to'>>, text: string): string | NumberProblem {
  const numbers = text.split(/[\s,-]+/).filter((number) => number !== '');
  if (numbers.length !== count || numbers.some((number) => !/^\d{1,7}$/.test(number))) return { kind: 'count', values: { part: title, count, found: numbers.length } };
  const values = numbers.map(Number).sort((a, b) => a - b);
  const outside = values.find((value) => value < from || value > to);
  if (outside !== undefined) return { kind: 'range', values: { part: title, number: outside, from, to } };
  const twice = values.find((value, index) => values[index + 1] === value);
  if (twice !== undefined) return { kind: 'twice', values: { part: title, number: twice } };
  return values.join(',');
}

function onePart(part: InviteNumberPart, text: string): string | NumberProblem {
  const { title, count, from, to, digits, hex } = part;
  if (count !== undefined && from !== undefined && to !== undefined) return balls({ title, count, from, to }, text);
  const compact = text.replaceAll(/\s/g, '').toLowerCase();
  if (digits !== undefined) return /^\d+$/.test(compact) && compact.length === digits ? compact : { kind: 'digits', values: { part: title, digits, found: compact.length } };
  return /^[0-9a-f]+$/.test(compact) && compact.length === hex ? compact : { kind: 'hex', values: { part: title, digits: hex ?? 0, found: compact.length } };
}

/**
 * The public numbers in the one form in which they enter the seed: parts joined with `;`, balls in ascending order
 * joined with `,`, digits with their leading zeros. Spaces do not matter and neither does the order of the balls.
 * @param text the parts in the order of the settings, separated by `;`
 */
export function publicNumbers(parts: readonly InviteNumberPart[], text: string): { numbers: string } | { problems: NumberProblem[] } {
  const typed = text.split(';').map((part) => part.trim());
  if (typed.length !== parts.length) return { problems: [{ kind: 'parts', values: { parts: parts.map((part) => part.title).join('; '), count: parts.length, found: typed.filter((part) => part !== '').length } }] };
  const results = parts.map((part, index) => onePart(part, typed[index]!));
  const problems = results.filter((result) => typeof result !== 'string');
  return problems.length > 0 ? { problems } : { numbers: results.join(';') };
}
