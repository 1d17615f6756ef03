// Short names and codes out of the titles in a list.
import { slug } from '../ids.ts';

/** A name as an id: `Bürger*innen` → `buergerinnen`, `Amt für Soziales` → `amt-fuer-soziales`; at most 36 letters, whole words. */
export function nameId(name: string): string {
  const words = slug(name.normalize('NFC').replace(/[*:_](?=innen|in\b|r\b|n\b)/g, '').slice(0, 200), 200).split('-');
  let id = words[0]!.slice(0, 36);
  for (const word of words.slice(1)) {
    if (id.length + 1 + word.length > 36) break;
    id += `-${word}`;
  }
  id = id.replace(/(?:-(?:und|oder|der|die|das|des|fuer|mit|von|im|in|am|an|zu|zur|zum|and|or|of|the|for|with))+$/, '');
  return /^[a-z]/.test(id) ? id : `x${id}`;
}

/** The text, or the text with `-2`, `-3` … where it is taken (ignoring case). */
export function unique(wanted: string, taken: { has(id: string): boolean }): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.has(id.toLowerCase())) return id;
  }
}

const small = new Set(['und', 'oder', 'der', 'die', 'das', 'des', 'dem', 'den', 'für', 'mit', 'von', 'im', 'in', 'am', 'an', 'auf', 'zu', 'zur', 'zum', 'bei', 'aus', 'and', 'or', 'of', 'the', 'for', 'with', 'to', 'on']);
// what a spreadsheet takes for a date once a number follows, names of devices, and letters that no German office puts on a list
const refused = /^(?:ss|sa|ns|kz|hj|hh|ah|jan|feb|mrz|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec|con|prn|aux|nul|com|lpt)$/i;

/** A code of two to four letters for an action field: its initials, else its first letters; unlike the taken ones. */
export function fieldCode(title: string, taken: { has(code: string): boolean }): string {
  const words = title.normalize('NFC').replace(/[*:_](?=innen)/g, '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !small.has(word.toLowerCase()));
  const letters = words.map((word) => slug(word).toUpperCase().replace(/[^A-Z0-9]/g, ''));
  const candidates = [
    letters.length > 1 ? letters.map((word) => word[0]).join('').slice(0, 4) : (letters[0] ?? 'M').slice(0, 2),
    (letters[0] ?? 'M').slice(0, 3), (letters[0] ?? 'M').slice(0, 4), letters.map((word) => word.slice(0, 2)).join('').slice(0, 4),
  ].filter((code) => code.length > 1 && /^[A-Z]/.test(code) && !refused.test(code));
  const free = candidates.find((code) => !taken.has(code.toLowerCase()));
  if (free !== undefined) return free;
  for (let n = 2; ; n++) {
    const code = `${(candidates[0] ?? 'MN').slice(0, 4)}X${n}`;
    if (!taken.has(code.toLowerCase())) return code;
  }
}
