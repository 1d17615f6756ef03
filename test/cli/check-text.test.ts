import { afterAll, expect, test } from '@jest/globals';
import { measures, removeTemporaryFolders, temporaryFolder, writeFiles } from '../support/program.ts';

afterAll(removeTemporaryFolders);

const answers = (input: string, ...args: string[]): Record<string, unknown>[] => {
  const { code, stdout } = measures(['check', '--text', '-', ...args], { cwd: temporaryFolder(), input });
  expect(code).toBe(0);
  return stdout === '' ? [] : stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
};

test('every line is answered with one object, also an empty one, and with the agreed keys', () => {
  const read = answers('Bis Ende 2027 entstehen 60 Plätze.\n\nWir fördern Vielfalt.\n');
  expect(read.map(({ text, verdict }) => [text, verdict])).toEqual([['Bis Ende 2027 entstehen 60 Plätze.', 'measurable'], ['', 'notMeasurable'], ['Wir fördern Vielfalt.', 'notMeasurable']]);
  for (const one of read) expect(Object.keys(one)).toEqual(['text', 'verdict', 'quantity', 'unit', 'deadline', 'frequency', 'deliverable', 'baseline', 'findings']);
});

test('Windows line ends, a missing last line end and no input at all', () => {
  expect(answers('Eins\r\nZwei').map(({ text }) => text)).toEqual(['Eins', 'Zwei']);
  expect(answers('')).toEqual([]);
});

test('findings speak the language asked for', () => {
  const message = (...args: string[]): unknown => (answers('Angebote fördern\n', ...args)[0]!.findings as { message: string }[])[0]!.message;
  expect(message()).toBe('„fördern“ – um wie viel, bis wann?');
  expect(message('--lang', 'en')).toBe('"fördern" – by how much, by when?');
});

test('sentences may come from a file; one that cannot be read is wrong usage', () => {
  const cwd = writeFiles(temporaryFolder(), { 'saetze.txt': 'Adopt a plan by 2027.\n' });
  expect(JSON.parse(measures(['check', '--text', 'saetze.txt'], { cwd }).stdout)).toMatchObject({ verdict: 'measurable', deadline: '2027', deliverable: 'plan' });
  expect(measures(['check', '--text', 'fehlt.txt'], { cwd })).toMatchObject({ code: 2, stdout: '', stderr: 'measures: „fehlt.txt“ lässt sich nicht lesen: Datei oder Ordner gibt es nicht.\n`--text -` liest von der Standardeingabe.\n' });
});

test.each(['table', 'md'])('a page separates sentences by a rule and ends without one (%s)', (format) => {
  const page = (input: string): string => measures(['check', '--text', '-', '--format', format], { input }).stdout;
  const rules = (text: string): number => text.split('\n').filter((line) => /^(?:─+|[-*_]{3,})$/.test(line)).length;
  expect(rules(page('Eins fördern.\nZwei fördern.\nDrei fördern.\n'))).toBe(2);
  expect(rules(page('Eins fördern.\n'))).toBe(0);
});
