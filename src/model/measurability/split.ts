// Where one sentence ends and the next begins.
import { matchesOf } from './text.ts';

const ABBREVIATION = /(?:^|[\s(])(?:z\. ?B|u\. ?a|u\. ?ä|d\. ?h|i\. ?d\. ?R|v\. ?a|z\. ?T|o\. ?ä|bzw|ggf|evtl|ca|etc|usw|bspw|inkl|exkl|zzgl|vgl|s|S|Nr|Art|Abs|Ziff|Kap|Bd|Dr|Prof|St|Str|Tel|mind|max|min|Mio|Mrd|Tsd|Jh|Hr|Fr|sog|gem|lfd|e\. ?V|n\. ?N|p\. ?a|v\. ?H|e\.g|i\.e|approx|No|vs|Mr|Ms|Mrs|Inc|dept|Dept|[A-Za-z])$/u;

/** From the first of several signs: asked behind it, as that is asked only where there is one. */
const END = /[.!?…](?<![.!?…]{2})[.!?…]*["“”»«)]*(?=\s)|\n\s*\n|\n\s*[-*•–]\s/gu;

/** The sentences of a text, without the space around them. A dot after an abbreviation or an ordinal does not end one. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: sign } of matchesOf(END, text)) {
    const end = index + (sign.startsWith('\n') ? 0 : sign.length);
    if (sign.startsWith('.')) {
      const before = text.slice(start, index);
      const next = text.slice(end).trimStart();
      if (ABBREVIATION.test(before) || (/\d$/u.test(before) && !/^(?:\p{Lu}\p{Ll}+ (?:\p{Ll}|\d)|Die |Der |Das |The |\n)/u.test(next)) || !/^["„“«»(]?[\p{Lu}\d]/u.test(next)) continue;
      if (/(?:^|\s)\d{1,2}$/u.test(before) && /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Quartal|Halbjahr|Klasse|Schuljahr)/u.test(next)) continue;
    }
    const sentence = text.slice(start, end).trim();
    if (sentence !== '') sentences.push(sentence);
    start = end;
  }
  const rest = text.slice(start).trim();
  if (rest !== '') sentences.push(rest);
  return sentences;
}
