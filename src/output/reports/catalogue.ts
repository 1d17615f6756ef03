// The ranked catalogue as a document: overview, ranking, order of action, one sheet per measure, annex.
import type { RootContent } from 'mdast';
import type { Catalogue, Measure } from '../../model/catalogue.ts';
import type { Day } from '../../model/dates.ts';
import { lookup } from '../../model/lookup.ts';
import { reportText } from '../../text/catalogue-report.ts';
import { labels } from '../../text/labels.ts';
import type { Language } from '../../text/language.ts';
import { formatDate, formatNumber } from '../../text/numbers.ts';
import { sortedBy } from '../../text/collation.ts';
import { type DocumentTree, heading, type Inline, link, list, paragraph, prose, root, strong, table } from '../document/build.ts';
import { anchorOf, measureSheet, startOf } from '../document/sheet.ts';

/** A measure's place in the ranking, as the overview shows it. */
export interface Place {
  rank: number;
  tied: boolean;
  /** 0..1 */
  score: number;
  /** The score is provisional because some criteria are not rated. */
  provisional: boolean;
}

export interface CatalogueReport {
  catalogue: Catalogue;
  language: Language;
  asOf: Day;
  edition: 'internal' | 'public';
  /** Method, weights, hash, version: what a reader needs to check the ranking. */
  about: Record<string, unknown>;
  /** By measure id; measures without a rank are left out. */
  places: ReadonlyMap<string, Place>;
  /** Blocks about the ranking and the order of action, and an annex on method, raters and votes. */
  ranking: RootContent[];
  order: RootContent[];
  annex: RootContent[];
  /** Which measures serve which principles and target groups, and how the indicators stand. */
  coverage: RootContent[];
  progress: RootContent[];
}

/** Builds the ranked catalogue. */
export function catalogueReport(report: CatalogueReport): DocumentTree {
  const { catalogue, language, asOf, edition, places } = report;
  const { settings } = catalogue;
  const t = reportText(language);
  const look = lookup(catalogue);
  const shown = inRankOrder(catalogue.measures, places);
  const rankOf = (id: string): string => {
    const place = places.get(id);
    return place === undefined ? t.none : `${place.rank}${place.tied ? ' =' : ''}${place.provisional ? ' ~' : ''}`;
  };
  const overview = table(
    [{ title: t.rank, align: 'right', width: 0.8 }, { title: labels(language).field.id!, width: 1.1 }, { title: labels(language).field.title!, width: 4.4 }, { title: labels(language).field.actionField!, width: 2 }, { title: t.points, align: 'right', width: 1 }, { title: labels(language).field.lead!, width: 2.1 }, { title: labels(language).field.window!, width: 1.9 }, { title: labels(language).field.status!, width: 1.5 }],
    shown.map((measure): Inline[] => [
      rankOf(measure.id), link(`#${anchorOf(measure.id)}`, measure.id), measure.title, look.title(measure.actionField),
      places.has(measure.id) ? formatNumber(places.get(measure.id)!.score * 100, language, 1) : t.none,
      measure.lead === undefined ? t.none : look.title(measure.lead), startOf(measure, language) || t.none, labels(language).status[measure.status] ?? measure.status,
    ]),
    undefined, true,
  );
  const fields = (settings.actionFields ?? []).map(({ id, title, description }) => ({ id, title, description, measures: shown.filter(({ actionField }) => actionField === id) })).filter(({ measures }) => measures.length > 0);
  return {
    language, title: settings.title,
    about: { title: settings.title, ...(settings.place === undefined ? {} : { place: settings.place }), date: asOf, ...report.about },
    root: root(
      heading(1, settings.title),
      paragraph([settings.place === undefined ? '' : `${settings.place} · `, t.stand(formatDate(asOf, language))]),
      ...(settings.summary === undefined ? [] : prose(settings.summary)),
      paragraph(catalogue.goals.length + catalogue.principles.length === 0 ? t.introWithoutGoals(shown.length, fields.length) : t.intro(shown.length, fields.length, catalogue.goals.length, catalogue.principles.length)),
      heading(2, t.overview), paragraph([t.overviewNote, ...([...places.values()].some(({ provisional }) => provisional) ? [` ${t.provisional}`] : []), ...(places.size < shown.length ? [` ${t.unranked}`] : [])]), overview,
      principles(report),
      ...(report.ranking.length > 0 ? [heading(2, t.ranking), ...report.ranking] : []),
      ...(report.order.length > 0 ? [heading(2, t.order), ...report.order] : []),
      ...(report.coverage.length > 0 ? [heading(2, t.coverage), ...report.coverage] : []),
      ...(report.progress.length > 0 ? [heading(2, t.progress), ...report.progress] : []),
      heading(2, t.measures),
      ...fields.flatMap(({ title, description, measures }): RootContent[] => [
        heading(3, title), ...(description === undefined ? [] : prose(description)),
        ...measures.flatMap((measure) => {
          const place = places.get(measure.id);
          return measureSheet(measure, { language, look, public: edition === 'public', depth: 4, ...(place === undefined ? {} : { rank: `${rankOf(measure.id)} (${formatNumber(place.score * 100, language, 1)} ${t.points})` }) });
        }),
      ]),
      ...(report.annex.length > 0 ? [heading(2, t.annex), ...report.annex] : []),
      glossary(report),
    ),
  };
}

/** Ranked measures by rank, then the others; equal ones by id. */
export function inRankOrder(measures: readonly Measure[], places: ReadonlyMap<string, Place>): Measure[] {
  return sortedBy(measures, ({ id }) => id).sort((a, b) => (places.get(a.id)?.rank ?? Infinity) - (places.get(b.id)?.rank ?? Infinity) || 0);
}

function principles({ catalogue, language }: CatalogueReport): RootContent[] {
  const t = reportText(language);
  if (catalogue.principles.length === 0) return [];
  return [
    heading(2, t.principles),
    ...catalogue.principles.flatMap((principle): RootContent[] => {
      const goals = catalogue.goals.filter((goal) => goal.principles.includes(principle.id));
      return [
        heading(3, `${principle.id} ${principle.title}`),
        ...(principle.description === undefined ? [] : prose(principle.description)),
        goals.length > 0 ? list(goals.map((goal): Inline => [strong(goal.id), ` ${goal.title}`])) : paragraph(t.noGoals),
      ];
    }),
  ];
}

function glossary({ catalogue, language }: CatalogueReport): RootContent[] {
  const entries = Object.entries(catalogue.settings.glossary ?? {});
  if (entries.length === 0) return [];
  return [heading(2, reportText(language).glossary), list(sortedBy(entries, ([word]) => word).map(([word, meaning]): Inline => [strong(word), `: ${meaning}`]))];
}
