// Which heading means which field of a measure, German and English.
import type { Both } from '../../text/language.ts';

/** What a column may become. `effect` is kept as text and read for indicators, `keep` is kept as text, `skip` is left out. */
export const targets = [
  'code', 'title', 'actionField', 'summary', 'description', 'problem', 'risks', 'area', 'goals', 'targetGroups', 'lead', 'partners',
  'cost', 'costOneOff', 'costPerYear', 'staff', 'horizon', 'start', 'end', 'duration', 'indicators', 'effect', 'keep', 'skip',
] as const;
export type Target = (typeof targets)[number];

/** What each target means, for the comments of a saved mapping. */
export const targetMeaning: Record<Target, Both> = {
  code: { de: 'fremde Nummer', en: 'foreign number' }, title: { de: 'Titel', en: 'title' }, actionField: { de: 'Handlungsfeld', en: 'action field' },
  summary: { de: 'Kurzbeschreibung', en: 'summary' }, description: { de: 'Beschreibung', en: 'description' }, problem: { de: 'Ausgangslage', en: 'problem' },
  risks: { de: 'Risiken', en: 'risks' }, area: { de: 'räumlicher Bezug', en: 'area' }, goals: { de: 'Ziele (nur vorhandene)', en: 'goals (existing ones)' },
  targetGroups: { de: 'Zielgruppen', en: 'target groups' }, lead: { de: 'Federführung (nur bei einer einzigen Stelle)', en: 'lead (only where there is exactly one)' }, partners: { de: 'Partner', en: 'partners' },
  cost: { de: 'Kosten', en: 'cost' }, costOneOff: { de: 'einmalige Kosten', en: 'one-off cost' }, costPerYear: { de: 'Kosten je Jahr', en: 'cost per year' }, staff: { de: 'Personalbedarf (VZÄ)', en: 'staff (FTE)' },
  horizon: { de: 'Zeitraum', en: 'period' }, start: { de: 'Beginn', en: 'start' }, end: { de: 'Ende', en: 'end' }, duration: { de: 'Dauer in Monaten', en: 'duration in months' },
  indicators: { de: 'Indikatoren', en: 'indicators' }, effect: { de: 'Wirkung: als Text behalten, auf Indikatoren gelesen', en: 'effect: kept as text, read for indicators' },
  keep: { de: 'als Text behalten', en: 'kept as text' }, skip: { de: 'nicht übernommen', en: 'left out' },
};

/** Fields that several columns may share; their texts are joined by an empty line. */
export const shared: ReadonlySet<Target> = new Set(['description', 'problem', 'risks', 'summary', 'targetGroups', 'partners', 'goals', 'indicators', 'effect', 'keep', 'skip']);

