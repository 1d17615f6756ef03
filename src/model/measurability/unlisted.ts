// What a sentence delivers whose verb no list holds: grammar tells. Something definite that is said to be acted on is delivered; vague verbs are few,
// and the lists hold them.
import type { Deliverable } from './deliverable.ts';
import { EVENTS } from './making.ts';
import { concrete, single, type Parsed } from './objects.ts';
import type { Act, NounPhrase } from './phrases.ts';
import { latin } from './text.ts';
import { words } from './words-de.ts';

const COPULAS = words('ist sind bleibt bleiben is are remain remains sein');
const TURNS_INTO = latin(/(?<!\p{L})(?:versteht sich|verstehen sich|werden zu|wird zu[mr]?)(?!\p{L})/u);
const PARTICIPLE = latin(/(?<!\p{L})(?:ge\p{L}+(?:t|en)|\p{L}+ge\p{L}+(?:t|en)|\p{L}+iert|(?:be|ver|er|ent)\p{L}+t|(?:\p{L}+-)?\p{L}+ed)(?!\p{L})/u);
const PASSIVE_DE = latin(/(?:wird|werden|wurde|wurden) (?:[\p{L}\d-]+,? ){0,12}(?:\p{L}*ge\p{L}+(?:t|en)|\p{L}*iert|(?:be|ver|er|ent|zer|über|unter)\p{L}+(?:t|en))(?!\p{L})|(?:ge\p{L}+(?:t|en)|iert|(?<!\p{L})(?:be|ver|er|ent|zer|über|unter)\p{L}+(?:t|en)) werden(?!\p{L})/u);
const PASSIVE = latin(/(?:wird|werden|wurde|wurden|are|is|be|been) (?:\p{L}+ ){0,8}\p{L}*-?(?:ge\p{L}+(?:t|en)|\p{L}+iert|(?:be|ver|er|ent)\p{L}+t|\p{L}+ed)(?!\p{L})/u);
/** „alle Gehwege freizuräumen“ */
const TO_DO = latin(/(?<!\p{L})(?:zu \p{L}+|\p{L}{2,}zu\p{L}{3,})(?:en|ern|eln)(?!\p{L})/u);

const WERDEN = ['wird', 'werden', 'wurde', 'wurden'];
const inPassive = ({ has, lower }: Parsed): boolean => WERDEN.some((word) => has.has(word)) && PASSIVE_DE.test(lower);

const isVague = ({ cls }: Act): boolean => cls === 'weak' || cls === 'state' || cls === 'up' || cls === 'down' || cls === 'extend';

/** A sentence about how something is, not about what is done: a copula without a participle. */
const isState = ({ tokens, lower, text, acts }: Parsed): boolean => (tokens.some((token) => COPULAS.has(token.lower)) || TURNS_INTO.test(lower)) && !PARTICIPLE.test(text) && !(TO_DO.test(lower) && !acts.some(({ noun }) => !noun));

/** A verb that no list holds, but something definite: „Alle Führungskräfte absolvieren bis 2026 ein Training“. */
export function fromUnknownVerb(sentence: Parsed, hasVerb: boolean): Deliverable | null {
  const { acts, phrases, dated, closed, lower } = sentence;
  if (!(dated || closed) || acts.some(isVague) || isState(sentence)) return null;
  const thing = phrases.find((phrase) => concrete(phrase) && single(phrase) && phrase.preposition === null && phrase.article !== 'no');
  if (thing && (dated || !hasVerb)) return { text: thing.text, strength: 'thing' };
  const named = phrases.find((phrase) => phrase.cls === 'unknown' && phrase.article === 'definite' && phrase.preposition === null && phrase.after < 0);
  if (dated && named && inPassive(sentence)) return { text: named.text, strength: 'thing' };
  const set = closed && (PASSIVE.test(lower) || (dated && TO_DO.test(lower))) ? phrases.find(({ article }) => article === 'all') : undefined;
  return set && set.cls !== 'abstract' ? { text: set.text, strength: 'activity' } : null;
}

const EXPECTED = words('wird werden soll sollen muss müssen sollte sollten geplant vorgesehen');
/** The last word of a clause in the infinitive or the participle: „einrichten“, „eingerichtet“. */
const ENDS_IN_VERB = latin(/(?:^|[ ,])(?:\p{Ll}+(?:en|ern|eln|t)|\p{Ll}+ (?:werden|sein))[.!]?$/u);

