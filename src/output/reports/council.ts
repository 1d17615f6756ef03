// A council paper (Beschlussvorlage): proposal, facts, financial effects, sequence of deliberation, annexes.
import type { RootContent } from 'mdast';
import type { Catalogue, Measure, Paper } from '../../model/catalogue.ts';
import { type Day, monthIndex } from '../../model/dates.ts';
import { lookup, type Lookup } from '../../model/lookup.ts';
import { centsOf } from '../../model/money.ts';
import type { Month } from '../../model/order/periods.ts';
import { moneyByYear } from '../../model/progress/money.ts';
import { costUnknown, spreadCost, type YearCharge } from '../../model/progress/spread.ts';
import { earliestStart } from '../../model/rules/measureTime.ts';
import { countFates, fates, outputFates } from '../../model/trace/outputs.ts';
import { labels } from '../../text/labels.ts';
import type { Language } from '../../text/language.ts';
import { formatDate, formatList, formatMoney, formatNumber, formatShare, nbsp } from '../../text/numbers.ts';
import { reportsText } from '../../text/reports.ts';
import { type DocumentTree, factTable, heading, type Inline, link, list, paragraph, prose, root, strong, table } from '../document/build.ts';
import { anchorOf, measureSheet } from '../document/sheet.ts';
import type { Place } from './catalogue.ts';

/** A place in the ranking with how sure it is. */
export interface SurePlace extends Place {
  class: 'front' | 'contested' | 'behind';
  /** Chance of being among the first, 0..1. */
  top: number;
}

export interface CouncilReport {
  catalogue: Catalogue;
  /** Null: a draft without a paper in the catalogue, for measures that are proposed and open. */
  paper: Paper | null;
  language: Language;
  asOf: Day;
  edition: 'internal' | 'public';
  places: ReadonlyMap<string, SurePlace>;
  /** How many ranks count as the front. */
  topCount: number;
  /** First month by the order of action; measures that are not planned are left out. */
  starts: ReadonlyMap<string, Month>;
  /** The order of action with its reasons. */
  order: RootContent[];
  about: Record<string, unknown>;
}

/** Builds the paper with its annexes. */
export function councilReport(report: CouncilReport): DocumentTree {
  const { catalogue, paper, language, asOf } = report;
  const t = reportsText(language);
  const look = lookup(catalogue);
  const measures = measuresOf(report);
  const title = t.council.title(paper?.number ?? '');
  const subject = paper?.subject ?? paper?.title ?? catalogue.settings.title;
  return {
    language, title: `${title}: ${subject}`, about: { title: subject, ...(paper?.number === undefined ? {} : { number: paper.number }), date: asOf, ...report.about },
    root: root(
      heading(1, title),
      factTable([
        [t.council.subject, subject], ...(paper?.number === undefined ? [] : [[t.council.number, paper.number] as [string, Inline]]), [t.council.kind, t.council.kindValue],
        ...(paper?.lead === undefined ? [] : [[t.council.lead, look.title(paper.lead)] as [string, Inline]]), ...(paper?.date === undefined ? [] : [[t.council.date, formatDate(paper.date, language)] as [string, Inline]]),
      ]),
      ...(paper === null ? [paragraph(t.council.generic)] : []),
      heading(2, t.council.proposal), ...proposal(report),
      heading(2, t.council.facts), ...(paper?.facts === undefined ? [paragraph(t.council.noFacts)] : prose(paper.facts)), ...scope(measures, report, look),
      heading(2, t.council.money), ...moneyBlocks(measures, report, look), ...staffBlocks(measures, look, language),
      heading(2, t.council.deliberation), ...deliberation(report),
      heading(2, t.council.annexes), list(paper?.annexes ?? [t.council.annexRanking, ...(report.order.length > 0 ? [t.council.annexOrder] : []), t.council.annexSheets, t.council.annexOutputs].map((name) => name.replace(/^[^:]*: /, ''))),
      heading(2, t.council.annexRanking), ...ranking(report, new Set(measures.map(({ id }) => id))),
      ...(report.order.length > 0 ? [heading(2, t.council.annexOrder), ...report.order] : []),
      heading(2, t.council.annexSheets), ...measures.flatMap((measure) => measureSheet(measure, { language, look, public: report.edition === 'public', depth: 3, ...rankWord(measure, report) })),
      heading(2, t.council.annexOutputs), ...outputBlocks(catalogue, language),
    ),
  };
}

