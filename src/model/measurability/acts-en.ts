// The verbs of an English sentence, and the nouns made of verbs: what is done, and whether it is promised or only explained.
import { onceEach } from './late.ts';
import { EN_VERBS } from './lexicon-en.ts';
import type { Act } from './phrases.ts';
import type { Token } from './text.ts';
import { startsPhrase, unlistedVerb } from './unlisted-en.ts';
import type { VerbForm } from './verbs.ts';
import { words } from './words-de.ts';
import { ALL, AUXILIARIES, DETERMINERS, MODALS, PREPOSITIONS } from './words-en.ts';

/** “commit to build”, “work with partners to create”: the verb after “to” is what is promised. */
const TRANSPARENT = words('continue aim commit strive work collaborate partner begin start move use ensure');
/** “make available” is a verb in two words. */
const AVAILABLE: VerbForm = { lemma: 'make available', cls: 'exist', noun: false };
/** “Include a chapter on heat in the plan”: as an order, it is written there or it is not. */
const INCLUDED: VerbForm = { lemma: 'include', cls: 'make', noun: false };
const SUBMITTED: VerbForm = { lemma: 'go', cls: 'make', noun: false };
const GOING = words('go goes going went come comes return returns taken brought returned');
const BODIES = words('council committee cabinet board commission panel executive scrutiny assembly members councillors parliament');
/** “goes to the Planning Committee”, “comes back to Cabinet” */
function leadsToBody(tokens: readonly Token[], i: number): boolean {
  const at = tokens[i + 1]?.lower === 'back' ? i + 2 : i + 1;
  return (tokens[at]?.lower === 'to' || tokens[at]?.lower === 'before') && tokens.slice(at + 1, at + 9).some(({ lower }) => BODIES.has(lower));
}
/** “Turn the dairy into a hostel” */
const CONVERTED: VerbForm = { lemma: 'convert', cls: 'do', noun: false };
const DRAWN: VerbForm = { lemma: 'draw', cls: 'make', noun: false };
/** Verbs that are mostly nouns: “the budget process becomes …”. */
const NOUNS_TOO = words('check process staff film tag shelter fence file contract transport counsel equip house tender trim secure end stop request lead use live open clean complete direct counter lay pass position grant research call visit contact interview estimate');
/** “commits to publishing”: what is promised. */
const COMMITTING = words('commit commits committed pledges pledged');
const RELATIVES = words('whether that which who where whose how when if because');
/** “ensure that …”: what follows is what shall be. */
const CONTENT = words('ensure require guarantee is so see requires ensures ensuring states state provides resolves resolved agreed agrees proposes proposed recommends recommended requested requests ,');
const EXPLAINING = words('that which who by if when whether');
const FINITE = words('will shall is are was were has have must should may can could would');
const DATED = words('by for until from in on before');
const BE = words('is are will shall');
const BULLETS = new Set([':', ';', '•', '*', '–', '-']);
const SENTENCE_SIGNS = new Set([',', ';', '.']);

/** For every token, whether it stands in a relative clause. */
export const relative: (tokens: readonly Token[]) => readonly boolean[] = onceEach(findRelative);

function findRelative(tokens: readonly Token[]): boolean[] {
  const asides: boolean[] = [];
  let inside = false;
  for (let i = 0; i < tokens.length; i++) {
    const { lower } = tokens[i]!;
    if (SENTENCE_SIGNS.has(lower)) inside = false;
    else if (i > 0 && RELATIVES.has(lower)) inside = lower !== 'that' || !CONTENT.has(tokens[i - 1]!.lower);
    asides.push(inside);
  }
  return asides;
}

/** The acts of a sentence, from left to right. */
export function englishActs(tokens: readonly Token[]): Act[] {
  const acts: Act[] = [];
  const aside = relative(tokens);
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'word') continue;
    const listed = verbAt(tokens, i);
    const verb = listed ?? unlistedVerb(tokens, i, acts, opens(tokens, i));
    if (verb === undefined) continue;
    if (listed === undefined) {
      acts.push(actOf(tokens, i, verb, false, aside[i]!, acts));
      continue;
    }
    const kind = roleOf(tokens, i, verb, acts);
    if (kind !== null) acts.push(actOf(tokens, i, isPraised(tokens, i) ? { ...verb, cls: 'state' } : verb, kind === 'noun', aside[i]!, acts));
  }
  return acts;
}

/** “will be well connected” says how it is, not what is done. */
const isPraised = (tokens: readonly Token[], i: number): boolean => (tokens[i - 1]?.lower === 'well' || tokens[i - 1]?.lower === 'better') && isParticiple(tokens[i]!.lower);

