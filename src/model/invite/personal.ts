// What must never be in an extract: names, addresses, mail, telephone and bank numbers, full dates of birth.
// Judged by the heading and by the content, because a column can be called anything.

/** Kinds of personal data that are recognised. */
export type PersonalData = 'name' | 'address' | 'mail' | 'telephone' | 'bank' | 'birthDate' | 'officialNumber';

const headings: readonly [PersonalData, RegExp][] = [
  ['mail', /^(e?mail(adresse|address)?|.*mailadresse|.*mailaddress)$/],
  ['bank', /^(iban|bic|blz|konto(nummer|nr|inhaber)?|bank(verbindung|leitzahl|name|account)?|accountnumber)$/],
  ['telephone', /^((tele)?fon(nummer|nr)?|telefonnummer|tel(nr)?|handy(nummer|nr)?|mobil(nummer|nr|funk)?|phone(number)?|mobile|fax)$/],
  ['birthDate', /^(geburtsdatum|gebdat(um)?|gebtag|geburtstag|dateofbirth|birthdate|birthday|dob)$/],
  ['address', /^(.*stra(ss|ß)e(nname)?|str|.*anschrift.*|.*adress.*|hausn(umme)?r|hausnummernzusatz|hnr|plz|postleitzahl|street.*|housenumber|zip(code)?|postcode|postalcode|wohnort|geburtsort|placeofbirth)$/],
  ['officialNumber', /^(steuer(id|nummer|nr)|idnr|identifikationsnummer|ausweis(nummer|nr)|pass(nummer|nr)|versicherungs(nummer|nr)|sozialversicherungs(nummer|nr)|personalausweis.*|taxid|passportnumber)$/],
  ['name', /^(name|vornamen?|nachname|zuname|rufname|familienname|geburtsname|doktorgrad|titel|anrede|vollername|namevorname|(first|last|given|family|full|middle|birth|maiden)name|surname|forename|kuenstlername|ordensname|wohnungsgeber)$/],
];

// „E-Mail-Adresse" and „e_mail adresse" are the same heading; so are „Straße" and „STRASSE".
function plain(heading: string): string {
  return heading.normalize('NFC').toLowerCase().replaceAll('ß', 'ss').replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll(/[^a-z]/g, '');
}

// Compound headings are also judged part by part: „Person_Nachname", „Name (Haushalt)".
function parts(heading: string): string[] {
  return heading.split(/[^\p{L}]+/u).filter((part) => part !== '').map(plain);
}

/** The kind of personal data that a heading announces, or null. */
export function personalHeading(heading: string): PersonalData | null {
  const candidates = [plain(heading), ...parts(heading)];
  return headings.find(([, pattern]) => candidates.some((candidate) => pattern.test(candidate)))?.[0] ?? null;
}

const contents: readonly [PersonalData, RegExp][] = [
  ['mail', /^\S+@\S+\.\S+$/],
  ['birthDate', /^(\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})$/],
  ['address', /(straße|strasse|str\.|weg|platz|allee|gasse|ring|ufer|damm)\s*\d+\s*[a-z]?$/i],
  ['address', /^\d{5}\s+\p{Lu}\p{L}+/u],
  ['telephone', /^(\+\d{2}|00\d{2}|0\d{2,5}[\s/-])[\d\s/()-]{5,}$/],
  ['name', /^\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?,?\s+\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?$/u],
];

// The remainder of a number written with digits and letters (A = 10 … Z = 35), as ISO 13616 defines it.
function remainder97(text: string): number {
  let rest = 0;
  for (const character of text) {
    const value = parseInt(character, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest;
}

function isIban(text: string): boolean {
  const compact = text.replaceAll(' ', '').toUpperCase();
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact) && remainder97(compact.slice(4) + compact.slice(0, 4)) === 1;
}

/** The kind of personal data that a cell holds, or null. */
export function personalContent(cell: string): PersonalData | null {
  const text = cell.trim().slice(0, 200);
  if (isIban(text)) return 'bank';
  return contents.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The kind of personal data that an id looks like, or null. A single random id can look like it by chance. */
export function personalId(id: string): PersonalData | null {
  return personalContent(id) ?? (/^\p{L}+(?:[-_ ]\p{L}+)*$/u.test(id) ? 'name' : null);
}
