// Canonical formatting: the same values, comments kept, and nothing to do the second time.
import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../../src/files/yaml.ts';
import { exampleCopy, measures, readTree, removeTemporaryFolders, smallCatalogue } from '../support/program.ts';

afterAll(removeTemporaryFolders);

const comments = (text: string): string[] => [...text.matchAll(/(?:^|\s)#(.*)$/gm)].map(([, words]) => words!.trim());

describe('fmt', () => {
  test('keeps every value and comment of the worked example, and changes nothing the second time', () => {
    const folder = exampleCopy();
    const before = readTree(folder);
    expect(measures(['fmt', '--dir', folder]).code).toBe(0);
    const after = readTree(folder);
    for (const [path, text] of Object.entries(after)) {
      expect(parseYaml(text).value).toEqual(parseYaml(before[path]!).value);
      expect(comments(text)).toEqual(comments(before[path]!));
    }
    expect(measures(['fmt', '--check', '--dir', folder])).toMatchObject({ code: 0, stdout: '' });
    expect(readTree(folder)).toEqual(after);
  });

  test('makes line ends, indentation and spaces uniform', () => {
    const folder = smallCatalogue({ 'goals/Z-01.yaml': 'id:   Z-01 # Kennung\r\ntitle: "Eltern"\r\nprinciples:\r\n    - L-1\r\n' });
    expect(measures(['fmt', '--dir', folder, 'goals'], { cwd: folder }).stdout).toBe(`${folder}/goals/Z-01.yaml\n`);
    expect(readFileSync(join(folder, 'goals/Z-01.yaml'), 'utf8')).toBe('id: Z-01 # Kennung\ntitle: "Eltern"\nprinciples:\n  - L-1\n');
  });

  test('--check writes nothing and fails', () => {
    const folder = smallCatalogue({ 'goals/Z-01.yaml': 'id:   Z-01\ntitle: Eltern\nprinciples: [L-1]\n' });
    const before = readTree(folder);
    const { code, stdout } = measures(['fmt', '--check', '--dir', folder]);
    expect(code).toBe(1);
    expect(stdout).toContain('goals/Z-01.yaml');
    expect(readTree(folder)).toEqual(before);
  });

  test('--from cp1252 saves a file that an old editor wrote', () => {
    const folder = smallCatalogue({ 'goals/Z-01.yaml': Buffer.from('id: Z-01\ntitle: Gr\xf6\xdfe f\xfcr \x84alle\x93\nprinciples: [L-1]\n', 'latin1') });
    expect(measures(['validate', '--dir', folder]).code).toBe(1);
    expect(measures(['fmt', '--from', 'cp1252', '--dir', folder]).code).toBe(0);
    expect(readFileSync(join(folder, 'goals/Z-01.yaml'), 'utf8')).toContain('title: Größe für „alle“\n');
    expect(measures(['validate', '--dir', folder, '--format', 'json']).code).toBe(0);
  });

  test('a file that is not in order is named and left alone', () => {
    const folder = smallCatalogue({ 'goals/Z-01.yaml': 'id: Z-01\ntitle: [offen\n' });
    const { code, stderr } = measures(['fmt', '--dir', folder]);
    expect(code).toBe(1);
    expect(stderr).toContain('goals/Z-01.yaml:');
    expect(readFileSync(join(folder, 'goals/Z-01.yaml'), 'utf8')).toBe('id: Z-01\ntitle: [offen\n');
  });

  test('brings the editor\'s schemas up to date', () => {
    const folder = smallCatalogue();
    mkdirSync(join(folder, '.schemas'));
    writeFileSync(join(folder, '.schemas', 'measure.schema.json'), '{}');
    expect(measures(['fmt', '--dir', folder]).code).toBe(0);
    expect(readTree(folder)['.schemas/measure.schema.json']).toBe(readFileSync('schemas/measure.schema.json', 'utf8'));
  });
});