function verbAt(tokens: readonly Token[], i: number): VerbForm | undefined {
  const { lower } = tokens[i]!;
  const next = tokens[i + 1]?.lower;
  if (next === 'up' && (lower === 'draw' || lower === 'drawn')) return DRAWN;
  if ((lower === 'turn' || lower === 'turned') && tokens.slice(i + 1, i + 9).some((token) => token.lower === 'into')) return CONVERTED;
  if (GOING.has(lower) && leadsToBody(tokens, i)) return SUBMITTED;
  if (lower === 'include' && (next === 'a' || next === 'an') && opens(tokens, i)) return INCLUDED;
  const verb = EN_VERBS.forms.get(lower) ?? again(lower);
  return verb?.lemma === 'make' && tokens.slice(i + 1, i + 8).some(({ lower }) => lower === 'available') ? AVAILABLE : verb;
}

/** “reintroduce”: to do it once more. */
function again(lower: string): VerbForm | undefined {
  const match = /^re-?(\p{Ll}{4,})$/u.exec(lower);
  const verb = match === null ? undefined : EN_VERBS.forms.get(match[1]!);
  return verb === undefined || verb.cls === 'state' || verb.cls === 'weak' ? undefined : verb;
}

/** What leads to a verb: “and periodically update”, “to promptly and fully report”. */
function leadOf(tokens: readonly Token[], i: number): string {
  let at = i - 1;
  while (at > 0 && (tokens[at]!.lower.endsWith('ly') || (tokens[at]!.lower === 'and' && tokens[at - 1]!.lower.endsWith('ly')))) at--;
  return tokens[at]?.lower ?? '';
}

function actOf(tokens: readonly Token[], i: number, verb: VerbForm, noun: boolean, explained: boolean, acts: readonly Act[]): Act {
  const previous = leadOf(tokens, i);
  const purpose = previous === 'to' && acts.some((act) => !act.noun && !act.aside) && !TRANSPARENT.has(acts.findLast((act) => !act.noun)!.lemma);
  return { index: i, cls: verb.cls, noun, lemma: verb.lemma, passive: AUXILIARIES.has(previous) || AUXILIARIES.has(tokens[i - 2]?.lower ?? '') || (!noun && tokens[i]!.lower !== verb.lemma && isParticiple(tokens[i]!.lower) && concludes(tokens, i, acts)), aside: purpose || explained || EXPLAINING.has(previous) };
}

/** With which a date stands in front: “By the end of 2026, adopt …” */
const DATING = words('by in before until from within during after over starting beginning');

/** Whether a sentence begins here, a bullet, or what follows a date or an adverb in front. */
const opens = (tokens: readonly Token[], i: number): boolean => i === 0 || (tokens[i - 1]!.lower === ',' && i < 9 && DATING.has(tokens[0]!.lower) && tokens.slice(0, i).some(({ kind }) => kind === 'number')) || BULLETS.has(tokens[i - 1]!.lower) || (i === 1 && (tokens[0]!.kind !== 'word' || tokens[0]!.lower.endsWith('ly')));

/** Whether a form of a verb stands as a verb, as a noun (“creation of”), or as neither. */
function roleOf(tokens: readonly Token[], i: number, verb: VerbForm, acts: readonly Act[]): 'verb' | 'noun' | null {
  const { lower } = tokens[i]!;
  const ofFollows = tokens[i + 1]?.lower === 'of';
  const first = opens(tokens, i);
  if (verb.noun) return ofFollows ? 'noun' : null; // “Translation services are …”
  if (first && !lower.endsWith('s') && tokens[i + 1]?.kind === 'word' && !startsPhrase(tokens[i + 1]) && BE.has(tokens[i + 2]?.lower ?? '')) return null; // “Survey results are …”
  if (first && NOUNS_TOO.has(verb.lemma) && (lower === verb.lemma ? tokens[i + 1]?.lower === 'to' && tokens[i + 2]?.lower === 'be' : !startsPhrase(tokens[i + 1]))) return null; // “Grants to be …”
  if (lower === 'works' && tokens[i + 1]?.lower === 'to') return null; // “Works to commence in May”
  if (first && lower.endsWith('ing') && tokens.slice(i + 2, i + 4).some((token) => FINITE.has(token.lower))) return null; // “Training courses should …”
  if (first) return ofFollows ? 'noun' : FINITE.has(tokens[i + 1]?.lower ?? '') ? null : 'verb'; // “staff will map …”
  const previous = tokens[i - 1]!.lower;
  if (lower === verb.lemma) return isBaseVerb(tokens, i, verb, acts) ? 'verb' : null;
  if (isParticiple(lower)) return concludes(tokens, i, acts) || AUXILIARIES.has(previous) || AUXILIARIES.has(tokens[i - 2]?.lower ?? '') || (previous === 'and' && acts.at(-1)?.index === i - 2) ? 'verb' : null;
  if (lower.endsWith('ing') && ofFollows && acts.length === 0 && i < 3) return 'noun'; // “Online broadcasting of meetings”
  if (lower.endsWith('ing')) return previous === 'to' && COMMITTING.has(tokens[i - 2]?.lower ?? '') ? 'verb' : previous === 'by' ? 'noun' : previous === 'be' ? 'verb' : previous === 'and' && acts.at(-1)?.index === i - 2 && tokens[i - 2]!.lower.endsWith('ing') ? 'verb' : null;
  return lower.endsWith('s') && isThirdPerson(tokens, i, verb, acts) ? 'verb' : null;
}

