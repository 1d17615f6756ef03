import { afterAll, describe, expect, test } from '@jest/globals';
import { rules } from '../../src/model/rules/registry.ts';
import { measures, removeTemporaryFolders, temporaryFolder, writeFiles } from '../support/program.ts';

afterAll(removeTemporaryFolders);

describe('measures rules', () => {
  test('lists every rule, with or without a catalogue', () => {
    const { code, stdout } = measures(['rules'], { cwd: temporaryFolder() });
    expect(code).toBe(0);
    for (const rule of rules) expect(stdout).toContain(`${rule.code} `);
  });

  test('gives the same as data', () => {
    const { rules: listed, version } = JSON.parse(measures(['rules', '--format', 'json', '--lang', 'en']).stdout) as { version: number; rules: { code: string; severity: object; title: string }[] };
    expect(version).toBe(1);
    expect(listed.map(({ code }) => code)).toEqual(rules.map(({ code }) => code));
    expect(listed.find(({ code }) => code === 'N106')).toMatchObject({ title: 'Target missing', severity: { idea: null, draft: 'warning', proposed: 'error' }, waivable: true });
  });

  test('shows what the catalogue changes', () => {
    const cwd = writeFiles(temporaryFolder(), { 'catalogue.yaml': { title: 'K', rules: { S010: 'off', N106: 'info' } } });
    const { stdout } = measures(['rules'], { cwd });
    expect(stdout).toMatch(/S010 +w\/w\/w +off /);
    expect(stdout).toMatch(/N106 +–\/w\/e +Hinweis /);
  });
});

describe('measures explain RULE', () => {
  test.each(['F001', 'N106', 'R209', 'W001'])('%s: what, why, a failing and a mended example', (code) => {
    const { stdout, code: exit } = measures(['explain', code.toLowerCase(), '--lang', 'de'], { cwd: temporaryFolder(), env: { COLUMNS: '100' } });
    expect(exit).toBe(0);
    expect(stdout).toContain('So schlägt sie an');
    expect(stdout).toContain('So ist es in Ordnung');
  });

  test('says what the catalogue changes', () => {
    const cwd = writeFiles(temporaryFolder(), { 'catalogue.yaml': { title: 'K', rules: { S010: 'off' } } });
    expect(measures(['explain', 'S010'], { cwd }).stdout).toContain('In diesem Katalog: off');
  });

  test.each([['N190', 'N109'], ['N1O7', 'N107'], ['n10', 'N101']])('suggests the nearest rule for %s', (text, near) => {
    const { code, stderr } = measures(['explain', text]);
    expect(code).toBe(2);
    expect(stderr).toContain(`Meinten Sie ${near}?`);
  });
});
