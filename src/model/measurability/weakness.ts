// Words that leave something open, each with the rule that names it. What they do to the verdict is decided with the figures in hand.
import { late } from './late.ts';
import { latin, type Sentence, type Token } from './text.ts';

/** A word that a text rule objects to. Offsets are those of the normalised text. */
export type Finding = { rule: string; word: string; start: number; end: number };

/** `blur` softens a figure, `escape` lets one off, `gradual` puts off without end, `later` blurs the date, `some` replaces a number, `most` a share; `none` only explains. */
export type Effect = 'blur' | 'escape' | 'gradual' | 'later' | 'some' | 'most' | 'comparative' | 'possible' | 'open' | 'none';
export type Weakness = Finding & { effect: Effect };
/** Words of one rule and effect: the pattern that matches them, and how each of them begins. */
type Entry = { rule: string; effect: Effect; pattern: RegExp; starts: readonly Start[] };
/** The letters with which a weak word begins; `whole` where they are its first word. */
type Start = { letters: string; whole: boolean };

/** The top-level alternatives of a pattern. */
function alternatives(list: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= list.length; i++) {
    if (list[i] === '(') depth++;
    else if (list[i] === ')') depth--;
    else if (i === list.length || (list[i] === '|' && depth === 0)) {
      found.push(list.slice(from, i));
      from = i + 1;
    }
  }
  return found;
}

/** How an alternative begins. A condition in front is skipped; a last letter that may be absent does not count. */
function startOf(alternative: string): Start {
  const plain = alternative.replace(/^\(\?<!(?:[^()]|\([^()]*\))*\)/u, '');
  const [, letters = '', next = ''] = /^([a-zäöüß_-]*)(.?)/u.exec(plain)!;
  const optional = next === '?' || next === '*';
  return { letters: optional ? letters.slice(0, -1) : letters, whole: !optional && (next === '' || next === ' ' || next === '\\') };
}

/** Alternatives divided by `|`, in small letters; `before` is what must follow each of them. */
function entry(rule: string, effect: Effect, list: string, before = ''): Entry {
  return { rule, effect, pattern: latin(new RegExp(`(?:${list})${before}(?!\\p{L})`, 'uy')), starts: alternatives(list).map(startOf) };
}

