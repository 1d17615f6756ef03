// From the evidence to the verdict. Measurable is an observable quantity or a named deliverable, and a date or an interval; partly, where one of
// them is missing or blurred; else not.
import type { Deliverable, Strength } from './deliverable.ts';
import type { Act, NounPhrase } from './phrases.ts';
import type { Quantity, QuantityReading } from './quantity.ts';
import type { Effect } from './weakness.ts';

export type Verdict = 'measurable' | 'partly' | 'notMeasurable';

export type Evidence = {
  figures: QuantityReading;
  deliverable: Deliverable | null;
  deadline: string | null;
  frequency: string | null;
  /** Speaks of what was, not of what shall be. */
  past: boolean;
  metric: boolean;
  /** „alle 87 Haltestellen“, „jede Kita“. */
  closed: boolean;
  /** A state that can be checked item by item. */
  checkable: boolean;
  /** The unit of an end state such as climate neutrality, empty where it has none. */
  endState: string | null;
  /** A state that one can check at once: free of charge, online, in operation. */
  settled: boolean;
  /** A word such as „bedarfsgerecht“ or „vermehrt“ in the place of a figure. */
  vague: boolean;
  /** A share per year („Sanierungsquote von 2 % im Jahr“): the interval belongs to the figure. */
  rate: boolean;
  noWorse: boolean;
  compared: boolean;
  zero: string | null;
  effects: ReadonlySet<Effect>;
  acts: readonly Act[];
  phrases: readonly NounPhrase[];
  /** For every token, whether it belongs to a date or an interval. */
  inTime: readonly boolean[];
};

export type Judgement = { verdict: Verdict; quantity: Quantity | null; unit: string | null; deadline: string | null; thing: string | null };

const DATED: Record<Strength, Verdict> = { thing: 'measurable', activity: 'measurable', review: 'measurable', things: 'partly', activities: 'partly', report: 'measurable', openReview: 'partly', contact: 'notMeasurable' };
const UNDATED: Record<Strength, Verdict> = { thing: 'partly', activity: 'partly', review: 'partly', things: 'partly', activities: 'partly', report: 'partly', openReview: 'partly', contact: 'notMeasurable' };
const DOWN: Record<Verdict, Verdict> = { measurable: 'partly', partly: 'notMeasurable', notMeasurable: 'notMeasurable' };
const better = (a: Verdict, b: Verdict): Verdict => (a === 'measurable' || b === 'measurable' ? 'measurable' : a === 'partly' || b === 'partly' ? 'partly' : 'notMeasurable');

/** The verdict, and the figures as they count for it. */
export function judge(evidence: Evidence): Judgement {
  const { figures, deliverable, deadline, frequency, effects } = evidence;
  const time = deadline !== null || frequency !== null;
  let { quantity, unit } = figures;
  let verdict: Verdict = 'notMeasurable';
  if (evidence.past) return { verdict, quantity: null, unit: null, deadline: null, thing: null };

  if (quantity !== null) {
    const relative = quantity.kind === 'change' && unit === '%';
    const whole = time && unit !== null && (!relative || figures.based || frequency !== null) && !(evidence.rate && deadline === null);
    verdict = whole ? 'measurable' : 'partly';
  } else if (evidence.endState !== null) {
    if (evidence.endState !== '') {
      quantity = { value: 0, relation: 'exactly', kind: 'absolute' };
      unit = evidence.endState;
    }
    verdict = time ? 'measurable' : effects.has('gradual') ? 'notMeasurable' : 'partly';
  } else if (evidence.zero !== null && !evidence.noWorse) {
    quantity = { value: 0, relation: 'exactly', kind: 'absolute' };
    unit = evidence.zero;
    verdict = time ? 'measurable' : 'partly';
  }
  let thing: string | null = null;
  if (deliverable !== null) {
    const { strength } = deliverable;
    let own: Verdict = frequency !== null && !effects.has('some') && !(strength === 'things' && evidence.vague) ? 'measurable' : deadline !== null ? DATED[strength] : UNDATED[strength];
    if (evidence.closed && (own !== 'notMeasurable' || (strength === 'contact' && evidence.acts.some((act) => act.cls === 'report')))) own = time ? 'measurable' : 'partly';
    // „Bauanträge werden innerhalb von drei Monaten beschieden“: a standard for every case
    if (strength === 'activities' && deadline !== null && deadline.startsWith('P')) own = 'measurable';
    // „Kurse bedarfsorientiert anbieten“: neither how many nor what
    if (!time && quantity === null && evidence.vague && (strength === 'activities' || strength === 'things')) own = 'notMeasurable';
    // „open centres over time“: neither how many nor when
    if (!time && quantity === null && effects.has('later') && strength === 'things') own = 'notMeasurable';
    if (!time && effects.has('gradual')) own = 'notMeasurable';
    if (quantity === null && effects.has('most') && deadline === null) own = 'notMeasurable';
    if (quantity === null && effects.has('possible') && !time) own = 'notMeasurable';
    if (own !== 'notMeasurable' || strength !== 'contact') thing = deliverable.text;
    if (own === 'notMeasurable') thing = null;
    verdict = better(verdict, own);
  }
  if (quantity === null && evidence.closed && evidence.checkable) verdict = better(verdict, time ? 'measurable' : 'partly');
  if (evidence.settled) verdict = better(verdict, time ? 'measurable' : 'partly');
  if (evidence.noWorse || evidence.compared) verdict = better(verdict, time && !effects.has('blur') ? 'measurable' : 'partly');
  if (evidence.metric && deadline !== null && quantity === null && !evidence.vague && evidence.acts.some((act) => act.cls === 'up' || act.cls === 'down')) verdict = better(verdict, 'partly');
  if (effects.has('blur') && deadline !== null && evidence.checkable) verdict = better(verdict, 'measurable');
  if (effects.has('most') && deadline !== null && quantity === null) verdict = verdict === 'measurable' ? 'partly' : better(verdict, evidence.checkable || deliverable !== null || evidence.phrases.some((phrase) => phrase.cls === 'thing') ? 'partly' : verdict);

  if (quantity?.relation === 'about' && verdict === 'measurable') verdict = 'partly';
  if (effects.has('blur') && (verdict === 'measurable' || (!evidence.noWorse && !evidence.compared && quantity === null && !time && deliverable?.strength !== 'thing'))) verdict = DOWN[verdict];
  // „Prüfung und ggf. Anpassung der Satzung“: the review is not let off
  const reviews = deliverable?.strength === 'review' || evidence.acts.some(({ cls, noun, aside }) => cls === 'review' && noun && !aside);
  if (effects.has('escape')) verdict = verdict === 'partly' && (quantity !== null || reviews) ? 'partly' : DOWN[verdict];
  if (quantity !== null && effects.has('later') && !time) verdict = 'partly';
  return { verdict, quantity, unit, deadline, thing };
}
