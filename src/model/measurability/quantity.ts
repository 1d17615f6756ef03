// The target value of a sentence: which of its numbers it is, what it counts, whether it is a share, a change or an amount, and its base.
import { findNumbers } from './numbers.ts';
import type { NumberMention } from './numbers.ts';
import type { TimeMention } from './periods.ts';
import { latin, matchesOf, type Language, type Sentence, type Token } from './text.ts';
import { isMeasure, unitAfter, type Unit } from './units.ts';

export type Relation = 'exactly' | 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' | 'about';
/** A target. `share` is per cent of a whole, `change` by how much something moves (negative: down); `to` is the upper end of a range. */
export type Quantity = { value: number; relation: Relation; kind: 'absolute' | 'share' | 'change'; to?: number };
/** Where the figure starts from; null for the part that the sentence leaves out. */
export type Baseline = { value: number | null; date: string | null };

export type QuantityReading = { quantity: Quantity | null; unit: string | null; baseline: Baseline | null; /** A change in per cent that says from what. */ based: boolean; bareNumber: string | null; /** Tokens of the target: where its number begins, and where what it counts begins. */ span: { from: number; counted: number } | null };

type Candidate = { mention: NumberMention; value: number; unit: string | null; kind: Quantity['kind']; relation: Relation; base: boolean; toward: boolean; aside: boolean; closed: boolean; to?: number; counted: number };

const LABELS = new Set('artikel art § §§ absatz abs nr nummer din iso en vde linie buslinie klasse klassen jahrgang jahrgänge stufe stufen klassenstufe klassenstufen jahrgangsstufe jahrgangsstufen phase kapitel ziffer band sgb tempo niveau level teil version sdg sdgs seite section article line grade grades page stage route highway goal ziel ziele maßnahme maßnahmen handlungsfeld handlungsfelder ziffern paragraph anlage zone halle chapter gleis age ages aged target tier bill goals kategorie typ leitziel leitlinie schritt punkt ebene pflegegrad pflegestufe oberziel teilziel strategy action objective title'.split(' '));
const ATTRIBUTED = /^(?:familien|haushalten?|unternehmen|betrieben?|gemeinden|kommunen|städten?|menschen|personen|kindern?|eltern|gebäuden?|ortsteilen?|families|households|employers|buildings|businesses|organisations|organizations|developments|projects|properties)$/u;
const ABOUT = /(?:geschätzte?[nrs]?|estimated|etwa|rund|ca\.?|circa|ungefähr|knapp|annähernd|fast|nahezu|schätzungsweise|gut|about|around|approximately|roughly|nearly|almost|some|approx\.?|~|≈)$/u;
const RELATIONS: readonly [RegExp, Relation][] = [
  [ABOUT, 'about'],
  [/(?:mindestens|mind\.?|min\.?|wenigstens|nicht weniger als|at least|minimum of|a minimum|no fewer than|no less than|not less than|≥|>=)$/u, 'atLeast'],
  [/(?:höchstens|maximal|max\.?|nicht mehr als|bis zu|at most|maximum of|a maximum|no more than|not more than|up to|within|≤|<=)$/u, 'atMost'],
  [/(?:unter|weniger als|geringer als|kleiner als|unterhalb von|under|below|less than|fewer than|<)$/u, 'lessThan'],
  [/(?:über|mehr als|länger als|später als|longer than|later than|größer als|höher als|oberhalb von|over|above|more than|greater than|exceeds?|>)$/u, 'moreThan'],
];
const DOWN = latin(/(?:^|[^\p{L}])(?:senk|gesenkt|absenk|reduzier|reduktion|verringer|minder|vermindert|gemindert|sink|sank|zurück(?:geh|gegangen)|rückgang|geht|halbier|abnehm|nimmt|einspar|eingespart|minimier|verkürz|weniger|geringer|reduc|cut|lower|decreas|declin|fewer|less|fall|drop|below|halv|shrink|sav)/gu);

