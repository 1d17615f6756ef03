// What is made when it is first asked for: word lists and patterns are many, and most commands never read a sentence.
import { words } from './words-de.ts';

/** A value by what makes it, at the first call. */
export function late<T>(make: () => T): () => T {
  let made = false;
  let value: T;
  return () => {
    if (!made) {
      value = make();
      made = true;
    }
    return value;
  };
}

/** What a function makes of a thing, made once for each: several steps ask about the same sentence. */
export function onceEach<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, T>();
  return (of) => {
    let value = made.get(of);
    if (value === undefined) made.set(of, value = make(of));
    return value;
  };
}

/** The words of a long list divided by white space. */
export function lateWords(list: string): Pick<ReadonlySet<string>, 'has'> {
  const made = late(() => words(list));
  return { has: (word) => made().has(word) };
}
