// The catalogue as JSON for other programs, and what the command says when it is used wrongly.
import { afterAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { measures, readTree, removeTemporaryFolders, smallCatalogue, temporaryFolder } from '../support/program.ts';

afterAll(removeTemporaryFolders);
const json = (...args: string[]): Record<string, unknown> => JSON.parse(measures(['export', 'json', '--as-of', '2027-02-01', ...args]).stdout);

test('holds every entity as it stands in its file, and the ranking as prioritize has it', () => {
  const whole = json();
  expect(Object.keys(whole)).toEqual(['version', 'asOf', 'inputs', 'edition', 'catalogue', 'principles', 'goals', 'needs', 'evidence', 'offers', 'forums', 'measures', 'ratings', 'weights', 'votes', 'papers', 'ranking']);
  expect(whole).toMatchObject({ version: 1, asOf: '2027-02-01', edition: 'internal', inputs: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(whole.measures).toHaveLength(42);
  const ranked = JSON.parse(measures(['prioritize', '--format', 'json']).stdout) as { measures: { id: string; rank: number; score: number }[] };
  expect((whole.ranking as { id: string; rank: number; score: number }[]).map(({ id, rank, score }) => ({ id, rank, score }))).toEqual(ranked.measures.map(({ id, rank, score }) => ({ id, rank, score })));
  expect((whole.ranking as { score: number }[]).some(({ score }) => String(score).length > 8)).toBe(true);
});

test('leaves out ratings and weights in the public edition', () => {
  const keys = Object.keys(json('--edition', 'public'));
  expect(keys).not.toContain('ratings');
  expect(keys).not.toContain('weights');
  expect(keys).toContain('ranking');
});

describe('wrong usage is told with a way out', () => {
  test.each([
    [['pdf'], 'Das Format „pdf“ gibt es nicht.'], [['htm'], 'Meinten Sie „html“?'], [['md', '--edition', 'publik'], 'Meinten Sie „public“?'], [['md', '--report', 'katalog'], 'Den Bericht „katalog“ gibt es nicht.'],
    [['json-ld', '--url', 'irgendwo'], 'keine Webadresse'],
  ])('%j', (args, said) => {
    const { code, stdout, stderr } = measures(['export', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  test('linked data says what a portal still needs, and is quiet when it has everything', () => {
    const dir = smallCatalogue();
    expect(measures(['export', 'json-ld', '--dir', dir]).stderr).toBe('Für ein Datenportal fehlt noch: --url, --contributor.\n');
    const { code, stderr, stdout } = measures(['export', 'json-ld', '--dir', dir, '--url', 'https://example.org/k.jsonld', '--contributor', 'stadt']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('"@base": "https://example.org/k.jsonld"');
  });

  test('a file that cannot be written is named', () => {
    const dir = smallCatalogue();
    const { code, stderr } = measures(['export', 'md', '--dir', dir, '--output', join(dir, 'catalogue.yaml', 'k.md')]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('lässt sich nicht schreiben')]);
  });
});

test('what people call the formats is understood, and a file that would be taken for another is not written', () => {
  const asked = (...args: string[]): [number | null, string] => { const { code, stderr } = measures(['export', ...args]); return [code, stderr.trimEnd().split('\n').at(-1)!]; };
  expect(asked('word')).toEqual([2, 'Meinten Sie „docx“?']);
  expect(asked('Excel')).toEqual([2, 'Meinten Sie „xlsx“?']);
  expect(asked('pdf')).toEqual([2, 'Schreiben Sie html oder docx und drucken Sie das Ergebnis als PDF.']);
  const folder = temporaryFolder();
  expect(asked('docx', '-o', join(folder, 'vorlage.xlsx'))).toEqual([2, 'Lassen Sie den Namen auf .docx enden, oder schreiben Sie: measures export xlsx.']);
  expect(asked('docx', '-o', join(folder, 'vorlage.pdf'))).toEqual([2, 'Lassen Sie den Namen auf .docx enden.']);
  expect(readTree(folder)).toEqual({});
  expect(asked('json-ld', '-o', join(folder, 'katalog.json'))[0]).toBe(0);
});
