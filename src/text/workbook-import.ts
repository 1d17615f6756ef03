// Words of taking a filled-in workbook back.
import { bilingual } from './language.ts';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const workbookImportText = bilingual({
  de: {
    changes: (n: number) => plural(n, 'Änderung', 'Änderungen'),
    conflicts: (n: number) => `${plural(n, 'Konflikt', 'Konflikte')}: im Katalog und in der Liste verschieden geändert`,
    created: (n: number) => plural(n, 'neue Zeile', 'neue Zeilen'),
    refused: (n: number) => `${n} nicht übernommen`,
    missing: (n: number) => `${plural(n, 'Zeile fehlt', 'Zeilen fehlen')} in der Liste (es wird nichts gelöscht)`,
    notes: 'Hinweise', empty: '(leer)', inCatalogue: 'im Katalog', inList: 'in der Liste', exported: 'ausgegeben', stays: 'bleibt', taken: 'wird übernommen',
    same: 'Die Liste sagt dasselbe wie der Katalog.',
    written: (changes: number, created: number) => `Geschrieben: ${plural(changes, 'Änderung', 'Änderungen')}, ${plural(created, 'neue Zeile', 'neue Zeilen')}.`,
    open: (conflicts: number, refused: number) => `Offen: ${plural(conflicts, 'Konflikt', 'Konflikte')}, ${refused} nicht übernommen. --prefer list oder --prefer catalogue entscheidet Konflikte.`,
    only: 'Nur bei einer ausgegebenen Mappe:', prefer: 'bei Konflikten gilt die Liste (list) oder der Katalog (catalogue)', sheet: 'Blatt der Arbeitsmappe, in dem die Liste steht',
    wouldBreak: (file: string) => `Mit den Änderungen aus „${file}“ wäre der Katalog nicht in Ordnung; es wurde nichts geschrieben.`,
    noSheet: (name: string) => `Ein Blatt „${name}“ gibt es nicht.`, otherSheets: (names: string) => `Nicht gelesen: ${names} (--sheet wählt ein Blatt)`,
  },
  en: {
    changes: (n: number) => plural(n, 'change', 'changes'),
    conflicts: (n: number) => `${plural(n, 'conflict', 'conflicts')}: changed differently in the catalogue and in the list`,
    created: (n: number) => plural(n, 'new row', 'new rows'),
    refused: (n: number) => `${n} not taken in`,
    missing: (n: number) => `${plural(n, 'row is', 'rows are')} missing in the list (nothing is deleted)`,
    notes: 'Notes', empty: '(empty)', inCatalogue: 'in catalogue', inList: 'in the list', exported: 'exported', stays: 'stays', taken: 'is taken',
    same: 'The list says the same as the catalogue.',
    written: (changes: number, created: number) => `Written: ${plural(changes, 'change', 'changes')}, ${plural(created, 'new row', 'new rows')}.`,
    open: (conflicts: number, refused: number) => `Left open: ${plural(conflicts, 'conflict', 'conflicts')}, ${refused} not taken in. --prefer list or --prefer catalogue settles conflicts.`,
    only: 'Only with an exported workbook:', prefer: 'in conflicts the list or the catalogue holds', sheet: 'sheet of the workbook that holds the list',
    wouldBreak: (file: string) => `With the changes of "${file}" the catalogue would not be in order; nothing was written.`,
    noSheet: (name: string) => `There is no sheet "${name}".`, otherSheets: (names: string) => `Not read: ${names} (--sheet chooses one)`,
  },
});
