// T101–T116: words that leave open how much, when, who or under which condition.
import type { Goal, Indicator, Measure, Principle } from '../../catalogue.ts';
import type { Severity, StageSeverity } from '../../finding.ts';
import { objectionText } from '../../../text/objections.ts';
import type { Both } from '../../../text/language.ts';
import type { Around } from '../around.ts';
import { isContext, isQualitative } from '../indicators.ts';
import { at, both, type Example, type Report, type Rule, type Visitors } from '../rule.ts';
import { objectionsTo } from './read.ts';

/** Where a rule looks: titles and summaries of measures, titles of goals, names of indicators. */
type Place = 'title' | 'summary' | 'goal' | 'name' | 'principle';

interface Definition {
  code: string;
  severity: StageSeverity;
  places: readonly Place[];
  title: Both;
  what: Both;
  why: Both;
  example: Example;
  /** Silent for this measure. */
  except?: (measure: Measure) => boolean;
  /** No more than an info for this measure. */
  milder?: (measure: Measure) => boolean;
}

const sentences = ['title', 'summary', 'goal'] as const;
const everywhere = ['title', 'summary', 'goal', 'name'] as const;

/** An indicator by which one can tell: unit, target with date, baseline or its collection date. */
function isComplete(indicator: Indicator): boolean {
  const { unit, baseline, targets = [], dataSource } = indicator;
  const measured = targets.some(({ value, state, date }) => (value !== undefined || state !== undefined) && date !== undefined);
  const based = baseline?.value !== undefined || baseline?.state !== undefined || baseline?.due !== undefined;
  return !isContext(indicator) && measured && based && dataSource !== undefined && (unit !== undefined || isQualitative(indicator));
}

const hasCompleteIndicator = ({ indicators = [] }: Measure): boolean => indicators.some(isComplete);
const hasOutcome = ({ indicators = [] }: Goal): boolean => indicators.some(({ level }) => level === 'outcome' || level === 'impact');

function look(code: string, text: string | undefined, pointer: string, report: Report, around: Around, atMost?: Severity): void {
  if (text === undefined) return;
  for (const { rule, word } of objectionsTo(text, around)) {
    if (rule === code) report(pointer, objectionText(code, word), { mark: word, ...(atMost === undefined ? {} : { atMost }) });
  }
}

function rule({ code, severity, places, title, what, why, example, except, milder }: Definition): Rule {
  const visit: Visitors = {};
  const at = new Set<Place>(places);
  if (at.has('title') || at.has('summary')) visit.measure = (measure, report, around) => {
    if (except?.(measure)) return;
    const atMost = milder?.(measure) ? 'info' : undefined;
    if (at.has('title')) look(code, measure.title, '/title', report, around, atMost);
    if (at.has('summary')) look(code, measure.summary, '/summary', report, around, atMost);
  };
  if (at.has('goal')) visit.goal = (goal, report, around) => look(code, goal.title, '/title', report, around, hasOutcome(goal) ? 'info' : undefined);
  if (at.has('name')) visit.indicator = (indicator, report, around) => look(code, indicator.name, '/name', report, around);
  if (at.has('principle')) visit.principle = (principle: Principle, report, around) => look(code, principle.title, '/title', report, around);
  return { code, family: 'T', since: '0.1.0', severity, title, what, why, example, visit };
}

/** The failing example has one title or summary, the mended one another. */
const titles = (failing: string, mended: string): Example => ({ failing: { 'measures/M-01.yaml': `title: ${JSON.stringify(failing)}` }, mended: { 'measures/M-01.yaml': `title: ${JSON.stringify(mended)}` } });
const summaries = (failing: string, mended: string): Example => ({ failing: { 'measures/M-01.yaml': `summary: ${JSON.stringify(failing)}` }, mended: { 'measures/M-01.yaml': `summary: ${JSON.stringify(mended)}` } });
const mendedTitle = 'Elternkurs mit 15 Plätzen an jeder Grundschule einrichten, bis Juli 2028';

