// Checks a file's value against its schema and words what is wrong with it.
import type { ErrorObject, ValidateFunction } from 'ajv';
import * as validators from '../generated/validators.js';
import type { Finding } from '../model/finding.ts';
import type { Kind } from '../model/kinds.ts';
import { schemaSaid } from '../text/schema.ts';
import type { SourceFile } from './read.ts';

const validatorOf = validators as unknown as Record<Kind | 'catalogue', ValidateFunction>;

const ruleOf: Record<string, string> = { additionalProperties: 'F101', required: 'F102', type: 'F103', enum: 'F104', pattern: 'F105', format: 'F105', maxLength: 'F105', minLength: 'F105' };

/** What a file's value breaks of its schema; empty where it fits. The value must have been read. */
export function checkSchema(file: SourceFile): Finding[] {
  const validate = validatorOf[file.kind];
  if (validate(file.value)) return [];
  const id = (file.value as { id?: unknown } | null)?.id;
  const entity = typeof id === 'string' ? id : file.kind === 'catalogue' ? undefined : file.name;
  const errors = validate.errors ?? [];
  const broken = new Set(errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath));
  return errors
    // a value of the wrong type breaks every other keyword as well: one message for it
    .filter(({ keyword, instancePath }) => keyword === 'type' || keyword === 'required' || keyword === 'additionalProperties' || !broken.has(instancePath))
    .map((error) => findingOf(error, file, entity));
}

function findingOf(error: ErrorObject, file: SourceFile, entity: string | undefined): Finding {
  const { keyword, instancePath, params } = error;
  const unknownKey = keyword === 'additionalProperties' ? String(params.additionalProperty) : null;
  const pointer = unknownKey === null ? instancePath : `${instancePath}/${unknownKey.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const { message, remedy } = schemaSaid({ keyword, params, value: valueAt(file.value, pointer), pointer, kind: file.kind });
  return {
    rule: ruleOf[keyword] ?? 'F106', severity: 'error', file: file.path, pointer, on: unknownKey === null ? 'value' : 'key', message, remedy,
    ...(entity === undefined ? {} : { entity }),
  };
}

/** The value at a JSON pointer; undefined where there is none. */
export function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const part of path === '' ? [] : path.slice(1).split('/')) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string, unknown>)[part.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return value;
}
