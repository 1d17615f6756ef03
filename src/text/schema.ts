// What is said where a value does not fit its schema.
import { schemaFiles } from '../generated/schemas.ts';
import { guessDate } from './date-guess.ts';
import { type Both, lazily } from './language.ts';
import { labels } from './labels.ts';
import { didYouMean, nearest } from './suggest.ts';

export interface Broken {
  keyword: string;
  params: Record<string, unknown>;
  value: unknown;
  /** JSON pointer of the value (or of the key that should not be there). */
  pointer: string;
  kind: string;
  /** The value as it stands in the file. */
  raw: () => string;
}

interface Node {
  $ref?: string;
  properties?: Record<string, Node>;
  items?: Node;
  additionalProperties?: Node | boolean;
  title?: string;
  enum?: string[];
  pattern?: string;
  format?: string;
}

const parsed = new Map<string, Node>();
function schemaFile(name: string): Node {
  let schema = parsed.get(name);
  if (!schema) parsed.set(name, (schema = JSON.parse(schemaFiles[name] ?? '{}') as Node));
  return schema;
}

// follows `$ref` within a file or into another one
function resolve(node: Node, file: string): { node: Node; file: string } {
  let here = { node, file };
  while (here.node.$ref !== undefined) {
    const [name = '', path = ''] = here.node.$ref.split('#');
    const target = name === '' ? here.file : name;
    let found: unknown = schemaFile(target);
    for (const part of path.split('/').slice(1)) found = (found as Record<string, unknown>)[part];
    here = { node: found as Node, file: target };
  }
  return here;
}

/** The part of the schema that describes a place in a file of some kind. */
export function schemaAt(kind: string, pointer: string): Node {
  let here = resolve(schemaFile(`${kind}.schema.json`), `${kind}.schema.json`);
  for (const part of pointer === '' ? [] : pointer.slice(1).split('/')) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const { node, file } = here;
    const next = node.properties?.[name] ?? (typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined) ?? node.items;
    if (!next) return {};
    here = resolve(next, file);
  }
  return here.node;
}

interface Name {
  /** After „ist“ and after „Tragen Sie … ein“. */
  de: [nominative: string, accusative: string];
  en: string;
}

const typeNames: Record<string, Name> = {
  string: { de: ['ein Text', 'einen Text'], en: 'a text' }, number: { de: ['eine Zahl', 'eine Zahl'], en: 'a number' }, integer: { de: ['eine ganze Zahl', 'eine ganze Zahl'], en: 'a whole number' },
  boolean: { de: ['true oder false', 'true oder false'], en: 'true or false' }, array: { de: ['eine Liste', 'eine Liste'], en: 'a list' },
  object: { de: ['ein Abschnitt mit Feldern', 'einen Abschnitt mit Feldern'], en: 'a section with fields' },
};

/** What YAML has a word for and JSON has not. */
const numberWords = new Map<unknown, string>([[Infinity, '.inf'], [-Infinity, '-.inf'], [Number.NaN, '.nan']]);

