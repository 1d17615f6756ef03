// N101–N107, N110–N112, N115, N117: whether an indicator says everything that measuring needs.
import type { Indicator, Measure } from '../catalogue.ts';
import { addMonths, type Day, firstDay, firstEnd, lastDay, lastEnd } from '../dates.ts';
import { formatDay } from '../../text/numbers.ts';
import { latestStart } from './measureTime.ts';
import { at, both, placeFor, type Rule, type Said, said } from './rule.ts';

const since = '0.1.0';
const family = 'N';

type Target = NonNullable<Indicator['targets']>[number];

/** Whether it is judged by a state and not by a number. */
export function isQualitative({ baseline, targets = [], actuals = [] }: Indicator): boolean {
  const values = [baseline, ...targets, ...actuals];
  return values.some((each) => each?.state !== undefined) && !values.some((each) => each?.value !== undefined);
}

/** City-wide or merely context: it describes the situation and proves nothing about the measure. */
export function isContext({ level, attribution }: Indicator): boolean {
  return level === 'context' || attribution === 'context';
}

/** A share in per cent; also where the unit says of what („% der Kinder“). */
export function isShare({ unit }: Indicator): boolean {
  return unit !== undefined && /^(?:(?:anteil|share)\s+)?(?:in\s+)?(?:%|prozent|percent|per\s+cent|v\.?\s?h\.?)(?:\s+(?:der|des|aller|von|of)\s.*)?$/i.test(unit.trim());
}

/** Months between two measurements; null for once and where it is not said. */
export function monthsOf(frequency: Indicator['frequency']): number | null {
  switch (frequency) {
    case 'monthly': return 1;
    case 'quarterly': return 3;
    case 'halfYearly': return 6;
    case 'yearly': return 12;
    case 'everyTwoYears': return 24;
    case 'everyThreeYears': return 36;
    case 'everyFiveYears': return 60;
    default: return null;
  }
}

const placeholders = /^(?:[-–?.…]*|n\.?\s*n\.?|tbd\.?|tba\.?|offen|unklar|amt|intern(?:e\s+daten)?|eigene\s+(?:daten|erhebung|statistik|zählung)|monitoring(?:system)?|controlling|statistik(?:en)?|daten|erhebung(?:en)?|umfrage(?:n)?|befragung(?:en)?|evaluation|verwaltung|noch\s+(?:zu\s+)?(?:klären|offen|festzulegen)|wird\s+noch\s+\p{L}+|internal(?:\s+data)?|statistics|data|survey|various|diverse|n\/a)$/iu;

/** Whether a data source is named so that somebody could find it. */
export function isPlaceholder(dataSource: string): boolean {
  return placeholders.test(dataSource.trim());
}

// one indicator in the examples, with one line changed
const indicator = (lines: string): { 'measures/M-01.yaml': string } => ({ 'measures/M-01.yaml': `indicators:\n  - id: I1\n    name: Anteil der Kinder mit Sprachförderung vor der Einschulung\n    level: outcome\n${lines.split('\n').map((line) => `    ${line}`).join('\n')}` });
const unit = 'unit: "%"\nnumerator: Kinder mit Förderung\ndenominator: Kinder mit Förderbedarf';
const base = 'baseline: {value: 40, date: 2026-07-31, source: Einschulungsuntersuchung 2026}';
const targets = 'targets: [{value: 70, date: 2029-07-31}]';
const rest = 'dataSource: Einschulungsuntersuchung des Gesundheitsamts\nfrequency: yearly\nresponsible: vhs';
const whole = (changes: { unit?: string; base?: string; targets?: string; rest?: string } = {}): { 'measures/M-01.yaml': string } => indicator([changes.unit ?? unit, 'direction: increase', changes.base ?? base, changes.targets ?? targets, changes.rest ?? rest].filter((part) => part !== '').join('\n'));

