// Directed graphs by id.

/**
 * Every cycle's members in order, one per strongly connected component, starting with the smallest id: `['A', 'B']` for
 * A → B → A. Iterative Tarjan, so that ten thousand nodes in a row do not exhaust the stack.
 */
export function cycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const found: string[][] = [];
  let counter = 0;
  for (const root of edges.keys()) {
    if (index.has(root)) continue;
    const work: { node: string; next: number }[] = [{ node: root, next: 0 }];
    while (work.length > 0) {
      const frame = work[work.length - 1]!;
      const { node } = frame;
      if (frame.next === 0) {
        index.set(node, counter);
        low.set(node, counter);
        counter++;
        stack.push(node);
        onStack.add(node);
      }
      const targets = edges.get(node) ?? [];
      let deeper = false;
      while (frame.next < targets.length) {
        const target = targets[frame.next++]!;
        if (!edges.has(target)) continue;
        if (!index.has(target)) {
          work.push({ node: target, next: 0 });
          deeper = true;
          break;
        }
        if (onStack.has(target)) low.set(node, Math.min(low.get(node)!, index.get(target)!));
      }
      if (deeper) continue;
      if (frame.next === 0) frame.next = 1;
      work.pop();
      const parent = work[work.length - 1];
      if (parent) low.set(parent.node, Math.min(low.get(parent.node)!, low.get(node)!));
      if (low.get(node) !== index.get(node)) continue;
      const members: string[] = [];
      for (;;) {
        const member = stack.pop()!;
        onStack.delete(member);
        members.push(member);
        if (member === node) break;
      }
      if (members.length > 1 || targets.includes(node)) found.push(walk(new Set(members), edges));
    }
  }
  return found.sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

// All members of a component, in the order of a walk along edges from the smallest id (members that no simple walk reaches follow).
function walk(members: ReadonlySet<string>, edges: ReadonlyMap<string, readonly string[]>): string[] {
  const start = [...members].sort()[0]!;
  const order: string[] = [];
  const seen = new Set<string>();
  for (let node: string | undefined = start; node !== undefined;) {
    order.push(node);
    seen.add(node);
    node = (edges.get(node) ?? []).find((next) => members.has(next) && !seen.has(next));
  }
  return [...order, ...[...members].filter((member) => !seen.has(member)).sort()];
}
