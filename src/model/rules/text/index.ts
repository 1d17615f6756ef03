// T: how titles, summaries, goals and indicator names are worded.
import type { Rule } from '../rule.ts';
import { otherTextRules } from './others.ts';
import { wordingRules } from './wording.ts';

/** The text rules, in the order of their codes. */
export const textRules: readonly Rule[] = [...wordingRules, ...otherTextRules];
