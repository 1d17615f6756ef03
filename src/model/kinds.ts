// The kinds of entity and the folders that they live in.
import type { Both } from '../text/language.ts';

export const kinds = ['principle', 'goal', 'need', 'evidence', 'offer', 'forum', 'measure', 'rating', 'weights', 'vote', 'paper'] as const;
export type Kind = (typeof kinds)[number];

/** The folder of each kind, below the catalogue. */
export const folderOf: Record<Kind, string> = {
  principle: 'principles', goal: 'goals', need: 'needs', evidence: 'evidence', offer: 'offers', forum: 'forums',
  measure: 'measures', rating: 'ratings', weights: 'weights', vote: 'votes', paper: 'papers',
};

export const kindOfFolder: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [folderOf[kind], kind]));

/** What a kind is called, with its article where German needs one. */
export const kindNames: Record<Kind, Both> = {
  principle: { de: 'Leitlinie', en: 'guiding principle' }, goal: { de: 'Ziel', en: 'goal' }, need: { de: 'Bedarf', en: 'need' },
  evidence: { de: 'Beleg', en: 'finding' }, offer: { de: 'Angebot', en: 'offer' }, forum: { de: 'Forum', en: 'forum' },
  measure: { de: 'Maßnahme', en: 'measure' }, rating: { de: 'Bewertung', en: 'rating' }, weights: { de: 'Gewichtung', en: 'weighting' },
  vote: { de: 'Abstimmung', en: 'vote' }, paper: { de: 'Vorlage', en: 'council paper' },
};
