// What recomputing a draw came to.
import type { ChalkInstance } from 'chalk';
import type { Draw } from '../../generated/types.ts';
import type { Difference, Evidence } from '../../model/invite/verify.ts';
import { inviteText } from '../../text/invite.ts';
import { differenceMessage } from '../../text/invite/refusals.ts';
import type { Language } from '../../text/language.ts';
import { formatDate } from '../../text/numbers.ts';
import { safeText, wrap } from '../terminal.ts';

export interface Verification {
  /** Null where it cannot be understood. */
  log: Draw | null;
  evidence: Evidence;
  differences: Difference[];
}

/** What was checked, and what this evidence cannot show. */
function coverage(log: Draw, evidence: Evidence, language: Language): { checked: string[]; unchecked: string[] } {
  const t = inviteText(language);
  const record = log.draws.at(-1);
  const deleted = log.deletions.at(-1);
  const withoutExtract = deleted ? t.purgedUnchecked(formatDate(deleted.date, language)) : t.extractUnchecked;
  return {
    checked: [t.checks.log, t.checks.values, ...(evidence.settings ? [t.checks.settings] : []), ...(evidence.extract ? [t.checks.extract] : []), ...(evidence.list ? [t.checks.list] : [])],
    unchecked: [...(evidence.extract ? [] : [withoutExtract]), t.numbersUnchecked, ...(record?.committed ? [t.commitmentUnchecked(formatDate(record.committed, language))] : [])],
  };
}

/** The outcome for a terminal: verdict, differences, what was checked and what was not. */
export function verificationTerminal(result: Verification, { language, width, colours }: { language: Language; width: number; colours: ChalkInstance }): string {
  const t = inviteText(language);
  const { differences, log } = result;
  const { checked, unchecked } = log ? coverage(log, result.evidence, language) : { checked: [], unchecked: [] };
  const section = (heading: string, items: readonly string[]): string => (items.length === 0 ? '' : `\n${heading}\n${items.map(item).join('')}`);
  const item = (text: string): string => `  - ${wrap(safeText(text), width - 4).join('\n    ')}\n`;
  const where = ({ draw }: Difference): string => (draw > 0 && log && log.draws.length > 1 ? t.inDraw(draw) : '');
  return [
    differences.length === 0 ? `${colours.green(t.confirmed)}\n` : `${colours.red(t.refuted(differences.length))}\n`,
    ...differences.map((difference) => item(where(difference) + differenceMessage(difference)[language])),
    section(t.checked, checked),
    section(t.unchecked, unchecked),
  ].join('');
}

/** The outcome as JSON. */
export function verificationJson({ log, evidence, differences }: Verification, language: Language): string {
  const checked = { log: log !== null, settings: evidence.settings !== undefined, extract: evidence.extract !== undefined, list: evidence.list !== undefined };
  return `${JSON.stringify({
    version: 1,
    confirmed: differences.length === 0,
    checked,
    draws: log?.draws.length ?? 0,
    differences: differences.map(({ draw, kind, values, ...rest }) => ({ draw, kind, values, message: differenceMessage({ draw, kind, values, ...rest })[language] })),
  }, null, 2)}\n`;
}
