// What a number counts: a sign, a measure, or the noun after it.
import type { Language, Token } from './text.ts';

const MEASURES: Record<string, string> = {
  '%': '%', prozent: '%', percent: '%', pct: '%', prozentpunkte: 'Prozentpunkte', prozentpunkten: 'Prozentpunkte', '€': '€', euro: '€', euros: '€', eur: '€', 't€': '€', $: '$', '£': '£', dollars: '$', pounds: '£', cent: 'Cent', franken: 'Franken', chf: 'Franken',
  km: 'km', kilometer: 'km', kilometern: 'km', kilometres: 'km', kilometers: 'km', m: 'm', meter: 'm', metern: 'm', metres: 'metres', meters: 'meters', 'm²': 'm²', qm: 'm²', quadratmeter: 'm²', quadratmetern: 'm²', 'm³': 'm³', ha: 'ha', hektar: 'Hektar',
  t: 't', tonnen: 'Tonnen', kg: 'kg', kwh: 'kWh', mwh: 'MWh', gwh: 'GWh', twh: 'TWh', kw: 'kW', mw: 'MW', gw: 'GW', kwp: 'kWp', mwp: 'MWp', l: 'l', liter: 'Liter', litern: 'Liter', db: 'dB', grad: 'Grad',
  vzä: 'VZÄ', vollzeitäquivalente: 'VZÄ', vollzeitäquivalenten: 'VZÄ', fte: 'FTE', stunden: 'Stunden', stunde: 'Stunden', minuten: 'Minuten', minute: 'Minuten', wochen: 'Wochen', tage: 'Tage', tagen: 'Tage', monate: 'Monate', monaten: 'Monate', jahre: 'Jahre', jahren: 'Jahre',
  stück: 'Stück', exemplare: 'Exemplare', punkte: 'Punkte', punkten: 'Punkte', acres: 'acres', hectares: 'hectares', miles: 'miles', feet: 'feet', gallons: 'gallons', pounds_weight: 'pounds',
};
const ENGLISH_STOP = new Set('in on at for from with without by of to into across within through during between among over under below above per as are is was were be been will shall must should can may have has that which who and or but each every a an the'.split(' '));
const IRREGULAR_PLURALS = new Set(['people', 'children', 'women', 'men', 'staff', 'feet', 'youth', 'personnel', 'media', 'criteria', 'premises', 'fte', 'units']);
const ENGLISH_SKIP = new Set(['new', 'additional', 'more', 'further', 'extra', 'existing', 'other', 'separate', 'different', 'net', 'total', 'full-time', 'consecutive', 'or', 'fewer', 'less']);
const GERMAN_ADJECTIVE = /^(?:neu|mehr)$|\p{Ll}(?:ig|lich|isch)$|\p{Ll}(?:e|en|er|es|em)$|^\p{Ll}+e:n$/u;
const GERMAN_STOP = /^(?:der|die|das|des|dem|den|und|oder|in|im|an|am|auf|aus|bei|mit|nach|von|vom|zu|zum|zur|durch|für|um|über|unter|bis|ab|pro|je|werden|wurden|sollen|eine[rnsm]?|sowie|jede[rsnm]?|alle[rsnm]?|haben|sind|gegenüber)$/u;

export type Unit = { unit: string; to: number };

const SYMBOLS = new Set([...Object.values(MEASURES), 'percentage points']);
/** Whether a unit is a measure (%, €, km, hours), not the thing counted. */
export const isMeasure = (unit: string): boolean => SYMBOLS.has(unit);

/** The unit that begins at a token, and the token after it; null where none follows. */
export function unitAfter(tokens: readonly Token[], at: number, lang: Language): Unit | null {
  const token = tokens[at];
  if (!token) return null;
  const next = tokens[at + 1]?.lower;
  if (token.lower === 'v' && next === '.' && tokens[at + 2]?.lower === 'h') return { unit: '%', to: at + 4 };
  if (token.lower === 'vom' && next === 'hundert') return { unit: '%', to: at + 2 };
  if (token.lower === 'per' && next === 'cent') return { unit: '%', to: at + 2 };
  if (token.lower === 'percentage' && next?.startsWith('point')) return { unit: 'percentage points', to: at + 2 };
  if (token.lower === '%' && (next === 'points' || next === '-punkte')) return { unit: 'percentage points', to: at + 2 };
  if (token.lower === 'µ' || token.lower === '°') return { unit: token.text + (tokens[at + 1]?.text ?? ''), to: at + 2 };
  const measure = MEASURES[token.lower];
  if (measure !== undefined && !(token.lower === 'm' && tokens[at - 1]?.kind !== 'number')) {
    if (lang === 'en' && token.lower === 'minutes') return { unit: 'minutes', to: at + 1 };
    return /^(?:t|Tonnen)$/u.test(measure) && /^co[2₂]/u.test(next ?? '') ? { unit: `${measure} ${tokens[at + 1]!.text}`, to: at + 2 } : { unit: measure, to: at + 1 };
  }
  return lang === 'de' ? germanNoun(tokens, at) : englishNoun(tokens, at);
}

function germanNoun(tokens: readonly Token[], at: number): Unit | null {
  for (let i = at; i < Math.min(tokens.length, at + 6); i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') {
      if (token.lower === ',' && i > at) continue;
      return null;
    }
    if (token.capital) {
      const joint = tokens[i + 1]?.lower;
      const partner = tokens[i + 2];
      if (token.lower.endsWith('innen') && (joint === 'und' || joint === 'oder' || joint === '/') && partner?.capital) return { unit: `${token.text} ${tokens[i + 1]!.text} ${partner.text}`, to: i + 3 };
      if (token.lower.endsWith('-') && joint === 'und' && partner?.capital) return { unit: `${token.text} ${tokens[i + 1]!.text} ${partner.text}`, to: i + 3 };
      return { unit: token.text, to: i + 1 };
    }
    if (!(GERMAN_ADJECTIVE.test(token.lower) || token.lower === 'und') || (GERMAN_STOP.test(token.lower) && token.lower !== 'und') || (token.lower === 'und' && i === at)) return null;
  }
  return null;
}

function englishNoun(tokens: readonly Token[], at: number): Unit | null {
  const picked: string[] = [];
  for (let i = at; i < Math.min(tokens.length, at + 6); i++) {
    const token = tokens[i]!;
    if (picked.length === 0 && (ENGLISH_SKIP.has(token.lower) || (i > at && token.lower === 'and'))) continue; // “500 new and renovated homes”
    if (token.kind !== 'word' || ENGLISH_STOP.has(token.lower)) break;
    picked.push(token.text);
    if ((/[^s]s$/u.test(token.lower) && !/(?:us|is)$/u.test(token.lower)) || IRREGULAR_PLURALS.has(token.lower)) {
      const next = tokens[i + 1];
      if (/^tons?$|^tonnes$/u.test(token.lower) && next && /^co[2₂]e?$/u.test(next.lower)) return { unit: [...picked, next.text].join(' '), to: i + 2 };
      return { unit: picked.join(' '), to: i + 1 };
    }
  }
  return picked.length === 1 || picked.length === 2 ? { unit: picked.join(' '), to: at + picked.length } : null;
}
