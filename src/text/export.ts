// Words of `measures export`.
import { bilingual } from './language.ts';

export const exportText = bilingual({
  de: {
    format: (names: readonly string[]) => `Format: ${names.join(', ')}`,
    report: (names: readonly string[]) => `Bericht: ${names.join(', ')}`,
    edition: 'Ausgabe: internal (alles) oder public (ohne Internes, mit Schutz kleiner Zahlen)',
    written: (file: string) => `Geschrieben: ${file}`,
    url: 'Adresse, unter der die Datei veröffentlicht wird (json-ld)', contributor: 'Kennung des Datenbereitstellers bei GovData (json-ld)',
    badUrl: (url: string) => `„${url}“ ist keine Webadresse.`, badUrlRemedy: 'Zum Beispiel --url https://daten.example.org/katalog.jsonld',
    portal: (missing: readonly string[]) => `Für ein Datenportal fehlt noch: ${missing.join(', ')}.`,
    fewerThan: (n: number) => `unter ${n}`,
    needsFile: (format: string) => `Das Format ${format} lässt sich im Terminal nicht zeigen. Nennen Sie eine Datei: --output DATEI.${format}`,
    unknown: {
      format: (name: string) => `Das Format „${name}“ gibt es nicht.`,
      report: (name: string) => `Den Bericht „${name}“ gibt es nicht.`,
      edition: (name: string) => `Die Ausgabe „${name}“ gibt es nicht.`,
    },
    pdf: 'Schreiben Sie html oder docx und drucken Sie das Ergebnis als PDF.',
    otherEnding: (file: string, format: string) => `„${file}“ passt nicht zum Format ${format}: Programme würden die Datei für etwas anderes halten.`,
    otherEndingRemedy: (ending: string, format: string | null) => `Lassen Sie den Namen auf .${ending} enden${format === null ? '' : `, oder schreiben Sie: measures export ${format}`}.`,
    examples: '\nZum Beispiel:\n  measures export md -o katalog.md\n  measures export docx --report council --paper P-01 -o vorlage.docx  (Word)\n  measures export xlsx -o liste.xlsx  (Excel; zurück mit „measures import“)\n',
  },
  en: {
    format: (names: readonly string[]) => `format: ${names.join(', ')}`,
    report: (names: readonly string[]) => `report: ${names.join(', ')}`,
    edition: 'edition: internal (everything) or public (nothing internal, small numbers protected)',
    written: (file: string) => `Written: ${file}`,
    url: 'address where the file will be published (json-ld)', contributor: 'id of the data provider at GovData (json-ld)',
    badUrl: (url: string) => `"${url}" is no web address.`, badUrlRemedy: 'For example --url https://data.example.org/catalogue.jsonld',
    portal: (missing: readonly string[]) => `A data portal still needs: ${missing.join(', ')}.`,
    fewerThan: (n: number) => `fewer than ${n}`,
    needsFile: (format: string) => `The format ${format} cannot be shown in a terminal. Name a file: --output FILE.${format}`,
    unknown: {
      format: (name: string) => `There is no format "${name}".`,
      report: (name: string) => `There is no report "${name}".`,
      edition: (name: string) => `There is no edition "${name}".`,
    },
    pdf: 'Write html or docx and print the result as PDF.',
    otherEnding: (file: string, format: string) => `"${file}" does not fit the format ${format}: programs would take the file for something else.`,
    otherEndingRemedy: (ending: string, format: string | null) => `Let the name end in .${ending}${format === null ? '' : `, or write: measures export ${format}`}.`,
    examples: '\nFor example:\n  measures export md -o catalogue.md\n  measures export docx --report council --paper P-01 -o paper.docx  (Word)\n  measures export xlsx -o list.xlsx  (Excel; comes back with "measures import")\n',
  },
});
