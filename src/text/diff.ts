// Words of `measures diff`.
import type { EntityChangeKind } from '../model/diff/entities.ts';
import type { OrderCause } from '../model/diff/order.ts';
import { bilingual, type Both } from './language.ts';
import { nbsp } from './numbers.ts';
import { type Said, say } from './said.ts';

export const diffSaid = {
  notThere: (revision: string): Said => say(`In „${revision}“ gab es hier noch keinen Katalog.`, `There was no catalogue here in "${revision}" yet.`, 'Nennen Sie einen späteren Stand, oder einen Ordner mit einem älteren Katalog.', 'Name a later state, or a folder with an older catalogue.'),
  broken: (name: string, n: number): Both => ({ de: `Der Katalog in „${name}“ ist nicht in Ordnung (${n} Fehler); er lässt sich nicht vergleichen.`, en: `The catalogue in "${name}" is not in order (${n} errors); it cannot be compared.` }),
};

export const diffText = bilingual({
  de: {
    before: 'früherer Stand: ein Commit, Zweig, Tag oder Datum in git (zum Beispiel HEAD~5, v1, "main@{2027-01-31}"), oder ein Ordner', after: 'späterer Stand (sonst die Dateien, wie sie jetzt sind)', fields: 'auch jede geänderte Angabe aller Einträge, nicht nur der Maßnahmen und Ziele',
    examples: '\nZum Beispiel:\n  measures diff HEAD~1                     seit dem letzten Commit\n  measures diff beschluss-2027 -f md       seit dem Beschluss, für die Vorlage\n  measures diff v1 v2                      zwischen zwei Ständen\n  measures diff ../konzept-2026            gegen einen anderen Ordner\n',
    title: 'Was sich geändert hat', between: (a: string, b: string) => `Verglichen: ${a} und ${b}.`, workingTree: 'die Dateien von heute', nothing: 'Nichts hat sich geändert.',
    ranking: 'Rangfolge', order: 'Reihenfolge des Handelns', measure: 'Maßnahme', wasColumn: 'Vorher', isColumn: 'Jetzt', points: 'Punkte', why: 'Warum', none: '–', noRank: 'ohne Rang', notPlanned: 'nicht eingeplant',
    unmovedRanks: (n: number) => (n === 1 ? `1${nbsp}Maßnahme behält ihren Rang.` : `${n}${nbsp}Maßnahmen behalten ihren Rang.`), sameRanking: 'Kein Rang hat sich geändert.',
    unmovedPlaces: (n: number) => (n === 1 ? `1${nbsp}Maßnahme behält ihren Zeitraum.` : `${n}${nbsp}Maßnahmen behalten ihren Zeitraum.`), sameOrder: 'Kein Zeitraum hat sich geändert.',
    rankNote: 'Warum: Die Änderungen sind eine nach der anderen in den früheren Stand eingesetzt (Verfahren, Gewichte, Bewertungen, Maßnahmen); genannt ist, bei welcher sich der Rang ändert.',
    orderNote: 'Warum: Die Änderungen sind eine nach der anderen eingesetzt (Bewertung, Zeitraster, Budget und Personal, Angaben der Maßnahmen, neue und entfallene Maßnahmen); genannt ist, bei welcher sich der Zeitraum ändert.',
    method: 'Kriterien oder Verfahren geändert', weights: 'Gewichte geändert', ownScores: 'neu bewertet', ownScoresReworded: 'Text geändert und neu bewertet', otherScores: 'andere Maßnahmen neu bewertet', newcomer: 'neu in der Rangfolge', left: 'nicht mehr in der Rangfolge',
    newAhead: (ids: string) => `neu davor: ${ids}`, goneAhead: (ids: string) => `nicht mehr davor: ${ids}`, othersCameOrWent: 'Maßnahmen sind dazugekommen oder entfallen', rewordedOnly: 'Text geändert, die Punkte gelten noch dem alten Wortlaut',
    step: (cause: string, from: string, to: string) => `${cause} (${from} → ${to})`,
    orderCause: { ranking: 'Rangfolge geändert', settings: 'Zeitraster oder Abschlag geändert', budget: 'Budget oder Personal geändert', own: 'Angaben anderer Maßnahmen geändert', measures: 'andere Maßnahmen kamen dazu oder entfielen' } satisfies Record<OrderCause, string>,
    newOne: 'neu', gone: 'entfallen',
    ownOrderCause: { ranking: 'eigene Punkte geändert', settings: 'Zeitraster oder Abschlag geändert', budget: 'Budget oder Personal geändert', own: 'eigene Angaben geändert', measures: 'neu oder entfallen' } satisfies Record<OrderCause, string>,
    sections: { added: 'Neu', merged: 'Zusammengelegt', removed: 'Entfallen', changed: 'Geändert' } satisfies Record<EntityChangeKind, string>,
    into: (id: string, title: string) => ` → ${id}${title === '' ? '' : ` ${title}`}`, settings: 'Einstellungen des Katalogs',
    was: 'bisher', is: 'jetzt', added: 'neu', removed: 'entfällt', numbers: (n: number) => (n === 1 ? `1${nbsp}Angabe geändert` : `${n}${nbsp}Angaben geändert`), more: (n: number) => (n === 1 ? `Außerdem ist 1${nbsp}weiterer Eintrag geändert; --fields zeigt ihn.` : `Außerdem sind ${n}${nbsp}weitere Einträge geändert; --fields zeigt sie.`),
    yes: 'ja', no: 'nein',
  },
  en: {
    before: 'earlier state: a commit, branch, tag or date in git (for example HEAD~5, v1, "main@{2027-01-31}"), or a folder', after: 'later state (else the files as they are now)', fields: 'every changed field of all entries too, not only of measures and goals',
    examples: '\nFor example:\n  measures diff HEAD~1                     since the last commit\n  measures diff decision-2027 -f md        since the decision, for a paper\n  measures diff v1 v2                      between two states\n  measures diff ../concept-2026            against another folder\n',
    title: 'What has changed', between: (a: string, b: string) => `Compared: ${a} and ${b}.`, workingTree: 'the files of today', nothing: 'Nothing has changed.',
    ranking: 'Ranking', order: 'Order of action', measure: 'Measure', wasColumn: 'Before', isColumn: 'Now', points: 'Points', why: 'Why', none: '–', noRank: 'no rank', notPlanned: 'not planned',
    unmovedRanks: (n: number) => (n === 1 ? '1 measure keeps its rank.' : `${n} measures keep their rank.`), sameRanking: 'No rank has changed.',
    unmovedPlaces: (n: number) => (n === 1 ? '1 measure keeps its period.' : `${n} measures keep their period.`), sameOrder: 'No period has changed.',
    rankNote: 'Why: the changes are put into the earlier state one after the other (method, weights, ratings, measures); named is the one at which the rank changes.',
    orderNote: 'Why: the changes are put in one after the other (ratings, time grid, budget and staff, the measures\' own fields, measures that came or went); named is the one at which the period changes.',
    method: 'criteria or method changed', weights: 'weights changed', ownScores: 'rated anew', ownScoresReworded: 'text changed and rated anew', otherScores: 'other measures rated anew', newcomer: 'new in the ranking', left: 'no longer in the ranking',
    newAhead: (ids: string) => `new before it: ${ids}`, goneAhead: (ids: string) => `no longer before it: ${ids}`, othersCameOrWent: 'measures came or went', rewordedOnly: 'text changed, the points still hold for the old wording',
    step: (cause: string, from: string, to: string) => `${cause} (${from} → ${to})`,
    orderCause: { ranking: 'ranking changed', settings: 'time grid or discount changed', budget: 'budget or staff changed', own: 'fields of other measures changed', measures: 'other measures came or went' },
    newOne: 'new', gone: 'gone',
    ownOrderCause: { ranking: 'own points changed', settings: 'time grid or discount changed', budget: 'budget or staff changed', own: 'own fields changed', measures: 'new or gone' },
    sections: { added: 'New', merged: 'Merged', removed: 'Gone', changed: 'Changed' },
    into: (id: string, title: string) => ` → ${id}${title === '' ? '' : ` ${title}`}`, settings: 'Settings of the catalogue',
    was: 'before', is: 'now', added: 'new', removed: 'gone', numbers: (n: number) => (n === 1 ? '1 field changed' : `${n} fields changed`), more: (n: number) => (n === 1 ? '1 further entry has changed; --fields shows it.' : `${n} further entries have changed; --fields shows them.`),
    yes: 'yes', no: 'no',
  },
});
