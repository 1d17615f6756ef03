// A concrete proposal for a sentence that is not fully measurable: what is missing, and a wording with blanks that fits what it is about.
import { missingText, proposals, type Topic } from '../../text/proposals.ts';
import type { Language } from '../../text/language.ts';
import type { Analysis } from './sentence.ts';
import { countedPhrase, metricPhrase, topicPhrase } from './subject.ts';

export type Gap = 'quantity' | 'deliverable' | 'time' | 'base' | 'clear';

export interface Proposal {
  /** What is missing, in the order in which it should be added. */
  missing: { gap: Gap; text: string }[];
  topic: Topic;
  /** The sentence as it could stand, with blanks (`__`); null where nothing is missing. */
  text: string | null;
}

const TOPICS: readonly [RegExp, Topic][] = [
  [/emission|treibhausgas|co2|co₂|energie|strom|wärme|wasserverbrauch|abfall|müll|verbrauch|greenhouse|carbon|energy|waste|consumption/u, 'emissions'],
  [/schneller|zügig|wartezeit|bearbeitungs|dauer|frist|beschleunig|faster|waiting|processing|turnaround|streamline|delay/u, 'duration'],
  [/netzwerk|vernetz|kooperation|zusammenarbeit|kooperier|partner|austausch|network|collaborat|cooperat|partnership/u, 'cooperation'],
  [/sensibilis|bewusstsein|informier|bekannt|aufklär|öffentlichkeitsarbeit|awareness|campaign|inform(?:s|ed|ing)?(?![\p{L}])/u, 'awareness'],
  [/sprachkurs|sprachförder|sprachkenntnis|deutschkurs|spracherwerb|deutsch lern|language course|literacy/u, 'language'],
  [/zufrieden|willkommen|wohlfühl|sicherheit|qualität|attraktiv|lebenswert|atmosphäre|zusammenhalt|image|vertrauen|satisf|welcom|safe|quality|belong|trust|attractive|vibrant/u, 'satisfaction'],
  [/teilhabe|beteilig|zugang|nutzung|nutzen|teilnahme|inklusion|integration|chancen|engagement|participat|access|inclusion|integrat|engage|opportunit/u, 'participation'],
  [/wohnung|wohnraum|plätze|platz|stellen|haltestelle|radweg|spielplatz|ladesäule|ladeinfrastruktur|infrastruktur|räume|angebote|bäume|grünfläche|housing|homes|places|stops|lanes|infrastructure|facilities|trees|spaces/u, 'places'],
  [/fördermittel|finanzmittel|haushaltsmittel|finanzierung|zuschuss|zuschüsse|budget|funding|grants|invest/u, 'money'],
];

function topicOf({ normalised, acts, deliverable, evidence, phrases }: Analysis, metric: string | null): Topic {
  const lower = normalised.toLowerCase();
  const head = metric?.split(' ')[0] ?? '';
  if (metric !== null) return /(?:anteil|quote|rate|grad|share|proportion|percentage)/iu.test(metric) ? 'share' : /(?:dauer|zeit|time)$/iu.test(head) ? 'duration' : /emission|verbrauch|consumption/iu.test(head) ? 'emissions' : 'number';
  if (acts.some((act) => act.cls === 'review' && !act.aside)) return 'review';
  if (deliverable?.strength === 'thing') return 'thing';
  if (deliverable?.strength === 'activity' || deliverable?.strength === 'activities') return 'activity';
  if (deliverable?.strength === 'things') return 'places';
  if (acts.some((act) => act.cls === 'report') && (evidence.effects.has('gradual') || deliverable !== null)) return 'report';
  if (deliverable?.strength === 'contact' || phrases.some((phrase) => /(?:veranstaltungen|treffen|feste|workshops|events|festivals|meetings)$/iu.test(phrase.text))) return 'events';
  for (const [pattern, topic] of TOPICS) if (pattern.test(lower)) return topic;
  return phrases.some((phrase) => phrase.plural && phrase.cls === 'thing' && phrase.preposition === null) ? 'places' : 'other';
}

