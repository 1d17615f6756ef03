// A catalogue as plain data: what the files say, checked against the schemas, in a fixed order.
import type { Catalogue as Settings, Entities, Evidence, Forum, Goal, Indicator, Measure, Measured, Need, Offer, Paper, Principle, Rating as RatingFile, Vote, Weights as WeightsFile } from '../generated/types.ts';
import type { Kind } from './kinds.ts';

export type { Evidence, Forum, Goal, Indicator, Measure, Measured, Need, Offer, Paper, Principle, Settings, Vote };

/** Stages and statuses, from the least to the most binding. */
export type Stage = Measure['stage'];
export type Status = Measure['status'];

/** A rating with its id (the file's name, unless it says otherwise) and its rater (else the id). */
export type Rating = RatingFile & { id: string; rater: string };
/** One weight giver's weights, with its id; giver defaults to the id, method to direct. */
export type WeightGiver = WeightsFile & { id: string; giver: string; method: NonNullable<WeightsFile['method']> };

export type ForumOutput = NonNullable<Forum['outputs']>[number];
export type CostItem = NonNullable<NonNullable<Measure['cost']>['items']>[number];
export type Criterion = NonNullable<Settings['criteria']>[number];

export interface Catalogue {
  settings: Settings;
  principles: Principle[];
  goals: Goal[];
  needs: Need[];
  evidence: Evidence[];
  offers: Offer[];
  forums: Forum[];
  measures: Measure[];
  ratings: Rating[];
  weights: WeightGiver[];
  votes: Vote[];
  papers: Paper[];
  /** The file of every entity, by id; paths below the catalogue with `/`. */
  files: ReadonlyMap<string, string>;
}

/** One entity as it was read: its kind, file, id and value. */
export interface Entity<K extends Kind = Kind> {
  kind: K;
  id: string;
  file: string;
  value: Entities[K];
}

/** The stage that holds for an entity: its own, the catalogue's, else draft. */
export function stageOf(entity: { stage?: Stage }, settings: Settings): Stage {
  return entity.stage ?? settings.stage ?? 'draft';
}

/** Groups of participants that every catalogue knows. */
export const knownGroups = ['steeringGroup', 'administration', 'experts', 'randomResidents', 'selfSelected', 'affected', 'public'] as const;

/** Builds the catalogue from entities that are in order; the order of the entities is kept. */
export function buildCatalogue(settings: Settings, entities: readonly Entity[]): Catalogue {
  const byKind = new Map<Kind, { id: string }[]>();
  for (const { kind, id, value } of entities) {
    const list = byKind.get(kind) ?? [];
    if (list.length === 0) byKind.set(kind, list);
    list.push('id' in value ? (value as { id: string }) : { ...value, id });
  }
  const of = <K extends Kind>(kind: K): (Entities[K] & { id: string })[] => (byKind.get(kind) ?? []) as (Entities[K] & { id: string })[];
  return {
    settings,
    principles: of('principle'), goals: of('goal'), needs: of('need'), evidence: of('evidence'), offers: of('offer'), forums: of('forum'),
    measures: of('measure'),
    ratings: of('rating').map((rating) => ({ ...rating, rater: rating.rater ?? rating.id })),
    weights: of('weights').map((giver) => ({ ...giver, giver: giver.giver ?? giver.id, method: giver.method ?? 'direct' })),
    votes: of('vote'), papers: of('paper'),
    files: new Map(entities.map(({ id, file }) => [id, file])),
  };
}
