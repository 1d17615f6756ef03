// One measure as a sheet (Steckbrief): what, for whom, who, when, what it costs, how one will know.
import type { RootContent } from 'mdast';
import type { CostItem, Indicator, Measure } from '../../model/catalogue.ts';
import { type CoarseDate, firstDay, precisionOf } from '../../model/dates.ts';
import type { Lookup } from '../../model/lookup.ts';
import { centsOf } from '../../model/money.ts';
import { reportText } from '../../text/catalogue-report.ts';
import { labels } from '../../text/labels.ts';
import type { Language } from '../../text/language.ts';
import { formatDate, formatMoney, formatNumber, formatShort, nbsp } from '../../text/numbers.ts';
import { factTable, heading, type Inline, link, list, paragraph, prose, strong, table } from './build.ts';

export interface SheetOptions {
  language: Language;
  look: Lookup;
  /** Leaves out what is internal: log, spending, notes. */
  public: boolean;
  depth: 2 | 3 | 4;
  /** What stands behind the title, for example the rank. */
  rank?: string;
}

/** The anchor of a measure inside a document. */
export const anchorOf = (id: string): string => `m-${id.toLowerCase()}`;

/** A measure as blocks, starting with its heading. */
export function measureSheet(measure: Measure, options: SheetOptions): RootContent[] {
  const { language, depth } = options;
  const t = reportText(language);
  const l = labels(language);
  const rows = facts(measure, options);
  return [
    heading(depth, `${measure.id} ${measure.title}`, anchorOf(measure.id)),
    ...(measure.summary === undefined ? [] : prose(measure.summary)),
    factTable(rows),
    ...(measure.problem === undefined ? [] : [paragraph(strong(l.field.problem!)), ...prose(measure.problem)]),
    ...(measure.description === undefined ? [] : [...(measure.problem === undefined ? [] : [paragraph(strong(l.field.description!))]), ...prose(measure.description)]),
    ...indicators(measure.indicators ?? [], language),
    ...milestones(measure, language),
    ...(measure.risks === undefined ? [] : [paragraph([strong(`${l.field.risks!}:`), ' ', measure.risks])]),
    ...(measure.result === undefined ? [] : [paragraph([strong(`${l.field.result!}:`), ' ', measure.result])]),
    ...(options.public ? [] : foreignCells(measure, language)),
    ...(options.public || !measure.log?.length ? [] : [paragraph(strong(l.field.log!)), list(measure.log.map((entry): Inline => `${formatDate(entry.date, language)}: ${entry.text}`))]),
    ...(measure.decisions?.length ? [paragraph(strong(l.field.decisions!)), list(measure.decisions.map((decision): Inline => {
      const words = t.decidedBy(decision.body ?? '', decision.date === undefined ? '' : formatDate(decision.date, language), decision.result ?? '');
      const paper = decision.paper ?? decision.url;
      return paper === undefined ? words : [`${words} (`, decision.url === undefined ? paper : link(decision.url, paper), ')'];
    }))] : []),
  ];
}

// what a list said in words that did not become a field
function foreignCells({ imported }: Measure, language: Language): RootContent[] {
  const cells = Object.entries(imported?.cells ?? {});
  return cells.length === 0 ? [] : [paragraph(strong(reportText(language).foreignCells)), factTable(cells.map(([heading, text]) => [heading, text.replace(/\s+/g, ' ')]))];
}

function facts(measure: Measure, { language, look, rank }: SheetOptions): [string, Inline][] {
  const t = reportText(language);
  const l = labels(language);
  // titles may hold commas and full stops of their own
  const names = (ids: readonly string[] | undefined): string => (ids ?? []).map((id) => look.title(id)).join('; ');
  const titleIn = (id: string): string => look.title(id).replace(/(?<!\.)\.$/, '');
  const refs = (ids: readonly string[] | undefined): Inline => (ids ?? []).flatMap((id, i): Inline[] => [...(i > 0 ? ['; '] : []), `${id} ${titleIn(id)}`]) as Inline;
  const measureLinks = (ids: readonly string[] | undefined): Inline => (ids ?? []).flatMap((id, i): Inline[] => [...(i > 0 ? ['; '] : []), link(`#${anchorOf(id)}`, id), ` ${titleIn(id)}`]) as Inline;
  const status = l.status[measure.status] ?? measure.status;
  const all: [string, Inline | undefined][] = [
    [t.rank, rank],
    [l.field.actionField!, look.title(measure.actionField)],
    [l.field.goals!, measure.goals.length > 0 ? refs(measure.goals) : undefined],
    [l.field.targetGroups!, measure.targetGroups?.length ? names(measure.targetGroups) : undefined],
    [l.field.lead!, measure.lead === undefined ? undefined : look.title(measure.lead) + (measure.leadConfirmed === undefined ? '' : ` (${t.confirmed(formatDate(measure.leadConfirmed, language))})`)],
    [l.field.partners!, measure.partners?.length ? names(measure.partners) : undefined],
    [l.field.status!, `${status} (${l.stage[measure.stage] ?? measure.stage})`],
    [l.field.statusReason!, measure.statusReason],
    [l.field.period!, periodOf(measure, language) || undefined],
    [l.field.cost!, costOf(measure, language, look) || undefined],
    [l.field.staff!, measure.staff === undefined ? undefined : t.staff(formatNumber(measure.staff, language, 2, true))],
    [l.field.mandatory!, measure.mandatory ? measure.mandatoryReason ?? '✓' : undefined],
    [l.field.dependsOn!, measure.dependsOn?.length ? measureLinks(measure.dependsOn) : undefined],
    [l.field.excludes!, measure.excludes?.length ? measureLinks(measure.excludes) : undefined],
    [l.field.mergedInto!, measure.mergedInto === undefined ? undefined : measureLinks([measure.mergedInto])],
    [l.field.buildsOn!, measure.buildsOn?.length ? refs(measure.buildsOn) : undefined],
    [l.field.origin!, measure.origin?.length ? refs(measure.origin) : undefined],
    [l.field.area!, measure.area],
    [l.field.code!, measure.code],
  ];
  return all.filter((row): row is [string, Inline] => row[1] !== undefined);
}

