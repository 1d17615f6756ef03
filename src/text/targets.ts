// What a reference may lead to, with its article.
import type { Target } from '../model/references.ts';
import type { Both } from './language.ts';

export const targetNames: Record<Target, Both> = {
  principle: { de: 'eine Leitlinie', en: 'a guiding principle' }, goal: { de: 'ein Ziel', en: 'a goal' }, need: { de: 'ein Bedarf', en: 'a need' },
  evidence: { de: 'ein Beleg', en: 'a finding' }, offer: { de: 'ein Angebot', en: 'an offer' }, forum: { de: 'ein Forum', en: 'a forum' },
  measure: { de: 'eine Maßnahme', en: 'a measure' }, rating: { de: 'eine Bewertung', en: 'a rating' }, weights: { de: 'eine Gewichtung', en: 'a weighting' },
  vote: { de: 'eine Abstimmung', en: 'a vote' }, paper: { de: 'eine Vorlage', en: 'a council paper' },
  forumOutput: { de: 'ein Forumsergebnis', en: 'a forum output' }, indicator: { de: 'ein Indikator', en: 'an indicator' },
  actionFields: { de: 'ein Handlungsfeld', en: 'an action field' }, targetGroups: { de: 'eine Zielgruppe', en: 'a target group' }, units: { de: 'eine Stelle', en: 'a unit' },
  sources: { de: 'eine Geldquelle', en: 'a source of money' }, instruments: { de: 'eine Erhebung', en: 'an instrument' }, strategicGoals: { de: 'ein Leitziel', en: 'a strategic goal' },
  criteria: { de: 'ein Kriterium', en: 'a criterion' }, groups: { de: 'eine Gruppe', en: 'a group' },
};
