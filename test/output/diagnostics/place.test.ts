// A finding about words marks these words, however the value that holds them is written.
import { describe, expect, test } from '@jest/globals';
import { parseDocument } from 'yaml';
import type { Finding } from '../../../src/model/finding.ts';
import { place } from '../../../src/output/diagnostics/place.ts';

const words = (mark: string): Finding => ({ rule: 'T118', severity: 'warning', file: 'a.yaml', pointer: '/title', on: 'value', mark, message: { de: '', en: '' }, remedy: { de: '', en: '' } });

/** What stands in the file where the finding points, over several lines where it ends on another one. */
function marked(text: string, mark: string): string {
  const [{ line, column, endLine, endColumn }] = place([words(mark)], () => text) as [ReturnType<typeof place>[number]];
  const lines = text.split(/\r?\n/);
  return line === endLine ? [...lines[line - 1]!].slice(column - 1, endColumn - 1).join('') : [[...lines[line - 1]!].slice(column - 1).join(''), ...lines.slice(line, endLine - 1), [...lines[endLine - 1]!].slice(0, endColumn - 1).join('')].join('\n');
}

describe('marked words', () => {
  test.each([
    ['plain', 'title: Für Jugendliche/Eltern sorgen\n', 'Jugendliche/Eltern', 'Jugendliche/Eltern'],
    ['as PyYAML writes them', 'title: "F\\xFCr M\\xE4dchen und/oder Jungen"\n', 'Mädchen und/oder Jungen', 'M\\xE4dchen und/oder Jungen'],
    ['as JSON writes them', '{"title": "F\\u00fcr M\\u00E4dchen\\/Jungen \\ud83d"}\n', 'Mädchen/Jungen', 'M\\u00E4dchen\\/Jungen'],
    ['beyond the basic plane', 'title: "Treff \\U0001F600 dabei"\n', '😀 dabei', '\\U0001F600 dabei'],
    ['with escaped quotes', 'title: "Der Kurs \\"Start\\" läuft"\n', 'Kurs "Start"', 'Kurs \\"Start\\"'],
    ['with doubled quotes', "title: 'Let''s go on'\n", "Let's go", "Let''s go"],
    ['with a backslash', 'title: "Pfad a\\\\b usw."\n', 'a\\b usw.', 'a\\\\b usw.'],
    ['with an escaped line end', 'title: "ein Satz\\nund so weiter"\n', 'Satz und so', 'Satz\\nund so'],
    ['folded', 'title: >-\n  ein Satz und\n  so weiter\n', 'und so weiter', 'und\n  so weiter'],
    ['over a continued line', 'title: "ein Satz und\\\n  \\ so weiter"\n', 'und so', 'und\\\n  \\ so'],
    ['with what means something in a pattern', 'title: (a|b)* + [c]\n', '(a|b)* + [c]', '(a|b)* + [c]'],
    ['too long to be marked', `title: ${'sehr '.repeat(101)}lang\n`, 'sehr '.repeat(101), `${'sehr '.repeat(101)}lang`],
    ['not there at all: the whole value', 'title: "ein Satz"\n', 'etwas', '"ein Satz"'],
  ])('%s', (_name, text, mark, expected) => {
    expect(parseDocument(text).errors).toEqual([]);
    expect(marked(text, mark)).toBe(expected);
  });
});
