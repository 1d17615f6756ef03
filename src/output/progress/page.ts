// The state of the catalogue on a day, as a document.
import type { RootContent } from 'mdast';
import type { Catalogue } from '../../model/catalogue.ts';
import { type CoarseDate, precisionOf } from '../../model/dates.ts';
import { lookup, type Lookup } from '../../model/lookup.ts';
import { type IndicatorProgress, indicatorStates } from '../../model/progress/indicator.ts';
import { type MeasureProgress, schedules } from '../../model/progress/measure.ts';
import type { Money } from '../../model/progress/money.ts';
import { countStates, type Progress } from '../../model/progress/progress.ts';
import { labels } from '../../text/labels.ts';
import type { Language } from '../../text/language.ts';
import { formatDate, formatDay, formatList, formatMoney } from '../../text/numbers.ts';
import { progressText } from '../../text/progress.ts';
import { heading, type Inline, list, paragraph, strong, table } from '../document/build.ts';
import { datedReading, formatReading, formatValue } from './values.ts';

export interface PageOptions {
  language: Language;
  by: 'field' | 'lead';
  /** Shows indicators without a value too. */
  all: boolean;
}

/** The whole page. */
export function progressPage(catalogue: Catalogue, progress: Progress, { language, by, all }: PageOptions): RootContent[] {
  const t = progressText(language);
  const look = lookup(catalogue);
  const { measures, goals } = progress;
  const indicators = measures.flatMap((each) => each.indicators);
  return [
    heading(1, t.title), paragraph(t.asOf(formatDate(progress.asOf, language))),
    ...summary(progress, language),
    ...(measures.length + goals.length > 0 ? [heading(2, t.attention), ...attention(measures, goals, language)] : []),
    ...(measures.length > 0 ? [
      heading(2, by === 'field' ? t.byField : t.byLead), groupTable(progress, by, look, language),
      heading(2, t.measures), measureTable(measures, language),
    ] : []),
    ...(indicators.length > 0 ? [heading(2, t.indicators), ...indicatorBlocks(indicators, language, all)] : []),
    ...(goals.length > 0 ? [heading(2, t.goals), ...indicatorBlocks(goals, language, all)] : []),
    ...(progress.money.rows.length > 0 ? [heading(2, t.money), ...moneyBlocks(progress.money, look, language)] : []),
  ];
}

function summary({ measures, goals }: Progress, language: Language): RootContent[] {
  const t = progressText(language);
  const indicators = [...measures.flatMap((each) => each.indicators), ...goals];
  const states = countStates(indicators);
  const parts = schedules.map((schedule) => [t.schedule[schedule], measures.filter((each) => each.schedule === schedule).length] as const);
  const say = (all: readonly (readonly [string, number])[]): string => formatList(all.filter(([, n]) => n > 0).map(([word, n]) => t.part(n, word)), language);
  return [
    paragraph(measures.length === 0 ? t.noMeasures : t.summary(measures.length, say(parts))),
    ...(indicators.length > 0 ? [paragraph(t.indicatorSummary(indicators.length, say(indicatorStates.map((state) => [t.stateCount[state], states[state]] as const))))] : []),
  ];
}

// amounts that were spread by months are shown in whole euros
const whole = (cents: number): number => Math.round(cents / 100) * 100;

/** What is overdue or behind, measure by measure. */
export function attention(measures: readonly MeasureProgress[], goals: readonly IndicatorProgress[], language: Language): RootContent[] {
  const t = progressText(language);
  const items = measures.filter(({ delays }) => delays.length > 0).map(({ measure, delays }) => [
    paragraph([strong(measure.id), ` ${measure.title}`]),
    list(delays.map(({ kind, due, days, what }) => t.delay[kind](due === null ? '' : formatDate(due, language), days ?? 0, what ?? ''))),
  ]);
  const ofGoals = goals.filter(({ overdueSince, state }) => overdueSince !== null || state === 'late' || state === 'missed').map(({ id, indicator, overdueSince, state }) => [
    paragraph([strong(id), ` ${indicator.name}: ${overdueSince === null ? t.state[state] : `${t.state.overdue} (${t.until(formatDate(overdueSince, language))})`}`]),
  ]);
  return items.length + ofGoals.length === 0 ? [paragraph(t.nothingToDo)] : [list([...items, ...ofGoals])];
}

function groupTable({ groups, measures }: Progress, by: 'field' | 'lead', look: Lookup, language: Language): RootContent {
  const t = progressText(language);
  const euros = (cents: number): string => (cents === 0 ? t.none : formatMoney(whole(cents), language));
  const shown = schedules.filter((schedule) => measures.some((each) => each.schedule === schedule));
  return table(
    [{ title: by === 'field' ? t.fieldColumn : t.leadColumn, width: 4 }, { title: t.number, align: 'right', width: 1 }, ...shown.map((schedule) => ({ title: t.short[schedule], align: 'right' as const, width: 1.2 })), { title: t.agreed, align: 'right', width: 1.5 }, { title: t.spent, align: 'right', width: 1.5 }],
    groups.map((group): Inline[] => [group.id === null ? t.noLead : look.title(group.id), String(group.measures), ...shown.map((schedule) => String(group.schedules[schedule] || t.none)), euros(group.planned), euros(group.spent)]),
  );
}

