// The same input gives the same bytes: whatever the time zone, the locale, the working folder, the order of the files.
import { afterAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { exportFormats } from '../support/formats.ts';
import { exampleCopy, measures, projectRoot, readTree, removeTemporaryFolders, temporaryFolder, writeFiles } from '../support/program.ts';

afterAll(removeTemporaryFolders);

// the example's files once more, created in another order
function shuffledCopy(): string {
  const files = Object.entries(readTree(exampleCopy()));
  const shuffled = files.map((file, i): [number, typeof file] => [(i * 7919 + 13) % 1009, file]).sort(([a], [b]) => a - b).map(([, file]) => file);
  expect(shuffled.map(([path]) => path)).not.toEqual(files.map(([path]) => path));
  return writeFiles(temporaryFolder(), Object.fromEntries(shuffled));
}

const output = temporaryFolder();
function bytes(format: string, name: string, args: readonly string[], options: { cwd?: string; env?: Record<string, string> }): string {
  const file = join(output, `${name}.${format}`);
  const { code, stderr } = measures(['export', format, '--as-of', '2027-02-01', '--output', file, ...args], options);
  expect({ format, code, stderr: code === 0 ? '' : stderr }).toEqual({ format, code: 0, stderr: '' });
  return readFileSync(file).toString('base64');
}

describe.each(exportFormats())('%s', (format) => {
  test('is the same everywhere', () => {
    const here = bytes(format, 'here', [], { cwd: projectRoot, env: { TZ: 'Europe/Berlin', LC_ALL: 'de_DE.UTF-8' } });
    const east = bytes(format, 'east', ['--dir', shuffledCopy()], { cwd: tmpdir(), env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', MEASURES_LANG: 'en' } });
    const west = bytes(format, 'west', ['--dir', join(projectRoot, 'data')], { cwd: '/', env: { TZ: 'America/New_York', LC_ALL: 'C', LANG: 'C' } });
    expect(here.length).toBeGreaterThan(1000);
    expect(east === here).toBe(true);
    expect(west === here).toBe(true);
  }, 120_000);
});