const german = (): readonly Entry[] => [
  entry('T102', 'blur', 'möglichst|weitgehend(?:e[rnms]?)?|überwiegend|größtenteils|weitestgehend|grundsätzlich|in der regel|im regelfall|regelhaft|im allgemeinen|vorrangig|vornehmlich|vorwiegend|nahezu|annähernd|in etwa|voraussichtlich|idealerweise|zumindest teilweise|teilweise|zum teil|z\\. ?t\\.'),
  entry('T102', 'blur', 'etwa|rund|circa|ungefähr|knapp|fast|schätzungsweise', '(?= (?:\\d|ein|eine|die hälfte|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|zwanzig|hundert|jede|alle))'),
  entry('T102', 'blur', 'ca\\.|bis zu(?= \\d[\\d.]*(?! ?(?:euro|€|\\d))| zwei| drei| vier| fünf| zehn)'),
  entry('T102', 'none', 'deutlich(?:e[rnms]?)?|spürbar(?:e[rnms]?)?|erheblich(?:e[rnms]?)?|signifikant(?:e[rnms]?)?|maßgeblich|wesentlich|massiv|stark|konsequent|gezielt(?:e[rnms]?)?|aktiv|wirksam(?:e[rnms]?)?|effektiv(?:e[rnms]?)?|nachhaltig|verstärkt(?:e[rnms]?)?|vermehrt(?:e[rnms]?)?|intensiv(?:e[rnms]?)?|zunehmend(?:e[rnms]?)?|merklich|besonders|in besonderem maße|in hohem maße|hohe[mnrs]?'),
  entry('T103', 'escape', 'bei bedarf|nach bedarf|auf anfrage|im bedarfsfall|bedarfsweise|nach möglichkeit|wenn möglich|soweit möglich|sofern (?:es )?(?:\\p{L}+ )?möglich|falls möglich|wo(?: es)? möglich|so ?weit (?:wie )?möglich|soweit(?: dies| es)?(?: \\p{L}+){0,3} (?:zulassen|zulässt|erlauben|erlaubt|vertretbar|sinnvoll|machbar|umsetzbar)|im rahmen der(?: \\p{L}+){0,2} (?:mittel|möglichkeiten|ressourcen|haushaltsmittel|kapazitäten)|im rahmen (?:vorhandener|verfügbarer|bestehender|bereitstehender)(?: \\p{L}+)?|je nach \\p{L}+|vorbehaltlich|wo (?:dies |es )?(?:sinnvoll|nötig|notwendig|erforderlich|machbar|umsetzbar)(?: ist| erscheint)?|unter der voraussetzung|sofern (?:\\p{L}+ ){0,4}(?:verfügbar|vorhanden|finanzierbar|gegeben)|in geeigneten fällen|im einzelfall|gegebenenfalls|ggf\\.|evtl\\.|eventuell|unter umständen|anlassbezogen|situationsbedingt'),
  entry('T104', 'some', 'mehrere[rn]?|zahlreiche[rn]?|einige[rn]?|viele[rn]?|diverse[rn]?|(?<!(?:die|der|den|dieser|diesen) )verschiedene[rn]?|etliche[rn]?|ausgewählte[rn]?|vereinzelte?|eine vielzahl|eine reihe|(?<!(?:die|der|den|dieser|diesen|jede|jeder|jeden) )einzelne[rn]?'),
  entry('T104', 'most', 'großteil|mehrheit|mehrzahl|die meisten|der überwiegende teil|ein teil|ein angemessener anteil'),
  entry('T105', 'none', 'nachhaltige[rnms]?|niedrigschwellig(?:e[rnms]?)?|bedarfsgerecht(?:e[rnms]?)?|bedarfsorientiert(?:e[rnms]?)?|zielgruppengerecht(?:e[rnms]?)?|zielgruppenspezifisch(?:e[rnms]?)?|flächendeckend(?:e[rnms]?)?|ganzheitlich(?:e[rnms]?)?|attraktiv(?:e[rnms]?)?|vielfältig(?:e[rnms]?)?|angemessen(?:e[rnms]?)?|ausreichend(?:e[rnms]?)?|geeignet(?:e[rnms]?)?|adäquat(?:e[rnms]?)?|entsprechend(?:e[rnms]?)?|zukunftsfähig(?:e[rnms]?)?|zeitgemäß(?:e[rnms]?)?|modern(?:e[rnms]?)?|bürgernah(?:e[rnms]?)?|nutzerfreundlich(?:e[rnms]?)?|bürgerfreundlich(?:e[rnms]?)?|serviceorientiert(?:e[rnms]?)?|wohnortnah(?:e[rnms]?)?|bezahlbar(?:e[rnms]?)?|lebenswert(?:e[rnms]?)?|hochwertig(?:e[rnms]?)?|qualitativ(?:e[rnms]?)?|kindgerecht(?:e[rnms]?)?|altersgerecht(?:e[rnms]?)?|familienfreundlich(?:e[rnms]?)?|sozialverträglich(?:e[rnms]?)?|gut(?:e[rnms]?)? erreichbar(?:e[rnms]?)?|verständlich(?:e[rnms]?)?|wichtige[rnms]?|relevante[rnms]?|schnell(?:e[rnms]?)?|zügig(?:e[rnms]?)?|unbürokratisch(?:e[rnms]?)?|optimal(?:e[rnms]?)?|effizient(?:e[rnms]?)?|passgenau(?:e[rnms]?)?|leicht zugänglich(?:e[rnms]?)?|naturnah(?:e[rnms]?)?|innovativ(?:e[rnms]?)?'),
  entry('T106', 'open', 'etc\\.|usw\\.|u\\. ?a\\.|u\\. ?ä\\.|z\\. ?b\\.|insbesondere|unter anderem|beispielsweise|zum beispiel|und so weiter|und ähnliches|bspw\\.|wie etwa|vor allem'),
  entry('T107', 'comparative', '(?<!(?:nicht|kein|keine|keinen|niemand|nie|oder|und) )mehr(?! als \\d| als (?:zwei|drei|vier|fünf|zehn)| barrieren)|weniger(?! als)|besser(?:e[rnms]?)?|stärker(?:e[rnms]?)?|höher(?:e[rnms]?)?|niedriger(?:e[rnms]?)?|größer(?:e[rnms]?)?|geringer(?:e[rnms]?)?|schneller(?:e[rnms]?)?|häufiger(?:e[rnms]?)?|verständlicher(?:e[rnms]?)?|sicherer|attraktiver(?:e[rnms]?)?|einfacher(?:e[rnms]?)?|nutzerfreundlicher|enger(?:e[rnms]?)?|leichter(?! sprache)|breiter|transparenter|lebenswerter|grüner'),
  entry('T108', 'later', 'kurzfristig(?:e[rnms]?)?|mittelfristig(?:e[rnms]?)?|langfristig(?:e[rnms]?)?|kurz- bis mittelfristig|mittel- bis langfristig|perspektivisch|zeitnah(?:e[rnms]?)?|zukünftig(?:e[rnms]?)?|künftig(?:e[rnms]?)?|demnächst|baldmöglichst|schnellstmöglich|baldigst|umgehend|in zukunft|auf dauer|dauerhaft|in den nächsten jahren|in den kommenden jahren|nächsten jahren|kommenden jahren|in absehbarer zeit|auf lange sicht|rechtzeitig|frühzeitig|möglichst bald'),
  entry('T108', 'gradual', 'regelmäßig(?:e[rnms]?)?|kontinuierlich(?:e[rnms]?)?|laufend(?:e[rnms]?)?(?! haushalt| jahr)|fortlaufend(?:e[rnms]?)?|stetig(?:e[rnms]?)?|ständig(?:e[rnms]?)?|periodisch(?:e[rnms]?)?|in regelmäßigen abständen|nach und nach|schrittweise|schritt für schritt|sukzessive|sukzessiv|fortwährend|turnusmäßig|immer wieder|peu à peu'),
  entry('T113', 'none', 'n\\. ?n\\.|tbd|t\\.b\\.d\\.|xx+|lorem ipsum|todo|noch zu klären|wird ergänzt|wird noch \\p{L}+|___+|offen(?=\\)|$)'),
  entry('T102', 'possible', 'kann|können|könnte|könnten|dürfen|denkbar|wünschenswert'),
];

