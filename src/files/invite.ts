// The files of a draw beside its settings: draw.json, the extract with its salt, and lists of ids.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import * as validators from '../generated/validators.js';
import type { Draw, Invite } from '../generated/types.ts';
import { extractReader, type Extract, type ExtractProblem } from '../model/invite/extract.ts';
import { logText, settingsOf } from '../model/invite/log.ts';
import type { Declined } from '../model/invite/replace.ts';
import { largestNumberOfStrata, numberOfStrata } from '../model/invite/strata.ts';
import { filesText } from '../text/invite.ts';
import { readRows, type RowTrouble } from './rows.ts';

/** A log as it stands on disk. */
export interface LogRead {
  log: Draw;
  /** Whether the text is exactly as the program writes it (line ends aside). */
  exact: boolean;
}

/** Reads `draw.json`; null where there is none, `broken` where it is no log (any more). Throws UsageError where it cannot be read. */
export function readLog(path: string, shown: string): LogRead | 'broken' | null {
  if (!existsSync(path)) return null;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw filesText.unreadable(shown, codeOf(error));
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'broken';
  }
  if (!isLog(value)) return 'broken';
  return { log: value, exact: text.replaceAll('\r\n', '\n') === logText(value) };
}

// The shape, and within it settings that make strata.
function isLog(value: unknown): value is Draw {
  const { draw, invite } = validators;
  if (!draw(value)) return false;
  const log = value as Draw;
  return [...log.commitments, ...log.draws].every((record) => invite(record.settings) && numberOfStrata(settingsOf(record)) <= largestNumberOfStrata);
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'EIO';

/** Whether a file (or the folder that it would be in) lies inside a git work tree; links are followed. */
export function insideWorkTree(path: string): boolean {
  let folder = dirname(resolve(path));
  try {
    folder = dirname(realpathSync(path));
  } catch {
    while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
    folder = realpathSync(folder);
  }
  for (; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return true;
    if (dirname(folder) === folder) return false;
  }
}

/** What reading an extract came to. */
export interface ExtractRead {
  encoding: 'utf-8' | 'windows-1252';
  result: { extract: Extract } | { problems: ExtractProblem[] } | { trouble: RowTrouble };
}

/** Reads an extract, or counts per stratum. Throws UsageError where the file cannot be read. `onRows` hears of progress. */
export async function readExtract(path: string, shown: string, settings: Invite, kind: 'people' | 'counts', onRows?: (rows: number) => void): Promise<ExtractRead> {
  const reader = extractReader(settings, kind);
  let rows = 0;
  try {
    const { encoding, trouble } = await readRows(path, {
      header: (cells) => reader.header(cells),
      row: (cells, line) => {
        rows += 1;
        if (rows % 50_000 === 0) onRows?.(rows);
        return reader.row(cells, line);
      },
    });
    return { encoding, result: trouble ? { trouble } : reader.finish() };
  } catch (error) {
    throw filesText.unreadable(shown, codeOf(error));
  }
}

/** Where the salt of an extract lies: beside it, so that it is kept and deleted with it. */
export const saltPath = (extract: string): string => `${extract}.salt`;

/** The salt of an extract and the draws that were made with it. */
export interface Salt {
  salt: string;
  /** A line per draw: day and seed. */
  draws: string[];
}

export const saltForm = /^[0-9a-f]{64}$/;

/** Reads the salt beside an extract; null where there is none. Throws UsageError where the file is no salt. */
export function readSalt(extract: string, shown: string): Salt | null {
  const path = saltPath(extract);
  if (!existsSync(path)) return null;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw filesText.unreadable(`${shown}.salt`, codeOf(error));
  }
  const [salt = '', ...draws] = text.split(/\r?\n/).filter((line) => line !== '');
  if (!saltForm.test(salt)) throw filesText.noSalt(`${shown}.salt`);
  return { salt, draws };
}

/** The text of a salt file: the salt on the first line, then a line per draw. */
export const saltText = ({ salt, draws }: Salt): string => `${[salt, ...draws].join('\n')}\n`;

/** Reads a list of ids: the column `id`, or the first column where no heading says so. Throws UsageError where it cannot be read. */
export async function readIds(path: string, shown: string): Promise<Declined[]> {
  const ids: Declined[] = [];
  let column = 0;
  const take = (cells: readonly string[], line: number): true => {
    const id = (cells[column] ?? '').trim();
    if (id !== '') ids.push({ id, line });
    return true;
  };
  try {
    const { trouble } = await readRows(path, {
      header(cells) {
        const at = cells.findIndex((cell) => /^(id|kennung|pseudonym)$/i.test(cell.trim()));
        column = Math.max(0, at);
        return at >= 0 || take(cells, 1);
      },
      row: take,
    });
    if (trouble) throw filesText.noList(shown);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw filesText.unreadable(shown, codeOf(error));
  }
  return ids;
}
