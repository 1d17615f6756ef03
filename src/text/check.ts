// Words of `measures check`.
import type { FeasiblePart, FeasibleVerdict, MeasurablePart, MeasurableVerdict } from '../model/measurability/profile.ts';
import { UsageError } from '../errors.ts';
import { bilingual } from './language.ts';

export const checkText = bilingual({
  de: {
    ids: 'Kennungen der Maßnahmen; ohne sie die Übersicht über alle',
    text: 'Sätze statt Maßnahmen prüfen: einer je Zeile, - liest von der Standardeingabe; braucht keinen Katalog',
    format: 'Form: table, json oder md (bei --text sonst json: ein Objekt je Zeile)',
    failUnder: 'Rückgabewert 1, wenn eine Maßnahme darunter liegt: measurable=0.6 oder feasible=0.5 (mehrfach möglich)',
    examples: '\nZum Beispiel:\n  measures check\n  measures check SB-03\n  measures check --fail-under measurable=0.6\n  echo "Bis Ende 2027 entstehen 60 Ganztagsplätze." | measures check --text -\n  echo "Elternarbeit stärken" | measures check --text - --format table\n',
    title: 'Mess- und umsetzbar', id: 'Nr.', measure: 'Maßnahme', measurable: 'messbar', feasible: 'umsetzbar', gaps: 'zuerst ergänzen', complete: 'vollständig',
    verdict: { measurable: 'messbar', partly: 'teilweise', notMeasurable: 'nicht messbar', feasible: 'umsetzbar', notFeasible: 'nicht umsetzbar' } as Record<MeasurableVerdict | FeasibleVerdict, string>,
    totals: (n: number, whole: number, able: number) => `${n === 1 ? '1 Maßnahme' : `${n} Maßnahmen`}, davon ${whole} messbar und ${able} umsetzbar.`,
    inField: (whole: number, able: number, n: number) => `${whole} von ${n} messbar, ${able} von ${n} umsetzbar`,
    points: 'Punkte von 100', gain: (points: number) => `+${points}`, byIndicator: (id: string) => `nach Indikator ${id}`, noIndicator: 'kein Indikator, der etwas über die Maßnahme sagt',
    missing: 'Was fehlt, nach Gewinn', nothing: 'Nichts fehlt.', add: 'So ergänzen', sentences: 'Was die Sätze sagen', proposal: 'Vorschlag', problems: (n: number) => (n === 1 ? '1 Befund; `measures validate` zeigt ihn.' : `${n} Befunde; \`measures validate\` zeigt sie.`),
    missingIn: 'Es fehlt', indicator: 'Als Indikator', noIndicatorFrom: 'Kein Indikator',
    part: {
      indicator: 'ein Indikator der Maßnahme', level: 'die Ebene des Indikators', unit: 'die Einheit', share: 'Zähler und Grundgesamtheit', baseline: 'der Ausgangswert oder sein Erhebungstermin', baselineEvidence: 'Datum und Quelle des Ausgangswerts',
      target: 'der Zielwert', targetDate: 'der Zieltermin', direction: 'eine Richtung, die zu den Werten passt', dataSource: 'die Datenquelle', frequency: 'der Turnus', responsible: 'wer den Wert erhebt',
      lead: 'die Federführung', leadConfirmed: 'die Zusage der Federführung', start: 'ein Beginn', duration: 'die Dauer', cost: 'die Kosten', staff: 'der Personalbedarf', funding: 'die Finanzierung der Kosten', fundingLasts: 'Geld bis zum Ende', order: 'eine mögliche Reihenfolge der Voraussetzungen',
    } as Record<MeasurablePart | FeasiblePart, string>,
    below: (id: string, part: string, points: number, least: number) => `${id}: ${part} ${points} von 100, verlangt sind ${least}.`,
  },
  en: {
    ids: 'ids of the measures; without them the table of all',
    text: 'check sentences instead of measures: one a line, - reads standard input; needs no catalogue',
    format: 'form: table, json or md (with --text otherwise json: one object a line)',
    failUnder: 'exit code 1 if a measure is below: measurable=0.6 or feasible=0.5 (repeatable)',
    examples: '\nFor example:\n  measures check\n  measures check SB-03\n  measures check --fail-under measurable=0.6\n  echo "Open four libraries by 2028." | measures check --text -\n  echo "Support parents" | measures check --text - --format table\n',
    title: 'Measurable and feasible', id: 'No.', measure: 'Measure', measurable: 'measurable', feasible: 'feasible', gaps: 'add first', complete: 'complete',
    verdict: { measurable: 'measurable', partly: 'partly', notMeasurable: 'not measurable', feasible: 'feasible', notFeasible: 'not feasible' },
    totals: (n: number, whole: number, able: number) => `${n === 1 ? '1 measure' : `${n} measures`}, of which ${whole} measurable and ${able} feasible.`,
    inField: (whole: number, able: number, n: number) => `${whole} of ${n} measurable, ${able} of ${n} feasible`,
    points: 'points of 100', gain: (points: number) => `+${points}`, byIndicator: (id: string) => `by indicator ${id}`, noIndicator: 'no indicator that says anything about the measure',
    missing: 'What is missing, by gain', nothing: 'Nothing is missing.', add: 'How to add it', sentences: 'What the sentences say', proposal: 'Proposal', problems: (n: number) => (n === 1 ? '1 finding; `measures validate` shows it.' : `${n} findings; \`measures validate\` shows them.`),
    missingIn: 'Missing', indicator: 'As an indicator', noIndicatorFrom: 'No indicator',
    part: {
      indicator: 'an indicator of the measure', level: "the indicator's level", unit: 'the unit', share: 'numerator and denominator', baseline: 'the baseline or the day of its collection', baselineEvidence: 'date and source of the baseline',
      target: 'the target', targetDate: 'the target date', direction: 'a direction that agrees with the values', dataSource: 'the data source', frequency: 'the frequency', responsible: 'who collects the value',
      lead: 'the lead', leadConfirmed: "the lead's confirmation", start: 'a start', duration: 'the duration', cost: 'the cost', staff: 'the staff need', funding: 'funding of the cost', fundingLasts: 'money until the end', order: 'a possible order of what it depends on',
    },
    below: (id: string, part: string, points: number, least: number) => `${id}: ${part} ${points} of 100, ${least} are required.`,
  },
});

