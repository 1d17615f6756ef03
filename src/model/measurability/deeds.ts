// What each class of verb delivers: a thing, an activity, a review, or nothing that one could see.
import { ACTION, AT_A_PLACE, isAbstractWord, thing, type Deed } from './deed.ts';
import type { Deliverable } from './deliverable.ts';
import { make } from './making.ts';
import { concrete, objectsOf, single, type Parsed } from './objects.ts';
import type { Act, NounPhrase } from './phrases.ts';
import { latin } from './text.ts';
import type { VerbClass } from './verbs.ts';
import { words } from './words-de.ts';

/** That it is over can be seen. */
const ENDING = words('end abolish scrap abschaffen beenden');
/** Activities done to people: whom the plan calls by a vague word can still be trained. */
const TO_PEOPLE = words('train interview survey screen enrol enroll vaccinate list');
/** Activities that are only seen on something concrete. */
const ON_SOMETHING = words('erproben testen pilotieren dokumentieren sammeln übernehmen finanzieren beseitigen beheben verwenden benutzen aufarbeiten beschreiben klären abklären feststellen vergleichen bezuschussen subventionieren überdachen');
const WHOLE = /(?:ausschließlich|vollständig|nur noch|gesamte|only |entire )/u;
const ON_THE_SPOT = words('an auf in');
const MUSING = words('explore consider investigate examine identify');
const WAYS = /^(?:source|way|option|possibilit|opportunit|idea|alternative|method|mean)/iu;
/** What has no yes or no. */
const OPEN_QUESTIONS = words('inwieweit inwiefern wie welche welcher welches welchen how if what ways opportunities options möglichkeiten');
const TELLING = words('report request notify melden mitteilen bestätigen berichten entscheiden anschreiben einladen anhören');
/** „Es gibt einen Fragebogen“, „Busse erhalten eine Vorrangschaltung“: what is new, whatever it is called. */
const APPEARING = words('erhalten bekommen receive geben erscheinen');
const HAVING = words('erhalten bekommen haben verfügen');
/** At a date that is named, it was on the agenda or not. */
const DISCUSSING = words('befassen behandeln beraten erörtern');
/** „innerhalb von fünf Tagen antworten“ can be checked, „auf Bedürfnisse antworten“ cannot. */
const ANSWERING = words('acknowledge respond reply see call visit contact resolve beantworten');
const SHAPING = words('gestalten initiieren konkretisieren ausgestalten');
const ANCHORING = words('verankern integrieren einarbeiten festschreiben');
const INSIDE = words('in im ins');

type Delivery = (deed: Deed) => Deliverable | null;

const DELIVERIES: Partial<Record<VerbClass, Delivery>> = { make, do: activity, review, report, meet: ({ word }) => ({ text: word, strength: 'contact' }), revise, extend, implement, exist, reach, state, weak, other };

/** What an act delivers, or null. */
export function delivered(sentence: Parsed, act: Act): Deliverable | null {
  const delivery = DELIVERIES[act.cls];
  if (delivery === undefined) return null;
  const objects = objectsOf(sentence, act);
  const things = objects.filter(concrete);
  return delivery({ sentence, act, word: sentence.tokens[act.index]!.text, objects, things, definite: things.find(single) });
}

