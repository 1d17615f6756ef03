// Words of `measures import`.
import { bilingual, type Both } from './language.ts';
import { didYouMean } from './suggest.ts';
import { labels } from './labels.ts';

export interface Said {
  message: Both;
  remedy: Both;
}

const say = (de: string, en: string, remedyDe: string, remedyEn: string): Said => ({ message: { de, en }, remedy: { de: remedyDe, en: remedyEn } });
const saveAsCsv: Both = { de: 'Speichern Sie die Liste als CSV oder als .xlsx.', en: 'Save the list as CSV or as .xlsx.' };
const withText = (said: Both): [string, string] => [said.de, said.en];

/** What is said where a list or its mapping cannot be read. */
/** The first headings, shortened: what is no table has long ones. */
const someHeadings = (headings: readonly string[]): string => `${headings.slice(0, 8).map((heading) => (heading.length > 30 ? `${heading.slice(0, 29)}…` : heading)).join(', ')}${headings.length > 8 ? ' …' : ''}`;

export const importSaid = {
  tooLarge: (file: string, most: number): Said => say(`„${file}“ ist größer als ${most} MB.`, `"${file}" is larger than ${most} MB.`, 'Teilen Sie die Liste.', 'Split the list.'),
  binary: (file: string): Said => say(`„${file}“ ist keine Textdatei.`, `"${file}" is no text file.`, ...withText(saveAsCsv)),
  oldExcel: (file: string): Said => say(`„${file}“ ist eine alte Excel-Datei (.xls) oder mit einem Kennwort geschützt.`, `"${file}" is an old Excel file (.xls) or protected with a password.`, 'Speichern Sie sie als .xlsx ohne Kennwort oder als CSV.', 'Save it as .xlsx without a password, or as CSV.'),
  pdf: (file: string): Said => say(`„${file}“ ist ein PDF.`, `"${file}" is a PDF.`, ...withText(saveAsCsv)),
  tooManyRows: (file: string, most: number): Said => say(`„${file}“ hat mehr als ${most} Zeilen.`, `"${file}" has more than ${most} rows.`, 'Teilen Sie die Liste.', 'Split the list.'),
  tooManyColumns: (file: string, row: number, most: number): Said => say(`„${file}“ hat in Zeile ${row} mehr als ${most} Spalten.`, `"${file}" has more than ${most} columns in row ${row}.`, 'Prüfen Sie das Trennzeichen.', 'Check the separator.'),
  cellTooLong: (file: string, row: number, most: number): Said => say(`„${file}“: In Zeile ${row} ist eine Zelle länger als ${most} Zeichen.`, `"${file}": in row ${row} a cell is longer than ${most} characters.`, 'Prüfen Sie, ob ein Anführungszeichen fehlt.', 'Check whether a quotation mark is missing.'),
  rowTooLong: (file: string, line: number): Said => say(`„${file}“: Die Zeile ${line} ist zu lang.`, `"${file}": row ${line} is too long.`, 'Prüfen Sie Trennzeichen und Anführungszeichen.', 'Check separator and quotation marks.'),
  openQuote: (file: string, line: number): Said => say(`„${file}“: Ein Anführungszeichen wird nicht geschlossen (Zeile ${line}).`, `"${file}": a quotation mark is not closed (line ${line}).`, 'Schließen Sie es, oder schreiben Sie "" für ein Anführungszeichen im Text.', 'Close it, or write "" for a quotation mark within a text.'),
  noHeadings: (file: string): Said => say(`„${file}“ enthält keine Tabelle mit Überschriften und Zeilen.`, `"${file}" holds no table with headings and rows.`, 'Die erste Zeile nennt die Spalten, jede weitere ist eine Maßnahme.', 'The first row names the columns, each further one is a measure.'),
  noTitle: (file: string, headings: readonly string[]): Said => say(`In „${file}“ ist keine Spalte als Titel der Maßnahme erkannt (${someHeadings(headings)}).`, `No column of "${file}" is recognised as the measure's title (${someHeadings(headings)}).`, 'Schreiben Sie die Zuordnung mit --save-map zuordnung.yaml, tragen Sie bei einer Spalte title ein und importieren Sie mit --map zuordnung.yaml.', 'Write the mapping with --save-map mapping.yaml, enter title for one column, and import with --map mapping.yaml.'),
  noField: (rows: readonly number[]): Said => say(`Ohne Handlungsfeld: ${rows.length === 1 ? 'Zeile' : 'Zeilen'} ${rows.slice(0, 12).join(', ')}${rows.length > 12 ? ' …' : ''}. Es wurde nichts geschrieben.`, `Without an action field: ${rows.length === 1 ? 'row' : 'rows'} ${rows.slice(0, 12).join(', ')}${rows.length > 12 ? ' …' : ''}. Nothing was written.`, 'Nennen Sie mit --field ein Handlungsfeld für diese Zeilen.', 'Name an action field for these rows with --field.'),
  mappingShape: (file: string): Said => say(`„${file}“ ist keine Zuordnung.`, `"${file}" is no mapping.`, 'Sie hat die Form columns: {Überschrift: Feld}; --save-map schreibt eine Vorlage.', 'It has the form columns: {heading: field}; --save-map writes one to start from.'),
  mappingKey: (file: string, key: string, known: readonly string[]): Said => say(`„${file}“: Den Schlüssel „${key}“ gibt es nicht.`, `"${file}": there is no key "${key}".`, ...withText(didYouMean(key, known))),
  mappingTarget: (file: string, heading: string, target: string, known: readonly string[]): Said => say(`„${file}“: Das Feld „${target}“ (Spalte „${heading}“) gibt es nicht.`, `"${file}": there is no field "${target}" (column "${heading}").`, ...withText(didYouMean(target, known))),
  mappingTwice: (file: string, target: string, a: string, b: string): Said => say(`„${file}“: ${target} ist zwei Spalten zugeordnet („${a}“ und „${b}“).`, `"${file}": ${target} is given to two columns ("${a}" and "${b}").`, 'Lassen Sie eine davon als keep.', 'Leave one of them as keep.'),
  unknownSource: (file: string, source: string, known: readonly string[]): Said => say(`„${file}“: Die Geldquelle „${source}“ gibt es nicht.`, `"${file}": there is no source of money "${source}".`, ...withText(didYouMean(source, known))),
  exists: (path: string): Said => say(`${path} gibt es schon; es wurde nichts geschrieben.`, `${path} exists already; nothing was written.`, 'Eine Datei wird nie überschrieben. Prüfen Sie den Ordner.', 'A file is never overwritten. Check the folder.'),
};

