// What cannot be true at once in the settings of a draw. Everything is found in one run.
import type { Invite, InviteBand, InviteTrait } from '../../generated/types.ts';
import { daysBetween, isDate } from '../dates.ts';
import { entropyBits, leastEntropyBits } from './numbers.ts';
import { personalHeading } from './personal.ts';
import { largestNumberOfStrata, numberOfStrata } from './strata.ts';
import { exactFactor } from './weights.ts';

/** Days between the public notice and the letters (§ 2 Abs. 4 DBG Baden-Württemberg: three weeks). */
export const noticeDays = 21;

/** At most this share of the population is written to, in per cent. */
export const cap = 2;

/** The dates of the settings that have an order among themselves; `register` is the population's date. */
export type DateName = 'register' | 'notice' | 'commitment' | 'numbers' | 'letters' | 'replyBy' | 'event' | 'deletion';

/** One contradiction: where it is in the settings, what it is, and the values that its message names. */
export interface Contradiction {
  path: (string | number)[];
  kind: ContradictionKind;
  values: Record<string, string | number>;
}

export type ContradictionKind =
  | 'noSuchDay' | 'noticeTooLate' | 'dateOrder'
  | 'tooManyLetters' | 'responseReversed' | 'moreSeatsThanLetters'
  | 'noTraits' | 'noBands' | 'noNumbers' | 'tooManyStrata'
  | 'traitTwice' | 'columnTwice' | 'bandTwice' | 'valueTwice' | 'personalColumn'
  | 'bandWithoutAge' | 'bandReversed' | 'bandsOverlap' | 'bandsGap' | 'bandsBegin' | 'bandsEnd'
  | 'factor' | 'factorReason'
  | 'numberPart' | 'tooFewBalls' | 'tooLittleChance';

/** The heading of a trait's column in the extract. */
export function columnOf(trait: InviteTrait): string {
  return trait.column ?? trait.id;
}

/** Whether a trait's bands are ranges of ages. */
export function isAge(trait: InviteTrait): boolean {
  return trait.reads === 'age' || trait.reads === 'birthYear' || trait.bands.some((band) => band.from !== undefined || band.to !== undefined);
}

/** The most letters that the cap allows for a population: 2 %, rounded down. */
export function mostLetters(population: number): number {
  return Math.floor((population * cap) / 100);
}

function* datesIn(settings: Invite): Generator<Contradiction> {
  const { dates, population } = settings;
  const day: Partial<Record<DateName, string>> = { register: population.date, ...dates };
  const path = (name: DateName): string[] => (name === 'register' ? ['population', 'date'] : ['dates', name]);
  const exists = (name: DateName): boolean => day[name] !== undefined && isDate(day[name]);
  for (const name of Object.keys(day) as DateName[]) {
    if (!exists(name)) yield { path: path(name), kind: 'noSuchDay', values: { day: String(day[name]) } };
  }
  if (exists('notice') && exists('letters')) {
    const days = daysBetween(dates.notice, dates.letters);
    if (days < noticeDays) yield { path: path('notice'), kind: 'noticeTooLate', values: { notice: dates.notice, letters: dates.letters, days } };
  }
  // the earlier one first; `apart` where the same day will not do
  const order: [DateName, DateName, apart?: true][] = [
    ['register', dates.commitment === undefined ? 'numbers' : 'commitment'], ['commitment', 'numbers', true], ['numbers', 'letters'],
    ['letters', 'replyBy', true], ['letters', 'event', true], ['replyBy', 'event'], ['event', 'deletion'],
  ];
  for (const [first, second, apart] of order) {
    if (!exists(first) || !exists(second)) continue;
    const days = daysBetween(day[first]!, day[second]!);
    if (days < (apart ? 1 : 0)) yield { path: path(second), kind: 'dateOrder', values: { first, second, firstDay: day[first]!, secondDay: day[second]!, apart: apart ? 1 : 0 } };
  }
}

function* amountsIn({ letters, seats, response, population }: Invite): Generator<Contradiction> {
  const { residents } = population;
  if (residents !== undefined && letters > mostLetters(residents)) {
    yield { path: ['letters'], kind: 'tooManyLetters', values: { letters, population: residents, most: mostLetters(residents) } };
  }
  if (response && response.low > response.high) yield { path: ['response', 'low'], kind: 'responseReversed', values: { low: response.low, high: response.high } };
  if (seats !== undefined && seats > letters) yield { path: ['seats'], kind: 'moreSeatsThanLetters', values: { seats, letters } };
}

function* twice<T>(items: readonly T[], key: (item: T) => string): Generator<[number, string]> {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const name = key(item);
    if (seen.has(name.toLowerCase())) yield [index, name];
    seen.add(name.toLowerCase());
  }
}

