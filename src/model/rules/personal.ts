// S009: nothing that identifies a person.
import type { Around } from './around.ts';
import { pointer as join } from '../finding.ts';
import { at, both, type Report, type Rule, said } from './rule.ts';

// also as some write it to hide it from machines: anna(at)example.org. Every repetition is bounded or begins where nothing
// of its kind stands before, so that no text takes long
const address = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+(?:@|\s?[([]at[)\]]\s?)[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/iu;
// after a word for it; or with the country's code; or nine digits and more that begin with 0 and are set in groups, or ten
// and eleven that are not (the key of a region has twelve). Numbers that are nobody's own are not meant: 116 117, 0800 …;
// nor is what stands in an IBAN
const telephone = /(?:(?<!\p{L})(?:tel|telefon|fon|mobil|handy|phone|mobile|durchwahl)\b[\s:.]*(?:(?:nr|nummer|number)\b[\s:.]*)?(?!116\s?\d{3}(?!\s?\d)|0800)\+?[\d(][\d\s()/-]{3,24}\d)|(?:(?<![\d\p{L}/-]|\p{L}{2}\d{2}(?:\s\d{4}){0,6}\s)(?:\+|00)[1-9]\d[\d\s()/-]{5,24}\d)|(?:(?<![\d\p{L}/.,-])0(?:1[5-7]|(?!800)[2-9])\d{8,9}(?!\d))|(?:(?<![\d\p{L}/.,-]|\p{L}{2}\d{2}(?:\s\d{4}){0,6}\s)\(?0(?!800)[1-9]\d{1,4}\)?[\s/-]{1,3}(?=(?:[\s/-]?\d){6,})[\d\s/-]{0,24}\d)/iu;
const name = /(?<!\p{L})(?:Frau|Herrn?|Fr\.|Hr\.|Mrs?\.|Ms\.)\s+(?:(?:Dr|Prof)\.\s+)*(?!(?:Anfang|Mitte|Ende)(?!\p{L})|(?:Bürgermeister|Oberbürgermeister|Landr|Ober|Dezernent|Beigeordnet|Minister|Amtsleit)\p{L}*)\p{Lu}\p{Ll}+(?!\p{L})/u;

const kindsWithNames = new Set(['evidence', 'need', 'forum']);

const words = {
  address: said('Hier steht eine E-Mail-Adresse.', 'There is an e-mail address here.', 'Löschen Sie sie; nennen Sie Stelle oder Funktion.', 'Remove it; name the unit or function.'),
  telephone: said('Hier steht eine Telefonnummer.', 'There is a telephone number here.', 'Löschen Sie sie; nennen Sie Stelle oder Funktion.', 'Remove it; name the unit or function.'),
  name: said('Hier steht vermutlich der Name einer Person.', 'This is probably the name of a person.', 'Ersetzen Sie ihn durch die Funktion oder eine Nummer; die Zuordnung bleibt außerhalb des Katalogs.', 'Replace it by the function or a number; the key stays outside the catalogue.'),
};

/**
 * Fields of which the schemas leave no choice but an id, a date, a number or a word of a list, wherever they stand: nobody
 * needs to look there, and most of an entry is of this kind (test/model/rules/personal.test.ts compares with the schemas).
 */
export const codedFields: ReadonlySet<string> = new Set(`id stage status actionField goals buildsOn origin lead leadConfirmed partners window dependsOn excludes started finished
  mergedInto supersedes principles parent addresses evidence measures level direction frequency responsible attribution date due kind instrument`.split(/\s+/));

// what an address or a number cannot do without: most texts are through with this
const possible = /@|[([]at[)\]]|\d[\d\s()/-]{4}/i;
const shortest = 'a@b.de'.length;

const isDay = (text: string): boolean => text.length === 10 && text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45 && /^\d{4}-\d\d-\d\d$/.test(text);

function isSuspect(text: string, names: boolean): boolean {
  if (text.length < shortest || isDay(text)) return false;
  return (possible.test(text) && (address.test(text) || (!text.startsWith('http') && telephone.test(text)))) || (names && name.test(text));
}

// most entries hold nothing of the kind: no path is made for them
function holdsAny(value: unknown, names: boolean): boolean {
  if (typeof value === 'string') return isSuspect(value, names);
  if (value === null || typeof value !== 'object') return false;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) if (holdsAny(value[i], names)) return true;
    return false;
  }
  for (const key in value) {
    if (codedFields.has(key)) continue;
    const item = (value as Record<string, unknown>)[key];
    if (typeof item === 'string' ? isSuspect(item, names) : typeof item === 'object' && holdsAny(item, names)) return true;
  }
  return false;
}

