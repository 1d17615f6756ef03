// Ad-hoc questions to the catalogue's database, reading only.
import type { Vocabulary } from '../text/sql-errors.ts';
import type { Database } from './load.ts';

type Cell = string | number | null;

export interface Answer {
  columns: string[];
  rows: Cell[][];
}

/** The names that a query could have used: views and tables, and the columns of those that it names. */
export function vocabulary(database: Database, sql: string): Vocabulary {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type IN ('view', 'table') AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name").pluck().all() as string[];
  const words = new Set(sql.toLowerCase().match(/\w+/g));
  const columnsOf = database.prepare('SELECT name FROM pragma_table_info(?)').pluck();
  return { tables, columns: [...new Set(tables.filter((table) => words.has(table)).flatMap((table) => columnsOf.all(table) as string[]))] };
}

/** Answers one reading statement. `problem` is SQLite's own word, or null where the statement would do more than read. */
export function ask(database: Database, sql: string): Answer | { problem: string | null } {
  const words = sql.replace(/\/\*[\s\S]*?\*\/|--[^\n]*/g, ' ').trim();
  if (!/^(?:select|with|values|explain)\b/i.test(words)) return { problem: null };
  database.pragma('query_only = ON');
  try {
    const statement = database.prepare(sql);
    if (!statement.reader || !statement.readonly) return { problem: null };
    return { columns: statement.columns().map(({ name }) => name), rows: statement.raw().all() as Cell[][] };
  } catch (error) {
    const { message } = error as Error;
    return /more than one statement/.test(message) ? { problem: null } : { problem: message };
  }
}