/** The paper's measures in its own order; without a paper those that are proposed and open, by rank. */
function measuresOf({ catalogue, paper, places }: CouncilReport): Measure[] {
  const byId = new Map(catalogue.measures.map((measure) => [measure.id, measure]));
  if (paper) return (paper.measures ?? []).flatMap((id) => byId.get(id) ?? []);
  const rank = (id: string): number => places.get(id)?.rank ?? Infinity;
  return catalogue.measures.filter(({ stage, status }) => stage === 'proposed' && status === 'open').sort((a, b) => rank(a.id) - rank(b.id) || (a.id < b.id ? -1 : 1));
}

function rankWord({ id }: Measure, { places, language }: CouncilReport): { rank?: string } {
  const place = places.get(id);
  return place === undefined ? {} : { rank: `${place.rank} (${formatNumber(place.score * 100, language, 1)} ${reportsText(language).points})` };
}

function proposal({ paper, language }: CouncilReport): RootContent[] {
  const t = reportsText(language).council;
  const points = paper === null ? t.genericProposal : paper.proposal ?? [];
  return points.length === 0 ? [paragraph(t.noProposal)] : [list(points, true)];
}

function scope(measures: readonly Measure[], { catalogue, language, places, starts }: CouncilReport, look: Lookup): RootContent[] {
  const t = reportsText(language);
  if (measures.length === 0) return [paragraph(t.council.noMeasures)];
  const fields = (catalogue.settings.actionFields ?? []).map(({ id, title }) => ({ title, n: measures.filter(({ actionField }) => actionField === id).length })).filter(({ n }) => n > 0);
  const goals = catalogue.goals.filter(({ id }) => measures.some((measure) => measure.goals.includes(id)));
  const right = 'right' as const;
  return [
    paragraph(t.council.scope(measures.length, formatList(fields.map(({ n, title }) => t.council.fieldCount(n, title)), language))),
    table([{ title: t.rank, align: right, width: 0.7 }, { title: t.measure, width: 5 }, { title: t.points, align: right, width: 0.9 }, { title: t.lead, width: 3 }, { title: t.start, width: 1.2 }], measures.map((measure): Inline[] => {
      const place = places.get(measure.id);
      return [place === undefined ? t.none : String(place.rank), [link(`#${anchorOf(measure.id)}`, measure.id), ` ${measure.title}`], place === undefined ? t.none : formatNumber(place.score * 100, language, 1), measure.lead === undefined ? t.none : look.title(measure.lead), startWord(measure, starts)];
    })),
    ...(goals.length > 0 ? [paragraph(t.council.goals), list(goals.map(({ id, title }): Inline => [strong(id), ` ${title}`]))] : []),
  ];
}

const yearOfMonth = (month: Month): string => String(Math.floor(month / 12));

function startWord(measure: Measure, starts: CouncilReport['starts']): string {
  const start = starts.get(measure.id);
  const earliest = earliestStart(measure);
  return start !== undefined ? yearOfMonth(start) : earliest === null ? '–' : earliest.slice(0, 4);
}

const whole = (cents: number): number => Math.round(cents / 100) * 100;

