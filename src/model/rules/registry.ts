// The one list of rules. From it come `measures rules`, `measures explain`, docs/rules, the metadata of SARIF and the tests.
import { duplicateRules } from './duplicates.ts';
import { fileRules } from './files.ts';
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

const families = 'FSNRTPCW';
const order = ({ family, code }: Rule): string => `${families.indexOf(family)}${code}`;

/** All rules by family, from the file to the catalogue as a whole, and by code. */
export const rules: readonly Rule[] = [
  ...fileRules, ...structureRules, ...personalRules, ...duplicateRules, ...indicatorRules, ...valueRules, ...timeRules, ...resourceRules,
  ...textRules, ...processRules, ...portfolioRules, ...waiverRules,
].sort((a, b) => (order(a) < order(b) ? -1 : 1));

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule with a code; undefined where there is none. */
export function ruleByCode(code: string): Rule | undefined {
  return byCode.get(code);
}