export const wordingRules: readonly Rule[] = [
  rule({
    code: 'T101', severity: at('-/w/w'), places: sentences, milder: hasCompleteIndicator,
    title: both('Schwaches Verb ohne Zahl und Termin', 'Weak verb without number and date'),
    what: both('Ein Satz sagt nur „fördern“, „stärken“, „ausbauen“, „Verbesserung“ …, ohne Menge und Zeit. Hat die Maßnahme einen vollständigen Indikator, ist es nur ein Hinweis.', 'A sentence only says "promote", "strengthen", "expand", "improvement" …, without quantity and time. Where the measure has a complete indicator it is only a note.'),
    why: both('Niemand kann später sagen, ob es geschehen ist. Das Verb selbst ist erlaubt, sobald Zahl und Termin dabeistehen.', 'Nobody can say later whether it happened. The verb itself is fine as soon as number and date stand beside it.'),
    example: titles('Elternarbeit an Grundschulen stärken', mendedTitle),
  }),
  rule({
    code: 'T102', severity: at('-/w/w'), places: everywhere,
    title: both('Abschwächung oder Verstärkung', 'Hedge or intensifier'),
    what: both('Wörter wie „möglichst“, „deutlich“, „weitgehend“, „in der Regel“ stehen an der Stelle eines Werts.', 'Words such as "mostly", "significantly", "largely", "approximately" stand in the place of a value.'),
    why: both('Sie lassen offen, wann das Ziel erreicht ist.', 'They leave open when the target is reached.'),
    example: summaries('Die Volkshochschule erhöht die Zahl der Plätze bis Juli 2028 deutlich auf 45.', 'Die Volkshochschule erhöht die Zahl der Plätze bis Juli 2028 auf 45.'),
  }),
  rule({
    code: 'T103', severity: at('-/w/e'), places: sentences,
    title: both('Ausstiegsklausel', 'Escape clause'),
    what: both('„bei Bedarf“, „soweit möglich“, „im Rahmen der verfügbaren Mittel“ und dergleichen.', '"as appropriate", "where possible", "as budget allows" and the like.'),
    why: both('Wer nichts tut, hat sich daran gehalten.', 'Whoever does nothing has kept to it.'),
    example: summaries('Die Volkshochschule unterrichtet bei Bedarf vormittags in drei Grundschulen.', 'Die Volkshochschule unterrichtet vormittags in drei Grundschulen.'),
  }),
  rule({
    code: 'T104', severity: at('-/w/w'), places: everywhere,
    title: both('Unbestimmte Menge', 'Vague quantity'),
    what: both('„mehrere“, „zahlreiche“, „einige“, „ein Großteil“ statt einer Zahl oder eines Anteils.', '"several", "many", "some", "most" instead of a number or a share.'),
    why: both('Drei oder dreißig Kurse sind nicht dasselbe, auch nicht im Haushalt.', 'Three or thirty courses are not the same, nor in the budget.'),
    example: summaries('Die Volkshochschule unterrichtet vormittags in mehreren Grundschulen.', 'Die Volkshochschule unterrichtet vormittags in drei Grundschulen.'),
  }),
  rule({
    code: 'T105', severity: at('-/i/w'), places: everywhere,
    title: both('Unbestimmte Eigenschaft', 'Vague quality'),
    what: both('Eigenschaften wie „niedrigschwellig“, „bedarfsgerecht“, „attraktiv“, die weder der Satz noch das `glossary` des Katalogs bestimmt.', 'Qualities such as "accessible", "adequate", "attractive" that neither the sentence nor the catalogue\'s `glossary` defines.'),
    why: both('Alle stimmen zu, und alle meinen etwas anderes. Ein Eintrag im Glossar schaltet das Wort frei.', 'Everybody agrees, and everybody means something else. An entry in the glossary allows the word.'),
    example: {
      failing: { 'measures/M-01.yaml': 'summary: Die Volkshochschule unterrichtet niedrigschwellig in drei Grundschulen.' },
      mended: { 'measures/M-01.yaml': 'summary: Die Volkshochschule unterrichtet niedrigschwellig in drei Grundschulen.', 'catalogue.yaml': 'glossary: {niedrigschwellig: ohne Anmeldung und stufenlos}' },
    },
  }),
  rule({
    code: 'T106', severity: at('-/i/w'), places: sentences,
    title: both('Offene Aufzählung', 'Open-ended list'),
    what: both('„usw.“, „u. a.“, „insbesondere“, „z. B.“ lassen offen, was noch dazugehört.', '"etc.", "such as", "including but not limited to" leave open what else belongs to it.'),
    why: both('Was nicht dasteht, wird weder geplant noch bezahlt.', 'What is not there is neither planned nor paid for.'),
    example: summaries('Die Volkshochschule unterrichtet in drei Grundschulen, Bibliotheken usw.', 'Die Volkshochschule unterrichtet in drei Grundschulen und zwei Bibliotheken.'),
  }),
  rule({
    code: 'T107', severity: at('-/w/w'), places: everywhere,
    title: both('Vergleich ohne Bezug', 'Comparison without a reference'),
    what: both('„mehr“, „besser“, „weniger“, ohne zu sagen, als was.', '"more", "better", "fewer" without saying than what.'),
    why: both('Ohne Ausgangswert ist jede Zahl ein Erfolg.', 'Without a baseline every number is a success.'),
    example: titles('Mehr Elternkurse an Grundschulen', mendedTitle),
  }),
  rule({
    code: 'T108', severity: at('-/w/e'), places: sentences,
    title: both('Unbestimmte Zeit', 'Vague time'),
    what: both('„zeitnah“, „mittelfristig“, „regelmäßig“, „laufend“, ohne dass der Satz ein Datum oder einen Turnus nennt.', '"timely", "in the medium term", "regularly", "ongoing" without a date or an interval in the sentence.'),
    why: both('Ein Termin, der nicht feststeht, kann nicht überschritten werden.', 'A date that is not fixed cannot be missed.'),
    example: summaries('Die Volkshochschule unterrichtet regelmäßig in drei Grundschulen.', 'Die Volkshochschule unterrichtet zweimal pro Woche in drei Grundschulen.'),
  }),
  rule({
    code: 'T109', severity: at('-/i/i'), places: ['title'],
    title: both('Titel aus Hauptwörtern', 'Title of nouns'),
    what: both('Ein Titel besteht nur aus Hauptwörtern einer Tätigkeit („Förderung der Teilhabe“), ohne Gegenstand und Anzahl.', 'A title consists only of nouns for an activity ("promotion of participation"), without an object or a number.'),
    why: both('Wer den Titel liest, soll wissen, was geschieht.', 'Whoever reads the title should know what will happen.'),
    example: { failing: { 'measures/M-01.yaml': 'title: Stärkung der Elternarbeit' , 'catalogue.yaml': 'rules: {T101: off}' }, mended: { 'measures/M-01.yaml': `title: ${mendedTitle}`, 'catalogue.yaml': 'rules: {T101: off}' } },
  }),
  rule({
    code: 'T110', severity: at('-/i/w'), places: ['title', 'summary'], except: ({ lead }) => lead !== undefined,
    title: both('Passiv ohne Handelnde', 'Passive without an agent'),
    what: both('Ein Satz im Passiv nennt niemanden, der handelt, und die Maßnahme hat keine Federführung.', 'A sentence in the passive names nobody who acts, and the measure has no lead.'),
    why: both('„Es wird eingerichtet“ richtet niemand ein.', 'What "will be established" is established by nobody.'),
    example: {
      missing: { 'measures/M-01.yaml': ['lead', 'leadConfirmed', 'staff'] },
      failing: { 'measures/M-01.yaml': 'summary: In drei Grundschulen wird vormittags unterrichtet.', 'catalogue.yaml': 'rules: {S007: off, S008: off, R208: off}' },
      mended: { 'measures/M-01.yaml': 'summary: Die Volkshochschule unterrichtet vormittags in drei Grundschulen.\nlead: amt-familie', 'catalogue.yaml': 'rules: {S007: off, S008: off, R208: off}' },
    },
  }),
  rule({
    code: 'T111', severity: at('-/w/e'), places: sentences,
    title: both('Prüfauftrag ohne Ergebnis und Termin', 'Review task without result and date'),
    what: both('Etwas soll geprüft oder untersucht werden, aber es fehlt, was bis wann wem vorliegt.', 'Something is to be reviewed or examined, but what will be before whom by when is missing.'),
    why: both('Geprüft werden kann ewig.', 'A review can go on for ever.'),
    example: summaries('Die Volkshochschule prüft, ob sie vormittags unterrichten kann.', 'Die Volkshochschule legt dem Sozialausschuss bis März 2027 ein Prüfergebnis zum Unterricht am Vormittag vor.'),
  }),
  rule({
    code: 'T112', severity: at('-/i/w'), places: ['title'],
    title: both('Mehrere Maßnahmen in einer', 'Several measures in one'),
    what: both('Ein Titel enthält mehrere Tätigkeiten („sowie“, „und/oder“, zwei Verben).', 'A title holds several activities ("as well as", "and/or", two verbs).'),
    why: both('Die eine Hälfte wird fertig, die andere nicht, und der Stand stimmt für keine.', 'One half gets done, the other does not, and the status fits neither.'),
    example: titles('Elternkurse einrichten und Lesepaten schulen, je 15 Plätze bis Juli 2028', mendedTitle),
  }),
  rule({
    code: 'T113', severity: at('-/w/e'), places: [...everywhere, 'principle'],
    title: both('Platzhalter', 'Placeholder'),
    what: both('„N. N.“, „xx“, „tbd“, „noch zu klären“, „Lorem ipsum“.', '"N. N.", "xx", "tbd", "to be confirmed", "lorem ipsum".'),
    why: both('Platzhalter geraten in Vorlagen.', 'Placeholders find their way into council papers.'),
    example: titles('Elternkurs mit xx Plätzen an jeder Grundschule einrichten, bis Juli 2028', mendedTitle),
  }),
  rule({
    code: 'T114', severity: at('-/i/w'), places: everywhere,
    title: both('Unerreichbar oder unbegrenzt', 'Unreachable or unbounded'),
    what: both('„alle Menschen“, „immer“, „überall“, „niemand“ ohne abgegrenzte Grundgesamtheit.', '"everyone", "always", "everywhere", "no one" without a bounded population.'),
    why: both('Ein Ziel, das schon ein einziger Fall verfehlt, spornt niemanden an.', 'A target that a single case misses spurs nobody on.'),
    example: summaries('Die Volkshochschule unterrichtet alle Menschen vormittags in drei Grundschulen.', 'Die Volkshochschule unterrichtet 45 Eltern vormittags in drei Grundschulen.'),
  }),
  rule({
    code: 'T115', severity: at('-/w/e'), places: sentences,
    title: both('Zahl ohne Einheit', 'Number without a unit'),
    what: both('Ein Satz nennt eine Zahl, aber nicht, was gezählt oder gemessen wird.', 'A sentence gives a number but not what is counted or measured.'),
    why: both('45 was?', '45 of what?'),
    example: summaries('Die Volkshochschule kommt bis Juli 2028 auf 45.', 'Die Volkshochschule kommt bis Juli 2028 auf 45 Kurse.'),
  }),
  rule({
    code: 'T116', severity: at('-/i/i'), places: ['goal'],
    title: both('Ziel nur verneint', 'Goal only as a negation'),
    what: both('Ein Ziel sagt, was nicht sein soll, statt was sein soll.', 'A goal says what shall not be instead of what shall be.'),
    why: both('Worauf man hinarbeitet, lässt sich besser messen als das, was ausbleibt.', 'What one works towards can be measured better than what does not happen.'),
    example: { failing: { 'goals/Z-01.yaml': 'title: Eltern sind in der Schule nicht fremd' }, mended: { 'goals/Z-01.yaml': 'title: Eltern verstehen, was in der Schule geschieht' } },
  }),
];
