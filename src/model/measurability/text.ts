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

/** NFC, plain spaces for no-break ones, no soft hyphens and zero-width signs: so that „ö“ written in two characters is still an ö. */
export function normalise(text: string): string {
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
    const first = word.charCodeAt(0);
    const digit = first >= 48 && first <= 57;
    const letter = /^\p{L}/u.test(word);
    const kind = letter || (digit && /\p{L}/u.test(word)) ? 'word' : digit ? 'number' : 'sign';
    tokens.push({ text: word, lower: word.toLowerCase(), start: match.index, end: match.index + word.length, kind, capital: letter && /^\p{Lu}/u.test(word) });
  }
  return tokens;
}

const GERMAN = new Set('der die das des dem den ein eine einen einer eines und oder mit für von vom zu zum zur bis auf im ist sind wird werden soll sollen nicht alle pro jahr nach durch bei aus als am an auch über unter um werden sowie wir ihre ihrer'.split(' '));
const ENGLISH = new Set('the of and to by for with from at on is are be will shall that all each per year their our or as within through new city council an this which who'.split(' '));

/** The language by function words and letters; `fallback` where neither tells. */
export function detectLanguage(tokens: readonly Token[], fallback: Language): Language {
  let score = 0;
  for (const { lower, kind, capital, start } of tokens) {
    if (kind !== 'word') continue;
    if (GERMAN.has(lower)) score++;
    else if (ENGLISH.has(lower)) score--;
    else if (/[äöüß]|ung(?:en)?$|keit$|heit$|schaft$/u.test(lower)) score++;
    else if (start > 0 && !capital && /(?:tion|ing|ment|ity)s?$/u.test(lower)) score--;
  }
  return score > 0 ? 'de' : score < 0 ? 'en' : fallback;
}
