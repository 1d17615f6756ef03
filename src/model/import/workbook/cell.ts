// A cell as it came back, and what is made of it.
import { addDays, type Day, isDate } from '../../dates.ts';
import type { Language } from '../../../text/language.ts';
import { formatDay } from '../../../text/numbers.ts';

/** What stands in a cell; a formula counts with the value that was calculated last. An empty cell is undefined. */
export type ReadCell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number; percent: boolean }
  | { kind: 'boolean'; truth: boolean }
  | { kind: 'date'; day: Day; /** The format shows no day. */ coarse: boolean }
  | { kind: 'error'; text: string };

/** The day that a spreadsheet counts so; null where there is none (29 February 1900, or outside 1900 to 2200). */
export function dayOf(serial: number, is1904 = false): Day | null {
  const days = Math.floor(serial) + (is1904 ? 1462 : 0);
  if (days === 60 || days < 1 || days > 110_000) return null;
  const day = addDays('1900-01-01', days < 60 ? days - 1 : days - 2);
  return isDate(day) ? day : null;
}

/** The cell as a text in a language, as a person reads it in the table; empty for none. */
export function textOf(cell: ReadCell | undefined, language: Language): string {
  switch (cell?.kind) {
    case undefined: return '';
    case 'text': case 'error': return cell.text;
    case 'number': {
      const shown = cell.percent ? Math.round(cell.number * 1e8) / 1e6 : cell.number;
      return `${language === 'de' ? String(shown).replace('.', ',') : String(shown)}${cell.percent ? ' %' : ''}`;
    }
    case 'boolean': return language === 'de' ? (cell.truth ? 'ja' : 'nein') : cell.truth ? 'yes' : 'no';
    case 'date': return cell.coarse ? cell.day.slice(0, 7) : formatDay(cell.day, language);
  }
}
