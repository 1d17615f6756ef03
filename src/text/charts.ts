// Words of the charts.
import { nbsp } from './numbers.ts';
import { bilingual } from './language.ts';

export const chartText = bilingual({
  de: {
    data: 'Die Zahlen dazu als Tabelle',
    ranks: {
      title: 'Welcher Rang wie oft',
      description: (n: number, samples: string, first: string) => `Für die ersten ${n} Maßnahmen zeigt jede Zeile, auf welchen Rängen die Maßnahme in ${samples} Stichproben lag: je dunkler das Feld, desto öfter. Der Punkt ist der Rang in der Liste. ${first} steht oben.`,
      axis: 'Rang', measure: 'Maßnahme', listed: 'Rang in der Liste', range: 'Ränge in den Stichproben', firstShare: 'auf Rang 1', topShare: (k: number) => `unter den ersten ${k}`,
    },
    effort: {
      title: 'Aufwand und Nutzen',
      description: (n: number) => `Jeder Punkt ist eine Maßnahme: nach rechts die Kosten über die Laufzeit, nach oben die Punkte. Links oben stehen Maßnahmen mit viel Nutzen für wenig Geld. Gezeigt sind ${n} Maßnahmen mit bekannten Kosten; Kennungen, für die kein Platz ist, stehen in der Tabelle.`,
      cost: `Kosten über die Laufzeit in 1.000${nbsp}€`, points: 'Punkte', measure: 'Maßnahme', amount: 'Kosten',
    },
    timeline: {
      title: 'Was wann geschieht', description: (planned: number, from: string, to: string) => `Jeder Balken ist eine Maßnahme von ihrem ersten bis zu ihrem letzten Zeitschritt, ${planned} Maßnahmen von ${from} bis ${to}.`,
      measure: 'Maßnahme', start: 'Beginn', end: 'Ende',
    },
    load: {
      title: (name: string) => `Auslastung: ${name}`, description: (name: string) => `Je Zeitschritt, wie viel von „${name}“ gebraucht wird. Der Strich zeigt, wie viel da ist.`, period: 'Zeitschritt', used: 'gebraucht', limit: 'vorhanden', unlimited: 'unbegrenzt',
    },
    coverage: { description: (rows: number, fields: number, empty: number) => `Für ${rows} Zeilen und ${fields} Handlungsfelder, wie viele Maßnahmen es gibt: je größer der Kreis, desto mehr; die Zahl steht daneben, ein Strich heißt keine.${empty > 0 ? ` Ganz ohne Maßnahme ${empty === 1 ? 'ist 1 Zeile' : `sind ${empty} Zeilen`}.` : ''}` },
    progress: {
      title: 'Wie weit die Indikatoren sind', description: 'Jeder Balken zeigt, welcher Teil des Weges vom Ausgangswert zum Zielwert zurückgelegt ist; der Strich zeigt, wie weit er nach Plan sein sollte.', indicator: 'Indikator', done: 'Weg', plan: 'Plan', state: 'Stand',
    },
  },
  en: {
    data: 'The figures as a table',
    ranks: {
      title: 'Which rank how often',
      description: (n: number, samples: string, first: string) => `For the first ${n} measures each row shows on which ranks the measure stood in ${samples} samples: the darker the field, the more often. The dot is the rank in the list. ${first} is at the top.`,
      axis: 'Rank', measure: 'Measure', listed: 'Rank in the list', range: 'Ranks in the samples', firstShare: 'on rank 1', topShare: (k: number) => `among the first ${k}`,
    },
    effort: {
      title: 'Effort and benefit',
      description: (n: number) => `Each dot is a measure: to the right the cost over its duration, upwards the points. Top left are measures with much benefit for little money. Shown are ${n} measures of known cost; ids that find no room are in the table.`,
      cost: 'Cost over the duration in €1,000', points: 'Points', measure: 'Measure', amount: 'Cost',
    },
    timeline: {
      title: 'What happens when', description: (planned: number, from: string, to: string) => `Each bar is a measure from its first to its last period, ${planned} measures from ${from} to ${to}.`,
      measure: 'Measure', start: 'Start', end: 'End',
    },
    load: {
      title: (name: string) => `Load: ${name}`, description: (name: string) => `How much of "${name}" is needed in each period. The line shows how much there is.`, period: 'Period', used: 'needed', limit: 'available', unlimited: 'unlimited',
    },
    coverage: { description: (rows: number, fields: number, empty: number) => `For ${rows} rows and ${fields} action fields, how many measures there are: the larger the disc, the more; the number stands beside it, a dash means none.${empty > 0 ? ` Without any measure: ${empty}.` : ''}` },
    progress: {
      title: 'How far the indicators are', description: 'Each bar shows which part of the way from baseline to target is done; the line shows how far it should be by the plan.', indicator: 'Indicator', done: 'Way', plan: 'Plan', state: 'Status',
    },
  },
});
