// What a verb has in hand, as every class of verb looks at it.
import type { Deliverable } from './deliverable.ts';
import { DE_ABSTRACT } from './lexicon-de.ts';
import { EN_ABSTRACT } from './lexicon-en.ts';
import type { Parsed } from './objects.ts';
import type { Act, NounPhrase } from './phrases.ts';
import { latin } from './text.ts';

/** What an act has in hand. */
export type Deed = { sentence: Parsed; act: Act; word: string; objects: readonly NounPhrase[]; things: readonly NounPhrase[]; /** The first concrete one that is not left open. */ definite: NounPhrase | undefined };

/** English nouns of actions and qualities. */
export const ACTION = /(?:tion|ment|ence|ance|ancy|ency|(?<!mechan)ism|ness|ity|ship|sis|ing|ture|ality|ure|al)$/u;
export const AT_A_PLACE = latin(/(?<!\p{L})(?:at|in|along|on) the /u);

export const thing = ({ text }: NounPhrase): Deliverable => ({ text, strength: 'thing' });
export const isAbstractWord = ({ text }: NounPhrase, { language }: Parsed): boolean => (language === 'de' ? DE_ABSTRACT : EN_ABSTRACT).has(text.toLowerCase().split(' ').at(-1)!);
