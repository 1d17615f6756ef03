// The sheets of an exported workbook: which field stands in which column, in both directions.
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../canonical-json.ts';
import type { Catalogue } from '../../catalogue.ts';
import { workbookText } from '../../../text/workbook.ts';
import { labels } from '../../../text/labels.ts';
import type { Language } from '../../../text/language.ts';
import { choice, type Codec, date, number, reference, references, text, truth } from './codec.ts';

export type SheetKey = 'measures' | 'indicators' | 'costs' | 'budget' | 'ratings';
export type Path = readonly (string | number)[];

export interface WorkbookColumn {
  /** Name that finds the column again, whatever it is called or wherever it is moved. */
  key: string;
  heading: string;
  width: number;
  codec: Codec;
  /** Path of the field below the row's own. */
  path: Path;
  /** An empty cell is refused. */
  required?: true;
  /** The value of an empty cell. */
  empty?: unknown;
  /** Shown, not taken back. */
  locked?: true;
  /** Part of a value that is added rather than changed; the cells are empty in an export. */
  adds?: true;
}

export interface WorkbookRow {
  /** What finds the row again. */
  key: string;
  /** Path of the file. */
  file: string;
  /** Where the row's value stands in its file. */
  at: Path;
  value: unknown;
  /** Revision of the file's value when it was written. */
  revision: string;
}

export interface WorkbookSheet {
  key: SheetKey;
  name: string;
  columns: WorkbookColumn[];
  rows: WorkbookRow[];
  /** Shown only: a changed cell is reported and not taken. */
  readOnly: boolean;
}

const revisions = new WeakMap<object, string>();

/** Short revision of an entity: `r` and 12 hex of the SHA-256 over its values, which no spreadsheet takes for a number. */
export function revisionOf(value: object): string {
  let revision = revisions.get(value);
  if (revision === undefined) revisions.set(value, (revision = `r${createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 12)}`));
  return revision;
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, part) => (node === null || typeof node !== 'object' ? undefined : (node as Record<string | number, unknown>)[part]), value);
}

/** The sheets of a catalogue, in the order of the workbook. `ratings` shows who rated what, which is not for the public. */
export function sheetsOf(catalogue: Catalogue, language: Language, withRatings: boolean): WorkbookSheet[] {
  const all = [measureSheet(catalogue, language), indicatorSheet(catalogue, language), costSheet(catalogue, language), budgetSheet(catalogue, language)];
  return withRatings ? [...all, ratingSheet(catalogue, language)] : all;
}

type Extra = Partial<Pick<WorkbookColumn, 'required' | 'empty' | 'locked' | 'adds'>>;

function columnsOf(sheet: SheetKey, language: Language) {
  const { headings } = workbookText(language);
  return (key: string, width: number, codec: Codec, path: Path, extra: Extra = {}): WorkbookColumn => ({ key, heading: headings[sheet][key] ?? key, width, codec, path, ...extra });
}

function measureSheet(catalogue: Catalogue, language: Language): WorkbookSheet {
  const { settings } = catalogue;
  const t = workbookText(language);
  const [l, o] = [labels(language), labels(language === 'de' ? 'en' : 'de')];
  const column = columnsOf('measures', language);
  const line = text(300, language);
  const long = text(20_000, language);
  const day = date(language);
  const units = settings.units ?? [];
  const measureIds = catalogue.measures.map(({ id }) => ({ id }));
  return {
    key: 'measures', name: t.sheets.measures, readOnly: false,
    columns: [
      column('id', 10, line, ['id'], { locked: true }),
      column('title', 42, line, ['title'], { required: true }),
      column('actionField', 22, reference(settings.actionFields ?? [], t.kinds.actionField), ['actionField'], { required: true }),
      column('status', 16, choice(l.status, o.status), ['status'], { required: true }),
      column('stage', 14, choice(l.stage, o.stage), ['stage'], { required: true }),
      column('lead', 24, reference(units, t.kinds.unit), ['lead']),
      column('leadConfirmed', 12, day, ['leadConfirmed']),
      column('partners', 28, references(units, t.kinds.unit, 'title'), ['partners']),
      column('targetGroups', 28, references(settings.targetGroups ?? [], t.kinds.targetGroup, 'title'), ['targetGroups']),
      column('goals', 12, references(catalogue.goals, t.kinds.goal, 'id'), ['goals'], { empty: [] }),
      column('earliest', 12, day, ['window', 'earliest']),
      column('latest', 12, day, ['window', 'latest']),
      column('duration', 9, number({ language, min: 1, max: 1200, whole: true }), ['duration']),
      column('continuous', 9, truth(language), ['continuous']),
      column('started', 12, day, ['started']),
      column('finished', 12, day, ['finished']),
      column('staff', 9, number({ language, min: 0, max: 10_000 }), ['staff']),
      column('costStatus', 14, choice(l.costStatus, o.costStatus), ['cost', 'status']),
      column('result', 36, long, ['result']),
      column('statusReason', 36, long, ['statusReason']),
      column('summary', 50, long, ['summary']),
      column('description', 60, long, ['description']),
      column('problem', 50, long, ['problem']),
      column('risks', 40, long, ['risks']),
      column('area', 20, line, ['area']),
      column('dependsOn', 14, references(measureIds, t.kinds.measure, 'id'), ['dependsOn']),
      column('code', 12, line, ['code']),
    ],
    rows: catalogue.measures.map((measure) => ({ key: measure.id, file: catalogue.files.get(measure.id)!, at: [], value: measure, revision: revisionOf(measure) })),
  };
}

