// The noun phrases of an English sentence. English has no capitals on nouns, so a phrase runs from its article or verb to the next
// preposition, verb or sign, and its last word is its head.
import { EN_ABSTRACT, EN_DOCUMENTS, EN_METRICS, EN_THINGS } from './lexicon-en.ts';
import type { Act, NounClass, NounPhrase } from './phrases.ts';
import type { Token } from './text.ts';
import { startsPhrase } from './unlisted-en.ts';
import { words } from './words-de.ts';
import { ALL, ARTICLES, COMPARATIVES, PREPOSITIONS, SOME, STOPS } from './words-en.ts';

const ADJECTIVE = /(?:ed|ive|able|ible|al|ic|ful|ous|ant|ent|ary|safe|clean|green|healthy|diverse|secure|strong|clear)$/u;
const JOINTS = new Set(['and', 'or', ',', '&']);

function singularOf(lower: string): string {
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (/(?:ses|xes|ches|shes)$/u.test(lower)) return EN_THINGS.has(lower.slice(0, -1)) || EN_DOCUMENTS.has(lower.slice(0, -1)) ? lower.slice(0, -1) : lower.slice(0, -2); // “courses”, “boxes”
  return lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}

/** “lay out a trail” */
const PARTICLES = words('up out off down back away');
/** “bring in a fare”: “in” belongs to the verb. */
const PHRASAL = words('bring brings bringing phase phasing put roll rolling');

const KNOWN = new Map<string, { cls: NounClass; plural: boolean }>();

/** What kind of noun a head is, and whether it stands in the plural. */
export function classifyEnglishNoun(lower: string): { cls: NounClass; plural: boolean } {
  let known = KNOWN.get(lower);
  if (known === undefined) {
    if (KNOWN.size > 20_000) KNOWN.clear();
    const one = singularOf(lower);
    known = { cls: classOf(lower, one), plural: one !== lower && !/(?:ss|us|is)$/u.test(lower) };
    KNOWN.set(lower, known);
  }
  return known;
}

function classOf(lower: string, one: string): NounClass {
  if (EN_ABSTRACT.has(lower)) return 'abstract';
  const last = one.split('-').at(-1)!;
  if (EN_DOCUMENTS.has(one) || EN_DOCUMENTS.has(last)) return 'document';
  if (EN_THINGS.has(one) || EN_THINGS.has(lower) || EN_THINGS.has(last)) return 'thing';
  if (EN_METRICS.has(lower)) return 'metric';
  return EN_ABSTRACT.has(one) || /(?:ness|ity|ship|(?<!mechan)ism|hood|ence|ance)$/u.test(one) ? 'abstract' : 'unknown';
}

/** All noun phrases, each with what stands before its head; `isTaken` tells which tokens belong to a date. */
export function englishPhrases(tokens: readonly Token[], acts: readonly Act[], isTaken: (index: number) => boolean): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  const verbs = new Set<number>();
  for (const act of acts) if (!act.noun) verbs.add(act.index);
  let start = -1;
  let preposition: string | null = null;
  let after = -1;
  const flush = (end: number): void => {
    const phrase = start < 0 ? null : phraseOf(tokens, start, end, preposition, after);
    if (phrase !== null) phrases.push(phrase);
    start = -1;
  };
  for (let i = 0; i < tokens.length; i++) {
    const { lower, kind } = tokens[i]!;
    if (start >= 0 && (joinsAdjectives(tokens, start, i) || isPossessive(tokens, i) || (lower === 'of' && i - start === 1 && ALL.has(tokens[start]!.lower)))) continue;
    const leads = PREPOSITIONS.has(lower) && !(lower === 'in' && verbs.has(i - 1) && PHRASAL.has(tokens[i - 1]!.lower) && startsPhrase(tokens[i + 1])) && !(lower === 'above' && start === i - 1 && ARTICLES.has(tokens[start]!.lower)); // “the above proposals”
    if (verbs.has(i - 1) && PARTICLES.has(lower)) continue;
    if (verbs.has(i) || kind === 'sign' || isTaken(i) || leads || STOPS.has(lower)) {
      flush(i);
      preposition = PREPOSITIONS.has(lower) ? lower : JOINTS.has(lower) ? preposition : null;
      after = preposition === 'of' ? (phrases.at(-1)?.index ?? i - 1) : -1;
    } else if (start < 0) start = i;
    else if (ARTICLES.has(lower) || lower === 'a' || lower === 'an') {
      flush(i);
      start = i;
    }
  }
  flush(tokens.length);
  return phrases;
}

/** “the residents’ association” is one phrase. */
const isPossessive = (tokens: readonly Token[], i: number): boolean =>
  (tokens[i]!.lower === '’' || tokens[i]!.lower === "'") && tokens[i - 1]!.lower.endsWith('s') && tokens[i]!.start === tokens[i - 1]!.end && tokens[i + 1]?.kind === 'word';

/** “a connected and attractive network” is one phrase. */
function joinsAdjectives(tokens: readonly Token[], start: number, i: number): boolean {
  const { lower } = tokens[i]!;
  const next = tokens[i + 1];
  if ((lower !== 'and' && lower !== ',') || next === undefined || i - start > 7) return false;
  const first = tokens[start]!.lower;
  if (first !== 'a' && first !== 'an' && first !== 'the') return false;
  for (let at = start + 1; at < i; at++) if (tokens[at]!.kind === 'word' && tokens[at]!.lower !== 'and' && !ADJECTIVE.test(tokens[at]!.lower)) return false;
  return i > start + 1 && (next.kind === 'word' || next.lower === 'and');
}

/** The phrase of the tokens [start, end), or null where only articles or an adverb stand there. */
function phraseOf(tokens: readonly Token[], start: number, end: number, preposition: string | null, after: number): NounPhrase | null {
  let from = start;
  let article: NounPhrase['article'] = 'none';
  let vague = false;
  for (; from < end; from++) {
    const { lower, kind } = tokens[from]!;
    if (lower === 'a' || lower === 'an' || lower === 'another' || lower === 'one') article = 'indefinite';
    else if (ARTICLES.has(lower)) article = article === 'all' ? 'all' : 'definite';
    else if (ALL.has(lower) || (lower === 'of' && article === 'all')) article = 'all';
    else if (lower === 'no') article = 'no';
    else if (SOME.has(lower)) { if (article === 'none') article = 'some'; vague = true; }
    else if (kind === 'number') article = 'number';
    else break;
  }
  if (from >= end) return null;
  if (COMPARATIVES.has(tokens[from]!.lower) && from < end - 1) vague = true;
  let head = end - 1;
  while (head > from && tokens[head]!.kind === 'number') head--; // “Section 44”
  const known = classifyEnglishNoun(tokens[head]!.lower);
  const cls = known.cls === 'abstract' && article === 'indefinite' && head === from && EN_THINGS.has(tokens[head]!.lower) ? 'thing' : known.cls; // “set up a trust”
  const { plural } = known;
  if (cls === 'unknown' && (tokens[head]!.lower.endsWith('ly') || COMPARATIVES.has(tokens[head]!.lower))) return null;
  if (cls === 'unknown' && head === start && JOINTS.has(tokens[end]?.lower ?? '') && ADJECTIVE.test(tokens[head]!.lower)) return null; // “clear and supportive rules”
  const text = tokens.slice(Math.max(from, head - 2), end).map((token) => token.text).join(' ');
  return { index: head, text, cls, plural: article !== 'indefinite' && plural, article, preposition, vague, after };
}
