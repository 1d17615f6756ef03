// What is said where settings contradict themselves, an extract is refused, or a draw cannot be confirmed.
import type { Contradiction, ContradictionKind } from '../../model/invite/contradictions.ts';
import type { ExtractProblem } from '../../model/invite/extract.ts';
import type { NumberProblem } from '../../model/invite/numbers.ts';
import type { PersonalData } from '../../model/invite/personal.ts';
import type { PlanProblem } from '../../model/invite/plan.ts';
import type { DeclinedProblem } from '../../model/invite/replace.ts';
import type { Difference } from '../../model/invite/verify.ts';
import type { Both } from '../language.ts';
import { formatDate, formatNumber } from '../numbers.ts';

export interface Said {
  message: Both;
  remedy: Both;
}

type Values = Record<string, string | number>;
type Saying<K extends string> = Record<K, (values: Values) => Said>;

const say = (de: string, en: string, remedyDe: string, remedyEn: string): Said => ({ message: { de, en }, remedy: { de: remedyDe, en: remedyEn } });
const numberDe = (value: unknown): string => formatNumber(Number(value), 'de', 1, true);
const numberEn = (value: unknown): string => formatNumber(Number(value), 'en', 1, true);
const dayDe = (value: unknown): string => formatDate(String(value), 'de');
const dayEn = (value: unknown): string => formatDate(String(value), 'en');

/** What the dates of the settings are called. */
export const dateNames: Record<string, Both> = {
  register: { de: 'Stichtag des Auszugs', en: "the extract's date" },
  notice: { de: 'Bekanntmachung', en: 'the public notice' },
  commitment: { de: 'Festlegung', en: 'the commitment' },
  numbers: { de: 'öffentliche Zahlen', en: 'the public numbers' },
  letters: { de: 'Briefe', en: 'the letters' },
  replyBy: { de: 'Anmeldeschluss', en: 'the reply date' },
  event: { de: 'Veranstaltung', en: 'the event' },
  deletion: { de: 'Löschung', en: 'the deletion' },
};

const personalNames: Record<PersonalData, Both> = {
  name: { de: 'ein Name', en: 'a name' },
  address: { de: 'eine Anschrift', en: 'an address' },
  mail: { de: 'eine E-Mail-Adresse', en: 'a mail address' },
  telephone: { de: 'eine Telefonnummer', en: 'a telephone number' },
  bank: { de: 'eine Bankverbindung', en: 'a bank account' },
  birthDate: { de: 'ein vollständiges Geburtsdatum', en: 'a full date of birth' },
  officialNumber: { de: 'eine amtliche Personennummer', en: 'an official personal number' },
};
const personalDe = ({ personal }: Values): string => personalNames[personal as PersonalData].de;
const personalEn = ({ personal }: Values): string => personalNames[personal as PersonalData].en;

