// "Did you mean": the nearest of the words that would have been right.
import { distance } from 'fastest-levenshtein';
import type { Both } from './language.ts';

/** Edits that still make it the same word mistyped, by the length of the longer one. */
const tolerated = (length: number): number => (length <= 4 ? 1 : length <= 7 ? 2 : 3);

// two letters beside each other have changed places: the commonest slip of all
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i + 1 < a.length && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** The nearest candidate, ignoring case: a few edits away, or the only one that begins with the word; null where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let least = 4;
  const begun: string[] = [];
  const wanted = word.toLowerCase().slice(0, 200);
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    if (wanted.length >= 3 && known.startsWith(wanted)) begun.push(candidate);
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const edits = isSwap(wanted, known) ? 1 : distance(wanted, known);
    if (edits < least && edits <= tolerated(Math.max(wanted.length, known.length))) {
      best = candidate;
      least = edits;
      if (edits === 0) return best;
    }
  }
  return best ?? (begun.length === 1 ? begun[0]! : null);
}

/** The remedy that names the nearest candidate, or the list of what is allowed where it is short. */
export function didYouMean(word: string, candidates: Iterable<string>): Both {
  const all = [...candidates];
  const guess = nearest(word, all);
  if (guess !== null) return { de: `Meinten Sie „${guess}“?`, en: `Did you mean "${guess}"?` };
  return possible(all);
}

/** The remedy that lists what is allowed, at least the beginning. */
export function possible(all: readonly string[]): Both {
  if (all.length === 0) return { de: 'Hier ist noch nichts angelegt, worauf verwiesen werden könnte.', en: 'There is nothing yet that could be referred to here.' };
  const some = all.slice(0, 12).join(', ');
  const more = all.length > 12;
  return { de: `Möglich sind: ${some}${more ? ' …' : ''}`, en: `Possible: ${some}${more ? ' …' : ''}` };
}
