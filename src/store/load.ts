// Loads a catalogue into SQLite. The native module is only loaded here, by the commands that need it.
import type DatabaseConstructor from 'better-sqlite3';
import type { Database, Statement } from 'better-sqlite3';
import { type Catalogue, type Goal, type Indicator, type Measure, stageOf } from '../model/catalogue.ts';
import { type CoarseDate, firstDay, lastDay, yearOf } from '../model/dates.ts';
import { centsOf } from '../model/money.ts';
import { sortKey } from '../text/collation.ts';
import schema from './schema.sql';

export type { Database } from 'better-sqlite3';

type Cell = string | number | null;
type Row = Cell[];

const text = (value: string | number | undefined | null): Cell => (value === undefined || value === null ? null : String(value));
const number = (value: number | undefined | null): Cell => value ?? null;
const flag = (value: boolean | undefined): Cell => (value ? 1 : 0);
const first = (date: CoarseDate | undefined): Cell => (date === undefined ? null : firstDay(date));
const last = (date: CoarseDate | undefined): Cell => (date === undefined ? null : lastDay(date));
const cents = (euros: number | undefined): number => (euros === undefined ? 0 : centsOf(euros));

/** Opens a database. `file` is `:memory:` or a path. Throws the driver's error where the native module is missing. */
export async function openDatabase(file: string, options: { readonly?: boolean } = {}): Promise<Database> {
  const { default: Constructor } = (await import('better-sqlite3')) as { default: typeof DatabaseConstructor };
  const database = new Constructor(file, options);
  // SQLite's own collation knows no umlauts: ORDER BY sort_key(title)
  database.function('sort_key', { deterministic: true }, (value: unknown) => (typeof value === 'string' ? sortKey(value) : value));
  return database;
}

/** The catalogue in a fresh database, in memory unless a file is named (which must not exist). */
export async function loadStore(catalogue: Catalogue, file = ':memory:'): Promise<Database> {
  const database = await openDatabase(file);
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('foreign_keys = OFF'); // rows come in any order; the whole is checked at the end
  database.exec(schema);
  database.transaction(() => fill(database, catalogue))();
  return database;
}

/** References that lead nowhere, as SQLite sees them: empty for a catalogue that holds together. */
export function foreignKeyErrors(database: Database): unknown[] {
  return database.pragma('foreign_key_check') as unknown[];
}

