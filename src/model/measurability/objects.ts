// What a verb, or a noun made of one, acts on.
import { relative } from './acts-en.ts';
import { subordinate } from './clauses-de.ts';
import type { Act, NounPhrase } from './phrases.ts';
import type { Sentence, Token } from './text.ts';
import { isAdjective, words } from './words-de.ts';

/** A sentence with its verbs and noun phrases, and what is known of its dates and sets. */
export type Parsed = Sentence & { acts: readonly Act[]; phrases: readonly NounPhrase[]; /** For every token, whether it belongs to a date or an interval. */ inTime: readonly boolean[]; /** Has a date or an interval. */ dated: boolean; /** Speaks of every item of a set. */ closed: boolean };

const AUXILIARIES = words('wird werden soll sollen ist sind kann können muss müssen will wollen hat haben möchte möchten shall must is are');
/** Whether a finite verb other than the main one carries the sentence. */
const hasAuxiliary = ({ tokens }: Sentence): boolean => tokens.some(({ lower }) => AUXILIARIES.has(lower));

export const concrete = ({ cls }: NounPhrase): boolean => cls === 'document' || cls === 'thing';
/** One that is not left open. */
export const single = ({ plural, vague }: NounPhrase): boolean => !plural && !vague;

/** The noun phrases on which an act acts, in their order. */
export function objectsOf(sentence: Parsed, act: Act): readonly NounPhrase[] {
  return act.noun ? ofNoun(sentence, act) : sentence.language === 'en' ? ofEnglishVerb(sentence, act) : ofGermanVerb(sentence, act);
}

const QUOTES = new Set(['"', '“', '”', '„', '»', '«', ',']);
const TO = words('zu zum zur');
const ON = words('wechseln umstellen');

/** „Einrichtung einer Stelle“, “creation of a youth council”: what follows, up to the next preposition. */
function ofNoun({ tokens, phrases }: Parsed, act: Act): NounPhrase[] {
  const heads = new Set(phrases.map(({ index }) => index));
  return phrases.filter((phrase) => {
    if (phrase.index <= act.index || phrase.index - act.index > 9) return false;
    if (phrase.after === act.index) return true;
    const { preposition } = phrase;
    if (heads.has(phrase.after) || !(preposition === null || preposition === 'von' || preposition === 'of' || (preposition === 'auf' && ON.has(act.lemma)) || (act.lemma === 'beitreten' && TO.has(preposition)))) return false;
    return !interrupted(tokens, act.index + 1, phrase.index);
  });
}

/** Whether a sign other than a comma or a quotation mark stands between. */
function interrupted(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.kind === 'sign' && !QUOTES.has(tokens[i]!.lower)) return true;
  return false;
}

const PARTICIPLE = /(?:ed|en|lt|ld|un|wn|de|et)$/u;

/** Verbs of beginning and ending: what does so stands before them. */
const BY_ITSELF = words('go commence start begin end close open finish conclude launch resume cease');

/** What follows up to the next verb, and of a passive also what stands before. */
function ofEnglishVerb({ tokens, acts, phrases }: Parsed, act: Act): NounPhrase[] {
  const following = acts.find((other) => other.index > act.index && !other.noun)?.index ?? tokens.length;
  const explains = relative(tokens);
  const after = phrases.filter(({ index, preposition }) => index > act.index && preposition === null);
  const near = after.filter(({ index }) => index < following && !explains[index]);
  const objects = near.length > 0 ? near : after.slice(0, 1);
  const word = tokens[act.index]!.lower;
  const passive = act.passive || (word !== act.lemma && PARTICIPLE.test(word));
  const byItself = objects.length === 0 && BY_ITSELF.has(act.lemma); // “the consultation starts in May”
  return passive || byItself || act.cls === 'exist' ? [...phrases.filter(({ index, preposition }) => index < act.index && preposition === null), ...objects] : objects;
}

const JOINTS = words('und oder sowie');

/** „dem Bündnis beitreten“ */
const OF_THE_DATIVE = words('beitreten zustimmen dienen');

/** Prepositions with which a verb takes its object. */
const GOVERNED: Record<string, string> = { verfügen: 'über', aufnehmen: 'in', teilnehmen: 'an', beginnen: 'mit', starten: 'mit' };

/** „dem Rat“, and in the passive „den Vereinen“: to whom, not what; in the passive what is acted on stands in the nominative. */
function isDative(tokens: readonly Token[], { index, preposition, article }: NounPhrase, act: Act): boolean {
  if (preposition !== null || article !== 'definite') return false;
  let at = index - 1;
  while (at > 0 && isAdjective(tokens, at)) at--;
  const word = tokens[at]?.lower;
  return (word === 'dem' && !OF_THE_DATIVE.has(act.lemma)) || (word === 'den' && act.passive && !tokens[act.index]!.lower.includes('zu') && tokens[act.index - 1]?.lower !== 'zu');
}

/** Of verbs that end their part of the sentence („Ziele festzulegen und Flächen zu ermitteln“) each acts on what stands before it, after the last one. */
function before(sentence: Parsed, { index }: Act, phrases: readonly NounPhrase[]): readonly NounPhrase[] {
  let others = false;
  let last = -1;
  for (const other of sentence.acts) {
    if (other.noun || other.index === index) continue;
    others = true;
    if (other.index < index) last = other.index;
  }
  if (!others || !hasAuxiliary(sentence) || goesOn(sentence.tokens, index, phrases)) return phrases;
  const near = phrases.filter((phrase) => phrase.index < index && phrase.index > last);
  return near.length > 0 ? near : phrases.filter((phrase) => phrase.index < index);
}

/** „…, unterschreibt die Stadt eine Erklärung“: a verb that does not end its part of the sentence. */
const goesOn = (tokens: readonly Token[], index: number, phrases: readonly NounPhrase[]): boolean => {
  const next = phrases.find((phrase) => phrase.index > index);
  return next !== undefined && tokens.slice(index + 1, next.index).every(({ kind, lower }) => kind !== 'sign' && !JOINTS.has(lower));
};

function ofGermanVerb(sentence: Parsed, act: Act): readonly NounPhrase[] {
  const governed = act.cls === 'make' && GOVERNED[act.lemma] === undefined ? 'um' : GOVERNED[act.lemma];
  // „Wege erproben, auf denen die Moore erhalten werden“: what is only explained is not acted on
  const explained = act.aside || !sentence.has.has(',') ? null : subordinate(sentence.tokens);
  const all = sentence.phrases.filter(({ preposition, after, index }) => !explained?.[index] && (preposition === null ? after < 0 : preposition === governed));
  const own = before(sentence, act, sentence.has.has('dem') || sentence.has.has('den') ? all.filter((phrase) => !isDative(sentence.tokens, phrase, act)) : all);
  // „Die Volkshochschule bietet Kurse an“: of an active sentence the first is who acts.
  const subject = own.find(({ after, preposition }) => after < 0 && preposition === null);
  if (act.passive || subject === undefined || subject.article === 'indefinite') return own;
  if (sentence.tokens[act.index]!.lower === act.lemma && !hasAuxiliary(sentence)) return own; // „Kurse anbieten“
  const rest = own.filter((phrase) => phrase !== subject && phrase.after !== subject.index);
  return rest.some(({ after }) => after < 0) ? rest : own;
}
