// Reading one sentence: figures, dates and things make it measurable; words alone decide nothing.
import { findDeliverable, findRecurring } from './deliverable.ts';
import type { Deliverable } from './deliverable.ts';
import { DE_CHECKABLE, DE_END_STATES } from './lexicon-de.ts';
import { EN_CHECKABLE, EN_END_STATES } from './lexicon-en.ts';
import { englishActs, relative } from './acts-en.ts';
import { englishPhrases } from './phrases-en.ts';
import { germanActs } from './acts-de.ts';
import { subordinate } from './clauses-de.ts';
import { germanPhrases } from './phrases-de.ts';
import type { Act, NounPhrase } from './phrases.ts';
import type { TimeMention } from './periods.ts';
import { readQuantity } from './quantity.ts';
import type { Baseline, Quantity, QuantityReading } from './quantity.ts';
import { objections, ofEverySentence } from './objections.ts';
import { detectLanguage } from './language.ts';
import { lowered, normalise, tokenise } from './text.ts';
import type { Language, Token } from './text.ts';
import { findTimes } from './time.ts';
import { judge } from './verdict.ts';
import type { Evidence, Verdict } from './verdict.ts';
import { findWeaknesses } from './weakness.ts';
import type { Effect, Finding, Weakness } from './weakness.ts';

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
export type Analysis = { reading: SentenceReading; language: Language; tokens: Token[]; normalised: string; acts: Act[]; phrases: NounPhrase[]; weaknesses: Weakness[]; evidence: Evidence; deliverable: Deliverable | null };

export type ReadOptions = { /** Taken where the words do not tell. */ language?: Language; /** A word that the catalogue's glossary defines. */ isDefined?: (word: string) => boolean };

/** Beyond this many characters it is no sentence any more; the rest is not read. */
const LONGEST = 2000;

/** The reading of one sentence in German or English. */
export function readSentence(text: string, options: ReadOptions = {}): SentenceReading {
  return analyse(text, options).reading;
}

/** The reading of one sentence with all its evidence. */
export function analyse(text: string, { language: fallback = 'de', isDefined }: ReadOptions = {}): Analysis {
  const whole = normalise(text);
  const normalised = whole.length > LONGEST ? whole.slice(0, LONGEST) : whole;
  const tokens = tokenise(normalised);
  const language = detectLanguage(tokens, fallback);
  const times = findTimes(normalised, language);
  const inTime = times.length === 0 ? tokens.map(() => false) : tokens.map(({ start, end }) => times.some((time) => start >= time.from && end <= time.to));
  const taken = (index: number): boolean => inTime[index]!;
  const figures = readQuantity(normalised, tokens, times, language, taken);
  const allActs = language === 'de' ? germanActs(tokens) : englishActs(tokens);
  const acts = allActs.filter((act) => !taken(act.index));
  const phrases = language === 'de' ? germanPhrases(tokens, taken) : englishPhrases(tokens, acts, taken);
  const weaknesses = findWeaknesses(normalised, tokens, language, isDefined);
  const closed = isClosedSet(normalised, tokens, phrases, language === 'de');
  const dated = times.some((time) => time.role === 'deadline' || time.role === 'frequency');
  const deliverable = findDeliverable(normalised, tokens, acts, phrases, language, dated, closed) ?? findRecurring(tokens, times, allActs, phrases);
  const evidence = gather(normalised, tokens, times, figures, acts, phrases, weaknesses, deliverable, closed, inTime, language);
  const { verdict, quantity, unit, deadline, thing } = judge(evidence);
  const reading: SentenceReading = { text, verdict, quantity, unit, deadline, frequency: evidence.frequency, deliverable: thing, baseline: figures.baseline, findings: [] };
  const analysis: Analysis = { reading, language, tokens, normalised, acts, phrases, weaknesses, evidence, deliverable };
  reading.findings = objections(analysis, ofEverySentence).filter(({ rule }) => ofEverySentence.has(rule));
  return analysis;
}

