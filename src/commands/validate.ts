import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { exitCode, UsageError } from '../errors.ts';
import type { Finding } from '../model/finding.ts';
import { checkRules } from '../model/rules/check.ts';
import { diagnosticsJson, type Summary } from '../output/diagnostics/json.ts';
import { diagnosticsLines } from '../output/diagnostics/line.ts';
import { inReadingOrder, place } from '../output/diagnostics/place.ts';
import { diagnosticsPretty } from '../output/diagnostics/pretty.ts';
import { validateText } from '../text/validate.ts';
import type { CommandDefinition } from './support/command.ts';
import { formatOption } from './support/options.ts';
import { filePrefix } from './support/structural.ts';

const command: CommandDefinition = {
  configure(command, language) {
    command.argument('[paths...]', validateText(language).paths);
    formatOption(command, language, ['pretty', 'line', 'json']);
  },
  async run(context, [paths], options) {
    const opened = context.open();
    const draw = await drawSettings(context.root());
    const files = [...opened.files, ...draw.map(({ text }) => ({ path: 'invite.yaml', text }))];
    const findings = [...opened.findings, ...draw.flatMap((each) => each.findings), ...checkRules(opened, { today: context.today })];
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    const textOf = (file: string): string | undefined => texts.get(file);
    const problems = inReadingOrder(place(findings.filter(within(paths as string[], context.world.cwd, context.root())), textOf));
    const count = (severity: Finding['severity']): number => problems.filter((problem) => problem.severity === severity).length;
    const summary: Summary = { errors: count('error'), warnings: count('warning'), infos: count('info'), files: files.length };
    const { language } = context;
    const prefix = filePrefix(context);
    if (options.format === 'json') context.emit(diagnosticsJson(problems, summary, language));
    else if (options.format === 'line') context.emit(diagnosticsLines(problems, language, prefix));
    else context.emit(diagnosticsPretty(problems, { language, colour: context.colour(), columns: context.columns, prefix, textOf }));
    if (options.format !== 'json') context.note(validateText(language).summary(summary));
    return summary.errors > 0 ? exitCode.wrong : exitCode.fine;
  },
};

// the settings of a draw by lot, where the catalogue has any
async function drawSettings(root: string): Promise<{ text: string; findings: Finding[] }[]> {
  const path = join(root, 'invite.yaml');
  return existsSync(path) ? [(await import('../files/invite-settings.ts')).readSettings(path, 'invite.yaml')] : [];
}

// findings in the named files or folders; all where none is named
function within(paths: readonly string[], cwd: string, root: string): (finding: Finding) => boolean {
  const wanted = paths.map((path) => {
    const inside = relative(root, resolve(cwd, path)).replaceAll('\\', '/');
    if (inside.startsWith('..')) throw new UsageError({ de: validateText('de').noSuchPath(path), en: validateText('en').noSuchPath(path) });
    return inside;
  });
  return ({ file }) => wanted.length === 0 || wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
}

export default command;
