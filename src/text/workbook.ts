// Words about workbooks: why one is refused, and the sheets of an export.
import type { Said } from './import.ts';
import { bilingual, type Both } from './language.ts';
import { didYouMean } from './suggest.ts';

const say = (de: string, en: string, remedyDe: string, remedyEn: string): Said => ({ message: { de, en }, remedy: { de: remedyDe, en: remedyEn } });
const asXlsx: [string, string] = ['Speichern Sie die Datei als .xlsx („Excel-Arbeitsmappe“).', 'Save the file as .xlsx ("Excel workbook").'];
const again: [string, string] = ['Öffnen Sie die Datei in Excel oder LibreOffice und speichern Sie sie neu.', 'Open the file in Excel or LibreOffice and save it anew.'];

/** Why a workbook is refused. */
export const workbookSaid = {
  password: (file: string): Said => say(`„${file}“ ist mit einem Kennwort geschützt.`, `"${file}" is protected with a password.`, 'Speichern Sie sie ohne Kennwort.', 'Save it without a password.'),
  noWorkbook: (file: string): Said => say(`„${file}“ ist keine Excel-Arbeitsmappe.`, `"${file}" is no Excel workbook.`, ...asXlsx),
  binary: (file: string): Said => say(`„${file}“ ist eine binäre Arbeitsmappe (.xlsb).`, `"${file}" is a binary workbook (.xlsb).`, ...asXlsx),
  openDocument: (file: string): Said => say(`„${file}“ ist eine OpenDocument-Datei (.ods).`, `"${file}" is an OpenDocument file (.ods).`, ...asXlsx),
  word: (file: string): Said => say(`„${file}“ ist ein Word-Dokument.`, `"${file}" is a Word document.`, 'Kopieren Sie die Tabelle nach Excel und speichern Sie sie als .xlsx.', 'Copy the table to Excel and save it as .xlsx.'),
  farCell: (file: string, sheet: string, cell: string, rows: number, columns: number): Said => say(`„${file}“, Blatt „${sheet}“: Die Zelle ${cell} liegt außerhalb von ${rows} Zeilen und ${columns} Spalten.`, `"${file}", sheet "${sheet}": the cell ${cell} lies outside ${rows} rows and ${columns} columns.`, 'Löschen Sie die Zeilen und Spalten hinter der Tabelle.', 'Delete the rows and columns behind the table.'),
  zip: {
    notZip: (file: string): Said => say(`„${file}“ ist keine Excel-Arbeitsmappe.`, `"${file}" is no Excel workbook.`, ...asXlsx),
    encrypted: (file: string): Said => workbookSaid.password(file),
    tooLarge: (file: string): Said => say(`„${file}“ ist ausgepackt größer als 50 MB.`, `"${file}" is larger than 50 MB when unpacked.`, 'Löschen Sie Bilder und leere formatierte Zeilen, oder teilen Sie die Liste.', 'Delete pictures and empty formatted rows, or split the list.'),
    tooManyParts: (file: string): Said => say(`„${file}“ besteht aus zu vielen Teilen.`, `"${file}" consists of too many parts.`, ...again),
    bomb: (file: string): Said => say(`„${file}“ ist ungewöhnlich stark gepackt und wird nicht geöffnet.`, `"${file}" is packed unusually tightly and is not opened.`, ...again),
    damaged: (file: string): Said => say(`„${file}“ ist beschädigt.`, `"${file}" is damaged.`, ...again),
  },
  xml: {
    doctype: (file: string): Said => say(`„${file}“ enthält eine Dokumenttyp-Deklaration und wird nicht geöffnet.`, `"${file}" holds a document type declaration and is not opened.`, ...again),
    damaged: (file: string): Said => say(`„${file}“ ist beschädigt.`, `"${file}" is damaged.`, ...again),
  },
};

const both = (de: string, en: string): Both => ({ de, en });
const quoted = (text: string): [string, string] => {
  const line = text.replace(/\s+/g, ' ');
  const short = [...line].length > 50 ? `${[...line].slice(0, 49).join('')}…` : line;
  return [`„${short}“`, `"${short}"`];
};

