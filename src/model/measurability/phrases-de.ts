// Verbs and noun phrases of a German sentence: enough grammar to tell „ein Jugendparlament wird gegründet“ from „der Klimabeirat wird gestärkt“.
import { DE_ABSTRACT, DE_DOCUMENTS, DE_FALSE_THINGS, DE_METRICS, DE_RECIPIENTS, DE_THINGS, DE_VERBS } from './lexicon-de.ts';
import type { Act, NounClass, NounPhrase } from './phrases.ts';
import type { Token } from './text.ts';
import type { VerbForm } from './verbs.ts';

const DEFINITE = new Set(['der', 'die', 'das', 'des', 'dem', 'den', 'dieser', 'diese', 'dieses', 'diesen', 'diesem', 'ihr', 'ihre', 'ihren', 'ihrer', 'ihres', 'unser', 'unsere', 'unserer', 'unseren', 'seine', 'seinen', 'seiner', 'sein', 'beide', 'beiden']);
const INDEFINITE = /^(?:ein|eine|einen|einem|eines|einer)$/u;
const ALL = /^(?:alle|aller|allen|allem|alles|sämtliche[rns]?|jede[rsnm]?|jeweils|ausschließlich|vollständig)$/u;
const SOME = new Set(['mehrere', 'mehreren', 'mehrerer', 'viele', 'vielen', 'vieler', 'einige', 'einigen', 'einiger', 'zahlreiche', 'zahlreichen', 'diverse', 'verschiedene', 'verschiedenen', 'verschiedener', 'mehr', 'weitere', 'weiteren', 'weiterer', 'weniger']);
const PREPOSITIONS = new Set('in im an am auf aus bei beim mit nach seit von vom zu zum zur durch für gegen ohne um unter über vor zwischen innerhalb außerhalb entlang während wegen trotz bis ab per pro je hinsichtlich bezüglich anhand mittels mithilfe gemeinsam laut gemäß ins aufs fürs ans als neben hinter dank statt anstelle inklusive einschließlich entsprechend angesichts aufgrund infolge zugunsten samt zuzüglich seitens anlässlich betreffend oberhalb unterhalb nahe gegenüber zwecks via sowie'.split(' ').filter((word) => word !== 'sowie' && word !== 'gemeinsam'));
const CONTRACTED = new Set(['im', 'am', 'beim', 'vom', 'zum', 'zur', 'ins', 'aufs', 'fürs', 'ans']);
const CLAUSE_END = new Set([',', '.', ';', ':', '(', ')', '–', '!', '?', 'und', 'oder', 'sowie']);
const NUMBER_WORD = /^(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|hundert)$/u;
const ADJECTIVE = /(?:e|en|er|es|em)$/u;

function suffixClass(lower: string): { cls: 'document' | 'thing'; plural: boolean; length: number } | null {
  const stems = [lower];
  for (const ending of ['s', 'es', 'n', 'en']) if (lower.endsWith(ending)) stems.push(lower.slice(0, -ending.length));
  for (let at = 0; at <= lower.length - 2; at++) {
    for (const stem of stems) {
      const part = stem.slice(at);
      if (part.length < 2 || (at > 0 && part.length < 3) || (at > 0 && at < 2)) continue;
      if (DE_DOCUMENTS.singular.has(part)) return { cls: 'document', plural: false, length: part.length };
      if (DE_THINGS.singular.has(part)) return { cls: 'thing', plural: false, length: part.length };
      if (DE_DOCUMENTS.plural.has(part)) return { cls: 'document', plural: true, length: part.length };
      if (DE_THINGS.plural.has(part)) return { cls: 'thing', plural: true, length: part.length };
    }
  }
  return null;
}

