// The noun phrases of a German sentence: enough grammar to tell „ein Jugendparlament wird gegründet“ from „der Klimabeirat wird gestärkt“.
import { classifyGermanNoun, suffixClass } from './nouns-de.ts';
import type { NounPhrase } from './phrases.ts';
import type { Sentence, Token } from './text.ts';
import { ALL, CONTRACTED, DEFINITE, hasAdjectiveEnding, INDEFINITE, isAdjective, NUMBER_WORDS, PREPOSITIONS, SOME, words } from './words-de.ts';

/** First words with a capital that are no nouns. */
const OPENERS = words(`es sie wir er man ich ihr dies dieses hier dort dazu dabei dafür darüber daneben damit ferner außerdem zudem künftig zukünftig auch
  weiterhin hierzu hierfür hierbei jährlich monatlich ebenso ziel ziel: geplant vorgesehen mehr weniger neu gemeinsam zusätzlich mindestens
  maximal höchstens insgesamt perspektivisch mittelfristig kurzfristig langfristig dauerhaft regelmäßig zeitnah
  kein keine keinen keiner keines keinem`);
const QUOTES = new Set(['„', '"', '»', '«']);
const GENITIVE = words('eines einer des der');

/** All noun phrases, each with what stands before its noun; `isTaken` tells which tokens belong to a date. */
export function germanPhrases({ tokens, has }: Pick<Sentence, 'tokens' | 'has'>, isTaken: (index: number) => boolean): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || !token.capital || isTaken(i) || (i === 0 && isOpener(tokens))) continue;
    phrases.push(phraseAt(tokens, i, isTaken));
  }
  if (MANY.some((verb) => has.has(verb)) && !ONE.some((verb) => has.has(verb))) agree(phrases);
  return phrases;
}

const MANY = ['sollen', 'werden', 'sind', 'müssen'];
const ONE = ['soll', 'wird', 'ist', 'muss', 'hat'];

/** The verb tells the number of its subject: „die Details sollen ausgearbeitet werden“, „Gebäude und Wege sollen umgestaltet werden“. */
function agree(phrases: readonly NounPhrase[]): void {
  const subjects = phrases.filter(({ preposition, after }) => preposition === null && after < 0);
  if (subjects.length === 1 && subjects[0]!.article === 'definite') subjects[0]!.plural = true;
  if (subjects.length > 0 && subjects[0]!.article === 'none' && subjects[0]!.cls === 'thing') subjects[0]!.plural = true;
}

/** Whether the first word is an article, a preposition, an adverb or an adjective. */
function isOpener(tokens: readonly Token[]): boolean {
  const { lower } = tokens[0]!;
  if (OPENERS.has(lower) || PREPOSITIONS.has(lower) || DEFINITE.has(lower) || INDEFINITE.has(lower) || ALL.has(lower) || SOME.has(lower)) return true;
  if (!hasAdjectiveEnding(lower)) return false;
  const nounFollows = tokens[1]?.capital === true || (tokens[1] !== undefined && tokens[2]?.capital === true && isAdjective(tokens, 1));
  return nounFollows && (/(?:isch|lich|ig|end|^ge\p{L}+t)e[nrsm]?$/u.test(lower) || !suffixClass(lower));
}

/** Where the adjectives before a noun begin, less one. */
function beforeAdjectives(tokens: readonly Token[], noun: number): number {
  let at = noun - 1;
  while (at >= 0 && noun - at <= 7) {
    const { kind, lower } = tokens[at]!;
    if (kind === 'number') break;
    if (lower === 'mehr' && at > 0 && tokens[at - 1]!.lower === 'nicht') { at -= 2; continue; } // „von nicht mehr benötigten Flächen“
    if (!(QUOTES.has(lower) || isAdjective(tokens, at) || ((lower === ',' || lower === 'und') && at > 0 && isAdjective(tokens, at - 1)))) break;
    at--;
  }
  return at;
}

