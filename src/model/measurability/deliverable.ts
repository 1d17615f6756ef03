// What will exist or have been done: a thing that is made, a document that is revised, an activity that one can see.
import { DE_ABSTRACT } from './lexicon-de.ts';
import { EN_ABSTRACT } from './lexicon-en.ts';
import { relative } from './acts-en.ts';
import type { Act, NounPhrase } from './phrases.ts';
import type { TimeMention } from './periods.ts';
import type { Sentence, Token } from './text.ts';

/**
 * `thing`: one named or definite thing; `things`: several without a number; `activity`: done to something definite; `activities`: done to
 * some things; `review`: something is examined; `openReview`: whether or how; `report`: somebody is told; `contact`: counts only with an interval.
 */
export type Strength = 'thing' | 'things' | 'activity' | 'activities' | 'review' | 'openReview' | 'report' | 'contact';
export type Deliverable = { text: string; strength: Strength };

const EVENTS = /(?:veranstaltungen|treffen|feste|aktionen|projekte|workshops|events|meetings|festivals|campaigns|fairs|kampagnen|märkte|tage|wochen|abende|sessions|netzwerke|formate)$/iu;
const AT_A_PLACE = /(?<!\p{L})(?:at|in|along|on) the /u;
const COURSES = /(?:kurse|schulungen|fortbildungen|weiterbildungen|trainings|sprechstunden|stipendien|courses|trainings|classes|workshops)$/iu;
const OPEN_QUESTION = /(?<!\p{L})(?:ob|inwieweit|inwiefern|wie|welche[rns]?|whether|how|if|what|ways|opportunities|options|möglichkeiten)(?!\p{L})/iu;
/** Verbs whose result stands there, whatever it is called. */
const SETTLED = new Set(['einrichten', 'errichten', 'bauen', 'eröffnen', 'gründen', 'beschließen', 'verabschieden', 'fertigstellen', 'aufstellen', 'installieren', 'einsetzen', 'besetzen', 'anlegen', 'freischalten', 'zur Verfügung stellen', 'bereitstellen', 'einführen', 'introduce', 'roll', 'procure', 'issue', 'build', 'construct', 'open', 'complete', 'finish', 'adopt', 'publish', 'install', 'launch', 'establish', 'pass', 'appoint']);
/** Verbs that carry an activity named by a noun: „eine Evaluierung erfolgt“. */
const CARRIERS = new Set(['erfolgen', 'vornehmen', 'durchführen', 'beginnen', 'abschließen', 'starten', 'stattfinden', 'beauftragen', 'beschließen', 'planen', 'vorsehen', 'veranlassen', 'realisieren', 'begin', 'start', 'complete', 'carry', 'conduct', 'commission']);
/** Verbs after which a thing exists whatever it is called: „eine Wohnbaugesellschaft gründen“. */
const FOUNDING = new Set(['gründen', 'neugründen', 'erlassen', 'verabschieden', 'beschließen', 'unterzeichnen', 'eröffnen', 'einberufen', 'konstituieren', 'einführen', 'einrichten', 'errichten', 'found', 'enact', 'adopt', 'sign', 'pass']);
/** “provide a successful transition”: a noun of an action after a verb that fits everything. */
const LOOSE = new Set(['provide', 'offer', 'create', 'deliver', 'develop', 'set', 'build', 'bring', 'run']);
const ACTION = /(?:tion|ment|ence|ance|ancy|ency|ism|ness|ity|ship|sis|ing|ture|ality|ure|al)$/u;
/** Plural documents of which anybody has some. */
const LOFTY = /(?:strategien|programme|konzepte|planungen|leitlinien|standards)$/iu;
const ANCHORING = new Set(['verankern', 'integrieren', 'einarbeiten', 'festschreiben']);
const MUSING = new Set(['explore', 'consider', 'investigate', 'examine', 'identify']);
/** That it is over can be seen. */
const ENDING = new Set(['end', 'abolish', 'abschaffen', 'beenden']);
const SHAPING = new Set(['gestalten', 'initiieren', 'konkretisieren', 'ausgestalten']);
const isAbstractWord = (phrase: NounPhrase, lang: 'de' | 'en'): boolean => (lang === 'de' ? DE_ABSTRACT : EN_ABSTRACT).has(phrase.text.toLowerCase().split(' ').at(-1)!);
/** Says neither what is made nor what is done. */
const vagueVerb = (act: Act): boolean => act.cls === 'weak' || act.cls === 'state';
/** „Qualifizierung und Ausbau von …“: what both act on is enlarged, not made. */
const joinedToVague = (tokens: readonly Token[], act: Act, acts: readonly Act[]): boolean =>
  /^(?:und|sowie|,|and)$/u.test(tokens[act.index + 1]?.lower ?? '') && acts.some((other) => other.noun && other.index === act.index + 2 && (vagueVerb(other) || other.cls === 'extend' || other.cls === 'up' || other.cls === 'down'));
