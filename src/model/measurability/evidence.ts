// What a sentence gives for the verdict, beside its figures and its deliverable: dates, end states, closed sets, claims of nought.
import { relative } from './acts-en.ts';
import { subordinate } from './clauses-de.ts';
import type { Deliverable } from './deliverable.ts';
import { DE_CHECKABLE, DE_END_STATES } from './lexicon-de.ts';
import { EN_CHECKABLE, EN_END_STATES } from './lexicon-en.ts';
import type { TimeMention } from './periods.ts';
import type { Act, NounPhrase } from './phrases.ts';
import type { QuantityReading } from './quantity.ts';
import { latin, type Sentence, type Token } from './text.ts';
import type { Evidence } from './verdict.ts';
import type { Effect, Weakness } from './weakness.ts';
import { words } from './words-de.ts';

/** What the steps before have found. */
export type Found = { times: readonly TimeMention[]; inTime: readonly boolean[]; figures: QuantityReading; acts: readonly Act[]; phrases: readonly NounPhrase[]; weaknesses: readonly Weakness[]; deliverable: Deliverable | null; closed: boolean };

/** The evidence of one sentence. */
export function gather(sentence: Sentence, found: Found): Evidence {
  const { times, inTime, figures, acts, phrases, weaknesses, deliverable, closed } = found;
  const past = speaksOfThePast(sentence) || (sentence.language === 'en' && TAKING_NOTE.has(sentence.tokens[0]?.lower ?? ''));
  const deadlines = past ? [] : times.filter((time) => time.role === 'deadline');
  const metric = namesMetric(sentence, phrases);
  const end = endStateIn(sentence);
  return {
    figures, deliverable, past, metric, closed, acts, phrases, inTime,
    settled: isSettled(sentence),
    vague: weaknesses.some(({ rule, effect, start }) => effect === 'none' && (rule === 'T105' || rule === 'T102') && !isAside(sentence, start)),
    rate: figures.unit === '%' && figures.quantity?.kind === 'share' && phrases.some(({ cls, text }) => cls === 'metric' && /(?:quote|rate)$/iu.test(text)),
    checkable: !acts.some(({ lemma }) => lemma === 'want') && (end !== null || hasCheckableWord(sentence) || (sentence.language === 'de' && (sentence.has.has('ausschließlich') || sentence.has.has('vollständig') || sentence.has.has('komplett') || sentence.has.has('noch')) && WHOLLY.test(sentence.lower))),
    endState: end === null || !isReached(sentence, end, acts) ? null : UNITLESS.test(end[0]) ? '' : 't CO₂e',
    // a date says more than a period
    deadline: (deadlines.find(({ value }) => /^\d{4}/u.test(value)) ?? deadlines[0])?.value ?? null,
    frequency: times.find((time) => time.role === 'frequency' && !isOfMetric(sentence, time, phrases) && !EVERYDAY.test(sentence.lower.slice(time.from, time.from + 30)) && !isOfUnit(sentence, time))?.value ?? null,
    noWorse: isNoWorse(sentence),
    compared: metric && (sentence.language === 'de' ? COMPARED_DE : COMPARED_EN).test(sentence.lower),
    zero: zeroClaim(sentence, acts, inTime),
    effects: effectsOf(sentence, weaknesses, times),
  };
}

const PAST = words('lag lagen betrug betrugen belief beliefen wünschten nutzten lebten was were had');
const AHEAD = words('bis soll sollen wird werden by will would shall below gegenüber unter target goal ziel zielwert');

/** Begins a preamble: “Notes the challenge of …” */
const TAKING_NOTE = words('notes noting acknowledges acknowledging recognises recognising recognizes recognizing');

const speaksOfThePast = ({ tokens, has }: Sentence): boolean => tokens.some(({ lower }) => PAST.has(lower)) && ![...AHEAD].some((word) => has.has(word));

const METRIC_OF = latin(/(?<!\p{L})(?:zahl|anzahl|anteil|quote|number|share|percentage|proportion|rate) (?:der|des|an|von|of)(?!\p{L})/u);
const METRIC_WORDS = words('zahl anzahl anteil quote number share percentage proportion rate');

const namesMetric = ({ lower, tokens }: Sentence, phrases: readonly NounPhrase[]): boolean =>
  phrases.some(({ cls, article }) => cls === 'metric' && article !== 'some') || (tokens.some((token) => METRIC_WORDS.has(token.lower)) && METRIC_OF.test(lower));

const HINTS_AT_END = /neutral|fr[ei]{2}|netto|net[- ]zero|null|zero|autark|haushalt|electric|budget/u;
const UNITLESS = /haushalt|budget|pesti|plasti|schuld|debt|smoke|rauch/iu;
const ON_THE_WAY = latin(/(?:weg|richtung|beitrag|beitragen|zur erreichung|ziel(?! (?:ist|sind|bleibt))|hin zu|auf dem weg|towards?|path|contribute|journey|transition|switch|shift)(?: \p{L}+){0,3}$/iu);

