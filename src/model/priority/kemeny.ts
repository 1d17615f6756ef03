import { kemenyScore } from './votes.ts';

/** The orders of all items that contradict the ballots least. */
export interface Kemeny {
  /** Ballots that agree with the order, summed over all pairs. */
  readonly score: number;
  /** One optimal order: the first one by position of the items. */
  readonly order: readonly number[];
  readonly unique: boolean;
  /** Number of optimal orders; null where only "more than one" is known. */
  readonly optimalOrders: number | null;
}

/** Solves one group of items that no majority separates; returns positions in the group. */
export type BlockSolver = (pairs: readonly (readonly number[])[]) => Kemeny;

/** Up to here every subset of a group is looked at. */
export const EXACT_LIMIT = 16;

/**
 * Kemeny consensus, proved optimal: maximises Σ P[a][b] over a before b. Kemeny 1959; Young & Levenglick 1978.
 * Where every item of one set beats every item of another by a strict majority, all optimal orders put the first
 * set first (extended Condorcet criterion, Truchon 1998), so each set of items that majorities do not separate
 * is solved on its own: by subsets up to 16 items, beyond that by `large`.
 */
export function kemeny(pairs: readonly (readonly number[])[], large: BlockSolver): Kemeny {
  const order: number[] = [];
  let count: number | null = 1, unique = true;
  for (const block of majorityBlocks(pairs)) {
    const within = block.map((a) => block.map((b) => pairs[a]![b]!)), found = block.length <= EXACT_LIMIT ? kemenyBySubsets(within) : large(within);
    order.push(...found.order.map((k) => block[k]!));
    unique &&= found.unique;
    count = count === null || found.optimalOrders === null ? null : count * found.optimalOrders;
  }
  return { score: kemenyScore(pairs, order), order, unique, optimalOrders: count };
}

/** Items in groups such that each item of an earlier group beats each of a later one by a strict majority; as many groups as possible. */
export function majorityBlocks(pairs: readonly (readonly number[])[]): number[][] {
  const n = pairs.length, notBeaten = pairs.map((row, a) => row.map((count, b) => a !== b && count >= pairs[b]![a]!));
  const reach = notBeaten.map((row, a) => reachable(notBeaten, a, row));
  const done = new Set<number>(), blocks: number[][] = [];
  for (let a = 0; a < n; a++) {
    if (done.has(a)) continue;
    const block = [a, ...Array.from({ length: n }, (_, b) => b).filter((b) => b > a && reach[a]!.has(b) && reach[b]!.has(a))];
    for (const member of block) done.add(member);
    blocks.push(block);
  }
  // a block reaches all later ones, and only those
  return blocks.sort((x, y) => reach[y[0]!]!.size - reach[x[0]!]!.size);
}

function reachable(edges: readonly (readonly boolean[])[], from: number, row: readonly boolean[]): Set<number> {
  const seen = new Set([from]), open = row.flatMap((edge, b) => (edge ? [b] : []));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    edges[next]!.forEach((edge, b) => { if (edge && !seen.has(b)) open.push(b); });
  }
  return seen;
}

/** By dynamic programming over the subsets of items that come last; counts the optimal orders. Up to 16 items. */
export function kemenyBySubsets(pairs: readonly (readonly number[])[]): Kemeny {
  const n = pairs.length, size = 2 ** n;
  // best[s]: most agreement among the items of s, with them at the end; ways[s]: orders that reach it
  const best = new Float64Array(size), ways = new Float64Array(size), first = new Int8Array(size);
  ways[0] = 1;
  // gain[s] of an item: agreement with putting it before all of s, built from s without its lowest member
  const gain = pairs.map((row) => {
    const sums = new Float64Array(size);
    for (let s = 1; s < size; s++) sums[s] = sums[s & (s - 1)]! + row[31 - Math.clz32(s & -s)]!;
    return sums;
  });
  for (let s = 1; s < size; s++) {
    let most = -1, count = 0, chosen = -1;
    for (let a = 0; a < n; a++) {
      if (!((s >> a) & 1)) continue;
      const rest = s ^ (1 << a), score = gain[a]![rest]! + best[rest]!;
      if (score > most) { most = score; count = ways[rest]!; chosen = a; } else if (score === most) count += ways[rest]!;
    }
    best[s] = most; ways[s] = count; first[s] = chosen;
  }
  const order: number[] = [];
  for (let s = size - 1; s > 0; s ^= 1 << first[s]!) order.push(first[s]!);
  return { score: best[size - 1]!, order, unique: ways[size - 1] === 1, optimalOrders: ways[size - 1]! };
}
