// What became of every forum output.
import type { Catalogue, ForumOutput, Status } from '../catalogue.ts';

/** Adoption is derived from `origin`; the others are written as a disposition; neither = open. */
export const fates = ['adopted', 'merged', 'deferred', 'rejected', 'open'] as const;
export type Fate = (typeof fates)[number];

/** A measure or goal that names the output as its origin. */
export interface Adopter {
  id: string;
  kind: 'goal' | 'measure';
  title: string;
  status: Status | null;
}

export interface OutputFate {
  /** FORUM.no, as it is referred to. */
  id: string;
  forum: string;
  no: number;
  text: string;
  fate: Fate;
  /** Who adopted it; for a merged one, who adopted the one that it went into. */
  adopters: Adopter[];
  /** The outputs that a merged one went into, one after the other. */
  into: string[];
  /** The last of them, if it is not adopted: what became of it. */
  end: Fate | null;
  reason: string | null;
  decidedBy: string | null;
  date: string | number | null;
  /** Open, or merged, deferred or rejected without the reason that people are owed. */
  unanswered: boolean;
}

/** The fate of every output of every forum, or of one forum, in the order of the catalogue. */
export function outputFates(catalogue: Catalogue, forum?: string): OutputFate[] {
  const adopters = new Map<string, Adopter[]>();
  const adopt = (adopter: Adopter, origin: readonly string[] | undefined): void => {
    for (const from of origin ?? []) adopters.set(from, [...(adopters.get(from) ?? []), adopter]);
  };
  for (const { id, title, origin } of catalogue.goals) adopt({ id, kind: 'goal', title, status: null }, origin);
  for (const { id, title, status, origin } of catalogue.measures) adopt({ id, kind: 'measure', title, status }, origin);

  const dispositions = new Map<string, ForumOutput['disposition']>();
  for (const { id, outputs = [] } of catalogue.forums) for (const { no, disposition } of outputs) dispositions.set(`${id}.${no}`, disposition);
  const fateOf = (id: string): Fate => (adopters.has(id) ? 'adopted' : dispositions.get(id)?.result ?? 'open');

  return catalogue.forums.filter(({ id }) => forum === undefined || id === forum).flatMap(({ id: forumId, outputs }) => (outputs ?? []).map(({ no, text, disposition }): OutputFate => {
    const id = `${forumId}.${no}`;
    const fate = fateOf(id);
    const into: string[] = [];
    for (let at = id; fateOf(at) === 'merged';) {
      const next = dispositions.get(at)?.into;
      if (next === undefined || next === id || into.includes(next)) break;
      into.push(next);
      at = next;
    }
    const last = into.at(-1);
    const written = fate === 'adopted' || fate === 'open' ? undefined : disposition;
    return {
      id, forum: forumId, no, text, fate, into, adopters: adopters.get(last ?? id) ?? [],
      end: last === undefined || adopters.has(last) ? null : fateOf(last),
      reason: written?.reason ?? null, decidedBy: written?.by ?? null, date: written?.date ?? null,
      unanswered: fate === 'open' || (fate !== 'adopted' && written?.reason === undefined),
    };
  }));
}

/** How many outputs met which fate. */
export function countFates(outputs: readonly OutputFate[]): Record<Fate, number> {
  const counts: Record<Fate, number> = { adopted: 0, merged: 0, deferred: 0, rejected: 0, open: 0 };
  for (const { fate } of outputs) counts[fate]++;
  return counts;
}
