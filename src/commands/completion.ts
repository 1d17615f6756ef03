import { Command } from 'commander';
import { UsageError } from '../errors.ts';
import { type CommandShape, completionScript, shells } from '../output/completion.ts';
import { completionText } from '../text/completion.ts';
import { didYouMean } from '../text/suggest.ts';
import type { CommandDefinition } from './support/command.ts';
import { addSharedOptions } from './support/options.ts';

const command: CommandDefinition = {
  configure(command, language) {
    const t = completionText(language);
    command.argument('<shell>', t.shell(shells)).addHelpText('after', t.examples);
  },
  async run(context, [shell]) {
    const known = shells.find((each) => each === shell);
    if (known === undefined) throw new UsageError({ de: completionText('de').unknown(String(shell)), en: completionText('en').unknown(String(shell)) }, didYouMean(String(shell), shells));
    const { commands } = await import('./index.ts');
    const shapes = await Promise.all(commands.map(async ({ name, summary, load }): Promise<CommandShape> => {
      const one = new Command(name);
      (await load()).default.configure(one, context.language);
      addSharedOptions(one, context.language);
      const flags = [one, ...one.commands].flatMap(({ options }) => options).filter(({ hidden }) => !hidden);
      return {
        name, summary: context.say(summary), subcommands: one.commands.map((each) => each.name()),
        flags: [...new Map(flags.map(({ long, description, argChoices, required, optional }) => [long!, { flag: long!, description, choices: argChoices ?? [], takesValue: required || optional }])).values()],
      };
    }));
    context.emit(completionScript(known, shapes));
  },
};

export default command;
