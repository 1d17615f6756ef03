// Dates, deadlines and intervals of a sentence. A year is found first, then what stands before it tells its precision and its part:
// a deadline, the date of a base value, or a piece of a name („Agenda 2030“).
import { englishYearPart, englishPatterns, englishQualifier } from './time-en.ts';
import { germanYearPart, germanPatterns, germanQualifier } from './time-de.ts';
import { YEARS, type TimeMention } from './periods.ts';
import { latin, matchesOf, type Sentence } from './text.ts';

const YEAR = latin(/(?<![\p{L}\d][.,/]?|(?<!mi|en)\p{L}-)(?:19|20)\d\d(?:\s?[/–—-]\s?(?:(?:19|20)\d\d|\d\d)(?!\d|[.:]\d|\s?%)|\s(?:bis|und|to|and|through)\s(?:19|20)\d\d(?!\d))?(?!\d|\p{L}|[.,]\d|\s?(?:%|€|Euro|EUR|Prozent|m²|km|kWh|MWh|t\s|Einwohner|residents|percent))/gu);

/** Without one of these there is no time in a sentence: most sentences that are not measurable have none. */
const TEMPORAL = {
  de: /\d|sofort|pause|ferien|beratung|sitzung|versammlung|mittwoch|projekt|förder|jahr|jähr|monat|woche|wöchent|täg|tage|quartal|semester|turnus|rhythm|abstand|intervall|periode|legislatur|amtszeit|laufzeit|sommer|kommunalwahl|p\. ?a\.|stunde|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|frühjahr|frühling|herbst|winter|jeweils/u,
  en: /\d|cycle|decade|meeting|budget|session|annum|year|annual|month|week|day|quarter|semester|hour|minute|second|fortnight|daily|biennial|term|parliament|mandate|election|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|once|twice|times/u,
} as const;

const AFTER_BASE = /(?:gegenüber|im vergleich zu[mr]?|verglichen mit|bezogen auf|ausgehend von|compared (?:to|with)|relative to|against|(?:weniger|mehr) [^,;]{0,60}als)(?: dem| jahr| the)* $/iu;

const SPAN = latin(/(?:von|zwischen|from|between|zeitraum|jahren) $|(?:von|zwischen|from|between) \p{L}+ $/iu);

const overlaps = (found: readonly TimeMention[], from: number, to: number): boolean => found.some((other) => from < other.to && other.from < to);

/** All times of a normalised sentence, from left to right. */
export function findTimes({ text, lower, tokens, language: lang }: Sentence): TimeMention[] {
  const found: TimeMention[] = [];
  if (!tokens.some(({ kind }) => kind === 'number') && !TEMPORAL[lang].test(lower)) return found;
  const dated = /(?:19|20)\d\d/u.test(text);
  for (const { needs, pattern, read } of lang === 'de' ? germanPatterns() : englishPatterns()) {
    if (needs === YEARS ? !dated : !needs.some((word) => lower.includes(word))) continue;
    for (const match of matchesOf(pattern, lower)) {
      if (overlaps(found, match.index, match.index + match[0].length)) continue;
      const meaning = read(match, text);
      if (!meaning) continue;
      const named = match[0].indexOf(meaning.value); // „Wahlperiode“ as the author wrote it
      found.push({ from: match.index, to: match.index + match[0].length, role: meaning.role, value: named < 0 ? meaning.value : text.slice(match.index + named, match.index + named + meaning.value.length) });
    }
  }
  if (!dated) return found.sort((a, b) => a.from - b.from);
  const qualify = lang === 'de' ? germanQualifier : englishQualifier;
  const part = lang === 'de' ? germanYearPart : englishYearPart;
  for (const match of matchesOf(YEAR, text)) {
    const to = match.index + match[0].length;
    if (overlaps(found, match.index, to)) continue;
    const before = lower.slice(Math.max(0, match.index - 70), match.index);
    const after = text.slice(to, to + 40);
    const { value, length } = qualify(before, match[0], after);
    const from = match.index - length;
    if (isCount(text.slice(Math.max(0, from - 25), from), match[0], after)) continue;
    const before70 = text.slice(Math.max(0, from - 70), from);
    // „gegenüber 2020 bis 2025“: from what, and by when
    const both = /^(\d{4}) (?:bis|to) (\d{4})$/u.exec(match[0]);
    if (both && length === 0 && AFTER_BASE.test(before70)) {
      found.push({ from, to: from + 4, role: 'base', value: both[1]! }, { from: from + 5, to, role: 'deadline', value: both[2]! });
      continue;
    }
    const span = /[–—-]|bis|und|to|through|and/u.test(match[0]) && SPAN.test(before70);
    const role = span ? 'deadline' : part(before70, after, length > 0);
    found.push({ from, to, role, value });
  }
  return found.sort((a, b) => a.from - b.from);
}

const COUNTED = latin(/^\s(?:\p{Lu}\p{Ll}+(?:en|e|er|s|innen)|new|additional|\p{Ll}+s)(?!\p{L})/u);

/** „auf 2000 Plätze“: a number that only looks like a year. */
function isCount(before: string, year: string, after: string): boolean {
  return year.length === 4 && /(?:mindestens|rund|etwa|ca\.|circa|auf|insgesamt|weitere|at least|about|some|up to|to)\s$/iu.test(before) && COUNTED.test(after) && !/(?:bis|by)\s(?:auf\s)?$/iu.test(before);
}
