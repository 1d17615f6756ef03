import { Command } from 'commander';
import { UsageError } from '../errors.ts';
import { type CommandShape, completionScript, shells } from '../output/completion.ts';
import { completionText } from '../text/completion.ts';
import { didYouMean } from '../text/suggest.ts';
import type { CommandDefinition } from './support/command.ts';
import { addSharedOptions, offer } from './support/options.ts';

/** What stands behind a flag, by its placeholder. */
const takes = (written: string): 'file' | 'folder' | 'word' => (/<folder>/.test(written) ? 'folder' : /<(?:file|log|lockfile)>/.test(written) ? 'file' : 'word');

const command: CommandDefinition = {
  configure(command, language) {
    const t = completionText(language);
    offer(command.argument('<shell>', t.shell(shells)).addHelpText('after', t.examples), { 0: shells });
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
        name, summary: context.say(summary), words: [...one.commands.map((each) => each.name()), ...one.registeredArguments.slice(0, 1).flatMap(({ argChoices }) => argChoices ?? [])],
        flags: [...new Map(flags.map(({ long, flags: written, description, argChoices, required, optional }) => [long!, { flag: long!, description, choices: argChoices ?? [], takes: required || optional ? takes(written) : null }])).values()],
      };
    }));
    context.emit(completionScript(known, shapes));
  },
};

export default command;
