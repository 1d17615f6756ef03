// S: what belongs to what.
import { at, both, placeFor, type Rule, said } from './rule.ts';

const since = '0.1.0';

export const structureRules: readonly Rule[] = [
  {
    code: 'S002', family: 'S', since, severity: at('w/e/e'),
    title: both('Maßnahme ohne Ziel', 'Measure without a goal'),
    what: both('Die Liste `goals` einer Maßnahme ist leer.', 'The list `goals` of a measure is empty.'),
    why: both('Was keinem Ziel dient, lässt sich weder begründen noch bewerten. Oft fehlt nur der Verweis; manchmal fehlt das Ziel.', 'What serves no goal can be neither justified nor rated. Often only the reference is missing; sometimes the goal is.'),
    example: {
      failing: { 'measures/M-01.yaml': 'goals: []' },
      mended: { 'measures/M-01.yaml': 'goals: [Z-01]' },
    },
    visit: {
      measure({ goals }, report) {
        if (goals.length === 0) report('/goals', said('Die Maßnahme ist keinem Ziel zugeordnet.', 'The measure serves no goal.', 'Nennen Sie in `goals` mindestens ein Ziel, zum Beispiel [Z-01].', 'Name at least one goal in `goals`, for example [Z-01].'));
      },
    },
  },
  {
    code: 'S003', family: 'S', since, severity: at('i/w/e'),
    title: both('Ziel ohne Leitlinie', 'Goal without a guiding principle'),
    what: both('Die Liste `principles` eines Ziels ist leer, und es hat auch kein Oberziel.', 'The list `principles` of a goal is empty, and it has no parent goal either.'),
    why: both('Leitlinien sind das, worauf sich die Stadt verständigt hat. Ein Ziel ohne Leitlinie ist entweder falsch einsortiert oder nicht vereinbart.', 'Guiding principles are what the city has agreed on. A goal without one is either in the wrong place or not agreed.'),
    example: {
      failing: { 'goals/Z-01.yaml': 'principles: []' },
      mended: { 'goals/Z-01.yaml': 'principles: [L-1]' },
    },
    visit: {
      goal(goal, report) {
        if (goal.principles.length === 0 && goal.parent === undefined) report(placeFor(goal, 'principles'), said('Das Ziel hängt an keiner Leitlinie.', 'The goal is not linked to a guiding principle.', 'Nennen Sie in `principles` mindestens eine Leitlinie.', 'Name at least one guiding principle in `principles`.'));
      },
    },
  },
];
