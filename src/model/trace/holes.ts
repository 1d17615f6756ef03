// Holes in the thread: what nobody has taken up, and what comes from nowhere.
import type { Catalogue, Goal } from '../catalogue.ts';
import { isLive } from './matrices.ts';
import { outputFates } from './outputs.ts';

export const holeKinds = [
  'needWithoutGoal', 'goalWithoutMeasure', 'goalWithoutOutcomeIndicator', 'measureWithoutOrigin', 'measureWithoutGoal', 'targetGroupUnserved', 'forumOutputOpen',
  'principleWithoutGoal', 'strategicGoalWithoutPrinciple', 'needWithoutEvidence', 'evidenceUnused', 'offerUnused', 'goalOnOneInstrument',
] as const;
export type HoleKind = (typeof holeKinds)[number];

export interface Hole {
  kind: HoleKind;
  id: string;
  title: string;
  /** What the hole has to do with: the principles that name a group, the only instrument of a goal. */
  about: string[];
}

/** Every hole, by kind in a fixed order, then in the order of the catalogue. */
export function holes(catalogue: Catalogue): Hole[] {
  const { settings, principles, goals, needs, evidence, offers } = catalogue;
  const live = catalogue.measures.filter(isLive);
  const children = new Map<string, Goal[]>();
  for (const goal of goals) if (goal.parent !== undefined) children.set(goal.parent, [...(children.get(goal.parent) ?? []), goal]);
  // a goal is reached through its sub-goals too
  const family = (goal: Goal): Goal[] => {
    const all = [goal];
    for (const each of all) all.push(...(children.get(each.id) ?? []).filter((child) => !all.includes(child)));
    return all;
  };
  const served = new Set(live.flatMap((measure) => measure.goals));
  const used = new Set([...live.flatMap(({ origin = [], buildsOn = [] }) => [...origin, ...buildsOn]), ...goals.flatMap(({ origin = [] }) => origin), ...needs.flatMap(({ evidence: list = [] }) => list)]);
  const addressed = new Set(goals.flatMap(({ addresses = [] }) => addresses));
  const groupsServed = new Set(live.flatMap(({ targetGroups = [] }) => targetGroups));
  const groupTitles = new Map((settings.targetGroups ?? []).map(({ id, title }) => [id, title]));
  const outcome = ({ indicators = [] }: Goal): boolean => indicators.some(({ level }) => level === 'outcome' || level === 'impact');

  const found: Record<HoleKind, Hole[]> = Object.fromEntries(holeKinds.map((kind) => [kind, []])) as unknown as Record<HoleKind, Hole[]>;
  const add = (kind: HoleKind, { id, title }: { id: string; title: string }, about: string[] = []): void => {
    found[kind].push({ kind, id, title, about });
  };
  for (const goal of settings.strategicGoals ?? []) if (!principles.some(({ strategicGoals }) => strategicGoals?.includes(goal.id))) add('strategicGoalWithoutPrinciple', goal);
  for (const principle of principles) if (!goals.some((goal) => goal.principles.includes(principle.id))) add('principleWithoutGoal', principle);
  for (const id of new Set(principles.flatMap(({ targetGroups = [] }) => targetGroups))) {
    if (!groupsServed.has(id)) add('targetGroupUnserved', { id, title: groupTitles.get(id) ?? id }, principles.filter(({ targetGroups }) => targetGroups?.includes(id)).map((principle) => principle.id));
  }
  for (const need of needs) {
    if (!addressed.has(need.id)) add('needWithoutGoal', need);
    if (!need.evidence?.length) add('needWithoutEvidence', need);
  }
  for (const finding of evidence) if (!used.has(finding.id)) add('evidenceUnused', finding);
  for (const offer of offers) if (!used.has(offer.id)) add('offerUnused', offer);
  for (const goal of goals) {
    if (!family(goal).some(({ id }) => served.has(id))) add('goalWithoutMeasure', goal);
    if (!family(goal).some(outcome)) add('goalWithoutOutcomeIndicator', goal);
    const instruments = instrumentsOf(goal, catalogue);
    if (instruments.size === 1) add('goalOnOneInstrument', goal, [...instruments]);
  }
  for (const measure of live) {
    if (!measure.origin?.length) add('measureWithoutOrigin', measure);
    if (measure.goals.length === 0) add('measureWithoutGoal', measure);
  }
  for (const { id, text, unanswered } of outputFates(catalogue)) if (unanswered) add('forumOutputOpen', { id, title: text });
  return holeKinds.flatMap((kind) => found[kind]);
}

// the instruments whose findings a goal rests on, by way of its needs
function instrumentsOf({ addresses = [] }: Goal, { needs, evidence }: Catalogue): Set<string> {
  const findings = new Set(needs.filter(({ id }) => addresses.includes(id)).flatMap((need) => need.evidence ?? []));
  return new Set(evidence.filter(({ id }) => findings.has(id)).flatMap(({ instrument }) => (instrument === undefined ? [] : [instrument])));
}
