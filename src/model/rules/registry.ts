// The one list of rules. From it come `measures rules`, `measures explain`, docs/rules, the metadata of SARIF and the tests.
import type { Rule } from './rule.ts';
import { structureRules } from './structure.ts';
import { textRules } from './text/index.ts';
import { waiverRules } from './waivers.ts';

/** All rules in the order of their codes. */
export const rules: readonly Rule[] = [...structureRules, ...textRules, ...waiverRules].sort((a, b) => (a.code < b.code ? -1 : 1));

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule with a code; undefined where there is none. */
export function ruleByCode(code: string): Rule | undefined {
  return byCode.get(code);
}
