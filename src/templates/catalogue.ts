// What `init` writes: a catalogue that is in order from the first minute and says what to do next.
import type { Language } from '../text/language.ts';

interface Skeleton {
  path: string;
  content: string;
}

/** The files of a new catalogue, below its folder. `year` is the year in which it begins. */
export function skeleton(language: Language, title: string, year: number): Skeleton[] {
  const de = language === 'de';
  const quoted = JSON.stringify(title);
  return [
    {
      path: 'catalogue.yaml',
      content: `# yaml-language-server: $schema=.schemas/catalogue.schema.json
title: ${quoted}
language: ${language}
stage: draft
period: {start: ${year}, end: ${year + 4}}

# ${de ? 'Handlungsfelder; der Code beginnt die Kennungen der Maßnahmen (SB-01)' : "Action fields; the code starts the measures' ids (SB-01)"}
actionFields:
  - {id: ${de ? 'sprache-bildung' : 'language-education'}, code: ${de ? 'SB' : 'LE'}, title: ${de ? 'Sprache und Bildung' : 'Language and education'}}
  - {id: ${de ? 'miteinander' : 'community'}, code: ${de ? 'MI' : 'CO'}, title: ${de ? 'Miteinander' : 'Community'}}

# ${de ? 'Wem die Maßnahmen dienen' : 'Whom the measures serve'}
targetGroups:
  - {id: residents, title: ${de ? 'Einwohnerinnen und Einwohner' : 'All residents'}}
  - {id: newcomers, title: ${de ? 'Neu Zugezogene' : 'Newcomers'}}
  - {id: disabilities, title: ${de ? 'Menschen mit Behinderungen' : 'People with disabilities'}}

# ${de ? 'Ämter, Stabsstellen, Träger: wer Maßnahmen führt oder mitträgt. Stellen, keine Namen.' : 'Departments, staff units, providers: who leads or supports measures. Units, no names.'}
units:
  - {id: ${de ? 'stabsstelle-integration' : 'integration-office'}, title: ${de ? 'Stabsstelle Integration' : 'Integration office'}}

# ${de ? 'Wer zahlt; eine Quelle ist die eigene' : "Who pays; one source is the city's own"}
sources:
  - {id: city, title: ${de ? 'Stadt' : 'City'}, own: true}

# ${de ? 'Nutzwertanalyse: Skalen mit festen Ankern, Gewichte ergeben 100. Kosten gehören nicht hierher, sie begrenzen den Plan.' : 'Value analysis: scales with fixed anchors, weights add up to 100. Cost does not belong here, it limits the plan.'}
criteria:
  - {id: effect, title: ${de ? 'Wirksamkeit' : 'Effect'}, weight: 30, worst: 0, best: 10, anchors: {"0": "${de ? 'trägt nichts zum Ziel bei' : 'contributes nothing to the goal'}", "5": "${de ? 'bringt das Ziel erkennbar näher' : 'brings the goal visibly nearer'}", "10": "${de ? 'erreicht das Ziel für die ganze Zielgruppe' : 'reaches the goal for the whole group'}"}}
  - {id: urgency, title: ${de ? 'Dringlichkeit' : 'Urgency'}, weight: 20, worst: 0, best: 10, anchors: {"0": "${de ? 'kann Jahre warten' : 'can wait for years'}", "5": "${de ? 'sollte in zwei Jahren beginnen' : 'should begin within two years'}", "10": "${de ? 'jedes Vierteljahr Warten schadet' : 'every quarter of waiting does harm'}"}}
  - {id: feasibility, title: ${de ? 'Umsetzbarkeit' : 'Feasibility'}, weight: 20, worst: 0, best: 10, anchors: {"0": "${de ? 'hängt ganz von anderen ab' : 'depends wholly on others'}", "5": "${de ? 'braucht Zustimmung einzelner Partner' : 'needs the consent of single partners'}", "10": "${de ? 'die Stadt kann morgen anfangen' : 'the city can begin tomorrow'}"}}
  - {id: reach, title: ${de ? 'Reichweite' : 'Reach'}, weight: 10, worst: 0, best: 10, anchors: {"0": "${de ? 'erreicht einzelne Menschen' : 'reaches single people'}", "5": "${de ? 'erreicht einen Stadtteil' : 'reaches a quarter of the town'}", "10": "${de ? 'erreicht die ganze Zielgruppe, auch Benachteiligte' : 'reaches the whole group, the disadvantaged too'}"}}
  - {id: synergy, title: ${de ? 'Zusammenwirken' : 'Synergy'}, weight: 10, worst: 0, best: 10, anchors: {"0": "${de ? 'steht für sich allein' : 'stands alone'}", "5": "${de ? 'hilft einer weiteren Maßnahme' : 'helps one other measure'}", "10": "${de ? 'ist Voraussetzung für mehrere Maßnahmen' : 'is a precondition of several measures'}"}}
  - {id: support, title: ${de ? 'Rückhalt' : 'Support'}, weight: 10, worst: 0, best: 10, anchors: {"0": "${de ? 'Widerspruch in allen Gruppen' : 'opposed in all groups'}", "5": "${de ? 'geteilte Meinungen' : 'divided opinions'}", "10": "${de ? 'in allen Gruppen gewünscht' : 'wanted in all groups'}"}}

order: {period: year, start: ${year}, periods: 5, discount: 0.95, policy: strict}

# ${de ? 'Sobald Budget und Stellen bekannt sind:' : 'As soon as budget and staff are known:'}
# budget: [{source: city, period: ${year + 1}, amount: 150000}]
# capacity: [{unit: ${de ? 'stabsstelle-integration' : 'integration-office'}, period: ${year + 1}, staff: 1.5}]
`,
    },
  ];
}
