import { Option, type Command } from 'commander';
import { exitCode } from '../errors.ts';
import { checkText, checkUsage } from '../text/check.ts';
import type { CommandDefinition } from './support/command.ts';
import type { Context } from './support/context.ts';
import { measureId } from './support/names.ts';

const command: CommandDefinition = {
  configure(command: Command, language) {
    const t = checkText(language);
    command
      .argument('[ids...]', t.ids)
      .option('-t, --text <file>', t.text)
      .addOption(new Option('-f, --format <format>', t.format).choices(['table', 'json', 'md']))
      .option('--fail-under <limit>', t.failUnder, (limit: string, before: string[] = []) => [...before, limit])
      .addHelpText('after', t.examples);
  },
  async run(context, [ids], options) {
    const format = options.format as 'table' | 'json' | 'md' | undefined;
    if (options.text !== undefined) {
      if ((ids as string[]).length > 0 || options.failUnder !== undefined) throw checkUsage.textAndIds();
      // without a catalogue, and without what reads one
      const { checkSentences } = await import('./support/check-sentences.ts');
      await checkSentences(context, String(options.text), format ?? 'json');
      return exitCode.fine;
    }
    return checkMeasures(context, ids as string[], format ?? 'table', limitsOf(options.failUnder as string[] | undefined));
  },
};

type Limits = { measurable: number; feasible: number };

function limitsOf(given: readonly string[] = []): Limits {
  const limits: Limits = { measurable: 0, feasible: 0 };
  for (const text of given.flatMap((each) => each.split(','))) {
    const [, name, value] = /^(measurable|feasible)=(\d(?:\.\d+)?|\.\d+)$/.exec(text.trim()) ?? [];
    if (name === undefined || Number(value) > 1) throw checkUsage.badLimit(text);
    limits[name as keyof Limits] = Number(value);
  }
  return limits;
}

async function checkMeasures(context: Context, ids: readonly string[], format: 'table' | 'json' | 'md', limits: Limits): Promise<number> {
  const catalogue = context.catalogue();
  const { profiles } = await import('../model/measurability/profile.ts');
  const wanted = new Set(ids.map((id) => measureId(catalogue, id)));
  const all = profiles(catalogue, wanted);
  const shown = ids.length === 0 ? all : all.filter(({ id }) => wanted.has(id));
  const { problemsOf, render } = await import('./support/check-output.ts');
  context.emit(render(context, catalogue, shown, problemsOf(context, shown), ids.length > 0, format));
  const below = shown.flatMap(({ id, measurable, feasible }) => [
    ...(measurable.score < limits.measurable ? [{ id, part: 'measurable' as const, score: measurable.score }] : []),
    ...(feasible.score < limits.feasible ? [{ id, part: 'feasible' as const, score: feasible.score }] : []),
  ]);
  const t = checkText(context.language);
  for (const { id, part, score } of below) context.note(t.below(id, t[part], Math.round(score * 100), Math.round(limits[part] * 100)));
  return below.length > 0 ? exitCode.wrong : exitCode.fine;
}

export default command;
