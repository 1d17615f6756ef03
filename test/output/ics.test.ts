// The calendar of deadlines, read again by an independent library.
import { describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import type { Deadline } from '../../src/model/deadlines.ts';
import { cleanLine } from '../../src/output/document/build.ts';
import { toCalendar } from '../../src/output/ics.ts';
import { hostileTexts } from '../support/hostile.ts';

const options = { name: 'Konzept', domain: 'Weil am Rhein', stamp: '2027-02-01', language: 'de' as const };
const deadline = (extra: Partial<Deadline> = {}): Deadline => ({ key: 'sb-01-start', kind: 'latestStart', day: '2027-12-31', entity: 'SB-01', title: 'Kurs', what: 'Kurs', ...extra });
const events = (calendar: string): ICAL.Event[] => new ICAL.Component(ICAL.parse(calendar) as never).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

test('a deadline is one whole day that keeps nobody busy', () => {
  const [event] = events(toCalendar([deadline()], options));
  expect(event).toMatchObject({ summary: 'SB-01 spätester Beginn: Kurs', description: 'Kurs', uid: 'sb-01-start@weil-am-rhein.measures' });
  expect([event!.startDate.isDate, event!.startDate.toString(), event!.endDate.toString(), event!.component.getFirstPropertyValue('transp')]).toEqual([true, '2027-12-31', '2028-01-01', 'TRANSPARENT']);
});

test('lines have at most 75 octets and end as the standard wants, also with umlauts and emoji', () => {
  const text = toCalendar([deadline({ what: 'Straßenfest für Mädchen, Jungen und alle anderen 🎉 '.repeat(6) })], options);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(events(text)[0]!.summary).toBe(`SB-01 spätester Beginn: ${'Straßenfest für Mädchen, Jungen und alle anderen 🎉 '.repeat(6).trim()}`);
});

test('the id of an event depends on the thing that is due, not on its date, its words or the other events', () => {
  const one = events(toCalendar([deadline()], options))[0]!.uid;
  const changed = events(toCalendar([deadline({ key: 'aa-01-start', day: '2027-01-01' }), deadline({ day: '2029-06-30', title: 'Anders', what: 'Anders' })], options)).map(({ uid }) => uid);
  expect(changed).toContain(one);
  expect(new Set(changed).size).toBe(2);
});

describe('hostile text', () => {
  test('is text, and adds neither an event nor a property', () => {
    const written = toCalendar(hostileTexts.map((text, i) => deadline({ key: `m-${i}`, title: text, what: text })), { ...options, name: 'x\r\nBEGIN:VEVENT', domain: '"\r\n;' });
    const read = events(written);
    expect(read.map(({ summary }) => summary)).toEqual(hostileTexts.map((text) => `SB-01 spätester Beginn: ${cleanLine(text)}`));
    expect(read.map(({ description }) => description)).toEqual(hostileTexts.map((text) => cleanLine(text)));
    const names = new Set(written.replaceAll('\r\n ', '').split('\r\n').map((line) => /^[A-Z-]*/.exec(line)![0]));
    expect([...names].sort()).toEqual(['', 'BEGIN', 'CALSCALE', 'DESCRIPTION', 'DTEND', 'DTSTAMP', 'DTSTART', 'END', 'PRODID', 'SUMMARY', 'TRANSP', 'UID', 'VERSION', 'X-WR-CALNAME']);
  });
});
