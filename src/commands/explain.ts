// One rule; why a measure stands where it stands; why one before another. No id may look like a rule's code.
import { explainText } from '../text/explain.ts';
import type { CommandDefinition } from './support/command.ts';
import { formatOption } from './support/options.ts';

const looksLikeRule = (text: string): boolean => /^[A-Za-z]\d{3}$/.test(text);

const command: CommandDefinition = {
  configure(command, language) {
    command.argument('<rule or id>', explainText(language).what).argument('[id]', explainText(language).second).addHelpText('after', explainText(language).examples);
    formatOption(command, language, ['text', 'json']);
  },
  async run(context, [what, other], { format }) {
    if (other === undefined && looksLikeRule(String(what))) (await import('./support/explainRule.ts')).explainRule(context, String(what));
    else await (await import('./support/explain-measure.ts')).explainMeasures(context, [what, other].filter((id) => id !== undefined) as string[], format);
  },
};

export default command;
