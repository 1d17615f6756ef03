// How a field of an entity is shown in a cell, and read from one.
import { type CoarseDate, firstDay, isDate, precisionOf } from '../../dates.ts';
import type { Day } from '../../dates.ts';
import { workbookProblem as problem } from '../../../text/workbook.ts';
import type { Both, Language } from '../../../text/language.ts';
import { formatDay, formatNumber } from '../../../text/numbers.ts';
import { readDate, readEuros, readMonth, readNumber } from '../numbers.ts';
import { nameKey } from '../table.ts';
import { dayOf, type ReadCell, textOf } from './cell.ts';
import { isDamaged } from './damage.ts';

export type Shown = string | number | boolean | { day: Day } | null;
export type Read = { value: unknown } | { problem: Both };

export interface Codec {
  show(value: unknown): Shown;
  /** The value of a cell that is not empty. */
  read(cell: ReadCell): Read;
  /** Whether two values mean the same. */
  same(a: unknown, b: unknown): boolean;
  /** Whether the cell is what a spreadsheet made of the value, unasked. */
  damaged?(value: unknown, cell: ReadCell): boolean;
  /** The value in a line of text. */
  say(value: unknown): string;
  /** Number format of the cells; `@` keeps what is typed as text. */
  format?: string;
  wrap?: true;
  /** Choices of a drop-down. */
  choices?: readonly string[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const plainText = (text: string): string => text.normalize('NFC').replace(/\u00ad/g, '').replace(/[\u00a0\u202f]/g, ' ').replace(/\r\n?/g, '\n').replace(/[ \t]+(?=\n|$)/g, '').trim();
// eslint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;

/** Free text of at most so many characters. */
export function text(most: number, language: Language): Codec {
  const isLine = most <= 300;
  return {
    show: (value) => (value === undefined ? null : String(value)),
    read(cell) {
      if (cell.kind === 'error') return { problem: problem.error(cell.text) };
      const read = textOf(cell, language).replace(/\r\n?/g, '\n').replace(unwritable, '').trim();
      const written = isLine ? read.replace(/\s+/g, ' ') : read;
      return written.length > most ? { problem: problem.tooLong(written.length, most) } : { value: written === '' ? undefined : written };
    },
    same: (a, b) => plainText(String(a ?? '')) === plainText(String(b ?? '')),
    damaged: (value, cell) => typeof value === 'string' && isDamaged(value, cell),
    say: (value) => String(value ?? ''),
    format: '@', wrap: true,
  };
}

/** A number within bounds. */
export function number({ language, min = -Infinity, max = Infinity, whole = false, euros = false, percentField = false }: { language: Language; min?: number; max?: number; whole?: boolean; euros?: boolean; percentField?: boolean }): Codec {
  const point = language === 'de' ? ',' : '.';
  return {
    show: (value) => (value === undefined ? null : (value as number)),
    read(cell) {
      let read: number | null = null;
      if (cell.kind === 'number') read = cell.percent && percentField ? Math.round(cell.number * 1e8) / 1e6 : cell.percent ? null : Math.round(cell.number * 1e9) / 1e9;
      else if (cell.kind === 'text') read = euros ? readEuros(cell.text, language) : readNumber(percentField ? cell.text.replace(/\s*%$/, '') : cell.text, language);
      if (read === null) return { problem: problem.noNumber(textOf(cell, language), `12${point}5`) };
      if (read < min || read > max || (whole && !Number.isInteger(read))) return { problem: problem.outOfRange(textOf(cell, language), min, max, whole) };
      if (euros && Math.abs(read * 100 - Math.round(read * 100)) > 1e-4) return { problem: problem.moreThanCents(textOf(cell, language)) };
      return { value: read };
    },
    same: (a, b) => a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))),
    say: (value) => (value === undefined ? '' : `${formatNumber(value as number, language, 6, true)}${euros ? ' €' : ''}`),
    ...(euros ? { format: '#,##0.00' } : whole ? { format: '0' } : {}),
  };
}

