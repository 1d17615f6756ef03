// draw.json: the log that is published. No ids, no names; hashes, seed, and per stratum people and letters.
import type { Draw, DrawCommitment, DrawRecord, Invite } from '../../generated/types.ts';
import { canonicalJson, settingsHash } from './canonical.ts';
import { method, type Lots } from './draw.ts';
import type { Extract } from './extract.ts';
import { sha256 } from './hashing.ts';
import { chancesOf, type Probability } from './plan.ts';
import { strataOf } from './strata.ts';

/** The settings of a record in the log. They are checked against their schema when the log is read. */
export function settingsOf(record: Pick<DrawRecord | DrawCommitment, 'settings'>): Invite {
  return record.settings as Invite;
}

const fraction = ({ numerator, denominator }: Probability): string => `${numerator}/${denominator}`;

/** The strata that hold somebody, in the order of the rounding. */
export function strataRows(settings: Invite, sizes: readonly number[], letters: readonly number[]): DrawRecord['strata'] {
  return strataOf(settings)
    .map(({ key, weight }, index) => ({ stratum: key, people: sizes[index]!, weight: String(weight), letters: letters[index]! }))
    .filter(({ people }) => people > 0);
}

/** The exact chances as the log writes them. */
export function writtenChances(settings: Invite, sizes: readonly number[]): DrawRecord['probability'] {
  const { least, mean, largest } = chancesOf(settings, sizes);
  return { least: fraction(least), mean: fraction(mean), largest: fraction(largest) };
}

/** The record of a draw. */
export function drawRecord(
  settings: Invite,
  extract: Extract,
  lots: Lots,
  facts: { date: string; reason?: string | undefined; committed: string | null; extractHash: string; numbers: string; listHash: string },
): DrawRecord {
  return {
    date: facts.date,
    ...(facts.reason === undefined ? {} : { reason: facts.reason }),
    committed: facts.committed,
    settings,
    settingsHash: lots.settingsHash,
    extractHash: facts.extractHash,
    numbers: facts.numbers,
    seed: lots.seed,
    key: lots.key,
    start: String(lots.start),
    length: String(lots.length),
    population: extract.ids.length,
    letters: settings.letters,
    probability: writtenChances(settings, extract.sizes),
    strata: strataRows(settings, extract.sizes, lots.letters),
    listHash: facts.listHash,
    replacements: [],
  };
}

/** A commitment to an extract and settings. */
export function commitmentTo(settings: Invite, population: number, facts: { date: string; reason?: string | undefined; extractHash: string }): DrawCommitment {
  return {
    date: facts.date,
    ...(facts.reason === undefined ? {} : { reason: facts.reason }),
    settings,
    settingsHash: settingsHash(settings),
    extractHash: facts.extractHash,
    population,
  };
}

/** A log without any entry. */
export function emptyLog(tool: string): Draw {
  return sealed({ version: 1, method, tool, commitments: [], draws: [], deletions: [] });
}

/** The checksum that belongs to a log's content. */
export function checksumOf({ version, method, tool, commitments, draws, deletions }: Omit<Draw, 'checksum'>): string {
  return sha256(canonicalJson({ version, method, tool, commitments, draws, deletions }));
}

/** A log with its checksum brought up to date. */
export function sealed(log: Omit<Draw, 'checksum'>): Draw {
  const { version, method, tool, commitments, draws, deletions } = log;
  return { version, method, tool, commitments, draws, deletions, checksum: checksumOf(log) };
}

const isLeaf = (value: unknown): boolean => value === null || typeof value !== 'object' || Object.keys(value).length === 0;

// The settings in their canonical form, so that `sed` and `openssl` can hash the line; a row of strata on one line.
function written(value: unknown, key: string, indent: string): string {
  if (key === 'settings') return canonicalJson(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const list = Array.isArray(value);
  const items = list ? value.map((item) => written(item, '', `${indent}  `)) : Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${written(item, name, `${indent}  `)}`);
  const [open, close] = list ? ['[', ']'] : ['{', '}'];
  if (items.length === 0) return open + close;
  if (!list && indent !== '' && Object.values(value).every(isLeaf) && items.length <= 4) return `${open}${items.join(', ')}${close}`;
  return `${open}\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}${close}`;
}

/** The log's text: the same log always gives the same bytes. */
export function logText(log: Draw): string {
  return `${written(log, '', '')}\n`;
}

/** Whether a draw was bound before its public numbers existed: laid down in time, late, or never. */
export function commitmentOf(record: DrawRecord): 'inTime' | 'late' | 'none' {
  if (record.committed === null) return 'none';
  return record.committed < settingsOf(record).dates.numbers ? 'inTime' : 'late';
}
