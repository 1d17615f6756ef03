// Numbers in digits and in words, with their multipliers and fractions.
import type { Language, Token } from './text.ts';

/** A number and the tokens [from, to) that spell it. */
export type NumberMention = { value: number; from: number; to: number; fraction: boolean; digits: boolean };

const DE_ONES = new Map(Object.entries({ null: 0, zwei: 2, zweier: 2, drei: 3, dreier: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12, sechzehn: 16, siebzehn: 17, hundert: 100, einhundert: 100, tausend: 1000, eintausend: 1000, dutzend: 12 }));
const DE_TENS = new Map(Object.entries({ zwanzig: 20, dreißig: 30, dreissig: 30, vierzig: 40, fünfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90 }));
const DE_FRACTIONS = new Map(Object.entries({ hälfte: 1 / 2, drittel: 1 / 3, viertel: 1 / 4, fünftel: 1 / 5, sechstel: 1 / 6, achtel: 1 / 8, zehntel: 1 / 10, dreiviertel: 3 / 4 }));
const DE_ORDINALS = new Map(Object.entries({ zweite: 2, dritte: 3, vierte: 4, fünfte: 5, sechste: 6, achte: 8, zehnte: 10 }));
const EN_ONES = new Map(Object.entries({ zero: 0, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19 }));
const EN_TENS = new Map(Object.entries({ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 }));
const EN_FRACTIONS = new Map(Object.entries({ half: 1 / 2, third: 1 / 3, thirds: 1 / 3, quarter: 1 / 4, quarters: 1 / 4, fifth: 1 / 5, fifths: 1 / 5, tenth: 1 / 10, tenths: 1 / 10 }));
const EN_ORDINALS = new Map(Object.entries({ second: 2, other: 2, third: 3, fourth: 4, fifth: 5, tenth: 10 }));
const MULTIPLIERS = new Map(Object.entries({ tausend: 1e3, tsd: 1e3, thousand: 1e3, k: 1e3, mio: 1e6, million: 1e6, millionen: 1e6, mrd: 1e9, milliarde: 1e9, milliarden: 1e9, billion: 1e9, hundred: 100 }));

const LETTERS = new Map(Object.entries({ k: 1e3, m: 1e6, mn: 1e6, mm: 1e6, b: 1e9, bn: 1e9 }));

/** A numeral in digits: the language's separators, but „1.5“ is never fifteen hundred. */
export function parseDigits(text: string, lang: Language): number {
  const [thousands, decimal] = lang === 'de' ? ['.', ','] : [',', '.'];
  const plain = text.replaceAll(' ', '');
  if ((lang === 'de' ? /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u : /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u).test(plain)) return Number(plain.replaceAll(thousands, '').replace(decimal, '.'));
  return Number(/^\d+[.,]\d+$/u.test(plain) ? plain.replace(',', '.') : plain.replaceAll(',', ''));
}