const NOT_BEYOND = latin(/nicht (?:\p{L}+ )?(?:überschreit|übersteig)|not exceed/u);
/** „Kein Kind wartet länger als …“ */
const NOBODY = latin(/(?<!\p{L})(?:keine?[rsnm]?|niemand|no|nobody|none)(?!\p{L})/u);
const UP = latin(/(?:^|[^\p{L}])(?:steiger|gesteigert|erhöh|anheb|angehoben|wachs|wächst|steig|zunehm|zunahme|zuwachs|anstieg|increas|rais|grow|rise|improv|boost|expand|gain|more|mehr)/gu);

/** Whether a change is downwards: the nearest such word before the number decides, else the first after it. */
function goesDown(lower: string, at: number): boolean {
  const before = lower.slice(0, at);
  const last = (pattern: RegExp): number => matchesOf(pattern, before).at(-1)?.index ?? -1;
  const [down, up] = [last(DOWN), last(UP)];
  if (down >= 0 || up >= 0) return down > up;
  return matchesOf(DOWN, lower).length > 0 && matchesOf(UP, lower.slice(at)).length === 0;
}

const MULTIPLE = /halbier|halv|doppel|doppl|doubl|dreifach|tripl|vierfach|quadrupl/u;
const MULTIPLES: readonly [RegExp, number][] = [[/^(?:halbier|halve|halving)/u, -50], [/^(?:verdopp[e]?l|doubl)/u, 100], [/^(?:verdreifach|tripl)/u, 200], [/^(?:vervierfach|quadrupl)/u, 300]];

/** Reads the target value; `taken` are the tokens that belong to a date or an interval. */
export function readQuantity({ lower, tokens, language: lang }: Sentence, times: readonly TimeMention[], taken: (index: number) => boolean): QuantityReading {
  const depth = parentheses(tokens);
  const candidates: Candidate[] = [];
  const rejected = new Set<number>();
  const numbers = findNumbers(tokens, lang, taken);
  let bareNumber: string | null = null;
  for (const mention of numbers) {
    if (isLabel(tokens, mention, rejected, lang, taken)) {
      rejected.add(mention.to);
      continue;
    }
    const candidate = readCandidate(tokens, mention, lang, lower, depth);
    if (candidate === null) continue;
    const last = candidates.at(-1);
    if (last && last.unit === null && last.mention.to + 1 === mention.from && (/^(?:bis|to|-|–|or|oder)$/u.test(tokens[last.mention.to]!.lower) || (/^(?:und|and)$/u.test(tokens[last.mention.to]!.lower) && /^(?:zwischen|between)$/u.test(tokens[last.mention.from - 1]?.lower ?? ''))) && !/^(?:from|von)$/u.test(tokens[last.mention.from - 1]?.lower ?? '')) {
      candidates.pop();
      candidate.to = candidate.value;
      candidate.value = last.value;
      candidate.relation = last.relation;
      candidate.toward = last.toward;
      if (last.kind === 'change') candidate.kind = 'change'; // “by 50 to 70%”
    }
    candidates.push(candidate);
  }
  for (const candidate of candidates) {
    if (candidate.unit === null) {
      candidate.unit = countedBefore(tokens, candidate.mention.from, lang);
      if (candidate.unit === null && !candidate.base) bareNumber ??= tokens[candidate.mention.from]!.text;
    }
    candidate.base ||= isBase(lower, tokens, candidate, candidates, times);
  }
  const targets = candidates.filter((candidate) => !candidate.base && !candidate.closed);
  const target = targets.find((candidate) => candidate.toward && candidate.unit !== null) ?? targets.find((candidate) => !candidate.aside && candidate.unit !== null) ?? targets.find((candidate) => candidate.unit !== null) ?? targets[0];
  const base = candidates.find((candidate) => candidate.base);
  if (target && target.unit === null && base) target.unit = base.unit; // „14 statt bisher 9 Plätze“
  const baseDate = times.find((time) => time.role === 'base');
  const implied = (): boolean => /(?:gegenüber|im vergleich zu[mr]?|verglichen mit) (?:dem |der |den |heute|)(?:vorjahr|vorjahres|heutigen|aktuellen|jetzigen|derzeitigen|ausgangs|heute|durchschnitt|trend|bestand|ist-)|(?:compared (?:to|with)|from|relative to|below|above|over) (?:the |its )?(?:previous|prior|current|today|existing|business|baseline)/u.test(lower);
  const baseline: Baseline | null = base || baseDate ? { value: base ? base.value : null, date: baseDate?.value ?? null } : null;
  if (target === undefined || (target.kind !== 'change' && target.unit === null && multipleOf(lower, tokens))) {
    const multiple = multipleOf(lower, tokens);
    if (multiple !== null) return { quantity: { value: multiple, relation: 'exactly', kind: 'change' }, unit: '%', baseline, based: baseline !== null || implied(), bareNumber, span: null };
  }
  if (target === undefined) return { quantity: null, unit: null, baseline: null, based: false, bareNumber: null, span: null };
  const quantity: Quantity = { value: target.value, relation: NOT_BEYOND.test(lower) || (target.relation === 'moreThan' && NOBODY.test(lower)) ? 'atMost' : target.relation, kind: target.kind };
  if (target.to !== undefined) quantity.to = target.to;
  if (target.kind === 'change' && quantity.value > 0 && goesDown(lower, tokens[target.mention.from]!.start)) quantity.value = -quantity.value;
  if (target.unit === '%') quantity.value = Math.round(quantity.value * 1e6) / 1e6;
  return {
    quantity, unit: target.unit, baseline,
    based: baseline !== null || Math.abs(quantity.value) === 100 || (target.kind === 'change' && implied()),
    bareNumber: target.unit === null ? bareNumber : null,
    span: { from: target.mention.from, counted: target.counted },
  };
}

