// Words of `measures import survey`.
import { bilingual, type Both } from './language.ts';
import { nbsp } from './numbers.ts';

export interface Said {
  message: Both;
  remedy: Both;
}

const say = (de: string, en: string, remedyDe: string, remedyEn: string): Said => ({ message: { de, en }, remedy: { de: remedyDe, en: remedyEn } });

export const surveySaid = {
  noFile: say('Es fehlt die Datei mit den Antworten.', 'The file with the answers is missing.', 'Zum Beispiel: measures import survey antworten.csv', 'For example: measures import survey answers.csv'),
  oneFile: say('Es lässt sich nur eine Datei auf einmal einlesen.', 'Only one file can be read at a time.', 'Nennen Sie eine Datei; Antworten einer Befragung liest `measures import survey DATEI`.', 'Name one file; the answers of a survey are read by `measures import survey FILE`.'),
  noQuestions: (file: string): Said => say(`In „${file}“ ist keine Frage zu erkennen.`, `No question is recognised in "${file}".`, 'Erwartet wird die CSV-Ausgabe von LimeSurvey mit einer Überschrift je Spalte.', 'Expected is the CSV export of LimeSurvey with a heading for every column.'),
  noInstrument: (known: readonly string[]): Said => say('Es fehlt die Erhebung, aus der die Antworten stammen.', 'The instrument that the answers come from is missing.', known.length > 0 ? `--instrument nennt sie: ${known.join(', ')}` : 'Tragen Sie sie in catalogue.yaml unter instruments ein und nennen Sie sie mit --instrument.', known.length > 0 ? `--instrument names it: ${known.join(', ')}` : 'Enter it in catalogue.yaml under instruments, and name it with --instrument.'),
  unknownInstrument: (id: string, remedy: Both): Said => ({ message: { de: `Die Erhebung „${id}“ gibt es nicht.`, en: `There is no instrument "${id}".` }, remedy }),
  notASurvey: (id: string): Said => say(`„${id}“ sind Gespräche; ihre Nennungen werden nicht aus Antwortbögen gezählt.`, `"${id}" are interviews; their mentions are not counted from questionnaires.`, 'Nennen Sie eine Erhebung mit kind: survey.', 'Name an instrument with kind: survey.'),
  unknownQuestion: (name: string, remedy: Both): Said => ({ message: { de: `Die Frage „${name}“ gibt es nicht.`, en: `There is no question "${name}".` }, remedy }),
  openQuestion: (name: string): Said => say(`„${name}“ ist freier Text oder hat zu viele verschiedene Antworten.`, `"${name}" is free text or has too many different answers.`, 'Freitext wird nie übernommen. Fassen Sie die Antworten vorher zu Gruppen zusammen.', 'Free text is never taken over. Combine the answers into groups first.'),
  severalBy: (name: string): Said => say(`Nach „${name}“ lässt sich nicht aufgliedern, weil mehrere Antworten möglich waren.`, `It cannot be broken down by "${name}", because several answers were possible.`, 'Wählen Sie eine Frage mit genau einer Antwort.', 'Choose a question with exactly one answer.'),
  baseAbove: (complete: number, n: number, id: string): Said => say(`Die Datei hat ${complete} vollständige Antworten, die Erhebung „${id}“ nennt n: ${n}.`, `The file has ${complete} complete answers, the instrument "${id}" says n: ${n}.`, `Berichtigen Sie n in catalogue.yaml.`, 'Correct n in catalogue.yaml.'),
  secondBreakdown: (by: string): Said => say(`Bei weniger als 100 Befragten wird eine Frage nur nach einem Merkmal aufgegliedert; das ist schon „${by}“.`, `With fewer than 100 respondents a question is broken down by one characteristic only; that is "${by}" already.`, 'Lassen Sie --by weg.', 'Leave --by out.'),
};

export const surveyText = bilingual({
  de: {
    only: 'Nur bei import survey:', file: 'nach dem Wort survey: CSV-Ausgabe von LimeSurvey', instrument: 'Erhebung, aus der die Antworten stammen', question: 'Frage, deren Antworten gezählt werden (Kürzel oder Wortlaut der Überschrift)', by: 'Frage, nach deren Antworten aufgegliedert wird',
    title: (file: string) => `Befragung aus ${file}`, complete: (n: number, incomplete: number) => `${n}${nbsp}vollständige Antworten${incomplete > 0 ? `, ${incomplete}${nbsp}unvollständige bleiben weg` : ''}.`,
    completionUnknown: 'Eine Spalte mit dem Abgabedatum fehlt; alle Zeilen gelten als vollständig.',
    questionColumn: 'Frage', kind: 'Art', answers: 'Antworten', base: 'Geantwortet', kinds: { single: 'eine Antwort', multiple: 'mehrere Antworten', open: 'Freitext, wird nie übernommen' },
    next: 'Eine Frage zählt --question; nichts ist geschrieben.', entry: 'Neu', finding: 'Befund', count: 'Nennungen',
    left: (n: number) => (n === 1 ? `1${nbsp}Antwort bleibt weg, weil sich aus ihrer Zahl auf einzelne Menschen schließen ließe.` : `${n}${nbsp}Antworten bleiben weg, weil sich aus ihren Zahlen auf einzelne Menschen schließen ließe.`),
    breakdownLeft: 'Die Aufgliederung bleibt weg, soweit sich aus ihr auf einzelne Menschen schließen ließe.', hidden: 'geschützt', nothing: 'Nichts ist zu übernehmen.',
    preview: 'Nichts ist geschrieben; --apply legt die Belege an.', written: (n: number) => (n === 1 ? `1${nbsp}Beleg angelegt. Verweisen Sie bei einem Bedarf darauf.` : `${n}${nbsp}Belege angelegt. Verweisen Sie bei einem Bedarf darauf.`),
    setN: (id: string, n: number) => `Tragen Sie bei der Erhebung „${id}“ n: ${n} ein.`,
  },
  en: {
    only: 'Only with import survey:', file: 'after the word survey: CSV export of LimeSurvey', instrument: 'instrument that the answers come from', question: 'question whose answers are counted (code or wording of the heading)', by: 'question by whose answers it is broken down',
    title: (file: string) => `Survey from ${file}`, complete: (n: number, incomplete: number) => `${n} complete answers${incomplete > 0 ? `, ${incomplete} incomplete ones are left out` : ''}.`,
    completionUnknown: 'A column with the date of submission is missing; all rows count as complete.',
    questionColumn: 'Question', kind: 'Kind', answers: 'Answers', base: 'Answered', kinds: { single: 'one answer', multiple: 'several answers', open: 'free text, never taken over' },
    next: '--question counts one; nothing is written.', entry: 'New', finding: 'Finding', count: 'Mentions',
    left: (n: number) => (n === 1 ? '1 answer is left out, because its number would tell about single people.' : `${n} answers are left out, because their numbers would tell about single people.`),
    breakdownLeft: 'The breakdown is left out where it would tell about single people.', hidden: 'protected', nothing: 'There is nothing to take over.',
    preview: 'Nothing is written; --apply makes the findings.', written: (n: number) => (n === 1 ? '1 finding made. Refer to it from a need.' : `${n} findings made. Refer to them from a need.`),
    setN: (id: string, n: number) => `Enter n: ${n} for the instrument "${id}".`,
  },
});