const ABSTRACT_END = /(?:heit|keit|schaft|tum|ismus|ität|kultur|struktur|landschaft|qualität|mobilität|wirtschaft|gesellschaft|entwicklung|versorgung|teilhabe|bildung|arbeit|förderung|stärkung|sicherung|verbesserung|gestaltung|nutzung|chancen|angeboten?|maßnahmen|bewusstsein|engagement|raum|räumen?|dialog|austausch|wissen|kompetenz(?:en)?|politik|klima|kapazitäten|ressourcen|barrieren|hürden|prozess(?:e|en)?|strukturen|formaten?|mitteln?|projekten?|aktionen|aktivitäten|möglichkeit(?:en)?|initiativen|ansätzen?|instrumenten?|leistungen|methoden|verkehrs?|schutz(?:es)?|handels?|tourismus|sports?|wesens?|pflege|hilfen?|markte?s?|lebens?|sektors?|verhältnisse|situation|lage|vielfalt|integration|inklusion|prävention|digitalisierung|emanzipation|kommunikation|kooperation|innovation|attraktivität|verwaltung|region|stadt|innenstadt|gemeinde|bevölkerung|bürgerschaft|(?<!wärme|strom)netze?s?)$/u;

/** What kind of noun it is, and whether its form can only be a plural. */
export function classifyGermanNoun(lower: string): { cls: NounClass; plural: boolean } {
  let known = KNOWN.get(lower);
  if (known === undefined) {
    if (KNOWN.size > 20_000) KNOWN.clear();
    known = classify(lower);
    KNOWN.set(lower, known);
  }
  return known;
}

const KNOWN = new Map<string, { cls: NounClass; plural: boolean }>();

function classify(lower: string): { cls: NounClass; plural: boolean } {
  if (DE_ABSTRACT.has(lower) || (lower.endsWith('n') && DE_ABSTRACT.has(lower.slice(0, -1))) || (lower.endsWith('en') && DE_ABSTRACT.has(lower.slice(0, -2)))) return { cls: 'abstract', plural: false };
  const ending = suffixClass(lower);
  if (ending && ending.length >= 5 && !DE_FALSE_THINGS.has(lower)) return { cls: ending.cls, plural: ending.plural };
  if (DE_METRICS.has(lower) || /(?:quote|anteil|anteils|rate|verbrauchs?|emissionen|zahlen|aufkommens?|dichte|dauer|grad)$/u.test(lower)) return { cls: 'metric', plural: false };
  if (DE_FALSE_THINGS.has(lower)) return { cls: 'abstract', plural: false };
  if (ending) return { cls: ending.cls, plural: ending.plural };
  if (ABSTRACT_END.test(lower)) return { cls: 'abstract', plural: false };
  const verb = DE_VERBS.forms.get(lower);
  if (verb?.noun && verb.cls !== 'make' && verb.cls !== 'do') return { cls: 'abstract', plural: false };
  return { cls: 'unknown', plural: /(?:innen|ungen|heiten|keiten|ien)$/u.test(lower) };
}

