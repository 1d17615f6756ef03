// Which language a message is in. German and English are both first languages.

export type Language = 'de' | 'en';

/** One text in both languages. */
export interface Both {
  de: string;
  en: string;
}

/** A text that is made only when somebody reads it: for suggestions, which take long to find. */
export function lazily(make: () => Both): Both {
  let made: Both | null = null;
  const text = (): Both => (made ??= make());
  return { get de() { return text().de; }, get en() { return text().en; } };
}

/** Texts of one area in both languages; the German ones give the shape. Returns a chooser by language. */
export function bilingual<T>(texts: { de: T; en: NoInfer<T> }): (language: Language) => T {
  return (language) => texts[language];
}

/** The language that a value such as `de_DE.UTF-8` or `en` names, or null. */
export function languageOf(value: string | undefined): Language | null {
  const prefix = value?.slice(0, 2).toLowerCase();
  return prefix === 'de' || prefix === 'en' ? prefix : null;
}

/** The terminal's language: flag, MEASURES_LANG, the catalogue, the locale (LC_ALL, LC_MESSAGES, LANG), else German. */
export function chooseLanguage(flag: string | undefined, env: Record<string, string | undefined>, catalogue?: string): Language {
  return (
    languageOf(flag) ?? languageOf(env.MEASURES_LANG) ?? languageOf(catalogue)
    ?? languageOf(env.LC_ALL) ?? languageOf(env.LC_MESSAGES) ?? languageOf(env.LANG) ?? 'de'
  );
}

/**
 * A text in the quotation marks that every message uses, „…“ in German and "…" in English, its own ones inside made single.
 * What goes into a catalogue (a proposed indicator) has “…” in English, as rule T118 asks for.
 */
export function quoted(text: string, language: Language): string {
  return language === 'de' ? `„${text.replaceAll('„', '‚').replaceAll('“', '‘')}“` : `"${text.replaceAll('"', "'")}"`;
}
