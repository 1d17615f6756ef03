// Gathers what the reports need.
import type { RootContent } from 'mdast';
import { UsageError } from '../../errors.ts';
import { inputHash } from '../../files/hash.ts';
import type { Catalogue, Paper } from '../../model/catalogue.ts';
import type { PlanInput } from '../../model/order/input.ts';
import { firstMonthOf, type Month } from '../../model/order/periods.ts';
import { DEFAULT_OPTIONS } from '../../model/priority/input.ts';
import { prioritize } from '../../model/priority/prioritize.ts';
import { type DocumentTree, heading, root } from '../../output/document/build.ts';
import { orderBlocks } from '../../output/order/document.ts';
import { councilReport, type SurePlace } from '../../output/reports/council.ts';
import { conferenceReport } from '../../output/reports/conference.ts';
import { easyReport } from '../../output/reports/easy.ts';
import { evidenceBlocks } from '../../output/reports/evidence.ts';
import { forumReport } from '../../output/reports/forum.ts';
import { funderReport } from '../../output/reports/funder.ts';
import { forumBlocks } from '../../output/trace/forum.ts';
import { outputFates } from '../../model/trace/outputs.ts';
import type { Both } from '../../text/language.ts';
import { reportsText } from '../../text/reports.ts';
import { didYouMean } from '../../text/suggest.ts';
import type { ExportRequest } from '../export.ts';
import { catalogueDocument } from './catalogue-document.ts';
import { engineInputs, orderNames, planBy } from './planning.ts';
import { ranked } from './priority.ts';
import { samplingProgress } from './progress.ts';

type Words = ReturnType<typeof reportsText>;
const both = (say: (t: Words) => string): Both => ({ de: say(reportsText('de')), en: say(reportsText('en')) });

/** The council paper. */
export async function councilDocument(request: ExportRequest): Promise<DocumentTree> {
  const { context, catalogue, language, edition, options } = request;
  const paper = paperOf(catalogue, options.paper as string | undefined);
  const { priority: input, planning } = await engineInputs(context, catalogue);
  const progress = samplingProgress(context);
  const result = ranked(() => prioritize(input, DEFAULT_OPTIONS, progress.step));
  progress.done();
  const places = new Map(result.measures.map(({ id, rank, tied, score, missing, robustness }): [string, SurePlace] => [id, { rank, tied, score, provisional: missing.length > 0, class: robustness.class, top: robustness.top }]));
  return councilReport({
    catalogue, paper, language, edition, asOf: context.today, places, topCount: result.robustness.top, ...(await orderOf(request, planning)),
    about: { method: result.method, methodVersion: result.methodVersion, inputs: inputHash(context.open().files) },
  });
}

function paperOf({ papers }: Catalogue, id: string | undefined): Paper | null {
  const ids = papers.map((paper) => paper.id);
  if (id !== undefined) {
    const found = papers.find((paper) => paper.id === id || paper.number === id);
    if (!found) throw new UsageError(both((t) => t.council.noSuchPaper(id)), didYouMean(id, ids));
    return found;
  }
  if (papers.length > 1) throw new UsageError(both((t) => t.council.whichPaper), both((t) => t.council.whichPaperRemedy(ids.join(', '))));
  return papers[0] ?? null;
}

// the order of action by the catalogue's own policy; what has begun keeps its own month
async function orderOf({ context, catalogue, language, edition }: ExportRequest, planning: PlanInput): Promise<{ starts: Map<string, Month>; order: RootContent[] }> {
  const report = await planBy(catalogue.settings.order?.policy ?? 'strict', context, planning);
  const begun = new Set(catalogue.measures.filter(({ started }) => started !== undefined).map(({ id }) => id));
  const starts = new Map(report.plan.filter(({ id }) => !begun.has(id)).map(({ id, start }) => [id, firstMonthOf(report.problem.grid, start)]));
  return { starts, order: orderBlocks({ report, comparison: null, today: null, names: orderNames(catalogue, edition), language }, 3, false) };
}

/** The report to the funder. */
export const funderDocument = async ({ context, catalogue, language, edition }: ExportRequest): Promise<DocumentTree> => funderReport({ catalogue, language, edition, asOf: context.today });

/** What became of the forum outputs. */
export async function forumDocument({ context, catalogue, language, options }: ExportRequest): Promise<DocumentTree> {
  const only = options.forum as string | undefined;
  const ids = catalogue.forums.map(({ id }) => id);
  if (only !== undefined && !ids.includes(only)) throw new UsageError(both((t) => t.forum.unknownForum(only)), didYouMean(only, ids));
  return forumReport(catalogue, language, context.today, only);
}

/** The conference's handout. */
export const conferenceDocument = async ({ context, catalogue, language, edition }: ExportRequest): Promise<DocumentTree> => conferenceReport(catalogue, language, context.today, edition);

/** The texts in Easy Language. */
export async function easyDocument({ context, catalogue, language }: ExportRequest): Promise<DocumentTree> {
  const { document, missing } = easyReport(catalogue, language, context.today);
  if (missing > 0) context.note(reportsText(context.language).easy.missingCount(missing));
  return document;
}

/** The public edition of the catalogue, with the findings and what became of the proposals. */
export async function publicDocument(request: ExportRequest): Promise<DocumentTree> {
  const { catalogue, language } = request;
  const t = reportsText(language);
  const document = await catalogueDocument({ ...request, edition: 'public' });
  const evidence = catalogue.evidence.length > 0 ? [heading(2, t.evidence.title), ...evidenceBlocks(catalogue, language, 'public', 2)] : [];
  const forums = catalogue.forums.filter(({ outputs = [] }) => outputs.length > 0);
  const results = forums.length > 0 ? [heading(2, t.public.results), ...forums.flatMap((forum) => forumBlocks(catalogue, forum, outputFates(catalogue, forum.id), language, 3))] : [];
  return { ...document, root: root(document.root.children, evidence, results) };
}
