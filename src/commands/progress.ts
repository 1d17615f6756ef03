import { Option } from 'commander';
import { exitCode, UsageError } from '../errors.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { named } from '../model/named.ts';
import { type Choice, overdueOf, type Progress, progressOf } from '../model/progress/progress.ts';
import { root } from '../output/document/build.ts';
import { progressJson } from '../output/progress/json.ts';
import { progressPage } from '../output/progress/page.ts';
import { progressText } from '../text/progress.ts';
import { didYouMean } from '../text/suggest.ts';
import type { CommandDefinition } from './support/command.ts';
import type { Context } from './support/context.ts';
import { emitPage, pageLanguage } from './support/page.ts';
import { formatOption } from './support/options.ts';

const command: CommandDefinition = {
  configure(command, language) {
    const t = progressText(language);
    formatOption(command, language, ['table', 'md', 'json'])
      .option('--field <id>', t.field)
      .option('--lead <id>', t.lead)
      .addOption(new Option('--by <what>', t.by).choices(['field', 'lead']).default('field', 'field'))
      .option('--all', t.all)
      .addOption(new Option('--fail-on <what>', t.failOn).choices(['overdue', 'late']))
      .addHelpText('after', t.examples);
  },
  async run(context, _args, options) {
    const catalogue = context.catalogue();
    const choice = choiceOf(catalogue, options.field as string | undefined, options.lead as string | undefined);
    const by = options.by === 'lead' ? 'lead' : 'field';
    const progress = progressOf(catalogue, context.today, choice, by);
    const format = String(options.format);
    if (format === 'json') context.emit(progressJson(progress));
    else {
      const language = pageLanguage(context, catalogue, format);
      await emitPage(context, format, { language, title: progressText(language).title, about: {}, root: root(progressPage(catalogue, progress, { language, by, all: options.all === true })) });
    }
    return options.failOn === undefined ? exitCode.fine : verdict(context, progress, options.failOn === 'late');
  },
};

function choiceOf({ settings }: Catalogue, field: string | undefined, lead: string | undefined): Choice {
  const fields = settings.actionFields ?? [], units = settings.units ?? [];
  const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
  const choice: Choice = {};
  if (field !== undefined) {
    const found = named(fields, field);
    if (!found) throw new UsageError({ de: progressText('de').unknownField(field), en: progressText('en').unknownField(field) }, didYouMean(field, ids(fields)));
    choice.field = found.id;
  }
  if (lead !== undefined) {
    const found = named(units, lead);
    if (!found) throw new UsageError({ de: progressText('de').unknownLead(lead), en: progressText('en').unknownLead(lead) }, didYouMean(lead, ids(units)));
    choice.lead = found.id;
  }
  return choice;
}

function verdict(context: Context, progress: Progress, lateToo: boolean): number {
  const t = progressText(context.language);
  const overdue = overdueOf(progress);
  const ids = [...overdue.measures.map(({ measure }) => measure.id), ...overdue.goals.map(({ id }) => id)];
  const behind = lateToo ? [...progress.measures.filter(({ schedule }) => schedule === 'late').map(({ measure }) => measure.id), ...progress.goals.filter(({ state }) => state === 'late' || state === 'missed').map(({ id }) => id)] : [];
  if (ids.length > 0) context.note(t.overdueList(ids.join(', ')));
  if (behind.length > 0) context.note(t.lateList(behind.join(', ')));
  return ids.length + behind.length > 0 ? exitCode.wrong : exitCode.fine;
}

export default command;
