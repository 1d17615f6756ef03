// The public edition in every format: nothing internal, no small numbers.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportFormats } from '../support/formats.ts';
import { exampleCopy, measuresMany, readTree, removeTemporaryFolders, type Result, writeFiles } from '../support/program.ts';

const formats = exportFormats();
const exported = new Map<string, Result & { text: string }>();
let folder = '';
beforeAll(() => {
  folder = exampleCopy();
  const secret = (what: string): string => `GEHEIM-${what}`;
  const { 'measures/SB-01.yaml': measure, 'ratings/R-beirat.yaml': rating, 'weights/W-1.yaml': weights } = readTree(folder);
  const text = measure!.replace('log:\n', `log:\n  - {date: 2026-06-23, text: ${secret('log')}}\n`).replace(/note: [^}]*}/, `note: ${secret('note')}}`).replace(/^waivers:[^]*?(?=^\w)/m, '')
    .replace('indicators:\n', `indicators:\n  - {id: I9, name: Beratene Eltern, unit: Eltern, counts: people, baseline: {value: 2, date: 2026-01, note: ${secret('basenote')}}, actuals: [{value: 4, date: 2026-06}, {value: 77, date: 2026-07}]}\n`)
    + `waivers: [{rule: R211, reason: ${secret('waiver')}}, {rule: N116, reason: ${secret('waiver')}}]\nimported: {file: ${secret('file')}, row: 3, cells: {Spalte: ${secret('cell')}}}\n`;
  writeFiles(folder, {
    'measures/SB-01.yaml': text, 'ratings/R-beirat.yaml': rating!.replace(/^rater:.*$/m, '').replace('scores:', `rater: ${secret('rater')}\nscores:`), ...(weights === undefined ? {} : { 'weights/W-1.yaml': weights.replace(/^giver:.*$/m, `giver: ${secret('giver')}`) }),
    'evidence/E-90.yaml': { id: 'E-90', title: 'Wenige', instrument: 'interviews-2026', count: 3, base: 20 },
  });
  const runs = [...formats.map((format) => ({ format, edition: 'public' })), { format: 'json', edition: 'internal' }, { format: 'md', edition: 'internal' }];
  const file = ({ format, edition }: (typeof runs)[number]): string => join(folder, `export-${edition}.${format}`);
  const results = measuresMany(runs.map((run) => ['export', run.format, '--dir', folder, '--edition', run.edition, '--as-of', '2027-02-01', '--output', file(run)]));
  runs.forEach((run, i) => exported.set(`${run.format} ${run.edition}`, { ...results[i]!, text: results[i]!.code === 0 ? textIn(readFileSync(file(run))) : '' }));
}, 120_000);
afterAll(removeTemporaryFolders);

/** All text of an export, packed files included. */
const textIn = (bytes: Buffer): string => (bytes.subarray(0, 2).toString() === 'PK' ? Object.entries(unzipSync(bytes)).map(([path, part]) => `${path}\n${strFromU8(part)}`).join('\n') : bytes.toString('utf8'));
const text = (format: string, edition: string): string => exported.get(`${format} ${edition}`)!.text;

test.each(formats)('%s shows nothing that is internal', (format) => {
  const { code, stderr } = exported.get(`${format} public`)!;
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  expect(text(format, 'public').length).toBeGreaterThan(1000);
  expect(text(format, 'public').match(/GEHEIM-\w+/g)).toBeNull();
});

test('the internal edition has it, so that the test above means something', () => {
  expect([...new Set(text('json', 'internal').match(/GEHEIM-\w+/g))].sort()).toEqual(expect.arrayContaining(['GEHEIM-basenote', 'GEHEIM-cell', 'GEHEIM-file', 'GEHEIM-log', 'GEHEIM-note', 'GEHEIM-rater', 'GEHEIM-waiver']));
});

test('small numbers of people are words, also where the rule is waived; larger ones are shown', () => {
  const { indicators } = (JSON.parse(text('json', 'public')) as { measures: { id: string; indicators: object[] }[] }).measures.find(({ id }) => id === 'SB-01')!;
  expect(indicators[0]).toMatchObject({ id: 'I9', baseline: { state: 'unter 5' }, actuals: [{ state: 'unter 5' }, { value: 77 }] });
  expect(JSON.stringify(indicators[0])).not.toMatch(/"value":[24]\b/);
  const row = (edition: string): string | undefined => text('md', edition).split('\n').find((line) => line.startsWith('| Beratene Eltern |'));
  expect(row('public')).toBe('| Beratene Eltern | – | unter 5 (Januar 2026) | – | 77\u00a0Eltern (Juli 2026) | – |');
  expect(row('internal')).toContain('| 2\u00a0Eltern (Januar 2026) |');
});

test('findings with few mentions have no number in the data', () => {
  const { evidence } = JSON.parse(text('json', 'public')) as { evidence: { id: string; count?: number }[] };
  expect(evidence.find(({ id }) => id === 'E-90')).not.toHaveProperty('count');
  expect(evidence.filter(({ count }) => count !== undefined).length).toBeGreaterThan(3);
});