/** The YAML that fills a gap, as it stands in a measure's file; `indicator` means a whole one. */
export const partYaml = bilingual<Record<MeasurablePart | FeasiblePart, string>>({
  de: {
    indicator: 'indicators:\n  - id: I1\n    name: …            # was gezählt oder gemessen wird\n    level: output      # output | outcome | impact\n    unit: …\n    direction: increase\n    baseline: {value: …, date: …, source: …}\n    targets: [{value: …, date: …}]\n    dataSource: …\n    frequency: yearly\n    responsible: …',
    level: 'level: output          # output | outcome | impact', unit: 'unit: …', share: 'numerator: …           # was gezählt wird\ndenominator: …         # wovon', baseline: 'baseline: {value: …, date: …, source: …}   # noch nicht erhoben: {due: …}', baselineEvidence: 'baseline: {value: …, date: …, source: …}',
    target: 'targets: [{value: …, date: …}]', targetDate: 'targets: [{value: …, date: …}]', direction: 'direction: increase    # increase | decrease | maintain | achieve', dataSource: 'dataSource: …          # Statistik, Liste oder Erhebung', frequency: 'frequency: yearly', responsible: 'responsible: …         # eine Kennung aus units',
    lead: 'lead: …                # eine Kennung aus units', leadConfirmed: 'leadConfirmed: …       # Tag der Zusage', start: 'window: {earliest: …, latest: …}', duration: 'duration: …            # Monate; oder continuous: true mit reviewEvery: 12', cost: 'cost: {status: estimated, items: [{source: …, oneOff: …, perYear: …}]}', staff: 'staff: …               # Vollzeitäquivalente der federführenden Stelle', funding: 'cost: {items: [{source: …}]}   # eine Quelle statt open', fundingLasts: 'cost: {items: [{source: …, until: …}]}   # bis zum Ende, oder eine Quelle für danach', order: 'window: {latest: …}    # nach dem Ende dessen, was in dependsOn steht',
  },
  en: {
    indicator: 'indicators:\n  - id: I1\n    name: …            # what is counted or measured\n    level: output      # output | outcome | impact\n    unit: …\n    direction: increase\n    baseline: {value: …, date: …, source: …}\n    targets: [{value: …, date: …}]\n    dataSource: …\n    frequency: yearly\n    responsible: …',
    level: 'level: output          # output | outcome | impact', unit: 'unit: …', share: 'numerator: …           # what is counted\ndenominator: …         # out of what', baseline: 'baseline: {value: …, date: …, source: …}   # not collected yet: {due: …}', baselineEvidence: 'baseline: {value: …, date: …, source: …}',
    target: 'targets: [{value: …, date: …}]', targetDate: 'targets: [{value: …, date: …}]', direction: 'direction: increase    # increase | decrease | maintain | achieve', dataSource: 'dataSource: …          # statistic, list or survey', frequency: 'frequency: yearly', responsible: 'responsible: …         # an id of units',
    lead: 'lead: …                # an id of units', leadConfirmed: 'leadConfirmed: …       # day of the confirmation', start: 'window: {earliest: …, latest: …}', duration: 'duration: …            # months; or continuous: true with reviewEvery: 12', cost: 'cost: {status: estimated, items: [{source: …, oneOff: …, perYear: …}]}', staff: 'staff: …               # full-time equivalents of the lead unit', funding: 'cost: {items: [{source: …}]}   # a source instead of open', fundingLasts: 'cost: {items: [{source: …, until: …}]}   # to the end, or a source for afterwards', order: 'window: {latest: …}    # after the end of what stands in dependsOn',
  },
});

export const checkUsage = {
  badLimit: (text: string): UsageError => new UsageError({ de: `„${text}“ ist keine Schwelle.`, en: `"${text}" is not a threshold.` }, { de: 'Schreiben Sie measurable=0.6 oder feasible=0.6, mit einer Zahl von 0 bis 1.', en: 'Write measurable=0.6 or feasible=0.6, with a number from 0 to 1.' }),
  textAndIds: (): UsageError => new UsageError({ de: '--text prüft Sätze; Kennungen und --fail-under gehören nicht dazu.', en: '--text checks sentences; ids and --fail-under do not go with it.' }),
};
