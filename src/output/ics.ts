// Deadlines as a calendar (RFC 5545): milestones, starts, value dates, report dates, as whole days.
import type { Deadline } from '../model/deadlines.ts';
import { addDays, type Day } from '../model/dates.ts';
import type { Language } from '../text/language.ts';
import { deadlineText } from '../text/deadlines.ts';
import { cleanLine } from './document/build.ts';

const escape = (text: string): string => cleanLine(text).replace(/[\\;,]/g, (sign) => `\\${sign}`);
const compact = (day: string): string => day.replaceAll('-', '');

// lines of at most 75 octets, broken between characters
function fold(line: string): string {
  const parts: string[] = [];
  let part = '', octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

export interface CalendarOptions {
  name: string;
  /** The town: part of what tells its events from those of another catalogue in the same calendar. */
  domain: string;
  /** The day that the file speaks for: the same input gives the same bytes. */
  stamp: Day;
  language: Language;
}

const host = (place: string): string => place.normalize('NFD').toLowerCase().replace(/ß/g, 'ss').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 40);

/** The calendar: one whole day per deadline, with an id that stays the same from export to export. */
export function toCalendar(deadlines: readonly Deadline[], { name, domain, stamp, language }: CalendarOptions): string {
  const t = deadlineText(language), town = host(domain), at = town === '' ? 'measures' : `${town}.measures`;
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//measures//${language.toUpperCase()}`, 'CALSCALE:GREGORIAN', `X-WR-CALNAME:${escape(name)}`];
  for (const { key, kind, day, entity, title, what } of deadlines) {
    lines.push(
      'BEGIN:VEVENT', `UID:${key}@${at}`, `DTSTAMP:${compact(stamp)}T000000Z`, `DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
      `SUMMARY:${escape(entity === null ? `${t.kind[kind]}: ${what}` : `${entity} ${t.kind[kind]}: ${what}`)}`, ...(title === null ? [] : [`DESCRIPTION:${escape(title)}`]), 'TRANSP:TRANSPARENT', 'END:VEVENT',
    );
  }
  return `${[...lines, 'END:VCALENDAR'].map(fold).join('\r\n')}\r\n`;
}