const contradictionSaid: Saying<ContradictionKind> = {
  noSuchDay: ({ day }) => say(`„${day}“ ist kein Tag, den es gibt.`, `"${day}" is not a day that exists.`, 'Schreiben Sie den Tag als JJJJ-MM-TT.', 'Write the day as YYYY-MM-DD.'),
  noticeTooLate: ({ notice, letters, days }) => say(
    `Die Bekanntmachung am ${dayDe(notice)} liegt nur ${days} Tage vor den Briefen am ${dayDe(letters)}.`,
    `The public notice of ${dayEn(notice)} is only ${days} days before the letters of ${dayEn(letters)}.`,
    'Zwischen Bekanntmachung und Briefen müssen mindestens 21 Tage liegen (§ 2 Abs. 4 DBG).', 'There must be at least 21 days between notice and letters (§ 2 (4) DBG of Baden-Württemberg).'),
  dateOrder: ({ first, second, firstDay, secondDay, apart }) => say(
    `Die Termine stehen in der falschen Reihenfolge: ${dateNames[String(first)]!.de} am ${dayDe(firstDay)}, ${dateNames[String(second)]!.de} am ${dayDe(secondDay)}.`,
    `The dates are in the wrong order: ${dateNames[String(first)]!.en} on ${dayEn(firstDay)}, ${dateNames[String(second)]!.en} on ${dayEn(secondDay)}.`,
    apart === 1 ? `„${second}“ muss nach „${first}“ liegen, nicht am selben Tag.` : `„${second}“ darf nicht vor „${first}“ liegen.`,
    apart === 1 ? `"${second}" must be later than "${first}", not on the same day.` : `"${second}" must not be earlier than "${first}".`),
  tooManyLetters: ({ letters, population, most }) => say(
    `${numberDe(letters)} Briefe sind mehr als 2\u00a0% von ${numberDe(population)} Menschen.`, `${numberEn(letters)} letters are more than 2% of ${numberEn(population)} people.`,
    `Höchstens ${numberDe(most)} Briefe sind erlaubt.`, `At most ${numberEn(most)} letters are allowed.`),
  responseReversed: ({ low, high }) => say(`Der vorsichtige Rücklauf (${numberDe(low)}\u00a0%) ist größer als der günstige (${numberDe(high)}\u00a0%).`, `The cautious response (${numberEn(low)}%) is larger than the favourable one (${numberEn(high)}%).`, 'Tauschen Sie low und high.', 'Swap low and high.'),
  moreSeatsThanLetters: ({ seats, letters }) => say(`${numberDe(seats)} Plätze, aber nur ${numberDe(letters)} Briefe.`, `${numberEn(seats)} seats, but only ${numberEn(letters)} letters.`, 'Nicht alle nehmen an: Verschicken Sie mehr Briefe oder vergeben Sie weniger Plätze.', 'Not everybody accepts: send more letters, or offer fewer seats.'),
  noTraits: () => say('Es ist kein Merkmal angegeben.', 'No trait is given.', 'Nennen Sie mindestens ein Merkmal mit seinen Gruppen.', 'Name at least one trait with its bands.'),
  noBands: ({ trait }) => say(`Das Merkmal „${trait}“ hat keine Gruppen.`, `The trait "${trait}" has no bands.`, 'Nennen Sie seine Gruppen unter bands.', 'Name its bands under bands.'),
  noNumbers: () => say('Es sind keine öffentlichen Zahlen angegeben.', 'No public numbers are given.', 'Nennen Sie unter parts, welche Zahlen gezogen werden.', 'Name under parts which numbers are drawn.'),
  tooManyStrata: ({ strata, most }) => say(`Die Merkmale ergeben ${numberDe(strata)} Lostöpfe.`, `The traits make ${numberEn(strata)} strata.`, `Höchstens ${numberDe(most)}: Nehmen Sie weniger Merkmale oder gröbere Gruppen.`, `At most ${numberEn(most)}: use fewer traits or coarser bands.`),
  traitTwice: ({ trait }) => say(`Das Merkmal „${trait}“ kommt zweimal vor.`, `The trait "${trait}" is there twice.`, 'Vergeben Sie jede Kennung nur einmal.', 'Give each id only once.'),
  columnTwice: ({ column }) => say(`Zwei Merkmale lesen die Spalte „${column}“.`, `Two traits read the column "${column}".`, 'Jedes Merkmal braucht seine eigene Spalte.', 'Each trait needs a column of its own.'),
  bandTwice: ({ trait, band }) => say(`Das Merkmal „${trait}“ hat zwei Gruppen „${band}“.`, `The trait "${trait}" has two bands "${band}".`, 'Vergeben Sie jede Kennung nur einmal.', 'Give each id only once.'),
  valueTwice: ({ trait, value }) => say(`Im Merkmal „${trait}“ steht „${value}“ bei zwei Gruppen.`, `In the trait "${trait}", "${value}" stands with two bands.`, 'Jeder Wert darf nur zu einer Gruppe gehören.', 'Each value may belong to one band only.'),
  personalColumn: (values) => say(`Die Spalte „${values.column}“ klingt nach Personendaten (${personalDe(values)}).`, `The column "${values.column}" sounds like personal data (${personalEn(values)}).`, 'Gelost wird ohne Namen, Anschriften und Kontakte. Nehmen Sie ein anderes Merkmal.', 'The draw needs no names, addresses or contacts. Use another trait.'),
  bandWithoutAge: ({ band }) => say(`Der Altersgruppe „${band}“ fehlt das Alter, mit dem sie beginnt.`, `The age band "${band}" lacks the age at which it begins.`, 'Ergänzen Sie from (und to, außer bei der obersten).', 'Add from (and to, except in the uppermost one).'),
  bandReversed: ({ band, from, to }) => say(`Die Altersgruppe „${band}“ reicht von ${from} bis ${to}.`, `The age band "${band}" runs from ${from} to ${to}.`, 'Tauschen Sie from und to.', 'Swap from and to.'),
  bandsOverlap: ({ band, other, age }) => say(`Wer ${age} Jahre alt ist, gehört zu „${other}“ und zu „${band}“.`, `Somebody aged ${age} belongs to "${other}" and to "${band}".`, 'Jede Person darf nur zu einer Gruppe gehören.', 'Everybody may belong to one band only.'),
  bandsGap: ({ band, other, from, to }) => say(`Zwischen „${other}“ und „${band}“ fehlt das Alter ${from === to ? from : `${from} bis ${to}`}.`, `The age ${from === to ? from : `${from} to ${to}`} is missing between "${other}" and "${band}".`, 'Schließen Sie die Lücke, sonst hätten diese Menschen keine Chance.', 'Close the gap, or these people would have no chance.'),
  bandsBegin: ({ band, from, minimumAge }) => say(`Die jüngste Altersgruppe „${band}“ beginnt mit ${from}, das Mindestalter ist ${minimumAge}.`, `The youngest age band "${band}" begins at ${from}, but the minimum age is ${minimumAge}.`, `Schreiben Sie from: ${minimumAge} oder ändern Sie minimumAge.`, `Write from: ${minimumAge}, or change minimumAge.`),
  bandsEnd: ({ band, to }) => say(`Die älteste Altersgruppe „${band}“ endet mit ${to}; wer älter ist, hätte keine Chance.`, `The oldest age band "${band}" ends at ${to}; older people would have no chance.`, 'Lassen Sie to bei der obersten Gruppe weg.', 'Leave out to in the uppermost band.'),
  factor: ({ band, factor }) => say(`„${factor}“ ist kein Faktor für die Gruppe „${band}“.`, `"${factor}" is not a factor for the band "${band}".`, 'Ein Faktor ist eine Zahl über 0 oder ein Bruch in Anführungszeichen, zum Beispiel 1.5 oder "3/2".', 'A factor is a number above 0, or a fraction in quotes, for example 1.5 or "3/2".'),
  factorReason: ({ band, factor }) => say(`Die Gruppe „${band}“ hat den Faktor ${factor}, aber keine Begründung.`, `The band "${band}" has the factor ${factor}, but no reason.`, 'Ergänzen Sie reason: Die Begründung wird veröffentlicht.', 'Add reason: the reason is published.'),
  numberPart: ({ part }) => say(`Bei „${part}“ ist nicht klar, was gezogen wird.`, `It is not clear what is drawn in "${part}".`, 'Entweder count, from und to (Kugeln), oder digits (Ziffern), oder hex.', 'Either count, from and to (balls), or digits, or hex.'),
  tooFewBalls: ({ part, count, from, to }) => say(`Bei „${part}“ lassen sich aus ${from} bis ${to} keine ${count} verschiedenen Zahlen ziehen.`, `In "${part}", ${count} different numbers cannot be drawn from ${from} to ${to}.`, 'Prüfen Sie count, from und to.', 'Check count, from and to.'),
  tooLittleChance: ({ bits, least }) => say(`Die öffentlichen Zahlen enthalten zu wenig Zufall (${bits} Bit, nötig sind ${least}).`, `The public numbers hold too little chance (${bits} bits, ${least} are needed).`, 'Nehmen Sie mehr Zahlen, zum Beispiel Lotto 6 aus 49 und Spiel 77: Sonst ließen sich alle Ausgänge vorher durchprobieren.', 'Use more numbers, for example Lotto 6 aus 49 and Spiel 77: otherwise all outcomes could be tried out beforehand.'),
};

