// Words of the rating sheet, of `measures ratings`, and of reading a sheet back.
import type { Criterion } from '../model/catalogue.ts';
import { bilingual, type Both } from './language.ts';
import { formatNumber } from './numbers.ts';
import { didYouMean } from './suggest.ts';

const both = (de: string, en: string): Both => ({ de, en });
const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Problems and notes on a filled-in sheet. */
export const ratingSheetSaid = {
  noRater: both('hier fehlt, wer bewertet hat (Rolle, kein Name)', 'who rated is missing here (a role, no name)'),
  noDate: (text: string): Both => both(`„${text}“ ist kein Datum; schreiben Sie zum Beispiel 14.03.2026`, `"${text}" is not a date; write for example 2026-03-14`),
  dateIsToday: (today: string): Both => both(`kein Datum im Bogen: eingetragen wird ${today}`, `no date on the sheet: ${today} is entered`),
  noGroup: (text: string, known: readonly string[]): Both => {
    const guess = didYouMean(text, known);
    return both(`die Gruppe „${text}“ gibt es nicht. ${guess.de}`, `there is no group "${text}". ${guess.en}`);
  },
  noMeasure: (id: string, title: string, known: readonly string[]): Both => {
    if (id === '') return both(`hier fehlt die Kennung der Maßnahme${title === '' ? '' : ` „${title}“`}`, `the measure's id is missing here${title === '' ? '' : ` ("${title}")`}`);
    const guess = didYouMean(id, known);
    return both(`die Maßnahme „${id}“ gibt es nicht. ${guess.de}`, `there is no measure "${id}". ${guess.en}`);
  },
  measureTwice: (id: string): Both => both(`${id} ist in diesem Bogen schon bewertet`, `${id} is rated on this sheet already`),
  columnTwice: (title: string): Both => both(`„${title}“ hat zwei Spalten`, `"${title}" has two columns`),
  noTruth: (text: string, title: string): Both => both(`„${text}“: „${title}“ wird mit ja oder nein bewertet; leer heißt nicht bewertet`, `"${text}": "${title}" is rated yes or no; empty means not rated`),
  noPoints: (text: string, title: string): Both => both(`„${text}“ ist keine Punktzahl für „${title}“; leer heißt nicht bewertet`, `"${text}" is no score for "${title}"; empty means not rated`),
  offScale: (text: string, title: string, low: number, high: number): Both => both(`${text} liegt außerhalb der Skala von „${title}“ (${low} bis ${high})`, `${text} is outside the scale of "${title}" (${low} to ${high})`),
  changedSince: (id: string, title: string): Both => both(`${id} „${title}“ wurde geändert, seit der Bogen ausgegeben ist; der Stempel des Bogens gilt`, `${id} "${title}" was changed since the sheet was handed out; the sheet's stamp holds`),
  stampDamaged: (id: string, cell: string): Both => both(`${cell}: der Stempel von ${id} ist beschädigt; es gilt der heutige Stand der Maßnahme`, `${cell}: the stamp of ${id} is damaged; the measure as it is today counts`),
};

