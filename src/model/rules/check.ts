// Runs the rules over everything that is in order.
import { buildCatalogue, type Catalogue, type Entity, type Goal, type Indicator, type Measure, type Settings, type Stage } from '../catalogue.ts';
import type { Day } from '../dates.ts';
import { compareSeverity, type Finding, type Severity } from '../finding.ts';
import type { Kind } from '../kinds.ts';
import type { Target } from '../references.ts';
import { Around, type Edition } from './around.ts';
import { isRetired } from './measureTime.ts';
import { rules as registered } from './registry.ts';
import type { Report, Rule, Visitors } from './rule.ts';
import { severityOf } from './severity.ts';
import { applyWaivers } from './waivers.ts';

export interface RulesInput {
  /** The catalogue, where the entities are in order as a whole; made anew where it is not given. */
  catalogue?: Catalogue | null;
  /** Null where catalogue.yaml could not be read: then no rule is run, since it says how strict they are. */
  settings: Settings | null;
  /** What is in order. */
  entities: readonly Entity[];
  /** Kinds of which some file is not in order. */
  broken: ReadonlySet<Kind | 'catalogue'>;
  /** What references that lead nowhere may have meant. */
  lost?: ReadonlySet<Target>;
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
export function checkRules({ catalogue: given = null, settings, entities, broken, lost = new Set() }: RulesInput, { today, edition = 'internal', rules = registered }: RulesOptions): Finding[] {
  if (settings === null) return [];
  const around = new Around(given ?? buildCatalogue(settings, entities), entities, { broken, lost }, today, edition);
  const active = activate(rules, settings, edition);
  const findings: Finding[] = [];

  // where the report of the rule at work goes; set before each visit instead of making a function for each
  let rule: Rule;
  let severities: Record<Stage, Severity | null>;
  let here: Place;
  let prefix = '';
  const settingsHere: Place = { file: 'catalogue.yaml', stage: around.stage() };
  const placeOf = (entity: Entity): Place => ({ file: entity.file, entity: entity.id, stage: around.stage(entity.value as { stage?: Stage }) });
  const report: Report = (pointer, { message, remedy }, { on = 'value', mark, nth, missing, about, atMost, dated = false } = {}) => {
    const other = about === undefined || about === 'catalogue' ? undefined : around.entity(about);
    const place = about === 'catalogue' ? settingsHere : other ? placeOf(other) : here;
    let severity = severities[place.stage];
    if (severity === null) return;
    if (atMost && compareSeverity(severity, atMost) < 0) severity = atMost;
    if (dated && severity === 'error') severity = 'warning';
    findings.push({
      rule: rule.code, severity, file: place.file, pointer: about === undefined ? prefix + pointer : pointer, on,
      ...(place.entity === undefined ? {} : { entity: place.entity }),
      ...(mark === undefined ? {} : { mark }), ...(nth ? { nth } : {}), ...(missing === undefined ? {} : { missing: [missing] }), ...(dated ? { dated } : {}), message, remedy,
    });
  };
  const run = (atWork: readonly Active[] | undefined, value: unknown, owner?: unknown): void => {
    for (const each of atWork ?? []) {
      rule = each.rule;
      severities = each.severity;
      each.visit(value, report, around, owner);
    }
  };

  const rulesFor = byStage(active);
  here = settingsHere;
  run(active.catalogue, settings);
  const { catalogue } = around;
  const values = new Map<Kind, readonly { id: string }[]>([['rating', catalogue.ratings], ['weights', catalogue.weights]]);
  const next = new Map<Kind, number>();
  for (const entity of entities) {
    here = placeOf(entity);
    // ratings and weights are looked at with their defaults filled in
    const at = next.get(entity.kind) ?? 0;
    next.set(entity.kind, at + 1);
    const retired = entity.kind === 'measure' && isRetired(entity.value as Measure);
    const atWork = rulesFor(here.stage, retired);
    run(atWork[entity.kind], values.get(entity.kind)?.[at] ?? entity.value);
    if ((entity.kind !== 'measure' && entity.kind !== 'goal') || !atWork.indicator) continue;
    const owner = entity.value as Measure | Goal;
    const { indicators = [] } = owner;
    for (let i = 0; i < indicators.length; i++) {
      prefix = `/indicators/${i}`;
      run(atWork.indicator, indicators[i] satisfies Indicator | undefined, owner);
    }
    prefix = '';
  }
  return applyWaivers(findings, around, entities, rules);
}

/** Of the rules at work those for an entity at a stage, picked out once for each; of a retired one only those that still hold for it. */
function byStage(active: Partial<Record<Subject, Active[]>>): (stage: Stage, retired: boolean) => Partial<Record<Subject, readonly Active[]>> {
  const chosen = new Map<Stage, Partial<Record<Subject, readonly Active[]>>>();
  const chosenRetired: typeof chosen = new Map();
  return (stage, retired) => {
    const known = retired ? chosenRetired : chosen;
    let rules = known.get(stage);
    if (!rules) {
      rules = {};
      for (const [subject, list] of Object.entries(active) as [Subject, Active[]][]) rules[subject] = list.filter(({ rule, severity }) => severity[stage] !== null && (!retired || rule.retired));
      known.set(stage, rules);
    }
    return rules;
  };
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