function indicatorSheet(catalogue: Catalogue, language: Language): WorkbookSheet {
  const t = workbookText(language);
  const [l, o] = [labels(language), labels(language === 'de' ? 'en' : 'de')];
  const column = columnsOf('indicators', language);
  const line = text(300, language);
  const long = text(20_000, language);
  const day = date(language);
  const value = number({ language, percentField: true });
  const entities = [...catalogue.measures, ...catalogue.goals];
  const rows = entities.flatMap((entity) => (entity.indicators ?? []).map((indicator, i) => ({
    key: `${entity.id}.${indicator.id}`, file: catalogue.files.get(entity.id)!, at: ['indicators', i], value: { of: entity.id, ...indicator, target: indicator.targets?.at(-1), actual: indicator.actuals?.at(-1) }, revision: revisionOf(entity),
  })));
  return {
    key: 'indicators', name: t.sheets.indicators, readOnly: false,
    columns: [
      column('of', 10, line, ['of'], { locked: true }),
      column('id', 8, line, ['id'], { locked: true }),
      column('name', 46, line, ['name'], { required: true }),
      column('level', 18, choice(l.level, o.level), ['level']),
      column('unit', 14, line, ['unit']),
      column('direction', 14, choice(l.direction, o.direction), ['direction']),
      column('baseline', 11, value, ['baseline', 'value']),
      column('baselineDate', 12, day, ['baseline', 'date']),
      column('baselineSource', 24, long, ['baseline', 'source']),
      column('target', 11, value, ['target', 'value']),
      column('targetDate', 12, day, ['target', 'date']),
      column('dataSource', 28, long, ['dataSource']),
      column('frequency', 16, choice(l.frequency, o.frequency), ['frequency']),
      column('responsible', 24, reference(catalogue.settings.units ?? [], t.kinds.unit), ['responsible']),
      column('actual', 11, value, ['actual', 'value'], { locked: true }),
      column('actualDate', 12, day, ['actual', 'date'], { locked: true }),
      column('newActual', 11, value, ['value'], { adds: true }),
      column('newDate', 12, day, ['date'], { adds: true }),
      column('newSource', 24, long, ['source'], { adds: true }),
    ],
    rows,
  };
}

function costSheet(catalogue: Catalogue, language: Language): WorkbookSheet {
  const t = workbookText(language);
  const column = columnsOf('costs', language);
  const euros = number({ language, min: 0, max: 1e12, euros: true });
  const sources = [...(catalogue.settings.sources ?? []), ...((catalogue.settings.sources ?? []).some(({ id }) => id === 'open') ? [] : [{ id: 'open', title: t.openSource }])];
  return {
    key: 'costs', name: t.sheets.costs, readOnly: false,
    columns: [
      column('of', 10, text(300, language), ['of'], { locked: true }),
      column('title', 42, text(300, language), ['title'], { locked: true }),
      column('source', 28, reference(sources, t.kinds.source), ['source'], { required: true }),
      column('oneOff', 14, euros, ['oneOff']),
      column('perYear', 14, euros, ['perYear']),
      column('until', 12, date(language), ['until']),
      column('note', 36, text(20_000, language), ['note']),
    ],
    rows: catalogue.measures.flatMap((measure) => (measure.cost?.items ?? []).map((item, i) => ({
      key: `${measure.id}#${i + 1}`, file: catalogue.files.get(measure.id)!, at: ['cost', 'items', i], value: { of: measure.id, title: measure.title, ...item }, revision: revisionOf(measure),
    }))),
  };
}

function budgetSheet(catalogue: Catalogue, language: Language): WorkbookSheet {
  const t = workbookText(language);
  const column = columnsOf('budget', language);
  const { settings } = catalogue;
  const revision = revisionOf(settings.budget ?? []);
  return {
    key: 'budget', name: t.sheets.budget, readOnly: false,
    columns: [
      column('source', 34, reference(settings.sources ?? [], t.kinds.source), ['source'], { required: true }),
      column('period', 10, date(language), ['period'], { required: true }),
      column('amount', 16, number({ language, min: 0, max: 1e12, euros: true }), ['amount'], { required: true }),
    ],
    rows: (settings.budget ?? []).map((row, i) => ({ key: `budget#${i + 1}`, file: 'catalogue.yaml', at: ['budget', i], value: row, revision })),
  };
}

function ratingSheet(catalogue: Catalogue, language: Language): WorkbookSheet {
  const t = workbookText(language);
  const column = columnsOf('ratings', language);
  const line = text(300, language);
  const criteria = catalogue.settings.criteria ?? [];
  const titles = new Map(catalogue.measures.map(({ id, title }) => [id, title]));
  return {
    key: 'ratings', name: t.sheets.ratings, readOnly: true,
    columns: [
      column('measure', 10, line, ['measure']), column('title', 42, line, ['title']), column('rater', 36, line, ['rater']), column('date', 12, date(language), ['date']),
      ...criteria.map(({ id, title, must }): WorkbookColumn => ({ key: `score-${id}`, heading: title, width: 14, codec: must ? truthOrNothing(language) : number({ language }), path: ['scores', id] })),
      column('note', 50, text(20_000, language), ['scores', 'note']),
    ],
    rows: catalogue.ratings.flatMap((rating) => Object.entries(rating.scores).flatMap(([measure, scores]) => (scores === null || scores === undefined ? [] : [{
      key: `${rating.id}/${measure}`, file: catalogue.files.get(rating.id)!, at: ['scores', measure], value: { measure, title: titles.get(measure), rater: rating.rater, date: rating.date, scores: Object.fromEntries(Object.entries(scores).filter(([, value]) => value !== null)) }, revision: revisionOf(rating),
    }]))),
  };
}

// a must criterion: yes, no, or not rated, which is not the same as no
function truthOrNothing(language: Language): Codec {
  return { ...truth(language), same: (a, b) => a === b };
}