const endStateIn = ({ lower, language }: Sentence): RegExpExecArray | null => (HINTS_AT_END.test(lower) ? (language === 'de' ? DE_END_STATES : EN_END_STATES).exec(lower) : null);

/** “ensure that all vehicles are zero carbon” */
const IS = / (?:is|are|be|will be|becomes?) $/u;

/** Whether an end state is to be reached, not only moved towards. */
const isReached = ({ text, tokens, language }: Sentence, end: RegExpExecArray, acts: readonly Act[]): boolean =>
  !ON_THE_WAY.test(text.slice(0, end.index).trim()) && !acts.some((act) => !act.noun && act.cls === 'weak' && tokens[act.index]!.start < end.index && language === 'en' && act.lemma !== 'become' && !(act.lemma === 'ensure' && IS.test(text.slice(tokens[act.index]!.end, end.index))));

const HINTS_AT_SETTLED = /frei|fertig|kostenlos|unentgeltlich|online|betrieb|aufnehm|aufzunehm|aufgenomm|nimmt|nehmen|kraft|free|open to|in place|operational|running|effect|into force|live|online/u;
const SETTLED = latin(/(?<!\p{L})(?:fertig (?:sein|ist|sind)|(?:ist|sind) fertig|kosten(?:frei|los)|gebührenfrei|beitragsfrei|unentgeltlich|online (?:verfügbar|nutzbar|abrufbar)|in betrieb|(?:arbeit|betrieb|dienst) (?:\p{L}+ )?auf(?:nehmen|zunehmen|genommen|nimmt)|(?:nimmt|nehmen) (?:\p{L}+ ){1,4}(?:arbeit|betrieb|dienst) auf|(?:tritt|treten|trat) (?:\S+ ){0,4}in kraft|free of charge|fare-free|(?:is|are|be|becomes?) free(?! (?:of|from|to) (?!charge))(?= for|[.,]|$)|open to the public|available online|(?:is|are|be) (?:fully )?(?:in place|operational)|up and running|takes? effect|(?:comes?|enters?) into (?:force|effect)|go(?:es)? live|(?:searchable|bookable|viewable) online)(?!\p{L})/u);
const SOFTENED = /(?:möglichst|weitgehend|grundsätzlich|zunehmend|vermehrt|verstärkt|teilweise|mehr |more )/u;

const isSettled = ({ lower }: Sentence): boolean => HINTS_AT_SETTLED.test(lower) && SETTLED.test(lower) && !SOFTENED.test(lower);

/** „ausschließlich mit Ökostrom“: of what something consists, one can check. */
const WHOLLY = latin(/(?<!\p{L})(?:ausschließlich|vollständig|komplett|nur noch) (?:aus|mit|durch|über) (?:erneuerbare|ökostrom|grün|strom|recycling|fair|bio|elektr)/u);

const hasCheckableWord = ({ tokens, language }: Sentence): boolean => {
  const checkable = language === 'de' ? DE_CHECKABLE : EN_CHECKABLE;
  return tokens.some(({ capital, lower }) => !capital && checkable.has(lower));
};

/** „die jährliche Sanierungsrate“ is a figure per year, not a yearly act. */
/** „auf 50 kg pro Jahr“: the year is part of the unit. */
const MEASURED = /(?:auf|von|höchstens|maximal|unter) [\d.,]+ (?:kg|t|kilogramm|tonnen|kwh|mwh|gwh|liter|g)(?: (?:co2|co₂|restabfall|restmüll))?(?: pro (?:kopf|person|einwohner)(?: und)?)? $/u;
const isOfUnit = ({ lower, language }: Sentence, { from }: TimeMention): boolean => language === 'de' && MEASURED.test(lower.slice(Math.max(0, from - 60), from));

const EVERYDAY = latin(/^täglichen? (?:gebrauch|bedarf|leben|arbeit|alltag|umgang)/u);
const isOfMetric = ({ text, tokens }: Sentence, { from, to }: TimeMention, phrases: readonly NounPhrase[]): boolean =>
  /(?:e[rnms]?|annual)$/u.test(text.slice(from, to)) && phrases.some(({ cls, index }) => cls === 'metric' && tokens[index]!.start - to <= 2 && tokens[index]!.start > from);

