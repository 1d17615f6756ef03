// What kind of noun a German word is. German builds its nouns from the left, so the end tells.
import { DE_ABSTRACT, DE_DOCUMENTS, DE_FALSE_THINGS, DE_METRICS, DE_RECIPIENTS, DE_THINGS, DE_VERBS } from './lexicon-de.ts';
import { late } from './late.ts';
import type { NounClass } from './phrases.ts';

type Ending = { cls: 'document' | 'thing'; plural: boolean };

/** All words that are asked for as the end of another, in one map; of a word that stands in two lists the first counts. */
const ENDINGS = late(() => {
  const map = new Map<string, Ending>();
  for (const plural of [false, true]) for (const [cls, list] of [['document', DE_DOCUMENTS], ['thing', DE_THINGS]] as const) {
    for (const word of plural ? list.plural : list.singular) if (!map.has(word)) map.set(word, { cls, plural });
  }
  return { map, longest: Math.max(...[...map.keys()].map((word) => word.length)) };
});

/** The document or thing in which a word ends. */
export function suffixClass(lower: string): (Ending & { length: number }) | null {
  const { map, longest } = ENDINGS();
  const stems = [lower];
  for (const ending of ['es', 's', 'n', 'en']) if (lower.endsWith(ending)) stems.push(lower.slice(0, -ending.length));
  for (let at = Math.max(0, lower.length - 2 - longest); at <= lower.length - 2; at++) { // a stem is shorter by two letters at most
    for (const stem of stems) {
      const part = stem.slice(at);
      if (part.length < 2 || (at > 0 && part.length < 3) || (at > 0 && at < 2)) continue;
      const ending = map.get(part);
      if (ending !== undefined) return { cls: ending.cls, plural: ending.plural, length: part.length };
    }
  }
  return null;
}

const ABSTRACT_END = /(?:heit|keit|schaft|tum|ismus|ität|kultur|struktur|landschaft|qualität|mobilität|wirtschaft|gesellschaft|entwicklung|versorgung|teilhabe|bildung|arbeit|förderung|stärkung|sicherung|verbesserung|gestaltung|nutzung|chancen|angeboten?|maßnahmen|bewusstsein|engagement|raum|räumen?|dialog|austausch|wissen|(?:transpar|resili|effizi|kompet)enz(?:en)?|(?:akzept|toler)anz|politik|klima|kapazitäten|ressourcen|barrieren|hürden|prozess(?:e|en)?|strukturen|formaten?|mitteln?|projekten?|aktionen|aktivitäten|möglichkeit(?:en)?|initiativen|ansätzen?|instrumenten?|leistungen|methoden|verkehrs?|schutz(?:es)?|handels?|tourismus|sports?|wesens?|pflege|hilfen?|markte?s?|lebens?|sektors?|verhältnisse|situation|lage|vielfalt|integration|inklusion|prävention|digitalisierung|emanzipation|kommunikation|kooperation|innovation|attraktivität|verwaltung|region|stadt|innenstadt|gemeinde|bevölkerung|bürgerschaft|(?<!wärme|strom)netze?s?)$/u;

export type GermanNoun = { cls: NounClass; plural: boolean; /** Takes note of something: „Rat“, „Ausschuss“. */ recipient: boolean };

/** What kind of noun it is, and whether its form can only be a plural. */
export function classifyGermanNoun(lower: string): GermanNoun {
  let known = KNOWN.get(lower);
  if (known === undefined) {
    if (KNOWN.size > 20_000) KNOWN.clear();
    const { cls, plural } = classify(lower.replace(/[*:_][nre]$/u, '')); // „Beauftragte*n“
    known = { cls, plural, recipient: DE_RECIPIENTS.test(lower) };
    KNOWN.set(lower, known);
  }
  return known;
}

const KNOWN = new Map<string, GermanNoun>();

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
