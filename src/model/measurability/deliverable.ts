// What will exist or have been done: a thing that is made, a document that is revised, an activity that one can see.
import { GRADING } from './acts-de.ts';
import { delivered } from './deeds.ts';
import { LOFTY } from './making.ts';
import { concrete, objectsOf, single, type Parsed } from './objects.ts';
import type { TimeMention } from './periods.ts';
import type { Act, NounPhrase } from './phrases.ts';
import type { Token } from './text.ts';
import { announced, byNewMeans, fromUnknownNoun, fromUnknownVerb } from './unlisted.ts';
import { words } from './words-de.ts';

/**
 * `thing`: one named or definite thing; `things`: several without a number; `activity`: done to something definite; `activities`: done to
 * some things; `review`: something is examined; `openReview`: whether or how; `report`: somebody is told; `contact`: counts only with an interval.
 */
export type Strength = 'thing' | 'things' | 'activity' | 'activities' | 'review' | 'openReview' | 'report' | 'contact';
export type Deliverable = { text: string; strength: Strength };

const ORDER: readonly Strength[] = ['thing', 'activity', 'review', 'activities', 'things', 'report', 'openReview', 'contact'];
/** Verbs that carry an activity named by a noun: „eine Evaluierung erfolgt“. */
const CARRIERS = words('vorlegen einleiten erfolgen vornehmen durchführen beginnen abschließen starten stattfinden beauftragen beschließen planen vorsehen veranlassen realisieren begin start complete carry conduct commission include');
/** „… sollte selbstverständlich sein“: praised, not promised. */
const WISHED = /(?:selbstverständlich|unabdingbar|unverzichtbar|unerlässlich|wichtig|wünschenswert|entscheidend|sinnvoll)(?: sein| werden)?[.!]?$/u;

/** Says neither what is made nor what is done. */
const isVague = ({ cls }: Act): boolean => cls === 'weak' || cls === 'state';
const moves = ({ cls }: Act): boolean => cls === 'up' || cls === 'down';

/** The strongest deliverable of a sentence, or null. */
export function findDeliverable(sentence: Parsed): Deliverable | null {
  const { acts, lower, language } = sentence;
  const main = acts.filter((act) => !act.aside);
  const finite = main.filter((act) => !act.noun);
  if (language === 'de' && finite.length === 0 && WISHED.test(lower)) return null;
  if (language === 'en' && finite[0]?.lemma === 'continue' && !sentence.dated && !sentence.closed) return null; // what goes on has no end that one could see
  const found: Deliverable[] = [];
  const add = (deliverable: Deliverable | null): void => { if (deliverable !== null) found.push(deliverable); };
  for (const act of finite) if (!isSoftened(sentence, act)) add(delivered(sentence, act));
  // „begleitet die Umsetzung des Konzepts“: a vague verb governs the nouns.
  const governed = finite.length > 0 && finite.every((act) => (isVague(act) && act.lemma !== 'include') || moves(act)); // “will include the creation of a forum”
  const carried = finite.every(({ cls }) => cls === 'other') || finite.some(({ lemma }) => CARRIERS.has(lemma)) || (found.length > 0 && !finite.some(isVague));
  if (carried && !governed) for (const act of main) if (act.noun && !isJoinedToVague(sentence, act) && !isSoftened(sentence, act)) add(delivered(sentence, act));
  if (found.length === 0 && language === 'de') add(fromDemand(sentence, finite));
  if (found.length === 0 && finite.length === 0) {
    add(fromHeading(sentence));
    if (found.length === 0) add(announced(sentence));
    if (found.length === 0) add(fromUnknownNoun(sentence));
  }
  if (found.length === 0) add(fromUnknownVerb(sentence, finite.length > 0));
  if (found.length === 0 && sentence.dated) add(milestone(sentence) ?? fromClause(sentence));
  if (found.every(({ strength }) => strength === 'contact')) add(byNewMeans(sentence));
  return found.sort((a, b) => ORDER.indexOf(a.strength) - ORDER.indexOf(b.strength))[0] ?? null;
}

/** That something begins, ends or is changed over to: with a date, one can see whether it has. */
const MILESTONE = /(?:beginn|start|spatenstich|fertigstellung|inbetriebnahme|abschluss|eröffnung|einführung|umstieg|umstellung|umzug|abschaltung|ausstieg|consultation|completion|launch|opening|handover|groundbreaking|commissioning|deadline|frist|(?:target|completion|launch|opening|start|due) date)$/iu;
const TARGET_DATE = / date$/iu;

/** „Der Baubeginn ist für November geplant“, „vollständiger Umstieg bis 2050“, “Consultation by end 2020” */
function milestone({ phrases, acts, language, has }: Parsed): Deliverable | null {
  if (acts.some((act) => !act.noun && !act.aside && (isVague(act) || moves(act)))) return null;
  const due = language === 'en' && has.has('due') ? phrases.find(({ preposition, cls, vague }) => preposition === null && cls !== 'abstract' && !vague) : undefined;
  if (due) return { text: due.text, strength: 'thing' }; // “Survey results are due in May”
  const reached = phrases.find(({ preposition, article, vague, text, after }) => preposition === null && after < 0 && article !== 'no' && !vague && MILESTONE.test(text) && (language === 'de' || !text.includes(' ') || TARGET_DATE.test(text)));
  return reached === undefined ? null : { text: reached.text, strength: 'thing' };
}

