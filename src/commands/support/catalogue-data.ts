// The catalogue in formats for other programs: what each needs beside the catalogue itself.
import { inputHash } from '../../files/hash.ts';
import { deadlines } from '../../model/deadlines.ts';
import { lookup } from '../../model/lookup.ts';
import { DEFAULT_OPTIONS } from '../../model/priority/input.ts';
import { prioritize } from '../../model/priority/prioritize.ts';
import { catalogueJson } from '../../output/catalogue-json.ts';
import { toCalendar } from '../../output/ics.ts';
import { toJsonLd } from '../../output/json-ld.ts';
import type { Place } from '../../output/reports/catalogue.ts';
import type { ExportRequest } from '../export.ts';
import { loadPriorityInput, ranked } from './priority.ts';

export async function asJson({ context, catalogue, edition }: ExportRequest): Promise<string> {
  const input = await loadPriorityInput(catalogue);
  const result = ranked(() => prioritize({ ...input, robustness: { ...input.robustness, samples: 1 } }, DEFAULT_OPTIONS));
  const places = new Map(result.measures.map(({ id, rank, tied, score, missing }): [string, Place] => [id, { rank, tied, score, provisional: missing.length > 0 }]));
  return catalogueJson(catalogue, { asOf: context.today, inputs: inputHash(context.open().files), edition, places });
}

export const asLinkedData = async ({ context, catalogue, language }: ExportRequest): Promise<string> => toJsonLd(catalogue, { asOf: context.today, language, look: lookup(catalogue) });

export const asCalendar = async ({ context, catalogue, language }: ExportRequest): Promise<string> => toCalendar(deadlines(catalogue), catalogue.settings.title, context.today, language);
