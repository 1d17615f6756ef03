// Words of the options of `prioritize`, and of numbers that it cannot work with.
import type { PriorityProblem } from '../model/priority/types.ts';
import { UsageError } from '../errors.ts';
import { notRead } from './file-errors.ts';
import { bilingual, type Both } from './language.ts';
import { didYouMean } from './suggest.ts';

export const priorityOptions = bilingual({
  de: {
    method: 'Verfahren: weighted-sum (Nutzwertanalyse), topsis oder promethee2 als zweite Meinung',
    normalise: 'Normierung: anchors (feste Skalen), sum, max-ratio, min-max, vector',
    detail: 'full: mit Anteilen je Rang, Übereinstimmung je Kriterium, Bewertungen, Gewichtenden, Abstimmungen',
    compare: 'zeigt, wo die Reihenfolgen der Verfahren auseinandergehen',
    weight: 'Was wäre, wenn ein Kriterium so viel Prozent wöge (mehrfach möglich)',
    without: 'Was wäre ohne diese Maßnahme (mehrfach möglich)',
    set: 'Was wäre, wenn eine Maßnahme diese Punkte hätte (mehrfach möglich)',
    rater: 'nur diese Bewertung (mehrfach möglich)',
    group: 'nur Bewertungen dieser Gruppe (mehrfach möglich)',
    status: 'Maßnahmen in diesem Stand (mehrfach möglich; sonst open, planned, inProgress)',
    field: 'zeigt nur dieses Handlungsfeld', goal: 'zeigt nur Maßnahmen zu diesem Ziel', targetGroup: 'zeigt nur Maßnahmen für diese Zielgruppe', stage: 'zeigt nur diese Reifestufe', top: 'zeigt nur die ersten n Ränge',
    lock: 'legt Rangfolge und Eingaben in einer Datei fest, die `measures verify` nachrechnet',
    locked: (file: string): string => `Festgelegt: ${file}. Nachrechnen: measures verify ${file}`,
    examples: '\nZum Beispiel:\n  measures prioritize --weight urgency=40\n  measures prioritize --set M-007.effect=9 --without M-003\n  measures prioritize --field sprache-bildung --top 10\n  measures prioritize --compare\n  measures explain M-007 M-003\n',
    progress: (share: string): string => `Stichproben: ${share}`,
  },
  en: {
    method: 'method: weighted-sum (value analysis), topsis or promethee2 as a second opinion',
    normalise: 'normalisation: anchors (fixed scales), sum, max-ratio, min-max, vector',
    detail: 'full: with shares per rank, agreement by criterion, ratings, weight givers, votes',
    compare: 'shows where the orders of the methods differ',
    weight: 'what if a criterion weighed so many per cent (repeatable)',
    without: 'what if this measure were not there (repeatable)',
    set: 'what if a measure had these points (repeatable)',
    rater: 'only this rater (repeatable)',
    group: 'only raters of this group (repeatable)',
    status: 'measures of this status (repeatable; otherwise open, planned, inProgress)',
    field: 'shows only this action field', goal: 'shows only measures for this goal', targetGroup: 'shows only measures for this target group', stage: 'shows only this stage', top: 'shows only the first n ranks',
    lock: 'fixes ranking and inputs in a file that `measures verify` recomputes',
    locked: (file: string): string => `Locked: ${file}. Recompute: measures verify ${file}`,
    examples: '\nFor example:\n  measures prioritize --weight urgency=40\n  measures prioritize --set M-007.effect=9 --without M-003\n  measures prioritize --field language-education --top 10\n  measures prioritize --compare\n  measures explain M-007 M-003\n',
    progress: (share: string): string => `Samples: ${share}`,
  },
});

type Thing = 'measure' | 'criterion' | 'rater' | 'group' | 'status' | 'field' | 'goal' | 'targetGroup' | 'stage';

const things: Record<Thing, Both> = {
  measure: { de: 'Eine Maßnahme', en: 'measure' }, criterion: { de: 'Ein gewichtetes Kriterium', en: 'weighted criterion' }, rater: { de: 'Eine Bewertung von', en: 'rater' }, group: { de: 'Eine Gruppe', en: 'group' },
  status: { de: 'Einen Stand', en: 'status' }, field: { de: 'Ein Handlungsfeld', en: 'action field' }, goal: { de: 'Ein Ziel', en: 'goal' }, targetGroup: { de: 'Eine Zielgruppe', en: 'target group' }, stage: { de: 'Eine Reifestufe', en: 'stage' },
};

