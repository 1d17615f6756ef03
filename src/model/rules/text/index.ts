// T: how titles, summaries, goals and indicator names are worded.
import type { Rule } from '../rule.ts';

/** The text rules, one list a file beside this one. */
export const textRules: readonly Rule[] = [];
