import { earliestFit, fits, ledgerOf, place, readyAt, remove, type Ledger } from './ledger.ts';
import type { Choice, Problem } from './problem.ts';

/**
 * Makes a plan as early and as full as it can be without a trade: in the order of their starts, each measure moves to
 * the earliest start that is free beside the others, and by rank, what still fits is added. Never lowers the worth.
 */
export const polish = (problem: Problem, choice: Choice): Choice => {
  const ledger = ledgerOf(problem, choice);
  for (let changed = true; changed;) {
    const earlier = shiftLeft(ledger);
    const fuller = fill(ledger);
    changed = earlier || fuller;
  }
  return ledger.choice;
};

const shiftLeft = (ledger: Ledger): boolean => {
  const { tasks } = ledger.problem;
  let changed = false;
  const placed = tasks.filter(({ index, running }) => !running && ledger.choice[index]! >= 0)
    .sort((a, b) => a.options[ledger.choice[a.index]!]!.start - b.options[ledger.choice[b.index]!]!.start || a.place - b.place);
  for (const { index, options } of placed) {
    const now = ledger.choice[index]!;
    const ready = readyAt(ledger, index);
    remove(ledger, index);
    let at = 0;
    while (at < now && (options[at]!.start < ready || !fits(ledger, options[at]!))) at++;
    place(ledger, index, at);
    if (at < now) changed = true;
  }
  return changed;
};

const fill = (ledger: Ledger): boolean => {
  let changed = false;
  for (const { index, bar } of ledger.problem.tasks.toSorted((a, b) => a.place - b.place)) {
    if (bar || ledger.choice[index]! >= 0) continue;
    const at = earliestFit(ledger, index);
    if (at < 0) continue;
    place(ledger, index, at);
    changed = true;
  }
  return changed;
};
