// Open data: the catalogue as a dataset (DCAT-AP.de) with its measures as schema.org actions, in JSON-LD.
import type { Catalogue, Measure } from '../model/catalogue.ts';
import { firstDay, lastDay } from '../model/dates.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Language } from '../text/language.ts';

export interface LinkedOptions {
  asOf: string;
  language: Language;
  look: Lookup;
}

const statusOf: Record<Measure['status'], string> = {
  open: 'PotentialActionStatus', planned: 'PotentialActionStatus', postponed: 'PotentialActionStatus', inProgress: 'ActiveActionStatus', routine: 'ActiveActionStatus',
  completed: 'CompletedActionStatus', merged: 'FailedActionStatus', dropped: 'FailedActionStatus',
};

/**
 * Metadata for an open-data portal. Mandatory in DCAT-AP.de are title, description, contact point, contributor and licence: the
 * licence is Datenlizenz Deutschland – Namensnennung; the portal adds its own contributor id.
 */
export function toJsonLd(catalogue: Catalogue, { asOf, language, look }: LinkedOptions): string {
  const { settings } = catalogue;
  const text = (value: string): object => ({ '@language': language, '@value': value });
  const publisher = settings.place ?? settings.title;
  const dataset = {
    '@type': 'dcat:Dataset', '@id': 'urn:measures:catalogue', 'dct:title': text(settings.title), 'dct:description': text(settings.summary ?? settings.title),
    'dct:modified': { '@type': 'xsd:date', '@value': asOf }, 'dct:language': { '@id': `http://publications.europa.eu/resource/authority/language/${language === 'de' ? 'DEU' : 'ENG'}` },
    'dcat:theme': ['GOVE', 'SOCI'].map((theme) => ({ '@id': `http://publications.europa.eu/resource/authority/data-theme/${theme}` })),
    'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': publisher },
    ...(settings.contact === undefined ? {} : { 'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:fn': settings.contact } }),
    ...(settings.period?.start === undefined || settings.period.end === undefined ? {} : { 'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': day(firstDay(settings.period.start)), 'dcat:endDate': day(lastDay(settings.period.end)) } }),
    'dcat:keyword': (settings.actionFields ?? []).map(({ title }) => text(title)),
    'dcat:distribution': [{ '@type': 'dcat:Distribution', 'dct:title': text('JSON-LD'), 'dct:license': { '@id': 'http://dcat-ap.de/def/licenses/dl-by-de/2.0' }, 'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/application/ld+json' } }],
    'schema:hasPart': catalogue.measures.map(({ id }) => ({ '@id': `urn:measures:${id}` })),
  };
  const context = { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/', vcard: 'http://www.w3.org/2006/vcard/ns#', schema: 'https://schema.org/', xsd: 'http://www.w3.org/2001/XMLSchema#' };
  return `${JSON.stringify({ '@context': context, '@graph': [dataset, ...catalogue.measures.map((measure) => action(measure, look, text))] }, null, 2)}\n`;
}

const day = (value: string): object => ({ '@type': 'xsd:date', '@value': value });

function action(measure: Measure, look: Lookup, text: (value: string) => object): object {
  return {
    '@type': 'schema:Action', '@id': `urn:measures:${measure.id}`, 'schema:identifier': measure.id, 'schema:name': text(measure.title), ...(measure.summary === undefined ? {} : { 'schema:description': text(measure.summary) }),
    'schema:actionStatus': { '@id': `schema:${statusOf[measure.status]}` }, 'schema:about': text(look.title(measure.actionField)),
    ...(measure.lead === undefined ? {} : { 'schema:agent': { '@type': 'schema:Organization', 'schema:name': look.title(measure.lead) } }),
    ...(measure.started === undefined ? {} : { 'schema:startTime': day(firstDay(measure.started)) }), ...(measure.finished === undefined ? {} : { 'schema:endTime': day(lastDay(measure.finished)) }),
    ...(measure.goals.length === 0 ? {} : { 'schema:purpose': measure.goals.map((goal) => text(look.title(goal))) }),
    ...(measure.dependsOn?.length ? { 'dct:requires': measure.dependsOn.map((id) => ({ '@id': `urn:measures:${id}` })) } : {}),
  };
}
