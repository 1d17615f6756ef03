// The verbs of a German sentence, and the nouns made of verbs: what is done, to what, and whether it is promised or only explained.
import { isZuInfinitive, subordinate } from './clauses-de.ts';
import { DE_RECIPIENTS, DE_VERBS } from './lexicon-de.ts';
import { classifyGermanNoun } from './nouns-de.ts';
import type { Act } from './phrases.ts';
import type { Sentence, Token } from './text.ts';
import type { VerbForm, VerbTable } from './verbs.ts';
import { AUXILIARIES, DEFINITE, hasAdjectiveEnding, INDEFINITE, isAdjective, PASSIVE, PREPOSITIONS, words } from './words-de.ts';

const CLAUSE_END = new Set([',', '.', ';', ':', '(', ')', '–', '!', '?', 'und', 'oder', 'sowie']);
const NOMINAL = words('das dem des beim zum vom im am');
const GENITIVE = words('der des einer eines');
const AFTER_INFINITIVE = words('von des der eines einer');
const INTRANSITIVE = new Set(['folgen', 'laufen', 'dauern', 'entstehen', 'vorliegen', 'erscheinen', 'stattfinden', 'starten', 'beginnen', 'gelten', 'verkehren', 'öffnen', 'tagen', 'fahren', 'umziehen', 'beitreten', 'teilnehmen']);
const REFLEXIVE = words(`entwickeln richten bilden anbieten ergeben zeigen stellen vorstellen ändern eröffnen einsetzen umsetzen öffnen anschließen beziehen befinden
  aufstellen einstellen ausrichten anlegen bereitstellen abstimmen verteilen eintragen`);
/** „wird beauftragt, … vorzulegen“: what follows is what is to be done. */
const HANDS_ON = words('beauftragen bitten auffordern planen vorsehen beabsichtigen verpflichten empfehlen anweisen ermächtigen');
/** Adverbs after which a verb has degrees: „deutlich verlagern“, „weiter sanieren“. */
export const GRADING = words(`seltener häufiger öfter deutlich weiter stärker besser mehr intensiver intensiv konsequent konsequenter verstärkt vermehrt zunehmend kontinuierlich stetig spürbar
  erheblich maßgeblich wesentlich massiv vorausschauend nachhaltig nachhaltiger bedarfsgerecht bedarfsorientiert attraktiv attraktiver
  schrittweise sukzessive aktiv aktiver gezielt gezielter behutsam sinnvoll zügig zügiger schneller fortlaufend laufend ständig optimal
  qualitativ angemessen umfassend ganzheitlich zeitgemäß bürgernah wirksam`);
/** The same before a noun: „weiterer Ausbau“, „verstärkte Durchführung“. */
const GRADED = words(`weiter verstärkt vermehrt zunehmend kontinuierlich stetig gezielt konsequent nachhaltig bedarfsgerecht bedarfsorientiert intensiver stärker
  besser ausreichend angemessen zeitgemäß deutlich zusätzlich schrittweise zügig umfassend ganzheitlich attraktiv aktiv sukzessiv regelmäßig`);
const DEGREES = words('do extend revise implement');
const GIVEN = words('geben gegeben gibt gehen geht');
const TWO_WORDS = words('kenntnis planung verfügung auftrag antrag anträge');
/** „zur Diskussion stellen“ */
const BROUGHT = words('diskussion abstimmung kenntnis');
const HANDED = ['geben', 'gegeben', 'bringen', 'gebracht', 'übersandt'];
const SUBMITTED = words('stellen gestellt stellt');
const PROVIDED = words('stellt stellen gestellt stellte');
const STANDS = words('steht stehen');
const AIMED = ['darauf', 'daran', 'auf', 'an', 'am'];
const KEPT = words('wird werden wurde wurden bleibt bleiben');

/** A sentence as the steps below see it. */
type Clauses = { tokens: readonly Token[]; has: ReadonlySet<string>; aside: readonly boolean[]; passive: boolean; verbs: VerbTable };