function articleOf(tokens: readonly Token[], at: number): NounPhrase['article'] {
  if (at < 0) return 'none';
  const { lower, kind } = tokens[at]!;
  if (INDEFINITE.has(lower)) return 'indefinite';
  if (DEFINITE.has(lower)) return 'definite';
  if (ALL.has(lower)) return 'all';
  if (SOME.has(lower)) return 'some';
  return lower.startsWith('kein') ? 'no' : kind === 'number' ? 'number' : 'none';
}

/** Adjectives that say which one only as far as it suits: „ein entsprechendes Angebot“. */
const OPEN: ReadonlySet<string> = new Set(['entsprechend', 'geeignet', 'passend', 'sonstig', 'etwaig', 'ähnlich'].flatMap((stem) => ['e', 'er', 'en', 'es', 'em'].map((ending) => stem + ending)));

function phraseAt(tokens: readonly Token[], i: number, isTaken: (index: number) => boolean): NounPhrase {
  const token = tokens[i]!;
  let at = beforeAdjectives(tokens, i);
  // „der drei Rathäuser“
  if (at > 0 && (tokens[at]!.kind === 'number' || NUMBER_WORDS.has(tokens[at]!.lower)) && DEFINITE.has(tokens[at - 1]!.lower)) at--;
  if (at >= 0 && isTaken(at)) at = -1; // „bis 31.12.2026 Bericht vorlegen“
  let article = articleOf(tokens, at);
  if (article === 'some' && at > 1 && NUMBER_WORDS.has(tokens[at - 1]!.lower) && DEFINITE.has(tokens[at - 2]!.lower)) at--; // „die zwei weiteren Räume“
  if (article === 'some' && at > 0 && (DEFINITE.has(tokens[at - 1]!.lower) || INDEFINITE.has(tokens[at - 1]!.lower))) article = articleOf(tokens, --at); // „die weitere Planung“, „den vielen Vereinen“
  const vague = article === 'some' || (i > 0 && OPEN.has(tokens[i - 1]!.lower));
  const outer = article === 'none' ? at : at - 1;
  const outerWord = outer >= 0 ? tokens[outer]!.lower : '';
  const preposition = PREPOSITIONS.has(outerWord) ? outerWord : null;
  if (preposition !== null && article === 'none' && CONTRACTED.has(preposition)) article = 'definite';
  else if (preposition === null && article === 'definite' && ALL.has(outerWord)) article = 'all';
  const before = at >= 0 ? tokens[at]!.lower : '';
  const genitive = GENITIVE.has(before) && outer >= 0 && tokens[outer]!.capital && preposition === null; // not „In der Bücherei“
  // „Anlauf- und Beratungsstrukturen“: the last part tells
  const whole = token.lower.endsWith('-') && tokens[i + 2]?.capital ? tokens[i + 2]! : token;
  const { cls, plural, recipient } = classifyGermanNoun(whole.lower);
  return {
    index: i, text: token.text,
    cls: article === 'definite' && !genitive && recipient ? 'abstract' : cls,
    plural: article !== 'indefinite' && (plural || article === 'some' || before === 'aller' || (article === 'none' && ((preposition === 'von' && (cls === 'thing' || cls === 'document')) || looksPlural(tokens, i)))),
    article, preposition, vague, after: genitive ? outer : preposition === 'von' ? outer - 1 : -1,
  };
}

/** „neue Schilder“: an adjective in -e without an article, before a noun that may be a plural. */
function looksPlural(tokens: readonly Token[], i: number): boolean {
  const adjective = tokens[i - 1];
  return adjective !== undefined && !adjective.capital && adjective.lower.length > 2 && adjective.lower.endsWith('e') && !adjective.lower.endsWith('ie') && isAdjective(tokens, i - 1) && /(?:en|er|el)$/u.test(tokens[i]!.lower);
}
