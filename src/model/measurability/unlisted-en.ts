// English verbs that no list holds, told by their place: at the start before an article (“Abolish the charges”), after “to” or “will”,
// after “be” as a participle, after “and” where another verb stands before.
import { EN_VERBS } from './lexicon-en.ts';
import type { Act } from './phrases.ts';
import type { Token } from './text.ts';
import type { VerbForm } from './verbs.ts';
import { words } from './words-de.ts';
import { ALL, ARTICLES, DETERMINERS, MODALS, PREPOSITIONS, SOME, STOPS } from './words-en.ts';

const PROMISING = words('will shall must should');
const BEING = words('be been being');
/** Participles without an ending. */
const IRREGULAR = words('spent sent kept held led made paid put read run set sold won cut let shut split spread hung bound found lost left');
const PARTICLES = words('up out off down over back together');
/** “find out what …” */
const ASKING = words('what how whether where why who which if');
/** “annually”, “not”: stands between a modal and its verb. */
const isAdverb = (lower: string): boolean => lower.endsWith('ly') || lower === 'not' || lower === 'also' || lower === 'then';
const isFunctionWord = (lower: string): boolean => PREPOSITIONS.has(lower) || STOPS.has(lower) || DETERMINERS.has(lower) || MODALS.has(lower) || isAdverb(lower);
/** Whether an article, a number or a word like “all” stands here. */
export const startsPhrase = (token: Token | undefined): boolean => token !== undefined && (token.kind === 'number' || ARTICLES.has(token.lower) || ALL.has(token.lower) || SOME.has(token.lower) || token.lower === 'a' || token.lower === 'an' || token.lower === 'no' || token.lower === 'new');
const VERB_SUFFIX = /(?:i[sz]e|ify)$/u;

/** The verb that stands at token `i`, or undefined where it is none; `first` where a sentence or a bullet begins there. */
export function unlistedVerb(tokens: readonly Token[], i: number, acts: readonly Act[], first: boolean): VerbForm | undefined {
  const { lower, kind, capital } = tokens[i]!;
  if (kind !== 'word' || isFunctionWord(lower) || (capital && !first)) return undefined;
  return stands(tokens, i, acts, first) ? { lemma: lower, cls: 'other', noun: false } : undefined;
}

const isListed = (token: Token | undefined): boolean => {
  const verb = token === undefined ? undefined : EN_VERBS.forms.get(token.lower);
  return verb !== undefined && !verb.noun && verb.lemma === token!.lower;
};

function stands(tokens: readonly Token[], i: number, acts: readonly Act[], first: boolean): boolean {
  const { lower } = tokens[i]!;
  const next = tokens[i + 1];
  const taking = startsPhrase(next) || (next !== undefined && PARTICLES.has(next.lower) && tokens[i + 2]?.kind === 'word' && !ASKING.has(tokens[i + 2]!.lower));
  if (first) return taking || VERB_SUFFIX.test(lower) || (next?.lower === 'and' && (startsPhrase(tokens[i + 3]) || isListed(tokens[i + 2])));
  let before = i - 1;
  while (before > 0 && isAdverb(tokens[before]!.lower)) before--;
  const lead = tokens[before]!.lower;
  if (PROMISING.has(lead) || (lead === 'to' && before === 0)) return !lower.endsWith('s') || lower.endsWith('ss');
  if (lead === 'to' && acts.length === 0 && before < 4 && taking) return true; // “Clerk to obtain three quotes”
  if (BEING.has(lead)) return /(?:ed|en|ght|wn|lt)$/u.test(lower) || IRREGULAR.has(lower);
  if (lead === 'and' || lead === ',') return taking && !lower.endsWith('s') && acts.length > 0 && !acts.at(-1)!.noun;
  return false;
}
