// Rows without an id: what somebody added to the list.
import type { Both } from '../../../text/language.ts';
import { workbookNote as note, workbookProblem as problem } from '../../../text/workbook.ts';
import type { Catalogue } from '../../catalogue.ts';
import { nextId } from '../../ids.ts';
import { nameKey } from '../table.ts';
import { type ReadCell, textOf } from './cell.ts';
import type { Created } from './merge.ts';
import type { Path, WorkbookSheet } from './sheets.ts';

interface Question {
  sheet: WorkbookSheet;
  columns: ReadonlyMap<string, number>;
  cells: readonly (ReadCell | undefined)[];
  catalogue: Catalogue;
  /** All ids there are; the new one is added. */
  taken: Set<string>;
  /** Rows that were in the export; null where nobody knows. */
  exported: ReadonlySet<string> | null;
}

interface Answer {
  created: Omit<Created, 'cell' | 'sheet'> | null;
  problems: { column: number; message: Both }[];
  note: Both | null;
}

/** What a row without an id brings; null where all its cells are empty. */
export function newRow(question: Question): Answer | null {
  const { sheet, columns, cells } = question;
  const problems: Answer['problems'] = [];
  const values = new Map<string, unknown>();
  const result: Record<string, unknown> = {};
  for (const column of sheet.columns) {
    const place = columns.get(column.key);
    const cell = place === undefined ? undefined : cells[place];
    if (cell === undefined || textOf(cell, 'de').trim() === '') continue;
    const read = column.codec.read(cell);
    if ('problem' in read) problems.push({ column: place!, message: read.problem });
    else if (read.value !== undefined) {
      values.set(column.key, read.value);
      if (!column.locked && !column.adds) setAt(result, column.path, read.value);
    }
  }
  if (values.size === 0 && problems.length === 0) return null;
  if (sheet.readOnly) return { created: null, problems: [{ column: columns.values().next().value ?? 0, message: problem.readOnlySheet }], note: null };
  for (const column of sheet.columns) {
    const given = ['status', 'stage'].includes(column.key);
    if (column.required && !given && !values.has(column.key) && !problems.some(({ column: at }) => at === columns.get(column.key))) problems.push({ column: columns.get(column.key) ?? 0, message: problem.mustNotBeEmpty(column.heading) });
  }
  if (sheet.key === 'measures') return measure(question, values, result, problems);
  return sheet.key === 'budget' ? budget(question, result, problems) : part(question, values, result, problems);
}

function measure({ catalogue, columns, taken, exported }: Question, values: Map<string, unknown>, result: Record<string, unknown>, problems: Answer['problems']): Answer {
  const title = String(values.get('title') ?? '');
  const there = catalogue.measures.find((each) => nameKey(each.title) === nameKey(title) && !exported?.has(each.id));
  if (there !== undefined && problems.length === 0) return { created: null, problems, note: note.rowThere(title, there.id) };
  if (values.has('id')) problems.push({ column: columns.get('id')!, message: problem.idGiven(String(values.get('id'))) });
  if (problems.length > 0) return { created: null, problems, note: null };
  const code = catalogue.settings.actionFields?.find(({ id }) => id === values.get('actionField'))?.code;
  const id = nextId('measure', taken, { code });
  taken.add(id);
  return { created: { id, title, file: `measures/${id}.yaml`, value: { id, title, stage: 'idea', status: 'open', goals: [], ...result }, edit: null }, problems, note: null };
}

// a new indicator or cost item of a measure that is there
function part({ sheet, catalogue, columns, taken }: Question, values: Map<string, unknown>, result: Record<string, unknown>, problems: Answer['problems']): Answer {
  const of = String(values.get('of') ?? '');
  const owner = [...catalogue.measures, ...(sheet.key === 'indicators' ? catalogue.goals : [])].find(({ id }) => id.toLowerCase() === of.toLowerCase());
  if (owner === undefined) problems.push({ column: columns.get('of') ?? 0, message: problem.noOwner(of) });
  if (problems.length > 0 || owner === undefined) return { created: null, problems, note: null };
  const file = catalogue.files.get(owner.id)!;
  if (sheet.key === 'costs') {
    const items = 'cost' in owner ? (owner.cost?.items ?? []) : [];
    if (items.some((item) => item.source === result.source && item.oneOff === result.oneOff && item.perYear === result.perYear)) return { created: null, problems, note: note.rowThere(String(values.get('source')), owner.id) };
    return { created: { id: `${owner.id}#${items.length + 1}`, title: String(values.get('source')), file, value: null, edit: { path: ['cost', 'items'], append: [result] } }, problems, note: null };
  }
  const indicators = owner.indicators ?? [];
  const name = String(values.get('name'));
  if (indicators.some((indicator) => nameKey(indicator.name) === nameKey(name))) return { created: null, problems, note: note.rowThere(name, owner.id) };
  const ids = [...indicators.map((indicator) => indicator.id), ...[...taken].filter((each) => each.startsWith(`${owner.id}.`)).map((each) => each.slice(owner.id.length + 1))];
  const id = `I${Math.max(0, ...ids.map((each) => Number(/^I(\d+)$/i.exec(each)?.[1] ?? 0))) + 1}`;
  taken.add(`${owner.id}.${id}`);
  const { target, ...rest } = result;
  const actual = values.has('newActual') ? [{ value: values.get('newActual'), ...(values.has('newDate') ? { date: values.get('newDate') } : {}), ...(values.has('newSource') ? { source: values.get('newSource') } : {}) }] : undefined;
  const indicator = { id, ...rest, ...(target === undefined ? {} : { targets: [target] }), ...(actual === undefined ? {} : { actuals: actual }) };
  return { created: { id: `${owner.id}.${id}`, title: name, file, value: null, edit: { path: ['indicators'], append: [indicator] } }, problems, note: null };
}

function budget({ catalogue, columns }: Question, result: Record<string, unknown>, problems: Answer['problems']): Answer {
  if (problems.length > 0) return { created: null, problems, note: null };
  const there = (catalogue.settings.budget ?? []).find((row) => row.source === result.source && String(row.period) === String(result.period));
  const name = `${String(result.source)} ${String(result.period)}`;
  if (there !== undefined) return there.amount === result.amount ? { created: null, problems, note: note.rowThere(name, 'catalogue.yaml') } : { created: null, problems: [{ column: columns.get('period') ?? 0, message: problem.budgetTwice(name) }], note: null };
  return { created: { id: name, title: name, file: 'catalogue.yaml', value: null, edit: { path: ['budget'], append: [result] } }, problems, note: null };
}

function setAt(target: Record<string, unknown>, path: Path, value: unknown): void {
  let node = target;
  for (const part of path.slice(0, -1)) node = (node[part] ??= {}) as Record<string, unknown>;
  node[path.at(-1)!] = value;
}
