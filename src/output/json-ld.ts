// Open data: the catalogue as a dataset (DCAT-AP.de) with its measures as schema.org actions, in JSON-LD.
import type { Catalogue, Measure } from '../model/catalogue.ts';
import { firstDay, lastDay } from '../model/dates.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Language } from '../text/language.ts';

export interface LinkedOptions {
  asOf: string;
  language: Language;
  look: Lookup;
  /** Where the file will be published. Portals demand it, for the distribution and as a way to get in touch. */
  url?: string;
  /** Id of the data provider on the list of DCAT-AP.de, which GovData assigns. */
  contributor?: string;
}

const statusOf: Record<Measure['status'], string> = {
  open: 'PotentialActionStatus', planned: 'PotentialActionStatus', postponed: 'PotentialActionStatus', inProgress: 'ActiveActionStatus', routine: 'ActiveActionStatus',
  completed: 'CompletedActionStatus', merged: 'FailedActionStatus', dropped: 'FailedActionStatus',
};

const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#', dcatde: 'http://dcat-ap.de/def/dcatde/', dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/', vcard: 'http://www.w3.org/2006/vcard/ns#', schema: 'https://schema.org/', xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const authority = (list: string, name: string): object => ({ '@id': `http://publications.europa.eu/resource/authority/${list}/${name}` });
const day = (value: string): object => ({ '@type': 'xsd:date', '@value': value });

/**
 * Metadata for an open-data portal, by the conventions of DCAT-AP.de: title, description, publisher, a contact with an
 * address, the provider's id, and a distribution with address, licence (Datenlizenz Deutschland – Namensnennung) and format.
 * Entities are named relative to the file, so that they have addresses as soon as the file has one.
 */
export function toJsonLd(catalogue: Catalogue, { asOf, language, look, url, contributor }: LinkedOptions): string {
  const { settings } = catalogue;
  const text = (value: string): object => ({ '@language': language, '@value': value });
  const address = url === undefined ? {} : { '@id': url };
  const dataset = {
    '@type': 'dcat:Dataset', '@id': '#catalogue', 'dct:title': text(settings.title), 'dct:description': text(settings.summary ?? settings.title), ...(url === undefined ? {} : { 'dct:identifier': url, 'dcat:landingPage': address }),
    'dct:modified': day(asOf), 'dct:language': authority('language', language === 'de' ? 'DEU' : 'ENG'), 'dcat:theme': [authority('data-theme', 'GOVE'), authority('data-theme', 'SOCI')],
    ...(contributor === undefined ? {} : { 'dcatde:contributorID': { '@id': /^https?:/.test(contributor) ? contributor : `http://dcat-ap.de/def/contributors/${encodeURIComponent(contributor)}` } }),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': settings.place ?? settings.title },
    ...contactOf(settings.contact, url),
    ...(settings.period?.start === undefined || settings.period.end === undefined ? {} : { 'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': day(firstDay(settings.period.start)), 'dcat:endDate': day(lastDay(settings.period.end)) } }),
    'dcat:keyword': (settings.actionFields ?? []).map(({ title }) => text(title)),
    'dcat:distribution': [{
      '@type': 'dcat:Distribution', 'dct:title': text('JSON-LD'), ...(url === undefined ? {} : { 'dcat:accessURL': address, 'dcat:downloadURL': address }), 'dct:license': { '@id': 'http://dcat-ap.de/def/licenses/dl-by-de/2.0' },
      'dct:format': authority('file-type', 'JSON_LD'), 'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/application/ld+json' },
    }],
    'dct:hasPart': catalogue.measures.map(({ id }) => ({ '@id': `#${id}` })),
  };
  const goals = catalogue.goals.map(({ id, title }) => ({ '@type': 'schema:Thing', '@id': `#${id}`, 'schema:name': text(title) }));
  return `${JSON.stringify({ '@context': { ...(url === undefined ? {} : { '@base': url }), ...prefixes }, '@graph': [dataset, ...goals, ...catalogue.measures.map((measure) => action(measure, look, text))] }, null, 2)}\n`;
}

// the contact needs a mail address or a page: one in the text, else the page of the file
function contactOf(contact: string | undefined, url: string | undefined): object {
  if (contact === undefined && url === undefined) return {};
  const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(contact ?? '')?.[0], page = /https?:\/\/[^\s,;<>"]+/.exec(contact ?? '')?.[0] ?? url;
  return { 'dcat:contactPoint': { '@type': 'vcard:Kind', ...(contact === undefined ? {} : { 'vcard:fn': contact }), ...(mail === undefined ? {} : { 'vcard:hasEmail': { '@id': `mailto:${mail}` } }), ...(page === undefined ? {} : { 'vcard:hasURL': { '@id': page } }) } };
}

function action(measure: Measure, look: Lookup, text: (value: string) => object): object {
  const organisation = (id: string): object => ({ '@type': 'schema:Organization', 'schema:name': look.title(id) });
  return {
    '@type': 'schema:Action', '@id': `#${measure.id}`, 'schema:identifier': measure.id, 'schema:name': text(measure.title), ...(measure.summary === undefined ? {} : { 'schema:description': text(measure.summary) }),
    'schema:actionStatus': { '@id': `schema:${statusOf[measure.status]}` }, 'dct:subject': text(look.title(measure.actionField)),
    ...(measure.targetGroups?.length ? { 'dct:audience': measure.targetGroups.map((id) => ({ '@type': 'dct:AgentClass', 'schema:name': text(look.title(id)) })) } : {}),
    ...(measure.lead === undefined ? {} : { 'schema:agent': organisation(measure.lead) }), ...(measure.partners?.length ? { 'schema:participant': measure.partners.map(organisation) } : {}),
    ...(measure.started === undefined ? {} : { 'schema:startTime': day(firstDay(measure.started)) }), ...(measure.finished === undefined ? {} : { 'schema:endTime': day(lastDay(measure.finished)) }),
    ...(measure.goals.length === 0 ? {} : { 'schema:result': measure.goals.map((id) => ({ '@id': `#${id}` })) }),
    ...(measure.dependsOn?.length ? { 'dct:requires': measure.dependsOn.map((id) => ({ '@id': `#${id}` })) } : {}),
  };
}
