// What deadlines are called.
import type { DeadlineKind } from '../model/deadlines.ts';
import { bilingual } from './language.ts';

export const deadlineText = bilingual({
  de: { kind: { report: 'Bericht an den Fördergeber', milestone: 'Meilenstein', latestStart: 'spätester Beginn', target: 'Zielwert fällig', baseline: 'Ausgangswert erheben', review: 'Überprüfung', fundingEnds: 'Förderung endet', meeting: 'Sitzung' } as Record<DeadlineKind, string> },
  en: { kind: { report: 'report to the funder', milestone: 'milestone', latestStart: 'latest start', target: 'target due', baseline: 'collect baseline', review: 'review', fundingEnds: 'funding ends', meeting: 'meeting' } as Record<DeadlineKind, string> },
});