/** „… sollte selbstverständlich sein“: praised, not promised. */
const WISHED = /(?<!\p{L})(?:selbstverständlich|unabdingbar|unverzichtbar|unerlässlich|wichtig|wünschenswert|entscheidend|sinnvoll)(?: sein| werden)?[.!]?$/iu;
const concrete = (phrase: NounPhrase): boolean => phrase.cls === 'document' || phrase.cls === 'thing';

/** A sentence about how something is, not about what is done: a copula without a participle. */
const isState = (text: string): boolean => /(?<!\p{L})(?:ist|sind|bleibt|bleiben|is|are|remains?|sein|versteht sich|verstehen sich|werden zu|wird zu[mr]?)(?!\p{L})/iu.test(text) && !/(?<!\p{L})(?:ge\p{L}+(?:t|en)|\p{L}+ge\p{L}+(?:t|en)|\p{L}+iert|(?:be|ver|er|ent)\p{L}+t|(?:\p{L}+-)?\p{L}+ed)(?!\p{L})/u.test(text);
const AUXILIARY = /(?<!\p{L})(?:wird|werden|soll|sollen|ist|sind|kann|können|muss|müssen|will|wollen|hat|haben|möchte|möchten|shall|must|is|are)(?!\p{L})/iu;

/** The strongest deliverable of a sentence, or null. */
export function findDeliverable({ text, tokens, language: lang }: Sentence, acts: readonly Act[], phrases: readonly NounPhrase[], dated: boolean, closed: boolean): Deliverable | null {
  const finite = acts.filter((act) => !act.noun && !act.aside);
  const governing = finite.length > 0 && finite.every((act) => vagueVerb(act) || act.cls === 'up' || act.cls === 'down');
  const auxiliary = AUXILIARY.test(text);
  const usable = governing ? finite : acts.filter((act) => !act.aside);
  const found: Deliverable[] = [];
  if (lang === 'de' && finite.length === 0 && WISHED.test(text)) return null;
  for (const act of usable.filter((one) => !one.noun)) {
    const deliverable = fromAct(text, tokens, act, acts, phrases, lang, dated, closed);
    if (deliverable) found.push(deliverable);
  }
  // „begleitet die Umsetzung des Konzepts“: a vague verb governs the nouns.
  if (finite.length === 0 || finite.some((act) => CARRIERS.has(act.lemma)) || (found.length > 0 && !finite.some(vagueVerb))) for (const act of usable.filter((one) => one.noun && !joinedToVague(tokens, one, acts))) {
    const deliverable = fromAct(text, tokens, act, acts, phrases, lang, dated, closed);
    if (deliverable) found.push(deliverable);
  }
  if (finite.length === 0 && found.length === 0) {
    const heading = fromHeading(tokens, acts, phrases, lang);
    if (heading) found.push(heading);
  }
  if (auxiliary && lang === 'de' && found.length === 0 && finite.length === 0 && /(?<!\p{L})(?:wird|werden|soll|sollen|geplant|vorgesehen)(?!\p{L})/iu.test(text)) {
    // A verb that no list holds, but one definite thing: „Ein Inklusionspreis wird verliehen“.
    const thing = phrases.find((phrase) => concrete(phrase) && phrase.article === 'indefinite' && phrase.preposition === null && !phrase.vague);
    if (thing) found.push({ text: thing.text, strength: 'thing' });
  }
  if (found.length === 0 && !acts.some((act) => vagueVerb(act) || act.cls === 'up' || act.cls === 'down' || act.cls === 'extend') && !isState(text)) {
    // A verb that no list holds, but something definite: „Alle Führungskräfte absolvieren bis 2026 ein Training“.
    const thing = phrases.find((phrase) => concrete(phrase) && !phrase.plural && !phrase.vague && phrase.preposition === null && phrase.article !== 'no');
    if (thing && (dated || closed) && (finite.length === 0 || dated)) found.push({ text: thing.text, strength: 'thing' });
    else if (dated && /(?:wird|werden|wurde|wurden) (?:[\p{L}\d-]+ ){0,10}\p{L}*(?:ge\p{L}+(?:t|en)|iert|(?:be|ver|er|ent)\p{L}+t)(?!\p{L})/u.test(text) && phrases.some((phrase) => phrase.cls === 'unknown' && phrase.article === 'definite' && phrase.preposition === null && phrase.after < 0)) found.push({ text: phrases.find((phrase) => phrase.cls === 'unknown' && phrase.article === 'definite' && phrase.preposition === null)!.text, strength: 'thing' });
    else if (closed && /(?:wird|werden|wurde|wurden|are|is|be|been) (?:\p{L}+ ){0,8}\p{L}*-?(?:ge\p{L}+(?:t|en)|\p{L}+iert|(?:be|ver|er|ent)\p{L}+t|\p{L}+ed)(?!\p{L})/u.test(text)) {
      const set = phrases.find((phrase) => phrase.article === 'all');
      if (set && set.cls !== 'abstract') found.push({ text: set.text, strength: 'activity' });
    }
  }
  const order: Strength[] = ['thing', 'activity', 'review', 'activities', 'things', 'report', 'openReview', 'contact'];
  return found.sort((a, b) => order.indexOf(a.strength) - order.indexOf(b.strength))[0] ?? null;
}