// a day in figures, anything coarser in words
const coarse = (date: CoarseDate, language: Language): string => (precisionOf(date) === 'day' ? formatDay(date, language) : formatDate(date, language));

function measureTable(measures: readonly MeasureProgress[], language: Language): RootContent {
  const t = progressText(language);
  const next = ({ milestones }: MeasureProgress): string => {
    const step = milestones.find(({ state }) => state === 'open' || state === 'overdue');
    return step === undefined ? t.none : step.due === null ? step.title : `${step.title} (${t.until(coarse(step.due, language))})`;
  };
  return table(
    [{ title: t.measure, width: 5 }, { title: t.status, width: 1.5 }, { title: t.scheduleColumn, width: 1.6 }, { title: t.next, width: 3 }, { title: t.updated, width: 1.3 }],
    measures.map((each): Inline[] => {
      const over = each.schedule === 'stopped' || each.schedule === 'done';
      return [[strong(each.measure.id), ` ${each.measure.title}`], labels(language).status[each.measure.status] ?? each.measure.status, over ? t.none : t.schedule[each.schedule], over ? t.none : next(each), each.updated === null ? t.none : formatDay(each.updated, language)];
    }),
  );
}

/** A table of indicators; those without a value are counted below it. */
export function indicatorBlocks(indicators: readonly IndicatorProgress[], language: Language, all: boolean): RootContent[] {
  const t = progressText(language);
  const shown = all ? indicators : indicators.filter(({ state }) => state !== 'pending');
  const hidden = indicators.length - shown.length;
  const unitOf = (unit: string | undefined): string => (unit === undefined || unit.length === 1 ? '' : ` (${unit})`);
  const rows = shown.map(({ id, indicator, baseline, expected, latest, target, state }): Inline[] => [
    [strong(id), ` ${indicator.name}${unitOf(indicator.unit)}`],
    baseline === null && indicator.baseline?.due !== undefined ? t.baselineDue(coarse(indicator.baseline.due, language)) : formatReading(baseline, indicator, language, true),
    expected === null ? t.none : formatValue(expected, indicator.unit?.length === 1 ? indicator.unit : undefined, language),
    datedReading(latest, indicator, language), target === null ? t.none : `${formatReading(target, indicator, language, true)}${target.date === null ? '' : ` ${t.until(coarse(target.date, language))}`}`, t.state[state],
  ]);
  const right = 'right' as const;
  return [
    ...(rows.length > 0 ? [table([{ title: t.indicator, width: 4 }, { title: t.baseline, align: right, width: 1.3 }, { title: t.expected, align: right, width: 1 }, { title: t.latest, align: right, width: 1.6 }, { title: t.target, align: right, width: 1.6 }, { title: t.status, width: 1.5 }], rows)] : []),
    ...(shown.some(({ expected }) => expected !== null) ? [paragraph(t.pathNote)] : []),
    ...(hidden > 0 ? [paragraph(t.pendingHidden(hidden))] : []),
  ];
}

/** Money by year and source, with a total for every year. */
export function moneyBlocks({ rows, undated, costUnknown }: Money, look: Lookup, language: Language): RootContent[] {
  const t = progressText(language);
  const euros = (cents: number): string => (cents === 0 ? t.none : formatMoney(whole(cents), language));
  const years = [...new Set(rows.map(({ year }) => year))];
  const lines = years.flatMap((year): Inline[][] => {
    const those = rows.filter((row) => row.year === year);
    const sum = (key: 'planned' | 'spent'): number => those.reduce((total, row) => total + whole(row[key]), 0);
    const budget = those.reduce((total, row) => total + (row.budget ?? 0), 0);
    return [
      ...those.map((row, i): Inline[] => [i === 0 ? String(year) : '', row.source === 'open' ? t.openSource : look.title(row.source), row.budget === null ? t.unlimited : euros(row.budget), euros(row.planned), euros(row.spent)]),
      ...(those.length > 1 ? [['', strong(t.total), euros(budget), euros(sum('planned')), euros(sum('spent'))] as Inline[]] : []),
    ];
  });
  const right = 'right' as const;
  return [
    table([{ title: t.year, width: 0.8 }, { title: t.source, width: 3 }, { title: t.budget, align: right, width: 1.5 }, { title: t.agreed, align: right, width: 1.5 }, { title: t.spent, align: right, width: 1.5 }], lines),
    paragraph(t.moneyNote),
    ...(undated.length > 0 ? [paragraph(t.undated(undated.join(', ')))] : []), ...(costUnknown.length > 0 ? [paragraph(t.costUnknown(costUnknown.join(', ')))] : []),
  ];
}