const english = (): readonly Entry[] => [
  entry('T102', 'blur', 'mostly|largely|generally|typically|in principle|as a rule|nearly|almost|approximately|roughly|predominantly|substantially all|to the greatest extent|partially|partly|in most cases|about(?= \\d)|around(?= \\d)|up to(?= \\d| two| three| five| ten)|approx\\.'),
  entry('T102', 'none', 'significant(?:ly)?|substantial(?:ly)?|considerabl[ey]|marked(?:ly)?|meaningful(?:ly)?|robust|effective(?:ly)?|active(?:ly)?|strong(?:ly)?|dramatic(?:ally)?|drastically|greatly|sustainably|proactive(?:ly)?'),
  entry('T103', 'escape', 'as appropriate|where appropriate|if appropriate|when appropriate|where (?:possible|beneficial|practical)|wherever (?:possible|feasible|practicable|appropriate|necessary)|whenever (?:possible|feasible|practicable|appropriate|necessary)|if possible|as far as possible|as much as possible|where feasible|as feasible|when feasible|if feasible|if necessary|where necessary|as necessary|if needed|as needed|where needed|as budget allows|as funding (?:allows|permits|becomes available)|as resources (?:allow|permit)|subject to (?:funding|budget|availability|resources)|within (?:available|existing) (?:resources|budgets?|means)|where practicable|as practicable|when available|to the extent (?:possible|feasible|practicable)|where applicable|as opportunities arise|depending on'),
  entry('T104', 'some', 'several|many|some(?! of the \\d)|various|numerous|multiple|a number of|a range of|a variety of|a few|selected'),
  entry('T104', 'most', '(?<!(?:the|two|three|five|ten|\\d) )most(?= (?:of|\\p{L}+s(?!\\p{L})|\\p{L}+ \\p{L}+s(?!\\p{L})))|the majority|a majority|a large share|a fair share'),
  entry('T105', 'none', 'adequate(?:ly)?|efficient(?:ly)?|excellent|sufficient(?:ly)?|appropriate(?:ly)?|relevant|high-quality|quality|seamless(?:ly)?|holistic(?:ally)?|best practices?|timely|convenient(?:ly)?|attractive|vibrant|thriving|affordable|culturally (?:competent|appropriate|responsive)|user-friendly|modern|fair|inclusive|welcoming|easy|easily|meaningful|innovative|comprehensive|promptly|accessible|safe|safely|comfortable|secure|liveable|livable|healthy|resilient|equitable|equitably|vital|sustainable|well-designed|well-connected|responsive|diverse'),
  entry('T106', 'open', 'etc\\.?|and so on|such as|including but not limited to|for example|e\\.g\\.|and similar|including(?! all)|and others|and more'),
  entry('T107', 'comparative', 'more(?! than (?:\\d|two|three|four|five|ten|half))|better|fewer(?! than)|less(?! than)|safer|greater(?! than)|higher|lower(?= \\p{L}+(?:s|ing)?(?!\\p{L}))|stronger|faster|easier|cleaner|greener|healthier|increased|improved|reduced|enhanced|earlier|wider'),
  entry('T108', 'later', 'soon|shortly|in the (?:near|short|medium|long) (?:term|future)|short-term|medium-term|mid-term|long-term|over time|eventually|in future|in the future|in due course|as soon as possible|going forward|in the coming years'),
  entry('T108', 'gradual', 'regular|regularly|ongoing|on an ongoing basis|continuous(?:ly)?|continual(?:ly)?|periodic(?:ally)?|routinely|gradual(?:ly)?|step by step|incrementally|frequent(?:ly)?|constantly|throughout the year|from time to time'),
  entry('T113', 'none', 'tbd|t\\.b\\.d\\.|to be (?:determined|confirmed|decided)|tbc|xx+|lorem ipsum|todo|___+'),
  entry('T102', 'possible', 'may|might|could|can'),
];