function* agesIn(trait: InviteTrait, path: (string | number)[], minimumAge: number): Generator<Contradiction> {
  if (!isAge(trait) || trait.bands.length === 0) return;
  const where = (band: InviteBand, key?: string): (string | number)[] => [...path, 'bands', trait.bands.indexOf(band), ...(key && key in band ? [key] : [])];
  const ranges: { band: InviteBand; from: number; to: number }[] = [];
  for (const band of trait.bands) {
    if (band.from === undefined) yield { path: where(band), kind: 'bandWithoutAge', values: { band: band.id } };
    else if (band.to !== undefined && band.to < band.from) yield { path: where(band, 'to'), kind: 'bandReversed', values: { band: band.id, from: band.from, to: band.to } };
    else ranges.push({ band, from: band.from, to: band.to ?? Infinity });
  }
  if (ranges.length < trait.bands.length) return;
  ranges.sort((a, b) => a.from - b.from);
  const first = ranges[0]!;
  if (first.from !== minimumAge) yield { path: where(first.band, 'from'), kind: 'bandsBegin', values: { band: first.band.id, from: first.from, minimumAge } };
  for (const [index, { band, from }] of ranges.entries()) {
    const before = ranges[index - 1];
    if (!before) continue;
    if (from <= before.to) yield { path: where(band, 'from'), kind: 'bandsOverlap', values: { band: band.id, other: before.band.id, age: from } };
    else if (from > before.to + 1) yield { path: where(band, 'from'), kind: 'bandsGap', values: { band: band.id, other: before.band.id, from: before.to + 1, to: from - 1 } };
  }
  const last = ranges.at(-1)!;
  if (last.to !== Infinity) yield { path: where(last.band, 'to'), kind: 'bandsEnd', values: { band: last.band.id, to: last.to } };
}

function* bandsIn(trait: InviteTrait, path: (string | number)[]): Generator<Contradiction> {
  if (trait.bands.length === 0) yield { path: [...path, 'bands'], kind: 'noBands', values: { trait: trait.id } };
  for (const [index, band] of twice(trait.bands, (band) => band.id)) yield { path: [...path, 'bands', index, 'id'], kind: 'bandTwice', values: { trait: trait.id, band } };
  const values = trait.bands.flatMap((band, index) => (band.values ?? [band.id]).map((value) => ({ value, index })));
  for (const [at, value] of twice(values, (entry) => entry.value.trim())) {
    const index = values[at]!.index;
    if (trait.bands[index]!.values) yield { path: [...path, 'bands', index, 'values'], kind: 'valueTwice', values: { trait: trait.id, value } };
  }
  for (const [index, band] of trait.bands.entries()) {
    if (band.factor === undefined) continue;
    if (exactFactor(band.factor) === null) yield { path: [...path, 'bands', index, 'factor'], kind: 'factor', values: { band: band.id, factor: band.factor } };
    else if (band.reason === undefined) yield { path: [...path, 'bands', index, 'factor'], kind: 'factorReason', values: { band: band.id, factor: band.factor } };
  }
}

function* traitsIn(settings: Invite): Generator<Contradiction> {
  const { traits, population } = settings;
  if (traits.length === 0) yield { path: ['traits'], kind: 'noTraits', values: {} };
  const strata = numberOfStrata(settings);
  if (strata > largestNumberOfStrata) yield { path: ['traits'], kind: 'tooManyStrata', values: { strata, most: largestNumberOfStrata } };
  for (const [index, trait] of twice(traits, (trait) => trait.id)) yield { path: ['traits', index, 'id'], kind: 'traitTwice', values: { trait } };
  for (const [index, column] of twice(traits, columnOf)) yield { path: ['traits', index], kind: 'columnTwice', values: { column } };
  for (const [index, trait] of traits.entries()) {
    const path = ['traits', index];
    const personal = personalHeading(columnOf(trait));
    if (personal) yield { path: [...path, trait.column === undefined ? 'id' : 'column'], kind: 'personalColumn', values: { column: columnOf(trait), personal } };
    yield* bandsIn(trait, path);
    yield* agesIn(trait, path, population.minimumAge);
  }
}

function* numbersIn({ numbers }: Invite): Generator<Contradiction> {
  const { parts } = numbers;
  if (parts.length === 0) yield { path: ['numbers', 'parts'], kind: 'noNumbers', values: {} };
  let sound = parts.length > 0;
  for (const [index, part] of parts.entries()) {
    const path = ['numbers', 'parts', index];
    const forms = [part.count ?? part.from ?? part.to, part.digits, part.hex].filter((form) => form !== undefined).length;
    const complete = part.count === undefined ? part.from === undefined && part.to === undefined : part.from !== undefined && part.to !== undefined;
    if (forms !== 1 || !complete) yield { path, kind: 'numberPart', values: { part: part.title } };
    else if (part.count !== undefined && part.to! - part.from! + 1 < part.count) {
      yield { path, kind: 'tooFewBalls', values: { part: part.title, count: part.count, from: part.from!, to: part.to! } };
    } else continue;
    sound = false;
  }
  if (sound && entropyBits(parts) < leastEntropyBits) {
    yield { path: ['numbers', 'parts'], kind: 'tooLittleChance', values: { bits: Math.floor(entropyBits(parts)), least: leastEntropyBits } };
  }
}

/** Everything in the settings that contradicts itself, in the order of the settings; empty where the draw can be planned. */
export function contradictions(settings: Invite): Contradiction[] {
  return [...traitsIn(settings), ...amountsIn(settings), ...datesIn(settings), ...numbersIn(settings)];
}
