// Generates src/generated/ from schemas/: TypeScript types, precompiled Ajv validators, the schemas' own
// text for `init`, and the documentation tables. Nothing of it is committed. `--check` only compares.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import standalone from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';
import { compile } from 'json-schema-to-typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const schemaDir = join(root, 'schemas');
const target = join(root, 'src', 'generated');

/** Every schema by its kind (`measure`, `goal`, …), with `common`. */
export function readSchemas() {
  const files = readdirSync(schemaDir).filter((file) => file.endsWith('.schema.json')).sort();
  return new Map(files.map((file) => [file.replace('.schema.json', ''), JSON.parse(readFileSync(join(schemaDir, file), 'utf8'))]));
}

// Drops annotations (not the properties that happen to be called `title`): German titles would become names of
// types, and a validator has no use for either.
function without(annotations, node) {
  if (Array.isArray(node)) return node.map((item) => without(annotations, item));
  if (node === null || typeof node !== 'object') return node;
  const isPropertyList = (key) => key === 'properties' || key === '$defs';
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !(typeof value === 'string' && (annotations.includes(key) || (key === 'description' && node.$ref !== undefined))))
      .map(([key, value]) => [key, isPropertyList(key) ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, without(annotations, v)])) : without(annotations, value)]),
  );
}

async function types(schemas) {
  // one schema with all kinds as definitions, so that shared parts become one type each
  const point = (node) => JSON.parse(JSON.stringify(node).replaceAll('"common.schema.json#/$defs/', '"#/$defs/'));
  const definitions = {};
  for (const [kind, schema] of schemas) {
    const { $defs = {}, $schema: _schema, ...body } = point(without(['title'], schema));
    Object.assign(definitions, $defs);
    if (kind !== 'common') definitions[kind] = body;
  }
  const kinds = [...schemas.keys()].filter((kind) => kind !== 'common');
  const all = { $defs: definitions, type: 'object', additionalProperties: false, required: kinds, properties: Object.fromEntries(kinds.map((kind) => [kind, { $ref: `#/$defs/${kind}` }])) };
  const code = await compile(all, 'Entities', { bannerComment: '// Generated from schemas/ by scripts/generate.mjs. Do not edit.', additionalProperties: false, unreachableDefinitions: true, format: false, strictIndexSignatures: false });
  return code.replace(/\r\n/g, '\n');
}

async function validators(schemas) {
  const ajv = new Ajv2020({
    allErrors: true, allowUnionTypes: true, strict: true, messages: false,
    formats: { 'coarse-date': () => true, fraction: () => true, euro: { type: 'number', validate: () => true } },
    code: { source: true, esm: true, formats: _`formats` },
  });
  for (const [kind, schema] of schemas) ajv.addSchema(without(['title', 'description', '$schema'], schema), `${kind}.schema.json`);
  const kinds = [...schemas.keys()].filter((kind) => kind !== 'common');
  const generated = standalone.default(ajv, Object.fromEntries(kinds.map((kind) => [kind, `${kind}.schema.json`])));
  const notBlank = /const (pattern\d+) = new RegExp\("\\\\S", "u"\)/.exec(generated)?.[1];
  const [, characters] = /const (\w+) = require\("ajv\/dist\/runtime\/ucs2length"\)\.default;/.exec(generated);
  const code = generated
    .replace(/^"use strict";/, "import { formats } from '../files/formats.ts';\nimport ucs2lengthModule from 'ajv/dist/runtime/ucs2length.js';\nconst ucs2length = ucs2lengthModule.default ?? ucs2lengthModule;\n")
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', 'ucs2length')
    // a text never has more characters than units, and none only where it has no unit: most need not be counted
    .replaceAll(new RegExp(`${characters}\\((data\\d*)\\) > (\\d+)`, 'g'), `$1.length > $2 && ${characters}($1) > $2`)
    .replaceAll(new RegExp(`${characters}\\((data\\d*)\\) < 1\\b`, 'g'), '$1.length < 1')
    // nearly every text begins with a letter, which is seen without the pattern
    .replaceAll(/!(pattern\d+)\.test\((data\d*)\)/g, (whole, name, data) => (name === notBlank ? `!(${data}.charCodeAt(0) > 32 && ${data}.charCodeAt(0) < 127 || ${name}.test(${data}))` : whole));
  const { code: short } = await transform(code, { minify: true, format: 'esm', target: 'node20' });
  return {
    code: `// Generated from schemas/ by scripts/generate.mjs. Do not edit.\n${short}`,
    declaration: `// Generated from schemas/ by scripts/generate.mjs. Do not edit.\nimport type { ValidateFunction } from 'ajv';\n${kinds.map((kind) => `export declare const ${kind}: ValidateFunction;\n`).join('')}`,
  };
}

/** All generated files: name → content. */
export async function generate() {
  const schemas = readSchemas();
  const { code, declaration } = await validators(schemas);
  const texts = [...schemas.keys()].map((kind) => `  ${JSON.stringify(`${kind}.schema.json`)}: ${JSON.stringify(readFileSync(join(schemaDir, `${kind}.schema.json`), 'utf8'))},\n`);
  return new Map([
    ['types.ts', await types(schemas)],
    ['validators.js', code],
    ['validators.d.ts', declaration],
    ['schemas.ts', `// Generated from schemas/ by scripts/generate.mjs. Do not edit.\n/** The schemas as \`init\` and \`fmt\` write them into a catalogue: file name → text. */\nexport const schemaFiles: Record<string, string> = {\n${texts.join('')}};\n`],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = await generate();
  mkdirSync(target, { recursive: true });
  for (const [name, content] of files) {
    const path = join(target, name);
    let old = null;
    try { old = readFileSync(path, 'utf8'); } catch { /* the first time */ }
    if (old !== content) writeFileSync(path, content);
  }
  if (!process.argv.includes('--quiet')) console.log(`src/generated/: ${[...files.keys()].join(', ')}`);
}
