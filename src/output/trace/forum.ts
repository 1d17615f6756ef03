// "What became of your proposals": the page for those who took part in a forum.
import type { BlockContent, RootContent } from 'mdast';
import type { Catalogue, Forum } from '../../model/catalogue.ts';
import type { Day } from '../../model/dates.ts';
import { lookup, type Lookup } from '../../model/lookup.ts';
import { countFates, fates, type Adopter, type OutputFate } from '../../model/trace/outputs.ts';
import { labels } from '../../text/labels.ts';
import { type Language, quoted } from '../../text/language.ts';
import { formatDate, formatList } from '../../text/numbers.ts';
import { traceText } from '../../text/trace.ts';
import { heading, type Inline, list, paragraph, strong } from '../document/build.ts';
import { periodOf } from '../document/sheet.ts';

/** The whole page: title, numbers, every proposal by what became of it, whom to ask. */
export function forumPage(catalogue: Catalogue, forum: Forum, outputs: readonly OutputFate[], language: Language, asOf: Day): RootContent[] {
  const t = traceText(language);
  const { contact } = catalogue.settings;
  return [
    heading(1, t.proposals),
    ...forumBlocks(catalogue, forum, outputs, language, 2),
    ...(contact === undefined ? [] : [paragraph(t.questions(contact))]),
    paragraph(t.asOf(formatDate(asOf, language))),
  ];
}

/** One forum as a chapter of a larger document. */
export function forumBlocks(catalogue: Catalogue, forum: Forum, outputs: readonly OutputFate[], language: Language, depth: 2 | 3): RootContent[] {
  const t = traceText(language);
  const look = lookup(catalogue);
  const people = Object.values(forum.attendance ?? {}).reduce((sum, n) => sum + n, 0);
  const where = [forum.date === undefined ? '' : formatDate(forum.date, language), forum.place ?? ''].filter((part) => part !== '').join(', ');
  const counts = countFates(outputs);
  const parts = fates.filter((fate) => counts[fate] > 0).map((fate) => t.tallyPart[fate](counts[fate]));
  return [
    heading(depth, forum.title),
    ...(where === '' ? [] : [paragraph(where)]),
    ...(forum.description === undefined ? [] : [paragraph(forum.description)]),
    paragraph(outputs.length === 0 ? t.noOutputs : [people > 0 ? `${t.attended(people)} ` : '', `${t.collected(outputs.length)} `, outputs.length > 1 || parts.length > 1 ? t.tally(formatList(parts, language)) : '']),
    ...fates.flatMap((fate): RootContent[] => {
      const those = outputs.filter((output) => output.fate === fate);
      return those.length === 0 ? [] : [heading((depth + 1) as 3 | 4, t.fate[fate]), ...those.flatMap((output) => proposal(output, look, language))];
    }),
  ];
}

function proposal(output: OutputFate, look: Lookup, language: Language): BlockContent[] {
  const t = traceText(language);
  return [paragraph([strong(`${t.proposal(output.no)}:`), ` ${quoted(output.text, language)}`]), list(answer(output, look, language))];
}

/** What became of one output, line by line. */
export function answer({ fate, into, adopters, end, reason, decidedBy, date }: OutputFate, look: Lookup, language: Language): Inline[] {
  const t = traceText(language);
  const lines: Inline[] = [];
  if (fate === 'open') lines.push(t.openYet);
  if (fate === 'merged') for (const id of into) lines.push([`${t.mergedWith} `, strong(id), ` ${quoted(look.title(id), language)}`]);
  if (reason !== null) lines.push(t.because(reason));
  else if (fate !== 'adopted' && fate !== 'open') lines.push(t.noReason);
  for (const adopter of adopters) lines.push([`${fate === 'merged' ? t.asWell : adopter.kind === 'goal' ? t.adoptedGoal : t.adoptedMeasure} `, ...adopted(adopter, look, language)]);
  const ended = end === null ? undefined : t.endedAs[end];
  if (ended !== undefined) lines.push(ended);
  const by = decidedBy === null ? '' : labels(language).group[decidedBy] ?? look.title(decidedBy);
  if (by !== '' || date !== null) lines.push(t.decided(by, date === null ? '' : formatDate(date, language)));
  return lines;
}

function adopted({ id, kind, title }: Adopter, look: Lookup, language: Language): (string | ReturnType<typeof strong>)[] {
  const t = traceText(language);
  const measure = kind === 'measure' ? look.measure(id) : undefined;
  if (!measure) return [strong(id), ` ${quoted(title, language)}`];
  const l = labels(language);
  const ended = measure.status === 'dropped' || measure.status === 'merged' || measure.status === 'postponed';
  const about = [
    t.status((measure.status === 'open' ? l.stage[measure.stage] : l.status[measure.status]) ?? measure.status),
    ...(ended ? [] : [measure.started === undefined ? t.begin(periodOf(measure, language)) : periodOf(measure, language)]),
    ...(measure.lead === undefined || ended ? [] : [t.lead(look.title(measure.lead))]),
  ].filter((part) => part !== '');
  const reason = ended && measure.statusReason !== undefined ? `. ${t.because(measure.statusReason)}` : '';
  return [strong(id), ` ${quoted(title, language)} (${about.join('; ')})${reason}`];
}