/** The verbs of a sentence and the nouns made of verbs. */
export function germanActs(tokens: readonly Token[]): Act[] {
  const acts: Act[] = [];
  const aside = subordinate(tokens);
  const passive = tokens.some((token) => /^(?:wird|werden|wurde|wurden|worden|ist|sind|sei|seien|sein)$/u.test(token.lower));
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || token.lower === 'einrichtungen') continue; // nursery schools and museums, no deed
    const next = tokens[i + 1];
    if (DE_VERBS.splitStems.has(token.lower) && (!token.capital || i === 0)) {
      const split = findPrefix(tokens, i);
      if (split) {
        acts.push({ index: i, cls: split.cls, noun: false, lemma: split.lemma, passive: INTRANSITIVE.has(split.lemma), aside: aside[i]! || (REFLEXIVE.test(split.lemma) && tokens.slice(i + 1, i + 4).some((other) => other.lower === 'sich')) });
        continue;
      }
    }
    const verb = token.lower === 'verfügung' ? provision(tokens, i) : token.lower === 'auftrag' && tokens[i - 1]?.lower === 'in' && tokens.some((other) => /^(?:geben|gegeben|gibt|gehen|geht|zu geben)$/u.test(other.lower)) ? { lemma: 'beauftragen', cls: 'do', noun: true } as const : DE_VERBS.forms.get(token.lower);
    if (i === 0 && verb && !verb.noun && token.lower !== 'geplant' && !(token.lower !== verb.lemma && /^(?:wird|werden|wurde|wurden|soll|sollen|ist|sind|muss|müssen)$/u.test(next?.lower ?? ''))) {
      if (token.lower === verb.lemma && next && /^(?:von|des|der|eines|einer)$/u.test(next.lower) && classifyGermanNoun(token.lower).cls === 'unknown') acts.push({ index: i, cls: verb.cls, noun: true, lemma: verb.lemma, passive: false, aside: false });
      continue;
    }
    if (!verb || (verb.lemma === 'ausstatten' && !tokens.some((other) => other.lower === 'mit'))) continue;
    if (token.capital && i > 0 && !verb.noun) {
      if (token.lower === verb.lemma && NOMINAL.test(tokens[i - 1]!.lower)) acts.push({ index: i, cls: verb.cls, noun: true, lemma: verb.lemma, passive: false, aside: aside[i]! }); // „das Einrichten“
      continue;
    }
    if (!token.capital && verb.noun) continue;
    // An inflected participle before a noun is an attribute: „geförderte Wohnungen“.
    if (!verb.noun && token.lower !== verb.lemma && /t(?:e|en|er|es|em)$|en(?:e|en|er|es|em)$/u.test(token.lower) && next && isAttributeOf(tokens, i)) continue;
    if (verb.lemma === 'geben' && !tokens.some((other) => other.lower === 'es')) continue;
    if (verb.lemma === 'erhalten' && token.lower === 'erhalten' && tokens.some((other) => /^(?:wird|werden|wurde|wurden|bleibt|bleiben)$/u.test(other.lower))) {
      acts.push({ index: i, cls: 'weak', noun: false, lemma: 'bewahren', passive: true, aside: aside[i]! });
      continue;
    }
    const participle = !verb.noun && token.lower !== verb.lemma && !token.lower.includes('zu') && /(?:t|en)$/u.test(token.lower) && /ge|^(?:be|ver|er|ent|zer|über|unter)|iert$/u.test(token.lower);
    const infinitive = passive && (/zu/u.test(token.lower) || tokens[i - 1]?.lower === 'zu');
    const noun = verb.noun && token.lower !== 'verfügung' && token.lower !== 'auftrag';
    acts.push({ index: i, cls: verb.cls, noun, lemma: verb.lemma, passive: (/^(?:verfügung|auftrag)$/u.test(token.lower) && passive) || (participle && passive) || infinitive || INTRANSITIVE.has(verb.lemma), aside: aside[i]! || (noun && PREPOSITIONS.has(beforeNoun(tokens, i))) || (noun && isGenitive(tokens, i)) || (!noun && REFLEXIVE.test(verb.lemma) && tokens.slice(i + 1, i + 4).some((other) => other.lower === 'sich')) });
  }
  for (const act of acts) if (!act.noun && /^(?:do|extend|revise|implement)$/u.test(act.cls) && GRADING.test(tokens[act.index - 1]?.lower ?? '')) act.cls = 'weak';
  for (const act of acts) if (act.noun && GRADED.test(tokens[act.index - 1]?.lower ?? '')) act.cls = 'weak';
  const handed = acts.some((act) => HANDS_ON.test(act.lemma)) && tokens.some((token, i) => isZuInfinitive(tokens, i) || (!token.capital && /^\p{L}{2,}zu\p{L}{3,}en$/u.test(token.lower)));
  return handed ? acts.filter((act) => !HANDS_ON.test(act.lemma)) : acts;
}

/** „zur Verfügung gestellt“ is a verb in two words. */
function provision(tokens: readonly Token[], index: number): VerbForm | undefined {
  const near = [tokens[index + 1]?.lower, ...tokens.slice(0, index).map((token) => token.lower)];
  if (tokens[index - 1]?.lower !== 'zur') return undefined;
  if (near.some((word) => /^(?:stellt|stellen|gestellt|stellte)$/u.test(word ?? ''))) return { lemma: 'zur Verfügung stellen', cls: 'make', noun: true };
  return near.some((word) => /^(?:steht|stehen)$/u.test(word ?? '')) ? { lemma: 'zur Verfügung stehen', cls: 'exist', noun: true } : undefined;
}