const PROMISED: ReadonlySet<string> = words('make do report meet revise review');
const RELATIVES = words('der die das');
const PURPOSES = words('um dass damit');

/** „… für eine Wärmeplanung, die bis 2028 fertiggestellt sein muss“, „um diese noch in diesem Jahr dem Rat vorzulegen“: of a clause that holds the date, what is done by then. */
function fromClause({ language, phrases, acts, tokens, inTime }: Parsed): Deliverable | null {
  if (language !== 'de') return null;
  for (const act of acts) {
    if (!act.aside || act.noun || !PROMISED.has(act.cls)) continue;
    let start = act.index;
    while (start > 0 && tokens[start]!.lower !== ',') start--;
    if (start === 0 || !inTime.slice(start, act.index).includes(true)) continue;
    const lead = tokens[start + 1]!.lower;
    if (PURPOSES.has(lead)) {
      const object = phrases.find(({ index, preposition, vague }) => index > start && index < act.index && preposition === null && !vague);
      return { text: object?.text ?? tokens[act.index]!.text, strength: object !== undefined && concrete(object) && !object.plural ? 'thing' : 'activity' };
    }
    const thing = phrases.findLast(({ index }) => index < start);
    if (RELATIVES.has(lead) && act.cls === 'review' && thing !== undefined) return { text: thing.text, strength: 'review' };
    if (RELATIVES.has(lead) && act.passive && thing !== undefined && concrete(thing) && (single(thing) || thing.article === 'all')) return { text: thing.text, strength: 'thing' };
  }
  return null;
}

const JOINTS = new Set(['und', 'sowie', ',', 'and']);

/** „Qualifizierung und Ausbau von …“: what both act on is enlarged, not made. */
const isJoinedToVague = ({ tokens, acts }: Parsed, { index }: Act): boolean =>
  JOINTS.has(tokens[index + 1]?.lower ?? '') && acts.some((other) => other.noun && other.index === index + 2 && (isVague(other) || moves(other) || other.cls === 'extend'));

/** Verbs that pass a demand on: what is demanded is what would be there. */
const DEMANDING = words('fordern anstreben vorschlagen beantragen');

/** „ein besserer Takt“: than what? */
const COMPARED = /^(?!and|weit|inn|äuß|ob|unt).+ere[nrms]?$/u;

/** „Wir fordern die Einrichtung eines Katasters“, „Wir setzen uns für die Gründung eines Beirats ein“ */
function fromDemand(sentence: Parsed, finite: readonly Act[]): Deliverable | null {
  const stands = sentence.acts.some(({ lemma, aside, noun }) => lemma === 'einsetzen' && aside && !noun);
  if (!stands && (finite.length === 0 || !finite.every(({ lemma }) => DEMANDING.has(lemma)))) return null;
  const itself = stands ? undefined : objectsOf(sentence, finite[0]!).find((phrase) => concrete(phrase) && single(phrase) && phrase.preposition === null && phrase.article === 'indefinite' && !COMPARED.test(sentence.tokens[phrase.index - 1]!.lower));
  if (itself !== undefined) return { text: itself.text, strength: 'thing' }; // „Ein Stundentakt wird angestrebt“
  for (const act of sentence.acts) {
    if (!act.noun || (act.cls !== 'make' && act.cls !== 'exist') || isJoinedToVague(sentence, act)) continue;
    const deliverable = delivered(sentence, act);
    if (deliverable !== null && deliverable.strength !== 'contact') return deliverable;
  }
  return null;
}

const DONE: ReadonlySet<string> = words('do review revise');
const JOINING = words('und oder sowie');

/** „prüfen und weiterentwickeln“, „anpassen und aktuell halten“: without a date the vague one of the two has no end, and so has the whole. What is made is there. */
function isSoftened({ language, dated, closed, acts, tokens }: Parsed, act: Act): boolean {
  if (language !== 'de' || dated || closed || !DONE.has(act.cls)) return false;
  // „den Fuhrpark konsequent auf neue Antriebe umstellen“
  if (!act.noun && tokens.some(({ lower }, i) => i < act.index && GRADING.has(lower) && !(lower === 'mehr' && tokens[i + 1]?.capital === true) && !(tokens[i + 1]?.lower.endsWith('e') || tokens[i + 1]?.lower.endsWith('er')))) return true;
  return acts.some((other) => {
    if (other.aside || other.noun !== act.noun || !(isVague(other) || moves(other))) return false;
    const [from, to] = other.index < act.index ? [other.index, act.index] : [act.index, other.index];
    return tokens.slice(from, to).some(({ lower }) => JOINING.has(lower));
  });
}