function moneyBlocks(measures: readonly Measure[], report: CouncilReport, look: Lookup): RootContent[] {
  const { catalogue, language, starts } = report;
  const t = reportsText(language).council;
  const { settings } = catalogue;
  const known = measures.filter((measure) => !costUnknown(measure));
  const begin = (measure: Measure): Month | null => {
    const earliest = earliestStart(measure);
    return starts.get(measure.id) ?? (earliest === null ? null : monthIndex(earliest));
  };
  const costs = (measure: Measure): boolean => (measure.cost?.items ?? []).length > 0;
  const charges = known.flatMap((measure) => {
    const month = begin(measure);
    return month === null ? [] : spreadCost(measure, month, settings);
  });
  const ids = (those: readonly Measure[]): string => those.map(({ id }) => id).join(', ');
  const unknown = measures.filter((measure) => costUnknown(measure));
  const undated = known.filter((measure) => costs(measure) && begin(measure) === null);
  const unplanned = known.filter((measure) => costs(measure) && !starts.has(measure.id) && begin(measure) !== null && measure.status !== 'completed');
  const open = charges.filter(({ source }) => source === 'open').reduce((sum, { amount }) => sum + amount, 0);
  const lasting = known.filter(({ continuous }) => continuous).reduce((sum, { cost }) => sum + (cost?.items ?? []).reduce((all, { perYear = 0 }) => all + centsOf(perYear), 0), 0);
  return [
    ...(charges.length === 0 ? [paragraph(t.noCost)] : [
      paragraph(t.moneyIntro), chargeTable(charges, report, look),
      paragraph(open > 0 ? t.gap(formatMoney(whole(open), language)) : t.noGap),
      ...(lasting > 0 ? [paragraph(t.lasting(formatMoney(lasting, language)))] : []),
      ...coverBlocks(charges, measures, report, look),
    ]),
    ...(unplanned.length > 0 ? [paragraph(t.notPlanned(ids(unplanned)))] : []), ...(unknown.length > 0 ? [paragraph(t.unknown(ids(unknown)))] : []), ...(undated.length > 0 ? [paragraph(t.undated(ids(undated)))] : []),
  ];
}

function chargeTable(charges: readonly YearCharge[], { catalogue, language }: CouncilReport, look: Lookup): RootContent {
  const t = reportsText(language);
  const sources = [...(catalogue.settings.sources ?? []).map(({ id }) => id), 'open'].filter((id, i, all) => all.indexOf(id) === i && charges.some(({ source }) => source === id));
  const years = [...new Set(charges.map(({ year }) => year))].sort((a, b) => a - b);
  const sum = (year: number | null, source: string | null): number => charges.filter((charge) => (year === null || charge.year === year) && (source === null || charge.source === source)).reduce((total, { amount }) => total + amount, 0);
  const money = (cents: number): string => (cents === 0 ? t.none : formatMoney(whole(cents), language));
  const right = 'right' as const;
  const row = (name: Inline, year: number | null): Inline[] => [name, ...sources.map((source) => money(sum(year, source))), money(sum(year, null))];
  return table([{ title: t.year, width: 1 }, ...sources.map((source) => ({ title: source === 'open' ? t.council.openSource : look.title(source), align: right, width: 1.6 })), { title: t.total, align: right, width: 1.5 }], [...years.map((year) => row(String(year), year)), row(strong(t.total), null)]);
}

// what the city's own budget holds for it
function coverBlocks(charges: readonly YearCharge[], measures: readonly Measure[], { catalogue, language, starts }: CouncilReport, look: Lookup): RootContent[] {
  const t = reportsText(language).council;
  const own = catalogue.settings.sources?.find((source) => source.own);
  if (own === undefined) return [];
  // what has become routine is paid from elsewhere: the order of action does not count it against the budget either
  const others = moneyByYear(catalogue, catalogue.measures.filter(({ id, status }) => status !== 'routine' && !measures.some((measure) => measure.id === id)), starts).rows.filter(({ source }) => source === own.id);
  const title = paragraph(strong(`${t.own(look.title(own.id))}:`));
  if (!others.some(({ budget }) => budget !== null)) return [title, paragraph(t.noBudget)];
  const years = [...new Set(charges.filter(({ source }) => source === own.id).map(({ year }) => year))].sort((a, b) => a - b);
  const money = (cents: number): string => (cents === 0 ? '–' : formatMoney(cents, language));
  const right = 'right' as const;
  return [title, table([{ title: reportsText(language).year, width: 1 }, { title: t.budget, align: right, width: 1.5 }, { title: t.agreed, align: right, width: 1.5 }, { title: t.thisPaper, align: right, width: 1.5 }, { title: t.rest, align: right, width: 1.5 }], years.map((year): Inline[] => {
    const other = others.find((row) => row.year === year);
    const [budget, agreed] = [other?.budget ?? 0, whole(other?.planned ?? 0)];
    const here = whole(charges.filter((charge) => charge.year === year && charge.source === own.id).reduce((sum, { amount }) => sum + amount, 0));
    return [String(year), money(budget), money(agreed), money(here), formatMoney(budget - agreed - here, language)];
  }))];
}

