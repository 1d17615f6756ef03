// The sentences of a text and what the rules object to in them, read once for all rules.
import type { Finding as Objection } from '../../measurability/weakness.ts';
import { objections } from '../../measurability/objections.ts';
import { analyse } from '../../measurability/sentence.ts';
import { splitSentences } from '../../measurability/split.ts';
import type { Around } from '../around.ts';

const index = (): Map<string, readonly Objection[]> => new Map();
const defined = (around: Around): ((word: string) => boolean) => {
  const words = Object.keys(around.settings.glossary ?? {}).map((word) => word.toLowerCase());
  // „niedrigschwellig“ defines „niedrigschwellige“ too
  return (word) => words.some((known) => word.toLowerCase() === known || (word.toLowerCase().startsWith(known) && /^(?:e|en|er|es|em|s|ly)$/u.test(word.slice(known.length))));
};

/** The objections to every sentence of a text, in their order; it is read in the catalogue's language where the words do not tell. */
export function objectionsTo(text: string, around: Around): readonly Objection[] {
  const known = around.once(index);
  let found = known.get(text);
  if (found === undefined) {
    const isDefined = around.once(defined);
    const language = around.settings.language ?? 'de';
    found = splitSentences(text).flatMap((sentence) => objections(analyse(sentence, { language, isDefined })));
    known.set(text, found);
  }
  return found;
}
