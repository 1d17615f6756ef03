// The whole catalogue as JSON, with its ranking: for other programs.
import type { Catalogue } from '../model/catalogue.ts';
import type { Place } from './reports/catalogue.ts';

export interface JsonOptions {
  asOf: string;
  inputs: string;
  edition: 'internal' | 'public';
  places: ReadonlyMap<string, Place>;
}

/** The catalogue as one JSON object; numbers are unrounded. The public edition names no raters and no weight givers. */
export function catalogueJson({ settings, principles, goals, needs, evidence, offers, forums, measures, ratings, weights, votes, papers }: Catalogue, { asOf, inputs, edition, places }: JsonOptions): string {
  const ranking = [...places].map(([id, place]) => ({ id, ...place })).sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  return `${JSON.stringify({
    version: 1, asOf, inputs, edition, catalogue: settings, principles, goals, needs, evidence, offers, forums, measures, ...(edition === 'internal' ? { ratings, weights } : {}), votes, papers, ranking,
  }, null, 2)}\n`;
}
