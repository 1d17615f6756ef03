// What serves what: the thread from strategic goals, findings, needs, offers and forums to measures and indicators.
// Every link runs from where something comes from to what came of it, and is named after the field that says so.
import type { Catalogue, Indicator } from '../catalogue.ts';

export const traceKinds = [
  'strategicGoal', 'principle', 'instrument', 'evidence', 'need', 'offer', 'forum', 'forumOutput', 'goal', 'measure', 'indicator', 'paper', 'targetGroup', 'actionField', 'unit',
] as const;
export type TraceKind = (typeof traceKinds)[number];

export interface TraceNode {
  id: string;
  kind: TraceKind;
  title: string;
}

export interface TraceEdge {
  from: string;
  to: string;
  /** The field of the catalogue that makes the link. */
  relation: string;
}

export interface TraceGraph {
  nodes: ReadonlyMap<string, TraceNode>;
  /** Links from a node to what came of it, and back. Both lists are in the order of the catalogue. */
  down: ReadonlyMap<string, readonly TraceEdge[]>;
  up: ReadonlyMap<string, readonly TraceEdge[]>;
  edges: readonly TraceEdge[];
  /**
   * Target groups, action fields and units are lists that many entities name. They are not part of the thread (it would run
   * through "all residents" to everything), but can be its beginning.
   */
  asides: ReadonlyMap<string, { up: readonly TraceEdge[]; down: readonly TraceEdge[] }>;
}

class Collector {
  readonly nodes = new Map<string, TraceNode>();
  readonly edges: TraceEdge[] = [];
  readonly asides = new Map<string, { up: TraceEdge[]; down: TraceEdge[] }>();

  node(id: string, kind: TraceKind, title: string): void {
    this.nodes.set(id, { id, kind, title });
  }

  edge(from: string | undefined, to: string | undefined, relation: string): void {
    if (from !== undefined && to !== undefined && from !== to) this.edges.push({ from, to, relation });
  }

  indicators(owner: string, indicators: readonly Indicator[] | undefined): void {
    for (const { id, name } of indicators ?? []) {
      this.node(`${owner}.${id}`, 'indicator', name);
      this.edge(owner, `${owner}.${id}`, 'indicators');
    }
  }

  aside(list: string | undefined, entity: string, relation: string, direction: 'up' | 'down'): void {
    const found = list === undefined ? undefined : this.asides.get(list);
    if (found) found[direction].push(direction === 'up' ? { from: entity, to: list!, relation } : { from: list!, to: entity, relation });
  }
}

/** The whole thread of a catalogue. */
export function traceGraph(catalogue: Catalogue): TraceGraph {
  const into = new Collector();
  const { settings } = catalogue;
  for (const { id, title } of settings.strategicGoals ?? []) into.node(id, 'strategicGoal', title);
  for (const { id, title } of settings.instruments ?? []) into.node(id, 'instrument', title ?? id);
  const lists = [['targetGroup', settings.targetGroups], ['actionField', settings.actionFields], ['unit', settings.units]] as const;
  for (const [kind, list] of lists) {
    for (const { id, title } of list ?? []) {
      into.node(id, kind, title);
      into.asides.set(id, { up: [], down: [] });
    }
  }
  addAnalysis(catalogue, into);
  addWork(catalogue, into);
  // a reference that leads out of the thread (an unknown id cannot occur in a sound catalogue) makes no link
  const edges = into.edges.filter(({ from, to }) => into.nodes.has(from) && into.nodes.has(to));
  return { nodes: into.nodes, edges, down: groupBy(edges, ({ from }) => from), up: groupBy(edges, ({ to }) => to), asides: into.asides };
}

function addAnalysis({ principles, needs, evidence, offers, forums }: Catalogue, into: Collector): void {
  for (const { id, title, strategicGoals, targetGroups } of principles) {
    into.node(id, 'principle', title);
    for (const goal of strategicGoals ?? []) into.edge(goal, id, 'strategicGoals');
    for (const group of targetGroups ?? []) into.aside(group, id, 'targetGroups', 'up');
  }
  for (const { id, title, instrument, targetGroups, actionField } of evidence) {
    into.node(id, 'evidence', title);
    into.edge(instrument, id, 'instrument');
    for (const group of targetGroups ?? []) into.aside(group, id, 'targetGroups', 'up');
    into.aside(actionField, id, 'actionField', 'up');
  }
  for (const { id, title, evidence: findings, targetGroups, actionField } of needs) {
    into.node(id, 'need', title);
    for (const finding of findings ?? []) into.edge(finding, id, 'evidence');
    for (const group of targetGroups ?? []) into.aside(group, id, 'targetGroups', 'up');
    into.aside(actionField, id, 'actionField', 'up');
  }
  for (const { id, title, targetGroups, actionField } of offers) {
    into.node(id, 'offer', title);
    for (const group of targetGroups ?? []) into.aside(group, id, 'targetGroups', 'up');
    into.aside(actionField, id, 'actionField', 'up');
  }
  for (const { id, title, outputs, actionFields } of forums) {
    into.node(id, 'forum', title);
    for (const field of actionFields ?? []) into.aside(field, id, 'actionFields', 'up');
    for (const { no, text, disposition } of outputs ?? []) {
      into.node(`${id}.${no}`, 'forumOutput', text);
      into.edge(id, `${id}.${no}`, 'outputs');
      into.edge(`${id}.${no}`, disposition?.into, 'into');
    }
  }
}

function addWork({ goals, measures, papers }: Catalogue, into: Collector): void {
  for (const { id, title, principles, parent, addresses, origin, indicators } of goals) {
    into.node(id, 'goal', title);
    for (const principle of principles) into.edge(principle, id, 'principles');
    into.edge(parent, id, 'parent');
    for (const need of addresses ?? []) into.edge(need, id, 'addresses');
    for (const from of origin ?? []) into.edge(from, id, 'origin');
    into.indicators(id, indicators);
  }
  for (const measure of measures) {
    const { id } = measure;
    into.node(id, 'measure', measure.title);
    for (const goal of measure.goals) into.edge(goal, id, 'goals');
    for (const from of measure.origin ?? []) into.edge(from, id, 'origin');
    for (const offer of measure.buildsOn ?? []) into.edge(offer, id, 'buildsOn');
    into.edge(id, measure.mergedInto, 'mergedInto');
    for (const older of measure.supersedes ?? []) into.edge(older, id, 'supersedes');
    into.indicators(id, measure.indicators);
    for (const group of measure.targetGroups ?? []) into.aside(group, id, 'targetGroups', 'down');
    into.aside(measure.actionField, id, 'actionField', 'down');
    into.aside(measure.lead, id, 'lead', 'down');
  }
  for (const { id, title, subject, measures: listed } of papers) {
    into.node(id, 'paper', subject ?? title ?? id);
    for (const measure of listed ?? []) into.edge(measure, id, 'measures');
  }
}

function groupBy(edges: readonly TraceEdge[], key: (edge: TraceEdge) => string): Map<string, TraceEdge[]> {
  const groups = new Map<string, TraceEdge[]>();
  for (const edge of edges) {
    const group = groups.get(key(edge));
    if (group) group.push(edge);
    else groups.set(key(edge), [edge]);
  }
  return groups;
}
