// What became of every forum's outputs: one chapter a forum, or one forum alone.
import type { Catalogue } from '../../model/catalogue.ts';
import type { Day } from '../../model/dates.ts';
import { countFates, fates, outputFates } from '../../model/trace/outputs.ts';
import type { Language } from '../../text/language.ts';
import { formatDate, formatList } from '../../text/numbers.ts';
import { reportsText } from '../../text/reports.ts';
import { traceText } from '../../text/trace.ts';
import { type DocumentTree, heading, paragraph, root } from '../document/build.ts';
import { forumBlocks, forumPage } from '../trace/forum.ts';

/** Builds the document; `only` is the id of one forum. */
export function forumReport(catalogue: Catalogue, language: Language, asOf: Day, only?: string): DocumentTree {
  const t = reportsText(language).forum;
  const trace = traceText(language);
  const forums = catalogue.forums.filter(({ id, outputs = [] }) => (only === undefined ? outputs.length > 0 : id === only));
  const about = { title: t.title, concept: catalogue.settings.title, date: asOf };
  if (only !== undefined) return { language, title: forums[0]?.title ?? t.title, about, root: root(...forums.map((forum) => forumPage(catalogue, forum, outputFates(catalogue, forum.id), language, asOf))) };
  const outputs = outputFates(catalogue);
  const counts = countFates(outputs);
  const parts = trace.tally(formatList(fates.filter((fate) => counts[fate] > 0).map((fate) => trace.tallyPart[fate](counts[fate])), language));
  const { contact } = catalogue.settings;
  return {
    language, title: t.title, about,
    root: root(
      heading(1, t.title), paragraph(reportsText(language).asOf(formatDate(asOf, language))),
      paragraph(forums.length === 0 ? t.none : t.intro(forums.length, outputs.length, parts)),
      ...forums.map((forum) => forumBlocks(catalogue, forum, outputFates(catalogue, forum.id), language, 2)),
      ...(contact === undefined ? [] : [paragraph(trace.questions(contact))]),
    ),
  };
}
