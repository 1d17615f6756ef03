import { Option } from 'commander';
import { exitCode, UsageError } from '../errors.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { traceGraph } from '../model/trace/graph.ts';
import { holes } from '../model/trace/holes.ts';
import { matrices } from '../model/trace/matrices.ts';
import { outputFates, type OutputFate } from '../model/trace/outputs.ts';
import { traceThread } from '../model/trace/walk.ts';
import { heading, list, paragraph, root } from '../output/document/build.ts';
import { mermaidGraph } from '../output/mermaid.ts';
import { answer, forumPage } from '../output/trace/forum.ts';
import { overviewJson, threadJson } from '../output/trace/json.ts';
import { countBlocks, fieldLegend, holeBlocks, matrixBlocks, type MatrixName, matrixNames } from '../output/trace/overview.ts';
import { threadBlocks } from '../output/trace/thread.ts';
import { lookup } from '../model/lookup.ts';
import { didYouMean } from '../text/suggest.ts';
import { traceText } from '../text/trace.ts';
import type { CommandDefinition } from './support/command.ts';
import type { Context } from './support/context.ts';
import { emitPage, pageLanguage } from './support/page.ts';
import { formatOption } from './support/options.ts';

const command: CommandDefinition = {
  configure(command, language) {
    const t = traceText(language);
    formatOption(command.argument('[id]', t.id), language, ['table', 'md', 'json', 'mermaid'])
      .addOption(new Option('--matrix <name>', t.matrix(matrixNames)).choices([...matrixNames]))
      .option('--holes', t.holesOnly)
      .option('--fail-on-open', t.failOnOpen)
      .addHelpText('after', t.examples);
  },
  async run(context, [id], options) {
    const catalogue = context.catalogue();
    const format = String(options.format);
    const outputs = id === undefined ? outputFates(catalogue) : outputFates(catalogue).filter((output) => output.forum === id || output.id === id);
    if (id === undefined) await overview(context, catalogue, outputs, format, options.matrix as MatrixName | undefined, options.holes === true);
    else if (options.matrix !== undefined || options.holes === true) throw new UsageError({ de: traceText('de').matrixWithId, en: traceText('en').matrixWithId });
    else await thread(context, catalogue, String(id), outputs, format);
    const unanswered = outputs.filter((output) => output.unanswered);
    if (options.failOnOpen !== true || unanswered.length === 0) return exitCode.fine;
    context.note(traceText(context.language).unanswered(unanswered.map((output) => output.id).join(', ')));
    return exitCode.wrong;
  },
};

async function overview(context: Context, catalogue: Catalogue, outputs: readonly OutputFate[], format: string, matrix: MatrixName | undefined, holesOnly: boolean): Promise<void> {
  const all = matrices(catalogue);
  const missing = holes(catalogue);
  if (format === 'json') return context.emit(overviewJson(all, missing, outputs));
  if (format === 'mermaid') {
    const { nodes, edges } = traceGraph(catalogue);
    const spine = new Set(['strategicGoal', 'principle', 'goal', 'measure']);
    return context.emit(mermaidGraph([...nodes.values()].filter(({ kind }) => spine.has(kind)), edges, pageLanguage(context, catalogue, format)));
  }
  const language = pageLanguage(context, catalogue, format);
  const t = traceText(language);
  const whole = matrix === undefined && !holesOnly;
  const blocks = [
    ...(whole ? [heading(1, t.overview), ...countBlocks(catalogue, outputs, language)] : []),
    ...(holesOnly ? [] : matrixNames.filter((name) => whole || name === matrix).flatMap((name) => matrixBlocks(name, all, language, !whole))),
    ...(holesOnly ? [] : [...(matrix === 'goals' ? [] : fieldLegend(all, language)), paragraph(t.countedOnce)]),
    ...(matrix === undefined ? holeBlocks(missing, language) : []),
  ];
  await emitPage(context, format, { language, title: t.overview, about: {}, root: root(blocks) });
}

async function thread(context: Context, catalogue: Catalogue, id: string, outputs: readonly OutputFate[], format: string): Promise<void> {
  const graph = traceGraph(catalogue);
  const found = traceThread(graph, id);
  if (!found) throw new UsageError({ de: traceText('de').unknownId(id), en: traceText('en').unknownId(id) }, didYouMean(id, graph.nodes.keys()));
  if (format === 'json') return context.emit(threadJson(found, outputs));
  const language = pageLanguage(context, catalogue, format);
  if (format === 'mermaid') return context.emit(mermaidGraph(found.nodes, found.edges, language));
  const forum = catalogue.forums.find((each) => each.id === id);
  const [output] = outputs;
  const blocks = forum
    ? forumPage(catalogue, forum, outputs, language, context.today)
    : [...threadBlocks(found, catalogue, language), ...(output ? [heading(2, traceText(language).fate[output.fate]), list(answer(output, lookup(catalogue), language))] : [])];
  await emitPage(context, format, { language, title: found.root.title, about: {}, root: root(blocks) });
}

export default command;