export const ratingSheetText = bilingual({
  de: {
    title: 'Bewertungsbogen', rater: 'Bewertet von (Rolle)', group: 'Gruppe', date: 'Datum', scales: 'Skalen', criterion: 'Kriterium', scale: 'Skala', meaning: 'Bedeutung der Punkte',
    id: 'Kennung', measure: 'Maßnahme', note: 'Anmerkung', stamp: 'Stempel (nicht ändern)',
    hint: 'Eine leere Zelle heißt „nicht bewertet“, nicht null Punkte. Dezimalstellen mit Komma. Kennung und Stempel bitte nicht ändern.',
    mustMeans: 'Ein Nein nimmt die Maßnahme aus der Rangfolge.',
    scaleOf: ({ must, worst = 0, best = 10, unit }: Criterion) => (must ? 'ja oder nein' : `${formatNumber(worst, 'de', 6, true)} bis ${formatNumber(best, 'de', 6, true)}${unit === undefined ? '' : ` ${unit}`}${best < worst ? ' (weniger ist besser)' : ''}`),
    yes: 'ja', no: 'nein',
    templateSummary: 'schreibt einen leeren Bewertungsbogen', stampSummary: 'stempelt, was bewertet wurde', raterOption: 'wer bewertet (Rolle); für Excel mehrfach: ein Blatt je Rolle', groupOption: 'Gruppe der Bewertenden', refresh: 'erneuert auch Stempel von Maßnahmen, die seither geändert wurden',
    examples: '\nZum Beispiel:\n  measures ratings template -o bogen.xlsx --rater "Amt für Familie" --rater Beirat\n  measures import bogen.xlsx --apply\n',
    written: (name: string, measures: number, criteria: number) => `${name}: ${plural(measures, 'Maßnahme', 'Maßnahmen')}, ${plural(criteria, 'Kriterium', 'Kriterien')}.`,
    oneRater: 'In eine CSV-Datei passt nur ein Bogen.', oneRaterRemedy: 'Nennen Sie eine Rolle, oder schreiben Sie eine .xlsx-Datei.',
    needsFile: 'Eine Excel-Datei geht nicht auf den Bildschirm.', needsFileRemedy: 'Schreiben Sie sie mit -o DATEI.xlsx in eine Datei.',
    noCriteria: 'catalogue.yaml nennt keine Kriterien.', noCriteriaRemedy: 'Ergänzen Sie criteria; `measures init` legt einen Katalog mit sechs Kriterien als Vorlage an.',
    sheet: (rater: string) => `Bewertung von ${rater}`, refused: (file: string, n: number) => `„${file}“: ${plural(n, 'Zelle wird', 'Zellen werden')} nicht angenommen; es wurde nichts geschrieben.`, cell: 'Zelle',
    counts: ({ rated, measures, empty }: { rated: number; measures: number; empty: number }) => `${rated} von ${plural(measures, 'Maßnahme', 'Maßnahmen')} bewertet, ${plural(empty, 'Feld', 'Felder')} leer.`,
    would: (path: string) => `Neu: ${path}`, already: (path: string) => `Schon übernommen als ${path}.`, empty: 'Der Bogen ist leer.', saved: (path: string) => `Geschrieben: ${path}`,
    stamped: (written: number, files: number) => `${plural(written, 'Stempel', 'Stempel')} in ${plural(files, 'Datei', 'Dateien')} geschrieben.`,
    outdated: (id: string, measure: string) => `${id}: ${measure} wurde nach der Bewertung geändert (--refresh stempelt neu)`,
    noRatings: 'Es gibt noch keine Bewertung. `measures ratings template --output bewertung.csv` legt einen Bogen an.',
    nothingToStamp: 'Alle Bewertungen sind gestempelt.',
  },
  en: {
    title: 'Rating sheet', rater: 'Rated by (role)', group: 'Group', date: 'Date', scales: 'Scales', criterion: 'Criterion', scale: 'Scale', meaning: 'Meaning of the points',
    id: 'Id', measure: 'Measure', note: 'Note', stamp: 'Stamp (do not change)',
    hint: 'An empty cell means "not rated", not zero points. Please do not change id and stamp.',
    mustMeans: 'A no takes the measure out of the ranking.',
    scaleOf: ({ must, worst = 0, best = 10, unit }: Criterion) => (must ? 'yes or no' : `${formatNumber(worst, 'en', 6, true)} to ${formatNumber(best, 'en', 6, true)}${unit === undefined ? '' : ` ${unit}`}${best < worst ? ' (less is better)' : ''}`),
    yes: 'yes', no: 'no',
    templateSummary: 'writes an empty rating sheet', stampSummary: 'stamps what was rated', raterOption: 'who rates (a role); for Excel repeatedly: a sheet for each', groupOption: 'group of the raters', refresh: 'renews the stamps of measures that changed since, too',
    examples: '\nFor example:\n  measures ratings template -o sheet.xlsx --rater "Family department" --rater Council\n  measures import sheet.xlsx --apply\n',
    written: (name: string, measures: number, criteria: number) => `${name}: ${plural(measures, 'measure', 'measures')}, ${plural(criteria, 'criterion', 'criteria')}.`,
    oneRater: 'A CSV file holds one sheet only.', oneRaterRemedy: 'Name one role, or write an .xlsx file.',
    needsFile: 'An Excel file cannot go to the screen.', needsFileRemedy: 'Write it to a file with -o FILE.xlsx.',
    noCriteria: 'catalogue.yaml names no criteria.', noCriteriaRemedy: 'Add criteria; `measures init` makes a catalogue with six criteria as a model.',
    sheet: (rater: string) => `Rating by ${rater}`, refused: (file: string, n: number) => `"${file}": ${plural(n, 'cell is', 'cells are')} refused; nothing was written.`, cell: 'cell',
    counts: ({ rated, measures, empty }: { rated: number; measures: number; empty: number }) => `${rated} of ${plural(measures, 'measure', 'measures')} rated, ${plural(empty, 'field', 'fields')} empty.`,
    would: (path: string) => `New: ${path}`, already: (path: string) => `Taken in already as ${path}.`, empty: 'The sheet is empty.', saved: (path: string) => `Written: ${path}`,
    stamped: (written: number, files: number) => `${plural(written, 'stamp', 'stamps')} written in ${plural(files, 'file', 'files')}.`,
    outdated: (id: string, measure: string) => `${id}: ${measure} was changed after it was rated (--refresh stamps anew)`,
    noRatings: 'There are no ratings yet. `measures ratings template --output ratings.csv` makes a sheet.',
    nothingToStamp: 'All ratings are stamped.',
  },
});
