// What is said where there is no measure: of that name, or none at all.
import type { Target } from '../model/references.ts';
import type { Both } from './language.ts';
import { targetNames } from './targets.ts';

export const noMeasureText = {
  unknown: (id: string): Both => ({ de: `Eine Maßnahme „${id}“ gibt es nicht.`, en: `There is no measure "${id}".` }),
  other: (id: string, target: Target): Both => ({ de: `„${id}“ ist ${targetNames[target].de}, keine Maßnahme.`, en: `"${id}" is ${targetNames[target].en}, not a measure.` }),
  seeTrace: (id: string): Both => ({ de: `\`measures trace ${id}\` zeigt, woher das kommt und was daraus wurde.`, en: `\`measures trace ${id}\` shows where it comes from and what became of it.` }),
  /** The catalogue holds no measures yet, and how to begin. */
  sentence: {
    de: 'Der Katalog enthält noch keine Maßnahme. `measures new measure` legt eine an, `measures import liste.csv` übernimmt eine Liste.',
    en: 'The catalogue holds no measures yet. `measures new measure` makes one, `measures import list.csv` takes in a list.',
  } satisfies Both,
  begin: { de: '`measures new measure` legt eine an, `measures import liste.csv` übernimmt eine Liste.', en: '`measures new measure` makes one, `measures import list.csv` takes in a list.' } satisfies Both,
};