type Remedy = readonly [de: string, en: string];
const baselineNow: Remedy = ['Schreiben Sie baseline: {value: …, date: …, source: …}', 'Write baseline: {value: …, date: …, source: …}'];
const baselineForm = (start: Day | null): Remedy => [`Schreiben Sie baseline: {value: …, date: …, source: …}; ist er noch nicht erhoben: baseline: {due: ${start ?? '2027-03-31'}}`, `Write baseline: {value: …, date: …, source: …}; where it is not collected yet: baseline: {due: ${start ?? '2027-03-31'}}`];
const baselineBack: Remedy = ['Erheben Sie ihn rückwirkend, oder begründen Sie in waivers, warum das nicht geht.', 'Collect it in retrospect, or give the reason in waivers why that cannot be.'];
const baselineEarlier: Remedy = ['Erheben Sie ihn früher (due), oder begründen Sie in waivers, warum das nicht geht.', 'Collect it earlier (due), or give the reason in waivers why that cannot be.'];

/** What a baseline lacks and what to do; null where it is complete. `start`: the day on which its measure began, or the last one on which it can. */
function baselineLacks({ id, baseline, targets = [] }: Indicator, start: Day | null, runs: boolean): Said | null {
  const lacking = (de: string, en: string, remedy: Remedy = runs ? baselineNow : baselineForm(start)): Said => said(`Indikator „${id}“: ${de}`, `Indicator "${id}": ${en}`, ...remedy);
  if (baseline === undefined || Object.keys(baseline).every((key) => key === 'note')) return lacking('Der Ausgangswert fehlt.', 'The baseline is missing.');
  const { value, state, date, source, due } = baseline;
  if (value === undefined && state === undefined) {
    if (due === undefined) return lacking('Dem Ausgangswert fehlt der Wert.', 'The baseline has no value.');
    const collected = lastDay(due), first = firstEnd(targets);
    if (first !== undefined && collected > first) return lacking('Der Ausgangswert soll erst nach dem Zieltermin erhoben werden.', 'The baseline is to be collected only after the target date.', baselineEarlier);
    return start !== null && collected > start ? lacking('Der Ausgangswert soll erst erhoben werden, wenn die Maßnahme schon läuft.', 'The baseline is to be collected only when the measure is already running.', runs ? baselineBack : baselineEarlier) : null;
  }
  const lacks = [date === undefined ? ['das Datum', 'the date'] : null, source === undefined ? ['die Quelle', 'the source'] : null].filter((each) => each !== null);
  return lacks.length === 0 ? null : lacking(`Dem Ausgangswert ${lacks.length > 1 ? 'fehlen' : 'fehlt'} ${lacks.map(([de]) => de).join(' und ')}.`, `The baseline lacks ${lacks.map(([, en]) => en).join(' and ')}.`);
}

const hasValue = ({ value, state }: Target): boolean => value !== undefined || state !== undefined;