type Candidate = Start & { entry: Entry };

/** The first letters of a word as one number: it is asked for at every word, and takes no new string. */
function keyOf(word: string, letters: number): number {
  let key = 0;
  for (let i = 0; i < letters; i++) key = key * 1024 + word.charCodeAt(i);
  return key;
}

/** What may begin with a word, by the first three letters of that word (or all, where it has fewer). */
function byStart(entries: readonly Entry[]): Map<number, Candidate[]> {
  const map = new Map<number, Candidate[]>();
  for (const one of entries) for (const start of one.starts) {
    const key = keyOf(start.letters, start.letters.startsWith('_') ? 1 : Math.min(3, start.letters.length)); // a line of blanks is cut into signs
    const candidates = map.get(key) ?? [];
    if (!candidates.some(({ letters, whole, entry: other }) => other === one && letters === start.letters && whole === start.whole)) map.set(key, [...candidates, { ...start, entry: one }]);
  }
  return map;
}
const LOOKUP = { de: late(() => byStart(german())), en: late(() => byStart(english())) };

/** All weak words, from left to right; no word is reported twice. `isDefined` tells which ones the catalogue's glossary has defined. */
export function findWeaknesses({ text, lower, tokens, language }: Sentence, isDefined: (word: string) => boolean = () => false): Weakness[] {
  const found: Weakness[] = [];
  const lookup = LOOKUP[language]();
  let free = 0;
  for (const token of tokens) {
    if (token.start < free) continue;
    const best = longestAt(lookup, token, text, lower);
    if (best === null) continue;
    free = best.end;
    if (!isDefined(best.word)) found.push(best);
  }
  return found;
}

/** The longest weak word or phrase that begins with a token. */
function longestAt(lookup: ReadonlyMap<number, readonly Candidate[]>, { start, lower: word }: Token, text: string, lower: string): Weakness | null {
  let best: Weakness | null = null;
  for (let length = Math.min(3, word.length); length > 0; length--) {
    const candidates = lookup.get(keyOf(word, length));
    if (candidates === undefined) continue;
    for (const { letters, whole, entry: { rule, effect, pattern } } of candidates) {
      if (whole ? word !== letters && !word.startsWith(`${letters}-`) : !lower.startsWith(letters, start)) continue;
      pattern.lastIndex = start;
      const match = pattern.exec(lower);
      if (match === null) continue;
      const end = start + match[0].length;
      if (best === null || end > best.end) best = { rule, effect, word: text.slice(start, end), start, end };
    }
  }
  return best;
}
