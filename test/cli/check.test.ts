import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { measures, projectRoot, removeTemporaryFolders, smallCatalogue, temporaryFolder } from '../support/program.ts';

afterAll(removeTemporaryFolders);

const asOf = ['--as-of', '2026-11-22'];

describe('the table', () => {
  test('lists the measures by field, the weakest first, with what to add first', () => {
    const { code, stdout } = measures(['check', ...asOf]);
    expect(code).toBe(0);
    const field = stdout.slice(stdout.indexOf('Sprache und Bildung'), stdout.indexOf('Ausbildung und Arbeit'));
    const ids = [...field.matchAll(/^[A-Z]{2}-\d\d/gm)].map(([id]) => id);
    expect(ids[0]).toBe('SB-10');
    expect(ids.slice(-3)).toEqual([...ids.slice(-3)].sort());
    expect(stdout).toContain('0 (nicht');
    expect(stdout).toContain('die Federführung');
  });

  test('in English and as Markdown', () => {
    expect(measures(['check', '--format', 'md', '--lang', 'en', ...asOf]).stdout).toMatch(/^---\n(?:.*\n)*# Measurable and feasible|# Measurable and feasible/);
  });
});

test('as JSON it has the agreed keys, scores in 0..1, and the problems of each measure', () => {
  const { code, stdout } = measures(['check', '--format', 'json', ...asOf]);
  const answer = JSON.parse(stdout) as { version: number; measures: Record<string, { score: number; verdict: string; present: string[]; missing: string[] }>[] };
  expect(code).toBe(0);
  expect(answer.version).toBe(1);
  for (const each of answer.measures) {
    expect(Object.keys(each)).toEqual(['id', 'measurable', 'feasible', 'problems']);
    for (const side of ['measurable', 'feasible']) {
      expect(Object.keys(each[side]!)).toEqual(['score', 'verdict', 'present', 'missing']);
      expect(each[side]!.score).toBeGreaterThanOrEqual(0);
      expect(each[side]!.score).toBeLessThanOrEqual(1);
    }
  }
  const vague = answer.measures.find((each) => (each.id as unknown) === 'LM-11') as unknown as { measurable: { verdict: string }; problems: { rule: string; file: string; line: number }[] };
  expect(vague.measurable.verdict).toBe('notMeasurable');
  expect(vague.problems.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['N101', 'T102']));
  expect(vague.problems[0]).toMatchObject({ file: 'measures/LM-11.yaml', line: expect.any(Number) });
});

