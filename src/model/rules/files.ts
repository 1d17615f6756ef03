// F: what the reading, the schemas and the references ask of every file. Reported by src/files and by structure.ts; here is
// what they mean.
import { at, both, type Fragments, type Rule } from './rule.ts';

const since = '0.1.0';
const family = 'F';
const always = at('e/e/e');

const need = (lines: string): Fragments => ({ 'needs/N-02.yaml': `${lines}\n` });
const blameless = need('id: N-02\ntitle: Eltern fehlt eine Kinderbetreuung während des Kurses');

const draw = (notice: string): string => `title: Konferenz
population: {date: 2026-04-30, minimumAge: 16, residents: 26000}
traits:
  - {id: alter, title: Alter, bands: [{id: 16-39, title: 16 bis 39 Jahre, from: 16, to: 39}, {id: 40+, title: ab 40 Jahren, from: 40}]}
letters: 400
dates: {notice: ${notice}, commitment: 2026-05-22, numbers: 2026-05-30, letters: 2026-06-03, event: 2026-07-11, deletion: 2026-09-30}
numbers: {source: Lotto 6 aus 49 vom 30. Mai 2026, parts: [{title: Lotto 6 aus 49, count: 6, from: 1, to: 49}]}
`;

export const fileRules: readonly Rule[] = [
  {
    code: 'F001', family, since, severity: always,
    title: both('Datei nicht lesbar oder zu groß', 'File unreadable or too large'),
    what: both('Die Datei lässt sich nicht öffnen oder ist größer als 1 MiB.', 'The file cannot be opened, or is larger than 1 MiB.'),
    why: both('Ein Eintrag ist Text für Menschen. Ein Mebibyte ist ein dickes Buch; meist ist etwas hineingeraten, das nicht hineingehört.', 'An entry is text for people. One mebibyte is a thick book; mostly something got in that does not belong there.'),
    example: {
      whole: true, mended: blameless,
      get failing() { return need(`id: N-02\ntitle: Eltern fehlt eine Kinderbetreuung während des Kurses\ndescription: ${'Das steht alles im Gutachten. '.repeat(40_000)}`); },
    },
  },
  {
    code: 'F002', family, since, severity: always,
    title: both('Falsche Kodierung oder Steuerzeichen', 'Wrong encoding or control characters'),
    what: both('Die Datei ist nicht in UTF-8 gespeichert (etwa in Windows-1252 oder UTF-16), oder sie enthält Steuerzeichen.', 'The file is not stored as UTF-8 (but for example as Windows-1252 or UTF-16), or it holds control characters.'),
    why: both('Aus „Maßnahme“ wird sonst „Ma�nahme“, und niemand merkt es vor dem Druck.', 'Otherwise "Maßnahme" becomes "Ma�nahme", and nobody notices before it is printed.'),
    example: { whole: true, failing: need('id: N-02\ntitle: Eltern fehlt eine \u0007Kinderbetreuung'), mended: blameless },
  },
  {
    code: 'F003', family, since, severity: always,
    title: both('Kein gültiges YAML', 'Not valid YAML'),
    what: both('Einrückung, Klammern, Anführungszeichen oder Doppelpunkte gehen nicht auf, oder die Datei ist leer.', 'Indentation, brackets, quotation marks or colons do not fit, or the file is empty.'),
    why: both('Was nicht gelesen werden kann, fehlt im Katalog.', 'What cannot be read is missing in the catalogue.'),
    example: { whole: true, failing: need('id: N-02\ntitle: Kinderbetreuung: fehlt während des Kurses'), mended: need('id: N-02\ntitle: "Kinderbetreuung: fehlt während des Kurses"') },
  },
  {
    code: 'F004', family, since, severity: always,
    title: both('YAML, das hier nicht gebraucht wird', 'YAML that is not needed here'),
    what: both('Anker, Verweise, Typangaben, Zusammenführen (<<), Anweisungen (%), ein zweites Dokument oder Schlüssel, die kein Text sind.', 'Anchors, aliases, tags, merge keys (<<), directives (%), a second document, or keys that are not text.'),
    why: both('Jede Datei soll so dastehen, wie sie gemeint ist, und in jedem Programm dasselbe bedeuten.', 'Every file should say what it means, and mean the same in every program.'),
    example: { whole: true, failing: need('id: N-02\ntitle: &titel Eltern fehlt eine Kinderbetreuung während des Kurses'), mended: blameless },
  },
  {
    code: 'F005', family, since, severity: always,
    title: both('Feld doppelt', 'Field twice'),
    what: both('Ein Feld steht in einem Abschnitt zweimal.', 'A field is in a section twice.'),
    why: both('Welche der beiden Angaben gilt, wüsste sonst nur der Zufall.', 'Otherwise only chance would know which of the two holds.'),
    example: { whole: true, failing: need('id: N-02\ntitle: Eltern fehlt eine Kinderbetreuung\ntitle: Eltern fehlt eine Kinderbetreuung während des Kurses'), mended: blameless },
  },
  {
    code: 'F006', family, since, severity: always,
    title: both('Zahl verliert Ziffern', 'Number loses digits'),
    what: both('Eine Zahl ohne Anführungszeichen hat eine führende Null oder mehr Ziffern, als genau gerechnet werden können.', 'A number without quotes has a leading zero, or more digits than can be kept exactly.'),
    why: both('Gemeindeschlüssel in Baden-Württemberg beginnen mit 08. Als Zahl gelesen wird aus 08336069 die Zahl 8336069.', 'Municipality keys in Baden-Württemberg begin with 08. Read as a number, 08336069 becomes 8336069.'),
    example: { whole: true, failing: { 'papers/P-01.yaml': 'id: P-01\nsubject: Elternkurse\nnumber: 0815\n' }, mended: { 'papers/P-01.yaml': 'id: P-01\nsubject: Elternkurse\nnumber: "0815"\n' } },
  },
  {
    code: 'F007', family, since, severity: always,
    title: both('Zu tief oder zu viel auf einmal', 'Too deep or too much at once'),
    what: both('Mehr als 20 Ebenen ineinander, mehr als 20.000 Felder in einem Abschnitt, ein Feldname mit mehr als 1.024 Zeichen, oder mehr als 1.000 Fehler in einer Datei.', 'Nested more than 20 levels deep, more than 20,000 fields in one section, a field name of more than 1,024 characters, or more than 1,000 errors in a file.'),
    why: both('Kein Eintrag braucht das; Klammern, die nicht aufgehen, und böswillige Dateien schon.', 'No entry needs it; brackets that do not match and malicious files do.'),
    example: { whole: true, failing: need(`id: N-02\ntitle: Eltern fehlt eine Kinderbetreuung\nevidence: ${'['.repeat(30)}${']'.repeat(30)}`), mended: need('id: N-02\ntitle: Eltern fehlt eine Kinderbetreuung\nevidence: []') },
  },
  {
    code: 'F008', family, since, severity: at('w/w/w'),
    title: both('Übersprungen', 'Skipped'),
    what: both('Etwas sieht wie ein Eintrag aus, wird aber nicht gelesen: eine Datei mit der Endung .yml oder neben den Ordnern, ein falsch geschriebener Ordner, ein Unterordner, ein symbolischer Link aus dem Katalog hinaus, eine Pipe.', 'Something looks like an entry but is not read: a file ending in .yml or beside the folders, a misspelt folder, a subfolder, a symbolic link out of the catalogue, a pipe.'),
    why: both('Sonst sucht jemand lange, warum die Maßnahme nirgends erscheint.', 'Otherwise somebody searches for long why the measure appears nowhere.'),
    example: { whole: true, failing: { 'needs/N-02.yml': 'id: N-02\ntitle: Eltern fehlt eine Kinderbetreuung während des Kurses\n' }, mended: blameless },
  },
  {
    code: 'F101', family, since, severity: always,
    title: both('Unbekanntes Feld', 'Unknown field'),
    what: both('Ein Feld, das diese Art von Eintrag nicht kennt.', 'A field that this kind of entry does not know.'),
    why: both('Ein Tippfehler im Feldnamen würde sonst still dazu führen, dass die Angabe nicht zählt.', 'Otherwise a typing error in the name of a field would silently mean that the entry does not count.'),
    example: { whole: true, failing: need('id: N-02\ntitle: Eltern fehlt eine Kinderbetreuung während des Kurses\nevidenze: [E-01]'), mended: need('id: N-02\ntitle: Eltern fehlt eine Kinderbetreuung während des Kurses\nevidence: [E-01]') },
  },
  {
    code: 'F102', family, since, severity: always,
    title: both('Pflichtfeld fehlt', 'Required field missing'),
    what: both('Es fehlt eines der wenigen Felder, ohne die ein Eintrag nicht verwendet werden kann.', 'One of the few fields is missing without which an entry cannot be used.'),
    why: both('Ohne Kennung und Titel lässt sich auf nichts verweisen; eine Maßnahme braucht außerdem Stufe, Status, Handlungsfeld und Ziele.', 'Without id and title nothing can be referred to; a measure also needs stage, status, action field and goals.'),
    example: { whole: true, failing: need('id: N-02'), mended: blameless },
  },
  {
    code: 'F103', family, since, severity: always,
    title: both('Falsche Art von Wert', 'Wrong kind of value'),
    what: both('Text, wo eine Zahl erwartet wird, eine Angabe statt einer Liste, ein leeres Feld.', 'Text where a number is expected, a single value instead of a list, an empty field.'),
    why: both('„1,5“ mit Komma ist für das Programm ein Text; rechnen lässt sich nur mit 1.5.', '"1,5" with a comma is a text to the program; it can only compute with 1.5.'),
    example: { whole: true, failing: { 'evidence/E-02.yaml': 'id: E-02\ntitle: Kinderbetreuung gewünscht\ncount: "12"\n' }, mended: { 'evidence/E-02.yaml': 'id: E-02\ntitle: Kinderbetreuung gewünscht\ncount: 12\n' } },
  },
  {
    code: 'F104', family, since, severity: always,
    title: both('Wert nicht in der Liste', 'Value not in the list'),
    what: both('Ein Feld mit festen Werten (Status, Stufe, Ebene …) hat einen anderen.', 'A field with fixed values (status, stage, level …) has another one.'),
    why: both('Auswertungen zählen nach diesen Werten.', 'Reports count by these values.'),
    example: { whole: true, failing: need('id: N-02\ntitle: Eltern fehlt eine Kinderbetreuung während des Kurses\nstage: drafft'), mended: need('id: N-02\ntitle: Eltern fehlt eine Kinderbetreuung während des Kurses\nstage: draft') },
  },
  {
    code: 'F105', family, since, severity: always,
    title: both('Form passt nicht', 'Form does not fit'),
    what: both('Ein Datum, das es nicht gibt, eine Kennung mit Umlaut, ein leerer oder zu langer Text, ein Betrag mit drei Nachkommastellen.', 'A date that does not exist, an id with an umlaut, an empty or overlong text, an amount with three decimals.'),
    why: both('Den 30. Februar kann niemand einhalten.', 'Nobody can keep the 30th of February.'),
    example: { whole: true, failing: { 'papers/P-01.yaml': 'id: P-01\nsubject: Elternkurse\ndate: 30.02.2027\n' }, mended: { 'papers/P-01.yaml': 'id: P-01\nsubject: Elternkurse\ndate: 2027-02-28\n' } },
  },
  {
    code: 'F106', family, since, severity: always,
    title: both('Wert außerhalb der Grenzen', 'Value out of bounds'),
    what: both('Eine Zahl ist kleiner oder größer, als das Feld erlaubt, oder eine Liste hat zu wenige oder zu viele Einträge.', 'A number is smaller or larger than the field allows, or a list has too few or too many entries.'),
    why: both('Minus drei Nennungen gibt es nicht.', 'There are no minus three mentions.'),
    example: { whole: true, failing: { 'evidence/E-02.yaml': 'id: E-02\ntitle: Kinderbetreuung gewünscht\ncount: -3\n' }, mended: { 'evidence/E-02.yaml': 'id: E-02\ntitle: Kinderbetreuung gewünscht\ncount: 3\n' } },
  },
  {
    code: 'F201', family, since, severity: always,
    title: both('Verweis führt nirgendwohin', 'Reference leads nowhere'),
    what: both('Ein Feld nennt eine Kennung, die es nicht gibt oder die etwas anderes ist.', 'A field names an id that does not exist, or that is something else.'),
    why: both('Der Faden vom Forum zur Maßnahme reißt an dieser Stelle.', 'The thread from forum to measure breaks here.'),
    example: { whole: true, failing: need('id: N-02\ntitle: Eltern fehlt eine Kinderbetreuung während des Kurses\nevidence: [E-001]'), mended: need('id: N-02\ntitle: Eltern fehlt eine Kinderbetreuung während des Kurses\nevidence: [E-01]') },
  },
  {
    code: 'F202', family, since, severity: always,
    title: both('Über- oder Nachfolge im Kreis', 'Parents or successors in a circle'),
    what: both('Ziele sind über `parent` einander übergeordnet, oder Maßnahmen ersetzen einander über `supersedes`, bis der Kreis sich schließt.', 'Goals are each other\'s parents through `parent`, or measures supersede each other through `supersedes`, until the circle closes.'),
    why: both('Dann ist kein Ziel das obere, und von keiner Maßnahme ist zu sagen, ob sie noch gilt.', 'Then no goal is the upper one, and of no measure one can say whether it still holds.'),
    example: { failing: { 'goals/Z-01.yaml': 'parent: Z-01' }, mended: { 'goals/Z-01.yaml': 'principles: [L-1]' } },
  },
  {
    code: 'F203', family, since, severity: always,
    title: both('Bewertung außerhalb der Skala', 'Score outside the scale'),
    what: both('Ein Punktwert liegt nicht zwischen `worst` und `best` des Kriteriums, ein Muss-Kriterium ist nicht mit true oder false bewertet, oder eine Skala hat gleiche Enden.', 'A score is not between `worst` and `best` of its criterion, a must criterion is not rated true or false, or a scale has equal ends.'),
    why: both('Ein einziger Wert von 70 statt 7 macht eine Maßnahme unschlagbar.', 'A single score of 70 instead of 7 makes a measure unbeatable.'),
    example: { failing: { 'ratings/R-a.yaml': 'scores: {M-01: {effect: 70, urgency: 5}}' }, mended: { 'ratings/R-a.yaml': 'scores: {M-01: {effect: 7, urgency: 5}}' } },
  },
  {
    code: 'F204', family, since, severity: always,
    title: both('Mehr Nennungen als Befragte', 'More mentions than people asked'),
    what: both('`count` ist größer als `base`, oder `base` größer als das `n` der Erhebung.', '`count` is larger than `base`, or `base` larger than the `n` of the instrument.'),
    why: both('31 von 60 ist ein Beleg, 31 von 20 ein Abschreibfehler.', '31 out of 60 is a finding, 31 out of 20 an error in copying.'),
    example: { failing: { 'evidence/E-01.yaml': 'count: 61\nbase: 60' }, mended: { 'evidence/E-01.yaml': 'count: 31\nbase: 60' } },
  },
  {
    code: 'F206', family, since, severity: always,
    title: both('Gewichtung unvollständig oder widersprüchlich', 'Weighting incomplete or contradictory'),
    what: both('Einem Kriterium fehlt Gewicht oder Rang, oder eine Paarvergleichsmatrix ist nicht quadratisch, nicht positiv oder nicht reziprok.', 'A criterion has no weight or rank, or a pairwise matrix is not square, not positive, or not reciprocal.'),
    why: both('Aus lückenhaften Gewichten lässt sich keine Rangfolge rechnen, die jemand nachprüfen könnte.', 'No ranking that anybody could check follows from weights with gaps.'),
    example: { failing: { 'weights/W-1.yaml': 'method: pairwise\nmatrix: [[1, 3], ["1/2", 1]]' }, mended: { 'weights/W-1.yaml': 'method: pairwise\nmatrix: [[1, 3], ["1/3", 1]]' } },
  },
  {
    code: 'F207', family, since, severity: always,
    title: both('Mehr als eine eigene Geldquelle', 'More than one source of the city\'s own'),
    what: both('Mehr als eine der `sources` trägt `own: true`.', 'More than one of `sources` has `own: true`.'),
    why: both('Was eine auslaufende Förderung hinterlässt, wird der eigenen Kasse zugerechnet; das kann nur eine sein.', 'What funding leaves behind when it ends is charged to the city\'s own source; there can be only one.'),
    example: { failing: { 'catalogue.yaml': 'sources: [{id: city, own: true}, {id: land-bw, own: true}]' }, mended: { 'catalogue.yaml': 'sources: [{id: city, own: true}, {id: land-bw}]' } },
  },
  {
    code: 'F301', family, since, severity: always,
    title: both('Einstellungen der Zufallsauswahl widersprechen sich', 'Settings of the draw by lot contradict themselves'),
    what: both('In invite.yaml passt etwas nicht zusammen: die Bekanntmachung liegt weniger als 21 Tage vor den Briefen, es sind mehr Briefe als 2 % der Grundgesamtheit, Altersgruppen haben Lücken oder überschneiden sich, Termine stehen in der falschen Reihenfolge, ein Faktor hat keine Begründung.', 'Something in invite.yaml does not fit together: the notice is less than 21 days before the letters, there are more letters than 2% of the population, age bands have gaps or overlap, dates are in the wrong order, a factor has no reason.'),
    why: both('Nach der öffentlichen Festlegung lässt sich daran nichts mehr ändern, ohne dass es jemand begründen muss; und wer in einer Lücke steht, hätte keine Chance.', 'After the public commitment none of it can be changed without a reason that is published; and whoever falls into a gap would have no chance.'),
    example: { whole: true, failing: { 'invite.yaml': draw('2026-05-14') }, mended: { 'invite.yaml': draw('2026-05-13') } },
  },
];
