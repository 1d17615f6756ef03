// What is said about files that cannot be read as they are.
import type { Both } from './language.ts';
import { formatNumber } from './numbers.ts';

export interface Said {
  message: Both;
  remedy: Both;
}

const say = (de: string, en: string, remedyDe: string, remedyEn: string): Said => ({ message: { de, en }, remedy: { de: remedyDe, en: remedyEn } });

/** A file in which nearly everything is wrong. */
export const tooMany = (most: number): Said => say(`Mehr als ${formatNumber(most, 'de')} Fehler in dieser Datei; weitere sind nicht gezählt.`, `More than ${formatNumber(most, 'en')} errors in this file; more are not counted.`, 'Beheben Sie die ersten: Meist haben alle eine Ursache.', 'Mend the first ones: mostly all have one cause.');

export const messages = {
  anchor: say('YAML-Anker (&) sind hier nicht erlaubt.', 'YAML anchors (&) are not allowed here.', 'Schreiben Sie den Text an jeder Stelle aus.', 'Write the text out in each place.'),
  alias: say('YAML-Verweise (*) sind hier nicht erlaubt.', 'YAML aliases (*) are not allowed here.', 'Schreiben Sie den Text an jeder Stelle aus; beginnt ein Text mit *, setzen Sie ihn in Anführungszeichen.', 'Write the text out in each place; quote a text that starts with *.'),
  tag: say('YAML-Typangaben (!) sind hier nicht erlaubt.', 'YAML tags (!) are not allowed here.', 'Löschen Sie die Typangabe; beginnt ein Text mit !, setzen Sie ihn in Anführungszeichen.', 'Delete the tag; quote a text that starts with !.'),
  directive: say('YAML-Anweisungen (%) sind hier nicht erlaubt.', 'YAML directives (%) are not allowed here.', 'Löschen Sie die Zeile, die mit % beginnt.', 'Delete the line that starts with %.'),
  mergeKey: say('Der Schlüssel „<<“ (Zusammenführen) ist hier nicht erlaubt.', 'The merge key "<<" is not allowed here.', 'Schreiben Sie die Felder aus.', 'Write the fields out.'),
  secondDocument: say('Die Datei enthält ein zweites YAML-Dokument.', 'The file holds a second YAML document.', 'Ein Eintrag je Datei: Legen Sie den zweiten in einer eigenen Datei ab und löschen Sie die Trennzeile (---).', 'One entry per file: move the second into a file of its own and delete the separator (---).'),
  complexKey: say('Ein Schlüssel muss ein einfacher Text sein.', 'A key must be a plain text.', 'Schreiben Sie „schlüssel: wert“.', 'Write "key: value".'),
  keyNotText: (key: string): Said => say(`Der Schlüssel „${key}“ ist kein Text.`, `The key "${key}" is not a text.`, `Setzen Sie ihn in Anführungszeichen: "${key}"`, `Put it in quotes: "${key}"`),
  refusedKey: (key: string): Said => say(`Der Schlüssel „${key}“ ist nicht erlaubt.`, `The key "${key}" is not allowed.`, 'Löschen Sie die Zeile.', 'Delete the line.'),
  duplicateKey: (key: string, line: number): Said => say(`Das Feld „${key}“ steht schon in Zeile ${line}.`, `The field "${key}" is already in line ${line}.`, 'Behalten Sie eine der beiden Angaben.', 'Keep one of the two.'),
  tooManyKeys: (limit: number): Said => say(`Mehr als ${formatNumber(limit, 'de')} Felder an einer Stelle.`, `More than ${formatNumber(limit, 'en')} fields in one place.`, 'Teilen Sie die Datei auf.', 'Split the file.'),
  longKey: (limit: number): Said => say(`Ein Feldname mit mehr als ${formatNumber(limit, 'de')} Zeichen.`, `A field name of more than ${formatNumber(limit, 'en')} characters.`, 'Kürzen Sie ihn; ein langer Text gehört hinter den Doppelpunkt.', 'Shorten it; a long text belongs after the colon.'),
  tooDeep: (limit: number): Said => say(`Mehr als ${limit} Ebenen ineinander.`, `Nested more than ${limit} levels deep.`, 'Prüfen Sie Klammern und Einrückung.', 'Check brackets and indentation.'),
  conflict: say('Hier stehen Reste eines Konflikts aus Git: beide Fassungen derselben Zeilen.', 'Here are the remains of a conflict in git: both versions of the same lines.', 'Behalten Sie eine der Fassungen und löschen Sie die Zeilen mit <<<<<<<, ======= und >>>>>>>.', 'Keep one of the versions, and delete the lines with <<<<<<<, ======= and >>>>>>>.'),
  blankAfterColon: say('Hinter dem Doppelpunkt fehlt das Leerzeichen.', 'The blank after the colon is missing.', 'Schreiben Sie „feld: wert“.', 'Write "field: value".'),
  blankAfterDash: say('Hinter dem Strich fehlt das Leerzeichen.', 'The blank after the dash is missing.', 'Schreiben Sie „- feld: wert“.', 'Write "- field: value".'),
  wrongBlank: say('Hinter dem Doppelpunkt steht ein besonderes Leerzeichen, das zum Text zählt (geschützt oder schmal).', 'After the colon there is a special blank that counts as text (no-break or narrow).', 'Löschen Sie es und tippen Sie ein gewöhnliches Leerzeichen.', 'Delete it and type an ordinary blank.'),
  leadingZero: (text: string): Said => say(`Die Zahl ${text} würde ihre führende Null verlieren.`, `The number ${text} would lose its leading zero.`, `Setzen Sie sie in Anführungszeichen: "${text}"`, `Put it in quotes: "${text}"`),
  thousands: (text: string, value: string): Said => say(`${text} wird als ${value} gelesen: Der Punkt trennt hier die Dezimalen.`, `${text} is read as ${value}: the point is a decimal point here.`, `Meinen Sie ${text.replace('.', '')}, lassen Sie den Punkt weg; meinen Sie ${value}, schreiben Sie ${value}; eine Gliederungsnummer gehört in Anführungszeichen.`, `If you mean ${text.replace('.', '')}, leave out the point; if you mean ${value}, write ${value}; an outline number belongs in quotes.`),
  hugeNumber: (text: string): Said => say(`Die Zahl ${text} ist zu groß und würde gerundet.`, `The number ${text} is too large and would be rounded.`, `Ist es eine Nummer, setzen Sie sie in Anführungszeichen: "${text}"`, `If it is a number such as a file number, put it in quotes: "${text}"`),
  tooLarge: (kilobytes: number, limit: number): Said => say(`Die Datei ist ${formatNumber(kilobytes, 'de')} KiB groß; gelesen werden höchstens ${formatNumber(limit, 'de')} KiB.`, `The file has ${formatNumber(kilobytes, 'en')} KiB; at most ${formatNumber(limit, 'en')} KiB are read.`, 'Teilen Sie die Datei auf oder löschen Sie, was nicht hineingehört.', 'Split the file, or delete what does not belong in it.'),
  unreadable: (code: string): Said => say(`Die Datei lässt sich nicht lesen (${code}).`, `The file cannot be read (${code}).`, 'Prüfen Sie die Zugriffsrechte.', 'Check the access rights.'),
  encoding: (guess: 'Windows-1252' | 'UTF-16'): Said => say(`Die Datei ist nicht in UTF-8 gespeichert, vermutlich in ${guess}.`, `The file is not stored as UTF-8, probably as ${guess}.`, 'Speichern Sie sie im Editor mit der Kodierung „UTF-8“.', 'Save it in your editor with the encoding "UTF-8".'),
  byteOrderMark: say('Mitten im Text steht ein unsichtbares Zeichen (BOM, U+FEFF).', 'There is an invisible character (BOM, U+FEFF) in the middle of the text.', 'Löschen Sie das Zeichen; es entsteht oft beim Aneinanderhängen von Dateien.', 'Delete it; it often comes from joining files.'),
  controlCharacter: (code: string): Said => (/^U\+D[89A-F]/.test(code) ? say(`Der Text enthält ein halbes Zeichen (${code}).`, `The text holds half a character (${code}).`, 'Löschen Sie es und schreiben Sie das gemeinte Zeichen neu.', 'Delete it and write the character that is meant anew.') : say(`Der Text enthält ein Steuerzeichen (${code}).`, `The text holds a control character (${code}).`, 'Löschen Sie das Zeichen.', 'Delete the character.')),
  empty: say('Die Datei ist leer.', 'The file is empty.', 'Füllen Sie sie aus (`measures new` legt eine Vorlage an) oder löschen Sie sie.', 'Fill it in (`measures new` writes a template) or delete it.'),
  linkedSettings: say('Die Datei ist ein Verweis (symbolischer Link) auf etwas außerhalb des Katalogs.', 'The file is a symbolic link to something outside the catalogue.', 'Legen Sie sie selbst in den Katalog.', 'Put the file itself into the catalogue.'),
  linkNowhere: say('Übersprungen: ein Verweis (symbolischer Link), der nirgendwohin führt.', 'Skipped: a symbolic link that leads nowhere.', 'Legen Sie die Datei selbst dort ab oder löschen Sie den Verweis.', 'Put the file itself there, or delete the link.'),
  linkOutside: say('Übersprungen: ein Verweis (symbolischer Link) auf etwas außerhalb des Katalogs.', 'Skipped: a symbolic link to something outside the catalogue.', 'Legen Sie die Datei im Katalog ab.', 'Put the file into the catalogue.'),
  notAFile: say('Übersprungen: keine gewöhnliche Datei.', 'Skipped: not a regular file.', 'Entfernen Sie den Eintrag oder legen Sie dort eine YAML-Datei ab.', 'Remove it, or put a YAML file there.'),
  notRegular: say('Das ist keine gewöhnliche Datei.', 'This is not a regular file.', 'Legen Sie unter diesem Namen eine Textdatei ab.', 'Put a text file there under this name.'),
  subfolder: (folder: string): Said => say('Übersprungen: In Unterordnern wird nicht gelesen.', 'Skipped: subfolders are not read.', `Legen Sie die Dateien unmittelbar in ${folder}/ ab.`, `Put the files directly into ${folder}/.`),
  strayFolder: (expected: string): Said => say('Übersprungen: Diesen Ordner kennt der Katalog nicht.', 'Skipped: the catalogue does not know this folder.', `Gemeint ist wohl ${expected}`, `Probably ${expected} is meant.`),
  strayFile: (expected: string): Said => say(`Übersprungen: Diese Datei gehört zu keiner Art von Eintrag.`, `Skipped: this file belongs to no kind of entry.`, expected ? `Gemeint ist wohl ${expected}.` : 'Einträge liegen als .yaml-Dateien in principles/, goals/, needs/, evidence/, offers/, forums/, measures/, ratings/, weights/, votes/ oder papers/.', expected ? `Probably ${expected} is meant.` : 'Entries are .yaml files in principles/, goals/, needs/, evidence/, offers/, forums/, measures/, ratings/, weights/, votes/ or papers/.'),
};