const OPENERS = /^(?:es|sie|wir|er|man|ich|ihr|dies|dieses|hier|dort|dazu|dabei|dafür|darüber|daneben|damit|ferner|außerdem|zudem|künftig|zukünftig|auch|weiterhin|darüber|hierzu|hierfür|hierbei|jährlich|monatlich|ebenso|ziel|ziel:|geplant|vorgesehen|mehr|weniger|neu|gemeinsam|zusätzlich|mindestens|maximal|höchstens|insgesamt|perspektivisch|mittelfristig|kurzfristig|langfristig|dauerhaft|regelmäßig|zeitnah|keine?[nrms]?)$/u;
const NOMINAL = /^(?:das|dem|des|beim|zum|vom|im|am)$/u;
const INTRANSITIVE = new Set(['entstehen', 'vorliegen', 'erscheinen', 'stattfinden', 'starten', 'beginnen', 'gelten', 'verkehren', 'öffnen', 'tagen', 'fahren', 'umziehen', 'beitreten', 'teilnehmen']);
const SUBORDINATE = /^(?:ob|inwieweit|inwiefern|wie|wo|warum|der|die|das|den|dem|denen|deren|dessen|welche[rnms]?|damit|sodass|um|weil|da|indem|wenn|dass|wodurch|wobei|sofern|falls|ohne|so)$/u;

/** A German clause that explains ends in its verb: „…, mit dem wir reagieren können“, not „…, in der Regel jährlich“. */
function endsInVerb(tokens: readonly Token[], from: number): boolean {
  let end = from;
  while (end < tokens.length && !/^[,.;–]$/u.test(tokens[end]!.lower)) end++;
  const last = tokens[end - 1];
  return end - from > 1 && last !== undefined && !last.capital && /(?:t|en|n)$/u.test(last.lower);
}

const RELATIVE = /^(?:der|die|das|den|dem|denen|deren|dessen|welche[rnms]?)$/u;
/** „Um die Teilhabe zu stärken, wird …“: the clause comes first. */
const OPENING = /^(?:um|damit|wenn|falls|sofern|weil|da|indem|obwohl|während)$/u;

const REFLEXIVE = /^(?:entwickeln|richten|bilden|anbieten|ergeben|zeigen|stellen|vorstellen|ändern|eröffnen|einsetzen|umsetzen|öffnen|anschließen|beziehen|befinden|aufstellen|einstellen|einsetzen|ausrichten|anlegen|bereitstellen|abstimmen|verteilen|eintragen)$/u;

/** „die Ergebnisse der Befragung“: the noun belongs to another one. */
function isGenitive(tokens: readonly Token[], index: number): boolean {
  let at = index - 1;
  while (at >= 0 && isAdjective(tokens, at)) at--;
  if (at < 1 || !/^(?:der|des|einer|eines)$/u.test(tokens[at]!.lower)) return false;
  const head = tokens[at - 1]!;
  return head.capital && at > 1 && !DE_VERBS.forms.get(head.lower)?.noun;
}

/** The preposition before a noun, past its article and adjectives; empty where there is none. „mit der Einrichtung … beginnen“ does promise. */
function beforeNoun(tokens: readonly Token[], index: number): string {
  let at = index - 1;
  while (at >= 0 && (isAdjective(tokens, at) || DEFINITE.has(tokens[at]!.lower) || INDEFINITE.test(tokens[at]!.lower))) at--;
  const word = at >= 0 ? tokens[at]!.lower : '';
  return word === 'mit' ? '' : word;
}

