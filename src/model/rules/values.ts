// N108, N109, N113, N114, N116: whether an indicator's numbers can be right, and whether they are there in time.
import type { Goal, Indicator, Measure } from '../catalogue.ts';
import { addMonths, type Day, daysBetween, lastDay, lastEnd } from '../dates.ts';
import { formatNumber } from '../../text/numbers.ts';
import { canBeDue, indicatorExample, isShare, monthsOf } from './indicators.ts';
import { earliestStart } from './measureTime.ts';
import { at, both, type Rule, type Said, said } from './rule.ts';

const since = '0.1.0';
const family = 'N';
const de = (value: number): string => formatNumber(value, 'de', 4, true);
const en = (value: number): string => formatNumber(value, 'en', 4, true);

// "um 20 %", "halbieren": more or less than something
const relativeWords = /(?<!\p{L})(?:um|by)\s+(?:rund\s+|ca\.\s*|about\s+)?\d+(?:[.,]\d+)?\s?(?:%|prozent|per\s?cent)|(?<!\p{L})(?:halbier|verdoppel|verdreifach|halve|halving|double|doubling)\p{L}*/iu;

const directionNames = { increase: 'steigen', decrease: 'sinken', maintain: 'gleich bleiben', achieve: 'erreicht werden' } as const;

/** The target as a value in the indicator's unit; null where it cannot be known. */
export function absolute({ value, relative }: NonNullable<Indicator['targets']>[number], baseline: number): number | null {
  if (value === undefined) return null;
  return relative ? baseline * (1 + value / 100) : value;
}

/** Whether a target lies the wrong way from the baseline. */
export function contradicts(direction: NonNullable<Indicator['direction']>, baseline: number, target: number): boolean {
  if (direction === 'increase') return target <= baseline;
  if (direction === 'decrease') return target >= baseline;
  // a tenth more or less is still the same level
  return direction === 'maintain' && Math.abs(target - baseline) > Math.abs(baseline) * 0.1 + 1e-9;
}

// the numbers of an indicator that are values in its unit, with their pointers
function* valuesOf({ baseline, targets = [], actuals = [] }: Indicator): Generator<[pointer: string, value: number]> {
  if (baseline?.value !== undefined) yield ['/baseline/value', baseline.value];
  for (const [i, target] of targets.entries()) {
    const value = target.relative && baseline?.value === undefined ? null : absolute(target, baseline?.value ?? 0);
    if (value !== null) yield [`/targets/${i}/value`, value];
  }
  for (const [i, { value }] of actuals.entries()) if (value !== undefined) yield [`/actuals/${i}/value`, value];
}

/** The day by which the next value should have been there; null where none is due. */
export function dueDay(indicator: Indicator, owner: Measure | Goal): Day | null {
  const { baseline, actuals = [], targets = [], frequency } = indicator;
  // the baseline is collected before anything runs
  if (awaitsBaseline(indicator) && isAhead(owner)) return lastDay(baseline!.due!);
  if (!canBeDue(owner)) return null;
  const latest = lastEnd(actuals);
  if (frequency === 'once') {
    const target = lastEnd(targets);
    return latest === undefined && target !== undefined ? target : null;
  }
  const months = monthsOf(frequency);
  // before a measure has begun there is nothing to count
  const start = 'status' in owner ? earliestStart(owner) : null;
  const known = [baseline?.date === undefined ? null : lastDay(baseline.date), start].filter((day) => day !== null).sort().at(-1);
  const from = latest ?? known;
  return months === null || from === undefined ? null : monthsLater(from, months);
}

/** Whether it is still to be measured where things stand at the start. */
function awaitsBaseline({ baseline, actuals = [] }: Indicator): boolean {
  return baseline?.due !== undefined && baseline.value === undefined && baseline.state === undefined && lastEnd(actuals) === undefined;
}

function isAhead(owner: Measure | Goal): boolean {
  const { status } = owner as Partial<Measure>;
  return canBeDue(owner) || status === 'open' || status === 'planned';
}

// three months after the 30th of September is the 31st of December: the end of a month leads to the end of a month
function monthsLater(day: Day, months: number): Day {
  const later = addMonths(day, months);
  return day === lastDay(day.slice(0, 7)) ? lastDay(later.slice(0, 7)) : later;
}