/** Why a cell, a row or a column is not taken in. */
export const workbookProblem = {
  error: (text: string): Both => both(`${text === '=' ? 'eine Formel ohne Ergebnis' : `der Fehlerwert ${text}`}`, `${text === '=' ? 'a formula without a result' : `the error value ${text}`}`),
  tooLong: (length: number, most: number): Both => both(`${length} Zeichen; erlaubt sind ${most}`, `${length} characters; ${most} are allowed`),
  noNumber: (text: string, example: string): Both => both(`${quoted(text)[0]} ist keine Zahl (zum Beispiel ${example})`, `${quoted(text)[1]} is not a number (for example ${example})`),
  outOfRange: (text: string, min: number, max: number, whole: boolean): Both => both(`${text} geht nicht: ${whole ? 'ganze Zahl' : 'Zahl'}${Number.isFinite(min) ? ` ab ${min}` : ''}${Number.isFinite(max) ? ` bis ${max}` : ''}`, `${text} is not possible: a ${whole ? 'whole ' : ''}number${Number.isFinite(min) ? ` from ${min}` : ''}${Number.isFinite(max) ? ` to ${max}` : ''}`),
  moreThanCents: (text: string): Both => both(`${text} hat mehr als zwei Nachkommastellen`, `${text} has more than two decimals`),
  noDate: (text: string): Both => both(`${quoted(text)[0]} ist kein Datum (zum Beispiel 14.09.2026, 09/2026, 3. Quartal 2026 oder 2026)`, `${quoted(text)[1]} is not a date (for example 2026-09-14, 2026-09, 2026-Q3 or 2026)`),
  noChoice: (text: string, choices: readonly string[]): Both => both(`${quoted(text)[0]} gibt es hier nicht; möglich sind ${choices.join(', ')}`, `${quoted(text)[1]} is not possible here; possible are ${choices.join(', ')}`),
  noTruth: (text: string): Both => both(`${quoted(text)[0]} ist weder ja noch nein`, `${quoted(text)[1]} is neither yes nor no`),
  unknown: (name: string, what: Both, known: readonly string[]): Both => {
    const guess = didYouMean(name, known);
    return both(`${what.de} ${quoted(name)[0]} gibt es nicht. ${guess.de}`, `there is no ${what.en} ${quoted(name)[1]}. ${guess.en}`);
  },
  unknownColumn: (column: string, heading: string): Both => both(`die Spalte ${column} ${quoted(heading)[0]} ist unbekannt und wird nicht übernommen`, `the column ${column} ${quoted(heading)[1]} is unknown and not taken in`),
  columnTwice: (column: string, heading: string): Both => both(`die Spalte ${column} ${quoted(heading)[0]} ist eine Kopie und wird nicht übernommen`, `the column ${column} ${quoted(heading)[1]} is a copy and not taken in`),
  sheetTwice: both('dieses Blatt ist eine Kopie und wird nicht gelesen', 'this sheet is a copy and not read'),
  noIdColumn: both('die ausgeblendete Spalte _id fehlt; die Zeilen lassen sich nicht zuordnen', 'the hidden column _id is missing; the rows cannot be matched'),
  rowTwice: (id: string, row: number): Both => both(`${id} steht schon in Zeile ${row}; diese Zeile wird nicht übernommen`, `${id} is in row ${row} already; this row is not taken in`),
  gone: (id: string): Both => both(`${id} gibt es im Katalog nicht mehr`, `${id} is no longer in the catalogue`),
  mixedUp: (visible: string, id: string): Both => both(`hier steht ${visible}, die Zeile gehört aber zu ${id} (Spalten einzeln sortiert?); die Zeile wird nicht übernommen`, `this says ${visible}, but the row belongs to ${id} (columns sorted separately?); the row is not taken in`),
  merged: both('verbundene Zellen: was sie verdecken, bleibt unverändert', 'merged cells: what they cover stays unchanged'),
  locked: (from: string, to: string): Both => both(`gesperrt: ${quoted(from)[0]} → ${quoted(to)[0]} wird nicht übernommen`, `locked: ${quoted(from)[1]} → ${quoted(to)[1]} is not taken in`),
  readOnlySheet: both('dieses Blatt dient nur zur Ansicht', 'this sheet is for reading only'),
  mustNotBeEmpty: (heading: string): Both => both(`„${heading}“ darf nicht leer sein`, `"${heading}" must not be empty`),
  idGiven: (id: string): Both => both(`eine neue Zeile bekommt ihre Kennung vom Programm; ${quoted(id)[0]} bitte löschen`, `a new row is given its id by the program; please delete ${quoted(id)[1]}`),
  noOwner: (id: string): Both => (id === '' ? both('hier fehlt die Kennung der Maßnahme', "the measure's id is missing here") : both(`die Maßnahme ${quoted(id)[0]} gibt es nicht`, `there is no measure ${quoted(id)[1]}`)),
  valueMissing: both('zum Datum oder zur Quelle fehlt der neue Wert', 'the new value is missing for this date or source'),
  dateMissing: both('zum neuen Wert fehlt das Datum', 'the date of the new value is missing'),
  budgetTwice: (name: string): Both => both(`für ${name} gibt es schon einen Betrag; ändern Sie ihn in seiner Zeile`, `there is an amount for ${name} already; change it in its row`),
};

