import { eachCharge, staffOf, type Run } from './charges.ts';
import { byId } from './ids.ts';
import type { PlanInput } from './input.ts';
import { openSource } from './input.ts';
import { limitsOf } from './limits.ts';
import { endOf, firstMonthOf, yearOf } from './periods.ts';
import { optionOf, type Choice, type Problem, type Task } from './problem.ts';

/** Money of one source in one year, in 1/12 cents; `limit` is null where nothing limits it. */
export interface MoneyCell { year: number; used: number; limit: number | null }
/** Staff of one unit in one period, in millionths of a full-time equivalent. */
export interface StaffCell { period: number; used: number; limit: number | null }

export interface PlanTables {
  money: { source: string; cells: MoneyCell[] }[];
  staff: { unit: string; cells: StaffCell[] }[];
  /** What nobody has promised to pay, by year; empty where there is none. */
  gap: MoneyCell[];
  /** What falls to another source because one no longer pays, by measure. */
  shifted: { measure: string; from: string; to: string; year: number; amount: number }[];
}

/** When a task runs, in months: what is charged. */
export const runOf = ({ grid }: Problem, { measure, running, options }: Task, start: number): Run => {
  const months = Math.max(1, measure.duration ?? grid.months);
  const begin = running ? (measure.started ?? grid.start) : firstMonthOf(grid, start);
  if (measure.continuous) return { begin, end: endOf(grid) };
  const end = begin + months;
  return { begin, end: running && end <= grid.start ? firstMonthOf(grid, options[0]!.after) : end };
};

/** What a plan takes of every source and unit, also of those that nothing limits. */
export const tablesOf = (problem: Problem, { ownSource, budget, capacity }: PlanInput, choice: Choice): PlanTables => {
  const { grid, tasks } = problem;
  const years = [...new Set(Array.from({ length: grid.count }, (_, period) => yearOf(grid, period)))];
  const money = new Map<string, number[]>();
  const staff = new Map<string, number[]>();
  const shifted: PlanTables['shifted'] = [];
  const add = (table: Map<string, number[]>, name: string, at: number, length: number, amount: number): void => {
    let row = table.get(name);
    if (!row) { row = Array.from({ length }, () => 0); table.set(name, row); }
    row[at]! += amount;
  };
  for (const task of tasks) {
    const option = optionOf(problem, choice, task.index);
    if (!option) continue;
    eachCharge(grid, task.measure, runOf(problem, task, option.start), ownSource, (source, period, amount, instead) => {
      const year = yearOf(grid, period);
      add(money, source, years.indexOf(year), years.length, amount);
      if (instead === undefined) return;
      const known = shifted.find((each) => each.measure === task.id && each.from === instead && each.year === year);
      if (known) known.amount += amount;
      else shifted.push({ measure: task.id, from: instead, to: source, year, amount });
    });
    const { unit } = task.measure;
    const load = staffOf(task.measure);
    if (unit !== null && load > 0) for (let period = option.start; period < option.after; period++) add(staff, unit, period, grid.count, load);
  }
  const index = limitsOf(grid, { budget, capacity });
  for (const source of index.limited.sources) if (!money.has(source)) money.set(source, years.map(() => 0));
  for (const unit of index.limited.units) if (!staff.has(unit)) staff.set(unit, Array.from({ length: grid.count }, () => 0));
  const amountOf = (limit: number | undefined): number | null => (limit === undefined || index.limits[limit]!.amount === Infinity ? null : index.limits[limit]!.amount);
  const periodOfYear = (year: number): number => Array.from({ length: grid.count }, (_, period) => period).find((period) => yearOf(grid, period) === year)!;
  const moneyCells = (source: string, used: number[]): MoneyCell[] => years.map((year, k) => ({ year, used: used[k]!, limit: amountOf(index.budget(source, periodOfYear(year))) }));
  return {
    money: [...money].filter(([source]) => source !== openSource).sort(([a], [b]) => byId(a, b)).map(([source, used]) => ({ source, cells: moneyCells(source, used) })),
    staff: [...staff].sort(([a], [b]) => byId(a, b)).map(([unit, used]) => ({ unit, cells: used.map((amount, period) => ({ period, used: amount, limit: amountOf(index.capacity(unit, period)) })) })),
    gap: money.has(openSource) ? moneyCells(openSource, money.get(openSource)!) : [],
    shifted: shifted.sort((a, b) => byId(a.measure, b.measure) || a.year - b.year || byId(a.from, b.from)),
  };
};
