// What is said where a value does not fit its schema.
import { schemaFiles } from '../generated/schemas.ts';
import type { Both } from './language.ts';
import { didYouMean } from './suggest.ts';

export interface Broken {
  keyword: string;
  params: Record<string, unknown>;
  value: unknown;
  /** JSON pointer of the value (or of the key that should not be there). */
  pointer: string;
  kind: string;
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

const typeNames: Record<string, Both> = {
  string: { de: 'ein Text', en: 'a text' }, number: { de: 'eine Zahl', en: 'a number' }, integer: { de: 'eine ganze Zahl', en: 'a whole number' },
  boolean: { de: 'true oder false', en: 'true or false' }, array: { de: 'eine Liste', en: 'a list' }, object: { de: 'ein Abschnitt mit Feldern', en: 'a section with fields' }, null: { de: 'leer', en: 'empty' },
};

function show(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const nameOf = (pointer: string): string => pointer.split('/').findLast((part) => !/^\d+$/.test(part)) ?? '';

/** Message and remedy for one broken keyword. */
export function schemaSaid({ keyword, params, value, pointer, kind }: Broken): { message: Both; remedy: Both } {
  const name = nameOf(pointer);
  const parent = pointer.slice(0, pointer.lastIndexOf('/'));
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const known = Object.keys(schemaAt(kind, parent).properties ?? {});
      return { message: { de: `Das Feld „${key}“ ist unbekannt.`, en: `Unknown field "${key}".` }, remedy: didYouMean(key, known) };
    }
    case 'required': {
      const key = String(params.missingProperty);
      return { message: { de: `Das Feld „${key}“ fehlt.`, en: `The field "${key}" is missing.` }, remedy: { de: `Ergänzen Sie „${key}:“.`, en: `Add "${key}:".` } };
    }
    case 'enum': {
      const allowed = (params.allowedValues as string[] | undefined) ?? schemaAt(kind, pointer).enum ?? [];
      return { message: { de: `„${show(value)}“ ist für „${name}“ nicht vorgesehen.`, en: `"${show(value)}" is not a value of "${name}".` }, remedy: didYouMean(String(value), allowed) };
    }
    case 'type': return typeSaid(params, value, name);
    case 'pattern': case 'format': return formSaid(params, value, name, kind, pointer);
    case 'minLength': return { message: { de: `„${name}“ ist leer.`, en: `"${name}" is empty.` }, remedy: { de: 'Tragen Sie etwas ein oder löschen Sie das Feld.', en: 'Fill it in, or delete the field.' } };
    case 'maxLength': return { message: { de: `„${name}“ ist zu lang.`, en: `"${name}" is too long.` }, remedy: { de: `Höchstens ${String(params.limit)} Zeichen.`, en: `At most ${String(params.limit)} characters.` } };
    default: {
      const bound = `${String(params.comparison ?? '')} ${String(params.limit ?? '')}`.trim();
      return { message: { de: `Der Wert ${show(value)} von „${name}“ liegt außerhalb des Erlaubten.`, en: `The value ${show(value)} of "${name}" is out of range.` }, remedy: { de: `Erlaubt ist: ${bound}`, en: `Allowed: ${bound}` } };
    }
  }
}

