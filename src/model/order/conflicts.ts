import type { Solver } from '../milp.ts';
import { buildProblem } from './build.ts';
import { noChanges, withChanges } from './changes.ts';
import { byId } from './ids.ts';
import { formulate } from './formulation.ts';
import type { PlanInput, PlanMeasure } from './input.ts';
import { limitConflict, merged } from './limit-conflicts.ts';
import { firstMonthOf } from './periods.ts';
import type { Conflict, Problem } from './problem.ts';
import { strictPlan } from './strict.ts';

/**
 * Why no plan keeps all duties: an irreducible set of duties and constraints, found by leaving out one after the other
 * (a deletion filter, Chinneck & Dravnieks 1991) and proved by the solver at every step: without any single one of
 * them there is a plan. Windows, dependencies and exclusions are left out first, so that what remains is money and
 * staff wherever these alone are the reason.
 */
export const conflictsOf = (input: PlanInput, solver: Solver): Conflict[] => {
  const problem = buildProblem(input);
  if (problem.conflicts.length > 0) return problem.conflicts;
  if (feasible(input, solver)) return [];
  let reduced = onlyRequired(input, problem);
  const duties = (): PlanMeasure[] => reduced.measures.filter(({ mandatory, status }) => mandatory && status !== 'inProgress').sort((a, b) => byId(a.id, b.id));
  for (const { id } of duties()) {
    const without = onlyRequired(withMeasure(reduced, id, { mandatory: false }));
    if (!feasible(without, solver)) reduced = without;
  }
  const kept: Conflict[] = [];
  for (const { lifted, conflicts } of constraintsOf(reduced)) {
    const without = lifted(reduced);
    if (feasible(without, solver)) kept.push(...conflicts());
    else reduced = without;
  }
  return merged(kept).sort((a, b) => byId(a.measure, b.measure) || byId(a.constraint, b.constraint));
};

const withMeasure = (input: PlanInput, id: string, change: Partial<PlanMeasure>): PlanInput => ({
  ...input, measures: input.measures.map((measure) => (measure.id === id ? Object.assign({}, measure, change) : measure)),
});

/** Only duties, what they need, what runs, and what is not planned anyway. */
const onlyRequired = (input: PlanInput, problem: Problem = buildProblem(input)): PlanInput => {
  const optional = new Set(problem.tasks.filter(({ requiredBy, running }) => requiredBy === null && !running).map(({ id }) => id));
  return { ...input, measures: input.measures.filter(({ id }) => !optional.has(id)) };
};

/** Whether some plan keeps all duties; the order by rank often shows one at once. */
const feasible = (input: PlanInput, solver: Solver): boolean => {
  const problem = buildProblem(input);
  if (problem.conflicts.length > 0) return false;
  if (strictPlan(problem).missed.length === 0) return true;
  const { milp } = formulate(problem);
  const answer = solver.solve({ ...milp, cost: new Float64Array(milp.cost.length) }, { gap: 0, nodes: 1_000_000, seconds: 60 });
  return answer.values !== null;
};

interface Constraint {
  lifted: (input: PlanInput) => PlanInput;
  conflicts: () => Conflict[];
}

/** Everything that could be left out, in the order in which it is tried. */
const constraintsOf = (input: PlanInput): Constraint[] => {
  const measures = input.measures.toSorted((a, b) => byId(a.id, b.id));
  const present = new Set(measures.map(({ id }) => id));
  const constraints: Constraint[] = [];
  for (const { id, earliest, latest, status } of measures) {
    if (status !== 'inProgress' && (earliest !== null || latest !== null))
      constraints.push({ lifted: (from) => withMeasure(from, id, { earliest: null, latest: null }), conflicts: () => [{ measure: id, constraint: 'window' }] });
  }
  for (const { id, dependsOn } of measures) {
    for (const other of dependsOn.filter((each) => present.has(each)).sort(byId))
      constraints.push({
        lifted: (from) => withMeasure(from, id, { dependsOn: from.measures.find((one) => one.id === id)!.dependsOn.filter((each) => each !== other) }),
        conflicts: () => [{ measure: id, constraint: 'dependency', other }],
      });
  }
  for (const { id, excludes } of measures) {
    for (const other of excludes.filter((each) => present.has(each)).sort(byId))
      constraints.push({
        lifted: (from) => withMeasure(from, id, { excludes: from.measures.find((one) => one.id === id)!.excludes.filter((each) => each !== other) }),
        conflicts: () => [{ measure: id, constraint: 'exclusion', other }, { measure: other, constraint: 'exclusion', other: id }],
      });
  }
  const { tasks, limits, grid } = buildProblem(input);
  // a row is lifted by a change that makes it limitless
  return [...constraints, ...limits.map((limit, index): Constraint => {
    const { kind, name, from } = limit;
    const change = kind === 'budget' ? { budget: [{ source: name, year: limit.year, amount: Infinity }] }
      : { capacity: [{ unit: name, from: firstMonthOf(grid, from), months: grid.months, staff: Infinity }] };
    return {
      lifted: (input) => withChanges(input, { ...noChanges, ...change }),
      conflicts: () => tasks.filter(({ options }) => options.some((option) => option.limits.includes(index)))
        .map(({ id }) => limitConflict(id, limit, grid)),
    };
  })];
};
