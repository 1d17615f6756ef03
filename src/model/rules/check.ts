// Runs the rules over everything that is in order.
import type { Entity, Goal, Indicator, Measure, Settings, Stage } from '../catalogue.ts';
import type { Day } from '../dates.ts';
import { compareSeverity, type Finding, type Severity } from '../finding.ts';
import type { Kind } from '../kinds.ts';
import { Around, type Edition } from './around.ts';
import { isRetired } from './measureTime.ts';
import { rules as registered } from './registry.ts';
import type { Report, Rule, Visitors } from './rule.ts';
import { severityOf } from './severity.ts';
import { applyWaivers } from './waivers.ts';

export interface RulesInput {
  /** Null where catalogue.yaml could not be read: then no rule is run, since it says how strict they are. */
  settings: Settings | null;
  /** What is in order. */
  entities: readonly Entity[];
  /** Kinds of which some file is not in order. */
  broken: ReadonlySet<Kind | 'catalogue'>;
}

export interface RulesOptions {
  today: Day;
  /** `public` also runs the rules that concern only what is published. Default internal. */
  edition?: Edition;
  /** Default: all. */
  rules?: readonly Rule[];
}

type Visit = (subject: unknown, report: Report, around: Around, owner?: unknown) => void;
type Subject = keyof Visitors;

// a rule at work: with its severities under this catalogue's settings
interface Active {
  rule: Rule;
  severity: Record<Stage, Severity | null>;
  visit: Visit;
}

interface Place {
  file: string;
  entity?: string;
  stage: Stage;
}

/** All findings of the rules, waivers applied, in the order of the entities and then of the rules. */
export function checkRules({ settings, entities, broken }: RulesInput, { today, edition = 'internal', rules = registered }: RulesOptions): Finding[] {
  if (settings === null) return [];
  const around = new Around(settings, entities, broken, today, edition);
  const active = activate(rules, settings, edition);
  const findings: Finding[] = [];

  // where the report of the rule at work goes; set before each visit instead of making a function for each
  let rule: Rule;
  let severities: Record<Stage, Severity | null>;
  let here: Place;
  let prefix = '';
  const settingsHere: Place = { file: 'catalogue.yaml', stage: around.stage() };
  const placeOf = (entity: Entity): Place => ({ file: entity.file, entity: entity.id, stage: around.stage(entity.value as { stage?: Stage }) });
  const report: Report = (pointer, { message, remedy }, { on = 'value', mark, about, atMost, dated = false } = {}) => {
    const other = about === undefined || about === 'catalogue' ? undefined : around.entity(about);
    const place = about === 'catalogue' ? settingsHere : other ? placeOf(other) : here;
    let severity = severities[place.stage];
    if (severity === null) return;
    if (atMost && compareSeverity(severity, atMost) < 0) severity = atMost;
    if (dated && severity === 'error') severity = 'warning';
    findings.push({
      rule: rule.code, severity, file: place.file, pointer: about === undefined ? prefix + pointer : pointer, on,
      ...(place.entity === undefined ? {} : { entity: place.entity }),
      ...(mark === undefined ? {} : { mark }), ...(dated ? { dated } : {}), message, remedy,
    });
  };
  const run = (subject: Subject, value: unknown, retired: boolean, owner?: unknown): void => {
    for (const each of active[subject] ?? []) {
      if (retired && !each.rule.retired) continue;
      if (each.severity[here.stage] === null && subject !== 'catalogue') continue;
      rule = each.rule;
      severities = each.severity;
      each.visit(value, report, around, owner);
    }
  };

  here = settingsHere;
  run('catalogue', settings, false);
  const { catalogue } = around;
  const values = new Map<Kind, readonly { id: string }[]>([['rating', catalogue.ratings], ['weights', catalogue.weights]]);
  const next = new Map<Kind, number>();
  for (const entity of entities) {
    here = placeOf(entity);
    // ratings and weights are looked at with their defaults filled in
    const at = next.get(entity.kind) ?? 0;
    next.set(entity.kind, at + 1);
    const retired = entity.kind === 'measure' && isRetired(entity.value as Measure);
    run(entity.kind, values.get(entity.kind)?.[at] ?? entity.value, retired);
    if ((entity.kind !== 'measure' && entity.kind !== 'goal') || !active.indicator) continue;
    const owner = entity.value as Measure | Goal;
    for (const [i, indicator] of (owner.indicators ?? []).entries()) {
      prefix = `/indicators/${i}`;
      run('indicator', indicator satisfies Indicator, retired, owner);
    }
    prefix = '';
  }
  return applyWaivers(findings, around, entities, rules);
}

function activate(rules: readonly Rule[], settings: Settings, edition: Edition): Partial<Record<Subject, Active[]>> {
  const active: Partial<Record<Subject, Active[]>> = {};
  const stages: Stage[] = ['idea', 'draft', 'proposed', 'decided'];
  for (const rule of rules) {
    if (!rule.visit) continue;
    const severity = Object.fromEntries(stages.map((stage) => [stage, severityOf(rule, settings, edition, stage)])) as Active['severity'];
    if (stages.every((stage) => severity[stage] === null)) continue;
    for (const [subject, visit] of Object.entries(rule.visit)) (active[subject as Subject] ??= []).push({ rule, severity, visit: visit as Visit });
  }
  return active;
}
