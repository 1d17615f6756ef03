// The list of rules as a table and as JSON; one rule for people.
import type { Severity } from '../model/finding.ts';
import type { Rule } from '../model/rules/rule.ts';
import { isFixed } from '../model/rules/severity.ts';
import type { Language } from '../text/language.ts';
import { familyNames, rulesText, severityNames } from '../text/rules.ts';
import { exampleText, stageLetters, stageWords } from './ruleDocs.ts';
import { textTable } from './table.ts';
import { colours, safeText, wrap } from './terminal.ts';

/** What catalogue.yaml says about rules: code → off or a severity. */
export type Overrides = Readonly<Record<string, 'off' | Severity>>;

interface Look {
  language: Language;
  columns: number;
  colour: boolean;
}

function own({ code }: Rule, here: Overrides, language: Language): string {
  const value = isFixed(code) ? undefined : here[code];
  return value === undefined ? '' : value === 'off' ? 'off' : severityNames[value][language];
}

/** All rules, one line each; the column `here` only where the catalogue changes one. */
export function rulesTable(rules: readonly Rule[], here: Overrides, { language, columns, colour }: Look): string {
  const t = rulesText(language);
  const any = rules.some((rule) => own(rule, here, language) !== '');
  const rows = rules.map((rule) => ({ cells: [rule.code, stageLetters(rule), ...(any ? [own(rule, here, language)] : []), rule.title[language]] }));
  return `${textTable([{ title: t.code }, { title: t.letters }, ...(any ? [{ title: t.here }] : []), { title: t.title, flexible: true }], rows, columns, colours(colour))}\n${wrap(t.legend, columns).join('\n')}\n`;
}

/** One rule as data. */
export function ruleData(rule: Rule, here: Overrides, language: Language): Record<string, unknown> {
  const { code, family, title, since, severity, edition, what, why } = rule;
  const override = isFixed(code) ? undefined : here[code];
  return {
    code, family, title: title[language], since, severity, ...(edition === undefined ? {} : { edition }), ...(override === undefined ? {} : { here: override }),
    waivable: !isFixed(code), what: what[language], why: why[language], failing: exampleText(rule, 'failing', language), mended: exampleText(rule, 'mended', language),
  };
}

export function rulesJson(rules: readonly Rule[], here: Overrides, language: Language): string {
  return `${JSON.stringify({ version: 1, rules: rules.map((rule) => ruleData(rule, here, language)) }, null, 2)}\n`;
}

/** One rule for people: what it checks, why, a failing and a mended example, how to change it. */
export function ruleExplained(rule: Rule, here: Overrides, { language, columns, colour }: Look): string {
  const t = rulesText(language);
  const c = colours(colour);
  const width = Math.min(columns, 100);
  const paragraph = (text: string): string => wrap(text, width).join('\n');
  const code = (text: string): string => safeText(text).split('\n').map((line) => `  ${line.startsWith('#') ? c.dim(line) : line}`).join('\n');
  const override = own(rule, here, language);
  return `${[
    c.bold(`${rule.code}  ${rule.title[language]}`),
    paragraph(`${familyNames[rule.family][language]} · ${stageWords(rule, language)}${rule.edition ? ` · ${t.edition}` : ''}${override === '' ? '' : `\n${t.overridden(override)}`}`),
    paragraph(rule.what[language]),
    paragraph(rule.why[language]),
    `${c.bold(t.failing)}\n\n${code(exampleText(rule, 'failing', language))}`,
    `${c.bold(t.mended)}\n\n${code(exampleText(rule, 'mended', language))}`,
    paragraph(`${isFixed(rule.code) ? t.fixed : t.change(rule.code)} ${t.since(rule.since)}`),
  ].join('\n\n')}\n`;
}