const quote = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return [...line].length > 60 ? `${[...line].slice(0, 59).join('')}…` : line;
};

/** Notes on a row or on the list. */
export const importNote = {
  noTitle: { de: 'ohne Titel, nicht übernommen', en: 'no title, left out' } as Both,
  section: { de: 'Zwischenüberschrift: gilt als Handlungsfeld der folgenden Zeilen', en: 'heading between rows: taken as the action field of the rows below' } as Both,
  noField: { de: 'kein Handlungsfeld (--field nennt eines)', en: 'no action field (--field names one)' } as Both,
  fieldFrom: (name: string, row: number): Both => ({ de: `Handlungsfeld „${quote(name)}“ aus Zeile ${row}`, en: `action field "${quote(name)}" from row ${row}` }),
  differs: (key: string): Both => ({ de: `weicht ab: ${labels('de').field[key] ?? key} (nichts geändert)`, en: `differs: ${labels('en').field[key] ?? key} (nothing changed)` }),
  tooLong: (heading: string, most: number): Both => ({ de: `${heading}: länger als ${most} Zeichen, ganz unter imported.cells`, en: `${heading}: longer than ${most} characters, whole under imported.cells` }),
  skipped: (heading: string): Both => ({ de: `${heading}: nach der Zuordnung nicht übernommen`, en: `${heading}: left out, as the mapping says` }),
  slash: (heading: string, name: string): Both => ({ de: `${heading}: „${quote(name)}“ bleibt ein Eintrag (Schrägstrich trennt nur, wenn er unter separators steht)`, en: `${heading}: "${quote(name)}" stays one entry (a slash separates only where separators names it)` }),
  severalLeads: (heading: string): Both => ({ de: `${heading}: mehrere Stellen, alle als Partner; die Federführung bleibt offen`, en: `${heading}: several bodies, all taken as partners; the lead stays open` }),
  unclearLead: (heading: string): Both => ({ de: `${heading}: nicht sicher eine einzige Stelle, als Partner; die Federführung bleibt offen`, en: `${heading}: not surely a single body, taken as partner; the lead stays open` }),
  unknownGoal: (heading: string, text: string): Both => ({ de: `${heading}: „${quote(text)}“ ist kein Ziel des Katalogs, als Text behalten`, en: `${heading}: "${quote(text)}" is no goal of the catalogue, kept as text` }),
  costAsText: (heading: string, text: string): Both => ({ de: `${heading}: „${quote(text)}“ nennt keinen eindeutigen Betrag, als Text behalten`, en: `${heading}: "${quote(text)}" names no clear amount, kept as text` }),
  payerOpen: { de: 'Kosten: Wer zahlt, steht nicht in der Liste; eingetragen als noch nicht finanziert (open)', en: 'cost: the list does not say who pays; entered as not yet funded (open)' } as Both,
  timeAsText: (heading: string, text: string): Both => ({ de: `${heading}: „${quote(text)}“ nennt keinen eindeutigen Zeitraum, als Text behalten`, en: `${heading}: "${quote(text)}" names no clear period, kept as text` }),
  asText: (heading: string, text: string): Both => ({ de: `${heading}: „${quote(text)}“ als Text behalten`, en: `${heading}: "${quote(text)}" kept as text` }),
  indicator: (heading: string, name: string): Both => ({ de: `${heading}: Indikator vorgeschlagen: ${quote(name)}`, en: `${heading}: indicator proposed: ${quote(name)}` }),
  noEffect: (heading: string): Both => ({ de: `${heading}: kein Indikator. Die Zelle ist leer.`, en: `${heading}: no indicator. The cell is empty.` }),
  noEffectColumn: { de: 'Keine Spalte nennt Wirkungen: Indikatoren werden nicht vorgeschlagen (effect in der Zuordnung)', en: 'no column names effects: no indicators are proposed (effect in the mapping)' } as Both,
  noIndicator: (heading: string, why: Both): Both => ({ de: `${heading}: kein Indikator. ${why.de}`, en: `${heading}: no indicator. ${why.en}` }),
  personal: (heading: string): Both => ({ de: `Spalte „${heading}“: könnte Namen von Personen enthalten; mit skip in der Zuordnung bleibt sie draußen`, en: `column "${heading}": may hold names of persons; skip in the mapping leaves it out` }),
  missingColumn: (heading: string): Both => ({ de: `Die Zuordnung nennt eine Spalte „${heading}“, die es in der Liste nicht gibt`, en: `the mapping names a column "${heading}" that the list does not have` }),
  headingRow: (row: number): Both => ({ de: `Überschriften in Zeile ${row}; was darüber steht, bleibt draußen`, en: `headings in row ${row}; what stands above is left out` }),
};

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const importText = bilingual({
  de: {
    file: 'Liste (CSV oder Excel), ausgegebene Mappe oder ausgefüllter Bewertungsbogen',
    onlyList: 'Nur bei einer Liste:',
    map: 'Zuordnung der Spalten zu Feldern (YAML)',
    saveMap: 'schreibt die Zuordnung in eine Datei, zum Nachbessern',
    apply: 'schreibt; ohne diese Option nur eine Vorschau',
    field: 'Handlungsfeld der Zeilen, die keines nennen (Kennung oder Name)',
    examples: '\nZum Beispiel:\n  measures import liste.csv                          Vorschau\n  measures import liste.csv --save-map karte.yaml    Zuordnung zum Nachbessern\n  measures import liste.csv --map karte.yaml --apply schreibt die Maßnahmen\n  measures import katalog.xlsx                       Änderungen der Mappe\n  measures import bogen.xlsx                         ein Bewertungsbogen\n  measures import survey antworten.csv               Fragen einer Befragung\n',
    heading: (file: string, encoding: string, separator: string, rows: number) => `${file}: ${encoding}${separator === '' ? '' : `, Trennzeichen ${separator === '\t' ? 'Tabulator' : `„${separator}“`}`}, ${count(rows, 'Zeile', 'Zeilen')}`,
    columns: 'Zuordnung der Spalten', mappingFrom: (file: string) => `aus ${file}`, proposed: 'vorgeschlagen',
    newIn: 'Neu in catalogue.yaml', actionFields: 'Handlungsfelder', targetGroups: 'Zielgruppen', units: 'Stellen',
    row: (row: number) => `Zeile ${row}`, rows: (rows: string) => `Zeilen ${rows}`, remarks: 'Für mehrere Zeilen gilt', existing: (id: string) => `schon da als ${id}`,
    summary: ({ created, existing, skipped }: { created: number; existing: number; skipped: number }) => `${count(created, 'neue Maßnahme', 'neue Maßnahmen')}, ${existing} schon da, ${count(skipped, 'Zeile', 'Zeilen')} ohne Maßnahme.`,
    preview: 'Vorschau: Es wurde nichts geschrieben. Mit --apply wird geschrieben.',
    written: (measures: number, entries: number) => `Geschrieben: ${count(measures, 'Maßnahme', 'Maßnahmen')}${entries > 0 ? ` und ${count(entries, 'neuer Eintrag', 'neue Einträge')} in catalogue.yaml` : ''}.`,
    nothing: 'Es gibt nichts zu schreiben.',
    savedMap: (file: string) => `Zuordnung: ${file}`,
    mapComment: ' Welche Spalte welches Feld wird. `measures import --map` liest diese Datei.\n Felder: ',
    mapNames: ' names: {Name in der Liste: Kennung in catalogue.yaml}',
  },
  en: {
    file: 'list (CSV or Excel), exported workbook or filled-in rating sheet',
    onlyList: 'Only with a list:',
    map: 'mapping of columns to fields (YAML)',
    saveMap: 'writes the mapping to a file, to be improved',
    apply: 'writes; without it only a preview',
    field: 'action field of rows that name none (id or name)',
    examples: '\nFor example:\n  measures import list.csv                         preview\n  measures import list.csv --save-map map.yaml     the mapping, to be improved\n  measures import list.csv --map map.yaml --apply  writes the measures\n  measures import catalogue.xlsx                   changes in the workbook\n  measures import sheet.xlsx                       a rating sheet\n  measures import survey answers.csv               the questions of a survey\n',
    heading: (file: string, encoding: string, separator: string, rows: number) => `${file}: ${encoding}${separator === '' ? '' : `, separated by ${separator === '\t' ? 'tabs' : `"${separator}"`}`}, ${count(rows, 'row', 'rows')}`,
    columns: 'Mapping of the columns', mappingFrom: (file: string) => `from ${file}`, proposed: 'proposed',
    newIn: 'New in catalogue.yaml', actionFields: 'action fields', targetGroups: 'target groups', units: 'units',
    row: (row: number) => `row ${row}`, rows: (rows: string) => `rows ${rows}`, remarks: 'Of several rows', existing: (id: string) => `there already as ${id}`,
    summary: ({ created, existing, skipped }: { created: number; existing: number; skipped: number }) => `${count(created, 'new measure', 'new measures')}, ${existing} there already, ${count(skipped, 'row', 'rows')} without a measure.`,
    preview: 'Preview: nothing was written. --apply writes.',
    written: (measures: number, entries: number) => `Written: ${count(measures, 'measure', 'measures')}${entries > 0 ? ` and ${count(entries, 'new entry', 'new entries')} in catalogue.yaml` : ''}.`,
    nothing: 'There is nothing to write.',
    savedMap: (file: string) => `Mapping: ${file}`,
    mapComment: ' Which column becomes which field. `measures import --map` reads this file.\n Fields: ',
    mapNames: ' names: {name in the list: id in catalogue.yaml}',
  },
});