function multipleOf(lower: string, tokens: readonly Token[]): number | null {
  if (!MULTIPLE.test(lower)) return null;
  for (const { lower } of tokens) for (const [pattern, value] of MULTIPLES) if (pattern.test(lower)) return value;
  return null;
}

function parentheses(tokens: readonly Token[]): number[] {
  let depth = 0;
  return tokens.map(({ lower }) => {
    if (lower === '(' || lower === '[') depth++;
    const here = depth;
    if ((lower === ')' || lower === ']') && depth > 0) depth--;
    return here;
  });
}

/** Numbers that name or number something: an article of law, an age, a time of day, a line, a heading. */
function isLabel(tokens: readonly Token[], { value, from, to, digits }: NumberMention, rejected: ReadonlySet<number>, lang: Language, taken: (index: number) => boolean): boolean {
  const at = (i: number): string => tokens[i]?.lower ?? '';
  const token = tokens[from]!;
  const before = at(from - 1) === '.' ? at(from - 2) : at(from - 1);
  const next = tokens[to];
  if (LABELS.has(before) && !(before === 'en' && lang === 'en') && !(before === 'ziel' && next?.lower === '%')) return next?.lower !== '%' || before !== 'ziel';
  if (/^(?:bis|und|to|and|-|–|,|\/|oder|or|through)$/u.test(at(from - 1)) && rejected.has(from - 1)) return true;
  if (next?.lower === '.' && digits && value < 100 && Number.isInteger(value) && next.start === tokens[to - 1]!.end && tokens[to + 1] !== undefined) return true; // an ordinal or a heading number
  if (digits && from === 0 && /^\d+(?:\.\d+)+$/u.test(token.text) && !/^\d{1,3}(?:\.\d{3})+$/u.test(token.text)) return true;
  if (next && next.kind === 'word' && next.start === tokens[to - 1]!.end && unitAfter(tokens, to, lang)?.unit === next.text && next.text.length < 3 && !/^(?:km|m|t|kg|ha|kw|mw|gw)$/u.test(next.lower)) return true; // „30er“
  if (next && /^(?:uhr|klassen|jährige|th|st|nd|rd|plus|ers?)$|^er-/u.test(next.lower)) return true;
  if (next?.lower === 'mph' && /^(?:zones?|streets?|areas?|limits?|default|speed)$/u.test(at(to + 1))) return true; // “20mph zones” are a kind of zone
  if (next?.lower === '+' && value < 100) return true;
  if (/^(?:bis|und|-|–|to)$/u.test(next?.lower ?? '') && /^(?:uhr)$|jährig/u.test(at(to + 2))) return true;
  if (/^(?:jahren?|years?|jährigen?)$/u.test(next?.lower ?? '') && /^(?:ab|unter|über|von|bis|zwischen|und|zu|ages?|aged|under|over|of|between|and|to)$/u.test(at(from - 1))) return true;
  if (/^(?:bis|und|-|–|to|and)$/u.test(next?.lower ?? '') && /^(?:jahren?|years?)$/u.test(at(to + 2)) && /^(?:von|zwischen|ages?|aged|between|from)$/u.test(at(from - 1))) return true;
  if (next?.lower === ':' && next.start === tokens[to - 1]!.end && tokens[to + 1]?.kind === 'number' && tokens[to + 1]!.start === next.end) return true; // „1:1“
  if (at(from - 1) === ':' && tokens[from - 1]!.end === token.start && tokens[from - 2]?.kind === 'number') return true;
  if (next?.lower === ')' && ((at(from - 1) === ':' && !taken(from - 2)) || /^s\.?$/u.test(before))) return true; // the page of a citation
  if (at(from - 1) === '/' || next?.lower === '/') return next?.lower === '/' && tokens[to + 1]?.kind === 'number';
  if (/^(?:under|over|unter|über)$/u.test(at(from - 1)) && /^(?:children|kids|youth|people|adults|residents|seniors|kindern?|jugendlichen?|menschen|personen)$/u.test(at(from - 2)) && (next === undefined || next.kind === 'sign')) return true;
  if (/^(?:pro|per|for every)$/u.test(at(from - 1)) && next?.lower !== '%') return true;
  if (at(from - 1) === 'auf' && tokens.some((other, i) => i > to && i < to + 4 && /^(?:kommen|kommt|entfallen|entfällt)$/u.test(other.lower))) return true;
  if (at(from - 1) === 'je' && next?.lower !== '%' && tokens.some((other, i) => i < from - 1 && other.kind === 'number' && !taken(i))) return true; // „3 Plätze je 1.000 Kinder“, but „je 5 Bänke“
  if (/^(?:von|of)$/u.test(at(from - 1)) && tokens[from - 2]?.kind === 'number' && !taken(from - 2)) return true;
  if (at(from - 1) === 'of' && at(from - 2) === 'out') return true;
  if (at(from - 1) === 'than' && /^(?:larger|greater|bigger|smaller|older|younger)$/u.test(at(from - 2))) return true;
  if (token.lower === 'zero' && /^(?:waste|tolerance|carbon|emission|emissions|energy)$/u.test(next?.lower === 'food' ? at(to + 1) : (next?.lower ?? ''))) return true;
  if (/^(?:null|zero)$/u.test(token.lower) && /^(?:toleranz|tolerance)$/u.test(next?.lower ?? '')) return true;
  if (token.lower === 'zero' && at(from - 1) === 'net') return true;
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) if (/^(?:mit|with)$/u.test(at(i))) return ATTRIBUTED.test(at(i - 1));
  return false;
}