/** What is said beside the changes. */
export const workbookNote = {
  noBase: both('Der Stand der Ausgabe liegt nicht bei (CSV, oder das verdeckte Blatt fehlt): Geändert wird nur, was der Katalog seither nicht geändert hat.', 'The exported state is not enclosed (CSV, or the hidden sheet is missing): only what the catalogue has not changed since is changed.'),
  columnMissing: (sheet: string, heading: string): Both => both(`${sheet}: Die Spalte „${heading}“ fehlt; ihre Werte bleiben unverändert.`, `${sheet}: the column "${heading}" is missing; its values stay unchanged.`),
  hiddenRows: (sheet: string, n: number): Both => both(`${sheet}: ${n} ausgeblendete ${n === 1 ? 'Zeile wird' : 'Zeilen werden'} mitgelesen.`, `${sheet}: ${n} hidden ${n === 1 ? 'row is' : 'rows are'} read as well.`),
  restored: (cell: string, shown: string, value: string): Both => both(`${cell}: ${quoted(shown)[0]} hat die Tabellenkalkulation aus ${quoted(value)[0]} gemacht; der Wert bleibt.`, `${cell}: the spreadsheet made ${quoted(shown)[1]} out of ${quoted(value)[1]}; the value stays.`),
  rowThere: (title: string, id: string): Both => both(`Die neue Zeile ${quoted(title)[0]} steht schon im Katalog (${id}).`, `The new row ${quoted(title)[1]} is in the catalogue already (${id}).`),
  actualThere: (row: string, date: string): Both => both(`${row}: Der Wert vom ${date} steht schon im Katalog.`, `${row}: the value of ${date} is in the catalogue already.`),
};

type Headings = Record<'measures' | 'indicators' | 'costs' | 'budget' | 'ratings', Record<string, string>>;
const kinds: Record<'actionField' | 'unit' | 'targetGroup' | 'goal' | 'measure' | 'source', Both> = {
  actionField: both('das Handlungsfeld', 'action field'), unit: both('die Stelle', 'unit'), targetGroup: both('die Zielgruppe', 'target group'), goal: both('das Ziel', 'goal'), measure: both('die Maßnahme', 'measure'), source: both('die Geldquelle', 'source of money'),
};