const COURSES = /(?:kurse|schulungen|fortbildungen|weiterbildungen|trainings|sprechstunden|stipendien|courses|classes|workshops)$/iu;
/** „Hochbeete auf dem Rathausplatz“: at a place that is named they would be new. */
const PLACES = words('auf am an im in vor neben hinter');
const FINITE = words('ist sind wird werden soll sollen haben hat are is will shall should must');

/** With these a heading describes a state: “a town where people feel safe”. */
const OPENING = words('that which where who and , with');

/** „Straßensanierungen“, „Baumpflanzungen“: the deed and what it is done to in one German word. */
const WORKS = /(?:.(?:sanierung|pflanzung|umrüstung|nachrüstung|umstellung|schulung)(?:en)?|.(?:umbau|neubau|rückbau))$/u;

/** „Kommunaler Hitzeaktionsplan“, “Language access policy by 2026”: a heading without a verb whose head is a thing. */
function fromHeading({ tokens, acts, phrases, language, closed }: Parsed): Deliverable | null {
  // „Energie- und Wärmeplanung“: the last part tells
  const head = phrases.find(({ preposition, text }) => preposition === null && !text.endsWith('-'));
  if (head === undefined || head.vague) return null;
  if (language === 'en' && acts.length === 0 && head.cls === 'unknown' && head.article === 'indefinite' && (tokens[0]!.lower === 'a' || tokens[0]!.lower === 'an') && !tokens.some(({ lower }) => FINITE.has(lower) || OPENING.has(lower))) return { text: head.text, strength: 'thing' }; // “A blanket speed limit across the city”
  // „Defibrillatoren in allen Dörfern“: one can look in each of them
  if (language === 'de' && closed && acts.length === 0 && head.article === 'none' && head.cls !== 'abstract' && head.cls !== 'metric' && head.index < 3 && phrases.some((phrase) => phrase.article === 'all' && phrase.index > head.index && phrase.cls !== 'abstract') && !tokens.some(({ lower }) => FINITE.has(lower))) return { text: head.text, strength: 'activity' };
  if (!concrete(head)) return language === 'de' && acts.length === 0 && head.article === 'none' && WORKS.test(head.text) ? { text: head.text, strength: 'activities' } : null;
  if ((language === 'de' && (head.article === 'definite' || head.index > 6)) || acts.some((act) => act.index < head.index || (act.index === head.index && isVague(act))) || tokens.some(({ lower }) => FINITE.has(lower))) return null;
  if (!head.plural) return { text: head.text, strength: 'thing' };
  // „Einzelhandelsflächen“ are there already; documents and courses would be made
  return { text: head.text, strength: (head.cls === 'document' && !LOFTY.test(head.text)) || COURSES.test(head.text) || (language === 'de' && phrases.some((phrase) => concrete(phrase) && phrase.article === 'definite' && !phrase.vague && phrase.preposition !== null && (phrase.preposition === 'für' || (!phrase.plural && PLACES.has(phrase.preposition))))) ? 'things' : 'contact' };
}

const RECURRING: ReadonlySet<string> = words('make do report meet review revise implement other');
/** Vague on their own; at intervals, somebody looked or did not. */
const WATCHING = words('monitor track share');
const PASSING_ON = words('use work continue commit aim ensure');
const VAGUE_MAKING = words('make schaffen');

/** „jährlich veröffentlichen“, „die jährliche Evaluierung“: what is done at intervals can be checked, whatever it is called. `acts` include those inside a date. */
export function findRecurring(tokens: readonly Token[], times: readonly TimeMention[], acts: readonly Act[], phrases: readonly NounPhrase[]): Deliverable | null {
  const interval = times.find(({ role }) => role === 'frequency');
  if (interval === undefined) return null;
  const at = tokens.findIndex(({ start }) => start >= interval.to);
  const named = at < 0 ? undefined : acts.find((act) => act.noun && act.index === at && RECURRING.has(act.cls));
  if (named !== undefined) return { text: tokens[named.index]!.text, strength: 'activity' };
  const finite = acts.filter((act) => !act.noun && !act.aside);
  const done = finite.find(({ cls, lemma }) => (RECURRING.has(cls) || WATCHING.has(lemma)) && !VAGUE_MAKING.has(lemma));
  if (finite.length === 0) { // „Jeden Dienstag ist Sprechstunde“
    const held = phrases.find((phrase) => concrete(phrase) && single(phrase) && phrase.preposition === null);
    return held === undefined ? null : { text: held.text, strength: 'thing' };
  }
  if (done === undefined || finite.some((act) => isVague(act) && act.index < done.index && !PASSING_ON.has(act.lemma) && !WATCHING.has(act.lemma))) return null;
  const object = phrases.find(({ preposition, index }) => preposition === null && index > done.index) ?? phrases.find(({ preposition }) => preposition === null);
  return object === undefined ? null : { text: object.text, strength: 'activity' };
}
