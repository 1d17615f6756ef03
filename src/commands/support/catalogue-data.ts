// The catalogue in formats for other programs: what each needs beside the catalogue itself.
import { UsageError } from '../../errors.ts';
import { inputHash } from '../../files/hash.ts';
import { deadlines } from '../../model/deadlines.ts';
import { publicEvidence } from '../../model/evidence/edition.ts';
import { lookup } from '../../model/lookup.ts';
import { DEFAULT_OPTIONS } from '../../model/priority/input.ts';
import { prioritize } from '../../model/priority/prioritize.ts';
import { catalogueJson } from '../../output/catalogue-json.ts';
import { toCalendar } from '../../output/ics.ts';
import { toJsonLd } from '../../output/json-ld.ts';
import type { Place } from '../../output/reports/catalogue.ts';
import { exportText } from '../../text/export.ts';
import type { ExportRequest } from '../export.ts';
import { loadPriorityInput, ranked } from './priority.ts';

export async function asJson({ context, catalogue, edition }: ExportRequest): Promise<string> {
  const input = await loadPriorityInput(catalogue);
  const result = ranked(() => prioritize({ ...input, robustness: { ...input.robustness, samples: 1 } }, DEFAULT_OPTIONS));
  const places = new Map(result.measures.map(({ id, rank, tied, score, missing }): [string, Place] => [id, { rank, tied, score, provisional: missing.length > 0 }]));
  return catalogueJson(edition === 'public' ? { ...catalogue, evidence: publicEvidence(catalogue) } : catalogue, { asOf: context.today, inputs: inputHash(context.open().files), edition, places });
}

/** Linked data; says on stderr what a portal would still ask for. */
export async function asLinkedData({ context, catalogue, language, options }: ExportRequest): Promise<string> {
  const url = options.url as string | undefined, contributor = options.contributor as string | undefined;
  if (url !== undefined && !/^https?:\/\/[^\s<>"]+$/.test(url)) throw new UsageError({ de: exportText('de').badUrl(url), en: exportText('en').badUrl(url) }, { de: exportText('de').badUrlRemedy, en: exportText('en').badUrlRemedy });
  const missing = [...(url === undefined ? ['--url'] : []), ...(contributor === undefined ? ['--contributor'] : [])];
  if (missing.length > 0) context.note(exportText(context.language).portal(missing));
  return toJsonLd(catalogue, { asOf: context.today, language, look: lookup(catalogue), ...(url === undefined ? {} : { url }), ...(contributor === undefined ? {} : { contributor }) });
}

export const asCalendar = async ({ context, catalogue, language }: ExportRequest): Promise<string> => toCalendar(deadlines(catalogue), { name: catalogue.settings.title, domain: catalogue.settings.place ?? '', stamp: context.today, language });