/** What is said of a contradiction in the settings. */
export const contradictionMessage = ({ kind, values }: Contradiction): Said => contradictionSaid[kind](values);

const planSaid: Saying<PlanProblem['kind']> = {
  tooManyLetters: contradictionSaid.tooManyLetters,
  certain: ({ chance }) => say(`Mit diesen Faktoren wäre die größte Chance ${chance}\u00a0%.`, `With these factors the largest chance would be ${chance}%.`, 'Verschicken Sie weniger Briefe oder nehmen Sie kleinere Faktoren.', 'Send fewer letters, or use smaller factors.'),
};

/** What is said where a population does not fit the settings. */
export const planMessage = ({ kind, values }: PlanProblem): Said => planSaid[kind](values);

const noPersonalData: Both = { de: 'Bitten Sie die Meldebehörde um einen Auszug, der nur Zufallskennung und Gruppen enthält; löschen Sie diese Datei.', en: 'Ask the registration authority for an extract with random ids and bands only; delete this file.' };

const extractSaid: Saying<ExtractProblem['kind']> = {
  noId: ({ headings }) => say(`Keine Spalte heißt „id“ (gefunden: ${headings}).`, `No column is called "id" (found: ${headings}).`, 'Die erste Zeile nennt die Spalten; eine davon heißt id, Kennung oder Pseudonym.', 'The first line names the columns; one of them is id, Kennung or Pseudonym.'),
  noCount: ({ headings }) => say(`Keine Spalte heißt „Anzahl“ (gefunden: ${headings}).`, `No column is called "count" (found: ${headings}).`, 'Die erste Zeile nennt die Spalten; eine davon heißt Anzahl, Personen oder count.', 'The first line names the columns; one of them is Anzahl, people or count.'),
  missingColumn: ({ column, trait }) => say(`Die Spalte „${column}“ für das Merkmal „${trait}“ fehlt.`, `The column "${column}" for the trait "${trait}" is missing.`, 'Ergänzen Sie die Spalte oder nennen Sie ihre Überschrift in invite.yaml unter column.', 'Add the column, or name its heading in invite.yaml under column.'),
  needlessColumn: ({ column, number }) => (column === ''
    ? say(`Die ${number}. Spalte hat keine Überschrift.`, `Column ${number} has no heading.`, 'Löschen Sie die Spalte.', 'Delete the column.')
    : say(`Die Spalte „${column}“ wird nicht gebraucht.`, `The column "${column}" is not needed.`, 'Der Auszug darf nur die Kennung und die Merkmale enthalten: Lassen Sie die Spalte weg.', 'The extract may hold the id and the traits only: leave the column out.')),
  columnTwice: ({ column }) => say(`Die Spalte „${column}“ kommt zweimal vor.`, `The column "${column}" is there twice.`, 'Lassen Sie eine der beiden weg.', 'Leave one of the two out.'),
  personalColumn: (values) => ({ message: { de: `Die Spalte „${values.column}“ klingt nach Personendaten (${personalDe(values)}).`, en: `The column "${values.column}" sounds like personal data (${personalEn(values)}).` }, remedy: noPersonalData }),
  cells: ({ expected, found }) => say(`Die Zeile hat ${found} Felder statt ${expected}.`, `The row has ${found} fields, not ${expected}.`, 'Löschen Sie Summen, Fußnoten und überzählige Trennzeichen.', 'Delete totals, footnotes and surplus separators.'),
  emptyRow: () => say('Die Zeile ist leer.', 'The row is empty.', 'Löschen Sie leere Zeilen.', 'Delete empty rows.'),
  emptyCell: ({ column }) => say(`Das Feld „${column}“ ist leer.`, `The field "${column}" is empty.`, 'Wer zu keiner Gruppe gehört, hätte keine Chance: Ergänzen Sie den Wert oder in invite.yaml eine Gruppe „ohne Angabe“.', 'Somebody without a band would have no chance: fill it in, or add a band "not stated" to invite.yaml.'),
  unknownValue: ({ column, value }) => say(`„${value}“ in der Spalte „${column}“ gehört zu keiner Gruppe.`, `"${value}" in the column "${column}" belongs to no band.`, 'Berichtigen Sie den Wert oder nehmen Sie ihn in invite.yaml unter values auf.', 'Correct the value, or add it to invite.yaml under values.'),
  personalValue: (values) => ({ message: { de: `In der Spalte „${values.column}“ steht etwas, das aussieht wie ${personalDe(values)}.`, en: `The column "${values.column}" holds something that looks like ${personalEn(values)}.` }, remedy: values.column === 'id'
    ? { de: 'Die Kennung muss zufällig sein, am besten mit Ziffern. Bitten Sie die Meldebehörde um einen neuen Auszug.', en: 'The id must be random, best with digits. Ask the registration authority for a new extract.' }
    : { de: `${noPersonalData.de} Ist es doch eine Gruppe, nehmen Sie sie in invite.yaml auf.`, en: `${noPersonalData.en} If it is a band after all, add it to invite.yaml.` } }),
  idForm: () => say('Die Kennung enthält Zeichen, die nicht erlaubt sind, oder ist zu lang.', 'The id holds characters that are not allowed, or is too long.', 'Erlaubt sind Buchstaben ohne Umlaute, Ziffern, - und _, höchstens 64 Zeichen.', 'Plain letters, digits, - and _ are allowed, at most 64 characters.'),
  idTwice: ({ id, first }) => say(`Die Kennung „${id}“ steht schon in Zeile ${first}.`, `The id "${id}" is already in line ${first}.`, 'Jede Person darf nur einmal im Auszug stehen.', 'Everybody may be in the extract only once.'),
  tooYoung: ({ value, minimumAge }) => say(`„${value}“ ist jünger als das Mindestalter ${minimumAge}.`, `"${value}" is below the minimum age of ${minimumAge}.`, 'Der Auszug darf nur Menschen enthalten, die ausgelost werden können.', 'The extract may hold only people who can be drawn.'),
  count: ({ value }) => say(`„${value}“ ist keine Anzahl.`, `"${value}" is not a count.`, 'Schreiben Sie eine ganze Zahl ohne Punkte.', 'Write a whole number without separators.'),
  stratumTwice: () => say('Dieser Lostopf kommt zweimal vor.', 'This stratum is there twice.', 'Schreiben Sie je Lostopf nur eine Zeile.', 'Write one row per stratum.'),
  noRows: () => say('Die Datei enthält keine Personen.', 'The file holds no people.', 'Prüfen Sie, ob es die richtige Datei ist.', 'Check that it is the right file.'),
  bandEmpty: ({ trait, band }) => say(`Niemand im Auszug gehört zu „${band}“ (${trait}).`, `Nobody in the extract belongs to "${band}" (${trait}).`, 'Vervollständigen Sie den Auszug oder streichen Sie die Gruppe aus invite.yaml.', 'Complete the extract, or remove the band from invite.yaml.'),
};