const RECURRING = /^(?:make|do|report|meet|review|revise)$/u;

/** „jährlich veröffentlichen“, „die jährliche Evaluierung“: what is done at intervals can be checked, whatever it is called. */
export function findRecurring(tokens: readonly Token[], times: readonly TimeMention[], acts: readonly Act[], phrases: readonly NounPhrase[]): Deliverable | null {
  const interval = times.find((time) => time.role === 'frequency');
  if (interval === undefined) return null;
  const at = tokens.findIndex((token) => token.start >= interval.to);
  const named = at < 0 ? undefined : acts.find((act) => act.noun && act.index === at && RECURRING.test(act.cls));
  if (named !== undefined) return { text: tokens[named.index]!.text, strength: 'activity' };
  const done = acts.find((act) => !act.noun && !act.aside && RECURRING.test(act.cls) && act.lemma !== 'make' && act.lemma !== 'schaffen');
  if (done === undefined || acts.some((act) => !act.noun && !act.aside && vagueVerb(act) && act.index < done.index && !/^(?:use|work|continue|commit|aim|ensure)$/u.test(act.lemma))) return null;
  const object = phrases.find((phrase) => phrase.preposition === null && phrase.index > done.index) ?? phrases.find((phrase) => phrase.preposition === null);
  return object === undefined ? null : { text: object.text, strength: 'activity' };
}

