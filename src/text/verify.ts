// Words of `verify`: whether a published ranking still follows, and where differences come from.
import { bilingual } from './language.ts';
import { formatNumber } from './numbers.ts';
import { points, raw, weight } from './prioritize.ts';

export const verifyText = bilingual({
  de: {
    argument: 'Datei, die `measures prioritize --lock` geschrieben hat',
    same: (count: number): string => `Die Rangfolge stimmt: ${formatNumber(count, 'de')} Maßnahmen, nachgerechnet aus dem heutigen Katalog.`,
    unrelated: 'Der Katalog hat sich seither geändert, aber nichts, wovon die Rangfolge abhängt.',
    differs: (count: number): string => `Die Rangfolge folgt nicht aus dem heutigen Katalog (${formatNumber(count, 'de')} ${count === 1 ? 'Unterschied' : 'Unterschiede'}).`,
    sources: { altered: 'In der Datei selbst (Ränge oder Punkte folgen nicht aus ihren eigenen Eingaben):', method: 'Aus dem Verfahren:', items: 'Aus der Auswahl der Maßnahmen:', weights: 'Aus den Gewichten:', scales: 'Aus den Skalen:', data: 'Aus den Bewertungen:', result: 'Im Ergebnis:' },
    altered: (id: string, locked: number, now: number): string => (locked === now ? `${id}: Die Punkte passen nicht zu den Eingaben` : `${id}: Rang ${locked} statt ${now}`),
    methodVersion: (locked: number, now: number): string => `Fassung ${locked} des Verfahrens, das Programm rechnet mit Fassung ${now}`,
    robustness: 'andere Einstellungen der Stichproben',
    items: { added: (id: string): string => `${id} ist dazugekommen`, removed: (id: string): string => `${id} gehört nicht mehr dazu`, notRated: (id: string): string => `${id} hat keine Bewertung mehr`, excluded: (id: string): string => `${id} erfüllt ein Muss-Kriterium nicht mehr` },
    weights: (id: string, locked: number | null, now: number | null): string => `${id}: ${locked === null ? 'neu' : weight(locked, 'de')} → ${now === null ? 'entfallen' : weight(now, 'de')}`,
    scales: (id: string): string => `${id}: andere Skala`,
    data: (id: string, criterion: string, locked: number | null, now: number | null): string => `${id}, ${criterion}: ${locked === null ? 'nicht bewertet' : raw(locked, 'de')} → ${now === null ? 'nicht bewertet' : raw(now, 'de')}`,
    rank: (id: string, locked: number, now: number): string => `${id}: Rang ${locked} → ${now}`,
    score: (id: string, locked: number, now: number): string => `${id}: ${points(locked, 'de')} → ${points(now, 'de')} Punkte`,
    certainty: (id: string): string => `${id}: andere Anteile in den Stichproben`,
    more: (count: number): string => `… und ${formatNumber(count, 'de')} weitere (--format json zeigt alle)`,
  },
  en: {
    argument: 'file that `measures prioritize --lock` wrote',
    same: (count: number): string => `The ranking is right: ${formatNumber(count, 'en')} measures, recomputed from today's catalogue.`,
    unrelated: 'The catalogue has changed since, but nothing that the ranking depends on.',
    differs: (count: number): string => `The ranking does not follow from today's catalogue (${formatNumber(count, 'en')} ${count === 1 ? 'difference' : 'differences'}).`,
    sources: { altered: 'In the file itself (ranks or points do not follow from its own inputs):', method: 'From the method:', items: 'From the choice of measures:', weights: 'From the weights:', scales: 'From the scales:', data: 'From the ratings:', result: 'In the result:' },
    altered: (id, locked, now) => (locked === now ? `${id}: the points do not fit the inputs` : `${id}: rank ${locked} instead of ${now}`),
    methodVersion: (locked, now) => `version ${locked} of the method; the program computes with version ${now}`,
    robustness: 'other settings of the samples',
    items: { added: (id) => `${id} has been added`, removed: (id) => `${id} is no longer part of it`, notRated: (id) => `${id} has no ratings any more`, excluded: (id) => `${id} no longer meets a must criterion` },
    weights: (id, locked, now) => `${id}: ${locked === null ? 'new' : weight(locked, 'en')} → ${now === null ? 'gone' : weight(now, 'en')}`,
    scales: (id) => `${id}: another scale`,
    data: (id, criterion, locked, now) => `${id}, ${criterion}: ${locked === null ? 'not rated' : raw(locked, 'en')} → ${now === null ? 'not rated' : raw(now, 'en')}`,
    rank: (id, locked, now) => `${id}: rank ${locked} → ${now}`,
    score: (id, locked, now) => `${id}: ${points(locked, 'en')} → ${points(now, 'en')} points`,
    certainty: (id) => `${id}: other shares in the samples`,
    more: (count) => `… and ${formatNumber(count, 'en')} more (--format json shows all)`,
  },
});
