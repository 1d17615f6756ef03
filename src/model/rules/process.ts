// P: whether the ranking rests on something.
import type { Catalogue, Criterion, Measure, Rating } from '../catalogue.ts';
import { firstDay } from '../dates.ts';
import { pointer } from '../finding.ts';
import { formatNumber } from '../../text/numbers.ts';
import { priorityInput } from '../priority/from-catalogue.ts';
import { DEFAULT_OPTIONS } from '../priority/input.ts';
import { rankCatalogue } from '../priority/prioritize.ts';
import { PriorityError } from '../priority/types.ts';
import type { Around } from './around.ts';
import { at, both, type Rule, said } from './rule.ts';

const since = '0.1.0';
const family = 'P';

type Scores = NonNullable<Rating['scores'][string]>;

const counted = ({ settings }: { settings: Catalogue['settings'] }): Criterion[] => (settings.criteria ?? []).filter(({ must }) => !must);

/** Of one rater's files the newest counts for each measure: measure → rater → the file and its scores. */
function currentScores({ catalogue }: Around): Map<string, Map<string, { file: string; day: string; scores: Scores }>> {
  const current = new Map<string, Map<string, { file: string; day: string; scores: Scores }>>();
  for (const { id: file, rater, date, scores } of catalogue.ratings) {
    const day = date === undefined ? '' : firstDay(date);
    for (const [measure, entry] of Object.entries(scores)) {
      if (entry === null) continue;
      let raters = current.get(measure);
      if (!raters) current.set(measure, (raters = new Map()));
      const known = raters.get(rater);
      if (known === undefined || day >= known.day) raters.set(rater, { file, day, scores: entry });
    }
  }
  return current;
}

const isRanked = ({ status }: Measure): boolean => status === 'open' || status === 'planned' || status === 'inProgress';
const isRated = (value: unknown): boolean => typeof value === 'number' || typeof value === 'boolean';

// the value 0..1 of points on a criterion's scale
const valueOf = (points: number, { worst = 0, best = 10 }: Criterion): number => (points - worst) / (best - worst);

// off the scale is a finding of its own
function onScale(points: unknown, criterion: Criterion): points is number {
  if (typeof points !== 'number') return false;
  const value = valueOf(points, criterion);
  return value >= 0 && value <= 1;
}

interface Tally {
  file: string;
  day: string;
  scores: number;
  high: number;
}

// how many of each rater's scores are in the top fifth of the scale
function tallies(around: Around): Map<string, Tally> {
  const criteria = new Map(counted(around).map((criterion) => [criterion.id, criterion]));
  const found = new Map<string, Tally>();
  for (const raters of around.once(currentScores).values()) {
    for (const [rater, { file, day, scores }] of raters) {
      const tally = found.get(rater) ?? { file, day, scores: 0, high: 0 };
      found.set(rater, tally);
      if (day >= tally.day) Object.assign(tally, { file, day });
      for (const [id, points] of Object.entries(scores)) {
        const criterion = criteria.get(id);
        if (criterion === undefined || !onScale(points, criterion)) continue;
        tally.scores++;
        if (valueOf(points, criterion) >= 0.8 - 1e-9) tally.high++;
      }
    }
  }
  return found;
}

// the rank of every ranked measure; empty where the numbers allow no ranking (other rules say why)
function ranksOf({ catalogue }: Around): Map<string, number> {
  if (catalogue.ratings.length === 0 || (catalogue.settings.criteria ?? []).length === 0) return new Map();
  try {
    const { decision, ranks } = rankCatalogue(priorityInput(catalogue), DEFAULT_OPTIONS);
    return new Map(decision.measures.map(({ id }, i) => [id, ranks.rank[i]!]));
  } catch (error) {
    if (error instanceof PriorityError) return new Map();
    throw error;
  }
}

// „Kosten“, „Folgekosten“, „Höhe der Kosten“, „kostengünstig“, but not „kostenlos“
const aboutCost = /(?<!\p{L})(?:\p{L}{0,30}kosten|costs?|kostengünstig\p{L}*)(?!\p{L})/iu;

