// Reading one sentence: figures, dates and things make it measurable; words alone decide nothing.
import { germanActs } from './acts-de.ts';
import { englishActs } from './acts-en.ts';
import { findDeliverable, findRecurring } from './deliverable.ts';
import type { Deliverable } from './deliverable.ts';
import { gather, isClosedSet } from './evidence.ts';
import { detectLanguage } from './language.ts';
import { objections, ofEverySentence } from './objections.ts';
import { englishPhrases } from './phrases-en.ts';
import { germanPhrases } from './phrases-de.ts';
import type { TimeMention } from './periods.ts';
import type { Act, NounPhrase } from './phrases.ts';
import { readQuantity } from './quantity.ts';
import type { Baseline, Quantity } from './quantity.ts';
import { cut, normalise } from './text.ts';
import type { Language, Token } from './text.ts';
import { findTimes } from './time.ts';
import { judge } from './verdict.ts';
import type { Evidence, Verdict } from './verdict.ts';
import { findWeaknesses } from './weakness.ts';
import type { Finding, Weakness } from './weakness.ts';

export type SentenceReading = {
  text: string;
  verdict: Verdict;
  quantity: Quantity | null;
  unit: string | null;
  /** A date as precise as the sentence, an ISO 8601 period from an event („P1Y“), or the words that name the date. */
  deadline: string | null;
  /** An ISO 8601 period: „P1Y“ yearly. */
  frequency: string | null;
  deliverable: string | null;
  baseline: Baseline | null;
  findings: Finding[];
};

/** Everything that was read, for the rules and for the rewrite. */
export type Analysis = { reading: Omit<SentenceReading, 'findings'>; language: Language; tokens: readonly Token[]; normalised: string; /** In small letters. */ lower: string; acts: Act[]; phrases: NounPhrase[]; weaknesses: Weakness[]; evidence: Evidence; deliverable: Deliverable | null };

export type ReadOptions = { /** Taken where the words do not tell. */ language?: Language; /** A word that the catalogue's glossary defines. */ isDefined?: (word: string) => boolean };

/** Beyond this many characters it is no sentence any more; the rest is not read. */
const LONGEST = 2000;

/** The reading of one sentence in German or English. */
export function readSentence(text: string, options: ReadOptions = {}): SentenceReading {
  const analysis = analyse(text, options);
  const { verdict, quantity, unit, deadline, frequency, deliverable, baseline } = analysis.reading;
  return { text, verdict, quantity, unit, deadline, frequency, deliverable, baseline, findings: objections(analysis, ofEverySentence) };
}

/** The reading of one sentence with all its evidence. */
export function analyse(text: string, { language: fallback = 'de', isDefined }: ReadOptions = {}): Analysis {
  const whole = normalise(text);
  const sentence = cut(whole.length > LONGEST ? whole.slice(0, LONGEST) : whole, (tokens) => detectLanguage(tokens, fallback));
  const { language, tokens } = sentence;
  const times = findTimes(sentence);
  const inTime = tokensIn(times, tokens);
  const taken = (index: number): boolean => inTime[index]!;
  const figures = readQuantity(sentence, times, taken);
  const allActs = language === 'de' ? germanActs(sentence) : englishActs(tokens);
  const acts = allActs.filter((act) => !taken(act.index));
  const phrases = language === 'de' ? germanPhrases(sentence, taken) : englishPhrases(tokens, acts, taken);
  const weaknesses = findWeaknesses(sentence, isDefined);
  const closed = isClosedSet(sentence, phrases);
  const dated = times.some((time) => time.role === 'deadline' || time.role === 'frequency');
  const deliverable = findDeliverable({ text: sentence.text, lower: sentence.lower, tokens, has: sentence.has, language, acts, phrases, inTime, dated, closed }) ?? findRecurring(tokens, times, allActs, phrases);
  const evidence = gather(sentence, { times, inTime, figures, acts, phrases, weaknesses, deliverable, closed });
  const { verdict, quantity, unit, deadline, thing } = judge(evidence);
  const reading = { text, verdict, quantity, unit, deadline, frequency: evidence.frequency, deliverable: thing, baseline: figures.baseline };
  return { reading, language, tokens, normalised: sentence.text, lower: sentence.lower, acts, phrases, weaknesses, evidence, deliverable };
}

/** For every token, whether it belongs to a date or an interval. */
function tokensIn(times: readonly TimeMention[], tokens: readonly Token[]): boolean[] {
  if (times.length === 0) return tokens.map(() => false);
  return tokens.map(({ start, end }) => times.some((time) => start >= time.from && end <= time.to));
}
