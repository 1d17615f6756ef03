// The whole catalogue as JSON, with its ranking: for other programs.
import type { Catalogue } from '../model/catalogue.ts';
import type { Place } from './reports/catalogue.ts';

export interface JsonOptions {
  asOf: string;
  inputs: string;
  edition: 'internal' | 'public';
  places: ReadonlyMap<string, Place>;
}

// what stays in the office
const internalOfMeasure = new Set(['waivers', 'log', 'imported', 'spent']);

/** The catalogue as one JSON object; numbers are unrounded. The public edition leaves out ratings, waivers, log, notes and imported cells. */
export function catalogueJson(catalogue: Catalogue, { asOf, inputs, edition, places }: JsonOptions): string {
  const open = edition === 'internal';
  const { settings, principles, goals, needs, evidence, offers, forums, measures, ratings, weights, votes, papers } = catalogue;
  const shown = <T extends object>(entities: readonly T[]): unknown[] => entities.map((entity) => (open ? entity : withoutInternal(entity)));
  const ranking = [...places].map(([id, place]) => ({ id, ...place })).sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  return `${JSON.stringify({
    version: 1, asOf, inputs, edition, catalogue: open ? settings : withoutInternal(settings), principles: shown(principles), goals: shown(goals), needs: shown(needs), evidence: shown(evidence), offers: shown(offers), forums: shown(forums),
    measures: shown(measures), ...(open ? { ratings, weights } : {}), votes: shown(votes), papers: shown(papers), ranking,
  }, null, 2)}\n`;
}

function withoutInternal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutInternal);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !internalOfMeasure.has(key) && key !== 'note' && key !== 'rules').map(([key, item]) => [key, withoutInternal(item)]));
}
