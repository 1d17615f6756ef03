// Which part of a German sentence promises, and which only explains.
import { onceEach } from './late.ts';
import { DE_VERBS } from './lexicon-de.ts';
import type { Token } from './text.ts';
import { PREPOSITIONS, words } from './words-de.ts';

const SUBORDINATE = words('wer wann was ob inwieweit inwiefern wie wo warum der die das den dem denen deren dessen welche welcher welches welchen welchem damit sodass um weil da indem wenn dass wodurch wobei sofern falls ohne so');
const RELATIVE = words('der die das den dem denen deren dessen welche welcher welches welchen welchem');
const ARTICLES = words('der die das den dem');
/** „Um die Teilhabe zu stärken, wird …“: the clause comes first. */
const OPENING = words('um damit wenn falls sofern weil da indem obwohl während');
const STOPS = new Set([',', '.', ';', '–']);

/** Where the clause that holds a token ends. */
function clauseEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && !STOPS.has(tokens[end]!.lower)) end++;
  return end;
}

/** A clause that explains ends in its verb: „…, mit dem wir reagieren können“, not „…, in der Regel jährlich“. */
function endsInVerb(tokens: readonly Token[], from: number): boolean {
  const end = clauseEnd(tokens, from);
  const last = tokens[end - 1];
  return end - from > 1 && last !== undefined && !last.capital && (last.lower.endsWith('t') || last.lower.endsWith('n'));
}

/** „zu verlängern“, „vorzulegen“ */
export function isZuInfinitive(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.lower ?? '';
  return word.endsWith('n') && (tokens[index - 1]?.lower === 'zu' || (word.includes('zu') && DE_VERBS.forms.get(word)?.noun === false));
}

/** „die Möglichkeit eröffnen, … zu übernehmen“, „davon überzeugen, … zu bauen“: what one may do is not what is done. */
const OPPORTUNITIES = words('davon möglichkeit möglichkeiten gelegenheit gelegenheiten chance chancen recht anreiz anreize hilfe unterstützung');

/** Whether a clause that ends in an infinitive with „zu“ hangs on such a noun in the clause before it. */
function isOpportunity(tokens: readonly Token[], from: number): boolean {
  if (!isZuInfinitive(tokens, clauseEnd(tokens, from) - 1)) return false;
  for (let i = from - 2; i >= 0 && !STOPS.has(tokens[i]!.lower); i--) if (OPPORTUNITIES.has(tokens[i]!.lower)) return true;
  return false;
}

/** „Es wird beschlossen, dass …“, „Wir fordern, dass …“: the clause holds what is decided. */
const DECIDED = words('beschlossen beschließt beschließen fordern fordert gefordert beantragen beantragt vereinbart festgelegt verlangt verlangen vorgeschlagen vorgesehen');

function isDecided(tokens: readonly Token[], from: number): boolean {
  if (tokens[from]?.lower !== 'dass') return false;
  if (tokens[from - 2]?.lower === 'vor') return true; // „sieht vor, dass …“
  for (let i = from - 2; i >= 0 && !STOPS.has(tokens[i]!.lower); i--) if (DECIDED.has(tokens[i]!.lower)) return true;
  return false;
}

/** Whether the clause that begins at a token explains. „…, die Öffnungszeiten zu verlängern“ says what is to be done. */
function explains(tokens: readonly Token[], from: number): boolean {
  const word = tokens[from]?.lower ?? '';
  if (isOpportunity(tokens, from)) return true;
  if (isDecided(tokens, from)) return false;
  if (SUBORDINATE.has(word)) return !(ARTICLES.has(word) && isZuInfinitive(tokens, clauseEnd(tokens, from) - 1));
  return PREPOSITIONS.has(word) && RELATIVE.has(tokens[from + 1]?.lower ?? '') && endsInVerb(tokens, from + 2) && !isZuInfinitive(tokens, clauseEnd(tokens, from) - 1); // „…, an dem Verfahren teilzunehmen“
}

const MORE = words('aber sondern jedoch');
const AUXILIARY = words('wird werden soll sollen ist sind muss müssen kann können will wollen hat haben');
/** Separated from their verbs, these end a main clause. */
const PREFIXES = words('bereit fest mit statt fort weit zeit');

/** Whether the clause that explains goes on after a sign: „…, aber …“, „– sei es ein Einkauf –“, „…, sich gegenseitig unterstützt“. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at]!.lower;
  if (sign === '–') return tokens.filter(({ lower }) => lower === '–').length === 2;
  if (sign !== ',') return false;
  if (MORE.has(tokens[at + 1]?.lower ?? '')) return true;
  const end = clauseEnd(tokens, at + 1);
  const last = tokens[end - 1];
  if (last === undefined || last.capital || end - at < 4 || !/(?:[^aeiou]|[aei])t$/u.test(last.lower) || PREFIXES.has(last.lower)) return false;
  const first = tokens[at + 1]!;
  return first.kind === 'word' && DE_VERBS.forms.get(first.lower)?.noun !== false && !tokens.slice(at + 1, end).some(({ lower }) => AUXILIARY.has(lower));
}

/** For every token, whether it stands in a clause that explains: „, der 2019 beschlossen wurde“, „, um … zu stärken“. */
export const subordinate: (tokens: readonly Token[]) => readonly boolean[] = onceEach(findSubordinate);

function findSubordinate(tokens: readonly Token[]): boolean[] {
  const asides: boolean[] = [];
  let inside = OPENING.has(tokens[0]?.lower ?? '') || (OPENING.has(tokens[2]?.lower ?? '') && tokens[0]?.lower === 'vor');
  for (let i = 0; i < tokens.length; i++) {
    const { lower } = tokens[i]!;
    if (STOPS.has(lower) && !(inside && goesOn(tokens, i))) inside = lower === ',' && explains(tokens, i + 1);
    asides.push(inside);
  }
  return asides;
}
