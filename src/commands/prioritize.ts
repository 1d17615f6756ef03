// The ranked catalogue.
import type { Catalogue } from '../model/catalogue.ts';
import { DEFAULT_OPTIONS, type Method, type PrioritizeOptions, type PriorityInput } from '../model/priority/input.ts';
import { type Comparison, compareMethods, movesBetween } from '../model/priority/moves.ts';
import { prioritize } from '../model/priority/prioritize.ts';
import type { Prioritization } from '../model/priority/result.ts';
import { voteResults } from '../model/priority/vote-results.ts';
import { priorityOptions } from '../text/priority-usage.ts';
import type { Context } from './support/context.ts';
import type { CommandDefinition } from './support/command.ts';
import { formatOption } from './support/options.ts';
import { kemenyOfMany, loadPriorityInput, ranked } from './support/priority.ts';
import { declarePriorityOptions, hasChanges, readPriorityOptions, shownMeasures } from './support/priority-options.ts';
import { samplingProgress } from './support/progress.ts';

const command: CommandDefinition = {
  configure(command, language) {
    formatOption(command, language, ['table', 'json', 'csv', 'md']);
    declarePriorityOptions(command, language);
  },
  async run(context, _args, options) {
    const catalogue = context.catalogue(), input = await loadPriorityInput(catalogue), asked = readPriorityOptions(options, input);
    const result = withProgress(context, input, asked);
    const today = hasChanges(asked.changes) ? ranked(() => prioritize(cheap(input), { ...asked, detail: false, changes: DEFAULT_OPTIONS.changes })) : null;
    const moves = today && movesBetween(today, result), shown = shownMeasures(options, catalogue, result);
    const comparison = options.compare === true ? compared(input, asked, result) : null;
    if (typeof options.lock === 'string') await lockRanking(context, result, options.lock);
    const { format } = options, needsVotes = asked.detail || format === 'md';
    const votes = needsVotes ? await voteResults(input.votes, kemenyOfMany) : [];
    if (format === 'json') {
      const { priorityData } = await import('../output/priority/json.ts');
      context.emit(`${JSON.stringify(priorityData(result, shown, asked.detail === true, { votes, moves, comparison }), null, 2)}\n`);
    } else if (format === 'csv') {
      const { priorityCsv } = await import('../output/priority/csv.ts');
      context.emit(priorityCsv(result, shown));
    } else if (format === 'md') {
      const { priorityMarkdown } = await import('../output/priority/markdown.ts');
      context.emit(priorityMarkdown(result, votes, { ...notes(context, catalogue, asked), language: context.documentLanguage(catalogue), shown, edition: 'internal', depth: 2 }, { moves, comparison }));
    } else {
      const { priorityTable } = await import('../output/priority/terminal.ts');
      const ranks = today && new Map(today.measures.map(({ id, rank }) => [id, rank]));
      context.emit(priorityTable(result, { ...notes(context, catalogue, asked), shown, width: context.columns, colour: context.colour() }, { votes, moves, today: ranks, comparison }));
    }
  },
};

async function lockRanking(context: Context, result: Prioritization, file: string): Promise<void> {
  const [{ lockOf }, { inputHash }] = await Promise.all([import('../model/priority/lock.ts'), import('../files/hash.ts')]);
  context.writeFile(file, `${JSON.stringify(lockOf(result, inputHash(context.open().files)), null, 1)}\n`);
  context.note(priorityOptions(context.language).locked(file));
}

function notes(context: Context, { settings }: Catalogue, { detail }: PrioritizeOptions): { language: Context['language']; detail: boolean; budget: boolean } {
  return { language: context.language, detail: detail === true, budget: (settings.budget ?? []).length > 0 };
}

function withProgress(context: Context, input: PriorityInput, asked: PrioritizeOptions): Prioritization {
  const progress = samplingProgress(context);
  try {
    return ranked(() => prioritize(input, asked, progress.step));
  } finally {
    progress.done();
  }
}

/** For rankings of which only scores and ranks are shown. */
const cheap = (input: PriorityInput): PriorityInput => ({ ...input, robustness: { ...input.robustness, samples: 1 } });

/** The other methods beside the one asked for, with their own normalisation. */
function compared(input: PriorityInput, asked: PrioritizeOptions, result: Prioritization): Comparison {
  const others = (['weighted-sum', 'topsis', 'promethee2'] satisfies Method[]).filter((method) => method !== asked.method);
  return compareMethods([{ name: asked.method, result }, ...others.map((method) => ({ name: method, result: ranked(() => prioritize(cheap(input), { ...asked, method, normalise: null, detail: false })) }))]);
}

export default command;
