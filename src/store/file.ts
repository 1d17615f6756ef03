// A catalogue as a SQLite file: how to tell ours from others.
import { existsSync, statSync } from 'node:fs';
import { type Database, openDatabase } from './load.ts';

/** "MEAS" in ASCII, in the file's header (PRAGMA application_id). */
const applicationId = 0x4d454153;
/** Version of the tables and views. */
const schemaVersion = 1;

/** Writes the file's mark: whose it is, which schema, and from which input it was made. */
export function markDatabase(database: Database, inputs: string): void {
  database.pragma(`application_id = ${applicationId}`);
  database.pragma(`user_version = ${schemaVersion}`);
  database.prepare('INSERT OR REPLACE INTO about VALUES (?, ?)').run('inputs', inputs);
}

/** Whether a path is free, an empty file, or a database that this program wrote: what may be replaced. */
export async function isOwnDatabase(path: string): Promise<boolean> {
  if (!existsSync(path)) return true;
  if (!statSync(path).isFile()) return false;
  if (statSync(path).size === 0) return true;
  try {
    const database = await openDatabase(path, { readonly: true });
    try {
      return database.pragma('application_id', { simple: true }) === applicationId;
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}
