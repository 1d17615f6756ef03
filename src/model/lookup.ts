// Titles and entities by id.
import type { Catalogue, Goal, Measure } from './catalogue.ts';

export interface Lookup {
  measure(id: string): Measure | undefined;
  goal(id: string): Goal | undefined;
  /** Title of an action field, target group, unit, source, criterion, entity or forum output; the id itself where there is none. */
  title(id: string): string;
}

/** Finds titles by id. Ids of lists in catalogue.yaml and of entities are looked up in one go; entities win. */
export function lookup(catalogue: Catalogue): Lookup {
  const measures = new Map(catalogue.measures.map((measure) => [measure.id, measure]));
  const goals = new Map(catalogue.goals.map((goal) => [goal.id, goal]));
  const titles = new Map<string, string>();
  const { settings } = catalogue;
  for (const list of [settings.actionFields, settings.targetGroups, settings.units, settings.sources, settings.instruments, settings.strategicGoals, settings.criteria, settings.groups]) {
    for (const { id, title } of list ?? []) if (title !== undefined) titles.set(id, title);
  }
  for (const entities of [catalogue.principles, catalogue.goals, catalogue.needs, catalogue.evidence, catalogue.offers, catalogue.forums, catalogue.measures]) {
    for (const { id, title } of entities) titles.set(id, title);
  }
  for (const { id, outputs } of catalogue.forums) for (const { no, text } of outputs ?? []) titles.set(`${id}.${no}`, text);
  return { measure: (id) => measures.get(id), goal: (id) => goals.get(id), title: (id) => titles.get(id) ?? id };
}
