// What a sentence is about, in its own words: for the name of an indicator and for a proposal.
import type { Analysis } from './sentence.ts';
import { words as set } from './words-de.ts';

const STOP = /^(?:bis|ab|im|in|am|an|vor|statt|ein|aus|mit|zu|für|unter|über|mindestens|höchstens|rund|etwa|ca|the|of|for|with|on|on|zum|zur|auf|um|von|wird|werden|soll|sollen|ist|sind|hat|haben|muss|müssen|kann|können|seit|spätestens|innerhalb|by|to|from|is|are|will|shall|should|must|at|below|above|over|within|until|during|reach|reaches|steigt|steigen|sinkt|sinken|liegt|liegen|beträgt|erreicht|geht|und|and|pro|per|je|each|every|a|gegenüber|compared)$/u;
const TRIM = /^(?:der|die|das|den|dem|des|the|a|an|ein|eine|einen|einer|eines|alle|aller|all|its|our|unsere|ihre|seine)$/u;

/** The words from one token to another as they stand, without an article in front. */
function words({ tokens, normalised }: Analysis, from: number, to: number): string {
  let first = from;
  while (first < to - 1 && TRIM.test(tokens[first]!.lower)) first++;
  return normalised.slice(tokens[first]!.start, tokens[to - 1]!.end).trim();
}

/** Whether a token ends the phrase: a verb, an auxiliary, a date, a number, a sign. */
function ends(analysis: Analysis, at: number): boolean {
  const { tokens, acts, evidence } = analysis;
  const token = tokens[at];
  if (token === undefined || token.kind === 'number') return true;
  if (/^(?:auf|um|by|to|from|von|bei|at|über|unter|below|above|gegenüber|compared)$/u.test(token.lower) && [1, 2, 3].some((step) => isFigure(analysis, at + step))) return true;
  if (token.kind === 'sign') return !/^["„“”»«-]$/u.test(token.text);
  return evidence.inTime[at] === true || acts.some((act) => act.index === at && !act.noun) || /^(?:wird|werden|soll|sollen|ist|sind|hat|haben|muss|müssen|kann|können|is|are|will|shall|should|must|may|can|steigt|steigen|sinkt|sinken|liegt|liegen|beträgt|erreicht|reaches|sollte|sollten|müsste|müssten|könnte|könnten|where|that|which|who|whose|when|while)$/u.test(token.lower) || beginsAnother(analysis, at);
}

/** „Förderung bäuerlicher …“, „Sicherstellung eines …“ */
const isGenitive = ({ language, tokens }: Analysis, at: number): boolean => language === 'de' && /(?:er|es)$/u.test(tokens[at]?.lower ?? '') && !/^(?:aber|oder|über|unter)$/u.test(tokens[at]!.lower);
/** English figures that say nothing without “of”. */
const OF_WHAT = set('number level share proportion percentage time rate');
const NOBODY_NAMED = set('everyone everybody all nobody anyone alle jeder niemand');
const NEW_PHRASE = set('die das den dem ein eine einen einem');

/** „ein runder Tisch | die Umsetzung …“: in German an article that is no genitive begins another phrase. */
const beginsAnother = ({ language, tokens }: Analysis, at: number): boolean => language === 'de' && NEW_PHRASE.has(tokens[at]!.lower) && tokens[at - 1]?.kind === 'word' && tokens[at - 1]!.capital;

/** Whether a token belongs to the target number or to a date. */
function isFigure({ tokens, evidence }: Analysis, at: number): boolean {
  const span = evidence.figures.span;
  return tokens[at]?.kind === 'number' || evidence.inTime[at] === true || (span !== null && at >= span.from && at < span.counted);
}

/** A phrase that begins at a token: on to the next verb, date or number; prepositions in between belong to it. */
function phraseFrom(analysis: Analysis, from: number): string {
  const { tokens } = analysis;
  let to = from + 1;
  while (to - from < 12 && !ends(analysis, to)) to++;
  while (to - 1 > from && STOP.test(tokens[to - 1]!.lower)) to--;
  return words(analysis, from, to);
}

const METRIC = /^(?:\p{L}*(?:anteil|quote|zahl|anzahl|rate|verbrauch|emissionen|dauer|wartezeit|aufkommen|grad|verschuldung|share|number|proportion|percentage|rate|emissions|consumption|time|level))$/u;

/** The figure that the sentence names („Anteil der Kitas mit Sprachfachkraft“); null where it names none. */
export function metricPhrase(analysis: Analysis): string | null {
  const at = analysis.tokens.findIndex((token, i) => METRIC.test(token.lower) && !ends(analysis, i) && (analysis.language === 'de' || !OF_WHAT.has(token.lower) || analysis.tokens[i + 1]?.lower === 'of'));
  return at < 0 ? null : phraseFrom(analysis, analysis.language === 'en' && at > 0 && /^(?:average|median|total|annual|vacancy|recycling)$/u.test(analysis.tokens[at - 1]!.lower) ? at - 1 : at);
}

/** What the target number counts, with what belongs to it („Kursplätze an Grundschulen“); null where there is no such number. */
export function countedPhrase(analysis: Analysis): string | null {
  const span = analysis.evidence.figures.span;
  if (span === null) return null;
  let at = span.counted;
  if (at >= analysis.tokens.length || ends(analysis, at)) return null;
  // „95 % der Erstanfragen“
  if (/^(?:der|des|of|von|an|aller)$/u.test(analysis.tokens[at]!.lower)) at++;
  if (at >= analysis.tokens.length || ends(analysis, at) || STOP.test(analysis.tokens[at]!.lower)) return null;
  const phrase = phraseFrom(analysis, at);
  return /\p{L}{3}/u.test(phrase) ? phrase : null;
}

/** What the sentence is about where it names no figure: the object of its verb, else its first noun phrase. */
export function topicPhrase(analysis: Analysis): string {
  const { phrases, acts, tokens } = analysis;
  const vague = acts.find((act) => !act.aside);
  // „Förderung bäuerlicher Betriebe“: with its genitive, as that is how it stands there
  if (vague?.noun && vague.index <= 2 && (analysis.deliverable === null ? isGenitive(analysis, vague.index + 1) : vague.cls === 'review' || vague.cls === 'do')) return phraseFrom(analysis, vague.index);
  const usable = phrases.filter((phrase) => phrase.article !== 'number' && phrase.cls !== 'metric' && !NOBODY_NAMED.has(phrase.text.toLowerCase()));
  const named = usable.find((phrase) => phrase.text === analysis.deliverable?.text);
  const object = vague && !vague.noun && !vague.passive ? usable.find((phrase) => phrase.index > vague.index && phrase.preposition === null) : undefined;
  const noun = named ?? usable.find((phrase) => vague?.noun && phrase.index > vague.index && phrase.index - vague.index < 6) ?? object ?? usable.find((phrase) => phrase.preposition === null && !acts.some((act) => act.noun && act.index === phrase.index)) ?? usable[0];
  if (noun === undefined) return analysis.normalised.replace(/[.!?]+$/u, '');
  if (analysis.language === 'en') return phraseFrom(analysis, Math.max(0, noun.index - noun.text.split(' ').length + 1));
  let from = noun.index;
  while (from > 0 && noun.index - from < 3 && tokens[from - 1]!.kind === 'word' && !tokens[from - 1]!.capital && /(?:e|en|er|es|em)$/u.test(tokens[from - 1]!.lower) && !STOP.test(tokens[from - 1]!.lower) && !TRIM.test(tokens[from - 1]!.lower) && !ends(analysis, from - 1)) from--;
  return phraseFrom(analysis, from);
}
