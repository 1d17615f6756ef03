// The flat events of a YAML text, with offsets into it.
import { type Event, parseEvents } from 'js-yaml';

/**
 * Throws YAMLException where the text is not YAML. YAML allows a tab wherever blanks only separate; js-yaml takes one before
 * or within brackets for missing indentation. Such a text is read once more with a blank in place of each tab that does not
 * begin a line. The offsets stay the same, and values are taken from the text itself.
 */
export function eventsOf(text: string, options: { maxDepth?: number } = {}): Event[] {
  try {
    return parseEvents(text, options);
  } catch (error) {
    const spaced = text.includes('\t') ? text.replace(/(^[ \t]*)|\t/gm, (_tab, indentation?: string) => indentation ?? ' ') : text;
    if (spaced === text) throw error;
    try {
      return parseEvents(spaced, options);
    } catch {
      throw error;
    }
  }
}
