import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { editYaml, newYaml, schemaPath } from '../../src/files/edit.ts';
import { parseYaml } from '../../src/files/yaml.ts';

const measure = `# yaml-language-server: $schema=../.schemas/measure.schema.json
id: SB-03
title: Elternsprachkurs   # im Forum anders genannt
stage: proposed
status: planned
actionField: sprache-bildung
goals: [Z-02]
# mit der Schule besprochen
summary: >-
  Eltern lernen Deutsch,
  während ihre Kinder betreut werden.
cost:
  status: estimated
  items:
    - {source: city, oneOff: 2000, perYear: 10000}   # Lehrkraft
    # läuft aus
    - {source: land-bw, perYear: 8000, until: 2027-12-31}
  # Ende der Posten

staff: 0.10 # grob
`;

/** Lines that are in one text and not in the other. */
function difference(before: string, after: string): { gone: string[]; added: string[] } {
  const count = (text: string): Map<string, number> => text.split('\n').reduce((map, line) => map.set(line, (map.get(line) ?? 0) + 1), new Map<string, number>());
  const [a, b] = [count(before), count(after)];
  const rest = (x: Map<string, number>, y: Map<string, number>): string[] => [...x].flatMap(([line, n]) => Array.from({ length: Math.max(0, n - (y.get(line) ?? 0)) }, () => line));
  return { gone: rest(a, b), added: rest(b, a) };
}

describe('editing a file by hand-like changes', () => {
  test('a value changes on its own line and its comment stays', () => {
    expect(difference(measure, editYaml(measure, [{ path: ['staff'], value: 0.2 }], 'measure'))).toEqual({ gone: ['staff: 0.10 # grob'], added: ['staff: 0.2 # grob'] });
    expect(difference(measure, editYaml(measure, [{ path: ['title'], value: 'Deutsch für Eltern' }], 'measure'))).toEqual({ gone: ['title: Elternsprachkurs   # im Forum anders genannt'], added: ['title: Deutsch für Eltern   # im Forum anders genannt'] });
  });

  test('a value deep in a list changes only its entry', () => {
    expect(difference(measure, editYaml(measure, [{ path: ['cost', 'items', 1, 'perYear'], value: 9000 }], 'measure'))).toEqual({
      gone: ['    - {source: land-bw, perYear: 8000, until: 2027-12-31}'], added: ['    - {source: land-bw, perYear: 9000, until: 2027-12-31}'],
    });
  });

  test('an item is added behind the last one, with every comment where it was', () => {
    const after = editYaml(measure, [{ path: ['cost', 'items'], append: [{ source: 'open', oneOff: 500 }] }], 'measure');
    expect(difference(measure, after)).toEqual({ gone: [], added: ['    - {source: open, oneOff: 500}'] });
    expect(after.indexOf('source: open')).toBeGreaterThan(after.indexOf('source: land-bw'));
  });

  test('a new key takes its place by the schema', () => {
    const after = editYaml(measure, [{ path: ['lead'], value: 'amt-familie' }], 'measure');
    expect(difference(measure, after)).toEqual({ gone: [], added: ['lead: amt-familie'] });
    expect(after.indexOf('\nlead:')).toBeGreaterThan(after.indexOf('summary:'));
    expect(after.indexOf('\nlead:')).toBeLessThan(after.indexOf('cost:'));
  });

  test('a list that is not there yet is made', () => {
    const after = editYaml(measure, [{ path: ['log'], append: [{ date: '2027-01-05', text: 'Begonnen.' }] }], 'measure');
    expect(difference(measure, after)).toEqual({ gone: [], added: ['log: [{date: 2027-01-05, text: Begonnen.}]'] });
    expect((parseYaml(after).value as { log: unknown }).log).toEqual([{ date: '2027-01-05', text: 'Begonnen.' }]);
  });

  test('a removed key takes its lines with it and nothing else', () => {
    const after = editYaml(measure, [{ path: ['summary'], value: undefined }], 'measure');
    expect(difference(measure, after).gone).toEqual(['summary: >-', '  Eltern lernen Deutsch,', '  während ihre Kinder betreut werden.']);
    expect(difference(measure, after).added).toEqual([]);
  });

  test('several edits at once change what each would change', () => {
    const edits = [{ path: ['staff'], value: 0.3 }, { path: ['status'], value: 'open' }, { path: ['lead'], value: 'vhs' }, { path: ['partners'], value: ['schulamt'] }, { path: ['cost', 'items'], append: [{ source: 'open' }] }, { path: ['cost', 'items', 0, 'oneOff'], value: 1 }];
    const together = editYaml(measure, edits, 'measure');
    expect(together).toBe(edits.reduce((text, edit) => editYaml(text, [edit], 'measure'), measure));
    expect(difference(measure, together)).toEqual({
      gone: ['status: planned', '    - {source: city, oneOff: 2000, perYear: 10000}   # Lehrkraft', 'staff: 0.10 # grob'],
      added: ['status: open', 'lead: vhs', 'partners: [schulamt]', '    - {source: city, oneOff: 1, perYear: 10000}   # Lehrkraft', '    - {source: open}', 'staff: 0.3 # grob'],
    });
  });

  test('an entry in brackets that becomes too long for its line is written over several', () => {
    const text = 'scores:\n  SB-01: {effect: 9, urgency: 8, reach: 6, access: 8, foundation: 8, delay: 2, note: kurz und knapp begründet}\n  SB-02: {effect: 1}\n';
    const after = editYaml(text, [{ path: ['scores', 'SB-01', 'stamp'], value: '3f9a1c0b44de' }, { path: ['scores', 'SB-02', 'stamp'], value: '3f9a1c0b44df' }]);
    expect(after).toBe('scores:\n  SB-01:\n    effect: 9\n    urgency: 8\n    reach: 6\n    access: 8\n    foundation: 8\n    delay: 2\n    note: kurz und knapp begründet\n    stamp: 3f9a1c0b44de\n  SB-02: {effect: 1, stamp: 3f9a1c0b44df}\n');
  });

  test('an edit that changes nothing gives the same text', () => {
    expect(editYaml(measure, [{ path: ['staff'], value: 0.1 }], 'measure')).toBe(measure);
  });

  test('texts that look like numbers or dates come back as texts', () => {
    for (const value of ['1.10', '08336069', 'true', 'null', '- x', '# kein Kommentar', 'a: b', '„Zitat“ und "Zitat"', "Bürger*innen' Rat", ' vorn und hinten ', 'zwei\nZeilen', 'zwei \n  Zeilen\n\n', '*stern', '&anker', '!tag', '%', '@', '`', '2026-09-14', '2026']) {
      const after = editYaml(measure, [{ path: ['title'], value }], 'measure');
      expect((parseYaml(after).value as { title: unknown }).title).toBe(value);
    }
  });
});

