// What is said where a catalogue does not hold together.
import type { Target } from '../model/references.ts';
import { type Both, lazily } from './language.ts';
import { didYouMean, nearest, possible } from './suggest.ts';
import { targetNames } from './targets.ts';

interface Said {
  message: Both;
  remedy: Both;
}

const say = (de: string, en: string, remedyDe: string, remedyEn: string): Said => ({ message: { de, en }, remedy: { de: remedyDe, en: remedyEn } });

/** At most so many names are compared for a "did you mean", so that a wholly broken catalogue is refused as fast as any. */
const mostCompared = 2000;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const chain = (members: readonly string[]): string => [...members, members[0]].join(' → ');

export const structureSaid = {
  /** `may`: whether the file may get the id's name, and the entry the file's, or two entries stand in each other's files. */
  idNotFileName: (id: string, name: string, may: { file: boolean; id: boolean; swapped: boolean }): Said => {
    const ways = [may.file ? [`Benennen Sie die Datei in ${id}.yaml um`, `Rename the file to ${id}.yaml`] : null, may.id ? [`schreiben Sie id: ${name}`, `write id: ${name}`] : null].filter((way) => way !== null);
    const none = may.swapped ? [`Vertauschen Sie die Namen der Dateien ${name}.yaml und ${id}.yaml.`, `Swap the names of the files ${name}.yaml and ${id}.yaml.`] : ['Beide Namen sind schon vergeben: Geben Sie Datei und Eintrag eine neue Kennung.', 'Both names are taken: give file and entry a new id.'];
    const remedy = (at: 0 | 1, or: string): string => (ways.length === 0 ? none[at]! : `${capital(ways.map((way) => way[at]!).join(or))}.`);
    return say(`Die Kennung „${id}“ passt nicht zum Dateinamen „${name}.yaml“.`, `The id "${id}" does not match the file name "${name}.yaml".`, remedy(0, ' oder '), remedy(1, ', or '));
  },
  /** `free`: an id that nobody has, or null where the file's own name is one. */
  idTwice: (id: string, file: string, free: string | null, name: string): Said => (free === null
    ? say(`Die Kennung „${id}“ ist schon vergeben (${file}).`, `The id "${id}" is already taken (${file}).`, `Schreiben Sie id: ${name}, wie die Datei heißt. Eine überzählige Kopie löschen Sie.`, `Write id: ${name}, as the file is called. Delete a copy that is not needed.`)
    : say(`Die Kennung „${id}“ ist schon vergeben (${file}).`, `The id "${id}" is already taken (${file}).`, `Nehmen Sie eine freie, zum Beispiel ${free}, in id: und als Dateinamen; Groß- und Kleinschreibung zählen nicht. Eine überzählige Kopie löschen Sie.`, `Take a free one, for example ${free}, in id: and as the file's name; upper and lower case do not count. Delete a copy that is not needed.`)),
  idLikeDate: (id: string): Said => say(`Die Kennung „${id}“ hält Excel für ein Datum oder einen Wahrheitswert.`, `A spreadsheet takes the id "${id}" for a date or a truth value.`, 'Wählen Sie andere Buchstaben, zum Beispiel M-001.', 'Choose other letters, for example M-001.'),
  idLikeRule: (id: string): Said => say(`Die Kennung „${id}“ sieht wie das Kürzel einer Regel aus.`, `The id "${id}" looks like the code of a rule.`, `Schreiben Sie zum Beispiel ${id.slice(0, 1)}-${id.slice(1)}.`, `Write for example ${id.slice(0, 1)}-${id.slice(1)}.`),
  idIsDevice: (id: string): Said => say(`„${id}“ ist unter Windows ein Gerätename und als Datei nicht möglich.`, `"${id}" is the name of a device on Windows and cannot be a file.`, 'Wählen Sie eine andere Kennung.', 'Choose another id.'),
  partTwice: (name: string): Said => say(`„${name}“ kommt in dieser Liste zweimal vor.`, `"${name}" is in this list twice.`, 'Vergeben Sie jede Kennung und Nummer nur einmal.', 'Give each id and number only once.'),
  twoOwnSources: (ids: string[]): Said => say(`Mehr als eine Geldquelle ist die eigene: ${ids.join(', ')}.`, `More than one source is the city's own: ${ids.join(', ')}.`, 'Setzen Sie own: true nur bei einer.', 'Set own: true on one only.'),
  noRange: (id: string): Said => say(`Beim Kriterium „${id}“ sind schlechtester und bester Wert gleich.`, `Worst and best of the criterion "${id}" are equal.`, 'Geben Sie der Skala zwei verschiedene Enden.', 'Give the scale two different ends.'),
  rankMissing: (id: string): Said => say(`Dem Kriterium „${id}“ fehlt sein Rang.`, `The criterion "${id}" has no rank.`, `Ergänzen Sie ${id}: 1, 2, 3 …`, `Add ${id}: 1, 2, 3 …`),
  weightMissing: (id: string): Said => say(`Dem Kriterium „${id}“ fehlt sein Gewicht.`, `The criterion "${id}" has no weight.`, `Ergänzen Sie ${id}: (0, wenn es nicht zählt).`, `Add ${id}: (0 if it does not count).`),
  matrixSize: (n: number): Said => say(`Der Paarvergleich braucht ${n} Zeilen mit je ${n} Einträgen.`, `The pairwise comparison needs ${n} rows of ${n} entries.`, 'Eine Zeile und eine Spalte je Kriterium, in der Reihenfolge der Kriterien.', 'One row and one column per criterion, in the order of the criteria.'),
  matrixTooLarge: (n: number): Said => say(`Ein Paarvergleich von ${n} Kriterien ist nicht mehr zuverlässig.`, `A pairwise comparison of ${n} criteria is no longer reliable.`, 'Höchstens neun Kriterien; oder method: ranked.', 'At most nine criteria; or method: ranked.'),
  matrixNotPositive: (row: number, column: number): Said => say(`Der Eintrag in Zeile ${row}, Spalte ${column} ist keine positive Zahl.`, `The entry in row ${row}, column ${column} is not a positive number.`, 'Zum Beispiel 3 oder "1/3".', 'For example 3 or "1/3".'),
  matrixNotReciprocal: (row: number, column: number): Said => say(`Zeile ${row}, Spalte ${column} und Zeile ${column}, Spalte ${row} sind nicht Kehrwerte voneinander.`, `Row ${row}, column ${column} and row ${column}, column ${row} are not reciprocal.`, 'Steht oben 3, gehört unten "1/3" hin.', 'Where one is 3, the other is "1/3".'),
  mustIsTruth: (id: string): Said => say(`„${id}“ ist ein Muss-Kriterium und wird mit true oder false bewertet.`, `"${id}" is a must criterion and is rated true or false.`, 'Schreiben Sie true oder false.', 'Write true or false.'),
  scoreIsNumber: (id: string): Said => say(`„${id}“ wird mit einer Zahl bewertet.`, `"${id}" is rated with a number.`, 'Schreiben Sie die Punkte; null heißt nicht bewertet.', 'Write the score; null means not rated.'),
  offScale: (score: number, id: string, low: number, high: number): Said => say(`${score} liegt außerhalb der Skala von „${id}“.`, `${score} is outside the scale of "${id}".`, `Die Skala reicht von ${low} bis ${high}.`, `The scale runs from ${low} to ${high}.`),
  countAbove: (count: number, base: number): Said => say(`${count} Nennungen bei einer Basis von ${base}.`, `${count} mentions with a base of ${base}.`, 'Prüfen Sie beide Zahlen: count sind die Nennungen, base alle, die geantwortet haben.', 'Check both numbers: count are the mentions, base all who answered.'),
  baseAbove: (base: number, n: number): Said => say(`Die Basis ${base} ist größer als die Erhebung (n = ${n}).`, `The base ${base} is larger than the instrument (n = ${n}).`, 'Die Basis ist die Zahl derer, die diese Frage beantwortet haben.', 'The base is the number of those who answered this question.'),
  nowhere(to: string, targets: readonly Target[], other: Target | null, all: () => readonly string[]): Said {
    const one = targets[0]!;
    const kind = targetNames[one];
    const remedy = lazily(() => {
      const candidates = all();
      // where ids and parts are both possible, a reference with a dot means a part
      const fitting = targets.length > 1 && to.includes('.') ? candidates.filter((candidate) => candidate.includes('.')) : candidates;
      // another number is another entry, not a slip: who obeyed would refer to the wrong one
      const shape = (id: string, number: (digits: string) => string): string => id.toLowerCase().replace(/\d+/g, number);
      const compared = fitting.slice(0, mostCompared), guess = nearest(to, compared);
      const isOther = guess !== null && shape(guess, () => '0') === shape(to, () => '0') && shape(guess, (digits) => String(Number(digits))) !== shape(to, (digits) => String(Number(digits)));
      return isOther ? possible(compared) : didYouMean(to, compared);
    });
    if (other !== null) return { message: { de: `„${to}“ ist ${targetNames[other].de}; gemeint ist ${kind.de}.`, en: `"${to}" is ${targetNames[other].en}; ${kind.en} is meant.` }, remedy };
    return { message: { de: `„${to}“ führt nirgendwohin; gemeint ist ${kind.de}.`, en: `"${to}" leads nowhere; ${kind.en} is meant.` }, remedy };
  },
  dependencyCycle: (members: string[]): Said => say(`Zyklische Abhängigkeit: ${chain(members)}.`, `Circular dependency: ${chain(members)}.`, 'Streichen Sie eine der Abhängigkeiten in `dependsOn`.', 'Remove one of the dependencies in `dependsOn`.'),
  supersedesCycle: (members: string[]): Said => say(`Die Maßnahmen ersetzen einander im Kreis: ${chain(members)}.`, `The measures supersede each other in a circle: ${chain(members)}.`, 'Lassen Sie `supersedes` nur bei der neueren stehen.', 'Keep `supersedes` with the newer one only.'),
  goalCycle: (members: string[]): Said => say(`Die Oberziele bilden einen Kreis: ${chain(members)}.`, `The parent goals form a circle: ${chain(members)}.`, 'Streichen Sie eines der `parent`-Felder.', 'Remove one of the `parent` fields.'),
};