/** Something is done that one can see. */
function activity(deed: Deed): Deliverable | null {
  const { act, word, objects, things, definite, sentence } = deed;
  const text = (definite ?? things[0])?.text ?? word;
  if (sentence.dated && CLARIFYING.has(act.lemma)) return { text, strength: 'activity' };
  const supplied = FURNISHING.has(act.lemma) ? sentence.phrases.find(({ preposition, index }) => preposition === 'with' && index > act.index) : undefined;
  if (supplied?.cls === 'abstract') return { text, strength: 'contact' }; // “equip schools with capacity”
  if (act.lemma === 'connect' && things[0]?.cls === 'document') return { text, strength: 'contact' }; // plans are connected in speech
  if (objects.some(({ vague, article, cls }) => vague && article === 'some' && cls !== 'metric')) return { text, strength: 'contact' };
  if (sentence.language === 'en' && !act.noun && !act.passive && !sentence.dated && objects[0] !== undefined && isMass(objects[0]) && !isOfOne(sentence, objects[0]) && !TO_PEOPLE.has(act.lemma) && !RULING.has(act.lemma)) return { text, strength: 'contact' };
  if (objects.length > 0 && objects.every(({ cls }) => cls === 'abstract')) {
    const seen = sentence.language === 'de' ? !ON_SOMETHING.has(act.lemma) : ENDING.has(act.lemma) || TO_PEOPLE.has(act.lemma) || (act.lemma === 'join' && (sentence.dated || objects[0]!.article === 'definite')) || objects.some(({ article }) => article === 'all');
    if (!seen && !sentence.closed) return null;
  }
  return { text, strength: isSettled(deed) ? 'activity' : 'activities' };
}

/** By a date there is an answer. */
const CLARIFYING = words('klären abklären');
const FURNISHING = words('equip furnish supply');
/** What is required or forbidden is a rule, of whatever. */
const RULING = words('require mandate ban prohibit end abolish scrap');
/** “eliminate waste”, “measure public perception”: neither one nor some. */
const isMass = ({ cls, article, plural, text }: NounPhrase): boolean => (cls === 'unknown' || cls === 'metric') && article === 'none' && !plural && !text.startsWith('new ');

/** “transfer of the freehold”: the one of that. */
const isOfOne = ({ phrases }: Parsed, { index }: NounPhrase): boolean => phrases.some(({ after, article, preposition }) => after === index && preposition === 'of' && article === 'definite');

/** Whether it is said to what: to something definite, to all of it, or at a place. */
function isSettled({ act, objects, sentence }: Deed): boolean {
  if (ENDING.has(act.lemma) || (sentence.language === 'en' && act.passive)) return true;
  if (objects.some((phrase) => phrase.article === 'definite' || phrase.article === 'all' || phrase.article === 'indefinite' || (!phrase.plural && concrete(phrase)))) return true;
  if (WHOLE.test(sentence.text) || AT_A_PLACE.test(sentence.text)) return true;
  return sentence.language === 'de' && sentence.phrases.some(({ cls, plural, preposition, article }) => cls === 'thing' && plural && preposition !== null && ON_THE_SPOT.has(preposition) && (article === 'definite' || article === 'all'));
}

function review({ act, word, objects, sentence }: Deed): Deliverable {
  // “explore opportunities”, “consider the needs”: no task that ends
  if (MUSING.has(act.lemma) && (objects[0] === undefined || isOpenEnded(objects[0]))) return { text: word, strength: 'contact' };
  return { text: word, strength: sentence.tokens.some(({ lower }) => OPEN_QUESTIONS.has(lower)) ? 'openReview' : 'review' };
}

const isOpenEnded = ({ cls, text }: NounPhrase): boolean => (cls === 'abstract' && !/feasib|viab|potential/iu.test(text)) || WAYS.test(text.split(' ').at(-1)!);

function report({ act, word, definite, sentence }: Deed): Deliverable {
  const told = TELLING.has(act.lemma) || (DISCUSSING.has(act.lemma) && sentence.dated) || (ANSWERING.has(act.lemma) && sentence.dated);
  return { text: definite?.text ?? word, strength: told ? 'report' : 'contact' };
}

/** Verbs that act on nothing but documents: „Fortschreibung des Sozialatlas“. */
const OF_DOCUMENTS = words('fortschreiben novellieren aktualisieren überarbeiten');