function staffBlocks(measures: readonly Measure[], look: Lookup, language: Language): RootContent[] {
  const t = reportsText(language);
  const needing = measures.filter(({ staff, lead }) => staff !== undefined && staff > 0 && lead !== undefined);
  const heads = paragraph(strong(t.council.staff));
  if (needing.length === 0) return measures.length === 0 ? [] : [heads, paragraph(t.council.noStaff)];
  const units = [...new Set(needing.map(({ lead }) => lead!))];
  return [heads, paragraph(t.council.staffIntro), table([{ title: t.lead, width: 3 }, { title: t.council.staffColumn, align: 'right', width: 1.2 }, { title: t.measures, width: 3 }], units.map((unit): Inline[] => {
    const those = needing.filter(({ lead }) => lead === unit);
    return [look.title(unit), formatNumber(those.reduce((sum, { staff }) => sum + staff!, 0), language, 2, true), those.map(({ id }) => id).join(', ')];
  }))];
}

function deliberation({ paper, language }: CouncilReport): RootContent[] {
  const t = reportsText(language);
  const stations = paper?.deliberation ?? [];
  if (stations.length === 0) return [paragraph(t.council.noDeliberation)];
  return [table([{ title: t.council.body, width: 4 }, { title: t.date, width: 2 }, { title: t.council.role, width: 2 }, { title: t.council.sitting, width: 1.5 }, { title: t.council.result, width: 2 }], stations.map(({ body, date, role, public: open, result }): Inline[] => [
    body, date === undefined ? t.none : formatDate(date, language), role === undefined ? t.none : labels(language).deliberationRole[role] ?? role, open === undefined ? t.none : open ? t.council.isPublic : t.council.notPublic, result ?? '',
  ]))];
}

function ranking({ catalogue, places, topCount, language }: CouncilReport, chosen: ReadonlySet<string>): RootContent[] {
  const t = reportsText(language);
  const ranked = [...places].sort(([a, { rank: x }], [b, { rank: y }]) => x - y || (a < b ? -1 : 1));
  const titles = new Map(catalogue.measures.map(({ id, title }) => [id, title]));
  const right = 'right' as const;
  return [
    paragraph(t.council.rankingNote(ranked.length)), ...(ranked.some(([, { provisional }]) => provisional) ? [paragraph(t.council.provisional)] : []),
    table([{ title: t.rank, align: right, width: 0.7 }, { title: t.measure, width: 5 }, { title: t.points, align: right, width: 0.9 }, { title: t.council.chance(topCount), align: right, width: 1.2 }, { title: t.council.classTitle, width: 1.2 }], ranked.map(([id, { rank, tied, provisional, score, top, class: position }]): Inline[] => {
      const name = `${id} ${titles.get(id) ?? ''}`;
      return [`${rank}${tied ? ' =' : ''}${provisional ? ' *' : ''}`, chosen.has(id) ? strong(name) : name, formatNumber(score * 100, language, 1), formatShare(top, language), t.council.position[position]!];
    })),
  ];
}

function outputBlocks(catalogue: Catalogue, language: Language): RootContent[] {
  const t = reportsText(language).council;
  const outputs = outputFates(catalogue);
  if (outputs.length === 0) return [];
  const l = labels(language);
  const counts = countFates(outputs);
  return [
    paragraph(t.outputCount(outputs.length, formatList(fates.filter((fate) => counts[fate] > 0).map((fate) => `${counts[fate]}${nbsp}${l.disposition[fate]!}`), language))),
    table([{ title: t.output, width: 4 }, { title: t.became, width: 2.5 }, { title: t.because, width: 4 }], outputs.map(({ id, text, fate, adopters, into, reason }): Inline[] => {
      const where = [...(fate === 'merged' ? into : []), ...adopters.map((adopter) => adopter.id)];
      return [[strong(id), ` ${text}`], `${l.disposition[fate]!}${where.length > 0 ? `: ${where.join(', ')}` : ''}`, reason ?? ''];
    })),
  ];
}
