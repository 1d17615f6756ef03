// How a ranking comes about, in plain words for a council.
import { bilingual } from './language.ts';

export const annexText = bilingual({
  de: {
    title: 'Rangfolge der Maßnahmen',
    method: 'Wie die Rangfolge entsteht',
    explanation: [
      'Jede Maßnahme bekommt auf jedem Kriterium Punkte. Was null und was die volle Punktzahl bedeutet, steht vorher fest und ändert sich nicht, wenn Maßnahmen dazukommen. Aus den Punkten mehrerer Bewertungen wird der Mittelwert gebildet, getrennt nach Kriterium.',
      'Der Mittelwert wird auf die Spanne von 0 bis 1 umgerechnet und mit dem Gewicht des Kriteriums malgenommen. Die Summe über alle Kriterien ergibt, mal hundert, die Punkte der Maßnahme. Wer die Tabelle der Beiträge zeilenweise zusammenzählt, erhält dieselbe Zahl. Kosten gehen nicht in die Punkte ein; sie stehen daneben.',
      'Gewichte und Punkte sind Einschätzungen. Deshalb wird die Rangfolge viele Male neu berechnet, jedes Mal mit etwas anderen Gewichten und anderen Bewertungen aus der Runde. „Ränge“ nennt den besten und den schlechtesten Platz, der dabei vorkam. Eine Maßnahme, die dabei fast immer zu den ersten gehört, liegt vorn. Eine, die fast nie dazugehört, liegt hinten. Dazwischen entscheidet die Wahl der Gewichte, nicht die Rechnung.',
      'Fehlen einer Maßnahme einzelne Punkte, so ist ihr Platz vorläufig: Gezeigt wird die Mitte dessen, was möglich ist. Fehlen alle, hat sie keinen Platz.',
    ],
    criteria: 'Kriterien und Gewichte', worst: 'Schlechtester Wert', best: 'Bester Wert',
    must: 'muss erfüllt sein. Ein einziges Nein nimmt die Maßnahme aus der Rangfolge.',
    contributions: 'Woraus sich die Punkte zusammensetzen', contributionsNote: 'Beitrag jedes Kriteriums in Punkten (Gewicht mal Wert mal 100). Eine Tilde steht vor Beiträgen, für die Punkte fehlen.',
    agreement: 'Wie einig sich die Bewertungen sind', givers: 'Wenn andere gewichten', weightOrRank: 'Gewicht oder Rang', common: 'gemeinsam', votes: 'Abstimmungen',
  },
  en: {
    title: 'Ranking of the measures',
    method: 'How the ranking comes about',
    explanation: [
      'Every measure gets points on every criterion. What zero and what full points mean is fixed beforehand and does not change when measures are added. The points of several raters are averaged, criterion by criterion.',
      'The average is converted to the range from 0 to 1 and multiplied by the weight of the criterion. The sum over all criteria, times one hundred, is the points of the measure. Whoever adds up a row of the table of contributions gets the same number. Cost is no part of the points; it stands beside them.',
      'Weights and points are judgements. The ranking is therefore computed many times over, each time with slightly different weights and other ratings from the round. "Ranks" gives the best and the worst place that occurred. A measure that is almost always among the first is in front. One that almost never is, is behind. In between it is the choice of weights that decides, not the arithmetic.',
      'Where a measure lacks some points, its place is provisional: the middle of what is possible is shown. Where it lacks all, it has no place.',
    ],
    criteria: 'Criteria and weights', worst: 'Worst value', best: 'Best value',
    must: 'must be met. A single no takes the measure out of the ranking.',
    contributions: 'What the points are made of', contributionsNote: 'Contribution of each criterion in points (weight times value times 100). A tilde stands before contributions for which points are missing.',
    agreement: 'How far the raters agree', givers: 'If others set the weights', weightOrRank: 'Weight or rank', common: 'common', votes: 'Votes',
  },
});