export const workbookText = bilingual({
  de: {
    kinds,
    sheets: { measures: 'Maßnahmen', indicators: 'Indikatoren', costs: 'Kosten', budget: 'Haushalt', ratings: 'Bewertungen', help: 'Hinweise' },
    openSource: 'noch nicht finanziert',
    choose: 'Bitte wählen Sie einen Wert aus der Liste.',
    between: (low: string, high: string) => `Bitte eine Zahl von ${low} bis ${high}; leer heißt nicht bewertet.`,
    headings: {
      measures: {
        id: 'Kennung', title: 'Maßnahme', actionField: 'Handlungsfeld', status: 'Stand', stage: 'Reifestufe', lead: 'Federführung', leadConfirmed: 'Zugesagt am', partners: 'Partner', targetGroups: 'Zielgruppen', goals: 'Ziele', earliest: 'Beginn frühestens', latest: 'Beginn spätestens',
        duration: 'Dauer (Monate)', continuous: 'Daueraufgabe', started: 'Begonnen', finished: 'Abgeschlossen', staff: 'Personal (VZÄ)', costStatus: 'Kostenstand', result: 'Ergebnis', statusReason: 'Begründung des Stands', summary: 'Kurzbeschreibung', description: 'Beschreibung', problem: 'Ausgangslage', risks: 'Risiken', area: 'Räumlicher Bezug', dependsOn: 'Setzt voraus', code: 'Fremde Nummer',
      },
      indicators: {
        of: 'Gehört zu', id: 'Nr.', name: 'Indikator', level: 'Ebene', unit: 'Einheit', direction: 'Richtung', baseline: 'Ausgangswert', baselineDate: 'Stand vom', baselineSource: 'Quelle', target: 'Zielwert', targetDate: 'Zieltermin', dataSource: 'Datenquelle', frequency: 'Turnus', responsible: 'Erhebt',
        actual: 'Letzter Istwert', actualDate: 'Istwert vom', newActual: 'Neuer Istwert', newDate: 'Datum', newSource: 'Quelle des Istwerts',
      },
      costs: { of: 'Gehört zu', title: 'Maßnahme', source: 'Geldquelle', oneOff: 'Einmalig (€)', perYear: 'Je Jahr (€)', until: 'Zahlt bis', note: 'Anmerkung' },
      budget: { source: 'Geldquelle', period: 'Jahr', amount: 'Betrag (€)' },
      ratings: { measure: 'Kennung', title: 'Maßnahme', rater: 'Bewertet von', date: 'Datum', note: 'Anmerkung' },
    } as Headings,
    help: (asOf: string, hash: string): string[] => [
      'So geht es zurück', '',
      'Ändern Sie Zellen in den Blättern „Maßnahmen“, „Indikatoren“, „Kosten“ und „Haushalt“ und senden Sie die Datei zurück. Grau hinterlegte Spalten sind gesperrt.',
      'Neue Zeilen kommen unten an; die Kennung bleibt leer und wird vergeben. Zeilen, die fehlen, werden gemeldet und nie gelöscht.',
      'Ein Datum ist so genau wie bekannt: 14.09.2026, 09/2026, 3. Quartal 2026 oder 2026. Mehrere Stellen oder Zielgruppen trennt ein Semikolon.',
      'Neue Istwerte tragen Sie im Blatt „Indikatoren“ ganz rechts ein, mit Datum und Quelle.',
      'Sortieren, filtern, Spalten verschieben und ausblenden stört nicht. Bitte keine Zellen verbinden.', '',
      `Stand: ${asOf}`, `Prüfsumme des Katalogs: ${hash}`,
    ],
  },
  en: {
    kinds,
    sheets: { measures: 'Measures', indicators: 'Indicators', costs: 'Costs', budget: 'Budget', ratings: 'Ratings', help: 'Notes' },
    openSource: 'not funded yet',
    choose: 'Please choose a value from the list.',
    between: (low: string, high: string) => `Please a number from ${low} to ${high}; empty means not rated.`,
    headings: {
      measures: {
        id: 'Id', title: 'Measure', actionField: 'Action field', status: 'Status', stage: 'Stage', lead: 'Lead', leadConfirmed: 'Confirmed on', partners: 'Partners', targetGroups: 'Target groups', goals: 'Goals', earliest: 'Earliest start', latest: 'Latest start',
        duration: 'Duration (months)', continuous: 'Continuous', started: 'Started', finished: 'Finished', staff: 'Staff (FTE)', costStatus: 'State of cost', result: 'Result', statusReason: 'Reason of the status', summary: 'Summary', description: 'Description', problem: 'Problem', risks: 'Risks', area: 'Area', dependsOn: 'Depends on', code: 'Foreign number',
      },
      indicators: {
        of: 'Belongs to', id: 'No.', name: 'Indicator', level: 'Level', unit: 'Unit', direction: 'Direction', baseline: 'Baseline', baselineDate: 'As of', baselineSource: 'Source', target: 'Target', targetDate: 'Target date', dataSource: 'Data source', frequency: 'Frequency', responsible: 'Collected by',
        actual: 'Latest value', actualDate: 'Value as of', newActual: 'New value', newDate: 'Date', newSource: 'Source of the value',
      },
      costs: { of: 'Belongs to', title: 'Measure', source: 'Source of money', oneOff: 'One-off (€)', perYear: 'Per year (€)', until: 'Pays until', note: 'Note' },
      budget: { source: 'Source of money', period: 'Year', amount: 'Amount (€)' },
      ratings: { measure: 'Id', title: 'Measure', rater: 'Rated by', date: 'Date', note: 'Note' },
    },
    help: (asOf: string, hash: string): string[] => [
      'How it comes back', '',
      'Change cells on the sheets "Measures", "Indicators", "Costs" and "Budget" and send the file back. Columns with a grey background are locked.',
      'New rows go to the bottom; their id stays empty and is given by the program. Missing rows are reported and never deleted.',
      'A date is as precise as it is known: 2026-09-14, 2026-09, 2026-Q3 or 2026. A semicolon separates several units or target groups.',
      'New values go to the very right of the sheet "Indicators", with date and source.',
      'Sorting, filtering, moving and hiding columns does no harm. Please do not merge cells.', '',
      `As of: ${asOf}`, `Checksum of the catalogue: ${hash}`,
    ],
  },
});
