// The shape of the program: data flows one way, and nothing depends on the machine, the clock or chance.
import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { generate } from '../scripts/generate.mjs';
import { projectRoot } from './support/program.ts';

const source = join(projectRoot, 'src');
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('generated'))
  .map((entry) => relative(source, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const textOf = (file: string): string => readFileSync(join(source, file), 'utf8');
/** Code without comments and texts. */
const codeOf = (file: string): string => textOf(file).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
const importsOf = (file: string): string[] => [...textOf(file).matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name]) => name!);
const layerOf = (file: string, name: string): string | null => (name.startsWith('.') ? relative(source, resolve(dirname(join(source, file)), name)).split('/')[0]! : null);

describe('data flows one way: files → model → store → engines → output', () => {
  const forbidden: Record<string, readonly string[]> = {
    model: ['files', 'store', 'solver', 'output', 'commands', 'program.ts', 'cli.ts'],
    files: ['store', 'output', 'commands', 'solver'],
    store: ['output', 'commands', 'solver'],
    text: ['files', 'store', 'commands', 'solver'],
    output: ['store', 'commands'],
  };
  test.each(Object.entries(forbidden))('src/%s reaches for none of the layers after it', (layer, others) => {
    const wrong = files.filter((file) => file.startsWith(`${layer}/`)).flatMap((file) => importsOf(file).filter((name) => others.includes(layerOf(file, name) ?? '')).map((name) => `${file} → ${name}`));
    expect(wrong).toEqual([]);
  });

  test('the model touches no file, terminal or process', () => {
    const allowed = new Set(['node:crypto']);
    const wrong = files.filter((file) => file.startsWith('model/')).flatMap((file) => importsOf(file).filter((name) => name.startsWith('node:') && !allowed.has(name)).map((name) => `${file} → ${name}`));
    expect(wrong).toEqual([]);
    expect(files.filter((file) => file.startsWith('model/') && /\bprocess\.|\bconsole\./.test(codeOf(file)))).toEqual([]);
  });

  test('every file that is imported is there', () => {
    const missing = files.flatMap((file) => importsOf(file).filter((name) => name.startsWith('.') && !name.includes('generated') && !name.includes('${') && /\.(ts|sql)$/.test(name) && !existsSync(resolve(dirname(join(source, file)), name))).map((name) => `${file} → ${name}`));
    expect(missing).toEqual([]);
  });
});

describe('the same input gives the same bytes', () => {
  test.each([
    ['the clock', /\bDate\.now\b|\bnew Date\(\)/, ['cli.ts']],
    ['chance', /\bMath\.random\b/, []],
    ['the locale', /\btoLocale\w+\(|\blocaleCompare\(|\bIntl\./, ['output/html/script.ts']],
  ])('no module but the ones named asks for %s', (_what, pattern, exceptions) => {
    expect(files.filter((file) => pattern.test(codeOf(file)) && !(exceptions as string[]).includes(file))).toEqual([]);
  });

  test('no child process but git, no network', () => {
    expect(files.filter((file) => file !== 'files/git.ts' && importsOf(file).includes('node:child_process'))).toEqual([]);
    expect(files.filter((file) => importsOf(file).some((name) => /^node:(?:https?|net|tls|dgram|dns)$/.test(name)) || /\bfetch\(/.test(codeOf(file)))).toEqual([]);
  });
});

test('types and validators are those of the schemas', async () => {
  for (const [name, content] of await generate()) expect({ name, same: readFileSync(join(source, 'generated', name), 'utf8') === content }).toEqual({ name, same: true });
});

test('modules are small', () => {
  const long = files.filter((file) => !file.startsWith('text/') && textOf(file).split('\n').filter((line) => line.trim() !== '').length > 400);
  expect(long).toEqual([]);
});
