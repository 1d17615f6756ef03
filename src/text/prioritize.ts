// Words of the ranking: heads, sentences, options.
import type { Method } from '../model/priority/input.ts';
import type { RobustnessClass } from '../model/priority/robustness.ts';
import { bilingual, type Language } from './language.ts';
import { formatList, formatNumber, formatShare } from './numbers.ts';

/** Points of 100, with one decimal. */
export const points = (score: number, language: Language): string => formatNumber(100 * score, language, 1);
/** A weight 0..1 as per cent, with at most one decimal. */
export const weight = (share: number, language: Language): string => `${formatNumber(100 * share, language, 1, true)}${language === 'de' ? '\u00a0%' : '%'}`;
/** Points in a criterion's unit, with at most two decimals. */
export const raw = (value: number, language: Language): string => formatNumber(value, language, 2, true);
/** A change of points of 100 with its sign; none for what rounds to nothing. */
export function signed(change: number, language: Language): string {
  const text = formatNumber(Math.abs(100 * change), language, 1);
  return Math.abs(100 * change) < 0.05 ? text : `${change > 0 ? '+' : '−'}${text}`;
}
/** A probability: 0,04 or < 0,001. */
export const probability = (p: number, language: Language): string => (p < 0.001 ? `< ${formatNumber(0.001, language, 3)}` : formatNumber(p, language, 3));
const many = (count: number, one: string, more: string, language: Language): string => `${formatNumber(count, language)} ${count === 1 ? one : more}`;

/** How far a coefficient of agreement carries: Krippendorff's bands. */
export type Band = 'reliable' | 'tentative' | 'weak';
export const band = (alpha: number): Band => (alpha >= 0.8 ? 'reliable' : alpha >= 0.667 ? 'tentative' : 'weak');

export interface RobustnessWords {
  samples: number;
  seed: number;
  top: number;
  kind: 'declared' | 'simplex' | 'ordinal';
  spread: number;
  values: 'none' | 'raters' | 'uniform';
  step: number;
}