const both = /beteiligt|partner|kooperation|mitwirk|akteur|involved|stakeholder/;
const rules: readonly (readonly [Target, (heading: string) => boolean])[] = [
  ['code', is(/^(?:(?:lfd|laufende|maßnahmen?|massnahmen?|projekt)[ -]?)?(?:nr|nummer|no|number)$|^(?:kürzel|kennung|kennziffer|ziffer|id|code|#)$/)],
  ['title', is(/^(?:titel|title|maßnahmen?|massnahmen?|measures?|name|bezeichnung|action|projekt|vorhaben|(?:titel|name|bezeichnung) der (?:maßnahme|massnahme)|(?:maßnahmen?|massnahmen?|projekt|kurz)-?(?:titel|name|bezeichnung|vorschlag)|vorschlag|aktivität|handlungsempfehlung|title of (?:the )?measure|activity|project)$/)],
  ['actionField', is(/handlungsfeld|handlungsbereich|themenfeld|themenbereich|action field|field of action|^(?:thema|bereich|cluster|field|topic)$/)],
  ['summary', is(/kurzbeschreibung|kurztext|teaser|summary|zusammenfassung/)],
  ['effect', is(/^(?:aus|erwartete )?wirkung|effekt|nutzen|erwartete ergebnisse|^effects?$|impact|benefit/)],
  ['indicators', is(/indikator|indicator|kennzahl|messgröße|erfolgskriteri|zielwert/)],
  ['costOneOff', (text) => money(text) && /einmalig|investi|anschaffung|one-?off|once/.test(text)],
  ['costPerYear', (text) => money(text) && /jährlich|jahr\b|p ?a$|laufend|folgekosten|yearly|annual|per year|running/.test(text) && !/\d{4}/.test(text)],
  ['cost', (text) => money(text) && !/\d{4}|träger|quelle|förder|source|fund/.test(text)],
  ['staff', is(/^personal(?:bedarf|aufwand|stellen)?$|vzä|stellenanteil|^staff|fte/)],
  ['targetGroups', is(/zielgruppe|target groups?|adressat/)],
  ['partners', (text) => both.test(text)],
  ['lead', is(/federführ|verantwort|zuständig|^lead|responsib/)],
  ['area', is(/räumlich|^(?:ort|orte|stadtteile?|quartiere?|gebiet|area|location|place)$|bezugsraum/)],
  ['horizon', is(/zeithorizont|^horizont|zeitschiene|zeitraum|laufzeit|zeitplan|zeitrahmen|umsetzungszeit|^(?:time ?frame|horizon|period|timing|time|zeit|termine?|wann)$/)],
  ['start', is(/^(?:beginn|start|startjahr|anfang|(?:geplanter )?(?:start|beginn)(?:termin)?)$|^beginn der/)],
  ['end', is(/^(?:ende|abschluss|fertigstellung|end|finish|(?:geplantes )?ende)$/)],
  ['duration', is(/^(?:dauer|duration)(?: ?\(?(?:in )?(?:monate|monaten|months)\)?)?$/)],
  ['risks', is(/hemmnis|risik|hindernis|hürde|obstacle|risk|barrier/)],
  ['problem', is(/ausgangslage|problem|anlass|ist-?situation|hintergrund|^situation|background|challenge/)],
  ['goals', is(/^(?:ziele?|zielsetzung(?:en)?|leitziele?|goals?|objectives?)$/)],
  ['description', is(/beschreibung|erläuterung|^(?:inhalte?|lösung(?:en)?|umsetzung|umsetzungsschritte|maßnahmeninhalt|description|details|solution|content)$/)],
];

function is(form: RegExp): (heading: string) => boolean {
  return (heading) => form.test(heading);
}

function money(heading: string): boolean {
  return /kosten|finanz|budget|aufwand \(?€|^(?:aufwand|mittelbedarf)$|cost|expens/.test(heading);
}

/** The name of an action field without what counts it: "Handlungsfeld 2: Wohnen" → "Wohnen". */
export function fieldName(text: string): string {
  return text.replace(/^(?:handlungsfeld|handlungsbereich|themenfeld|themenbereich|schwerpunkt|action field|field of action)\s*(?:\d+|[IVX]+|[A-Z])?\s*[:.–—-]\s*(?=\S)/i, '');
}

/** Headings that look as if the column held names or addresses of persons. */
export function looksPersonal(heading: string): boolean {
  return /ansprechpartner|ansprechperson|kontakt|telefon|e-?mail|contact|phone|bearbeiter/i.test(heading);
}

/** The heading as the rules read it: lower case, no punctuation but hyphens. */
function plain(heading: string): string {
  return heading.normalize('NFC').toLowerCase().replace(/[*.:?]/g, ' ').replace(/\s+/g, ' ').trim();
}

// "Maßnahme / Projekt", "Titel (kurz)": one heading, several words for it
const wordsOf = (text: string): string[] => (text.length > 60 ? [] : text.split(/[/|()]|\b(?:bzw|oder|and|or)\b/).map((word) => word.replace(/^[\s-]+|[\s-]+$/g, '')).filter((word) => word !== ''));

/** The field that each heading seems to mean; a field that takes one column goes to the first that means it. */
export function proposeTargets(headings: readonly string[]): Target[] {
  const used = new Set<Target>();
  const meant = (text: string): Target | undefined => rules.find(([target, means]) => means(text) && (shared.has(target) || !used.has(target)))?.[0];
  return headings.map((heading) => {
    const text = plain(heading), words = wordsOf(text);
    const found = looksPersonal(text) ? undefined : meant(text) ?? (words.length > 1 ? words.map(meant).find((target) => target !== undefined) : undefined);
    if (found === undefined) return 'keep';
    used.add(found);
    return found;
  });
}

/** How many of a row's cells are headings that are understood. */
export function understood(row: readonly string[]): number {
  return proposeTargets(row.map((cell) => cell.slice(0, 200))).filter((target, i) => target !== 'keep' && row[i]!.trim() !== '').length;
}