export const priorityUsage = {
  unknown: (thing: Thing, id: string, known: readonly string[]): UsageError => new UsageError({ de: `${things[thing].de} „${id}“ gibt es nicht.`, en: `There is no ${things[thing].en} "${id}".` }, didYouMean(id, known)),
  badWeight: (text: string): UsageError => new UsageError({ de: `„${text}“ ist kein Gewicht.`, en: `"${text}" is not a weight.` }, { de: 'Schreiben Sie KRITERIUM=PROZENT mit 0 bis 100, zum Beispiel --weight urgency=40.', en: 'Write CRITERION=PERCENT from 0 to 100, for example --weight urgency=40.' }),
  tooMuchWeight: (sum: number): UsageError => new UsageError({ de: `Die mit --weight genannten Gewichte ergeben ${sum} %; mehr als 100 % geht nicht.`, en: `The weights named with --weight sum to ${sum}%; more than 100% cannot be.` }, { de: 'Nennen Sie kleinere Gewichte oder alle Kriterien.', en: 'Name smaller weights.' }),
  badSet: (text: string): UsageError => new UsageError({ de: `„${text}“ sind keine Punkte.`, en: `"${text}" does not set points.` }, { de: 'Schreiben Sie MASSNAHME.KRITERIUM=PUNKTE, zum Beispiel --set M-007.effect=9.', en: 'Write MEASURE.CRITERION=POINTS, for example --set M-007.effect=9.' }),
  offScale: (criterion: string, points: number, low: number, high: number): UsageError => new UsageError({ de: `${points} liegt nicht auf der Skala von „${criterion}“.`, en: `${points} is not on the scale of "${criterion}".` }, { de: `Die Skala reicht von ${low} bis ${high}.`, en: `The scale runs from ${low} to ${high}.` }),
  badTop: (text: string): UsageError => new UsageError({ de: `--top braucht eine Zahl ab 1, nicht „${text}“.`, en: `--top needs a number from 1, not "${text}".` }),
  noNormalisation: (): UsageError => new UsageError({ de: 'promethee2 vergleicht Punkte, wie sie sind, und kennt kein --normalise.', en: 'promethee2 compares points as they are and takes no --normalise.' }),
  unreadable: (file: string, code: string): UsageError => notRead(file, code),
  notALock: (file: string): UsageError => new UsageError({ de: `„${file}“ ist keine festgelegte Rangfolge.`, en: `"${file}" is not a locked ranking.` }, { de: '`measures prioritize --lock DATEI` legt eine an.', en: '`measures prioritize --lock FILE` makes one.' }),
};

/** What is wrong with numbers that the engine refuses, and what to do. */
export function priorityProblem(problem: PriorityProblem): { message: Both; remedy: Both } {
  const criteria: Both = { de: 'Prüfen Sie `criteria` und `weighting` in catalogue.yaml.', en: 'Check `criteria` and `weighting` in catalogue.yaml.' };
  switch (problem.kind) {
    case 'notPositive': return {
      message: { de: `Die Normierung ${problem.normalisation} braucht auf „${problem.criterion}“ Punkte über 0.`, en: `The normalisation ${problem.normalisation} needs points above 0 on "${problem.criterion}".` },
      remedy: { de: 'Nehmen Sie --normalise anchors, min-max oder vector.', en: 'Use --normalise anchors, min-max or vector.' } };
    case 'noRange': return { message: { de: `Die Skala von „${problem.criterion}“ hat keine Spanne.`, en: `The scale of "${problem.criterion}" has no range.` }, remedy: { de: 'Geben Sie `worst` und `best` zwei verschiedene Zahlen.', en: 'Give `worst` and `best` two different numbers.' } };
    case 'outOfScale': return { message: { de: `${problem.points} liegt nicht auf der Skala von ${problem.scale.worst} bis ${problem.scale.best}.`, en: `${problem.points} is not on the scale from ${problem.scale.worst} to ${problem.scale.best}.` }, remedy: criteria };
    case 'noWeights': return { message: { de: 'Kein Kriterium hat ein Gewicht.', en: 'No criterion carries a weight.' }, remedy: criteria };
    case 'negativeWeight': return { message: { de: 'Ein Gewicht ist negativ.', en: 'A weight is negative.' }, remedy: criteria };
    case 'notSquare': return { message: { de: `Der Paarvergleich hat ${problem.rows} statt ${problem.expected} Zeilen oder Spalten.`, en: `The pairwise comparison has ${problem.rows} rows or columns instead of ${problem.expected}.` }, remedy: criteria };
    case 'notAComparison': return { message: { de: `„${problem.text}“ ist kein Vergleich (Zeile ${problem.row + 1}, Spalte ${problem.column + 1}).`, en: `"${problem.text}" is not a comparison (row ${problem.row + 1}, column ${problem.column + 1}).` }, remedy: { de: 'Schreiben Sie eine Zahl über 0 oder einen Bruch wie "1/3".', en: 'Write a number above 0 or a fraction such as "1/3".' } };
    case 'notReciprocal': return { message: { de: `Der Paarvergleich widerspricht sich in Zeile ${problem.row + 1}, Spalte ${problem.column + 1}: Das Gegenstück ist nicht der Kehrwert.`, en: `The pairwise comparison contradicts itself in row ${problem.row + 1}, column ${problem.column + 1}: the counterpart is not its reciprocal.` }, remedy: criteria };
    case 'tooManyCriteria': return { message: { de: `Paarvergleiche gehen bis ${problem.limit} Kriterien; hier sind es ${problem.count}.`, en: `Pairwise comparisons go up to ${problem.limit} criteria; here are ${problem.count}.` }, remedy: criteria };
  }
}
