// The handout of the conference: what exists, what is needed, the guiding principles; a few pages.
import type { RootContent } from 'mdast';
import type { Catalogue, Offer } from '../../model/catalogue.ts';
import type { Day } from '../../model/dates.ts';
import { publishFindings } from '../../model/evidence/publish.ts';
import { lookup, type Lookup } from '../../model/lookup.ts';
import type { Language } from '../../text/language.ts';
import { formatDate } from '../../text/numbers.ts';
import { reportsText } from '../../text/reports.ts';
import { type DocumentTree, heading, type Inline, list, paragraph, prose, root, strong, table } from '../document/build.ts';
import { findingLine, instrumentText, nameList } from './evidence.ts';

/** Builds the handout. */
export function conferenceReport(catalogue: Catalogue, language: Language, asOf: Day, edition: 'internal' | 'public'): DocumentTree {
  const t = reportsText(language);
  const { settings, offers, needs, principles } = catalogue;
  const look = lookup(catalogue);
  return {
    language, title: `${t.conference.title}: ${settings.title}`, about: { title: t.conference.title, concept: settings.title, date: asOf },
    root: root(
      heading(1, t.conference.title), paragraph(settings.place === undefined ? settings.title : `${settings.title} · ${settings.place} · ${t.asOf(formatDate(asOf, language))}`),
      paragraph(t.conference.intro(offers.length, needs.length, principles.length)),
      ...(offers.length > 0 ? [heading(2, t.conference.offers), ...offerBlocks(catalogue, look, language)] : []),
      ...(needs.length > 0 ? [heading(2, t.conference.needs), ...needBlocks(catalogue, look, language, edition)] : []),
      ...(principles.length > 0 ? [heading(2, t.conference.principles), ...principleBlocks(catalogue, look, language)] : []),
    ),
  };
}

const groupNames = (ids: readonly string[] | undefined, look: Lookup, language: Language): string => nameList((ids ?? []).map((id) => look.title(id)), language);

function offerBlocks({ settings, offers }: Catalogue, look: Lookup, language: Language): RootContent[] {
  const t = reportsText(language).conference;
  const fields = [...(settings.actionFields ?? []).map(({ id, title }) => ({ id: id as string | undefined, title })), { id: undefined, title: t.noField }];
  const rows = (those: readonly Offer[]): Inline[][] => those.map(({ title, provider, targetGroups }) => [title, provider === undefined ? reportsText(language).none : look.title(provider), groupNames(targetGroups, look, language) || reportsText(language).none]);
  return fields.flatMap(({ id, title }): RootContent[] => {
    const those = offers.filter(({ actionField }) => actionField === id);
    return those.length === 0 ? [] : [heading(3, title), table([{ title: t.offer, width: 4 }, { title: t.provider, width: 3 }, { title: t.forWhom, width: 4 }], rows(those))];
  });
}

function needBlocks(catalogue: Catalogue, look: Lookup, language: Language, edition: 'internal' | 'public'): RootContent[] {
  const t = reportsText(language).conference;
  const { settings, needs } = catalogue;
  const findings = new Map(publishFindings(catalogue, edition).map((finding) => [finding.id, finding]));
  const used = (settings.instruments ?? []).filter(({ id }) => needs.some(({ evidence = [] }) => evidence.some((each) => findings.get(each)?.instrument?.id === id)));
  return [
    ...needs.flatMap(({ title, description, evidence = [], targetGroups }): RootContent[] => {
      const basis = evidence.flatMap((id) => findings.get(id) ?? []).map((finding) => findingLine(finding, language));
      return [
        heading(3, title), ...(description === undefined ? [] : prose(description)),
        list([...(basis.length > 0 ? basis.map((line) => t.basis(line)) : [t.noEvidence]), ...(targetGroups?.length ? [t.affects(groupNames(targetGroups, look, language))] : [])]),
      ];
    }),
    ...(used.length > 0 ? [heading(3, t.how), list(used.map((instrument): Inline => [strong(`${instrument.title ?? instrument.id}:`), ` ${instrumentText(instrument, catalogue, language)}`]))] : []),
  ];
}

function principleBlocks({ principles, goals }: Catalogue, look: Lookup, language: Language): RootContent[] {
  const t = reportsText(language).conference;
  return principles.flatMap(({ id, title, description, targetGroups }): RootContent[] => {
    const own = goals.filter((goal) => goal.principles.includes(id));
    return [
      heading(3, title), ...(description === undefined ? [] : prose(description)),
      ...(targetGroups?.length ? [paragraph(t.names(groupNames(targetGroups, look, language)))] : []),
      ...(own.length > 0 ? [paragraph(strong(`${t.goals}:`)), list(own.map((goal) => goal.title))] : []),
    ];
  });
}