function show(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : numberWords.get(value) ?? JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const fileName: Both = { de: 'Die Datei', en: 'The file' };

/** What a place is called: a field, an entry of a field that is a list, or the file itself. */
function nameOf(pointer: string): Both {
  if (pointer === '') return fileName;
  const parts = pointer.split('/');
  const name = parts.findLast((part) => !/^\d+$/.test(part)) ?? '';
  return /^\d+$/.test(parts.at(-1)!) ? { de: `Ein Eintrag von „${name}“`, en: `An entry of "${name}"` } : { de: `„${name}“`, en: `"${name}"` };
}

// the same within a sentence; „für ein Eintrag“ would be wrong, so the entry has no article there
function within({ de, en }: Both): Both {
  return { de: de.replace(/^Ein Eintrag von/, 'Einträge von').replace(/^Die/, 'die'), en: en.replace(/^An entry/, 'entries').replace(/^The/, 'the') };
}

const list = (words: readonly string[], and: string): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`);

/** The field that somebody meant who wrote another name: mistyped, or its title („Einheit“ for `unit`); null where none is near. */
export function meantField(key: string, kind: string, parent: string): string | null {
  const fields = Object.entries(schemaAt(kind, parent).properties ?? {});
  const guess = nearest(key, fields.map(([name]) => name));
  if (guess !== null) return guess;
  const title = nearest(key, fields.flatMap(([, field]) => field.title ?? []));
  return fields.find(([, field]) => title !== null && field.title === title)?.[0] ?? null;
}

// the value whose German or English label somebody wrote („Entwurf“ for draft); null where none is meant
function meantValue(value: string, pointer: string, allowed: readonly string[]): string | null {
  const name = pointer.endsWith('/cost/status') ? 'costStatus' : pointer.slice(pointer.lastIndexOf('/') + 1);
  for (const language of ['de', 'en'] as const) {
    const named = (labels(language) as unknown as Record<string, Record<string, string> | undefined>)[name] ?? {};
    const found = allowed.find((each) => named[each]?.toLowerCase() === value.toLowerCase());
    if (found !== undefined) return found;
  }
  return null;
}

/** Message and remedy for one broken keyword. */
export function schemaSaid({ keyword, params, value, pointer, kind, raw }: Broken): { message: Both; remedy: Both } {
  const name = nameOf(pointer);
  // whatever a date breaks, what helps is the form of a date
  if (value !== null && typeof value !== 'object' && ['type', 'pattern', 'format', 'minimum', 'maximum'].includes(keyword) && schemaAt(kind, pointer).format === 'coarse-date') return dateSaid(String(value));
  const parent = pointer.slice(0, pointer.lastIndexOf('/'));
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const known = Object.keys(schemaAt(kind, parent).properties ?? {});
      const message: Both = { de: `Das Feld „${key}“ ist unbekannt.`, en: `Unknown field "${key}".` };
      // {earliest:2027-01} is one name for YAML
      const [, name = '', rest = ''] = /^([^:]+):(.+)$/.exec(key) ?? [];
      if (value === null && known.includes(name)) return { message, remedy: { de: `Hinter dem Doppelpunkt fehlt das Leerzeichen: ${name}: ${rest}`, en: `The blank after the colon is missing: ${name}: ${rest}` } };
      // the rest of a text with a comma in { }
      if (value === null && key.includes(' ')) return { message, remedy: { de: 'Enthält ein Text in { } ein Komma, gehört er in Anführungszeichen.', en: 'A text with a comma in { } belongs in quotes.' } };
      return { message, remedy: lazily(() => {
        const guess = meantField(key, kind, parent);
        return guess === null ? didYouMean(key, known) : didYouMean(guess, [guess]);
      }) };
    }
    case 'required': {
      const keys = params.missing as string[];
      const message: Both = keys.length === 1
        ? { de: `Das Feld „${keys[0]}“ fehlt.`, en: `The field "${keys[0]}" is missing.` }
        : { de: `Es fehlen die Felder ${list(keys.map((key) => `„${key}“`), 'und')}.`, en: `The fields ${list(keys.map((key) => `"${key}"`), 'and')} are missing.` };
      const each = keys.map((key) => `${key}:`);
      return { message, remedy: { de: `Ergänzen Sie ${list(each, 'und')}`, en: `Add ${list(each, 'and')}` } };
    }
    case 'enum': {
      const allowed = (params.allowedValues as string[] | undefined) ?? schemaAt(kind, pointer).enum ?? [];
      if (value === null) return emptySaid(name, { de: list(allowed, 'oder'), en: list(allowed, 'or') });
      return { message: { de: `„${show(value)}“ ist für ${within(name).de} nicht vorgesehen.`, en: `"${show(value)}" is not a value of ${within(name).en}.` }, remedy: lazily(() => didYouMean(meantValue(String(value), pointer, allowed) ?? String(value), allowed)) };
    }
    case 'type': return typeSaid(params, value, name, raw);
    case 'pattern': case 'format': return params.pattern === '\\S' ? blankSaid(name) : formSaid(params, value, name, kind, pointer);
    case 'minLength': return blankSaid(name);
    case 'maxLength': return { message: { de: `${name.de} ist zu lang.`, en: `${name.en} is too long.` }, remedy: { de: `Höchstens ${String(params.limit)} Zeichen.`, en: `At most ${String(params.limit)} characters.` } };
    case 'minItems': case 'minProperties': return { message: { de: `${name.de} ist zu kurz.`, en: `${name.en} is too short.` }, remedy: { de: `Mindestens ${String(params.limit)}.`, en: `At least ${String(params.limit)}.` } };
    case 'maxItems': case 'maxProperties': return { message: { de: `${name.de} ist zu lang.`, en: `${name.en} is too long.` }, remedy: { de: `Höchstens ${String(params.limit)}.`, en: `At most ${String(params.limit)}.` } };
    default: {
      const [de, en] = bounds[keyword] ?? ['Erlaubt ist', 'Allowed is'];
      return { message: { de: `${show(value)} ist für ${within(name).de} nicht möglich.`, en: `${show(value)} is not possible for ${within(name).en}.` }, remedy: { de: `${de} ${String(params.limit ?? '')}.`, en: `${en} ${String(params.limit ?? '')}.` } };
    }
  }
}

const bounds: Record<string, readonly [string, string]> = {
  minimum: ['Mindestens', 'At least'], maximum: ['Höchstens', 'At most'], exclusiveMinimum: ['Mehr als', 'More than'], exclusiveMaximum: ['Weniger als', 'Less than'],
};

const blankSaid = (name: Both): { message: Both; remedy: Both } => ({ message: { de: `${name.de} ist leer.`, en: `${name.en} is empty.` }, remedy: { de: 'Tragen Sie etwas ein oder löschen Sie das Feld.', en: 'Fill it in, or delete the field.' } });

function emptySaid(name: Both, expected: Both): { message: Both; remedy: Both } {
  return { message: { de: `${name.de} ist leer; erwartet wird ${expected.de}.`, en: `${name.en} is empty; expected ${expected.en}.` }, remedy: { de: 'Tragen Sie etwas ein oder löschen Sie die leere Stelle.', en: 'Fill it in, or delete what is empty.' } };
}

function typeSaid(params: Record<string, unknown>, value: unknown, name: Both, raw: () => string): { message: Both; remedy: Both } {
  const types = [params.type].flat().map(String).flatMap((type) => type.split(',')).filter((type) => type !== 'null');
  const names = types.map((type) => typeNames[type] ?? { de: [type, type], en: type } satisfies Name);
  const expected: Both = { de: names.map(({ de }) => de[0]).join(' oder '), en: names.map(({ en }) => en).join(' or ') };
  if (value === null) return emptySaid(name, expected);
  if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) {
    // as it stands in the file: 1.10 is not 1.1
    return {
      message: lazily(() => ({ de: `${name.de} muss ${expected.de} sein, ist aber ${raw()}.`, en: `${name.en} must be ${expected.en}, but is ${raw()}.` })),
      remedy: lazily(() => ({ de: `Setzen Sie den Wert in Anführungszeichen: "${raw()}"`, en: `Put the value in quotes: "${raw()}"` })),
    };
  }
  if (name.de === fileName.de) {
    const found: Both = Array.isArray(value) ? { de: 'eine Liste', en: 'a list' } : { de: 'ein bloßer Text', en: 'mere text' };
    return { message: { de: `Die Datei ist ${found.de}; erwartet werden Felder.`, en: `The file is ${found.en}; fields are expected.` }, remedy: { de: 'Schreiben Sie je Zeile ein Feld, also „Name: Wert“, ohne Strich davor.', en: 'Write one field a line, as in "name: value", without a dash before it.' } };
  }
  // of a section or a list its kind says more than its inside
  const found = typeof value === 'object' ? typeNames[Array.isArray(value) ? 'array' : 'object']! : { de: [`„${show(value)}“`], en: `"${show(value)}"` };
  const message: Both = { de: `${name.de} muss ${expected.de} sein, ist aber ${found.de[0]}.`, en: `${name.en} must be ${expected.en}, but is ${found.en}.` };
  if ((types.includes('number') || types.includes('integer')) && typeof value === 'string') {
    const number = germanNumber(value);
    if (number !== null) return { message, remedy: { de: `Schreiben Sie ${number} (Punkt als Dezimalzeichen, keine Einheit, keine Anführungszeichen).`, en: `Write ${number} (decimal point, no unit, no quotes).` } };
  }
  if (types.includes('array') && typeof value !== 'object') return { message, remedy: { de: `Schreiben Sie eine Liste: [${show(value)}]`, en: `Write a list: [${show(value)}]` } };
  if (types.length === 1 && types[0] === 'boolean') return { message, remedy: { de: 'Schreiben Sie true oder false.', en: 'Write true or false.' } };
  return { message, remedy: { de: `Tragen Sie ${names.map(({ de }) => de[1]).join(' oder ')} ein.`, en: `Enter ${expected.en}.` } };
}

// "1.250,50 €", "12,5 %", "50%" as a number in YAML; null where it is no number
function germanNumber(text: string): string | null {
  const match = /^\s*([-+]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:([,.])(\d+))?\s*(?:€|EUR|Euro|%|Prozent)?\s*$/i.exec(text);
  if (!match) return null;
  return `${match[1] === '-' ? '-' : ''}${match[2]!.replaceAll('.', '')}${match[4] ? `.${match[4]}` : ''}`;
}

// blanks that are none of the keyboard's, what has no width, the soft hyphen
const invisible = /[\u00a0\u00ad\u2000-\u200f\u202f\u2060\u3000\ufeff]/;

function formSaid(params: Record<string, unknown>, value: unknown, name: Both, kind: string, pointer: string): { message: Both; remedy: Both } {
  const message: Both = { de: `„${show(value)}“ hat nicht die Form, die ${within(name).de} ${name.de.startsWith('Ein Eintrag') ? 'verlangen' : 'verlangt'}.`, en: `"${show(value)}" does not have the form that ${within(name).en} ${name.en.startsWith('An entry') ? 'ask' : 'asks'} for.` };
  if (typeof value === 'string' && invisible.test(value)) return { message, remedy: { de: 'Darin steht ein Zeichen, das man nicht sieht (geschütztes oder schmales Leerzeichen, Trennhilfe): Tippen Sie den Wert neu.', en: 'It holds a character that cannot be seen (a no-break or narrow blank, a hyphenation aid): type the value anew.' } };
  const format = params.format ?? schemaAt(kind, pointer).format;
  if (format === 'euro') return { message, remedy: { de: 'Euro mit höchstens zwei Nachkommastellen, zum Beispiel 1250 oder 1250.50.', en: 'Euros with at most two decimals, for example 1250 or 1250.50.' } };
  if (format === 'fraction') return { message, remedy: { de: 'Eine Zahl oder ein Bruch in Anführungszeichen, zum Beispiel 3 oder "1/3".', en: 'A number, or a fraction in quotes, for example 3 or "1/3".' } };
  if (String(params.pattern).startsWith('^https?')) return { message, remedy: { de: 'Eine Adresse beginnt mit https://', en: 'An address starts with https://' } };
  if (String(params.pattern).includes('[0-9a-f]{12}')) return { message, remedy: { de: '`measures ratings stamp` schreibt den Stempel.', en: '`measures ratings stamp` writes the stamp.' } };
  if (String(params.pattern).includes('[A-Z][0-9]{3}')) {
    // n102, N1O2, N 102
    const meant = show(value).toUpperCase().replace(/[^A-Z0-9]/g, '').replace(/(?<=.)O/g, '0').replace(/(?<=.)[IL]/g, '1');
    if (/^[A-Z]\d{3}$/.test(meant)) return { message, remedy: didYouMean(meant, [meant]) };
    return { message, remedy: { de: 'Ein Regelkürzel wie N102; `measures rules` zeigt alle.', en: 'A rule code such as N102; `measures rules` shows them all.' } };
  }
  return { message, remedy: { de: 'Buchstaben (ohne Umlaute), Ziffern und Bindestriche, mit einem Buchstaben am Anfang, zum Beispiel SB-03.', en: 'Letters (no umlauts), digits and hyphens, starting with a letter, for example SB-03.' } };
}

function dateSaid(text: string): { message: Both; remedy: Both } {
  const guess = guessDate(text);
  if (guess !== null) return { message: { de: `„${text}“ ist kein Datum in der Form des Katalogs.`, en: `"${text}" is not a date in the form of the catalogue.` }, remedy: { de: `Schreiben Sie ${guess}.`, en: `Write ${guess}.` } };
  if (/^\d{4}-\d{2}(?:-\d{2})?$|^\d{1,2}\.\d{1,2}\.\d{4}$/.test(text)) return { message: { de: `Den Tag „${text}“ gibt es nicht.`, en: `There is no day "${text}".` }, remedy: { de: 'Prüfen Sie Jahr, Monat und Tag (JJJJ-MM-TT).', en: 'Check year, month and day (YYYY-MM-DD).' } };
  return { message: { de: `„${show(text)}“ ist kein Datum.`, en: `"${show(text)}" is not a date.` }, remedy: { de: 'Schreiben Sie zum Beispiel 2026, 2026-H2, 2026-Q3, 2026-09 oder 2026-09-14.', en: 'Write for example 2026, 2026-H2, 2026-Q3, 2026-09 or 2026-09-14.' } };
}
