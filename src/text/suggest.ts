// "Did you mean": the nearest of the words that would have been right.
import { distance } from 'fastest-levenshtein';
import type { Both } from './language.ts';

/** The nearest candidate: at most three edits and more than 40 % alike, ignoring case; null where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let least = 4;
  const wanted = word.toLowerCase().slice(0, 200);
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const edits = distance(wanted, candidate.toLowerCase());
    const length = Math.max(wanted.length, candidate.length);
    if (edits < least && (length - edits) / length > 0.4) {
      best = candidate;
      least = edits;
      if (edits === 0) break;
    }
  }
  return best;
}

/** The remedy that names the nearest candidate, or the list of what is allowed where it is short. */
export function didYouMean(word: string, candidates: Iterable<string>): Both {
  const all = [...candidates];
  const guess = nearest(word, all);
  if (guess !== null) return { de: `Meinten Sie „${guess}“?`, en: `Did you mean "${guess}"?` };
  if (all.length === 0) return { de: 'Hier ist noch nichts angelegt, worauf verwiesen werden könnte.', en: 'There is nothing yet that could be referred to here.' };
  const some = all.slice(0, 12).join(', ');
  const more = all.length > 12;
  return { de: `Möglich sind: ${some}${more ? ' …' : ''}`, en: `Possible: ${some}${more ? ' …' : ''}` };
}