const PAST = new Set(['lag', 'lagen', 'betrug', 'betrugen', 'belief', 'beliefen', 'wünschten', 'nutzten', 'lebten', 'was', 'were', 'had']);
const NO_WORSE_DE = /(?<!\p{L})(?:steigt|steigen|wächst|sinkt|sinken|erhöht sich|verschlechtert sich|nimmt) nicht(?!\p{L})|(?<!\p{L})(?:nicht|keine?[nrms]?)(?: \p{L}+){0,3} (?:erhöht|erhöhen|steigt|steigen|gestiegen|zunehmen|zunimmt|anwachsen|zu|an|zunahme|anstieg|erhöhung|verschlechtert|verschlechtern|sinken|sinkt|zurückgehen|verringert|reduziert|abgebaut|überschritten|unterschritten|verloren|verlust|nettoverlust)(?!\p{L})|(?<!\p{L})(?:auf|unter) (?:dem |diesem )?(?:heutigen|aktuellen|jetzigen|derzeitigen|gleichen|bisherigen|bestehenden) (?:niveau|stand|wert|umfang)|(?<!\p{L})(?:bleib[te]n?|konstant|stabil) (?:\p{L}+ ){0,2}(?:konstant|stabil|unverändert|gehalten|gleich)(?!\p{L})/u;
const NO_WORSE_EN = /(?<!\p{L})no (?:net )?(?:loss|increase|decrease|reduction|decline|growth|rise)(?!\p{L})|(?<!\p{L})(?:not|never) (?:\p{L}+ ){0,2}(?:increase|rise|grow|exceed|fall|decline|decrease|worsen)(?!\p{L})|(?:at|on) (?:the )?(?:current|present|existing|today's) levels?|remains? (?:stable|constant|unchanged)|hold .{0,40} constant/u;
const COMPARED_DE = /(?:durchschnitt|landesmittel|bundesmittel)(?:s|es)?(?!\p{L})|(?<!\p{L})(?:unter|über|auf) (?:den|dem|das) (?:wert|stand|niveau) (?:von|des|im|vor)(?!\p{L})|(?<!\p{L})(?:entsprech(?:en|e|t)|entspricht|gleichkommen|angleichen|angeglichen)(?!\p{L})|(?<!\p{L})(?:über|unter|auf|beim?|an) (?:de[mn]|das) (?:\p{L}+ )?\p{L}*(?:durchschnitts?|mittel|niveau)(?!\p{L})|wie (?:im|der) (?:\p{L}+)?durchschnitt/u;
const COMPARED_EN = /(?<!\p{L})(?:mirrors?|equals?|match(?:es)?|reflects?|proportional|proportionate|correspond(?:s|ing)?|parity|on par) |(?:above|below|at|with|to) the (?:national|state|regional|county|provincial|city|citywide|city-wide) (?:average|mean|rate|median)/u;
/** „ausschließlich mit Ökostrom“: of what something consists, one can check. */
const WHOLLY = /(?<!\p{L})(?:ausschließlich|vollständig|komplett|nur noch) (?:aus|mit|durch|über) (?:erneuerbare|ökostrom|grün|strom|recycling|fair|bio|elektr)/u;
const UNIVERSAL = /^(?:menschen|bürger\p{L}*|bürgerinnen|einwohner\p{L}*|einwohnerinnen|kinder[ns]?|jugendliche[n]?|generationen|bevölkerungsgruppen|beteiligten?|akteure[n]?|akteurinnen|bereiche[n]?|lebensbereiche[n]?|ebenen|altersgruppen|interessierten?|gruppen|personen|lebenslagen|fragen|weise|art|planungen|entscheidungen|people|residents|citizens|children|users|ages|generations|communities|stakeholders|areas|levels|voices|groups|backgrounds|abilities|one|families|lives|aspects|decisions)$/u;

/** „alle 87 Haltestellen“, „jede Kita“: a set whose items can be checked one by one. */
function isClosedSet(text: string, tokens: readonly Token[], phrases: readonly NounPhrase[], de: boolean): boolean {
  return phrases.some((phrase) => phrase.article === 'all' && !UNIVERSAL.test(tokens[phrase.index]!.lower) && phrase.cls !== 'abstract' && (phrase.preposition === null || /^(?:für|an|in|auf|aus|for|at|in|of|on|from)$/u.test(phrase.preposition))) || (de && /(?:ausschließlich|vollständig|komplett|nur noch|in allen|an allen|auf allen|an jeder|in jeder|in jedem|jede[rsn]? )/iu.test(text) && !phrases.some((phrase) => phrase.article === 'all' && UNIVERSAL.test(tokens[phrase.index]!.lower)));
}

/** What the weak words do; those in a clause that only explains („…, die sich regelmäßig trifft“) do nothing, except that they let one off. */
function effectsOf(weaknesses: readonly Weakness[], tokens: readonly Token[], de: boolean): Set<Effect> {
  const effects = new Set<Effect>();
  let aside: boolean[] | null = null;
  for (const { effect, start } of weaknesses) {
    if (effect !== 'escape') {
      aside ??= de ? subordinate(tokens) : relative(tokens);
      if (aside[tokens.findIndex((token) => token.end > start)]) continue;
    }
    effects.add(effect);
  }
  return effects;
}

/** What the sentence gives for the verdict. */
function gather(text: string, tokens: readonly Token[], times: readonly TimeMention[], figures: QuantityReading, acts: readonly Act[], phrases: readonly NounPhrase[], weaknesses: readonly Weakness[], deliverable: Deliverable | null, closed: boolean, inTime: readonly boolean[], lang: Language): Evidence {
  const de = lang === 'de';
  // „die jährliche Sanierungsrate“ is a figure per year, not a yearly act
  const ofMetric = (time: TimeMention): boolean => /(?:e[rnms]?|annual)$/u.test(text.slice(time.from, time.to)) && phrases.some((phrase) => phrase.cls === 'metric' && tokens[phrase.index]!.start - time.to <= 2 && tokens[phrase.index]!.start > time.from);
  const lower = lowered(text);
  const past = tokens.some((token) => PAST.has(token.lower)) && !/(?<!\p{L})(?:bis|soll|sollen|wird|werden|by|will|shall|below|gegenüber|unter|target|goal|ziel|zielwert)(?!\p{L})/u.test(lower);
  const deadlines = past ? [] : times.filter((time) => time.role === 'deadline');
  const metric = phrases.some((phrase) => phrase.cls === 'metric' && phrase.article !== 'some') || /(?:zahl|anteil|quote|number|share|percentage|proportion|rate) /u.test(lower) && /(?<!\p{L})(?:zahl|anzahl|anteil|quote|number|share|percentage|proportion|rate) (?:der|des|an|von|of)(?!\p{L})/u.test(lower);
  const end = /neutral|frei|free|netto|net[- ]zero|null|zero|autark|haushalt|electric|budget/u.test(lower) ? (de ? DE_END_STATES : EN_END_STATES).exec(lower) : null;
  const settled = /frei|kostenlos|unentgeltlich|online|betrieb|free|open to|in place|operational|running/u.test(lower) && /(?<!\p{L})(?:kosten(?:frei|los)|gebührenfrei|beitragsfrei|unentgeltlich|online (?:verfügbar|nutzbar|abrufbar)|in betrieb|free of charge|fare-free|(?:is|are|be|becomes?) free(?! (?:of|from|to) (?!charge))(?= for|[.,]|$)|open to the public|available online|(?:is|are|be) (?:fully )?(?:in place|operational)|up and running)(?!\p{L})/u.test(lower) && !/(?:möglichst|weitgehend|grundsätzlich|zunehmend|vermehrt|verstärkt|teilweise|mehr |more )/u.test(lower);
  const checkable = tokens.some((token) => !token.capital && (de ? DE_CHECKABLE : EN_CHECKABLE).has(token.lower)) || end !== null || WHOLLY.test(lower);
  const way = /(?:weg|richtung|beitrag|beitragen|zur erreichung|ziel|hin zu|auf dem weg|towards?|path|contribute|journey|transition)(?: \p{L}+){0,3}$/iu;
  const endState = end !== null && !way.test(text.slice(0, end.index).trim()) && !acts.some((act) => !act.noun && act.cls === 'weak' && tokens[act.index]!.start < end.index && lang === 'en' && act.lemma !== 'become');
  const none = tokens.findIndex((token, i) => (de ? token.lower.startsWith('kein') && token.lower.length < 7 : token.lower === 'no' || token.lower === 'zero') && tokens[i + 1]?.kind === 'word');
  return {
    settled,
    vague: weaknesses.some(({ rule, effect }) => effect === 'none' && (rule === 'T105' || rule === 'T102')),
    rate: figures.unit === '%' && figures.quantity?.kind === 'share' && phrases.some((phrase) => phrase.cls === 'metric' && /(?:quote|rate)$/iu.test(phrase.text)),
    figures, deliverable, past, metric, closed, checkable, acts,
    endState: !endState ? null : /haushalt|budget/iu.test(end[0]) ? '' : 't CO₂e',
    // a date says more than a period
    deadline: (deadlines.find(({ value }) => /^\d{4}/u.test(value)) ?? deadlines[0])?.value ?? null,
    frequency: times.find((time) => time.role === 'frequency' && !ofMetric(time))?.value ?? null,
    noWorse: /nicht|kein|niveau|stand|bleib|konstant|stabil|umfang|wert|no |not |never|level|remain|hold/u.test(lower) && (de ? NO_WORSE_DE : NO_WORSE_EN).test(lower),
    compared: metric && (de ? COMPARED_DE : COMPARED_EN).test(lower),
    zero: de && /(?<!\p{L})niemand (?:\p{L}+ ){0,4}mehr(?!\p{L})|(?<!\p{L})niemand mehr(?!\p{L})/u.test(lower) ? 'Personen' : zeroClaim(text, tokens, none, acts, lang),
    effects: effectsOf(weaknesses, tokens, de),
    phrases, inTime,
  };
}

/** „Keine Verkehrstoten“, „Ab 2028 lebt keine Familie …“: a count of nought, unless it speaks of values („Kein Kind wird zurückgelassen“). */
function zeroClaim(text: string, tokens: readonly Token[], at: number, acts: readonly Act[], lang: Language): string | null {
  if (at < 0) return null;
  let head = at + 1;
  if (lang === 'de') while (head < tokens.length - 1 && !tokens[head]!.capital && tokens[head]!.kind === 'word') head++;
  else while (head < tokens.length - 1 && tokens[head + 1]?.kind === 'word' && !/^(?:in|on|at|by|is|are|will|for|of|from|with|to|and|or|through|left)$/u.test(tokens[head + 1]!.lower)) head++;
  if (/(?:zurückgelassen|ausgegrenzt|diskriminiert|benachteiligt|ausgeschlossen|verloren|allein|left behind|excluded|discriminat|alone|doubt)/iu.test(text)) return null;
  if (tokens[head]?.kind !== 'word' || acts.some((act) => act.cls === 'weak' && !act.noun)) return null;
  if (/^(?:one|waste|carbon|tolerance|net|emissions?|rolle|toleranz|frage|zweifel|problem|barrieren|hürden|loss|increase|platz|raum|chance)$/u.test(tokens[head]!.lower)) return null;
  return lang === 'de' ? tokens[head]!.text : tokens.slice(at + 1, head + 1).map((token) => token.text).join(' ');
}