function fill(database: Database, catalogue: Catalogue): void {
  const { settings } = catalogue;
  const insert = (table: string, rows: Iterable<Row>): void => {
    let statement: Statement<unknown[]> | null = null;
    for (const row of rows) {
      statement ??= database.prepare(`INSERT OR IGNORE INTO ${table} VALUES (${row.map(() => '?').join(',')})`);
      statement.run(row);
    }
  };
  const links = (table: string, from: string, to: readonly string[] | undefined): void => insert(table, (to ?? []).map((each) => [from, each]));

  insert('about', aboutRows(catalogue));
  insert('action_field', (settings.actionFields ?? []).map(({ id, code, title }, i) => [id, text(code), title, i, sortKey(title)]));
  insert('target_group', (settings.targetGroups ?? []).map(({ id, title }, i) => [id, title, i, sortKey(title)]));
  insert('unit', (settings.units ?? []).map(({ id, title }, i) => [id, title, i, sortKey(title)]));
  const sources = settings.sources ?? [];
  insert('source', sources.map(({ id, title, own }, i) => [id, title ?? id, flag(own), i]));
  insert('source', [['open', 'open', 0, sources.length]]);
  insert('instrument', (settings.instruments ?? []).map((each) => [each.id, each.title ?? each.id, text(each.kind), text(each.date), number(each.n), text(each.recruitment), text(each.nominatedBy)]));
  insert('strategic_goal', (settings.strategicGoals ?? []).map(({ id, title }, i) => [id, title, i]));
  insert('criterion', (settings.criteria ?? []).map(({ id, title, weight, worst, best, must }, i) => [id, title, number(weight), must ? null : worst ?? 0, must ? null : best ?? 10, flag(must), i]));
  insert('budget', (settings.budget ?? []).map(({ source, period, amount }, i) => [source, yearOf(period), cents(amount), i]));
  insert('capacity', (settings.capacity ?? []).map(({ unit, period, staff }, i) => [unit, String(period), firstDay(period), lastDay(period), staff, i]));

  for (const { id, title, description, strategicGoals, targetGroups } of catalogue.principles) {
    insert('principle', [[id, title, text(description), sortKey(title)]]);
    links('principle_strategic_goal', id, strategicGoals);
    links('principle_target_group', id, targetGroups);
  }
  insert('evidence', catalogue.evidence.map(({ id, title, instrument, count, base, actionField }) => [id, title, text(instrument), number(count), number(base), text(actionField)]));
  for (const { id, title, description, actionField, evidence } of catalogue.needs) {
    insert('need', [[id, title, text(description), text(actionField), sortKey(title)]]);
    links('need_evidence', id, evidence);
  }
  insert('offer', catalogue.offers.map(({ id, title, provider, actionField }) => [id, title, text(provider), text(actionField), sortKey(title)]));
  for (const goal of catalogue.goals) {
    insert('goal', [[goal.id, goal.title, stageOf(goal, settings), text(goal.parent), flag(goal.focus), sortKey(goal.title)]]);
    links('goal_principle', goal.id, goal.principles);
    links('goal_need', goal.id, goal.addresses);
    insert('origin', (goal.origin ?? []).map((origin) => [goal.id, origin, 'goal']));
  }
  for (const { id, title, kind, date, outputs } of catalogue.forums) {
    insert('forum', [[id, title, text(kind), text(date)]]);
    insert('forum_output', (outputs ?? []).map(({ no, text: words, disposition: d }) => [`${id}.${no}`, id, no, words, text(d?.result), text(d?.into), text(d?.reason), text(d?.by), text(d?.date)]));
  }
  fillMeasures(database, catalogue);
  fillIndicators(database, [...catalogue.measures.map((entity) => ({ entity, kind: 'measure' })), ...catalogue.goals.map((entity) => ({ entity, kind: 'goal' }))]);
  fillRatings(insert, catalogue);
  for (const { id, kind, question, group, date, participants, asCriterion, dots } of catalogue.votes) {
    insert('vote', [[id, kind, text(question), text(group), text(date), number(participants), text(asCriterion)]]);
    insert('dot', Object.entries(dots ?? {}).map(([measure, count]) => [id, measure, count]));
  }
  for (const { id, number: no, subject, date, measures } of catalogue.papers) {
    insert('paper', [[id, text(no), text(subject), text(date)]]);
    links('paper_measure', id, measures);
  }
}

function aboutRows({ settings }: Catalogue): Row[] {
  const { title, place, language, stage, period, order } = settings;
  const rows: [string, Cell][] = [
    ['title', title], ['place', text(place)], ['language', language ?? 'de'], ['stage', stage ?? 'draft'],
    ['start', text(period?.start)], ['end', text(period?.end)], ['endYear', period?.end === undefined ? null : String(yearOf(period.end))],
    ['orderPeriod', text(order?.period)], ['orderStart', text(order?.start)], ['orderPeriods', text(order?.periods)], ['discount', text(order?.discount)],
  ];
  return rows.filter(([, value]) => value !== null);
}