/** A German verb that no list holds, but one thing: „Ein Inklusionspreis wird verliehen“, „ein Budget ist einzuordnen“, „einen Beirat berufen“. */
export function announced(sentence: Parsed): Deliverable | null {
  const { language, phrases, acts, lower, has } = sentence;
  if (language !== 'de' || has.has('sich') || acts.some((act) => isVague(act) && !act.aside)) return null;
  const own = phrases.filter(({ preposition, after, plural, vague, article }) => preposition === null && after < 0 && !plural && !vague && article !== 'no' && article !== 'all');
  const thing = own.find(concrete);
  if (thing === undefined) { // „Ein Vorzeigeunternehmen wird gekürt“
    const unnamed = own.find(({ cls, article }) => cls === 'unknown' && article === 'indefinite');
    return unnamed !== undefined && inPassive(sentence) && !isState(sentence) ? { text: unnamed.text, strength: 'thing' } : null;
  }
  if (isState(sentence)) return null;
  const toDo = TO_DO.test(lower);
  if (thing.article === 'indefinite' && (inPassive(sentence) || toDo || isPlanned(sentence) || isObject(sentence, thing))) return { text: thing.text, strength: 'thing' };
  if (thing.article === 'definite' && (inPassive(sentence) || toDo)) return { text: thing.text, strength: 'thing' };
  return null;
}

const isPlanned = ({ has }: Parsed): boolean => has.has('geplant') || has.has('vorgesehen');
const WHO = ['wir', 'man', 'sie', 'er'];

/** „Die Gemeinde gründet eine Energiegesellschaft“, „Wir wollen einen Beirat küren“, „eine Messe ausrichten“: somebody acts on it; it does not act itself. */
function isObject({ phrases, tokens, has, text }: Parsed, { index }: NounPhrase): boolean {
  const subject = phrases.find((phrase) => phrase.index < index && phrase.preposition === null && phrase.article !== 'none');
  if (subject !== undefined && tokens[subject.index + 1]?.lower.endsWith('t') === true) return true;
  if (!ENDS_IN_VERB.test(text)) return false;
  return subject !== undefined || WHO.some((word) => has.has(word)) || !tokens.some(({ lower }) => EXPECTED.has(lower));
}

/** „Beflaggung“, „Auslobung“, „Rückkauf“: a noun made of a verb. */
const DEVERBAL = /(?:.ung|ion|bau|kauf|gabe|lage|schluss|stellung|tausch|satz|zug)$/u;

/** A German heading whose first noun no list holds: „Auslobung eines Klimapreises“ is a deed if what it is done to can be seen. */
export function fromUnknownNoun({ language, phrases, tokens, acts }: Parsed): Deliverable | null {
  const head = phrases[0];
  if (language !== 'de' || head === undefined || head.index > 4 || head.article !== 'none' || head.preposition !== null || head.cls !== 'unknown' || !DEVERBAL.test(head.text) || acts.some((act) => isVague(act) && !act.aside)) return null;
  const object = phrases.find((phrase) => phrase.after === head.index || (phrase.index === head.index + 1 && phrase.article === 'none'));
  if (object === undefined || object.vague || (object.plural && EVENTS.test(object.text)) || tokens.some(({ lower }) => EXPECTED.has(lower))) return null;
  if (concrete(object)) return { text: object.text, strength: object.plural && object.article === 'none' ? 'things' : 'activity' };
  return object.cls === 'unknown' && object.article === 'indefinite' ? { text: object.text, strength: 'thing' } : null;
}

const MEANS = words('durch auf mit von in');

/** „wird auf einer Tafel dargestellt“, „durch eine Pressemitteilung“: one new thing by which it is done can be seen, whatever is done. */
export function byNewMeans({ language, phrases, acts }: Parsed): Deliverable | null {
  if (language !== 'de' || acts.every((act) => act.noun) || acts.some(({ cls }) => cls === 'up' || cls === 'down')) return null;
  const means = phrases.find((phrase) => concrete(phrase) && single(phrase) && phrase.article === 'indefinite' && phrase.preposition !== null && MEANS.has(phrase.preposition));
  return means ? { text: means.text, strength: 'activity' } : null;
}
