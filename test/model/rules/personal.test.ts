// S009 passes over the fields that can hold nothing personal. Which ones these are follows from the schemas alone.
import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codedFields } from '../../../src/model/rules/personal.ts';
import { projectRoot } from '../../support/program.ts';

type Schema = Record<string, unknown>;
const folder = join(projectRoot, 'schemas');
const schemas = new Map(readdirSync(folder).map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as Schema]));

/** What a reference leads to, with the file that it stands in. */
function resolved(schema: Schema, file: string): [Schema, string] {
  if (typeof schema.$ref !== 'string') return [schema, file];
  const [other = '', path = ''] = schema.$ref.split('#');
  const target = other === '' ? file : other;
  return resolved(path.split('/').slice(1).reduce<unknown>((at, part) => (at as Schema)[part], schemas.get(target)) as Schema, target);
}

const parts = (schema: Schema): unknown[] => ['properties', 'patternProperties', '$defs'].flatMap((key) => Object.values((schema[key] ?? {}) as Schema))
  .concat(['anyOf', 'oneOf', 'allOf', 'prefixItems'].flatMap((key) => (schema[key] ?? []) as unknown[]), schema.items ?? [], schema.additionalProperties ?? []);
const isSchema = (part: unknown): part is Schema => typeof part === 'object' && part !== null;

/** Whether somewhere in a value of this schema any text may stand. */
function takesAnyText(given: Schema, givenFile: string, seen = new Set<Schema>()): boolean {
  const [schema, file] = resolved(given, givenFile);
  if (seen.has(schema)) return false;
  seen.add(schema);
  const types = [schema.type ?? []].flat();
  // that it is not blank binds no text
  const bound = ['enum', 'pattern', 'format', 'const'].some((key) => key in schema && schema[key] !== '\\S');
  if (!bound && (types.includes('string') || (types.length === 0 && !parts(schema).some(isSchema)))) return true;
  return parts(schema).filter(isSchema).some((part) => takesAnyText(part, file, seen));
}

/** The schemas of all fields of a name, wherever they stand. */
function fieldsCalled(name: string): [Schema, string][] {
  const found: [Schema, string][] = [];
  const look = (schema: Schema, file: string): void => {
    const field = (schema.properties as Schema | undefined)?.[name];
    if (isSchema(field)) found.push([field, file]);
    for (const part of Object.values(schema)) if (isSchema(part)) look(part, file);
  };
  for (const [file, schema] of schemas) look(schema, file);
  return found;
}

describe('fields that S009 need not look at', () => {
  test.each([...codedFields])('%s takes no text of one’s own in any schema', (name) => {
    const fields = fieldsCalled(name);
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter(([schema, file]) => takesAnyText(schema, file))).toEqual([]);
  });

  test('a field with a text of one’s own is told from them', () => {
    for (const name of ['title', 'source', 'description', 'outputs', 'note']) expect(fieldsCalled(name).some(([schema, file]) => takesAnyText(schema, file))).toBe(true);
  });
});
