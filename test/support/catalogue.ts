// Catalogues in memory for tests of the model.
import { buildCatalogue, type Catalogue, type Entity, type Settings } from '../../src/model/catalogue.ts';
import { folderOf, type Kind, kinds } from '../../src/model/kinds.ts';

/** A catalogue from plain values by folder; a measure gets the fields that it needs. */
export function catalogueOf(settings: Partial<Settings>, entities: Partial<Record<Kind, readonly Record<string, unknown>[]>> = {}): Catalogue {
  const all = kinds.flatMap((kind) => (entities[kind] ?? []).map((given) => {
    const value = { title: String(given.id), ...(kind === 'measure' ? { stage: 'draft', status: 'open', actionField: 'sprache', goals: [] } : {}), ...(kind === 'goal' ? { principles: [] } : {}), ...given };
    return { kind, id: String(given.id), file: `${folderOf[kind]}/${String(given.id)}.yaml`, value } as unknown as Entity;
  }));
  return buildCatalogue({ title: 'Konzept', ...settings }, all);
}