/** A date as precise as it is known. A day is a date for the spreadsheet, anything coarser is text, so that it stays coarse. */
export function date(language: Language): Codec {
  return {
    show: (value) => (value === undefined ? null : precisionOf(value as CoarseDate) === 'day' ? { day: String(value) } : precisionOf(value as CoarseDate) === 'year' ? Number(value) : String(value)),
    read(cell) {
      if (cell.kind === 'date') return { value: cell.coarse ? cell.day.slice(0, 7) : cell.day };
      if (cell.kind === 'number') {
        const read = Number.isInteger(cell.number) && cell.number >= 1900 && cell.number <= 2200 ? cell.number : cell.number > 20_000 ? dayOf(cell.number) : null;
        return read === null ? { problem: problem.noDate(textOf(cell, language)) } : { value: read };
      }
      const read = cell.kind === 'text' ? readDate(cell.text) ?? readMonth(cell.text) : null;
      return read === null ? { problem: problem.noDate(textOf(cell, language)) } : { value: read };
    },
    same: (a, b) => String(a ?? '') === String(b ?? ''),
    // a coarse date that was made a day: 2026-09 → 1 September 2026
    damaged: (value, cell) => value !== undefined && isDate(value) && precisionOf(value) !== 'day' && (cell.kind === 'date' ? cell.day : cell.kind === 'text' ? readDate(cell.text) : null) === firstDay(value),
    say: (value) => (value === undefined ? '' : formatDay(value as CoarseDate, language)),
    format: language === 'de' ? 'dd\\.mm\\.yyyy' : 'yyyy\\-mm\\-dd',
  };
}

/** One of a few values, shown by their labels. */
export function choice(labels: Readonly<Record<string, string>>, others: Readonly<Record<string, string>>): Codec {
  return {
    show: (value) => (value === undefined ? null : (labels[String(value)] ?? String(value))),
    read(cell) {
      const key = nameKey(textOf(cell, 'de'));
      const found = Object.keys(labels).find((id) => [id, labels[id], others[id]].some((name) => name !== undefined && nameKey(name) === key));
      return found === undefined ? { problem: problem.noChoice(textOf(cell, 'de'), Object.values(labels)) } : { value: found };
    },
    same, say: (value) => (value === undefined ? '' : (labels[String(value)] ?? String(value))),
    format: '@', choices: Object.values(labels),
  };
}

/** True or nothing. */
export function truth(language: Language): Codec {
  const [yes, no] = language === 'de' ? ['ja', 'nein'] : ['yes', 'no'];
  return {
    show: (value) => (value === undefined ? null : value === true ? yes : no),
    read(cell) {
      const given = cell.kind === 'boolean' ? cell.truth : /^(?:ja|j|yes|y|wahr|true|x|1)$/i.test(textOf(cell, language).trim()) ? true : /^(?:nein|n|no|falsch|false|0)$/i.test(textOf(cell, language).trim()) ? false : null;
      return given === null ? { problem: problem.noTruth(textOf(cell, language)) } : { value: given };
    },
    // nothing said is the same as no
    same: (a, b) => (a ?? false) === (b ?? false),
    say: (value) => (value === undefined ? '' : value === true ? yes : no),
    format: '@', choices: [yes, no],
  };
}

export interface Entry {
  id: string;
  title?: string | undefined;
}

/** One entry of a list in catalogue.yaml, shown by its title. */
export function reference(entries: readonly Entry[], what: Both): Codec {
  const show = (id: unknown): string => entries.find((entry) => entry.id === id)?.title ?? String(id);
  return {
    show: (value) => (value === undefined ? null : show(value)),
    read(cell) {
      const name = textOf(cell, 'de').replace(/\s+/g, ' ').trim();
      const found = findEntry(entries, name);
      return found === undefined ? { problem: problem.unknown(name, what, entries.map(({ id, title }) => title ?? id)) } : { value: found };
    },
    same, say: (value) => (value === undefined ? '' : show(value)),
    format: '@', wrap: true, choices: entries.map(({ id, title }) => title ?? id),
  };
}

function findEntry(entries: readonly Entry[], name: string): string | undefined {
  const key = nameKey(name);
  return (entries.find(({ title }) => title !== undefined && nameKey(title) === key) ?? entries.find(({ id }) => nameKey(id) === key))?.id;
}

/** Several entries, shown by their titles (or ids) with semicolons between. */
export function references(entries: readonly Entry[], what: Both, by: 'title' | 'id'): Codec {
  const show = (id: unknown): string => {
    const title = by === 'title' ? entries.find((entry) => entry.id === id)?.title : undefined;
    return title === undefined || /[;\n]/.test(title) ? String(id) : title;
  };
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  return {
    show: (value) => (list(value).length === 0 ? null : list(value).map(show).join('; ')),
    read(cell) {
      const ids: string[] = [];
      for (const name of textOf(cell, 'de').split(/[;\n]/).map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '')) {
        const whole = findEntry(entries, name);
        const parts = whole === undefined ? name.split(',').map((part) => findEntry(entries, part.trim())) : [whole];
        if (parts.some((id) => id === undefined)) return { problem: problem.unknown(name, what, entries.map(({ id, title }) => (by === 'title' ? title ?? id : id))) };
        for (const id of parts) if (!ids.includes(id!)) ids.push(id!);
      }
      return { value: ids.length === 0 ? undefined : ids };
    },
    same: (a, b) => same([...list(a)].sort(), [...list(b)].sort()),
    say: (value) => list(value).map(show).join('; '),
    format: '@', wrap: true,
  };
}
