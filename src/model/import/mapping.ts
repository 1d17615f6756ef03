// The mapping of a list's columns to fields: proposed from the headings, or read from a file.
import { importSaid, type Said } from '../../text/import.ts';
import { columnName, cellLine, type Table } from './table.ts';
import { fieldName, proposeTargets, shared, type Target, targets, understood } from './fields.ts';

export interface Mapping {
  columns: ReadonlyMap<string, Target>;
  /** What separates several names in one cell, besides line breaks. */
  separators: readonly string[];
  /** The source of money that pays what the list names an amount for. */
  source: string;
  /** Names in the list → ids in catalogue.yaml. */
  names: ReadonlyMap<string, string>;
}

export const defaultMapping: Omit<Mapping, 'columns'> = { separators: [',', ';'], source: 'open', names: new Map() };

/** A list with its heading found: unique headings, and the rows below with their numbers in the file. */
export interface List {
  file: string;
  /** Row of the headings, from 1. */
  headingRow: number;
  headings: string[];
  /** An action field that stands alone above the headings ("Handlungsfeld 1: Wohnen"), for the rows below. */
  above: { name: string; row: number } | null;
  /** Rows that hold anything, with their number in the file, from 1. */
  rows: { row: number; cells: string[] }[];
}

const refused = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/** Finds the row of headings: among the first rows the one with most headings that are understood (or that a mapping names). */
export function findList(table: Table, known: ReadonlySet<string> = new Set()): List | null {
  const candidates = table.rows.slice(0, 20).map((row, at) => ({ at, score: Math.max(understood(row.map(cellLine)), row.filter((cell) => known.has(cellLine(cell))).length), width: row.filter((cell) => cellLine(cell) !== '').length }));
  const best = candidates.filter(({ width }) => width > 1).sort((a, b) => b.score - a.score || b.width - a.width || a.at - b.at)[0];
  if (best === undefined || best.at === table.rows.length - 1) return null;
  const width = Math.max(...table.rows.slice(best.at).map((row) => row.findLastIndex((cell) => cellLine(cell) !== '') + 1));
  const seen = new Map<string, number>();
  const headings = Array.from({ length: width }, (_, i) => {
    const given = cellLine(table.rows[best.at]![i]);
    const name = given === '' || refused.has(given) ? `Spalte ${columnName(i)}` : given;
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return n === 1 ? name : `${name} (${n})`;
  });
  const rows = table.rows.slice(best.at + 1).map((cells, i) => ({ row: best.at + 2 + i, cells: Array.from({ length: width }, (_, k) => cells[k] ?? '') })).filter(({ cells }) => cells.some((cell) => cellLine(cell) !== ''));
  return { file: table.file, headingRow: best.at + 1, headings, above: fieldAbove(table.rows.slice(0, best.at)), rows };
}

function fieldAbove(rows: Table['rows']): List['above'] {
  const row = rows.findLastIndex((cells) => cells.some((cell) => cellLine(cell) !== ''));
  const [name, ...more] = (rows[row] ?? []).map(cellLine).filter((cell) => cell !== '');
  return name !== undefined && more.length === 0 && name.length <= 150 && fieldName(name) !== name ? { name, row: row + 1 } : null;
}

/** The mapping that the headings suggest. */
export function proposeMapping(headings: readonly string[]): Mapping {
  const proposed = proposeTargets(headings);
  return { ...defaultMapping, columns: new Map(headings.map((heading, i) => [heading, proposed[i]!])) };
}

/** A mapping as it was read from a file, or what is wrong with it. */
export function readMapping(value: unknown, file: string): { mapping: Mapping; problem: null } | { problem: Said } {
  const wrong = (problem: Said): { problem: Said } => ({ problem });
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return wrong(importSaid.mappingShape(file));
  const { columns, separators, source, names, ...rest } = value as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) return wrong(importSaid.mappingKey(file, unknown, ['columns', 'separators', 'source', 'names']));
  if (columns === null || typeof columns !== 'object' || Array.isArray(columns)) return wrong(importSaid.mappingShape(file));
  const used = new Map<Target, string>();
  for (const [heading, target] of Object.entries(columns as Record<string, unknown>)) {
    if (!targets.includes(target as Target)) return wrong(importSaid.mappingTarget(file, heading, String(target), targets));
    const other = used.get(target as Target);
    if (other !== undefined && !shared.has(target as Target)) return wrong(importSaid.mappingTwice(file, String(target), other, heading));
    used.set(target as Target, heading);
  }
  if (separators !== undefined && !(Array.isArray(separators) && separators.every((each) => typeof each === 'string' && each !== ''))) return wrong(importSaid.mappingShape(file));
  if (source !== undefined && typeof source !== 'string') return wrong(importSaid.mappingShape(file));
  if (names !== undefined && (names === null || typeof names !== 'object' || Object.values(names).some((id) => typeof id !== 'string'))) return wrong(importSaid.mappingShape(file));
  return {
    problem: null,
    mapping: {
      columns: new Map(Object.entries(columns as Record<string, Target>)),
      separators: (separators as string[] | undefined) ?? defaultMapping.separators,
      source: (source as string | undefined) ?? defaultMapping.source,
      names: new Map(Object.entries((names ?? {}) as Record<string, string>)),
    },
  };
}

/** A mapping as plain data for a file. */
export function mappingValue({ columns, separators, source, names }: Mapping): Record<string, unknown> {
  return { columns: Object.fromEntries(columns), separators: [...separators], source, ...(names.size > 0 ? { names: Object.fromEntries(names) } : {}) };
}