/** Words that are left out where the number stays. */
const SOFT = /^(?:etwa|rund|ca\.|circa|ungefähr|knapp|fast|möglichst|in der regel|im regelfall|grundsätzlich|voraussichtlich|about|around|approximately|roughly|nearly|almost|mostly|generally|typically|in principle|bei bedarf|nach möglichkeit|where possible|where feasible|as needed)$/iu;

/** „preisgünstigen Sozialwohnungen“ after a number: without the adjectives, whose ending would be wrong there. */
const uninflected = (what: string): string => what.replace(/^(?:\p{Ll}+(?:en|er|em|es) )+(?=\p{Lu})/u, '');

const PEOPLE = /^(?:menschen|bürger\p{L}*|einwohner\p{L}*|kinder|jugendliche|familien|eltern|frauen|migrant\p{L}*|geflüchtete|senior\p{L}*|beschäftigte|people|residents|children|families|seniors|newcomers|youth|employees|students)(?!\p{L})/iu;

/** The topic whose wording fits what is named: only several things can be counted, and people are not „used“. */
function fit(topic: Topic, named: string, language: Language): Topic {
  if ((topic === 'participation' || topic === 'awareness' || topic === 'satisfaction') && PEOPLE.test(named)) return 'people';
  if (topic !== 'places' && topic !== 'events') return topic;
  const head = language === 'de' ? /\p{Lu}\p{L}*/u.exec(named)?.[0] : /^[\p{L}’'-]+(?: [\p{L}’'-]+)*?(?= (?:of|for|in|at|with|on|to|and)(?!\p{L})|$)/u.exec(named)?.[0];
  return head !== undefined && (language === 'de' ? /(?:en|er|e|s)$/u : /[^s]s$/u).test(head) ? topic : 'other';
}

/** What a sentence lacks and how it could read. */
export function propose(analysis: Analysis, language: Language = analysis.language): Proposal {
  const { reading, evidence, weaknesses, normalised } = analysis;
  const said = missingText(language);
  const metric = metricPhrase(analysis);
  const topic = topicOf(analysis, metric);
  if (reading.verdict === 'measurable') return { missing: [], topic, text: null };
  const time = reading.deadline !== null || reading.frequency !== null;
  const missing: Proposal['missing'] = [];
  const add = (gap: Gap, text: string): void => { missing.push({ gap, text }); };
  const blurred = weaknesses.filter(({ effect }) => effect === 'blur' || effect === 'escape' || effect === 'most' || effect === 'some');
  const seen = reading.quantity !== null || reading.deliverable !== null;
  if (!seen) add(topic === 'thing' || topic === 'review' ? 'deliverable' : 'quantity', topic === 'thing' || topic === 'review' ? said.deliverable : said.quantity);
  else if (reading.quantity === null && (analysis.deliverable?.strength === 'activities' || analysis.deliverable?.strength === 'things')) add('quantity', said.quantity);
  if (!time) add('time', said.time);
  if (reading.quantity?.kind === 'change' && reading.unit === '%' && !evidence.figures.based) add('base', said.base);
  for (const { word } of blurred) add('clear', said.clear(word));
  const words = proposals(analysis.language);
  const plain = normalised.replace(/[.!?…]+\s*$/u, '');
  if (reading.quantity !== null) {
    // the figures stand: only what is missing is added to the sentence
    const base = missing.some(({ gap }) => gap === 'base') ? (analysis.language === 'de' ? ', gegenüber __ (Wert, Jahr, Quelle)' : ', compared with __ (value, year, source)') : '';
    const date = time ? '' : analysis.language === 'de' ? ', bis __' : ', by __';
    const clear = blurred.reduce((text, { word }) => text.replace(word, SOFT.test(word) ? '' : '__').replace(/ {2}/gu, ' ').trim(), plain);
    return { missing, topic, text: `${clear}${base}${date}` };
  }
  const what = topic === 'review' || topic === 'report' ? plain : metric ?? topicPhrase(analysis);
  const named = what || countedPhrase(analysis) || plain;
  const fitting = fit(topic, named, analysis.language);
  return { missing, topic: fitting, text: words[fitting](fitting === 'places' || fitting === 'events' ? uninflected(named) : named) };
}
