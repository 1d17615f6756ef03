// The public edition in every format: nothing internal, no small numbers.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportFormats } from '../support/formats.ts';
import { exampleCopy, measures, readTree, removeTemporaryFolders, writeFiles } from '../support/program.ts';

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
});
afterAll(removeTemporaryFolders);

/** All text of an export, packed files included. */
function exported(format: string, edition: string): { code: number | null; text: string; stderr: string } {
  const output = join(folder, `export.${format}`);
  const { code, stderr } = measures(['export', format, '--dir', folder, '--edition', edition, '--as-of', '2027-02-01', '--output', output]);
  if (code !== 0) return { code, text: '', stderr };
  const bytes = readFileSync(output);
  const packed = bytes.subarray(0, 2).toString() === 'PK' ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)).join('\n') : bytes.toString('utf8');
  return { code, text: packed, stderr };
}

describe.each(exportFormats())('%s', (format) => {
  test('shows nothing that is internal', () => {
    const { code, text, stderr } = exported(format, 'public');
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    expect(text.length).toBeGreaterThan(1000);
    expect(text.match(/GEHEIM-\w+/g)).toBeNull();
  }, 60_000);
});

test('the internal edition has it, so that the test above means something', () => {
  expect([...new Set(exported('json', 'internal').text.match(/GEHEIM-\w+/g))].sort()).toEqual(expect.arrayContaining(['GEHEIM-basenote', 'GEHEIM-cell', 'GEHEIM-file', 'GEHEIM-log', 'GEHEIM-note', 'GEHEIM-rater', 'GEHEIM-waiver']));
});

test('small numbers of people are words, also where the rule is waived; larger ones are shown', () => {
  const { indicators } = (JSON.parse(exported('json', 'public').text) as { measures: { id: string; indicators: object[] }[] }).measures.find(({ id }) => id === 'SB-01')!;
  expect(indicators[0]).toMatchObject({ id: 'I9', baseline: { state: 'unter 5' }, actuals: [{ state: 'unter 5' }, { value: 77 }] });
  expect(JSON.stringify(indicators[0])).not.toMatch(/"value":[24]\b/);
  const row = (edition: string): string | undefined => exported('md', edition).text.split('\n').find((line) => line.startsWith('| Beratene Eltern |'));
  expect(row('public')).toBe('| Beratene Eltern | – | unter 5 (Januar 2026) | – | 77\u00a0Eltern (Juli 2026) | – |');
  expect(row('internal')).toContain('| 2\u00a0Eltern (Januar 2026) |');
});

test('findings with few mentions have no number in the data', () => {
  const { evidence } = JSON.parse(exported('json', 'public').text) as { evidence: { id: string; count?: number }[] };
  expect(evidence.find(({ id }) => id === 'E-90')).not.toHaveProperty('count');
  expect(evidence.filter(({ count }) => count !== undefined).length).toBeGreaterThan(3);
});