export const priorityText = bilingual({
  de: {
    heading: (measures: number, raters: number): string => `Rangfolge: ${many(measures, 'Maßnahme', 'Maßnahmen', 'de')}, ${many(raters, 'bewertende Stelle', 'bewertende Stellen', 'de')}`,
    rank: 'Rang', id: 'Kennung', measure: 'Maßnahme', points: 'Punkte', ranks: 'Ränge', today: 'heute', classHead: 'Lage', cost: 'Kosten', benefit: 'Punkte je 1.000\u00a0€', criterion: 'Kriterium', weightHead: 'Gewicht', first: 'Erste',
    top: (k: number): string => `Erste\u00a0${k}`,
    class: { front: 'vorn', contested: 'offen', behind: 'hinten' } satisfies Record<RobustnessClass, string>,
    methods: { 'weighted-sum': 'gewichtete Summe', topsis: 'TOPSIS', promethee2: 'PROMETHEE II' } satisfies Record<Method, string>,
    weighting: { direct: 'Gewichte', equal: 'Gewichte (alle gleich, weil keines angegeben ist)', ranked: 'Gewichte aus der Rangfolge der Kriterien', pairwise: 'Gewichte aus Paarvergleichen', givers: 'Gewichte, gemittelt über alle Gewichtenden' },
    weights: (kind: string, list: readonly string[]): string => `${kind}: ${list.join(', ')}.`,
    normalised: (sum: number): string => `Die angegebenen Gewichte ergeben ${formatNumber(sum, 'de', 2, true)}, nicht 100; sie wurden umgerechnet.`,
    pointsNote: (method: Method, normalise: string | null): string => (method === 'weighted-sum' && (normalise === null || normalise === 'anchors')
      ? 'Punkte: gewichtete Summe auf festen Skalen, 0 bis 100.'
      : `Punkte: ${method === 'topsis' ? 'TOPSIS, Nähe zum Besten' : method === 'promethee2' ? 'PROMETHEE II, (φ + 1)/2' : 'gewichtete Summe'}${normalise === null ? '' : `, Normierung ${normalise}`}, 0 bis 100. Eine zweite Meinung: Sie hängt davon ab, welche Maßnahmen verglichen werden.`),
    sampling: ({ samples, seed, top, kind, spread, values, step }: RobustnessWords): string => `Ränge: bester und schlechtester in ${formatNumber(samples, 'de')} Stichproben (${kind === 'declared' ? `Gewichte ±\u00a0${formatShare(spread, 'de')}` : kind === 'simplex' ? 'beliebige Gewichte' : 'Gewichte in der angegebenen Rangfolge'}, ${values === 'none' ? 'Punkte fest' : values === 'raters' ? 'Punkte unter den Bewertungen gezogen' : `Punkte ±\u00a0${formatNumber(step, 'de', 1, true)} von 10`}; Startwert ${seed}). Erste ${top}: Anteil der Stichproben unter den ersten ${top} (Standardfehler höchstens ${formatNumber(50 / Math.sqrt(samples), 'de', 1)} Prozentpunkte). Lage: vorn ab 90\u00a0%, hinten bis 10\u00a0%, sonst offen.`,
    // „In 87 von 100 Gewichtungen nahe an Ihrer …“
    firstNote: (id: string, share: number, top: number, inTop: number): string => `${id} liegt in ${formatNumber(100 * share, 'de')} von 100 Stichproben auf dem ersten Platz und in ${formatNumber(100 * inTop, 'de')} von 100 unter den ersten ${top}.`,
    stability: (id: string, list: readonly string[]): string => (list.length === 0 ? `${id} bleibt vorn, welches Gewicht ein einzelnes Kriterium auch bekommt.` : `${id} bleibt vorn, solange ein einzelnes Gewicht in diesen Grenzen bleibt (die übrigen im gleichen Verhältnis): ${list.join(', ')}.`),
    stabilityOf: (criterion: string, low: number, high: number, now: number): string => `${criterion} ${low <= 0 ? `bis ${weight(high, 'de')}` : high >= 1 ? `ab ${weight(low, 'de')}` : `${weight(low, 'de')} bis ${weight(high, 'de')}`} (jetzt ${weight(now, 'de')})`,
    kendall: (w: number, measures: number, raters: number, p: number): string => `Einigkeit über die Rangfolge: Kendalls W = ${formatNumber(w, 'de', 2)} (0 keine, 1 volle; ${many(measures, 'Maßnahme', 'Maßnahmen', 'de')}, ${many(raters, 'bewertende Stelle', 'bewertende Stellen', 'de')}, p ${p < 0.001 ? '' : '= '}${probability(p, 'de')}).`,
    noKendall: 'Einigkeit über die Rangfolge: nicht zu berechnen (nötig sind zwei bewertende Stellen und drei Maßnahmen, die alle ganz bewertet haben).',
    alpha: (alpha: number, how: Band): string => `Einigkeit über die Punkte: Krippendorffs α = ${formatNumber(alpha, 'de', 2)} (${how === 'reliable' ? 'verlässlich' : how === 'tentative' ? 'vorläufig brauchbar' : 'schwach: noch einmal darüber sprechen'}).`,
    alphaByCriterion: (list: readonly string[]): string => `α je Kriterium: ${list.join(', ')}.`,
    noVariation: 'keine Unterschiede',
    talkFirst: 'Zuerst darüber sprechen:',
    talk: (measure: string, criterion: string, lowest: string, highest: string, worstBy: readonly string[], bestBy: readonly string[]): string => `${measure}, ${criterion}: ${lowest} bis ${highest} (am schlechtesten: ${formatList(worstBy, 'de')}; am besten: ${formatList(bestBy, 'de')})`,
    more: (count: number, hint: boolean): string => `… und ${many(count, 'weitere', 'weitere', 'de')}${hint ? ' (--detail full zeigt alle)' : ''}`,
    provisional: (list: readonly string[]): string => `~ Vorläufig, weil Punkte fehlen: ${list.join('; ')}.`,
    provisionalOf: (id: string, low: number, high: number, best: number, worst: number, missing: readonly string[]): string => `${id} ${points(low, 'de')} bis ${points(high, 'de')} Punkte, Rang ${best === worst ? best : `${best} bis ${worst}`} (es fehlt ${formatList(missing, 'de')})`,
    provisionalPlain: (id: string, missing: readonly string[]): string => `${id} (es fehlt ${formatList(missing, 'de')})`,
    tied: '= Gleichstand. Die Reihenfolge innerhalb ist keine Wertung (früheste Frist, Klebepunkte, Kosten, Kennung).',
    notRated: (ids: readonly string[]): string => `Ohne Bewertung und daher ohne Rang (${ids.length}): ${ids.join(', ')}.`,
    excluded: (id: string, criterion: string, raters: readonly string[]): string => `Nicht in der Rangfolge: ${id}. „${criterion}“ ist ${raters.length > 0 ? `nach ${formatList(raters, 'de')} ` : ''}nicht erfüllt.`,
    outdated: (list: readonly string[]): string => `Neu zu bewerten, weil sich Text oder Indikatoren seither geändert haben: ${list.join('; ')}.`,
    outdatedOf: (measure: string, raters: readonly string[]): string => `${measure} (${formatList(raters, 'de')})`,
    inconsistent: (ratio: number, table: string, triads: readonly string[]): string => `Warnung: Die Paarvergleiche widersprechen sich (Konsistenzverhältnis ${formatNumber(ratio, 'de', 3)}, Zufallsindex ${table}; höchstens 0,10). Am stärksten: ${triads.join('; ')}.`,
    consistent: (ratio: number, table: string): string => `Konsistenzverhältnis der Paarvergleiche: ${formatNumber(ratio, 'de', 3)} (Zufallsindex ${table}; bis 0,10 annehmbar).`,
    costCounted: (criterion: string): string => `Warnung: „${criterion}“ bewertet Kosten, und es gibt ein Budget. Geld zählt so doppelt; besser steht der Nutzen je 1.000 € daneben.`,
    alike: (ids: readonly string[]): string => `Warnung: TOPSIS kann nicht unterscheiden: ${ids.join(', ')}.`,
    nothing: 'Keine Maßnahme ist bewertet. `measures ratings template --output bewertung.csv` legt einen Bogen an.',
    noneShown: 'Keine gereihte Maßnahme passt zu dieser Auswahl.',
    noCandidates: 'Keine Maßnahme ist offen, geplant oder in Umsetzung; nur solche kommen in die Rangfolge. `measures new measure` legt eine an, `measures import liste.csv` übernimmt eine Liste.',
    noCriteria: 'In catalogue.yaml stehen keine Kriterien; ohne sie gibt es keine Rangfolge.',
    shown: (shown: number, all: number): string => `Gezeigt sind ${shown} von ${all} Maßnahmen; die Ränge gelten für alle.`,
    changes: 'Was wäre, wenn:',
    changed: {
      weight: (criterion: string, share: number): string => `${criterion} wiegt ${weight(share, 'de')}, die übrigen im gleichen Verhältnis`,
      without: (id: string): string => `ohne ${id}`,
      set: (id: string, criterion: string, value: number): string => `${id}: ${criterion} ${raw(value, 'de')}`,
      raters: (list: readonly string[]): string => `nur bewertet von ${formatList(list, 'de')}`,
      groups: (list: readonly string[]): string => `nur Gruppe ${formatList(list, 'de')}`,
    },
    moved: 'Was sich bewegt:',
    nothingMoved: 'Kein Rang ändert sich.',
    move: (id: string, from: number | null, to: number | null): string => (from === null ? `${id} kommt auf Rang ${to}` : to === null ? `${id} (Rang ${from}) fällt weg` : `${id} ${to < from ? 'steigt' : 'fällt'} von ${from} auf ${to}`),
    cause: (criterion: string, change: number, mean: number): string => `${criterion} ${signed(change, 'de')}${Math.abs(mean) > Math.abs(change) / 5 ? ` (im Mittel ${signed(mean, 'de')})` : ''}`,
    byOthers: 'eigene Punkte unverändert',
    compared: 'Vergleich der Verfahren:',
    tau: (method: string, tau: number): string => `${method}: τ = ${formatNumber(tau, 'de', 2)} gegenüber der gewichteten Summe (1 gleiche, −1 umgekehrte Reihenfolge)`,
    sameOrder: 'Alle Verfahren ergeben dieselbe Reihenfolge.',
    differing: 'Am weitesten auseinander:',
    givers: (list: readonly string[]): string => `Erste Plätze je Gewichtung: ${list.join('; ')}.`,
    giverW: (w: number): string => `Einigkeit der Gewichtenden über die Rangfolge: Kendalls W = ${formatNumber(w, 'de', 2)}.`,
    votes: 'Abstimmungen, jede Gruppe für sich und nicht mit Bewertungen gemischt:',
    dotVote: (name: string, total: number, list: readonly string[]): string => `${name}: ${many(total, 'Klebepunkt', 'Klebepunkte', 'de')}. ${list.join(', ')}.`,
    dotItem: (rank: number, id: string, share: number): string => `${rank}. ${id} ${formatShare(share, 'de', 1)}`,
    ballotVote: (name: string, total: number, order: readonly string[], count: number | null, winner: string | null): string => `${name}: ${many(total, 'Stimmzettel', 'Stimmzettel', 'de')}. Reihenfolge mit den wenigsten Widersprüchen (Kemeny): ${order.join(', ')}${count === 1 ? '' : count === null ? '; es gibt mindestens eine weitere' : `; ${formatNumber(count, 'de')} Reihenfolgen sind gleich gut`}. ${winner === null ? 'Keine Maßnahme schlägt jede andere im direkten Vergleich.' : `${winner} schlägt jede andere im direkten Vergleich.`}`,
    noGroup: 'ohne Gruppe',
  },
  en: {
    heading: (measures: number, raters: number): string => `Ranking: ${many(measures, 'measure', 'measures', 'en')}, ${many(raters, 'rater', 'raters', 'en')}`,
    rank: 'Rank', id: 'Id', measure: 'Measure', points: 'Points', ranks: 'Ranks', today: 'today', classHead: 'Place', cost: 'Cost', benefit: 'Points per €1,000', criterion: 'Criterion', weightHead: 'Weight', first: 'First',
    top: (k: number): string => `First\u00a0${k}`,
    class: { front: 'front', contested: 'contested', behind: 'behind' },
    methods: { 'weighted-sum': 'weighted sum', topsis: 'TOPSIS', promethee2: 'PROMETHEE II' },
    weighting: { direct: 'Weights', equal: 'Weights (all equal, since none is given)', ranked: 'Weights from the order of the criteria', pairwise: 'Weights from pairwise comparisons', givers: 'Weights, mean of all givers' },
    weights: (kind, list) => `${kind}: ${list.join(', ')}.`,
    normalised: (sum) => `The weights given sum to ${formatNumber(sum, 'en', 2, true)}, not 100; they were converted.`,
    pointsNote: (method, normalise) => (method === 'weighted-sum' && (normalise === null || normalise === 'anchors')
      ? 'Points: weighted sum on fixed scales, 0 to 100.'
      : `Points: ${method === 'topsis' ? 'TOPSIS, closeness to the best' : method === 'promethee2' ? 'PROMETHEE II, (φ + 1)/2' : 'weighted sum'}${normalise === null ? '' : `, normalisation ${normalise}`}, 0 to 100. A second opinion: it depends on which measures are compared.`),
    sampling: ({ samples, seed, top, kind, spread, values, step }) => `Ranks: best and worst in ${formatNumber(samples, 'en')} samples (${kind === 'declared' ? `weights ± ${formatShare(spread, 'en')}` : kind === 'simplex' ? 'any weights' : 'weights in the given order'}, ${values === 'none' ? 'points fixed' : values === 'raters' ? 'points drawn among the raters' : `points ± ${formatNumber(step, 'en', 1, true)} of 10`}; seed ${seed}). First ${top}: share of samples among the first ${top} (standard error at most ${formatNumber(50 / Math.sqrt(samples), 'en', 1)} percentage points). Place: front from 90%, behind up to 10%, otherwise contested.`,
    firstNote: (id, share, top, inTop) => `${id} comes first in ${formatNumber(100 * share, 'en')} of 100 samples and among the first ${top} in ${formatNumber(100 * inTop, 'en')} of 100.`,
    stability: (id, list) => (list.length === 0 ? `${id} stays first whatever weight any single criterion gets.` : `${id} stays first as long as a single weight keeps within these bounds (the others in the same proportions): ${list.join(', ')}.`),
    stabilityOf: (criterion, low, high, now) => `${criterion} ${low <= 0 ? `up to ${weight(high, 'en')}` : high >= 1 ? `from ${weight(low, 'en')}` : `${weight(low, 'en')} to ${weight(high, 'en')}`} (now ${weight(now, 'en')})`,
    kendall: (w, measures, raters, p) => `Agreement on the ranking: Kendall's W = ${formatNumber(w, 'en', 2)} (0 none, 1 full; ${many(measures, 'measure', 'measures', 'en')}, ${many(raters, 'rater', 'raters', 'en')}, p ${p < 0.001 ? '' : '= '}${probability(p, 'en')}).`,
    noKendall: 'Agreement on the ranking: cannot be computed (it takes two raters and three measures that all of them rated in full).',
    alpha: (alpha, how) => `Agreement on the points: Krippendorff's α = ${formatNumber(alpha, 'en', 2)} (${how === 'reliable' ? 'reliable' : how === 'tentative' ? 'tentative' : 'weak: talk about it again'}).`,
    alphaByCriterion: (list) => `α by criterion: ${list.join(', ')}.`,
    noVariation: 'no variation',
    talkFirst: 'Talk about these first:',
    talk: (measure, criterion, lowest, highest, worstBy, bestBy) => `${measure}, ${criterion}: ${lowest} to ${highest} (worst: ${formatList(worstBy, 'en')}; best: ${formatList(bestBy, 'en')})`,
    more: (count, hint) => `… and ${many(count, 'more', 'more', 'en')}${hint ? ' (--detail full shows all)' : ''}`,
    provisional: (list) => `~ Provisional, because points are missing: ${list.join('; ')}.`,
    provisionalOf: (id, low, high, best, worst, missing) => `${id} ${points(low, 'en')} to ${points(high, 'en')} points, rank ${best === worst ? best : `${best} to ${worst}`} (missing: ${formatList(missing, 'en')})`,
    provisionalPlain: (id, missing) => `${id} (missing: ${formatList(missing, 'en')})`,
    tied: '= Tie. The order within is no preference (earliest deadline, dots, cost, id).',
    notRated: (ids) => `Without ratings and so without rank (${ids.length}): ${ids.join(', ')}.`,
    excluded: (id, criterion, raters) => `Not in the ranking: ${id}. ${raters.length > 0 ? `According to ${formatList(raters, 'en')} it` : 'It'} does not meet "${criterion}".`,
    outdated: (list) => `To be rated again, since text or indicators have changed: ${list.join('; ')}.`,
    outdatedOf: (measure, raters) => `${measure} (${formatList(raters, 'en')})`,
    inconsistent: (ratio, table, triads) => `Warning: the pairwise comparisons contradict each other (consistency ratio ${formatNumber(ratio, 'en', 3)}, random index ${table}; at most 0.10). Worst: ${triads.join('; ')}.`,
    consistent: (ratio, table) => `Consistency ratio of the pairwise comparisons: ${formatNumber(ratio, 'en', 3)} (random index ${table}; acceptable up to 0.10).`,
    costCounted: (criterion) => `Warning: "${criterion}" judges cost, and there is a budget. Money then counts twice; better keep the benefit per €1,000 beside the score.`,
    alike: (ids) => `Warning: TOPSIS cannot tell apart: ${ids.join(', ')}.`,
    nothing: 'No measure has been rated. `measures ratings template --output ratings.csv` makes a sheet.',
    noneShown: 'No ranked measure fits this choice.',
    noCandidates: 'No measure is open, planned or in progress; only such measures are ranked. `measures new measure` makes one, `measures import list.csv` takes in a list.',
    noCriteria: 'There are no criteria in catalogue.yaml; without them there is no ranking.',
    shown: (shown, all) => `Shown are ${shown} of ${all} measures; ranks hold for all.`,
    changes: 'What if:',
    changed: {
      weight: (criterion, share) => `${criterion} weighs ${weight(share, 'en')}, the others in the same proportions`,
      without: (id) => `without ${id}`,
      set: (id, criterion, value) => `${id}: ${criterion} ${raw(value, 'en')}`,
      raters: (list) => `only rated by ${formatList(list, 'en')}`,
      groups: (list) => `only group ${formatList(list, 'en')}`,
    },
    moved: 'What moves:',
    nothingMoved: 'No rank changes.',
    move: (id, from, to) => (from === null ? `${id} comes in at rank ${to}` : to === null ? `${id} (rank ${from}) drops out` : `${id} ${to < from ? 'rises' : 'falls'} from ${from} to ${to}`),
    cause: (criterion, change, mean) => `${criterion} ${signed(change, 'en')}${Math.abs(mean) > Math.abs(change) / 5 ? ` (on average ${signed(mean, 'en')})` : ''}`,
    byOthers: 'its own points unchanged',
    compared: 'Methods compared:',
    tau: (method, tau) => `${method}: τ = ${formatNumber(tau, 'en', 2)} against the weighted sum (1 the same, −1 the reverse order)`,
    sameOrder: 'All methods give the same order.',
    differing: 'Furthest apart:',
    givers: (list) => `First places by weight giver: ${list.join('; ')}.`,
    giverW: (w) => `Agreement of the weight givers on the ranking: Kendall's W = ${formatNumber(w, 'en', 2)}.`,
    votes: 'Votes, each group on its own and not mixed with ratings:',
    dotVote: (name, total, list) => `${name}: ${many(total, 'dot', 'dots', 'en')}. ${list.join(', ')}.`,
    dotItem: (rank, id, share) => `${rank}. ${id} ${formatShare(share, 'en', 1)}`,
    ballotVote: (name, total, order, count, winner) => `${name}: ${many(total, 'ballot', 'ballots', 'en')}. Order with the fewest contradictions (Kemeny): ${order.join(', ')}${count === 1 ? '' : count === null ? '; there is at least one other' : `; ${formatNumber(count, 'en')} orders are equally good`}. ${winner === null ? 'No measure beats every other (no Condorcet winner).' : `${winner} beats every other one to one.`}`,
    noGroup: 'no group',
  },
});
