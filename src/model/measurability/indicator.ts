// From a sentence that has its figures to a draft of an indicator, or the reason why there is none.
import type { Both } from '../../text/language.ts';
import { missingText } from '../../text/proposals.ts';
import type { Indicator } from '../catalogue.ts';
import { isDate } from '../dates.ts';
import { analyse, type Analysis, type ReadOptions } from './sentence.ts';
import { splitSentences } from './split.ts';
import { countedPhrase, metricPhrase, topicPhrase } from './subject.ts';

/** An indicator without its id: what the sentence gives and nothing else; the rules name what is missing. */
export type DraftIndicator = Omit<Indicator, 'id'>;

const FREQUENCIES: Record<string, NonNullable<Indicator['frequency']>> = { P1M: 'monthly', P1W: 'monthly', P3M: 'quarterly', P6M: 'halfYearly', P1Y: 'yearly', P2Y: 'everyTwoYears', P3Y: 'everyThreeYears', P5Y: 'everyFiveYears' };
const PEOPLE = /(?:innen|personen|menschen|kinder|jugendliche[n]?|familien|teilnehmende[nr]?|teilnehmer|besucher|schüler|eltern|beschäftigte[nr]?|auszubildende[nr]?|geflüchtete[nr]?|lotsen|paten|people|residents|children|families|participants|students|staff|employees|refugees|newcomers|households|visitors|women|men)$/iu;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const reason = (pick: (texts: ReturnType<typeof missingText>) => string): { reason: Both } => ({ reason: { de: pick(missingText('de')), en: pick(missingText('en')) } });

/** The day of a target, where the sentence names one that the catalogue can hold. */
function targetDate({ reading }: Analysis): NonNullable<Indicator['targets']>[number]['date'] | undefined {
  const { deadline } = reading;
  return deadline !== null && isDate(/^\d{4}$/u.test(deadline) ? Number(deadline) : deadline) ? (/^\d{4}$/u.test(deadline) ? Number(deadline) : deadline) as never : undefined;
}

function directionOf({ acts, reading }: Analysis): NonNullable<Indicator['direction']> {
  const { quantity, baseline } = reading;
  if (quantity !== null && baseline?.value != null && quantity.kind !== 'change') return quantity.value > baseline.value ? 'increase' : quantity.value < baseline.value ? 'decrease' : 'maintain';
  if (quantity?.kind === 'change') return quantity.value < 0 ? 'decrease' : 'increase';
  if (acts.some((act) => act.cls === 'down') || quantity?.relation === 'atMost' || quantity?.relation === 'lessThan' || quantity?.value === 0) return 'decrease';
  return 'increase';
}

/** The draft, or why there is none. */
export function indicatorFrom(sentence: string, options: ReadOptions = {}): { indicator: DraftIndicator } | { reason: Both } {
  return draftOf(analyse(sentence, options));
}

/** The draft of the first sentence of a text that has its figures, or why none has. */
export function indicatorFromText(text: string, options: ReadOptions = {}): { indicator: DraftIndicator } | { reason: Both } {
  const drafts = splitSentences(text).map((sentence) => indicatorFrom(sentence, options));
  return drafts.find((draft) => 'indicator' in draft) ?? drafts[0] ?? indicatorFrom('', options);
}

/** The same from an analysis that is there already. */
export function draftOf(analysis: Analysis): { indicator: DraftIndicator } | { reason: Both } {
  const { reading, evidence } = analysis;
  const { quantity, unit, baseline, deliverable, frequency } = reading;
  if (analysis.normalised.trim() === '') return reason((texts) => texts.empty);
  if (evidence.past) return reason((texts) => texts.past);
  const date = targetDate(analysis);
  const often = frequency === null ? undefined : FREQUENCIES[frequency];
  if (quantity !== null && unit !== null) {
    const metric = metricPhrase(analysis);
    const counted = countedPhrase(analysis);
    const share = unit === '%';
    const name = metric ?? (quantity.kind === 'change' ? topicPhrase(analysis) : share ? (analysis.language === 'de' ? `Anteil: ${counted ?? topicPhrase(analysis)}` : `Share: ${counted ?? topicPhrase(analysis)}`) : counted ?? topicPhrase(analysis));
    const base = baseline === null ? undefined : { ...(baseline.value === null ? {} : { value: baseline.value }), ...(baseline.date !== null && isDate(baseline.date) ? { date: /^\d{4}$/u.test(baseline.date) ? Number(baseline.date) : baseline.date } : {}) };
    const target = { value: quantity.value, ...(quantity.kind === 'change' && unit === '%' ? { relative: true } : {}), ...(date === undefined ? {} : { date }) };
    return {
      indicator: {
        name: capitalised(often === 'yearly' && metric === null ? `${name} ${analysis.language === 'de' ? 'pro Jahr' : 'per year'}` : name),
        level: share || quantity.kind === 'change' || metric !== null ? 'outcome' : 'output', unit,
        ...(PEOPLE.test(unit) ? { counts: 'people' } : {}),
        direction: directionOf(analysis),
        ...(base === undefined || Object.keys(base).length === 0 ? {} : { baseline: base }),
        targets: [target],
        ...(often === undefined ? {} : { frequency: often }),
      } as DraftIndicator,
    };
  }
  if (deliverable !== null && (reading.deadline !== null || often !== undefined)) {
    const german = analysis.language === 'de';
    const topic = topicPhrase(analysis);
    return {
      indicator: {
        name: capitalised(topic), level: 'output', direction: 'achieve',
        targets: [{ state: german ? `${topic}: liegt vor oder hat stattgefunden` : `${topic}: in place or has taken place`, criterion: analysis.normalised.trim(), ...(date === undefined ? {} : { date }) }],
        ...(often === undefined ? { frequency: 'once' } : { frequency: often }),
      } as DraftIndicator,
    };
  }
  if (deliverable !== null) return reason((texts) => texts.noDate(deliverable));
  return reason((texts) => texts.noFigures);
}
