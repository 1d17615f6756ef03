// What a person may type for something in the catalogue: its id, the code of a field, a title, whatever the case.
import type { Catalogue } from './catalogue.ts';
import type { Target } from './references.ts';

interface Entry {
  readonly id: string;
  readonly code?: string | undefined;
  readonly title?: string | undefined;
}

const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** The entry of a list that is meant: by id, else by code, else by title; undefined where none is, or more than one. */
export function named<E extends Entry>(list: readonly E[], given: string): E | undefined {
  const wanted = folded(given);
  for (const part of ['id', 'code', 'title'] as const) {
    const found = list.filter((entry) => entry[part] !== undefined && folded(entry[part]) === wanted);
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

/** What else an id belongs to, and how the catalogue writes it; null where it belongs to nothing. */
export function ownerOf(catalogue: Catalogue, given: string): { target: Target; id: string } | null {
  const { settings } = catalogue, wanted = folded(given);
  const lists: readonly [Target, readonly Entry[] | undefined][] = [
    ['measure', catalogue.measures], ['goal', catalogue.goals], ['principle', catalogue.principles], ['need', catalogue.needs], ['evidence', catalogue.evidence], ['offer', catalogue.offers],
    ['forum', catalogue.forums], ['paper', catalogue.papers], ['vote', catalogue.votes], ['weights', catalogue.weights], ['rating', catalogue.ratings],
    ['forumOutput', catalogue.forums.flatMap(({ id, outputs }) => (outputs ?? []).map(({ no }) => ({ id: `${id}.${no}` })))],
    ['indicator', [...catalogue.measures, ...catalogue.goals].flatMap(({ id, indicators }) => (indicators ?? []).map((indicator) => ({ id: `${id}.${indicator.id}` })))],
    ['strategicGoals', settings.strategicGoals], ['actionFields', settings.actionFields], ['targetGroups', settings.targetGroups], ['units', settings.units], ['sources', settings.sources],
    ['instruments', settings.instruments], ['criteria', settings.criteria],
  ];
  for (const [target, list] of lists) {
    const found = list?.find(({ id }) => folded(id) === wanted);
    if (found) return { target, id: found.id };
  }
  return null;
}

/** The kinds that `trace` follows a thread from. */
export const traceable: readonly Target[] = ['principle', 'goal', 'need', 'evidence', 'offer', 'forum', 'paper', 'forumOutput', 'indicator', 'strategicGoals', 'actionFields', 'targetGroups', 'units', 'instruments'];
