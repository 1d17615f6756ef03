// Recomputes a draw from its log and, where it is at hand, the extract; says everything that differs.
import type { Draw, DrawRecord, Invite } from '../../generated/types.ts';
import { extractHash, listHash, settingsHash } from './canonical.ts';
import { method, ranking, seedOf, sharesOf, startOf } from './draw.ts';
import type { Extract } from './extract.ts';
import { sha256 } from './hashing.ts';
import { checksumOf, settingsOf, strataRows, writtenChances } from './log.ts';
import { allocate, total } from './rounding.ts';
import { strataOf } from './strata.ts';

/** One thing that is not as it must be. `draw` counts from 1; 0 is the log as a whole. */
export interface Difference {
  draw: number;
  kind:
    | 'unreadable' | 'text' | 'checksum' | 'method' | 'settingsFile' | 'commitment'
    | 'settings' | 'extract' | 'seed' | 'key' | 'length' | 'start' | 'population' | 'letters' | 'probability'
    | 'impossible' | 'people' | 'stratum' | 'list' | 'replacements' | 'listFile';
  values: Record<string, string | number>;
}

/** What a draw is checked against, beyond its log. */
export interface Evidence {
  /** The extract, read with the settings of the last draw, and its salt. */
  extract?: { extract: Extract; salt: string };
  /** The settings as they stand in the catalogue now. */
  settings?: Invite;
  /** A list of ids that is said to be the draw's (the replacements may be on it). */
  list?: readonly string[];
}

/** Everything that differs; empty where the draw is confirmed as far as the evidence reaches. */
export function verifyDraws(log: Draw, evidence: Evidence = {}): Difference[] {
  const differences: Difference[] = [];
  if (log.checksum !== checksumOf(log)) differences.push({ draw: 0, kind: 'checksum', values: {} });
  if (log.method !== method) differences.push({ draw: 0, kind: 'method', values: { method: log.method, known: method } });
  for (const [index, record] of log.draws.entries()) {
    const last = index === log.draws.length - 1;
    const found: Difference[] = [];
    const differ = (kind: Difference['kind'], values: Difference['values'] = {}): number => found.push({ draw: index + 1, kind, values });
    if (record.committed !== null && !log.commitments.some((entry) => entry.date === record.committed && entry.settingsHash === record.settingsHash && entry.extractHash === record.extractHash)) differ('commitment', { date: record.committed });
    checkRecord(record, differ);
    const people = evidence.extract ? usable(record, evidence.extract, last) : null;
    if (people) checkPeople(record, people, evidence.list && last ? evidence.list : null, differ);
    if (last && evidence.settings && settingsHash(evidence.settings) !== record.settingsHash) differ('settingsFile');
    differences.push(...found);
  }
  return differences;
}

type Differ = (kind: Difference['kind'], values?: Difference['values']) => number;

// An earlier draw may have been made from another extract; that is no difference, it is just not checked.
function usable(record: DrawRecord, given: NonNullable<Evidence['extract']>, last: boolean): NonNullable<Evidence['extract']> | null {
  if (last) return given;
  return strataOf(settingsOf(record)).length === given.extract.sizes.length && extractHash(settingsOf(record), given.extract, given.salt) === record.extractHash ? given : null;
}

/** People per stratum of a record, in the order of `strataOf`. */
export function sizesOf(record: DrawRecord): number[] {
  const people = new Map(record.strata.map((row) => [row.stratum, row.people]));
  return strataOf(settingsOf(record)).map(({ key }) => people.get(key) ?? 0);
}

function checkRecord(record: DrawRecord, differ: Differ): void {
  const settings = settingsOf(record);
  const same = (kind: Difference['kind'], logged: string | number, computed: string | number): void => {
    if (logged !== computed) differ(kind, { logged, computed });
  };
  same('settings', record.settingsHash, settingsHash(settings));
  same('seed', record.seed, seedOf(record.extractHash, record.settingsHash, record.numbers));
  same('key', record.key, sha256(record.seed));
  const sizes = sizesOf(record);
  same('population', record.population, sizes.reduce((sum, size) => sum + size, 0));
  same('letters', record.letters, settings.letters);
  const shares = sharesOf(settings, sizes);
  const length = total(shares);
  same('length', record.length, String(length));
  if (length === 0n) return void differ('impossible');
  const start = startOf(record.key, length);
  same('start', record.start, String(start));
  const chances = writtenChances(settings, sizes);
  for (const name of ['least', 'mean', 'largest'] as const) same('probability', record.probability[name], chances[name]);
  let letters: number[];
  try {
    letters = allocate(shares, BigInt(settings.letters), start).map(Number);
  } catch {
    return void differ('impossible');
  }
  const computed = strataRows(settings, sizes, letters);
  for (const [index, row] of record.strata.entries()) {
    const other = computed[index];
    if (!other || other.stratum !== row.stratum || other.weight !== row.weight || other.letters !== row.letters) differ('stratum', { stratum: row.stratum, logged: row.letters, computed: other?.stratum === row.stratum ? other.letters : '–' });
  }
  if (computed.length > record.strata.length) differ('stratum', { stratum: computed[record.strata.length]!.stratum, logged: '–', computed: computed[record.strata.length]!.letters });
}

function checkPeople(record: DrawRecord, { extract, salt }: NonNullable<Evidence['extract']>, list: readonly string[] | null, differ: Differ): void {
  const settings = settingsOf(record);
  const strata = strataOf(settings);
  const hash = extractHash(settings, extract, salt);
  if (hash !== record.extractHash) differ('extract', { logged: record.extractHash, computed: hash });
  const logged = sizesOf(record);
  for (const [index, size] of extract.sizes.entries()) {
    if (size !== logged[index]) differ('people', { stratum: strata[index]!.key, logged: logged[index]!, computed: size });
  }
  const rounds = roundsOf(record);
  const counts = strata.map((_, index) => rounds.reduce((sum, round) => sum + round[index]!, 0));
  const ranked = ranking(extract, record.key, counts);
  let from = strata.map(() => 0);
  for (const [round, letters] of rounds.entries()) {
    const ids = ranked.flatMap((stratum, index) => stratum.slice(from[index], from[index]! + letters[index]!));
    from = from.map((position, index) => position + letters[index]!);
    const expected = round === 0 ? record.listHash : record.replacements[round - 1]!.listHash;
    if (listHash(ids, salt) !== expected) differ(round === 0 ? 'list' : 'replacements', round === 0 ? {} : { round });
  }
  if (list) checkList(ranked.flatMap((ids, index) => ids.slice(0, rounds[0]![index])), ranked.flat(), list, differ);
}

// The list must hold everybody who was drawn, nobody who was neither drawn nor replaced, and nobody twice.
function checkList(drawn: readonly string[], all: readonly string[], list: readonly string[], differ: Differ): void {
  const listed = new Set(list);
  const allowed = new Set(all);
  const missing = drawn.filter((id) => !listed.has(id)).length;
  const foreign = list.filter((id) => !allowed.has(id)).length;
  if (missing + foreign > 0 || listed.size < list.length) differ('listFile', { missing, foreign, twice: list.length - listed.size });
}

/** Letters per stratum (in the order of `strataOf`) of the draw and then of each round of replacements. */
export function roundsOf(record: DrawRecord): number[][] {
  const keys = strataOf(settingsOf(record)).map(({ key }) => key);
  return [record.strata, ...record.replacements.map((round) => round.strata)].map((rows) => {
    const letters = new Map(rows.map((row) => [row.stratum, row.letters]));
    return keys.map((key) => letters.get(key) ?? 0);
  });
}