function fillMeasures(database: Database, { measures, files }: Catalogue): void {
  const prepare = (table: string, columns: number): Statement<unknown[]> => database.prepare(`INSERT OR IGNORE INTO ${table} VALUES (${Array.from({ length: columns }, () => '?').join(',')})`);
  const measureRow = prepare('measure', 28);
  const link = Object.fromEntries(['measure_goal', 'measure_target_group', 'measure_partner', 'measure_offer', 'measure_dependency', 'measure_exclusion'].map((table) => [table, prepare(table, 2)])) as Record<string, Statement<unknown[]>>;
  const origin = prepare('origin', 3);
  const cost = prepare('cost_item', 7);
  const spent = prepare('spent', 5);
  const milestone = prepare('milestone', 6);
  const decision = prepare('decision', 7);
  const log = prepare('log', 4);
  for (const measure of measures) {
    const { id } = measure;
    measureRow.run(rowOf(measure, files.get(id) ?? ''));
    const lists: [string, readonly string[] | undefined][] = [
      ['measure_goal', measure.goals], ['measure_target_group', measure.targetGroups], ['measure_partner', measure.partners],
      ['measure_offer', measure.buildsOn], ['measure_dependency', measure.dependsOn], ['measure_exclusion', measure.excludes],
    ];
    for (const [table, list] of lists) for (const to of list ?? []) link[table]!.run(id, to);
    for (const from of measure.origin ?? []) origin.run(id, from, 'measure');
    for (const [i, item] of (measure.cost?.items ?? []).entries()) cost.run(id, i, item.source, cents(item.oneOff), cents(item.perYear), text(item.until), last(item.until));
    for (const [i, item] of (measure.spent ?? []).entries()) spent.run(id, i, item.source, yearOf(item.period), cents(item.amount));
    for (const [i, item] of (measure.milestones ?? []).entries()) milestone.run(id, i, item.title, text(item.due), last(item.due), text(item.done));
    for (const [i, item] of (measure.decisions ?? []).entries()) decision.run(id, i, text(item.body), text(item.date), text(item.paper), text(item.url), text(item.result));
    for (const [i, item] of (measure.log ?? []).entries()) log.run(id, i, String(item.date), item.text);
  }
}

function rowOf(m: Measure, file: string): Row {
  return [
    m.id, m.title, text(m.code), text(m.summary), m.stage, m.status, m.actionField, text(m.lead), text(m.leadConfirmed),
    text(m.window?.earliest), first(m.window?.earliest), text(m.window?.latest), last(m.window?.latest), number(m.duration), flag(m.continuous), number(m.reviewEvery),
    flag(m.mandatory), text(m.mandatoryReason), text(m.cost?.status), number(m.staff), text(m.started), first(m.started), text(m.finished), text(m.result), text(m.statusReason), text(m.mergedInto),
    file, sortKey(m.title),
  ];
}

function fillIndicators(database: Database, owners: readonly { entity: Measure | Goal; kind: string }[]): void {
  const prepare = (table: string, columns: number): Statement<unknown[]> => database.prepare(`INSERT INTO ${table} VALUES (${Array.from({ length: columns }, () => '?').join(',')})`);
  const row = prepare('indicator', 20);
  const target = prepare('target', 7);
  const actual = prepare('actual', 6);
  for (const { entity, kind } of owners) {
    for (const [i, indicator] of (entity.indicators ?? []).entries()) {
      const id = `${entity.id}.${indicator.id}`;
      row.run(indicatorRow(id, entity.id, kind, i, indicator));
      for (const [k, each] of (indicator.targets ?? []).entries()) target.run(id, k, number(each.value), text(each.state), text(each.criterion), text(each.date), last(each.date));
      for (const [k, each] of (indicator.actuals ?? []).entries()) actual.run(id, k, number(each.value), text(each.state), text(each.date), text(each.source));
    }
  }
}

function indicatorRow(id: string, entity: string, kind: string, position: number, i: Indicator): Row {
  const b = i.baseline;
  return [
    id, entity, kind, position, i.name, text(i.level), text(i.unit), text(i.numerator), text(i.denominator), text(i.counts), text(i.direction),
    number(b?.value), text(b?.state), text(b?.date), text(b?.source), text(b?.due), text(i.dataSource), text(i.frequency), text(i.responsible), text(i.attribution),
  ];
}

function fillRatings(insert: (table: string, rows: Iterable<Row>) => void, { ratings }: Catalogue): void {
  for (const { id, rater, group, date } of ratings) insert('rating', [[id, rater, text(group), text(date), last(date)]]);
  insert('rating_score', (function* scores(): Generator<Row> {
    for (const { id, scores } of ratings) {
      for (const [measure, given] of Object.entries(scores)) {
        for (const [criterion, value] of Object.entries(given ?? {})) {
          if (criterion === 'stamp' || criterion === 'note' || value === null || value === undefined) continue;
          yield [id, measure, criterion, typeof value === 'boolean' ? Number(value) : (value as number)];
        }
      }
    }
  })());
  insert('rated_content', (function* content(): Generator<Row> {
    for (const { id, scores } of ratings) for (const [measure, given] of Object.entries(scores)) if (given) yield [id, measure, text(given.stamp), text(given.note)];
  })());
}
