// Words of `measures fmt`.
import { bilingual } from './language.ts';

export const fmtText = bilingual({
  de: {
    paths: 'nur diese Dateien oder Ordner',
    check: 'nur prüfen: nennt, was sich ändern würde (Rückgabewert 1)',
    from: 'Dateien, die nicht in UTF-8 sind, aus dieser Kodierung übernehmen (cp1252, utf16)',
    examples: '\nWerte, Kommentare und Reihenfolge bleiben; Einrückung, Zeilenenden und\nUmbrüche werden einheitlich.\nEin Ordner .schemas/ wird auf den Stand des Programms gebracht.\n',
    changed: (n: number) => (n === 0 ? 'Alles ist schon in Form.' : n === 1 ? '1 Datei in Form gebracht.' : `${n} Dateien in Form gebracht.`),
    wouldChange: (n: number) => (n === 0 ? 'Alles ist in Form.' : n === 1 ? '1 Datei ist nicht in Form; `measures fmt` bringt sie in Form.' : `${n} Dateien sind nicht in Form; \`measures fmt\` bringt sie in Form.`),
    untouched: (path: string) => `${path}: unverändert gelassen, weil sich sonst ein Wert ändern würde.`,
    noEncoding: (name: string) => `Die Kodierung „${name}“ ist unbekannt.`,
  },
  en: {
    paths: 'only these files or folders',
    check: 'only check: names what would change (exit code 1)',
    from: 'take over files that are not in UTF-8 from this encoding (cp1252, utf16)',
    examples: '\nValues, comments and order stay; indentation, line ends and line breaks\nbecome uniform.\nA folder .schemas/ is brought up to the program\'s state.\n',
    changed: (n: number) => (n === 0 ? 'Everything is in form already.' : n === 1 ? '1 file brought into form.' : `${n} files brought into form.`),
    wouldChange: (n: number) => (n === 0 ? 'Everything is in form.' : n === 1 ? '1 file is not in form; `measures fmt` mends it.' : `${n} files are not in form; \`measures fmt\` mends them.`),
    untouched: (path: string) => `${path}: left as it is, because a value would change otherwise.`,
    noEncoding: (name: string) => `The encoding "${name}" is unknown.`,
  },
});