describe('the sheet of one measure', () => {
  test('says what is missing in order of gain, the YAML to add, and a proposal for every vague sentence', () => {
    const { code, stdout } = measures(['check', 'lm-11', ...asOf]);
    expect(code).toBe(0);
    const gains = [...stdout.matchAll(/^– \+(\d+)/gm)].map(([, points]) => Number(points));
    expect(gains.length).toBeGreaterThan(3);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(stdout).toContain('cost: {status: estimated');
    expect(stdout).toMatch(/Vorschlag: Anteil der Befragten, die „Willkommen/);
  });

  test('an id that does not exist is wrong usage, with a suggestion', () => {
    const { code, stdout, stderr } = measures(['check', 'LM-111']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Eine Maßnahme „LM-111“ gibt es nicht.');
    expect(stderr).toContain('LM-11');
  });
});

describe('--fail-under', () => {
  test('ends with 1 and names what lies below', () => {
    const { code, stderr } = measures(['check', '--fail-under', 'measurable=0.6', ...asOf]);
    expect(code).toBe(1);
    expect(stderr).toContain('LM-11: messbar 0 von 100, verlangt sind 60.');
  });
  test('only the measures named count', () => {
    expect(measures(['check', 'SB-03', '--fail-under', 'measurable=0.6', '--fail-under', 'feasible=0.5', ...asOf]).code).toBe(0);
  });
  test.each(['measurable', 'measurable=2', 'schnell=0.5', 'feasible=-1'])('%s is no threshold', (limit) => {
    expect(measures(['check', '--fail-under', limit])).toMatchObject({ code: 2, stdout: '' });
  });
});

test('outside a catalogue the table needs one, the sentences do not', () => {
  const cwd = temporaryFolder();
  expect(measures(['check'], { cwd }).code).toBe(2);
  expect(measures(['check', '--text', '-'], { cwd, input: 'Ein Plan bis 2027\n' }).code).toBe(0);
  expect(measures(['check', 'SB-01', '--text', '-'], { cwd, input: '' }).code).toBe(2);
});

test('sentences to read: verdict, what is missing, proposal, indicator', () => {
  const { stdout } = measures(['check', '--text', '-', '--format', 'table'], { input: 'Elternarbeit stärken\nBis 2030 entstehen 40 Kita-Plätze (2024: 12).\n' });
  expect(stdout).toContain('nicht messbar: Elternarbeit stärken\n\nEs fehlt: eine Zahl mit Einheit, ein Datum oder ein Turnus.');
  expect(stdout).toContain('baseline: {value: 12, date: 2024}\n    targets: [{value: 40, date: 2030}]');
});

describe('new indicator --from', () => {
  const sentence = 'Bis Juli 2028 gibt es 45 Kursplätze an Grundschulen (2025: 12)';

  test('shows the indicator, ready to paste, without a catalogue', () => {
    expect(measures(['new', 'indicator', '--from', sentence], { cwd: temporaryFolder() })).toMatchObject({
      code: 0, stdout: 'indicators:\n  - id: I1\n    name: Kursplätze an Grundschulen\n    level: output\n    unit: Kursplätze\n    direction: increase\n    baseline: {value: 12, date: 2025}\n    targets: [{value: 45, date: 2028-07}]\n',
    });
  });

  test('writes it into a measure under the next free id, and the catalogue stays in order', () => {
    const cwd = smallCatalogue();
    expect(measures(['new', 'indicator', '--from', sentence, '--measure', 'sb-01'], { cwd })).toMatchObject({ code: 0, stdout: 'SB-01.I1\n' });
    expect(measures(['new', 'indicator', '--from', 'Mindestens zwei Elternabende pro Jahr', '--measure', 'SB-01'], { cwd }).stdout).toBe('SB-01.I2\n');
    const text = readFileSync(join(cwd, 'measures', 'SB-01.yaml'), 'utf8');
    expect(text).toContain('Kursplätze an Grundschulen');
    expect(measures(['validate', '--format', 'json'], { cwd }).stdout).not.toContain('"rule": "F');
    expect((JSON.parse(measures(['check', 'SB-01', '--format', 'json'], { cwd }).stdout) as { measures: { measurable: { verdict: string } }[] }).measures[0]!.measurable.verdict).toBe('partly');
  });

  test('a sentence without figures is refused, with a proposal', () => {
    const { code, stderr } = measures(['new', 'indicator', '--from', 'Elternarbeit stärken']);
    expect(code).toBe(2);
    expect(stderr).toContain('Der Satz nennt keine Zahl und kein Ergebnis mit Termin.\nVorschlag: Elternarbeit:');
  });

  test('no sentence, no such measure', () => {
    expect(measures(['new', 'indicator']).code).toBe(2);
    expect(measures(['new', 'indicator', '--from', sentence, '--measure', 'XX-99'])).toMatchObject({ code: 2, stdout: '' });
  });
});

test('reading sentences loads neither SQLite nor a YAML parser', () => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, type, name] of readFileSync(file, 'utf8').matchAll(/^import (type )?[^;]*?from '([^']+)';/gms)) {
      if (type !== undefined) continue;
      if (name!.startsWith('.')) follow(join(dirname(file), name!));
      else packages.add(name!);
    }
  };
  follow(join(projectRoot, 'src', 'commands', 'support', 'check-sentences.ts'));
  expect([...packages].filter((name) => /sqlite|yaml/.test(name))).toEqual([]);
  expect(seen.size).toBeGreaterThan(15);
});
