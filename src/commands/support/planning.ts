// Gathers what the order of action is made from: rows of the store, and the ranking; and has it made.
import type { Catalogue } from '../../model/catalogue.ts';
import { CatalogueError } from '../../errors.ts';
import { lookup } from '../../model/lookup.ts';
import { buildProblem } from '../../model/order/build.ts';
import { planInputFrom, settingsFrom, type BudgetTableRow, type CapacityTableRow, type Rated } from '../../model/order/from-rows.ts';
import type { PlanInput } from '../../model/order/input.ts';
import { defaultLimits } from '../../model/order/plan.ts';
import { optimalReport, strictReport, type PlanReport, type Policy } from '../../model/order/report.ts';
import type { SolveLimits } from '../../model/milp.ts';
import { DEFAULT_OPTIONS, type PriorityInput } from '../../model/priority/input.ts';
import { rankCatalogue } from '../../model/priority/prioritize.ts';
import type { OrderView } from '../../output/order/view.ts';
import type { Database } from '../../store/load.ts';
import { rowsOf } from '../../store/rows.ts';
import { structureSaid } from '../../text/structure.ts';
import type { Context } from './context.ts';
import { priorityInputFrom, ranked, withStore } from './priority.ts';
import { searchProgress } from './progress.ts';

/** The planning input of a catalogue as it stands. Throws CatalogueError where measures depend on each other in a circle. */
export async function planningInput(context: Context, catalogue: Catalogue): Promise<PlanInput> {
  return withStore(catalogue, (store) => planningInputFrom(context, catalogue, store, priorityInputFrom(catalogue, store)));
}

/** What both engines need, for documents that show the ranking and the order of action. */
export async function engineInputs(context: Context, catalogue: Catalogue): Promise<{ priority: PriorityInput; planning: PlanInput }> {
  return withStore(catalogue, (store) => {
    const priority = priorityInputFrom(catalogue, store);
    return { priority, planning: planningInputFrom(context, catalogue, store, priority) };
  });
}

function planningInputFrom(context: Context, catalogue: Catalogue, store: Database, priority: PriorityInput): PlanInput {
  const input = planInputFrom({
    settings: settingsFrom(catalogue.settings.order, context.today),
    measures: rowsOf(store, 'plan_input'),
    budget: store.prepare('SELECT source, year, amount FROM budget').all() as BudgetTableRow[],
    capacity: store.prepare('SELECT unit, first_day, last_day, staff FROM capacity').all() as CapacityTableRow[],
    ownSource: (catalogue.settings.sources ?? []).find(({ own }) => own)?.id ?? null,
    ratings: ratingsOf(priority),
  });
  refuseCycles(input, catalogue);
  return input;
}

/** Scores and ranks by the default method: the same as `prioritize` shows without options. */
function ratingsOf(input: PriorityInput): Map<string, Rated> {
  if (input.criteria.every(({ must }) => must)) return new Map();
  const { decision, scored, ranks } = ranked(() => rankCatalogue(input, DEFAULT_OPTIONS));
  return new Map<string, Rated>([
    ...decision.excluded.map(({ measure, criterion, raters }) => [measure.id, { score: null, rank: null, refused: { criterion, rater: raters[0] ?? '' } }] as const),
    ...decision.measures.map(({ id }, i) => [id, { score: scored.scores[i]!, rank: ranks.rank[i]!, refused: null }] as const),
  ]);
}

/** Circles among what the files name are found before; these close only through a merged measure. */
function refuseCycles(input: PlanInput, { files }: Catalogue): void {
  const { cycles } = buildProblem(input);
  if (cycles.length === 0) return;
  throw new CatalogueError(cycles.map((members) => {
    const said = structureSaid.dependencyCycle(members);
    return { rule: 'R209', severity: 'error', file: files.get(members[0]!)!, entity: members[0]!, pointer: '/dependsOn', on: 'key', message: said.message, remedy: said.remedy };
  }));
}

/** The optimal plan, made in a thread of its own. */
export async function optimalPlan(context: Context, input: PlanInput, asked: Partial<SolveLimits> = {}): Promise<PlanReport> {
  const { solveInWorker } = await import('../../solver/client.ts');
  const progress = searchProgress(context);
  try {
    return optimalReport(input, await solveInWorker({ input, limits: { ...defaultLimits(buildProblem(input)), ...asked } }, progress.step));
  } finally {
    progress.done();
  }
}

/** The plan by a policy. Where the strict order misses a duty, the optimal plan is asked whether it can place it. */
export async function planBy(policy: Policy, context: Context, input: PlanInput, asked: Partial<SolveLimits> = {}): Promise<PlanReport> {
  if (policy === 'optimal') return optimalPlan(context, input, asked);
  const strict = strictReport(input);
  if (strict.missed.length === 0) return strict;
  const optimal = await optimalPlan(context, input, asked);
  return { ...strict, missedPlaceable: optimal.status !== 'infeasible', ...(optimal.status === 'infeasible' && optimal.conflicts.length > 0 ? { conflicts: optimal.conflicts } : {}) };
}

/** What sources, units, criteria and sections are called; raters are named only in the internal edition. */
export function orderNames(catalogue: Catalogue, edition: 'internal' | 'public'): OrderView['names'] {
  const { title, measure } = lookup(catalogue);
  return { source: title, unit: title, criterion: title, section: (id) => title(measure(id)?.actionField ?? ''), rater: (id) => (edition === 'public' ? null : id) };
}