function germanWord(lower: string): number | null {
  const simple = DE_ONES.get(lower) ?? DE_TENS.get(lower);
  if (simple !== undefined) return simple;
  if (!(lower.endsWith('zehn') || lower.endsWith('zig') || lower.endsWith('ßig') || lower.endsWith('hundert') || lower.endsWith('tausend'))) return null;
  const teen = /^(drei|vier|fünf|acht|neun)zehn$/u.exec(lower);
  if (teen) return 10 + (DE_ONES.get(teen[1]!) ?? 0);
  const composite = /^(ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und([a-zäöüß]+zig|dreißig)$/u.exec(lower);
  if (composite && DE_TENS.get(composite[2]!)) return DE_TENS.get(composite[2]!)! + (composite[1] === 'ein' ? 1 : DE_ONES.get(composite[1]!)!);
  const big = /^(zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)(hundert|tausend)$/u.exec(lower);
  return big ? DE_ONES.get(big[1]!)! * DE_ONES.get(big[2]!)! : null;
}

function englishWord(lower: string): number | null {
  const simple = EN_ONES.get(lower) ?? EN_TENS.get(lower);
  if (simple !== undefined) return simple;
  if (!lower.includes('-')) return null;
  const [tens, ones] = lower.split('-');
  if (tens !== undefined && ones !== undefined && EN_TENS.get(tens) !== undefined && EN_ONES.get(ones) !== undefined) return EN_TENS.get(tens)! + EN_ONES.get(ones)!;
  return null;
}

const HUNDREDS = new Map(Object.entries({ dozen: 12, hundred: 100, thousand: 1e3, million: 1e6 }));
const EVERY = new Set(['jede', 'jeder', 'jedes', 'jeden', 'jedem', 'every', 'each']);
const ARTICLES = new Set(['ein', 'eine', 'einem', 'einen', 'einer', 'eines', 'a', 'one', 'an']);

/** All numbers of the tokens from left to right; `skip` tells which tokens belong to a date or a name. */
export function findNumbers(tokens: readonly Token[], lang: Language, skip: (index: number) => boolean): NumberMention[] {
  const found: NumberMention[] = [];
  const lower = (i: number): string => (i >= 0 && i < tokens.length ? tokens[i]!.lower : '');
  const word = lang === 'de' ? germanWord : englishWord;
  const fractions = lang === 'de' ? DE_FRACTIONS : EN_FRACTIONS;
  for (let i = 0; i < tokens.length; i++) {
    if (skip(i)) continue;
    const token = tokens[i]!;
    if (token.kind === 'number') {
      let value = parseDigits(token.text, lang);
      let to = i + 1;
      if (lower(to) === '/' && tokens[to + 1]?.kind === 'number' && tokens[to]!.start === token.end) {
        to += 2; // „1/3“ is rare and „2/2026“ a date; neither is a count
        found.push({ value: value / parseDigits(tokens[to - 1]!.text, lang), from: i, to, fraction: true, digits: true });
        i = to - 1;
        continue;
      }
      const letter = /^[$£€]$/u.test(lower(i - 1)) && tokens[to]?.start === tokens[to - 1]!.end ? LETTERS.get(lower(to)) : undefined; // “$1.5M”
      const multiplier = letter ?? MULTIPLIERS.get(lower(to));
      if (multiplier !== undefined) {
        value *= multiplier;
        to += lower(to + 1) === '.' && letter === undefined ? 2 : 1;
      }
      found.push({ value, from: i, to, fraction: false, digits: true });
      i = to - 1;
      continue;
    }
    if (token.kind !== 'word') continue;
    const fraction = fractions.get(token.lower);
    if (fraction !== undefined && !(lang === 'en' && EN_ORDINALS.get(token.lower) !== undefined && !/^(?:a|one|two|three|four)$/u.test(lower(i - 1)))) {
      const count = found.at(-1);
      if (count && count.to === i && !count.fraction && count.value < 10) {
        found.pop();
        found.push({ value: count.value * fraction, from: count.from, to: i + 1, fraction: true, digits: false });
      } else found.push({ value: fraction, from: ARTICLES.has(lower(i - 1)) ? i - 1 : i, to: i + 1, fraction: true, digits: false });
      continue;
    }
    const [part, of] = lang === 'en' && token.lower.includes('-') ? token.lower.split('-') : [];
    if (of !== undefined && EN_FRACTIONS.has(of) && (part === 'one' || EN_ONES.has(part!))) {
      found.push({ value: (EN_ONES.get(part!) ?? 1) * EN_FRACTIONS.get(of)!, from: i, to: i + 1, fraction: true, digits: false }); // “two-thirds”
      continue;
    }
    if (EVERY.has(token.lower)) {
      const ordinal = lang === 'de' ? DE_ORDINALS.get(lower(i + 1).replace(/[nrsm]$/u, '')) : EN_ORDINALS.get(lower(i + 1));
      if (ordinal !== undefined) {
        found.push({ value: 1 / ordinal, from: i, to: i + 2, fraction: true, digits: false });
        i++;
      }
      continue;
    }
    if (token.lower === 'one' && lower(i + 1) === 'in' && word(lower(i + 2))) {
      found.push({ value: 1 / word(lower(i + 2))!, from: i, to: i + 3, fraction: true, digits: false });
      i += 2;
      continue;
    }
    let value = word(token.lower);
    if (value === null && ARTICLES.has(token.lower) && /^(?:mindestens|wenigstens|höchstens|genau|least|most|exactly)$/u.test(lower(i - 1))) value = 1;
    if (value === null && HUNDREDS.has(token.lower) && (lower(i - 1) === 'a' || lower(i - 1) === 'one')) value = HUNDREDS.get(token.lower)!; // “a thousand trees”
    if (value === null && lang === 'de' && (token.lower === 'million' || token.lower === 'milliarde')) value = lower(i - 1) === 'halbe' || lower(i - 1) === 'halben' ? MULTIPLIERS.get(token.lower)! / 2 : MULTIPLIERS.get(token.lower)!; // „um eine Million Euro“
    if (value === null) continue;
    let to = i + 1;
    const multiplier = MULTIPLIERS.get(lower(to));
    if (multiplier !== undefined) {
      value *= multiplier;
      to++;
    }
    found.push({ value, from: i, to, fraction: false, digits: false });
    i = to - 1;
  }
  return found;
}
