// What is made when it is first asked for: word lists and patterns are many, and most commands never read a sentence.

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

/** The words of a long list divided by white space. */
export function lateWords(list: string): Pick<ReadonlySet<string>, 'has'> {
  const words = late(() => new Set(list.trim().split(/\s+/u)));
  return { has: (word) => words().has(word) };
}