const goalIndicator = (actuals: string): string => `indicators:
  - id: I1
    name: Anteil der Eltern mit Besuch am Elternabend
    level: outcome
    unit: "%"
    numerator: Eltern am Elternabend
    denominator: Eltern der Schule
    direction: increase
    baseline: {value: 40, date: 2025-07-31, source: Anwesenheitslisten 2025}
    targets: [{value: 60, date: 2029-07-31}]${actuals}
    dataSource: Anwesenheitslisten der Schulen
    frequency: yearly
    responsible: vhs`;

export const valueRules: readonly Rule[] = [
  {
    code: 'N108', family, since, severity: at('e/e/e'),
    title: both('Ziel in der falschen Richtung', 'Target in the wrong direction'),
    what: both('Zielwert und Ausgangswert widersprechen `direction`: increase, aber das Ziel liegt nicht höher; decrease, aber es liegt nicht niedriger; maintain, aber es weicht um mehr als ein Zehntel ab.', 'Target and baseline contradict `direction`: increase but the target is not higher; decrease but it is not lower; maintain but it differs by more than a tenth.'),
    why: both('Meist sind Ausgangs- und Zielwert vertauscht oder in verschiedenen Einheiten angegeben; der Fortschritt würde rückwärts gezählt.', 'Mostly baseline and target are swapped or in different units; progress would be counted backwards.'),
    example: { failing: indicatorExample({ targets: 'targets: [{value: 30, date: 2029-07-31}]' }), mended: indicatorExample() },
    visit: {
      indicator({ id, direction, baseline, targets = [] }, report) {
        if (direction === undefined || baseline?.value === undefined) return;
        for (const [i, target] of targets.entries()) {
          if (target.relative && baseline.value === 0) continue; // N109
          const value = absolute(target, baseline.value);
          if (value !== null && contradicts(direction, baseline.value, value)) {
            report(`/targets/${i}/value`, said(`Indikator „${id}“ soll ${directionNames[direction]}, aber ${de(value)} liegt nicht in dieser Richtung vom Ausgangswert ${de(baseline.value)}.`, `Indicator "${id}" is to ${direction}, but ${en(value)} is not in that direction from the baseline ${en(baseline.value)}.`, 'Prüfen Sie Richtung, Ausgangswert, Zielwert und Einheit; eine Minderung in Prozent ist negativ.', 'Check direction, baseline, target and unit; a decrease in per cent is negative.'));
          }
        }
      },
    },
  },
  {
    code: 'N109', family, since, severity: at('-/w/e'),
    title: both('Relatives Ziel ohne Bezug', 'Relative target without a base'),
    what: both('Ein Ziel ist eine Änderung gegenüber früher (`relative: true`, „um 20 %“, „halbieren“), aber der Ausgangswert fehlt oder ist 0.', 'A target is a change against before (`relative: true`, "by 20%", "halve"), but the baseline is missing or 0.'),
    why: both('20 Prozent mehr als wann? Ohne Bezug lässt sich jeder spätere Wert als Erfolg lesen.', '20 per cent more than when? Without a base every later value can be read as a success.'),
    example: {
      failing: indicatorExample({ base: 'baseline: {due: 2027-03-31}', targets: 'targets: [{value: 20, relative: true, date: 2029-07-31}]' }),
      mended: indicatorExample({ targets: 'targets: [{value: 20, relative: true, date: 2029-07-31}]' }),
    },
    visit: {
      indicator({ id, name, baseline, targets = [] }, report) {
        const based = baseline?.value !== undefined; // that its date is missing is said by N105
        const words = (): Said => said(`Indikator „${id}“: Die Änderung hat keinen Bezug; der Ausgangswert fehlt.`, `Indicator "${id}": the change has no base; the baseline is missing.`, 'Erheben Sie den Ausgangswert oder nennen Sie einen Zielwert, der für sich steht.', 'Collect the baseline, or give a target that stands for itself.');
        for (const [i, { relative, state }] of targets.entries()) {
          if (relative && (!based || baseline.value === 0)) report(`/targets/${i}/value`, baseline?.value === 0 ? said(`Indikator „${id}“: Eine Änderung in Prozent gegenüber 0 gibt es nicht.`, `Indicator "${id}": there is no change in per cent against 0.`, 'Nennen Sie den Zielwert selbst.', 'Give the target itself.') : words());
          else if (!relative && state !== undefined && !based && !/\d{4}/.test(state)) {
            const mark = relativeWords.exec(state)?.[0];
            if (mark !== undefined) report(`/targets/${i}/state`, words(), { mark });
          }
        }
        const mark = based || /\d{4}/.test(name) ? undefined : relativeWords.exec(name)?.[0];
        if (mark !== undefined) report('/name', words(), { mark });
      },
    },
  },
  {
    code: 'N113', family, since, severity: at('e/e/e'), retired: true,
    title: both('Wert außerhalb des Möglichen', 'Value out of range'),
    what: both('Ein Anteil liegt nicht zwischen 0 und 100 %, eine Zahl von Menschen ist negativ oder nicht ganz, oder ein Wert liegt außerhalb von `minimum` und `maximum`. Liegen alle Werte eines Anteils zwischen 0 und 1, wird gewarnt.', 'A share is not between 0 and 100%, a count of people is negative or not whole, or a value is outside `minimum` and `maximum`. Where all values of a share lie between 0 and 1, there is a warning.'),
    why: both('Solche Werte sind Tippfehler: ein verrutschtes Komma, 0,4 statt 40.', 'Such values are typing errors: a decimal point out of place, 0.4 instead of 40.'),
    example: { failing: indicatorExample({ targets: 'targets: [{value: 170, date: 2029-07-31}]' }), mended: indicatorExample() },
    visit: {
      indicator(each, report) {
        const share = isShare(each);
        const low = Math.max(share || each.counts === 'people' ? 0 : -Infinity, each.minimum ?? -Infinity);
        const high = Math.min(share ? 100 : Infinity, each.maximum ?? Infinity);
        if (low > high) return report('/minimum', said(`Indikator „${each.id}“: Kein Wert passt zwischen ${de(low)} und ${de(high)}.`, `Indicator "${each.id}": no value fits between ${en(low)} and ${en(high)}.`, 'Prüfen Sie minimum und maximum.', 'Check minimum and maximum.'));
        if (low === -Infinity && high === Infinity) return; // people are never without a bound
        const values = [...valuesOf(each)], [first] = values;
        if (share && values.length > 1 && values.every(([, value]) => value > 0 && value < 1)) {
          report(first![0], said(`Indikator „${each.id}“: Anteile stehen in Prozent; ${de(first![1])} heißt hier ${de(first![1])}\u00a0%.`, `Indicator "${each.id}": shares are given in per cent; ${en(first![1])} means ${en(first![1])}% here.`, 'Schreiben Sie 40 statt 0.4; sind die Anteile wirklich so klein, begründen Sie es in waivers.', 'Write 40 instead of 0.4; where the shares are that small, give the reason in waivers.'), { atMost: 'warning' });
        }
        for (const [path, value] of values) {
          if (value < low || value > high) report(path, said(`Indikator „${each.id}“: ${de(value)} liegt außerhalb des Möglichen.`, `Indicator "${each.id}": ${en(value)} is out of range.`, high === Infinity ? `Möglich ist mindestens ${de(low)}.` : low === -Infinity ? `Möglich ist höchstens ${de(high)}.` : `Möglich ist ${de(low)} bis ${de(high)}.`, high === Infinity ? `Possible is at least ${en(low)}.` : low === -Infinity ? `Possible is at most ${en(high)}.` : `Possible is ${en(low)} to ${en(high)}.`));
          else if (each.counts === 'people' && !share && !Number.isInteger(value)) report(path, said(`Indikator „${each.id}“ zählt Menschen, aber ${de(value)} ist keine ganze Zahl.`, `Indicator "${each.id}" counts people, but ${en(value)} is not a whole number.`, 'Schreiben Sie eine ganze Zahl; zählt er keine Menschen, streichen Sie counts.', 'Write a whole number; where it counts no people, remove counts.'));
        }
      },
    },
  },
  {
    code: 'N114', family, since, severity: at('-/w/w'),
    title: both('Messwert überfällig', 'Value overdue'),
    what: both('Eine Maßnahme läuft (oder ein Ziel gilt), und nach dem Turnus hätte ein Wert vorliegen sollen; oder der Tag, bis zu dem der Ausgangswert erhoben sein sollte, ist vorbei, ob sie schon läuft oder nicht. Hängt nur vom Datum ab und ist darum nie mehr als eine Warnung.', 'A measure is running (or a goal holds), and by its frequency a value should be there; or the day by which the baseline should have been collected is over, whether it runs yet or not. Depends on the date alone, so it is never more than a warning.'),
    why: both('Ein Katalog, in den niemand mehr Werte einträgt, ist nach einem Jahr ein Archiv.', 'A catalogue into which nobody enters values any more is an archive after a year.'),
    example: {
      failing: { 'goals/Z-01.yaml': goalIndicator('') },
      mended: { 'goals/Z-01.yaml': goalIndicator('\n    actuals: [{value: 44, date: 2026-07-31, source: Anwesenheitslisten 2026}]') },
    },
    visit: {
      indicator(each, report, { today }, owner) {
        const due = dueDay(each, owner);
        if (due === null || due >= today) return;
        const days = daysBetween(due, today);
        const [de, en] = days === 1 ? ['Tag', 'day'] : ['Tagen', 'days'];
        if (awaitsBaseline(each)) report('/baseline/due', said(`Indikator „${each.id}“: Der Ausgangswert ist seit ${days} ${de} überfällig.`, `Indicator "${each.id}": the baseline has been overdue for ${days} ${en}.`, 'Schreiben Sie baseline: {value: …, date: …, source: …}', 'Write baseline: {value: …, date: …, source: …}'), { dated: true });
        else report(each.actuals === undefined ? '' : '/actuals', said(`Indikator „${each.id}“: Ein Messwert ist seit ${days} ${de} überfällig.`, `Indicator "${each.id}": a value has been overdue for ${days} ${en}.`, `\`measures record ${owner.id}.${each.id} WERT\` trägt ihn ein.`, `\`measures record ${owner.id}.${each.id} VALUE\` enters it.`), { dated: true, on: 'key' });
      },
    },
  },
  {
    code: 'N116', family, since, severity: at('e/e/e'), edition: 'public', retired: true,
    title: both('Kleine Fallzahl in der öffentlichen Ausgabe', 'Small count in the public edition'),
    what: both('Ein Indikator, der Menschen zählt (`counts: people`), hat einen Ausgangs- oder Istwert von 1 bis `thresholds.smallNumber` − 1 (Vorgabe 4). Geprüft wird nur mit `--edition public`.', 'An indicator that counts people (`counts: people`) has a baseline or actual value from 1 to `thresholds.smallNumber` − 1 (default 4). Checked only with `--edition public`.'),
    why: both('Drei von drei Alleinerziehenden in einem Ortsteil kennt jeder.', 'Everybody knows three of three single parents in a village.'),
    example: {
      failing: indicatorExample({ unit: 'unit: Kinder\ncounts: people', base: 'baseline: {value: 3, date: 2026-07-31, source: Einschulungsuntersuchung 2026}' }),
      mended: indicatorExample({ unit: 'unit: Kinder\ncounts: people', base: 'baseline: {value: 30, date: 2026-07-31, source: Einschulungsuntersuchung 2026}' }),
    },
    visit: {
      indicator(each, report, { thresholds: { smallNumber } }) {
        if (each.counts !== 'people' || isShare(each)) return;
        for (const [path, value] of valuesOf(each)) {
          if (value >= 1 && value < smallNumber && !path.startsWith('/targets')) report(path, said(`Indikator „${each.id}“: ${de(value)} ist eine kleine Fallzahl; einzelne Menschen könnten zu erkennen sein.`, `Indicator "${each.id}": ${en(value)} is a small count; single people might be recognised.`, `Fassen Sie Gruppen zusammen oder veröffentlichen Sie „unter ${smallNumber}“.`, `Combine groups, or publish "fewer than ${smallNumber}".`));
        }
      },
    },
  },
];
