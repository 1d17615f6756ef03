// The files that an import writes: new measures, and catalogue.yaml with the entries that they need.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import type { ImportPlan } from '../model/import/measures.ts';
import type { Finding } from '../model/finding.ts';
import { importSaid } from '../text/import.ts';
import { type Edit, editYaml, newYaml, schemaPath } from './edit.ts';
import { check, type Opened } from './open.ts';
import { parseYaml } from './yaml.ts';
import type { SourceFile } from './read.ts';

export interface Change {
  /** Path below the catalogue with `/`. */
  path: string;
  content: string;
}

/** What an import plan writes. */
export function changesOf(opened: Opened, plan: ImportPlan): Change[] {
  const catalogue = opened.files.find(({ kind }) => kind === 'catalogue')!;
  const edits: Edit[] = (['actionFields', 'targetGroups', 'units'] as const).flatMap((list) => (plan.added[list].length > 0 ? [{ path: [list], append: plan.added[list].map(({ id, code, title }) => ({ id, ...(code === undefined ? {} : { code }), title })) }] : []));
  const schema = schemaPath('measure', catalogue.text);
  const measures = plan.rows.flatMap(({ measure }) => (measure === null ? [] : [{ path: `measures/${measure.id}.yaml`, content: newYaml('measure', measure as unknown as Record<string, unknown>, schema) }]));
  const changed = edits.length > 0 ? [{ path: 'catalogue.yaml', content: editYaml(catalogue.text, edits, 'catalogue') }] : [];
  return [...changed, ...measures];
}

/**
 * Makes sure that new files take no other's place and that the catalogue holds together with the changes.
 * Throws UsageError where a file is in the way; returns the errors that the changes would bring.
 */
export function tryChanges(opened: Opened, changes: readonly Change[]): Finding[] {
  const known = new Map(opened.files.map((file) => [file.path, file]));
  for (const { path } of changes) {
    if (known.has(path) || !existsSync(join(opened.root, path))) continue;
    const { message, remedy } = importSaid.exists(path);
    throw new UsageError(message, remedy);
  }
  for (const { path, content } of changes) {
    const { value } = parseYaml(content);
    const before = known.get(path);
    known.set(path, { ...(before ?? { path, kind: kindOfPath(path), name: path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length) }), text: content, value });
  }
  return check([...known.values()], []).findings.filter(({ severity }) => severity === 'error');
}

function kindOfPath(path: string): SourceFile['kind'] {
  return path.startsWith('ratings/') ? 'rating' : 'measure';
}
