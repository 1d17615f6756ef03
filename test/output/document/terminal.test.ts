// A document drawn for a terminal.
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { RootContent } from 'mdast';
import { heading, list, paragraph, root, strong, table } from '../../../src/output/document/build.ts';
import { toTerminal } from '../../../src/output/document/terminal.ts';

const draw = (columns: number, ...blocks: RootContent[]): string => toTerminal(root(...blocks), { columns, colour: false });

describe('tables', () => {
  const columns = [{ title: 'Name' }, { title: 'Zahl', align: 'right' as const }];

  test('stand in columns, whatever the letters', () => {
    expect(draw(40, table(columns, [['Übergänge', '1'], ['e\u0301a', '22'], ['日本', '333']]))).toBe('Name       Zahl\n─────────  ────\nÜbergänge     1\néa           22\n日本        333\n');
  });

  test('break long cells, and words only where nothing else helps', () => {
    expect(draw(24, table(columns, [['Kindertagesstätte am Hafen', '12']]))).toBe('Name                Zahl\n──────────────────  ────\nKindertagesstätte     12\nam Hafen\n');
  });

  test('become one record after the other where they do not fit', () => {
    const wide = Array.from({ length: 8 }, (_, i) => ({ title: `Überschrift ${i}` }));
    expect(draw(40, table(wide, [wide.map((_, i) => `Wert ${i}`)]))).toContain('Überschrift 0: Wert 0\n  Überschrift 1: Wert 1\n');
  });

  test('never run over the edge', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.replace(/[^a-zäöü]/g, 'x') || 'x');
    const cell = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), fc.integer({ min: 40, max: 120 }), (rows, width) => {
      for (const line of draw(width, table([{ title: 'a' }, { title: 'b' }, { title: 'c' }], rows)).split('\n')) expect([...line].length).toBeLessThanOrEqual(width);
    }), { numRuns: 300 });
  });
});

test('headings, paragraphs and nested lists', () => {
  expect(draw(30, heading(1, 'Titel'), paragraph(['Ein ', strong('wichtiger'), ' Satz, der nicht in eine Zeile passt.']), list([[paragraph('eins'), list(['innen'])], 'zwei'])))
    .toBe('Titel\n═════\n\nEin wichtiger Satz, der nicht\nin eine Zeile passt.\n\n– eins\n  – innen\n– zwei\n');
});

test('colour only where it is wanted, and nothing that a terminal would obey', () => {
  const blocks = [heading(2, 'Titel'), paragraph(strong('fett'))];
  expect(toTerminal(root(blocks), { columns: 40, colour: false })).not.toContain('\u001b');
  expect(toTerminal(root(blocks), { columns: 40, colour: true })).toContain('\u001b[1mfett\u001b[22m');
  expect(draw(40, paragraph('rot\u001b[31m'))).not.toContain('\u001b');
});