function objectsOf(act: Act, acts: readonly Act[], phrases: readonly NounPhrase[], tokens: readonly Token[], lang: 'de' | 'en'): NounPhrase[] {
  if (act.noun) {
    // „Einrichtung einer Stelle“, “Creation of a youth council”: what follows, up to the next preposition.
    const heads = new Set(phrases.map((phrase) => phrase.index));
    return phrases.filter((phrase) => phrase.index > act.index && phrase.index - act.index <= 9 && (phrase.after === act.index || !heads.has(phrase.after)) && (phrase.after === act.index || ((phrase.preposition === null || phrase.preposition === 'von' || phrase.preposition === 'of' || (phrase.preposition === 'auf' && /^(?:wechseln|umstellen)$/u.test(act.lemma))) && !tokens.slice(act.index + 1, phrase.index).some((token) => token.kind === 'sign' && token.lower !== ',' && !/["“„»«]/u.test(token.lower)))));
  }
  if (lang === 'en') {
    const following = acts.find((other) => other.index > act.index && !other.noun)?.index ?? tokens.length;
    const passive = /(?:ed|en|lt|ld|un|wn|de|et)$/u.test(tokens[act.index]!.lower) && tokens[act.index]!.lower !== act.lemma;
    const explains = relative(tokens);
    const object = phrases.filter((phrase) => phrase.index > act.index && phrase.index < following && phrase.preposition === null && !explains[phrase.index]);
    const run = object.length > 0 ? object : phrases.filter((phrase) => phrase.index > act.index && phrase.preposition === null).slice(0, 1);
    return passive || act.cls === 'exist' ? [...phrases.filter((phrase) => phrase.index < act.index && phrase.preposition === null), ...run] : run;
  }
  const own = phrases.filter((phrase) => (phrase.preposition === null && phrase.after < 0) || (phrase.preposition === 'über' && act.lemma === 'verfügen') || (phrase.preposition === 'um' && act.cls === 'make') || (phrase.preposition === 'in' && act.lemma === 'aufnehmen') || (phrase.preposition === 'an' && act.lemma === 'teilnehmen'));
  // „Die Volkshochschule bietet Kurse an“: of an active sentence the first is who acts.
  const subject = own.find((phrase) => phrase.after < 0 && phrase.preposition === null);
  const rest = own.filter((phrase) => phrase !== subject && phrase.after !== subject?.index);
  const bare = tokens[act.index]!.lower === act.lemma && !AUXILIARY.test(tokens.map((token) => token.lower).join(' '));
  return !bare && !act.passive && subject && subject.article !== 'indefinite' && rest.some((phrase) => phrase.after < 0) ? rest : own;
}

function fromAct(text: string, tokens: readonly Token[], act: Act, acts: readonly Act[], phrases: readonly NounPhrase[], lang: 'de' | 'en', dated: boolean, closed: boolean): Deliverable | null {
  const objects = objectsOf(act, acts, phrases, tokens, lang);
  const word = tokens[act.index]!.text;
  const things = objects.filter(concrete);
  const definite = things.find((phrase) => !phrase.plural && !phrase.vague);
  switch (act.cls) {
    case 'make': {
      if (definite) return { text: definite.text, strength: 'thing' };
      const unknown = act.lemma === 'make' ? undefined : objects.find((phrase) => phrase.cls === 'unknown' && !(lang === 'en' && LOOSE.has(act.lemma) && ACTION.test(phrase.text)) && !phrase.vague && phrase.article !== 'no' && (phrase.article === 'indefinite' || (phrase.article === 'definite' && !phrase.plural && (dated || act.passive))));
      if (unknown) return { text: unknown.text, strength: 'thing' };
      const founded = FOUNDING.has(act.lemma) || act.lemma === 'bilden' ? objects.find((phrase) => !phrase.plural && !phrase.vague && phrase.article !== 'no' && phrase.article !== 'all' && (act.lemma !== 'bilden' || phrase.article === 'indefinite') && !isAbstractWord(phrase, lang) && things.length === 0) : undefined;
      if (founded) return { text: founded.text, strength: 'thing' };
      const closedSet = closed ? things.find((phrase) => phrase.plural && phrase.vague) : undefined;
      if (closedSet) return { text: closedSet.text, strength: 'things' };
      const many = things.find((phrase) => phrase.plural && !phrase.vague && !EVENTS.test(phrase.text));
      const loose = objects.find((phrase) => phrase.cls === 'unknown' && !phrase.vague && (act.passive || phrase.article === 'definite' || lang === 'en') && phrase.article !== 'no' && SETTLED.has(act.lemma));
      if (!many && loose) return { text: loose.text, strength: loose.article === 'definite' || (lang === 'en' && !loose.plural) ? 'thing' : 'things' };
      // „Arbeitsplätze schaffen“: how many is all that matters
      if (many && !dated && many.article === 'none' && (/^(?:schaffen|gewinnen|ansiedeln|akquirieren|einwerben)$/u.test(act.lemma) || (act.lemma === 'entwickeln' && LOFTY.test(many.text)))) return { text: many.text, strength: 'contact' };
      if (many) return { text: many.text, strength: many.cls === 'document' || AT_A_PLACE.test(text) || many.article === 'definite' || many.article === 'all' ? 'activity' : 'things' };
      const events = objects.find((phrase) => concrete(phrase) || phrase.cls === 'abstract' && EVENTS.test(phrase.text));
      return events ? { text: events.text, strength: 'contact' } : null;
    }
    case 'do': {
      const object = definite ?? things[0];
      if (objects.some((phrase) => phrase.vague && phrase.article === 'some' && phrase.cls !== 'metric')) return { text: object?.text ?? word, strength: 'contact' };
      if (objects.length > 0 && objects.every((phrase) => phrase.cls === 'abstract' && phrase.article !== 'all') && !things.length && lang === 'en' && !ENDING.has(act.lemma) && !/^(?:train|interview|survey|screen|enrol|enroll|vaccinate|list)$/u.test(act.lemma)) return null;
      if (lang === 'de' && objects.length > 0 && objects.every((phrase) => phrase.cls === 'abstract') && /^(?:erproben|testen|pilotieren|dokumentieren|sammeln|übernehmen|finanzieren|beseitigen|beheben|verwenden|benutzen|aufarbeiten|beschreiben)$/u.test(act.lemma)) return null;
      const settled = ENDING.has(act.lemma) || (lang === 'en' && act.passive) || objects.some((phrase) => phrase.article === 'definite' || phrase.article === 'all' || phrase.article === 'indefinite' || !phrase.plural && concrete(phrase)) || /(?:ausschließlich|vollständig|nur noch|gesamte|only |entire )/u.test(text) || AT_A_PLACE.test(text) || (lang === 'de' && phrases.some((phrase) => phrase.cls === 'thing' && phrase.plural && /^(?:an|auf|in)$/u.test(phrase.preposition ?? '') && (phrase.article === 'definite' || phrase.article === 'all')));
      return { text: object?.text ?? word, strength: settled ? 'activity' : 'activities' };
    }
    case 'review':
      // “explore opportunities”, “consider the needs”: no task that ends
      if (MUSING.has(act.lemma) && (objects[0] === undefined || [objects[0]].some((phrase) => (phrase.cls === 'abstract' && !/feasib|viab|potential/iu.test(phrase.text)) || /^(?:way|option|possibilit|opportunit|idea|alternative|method|mean)/iu.test(phrase.text.split(' ').at(-1)!)))) return { text: word, strength: 'contact' };
      return { text: word, strength: OPEN_QUESTION.test(text) ? 'openReview' : 'review' };
    case 'report':
      return { text: definite?.text ?? word, strength: /^(?:report|request|berichten|entscheiden|anschreiben|einladen|anhören)$/u.test(act.lemma) ? 'report' : 'contact' };
    case 'meet':
      return { text: word, strength: 'contact' };
    case 'revise': {
      const document = objects.find((phrase) => phrase.cls === 'document' && !phrase.vague);
      return document ? { text: document.text, strength: document.plural && document.article !== 'definite' ? 'things' : 'thing' } : null;
    }
    case 'extend': {
      const built = objects.find((phrase) => (phrase.cls === 'thing' || (dated && !act.noun && phrase.cls === 'unknown' && phrase.article === 'definite')) && !phrase.plural && !phrase.vague && phrase.article !== 'no' && (lang === 'de' || phrase.article !== 'none'));
      return built ? { text: built.text, strength: 'thing' } : null;
    }
    case 'implement': {
      const document = objects.find((phrase) => phrase.cls === 'document' && !phrase.vague && !phrase.plural) ?? objects.find((phrase) => (phrase.cls === 'thing' && !phrase.plural && phrase.article !== 'none') || (dated && (phrase.cls === 'unknown' || (phrase.cls === 'abstract' && !isAbstractWord(phrase, lang) && /netze?s?$/iu.test(phrase.text))) && phrase.article === 'definite' && !phrase.plural && !phrase.vague));
      return document ? { text: document.text, strength: 'thing' } : null;
    }
    case 'exist': {
      if (phrases.some((phrase) => phrase.index < act.index && phrase.vague && phrase.preposition === null)) return null;
      // „Busse erhalten eine Vorrangschaltung“
      const thing = definite ?? (/^(?:erhalten|bekommen|receive)$/u.test(act.lemma) ? objects.find((phrase) => phrase.cls === 'unknown' && phrase.article === 'indefinite' && !phrase.vague) : undefined);
      if (thing) return { text: thing.text, strength: 'thing' };
      const released = act.lemma === 'make available' ? objects.find((phrase) => phrase.cls !== 'abstract' && !phrase.vague) : undefined;
      if (released) return { text: released.text, strength: 'activity' };
      return things[0] ? { text: things[0].text, strength: things[0].article === 'all' || things[0].cls === 'document' ? 'activity' : 'contact' } : null;
    }
    case 'weak': {
      // „das Konzept gestalten“, by a date
      const document = dated && SHAPING.has(act.lemma) ? objects.find((phrase) => phrase.cls === 'document' && !phrase.plural && !phrase.vague && phrase.article !== 'none') : undefined;
      if (document) return { text: document.text, strength: 'thing' };
      // „in der Hauptsatzung verankern“: it stands there or it does not
      const where = ANCHORING.has(act.lemma) && lang === 'de' ? phrases.find((phrase) => phrase.cls === 'document' && /^(?:in|im|ins)$/u.test(phrase.preposition ?? '') && !phrase.vague) : undefined;
      return where ? { text: where.text, strength: 'activity' } : null;
    }
    default:
      return null;
  }
}

/** „Kommunaler Hitzeaktionsplan“, “Language access policy by 2026”: a heading without a verb whose head is a thing. */
function fromHeading(tokens: readonly Token[], acts: readonly Act[], phrases: readonly NounPhrase[], lang: 'de' | 'en'): Deliverable | null {
  const head = phrases.find((phrase) => phrase.preposition === null);
  if (!head || (lang === 'de' && head.article === 'definite') || (head.index > 6 && lang === 'de') || acts.some((act) => act.index < head.index)) return null;
  const firstVerb = /^(?:ist|sind|wird|werden|soll|sollen|haben|hat|are|is|will|shall|should|must)$/u;
  if (tokens.some((token) => firstVerb.test(token.lower))) return null;
  if (!concrete(head) || head.vague) return null;
  if (!head.plural) return { text: head.text, strength: 'thing' };
  // „Einzelhandelsflächen“ are there already; documents and courses would be made
  return (head.cls === 'document' && !LOFTY.test(head.text)) || COURSES.test(head.text) ? { text: head.text, strength: 'things' } : { text: head.text, strength: 'contact' };
}
