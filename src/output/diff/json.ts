// The comparison as JSON.
import type { Diff } from './page.ts';

/** Entities with their fields, and every move with its steps. */
export function diffJson({ before, after, entities, ranking, order }: Diff): string {
  return `${JSON.stringify({ version: 1, before: { name: before.name, commit: before.commit }, after: { name: after.name, commit: after.commit }, entities, ranking, order }, null, 2)}\n`;
}