/** “Mentoring programme established by 2028”: a participle that carries the sentence, as no other verb does. */
function concludes(tokens: readonly Token[], i: number, acts: readonly Act[]): boolean {
  const next = tokens[i + 1];
  if (i < (tokens[0]!.lower.endsWith('s') ? 1 : 2) || acts.some((act) => !act.noun && !act.aside) || hasFinite(tokens)) return false;
  return next === undefined || next.lower === '.' || (DATED.has(next.lower) && tokens.slice(i + 2, i + 6).some(({ kind }) => kind === 'number'));
}

/** Whether a finite verb stands outside relative clauses: “a programme, which is open to all, established by May” has none. */
function hasFinite(tokens: readonly Token[]): boolean {
  const finite = tokens.flatMap(({ lower, capital }, at) => (FINITE.has(lower) && !(lower === 'may' && capital && at > 0) ? [at] : []));
  if (finite.length === 0) return false;
  const aside = relative(tokens);
  return finite.some((at) => !aside[at]);
}

const isParticiple = (lower: string): boolean => /(?:ed|en|wn|ld|lt|ght|de|un|rn|et|id|ut)$/u.test(lower);

/** “will open”, “we plan”, “Libraries offer …” */
function isBaseVerb(tokens: readonly Token[], i: number, verb: VerbForm, acts: readonly Act[]): boolean {
  const previous = leadOf(tokens, i);
  const following = tokens[i + 1];
  if ((previous === 'and' || previous === 'or') && NOUNS_TOO.has(verb.lemma) && (following === undefined || (!startsPhrase(following) && acts.at(-1)?.index !== i - 2))) return false; // “members and staff”, “resume building and interview skills”
  if (MODALS.has(previous) || (previous === ',' && (!NOUNS_TOO.has(verb.lemma) || (following !== undefined && startsPhrase(following))) && acts.some((act) => !act.noun))) return (previous !== 'and' && previous !== 'or') || acts.length > 0 || i < 4;
  if (acts.at(-1)?.lemma === 'ensure' && ALL.has(tokens[acts.at(-1)!.index + 1]?.lower ?? '') && following !== undefined && startsPhrase(following)) return true; // “ensure all staff attend a course”
  if (previous === 'we' || previous === 'they' || verb.lemma === 'have' || verb.lemma === 'meet') return true;
  if (NOUNS_TOO.has(verb.lemma) || acts.length > 0 || i < 2) return false;
  const next = tokens[i + 1];
  if (tokens[i]!.capital || (next !== undefined && (FINITE.has(next.lower) || (GOING.has(next.lower) && next.lower.endsWith('s')) || (isParticiple(next.lower) && tokens[i + 2]?.kind !== 'word')))) return false; // “the implementation plan will …”, “Outreach Plan published”
  return tokens[i - 1]!.kind === 'word' && !PREPOSITIONS.has(previous) && !DETERMINERS.has(previous) && next !== undefined && next.kind !== 'sign' && !PREPOSITIONS.has(next.lower);
}

/** “staff presents a report”, “the council meets” */
function isThirdPerson(tokens: readonly Token[], i: number, verb: VerbForm, acts: readonly Act[]): boolean {
  const before = tokens[i - 1]!;
  if (acts.length > 0 || before.kind !== 'word' || PREPOSITIONS.has(before.lower) || DETERMINERS.has(before.lower)) return false;
  const next = tokens[i + 1];
  if (NOUNS_TOO.has(verb.lemma) && (next === undefined || next.kind === 'sign')) return false; // “zero-hours contracts”
  if (tokens.every(({ lower }) => !FINITE.has(lower)) && DETERMINERS.has(tokens[0]!.lower) && next?.kind === 'word' && i < 7) return true; // “The school conducts annual checks”
  return verb.cls === 'meet' || verb.cls === 'report' || next === undefined || next.kind === 'number' || DETERMINERS.has(next.lower) || PREPOSITIONS.has(next.lower);
}
