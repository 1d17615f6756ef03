// The comparison as JSON.
import type { Diff } from './page.ts';

/** Entities with their fields, and every move with its steps. */
export function diffJson({ before, after, entities, ranking, order }: Diff): string {
  return `${JSON.stringify({ version: 1, before: before.name, after: after.name, entities, ranking, order }, null, 2)}\n`;
}