/** The acts of a sentence, from left to right. */
export function germanActs({ tokens, has }: Sentence): Act[] {
  const sentence: Clauses = { tokens, has, aside: subordinate(tokens), passive: tokens.some(({ lower }) => PASSIVE.has(lower)), verbs: DE_VERBS };
  const acts: Act[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const act = actAt(sentence, i);
    if (act !== null) acts.push(act);
  }
  for (const act of acts) if (hasDegrees(tokens, act)) act.cls = 'weak';
  return acts.some(({ lemma }) => HANDS_ON.has(lemma)) && tokens.some((_, i) => isTask(tokens, i)) ? acts.filter(({ lemma }) => !HANDS_ON.has(lemma)) : acts;
}

/** „vorzulegen“, „mitaufzunehmen“: also a verb that no list holds. */
const isTask = (tokens: readonly Token[], index: number): boolean => isZuInfinitive(tokens, index) || (!tokens[index]!.capital && /^\p{L}{2,}zu\p{L}{3,}(?:en|ern|eln)$/u.test(tokens[index]!.lower));

function hasDegrees(tokens: readonly Token[], { index, noun, cls }: Act): boolean {
  const before = tokens[index - 1]?.lower;
  if (before === undefined) return false;
  return noun ? hasAdjectiveEnding(before) && GRADED.has(before.replace(/e[rnms]?$/u, '')) : (DEGREES.has(cls) && GRADING.has(before)) || (cls === 'make' && before === 'weiter');
}

function actAt(sentence: Clauses, i: number): Act | null {
  const { tokens, verbs } = sentence;
  const token = tokens[i]!;
  if (token.kind !== 'word' || token.lower === 'einrichtungen') return null; // nursery schools and museums, no deed
  if (verbs.splitStems.has(token.lower) && (!token.capital || i === 0)) {
    const split = findPrefix(tokens, i);
    if (split !== null) return act(i, split, INTRANSITIVE.has(split.lemma), sentence.aside[i]! || isReflexive(tokens, i, split.lemma));
  }
  if (PARTICLES.has(token.lower) && i + 1 < tokens.length && apart(sentence, i + 1) !== undefined) return null; // „bekannt“ is no form of „bekennen“ there
  const verb = inTwoWords(sentence, i) ?? apart(sentence, i) ?? verbs.forms.get(token.lower);
  if (verb === undefined) return null;
  if (i === 0 && !verb.noun && token.lower !== 'geplant' && !isLeadingParticiple(tokens, verb)) return openingInfinitive(tokens, verb);
  if (verb.lemma === 'ausstatten' && !sentence.has.has('mit')) return null;
  if (token.capital && i > 0 && !verb.noun) { // „das Einrichten“
    return token.lower === verb.lemma && NOMINAL.has(tokens[i - 1]!.lower) ? act(i, { ...verb, noun: true }, false, sentence.aside[i]!) : null;
  }
  if ((!token.capital && verb.noun) || isAttribute(tokens, i, verb)) return null;
  if (verb.lemma === 'geben' && !sentence.has.has('es')) return null;
  if (TAKING.has(verb.lemma) && (sentence.has.has('entscheidung') || sentence.has.has('beschluss'))) return act(i, { lemma: 'entscheiden', cls: 'report', noun: false }, true, sentence.aside[i]!);
  if (verb.lemma === 'ausrichten' && AIMED.some((word) => sentence.has.has(word))) return act(i, { ...verb, cls: 'state' }, true, sentence.aside[i]!); // „am Bedarf ausrichten“, but „ein Fest ausrichten“
  if (verb.lemma === 'einbringen' && intoBody(sentence, i)) return act(i, { lemma: 'einreichen', cls: 'do', noun: false }, isPassive(sentence, i, verb), sentence.aside[i]!);
  if (verb.lemma === 'gelten' && sentence.has.has('als')) return act(i, { ...verb, cls: 'state' }, true, sentence.aside[i]!); // „soll als Vorbild gelten“
  if (verb.lemma === 'erhalten' && token.lower === 'erhalten' && tokens.some(({ lower }) => KEPT.has(lower))) return act(i, { lemma: 'bewahren', cls: 'weak', noun: false }, true, sentence.aside[i]!);
  return verb.noun ? nounAct(sentence, i, verb) : act(i, verb, isPassive(sentence, i, verb), sentence.aside[i]! || isReflexive(tokens, i, verb.lemma));
}

const act = (index: number, { cls, noun, lemma }: VerbForm, passive: boolean, aside: boolean): Act => ({ index, cls, noun, lemma, passive, aside });

