// The report to the funder: the project, what was done, needs, goals, measures, monitoring, figures, outlook.
import type { RootContent } from 'mdast';
import type { Catalogue } from '../../model/catalogue.ts';
import { addMonths, type Day, lastDay } from '../../model/dates.ts';
import { publishFindings } from '../../model/evidence/publish.ts';
import { lookup, type Lookup } from '../../model/lookup.ts';
import { type Progress, progressOf } from '../../model/progress/progress.ts';
import { isLive } from '../../model/trace/matrices.ts';
import { countFates, fates, outputFates } from '../../model/trace/outputs.ts';
import { labels } from '../../text/labels.ts';
import type { Language } from '../../text/language.ts';
import { formatDate, formatList, formatMoney, formatNumber, nbsp } from '../../text/numbers.ts';
import { reportsText } from '../../text/reports.ts';
import { type DocumentTree, factTable, heading, type Inline, list, paragraph, prose, root, strong, table } from '../document/build.ts';
import { indicatorBlocks, moneyBlocks } from '../progress/page.ts';
import { findingLine, instrumentText } from './evidence.ts';

export interface FunderReport {
  catalogue: Catalogue;
  language: Language;
  asOf: Day;
  edition: 'internal' | 'public';
}

/** Builds the report. */
export function funderReport(report: FunderReport): DocumentTree {
  const { catalogue, language, asOf } = report;
  const t = reportsText(language);
  const look = lookup(catalogue);
  const progress = progressOf(catalogue, asOf);
  return {
    language, title: `${t.funder.title}: ${catalogue.settings.title}`, about: { title: t.funder.title, concept: catalogue.settings.title, date: asOf },
    root: root(
      heading(1, t.funder.title), paragraph(t.asOf(formatDate(asOf, language))),
      heading(2, t.funder.project), ...project(catalogue, look, language),
      heading(2, t.funder.work), ...work(catalogue, language),
      heading(2, t.funder.needs), ...needs(report),
      heading(2, t.funder.goals), ...goals(catalogue, language),
      heading(2, t.funder.measures), ...measures(catalogue, look, language),
      heading(2, t.funder.monitoring), ...monitoring(catalogue, progress, language),
      heading(2, t.funder.money), ...figures(catalogue, progress, look, language),
      heading(2, t.funder.next), ...outlook(catalogue, asOf, language),
    ),
  };
}

function project({ settings }: Catalogue, look: Lookup, language: Language): RootContent[] {
  const t = reportsText(language).funder;
  const { project: about, period } = settings;
  const span = (from: string | number | undefined, to: string | number | undefined): string | undefined => (from === undefined && to === undefined ? undefined : from === undefined ? formatDate(to!, language) : to === undefined ? formatDate(from, language) : t.to(formatDate(from, language), formatDate(to, language)));
  const rows: [string, string | undefined][] = [
    [t.concept, settings.title], [t.place, settings.place], [t.funder, about?.funder === undefined ? undefined : look.title(about.funder)], [t.period, span(about?.start, about?.end)],
    [t.reportDue, about?.reportDue === undefined ? undefined : formatDate(about.reportDue, language)], [t.conceptPeriod, span(period?.start, period?.end)], [t.contact, settings.contact],
  ];
  return [factTable(rows.filter((row): row is [string, string] => row[1] !== undefined)), ...(settings.summary === undefined ? [] : prose(settings.summary))];
}

function work(catalogue: Catalogue, language: Language): RootContent[] {
  const t = reportsText(language);
  const { settings, forums } = catalogue;
  const l = labels(language);
  const members = (settings.steeringGroup ?? []).filter(({ until }) => until === undefined).length;
  const outputs = outputFates(catalogue);
  const counts = countFates(outputs);
  const parts = fates.filter((fate) => counts[fate] > 0).map((fate) => `${counts[fate]}${nbsp}${t.funder.becamePart[fate]!}`);
  const instruments = settings.instruments ?? [];
  const right = 'right' as const;
  return [
    ...(members > 0 ? [paragraph(t.funder.steering(members))] : []),
    ...(instruments.length > 0 ? [paragraph(strong(t.funder.surveys)), table([{ title: t.funder.survey, width: 3 }, { title: t.evidence.kind, width: 2 }, { title: t.date, width: 1.5 }, { title: t.funder.size, align: right, width: 1.6 }], instruments.map(({ id, title, kind, date, n }): Inline[] => [title ?? id, kind === undefined ? t.none : l.instrumentKind[kind] ?? kind, date === undefined ? t.none : formatDate(date, language), n === undefined ? t.none : t.evidence.size(formatNumber(n, language), t.evidence.n[kind ?? ''] ?? '').trim()]))] : []),
    ...(forums.length > 0 ? [paragraph(strong(t.funder.meetings)), table([{ title: t.funder.event, width: 4 }, { title: t.date, width: 1.8 }, { title: t.funder.people, align: right, width: 1.2 }, { title: t.funder.outputs, align: right, width: 1.1 }], [...forums].sort((a, b) => (lastDay(a.date ?? 2200) < lastDay(b.date ?? 2200) ? -1 : 1)).map(({ title, date, attendance, outputs: all = [] }): Inline[] => {
      const people = Object.values(attendance ?? {}).reduce((sum, n) => sum + n, 0);
      return [title, date === undefined ? t.none : formatDate(date, language), people === 0 ? t.none : String(people), String(all.length)];
    }))] : []),
    ...(outputs.length > 0 ? [paragraph(t.funder.became(outputs.length, t.funder.becameIs(formatList(parts, language))))] : []),
  ];
}

