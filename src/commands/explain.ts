import type { CommandDefinition } from './support/command.ts';
import { explainRule } from './support/explainRule.ts';
import { formatOption } from './support/options.ts';
import { rulesText } from '../text/rules.ts';

const command: CommandDefinition = {
  configure(command, language) {
    command.argument('<rule>', rulesText(language).code);
    formatOption(command, language, ['text', 'json']);
  },
  run(context, [rule]) {
    explainRule(context, String(rule));
  },
};

export default command;
