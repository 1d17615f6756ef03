// What kind of noun a German word is. German builds its nouns from the left, so the end tells.
import { DE_ABSTRACT, DE_DOCUMENTS, DE_FALSE_THINGS, DE_METRICS, DE_RECIPIENTS, DE_THINGS, DE_VERBS } from './lexicon-de.ts';
import type { NounClass } from './phrases.ts';

/** The document or thing in which a word ends. */
export function suffixClass(lower: string): { cls: 'document' | 'thing'; plural: boolean; length: number } | null {
  const stems = [lower];
  for (const ending of ['es', 's', 'n', 'en']) if (lower.endsWith(ending)) stems.push(lower.slice(0, -ending.length));
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

const ABSTRACT_END = /(?:heit|keit|schaft|tum|ismus|ität|kultur|struktur|landschaft|qualität|mobilität|wirtschaft|gesellschaft|entwicklung|versorgung|teilhabe|bildung|arbeit|förderung|stärkung|sicherung|verbesserung|gestaltung|nutzung|chancen|angeboten?|maßnahmen|bewusstsein|engagement|raum|räumen?|dialog|austausch|wissen|(?:transpar|resili|effizi|kompet)enz(?:en)?|(?:akzept|toler)anz|politik|klima|kapazitäten|ressourcen|barrieren|hürden|prozess(?:e|en)?|strukturen|formaten?|mitteln?|projekten?|aktionen|aktivitäten|möglichkeit(?:en)?|initiativen|ansätzen?|instrumenten?|leistungen|methoden|verkehrs?|schutz(?:es)?|handels?|tourismus|sports?|wesens?|pflege|hilfen?|markte?s?|lebens?|sektors?|verhältnisse|situation|lage|vielfalt|integration|inklusion|prävention|digitalisierung|emanzipation|kommunikation|kooperation|innovation|attraktivität|verwaltung|region|stadt|innenstadt|gemeinde|bevölkerung|bürgerschaft|(?<!wärme|strom)netze?s?)$/u;

export type GermanNoun = { cls: NounClass; plural: boolean; /** Takes note of something: „Rat“, „Ausschuss“. */ recipient: boolean };

/** What kind of noun it is, and whether its form can only be a plural. */
export function classifyGermanNoun(lower: string): GermanNoun {
  let known = KNOWN.get(lower);
  if (known === undefined) {
    if (KNOWN.size > 20_000) KNOWN.clear();
    known = { ...classify(lower.replace(/[*:_][nre]$/u, '')), recipient: DE_RECIPIENTS.test(lower) }; // „Beauftragte*n“
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
