// The thread runs both ways, and nothing falls out of it.
import { describe, expect, test } from '@jest/globals';
import { openCatalogue } from '../../../src/files/open.ts';
import { traceGraph, type TraceGraph } from '../../../src/model/trace/graph.ts';
import { type Branch, traceThread } from '../../../src/model/trace/walk.ts';
import { catalogueOf } from '../../support/catalogue.ts';

const example = openCatalogue('data').catalogue!;

const idsOf = (branches: readonly Branch[]): string[] => branches.flatMap(({ node, branches: next }) => [node.id, ...idsOf(next)]);
const up = (graph: TraceGraph, id: string): Set<string> => new Set(idsOf(traceThread(graph, id)!.up));
const down = (graph: TraceGraph, id: string): Set<string> => new Set(idsOf(traceThread(graph, id)!.down));

describe('the thread of the worked example', () => {
  const graph = traceGraph(example);

  test('what leads to something is what it comes from', () => {
    const ids = [...graph.nodes.keys()].filter((id) => !graph.asides.has(id));
    const downwards = ids.flatMap((from) => [...down(graph, from)].map((to) => `${from} ${to}`));
    const upwards = ids.flatMap((to) => [...up(graph, to)].map((from) => `${from} ${to}`));
    expect(upwards.sort()).toEqual(downwards.sort());
  });

  test('every entity, forum output and indicator has its place', () => {
    const { principles, goals, needs, evidence, offers, forums, measures, papers } = example;
    const entities = [principles, goals, needs, evidence, offers, forums, measures, papers].flat().map(({ id }) => id);
    const parts = [...forums.flatMap(({ id, outputs = [] }) => outputs.map(({ no }) => `${id}.${no}`)), ...[...goals, ...measures].flatMap(({ id, indicators = [] }) => indicators.map((each) => `${id}.${each.id}`))];
    expect([...entities, ...parts].filter((id) => !graph.nodes.has(id))).toEqual([]);
  });

  test('every measure comes from a strategic goal and from somebody who said so', () => {
    for (const { id, status } of example.measures) {
      if (status === 'merged' || status === 'dropped') continue;
      const kinds = new Set([...up(graph, id)].map((each) => graph.nodes.get(each)!.kind));
      expect([id, kinds.has('strategicGoal'), kinds.has('evidence') || kinds.has('forumOutput')]).toEqual([id, true, true]);
    }
  });
});

describe('single links', () => {
  const catalogue = catalogueOf({ strategicGoals: [{ id: 'LZ', title: 'Stadtziel' }], targetGroups: [{ id: 'parents', title: 'Eltern' }], units: [{ id: 'vhs', title: 'VHS' }] }, {
    principle: [{ id: 'L-1', strategicGoals: ['LZ'], targetGroups: ['parents'] }],
    goal: [{ id: 'Z-1', principles: ['L-1'] }, { id: 'Z-2', principles: ['L-1'], parent: 'Z-1' }],
    offer: [{ id: 'A-1' }],
    forum: [{ id: 'F', outputs: [{ no: 1, text: 'Kurs' }, { no: 2, text: 'Kurs bitte', disposition: { result: 'merged', into: 'F.1', reason: 'dasselbe' } }] }],
    measure: [
      { id: 'M-1', goals: ['Z-2'], origin: ['F.1'], buildsOn: ['A-1'], targetGroups: ['parents'], lead: 'vhs', indicators: [{ id: 'I1', name: 'Plätze' }] },
      { id: 'M-2', status: 'merged', mergedInto: 'M-1' }, { id: 'M-3', supersedes: ['M-1'] },
    ],
    paper: [{ id: 'P-1', measures: ['M-1'] }],
  });
  const graph = traceGraph(catalogue);

  test.each([
    ['LZ', 'L-1'], ['L-1', 'Z-1'], ['Z-1', 'Z-2'], ['Z-2', 'M-1'], ['A-1', 'M-1'], ['F', 'F.1'], ['F.2', 'F.1'], ['F.1', 'M-1'], ['M-1', 'M-1.I1'], ['M-2', 'M-1'], ['M-1', 'M-3'], ['M-1', 'P-1'], ['parents', 'M-1'], ['vhs', 'M-1'],
  ])('%s leads to %s', (from, to) => {
    expect(traceThread(graph, from)!.down.map(({ node }) => node.id)).toContain(to);
  });

  test('a target group is named by principles, but the thread does not run through it', () => {
    expect(up(graph, 'parents')).toEqual(new Set(['L-1', 'LZ']));
    expect(up(graph, 'M-1').has('parents')).toBe(false);
  });

  test('a node that is reached twice is followed once', () => {
    const twice = catalogueOf({}, { principle: [{ id: 'L-1' }], goal: [{ id: 'Z-1', principles: ['L-1'] }, { id: 'Z-2', principles: ['L-1'] }], measure: [{ id: 'M-1', goals: ['Z-1', 'Z-2'] }] });
    const [first, second] = traceThread(traceGraph(twice), 'M-1')!.up;
    expect([first!.branches[0]!.repeated, second!.branches[0]!.repeated]).toEqual([false, true]);
  });

  test('ten thousand goals below each other are no problem', () => {
    const goals = Array.from({ length: 10_000 }, (_, i) => ({ id: `Z-${i}`, ...(i > 0 ? { parent: `Z-${i - 1}` } : {}) }));
    expect(traceThread(traceGraph(catalogueOf({}, { goal: goals })), 'Z-0')!.nodes).toHaveLength(10_000);
  });

  test('an id that is not there has no thread', () => {
    expect(traceThread(graph, 'Z-9')).toBeNull();
  });
});
