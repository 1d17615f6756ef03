// `measures trace` as people use it.
import { afterAll, describe, expect, test } from '@jest/globals';
import { measures, removeTemporaryFolders, smallCatalogue } from '../support/program.ts';
import { expectGolden } from '../support/golden.ts';

afterAll(removeTemporaryFolders);
const wide = { env: { COLUMNS: '100' } };
const day = ['--as-of', '2027-09-15'];

describe('on the worked example', () => {
  test.each<[string, string[]]>([
    ['trace.txt', ['trace']], ['trace.md', ['trace', '--format', 'md']], ['trace.en.txt', ['trace', '--lang', 'en', '--holes']], ['trace-matrix-goals.txt', ['trace', '--matrix', 'goals']], ['trace-Z-02.txt', ['trace', 'Z-02']], ['trace-SB-02.txt', ['trace', 'SB-02']],
    ['trace-disabilities.txt', ['trace', 'disabilities']], ['trace-F-sprache.md', ['trace', 'F-sprache', '--format', 'md']], ['trace-F-konferenz.en.md', ['trace', 'F-konferenz', '--format', 'md', '--lang', 'en']], ['trace-SB-07.mermaid', ['trace', 'SB-07', '--format', 'mermaid']],
  ])('%s', (file, args) => {
    const { code, stdout, stderr } = measures([...args, ...day], wide);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expectGolden(file, stdout);
  });

  test('JSON names nodes, links and both sides; an output also what became of it', () => {
    const { version, root, up, nodes, edges } = JSON.parse(measures(['trace', 'SB-02', '--format', 'json']).stdout) as { version: number; root: object; up: string[]; nodes: { id: string }[]; edges: { from: string; to: string; relation: string }[] };
    expect({ version, root }).toMatchObject({ version: 1, root: { id: 'SB-02', kind: 'measure' } });
    expect(up).toEqual(expect.arrayContaining(['Z-02', 'L-2', 'LZ-1', 'N-01', 'E-01', 'F-sprache.2']));
    expect(edges).toContainEqual({ from: 'F-sprache.2', to: 'SB-02', relation: 'origin' });
    const ids = new Set(nodes.map(({ id }) => id));
    for (const { from, to } of edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
    const { outputs } = JSON.parse(measures(['trace', 'F-sprache.2', '--format', 'json']).stdout) as { outputs: { fate: string }[] };
    expect(outputs).toMatchObject([{ id: 'F-sprache.2', fate: 'adopted' }]);
  });

  test('the overview as JSON has amounts in euros', () => {
    const { matrices, holes, outputs } = JSON.parse(measures(['trace', '--format', 'json']).stdout) as { matrices: { goals: { rows: { id: string; perYear: number; cells: object }[] } }; holes: { kind: string }[]; outputs: object[] };
    const goal = matrices.goals.rows.find(({ id }) => id === 'Z-02')!;
    expect(goal.perYear % 100).toBe(0);
    expect(goal.perYear).toBeGreaterThan(1000);
    expect(Object.keys(goal.cells)).toContain('SB-02');
    expect(outputs.length).toBeGreaterThan(50);
    expect(holes.every(({ kind }) => typeof kind === 'string')).toBe(true);
  });
});

describe('--fail-on-open', () => {
  const forum = (...outputs: object[]): Record<string, unknown> => ({ 'forums/F-a.yaml': { id: 'F-a', title: 'Forum', outputs }, 'forums/F-b.yaml': { id: 'F-b', title: 'Anderes', outputs: [{ no: 1, text: 'Kurs', disposition: { result: 'rejected', reason: 'Zu teuer.' } }] } });

  test('ends with 1 and names the outputs without an answer', () => {
    const dir = smallCatalogue(forum({ no: 1, text: 'Bank' }, { no: 2, text: 'Bus', disposition: { result: 'deferred' } }));
    const { code, stderr } = measures(['trace', '--fail-on-open', '--dir', dir]);
    expect(code).toBe(1);
    expect(stderr).toContain('Ohne Antwort: F-a.1, F-a.2.');
    expect(measures(['trace', 'F-b', '--fail-on-open', '--dir', dir]).code).toBe(0);
    expect(measures(['trace', '--dir', dir]).code).toBe(0);
  });
});

describe('wrong usage', () => {
  test.each([
    [['trace', 'SB-7'], '„SB-7“ gibt es im Katalog nicht.\nMeinten Sie „SB-07“?'],
    [['trace', '--matrix', 'goal'], 'Meinten Sie „goals“?'],
    [['trace', 'SB-07', '--holes'], 'gehören zur Übersicht'],
  ])('%j', (args, said) => {
    const { code, stdout, stderr } = measures(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });
});

test('a hostile text breaks neither page nor graph nor terminal', () => {
  const text = '</script>\u001b[31m"] --> x[" **fett** | `; # \u202e ](http://boese.example)';
  const dir = smallCatalogue({ 'forums/F-a.yaml': JSON.stringify({ id: 'F-a', title: text.replaceAll('\u001b', ''), outputs: [{ no: 1, text: text.replaceAll('\u001b', '') }] }) });
  const graph = measures(['trace', 'F-a', '--format', 'mermaid', '--dir', dir]).stdout.split('\n');
  expect(graph.filter((line) => line.includes('-->'))).toEqual(['  n0 --> n1']);
  expect(graph[1]).not.toContain('<br></script>');
  const page = measures(['trace', 'F-a', '--format', 'md', '--dir', dir]).stdout;
  expect(page).not.toMatch(/(?<!\\)\*\*fett/);
  expect(page).not.toContain('](http://boese.example)');
  expect(measures(['trace', 'F-a', '--dir', dir]).stdout).not.toContain('\u202e');
});