/** What is said of a problem in an extract. */
export const extractMessage = ({ kind, values }: ExtractProblem): Said => extractSaid[kind](values);

/** What is said of a file that is no CSV file. */
export const rowTroubleMessage: Record<'utf16' | 'control' | 'quotes' | 'longRow', Said> = {
  utf16: say('Die Datei ist in UTF-16 gespeichert.', 'The file is saved in UTF-16.', 'Speichern Sie sie als „CSV UTF-8“.', 'Save it as "CSV UTF-8".'),
  control: say('Die Datei enthält Nullzeichen und ist keine CSV-Datei.', 'The file holds null characters and is no CSV file.', 'Speichern Sie sie als „CSV UTF-8“; eine Excel-Datei wird nicht gelesen.', 'Save it as "CSV UTF-8"; an Excel file is not read.'),
  quotes: say('Die Anführungszeichen gehen nicht auf.', 'The quotes do not match.', 'Schreiben Sie Anführungszeichen in einem Feld doppelt oder lassen Sie sie weg.', 'Double the quotes within a field, or leave them out.'),
  longRow: say('Die Zeile ist zu lang; vermutlich fehlt ein schließendes Anführungszeichen.', 'The row is too long; a closing quote is probably missing.', 'Prüfen Sie die Anführungszeichen.', 'Check the quotes.'),
};