function typeSaid(params: Record<string, unknown>, value: unknown, name: string): { message: Both; remedy: Both } {
  const types = [params.type].flat().map(String).flatMap((type) => type.split(',')).filter((type) => type !== 'null');
  const both = (language: 'de' | 'en'): string => types.map((type) => typeNames[type]?.[language] ?? type).join(language === 'de' ? ' oder ' : ' or ');
  if (value === null) {
    return { message: { de: `„${name}“ ist leer; erwartet wird ${both('de')}.`, en: `"${name}" is empty; expected ${both('en')}.` }, remedy: { de: 'Tragen Sie etwas ein oder löschen Sie die Zeile.', en: 'Fill it in, or delete the line.' } };
  }
  const message: Both = { de: `„${name}“ muss ${both('de')} sein, ist aber „${show(value)}“.`, en: `"${name}" must be ${both('en')}, but is "${show(value)}".` };
  if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) {
    return { message, remedy: { de: `Setzen Sie den Wert in Anführungszeichen: "${String(value)}"`, en: `Put the value in quotes: "${String(value)}"` } };
  }
  if ((types.includes('number') || types.includes('integer')) && typeof value === 'string') {
    const number = germanNumber(value);
    if (number !== null) return { message, remedy: { de: `Schreiben Sie ${number} (Punkt als Dezimalzeichen, keine Einheit, keine Anführungszeichen).`, en: `Write ${number} (decimal point, no unit, no quotes).` } };
  }
  if (types.includes('array')) return { message, remedy: { de: `Schreiben Sie eine Liste: [${show(value)}]`, en: `Write a list: [${show(value)}]` } };
  if (types.includes('boolean')) return { message, remedy: { de: 'Schreiben Sie true oder false.', en: 'Write true or false.' } };
  return { message, remedy: { de: `Tragen Sie ${both('de')} ein.`, en: `Enter ${both('en')}.` } };
}

// "1.250,50 €", "12,5 %", "50%" as a number in YAML; null where it is no number
function germanNumber(text: string): string | null {
  const match = /^\s*([-+]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:([,.])(\d+))?\s*(?:€|EUR|Euro|%|Prozent)?\s*$/i.exec(text);
  if (!match) return null;
  return `${match[1] === '-' ? '-' : ''}${match[2]!.replaceAll('.', '')}${match[4] ? `.${match[4]}` : ''}`;
}

function formSaid(params: Record<string, unknown>, value: unknown, name: string, kind: string, pointer: string): { message: Both; remedy: Both } {
  const message: Both = { de: `„${show(value)}“ hat nicht die Form, die „${name}“ verlangt.`, en: `"${show(value)}" does not have the form that "${name}" asks for.` };
  const format = params.format ?? schemaAt(kind, pointer).format;
  if (format === 'coarse-date') {
    const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(String(value));
    const guess = german ? `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}` : null;
    return {
      message: { de: `„${show(value)}“ ist kein Datum, das es gibt.`, en: `"${show(value)}" is not a date that exists.` },
      remedy: guess ? { de: `Schreiben Sie ${guess}.`, en: `Write ${guess}.` } : { de: 'Schreiben Sie zum Beispiel 2026, 2026-H2, 2026-Q3, 2026-09 oder 2026-09-14.', en: 'Write for example 2026, 2026-H2, 2026-Q3, 2026-09 or 2026-09-14.' },
    };
  }
  if (format === 'euro') return { message, remedy: { de: 'Euro mit höchstens zwei Nachkommastellen, zum Beispiel 1250 oder 1250.50.', en: 'Euros with at most two decimals, for example 1250 or 1250.50.' } };
  if (format === 'fraction') return { message, remedy: { de: 'Eine Zahl oder ein Bruch in Anführungszeichen, zum Beispiel 3 oder "1/3".', en: 'A number, or a fraction in quotes, for example 3 or "1/3".' } };
  if (String(params.pattern).startsWith('^https?')) return { message, remedy: { de: 'Eine Adresse beginnt mit https://', en: 'An address starts with https://' } };
  if (String(params.pattern).includes('[0-9a-f]{12}')) return { message, remedy: { de: '`measures ratings stamp` schreibt den Stempel.', en: '`measures ratings stamp` writes the stamp.' } };
  if (String(params.pattern).includes('[A-Z][0-9]{3}')) return { message, remedy: { de: 'Ein Regelkürzel wie N102; `measures rules` zeigt alle.', en: 'A rule code such as N102; `measures rules` shows them all.' } };
  return { message, remedy: { de: 'Buchstaben (ohne Umlaute), Ziffern und Bindestriche, mit einem Buchstaben am Anfang, zum Beispiel SB-03.', en: 'Letters (no umlauts), digits and hyphens, starting with a letter, for example SB-03.' } };
}
