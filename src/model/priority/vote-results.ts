import type { VoteRow } from './input.ts';
import type { BlockSolver, Kemeny } from './kemeny.ts';
import { EXACT_LIMIT, kemeny, majorityBlocks } from './kemeny.ts';
import type { Ballot } from './votes.ts';
import { bordaCounts, condorcetWinner, countDots, pairwiseCounts } from './votes.ts';

/** A dot vote, by measure id. */
export interface DotVote {
  readonly vote: VoteRow;
  readonly kind: 'dots';
  readonly total: number;
  readonly share: Readonly<Record<string, number>>;
  readonly ranks: Readonly<Record<string, number>>;
  readonly value: Readonly<Record<string, number>>;
}

/** A vote by ballots, by measure id. */
export interface BallotVote {
  readonly vote: VoteRow;
  readonly kind: 'ballots';
  /** Number of ballots. */
  readonly total: number;
  readonly kemeny: { readonly score: number; readonly order: readonly string[]; readonly unique: boolean; readonly optimalOrders: number | null };
  readonly borda: Readonly<Record<string, number>>;
  readonly condorcetWinner: string | null;
}

export type VoteResult = DotVote | BallotVote;

/** Solves groups of more than sixteen items that no majority separates; loaded only where there is one. */
export type LargeSolver = (pairs: readonly (readonly number[])[]) => Promise<Kemeny>;

/** Counts every vote on its own: groups of participants are never mixed. */
export async function voteResults(votes: readonly VoteRow[], large: LargeSolver): Promise<VoteResult[]> {
  const results: VoteResult[] = [];
  for (const vote of votes) results.push(vote.kind === 'dots' ? dotVote(vote) : await ballotVote(vote, large));
  return results;
}

function dotVote(vote: VoteRow): DotVote {
  const ids = Object.keys(vote.dots).sort(), { total, share, ranks, value } = countDots(ids.map((id) => vote.dots[id]!));
  const by = (list: readonly number[]): Record<string, number> => Object.fromEntries(ids.map((id, i) => [id, list[i]!]));
  return { vote, kind: 'dots', total, share: by(share), ranks: by(ranks), value: by(value) };
}

async function ballotVote(vote: VoteRow, large: LargeSolver): Promise<BallotVote> {
  const ids = [...new Set(vote.ballots.flatMap(({ order }) => order.flat()))].sort(), place = new Map(ids.map((id, i) => [id, i]));
  const ballots = vote.ballots.map(({ order, count }): Ballot => ({ count, order: withoutRepeats(order.map((group) => [group].flat().map((id) => place.get(id)!))) }));
  const pairs = pairwiseCounts(ids.length, ballots), borda = bordaCounts(ids.length, ballots), winner = condorcetWinner(pairs);
  const found = kemeny(pairs, await solved(pairs, large));
  return {
    vote, kind: 'ballots', total: ballots.reduce((sum, { count }) => sum + count, 0),
    kemeny: { score: found.score, order: found.order.map((i) => ids[i]!), unique: found.unique, optimalOrders: found.optimalOrders },
    borda: Object.fromEntries(ids.map((id, i) => [id, borda[i]!])), condorcetWinner: winner === null ? null : ids[winner]!,
  };
}

/** An item named twice on a ballot counts where it stands first. */
function withoutRepeats(order: readonly (readonly number[])[]): number[][] {
  const seen = new Set<number>();
  return order.map((group) => group.filter((item) => !seen.has(item) && seen.add(item))).filter((group) => group.length > 0);
}

/** Solves the large groups beforehand, so that the rest needs no waiting. */
async function solved(pairs: readonly (readonly number[])[], large: LargeSolver): Promise<BlockSolver> {
  const answers: Kemeny[] = [];
  for (const block of majorityBlocks(pairs)) if (block.length > EXACT_LIMIT) answers.push(await large(block.map((a) => block.map((b) => pairs[a]![b]!))));
  return () => answers.shift()!;
}