/** “Reduce emissions 40%”: by that much. */
const MOVING = latin(/(?:^|[^\p{L}])(?:reduc|cut|lower|decreas|increas)/u);

function readCandidate(tokens: readonly Token[], mention: NumberMention, lang: Language, sentence: string, depth: readonly number[]): Candidate | null {
  const { from, to } = mention;
  const at = (i: number): string => tokens[i]?.lower ?? '';
  const currency = /^[$£€]$/u.test(at(from - 1)) ? tokens[from - 1]!.text : null;
  const unit = currency === null ? (unitAfter(tokens, to, lang) ?? ofWhole(tokens, to, lang)) : { unit: currency, to };
  const first = currency === null ? from : from - 1;
  const signed = (at(first - 1) === '-' || at(first - 1) === '–') && tokens[first - 2]?.kind !== 'number';
  const beforeWords = tokens.slice(Math.max(0, first - 4), first).map((token) => token.lower).join(' ').replaceAll(' .', '.');
  const has = sentence.includes('verfüg') && beforeWords.endsWith('über');
  let relation: Relation = 'exactly';
  let relationWords = '';
  if (!has) for (const [pattern, meaning] of RELATIONS) {
    const match = pattern.exec(beforeWords.replace(/ (?:den|die|das|der|the|von|of)$/u, ''));
    if (match) {
      relation = meaning;
      relationWords = match[0];
      break;
    }
  }
  const after = tokens.slice(unit?.to ?? to, (unit?.to ?? to) + 3).map((token) => token.lower).join(' ');
  if (/^(?:oder|und|or|and) (?:mehr|more)/u.test(after)) relation = 'atLeast';
  const lead = relationWords === '' ? beforeWords : beforeWords.slice(0, beforeWords.lastIndexOf(relationWords)).trim();
  const share = mention.fraction || unit?.unit === '%';
  const value = mention.fraction ? mention.value * 100 : mention.value;
  const by = /(?:^| )(?:um|by)(?: (?:jeweils|je|insgesamt|weitere|mindestens|rund|another|an additional|a further))?$/u.test(lead) || /(?:^| )(?:um|by)$/u.test(beforeWords);
  const noun = /(?:reduktion|reduzierung|senkung|einsparung|minderung|verringerung|steigerung|erhöhung|rückgang|zunahme|reduction|increase|decrease|cut) (?:von|um|of|by)$/u.test(lead) || /^(?:weniger|mehr|less|more|fewer|higher|lower|below|above|reduktion|reduzierung|senkung|einsparung|minderung|steigerung|rückgang|einsparungen|reduction|increase|decrease|cut|drop|savings)(?!\p{L})/u.test(after) || /^(?:geringere|höhere)/u.test(after);
  const bare = lang === 'en' && share && MOVING.test(sentence.slice(0, tokens[from]!.start)) && !/(?:^| )(?:to|of|least|below|above|from|than|at)$/u.test(lead) && !after.startsWith('of ') && mention.digits;
  const change = by || noun || (signed && share) || bare || /prozentpunkt|percentage point/iu.test(unit?.unit ?? '');
  const candidate: Candidate = {
    counted: unit !== null && isMeasure(unit.unit) ? unit.to : to, mention, value: signed && share ? -value : value, unit: mention.fraction ? '%' : (unit?.unit ?? null), kind: change ? 'change' : share ? 'share' : 'absolute', relation,
    base: /(?:^| )(?:statt|bisher|derzeit|aktuell|heute|zuvor|currently|previously|formerly|gegenwärtig|bislang)$/u.test(lead), toward: /(?:^| )(?:auf|to|bei|reaches?|erreicht|(?:target|goal|ziel|zielwert|sollwert) :)$/u.test(lead), aside: depth[from]! > 0,
    closed: /(?:^| )(?:die|der|den|the|diese|dieser|unsere|our)$/u.test(lead) && !share && !/(?:^| )(?:alle|aller|allen|all|each of)(?: (?:die|der|den|the))?$/u.test(lead) && !/ und (?:die|der|den)$/u.test(lead),
  };
  return candidate;
}

