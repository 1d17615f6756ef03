// Small numbers of people in free text: "two of 20 interviewees" says as much as a table would.
import type { Catalogue } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import { defaultThresholds } from '../rules/around.ts';
import { largestSmall } from './protect.ts';

const words: Record<string, number> = { ein: 1, eine: 1, einer: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };
const number = `\\d{1,6}|${Object.keys(words).join('|')}`;
const people = '(?:befragte|person|mensch|teilnehm|eltern|mütter|väter|kind|jugendliche|frau|männer|gespräch|interview|familie|beschäftigt|geflüchtet|schüler|alleinerziehend|ältere|nachbar|besuch|antwort|respond|people|participant|parent|child|women|men\\b|famil|employ|refugee|student|answer)';
const pattern = new RegExp(`(?<![\\p{L}\\d.,])(${number})\\s+(?:von|of)\\s+(?:(?:den|the|unseren|allen|insgesamt)\\s+)*(${number})\\s+(?:\\p{L}+\\s+){0,2}?${people}`, 'giu');

const valueOf = (text: string): number => words[text.toLowerCase()] ?? Number(text);

/** Passages with so few people, or all but so few: the text as it stands. */
export function smallNumbersIn(text: string, threshold: number): string[] {
  const most = largestSmall(threshold);
  return [...text.matchAll(pattern)].filter(([, some = '', all = '']) => {
    const [n, base] = [valueOf(some), valueOf(all)];
    const small = (value: number): boolean => value >= 1 && value <= most;
    return n <= base && (small(n) || small(base - n));
  }).map(([passage]) => passage);
}

/** What needs, findings and forums say in free text that the public edition must not print. */
export function smallNumberFindings({ settings, needs, evidence, forums, files }: Catalogue): Finding[] {
  const threshold = settings.thresholds?.smallNumber ?? defaultThresholds.smallNumber;
  const look = (entity: string, pointer: string, text: string | undefined): Finding[] => (text === undefined ? [] : smallNumbersIn(text, threshold).map((passage): Finding => ({
    rule: 'N116', severity: 'error', file: files.get(entity) ?? '', entity, pointer, on: 'value',
    message: { de: `„${passage}“ nennt eine kleine Zahl von Menschen; einzelne könnten zu erkennen sein.`, en: `"${passage}" names a small number of people; single ones might be recognised.` },
    remedy: { de: 'Schreiben Sie „einige“ oder fassen Sie Gruppen zusammen.', en: 'Write "some", or combine groups.' },
  })));
  return [
    ...needs.flatMap(({ id, title, description }) => [...look(id, '/title', title), ...look(id, '/description', description)]),
    ...evidence.flatMap(({ id, title, description }) => [...look(id, '/title', title), ...look(id, '/description', description)]),
    ...forums.flatMap(({ id, description, outputs = [] }) => [...look(id, '/description', description), ...outputs.flatMap(({ text, disposition }, i) => [...look(id, `/outputs/${i}/text`, text), ...look(id, `/outputs/${i}/disposition/reason`, disposition?.reason)])]),
  ];
}
