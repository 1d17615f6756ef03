// Whether a published ranking still follows, and where differences come from.
import type { Lock, LockDifference } from '../../model/priority/lock.ts';
import type { Language } from '../../text/language.ts';
import { verifyText } from '../../text/verify.ts';
import { colours, safeText, wrap } from '../terminal.ts';

/** Differences of one source that are listed. */
const LISTED = 12;

export interface VerifyOptions {
  language: Language;
  width: number;
  colour: boolean;
}

/** The answer in words, causes before effects. */
export function verifyWords(lock: Lock, inputs: string, differences: readonly LockDifference[], { language, width, colour }: VerifyOptions): string {
  const t = verifyText(language), paint = colours(colour), say = (text: string): string => wrap(safeText(text), width).join('\n');
  if (differences.length === 0) return [paint.green(say(t.same(lock.measures.length))), ...(lock.inputs === inputs ? [] : [say(t.unrelated)]), ''].join('\n');
  const sources = ['altered', 'method', 'items', 'weights', 'scales', 'data', 'result'] as const;
  return `${paint.red(say(t.differs(differences.length)))}\n${sources.map((source) => {
    const mine = differences.filter((difference) => difference.source === source), lines = mine.slice(0, LISTED).map((difference) => `  - ${line(difference, language)}`);
    return mine.length === 0 ? '' : `\n${[say(t.sources[source]), ...lines, ...(mine.length > LISTED ? [`  - ${t.more(mine.length - LISTED)}`] : [])].join('\n')}\n`;
  }).join('')}`;
}

function line(difference: LockDifference, language: Language): string {
  const t = verifyText(language);
  switch (difference.source) {
    case 'altered': return t.altered(difference.measure, difference.rank.locked, difference.rank.now);
    case 'method': return difference.what === 'methodVersion' ? t.methodVersion(Number(difference.locked), Number(difference.now)) : t.robustness;
    case 'items': return t.items[difference.change](difference.measure);
    case 'weights': return t.weights(difference.criterion, difference.locked, difference.now);
    case 'scales': return t.scales(difference.criterion);
    case 'data': return t.data(difference.measure, difference.criterion, difference.locked, difference.now);
    case 'result': return difference.what === 'rank' ? t.rank(difference.measure, difference.locked, difference.now) : difference.what === 'score' ? t.score(difference.measure, difference.locked, difference.now) : t.certainty(difference.measure);
  }
}

/** The answer as plain data. */
export function verifyData(lock: Lock, inputs: string, differences: readonly LockDifference[]): Record<string, unknown> {
  return { version: 1, same: differences.length === 0, inputs: { locked: lock.inputs, now: inputs, same: lock.inputs === inputs }, differences };
}
