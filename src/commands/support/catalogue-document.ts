// Gathers what the catalogue report needs: ranking, order of action, hash.
import type { RootContent, Table } from 'mdast';
import { inputHash } from '../../files/hash.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { PlanInput } from '../../model/order/input.ts';
import { DEFAULT_OPTIONS } from '../../model/priority/input.ts';
import { prioritize } from '../../model/priority/prioritize.ts';
import { voteResults } from '../../model/priority/vote-results.ts';
import { allIndicators } from '../../model/progress/progress.ts';
import { coverageMatrices } from '../../model/trace/matrices.ts';
import { catalogueReport, type Place } from '../../output/reports/catalogue.ts';
import { type DocumentTree, paragraph } from '../../output/document/build.ts';
import { coverageChart } from '../../output/charts/coverage.ts';
import { progressChart } from '../../output/charts/progress.ts';
import { indicatorBlocks } from '../../output/progress/page.ts';
import { coverageTable, fieldLegend } from '../../output/trace/overview.ts';
import type { Language } from '../../text/language.ts';
import { traceText } from '../../text/trace.ts';
import { effortChart, rankChart } from '../../output/charts/ranking.ts';
import { loadCharts } from '../../output/charts/order.ts';
import { methodAnnex, rankingBlocks } from '../../output/priority/document.ts';
import type { ExportRequest } from '../export.ts';
import { orderBlocks } from '../../output/order/document.ts';
import { engineInputs, orderNames, planBy } from './planning.ts';
import { kemenyOfMany, ranked } from './priority.ts';

/** The ranked catalogue as a document. */
export async function catalogueDocument({ context, catalogue, language, edition }: ExportRequest): Promise<DocumentTree> {
  const { priority: input, planning } = await engineInputs(context, catalogue), result = ranked(() => prioritize(input, { ...DEFAULT_OPTIONS, detail: 'ranks' }));
  const votes = await voteResults(input.votes, kemenyOfMany);
  const places = new Map(result.measures.map(({ id, rank, tied, score, missing }): [string, Place] => [id, { rank, tied, score, provisional: missing.length > 0 }]));
  const asked = { language, detail: true, budget: (catalogue.settings.budget ?? []).length > 0, shown: new Set(places.keys()), edition, depth: 3 as const };
  return catalogueReport({
    catalogue, language, asOf: context.today, edition, places, ranking: [...rankingBlocks(result, asked), ...rankChart(result, language), ...effortChart(result, language)], order: await order(context, catalogue, planning, language, edition), annex: methodAnnex(result, votes, asked), coverage: coverage(catalogue, language), progress: progress(catalogue, context.today, language),
    about: {
      method: result.method, methodVersion: result.methodVersion, weights: result.weights, seed: result.robustness.seed, samples: result.robustness.samples,
      inputs: inputHash(context.open().files),
    },
  });
}

/** The order of action by the catalogue's own policy. */
async function order(context: ExportRequest['context'], catalogue: Catalogue, planning: PlanInput, language: Language, edition: ExportRequest['edition']): Promise<RootContent[]> {
  const report = await planBy(catalogue.settings.order?.policy ?? 'strict', context, planning);
  const view = { report, comparison: null, today: null, names: orderNames(catalogue, edition), language };
  return [...orderBlocks(view, 3, true), ...loadCharts(view)];
}

/** Principles and target groups by action field, with counts and money. */
function coverage(catalogue: Catalogue, language: Language): RootContent[] {
  const all = coverageMatrices(catalogue), t = traceText(language), unknown = all.principles.total.costUnknown.length;
  const charts = [
    ...coverageChart('chart-principles', t.matrixTitle.principles, all.principles, coverageTable(all.principles, 'principles', language) as Table, language),
    ...coverageChart('chart-groups', t.matrixTitle.groups, all.targetGroups, coverageTable(all.targetGroups, 'groups', language) as Table, language),
  ];
  return charts.length === 0 ? [] : [...fieldLegend(all, language), paragraph([t.countedOnce, ...(unknown > 0 ? [` ${t.costUnknown(unknown)}`] : [])]), ...charts];
}

/** Bars and values of the indicators that have one. */
function progress(catalogue: Catalogue, today: string, language: Language): RootContent[] {
  const indicators = allIndicators(catalogue, today);
  return indicators.length === 0 ? [] : [...progressChart(indicators, language), ...indicatorBlocks(indicators, language, false)];
}