const numberSaid: Saying<NumberProblem['kind']> = {
  parts: ({ parts, count, found }) => say(`Es werden ${count} Angaben gebraucht (${parts}), gefunden wurden ${found}.`, `${count} entries are needed (${parts}), ${found} were found.`, 'Trennen Sie die Angaben mit Semikolon: --numbers "3 11 19 24 37 45; 0123456; 654321"', 'Separate the entries with semicolons: --numbers "3 11 19 24 37 45; 0123456; 654321"'),
  count: ({ part, count, found }) => say(`„${part}“ hat ${count} Zahlen, angegeben sind ${found}.`, `"${part}" has ${count} numbers, ${found} are given.`, 'Trennen Sie die Zahlen mit Leerzeichen oder Komma.', 'Separate the numbers with spaces or commas.'),
  range: ({ part, number, from, to }) => say(`${number} kann bei „${part}“ nicht gezogen werden.`, `${number} cannot be drawn in "${part}".`, `Möglich sind ${from} bis ${to}.`, `${from} to ${to} are possible.`),
  twice: ({ part, number }) => say(`${number} steht bei „${part}“ zweimal.`, `${number} is there twice in "${part}".`, 'Jede Zahl wird nur einmal gezogen.', 'Each number is drawn only once.'),
  digits: ({ part, digits, found }) => say(`„${part}“ hat ${digits} Ziffern, angegeben sind ${found} Zeichen.`, `"${part}" has ${digits} digits, ${found} characters are given.`, 'Führende Nullen zählen mit.', 'Leading zeros count.'),
  hex: ({ part, digits, found }) => say(`„${part}“ hat ${digits} Hexadezimalstellen (0–9, a–f), angegeben sind ${found} Zeichen.`, `"${part}" has ${digits} hexadecimal digits (0–9, a–f), ${found} characters are given.`, 'Übernehmen Sie den Wert vollständig aus der Quelle.', 'Copy the whole value from the source.'),
};

