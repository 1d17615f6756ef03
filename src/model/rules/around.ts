// What a rule may look at besides the thing itself: the whole catalogue, today, and indices made once.
import { type Catalogue, type Entity, type Measure, type Settings, type Stage, stageOf } from '../catalogue.ts';
import type { Day } from '../dates.ts';
import type { Kind } from '../kinds.ts';
import type { Target } from '../references.ts';

export type Edition = 'internal' | 'public';

/** Defaults of `thresholds` in catalogue.yaml. */
export const defaultThresholds = { smallNumber: 5, leadsAtOnce: 5, spread: 4, updateEvery: 12, similarity: 0.8 } as const;
export type Thresholds = { -readonly [K in keyof typeof defaultThresholds]: number };

export class Around {
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly today: Day;
  readonly edition: Edition;
  readonly thresholds: Thresholds;
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #broken: ReadonlySet<Kind | 'catalogue'>;
  readonly #lost: ReadonlySet<Target>;
  readonly #made = new Map<unknown, unknown>();

  constructor(catalogue: Catalogue, entities: readonly Entity[], { broken, lost }: { broken: ReadonlySet<Kind | 'catalogue'>; lost: ReadonlySet<Target> }, today: Day, edition: Edition) {
    const { settings } = catalogue;
    this.settings = settings;
    this.catalogue = catalogue;
    this.today = today;
    this.edition = edition;
    this.thresholds = { ...defaultThresholds, ...settings.thresholds };
    this.#entities = new Map(entities.map((entity) => [entity.id, entity]));
    this.#broken = broken;
    this.#lost = lost;
  }

  /** Whether all files of these kinds could be read: a rule about what nothing refers to must hold its tongue otherwise. */
  complete(...kinds: (Kind | 'catalogue')[]): boolean {
    return kinds.every((kind) => !this.#broken.has(kind));
  }

  /** Whether a reference that leads nowhere may have meant one of these: it looks unused then, and its misspelt name is a finding of its own. */
  misspelt(target: Target): boolean {
    return this.#lost.has(target);
  }

  entity(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  /** A measure by its id; undefined where there is none in order. */
  measure(id: string): Measure | undefined {
    const entity = this.#entities.get(id);
    return entity?.kind === 'measure' ? (entity as Entity<'measure'>).value : undefined;
  }

  /** The stage that holds for an entity or, without one, for the catalogue. */
  stage(entity: { stage?: Stage } = {}): Stage {
    return stageOf(entity, this.settings);
  }

  /** What `make` returns, made once for this catalogue: for indices that several things of one rule share. */
  once<T>(make: (around: Around) => T): T {
    if (!this.#made.has(make)) this.#made.set(make, make(this));
    return this.#made.get(make) as T;
  }
}
