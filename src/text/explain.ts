// Words of `explain A [B]`: why a measure stands where it stands, and why one stands before another.
import { bilingual, type Both } from './language.ts';
import { formatList, formatNumber } from './numbers.ts';
import { points, raw, signed, weight } from './prioritize.ts';
import { UsageError } from '../errors.ts';

/** A limit rounded to decimals on its far side, so that what is printed lies beyond it. */
function beyond(limit: number, from: number, decimals: number): number {
  const factor = 10 ** decimals, scaled = limit * factor;
  return (limit >= from ? Math.ceil(scaled - 1e-9) : Math.floor(scaled + 1e-9)) / factor;
}

/** The same for a weight 0..1, in tenths of a per cent. */
const weightBeyond = (limit: number, from: number, language: 'de' | 'en'): string => weight(beyond(limit, from, 3), language);
const share = (value: number, language: 'de' | 'en'): string => formatNumber(100 * value, language);

export const explainText = bilingual({
  de: {
    what: 'Kürzel einer Regel oder Kennung einer Maßnahme', second: 'Kennung einer zweiten Maßnahme: Warum steht die eine vor der anderen?',
    examples: '\nZum Beispiel:\n  measures explain N106          was eine Regel verlangt\n  measures explain SB-03         warum eine Maßnahme dort steht, wo sie steht\n  measures explain SB-03 KV-01   warum die eine vor der anderen steht\n',
    ratings: 'Bewertungen im Einzelnen:',
    signed: (value: number): string => signed(value, 'de'),
    criterion: 'Kriterium', weight: 'Gewicht', contribution: 'Beitrag', mean: 'im Mittel', difference: 'Unterschied', points: (id: string): string => `${id} Bewertung`, sum: 'Summe',
    of: (id: string): string => `${id} Beitrag`,
    place: (id: string, title: string, rank: number, of: number, score: number, tied: boolean): string => `${id} „${title}“ steht auf Rang ${rank} von ${of} mit ${points(score, 'de')} Punkten${tied ? ' (Gleichstand)' : ''}.`,
    strong: (list: readonly string[]): string => `Stärker als die Maßnahmen im Mittel: ${list.join(', ')}.`,
    weak: (list: readonly string[]): string => `Schwächer: ${list.join(', ')}.`,
    sure: (best: number, worst: number, top: number, inTop: number, first: number): string => `Über alle Stichproben liegt sie zwischen Rang ${best} und ${worst}, in ${share(inTop, 'de')} von 100 unter den ersten ${top} und in ${share(first, 'de')} von 100 ganz vorn.`,
    provisional: (low: number, high: number, best: number, worst: number, missing: readonly string[]): string => `Der Platz ist vorläufig: Es fehlt ${formatList(missing, 'de')}. Je nachdem, was noch vergeben wird, sind es ${points(low, 'de')} bis ${points(high, 'de')} Punkte und Rang ${best} bis ${worst}.`,
    before: (id: string): string => `Davor: ${id}.`, after: (id: string): string => `Danach: ${id}.`,
    pair: (first: string, rank: number, second: string, other: number, a: number, b: number, gap: number): string => `${first} (Rang ${rank}) steht vor ${second} (Rang ${other}): ${points(a, 'de')} zu ${points(b, 'de')} Punkte, Abstand ${formatNumber(100 * gap, 'de', 2, true)}.`,
    tied: (first: string, second: string, rank: number): string => `${first} und ${second} haben gleich viele Punkte und teilen sich Rang ${rank}.`,
    ahead: (first: string, list: readonly string[]): string => `${first} liegt vorn bei ${formatList(list, 'de')}.`,
    catchesUp: (second: string, list: readonly string[]): string => (list.length === 0 ? `${second} ist auf keinem Kriterium besser.` : `${second} holt auf bei ${formatList(list, 'de')}.`),
    chance: (first: string, second: string, value: number): string => `In ${share(value, 'de')} von 100 Stichproben mit leicht anderen Gewichten und Bewertungen liegt ${first} vor ${second} oder gleichauf. ${value >= 0.9 ? 'Der Abstand ist belastbar.' : 'Auf diesen Abstand allein sollte sich niemand berufen.'}`,
    weightTurns: (criterion: string, from: number, to: number): string => `Umgekehrt stünde es, wenn ${criterion} ${to > from ? 'mehr' : 'weniger'} als ${weightBeyond(to, from, 'de')} wöge statt ${weight(from, 'de')} (die übrigen im gleichen Verhältnis).`,
    shiftTurns: (moved: number, list: readonly string[], to: string): string => `Die kleinste Verschiebung insgesamt: mehr als ${formatNumber(beyond(100 * moved, 0, 2), 'de', 2, true)} Prozentpunkte von ${formatList(list, 'de')} zu ${to}.`,
    noWeightTurns: (first: string, second: string): string => `Keine Gewichtung stellt ${second} vor ${first}.`,
    scoreTurns: (id: string, criterion: string, from: number, to: number): string => `Die kleinste einzelne Bewertung, die das ändert: ${id} bei ${criterion} ${to > from ? 'über' : 'unter'} ${raw(beyond(to, from, 2), 'de')} statt ${raw(from, 'de')} (Mittel aller Bewertungen).`,
    noScoreTurns: 'Keine einzelne Bewertung dreht die beiden um.',
    status: (id: string, status: string): string => `${id} steht nicht in der Rangfolge: Der Stand ist „${status}“. In die Rangfolge kommen offene, geplante und laufende Maßnahmen.`,
    notRated: (id: string): string => `${id} steht nicht in der Rangfolge: Es gibt noch keine Bewertung. \`measures ratings template\` legt einen Bogen an.`,
    excluded: (id: string, criterion: string, raters: readonly string[]): string => `${id} steht nicht in der Rangfolge: „${criterion}“ ist nach ${formatList(raters, 'de')} nicht erfüllt.`,
  },
  en: {
    what: 'code of a rule or id of a measure', second: 'id of a second measure: why does one stand before the other?',
    examples: '\nFor example:\n  measures explain N106          what a rule asks for\n  measures explain SB-03         why a measure stands where it stands\n  measures explain SB-03 KV-01   why one stands before the other\n',
    ratings: 'Ratings one by one:',
    signed: (value: number): string => signed(value, 'en'),
    criterion: 'Criterion', weight: 'Weight', contribution: 'Contribution', mean: 'on average', difference: 'Difference', points: (id) => `${id} rated`, sum: 'Sum',
    of: (id) => `${id} contributes`,
    place: (id, title, rank, of, score, tied) => `${id} "${title}" is at rank ${rank} of ${of} with ${points(score, 'en')} points${tied ? ' (tie)' : ''}.`,
    strong: (list) => `Stronger than the measures on average: ${list.join(', ')}.`,
    weak: (list) => `Weaker: ${list.join(', ')}.`,
    sure: (best, worst, top, inTop, first) => `Over all samples it stands between rank ${best} and ${worst}, among the first ${top} in ${share(inTop, 'en')} of 100 and at the very front in ${share(first, 'en')} of 100.`,
    provisional: (low, high, best, worst, missing) => `Its place is provisional: ${formatList(missing, 'en')} ${missing.length === 1 ? 'is' : 'are'} missing. Depending on what is still given, it is ${points(low, 'en')} to ${points(high, 'en')} points and rank ${best} to ${worst}.`,
    before: (id) => `Before it: ${id}.`, after: (id) => `After it: ${id}.`,
    pair: (first, rank, second, other, a, b, gap) => `${first} (rank ${rank}) stands before ${second} (rank ${other}): ${points(a, 'en')} to ${points(b, 'en')} points, ${formatNumber(100 * gap, 'en', 2, true)} apart.`,
    tied: (first, second, rank) => `${first} and ${second} have the same points and share rank ${rank}.`,
    ahead: (first, list) => `${first} leads on ${formatList(list, 'en')}.`,
    catchesUp: (second, list) => (list.length === 0 ? `${second} is better on no criterion.` : `${second} catches up on ${formatList(list, 'en')}.`),
    chance: (first, second, value) => `In ${share(value, 'en')} of 100 samples with slightly different weights and ratings ${first} stands before or level with ${second}. ${value >= 0.9 ? 'The gap can be relied on.' : 'Nobody should rely on this gap alone.'}`,
    weightTurns: (criterion, from, to) => `It would be the other way round if ${criterion} weighed ${to > from ? 'more' : 'less'} than ${weightBeyond(to, from, 'en')} instead of ${weight(from, 'en')} (the others in the same proportions).`,
    shiftTurns: (moved, list, to) => `The smallest shift of all: more than ${formatNumber(beyond(100 * moved, 0, 2), 'en', 2, true)} percentage points from ${formatList(list, 'en')} to ${to}.`,
    noWeightTurns: (first, second) => `No weights put ${second} before ${first}.`,
    scoreTurns: (id, criterion, from, to) => `The smallest single score that changes it: ${id} on ${criterion} ${to > from ? 'above' : 'below'} ${raw(beyond(to, from, 2), 'en')} instead of ${raw(from, 'en')} (mean of all raters).`,
    noScoreTurns: 'No single score turns the two round.',
    status: (id, status) => `${id} is not in the ranking: its status is "${status}". Ranked are measures that are open, planned or in progress.`,
    notRated: (id) => `${id} is not in the ranking: nobody has rated it yet. \`measures ratings template\` makes a sheet.`,
    excluded: (id, criterion, raters) => `${id} is not in the ranking: according to ${formatList(raters, 'en')} it does not meet "${criterion}".`,
  },
});

const both = (de: string, en: string): Both => ({ de, en });

export const explainUsage = {
  same: (id: string): UsageError => new UsageError(both(`„${id}“ lässt sich nicht mit sich selbst vergleichen.`, `"${id}" cannot be compared with itself.`)),
};
