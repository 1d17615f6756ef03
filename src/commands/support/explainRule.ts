// `measures explain RULE`: one rule's own documentation.
import { UsageError } from '../../errors.ts';
import { findCatalogue, settingsAt } from '../../files/open.ts';
import { ruleByCode, rules } from '../../model/rules/registry.ts';
import { ruleData, ruleExplained } from '../../output/rules.ts';
import { rulesText } from '../../text/rules.ts';
import { nearest } from '../../text/suggest.ts';
import type { Context } from './context.ts';

/** Prints a rule's documentation. Throws UsageError where there is no such rule. */
export function explainRule(context: Context, text: string): void {
  const code = text.toUpperCase();
  const rule = ruleByCode(code);
  if (!rule) {
    const guess = nearest(code, rules.map((each) => each.code));
    const remedy = (language: 'de' | 'en'): string => `${guess === null ? '' : language === 'de' ? `Meinten Sie ${guess}? ` : `Did you mean ${guess}? `}${rulesText(language).list}`;
    throw new UsageError({ de: rulesText('de').unknown(code), en: rulesText('en').unknown(code) }, { de: remedy('de'), en: remedy('en') });
  }
  const root = findCatalogue(context.world.cwd, context.options.dir);
  const here = root === null ? {} : settingsAt(root)?.rules ?? {};
  const { language } = context;
  if (context.options.format === 'json') context.emit(`${JSON.stringify({ version: 1, rule: ruleData(rule, here, language) }, null, 2)}\n`);
  else context.emit(ruleExplained(rule, here, { language, columns: context.columns, colour: context.colour() }));
}