/** A text with more of a kind is a list of them: one finding more would tell nobody anything. */
const mostInText = 10;

// what a pattern finds in a text, each different thing once, and how often it stands there before as part of something else
function allOf(pattern: RegExp, text: string): { mark: string; nth: number }[] {
  const found = new Map<string, number>();
  for (const { 0: match, index } of text.matchAll(new RegExp(pattern, `${pattern.flags}g`))) {
    const mark = match.trim();
    if (!found.has(mark)) found.set(mark, index + match.indexOf(mark));
    if (found.size === mostInText) break;
  }
  return Array.from(found, ([mark, index]) => ({ mark, nth: text.slice(0, index + mark.length - 1).split(mark).length - 1 }));
}

function look(value: unknown, path: string, names: boolean, report: Report): void {
  if (typeof value === 'string') {
    for (const at of allOf(address, value)) report(path, words.address, at);
    if (!value.startsWith('http')) for (const at of allOf(telephone, value)) report(path, words.telephone, at);
    if (names) for (const at of allOf(name, value)) report(path, words.name, { ...at, atMost: 'warning' });
  } else if (value !== null && typeof value === 'object') {
    for (const key in value) look((value as Record<string, unknown>)[key], path + join(key), names, report);
  }
}

function lookAt(value: object, names: boolean, report: Report): void {
  if (holdsAny(value, names)) look(value, '', names, report);
}

const visit = (kind: string) => (value: object, report: Report): void => lookAt(value, kindsWithNames.has(kind), report);

/** S009 */
export const personalRules: readonly Rule[] = [
  {
    code: 'S009', family: 'S', since: '0.1.0', severity: at('e/e/e'), retired: true,
    title: both('Personenbezogene Angabe', 'Personal data'),
    what: both('E-Mail-Adressen und Telefonnummern in irgendeinem Text; Namen mit Anrede (nur als Warnung) in Bedarfen, Belegen und Foren. Die Kontaktangabe in catalogue.yaml ist ausgenommen, sie nennt eine Stelle.', 'E-mail addresses and telephone numbers in any text; names with a form of address (as a warning only) in needs, findings and forums. The contact in catalogue.yaml is exempt, it names an office.'),
    why: both('Der Katalog wird veröffentlicht und bleibt in der Versionsgeschichte für immer erhalten. Wer in einem Gespräch etwas gesagt hat, soll nicht wiederzuerkennen sein.', 'The catalogue is published and stays in the version history for ever. Who said something in an interview must not be recognisable.'),
    example: {
      failing: { 'evidence/E-01.yaml': 'description: Rückfragen an anna.beispiel@example.org, Tel. 07623 95 12 34.' },
      mended: { 'evidence/E-01.yaml': 'description: Rückfragen an die Stabsstelle Integration.' },
    },
    visit: {
      catalogue: ({ contact: _contact, ...settings }, report: Report, _around: Around) => lookAt(settings, false, report),
      principle: visit('principle'), goal: visit('goal'), need: visit('need'), evidence: visit('evidence'), offer: visit('offer'), forum: visit('forum'),
      measure: visit('measure'), rating: visit('rating'), weights: visit('weights'), vote: visit('vote'), paper: visit('paper'),
    },
  },
];
