import type { PlanInput, PlanMeasure } from './input.ts';
import { openSource } from './input.ts';
import { eachCharge, staffOf, type Run } from './charges.ts';
import { byId } from './ids.ts';
import { limitConflict, merged } from './limit-conflicts.ts';
import { limitsOf, type LimitIndex } from './limits.ts';
import { endOf, firstMonthOf, gridOf, periodOf, yearsFromStart, type Grid } from './periods.ts';
import type { Conflict, Option, Problem, Task } from './problem.ts';
import type { Assumption, Bar } from './reasons.ts';
import { resolveRelations } from './relations.ts';

/** Statuses of measures that are planned. */
const planned = new Set(['open', 'planned', 'inProgress']);

/** The planning problem of a catalogue. Measures that are not to be planned only matter to those that depend on them. */
export const buildProblem = (input: PlanInput): Problem => {
  const { settings } = input;
  const grid = gridOf(settings.unit, settings.start, settings.periods);
  const measures = input.measures.toSorted((a, b) => byId(a.id, b.id));
  const limitIndex = limitsOf(grid, input);
  const tasks = measures.filter(({ status }) => planned.has(status)).map((measure, index) => taskOf(measure, index, input));
  const ranks = Float64Array.from(tasks, ({ measure }) => measure.rank ?? Infinity);
  tasks.map(({ index }) => index).sort((a, b) => ranks[a]! - ranks[b]! || a - b).forEach((index, place) => { tasks[index]!.place = place; });
  for (const task of tasks) addOptions(task, grid, input, limitIndex);
  const { cycles, conflicts } = resolveRelations(tasks, measures);
  for (const task of tasks) if (task.bar) { task.options = []; task.later = []; }
  conflicts.push(...runningConflicts(tasks, limitIndex, grid));
  return {
    grid, discount: settings.discount, tasks, limits: limitIndex.limits, cycles,
    unlimited: unlimitedOf(tasks, limitIndex),
    conflicts: conflicts.sort((a, b) => byId(a.measure, b.measure)),
  };
};

const taskOf = (measure: PlanMeasure, index: number, { settings }: PlanInput): Task => {
  const running = measure.status === 'inProgress';
  const assumed: Assumption[] = [];
  if (!running && measure.earliest === null && measure.latest === null) assumed.push('window');
  if (running && measure.started === null) assumed.push('started');
  if (!measure.continuous && measure.duration === null) assumed.push('duration');
  if (measure.staff === null) assumed.push('staff');
  const costUnknown = measure.costStatus === null || measure.costStatus === 'unknown'
    || (measure.cost.length === 0 && measure.costStatus !== 'neutral');
  const firm = running || measure.mandatory;
  let bar: Bar | null = null;
  if (!firm && measure.refused) bar = { kind: 'refused', ...measure.refused };
  else if (!firm && measure.score === null) bar = { kind: 'notRated' };
  else if (!firm && costUnknown && settings.unknownCost === 'leave') bar = { kind: 'unknownCost' };
  if (!bar && costUnknown) assumed.push('cost');
  if (!bar && !running && measure.score === null) assumed.push('rating');
  return {
    index, id: measure.id, measure, value: running || bar ? 0 : (measure.score ?? 0), place: index,
    mandatory: measure.mandatory, requiredBy: null, running, predecessors: [], successors: [], exclusions: [],
    bar, assumed, options: [], later: [],
  };
};

/** Adds every start that window, duration and horizon allow, with what each takes of the limits. */
const addOptions = (task: Task, grid: Grid, { settings, ownSource }: PlanInput, index: LimitIndex): void => {
  if (task.bar) return;
  const { measure } = task;
  const months = Math.max(1, measure.duration ?? grid.months);
  const end = endOf(grid);
  const add = (list: Option[], start: number, run: Run): void => {
    const after = Math.min(grid.count, periodOf(grid, run.end - 1) + 1);
    list.push(optionFor(task, { start, after, run, grid, own: ownSource, index, discount: settings.discount }));
  };
  if (task.running) {
    const begin = measure.started ?? grid.start;
    if (begin >= end) { task.bar = { kind: 'windowOutside', earliest: begin, latest: null }; return; }
    let until = measure.continuous ? end : begin + months;
    if (until <= grid.start) { until = grid.start + grid.months; task.assumed.push('overdue'); }
    add(task.options, Math.max(0, periodOf(grid, begin)), { begin, end: Math.min(until, end) });
    return;
  }
  const { earliest, latest } = measure;
  const first = earliest === null ? 0 : Math.max(0, periodOf(grid, earliest));
  const last = latest === null ? grid.count - 1 : Math.min(grid.count - 1, periodOf(grid, latest));
  const duration = measure.continuous ? 1 : Math.max(1, Math.ceil(months / grid.months));
  for (let start = first; start <= grid.count - duration; start++) {
    const begin = firstMonthOf(grid, start);
    add(start <= last ? task.options : task.later, start, { begin, end: measure.continuous ? end : begin + months });
  }
  if (task.options.length > 0) return;
  task.bar = first <= last && first < grid.count && last >= 0
    ? { kind: 'tooLong', duration, room: grid.count - first }
    : { kind: 'windowOutside', earliest, latest };
};

interface OptionInput { start: number; after: number; run: Run; grid: Grid; own: string | null; index: LimitIndex; discount: number }

const optionFor = (task: Task, { start, after, run, grid, own, index, discount }: OptionInput): Option => {
  // gathered in two lists that are used again and again: copies are as short as what they hold
  gathered.length = amounts.length = 0;
  eachCharge(grid, task.measure, run, own, (source, period, amount) => load(index.budget(source, period), amount));
  const { unit } = task.measure;
  const staff = staffOf(task.measure);
  if (unit !== null && staff > 0) for (let period = start; period < after; period++) load(index.capacity(unit, period), staff);
  return { start, after, value: task.value * discount ** yearsFromStart(grid, start), limits: gathered.slice(), amounts: amounts.slice() };
};

const gathered: number[] = [];
const amounts: number[] = [];
const load = (limit: number | undefined, amount: number): void => {
  if (limit === undefined) return;
  const at = gathered.indexOf(limit);
  if (at >= 0) amounts[at]! += amount;
  else { gathered.push(limit); amounts.push(amount); }
};

/** Running measures that together take more than there is: nobody can plan that away. */
const runningConflicts = (tasks: Task[], { limits }: LimitIndex, grid: Grid): Conflict[] => {
  const running = tasks.filter((task) => task.running && task.options.length > 0);
  const used = new Float64Array(limits.length);
  for (const { options: [option] } of running) option!.limits.forEach((limit, k) => { used[limit]! += option!.amounts[k]!; });
  return merged(limits.flatMap((limit, index) => (used[index]! <= limit.amount ? []
    : running.filter(({ options: [option] }) => option!.limits.includes(index)).map(({ id }) => limitConflict(id, limit, grid)))));
};

const unlimitedOf = (tasks: Task[], index: LimitIndex): Problem['unlimited'] => {
  const sources = new Set<string>();
  const units = new Set<string>();
  for (const { measure, bar } of tasks) {
    if (bar) continue;
    for (const { source } of measure.cost) if (source !== openSource && !index.limited.sources.has(source)) sources.add(source);
    if (measure.unit !== null && staffOf(measure) > 0 && !index.limited.units.has(measure.unit)) units.add(measure.unit);
  }
  return { sources: [...sources].sort(byId), units: [...units].sort(byId) };
};
