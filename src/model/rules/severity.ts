// How strict a rule is here.
import type { Settings, Stage } from '../catalogue.ts';
import type { Severity } from '../finding.ts';
import type { Edition } from './around.ts';
import type { Rule } from './rule.ts';

/** The severity of a rule for something at a stage: `rules` in catalogue.yaml changes how strict it is, never where it runs. Null = not run. */
export function severityOf(rule: Rule, settings: Settings, edition: Edition, stage: Stage): Severity | null {
  if (rule.edition !== undefined && rule.edition !== edition) return null;
  const own = rule.severity[stage === 'decided' ? 'proposed' : stage];
  const wanted = isFixed(rule.code) ? undefined : settings.rules?.[rule.code];
  return wanted === 'off' || own === null ? null : wanted ?? own;
}

/** Rules that hold the catalogue together can be neither waived nor switched off. */
export function isFixed(code: string): boolean {
  return code.startsWith('F') || code.startsWith('W') || code === 'S001' || code === 'R209';
}
