// Runs the built program as a user would, in a catalogue written for the test.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const bin = join(import.meta.dirname, '..', '..', 'bin', 'measures.js');

export interface Ran {
  exit: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `measures` with arguments; without a terminal, in UTC, 80 columns wide unless told otherwise. */
export function measures(args: readonly string[], { cwd, env = {}, input = '' }: { cwd?: string; env?: Record<string, string>; input?: string } = {}): Ran {
  const clean = { PATH: process.env.PATH ?? '', HOME: tmpdir(), LANG: 'C', TZ: 'UTC', COLUMNS: '80', ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: cwd ?? tmpdir(), env: clean, encoding: 'utf8', input, maxBuffer: 1 << 28 });
  return { exit: status, stdout, stderr };
}

/** Writes files (values as JSON, which is YAML; texts as they are) into a new folder. */
export function folder(files: Readonly<Record<string, unknown>>): string {
  const root = mkdtempSync(join(tmpdir(), 'measures-'));
  for (const [path, value] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof value === 'string' ? value : `${JSON.stringify(value, null, 1)}\n`);
  }
  return root;
}

/** Removes a folder made by `folder`. */
export function removeFolder(root: string): void {
  rmSync(root, { recursive: true, force: true });
}