// to the month: an overview needs no day
const month = (date: CoarseDate): CoarseDate => (precisionOf(date) === 'day' ? String(date).slice(0, 7) : date);

/** When a measure begins, in a word or two; empty where nothing is said. */
export function startOf({ window, started }: Measure, language: Language): string {
  const t = reportText(language);
  if (started !== undefined) return t.since(formatDate(month(started), language));
  return window?.earliest === undefined ? '' : t.from(formatDate(month(window.earliest), language));
}

/** When a measure begins and how long it takes, in words. */
export function periodOf({ window, duration, continuous, reviewEvery, started, finished }: Measure, language: Language): string {
  const t = reportText(language);
  const parts: string[] = [];
  if (started !== undefined) parts.push(t.started(formatDate(started, language)));
  else if (window?.earliest !== undefined && window.latest !== undefined && firstDay(window.earliest) !== firstDay(window.latest)) parts.push(t.between(formatDate(window.earliest, language), formatDate(window.latest, language)));
  else if (window?.earliest !== undefined) parts.push(t.from(formatDate(window.earliest, language)));
  else if (window?.latest !== undefined) parts.push(t.until(formatDate(window.latest, language)));
  if (finished !== undefined) parts.push(t.finished(formatDate(finished, language)));
  if (continuous) parts.push(t.continuous(reviewEvery));
  else if (duration !== undefined) parts.push(t.months(duration));
  return parts.join(', ');
}

/** What a measure costs, by who pays, in words. */
export function costOf({ cost }: Measure, language: Language, look: Lookup): string {
  if (cost === undefined) return '';
  const t = reportText(language);
  const item = ({ source, oneOff, perYear, until }: CostItem): string => {
    const amounts = [...(oneOff ? [t.oneOff(formatMoney(centsOf(oneOff), language))] : []), ...(perYear ? [t.perYear(formatMoney(centsOf(perYear), language))] : [])];
    const who = source === 'open' ? t.openSource : look.title(source);
    return `${who}: ${amounts.join(', ') || t.none}${until === undefined ? '' : ` (${t.sourceUntil(formatDate(until, language))})`}`;
  };
  const status = cost.status === undefined ? '' : labels(language).costStatus[cost.status] ?? '';
  const items = (cost.items ?? []).map(item).join('; ');
  return [items, items === '' ? status : `(${status})`, cost.reason ?? ''].filter((part) => part !== '' && part !== '()').join(' ');
}

function value(amount: number, unit: string | undefined, language: Language): string {
  const text = formatNumber(amount, language, 2, true);
  if (unit === undefined) return text;
  return unit === '%' && language === 'en' ? `${text}%` : `${text}${nbsp}${unit}`;
}

function indicators(all: readonly Indicator[], language: Language): RootContent[] {
  const t = reportText(language);
  if (all.length === 0) return [paragraph(t.noIndicator)];
  const l = labels(language);
  const when = (date: string | number | undefined, word: (date: string) => string): string => (date === undefined ? '' : ` (${word(formatShort(date, language))})`);
  const rows = all.map((indicator): Inline[] => {
    const { baseline, targets = [], actuals = [], unit } = indicator;
    const newest = [...actuals].sort((a, b) => (a.date === undefined || b.date === undefined || firstDay(a.date) < firstDay(b.date) ? -1 : 1)).at(-1);
    const reading = (given: { value?: number; state?: string; date?: CoarseDate }): string => (given.value === undefined ? given.state ?? t.none : value(given.value, unit, language)) + when(given.date, (date) => date);
    const base = baseline?.value !== undefined || baseline?.state !== undefined ? reading(baseline) : baseline?.due === undefined ? t.none : t.baselineDue(formatShort(baseline.due, language));
    const aims = targets.map((target) => (target.value === undefined ? target.state ?? t.none : value(target.value, unit, language)) + when(target.date, t.by)).join('; ');
    return [
      `${indicator.name}${indicator.numerator !== undefined && indicator.denominator !== undefined ? ` (${t.of(indicator.numerator, indicator.denominator)})` : ''}`,
      indicator.level === undefined ? t.none : l.level[indicator.level] ?? indicator.level, base, aims || t.none,
      newest === undefined ? t.none : reading(newest),
      [indicator.dataSource, indicator.frequency === undefined ? undefined : l.frequency[indicator.frequency]].filter((part) => part !== undefined).join(', ') || t.none,
    ];
  });
  return [table([{ title: t.indicator, width: 3 }, { title: t.level, width: 1.2 }, { title: t.baseline, width: 1.6 }, { title: t.target, width: 1.6 }, { title: t.current, width: 1.4 }, { title: t.source, width: 2 }], rows)];
}

function milestones({ milestones: all = [] }: Measure, language: Language): RootContent[] {
  if (all.length === 0) return [];
  const t = reportText(language);
  const day = (date: string | number | undefined): string => (date === undefined ? t.none : formatShort(date, language));
  return [table([{ title: t.milestone, width: 4 }, { title: t.due, width: 1.5 }, { title: t.done, width: 1.5 }], all.map(({ title, due, done }) => [title, day(due), day(done)]))];
}
