// Linked data for an open-data portal: by the conventions of DCAT-AP.de, closed in itself, no contexts from the network.
import { expect, test } from '@jest/globals';
import { lookup } from '../../src/model/lookup.ts';
import { toJsonLd } from '../../src/output/json-ld.ts';
import { catalogueOf } from '../support/catalogue.ts';

type Node = Record<string, unknown>;
const catalogue = catalogueOf(
  { title: 'Konzept', place: 'Musterstadt', summary: 'Worum es geht', contact: 'Stabsstelle, integration@musterstadt.example', period: { start: 2026, end: 2030 }, actionFields: [{ id: 'sprache', title: 'Sprache' }], targetGroups: [{ id: 'parents', title: 'Eltern' }], units: [{ id: 'vhs', title: 'Volkshochschule' }] },
  {
    goal: [{ id: 'Z-01', title: 'Verstehen' }],
    measure: [
      { id: 'SB-01', title: 'Kurs', goals: ['Z-01'], status: 'inProgress', started: '2026-04-15', lead: 'vhs', partners: ['vhs'], targetGroups: ['parents'], dependsOn: ['SB-02'], log: [{ date: '2026-05', text: 'GEHEIM' }] },
      { id: 'SB-02', title: 'Raum', status: 'completed', started: 2025, finished: '2026-03' },
    ],
  },
);
const linked = (options: { url?: string; contributor?: string } = {}): { '@context': Record<string, string>; '@graph': Node[] } => JSON.parse(toJsonLd(catalogue, { asOf: '2027-02-01', language: 'de', look: lookup(catalogue), ...options })) as never;

test('the dataset has everything that a portal demands', () => {
  const { '@graph': [dataset], '@context': context } = linked({ url: 'https://daten.musterstadt.example/konzept.jsonld', contributor: 'stadtMusterstadt' });
  expect(context['@base']).toBe('https://daten.musterstadt.example/konzept.jsonld');
  expect(dataset).toMatchObject({
    '@type': 'dcat:Dataset', 'dct:title': { '@language': 'de', '@value': 'Konzept' }, 'dct:description': { '@value': 'Worum es geht' }, 'dcatde:contributorID': { '@id': 'http://dcat-ap.de/def/contributors/stadtMusterstadt' },
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': 'Musterstadt' }, 'dcat:contactPoint': { '@type': 'vcard:Kind', 'vcard:hasEmail': { '@id': 'mailto:integration@musterstadt.example' } }, 'dct:modified': { '@type': 'xsd:date', '@value': '2027-02-01' },
    'dct:temporal': { 'dcat:startDate': { '@value': '2026-01-01' }, 'dcat:endDate': { '@value': '2030-12-31' } },
  });
  expect(dataset!['dcat:distribution']).toMatchObject([{ 'dcat:accessURL': { '@id': 'https://daten.musterstadt.example/konzept.jsonld' }, 'dct:license': { '@id': 'http://dcat-ap.de/def/licenses/dl-by-de/2.0' }, 'dct:format': { '@id': 'http://publications.europa.eu/resource/authority/file-type/JSON_LD' } }]);
});

test('without an address it says nothing that it does not know', () => {
  const text = JSON.stringify(linked());
  expect(text).not.toMatch(/accessURL|contributorID|@base|landingPage|undefined/);
});

test('measures are actions with status, lead, dates, goals and what they depend on', () => {
  const [, , course, room] = linked()['@graph'];
  expect(course).toMatchObject({
    '@type': 'schema:Action', '@id': '#SB-01', 'schema:actionStatus': { '@id': 'schema:ActiveActionStatus' }, 'schema:agent': { 'schema:name': 'Volkshochschule' }, 'schema:startTime': { '@value': '2026-04-15' }, 'schema:result': [{ '@id': '#Z-01' }], 'dct:requires': [{ '@id': '#SB-02' }], 'dct:subject': { '@value': 'Sprache' },
  });
  expect(room).toMatchObject({ 'schema:actionStatus': { '@id': 'schema:CompletedActionStatus' }, 'schema:startTime': { '@value': '2025-01-01' }, 'schema:endTime': { '@value': '2026-03-31' } });
  expect(JSON.stringify(linked())).not.toContain('GEHEIM');
});

test('every name has a declared prefix, every reference inside the file an entry, and no context comes from the network', () => {
  const { '@context': context, '@graph': graph } = linked({ url: 'https://example.org/k.jsonld' });
  expect(Object.values(context).every((value) => typeof value === 'string')).toBe(true);
  const ids = graph.map((node) => node['@id']);
  expect(new Set(ids).size).toBe(ids.length);
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) { for (const item of value) walk(item); return; }
    if (value === null || typeof value !== 'object') return;
    for (const [key, item] of Object.entries(value)) {
      if (!key.startsWith('@')) expect(context).toHaveProperty([key.split(':')[0]!]);
      if (key === '@type' && typeof item === 'string') expect(context).toHaveProperty([item.split(':')[0]!]);
      if (key === '@id' && (item as string).startsWith('#')) expect(ids).toContain(item);
      walk(item);
    }
  };
  walk(graph);
});
