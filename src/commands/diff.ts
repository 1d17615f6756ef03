import { exitCode } from '../errors.ts';
import { openFolder, openRevision, type Revision } from '../files/revision.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { entityChanges, rewordedMeasures } from '../model/diff/entities.ts';
import { orderDiff, type OrderDiff, type Places } from '../model/diff/order.ts';
import { rankingDiff, type RankingDiff, type Ranks } from '../model/diff/ranking.ts';
import { isStructural } from '../model/structure.ts';
import type { PlanInput } from '../model/order/input.ts';
import { DEFAULT_OPTIONS, type PriorityInput } from '../model/priority/input.ts';
import { rankCatalogue } from '../model/priority/prioritize.ts';
import { diagnosticsLines } from '../output/diagnostics/line.ts';
import { inReadingOrder, place } from '../output/diagnostics/place.ts';
import { diffJson } from '../output/diff/json.ts';
import { type Diff, diffPage } from '../output/diff/page.ts';
import { root } from '../output/document/build.ts';
import { diffSaid, diffText } from '../text/diff.ts';
import type { Language } from '../text/language.ts';
import { formatDate } from '../text/numbers.ts';
import type { CommandDefinition } from './support/command.ts';
import type { Context } from './support/context.ts';
import { emitPage, pageLanguage } from './support/page.ts';
import { formatOption } from './support/options.ts';
import { planBy, planningInput } from './support/planning.ts';
import { loadPriorityInput, ranked } from './support/priority.ts';

const command: CommandDefinition = {
  configure(command, language) {
    const t = diffText(language);
    formatOption(command.argument('<before>', t.before).argument('[after]', t.after), language, ['table', 'md', 'json']).option('--fields', t.fields).addHelpText('after', t.examples);
  },
  async run(context, [first, second], options) {
    const before = open(context, String(first));
    const after = second === undefined ? { ...context.open(), commit: null, day: null } : open(context, String(second));
    const names = [String(first), second === undefined ? null : String(second)] as const;
    for (const [i, state] of [before, after].entries()) if (state.catalogue === null) return refuse(context, state, names[i] ?? context.shown(state.root));
    const [was, is] = [before.catalogue!, after.catalogue!];
    const format = String(options.format);
    const language = pageLanguage(context, is, format);
    const [ranking, order] = [await rankingOf(was, is), await orderOf(context, was, is)];
    const diff: Diff = {
      before: { name: nameOf(before, names[0], language), commit: before.commit, catalogue: was }, after: { name: nameOf(after, names[1], language), commit: after.commit, catalogue: is },
      entities: entityChanges(was, is), ranking, order,
    };
    if (format === 'json') context.emit(diffJson(diff));
    else await emitPage(context, format, { language, title: diffText(language).title, about: {}, root: root(diffPage(diff, language, options.fields === true)) });
    return exitCode.fine;
  },
};

// a folder with a catalogue, else a state in git of the catalogue at hand
const open = (context: Context, name: string): Revision => openFolder(context.world.cwd, name) ?? openRevision(context.root(), name);

function nameOf({ commit, day }: Revision, name: string | null, language: Language): string {
  if (name === null) return diffText(language).workingTree;
  return commit === null ? name : `${name} (${[...(day === null ? [] : [formatDate(day, language)]), commit.slice(0, 10)].join(', ')})`;
}

function refuse(context: Context, { findings, files }: Revision, name: string): number {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const structural = findings.filter(isStructural).filter(({ severity }) => severity === 'error');
  context.world.stderr.write(diagnosticsLines(inReadingOrder(place(structural, (file) => texts.get(file))).slice(0, 20), context.language, `${name}: `));
  context.world.stderr.write(`measures: ${diffSaid.broken(name, structural.length)[context.language]}\n`);
  return exitCode.wrong;
}

async function rankingOf(was: Catalogue, is: Catalogue): Promise<RankingDiff> {
  return rankingDiff(await loadPriorityInput(was), await loadPriorityInput(is), rewordedMeasures(was, is), ranksOf);
}

function ranksOf(input: PriorityInput): Ranks {
  if (input.criteria.every(({ must }) => must)) return new Map();
  const { decision, scored, ranks } = ranked(() => rankCatalogue(input, DEFAULT_OPTIONS));
  return new Map(decision.measures.map(({ id }, i) => [id, { rank: ranks.rank[i]!, score: scored.scores[i]! }]));
}

async function orderOf(context: Context, was: Catalogue, is: Catalogue): Promise<OrderDiff> {
  const policy = is.settings.order?.policy ?? 'strict';
  const plan = async (input: PlanInput): Promise<Places> => new Map((await planBy(policy, context, input)).plan.map(({ id, from, to, position }) => [id, { from, to, position }]));
  return orderDiff(await planningInput(context, was), await planningInput(context, is), plan);
}

export default command;