function nounAct(sentence: Clauses, i: number, verb: VerbForm): Act {
  const { tokens } = sentence;
  if (TWO_WORDS.has(tokens[i]!.lower) && (verb.lemma !== 'planen' || tokens[i - 1]?.lower === 'in')) return act(i, { ...verb, noun: false }, sentence.passive || INTRANSITIVE.has(verb.lemma), sentence.aside[i]!);
  return act(i, verb, INTRANSITIVE.has(verb.lemma) || isPassive(sentence, i, verb), sentence.aside[i]! || PREPOSITIONS.has(beforeNoun(tokens, i)) || isGenitive(tokens, i));
}

/** „wird erstellt“, „ist vorzulegen“ */
function isPassive({ tokens, passive }: Clauses, i: number, verb: VerbForm): boolean {
  if (INTRANSITIVE.has(verb.lemma)) return true;
  if (!passive) return false;
  const { lower } = tokens[i]!;
  if (lower.includes('zu') || tokens[i - 1]?.lower === 'zu') return true;
  return !verb.noun && lower !== verb.lemma && (lower.endsWith('t') || lower.endsWith('en')) && /ge|^(?:be|ver|er|ent|zer|über|unter)|iert$/u.test(lower);
}

function isReflexive(tokens: readonly Token[], i: number, lemma: string): boolean {
  if (!REFLEXIVE.has(lemma)) return false;
  for (const { lower, kind } of tokens.slice(i + 1, i + 4)) {
    if (kind === 'sign') return false; // „ein Arbeitskreis wird gebildet, der sich trifft“
    if (lower === 'sich' || lower === 'uns') return true;
  }
  return false;
}

/** „Analysiert werden sollen …“ */
const isLeadingParticiple = (tokens: readonly Token[], verb: VerbForm): boolean => tokens[0]!.lower !== verb.lemma && AUXILIARIES.has(tokens[1]?.lower ?? '');

/** „Einrichten von …“ at the beginning of a title; otherwise the first word is no verb that promises. */
function openingInfinitive(tokens: readonly Token[], verb: VerbForm): Act | null {
  const { lower } = tokens[0]!;
  if (lower === verb.lemma && tokens[1]?.text === 'Sie') return act(0, verb, false, false); // „Benennen Sie …“
  return lower === verb.lemma && AFTER_INFINITIVE.has(tokens[1]?.lower ?? '') && classifyGermanNoun(lower).cls === 'unknown' ? act(0, { ...verb, noun: true }, false, false) : null;
}

const JOINTS = new Set(['und', ',', 'sowie', 'oder']);

/** An inflected participle before a noun is an attribute: „geförderte Wohnungen“. */
function isAttribute(tokens: readonly Token[], index: number, verb: VerbForm): boolean {
  const { lower } = tokens[index]!;
  if (verb.noun || lower === verb.lemma || !/(?:t|en)e[nrsm]?$/u.test(lower)) return false;
  for (let j = index + 1; j < Math.min(tokens.length, index + 5); j++) {
    const token = tokens[j]!;
    if (JOINTS.has(token.lower) && tokens[j + 1] !== undefined && isAdjective(tokens, j + 1)) continue; // „ein abgestimmtes und bewertetes Konzept“
    if (token.kind !== 'word') return false;
    if (token.capital) return true;
    if (!hasAdjectiveEnding(token.lower) || PREPOSITIONS.has(token.lower)) return false;
  }
  return false;
}

