// What is brought into being: a named thing, several, or only as many as there happen to be.
import { ACTION, AT_A_PLACE, isAbstractWord, thing, type Deed } from './deed.ts';
import type { Deliverable } from './deliverable.ts';
import { concrete, single, type Parsed } from './objects.ts';
import type { Act, NounPhrase } from './phrases.ts';
import { words } from './words-de.ts';

export const EVENTS = /(?:veranstaltungen|treffen|feste|aktionen|projekte|workshops|events|meetings|festivals|campaigns|fairs|kampagnen|märkte|(?<!mon|diens|donners|frei|sams|sonn|feier)tage|wochen|abende|sessions|assemblies|gatherings|celebrations|halls|roundtables|forums|netzwerke|formate)$/iu;
/** Verbs whose result stands there, whatever it is called. */
const SETTLED = new Set([...words('einrichten errichten bauen eröffnen gründen beschließen verabschieden fertigstellen aufstellen installieren einsetzen besetzen anlegen freischalten bereitstellen einführen introduce recruit hire roll procure issue build construct open complete finish adopt publish install launch establish pass appoint'), 'zur Verfügung stellen']);
/** Verbs after which a thing exists even if it is called by a vague word: „eine Wohnbaugesellschaft gründen“. */
const FOUNDING = words('festlegen festsetzen gründen neugründen erlassen verabschieden beschließen unterzeichnen eröffnen einberufen konstituieren einführen einrichten errichten found enact adopt sign pass');
/** A decision can be seen, also one on „die Ziele“. */
const DECIDING = words('beschließen verabschieden');
/** “provide a successful transition”: a noun of an action after a verb that fits everything. */
const LOOSE = words('provide offer create deliver develop set build bring run');
/** Of „Arbeitsplätze schaffen“ the number is all that matters. */
const COUNTING = words('schaffen gewinnen ansiedeln akquirieren einwerben');
/** Verbs under which “tools” or “spaces” are only the kind of thing that is wanted; what is installed or built stands there. */
const HANDING = words('provide offer');
/** “provide workshops” teaches somebody, “host workshops” brings people together. */
const TEACHING = /(?:workshops|sessions)$/iu;
const GIVING = words('provide offer deliver run');
const SHAPELESS = words('prepare adopt create deliver develop introduce bring make');
/** Plural documents of which anybody has some. */
export const LOFTY = /(?:strategien|programmen?|konzepten?|planungen|leitlinien|standards)$/iu;

/** Something is brought into being. */
export function make(deed: Deed): Deliverable | null {
  const { definite, objects, things, sentence } = deed;
  const one = definite ?? unnamedThing(deed) ?? foundedThing(deed) ?? finishedThing(deed);
  if (one) return thing(one);
  const ofEachItem = sentence.closed ? things.find(({ plural, vague }) => plural && vague) : undefined;
  if (ofEachItem) return { text: ofEachItem.text, strength: 'things' };
  const many = things.find((phrase) => phrase.plural && !phrase.vague && (!EVENTS.test(phrase.text) || (TEACHING.test(phrase.text) && GIVING.has(deed.act.lemma))));
  if (many) return severalThings(deed, many);
  const loose = looseThing(deed);
  if (loose) return { text: loose.text, strength: loose.article === 'definite' || (sentence.language === 'en' && !loose.plural) ? 'thing' : 'things' };
  // „jährlich Mittel einstellen“: how much is not said
  const money = sentence.language === 'de' && sentence.dated && FUNDING.has(deed.act.lemma) ? objects.find(({ text, vague }) => !vague && MONEY.test(text)) : undefined;
  if (money) return { text: money.text, strength: 'things' };
  const begun = sentence.language === 'en' && sentence.dated && BEGINNING.has(deed.act.lemma) ? objects.find(({ cls, vague, text }) => !vague && (cls !== 'abstract' || text === 'work')) : undefined;
  if (begun) return { text: begun.text, strength: 'activity' };
  const events = objects.find((phrase) => concrete(phrase) || (phrase.cls === 'abstract' && EVENTS.test(phrase.text)));
  return events ? { text: events.text, strength: 'contact' } : null;
}

/** What can only be one, also without its article: „Tagespflegeeinrichtung ansiedeln“. */
const SINGULAR = /(?:.{4}ung|sion|tion|zone|fabrik|wesen|amt|werk|stätte|thek|schau)$/u;

/** „Beirat einrichten“, „Abschluss Ortsplanung“: in the style of a heading, which leaves the article out. */
const isTelegraphic = ({ tokens }: Parsed, { index, noun, lemma }: Act): boolean => noun || tokens[index]!.lower === lemma;

