// Words of the catalogue as a document.
import { nbsp } from './numbers.ts';
import { bilingual } from './language.ts';

export const reportText = bilingual({
  de: {
    heading: 'Maßnahmenkatalog',
    stand: (day: string) => `Stand: ${day}`,
    intro: (measures: number, fields: number, goals: number, principles: number) => `Dieser Katalog enthält ${measures} Maßnahmen in ${fields} Handlungsfeldern. Sie dienen ${goals} Zielen unter ${principles} Leitlinien.`,
    overview: 'Überblick', ranking: 'Rangfolge', order: 'Reihenfolge des Handelns', measures: 'Maßnahmen', principles: 'Leitlinien und Ziele', annex: 'Anhang', coverage: 'Was wo geschieht', progress: 'Stand der Indikatoren', glossary: 'Begriffe',
    rank: 'Rang', points: 'Punkte', notRanked: 'ohne Rang',
    overviewNote: 'Punkte: Nutzwert von 0 bis 100. Gleiche Ränge sind gleichwertig; ihre Reihenfolge in der Liste ist keine Bevorzugung.',
    provisional: '~ bedeutet: vorläufig, weil Bewertungen fehlen.',
    unranked: 'Nicht in der Rangfolge stehen Maßnahmen ohne Bewertung und solche, die abgeschlossen, zurückgestellt, zusammengelegt oder verworfen sind.',
    months: (n: number) => (n === 1 ? `1${nbsp}Monat` : `${n}${nbsp}Monate`),
    continuous: (every: number | undefined) => (every === undefined ? 'Daueraufgabe' : `Daueraufgabe, Überprüfung alle ${every}${nbsp}Monate`),
    since: (date: string) => `seit ${date}`, from: (date: string) => `ab ${date}`, until: (date: string) => `bis ${date}`, between: (a: string, b: string) => `zwischen ${a} und ${b}`,
    started: (date: string) => `begonnen ${date}`, finished: (date: string) => `abgeschlossen ${date}`,
    oneOff: (amount: string) => `einmalig ${amount}`, perYear: (amount: string) => `jährlich ${amount}`, sourceUntil: (date: string) => `bis ${date}`,
    openSource: 'noch nicht finanziert', staff: (fte: string) => `${fte}${nbsp}Vollzeitstellen`, confirmed: (date: string) => `zugesagt am ${date}`,
    indicator: 'Indikator', level: 'Ebene', baseline: 'Ausgangswert', target: 'Ziel', current: 'Stand', source: 'Quelle und Turnus',
    noIndicator: 'Noch kein Indikator: Woran man den Erfolg erkennt, ist offen.', baselineDue: (date: string) => `wird bis ${date} erhoben`, none: '–', by: (date: string) => `bis ${date}`, of: (a: string, b: string) => `gezählt: ${a}; von allen: ${b}`,
    milestone: 'Meilenstein', due: 'Fällig', done: 'Erledigt', decidedBy: (body: string, date: string, result: string) => [body, date, result].filter((part) => part !== '').join(', '), serves: 'dient', noGoals: 'Noch keine Ziele.',
  },
  en: {
    heading: 'Catalogue of measures',
    stand: (day: string) => `As of ${day}`,
    intro: (measures: number, fields: number, goals: number, principles: number) => `This catalogue holds ${measures} measures in ${fields} action fields. They serve ${goals} goals under ${principles} guiding principles.`,
    overview: 'Overview', ranking: 'Ranking', order: 'Order of action', measures: 'Measures', principles: 'Guiding principles and goals', annex: 'Annex', coverage: 'What happens where', progress: 'How the indicators stand', glossary: 'Terms',
    rank: 'Rank', points: 'Points', notRanked: 'no rank',
    overviewNote: 'Points: value from 0 to 100. Equal ranks are equivalent; their order in the list is no preference.',
    provisional: '~ means: provisional, because ratings are missing.',
    unranked: 'Measures that are not rated, and those completed, postponed, merged or dropped, have no rank.',
    months: (n: number) => (n === 1 ? '1 month' : `${n} months`),
    continuous: (every: number | undefined) => (every === undefined ? 'standing task' : `standing task, reviewed every ${every} months`),
    since: (date: string) => `since ${date}`, from: (date: string) => `from ${date}`, until: (date: string) => `until ${date}`, between: (a: string, b: string) => `between ${a} and ${b}`,
    started: (date: string) => `begun ${date}`, finished: (date: string) => `completed ${date}`,
    oneOff: (amount: string) => `once ${amount}`, perYear: (amount: string) => `${amount} a year`, sourceUntil: (date: string) => `until ${date}`,
    openSource: 'not yet funded', staff: (fte: string) => `${fte} full-time posts`, confirmed: (date: string) => `confirmed on ${date}`,
    indicator: 'Indicator', level: 'Level', baseline: 'Baseline', target: 'Target', current: 'Latest', source: 'Source and frequency',
    noIndicator: 'No indicator yet: how one will know of success is open.', baselineDue: (date: string) => `to be collected by ${date}`, none: '–', by: (date: string) => `by ${date}`, of: (a: string, b: string) => `counted: ${a}; out of: ${b}`,
    milestone: 'Milestone', due: 'Due', done: 'Done', decidedBy: (body: string, date: string, result: string) => [body, date, result].filter((part) => part !== '').join(', '), serves: 'serves', noGoals: 'No goals yet.',
  },
});
