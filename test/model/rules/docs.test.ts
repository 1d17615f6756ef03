// docs/rules is generated from the rules, and is not stale.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { rules } from '../../../src/model/rules/registry.ts';
import { ruleDocs } from '../../../src/output/ruleDocs.ts';
import { projectRoot } from '../../support/program.ts';

const folder = join(projectRoot, 'docs', 'rules');

test('docs/rules holds a page for every rule and nothing else', () => {
  expect(readdirSync(folder).sort()).toEqual([...ruleDocs(rules).keys()].sort());
});

test.each([...ruleDocs(rules)])('docs/rules/%s is what the rules say (npm run docs)', (name, text) => {
  expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
});

test('every rule says what and why in both languages, in whole sentences', () => {
  for (const { code, what, why, title } of rules) {
    for (const text of [what.de, what.en, why.de, why.en]) expect([code, text]).toEqual([code, expect.stringMatching(/^[\p{L}\d„`"][^]*[.?!]$/u)]);
    for (const text of [title.de, title.en]) expect([code, text]).toEqual([code, expect.stringMatching(/[^.]$/)]);
  }
});