const indentation = say('Die Einrückung passt nicht.', 'The indentation does not fit.', 'Rücken Sie zusammengehörige Zeilen gleich weit ein, mit Leerzeichen.', 'Indent lines that belong together equally, with spaces.');
const deficient = say('Die Zeile steht zu weit links.', 'The line begins too far left.', 'Rücken Sie sie ein, auch eine schließende Klammer.', 'Indent it, a closing bracket too.');
const deeper = say('Die Zeile darunter ist eingerückt, als gehörte sie zu diesem Text.', 'The line below is indented as if it belonged to this text.', 'Rücken Sie das nächste Feld so weit ein wie dieses; nur Folgezeilen eines Textes stehen weiter rechts.', 'Indent the next field as far as this one; only lines that continue a text stand further right.');
const bySyntaxCode: Record<string, Said> = {
  BAD_INDENT: indentation,
  TAB_AS_INDENT: say('Die Zeile ist mit einem Tabulator eingerückt.', 'The line is indented with a tab.', 'Ersetzen Sie den Tabulator durch Leerzeichen.', 'Replace the tab by spaces.'),
  MISSING_CHAR: say('Hier fehlt ein Zeichen, meist eine schließende Klammer, ein Anführungszeichen oder ein Doppelpunkt.', 'A character is missing here, mostly a closing bracket, a quotation mark or a colon.', 'Ergänzen Sie es; Texte mit Sonderzeichen gehören in Anführungszeichen.', 'Add it; texts with special characters belong in quotes.'),
  BLOCK_AS_IMPLICIT_KEY: say('In dieser Zeile stehen mehrere Doppelpunkte.', 'There is more than one colon in this line.', 'Setzen Sie den Text hinter dem ersten Doppelpunkt in Anführungszeichen.', 'Put the text after the first colon in quotes.'),
  MULTILINE_IMPLICIT_KEY: say('Hinter dem Feldnamen fehlt der Doppelpunkt, oder der Text gehört eingerückt.', 'The colon after the field name is missing, or the text should be indented.', 'Schreiben Sie „feld: wert“ und rücken Sie Folgezeilen ein.', 'Write "field: value" and indent lines that continue it.'),
  UNEXPECTED_TOKEN: say('Hier steht etwas, das an dieser Stelle nicht stehen kann.', 'There is something here that cannot stand in this place.', 'Setzen Sie Texte mit : # [ ] { } , & * ! | > % @ in Anführungszeichen.', 'Put texts with : # [ ] { } , & * ! | > % @ in quotes.'),
  BAD_SCALAR_START: say('Ein Text kann mit diesem Zeichen nicht beginnen.', 'A text cannot start with this character.', 'Setzen Sie den Text in Anführungszeichen.', 'Put the text in quotes.'),
  BAD_DQ_ESCAPE: say('Hinter \\ steht ein Zeichen, das dort nichts bedeutet.', 'The character after \\ means nothing there.', 'Schreiben Sie \\\\ oder nehmen Sie einfache Anführungszeichen.', 'Write \\\\ or use single quotes.'),
  BLOCK_IN_FLOW: say('Zwischen Klammern kann keine Liste mit Strichen und kein eingerücktes Feld stehen.', 'Between brackets there can be no list with dashes and no indented field.', 'Lassen Sie die Klammern weg, oder trennen Sie die Einträge mit Kommas.', 'Leave the brackets out, or separate the entries by commas.'),
  BAD_ALIAS: messages.alias,
  ALIAS_PROPS: messages.alias,
  MULTIPLE_ANCHORS: messages.anchor,
  MULTIPLE_TAGS: messages.tag,
  MULTIPLE_DOCS: messages.secondDocument,
  DUPLICATE_KEY: say('Ein Feld steht zweimal da.', 'A field is there twice.', 'Behalten Sie eine der beiden Angaben.', 'Keep one of the two.'),
  BAD_PROP_ORDER: indentation,
  BAD_COLLECTION_TYPE: indentation,
};

