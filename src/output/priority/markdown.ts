import type { Comparison, Move } from '../../model/priority/moves.ts';
import type { Prioritization } from '../../model/priority/result.ts';
import type { VoteResult } from '../../model/priority/vote-results.ts';
import { annexText } from '../../text/priority-annex.ts';
import { heading, list, paragraph, root } from '../document/build.ts';
import { toMarkdown } from '../document/markdown.ts';
import { type DocumentOptions, methodAnnex, rankingBlocks } from './document.ts';
import { comparisonNotes, moveNotes } from './notes.ts';

/** The ranking as a Markdown document of its own: table, what moved, where methods differ, annex. */
export function priorityMarkdown(result: Prioritization, votes: readonly VoteResult[], options: DocumentOptions, more: { moves: readonly Move[] | null; comparison: Comparison | null }): string {
  const { title } = annexText(options.language);
  const notes = [...(more.moves ? moveNotes(result, more.moves, options) : []), ...(more.comparison ? comparisonNotes(more.comparison, options) : [])];
  return toMarkdown({
    language: options.language, title, about: {},
    root: root(heading(1, title), ...notes.flatMap(({ text, items }) => [paragraph(text), ...(items && items.length > 0 ? [list(items)] : [])]), rankingBlocks(result, options), methodAnnex(result, votes, options)),
  });
}
