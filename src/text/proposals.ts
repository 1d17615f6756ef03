// Proposals for vague sentences: what to write instead, with blanks. „__“ is a blank.
import { bilingual } from './language.ts';

/** What a sentence is about, and with it the proposal that fits. */
export type Topic = 'share' | 'number' | 'change' | 'duration' | 'emissions' | 'money' | 'thing' | 'activity' | 'review' | 'report' | 'events' | 'places' | 'cooperation' | 'awareness' | 'satisfaction' | 'participation' | 'language' | 'people' | 'other';

export const proposals = bilingual<Record<Topic, (what: string) => string>>({
  de: {
    share: (what) => `${what} von __ % (Jahr) auf __ % bis __, gemessen durch __ jährlich`,
    number: (what) => `${what} von __ (Jahr) auf __ bis __, gemessen durch __ jährlich`,
    change: (what) => `${what}, gegenüber __ (Wert, Jahr, Quelle), bis __`,
    duration: (what) => `${what} von durchschnittlich __ Tagen (Jahr) auf __ Tage bis __, gemessen durch __ vierteljährlich`,
    emissions: (what) => `${what} von __ (Einheit, Jahr) auf __ bis __, gemessen durch __ jährlich`,
    money: (what) => `__ € im Haushalt __: ${what}`,
    thing: (what) => `${what}: liegt bis __ vor, beschlossen oder eröffnet durch __`,
    activity: (what) => `${what}: __ (Anzahl) bis __, nachgewiesen durch __`,
    review: (what) => `__ (Stelle) legt __ (Gremium) bis __ ein schriftliches Ergebnis vor: ${what}`,
    report: (what) => `__ (Stelle) berichtet __ (Gremium) einmal im Jahr bis __ schriftlich: ${what}`,
    events: (what) => `__ ${what} pro Jahr mit zusammen mindestens __ Teilnehmenden, ab __`,
    places: (what) => `__ ${what} bis __ (heute __), gezählt durch __ jährlich`,
    cooperation: (what) => `${what}: __ gemeinsame Vorhaben von mindestens __ Partnern pro Jahr, schriftlich vereinbart bis __`,
    awareness: (what) => `Anteil der __ (Zielgruppe), die „${what}“ kennen, von __ % (Jahr) auf __ % bis __, gemessen durch Befragung alle __ Jahre`,
    satisfaction: (what) => `Anteil der Befragten, die „${what}“ mit gut oder sehr gut bewerten, von __ % (Jahr) auf __ % bis __, gemessen durch Befragung alle __ Jahre`,
    participation: (what) => `Anteil der __ (Zielgruppe), die „${what}“ mindestens einmal im Jahr nutzen, von __ % (Jahr) auf __ % bis __, gemessen durch __ jährlich`,
    language: (what) => `Anteil der Teilnehmenden, die „${what}“ mit dem Niveau __ abschließen, von __ % (Jahr) auf __ % bis __, gemessen durch Abschlusstest je Kurs`,
    people: (what) => `Anteil der ${what}, die __, von __ % (Jahr) auf __ % bis __, gemessen durch __ jährlich`,
    other: (what) => `${what}: Anzahl oder Anteil der __ von __ (Jahr) auf __ bis __, gemessen durch __ jährlich`,
  },
  en: {
    share: (what) => `${what} from __% (year) to __% by __, measured by __ every year`,
    number: (what) => `${what} from __ (year) to __ by __, measured by __ every year`,
    change: (what) => `${what}, compared with __ (value, year, source), by __`,
    duration: (what) => `${what} from an average of __ days (year) to __ days by __, measured by __ every quarter`,
    emissions: (what) => `${what} from __ (unit, year) to __ by __, measured by __ every year`,
    money: (what) => `$__ in the budget of __: ${what}`,
    thing: (what) => `${what}: in place by __, adopted or opened by __`,
    activity: (what) => `${what}: __ (number) by __, evidenced by __`,
    review: (what) => `__ (unit) presents a written result to __ (body) by __: ${what}`,
    report: (what) => `__ (unit) reports to __ (body) in writing once a year by __: ${what}`,
    events: (what) => `__ ${what} a year with at least __ participants in total, from __`,
    places: (what) => `__ ${what} by __ (today __), counted by __ every year`,
    cooperation: (what) => `${what}: __ joint projects of at least __ partners a year, agreed in writing by __`,
    awareness: (what) => `Share of __ (target group) who know “${what}” from __% (year) to __% by __, measured by a survey every __ years`,
    satisfaction: (what) => `Share of respondents who rate “${what}” as good or very good from __% (year) to __% by __, measured by a survey every __ years`,
    participation: (what) => `Share of __ (target group) who use “${what}” at least once a year from __% (year) to __% by __, measured by __ every year`,
    language: (what) => `Share of participants who finish “${what}” at level __ from __% (year) to __% by __, measured by a final test`,
    people: (what) => `Share of ${what} who __ from __% (year) to __% by __, measured by __ every year`,
    other: (what) => `${what}: number or share of __ from __ (year) to __ by __, measured by __ every year`,
  },
});

export const missingText = bilingual({
  de: {
    quantity: 'eine Zahl mit Einheit', deliverable: 'ein Ergebnis, das man sehen kann', time: 'ein Datum oder ein Turnus', base: 'der Ausgangswert', clear: (word: string) => `ein Wert statt „${word}“`,
    verdict: { measurable: 'messbar', partly: 'teilweise messbar', notMeasurable: 'nicht messbar' },
    past: 'Der Satz beschreibt, was war; er setzt kein Ziel.', noFigures: 'Der Satz nennt keine Zahl und kein Ergebnis mit Termin.', noDate: (what: string) => `Zu „${what}“ fehlt der Termin.`, empty: 'Da steht nichts.',
    mended: (words: string) => `ohne ${words}`,
  },
  en: {
    quantity: 'a number with its unit', deliverable: 'a result that one can see', time: 'a date or an interval', base: 'the baseline', clear: (word: string) => `a value instead of "${word}"`,
    verdict: { measurable: 'measurable', partly: 'partly measurable', notMeasurable: 'not measurable' },
    past: 'The sentence says what was; it sets no target.', noFigures: 'The sentence gives neither a number nor a result with a date.', noDate: (what: string) => `The date for "${what}" is missing.`, empty: 'There is nothing.',
    mended: (words: string) => `without ${words}`,
  },
});
