// Every day on which something is due: of the project, of measures, of indicators.
import { type Catalogue, type Indicator } from './catalogue.ts';
import { addMonths, type CoarseDate, type Day, lastDay } from './dates.ts';

export type DeadlineKind = 'report' | 'milestone' | 'latestStart' | 'target' | 'baseline' | 'review' | 'fundingEnds' | 'meeting';

export interface Deadline {
  /** Stable over time: made of ids and positions. */
  key: string;
  kind: DeadlineKind;
  day: Day;
  /** Measure, goal or paper; null for the project itself. */
  entity: string | null;
  /** Title of the entity. */
  title: string | null;
  /** What is due. */
  what: string;
}

/** All deadlines of what is not completed, merged or dropped, by day. A coarse date means its last day. */
export function deadlines(catalogue: Catalogue): Deadline[] {
  const all: Deadline[] = [];
  const add = (key: string, kind: DeadlineKind, date: CoarseDate | undefined, entity: string | null, title: string | null, what: string): void => {
    if (date !== undefined) all.push({ key: key.toLowerCase(), kind, day: lastDay(date), entity, title, what });
  };
  const { project } = catalogue.settings;
  add('project-report', 'report', project?.reportDue, null, null, catalogue.settings.title);
  for (const measure of catalogue.measures) {
    const { id, title, status } = measure;
    if (status === 'completed' || status === 'merged' || status === 'dropped') continue;
    if (status === 'open' || status === 'planned') add(`${id}-start`, 'latestStart', measure.window?.latest, id, title, title);
    for (const [i, milestone] of (measure.milestones ?? []).entries()) if (milestone.done === undefined) add(`${id}-milestone-${i + 1}`, 'milestone', milestone.due, id, title, milestone.title);
    for (const [i, item] of (measure.cost?.items ?? []).entries()) add(`${id}-funding-${i + 1}`, 'fundingEnds', item.until, id, title, item.source);
    if (measure.continuous && measure.reviewEvery !== undefined && measure.started !== undefined) add(`${id}-review`, 'review', addMonths(lastDay(measure.started), measure.reviewEvery), id, title, title);
    ofIndicators(id, title, measure.indicators, add);
  }
  for (const { id, title, indicators } of catalogue.goals) ofIndicators(id, title, indicators, add);
  for (const { id, subject, title, deliberation } of catalogue.papers) for (const [i, { body, date }] of (deliberation ?? []).entries()) add(`${id}-meeting-${i + 1}`, 'meeting', date, id, subject ?? title ?? null, body);
  return all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.key < b.key ? -1 : 1));
}

function ofIndicators(id: string, title: string, indicators: readonly Indicator[] | undefined, add: (key: string, kind: DeadlineKind, date: CoarseDate | undefined, entity: string, title: string, what: string) => void): void {
  for (const indicator of indicators ?? []) {
    const key = `${id}-${indicator.id}`;
    if (indicator.baseline?.value === undefined) add(`${key}-baseline`, 'baseline', indicator.baseline?.due, id, title, indicator.name);
    for (const [i, { date }] of (indicator.targets ?? []).entries()) add(`${key}-target-${i + 1}`, 'target', date, id, title, indicator.name);
  }
}
