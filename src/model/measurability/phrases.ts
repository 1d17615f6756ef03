// What the two grammars hand to the reader.
import type { VerbClass } from './verbs.ts';

/** A verb, or a noun made of one („Einrichtung“, “implementation”), at a token. */
export type Act = {
  index: number;
  cls: VerbClass;
  noun: boolean;
  lemma: string;
  /** „wird erstellt“, “is published”: the subject is what is acted on. */
  passive: boolean;
  /** In a relative or purpose clause, or under a preposition: it explains, it does not promise. */
  aside: boolean;
};

/** `document` can be written, adopted and revised; `thing` can be seen; `metric` is counted anyway; `abstract` promises nothing. */
export type NounClass = 'document' | 'thing' | 'metric' | 'abstract' | 'unknown';

/** A noun with its article and preposition. `after` is the token of the noun or verb that it belongs to, or -1. */
export type NounPhrase = {
  index: number;
  text: string;
  cls: NounClass;
  plural: boolean;
  article: 'definite' | 'indefinite' | 'all' | 'some' | 'no' | 'number' | 'none';
  preposition: string | null;
  vague: boolean;
  after: number;
};