function revise({ act, objects, sentence }: Deed): Deliverable | null {
  const document = objects.find(({ cls, vague }) => cls === 'document' && !vague) ?? (OF_DOCUMENTS.has(act.lemma) ? objects.find((phrase) => (phrase.cls === 'unknown' || phrase.cls === 'thing') && single(phrase) && phrase.article !== 'no') : undefined);
  return document ? { text: document.text, strength: !document.plural ? 'thing' : sentence.language === 'en' || document.article === 'definite' ? 'activity' : 'things' } : null;
}

/** Of what has no edge, “expand” says as little as “improve”; a redesign ends. */
const ENLARGING = words('expand extend widen broaden');
const UNDERTAKING = /(?:program|programme|scheme|project|initiative|campaign|offer)$/iu;

const COMPLETELY = latin(/(?<!\p{L})(?:komplett|vollständig|von grund auf)(?!\p{L})/u);

/** To enlarge or renew is vague, except of a built thing that is named. */
function extend({ act, objects, sentence }: Deed): Deliverable | null {
  const built = objects.find((phrase) => single(phrase) && phrase.article !== 'no' && (sentence.language === 'de' || !ENLARGING.has(act.lemma) || (phrase.article !== 'none' && !UNDERTAKING.test(phrase.text))) && (phrase.cls === 'thing' || (sentence.dated && !act.noun && phrase.cls === 'unknown' && phrase.article === 'definite')));
  if (built) return thing(built);
  // „Das System wird komplett erneuert“
  const whole = sentence.language === 'de' && COMPLETELY.test(sentence.lower) ? objects.find(({ cls, article, vague, text }) => (cls !== 'abstract' || text.endsWith('netz')) && article === 'definite' && !vague) : undefined;
  if (whole) return { text: whole.text, strength: 'activity' };
  // “Extend the standard to hostels”: to what is said
  const widened = sentence.language === 'en' && sentence.phrases.some(({ preposition, index }) => index > act.index && (preposition === 'to' || preposition === 'beyond')) ? objects.find((phrase) => phrase.cls === 'document' && single(phrase)) : undefined;
  return widened ? thing(widened) : null;
}

/** To carry out is to be seen of one plan, or of one named thing by a date. */
function implement({ objects, sentence }: Deed): Deliverable | null {
  const plan = objects.find((phrase) => phrase.cls === 'document' && single(phrase));
  if (plan) return thing(plan);
  // „die Maßnahmen 1 bis 24“, „die 12 beschlossenen Maßnahmen“: numbers name them
  const numbered = sentence.language === 'de' ? objects.find((phrase) => phrase.article === 'definite' && [phrase.index + 1, phrase.index - 1, phrase.index - 2, phrase.index + 3].some((at) => /^(?:\d{1,3}|[IVX]{1,4})$/u.test(sentence.tokens[at]?.text ?? ''))) : undefined;
  if (numbered) return { text: numbered.text, strength: 'activity' };
  const named = objects.find((phrase) => {
    if (sentence.language === 'en' && phrase.article === 'indefinite' && single(phrase) && (phrase.cls === 'unknown' ? !ACTION.test(phrase.text) : /(?:system|network|service)$/u.test(phrase.text))) return true; // “Implement a system for …”
    if (phrase.cls === 'thing') return !phrase.plural && phrase.article !== 'none';
    if (sentence.language === 'de' && phrase.cls === 'unknown' && phrase.article === 'indefinite') return single(phrase);
    return sentence.dated && single(phrase) && phrase.article === 'definite' && (phrase.cls === 'unknown' || (phrase.cls === 'abstract' && /netze?s?$/iu.test(phrase.text) && !isAbstractWord(phrase, sentence)));
  });
  if (named) return thing(named);
  const several = sentence.language === 'en' ? objects.find(({ cls, plural, vague }) => cls === 'document' && plural && !vague) : undefined;
  return several ? { text: several.text, strength: 'activity' } : null;
}

