// Fields and their values in words, from the schemas.
import type { Kind } from '../../model/kinds.ts';
import { pointer } from '../../model/finding.ts';
import { isDate } from '../../model/dates.ts';
import { centsOf } from '../../model/money.ts';
import { diffText } from '../../text/diff.ts';
import { labels } from '../../text/labels.ts';
import { type Language, quoted } from '../../text/language.ts';
import { formatDate, formatList, formatMoney, formatNumber } from '../../text/numbers.ts';
import { schemaAt } from '../../text/schema.ts';
import { cut } from '../terminal.ts';

interface Shape {
  title?: string;
  format?: string;
  /** As they stand in the schema: a title of their own comes before that of what they refer to. */
  properties?: Record<string, { title?: string }>;
}

const shapeAt = (kind: Kind | 'catalogue', path: readonly string[]): Shape => schemaAt(kind, pointer(...path)) as Shape;

/** What a field is called: `Indikatoren I1, Zielwerte 2027-12-31, Zielwert`. Entries of lists keep their names. */
export function fieldName(kind: Kind | 'catalogue', path: readonly string[], language: Language): string {
  const parts: string[] = [];
  let entry = false;
  for (const [i, key] of path.entries()) {
    const parent = shapeAt(kind, path.slice(0, i));
    const isKey = parent.properties !== undefined && Object.hasOwn(parent.properties, key);
    if (!isKey) {
      if (entry || parts.length === 0) parts.push(key);
      else parts[parts.length - 1] += ` ${key}`;
    } else parts.push(language === 'de' ? parent.properties?.[key]?.title ?? shapeAt(kind, path.slice(0, i + 1)).title ?? key : words(key));
    entry = !isKey;
  }
  return parts.join(', ');
}

// camelCase as words
const words = (key: string): string => key.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

/** A value as people write it; long texts are cut. */
export function fieldValue(kind: Kind | 'catalogue', path: readonly string[], value: unknown, language: Language, most = 160): string {
  const t = diffText(language);
  if (value === undefined || value === null) return t.none;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  const { format } = shapeAt(kind, path);
  const key = path.at(-1) ?? '';
  if (format === 'coarse-date' && isDate(value)) return formatDate(value, language);
  if (typeof value === 'number') return format === 'euro' ? formatMoney(centsOf(value), language) : formatNumber(value, language, 4, true);
  if (typeof value === 'string') return named(key, value, language) ?? quoted(cut(value.replace(/\s+/g, ' '), most), language);
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string') ? formatList(value, language) : value.map((item) => fieldValue(kind, [...path, '0'], item, language, 60)).join('; ');
  const { name, title, text, ...rest } = value as Record<string, unknown>;
  const called = name ?? title ?? text;
  if (typeof called === 'string') return quoted(cut(called.replace(/\s+/g, ' '), most), language);
  const { value: amount, state, date } = rest;
  if (amount !== undefined || state !== undefined) return `${fieldValue(kind, [...path, amount === undefined ? 'state' : 'value'], amount ?? state, language)}${date === undefined ? '' : ` (${fieldValue(kind, [...path, 'date'], date, language)})`}`;
  return Object.entries(value).map(([name, part]) => `${fieldName(kind, [...path, name], language).split(', ').at(-1)!}: ${fieldValue(kind, [...path, name], part, language, 60)}`).join(', ');
}

/** Two texts cut to where they differ: what both begin with is left out but for a few words. */
export function excerpts(before: string, after: string, most = 160): [string, string] {
  const [was, is] = [before, after].map((text) => text.replace(/\s+/g, ' ').trim()) as [string, string];
  if (Math.max(was.length, is.length) <= most) return [was, is];
  let shared = 0;
  while (shared < Math.min(was.length, is.length) && was[shared] === is[shared]) shared++;
  const from = shared > 60 ? was.lastIndexOf(' ', shared - 40) + 1 : 0;
  return [was, is].map((text) => `${from > 0 ? '… ' : ''}${cut(text.slice(from), most)}`) as [string, string];
}

function named(key: string, value: string, language: Language): string | null {
  const l = labels(language);
  const known: Record<string, Record<string, string>> = { status: { ...l.costStatus, ...l.status }, stage: l.stage, level: l.level, direction: l.direction, frequency: l.frequency, result: l.disposition, role: l.deliberationRole };
  return known[key]?.[value] ?? (/^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*(?:\.\w+)?$/.test(value) && value.length < 40 && (value.includes('-') || /^[a-z]+$/.test(value)) ? value : null);
}
