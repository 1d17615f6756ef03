// The gallery: what a person sees for every kind of mistake. Each folder of err/ and ok/ is laid over a catalogue in
// order; each of projects/ is a catalogue of its own. expected.txt holds what is printed in German, and in English one
// line a finding. `UPDATE_GALLERY=1 npm test -- test/gallery` writes what is missing or has changed; read the difference.
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openCatalogue } from '../../src/files/open.ts';
import { checkRules } from '../../src/model/rules/check.ts';
import { diagnosticsLines } from '../../src/output/diagnostics/line.ts';
import { inReadingOrder, place, type Placed } from '../../src/output/diagnostics/place.ts';
import { diagnosticsPretty } from '../../src/output/diagnostics/pretty.ts';
import { blameless, exampleDay } from '../model/rules/blameless.ts';
import { projectRoot, removeTemporaryFolders, temporaryFolder, writeFiles } from '../support/program.ts';

const gallery = join(projectRoot, 'test', 'gallery');
const update = process.env.UPDATE_GALLERY === '1';
const cases = (kind: string): string[] => readdirSync(join(gallery, kind)).sort();
afterAll(removeTemporaryFolders);

function findingsOf(kind: string, name: string): { problems: Placed[]; textOf: (file: string) => string | undefined } {
  const root = kind === 'projects' ? temporaryFolder() : writeFiles(temporaryFolder(), blameless);
  cpSync(join(gallery, kind, name), root, { recursive: true, filter: (source) => !source.endsWith('expected.txt') });
  const opened = openCatalogue(root);
  const texts = new Map(opened.files.map(({ path, text }) => [path, text]));
  const textOf = (file: string): string | undefined => texts.get(file);
  return { problems: inReadingOrder(place([...opened.findings, ...checkRules(opened, { today: exampleDay })], textOf)), textOf };
}

function shown(kind: string, name: string): string {
  const { problems, textOf } = findingsOf(kind, name);
  return `${diagnosticsPretty(problems, { language: 'de', colour: false, columns: 100, prefix: '', textOf })}\n${diagnosticsLines(problems, 'en', '')}`;
}

describe.each(['err', 'projects'])('%s', (kind) => {
  test.each(cases(kind))('%s', (name) => {
    const file = join(gallery, kind, name, 'expected.txt');
    const text = shown(kind, name);
    if (update && (!existsSync(file) || readFileSync(file, 'utf8') !== text)) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
    expect(text.trim()).not.toBe('');
  });
});

// the first message of each case in German and English, as a list to read
function contents(): string {
  const row = (name: string): string => {
    const [pretty = '', lines = ''] = shown('err', name).split(/\n(?=\S+:\d+:\d+: )/);
    const [, said = ''] = pretty.split('\n');
    const english = /^\S+ (?:error|warning|info) (\w\d{3}) (.*)$/m.exec(lines);
    return `| [${name}](err/${name}/expected.txt) | ${english?.[1] ?? ''} | ${said.trim().replaceAll('|', '\\|').replaceAll('<', '\\<')} |`;
  };
  return `# Gallery of errors

What a person sees for every kind of mistake. Each folder of \`err/\` holds files that are laid over a catalogue in order, and \`expected.txt\`: what is printed in German, and in English one line a finding. \`ok/\` holds what is unusual but in order, \`projects/\` whole catalogues with many findings.

\`UPDATE_GALLERY=1 npm test -- test/gallery\` writes what has changed; read the difference before you commit it.

| case | rule | message |
|---|---|---|
${cases('err').map(row).join('\n')}
`;
}

test('README.md lists every case with its message', () => {
  const file = join(gallery, 'README.md');
  const text = contents();
  if (update) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});

describe('ok', () => {
  test.each(cases('ok'))('%s', (name) => {
    expect(findingsOf('ok', name).problems).toEqual([]);
  });
});
