// One rule; why a measure stands where it stands; why one before another. No id may look like a rule's code.
import { findCatalogue } from '../files/open.ts';
import { explainText } from '../text/explain.ts';
import type { CommandDefinition } from './support/command.ts';
import type { Context } from './support/context.ts';
import { formatOption } from './support/options.ts';

const looksLikeRule = (text: string): boolean => /^[A-Za-z]\d{3}$/.test(text);
// N1O7, N17: a rule mistyped, unless something is called so
const mistypedRule = (context: Context, text: string): boolean => /^[A-Za-z][\dOoIl]{2,4}$/.test(text)
  && (findCatalogue(context.world.cwd, context.options.dir) === null || !context.open().entities.some(({ id }) => id.toLowerCase() === text.toLowerCase()));

const command: CommandDefinition = {
  configure(command, language) {
    command.argument('<rule or id>', explainText(language).what).argument('[id]', explainText(language).second).addHelpText('after', explainText(language).examples);
    formatOption(command, language, ['text', 'json']);
  },
  async run(context, [what, other], { format }) {
    if (other === undefined && (looksLikeRule(String(what)) || mistypedRule(context, String(what)))) (await import('./support/explainRule.ts')).explainRule(context, String(what));
    else await (await import('./support/explain-measure.ts')).explainMeasures(context, [what, other].filter((id) => id !== undefined) as string[], format);
  },
};

export default command;
