// A message and its remedy, both in German and English.
import type { Both } from './language.ts';

export interface Said {
  message: Both;
  remedy: Both;
}

/** Words: message (de, en), then remedy (de, en). */
export function say(de: string, en: string, remedyDe: string, remedyEn: string): Said {
  return { message: { de, en }, remedy: { de: remedyDe, en: remedyEn } };
}