/** A noun that no list holds, with an article: „ein Trainingsprogramm auflegen“. */
const unnamedThing = ({ act, objects, sentence }: Deed): NounPhrase | undefined =>
  act.lemma === 'make' ? undefined : objects.find(({ cls, vague, article, plural, text, index }) => {
    if (cls !== 'unknown' || vague || article === 'no' || (sentence.language === 'en' && LOOSE.has(act.lemma) && ACTION.test(text))) return false;
    return article === 'indefinite' || (article === 'definite' && !plural && (sentence.dated || act.passive)) || (article === 'none' && sentence.language === 'de' && isTelegraphic(sentence, act) && SINGULAR.test(text) && !sentence.acts.some((other) => other.index === index));
  });

/** “a local food partnership”: vague words for what is nevertheless set up once. */
const INSTITUTIONS = /(?:partnership|network|service|system|alliance|process)$/iu;
/** “a friendly service” is praised, “an interpreting service” is one. */
const PRAISED = /(?:al|ive|able|ible|ful|ous|ent|ant|ic|ary|ly|quality|good|great|effective|new) /u;
const SETTING_UP = words('roll establish re-establish reestablish form launch found set start introduce open');

const ENDED = words('complete finish conclude finalise finalize launch start begin abschließen fertigstellen beenden');
const FUNDING = new Set([...words('einplanen einstellen bereitstellen vorsehen bewilligen'), 'zur Verfügung stellen']);
const MONEY = /(?:mittel[ns]?|gelder|geld)$/iu;
/** “begin work on the plan”, by a date: it has begun or not. */
const BEGINNING = words('start begin initiate commence');
/** What is founded, enacted or introduced, unless it is „eine Kultur“. */
const foundedThing = ({ act, objects, things, sentence }: Deed): NounPhrase | undefined =>
  sentence.language === 'en' && things.length === 0 && (SETTING_UP.has(act.lemma) || GIVING.has(act.lemma))
    ? objects.find(({ cls, article, vague, text }) => cls === 'abstract' && article === 'indefinite' && !vague && INSTITUTIONS.test(text) && (SETTING_UP.has(act.lemma) || (text.includes(' ') && !PRAISED.test(text))))
    : things.length === 0 && (FOUNDING.has(act.lemma) || act.lemma === 'bilden')
    ? objects.find((phrase) => (single(phrase) || (DECIDING.has(act.lemma) && phrase.article === 'definite' && !phrase.vague)) && phrase.article !== 'no' && phrase.article !== 'all' && (act.lemma !== 'bilden' || phrase.article === 'indefinite') && (DECIDING.has(act.lemma) || !isAbstractWord(phrase, sentence)))
    : undefined;

/** “The process will be completed by June”: whatever is called what, it is over then or not. */
const finishedThing = ({ act, objects, sentence }: Deed): NounPhrase | undefined =>
  sentence.dated && ENDED.has(act.lemma) ? objects.find(({ cls, article, plural, vague }) => cls !== 'metric' && !(plural && (sentence.language === 'en' || article !== 'definite')) && !vague && (article === 'definite' || article === 'indefinite')) : undefined;

/** Of “hire qualified personnel” nobody knows how many. */
const HIRING = words('recruit hire');

const looseThing = ({ act, objects, sentence }: Deed): NounPhrase | undefined =>
  SETTLED.has(act.lemma) || (sentence.language === 'en' && act.passive && sentence.dated) ? objects.find(({ cls, vague, article, plural }) => cls === 'unknown' && !vague && article !== 'no' && (act.passive || article === 'definite' || (sentence.language === 'en' && !(plural && article === 'none' && !sentence.dated && SHAPELESS.has(act.lemma)) && !(HIRING.has(act.lemma) && article === 'none' && (!plural || sentence.has.has('more')))))) : undefined;

function severalThings({ act, sentence }: Deed, { text, cls, article }: NounPhrase): Deliverable {
  const uncounted = COUNTING.has(act.lemma) || (act.lemma === 'entwickeln' && LOFTY.test(text));
  if (uncounted && !sentence.dated && article === 'none') return { text, strength: 'contact' };
  const handed = HANDING.has(act.lemma) && article === 'none' && !sentence.dated; // “provide recommendations”
  const several = sentence.language === 'de' && article === 'none' && LOFTY.test(text); // „Aufstellung von Konzepten“
  if ((cls === 'document' && !handed && !several) || article === 'definite' || article === 'all' || AT_A_PLACE.test(sentence.text)) return { text, strength: 'activity' };
  return { text, strength: (handed && cls === 'document') || (SHAPELESS.has(act.lemma) && !sentence.dated && (article === 'none' || article === 'number')) ? 'contact' : 'things' };
}