const HINTS_AT_NO_WORSE = /nicht|kein|niveau|stand|bleib|konstant|stabil|umfang|wert|no |not |never|level|remain|hold/u;
const NO_WORSE_DE = latin(/(?<!\p{L})(?:steigt|steigen|wächst|sinkt|sinken|erhöht sich|verschlechtert sich|nimmt) nicht(?!\p{L})|(?<!\p{L})(?:nicht|keine?[nrms]?)(?: \p{L}+){0,3} (?:erhöht|erhöhen|steigt|steigen|gestiegen|zunehmen|zunimmt|anwachsen|(?:zu|an)(?=[.,;]|$| und | \()|zunahme|anstieg|erhöhung|verschlechtert|verschlechtern|sinken|sinkt|zurückgehen|verringert|reduziert|abgebaut|überschritten|unterschritten|verloren|verlust|nettoverlust)(?!\p{L})|(?<!\p{L})(?:auf|unter) (?:dem |diesem )?(?:heutigen|aktuellen|jetzigen|derzeitigen|gleichen|bisherigen|bestehenden) (?:niveau|stand|wert|umfang)|(?<!\p{L})in (?:ihre|seine)[mr] (?:\p{L}+ )?(?:umfang|bestand|größe|form|zahl) (?:erhalten|bestehen|gesichert)|(?:anteil|bestand|zahl|anzahl|quote|niveau)(?: \p{L}+){0,6} (?:zu halten|gehalten|halten)(?!\p{L})|(?<!\p{L})(?:bleib[te]n?|konstant|stabil) (?:\p{L}+ ){0,2}(?:konstant|stabil|unverändert|gehalten|gleich)(?!\p{L})/u);
const NO_WORSE_EN = latin(/(?<!\p{L})no (?:net )?(?:loss|increase|decrease|reduction|decline|growth|rise)(?!\p{L})|(?<!\p{L})(?:not|never) (?:\p{L}+ ){0,2}(?:increase|rise|grow|exceed|fall|decline|decrease|worsen)(?!\p{L})|(?:at|on) (?:the )?(?:current|present|existing|today's) levels?|remains? (?:stable|constant|unchanged)|hold .{0,40} constant/u);

const isNoWorse = ({ lower, language }: Sentence): boolean => HINTS_AT_NO_WORSE.test(lower) && (language === 'de' ? NO_WORSE_DE : NO_WORSE_EN).test(lower);

const COMPARED_DE = latin(/(?:durchschnitt|landesmittel|bundesmittel)(?:s|es)?(?!\p{L})|(?<!\p{L})(?:unter|über|auf) (?:den|dem|das) (?:wert|stand|niveau) (?:von|des|im|vor)(?!\p{L})|(?<!\p{L})(?:entsprech(?:en|e|t)|entspricht|gleichkommen|angleichen|angeglichen)(?!\p{L})|(?<!\p{L})(?:über|unter|auf|beim?|an) (?:de[mn]|das) (?:\p{L}+ )?\p{L}*(?:durchschnitts?|mittel|niveau)(?!\p{L})|wie (?:im|der) (?:\p{L}+)?durchschnitt/u);
const COMPARED_EN = latin(/(?<!\p{L})(?:(?<!better )(?:mirrors?|equals?|match(?:es)?|reflects?)|proportional|proportionate|correspond(?:s|ing)?|parity|on par) |(?:above|below|at|with|to) the (?:national|state|regional|county|provincial|city|citywide|city-wide) (?:average|mean|rate|median)/u);

const UNIVERSAL = latin(/^(?:menschen|bürger\p{L}*|bürgerinnen|einwohner\p{L}*|einwohnerinnen|kinder[ns]?|jugendliche[n]?|generationen|bevölkerungsgruppen|beteiligten?|akteure[n]?|akteurinnen|bereiche[n]?|lebensbereiche[n]?|ebenen|altersgruppen|interessierten?|gruppen|personen|lebenslagen|fragen|weise|art|planungen|entscheidungen|people|residents|citizens|children|users|ages|generations|communities|stakeholders|areas|levels|voices|groups|backgrounds|abilities|one|families|lives|aspects|decisions)$/u);
const IN_A_SET = words('für an in auf aus for at in of on from');
const HINTS_AT_ALL = [' allen', 'jede', 'gesamten', 'vollständig', 'ausschließlich', 'komplett', 'nur noch'];
const EXCLUSIVE = /(?:ausschließlich|gesamten (?:stadt|kreis|gemeinde)gebiet|vollständig|komplett|nur noch|in allen|an allen|auf allen|an jeder|in jeder|in jedem|jede[rsn]? )/u;

/** „alle 87 Haltestellen“, „jede Kita“: a set whose items can be checked one by one. */
export function isClosedSet({ lower, tokens, language }: Sentence, phrases: readonly NounPhrase[]): boolean {
  const universal = ({ article, index }: NounPhrase): boolean => article === 'all' && UNIVERSAL.test(tokens[index]!.lower);
  if (phrases.some((phrase) => phrase.article === 'all' && phrase.cls !== 'abstract' && (phrase.preposition === null || IN_A_SET.has(phrase.preposition)) && !universal(phrase))) return true;
  return language === 'de' && HINTS_AT_ALL.some((hint) => lower.includes(hint)) && EXCLUSIVE.test(lower) && !phrases.some(universal);
}

const FOR = words('zur zum für');

/** „zur Koordinierung und kontinuierlichen Begleitung“: what it is for is to go on, not what is done. */
function isOfPurpose(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower.endsWith('en') !== true || tokens[at + 1]?.capital !== true) return false;
  for (let i = at - 1; i >= 0 && i > at - 5; i--) {
    if (FOR.has(tokens[i]!.lower)) return true;
    if (tokens[i]!.kind !== 'word' || !(tokens[i]!.capital || tokens[i]!.lower === 'und' || tokens[i]!.lower === 'die' || tokens[i]!.lower === 'den')) return false;
  }
  return false;
}

/** Whether a word stands in a clause that only explains. */
const isAside = ({ tokens, language }: Sentence, start: number): boolean => (language === 'de' ? subordinate(tokens) : relative(tokens))[tokens.findIndex((token) => token.end > start)]!;

/** What the weak words do; those in a clause that only explains („…, die sich regelmäßig trifft“) do nothing, except that they let one off. */
function effectsOf({ tokens, language }: Sentence, weaknesses: readonly Weakness[], times: readonly TimeMention[]): Set<Effect> {
  const effects = new Set<Effect>();
  let aside: readonly boolean[] | null = null;
  for (const { effect, start } of weaknesses) {
    if (effect !== 'escape') {
      aside ??= language === 'de' ? subordinate(tokens) : relative(tokens);
      const at = tokens.findIndex((token) => token.end > start);
      if (aside[at]) continue;
      if (effect === 'gradual' && language === 'de' && isOfPurpose(tokens, at)) continue;
      if (effect === 'gradual' && tokens[at - 1]?.lower === 'and') continue; // “adopt and periodically update a strategy”: it is adopted first
    } else if (language === 'en' && times.length > 0 && times.every(({ to }) => to < start && tokens.some((token) => token.lower === 'and' && token.start >= to && token.start < start))) continue; // “reviewed annually and updated as necessary”
    effects.add(effect);
  }
  return effects;
}

const NO_LONGER = latin(/(?<!\p{L})niemand (?:\p{L}+ ){0,4}mehr(?!\p{L})/u);
const OF_VALUES = /(?:zurückgelassen|ausgegrenzt|ausgrenzung|diskriminierung|benachteiligung|trennung|spaltung|verdrängung|diskriminiert|benachteiligt|ausgeschlossen|verloren|allein|left behind|excluded|discriminat|alone|doubt)/u;
const NO_COUNT = words('one waste carbon tolerance net emission emissions rolle toleranz frage zweifel problem barrieren hürden loss increase platz raum chance');
const AFTER_HEAD = words('in on at by is are will for of from with to and or through left');

const isNone = ({ lower }: Token, de: boolean): boolean => (de ? lower.startsWith('kein') && lower.length < 7 : lower === 'no' || lower === 'zero');

/** „Keine Verkehrstoten“, „Ab 2028 lebt keine Familie …“: a count of nought, unless it speaks of values („Kein Kind wird zurückgelassen“). */
/** “zero carbon heating” is a kind of heating; as an end state it is read elsewhere. */
const KIND_OF = words('carbon emission emissions waste energy');

function zeroClaim({ lower, tokens, has, language }: Sentence, acts: readonly Act[], inTime: readonly boolean[]): string | null {
  const de = language === 'de';
  if (de && has.has('niemand') && NO_LONGER.test(lower)) return 'Personen';
  const at = tokens.findIndex((token, i) => isNone(token, de) && !inTime[i] && tokens[i + 1]?.kind === 'word' && !(token.lower === 'zero' && KIND_OF.has(tokens[i + 1]!.lower)));
  if (at < 0 || OF_VALUES.test(lower)) return null;
  let head = at + 1;
  if (de) while (head < tokens.length - 1 && !tokens[head]!.capital && tokens[head]!.kind === 'word') head++;
  else while (head < tokens.length - 1 && tokens[head + 1]?.kind === 'word' && !AFTER_HEAD.has(tokens[head + 1]!.lower)) head++;
  if (tokens[head]?.kind !== 'word' || NO_COUNT.has(tokens[head]!.lower) || acts.some((act) => act.cls === 'weak' && !act.noun)) return null;
  return de ? tokens[head]!.text : tokens.slice(at + 1, head + 1).map((token) => token.text).join(' ');
}
