// The whole thread as a document: how much of what, the matrices, the holes.
import type { RootContent } from 'mdast';
import type { Catalogue } from '../../model/catalogue.ts';
import { type Hole, holeKinds } from '../../model/trace/holes.ts';
import type { Matrices, Matrix, Tally } from '../../model/trace/matrices.ts';
import { countFates, fates, type OutputFate } from '../../model/trace/outputs.ts';
import { labels } from '../../text/labels.ts';
import { type Language, quoted } from '../../text/language.ts';
import { formatList, formatMoney, nbsp } from '../../text/numbers.ts';
import { traceText } from '../../text/trace.ts';
import { type Column, heading, type Inline, list, paragraph, strong, table } from '../document/build.ts';

/** How many entities of each kind there are, and what became of the forum outputs. */
export function countBlocks(catalogue: Catalogue, outputs: readonly OutputFate[], language: Language): RootContent[] {
  const t = traceText(language);
  const { settings } = catalogue;
  const rows: [string, number][] = [
    [t.kind.strategicGoal, settings.strategicGoals?.length ?? 0], [t.kind.principle, catalogue.principles.length], [t.kind.goal, catalogue.goals.length],
    [t.kind.instrument, settings.instruments?.length ?? 0], [t.kind.evidence, catalogue.evidence.length], [t.kind.need, catalogue.needs.length], [t.kind.offer, catalogue.offers.length],
    [t.kind.forum, catalogue.forums.length], [t.kind.forumOutput, outputs.length], [t.kind.measure, catalogue.measures.length],
    [t.kind.indicator, [...catalogue.goals, ...catalogue.measures].reduce((sum, { indicators = [] }) => sum + indicators.length, 0)],
  ];
  const counts = countFates(outputs);
  const became = fates.filter((fate) => counts[fate] > 0).map((fate) => `${counts[fate]}${nbsp}${labels(language).disposition[fate] ?? fate}`);
  return [
    table([{ title: t.counts, width: 3 }, { title: t.number, align: 'right', width: 1 }], rows.map(([name, n]) => [name === t.kind.forumOutput && became.length > 0 ? `${name} (${formatList(became, language)})` : name, String(n)])),
  ];
}

export type MatrixName = 'principles' | 'goals' | 'groups';
export const matrixNames: readonly [MatrixName, ...MatrixName[]] = ['principles', 'goals', 'groups'];

/** One matrix; in full, goals × measures also has a table with a column for every goal. */
export function matrixBlocks(name: MatrixName, all: Matrices, language: Language, full: boolean): RootContent[] {
  const t = traceText(language);
  const blocks = name === 'goals' ? [goalTable(all.goals, language), ...(full ? [crossTable(all.goals, language)] : [])] : [fieldTable(name === 'principles' ? all.principles : all.targetGroups, language, name === 'principles' ? t.principle : t.group)];
  const unknown = all.principles.total.costUnknown.length;
  return [heading(2, t.matrixTitle[name]), ...blocks, ...(unknown > 0 && full ? [paragraph(t.costUnknown(unknown))] : [])];
}

const moneyColumns = (language: Language): Column[] => {
  const t = traceText(language);
  return [{ title: t.oneOff, align: 'right', width: 1.3 }, { title: t.perYear, align: 'right', width: 1.3 }, { title: t.unfunded, align: 'right', width: 1.3 }];
};
const money = ({ oneOff, perYear, unfunded }: Tally, language: Language): string[] => [oneOff, perYear, unfunded].map((cents) => (cents === 0 ? '–' : formatMoney(cents, language)));

// principles or target groups × action fields: how many measures, what they cost
function fieldTable(matrix: Matrix, language: Language, title: string): RootContent {
  const t = traceText(language);
  const named = matrix.rows.some((row) => row.named !== undefined);
  const count = (n: number): string => (n === 0 ? '–' : String(n));
  const columns: Column[] = [
    { title, width: 4 }, ...(named ? [{ title: t.named, align: 'right' as const, width: 1 }] : []),
    ...matrix.columns.map(({ title, code }) => ({ title: code ?? title, align: 'right' as const, width: code === undefined ? 1.5 : 0.7 })), { title: t.measures, align: 'right', width: 1.2 }, ...moneyColumns(language),
  ];
  const rows = matrix.rows.map((row): Inline[] => [
    named ? row.title : [strong(row.id), ` ${row.title}`], ...(named ? [count(row.named ?? 0)] : []),
    ...matrix.columns.map(({ id }) => count(row.cells.get(id)!.measures.length)), count(row.tally.measures.length), ...money(row.tally, language),
  ]);
  const total: Inline[] = [strong(t.total), ...(named ? [''] : []), ...matrix.columns.map(({ tally }) => count(tally.measures.length)), count(matrix.total.measures.length), ...money(matrix.total, language)];
  return table(columns, [...rows, total]);
}

/** The table of one matrix by action fields, for a document that has a heading of its own. */
export const coverageTable = (matrix: Matrix, kind: 'principles' | 'groups', language: Language): RootContent => fieldTable(matrix, language, traceText(language)[kind === 'principles' ? 'principle' : 'group']);

/** What the short names of the action fields mean; empty where they have none. */
export function fieldLegend({ principles: { columns } }: Pick<Matrices, 'principles'>, language: Language): RootContent[] {
  const named = columns.filter(({ code }) => code !== undefined);
  return named.length === 0 ? [] : [paragraph(`${traceText(language).fields}: ${formatList(named.map(({ code, title }) => `${code!} ${title}`), language)}.`)];
}

// one row a goal, with the measures that serve it
function goalTable(matrix: Matrix, language: Language): RootContent {
  const t = traceText(language);
  return table(
    [{ title: t.goal, width: 5 }, { title: t.measures, width: 4 }, { title: t.number, align: 'right', width: 1 }, ...moneyColumns(language)],
    [
      ...matrix.rows.map((row): Inline[] => [[strong(row.id), ` ${row.title}`], row.tally.measures.join(', ') || '–', String(row.tally.measures.length), ...money(row.tally, language)]),
      [strong(t.total), '', String(matrix.total.measures.length), ...money(matrix.total, language)],
    ],
  );
}

// one row a measure, one column a goal
function crossTable(matrix: Matrix, language: Language): RootContent {
  const t = traceText(language);
  return table(
    [{ title: t.measure, width: 4 }, ...matrix.rows.map(({ id }) => ({ title: id, align: 'center' as const, width: 1 }))],
    [
      ...matrix.columns.map((column): Inline[] => [[strong(column.id), ` ${column.title}`], ...matrix.rows.map(({ cells }) => (cells.get(column.id)!.measures.length > 0 ? '●' : ''))]),
      [strong(t.number), ...matrix.rows.map(({ tally }) => String(tally.measures.length))],
    ],
  );
}

/** The holes, by kind. */
export function holeBlocks(holes: readonly Hole[], language: Language): RootContent[] {
  const t = traceText(language);
  if (holes.length === 0) return [heading(2, t.holes), paragraph(t.noHoles)];
  return [heading(2, t.holes), ...holeKinds.flatMap((kind): RootContent[] => {
    const those = holes.filter((hole) => hole.kind === kind);
    if (those.length === 0) return [];
    return [paragraph(strong(t.hole[kind])), list(those.map(({ id, title, about }): Inline => [strong(id), ` ${kind === 'forumOutputOpen' ? quoted(title, language) : title}`, about.length > 0 ? ` (${about.join(', ')})` : '']))];
  })];
}