/** Fewer scores than this say nothing about a rater's habit. */
const fewScores = 6;

export const processRules: readonly Rule[] = [
  {
    code: 'P301', family, since, severity: at('w/w/w'),
    title: both('Gewichte oder Anker unvollständig', 'Weights or anchors incomplete'),
    what: both('Die Gewichte der Kriterien ergeben nicht 100 (nur bei `weighting: {method: direct}`), oder bei einem Kriterium ist nicht an beiden Enden der Skala beschrieben, was der Wert heißt.', 'The weights of the criteria do not add up to 100 (only with `weighting: {method: direct}`), or a criterion does not describe what the scores at both ends of its scale mean.'),
    why: both('Gerechnet wird auch so, denn Gewichte werden auf 1 gebracht. Aber wer 90 Punkte vergibt, hat sich vertan, und ohne Anker meint jede Bewertung etwas anderes.', 'It is computed all the same, since weights are scaled to 1. But who gives 90 points has made a mistake, and without anchors each rating means something else.'),
    example: {
      failing: { 'catalogue.yaml': 'criteria:\n  - {id: effect, title: Wirksamkeit, weight: 60, worst: 0, best: 10, anchors: {"0": keine Wirkung, "10": Wirkung gemessen}}\n  - {id: urgency, title: Dringlichkeit, weight: 30, worst: 0, best: 10, anchors: {"0": hat Zeit, "10": muss jetzt sein}}' },
      mended: { 'catalogue.yaml': 'criteria:\n  - {id: effect, title: Wirksamkeit, weight: 60, worst: 0, best: 10, anchors: {"0": keine Wirkung, "10": Wirkung gemessen}}\n  - {id: urgency, title: Dringlichkeit, weight: 40, worst: 0, best: 10, anchors: {"0": hat Zeit, "10": muss jetzt sein}}' },
    },
    visit: {
      catalogue(settings, report) {
        const criteria = (settings.criteria ?? []).map((criterion, i) => ({ criterion, path: `/criteria/${i}` })).filter(({ criterion }) => !criterion.must);
        const sum = criteria.reduce((total, { criterion }) => total + (criterion.weight ?? 0), 0);
        if (criteria.length > 0 && (settings.weighting?.method ?? 'direct') === 'direct' && Math.abs(sum - 100) > 1e-6) {
          report('/criteria', said(`Die Gewichte ergeben ${formatNumber(sum, 'de', 2, true)}, nicht 100.`, `The weights add up to ${formatNumber(sum, 'en', 2, true)}, not 100.`, 'Verteilen Sie genau 100 Punkte auf die Kriterien.', 'Spread exactly 100 points over the criteria.'), { on: 'key' });
        }
        for (const { criterion: { id, worst = 0, best = 10, anchors = {} }, path } of criteria) {
          const described = new Set(Object.keys(anchors).map(Number));
          const lacks = [worst, best].filter((end) => !described.has(end));
          if (lacks.length > 0) report('anchors' in (settings.criteria?.[Number(path.slice(10))] ?? {}) ? `${path}/anchors` : path, said(`Kriterium „${id}“: Es fehlt der Anker für ${lacks.join(' und ')}.`, `Criterion "${id}": the anchor for ${lacks.join(' and ')} is missing.`, 'Beschreiben Sie in anchors, woran man den schlechtesten und den besten Wert erkennt.', 'Describe in anchors how one recognises the worst and the best score.'));
        }
      },
    },
  },
  {
    code: 'P302', family, since, severity: at('-/i/w'),
    title: both('Zu wenige Bewertungen', 'Too few ratings'),
    what: both('Eine Maßnahme, die in die Rangfolge gehört, ist bei einem Kriterium von weniger als zwei Bewertenden bewertet. Sagt nichts, solange im Katalog noch niemand bewertet hat.', 'A measure that belongs in the ranking is rated by fewer than two raters on some criterion. Says nothing while nobody has rated anything in the catalogue.'),
    why: both('Die Nutzwertanalyse verlangt mindestens zwei unabhängige Bewertungen. Eine einzelne ist eine Meinung.', 'Value analysis asks for at least two independent ratings. A single one is an opinion.'),
    example: { failing: { 'ratings/R-b.yaml': 'scores:\n  M-01: {effect: 6, urgency: null}' }, mended: { 'ratings/R-b.yaml': 'scores:\n  M-01: {effect: 6, urgency: 7}' } },
    visit: {
      measure(measure, report, around) {
        const { ratings } = around.catalogue;
        if (ratings.length === 0 || !isRanked(measure) || !around.complete('rating')) return;
        const raters = [...around.once(currentScores).get(measure.id)?.values() ?? []];
        const few = (around.settings.criteria ?? []).map(({ id }) => ({ id, n: raters.filter(({ scores }) => isRated(scores[id])).length })).filter(({ n }) => n < 2);
        if (few.length === 0) return;
        const least = Math.min(...few.map(({ n }) => n));
        const ids = few.map(({ id }) => id).join(', ');
        report('', raters.length === 0
          ? said('Die Maßnahme ist noch nicht bewertet.', 'The measure has not been rated yet.', '`measures ratings template` schreibt einen Bogen je Person.', '`measures ratings template` writes a sheet per rater.')
          : said(least === 0 ? `Keine Bewertung bei ${ids}.` : `Nur eine Bewertung bei ${ids}.`, least === 0 ? `No rating on ${ids}.` : `Only one rating on ${ids}.`, 'Lassen Sie mindestens zwei Personen unabhängig voneinander bewerten.', 'Have at least two people rate independently of each other.'));
      },
    },
  },
  {
    code: 'P303', family, since, severity: at('-/w/w'),
    title: both('Starke Abweichung ohne Erklärung', 'Large spread without an explanation'),
    what: both('Bei einem Kriterium liegen höchste und niedrigste Bewertung einer Maßnahme mehr als `thresholds.spread` Punkte auseinander (Vorgabe 4; andere Skalen werden auf zehn Punkte umgerechnet), und keine der Bewertungen trägt ein `note`. Gezeigt wird die, die am weitesten vom Mittel abweicht.', 'On a criterion the highest and lowest score of a measure are more than `thresholds.spread` points apart (default 4; other scales are converted to ten points), and none of the ratings has a `note`. The one farthest from the mean is shown.'),
    why: both('Meist haben zwei die Frage verschieden verstanden. Ein Satz dazu rettet die Rangfolge, ein Mittelwert verdeckt es.', 'Mostly two people have understood the question differently. One sentence saves the ranking, a mean hides it.'),
    example: { failing: { 'ratings/R-b.yaml': 'scores:\n  M-01: {effect: 1, urgency: 7}' }, mended: { 'ratings/R-b.yaml': 'scores:\n  M-01: {effect: 1, urgency: 7, note: Die Schulen haben keine Räume.}' } },
    visit: {
      measure({ id, ...measure }, report, around) {
        const raters = [...around.once(currentScores).get(id)?.entries() ?? []];
        if (raters.length < 2 || !isRanked(measure as Measure) || raters.some(([, { scores }]) => scores.note !== undefined)) return;
        for (const criterion of counted(around)) {
          const points = raters.flatMap(([, { file, scores }]) => (onScale(scores[criterion.id], criterion) ? [{ file, points: scores[criterion.id] as number }] : []));
          if (points.length < 2) continue;
          const all = points.map((each) => each.points);
          const [low, high] = [Math.min(...all), Math.max(...all)];
          if (Math.abs(valueOf(high, criterion) - valueOf(low, criterion)) * 10 <= around.thresholds.spread + 1e-9) continue;
          const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
          const farthest = points.reduce((a, b) => (Math.abs(b.points - mean) > Math.abs(a.points - mean) + 1e-9 ? b : a));
          report(pointer('scores', id, criterion.id), said(`${id}: starke Abweichung bei „${criterion.id}“ (${formatNumber(low, 'de', 2, true)} bis ${formatNumber(high, 'de', 2, true)}).`, `${id}: large spread on "${criterion.id}" (${formatNumber(low, 'en', 2, true)} to ${formatNumber(high, 'en', 2, true)}).`, 'Sprechen Sie darüber und halten Sie den Grund als note fest.', 'Talk about it and record the reason as a note.'), { about: farthest.file });
        }
      },
    },
  },
  {
    code: 'P304', family, since, severity: at('-/w/w'),
    title: both('Fast alles bekommt Bestnoten', 'Nearly everything gets top marks'),
    what: both(`Mehr als ein Drittel aller Punkte einer bewertenden Person liegt im obersten Fünftel der Skala (ab ${fewScores} Punktwerten).`, `More than a third of all scores of a rater are in the top fifth of the scale (from ${fewScores} scores on).`),
    why: both('Wenn fast alles „hoch“ ist, unterscheidet die Bewertung nicht mehr: In Hage waren es 17 von 25 Zielen, in Wuppertal 64 von gut 100 Maßnahmen.', 'Where nearly everything is "high", rating no longer tells things apart: in Hage it was 17 of 25 goals, in Wuppertal 64 of some 100 measures.'),
    example: {
      failing: { 'ratings/R-a.yaml': `scores:\n${[1, 2, 3, 4, 5, 6].map((n) => `  M-0${n}: {effect: 9, urgency: 6}`).join('\n')}`, 'ratings/R-b.yaml': `scores:\n${[1, 2, 3, 4, 5, 6].map((n) => `  M-0${n}: {effect: 7, urgency: 5}`).join('\n')}`, ...others() },
      mended: { 'ratings/R-a.yaml': `scores:\n${[1, 2, 3, 4, 5, 6].map((n) => `  M-0${n}: {effect: ${n > 3 ? 9 : 5}, urgency: 6}`).join('\n')}`, 'ratings/R-b.yaml': `scores:\n${[1, 2, 3, 4, 5, 6].map((n) => `  M-0${n}: {effect: 7, urgency: 5}`).join('\n')}`, ...others() },
    },
    visit: {
      catalogue(_settings, report, around) {
        for (const [rater, { file, scores, high }] of around.once(tallies)) {
          if (scores >= fewScores && high * 3 > scores) report('/scores', said(`${rater} vergibt in ${high} von ${scores} Fällen Punkte aus dem obersten Fünftel der Skala; so unterscheidet die Bewertung nichts mehr.`, `${rater} gives scores of the top fifth of the scale in ${high} of ${scores} cases; rating no longer tells things apart that way.`, 'Bitten Sie darum, die Skala auszunutzen: Was ist wichtiger als das andere?', 'Ask them to use the whole scale: what matters more than the rest?'), { about: file, on: 'key' });
        }
      },
    },
  },
  {
    code: 'P306', family, since, severity: at('w/w/w'),
    title: both('Kosten zählen doppelt', 'Cost counts twice'),
    what: both('Ein Kriterium bewertet die Kosten (`cost: true`, oder es heißt so), und zugleich begrenzt `budget`, was geplant werden kann.', 'A criterion judges the cost (`cost: true`, or by its name), and at the same time `budget` limits what can be planned.'),
    why: both('Teures fällt dann zweimal zurück: erst im Rang, dann am Budget. Das Organisationshandbuch des Bundes verlangt, Geld nur an einer Stelle zu bewerten.', 'What is dear falls back twice: first in rank, then against the budget. The federal handbook of organisation asks to judge money in one place only.'),
    example: {
      failing: { 'catalogue.yaml': 'criteria:\n  - {id: effect, title: Wirksamkeit, weight: 60, worst: 0, best: 10, anchors: {"0": keine Wirkung, "10": Wirkung gemessen}}\n  - {id: urgency, title: Kosten, weight: 40, worst: 0, best: 10, anchors: {"0": sehr teuer, "10": kostet nichts}}' },
      mended: { 'catalogue.yaml': 'criteria:\n  - {id: effect, title: Wirksamkeit, weight: 60, worst: 0, best: 10, anchors: {"0": keine Wirkung, "10": Wirkung gemessen}}\n  - {id: urgency, title: Dringlichkeit, weight: 40, worst: 0, best: 10, anchors: {"0": hat Zeit, "10": muss jetzt sein}}' },
    },
    visit: {
      catalogue({ criteria = [], budget = [] }, report) {
        if (budget.length === 0) return;
        for (const [i, { id, title, must, cost }] of criteria.entries()) {
          if (!must && (cost ?? (aboutCost.test(title) || aboutCost.test(id)))) report(`/criteria/${i}`, said(`„${id}“ bewertet die Kosten, die auch das Budget begrenzen: Sie zählen doppelt.`, `"${id}" judges the cost, which the budget limits too: it counts twice.`, 'Streichen Sie das Kriterium, oder setzen Sie cost: false, wenn es etwas anderes misst.', 'Remove the criterion, or set cost: false where it measures something else.'));
        }
      },
    },
  },
  {
    code: 'P307', family, since, severity: at('i/i/w'),
    title: both('Voraussetzung steht tiefer', 'Prerequisite ranks lower'),
    what: both('Eine Maßnahme braucht eine andere (`dependsOn`), die in der Rangfolge tiefer steht.', 'A measure needs another one (`dependsOn`) that ranks lower.'),
    why: both('Die Reihenfolge wird die Voraussetzung trotzdem vorziehen. Wer nur die Rangliste liest, versteht dann nicht, warum; meist ist die Voraussetzung zu niedrig bewertet.', 'The order will bring the prerequisite forward all the same. Who reads only the ranking will not understand why; mostly the prerequisite is rated too low.'),
    example: {
      failing: { 'measures/M-01.yaml': 'window: {earliest: 2027-01, latest: 2029-03}\ndependsOn: [M-02]', 'measures/M-02.yaml': 'title: Lesepatinnen für zwölf Kindertagesstätten gewinnen, bis Juli 2028\nsummary: Die Freiwilligenbörse sucht und schult sie.', 'ratings/R-a.yaml': 'scores:\n  M-01: {effect: 7, urgency: 5}\n  M-02: {effect: 4, urgency: 4}' },
      mended: { 'measures/M-01.yaml': 'window: {earliest: 2027-01, latest: 2029-03}\ndependsOn: [M-02]', 'measures/M-02.yaml': 'title: Lesepatinnen für zwölf Kindertagesstätten gewinnen, bis Juli 2028\nsummary: Die Freiwilligenbörse sucht und schult sie.', 'ratings/R-a.yaml': 'scores:\n  M-01: {effect: 7, urgency: 5}\n  M-02: {effect: 8, urgency: 8}' },
    },
    visit: {
      measure({ id, dependsOn = [] }, report, around) {
        if (dependsOn.length === 0 || !around.complete('catalogue', 'measure', 'rating', 'weights', 'vote')) return;
        const ranks = around.once(ranksOf);
        const own = ranks.get(id);
        for (const [i, needed] of dependsOn.entries()) {
          const other = ranks.get(needed);
          if (own !== undefined && other !== undefined && other > own) report(`/dependsOn/${i}`, said(`${id} (Rang ${own}) braucht ${needed}, und ${needed} steht tiefer (Rang ${other}).`, `${id} (rank ${own}) needs ${needed}, which ranks lower (rank ${other}).`, `Prüfen Sie die Bewertung von ${needed}; eingeplant wird sie in jedem Fall zuerst.`, `Check the rating of ${needed}; it is planned first in any case.`));
        }
      },
    },
  },
];

// five more measures that have nothing in common, so that a rater has enough to rate
function others(): Record<string, string> {
  const titles = ['Lesepatinnen für zwölf Kindertagesstätten gewinnen, bis Juli 2028', 'Mietspiegel in fünf Sprachen drucken, bis Mai 2028', 'Fahrradkurs für 40 Frauen anbieten, bis September 2028', 'Ausbildungsbörse mit 30 Betrieben ausrichten, bis November 2028', 'Vereinsatlas mit 120 Einträgen veröffentlichen, bis März 2028'];
  return Object.fromEntries(titles.map((title, i) => [`measures/M-0${i + 2}.yaml`, `title: ${title}\nsummary: ${title.split(' ')[0]!}.\nlead: vhs`]));
}
