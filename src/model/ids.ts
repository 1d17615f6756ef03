// The next free id of a kind.
import { type Kind, kinds } from './kinds.ts';

const prefix: Record<Exclude<Kind, 'measure'>, { letters: string; digits: number }> = {
  principle: { letters: 'L', digits: 1 }, goal: { letters: 'Z', digits: 2 }, need: { letters: 'N', digits: 2 }, evidence: { letters: 'E', digits: 2 }, offer: { letters: 'A', digits: 2 },
  forum: { letters: 'F', digits: 1 }, rating: { letters: 'R', digits: 1 }, weights: { letters: 'W', digits: 1 }, vote: { letters: 'V', digits: 1 }, paper: { letters: 'P', digits: 2 },
};

/** Kinds whose ids carry a name rather than a number: F-sprache, R-beirat. */
export const namedKinds: ReadonlySet<Kind> = new Set(kinds.filter((kind) => kind === 'forum' || kind === 'rating'));

/** One above the highest number that was ever used with these letters: a number is never given twice. */
export function nextNumber(ids: Iterable<string>, letters: string): number {
  let highest = 0;
  const start = `${letters.toLowerCase()}-`;
  for (const id of ids) {
    if (!id.toLowerCase().startsWith(start)) continue;
    const number = /^\d+$/.exec(id.slice(start.length))?.[0];
    if (number !== undefined) highest = Math.max(highest, Number(number));
  }
  return highest + 1;
}

/** The next free id: M-001 or SB-04 for a measure (by the code of its field), Z-03, F-<name> … `ids` are all ids there are, of every kind. */
export function nextId(kind: Kind, ids: ReadonlySet<string>, options: { code?: string | undefined; name?: string | undefined } = {}): string {
  if (namedKinds.has(kind) && options.name !== undefined && slug(options.name) !== '') {
    const base = `${prefix[kind as 'forum'].letters}-${slug(options.name)}`;
    const taken = new Set([...ids].map((id) => id.toLowerCase()));
    for (let n = 1; ; n++) {
      const id = n === 1 ? base : `${base}-${n}`;
      if (!taken.has(id.toLowerCase())) return id;
    }
  }
  const { letters, digits } = kind === 'measure' ? { letters: options.code ?? 'M', digits: options.code === undefined ? 3 : 2 } : prefix[kind];
  return `${letters}-${String(nextNumber(ids, letters)).padStart(digits, '0')}`;
}

/** Gives free ids like those that are taken, each once: SB-08 for SB-03 where there are seven, F-sprache-2 for F-sprache. `fits` refuses what is no good id. */
export function freeIds(ids: readonly string[], fits: (id: string) => boolean): (like: string) => string {
  const taken = new Set(ids.map((id) => id.toLowerCase()));
  // the number that each beginning has come to
  const reached = new Map<string, number>();
  for (const id of ids) {
    const [, letters = '', number = ''] = /^(.+)-(\d{1,9})$/.exec(id.toLowerCase()) ?? [];
    if (letters !== '') reached.set(letters, Math.max(reached.get(letters) ?? 0, Number(number)));
  }
  return (like) => {
    const [, letters = like, number = ''] = /^(.+)-(\d{1,9})$/.exec(like) ?? [];
    const start = letters.toLowerCase();
    for (let n = Math.max(reached.get(start) ?? 1, 1) + 1; ; n++) {
      const id = `${letters}-${String(n).padStart(number.length, '0')}`;
      reached.set(start, n);
      if (fits(id) && !taken.has(id.toLowerCase())) return id;
      // MAI-2, MAI-3 … are no ids whatever the number
      if (!fits(id) && n > 99) return `X-${id}`;
    }
  };
}

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A name as part of an id: lower case, umlauts written out, words joined by hyphens, cut to `most` characters; empty where nothing is left. */
export function slug(name: string, most = 40): string {
  return name.normalize('NFC').toLowerCase().replace(/[äöüß]/g, (letter) => umlauts[letter]!).normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, most).replace(/-+$/, '');
}