function isBase(lower: string, tokens: readonly Token[], candidate: Candidate, all: readonly Candidate[], times: readonly TimeMention[]): boolean {
  const { from } = candidate.mention;
  const words = tokens.slice(Math.max(0, from - 4), from).map((token) => token.lower).join(' ');
  if (/(?:^| )(?:von|from)$/u.test(words) && !candidate.toward && candidate.kind === 'absolute' && (multipleOf(lower, tokens) !== null || all.some((other) => other !== candidate && other.kind === 'change' && other.mention.from < from))) return true;
  const later = all.some((other) => other !== candidate && other.mention.from > from && other.toward);
  if (later && /(?:^| )(?:von|from)(?: (?:derzeit|aktuell|heute|rund|etwa|ca \.|currently|about|its|the|\$|£|€))*$/u.test(words)) return true;
  if (/(?:^| )(?:baseline|ausgangswert|istwert|ist-wert)(?: :| of| von)?$/u.test(words)) return true;
  if (!candidate.aside) return false;
  const start = tokens[from]!.start;
  const dated = times.findLast((time) => time.to <= start);
  const end = tokens[candidate.mention.to - 1]!.end;
  if (times.some((time) => time.role === 'base' && time.from > end && time.from - end < 40) && all.some((other) => !other.aside)) return true;
  return (dated?.role === 'base' && start - dated.to <= 6) || /(?:stand|basis|ist|derzeit|aktuell|baseline|currently|ausgangswert|heute|now|today)(?: [:=])?$/u.test(words);
}

