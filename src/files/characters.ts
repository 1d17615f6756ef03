// Characters that mean something in YAML, and those that a catalogue has no use for.

// C0 except tab, LF and CR; DEL and C1; a BOM that is not at the start; the two non-characters
// eslint-disable-next-line no-control-regex
export const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/;
/** The same for texts that were written with escapes, in which half a character can stand alone. */
export const forbiddenEscape = new RegExp(`${forbidden.source}|\\p{Surrogate}`, 'u');

// Codes, for readers that look at bytes instead of texts.

export const newline = 10;
export const space = 32;
export const quote = 34;
export const hash = 35;
export const apostrophe = 39;
export const plus = 43;
export const comma = 44;
export const dash = 45;
export const colon = 58;
export const openBracket = 91;
export const backslash = 92;
export const closeBracket = 93;
export const openBrace = 123;
export const pipe = 124;
export const closeBrace = 125;
export const greater = 62;

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** U+0007: what a character is called that cannot be shown. */
export const codeName = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
