// Every rule's failing example fails with just that rule; its mended one passes.
import { describe, expect, test } from '@jest/globals';
import { checkRules } from '../../../src/model/rules/check.ts';
import { rules } from '../../../src/model/rules/registry.ts';
import type { Rule } from '../../../src/model/rules/rule.ts';
import { blameless, exampleDay, openFiles, withFragments } from './blameless.ts';

function codes(rule: Rule, side: 'failing' | 'mended'): string[] {
  const { example } = rule;
  const opened = openFiles(withFragments(example[side], side === 'failing' ? example.missing : {}));
  const found = [...opened.findings, ...checkRules(opened, { today: example.asOf ?? exampleDay, edition: rule.edition ?? 'internal' })];

  return [...new Set(found.map(({ rule: code }) => code))];
}

test('the blameless catalogue has no finding', () => {
  const opened = openFiles(blameless);
  expect([...opened.findings, ...checkRules(opened, { today: exampleDay })]).toEqual([]);
});

describe.each(rules.filter(({ example }) => !example.whole).map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  test('its failing example fails with just that rule', () => {
    expect(codes(rule, 'failing')).toEqual(code === 'W001' ? ['S002', 'W001'] : [code]);
  });
  test('its mended example passes', () => {
    expect(codes(rule, 'mended')).toEqual([]);
  });
});
