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

const LATIN = 'A-Za-zÀ-ÖØ-öø-ÿĀ-ſ';

/**
 * The same pattern with Latin letters in the place of every `\p{L}`. All letters of the world are some seven hundred ranges, which take the
 * engine longer to compile than a hundred sentences take to read; German and English plans are written in Latin letters.
 */
export function latin(pattern: RegExp): RegExp {
  let source = '';
  let inClass = false;
  for (let i = 0; i < pattern.source.length; i++) {
    const sign = pattern.source[i]!;
    if (sign === '\\') {
      const letters = pattern.source.startsWith('p{L}', i + 1);
      source += letters ? (inClass ? LATIN : `[${LATIN}]`) : sign + pattern.source[i + 1]!;
      i += letters ? 4 : 1;
      continue;
    }
    if (sign === '[') inClass = true;
    if (sign === ']') inClass = false;
    source += sign;
  }
  return new RegExp(source, pattern.flags);
}

/** Every match of a global pattern, from left to right; `matchAll` would copy the pattern for every text. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}

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
const TOKEN = latin(/\d[\d.,]*-\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*|\d{1,3}(?: \d{3})+(?![\d.,]\d)(?!\d)|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:-|[:*_·/](?=-?innen|-?in(?!\p{L})|-?n(?!\p{L})|r(?!\p{L}))|['’](?=\p{L}))-?[\p{L}\p{M}\p{N}]+)*-?|\S/uy);

/** The tokens of a normalised text, in order. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    TOKEN.lastIndex = start;
    if (text.charCodeAt(start) === 32 || !TOKEN.test(text)) { // white space
      end = start + 1;
      continue;
    }
    end = TOKEN.lastIndex;
    const word = text.slice(start, end);
    const lower = word.toLowerCase();
    const code = word.charCodeAt(0);
    const digit = code >= 48 && code <= 57;
    const capital = lower.charCodeAt(0) !== code;
    const letter = capital || (code >= 97 && code <= 122) || word.charAt(0).toUpperCase() !== word.charAt(0) || (code > 127 && /^\p{L}/u.test(word));
    const kind = letter || (digit && lower !== word.toUpperCase()) ? 'word' : digit ? 'number' : 'sign';
    tokens.push({ text: word, lower, start, end, kind, capital });
  }
  return tokens;
}

/** A sentence cut into words, as the steps of reading see it. */
export type Sentence = { text: string; /** In small letters, with the same offsets. */ lower: string; tokens: readonly Token[]; /** The words that occur, in small letters. */ has: ReadonlySet<string>; language: Language };

/** Cuts a normalised text; `languageOf` tells its language from its tokens. */
export function cut(text: string, languageOf: (tokens: readonly Token[]) => Language): Sentence {
  const tokens = tokenise(text);
  const has = new Set<string>();
  for (const token of tokens) has.add(token.lower);
  return { text, lower: lowered(text), tokens, has, language: languageOf(tokens) };
}