/** For every token, whether it stands in a clause that explains: „, der 2019 beschlossen wurde“, „, um … zu stärken“. */
export function subordinate(tokens: readonly Token[]): boolean[] {
  const opens = (at: number): boolean => SUBORDINATE.test(tokens[at]?.lower ?? '') ? !isInfinitiveClause(tokens, at) : PREPOSITIONS.has(tokens[at]?.lower ?? '') && RELATIVE.test(tokens[at + 1]?.lower ?? '') && endsInVerb(tokens, at + 2);
  let inside = OPENING.test(tokens[0]?.lower ?? '') || (OPENING.test(tokens[2]?.lower ?? '') && tokens[0]?.lower === 'vor');
  return tokens.map((token, i) => {
    if (token.lower === ',' || token.lower === '–' || token.lower === ';') inside = token.lower === ',' && opens(i + 1);
    if (token.lower === '.') inside = false;
    return inside;
  });
}

/** „…, die Öffnungszeiten zu verlängern“ says what is to be done; „…, die verlängert werden“ only explains. */
function isInfinitiveClause(tokens: readonly Token[], from: number): boolean {
  if (!/^(?:der|die|das|den|dem)$/u.test(tokens[from]?.lower ?? '')) return false;
  let end = from;
  while (end < tokens.length && !/^[,.;–]$/u.test(tokens[end]!.lower)) end++;
  return isZuInfinitive(tokens, end - 1);
}

const isZuInfinitive = (tokens: readonly Token[], index: number): boolean => {
  const word = tokens[index]?.lower ?? '';
  return word.endsWith('n') && (tokens[index - 1]?.lower === 'zu' || (/zu\p{L}+en$/u.test(word) && DE_VERBS.forms.get(word)?.noun === false));
};

/** „wird beauftragt, … vorzulegen“: what follows is what is to be done. */
const HANDS_ON = /^(?:beauftragen|bitten|auffordern|planen|vorsehen|beabsichtigen|verpflichten|empfehlen|anweisen|ermächtigen)$/u;
/** Adverbs after which a verb has degrees: „deutlich verlagern“, „weiter sanieren“. */
const GRADING = /^(?:deutlich|weiter|stärker|besser|mehr|intensiver|intensiv|konsequent|konsequenter|verstärkt|vermehrt|zunehmend|kontinuierlich|stetig|spürbar|erheblich|maßgeblich|wesentlich|massiv|vorausschauend|nachhaltig|nachhaltiger|bedarfsgerecht|bedarfsorientiert|attraktiv|attraktiver|schrittweise|sukzessive|aktiv|aktiver|gezielt|gezielter|behutsam|sinnvoll|zügig|zügiger|schneller|fortlaufend|laufend|ständig|optimal|qualitativ|angemessen|umfassend|ganzheitlich|zeitgemäß|bürgernah|wirksam)$/u;

/** The same before a noun: „weiterer Ausbau“, „verstärkte Durchführung“. */
const GRADED = /^(?:weiter|verstärkt|vermehrt|zunehmend|kontinuierlich|stetig|gezielt|konsequent|nachhaltig|bedarfsgerecht|bedarfsorientiert|intensiver|stärker|besser|deutlich|zusätzlich|schrittweise|zügig|umfassend|ganzheitlich|attraktiv|aktiv|sukzessiv|regelmäßig)e[rnms]?$/u;

function isAttributeOf(tokens: readonly Token[], index: number): boolean {
  for (let j = index + 1; j < Math.min(tokens.length, index + 4); j++) {
    const token = tokens[j]!;
    if (token.kind === 'word' && token.capital) return true;
    if (token.kind !== 'word' || !ADJECTIVE.test(token.lower) || PREPOSITIONS.has(token.lower)) return false;
  }
  return false;
}

function findPrefix(tokens: readonly Token[], index: number): { cls: Act['cls']; lemma: string } | null {
  const stem = tokens[index]!.lower;
  for (let j = index + 1; j < Math.min(tokens.length, index + 40); j++) {
    const token = tokens[j]!;
    if (token.kind === 'word' && !token.capital) {
      const next = tokens[j + 1];
      const verb = DE_VERBS.split.get(`${stem}|${token.lower}`);
      if (verb && (next === undefined || CLAUSE_END.has(next.lower))) return verb;
    }
    if (token.lower === '.' || token.lower === ';') return null;
  }
  return null;
}

