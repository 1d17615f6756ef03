// What `check` shows of measures, in its three forms.
import type { Catalogue } from '../../model/catalogue.ts';
import type { Profile } from '../../model/measurability/profile.ts';
import { newYaml } from '../../files/edit.ts';
import { checkRules } from '../../model/rules/check.ts';
import { overview, sheets } from '../../output/check/document.ts';
import { inReadingOrder, place, type Placed } from '../../output/diagnostics/place.ts';
import { toMarkdown } from '../../output/document/markdown.ts';
import { toTerminal } from '../../output/document/terminal.ts';
import { checkText } from '../../text/check.ts';
import type { Context } from './context.ts';

/** Keys of a measure as YAML, in the catalogue's form. */
export const asYaml = (value: Record<string, unknown>): string => newYaml('measure', value, null).trimEnd();

/** The findings of the measures shown, by measure. */
export function problemsOf(context: Context, shown: readonly Profile[]): Map<string, Placed[]> {
  const opened = context.open();
  const ids = new Set(shown.map(({ id }) => id));
  const texts = new Map(opened.files.map(({ path, text }) => [path, text]));
  const found = inReadingOrder(place(checkRules(opened, { today: context.today }).filter(({ entity }) => entity !== undefined && ids.has(entity)), (file) => texts.get(file)));
  const by = new Map<string, Placed[]>(shown.map(({ id }) => [id, []]));
  for (const problem of found) by.get(problem.entity!)!.push(problem);
  return by;
}

/** The answer: a table of all, or the sheets of the measures named; as a table, JSON or Markdown. */
export function render(context: Context, catalogue: Catalogue, shown: readonly Profile[], problems: ReadonlyMap<string, readonly Placed[]>, named: boolean, format: 'table' | 'json' | 'md'): string {
  const { language } = context;
  if (format === 'json') {
    const measures = shown.map(({ id, measurable: { score, verdict, present, missing }, feasible }) => ({
      id, measurable: { score, verdict, present, missing }, feasible,
      problems: problems.get(id)!.map(({ rule, severity, file, line, column, entity, pointer, message, remedy }) => ({ rule, severity, file, line, column, entity, path: pointer, message: message[language], remedy: remedy[language] })),
    }));
    return `${JSON.stringify({ version: 1, measures }, null, 2)}\n`;
  }
  const own = format === 'md' ? context.documentLanguage(catalogue) : language;
  const view = { language: own, catalogue, profiles: shown, problems: new Map([...problems].map(([id, list]) => [id, list.length])), yaml: asYaml };
  const document = named ? sheets(view) : overview(view);
  if (format === 'md') return toMarkdown({ language: own, title: checkText(own).title, about: {}, root: document });
  return toTerminal(document, { columns: context.columns, colour: context.colour() });
}