/** Words for a syntax error: by the parser's code, else with the parser's own reason. `line` is what follows on the line. */
export function syntaxMessage(code: string, reason: string, line = ''): Said {
  const close = /end with a ([\]}])/.exec(reason)?.[1];
  if (close !== undefined) {
    const open = close === ']' ? '[' : '{';
    return say(`Die Klammer ${open} wird nicht geschlossen.`, `The bracket ${open} is never closed.`, `Ergänzen Sie ${close} oder setzen Sie den Text in Anführungszeichen.`, `Add ${close}, or put the text in quotes.`);
  }
  const mark = /^Missing closing (["'])/.exec(reason)?.[1];
  if (mark !== undefined) return say(`Das Anführungszeichen ${mark} wird nicht geschlossen.`, `The quotation mark ${mark} is never closed.`, `Ergänzen Sie ${mark} am Ende des Textes; ${mark === '"' ? 'im Text selbst schreiben Sie „so“' : 'ein Apostroph im Text wird verdoppelt'}.`, `Add ${mark} at the end of the text; ${mark === '"' ? 'within the text write “like this”' : 'an apostrophe within the text is doubled'}.`);
  if (/deficient indentation/.test(reason)) return deficient;
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(?:\s|$)/.test(line)) return deeper;
  const known = bySyntaxCode[code];
  if (known) return known;
  if (/implicit key|document separator|mapping entry/.test(reason)) return bySyntaxCode.MULTILINE_IMPLICIT_KEY!;
  if (/flow collection/.test(reason)) return bySyntaxCode.BLOCK_IN_FLOW!;
  return say(
    'Die Datei ist an dieser Stelle kein gültiges YAML.', 'The file is not valid YAML here.',
    'Prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen in dieser und der vorigen Zeile.', 'Check indentation, colons and quotation marks in this line and the one before.',
  );
}
