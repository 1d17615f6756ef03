// Cutting a sentence into tokens. All later steps work on tokens and on the normalised text; offsets refer to the latter.

export type Language = 'de' | 'en';

export type Token = {
  text: string;
  lower: string;
  start: number;
  end: number;
  kind: 'word' | 'number' | 'sign';
  /** Begins with a capital: in German a noun or the first word. */
  capital: boolean;
};

const UNUSUAL = /[^\x20-\x7EÄÖÜäöüß„“”‚‘’–—…§€]/u;

/** In small letters with the same offsets. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter));
}

/** NFC, plain spaces for no-break ones, no soft hyphens and zero-width signs: so that „ö“ written in two characters is still an ö. */
export function normalise(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text.normalize('NFC').replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '').replace(/[\u00A0\u2007\u2009\u202F\t\r\n]/gu, ' ').replace(/[‐‑]/gu, '-').replace(/−/gu, '-');
}

// „Schüler:innen“, „Bürger*innen“, „Mitarbeiter/-innen“ and „Kita-Jahr“ are one word; „und/oder“ is three tokens.
// A number joined to a word by a hyphen („15-Minuten-Takt“, „1,5-Grad-Ziel“) is a word, as it is part of a name.
const TOKEN = /\d[\d.,]*-\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*|\d{1,3}(?: \d{3})+(?![\d.,]\d)(?!\d)|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:-|[:*_·/](?=-?innen|-?in(?!\p{L})|-?n(?!\p{L})|r(?!\p{L}))|['’](?=\p{L}))-?[\p{L}\p{M}\p{N}]+)*-?|\S/gu;

/** The tokens of a normalised text, in order. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const lower = word.toLowerCase();
    const code = word.charCodeAt(0);
    const digit = code >= 48 && code <= 57;
    const capital = lower.charCodeAt(0) !== code;
    const letter = capital || word.charAt(0).toUpperCase() !== word.charAt(0) || (code > 127 && /^\p{L}/u.test(word));
    const kind = letter || (digit && lower !== word.toUpperCase()) ? 'word' : digit ? 'number' : 'sign';
    tokens.push({ text: word, lower, start: match.index, end: match.index + word.length, kind, capital });
  }
  return tokens;
}