/** A thing is there, is received or takes place. */
function exist({ act, objects, things, definite, sentence }: Deed): Deliverable | null {
  if (sentence.phrases.some(({ index, vague, preposition }) => index < act.index && vague && preposition === null)) return null;
  const attended = act.lemma === 'teilnehmen' ? objects.find((phrase) => phrase.article === 'definite' && single(phrase) && phrase.preposition === 'an' && sentence.tokens[phrase.index]!.text.length > 9) : undefined;
  const one = definite ?? attended ?? (APPEARING.has(act.lemma) ? objects.find(({ cls, article, vague }) => cls === 'unknown' && article === 'indefinite' && !vague) : undefined) ?? takesPlace({ act, objects, sentence });
  if (one) return thing(one);
  const released = act.lemma === 'make available' && !sentence.has.has('more') ? objects.find(({ cls, vague }) => cls !== 'abstract' && !vague) : undefined;
  if (released) return { text: released.text, strength: 'activity' };
  // „Alle Grundschulen bekommen Schulgärten“: one can look in each of them
  const ofEach = sentence.language === 'de' && sentence.closed && HAVING.has(act.lemma) ? objects.find(({ cls, article, vague }) => cls !== 'abstract' && cls !== 'metric' && !vague && (article === 'none' || article === 'indefinite')) : undefined;
  if (ofEach) return { text: ofEach.text, strength: 'activity' };
  // “Breakfast clubs will operate in all schools from 2027”
  const everywhere = sentence.language === 'en' && sentence.closed && sentence.dated ? sentence.phrases.find(({ article, cls }) => article === 'all' && cls !== 'abstract') : undefined;
  if (everywhere) return { text: everywhere.text, strength: 'activity' };
  if (things[0]) return { text: things[0].text, strength: things[0].article === 'all' || things[0].cls === 'document' || (sentence.dated && things[0].article === 'definite' && sentence.language === 'de') ? 'activity' : 'contact' };
  // „Der Austausch findet alle zwei Jahre statt“: the interval makes it one that can be counted
  return act.lemma === 'stattfinden' && objects[0] ? { text: objects[0].text, strength: 'contact' } : null;
}

const TAKING_PLACE = words('stattfinden erfolgen laufen dauern folgen');
/** „… findet ein Beteiligungsprozess statt“, by a date: whatever it is called, it took place or not. */
const takesPlace = ({ act, objects, sentence }: Pick<Deed, 'act' | 'objects' | 'sentence'>): NounPhrase | undefined =>
  TAKING_PLACE.has(act.lemma) && sentence.dated ? objects.find((phrase) => single(phrase) && (act.lemma !== 'erfolgen' || phrase.cls === 'unknown') && (phrase.article === 'indefinite' || phrase.article === 'definite') && !isAbstractWord(phrase, sentence)) : undefined;

const RUNNING = words('führen nutzen weiterführen');
/** “Include refugees in the next report”: it stands there or it does not. */
function state({ act, objects, sentence }: Deed): Deliverable | null {
  // „… wird ab 2027 als Ganztagsschule geführt“
  const become = sentence.dated && RUNNING.has(act.lemma) ? sentence.phrases.find((phrase) => phrase.preposition === 'als' && concrete(phrase) && single(phrase)) : undefined;
  if (become) return thing(become);
  const ordered = act.index < 2 || sentence.phrases.some(({ cls, preposition, index }) => cls === 'document' && preposition === null && index < act.index && act.index - index < 3);
  const written = act.lemma === 'include' && !act.noun && ordered ? objects.find(({ cls, vague }) => cls === 'document' && !vague) : undefined; // “Include targets for …”
  if (written) return { text: written.text, strength: 'activity' };
  const where = act.lemma === 'include' && !act.noun ? sentence.phrases.find(({ cls, preposition, article, vague, index, text }) => (cls === 'document' || cls === 'thing' || text.endsWith(' process')) && preposition === 'in' && article === 'definite' && !vague && index > act.index) : undefined;
  return where ? { text: where.text, strength: 'activity' } : null;
}

