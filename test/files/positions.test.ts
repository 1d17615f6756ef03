// Findings point at the key or value that is meant, however the file is written; a missing thing at what it belongs to.
import { describe, expect, test } from '@jest/globals';
import { Locator } from '../../src/files/position.ts';

// the part of a text that a pointer leads to
function at(text: string, pointer: string, on: 'key' | 'value' = 'value'): string {
  const { start, end } = new Locator(text).span(pointer === '' ? [] : pointer.slice(1).split('/'), on);
  return text.slice(start, end);
}

describe('values', () => {
  test.each([
    ['plain, with a comment behind it', 'a: eins # zwei\n', 'eins'],
    ['quoted', "a: 'eins # zwei'\n", "'eins # zwei'"],
    ['after comments and blank lines', '# Kopf\n\na:\n  # Zeile\n  eins\n', 'eins'],
    ['after a modeline and a document mark', '# yaml-language-server: $schema=x\n---\na: eins\n', 'eins'],
    ['under a quoted key', '"a": eins\n', 'eins'],
    ['under a key with an escape', '"\\u0061": eins\n', 'eins'],
    ['with CRLF', 'x: 1\r\na: eins\r\n', 'eins'],
    ['with CR only', 'x: 1\ra: eins\r', 'eins'],
    ['behind tabs', 'x:\t[1,\t2]\na:\teins\t# zwei\n', 'eins'],
    ['behind a list with brackets in comments', 'x: [1, # ] }\n  2]\na: eins\n', 'eins'],
    ['behind a text that looks like a key', 'x: |\n  a: null\na: eins\n', 'eins'],
    ['behind emoji', 'x: 👩‍🏫 Ä漢\na: eins\n', 'eins'],
    ['in JSON', '{"x": {"a": 0}, "a": "eins"}', '"eins"'],
    ['over several lines: the first', 'a: "eins\n  zwei"\n', '"eins'],
    ['a block text: its first line', 'a: |\n  eins\n  zwei\n', 'eins'],
  ])('%s', (_name, text, expected) => expect(at(text, '/a')).toBe(expected));

  test.each([
    ['block', 'a:\n  - x\n  - {b: zwei}\n'], ['flow', 'a: [x, {b: zwei}]\n'], ['mixed', 'a:\n- x\n-\n  b: zwei\n'], ['over lines', 'a: [x,\n  {b:\n    zwei}\n  ]\n'],
  ])('within lists, %s', (_name, text) => expect(at(text, '/a/1/b')).toBe('zwei'));
});

describe('keys', () => {
  test.each([['a: eins\n', 'a'], ['"a" : eins\n', '"a"'], ['x: 1\n\'a\': eins\n', "'a'"], ['{x: 1, a: eins}', 'a']])('%j', (text, expected) => expect(at(text, '/a', 'key')).toBe(expected));
});

describe('what is missing points at what it belongs to', () => {
  test.each([
    ['a field of the file: its first field', '# Kopf\nid: N-02\ntitle: x\n', '/stage', 'id: N-02'],
    ['a field of an entry in a list: the entry', 'a:\n  - id: I1\n    name: x\n', '/a/0/unit', 'id: I1'],
    ['a field of a section in braces: its key', 'a: {b: 1}\n', '/a/c', 'a: {b'],
    ['an empty value: its key', 'x: 1\na:\nb: 1\n', '/a', 'a:\nb'],
  ])('%s', (_name, text, pointer, expected) => expect(text.slice(new Locator(text).span(pointer.slice(1).split('/'), 'value').start)).toMatch(new RegExp(`^${expected}`)));
});

test('lines and columns count characters, not UTF-16 units, from 1', () => {
  const text = 'title: 👩‍🏫 für Ältere 漢字 hier\n';
  const offset = text.indexOf('hier');
  expect(new Locator(text).place(offset)).toEqual({ line: 1, column: [...text.slice(0, offset)].length + 1 });
});
