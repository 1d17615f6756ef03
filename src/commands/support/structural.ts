// What a command says when the catalogue does not hold together: validate's findings, then what to do.
import { inReadingOrder, place } from '../../output/diagnostics/place.ts';
import { diagnosticsJson } from '../../output/diagnostics/json.ts';
import { diagnosticsPretty } from '../../output/diagnostics/pretty.ts';
import { diagnosticsLines } from '../../output/diagnostics/line.ts';
import type { Finding } from '../../model/finding.ts';
import { hasDraw } from './checked.ts';
import type { Context } from './context.ts';

/** The path from the working folder to the catalogue, as a prefix of its files. */
export function filePrefix(context: Context): string {
  const shown = context.shown(context.root());
  return shown === '.' ? '' : `${shown}/`;
}

/** Prints structural findings: with `--format json` validate's object on stdout, otherwise on stderr. */
export function showStructural(context: Context, findings: readonly Finding[]): void {
  const { files } = context.open();
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const textOf = (file: string): string | undefined => texts.get(file);
  const problems = inReadingOrder(place(findings, textOf));
  const { language } = context;
  if (context.options.format === 'json') {
    const summary = { errors: problems.length, warnings: 0, infos: 0, files: files.length + Number(hasDraw(context.root())) };
    context.emit(diagnosticsJson(problems, summary, language));
    return;
  }
  const shown = problems.slice(0, 20);
  const prefix = filePrefix(context);
  const colour = context.colour('stderr');
  context.world.stderr.write(context.world.stderr.isTTY ? diagnosticsPretty(shown, { language, colour, columns: context.columns, prefix, textOf }) : diagnosticsLines(shown, language, prefix));
  const rest = problems.length - shown.length;
  context.world.stderr.write(context.say({
    de: `measures: Der Katalog ist nicht in Ordnung (${problems.length} Fehler${rest > 0 ? `, ${rest} nicht gezeigt` : ''}). \`measures validate\` zeigt alles.\n`,
    en: `measures: The catalogue is not in order (${problems.length} ${problems.length === 1 ? 'error' : 'errors'}${rest > 0 ? `, ${rest} not shown` : ''}). \`measures validate\` shows everything.\n`,
  }));
}