/** “All schools reach the standard”: each of them does or does not. */
function reach({ things, sentence }: Deed): Deliverable | null {
  return sentence.language === 'en' && sentence.closed && things[0] && !things[0].vague ? { text: things[0].text, strength: 'activity' } : null;
}

/** A list is kept or it is not. */
const KEEPING = words('maintain keep');
const isLone = ({ acts }: Parsed, act: Act): boolean => acts.every((other) => other === act || other.noun || other.aside || other.cls === 'review' || other.cls === 'make' || other.cls === 'do');

/** “Identify planning areas”, “maintain a list”, „eine Fachtagung vorbereiten“ */
function found({ act, objects, sentence }: Deed): Deliverable | null {
  const [object] = objects;
  if (object === undefined || object.vague || act.noun || !isLone(sentence, act)) return null;
  if (act.lemma === 'identify') return !/opportunit|barrier|need|gap/u.test(objects.at(-1)!.text) && (object.cls === 'thing' || object.cls === 'unknown') && !WAYS.test(object.text.split(' ').at(-1)!) && !ACTION.test(object.text) ? { text: object.text, strength: 'activities' } : null;
  if (KEEPING.has(act.lemma) || act.lemma === 'vorbereiten') return objects.some((phrase) => (phrase.cls === 'document' || act.lemma === 'vorbereiten') && concrete(phrase) && single(phrase) && phrase.article === 'indefinite') ? { text: object.text, strength: 'activity' } : null;
  return null;
}

function weak(deed: Deed): Deliverable | null {
  const { act, objects, sentence } = deed;
  const plain = found(deed);
  if (plain !== null) return plain;
  // „das Konzept gestalten“, by a date
  const document = sentence.dated && SHAPING.has(act.lemma) ? objects.find((phrase) => phrase.cls === 'document' && single(phrase) && phrase.article !== 'none') : undefined;
  if (document) return thing(document);
  // „in der Hauptsatzung verankern“: it stands there or it does not
  if (!ANCHORING.has(act.lemma) || sentence.language !== 'de') return null;
  // „In das Jugendzentrum wird ein Café integriert“
  const put = objects.find((phrase) => concrete(phrase) && single(phrase) && phrase.article === 'indefinite');
  if (put !== undefined && sentence.phrases.some((phrase) => phrase.cls !== 'abstract' && phrase.article === 'definite' && phrase.preposition !== null && INSIDE.has(phrase.preposition))) return thing(put);
  const where = sentence.phrases.find(({ cls, preposition, vague }) => cls === 'document' && preposition !== null && INSIDE.has(preposition) && !vague);
  return where ? { text: where.text, strength: 'activity' } : null;
}

/** Ends with a capital: a name, as English writes nouns small. */
const NAMED = latin(/(?:^| )[A-Z]\p{L}*$/u);

/** A verb that no list holds: it is seen where it acts on one thing, or on all of them; by a date, on some. */
function other({ act, objects, things, definite, sentence }: Deed): Deliverable | null {
  const one = definite && (definite.article !== 'none' || sentence.dated || NAMED.test(definite.text)) ? definite : objects.find(({ cls, vague, article, plural, text }) => cls === 'unknown' && !vague && !ACTION.test(text) && (article === 'indefinite' || (article === 'definite' && !plural && (sentence.dated || (act.passive && sentence.language === 'en')))));
  if (one) return thing(one);
  const all = things.find(({ article }) => article === 'definite' || article === 'all') ?? objects.find(({ cls, article, plural, vague, text }) => cls === 'unknown' && !vague && !ACTION.test(text) && ((article === 'definite' && plural) || (article === 'all' && act.passive)));
  if (all) return { text: all.text, strength: 'activity' };
  return sentence.dated && things[0] && !things[0].vague ? { text: things[0].text, strength: 'things' } : null;
}
