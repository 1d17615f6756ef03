// Which language a sentence is in.
import { DE_VERBS } from './lexicon-de.ts';
import { EN_VERBS } from './lexicon-en.ts';
import type { Language, Token } from './text.ts';

const GERMAN = new Set('der die das des dem den ein eine einen einer eines und oder mit für von vom zu zum zur bis auf im ist sind wird werden soll sollen nicht alle pro jahr nach durch bei aus als am auch über unter um werden sowie wir ihre ihrer'.split(' '));
const ENGLISH = new Set('the of and to by for with from at on is are be will shall that all each per year their our or as within through new city council this which who'.split(' '));

const GERMAN_LOOK = /[äöüß]|(?:ung|ungen|keit|heit|schaft)$/u;
const ENGLISH_END = /(?:tion|ing|ment|ity)s?$/u;

/** The language by function words and letters; `fallback` where neither tells. */
export function detectLanguage(tokens: readonly Token[], fallback: Language): Language {
  let score = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (Math.abs(score) > tokens.length - i) break; // what is left cannot turn it
    const { lower, kind, capital, start } = tokens[i]!;
    if (kind !== 'word') continue;
    if (GERMAN.has(lower)) score++;
    else if (ENGLISH.has(lower)) score--;
    else if ((start === 0 || !capital) && EN_VERBS.forms.has(lower) && !DE_VERBS.forms.has(lower)) score--;
    else if (lower.length < 4) continue;
    else if (GERMAN_LOOK.test(lower)) score++;
    else if (start > 0 && !capital && ENGLISH_END.test(lower)) score--;
  }
  return score > 0 ? 'de' : score < 0 ? 'en' : fallback;
}
