// Verbs and noun phrases of an English sentence. English has no capitals on nouns, so a phrase runs from its article or verb to the next
// preposition, verb or sign, and its last word is its head.
import { EN_ABSTRACT, EN_DOCUMENTS, EN_METRICS, EN_THINGS, EN_VERBS } from './lexicon-en.ts';
import type { Act, NounClass, NounPhrase } from './phrases.ts';
import type { VerbForm } from './verbs.ts';
import type { Token } from './text.ts';

const set = (text: string): Set<string> => new Set(text.split(' '));
const PREPOSITIONS = set('in on at for from with without by of to into onto across within throughout through during between among over under below above per as about around against along near after before until since via including such like than toward towards upon regarding concerning outside inside behind beyond requiring allowing providing ensuring prohibiting supporting addressing outlining describing containing showing detailing highlighting limiting banning mandating promoting encouraging assuming putting');
const STOPS = set('and or that which who whose where when while because so if then but nor is are was were be been being will shall must should would could can may might has have had do does did not it they we this there more less fewer also so-that');
const ARTICLES = set('the its their our his her this these those');
const AUXILIARY = set('is are was were be been being get gets got become becomes');
const MODAL = set('to will shall must should would could can may might not also jointly and or then');
const ALL = set('all every each both');
const SOME = set('several many some various numerous more additional further most multiple few fewer any other');
const DETERMINERS = new Set([...ARTICLES, ...ALL, ...SOME, 'a', 'an', 'no', 'another', 'new', 'at', 'up']);

/** “commit to build”, “work with partners to create”: the verb after “to” is what is promised. */
const TRANSPARENT = set('continue aim commit strive work collaborate partner begin start move use ensure');

/** “make available” is a verb in two words. */
const AVAILABLE: VerbForm = { lemma: 'make available', cls: 'exist', noun: false };

/** Verbs that are mostly nouns: “the budget process becomes …”. */
const NOUNS_TOO = set('process staff film tag shelter fence file contract transport counsel equip house tender trim secure end stop request lead use live open clean complete direct counter lay pass');

const singularOf = (lower: string): string => (lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : /(?:ses|xes|ches|shes)$/u.test(lower) ? lower.slice(0, -2) : lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower);

/** What kind of noun a head is, and whether it stands in the plural. */
export function classifyEnglishNoun(lower: string): { cls: NounClass; plural: boolean } {
  const one = singularOf(lower);
  const plural = one !== lower && !/(?:ss|us|is)$/u.test(lower);
  if (EN_ABSTRACT.has(lower)) return { cls: 'abstract', plural };
  const last = one.split('-').at(-1)!;
  if (EN_DOCUMENTS.has(one) || EN_DOCUMENTS.has(last)) return { cls: 'document', plural };
  if (EN_THINGS.has(one) || EN_THINGS.has(lower) || EN_THINGS.has(last)) return { cls: 'thing', plural };
  if (EN_METRICS.has(lower)) return { cls: 'metric', plural };
  if (EN_ABSTRACT.has(one) || /(?:ness|ity|ship|ism|hood|ence|ance)$/u.test(one)) return { cls: 'abstract', plural };
  return { cls: 'unknown', plural };
}

/** For every token, whether it stands in a relative clause. */
export function relative(tokens: readonly Token[]): boolean[] {
  let inside = false;
  return tokens.map((token, i) => {
    if (/^[,;.]$/u.test(token.lower)) inside = false;
    else if (/^(?:that|which|who|where|whose)$/u.test(token.lower) && i > 0) inside = token.lower !== 'that' || !CONTENT.test(tokens[i - 1]!.lower);
    return inside;
  });
}

/** “ensure that …”: what follows is what shall be. */
const CONTENT = /^(?:ensure|require|guarantee|is|so|see|requires|ensures|ensuring|,)$/u;