/** What is said of public numbers that cannot have been drawn. */
export const numberMessage = ({ kind, values }: NumberProblem): Said => numberSaid[kind](values);

const declinedSaid: Saying<DeclinedProblem['kind']> = {
  unknown: ({ id }) => say(`Die Kennung „${id}“ steht nicht im Auszug.`, `The id "${id}" is not in the extract.`, 'Prüfen Sie die Kennung auf Tippfehler.', 'Check the id for typing errors.'),
  notInvited: ({ id }) => say(`„${id}“ wurde nicht eingeladen und kann nicht absagen.`, `"${id}" was not invited and cannot decline.`, 'Die Liste darf nur Gezogene und Nachgerückte enthalten.', 'The list may hold only people drawn or replaced.'),
  twice: ({ id, first }) => say(`„${id}“ steht schon in Zeile ${first}.`, `"${id}" is already in line ${first}.`, 'Nennen Sie jede Kennung nur einmal.', 'Name each id only once.'),
  fewer: ({ stratum, declined, replaced }) => say(`Im Lostopf „${stratum}“ sind ${declined} Absagen genannt, es wurde aber schon für ${replaced} nachgerückt.`, `${declined} refusals are named in the stratum "${stratum}", but ${replaced} were replaced already.`, 'Die Liste muss immer alle Absagen enthalten, auch die früheren.', 'The list must always hold all refusals, the earlier ones too.'),
};

