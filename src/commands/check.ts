import type { Command } from 'commander';
import { checkText } from '../text/check.ts';
import type { CommandDefinition } from './support/command.ts';
import { formatOption } from './support/options.ts';

const command: CommandDefinition = {
  configure(command: Command, language) {
    const t = checkText(language);
    formatOption(command.option('-t, --text <file>', t.text), language, ['table', 'json', 'md']).addHelpText('after', t.examples);
  },
  async run(context, _args, options) {
    // without a catalogue, and without what reads one
    const { checkSentences } = await import('./support/check-sentences.ts');
    return checkSentences(context, String(options.text));
  },
};

export default command;
