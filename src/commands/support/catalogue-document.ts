// Gathers what the catalogue report needs: ranking, order of action, hash.
import type { RootContent } from 'mdast';
import { inputHash } from '../../files/hash.ts';
import { DEFAULT_OPTIONS } from '../../model/priority/input.ts';
import { prioritize } from '../../model/priority/prioritize.ts';
import { voteResults } from '../../model/priority/vote-results.ts';
import { catalogueReport, type Place } from '../../output/reports/catalogue.ts';
import type { DocumentTree } from '../../output/document/build.ts';
import { effortChart, rankChart } from '../../output/charts/ranking.ts';
import { loadCharts } from '../../output/charts/order.ts';
import { methodAnnex, rankingBlocks } from '../../output/priority/document.ts';
import type { ExportRequest } from '../export.ts';
import { orderBlocks } from '../../output/order/document.ts';
import { orderNames, planBy, planningInput } from './planning.ts';
import { kemenyOfMany, loadPriorityInput, ranked } from './priority.ts';

/** The ranked catalogue as a document. */
export async function catalogueDocument({ context, catalogue, language, edition }: ExportRequest): Promise<DocumentTree> {
  const input = await loadPriorityInput(catalogue), result = ranked(() => prioritize(input, { ...DEFAULT_OPTIONS, detail: true }));
  const votes = await voteResults(input.votes, kemenyOfMany);
  const places = new Map(result.measures.map(({ id, rank, tied, score, missing }): [string, Place] => [id, { rank, tied, score, provisional: missing.length > 0 }]));
  const asked = { language, detail: true, budget: (catalogue.settings.budget ?? []).length > 0, shown: new Set(places.keys()), edition, depth: 3 as const };
  return catalogueReport({
    catalogue, language, asOf: context.today, edition, places, ranking: [...rankingBlocks(result, asked), ...rankChart(result, language), ...effortChart(result, language)], order: await order(context, catalogue, language, edition), annex: methodAnnex(result, votes, asked),
    about: {
      method: result.method, methodVersion: result.methodVersion, weights: result.weights, seed: result.robustness.seed, samples: result.robustness.samples,
      inputs: inputHash(context.open().files),
    },
  });
}

/** The order of action by the catalogue's own policy. */
async function order(context: ExportRequest['context'], catalogue: ExportRequest['catalogue'], language: ExportRequest['language'], edition: ExportRequest['edition']): Promise<RootContent[]> {
  const report = await planBy(catalogue.settings.order?.policy ?? 'strict', context, await planningInput(context, catalogue));
  const view = { report, comparison: null, today: null, names: orderNames(catalogue, edition), language };
  return [...orderBlocks(view, 3, true), ...loadCharts(view)];
}