/** What is said of a list of refusals that cannot be right. */
export const declinedMessage = ({ kind, values }: DeclinedProblem): Said => declinedSaid[kind](values);

const same = (de: string, en: string): ((values: Values) => Both) => ({ logged, computed }) => ({
  de: `${de} stimmt nicht: im Protokoll ${logged}, nachgerechnet ${computed}.`,
  en: `${en} is wrong: ${logged} in the log, ${computed} recomputed.`,
});

const differenceSaid: Record<Difference['kind'], (values: Values) => Both> = {
  checksum: () => ({ de: 'Das Protokoll wurde verändert: Seine Prüfsumme stimmt nicht.', en: 'The log was changed: its checksum is wrong.' }),
  unreadable: () => ({ de: 'Das ist kein Ziehungsprotokoll, oder es ist beschädigt.', en: 'This is no log of a draw, or it is damaged.' }),
  text: () => ({ de: 'Das Protokoll wurde verändert: Es ist nicht so geschrieben, wie measures es schreibt.', en: 'The log was changed: it is not written the way measures writes it.' }),
  method: ({ method, known }) => ({ de: `Das Verfahren „${method}“ ist unbekannt, bekannt ist „${known}“.`, en: `The method "${method}" is unknown, "${known}" is known.` }),
  commitment: ({ date }) => ({ de: `Eine Festlegung dieses Auszugs und dieser Einstellungen vom ${dayDe(date)} steht nicht im Protokoll.`, en: `The log has no commitment of ${dayEn(date)} to this extract and these settings.` }),
  settingsFile: () => ({ de: 'invite.yaml wurde seit der Ziehung geändert.', en: 'invite.yaml was changed after the draw.' }),
  settings: same('Der Hash der Einstellungen', 'The hash of the settings'),
  extract: () => ({ de: 'Der Auszug (oder das Salz) ist nicht der, aus dem gezogen wurde.', en: 'The extract (or the salt) is not the one that was drawn from.' }),
  seed: same('Der Startwert', 'The seed'),
  key: same('Der Schlüssel', 'The key'),
  length: same('Die Länge der Rundung', 'The length of the rounding'),
  start: same('Der Anfang der Rundung', 'The start of the rounding'),
  population: same('Die Zahl der Personen', 'The number of people'),
  letters: same('Die Zahl der Briefe', 'The number of letters'),
  probability: same('Eine Chance', 'A chance'),
  impossible: () => ({ de: 'Mit diesen Zahlen ist keine Ziehung möglich.', en: 'No draw is possible with these numbers.' }),
  people: ({ stratum, logged, computed }) => ({ de: `Lostopf „${stratum}“: ${logged} Personen im Protokoll, ${computed} im Auszug.`, en: `Stratum "${stratum}": ${logged} people in the log, ${computed} in the extract.` }),
  stratum: ({ stratum, logged, computed }) => ({ de: `Lostopf „${stratum}“: ${logged} Briefe im Protokoll, ${computed} nachgerechnet.`, en: `Stratum "${stratum}": ${logged} letters in the log, ${computed} recomputed.` }),
  list: () => ({ de: 'Aus dem Auszug werden andere Menschen gezogen als im Protokoll.', en: 'Other people are drawn from the extract than in the log.' }),
  replacements: ({ round }) => ({ de: `Die ${round}. Runde der Nachrückenden ist eine andere als im Protokoll.`, en: `Round ${round} of the replacements is not the one in the log.` }),
  listFile: ({ missing, foreign, twice }) => ({ de: `Die Liste ist nicht die der Ziehung: ${missing} fehlen, ${foreign} gehören nicht dazu, ${twice} doppelt.`, en: `The list is not the one of the draw: ${missing} are missing, ${foreign} do not belong, ${twice} twice.` }),
};

/** What is said of a difference between log and recomputation. */
export const differenceMessage = ({ kind, values }: Difference): Both => differenceSaid[kind](values);