export const indicatorRules: readonly Rule[] = [
  {
    code: 'N101', family, since, severity: at('-/w/e'),
    title: both('Kein Indikator', 'No indicator'),
    what: both('Die Maßnahme hat keinen Indikator.', 'The measure has no indicator.'),
    why: both('Ohne Indikator lässt sich später nicht sagen, ob sie etwas gebracht hat.', 'Without an indicator one cannot say later whether it brought anything about.'),
    example: { failing: { 'measures/M-01.yaml': 'indicators: []' }, mended: whole() },
    visit: {
      measure(measure, report) {
        if ((measure.indicators ?? []).length === 0) report(placeFor(measure, 'indicators'), said('Kein Indikator: Der Erfolg ist nicht überprüfbar.', 'No indicator: success cannot be checked.', 'Nennen Sie mindestens einen Indikator mit Ausgangswert, Zielwert und Termin.', 'Name at least one indicator with baseline, target and date.'));
      },
    },
  },
  {
    code: 'N102', family, since, severity: at('-/i/w'),
    title: both('Kein Wirkungsindikator', 'No outcome indicator'),
    what: both('Kein Indikator der Maßnahme steht auf der Ebene outcome oder impact (Wirkungstreppe ab Stufe 4).', 'No indicator of the measure is at the level outcome or impact (results staircase from step 4).'),
    why: both('Gezählte Veranstaltungen sagen, dass etwas getan wurde, nicht, dass es jemandem geholfen hat.', 'Events counted say that something was done, not that it helped anybody.'),
    example: { failing: { 'measures/M-01.yaml': 'indicators:\n  - {id: I1, name: Kursplätze je Schuljahr, level: output, unit: Plätze, direction: increase, baseline: {value: 0, date: 2026-07-31, source: Programm der Volkshochschule}, targets: [{value: 45, date: 2028-07-31}], dataSource: Anmeldungen der Volkshochschule, frequency: yearly, responsible: vhs}' }, mended: whole() },
    visit: {
      measure({ indicators = [] }, report) {
        if (indicators.length > 0 && !indicators.some(({ level }) => level === 'outcome' || level === 'impact')) report('/indicators', said('Kein Indikator misst eine Wirkung; gemessen wird nur Tätigkeit.', 'No indicator measures an effect; only activity is measured.', 'Ergänzen Sie einen mit level: outcome: Was ist danach bei der Zielgruppe anders?', 'Add one with level: outcome: what is different for the target group afterwards?'), { on: 'key' });
      },
    },
  },
  {
    code: 'N103', family, since, severity: at('-/w/e'),
    title: both('Einheit fehlt', 'Unit missing'),
    what: both('Ein Indikator mit Zahlen hat keine `unit`.', 'An indicator with numbers has no `unit`.'),
    why: both('45 kann Plätze, Prozent oder Personen heißen.', '45 may mean places, per cent or people.'),
    example: { failing: whole({ unit: 'numerator: Kinder mit Förderung\ndenominator: Kinder mit Förderbedarf' }), mended: whole() },
    visit: {
      indicator(each, report) {
        if (each.unit === undefined && !isQualitative(each)) report('', said(`Dem Indikator „${each.id}“ fehlt die Einheit.`, `The indicator "${each.id}" has no unit.`, 'Ergänzen Sie zum Beispiel unit: Plätze oder unit: "%".', 'Add for example unit: places or unit: "%".'));
      },
    },
  },
  {
    code: 'N104', family, since, severity: at('-/w/e'),
    title: both('Anteil ohne Grundgesamtheit', 'Share without a denominator'),
    what: both('Ein Indikator in Prozent nennt nicht `numerator` und `denominator`.', 'An indicator in per cent does not name `numerator` and `denominator`.'),
    why: both('Prozent wovon? Mit einer anderen Grundgesamtheit wird aus demselben Ergebnis ein anderer Wert.', 'Per cent of what? With another denominator the same result becomes another value.'),
    example: { failing: whole({ unit: 'unit: "%"' }), mended: whole() },
    visit: {
      indicator(each, report) {
        if (!isShare(each)) return;
        const lacks = (['numerator', 'denominator'] as const).filter((key) => each[key] === undefined);
        if (lacks.length > 0) report('/unit', said(`Prozent wovon? Beim Indikator „${each.id}“ ${lacks.length > 1 ? 'fehlen' : 'fehlt'} ${lacks.map((key) => (key === 'numerator' ? 'der Zähler' : 'die Grundgesamtheit')).join(' und ')}.`, `Per cent of what? The indicator "${each.id}" lacks the ${lacks.join(' and the ')}.`, `Ergänzen Sie ${lacks.map((key) => `${key}:`).join(' und ')}`, `Add ${lacks.map((key) => `${key}:`).join(' and ')}`));
      },
    },
  },
  {
    code: 'N105', family, since, severity: at('-/w/e'),
    title: both('Ausgangswert fehlt', 'Baseline missing'),
    what: both('`baseline` braucht Wert (oder Zustand), Datum und Quelle; ist noch nichts erhoben, genügt `due`, bei einer Maßnahme spätestens an ihrem Beginn (vorher: an ihrem letzten möglichen) und vor dem ersten Zieltermin. Ein ungenaues `due` zählt bis zu seinem letzten Tag.', '`baseline` needs value (or state), date and source; where nothing is collected yet, `due` is enough; for a measure by its start (before that: by the last day on which it can start) and before the first target date. A coarse `due` counts to its last day.'),
    why: both('Ohne Ausgangswert ist ein Zielwert nur eine Zahl: Niemand weiß, ob sie Fortschritt bedeutet.', 'Without a baseline a target is just a number: nobody knows whether it means progress.'),
    example: { failing: whole({ base: '' }), mended: whole({ base: 'baseline: {due: 2027-03-31}' }) },
    visit: {
      indicator(each, report, _around, owner) {
        if (isContext(each) && each.baseline === undefined) return;
        const begun = 'status' in owner && owner.started !== undefined ? lastDay(owner.started) : null;
        const lacks = baselineLacks(each, begun ?? ('status' in owner ? latestStart(owner) : null), begun !== null);
        const { due, value, state } = each.baseline ?? {};
        if (lacks) report(due !== undefined && value === undefined && state === undefined ? '/baseline/due' : placeFor(each, 'baseline'), lacks);
      },
    },
  },
  {
    code: 'N106', family, since, severity: at('-/w/e'),
    title: both('Zielwert fehlt', 'Target missing'),
    what: both('`targets` fehlt, ist leer oder nennt weder Wert noch Zustand. Kontextindikatoren sind ausgenommen.', '`targets` is missing, empty, or names neither value nor state. Context indicators are exempt.'),
    why: both('Wer kein Ziel nennt, kann es nicht verfehlen, aber auch nicht erreichen.', 'Who names no target cannot miss it, but cannot reach it either.'),
    example: { failing: whole({ targets: '' }), mended: whole() },
    visit: {
      indicator(each, report) {
        if (isContext(each)) return;
        const form = isQualitative(each) ? 'targets: [{state: …, criterion: …, date: 2028-07-31}]' : 'targets: [{value: 45, date: 2028-07-31}]';
        const remedy = [`Schreiben Sie ${form}`, `Write ${form}`] as const;
        if ((each.targets ?? []).length === 0) report(placeFor(each, 'targets'), said(`Dem Indikator „${each.id}“ fehlt der Zielwert.`, `The indicator "${each.id}" has no target.`, ...remedy));
        else for (const [i, target] of each.targets!.entries()) if (!hasValue(target)) report(`/targets/${i}`, said(`Einem Ziel des Indikators „${each.id}“ fehlt der Wert.`, `A target of the indicator "${each.id}" has no value.`, ...remedy));
      },
    },
  },
  {
    code: 'N107', family, since, severity: at('-/w/e'),
    title: both('Zieltermin fehlt oder liegt nach dem Konzept', 'Target date missing or after the concept'),
    what: both('Ein Ziel hat kein `date`, oder es liegt nach dem Ende des Konzepts (`period.end`), ohne dass `beyondConcept: true` das bestätigt. Ein ungenauer Termin zählt bis zu seinem letzten Tag.', 'A target has no `date`, or it lies after the end of the concept (`period.end`) without `beyondConcept: true` to confirm it. A coarse date counts to its last day.'),
    why: both('Ein Ziel ohne Termin ist nie fällig. Eines nach dem Ende des Konzepts prüft niemand mehr.', 'A target without a date is never due. One after the end of the concept is checked by nobody.'),
    example: { failing: whole({ targets: 'targets: [{value: 70}]' }), mended: whole() },
    visit: {
      indicator(each, report, { settings }) {
        const end = settings.period?.end === undefined ? null : lastDay(settings.period.end);
        for (const [i, { date, beyondConcept, ...target }] of (each.targets ?? []).entries()) {
          if (!hasValue(target)) continue;
          if (date === undefined) report(`/targets/${i}`, said(`Indikator „${each.id}“: Der Zieltermin fehlt.`, `Indicator "${each.id}": the target date is missing.`, 'Ergänzen Sie date: mit Jahr, Quartal, Monat oder Tag.', 'Add date: with a year, quarter, month or day.'));
          else if (end !== null && !beyondConcept && lastDay(date) > end) report(`/targets/${i}/date`, said(`Indikator „${each.id}“: Der Zieltermin liegt nach dem Ende des Konzepts (${formatDay(end, 'de')}).`, `Indicator "${each.id}": the target date is after the end of the concept (${end}).`, 'Wählen Sie einen früheren Termin, oder bestätigen Sie ihn mit beyondConcept: true.', 'Choose an earlier date, or confirm it with beyondConcept: true.'));
        }
      },
    },
  },
  {
    code: 'N110', family, since, severity: at('-/w/e'),
    title: both('Datenquelle fehlt oder ist ein Platzhalter', 'Data source missing or a placeholder'),
    what: both('`dataSource` fehlt oder sagt nur „Monitoring“, „Statistik“, „intern“ oder Ähnliches.', '`dataSource` is missing or says only "monitoring", "statistics", "internal" or the like.'),
    why: both('Nur eine benannte Liste, Statistik oder Erhebung lässt sich in drei Jahren wieder aufschlagen.', 'Only a named list, statistic or survey can be opened again in three years.'),
    example: { failing: whole({ rest: 'dataSource: Monitoring\nfrequency: yearly\nresponsible: vhs' }), mended: whole() },
    visit: {
      indicator(each, report) {
        if (each.dataSource === undefined) report('', said(`Dem Indikator „${each.id}“ fehlt die Datenquelle.`, `The indicator "${each.id}" has no data source.`, 'Ergänzen Sie dataSource: mit Statistik, Liste oder Erhebung.', 'Add dataSource: with the statistic, list or survey.'));
        else if (isPlaceholder(each.dataSource)) report('/dataSource', said(`„${each.dataSource}“ ist keine Datenquelle, die jemand finden kann.`, `"${each.dataSource}" is not a data source that anybody can find.`, 'Nennen Sie Statistik, Liste oder Erhebung und wer sie führt.', 'Name the statistic, list or survey, and who keeps it.'));
      },
    },
  },
  {
    code: 'N111', family, since, severity: at('-/w/e'),
    title: both('Turnus fehlt oder passt nicht zum Zieltermin', 'Frequency missing or not fitting the target date'),
    what: both('`frequency` fehlt, oder in diesem Turnus wird zwischen Ausgangswert und letztem Zieltermin kein einziges Mal gemessen.', '`frequency` is missing, or at this frequency nothing is measured between the baseline and the last target date.'),
    why: both('Ein Ziel, vor dessen Termin niemand misst, lässt sich nicht nachsteuern.', 'A target before whose date nobody measures cannot be steered towards.'),
    example: { failing: whole({ rest: 'dataSource: Einschulungsuntersuchung des Gesundheitsamts\nresponsible: vhs' }), mended: whole() },
    visit: {
      indicator(each, report) {
        if (each.frequency === undefined) return report('', said(`Indikator „${each.id}“: Der Turnus der Messung fehlt.`, `Indicator "${each.id}": how often it is measured is missing.`, 'Ergänzen Sie zum Beispiel frequency: yearly.', 'Add for example frequency: yearly.'));
        const months = monthsOf(each.frequency);
        const from = each.baseline?.date ?? each.baseline?.due;
        const last = lastEnd(each.targets ?? []);
        // a quarter of the interval is granted, since nobody measures on the very day
        if (months !== null && from !== undefined && last !== undefined && addMonths(firstDay(from), months) > addMonths(last, Math.floor(months / 4))) {
          report('/frequency', said(`Indikator „${each.id}“: In diesem Turnus wird bis zum Zieltermin nicht gemessen.`, `Indicator "${each.id}": at this frequency nothing is measured by the target date.`, 'Wählen Sie einen kürzeren Turnus oder einen späteren Termin.', 'Choose a shorter interval or a later date.'));
        }
      },
    },
  },
  {
    code: 'N112', family, since, severity: at('-/i/w'),
    title: both('Wer erhebt den Wert?', 'Who collects the value?'),
    what: both('`responsible` fehlt: die Stelle, die den Wert erhebt.', '`responsible` is missing: the unit that collects the value.'),
    why: both('Werte, für die niemand zuständig ist, fehlen im Bericht.', 'Values that nobody is responsible for are missing in the report.'),
    example: { failing: whole({ rest: 'dataSource: Einschulungsuntersuchung des Gesundheitsamts\nfrequency: yearly' }), mended: whole() },
    visit: {
      indicator(each, report) {
        if (each.responsible === undefined) report('', said(`Indikator „${each.id}“: Wer erhebt den Wert?`, `Indicator "${each.id}": who collects the value?`, 'Ergänzen Sie responsible: mit einer Stelle aus `units`.', 'Add responsible: with one of `units`.'));
      },
    },
  },
  {
    code: 'N115', family, since, severity: at('-/i/w'),
    title: both('Nur Kontextindikatoren', 'Context indicators only'),
    what: both('Alle Indikatoren einer Maßnahme beschreiben die Lage der Stadt (`level` oder `attribution: context`).', 'All indicators of a measure describe the situation of the city (`level` or `attribution: context`).'),
    why: both('Die Arbeitslosenquote steigt und fällt aus vielen Gründen. Sie belegt nicht, was eine Maßnahme bewirkt hat.', 'The unemployment rate rises and falls for many reasons. It does not show what one measure has brought about.'),
    example: { failing: whole({ rest: `${rest}\nattribution: context` }), mended: whole({ rest: `${rest}\nattribution: contribution` }) },
    visit: {
      measure({ indicators = [] }, report) {
        if (indicators.length > 0 && indicators.every(isContext)) report('/indicators', said('Kontextindikatoren allein belegen keine Wirkung der Maßnahme.', 'Context indicators alone do not show an effect of the measure.', 'Ergänzen Sie einen Indikator mit attribution: direct oder contribution.', 'Add an indicator with attribution: direct or contribution.'), { on: 'key' });
      },
    },
  },
  {
    code: 'N117', family, since, severity: at('-/w/e'),
    title: both('Zielzustand ohne Prüfkriterium', 'Target state without a criterion'),
    what: both('Ein Ziel mit `state` sagt nicht in `criterion`, woran man erkennt, dass es erreicht ist.', 'A target with `state` does not say in `criterion` how one will tell that it is reached.'),
    why: both('Auch was keine Zahl hat, lässt sich prüfen, wenn vorher feststeht, woran.', 'What has no number can be checked too, if it is settled beforehand by what.'),
    example: {
      failing: whole({ unit: '', base: 'baseline: {state: Aushänge nur auf Deutsch, date: 2026-07-31, source: Begehung im Juli 2026}', targets: 'targets: [{state: Aushänge in fünf Sprachen, date: 2028-07-31}]' }),
      mended: whole({ unit: '', base: 'baseline: {state: Aushänge nur auf Deutsch, date: 2026-07-31, source: Begehung im Juli 2026}', targets: 'targets: [{state: Aushänge in fünf Sprachen, criterion: Begehung aller sechs Ämter durch den Beirat, date: 2028-07-31}]' }),
    },
    visit: {
      indicator(each, report) {
        for (const [i, { state, criterion }] of (each.targets ?? []).entries()) {
          if (state !== undefined && criterion === undefined) report(`/targets/${i}/state`, said(`Indikator „${each.id}“: Woran ist erkennbar, dass es erreicht ist?`, `Indicator "${each.id}": how will one tell that it is reached?`, 'Ergänzen Sie criterion: mit dem, was jemand nachsehen kann.', 'Add criterion: with what somebody can go and see.'));
        }
      },
    },
  },
];

/** Whether it is an indicator of a running measure or of a goal: values can be due. */
export function canBeDue(owner: object): boolean {
  const { status } = owner as Partial<Measure>;
  return status === undefined || status === 'inProgress' || status === 'routine';
}

/** The fragment with one indicator that the other N rules' examples use too. */
export { whole as indicatorExample };
