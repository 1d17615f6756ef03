// The one list of rules. From it come `measures rules`, `measures explain`, docs/rules, the metadata of SARIF and the tests.
import { duplicateRules } from './duplicates.ts';
import { indicatorRules } from './indicators.ts';
import { personalRules } from './personal.ts';
import { portfolioRules } from './portfolio.ts';
import { processRules } from './process.ts';
import { resourceRules } from './resources.ts';
import type { Rule } from './rule.ts';
import { structureRules } from './structure.ts';
import { textRules } from './text/index.ts';
import { timeRules } from './time.ts';
import { valueRules } from './values.ts';
import { waiverRules } from './waivers.ts';

/** All rules in the order of their codes. */
export const rules: readonly Rule[] = [
  ...structureRules, ...personalRules, ...duplicateRules, ...indicatorRules, ...valueRules, ...timeRules, ...resourceRules,
  ...textRules, ...processRules, ...portfolioRules, ...waiverRules,
].sort((a, b) => (a.code < b.code ? -1 : 1));

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule with a code; undefined where there is none. */
export function ruleByCode(code: string): Rule | undefined {
  return byCode.get(code);
}
