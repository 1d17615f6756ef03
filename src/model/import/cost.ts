// What a cell about money says, as far as it says it plainly.
import type { Language } from '../../text/language.ts';
import { readEuros } from './numbers.ts';

export interface Cost {
  oneOff?: number;
  perYear?: number;
  neutral?: true;
}

const yearly = /(?:\/\s?(?:Jahr|a\b)|\bp\.?\s?a\.?|\b(?:pro|im|je)\s+Jahr|\bjährlich(?:e)?|\b(?:per|a)\s+year|\byearly|\bannual(?:ly)?)/i;
const once = /\b(?:einmalig(?:e)?|investiv|Anschaffung|one-off|once)\b/i;

/**
 * Reads `einmalig 20.000 € / jährlich 5.000 EUR`, `12.500 €/Jahr`, `kostenneutral`. Null where a part of the cell is
 * not understood or an amount does not say whether it comes once or every year (unless the heading says so).
 */
export function readCost(text: string, language: Language, heading?: 'oneOff' | 'perYear'): Cost | null {
  const plain = text.replace(/\u00a0/g, ' ').replace(/\s+/g, ' ').trim();
  if (/^(?:kostenneutral|keine(?: zusätzlichen)?(?: kosten)?|cost-neutral|none|no cost)\.?$/i.test(plain)) return { neutral: true };
  const cost: Cost = {};
  for (const clause of plain.split(/\s*(?:;|\s\/\s|\+|\bund\b|\band\b|(?<=\D),(?=\s\D))\s*/)) {
    const isYearly = yearly.test(clause);
    const isOnce = once.test(clause);
    if (isYearly && isOnce) return null;
    const kind = isYearly ? 'perYear' : isOnce ? 'oneOff' : heading;
    const amount = readEuros(clause.replace(yearly, '').replace(once, '').replace(/^(?:ca\.?|rund|etwa|circa|about)\s+/i, '').replace(/^[:\s]+|[:\s]+$/g, '').replace(/^(?:ca\.?|rund|etwa|circa|about)\s+/i, ''), language);
    if (kind === undefined || amount === null || cost[kind] !== undefined) return null;
    cost[kind] = amount;
  }
  return cost;
}
