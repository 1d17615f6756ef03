import { findCatalogue, settingsAt } from '../files/open.ts';
import type { Severity } from '../model/finding.ts';
import { rules } from '../model/rules/registry.ts';
import { rulesJson, rulesTable } from '../output/rules.ts';
import type { CommandDefinition } from './support/command.ts';
import { formatOption } from './support/options.ts';

const command: CommandDefinition = {
  configure(command, language) {
    formatOption(command, language, ['table', 'json']);
  },
  run(context, _args, { format }) {
    const root = findCatalogue(context.world.cwd, context.options.dir);
    const here: Record<string, 'off' | Severity> = root === null ? {} : settingsAt(root)?.rules ?? {};
    const { language } = context;
    if (format === 'json') context.emit(rulesJson(rules, here, language));
    else context.emit(rulesTable(rules, here, { language, columns: context.columns, colour: context.colour() }));
  },
};

export default command;
