// The same input gives the same bytes: whatever the time zone, the locale, the working folder, the order of the files.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { exportFormats } from '../support/formats.ts';
import { exampleCopy, measuresMany, projectRoot, readTree, removeTemporaryFolders, temporaryFolder, writeFiles } from '../support/program.ts';

afterAll(removeTemporaryFolders);

// the example's files once more, created in another order
function shuffledCopy(): string {
  const files = Object.entries(readTree(exampleCopy()));
  const shuffled = files.map((file, i): [number, typeof file] => [(i * 7919 + 13) % 1009, file]).sort(([a], [b]) => a - b).map(([, file]) => file);
  expect(shuffled.map(([path]) => path)).not.toEqual(files.map(([path]) => path));
  return writeFiles(temporaryFolder(), Object.fromEntries(shuffled));
}

const formats = exportFormats();
const output = temporaryFolder();

/** Bytes of every format, exported in one surroundings. */
function everyFormat(name: string, args: readonly string[], options: { cwd: string; env: Record<string, string> }): Record<string, string> {
  const files = formats.map((format) => join(output, `${name}.${format}`));
  const results = measuresMany(formats.map((format, i) => ['export', format, '--as-of', '2027-02-01', '--output', files[i]!, ...args]), options);
  return Object.fromEntries(formats.map((format, i) => {
    expect({ format, ...results[i], stderr: '' }).toEqual({ format, code: 0, stdout: '', stderr: '' });
    return [format, readFileSync(files[i]!).toString('base64')];
  }));
}

let here: Record<string, string>, east: Record<string, string>, west: Record<string, string>;
beforeAll(() => {
  here = everyFormat('here', [], { cwd: projectRoot, env: { TZ: 'Europe/Berlin', LC_ALL: 'de_DE.UTF-8' } });
  east = everyFormat('east', ['--dir', shuffledCopy()], { cwd: tmpdir(), env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', MEASURES_LANG: 'en' } });
  west = everyFormat('west', ['--dir', join(projectRoot, 'data')], { cwd: '/', env: { TZ: 'America/New_York', LC_ALL: 'C', LANG: 'C' } });
}, 120_000);

test.each(formats)('%s is the same everywhere', (format) => {
  expect(here[format]!.length).toBeGreaterThan(1000);
  expect(east[format] === here[format]).toBe(true);
  expect(west[format] === here[format]).toBe(true);
});
