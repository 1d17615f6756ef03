import { TIE } from './ranking.ts';
import type { Prioritization, RankedMeasure } from './result.ts';

/** How one measure stands in two rankings, and why it moved. Ranks and scores are null where it is not ranked. */
export interface Move {
  readonly id: string;
  readonly title: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly scoreFrom: number | null;
  readonly scoreTo: number | null;
  /** Criteria whose contribution changed otherwise than that of the measures on average: what moved it most first. */
  readonly causes: readonly { readonly criterion: string; readonly change: number; readonly mean: number }[];
  /** Its own score stayed; others passed it, fell behind, came or went. */
  readonly byOthers: boolean;
}

/** What moved between two rankings of the same catalogue: measures whose rank changed, that came or went; best new rank first. */
export function movesBetween(before: Prioritization, after: Prioritization): Move[] {
  const was = new Map(before.measures.map((measure) => [measure.id, measure])), is = new Map(after.measures.map((measure) => [measure.id, measure]));
  const ids = [...new Set([...is.keys(), ...was.keys()])], both = ids.filter((id) => was.has(id) && is.has(id));
  const mean = (criterion: string): number => both.reduce((sum, id) => sum + changeOf(was.get(id)!, is.get(id)!, criterion), 0) / both.length;
  const means = new Map([...new Set([...before.criteria, ...after.criteria].map(({ id }) => id))].map((criterion) => [criterion, mean(criterion)]));
  return ids.map((id) => move(was.get(id), is.get(id), means)).filter(({ from, to }) => from !== to)
    .sort((a, b) => (a.to ?? Infinity) - (b.to ?? Infinity) || (a.from ?? Infinity) - (b.from ?? Infinity) || (a.id < b.id ? -1 : 1));
}

const changeOf = (was: RankedMeasure, is: RankedMeasure, criterion: string): number => (is.contributions[criterion] ?? 0) - (was.contributions[criterion] ?? 0);

function move(was: RankedMeasure | undefined, is: RankedMeasure | undefined, means: ReadonlyMap<string, number>): Move {
  const { id, title } = (is ?? was)!, direction = was && is && is.rank > was.rank ? -1 : 1;
  const byOthers = was !== undefined && is !== undefined && [...means.keys()].every((criterion) => Math.abs(changeOf(was, is, criterion)) <= TIE);
  const causes = !was || !is || byOthers ? [] : [...means].map(([criterion, mean]) => ({ criterion, change: changeOf(was, is, criterion), mean }))
    .filter(({ change, mean }) => direction * (change - mean) > TIE).sort((a, b) => direction * (b.change - b.mean - a.change + a.mean) || (a.criterion < b.criterion ? -1 : 1));
  return { id, title, from: was?.rank ?? null, to: is?.rank ?? null, scoreFrom: was?.score ?? null, scoreTo: is?.score ?? null, causes, byOthers };
}

/** Where the orders of several methods differ. */
export interface Comparison {
  readonly methods: readonly string[];
  /** Rank by measure, one per method; null where it has none. */
  readonly ranks: Readonly<Record<string, readonly (number | null)[]>>;
  /** Kendall's τ-b of each other order with the first, −1..1; null where everything ties. */
  readonly tau: readonly (number | null)[];
  /** Measures whose ranks differ most, widest first. */
  readonly differing: readonly { readonly id: string; readonly title: string; readonly ranks: readonly (number | null)[]; readonly spread: number }[];
}

/** Puts rankings of the same measures beside each other; the first is the one that the others are compared with. */
export function compareMethods(named: readonly { readonly name: string; readonly result: Prioritization }[]): Comparison {
  const lists = named.map(({ result }) => new Map(result.measures.map(({ id, rank }) => [id, rank]))), first = named[0]!.result;
  const ranks = first.measures.map(({ id, title }) => ({ id, title, ranks: lists.map((list) => list.get(id) ?? null) }));
  const spread = (list: readonly (number | null)[]): number => { const known = list.filter((rank) => rank !== null); return Math.max(...known) - Math.min(...known); };
  return {
    methods: named.map(({ name }) => name),
    ranks: Object.fromEntries(ranks.map(({ id, ranks: list }) => [id, list])),
    tau: named.map((_, k) => kendallTau(ranks.map(({ ranks: list }) => list[0] ?? 0), ranks.map(({ ranks: list }) => list[k] ?? 0))),
    differing: ranks.map((row) => ({ ...row, spread: spread(row.ranks) })).filter((row) => row.spread > 0).sort((a, b) => b.spread - a.spread || (a.ranks[0] ?? 0) - (b.ranks[0] ?? 0)),
  };
}

/** Kendall's τ-b of two lists of ranks. Kendall 1945, Biometrika 33(3) 239-251. */
export function kendallTau(a: readonly number[], b: readonly number[]): number | null {
  let sum = 0, inA = 0, inB = 0;
  for (let i = 0; i < a.length; i++) for (let k = i + 1; k < a.length; k++) {
    const x = Math.sign(a[i]! - a[k]!), y = Math.sign(b[i]! - b[k]!);
    sum += x * y;
    inA += x * x;
    inB += y * y;
  }
  return inA > 0 && inB > 0 ? sum / Math.sqrt(inA * inB) : null;
}