/** The verbs of a sentence and the nouns made of verbs. */
export function englishActs(tokens: readonly Token[]): Act[] {
  const acts: Act[] = [];
  const words = tokens.map((token) => token.lower);
  const explains = relative(tokens);
  const opens = (i: number): boolean => i === 0 || /^[:;•*–-]$/u.test(words[i - 1]!) || (i === 1 && (tokens[0]!.kind !== 'word' || /ly$/u.test(words[0]!)));
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') continue;
    let verb = EN_VERBS.forms.get(token.lower);
    if (!verb) continue;
    if (verb.lemma === 'make' && words.slice(i + 1, i + 8).includes('available')) verb = AVAILABLE;
    const previous = words[i - 1] ?? '';
    const next = words[i + 1] ?? '';
    const push = (noun: boolean): void => {
      const purpose = previous === 'to' && acts.some((act) => !act.noun && !act.aside) && !TRANSPARENT.has(acts.findLast((act) => !act.noun)!.lemma);
      acts.push({ index: i, cls: verb.cls, noun, lemma: verb.lemma, passive: AUXILIARY.has(previous) || AUXILIARY.has(words[i - 2] ?? ''), aside: purpose || explains[i]! || /^(?:that|which|who|by|if|when|whether)$/u.test(previous) });
    };
    if (verb.noun && (next === 'of' || !opens(i))) {
      if (next === 'of') push(true);
      continue;
    }
    const base = token.lower === verb.lemma;
    if (opens(i)) {
      push(next === 'of');
    } else if (base && (MODAL.has(previous) || (previous === ',' && acts.some((act) => act.index < i && !act.noun)))) {
      if (previous !== 'and' && previous !== 'or') push(false);
      else if (acts.length > 0 || i < 4) push(false);
    } else if (/(?:ed|en|wn|ld|lt|ght|de|un|rn|et|id|ut)$/u.test(token.lower) && !base) {
      if (AUXILIARY.has(previous) || AUXILIARY.has(words[i - 2] ?? '') || (previous === 'and' && acts.at(-1)?.index === i - 2)) push(false);
    } else if (token.lower.endsWith('ing')) {
      if (previous === 'by' || previous === 'and') push(previous === 'by');
    } else if (!base && token.lower.endsWith('s') && acts.length === 0 && tokens[i - 1]?.kind === 'word' && !PREPOSITIONS.has(previous) && !DETERMINERS.has(previous)) {
      if (verb.cls === 'meet' || verb.cls === 'report' || DETERMINERS.has(next) || tokens[i + 1]?.kind === 'number' || PREPOSITIONS.has(next) || next === '') push(false);
    } else if (base && i > 0 && /^(?:we|they)$/u.test(previous)) push(false);
    else if (base && !NOUNS_TOO.has(token.lower) && acts.length === 0 && i >= 2 && tokens[i - 1]!.kind === 'word' && !PREPOSITIONS.has(previous) && !DETERMINERS.has(previous) && tokens[i + 1]?.kind !== 'sign' && next !== '' && !PREPOSITIONS.has(next)) push(false);
    else if (base && (verb.lemma === 'have' || verb.lemma === 'meet')) push(false);
  }
  return acts;
}

/** All noun phrases, each with what stands before its head. */
export function englishPhrases(tokens: readonly Token[], acts: readonly Act[], isTaken: (index: number) => boolean): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  const verbs = new Set(acts.filter((act) => !act.noun).map((act) => act.index));
  let start = -1;
  let preposition: string | null = null;
  let after = -1;
  const flush = (end: number): void => {
    if (start < 0) return;
    let from = start;
    start = -1;
    let article: NounPhrase['article'] = 'none';
    let vague = false;
    for (; from < end; from++) {
      const { lower, kind } = tokens[from]!;
      if (lower === 'a' || lower === 'an' || lower === 'another' || lower === 'one') article = 'indefinite';
      else if (ARTICLES.has(lower)) article = article === 'all' ? 'all' : 'definite';
      else if (ALL.has(lower)) article = 'all';
      else if (lower === 'no') article = 'no';
      else if (SOME.has(lower)) { if (article === 'none') article = 'some'; vague = true; }
      else if (kind === 'number') article = 'number';
      else break;
    }
    if (from >= end) return;
    const head = end - 1;
    if (tokens[head]!.lower.endsWith('ly') && classifyEnglishNoun(tokens[head]!.lower).cls === 'unknown') return;
    const { cls, plural } = classifyEnglishNoun(tokens[head]!.lower);
    const text = tokens.slice(Math.max(from, head - 2), end).map((token) => token.text).join(' ');
    phrases.push({ index: head, text, cls, plural: article === 'indefinite' ? false : plural, article, preposition, vague, after });
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const verb = verbs.has(i);
    // “a connected and attractive network” is one phrase
    if ((token.lower === 'and' || token.lower === ',') && start >= 0 && i - start <= 2 && /(?:ed|ive|able|ible|al|ic|ful|ous|ant|ent|ary)$/u.test(tokens[i - 1]!.lower) && tokens[i + 1]?.kind === 'word' && /^(?:a|an|the)$/u.test(tokens[start]!.lower)) continue;
    const boundary = verb || token.kind === 'sign' || isTaken(i) || PREPOSITIONS.has(token.lower) || STOPS.has(token.lower);
    if (boundary) {
      flush(i);
      preposition = PREPOSITIONS.has(token.lower) ? token.lower : /^(?:and|or|,|&)$/u.test(token.lower) ? preposition : null;
      after = preposition === 'of' ? (phrases.at(-1)?.index ?? i - 1) : -1;
    } else if (start < 0) start = i;
    else if (ARTICLES.has(token.lower) || token.lower === 'a' || token.lower === 'an') {
      flush(i);
      start = i;
    }
  }
  flush(tokens.length);
  return phrases;
}
