// Checks a file's value against its schema and words what is wrong with it.
import type { ErrorObject, ValidateFunction } from 'ajv';
import * as validators from '../generated/validators.js';
import { type Finding, pointerParts } from '../model/finding.ts';
import type { Kind } from '../model/kinds.ts';
import { mostInFile } from '../model/structure.ts';
import { tooMany } from '../text/reading.ts';
import { meantField, schemaSaid } from '../text/schema.ts';
import { Locator } from './position.ts';
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
  const missing = new Map<string, string[]>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'required') continue;
    const keys = missing.get(instancePath);
    if (keys) keys.push(String(params.missingProperty));
    else missing.set(instancePath, [String(params.missingProperty)]);
  }
  // a required field under a misspelt name is one mistake, not two
  if (missing.size > 0) for (const { keyword, instancePath, params } of errors) {
    const keys = keyword === 'additionalProperties' ? missing.get(instancePath) : undefined;
    const meant = keys && meantField(String(params.additionalProperty), file.kind, instancePath);
    if (keys && meant && keys.includes(meant)) missing.set(instancePath, keys.filter((key) => key !== meant));
  }
  const findings: Finding[] = [];
  for (const error of errors) {
    if (findings.length === mostInFile) {
      const { message, remedy } = tooMany(mostInFile);
      findings.push({ rule: 'F007', severity: 'error', file: file.path, pointer: '', on: 'value', message, remedy, ...(entity === undefined ? {} : { entity }) });
      break;
    }
    const { keyword, instancePath, params } = error;
    // a value of the wrong type breaks every other keyword as well: one message for it
    if (keyword !== 'type' && keyword !== 'required' && keyword !== 'additionalProperties' && broken.has(instancePath)) continue;
    // one message for all fields that are missing in one place
    if (keyword === 'required' && missing.get(instancePath)![0] !== params.missingProperty) continue;
    findings.push(findingOf(keyword === 'required' ? { ...error, params: { missing: missing.get(instancePath)! } } : error, file, entity));
  }
  return findings;
}

function findingOf(error: ErrorObject, file: SourceFile, entity: string | undefined): Finding {
  const { keyword, instancePath, params } = error;
  const unknownKey = keyword === 'additionalProperties' ? String(params.additionalProperty) : null;
  const pointer = unknownKey === null ? instancePath : `${instancePath}/${unknownKey.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const raw = (): string => {
    const { start, end } = new Locator(file.text).span(pointerParts(pointer), 'value');
    return file.text.slice(start, end);
  };
  const { message, remedy } = schemaSaid({ keyword, params, value: valueAt(file.value, pointer), pointer, kind: file.kind, raw });
  return {
    rule: ruleOf[keyword] ?? 'F106', severity: 'error', file: file.path, pointer, on: unknownKey === null ? 'value' : 'key', message, remedy,
    ...(entity === undefined ? {} : { entity }), ...(keyword === 'required' ? { missing: params.missing as string[] } : {}),
  };
}

/**
 * What is left of a value without what breaks its schema: an unknown or wrong field is left out, a list with anything wrong
 * in it as a whole. Null where nothing can be left. `without` holds the names of top-level fields that lost something.
 */
export function soundPart(value: unknown, broken: readonly Finding[]): { value: Record<string, unknown>; without: Set<string> } | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  if (broken.length > mostInFile) return null; // there may be more
  const left = structuredClone(value) as Record<string, unknown>;
  const without = new Set<string>();
  for (const { pointer } of broken) {
    const parts = pointerParts(pointer);
    if (parts.length === 0) continue; // something is missing: nothing to leave out
    without.add(parts[0]!);
    let here: unknown = left;
    for (const [i, part] of parts.entries()) {
      if (here === null || typeof here !== 'object') break;
      const next = (here as Record<string, unknown>)[part];
      if (i === parts.length - 1 || Array.isArray(next)) {
        delete (here as Record<string, unknown>)[part];
        break;
      }
      here = next;
    }
  }
  return { value: left, without };
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
