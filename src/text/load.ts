// Words of `measures load` and `measures query`.
import { bilingual } from './language.ts';

export const loadText = bilingual({
  de: {
    db: 'Datei, in die der Katalog geladen wird',
    examples: '\nZum Beispiel:\n  measures load --db katalog.db\n  sqlite3 katalog.db "SELECT * FROM coverage_by_field"\n',
    foreign: (name: string) => `„${name}“ gibt es schon und ist keine Datenbank dieses Programms.`,
    otherName: 'Wählen Sie einen anderen Namen oder löschen Sie die Datei selbst.',
    loaded: (name: string, { measures, indicators, scores }: { measures: number; indicators: number; scores: number }) => `${name}: ${measures} Maßnahmen, ${indicators} Indikatoren, ${scores} Bewertungspunkte.`,
    sql: 'eine SELECT-Abfrage; ohne sie werden die Sichten aufgelistet',
    queryExamples: '\nZum Beispiel:\n  measures query "SELECT * FROM coverage_by_target_group"\n  measures query "SELECT title FROM measure ORDER BY sort" --format csv\nDeutsch sortieren: die Spalte sort, oder ORDER BY sort_key(spalte).\n',
    view: 'Sicht', answers: 'Beantwortet',
    onlyReading: 'Nur lesende Abfragen sind möglich: eine einzelne Anweisung mit SELECT, WITH, VALUES oder EXPLAIN.',
    seeViews: '`measures query` ohne Abfrage zeigt alle Sichten.',
    rows: (n: number) => (n === 1 ? '1 Zeile' : `${n} Zeilen`),
  },
  en: {
    db: 'file that the catalogue is loaded into',
    examples: '\nFor example:\n  measures load --db catalogue.db\n  sqlite3 catalogue.db "SELECT * FROM coverage_by_field"\n',
    foreign: (name: string) => `"${name}" exists and is not a database of this program.`,
    otherName: 'Choose another name, or delete the file yourself.',
    loaded: (name: string, { measures, indicators, scores }: { measures: number; indicators: number; scores: number }) => `${name}: ${measures} measures, ${indicators} indicators, ${scores} scores.`,
    sql: 'a SELECT query; without it the views are listed',
    queryExamples: '\nFor example:\n  measures query "SELECT * FROM coverage_by_target_group"\n  measures query "SELECT title FROM measure ORDER BY sort" --format csv\nGerman order: the column sort, or ORDER BY sort_key(column).\n',
    view: 'View', answers: 'Answers',
    onlyReading: 'Only reading queries are possible: one statement with SELECT, WITH, VALUES or EXPLAIN.',
    seeViews: '`measures query` without a query shows all views.',
    rows: (n: number) => (n === 1 ? '1 row' : `${n} rows`),
  },
});
