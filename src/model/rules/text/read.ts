// The sentences of a text and what the rules object to in them, read once for all rules.
import type { Finding as Objection } from '../../measurability/weakness.ts';
import { objections } from '../../measurability/objections.ts';
import { analyse, type SentenceReading } from '../../measurability/sentence.ts';
import { splitSentences } from '../../measurability/split.ts';
import type { Around } from '../around.ts';

/** One sentence: its objections by rule, and its reading. */
export interface ReadSentence {
  reading: SentenceReading;
  objections: readonly Objection[];
}

const index = (): Map<string, readonly ReadSentence[]> => new Map();
const defined = (around: Around): ((word: string) => boolean) => {
  const words = Object.keys(around.settings.glossary ?? {}).map((word) => word.toLowerCase());
  // „niedrigschwellig“ defines „niedrigschwellige“ too
  return (word) => words.some((known) => word.toLowerCase() === known || (word.toLowerCase().startsWith(known) && /^(?:e|en|er|es|em|s|ly)$/u.test(word.slice(known.length))));
};

/** Every sentence of a text, in the catalogue's language where the words do not tell. */
export function sentencesOf(text: string, around: Around): readonly ReadSentence[] {
  const known = around.once(index);
  let read = known.get(text);
  if (read === undefined) {
    const isDefined = around.once(defined);
    const language = around.settings.language ?? 'de';
    read = splitSentences(text).map((sentence) => {
      const analysis = analyse(sentence, { language, isDefined });
      return { reading: analysis.reading, objections: objections(analysis) };
    });
    known.set(text, read);
  }
  return read;
}