function needs({ catalogue, language, edition }: FunderReport): RootContent[] {
  const t = reportsText(language);
  const findings = new Map(publishFindings(catalogue, edition).map((finding) => [finding.id, finding]));
  const { offers, needs: all, goals: goalsOf, settings } = catalogue;
  const fields = (settings.actionFields ?? []).map(({ id, title }) => ({ title, n: offers.filter(({ actionField }) => actionField === id).length })).filter(({ n }) => n > 0);
  const basis = (ids: readonly string[] | undefined): string => (ids ?? []).flatMap((id) => findings.get(id) ?? []).map((finding) => findingLine(finding, language)).join('; ') || t.none;
  return [
    ...(offers.length > 0 ? [paragraph(t.funder.offers(offers.length, formatList(fields.map(({ n, title }) => t.council.fieldCount(n, title)), language)))] : []),
    ...(all.length > 0 ? [table([{ title: t.funder.need, width: 4 }, { title: t.funder.basis, width: 5 }, { title: t.funder.answeredBy, width: 1.5 }], all.map(({ id, title, evidence }): Inline[] => [title, basis(evidence), goalsOf.filter(({ addresses = [] }) => addresses.includes(id)).map((goal) => goal.id).join(', ') || t.none]))] : []),
    list((settings.instruments ?? []).filter(({ id }) => catalogue.evidence.some(({ instrument }) => instrument === id)).map((instrument): Inline => [strong(`${instrument.title ?? instrument.id}:`), ` ${instrumentText(instrument, catalogue, language)}`])),
  ];
}

function goals({ principles, goals: all, measures: every }: Catalogue, language: Language): RootContent[] {
  const t = reportsText(language);
  const serving = (id: string): string => every.filter((measure) => isLive(measure) && measure.goals.includes(id)).map((measure) => measure.id).join(', ') || t.none;
  return principles.flatMap(({ id, title }): RootContent[] => {
    const own = all.filter((goal) => goal.principles[0] === id);
    return [paragraph(strong(`${id} ${title}`)), ...(own.length > 0 ? [table([{ title: t.funder.goal, width: 5 }, { title: t.funder.served, width: 3 }], own.map((goal): Inline[] => [[strong(goal.id), ` ${goal.title}`], serving(goal.id)]))] : [])];
  });
}

function measures({ measures: all }: Catalogue, look: Lookup, language: Language): RootContent[] {
  const t = reportsText(language);
  const l = labels(language);
  const statuses = Object.keys(l.status).map((status) => ({ status, n: all.filter((measure) => measure.status === status).length })).filter(({ n }) => n > 0);
  return [
    paragraph(t.funder.measureIntro(all.length, formatList(statuses.map(({ status, n }) => `${n}${nbsp}${l.status[status]!}`), language))),
    table([{ title: t.measure, width: 5 }, { title: t.field, width: 2.5 }, { title: t.lead, width: 3 }, { title: t.status, width: 1.6 }], all.map((measure): Inline[] => [[strong(measure.id), ` ${measure.title}`], look.title(measure.actionField), measure.lead === undefined ? t.none : look.title(measure.lead), l.status[measure.status] ?? measure.status])),
  ];
}

function monitoring({ measures: all, goals: allGoals }: Catalogue, progress: Progress, language: Language): RootContent[] {
  const t = reportsText(language).funder;
  const indicators = [...all.filter(isLive), ...allGoals].flatMap((each) => each.indicators ?? []);
  const level = (...levels: string[]): number => indicators.filter((each) => each.level !== undefined && levels.includes(each.level)).length;
  const measured = [...progress.measures.flatMap((each) => each.indicators), ...progress.goals].filter(({ latest }) => latest !== null);
  return [
    paragraph(t.indicatorIntro(indicators.length, level('output'), level('outcome', 'impact'), indicators.filter(({ baseline }) => baseline?.value !== undefined || baseline?.state !== undefined).length)),
    ...(measured.length > 0 ? indicatorBlocks(measured, language, true) : [paragraph(t.noValues)]),
  ];
}

function figures({ settings }: Catalogue, { money }: Progress, look: Lookup, language: Language): RootContent[] {
  const t = reportsText(language).funder;
  const rows = money.rows.filter(({ planned, spent }) => planned > 0 || spent > 0);
  if (rows.length === 0) return [paragraph(t.noMoney)];
  const funder = settings.project?.funder;
  const sum = (key: 'planned' | 'spent'): number => rows.filter(({ source }) => source === funder).reduce((total, row) => total + row[key], 0);
  const whole = (cents: number): string => formatMoney(Math.round(cents / 100) * 100, language);
  return [paragraph(t.moneyIntro), ...moneyBlocks({ ...money, rows }, look, language), ...(funder === undefined ? [] : [paragraph(t.funderShare(look.title(funder), whole(sum('planned')), whole(sum('spent'))))])];
}

function outlook({ measures: all }: Catalogue, asOf: Day, language: Language): RootContent[] {
  const t = reportsText(language).funder;
  const until = addMonths(asOf, 12);
  const steps = all.filter(isLive).flatMap(({ id, milestones = [] }) => milestones.flatMap(({ title, due, done }) => (due === undefined || done !== undefined || lastDay(due) < asOf || lastDay(due) > until ? [] : [{ id, title, due, day: lastDay(due) }])));
  if (steps.length === 0) return [paragraph(t.noSteps)];
  steps.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1));
  return [paragraph(t.nextSteps(formatDate(until, language))), list(steps.map(({ id, title, due }): Inline => [`${formatDate(due, language)}: ${title} (`, strong(id), ')']))];
}
