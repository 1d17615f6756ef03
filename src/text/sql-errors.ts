// SQLite's complaints in our words.
import type { Both } from './language.ts';
import { didYouMean, nearest } from './suggest.ts';

/** What a query could have named. */
export interface Vocabulary {
  /** Views first, then tables. */
  readonly tables: readonly string[];
  /** Columns of the tables and views that the query names. */
  readonly columns: readonly string[];
}

interface Said {
  message: Both;
  remedy: Both;
}

const both = (de: string, en: string): Both => ({ de, en });
const seeViews = both('`measures query` ohne Abfrage zeigt alle Sichten.', '`measures query` without a query shows all views.');
const joined = (...parts: readonly Both[]): Both => both(parts.map(({ de }) => de).join(' '), parts.map(({ en }) => en).join(' '));
const quotesAre = (word: string): Both => both(`Ein Text steht zwischen einfachen Anführungszeichen: '${word}'.`, `A text stands between single quotes: '${word}'.`);

type Complaint = (groups: readonly string[], known: Vocabulary) => Said;

const complaints: readonly [RegExp, Complaint][] = [
  [/^no such table: (?:main\.)?(.+)$/, ([name = ''], { tables }) => ({
    message: both(`Eine Tabelle oder Sicht „${name}“ gibt es nicht.`, `There is no table or view "${name}".`),
    remedy: nearest(name, tables) === null ? seeViews : didYouMean(name, tables),
  })],
  [/^no such column: (?:.+\.)?(.+?)(?: - should this be a string literal in single-quotes\?)?$/, ([name = ''], { columns }) => {
    const guess = nearest(name, columns);
    const hint = guess !== null || columns.length > 0 ? didYouMean(name, columns) : seeViews;
    return { message: both(`Eine Spalte „${name}“ gibt es hier nicht.`, `There is no column "${name}" here.`), remedy: guess === null ? joined(hint, quotesAre(name)) : hint };
  }],
  [/^ambiguous column name: (.+)$/, ([name = '']) => ({
    message: both(`Die Spalte „${name}“ gibt es in mehreren der Tabellen.`, `More than one of the tables has a column "${name}".`),
    remedy: both(`Setzen Sie den Namen der Tabelle davor, zum Beispiel measure.${name}.`, `Put the name of the table before it, for example measure.${name}.`),
  })],
  [/^no such function: (.+)$/, ([name = '']) => ({
    message: both(`Eine Funktion „${name}“ gibt es nicht.`, `There is no function "${name}".`),
    remedy: both('Es gibt die Funktionen von SQLite und sort_key(text) zum deutschen Sortieren.', 'There are the functions of SQLite, and sort_key(text) for German order.'),
  })],
  [/^wrong number of arguments to function (\w+)\(\)$/, ([name = '']) => ({ message: both(`Die Funktion ${name}() bekommt zu viele oder zu wenige Angaben.`, `The function ${name}() is given too many or too few arguments.`), remedy: seeViews })],
  [/^near "(.*)": syntax error$/s, ([word = '']) => ({
    message: both(`Die Abfrage ist bei „${word}“ nicht zu verstehen.`, `The query cannot be understood at "${word}".`),
    remedy: both('Zum Beispiel: SELECT id, title FROM measure WHERE status = \'planned\' ORDER BY sort', 'For example: SELECT id, title FROM measure WHERE status = \'planned\' ORDER BY sort'),
  })],
  [/^incomplete input$/, () => ({ message: both('Die Abfrage hört mittendrin auf.', 'The query stops in the middle.'), remedy: both('Zum Beispiel: SELECT * FROM coverage_by_field', 'For example: SELECT * FROM coverage_by_field') })],
  [/^unrecognized token: "(.*)"$/s, ([token = '']) => (/^['"]/.test(token)
    ? { message: both(`Ab ${token} fehlt das schließende Anführungszeichen.`, `From ${token} on the closing quote is missing.`), remedy: quotesAre(token.slice(1)) }
    : { message: both(`Das Zeichen „${token}“ ist in einer Abfrage nicht möglich.`, `The character "${token}" is not possible in a query.`), remedy: seeViews })],
  [/^not authorized$/, () => ({ message: both('Das ist hier nicht erlaubt; gelesen werden nur die Tabellen des Katalogs.', 'This is not allowed here; only the tables of the catalogue are read.'), remedy: seeViews })],
  [/^malformed JSON$/, () => ({ message: both('Ein Text, den die Abfrage als JSON liest, ist keines.', 'A text that the query reads as JSON is none.'), remedy: seeViews })],
];

/** Words for a complaint of SQLite; one that is not known is quoted. */
export function sqlSaid(complaint: string, known: Vocabulary): Said {
  for (const [pattern, say] of complaints) {
    const found = pattern.exec(complaint);
    if (found) return say(found.slice(1), known);
  }
  return { message: both(`Die Abfrage ist nicht richtig. SQLite meldet: ${complaint}`, `The query is not right. SQLite says: ${complaint}`), remedy: seeViews };
}