/** All noun phrases, each with what stands before its noun. */
export function germanPhrases(tokens: readonly Token[], isTaken: (index: number) => boolean): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || !token.capital || isTaken(i)) continue;
    if (i === 0 && (OPENERS.test(token.lower) || PREPOSITIONS.has(token.lower) || DEFINITE.has(token.lower) || INDEFINITE.test(token.lower) || ALL.test(token.lower) || SOME.has(token.lower) || (ADJECTIVE.test(token.lower) && (tokens[1]?.capital === true || (tokens[1] !== undefined && tokens[2]?.capital === true && isAdjective(tokens, 1) && !/^(?:wird|werden)$/u.test(tokens[1].lower))) && (/(?:isch|lich|ig|end|^ge\p{L}+t)e[nrsm]?$/u.test(token.lower) || !suffixClass(token.lower))))) continue;
    const { cls, plural } = classifyGermanNoun(token.lower);
    let at = i - 1;
    let vague = false;
    while (at >= 0 && i - at <= 7 && tokens[at]!.kind !== 'number' && (/^[„"»«]$/u.test(tokens[at]!.lower) || isAdjective(tokens, at) || ((tokens[at]!.lower === ',' || tokens[at]!.lower === 'und') && at > 0 && isAdjective(tokens, at - 1)))) at--;
    // „der drei Rathäuser“
    if (at > 0 && (tokens[at]!.kind === 'number' || NUMBER_WORD.test(tokens[at]!.lower)) && DEFINITE.has(tokens[at - 1]!.lower)) at--;
    if (at >= 0 && isTaken(at)) at = -1; // „bis 31.12.2026 Bericht vorlegen“
    const before = at >= 0 ? tokens[at]!.lower : '';
    let article: NounPhrase['article'] = 'none';
    let preposition: string | null = null;
    if (INDEFINITE.test(before)) article = 'indefinite';
    else if (DEFINITE.has(before)) article = 'definite';
    else if (ALL.test(before)) article = 'all';
    else if (SOME.has(before)) { article = 'some'; vague = true; }
    else if (before.startsWith('kein')) article = 'no';
    else if (at >= 0 && tokens[at]!.kind === 'number') article = 'number';
    const outer = article === 'none' ? at : at - 1;
    const outerWord = outer >= 0 ? tokens[outer]!.lower : '';
    if (PREPOSITIONS.has(outerWord)) {
      preposition = outerWord;
      if (CONTRACTED.has(outerWord) && article === 'none') article = 'definite';
    } else if (ALL.test(outerWord) && article === 'definite') article = 'all';
    const genitive = /^(?:eines|einer|des|der)$/u.test(before) && outer >= 0 && tokens[outer]!.capital;
    phrases.push({ index: i, text: token.text, cls: article === 'definite' && !genitive && DE_RECIPIENTS.test(token.lower) ? 'abstract' : cls, plural: article === 'indefinite' ? false : plural || (article === 'none' && /^\p{Ll}.*[^i]e$/u.test(tokens[i - 1]?.text ?? '') && isAdjective(tokens, i - 1) && /(?:en|er|el)$/u.test(token.lower)) || article === 'some' || before === 'aller', article, preposition, vague, after: genitive ? outer : preposition === 'von' ? outer - 1 : -1 });
  }
  return phrases;
}

function isAdjective(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  if (token.kind !== 'word' || PREPOSITIONS.has(token.lower) || DEFINITE.has(token.lower) || INDEFINITE.test(token.lower) || ALL.test(token.lower) || SOME.has(token.lower) || /^(?:kein|und|oder|sowie|wird|werden|soll|sollen|ist|sind|nicht)/u.test(token.lower)) return false;
  return (!token.capital || index === 0) && (ADJECTIVE.test(token.lower) || /^(?:neu|gut|sehr|besonders|rein|so|noch|zusätzlich|stadtweit)$/u.test(token.lower));
}
