// Gathers what the catalogue report needs: ranking, order of action, hash.
import { inputHash } from '../../files/hash.ts';
import { catalogueReport, type Place } from '../../output/reports/catalogue.ts';
import type { DocumentTree } from '../../output/document/build.ts';
import type { ExportRequest } from '../export.ts';

/** The ranked catalogue as a document. */
export function catalogueDocument({ context, catalogue, language, edition }: ExportRequest): DocumentTree {
  const places = new Map<string, Place>();
  return catalogueReport({
    catalogue, language, asOf: context.today, edition, places, ranking: [], order: [], annex: [],
    about: { inputs: inputHash(context.open().files) },
  });
}
