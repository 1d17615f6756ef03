// A small town for the tests: settings, extracts, and a draw from them.
import type { Draw, Invite } from '../../../../src/generated/types.ts';
import { extractHash, listHash } from '../../../../src/model/invite/canonical.ts';
import { drawLots, type Lots } from '../../../../src/model/invite/draw.ts';
import { extractReader, type Extract, type ExtractProblem } from '../../../../src/model/invite/extract.ts';
import { commitmentTo, drawRecord, emptyLog, sealed } from '../../../../src/model/invite/log.ts';

export const salt = '0011223344556677889900112233445566778899001122334455667788990011';
export const numbers = '3,11,19,24,37,45;0123456;654321';

/** Settings without contradiction; the given parts replaced. */
export function settings(changes: Partial<Invite> = {}): Invite {
  return {
    title: 'Konferenz',
    population: { date: '2026-03-31', minimumAge: 16 },
    traits: [
      { id: 'ortsteil', title: 'Ortsteil', bands: [{ id: 'mitte', title: 'Mitte' }, { id: 'nord', title: 'Nord' }] },
      { id: 'alter', title: 'Alter', bands: [{ id: '16-39', title: '16 bis 39', from: 16, to: 39 }, { id: '40+', title: 'ab 40', from: 40 }] },
    ],
    letters: 10,
    dates: { notice: '2026-05-04', commitment: '2026-05-22', numbers: '2026-05-23', letters: '2026-05-27', replyBy: '2026-06-15', event: '2026-07-11', deletion: '2026-10-31' },
    numbers: {
      source: 'Lotto 6 aus 49, Spiel 77 und Super 6 vom Samstag, 23. Mai 2026',
      parts: [{ title: 'Lotto 6 aus 49', count: 6, from: 1, to: 49 }, { title: 'Spiel 77', digits: 7 }, { title: 'Super 6', digits: 6 }],
    },
    ...changes,
  };
}

/** Rows `id;band;band` for strata of these sizes (in the order mitte/16-39, mitte/40+, nord/16-39, nord/40+). */
export function rows(sizes: readonly number[] = [400, 300, 200, 100]): string[][] {
  const strata = [['mitte', '16-39'], ['mitte', '40+'], ['nord', '16-39'], ['nord', '40+']];
  return sizes.flatMap((size, stratum) => Array.from({ length: size }, (_, index) => [`p${stratum}x${String(index).padStart(4, '0')}`, ...strata[stratum]!]));
}

/** Reads rows under a heading; fails loudly where they are refused. */
export function read(people: readonly (readonly string[])[], given: Invite = settings(), heading: readonly string[] = ['id', ...given.traits.map((trait) => trait.id)]): Extract {
  const result = attempt(people, given, heading);
  if (Array.isArray(result)) throw new Error(JSON.stringify(result));
  return result;
}

/** Reads rows under a heading: the extract, or why it is refused. */
export function attempt(people: readonly (readonly string[])[], given: Invite, heading: readonly string[], kind: 'people' | 'counts' = 'people'): Extract | ExtractProblem[] {
  const reader = extractReader(given, kind);
  if (reader.header(heading)) {
    for (const [index, row] of people.entries()) if (!reader.row(row, index + 2)) break;
  }
  const result = reader.finish();
  return 'extract' in result ? result.extract : result.problems;
}

/** Draws from rows. */
export function draw(people: readonly (readonly string[])[], given: Invite = settings(), publicNumbers = numbers): { lots: Lots; extract: Extract; hash: string } {
  const extract = read(people, given);
  const hash = extractHash(given, extract, salt);
  return { extract, hash, lots: drawLots(given, extract, hash, publicNumbers) };
}

/** A log with a commitment and a draw from these rows. */
export function drawnLog(people: readonly (readonly string[])[] = rows(), given: Invite = settings()): { log: Draw; extract: Extract; lots: Lots } {
  const { lots, extract, hash } = draw(people, given);
  const commitment = commitmentTo(given, extract.ids.length, { date: '2026-05-22', extractHash: hash });
  const record = drawRecord(given, extract, lots, { date: '2026-05-24', committed: '2026-05-22', extractHash: hash, numbers, listHash: listHash(lots.drawn.flat(), salt) });
  return { extract, lots, log: sealed({ ...emptyLog('measures 0.1.0'), commitments: [commitment], draws: [record] }) };
}
