// The gate before the public edition: personal data and small numbers keep everything in the house.
import type { Finding } from '../../model/finding.ts';
import { smallNumberFindings } from '../../model/evidence/texts.ts';
import { checkRules } from '../../model/rules/check.ts';
import { personalRules } from '../../model/rules/personal.ts';
import { valueRules } from '../../model/rules/values.ts';
import { diagnosticsLines } from '../../output/diagnostics/line.ts';
import { inReadingOrder, place } from '../../output/diagnostics/place.ts';
import { reportsText } from '../../text/reports.ts';
import type { Context } from './context.ts';
import { filePrefix } from './structural.ts';

const guards = [...personalRules, ...valueRules].filter(({ code }) => code === 'S009' || code === 'N116');

/** Whether the catalogue may be published. If not, says on stderr why, place by place; what might be a name is said in any case. */
export function mayPublish(context: Context): boolean {
  const opened = context.open();
  const catalogue = context.catalogue();
  const settings = opened.settings === null ? null : { ...opened.settings };
  // a catalogue cannot switch these two off for what it publishes
  if (settings?.rules !== undefined) settings.rules = Object.fromEntries(Object.entries(settings.rules).filter(([code]) => !guards.some((rule) => rule.code === code)));
  const codes = new Set(guards.map(({ code }) => code));
  const findings = [...checkRules({ ...opened, settings }, { today: context.today, edition: 'public', rules: guards }).filter(({ rule }) => codes.has(rule)), ...smallNumberFindings(catalogue)];
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  const t = reportsText(context.language).public;
  if (others.length > 0) context.note(`${t.look(others.length)}\n${lines(context, others)}`);
  if (errors.length > 0) context.world.stderr.write(`${lines(context, errors)}${t.refused(errors.length)}\n`);
  return errors.length === 0;
}

function lines(context: Context, findings: readonly Finding[]): string {
  const texts = new Map(context.open().files.map(({ path, text }) => [path, text]));
  return diagnosticsLines(inReadingOrder(place(findings, (file) => texts.get(file))), context.language, filePrefix(context));
}
