// Every rule's failing example fails with just that rule; its mended one passes.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readSettings } from '../../../src/files/invite-settings.ts';
import { openCatalogue } from '../../../src/files/open.ts';
import { checkRules } from '../../../src/model/rules/check.ts';
import { rules } from '../../../src/model/rules/registry.ts';
import type { Fragments, Rule } from '../../../src/model/rules/rule.ts';
import { blameless, exampleDay, openFiles, withFragments } from './blameless.ts';

function codes(rule: Rule, side: 'failing' | 'mended'): string[] {
  const { example } = rule;
  const fragments = example[side];
  const opened = example.whole ? openOnDisk({ ...blameless, ...fragments }) : openFiles(withFragments(fragments, side === 'failing' ? example.missing : {}));
  const found = [...opened.findings, ...checkRules(opened, { today: example.asOf ?? exampleDay, edition: rule.edition ?? 'internal' })];
  return [...new Set(found.map(({ rule: code }) => code))];
}

// whole files go by way of the disk: what is wrong with them is wrong before there is a value
function openOnDisk(files: Fragments): ReturnType<typeof openCatalogue> {
  const root = mkdtempSync(join(tmpdir(), 'rules-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const opened = openCatalogue(root);
    // what `validate` adds for a catalogue with a draw by lot
    const draw = join(root, 'invite.yaml');
    return existsSync(draw) ? { ...opened, findings: [...opened.findings, ...readSettings(draw, 'invite.yaml').findings] } : opened;
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('the blameless catalogue has no finding', () => {
  const opened = openFiles(blameless);
  expect([...opened.findings, ...checkRules(opened, { today: exampleDay })]).toEqual([]);
});

test('every code is a letter and three digits, is given once, and says its family', () => {
  expect(rules.filter(({ code, family }) => !/^[A-Z]\d{3}$/.test(code) || !code.startsWith(family))).toEqual([]);
  expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
});

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  test('its failing example fails with just that rule', () => {
    // an expired waiver shows again what it excused
    expect(codes(rule, 'failing')).toEqual(code === 'W001' ? ['S002', 'W001'] : [code]);
  });
  test('its mended example passes', () => {
    expect(codes(rule, 'mended')).toEqual([]);
  });
});
