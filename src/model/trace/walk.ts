// The thread of one entity, both ways: where it comes from, and what came of it.
import { traceKinds, type TraceEdge, type TraceGraph, type TraceNode } from './graph.ts';
import { sortKey } from '../../text/collation.ts';

/** A node with what follows it; a node that stands in several places is followed only in the first. */
export interface Branch {
  node: TraceNode;
  /** The field that makes the link to the branch above; null at the root. */
  relation: string | null;
  /** What follows stands elsewhere in the tree. */
  repeated: boolean;
  branches: Branch[];
}

export interface Thread {
  root: TraceNode;
  /** Where it comes from. */
  up: Branch[];
  /** What came of it. */
  down: Branch[];
  /** Every node and link on the way, each once: the root first, then upwards, then downwards. */
  nodes: TraceNode[];
  edges: TraceEdge[];
}

/** The thread of an id; null where the catalogue has no such id. */
export function traceThread(graph: TraceGraph, id: string): Thread | null {
  const root = graph.nodes.get(id);
  if (!root) return null;
  const aside = graph.asides.get(id);
  const edges = new Set<TraceEdge>();
  const upwards = walk(root, graph, edges, (at) => (at === id && aside ? aside.up : graph.up.get(at) ?? []), (edge) => edge.from);
  const downwards = walk(root, graph, edges, (at) => (at === id && aside ? aside.down : graph.down.get(at) ?? []), (edge) => edge.to);
  const nodes = new Map<string, TraceNode>([[id, root]]);
  for (const branch of [...upwards, ...downwards]) collect(branch, nodes);
  return { root, up: upwards, down: downwards, nodes: [...nodes.values()], edges: [...edges] };
}

// Breadth first, so that every node is followed where it is nearest to the root; without recursion, because threads may be long.
function walk(root: TraceNode, graph: TraceGraph, seen: Set<TraceEdge>, next: (id: string) => readonly TraceEdge[], end: (edge: TraceEdge) => string): Branch[] {
  const start: Branch = { node: root, relation: null, repeated: false, branches: [] };
  const followed = new Set([root.id]);
  const queue: Branch[] = [start];
  for (let at = 0; at < queue.length; at++) {
    const branch = queue[at]!;
    for (const edge of inOrder(next(branch.node.id), graph, end)) {
      seen.add(edge);
      const node = graph.nodes.get(end(edge))!;
      const repeated = followed.has(node.id);
      const child: Branch = { node, relation: edge.relation, repeated, branches: [] };
      branch.branches.push(child);
      if (!repeated) queue.push(child);
      followed.add(node.id);
    }
  }
  return start.branches;
}

const place = new Map(traceKinds.map((kind, i) => [kind, i]));

// by kind, then by id; two fields that make the same link count once
function inOrder(edges: readonly TraceEdge[], graph: TraceGraph, end: (edge: TraceEdge) => string): TraceEdge[] {
  const keyed = [...new Map(edges.map((edge) => [end(edge), edge])).values()].map((edge) => {
    const { kind, id } = graph.nodes.get(end(edge))!;
    return { edge, place: place.get(kind)!, key: sortKey(id) };
  });
  return keyed.sort((a, b) => a.place - b.place || (a.key < b.key ? -1 : 1)).map(({ edge }) => edge);
}

function collect(first: Branch, into: Map<string, TraceNode>): void {
  const stack = [first];
  for (let branch = stack.pop(); branch; branch = stack.pop()) {
    into.set(branch.node.id, branch.node);
    stack.push(...branch.branches.toReversed());
  }
}