describe('new files', () => {
  test('keys stand in the order of the schema, short lists on one line, long texts as blocks', () => {
    const text = newYaml('measure', {
      goals: ['Z-01'], actionField: 'bildung', status: 'open', stage: 'idea', title: 'Nachhilfe', id: 'B-01',
      description: 'Ein langer Text '.repeat(20).trim(), problem: 'erste Zeile\nzweite Zeile', imported: { file: 'liste.csv', row: 2, cells: { '2026': 'x', 'Kosten (€)': '„viel“' } },
    }, '../.schemas/measure.schema.json');
    expect(text.split('\n').slice(0, 7)).toEqual(['# yaml-language-server: $schema=../.schemas/measure.schema.json', 'id: B-01', 'title: Nachhilfe', 'stage: idea', 'status: open', 'actionField: bildung', 'goals: [Z-01]']);
    expect(text).toContain('description: >-\n  Ein langer Text');
    expect(text).toContain('problem: |-\n  erste Zeile\n  zweite Zeile');
    expect(parseYaml(text)).toEqual({ problems: [], value: expect.objectContaining({ imported: { file: 'liste.csv', row: 2, cells: { '2026': 'x', 'Kosten (€)': '„viel“' } } }) });
  });

  test('any text survives being written', () => {
    const line = fc.string({ unit: fc.constantFrom(...'aäß1 -:#,[]{}"\'\\|>&*!%@`?\n\t„“…= +'), maxLength: 160 });
    fc.assert(fc.property(line, fc.dictionary(line.filter((key) => key.trim() !== '' && !key.includes('\n')), line), (text, cells) => {
      const value = { id: 'A-1', title: text, imported: { cells } };
      const parsed = parseYaml(newYaml('measure', value, null));
      expect(parsed).toEqual({ problems: [], value: { ...value, imported: { cells: { ...cells } } } });
    }));
  });

  test('the schema is found where catalogue.yaml finds its own', () => {
    expect(schemaPath('measure', 'title: x\n')).toBe('../.schemas/measure.schema.json');
    expect(schemaPath('measure', '# yaml-language-server: $schema=../schemas/catalogue.schema.json\n')).toBe('../../schemas/measure.schema.json');
    expect(schemaPath('measure', '# yaml-language-server: $schema=./.schemas/catalogue.schema.json\n')).toBe('../.schemas/measure.schema.json');
  });
});

describe('the worked example', () => {
  const files = (function walk(folder: string): string[] {
    return readdirSync(folder).sort().flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? walk(path) : path.endsWith('.yaml') ? [path] : [];
    });
  })('data');

  test('one changed scalar changes at most the lines of its entry, anywhere in any file', () => {
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const value = parseYaml(text).value as Record<string, unknown>;
      for (const path of scalarPaths(value).filter((_, i) => i % 41 === 0)) {
        const after = editYaml(text, [{ path, value: 'Neuer Wert' }]);
        const { gone } = difference(text, after);
        const got = parseYaml(after);
        expect(got.problems).toEqual([]);
        expect(path.reduce<unknown>((node, part) => (node as Record<string | number, unknown>)[part], got.value)).toBe('Neuer Wert');
        // the entry is at most a folded text or a flow list
        expect({ file, path, lines: gone.length <= 14 }).toEqual({ file, path, lines: true });
      }
    }
  });
});

function scalarPaths(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, item]) => scalarPaths(item, [...path, Array.isArray(value) ? Number(key) : key]));
}
