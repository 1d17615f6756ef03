// Which measure when, with a reason for every position.
import type { Command } from 'commander';
import { Option } from 'commander';
import { exitCode } from '../errors.ts';
import { isChanged, withChanges } from '../model/order/changes.ts';
import { compareReports, strictReport, type PlanReport, type Policy } from '../model/order/report.ts';
import type { PlanInput } from '../model/order/input.ts';
import type { OrderView } from '../output/order/view.ts';
import { orderText } from '../text/order.ts';
import type { CommandDefinition } from './support/command.ts';
import type { Context } from './support/context.ts';
import { formatOption } from './support/options.ts';
import { readChanges, readLimits } from './support/order-options.ts';
import { orderNames, optimalPlan, planBy, planningInput } from './support/planning.ts';

const several = (value: string, list: string[] | undefined): string[] => [...(list ?? []), ...value.split(',').map((each) => each.trim()).filter((each) => each !== '')];

const command: CommandDefinition = {
  configure(command: Command, language) {
    const { help } = orderText(language);
    formatOption(command, language, ['table', 'json', 'csv', 'md', 'mermaid'])
      .addOption(new Option('--policy <policy>', help.policy).choices(['strict', 'optimal']))
      .option('--budget <source:year=euros>', help.budget, several)
      .option('--capacity <unit:period=staff>', help.capacity, several)
      .option('--without <id>', help.without, several)
      .option('--discount <factor>', help.discount)
      .addOption(new Option('--unknown-cost <how>', help.unknownCost).choices(['leave', 'free']))
      .option('--compare', help.compare)
      .option('--gap <share>', help.gap)
      .option('--nodes <n>', help.nodes)
      .option('--time-limit <seconds>', help.timeLimit)
      .addHelpText('after', help.examples);
  },
  async run(context, _args, options) {
    const catalogue = context.catalogue();
    const now = await planningInput(context, catalogue);
    const changes = readChanges(options, now, catalogue);
    const limits = readLimits(options);
    const policy = (options.policy ?? catalogue.settings.order?.policy ?? 'strict') as Policy;
    const input = withChanges(now, changes);
    const report = await planBy(policy, context, input, limits);
    const today = isChanged(changes) ? await planBy(policy, context, now, limits) : null;
    const other = await counterpart(report, context, input, options.compare === true, limits);
    const comparison = other && (policy === 'strict' ? compareReports(report, other) : compareReports(other, report));
    const format = String(options.format);
    const language = format === 'md' || format === 'mermaid' || context.options.output !== undefined ? context.documentLanguage(catalogue) : context.language;
    context.emit(await written(format, { report, comparison, today, names: orderNames(catalogue, 'internal'), language }, context));
    return report.status === 'infeasible' ? exitCode.wrong : exitCode.fine;
  },
};

/** The plan by the other policy: the strict order costs nothing; the optimal plan is made only where it is asked for. */
async function counterpart(report: PlanReport, context: Context, input: PlanInput, asked: boolean, limits: Parameters<typeof optimalPlan>[2]): Promise<PlanReport | null> {
  if (report.policy === 'optimal') return strictReport(input);
  return asked ? optimalPlan(context, input, limits) : null;
}

async function written(format: string, view: OrderView, context: Context): Promise<string> {
  switch (format) {
    case 'json': return (await import('../output/order/json.ts')).orderJson(view);
    case 'csv': return (await import('../output/order/csv.ts')).orderCsv(view);
    case 'mermaid': return (await import('../output/order/mermaid.ts')).orderMermaid(view);
    case 'md': return (await import('../output/order/markdown.ts')).orderMarkdown(view);
    default: {
      const [{ orderTerminal }, { colours }] = await Promise.all([import('../output/order/terminal.ts'), import('../output/terminal.ts')]);
      return orderTerminal(view, colours(context.colour()), context.columns);
    }
  }
}

export default command;
