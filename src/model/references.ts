// Which field refers to what: one table, from which checks, tracing and renaming can work.
import type { Kind } from './kinds.ts';

/** What a reference may lead to: entities by kind, parts of them, or a list in catalogue.yaml. */
export type Target =
  | Kind
  | 'forumOutput' | 'indicator'
  | 'actionFields' | 'targetGroups' | 'units' | 'sources' | 'instruments' | 'strategicGoals' | 'criteria' | 'groups';

export interface ReferenceField {
  /** Path of keys; `[]` walks a list, `{}` the keys of a map. */
  path: readonly string[];
  targets: readonly Target[];
}

const field = (path: string, ...targets: Target[]): ReferenceField => ({ path: path.split('.'), targets });
const origins: Target[] = ['forumOutput', 'evidence', 'need', 'forum', 'goal', 'paper'];

export const referenceFields: Record<Kind | 'catalogue', readonly ReferenceField[]> = {
  catalogue: [
    field('project.funder', 'sources'), field('steeringGroup.[].unit', 'units'), field('budget.[].source', 'sources'), field('capacity.[].unit', 'units'),
    field('weighting.ranks.{}', 'criteria'), field('instruments.[].nominatedBy', 'groups'),
  ],
  principle: [field('strategicGoals.[]', 'strategicGoals'), field('targetGroups.[]', 'targetGroups')],
  goal: [
    field('principles.[]', 'principle'), field('parent', 'goal'), field('addresses.[]', 'need'), field('origin.[]', ...origins),
    field('indicators.[].responsible', 'units'),
  ],
  need: [field('evidence.[]', 'evidence'), field('targetGroups.[]', 'targetGroups'), field('actionField', 'actionFields')],
  evidence: [field('instrument', 'instruments'), field('targetGroups.[]', 'targetGroups'), field('actionField', 'actionFields')],
  offer: [field('actionField', 'actionFields'), field('targetGroups.[]', 'targetGroups')],
  forum: [field('actionFields.[]', 'actionFields'), field('attendance.{}', 'groups'), field('outputs.[].disposition.into', 'forumOutput')],
  measure: [
    field('actionField', 'actionFields'), field('goals.[]', 'goal'), field('origin.[]', ...origins), field('buildsOn.[]', 'offer'), field('targetGroups.[]', 'targetGroups'),
    field('lead', 'units'), field('partners.[]', 'units'), field('dependsOn.[]', 'measure'), field('excludes.[]', 'measure'), field('cost.items.[].source', 'sources'),
    field('indicators.[].responsible', 'units'), field('spent.[].source', 'sources'), field('mergedInto', 'measure'), field('supersedes.[]', 'measure'),
  ],
  rating: [field('group', 'groups'), field('scores.{}', 'measure')],
  weights: [field('group', 'groups'), field('weights.{}', 'criteria'), field('ranks.{}', 'criteria')],
  vote: [field('group', 'groups'), field('dots.{}', 'measure'), field('ballots.[].order.[]', 'measure'), field('asCriterion', 'criteria')],
  paper: [field('lead', 'units'), field('measures.[]', 'measure')],
};

/** One reference as it stands in an entity. */
export interface Reference {
  to: string;
  pointer: string;
  /** The reference is a key of a map. */
  isKey: boolean;
  targets: readonly Target[];
}

const escape = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** All references that an entity's value holds, in the order of the table. A list within a list is walked too (ties on a ballot). */
export function referencesOf(kind: Kind | 'catalogue', value: unknown): Reference[] {
  const found: Reference[] = [];
  eachReference(kind, value, (to, targets, pointer, isKey) => found.push({ to, pointer: pointer(), isKey, targets }));
  return found;
}

/** Calls back for each reference; the pointer is made only when asked for, since most references are in order. */
export function eachReference(kind: Kind | 'catalogue', value: unknown, visit: (to: string, targets: readonly Target[], pointer: () => string, isKey: boolean) => void): void {
  const keys: (string | number)[] = [];
  const pointer = (): string => keys.map((key) => `/${typeof key === 'string' ? escape(key) : key}`).join('');
  const follow = (here: unknown, field: ReferenceField, at: number): void => {
    const { path, targets } = field;
    if (here === undefined || here === null) return;
    const part = path[at];
    if (part === undefined && typeof here === 'string') visit(here, targets, pointer, false);
    else if (part === undefined || part === '[]') {
      if (!Array.isArray(here)) return;
      for (let i = 0; i < here.length; i++) {
        keys.push(i);
        follow(here[i], field, part === undefined ? at : at + 1);
        keys.pop();
      }
    } else if (part === '{}') {
      for (const key of Object.keys(here)) {
        keys.push(key);
        visit(key, targets, pointer, true);
        keys.pop();
      }
    } else {
      keys.push(part);
      follow((here as Record<string, unknown>)[part], field, at + 1);
      keys.pop();
    }
  };
  if (value === null || typeof value !== 'object') return;
  // of all the fields that may refer to something most are not there
  for (const field of referenceFields[kind]) if ((value as Record<string, unknown>)[field.path[0]!] !== undefined) follow(value, field, 0);
}