/** „zur Verfügung gestellt“, „in Auftrag gegeben“: verbs in two words. */
function inTwoWords({ tokens, has }: Clauses, i: number): VerbForm | undefined {
  const { lower } = tokens[i]!;
  if (!BROUGHT.has(lower) && !TWO_WORDS.has(lower)) return undefined;
  if (lower === 'auftrag') return tokens[i - 1]?.lower === 'in' && [...GIVEN].some((word) => has.has(word)) ? { lemma: 'beauftragen', cls: 'do', noun: true } : undefined;
  if (lower === 'antrag' || lower === 'anträge') return [...SUBMITTED].some((word) => has.has(word)) ? { lemma: 'beantragen', cls: 'do', noun: true } : undefined;
  if (lower === 'planung') return tokens[i - 1]?.lower === 'in' && (has.has('ist') || has.has('sind')) ? { lemma: 'planen', cls: 'make', noun: true } : undefined;
  if (lower === 'kenntnis') return tokens[i - 1]?.lower === 'zur' && HANDED.some((word) => tokens[i + 1]?.lower === word || tokens[i + 2]?.lower === word) ? { lemma: 'mitteilen', cls: 'report', noun: true } : undefined;
  if (BROUGHT.has(lower)) return tokens[i - 1]?.lower === 'zur' && [...SUBMITTED].some((word) => has.has(word)) ? { lemma: 'mitteilen', cls: 'report', noun: true } : undefined;
  if (lower !== 'verfügung' || tokens[i - 1]?.lower !== 'zur') return undefined;
  const near = [tokens[i + 1]?.lower ?? '', ...tokens.slice(0, i).map((token) => token.lower)];
  if (near.some((word) => PROVIDED.has(word))) return { lemma: 'zur Verfügung stellen', cls: 'make', noun: true };
  return near.some((word) => STANDS.has(word)) ? { lemma: 'zur Verfügung stehen', cls: 'exist', noun: true } : undefined;
}

/** „eine Entscheidung treffen“, „einen Beschluss fassen“ */
const TAKING = words('fallen treffen fassen');
const INTO = words('in ins im beim');

/** „eine Änderung in den Stadtrat einbringen“: it is handed in there; „sich in den Rat einbringen“ is no deed. */
const intoBody = ({ tokens, has }: Clauses, i: number): boolean =>
  !has.has('sich') && tokens.some(({ capital, lower }, at) => at !== i && capital && DE_RECIPIENTS.test(lower) && [1, 2, 3].some((back) => INTO.has(tokens[at - back]?.lower ?? '')));

const PARTICLES = words('bekannt bereit fertig fest frei wieder zusammen zurück');

/** „bekannt gegeben“, „fertig gestellt“, „wieder aufgenommen“: one verb in two words. */
function apart({ tokens, verbs }: Clauses, i: number): VerbForm | undefined {
  const before = tokens[i - 1];
  return before !== undefined && !tokens[i]!.capital && PARTICLES.has(before.lower) ? verbs.forms.get(before.lower + tokens[i]!.lower) : undefined;
}

/** „richtet … ein“ */
function findPrefix(tokens: readonly Token[], index: number): VerbForm | null {
  const stem = tokens[index]!.lower;
  for (let j = index + 1; j < Math.min(tokens.length, index + 40); j++) {
    const { kind, capital, lower } = tokens[j]!;
    if (lower === '.' || lower === ';') return null;
    if (kind !== 'word' || capital || lower.length > 10) continue;
    const next = tokens[j + 1];
    if (next !== undefined && !CLAUSE_END.has(next.lower) && next.lower !== 'durch') continue;
    const verb = DE_VERBS.split.get(`${stem}|${lower}`);
    if (verb) return DEGREES.has(verb.cls) && GRADING.has(tokens[j - 1]!.lower) ? { ...verb, cls: 'weak' } : verb; // „bauen wir weiter aus“
  }
  return null;
}

/** „die Ergebnisse der Befragung“: the noun belongs to another one. */
function isGenitive(tokens: readonly Token[], index: number): boolean {
  let at = index - 1;
  while (at >= 0 && isAdjective(tokens, at)) at--;
  if (at < 1 || !GENITIVE.has(tokens[at]!.lower)) return false;
  const head = tokens[at - 1]!;
  const verb = DE_VERBS.forms.get(head.lower);
  if (verb?.noun) return head.capital && verb.cls === 'weak'; // „Förderung der Einrichtung …“
  return head.capital && at > 1;
}

/** The preposition before a noun, past its article and adjectives; empty where there is none. „mit der Einrichtung … beginnen“ does promise. */
function beforeNoun(tokens: readonly Token[], index: number): string {
  let at = index - 1;
  while (at >= 0 && (isAdjective(tokens, at) || DEFINITE.has(tokens[at]!.lower) || INDEFINITE.has(tokens[at]!.lower))) at--;
  const word = at >= 0 ? tokens[at]!.lower : '';
  return word === 'mit' ? '' : word;
}