/** “three of the five recreation centres”, „drei der fünf Grundschulen“ */
function ofWhole(tokens: readonly Token[], at: number, lang: Language): Unit | null {
  if (!/^(?:of|der|von|aller)$/u.test(tokens[at]?.lower ?? '')) return null;
  let next = at + 1;
  if (/^(?:the|den|our|all)$/u.test(tokens[next]?.lower ?? '')) next++;
  return findNumbers(tokens.slice(next, next + 1), lang, () => false).length > 0 ? unitAfter(tokens, next + 1, lang) : null;
}

/** „Einwohnerzahl“, „Fallzahlen“ */
const NUMBER_OF = latin(/\p{L}{3}zahl(?:en)?$/u);

/** „Die Zahl der Plätze steigt auf 50“, “Double the number of gardens to 22”, „Beratungen: 40“: the thing stands before the number. */
function countedBefore(tokens: readonly Token[], from: number, lang: Language): string | null {
  for (let i = from - 1; i >= 0; i--) {
    const { lower } = tokens[i]!;
    if (!/^(?:zahl|anzahl|number|numbers|bestand|kapazität|count|total|loss|volume)$/u.test(lower)) continue;
    const of = tokens[i + 1]?.lower;
    const unit = unitAfter(tokens, of === 'der' || of === 'an' || of === 'von' || of === 'of' ? i + 2 : i + 1, lang);
    if (unit && unit.to <= from) return unit.unit;
  }
  const figure = lang === 'de' ? tokens.findLast((token, i) => i < from && token.capital && NUMBER_OF.test(token.lower)) : undefined;
  if (figure !== undefined) return figure.text;
  if (tokens[from - 1]?.lower === ':' && tokens[from - 2]?.kind === 'word') return tokens[from - 2]!.text;
  // “Reduce burglaries from 120 to below 80”, „Senkung der Unfälle von 120 auf 80“
  const start = tokens.findIndex((token, i) => i < from && i > 0 && /^(?:from|von)$/u.test(token.lower) && tokens.slice(i + 1, i + 4).some((next) => next.kind === 'number'));
  const moved = start > 0 ? tokens[start - 1]! : undefined;
  if (moved === undefined && lang === 'en') { // “Raise visits to 4.5 per head”, “Cut errors to fewer than 20”
    let to = from - 1;
    while (to > 1 && /^(?:fewer|less|more|than|below|under|above|over|at|least|most|about|around|no|only|just)$/u.test(tokens[to]!.lower)) to--;
    const before = tokens[to - 1];
    if (tokens[to]?.lower === 'to' && to > 1 && before?.kind === 'word' && /[^s]s$/u.test(before.lower)) return before.text;
  }
  if (moved?.kind === 'word' && (lang === 'de' ? moved.capital : moved.lower.endsWith('s') && start > 1)) return moved.text;
  return null;
}
