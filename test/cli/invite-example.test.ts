// data/draw.json is the log of the worked example. It comes from a generated extract and can be made again at any time:
// UPDATE_GOLDEN=1 writes it anew.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { counts, heading, people } from '../../bench/inviteExtract.ts';
import type { Draw } from '../../src/generated/types.ts';
import { measures, projectRoot, removeTemporaryFolders, temporaryFolder, type Result } from '../support/program.ts';

afterAll(removeTemporaryFolders);

const published = join(projectRoot, 'data', 'draw.json');
const salt = '53616c6d656e667572742d426569737069656c2d313233343536373839302d2d2d'.slice(0, 64);

describe("the worked example's draw", () => {
  let folder = '';
  const invite = (day: string, command: string, ...args: string[]): Result => {
    const result = measures(['invite', command, ...args, '--as-of', day, '--quiet'], { cwd: folder });
    expect(result).toMatchObject({ code: 0 });
    return result;
  };

  beforeAll(() => {
    folder = temporaryFolder();
    for (const file of ['catalogue.yaml', 'invite.yaml', 'invite-counts.csv']) cpSync(join(projectRoot, 'data', file), join(folder, file));
    writeFileSync(join(folder, 'auszug.csv'), `\ufeff${[heading, ...people(26_000)].map((row) => `${row.join(';')}\r\n`).join('')}`);
    const extract = ['--extract', 'auszug.csv'];
    invite('2026-05-22', 'plan', ...extract, '--commit', '--salt', salt);
    invite('2026-05-31', 'draw', ...extract, '--numbers', '4 17 23 30 41 48; 2904716; 085533', '-o', 'gezogen.csv');
    // three of the people drawn cannot come
    const drawn = readFileSync(join(folder, 'gezogen.csv'), 'utf8').split('\n').slice(1);
    writeFileSync(join(folder, 'absagen.csv'), `id\n${[drawn[20], drawn[150], drawn[333]].map((line) => line!.split(';')[0]).join('\n')}\n`);
    invite('2026-06-15', 'replace', ...extract, '--declined', 'absagen.csv', '-o', 'nachgerueckt.csv');
    invite('2026-06-15', 'verify', ...extract);
    invite('2026-09-28', 'purge', ...extract, '--list', 'gezogen.csv', 'nachgerueckt.csv', 'absagen.csv');
    if (process.env.UPDATE_GOLDEN === '1') cpSync(join(folder, 'draw.json'), published);
  });

  test('gives the published log again, whatever version of the program draws', () => {
    const content = (path: string): Partial<Draw> => {
      const { tool: _, checksum: __, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as Draw;
      return rest;
    };
    expect(content(join(folder, 'draw.json'))).toEqual(content(published));
  });

  test('is confirmed and reported on in a fresh clone, without an extract', () => {
    expect(measures(['invite', 'verify'])).toMatchObject({ code: 0, stdout: expect.stringContaining('Bestätigt') });
    const { stdout } = measures(['invite', 'report']);
    expect(stdout).toContain('3 weitere Einladungen in einer Runde');
    expect(stdout).toContain('Auszug und Listen wurden am 28.\u00a0September 2026 gelöscht');
  });

  test('has the counts per stratum that the plan uses', () => {
    const rows = readFileSync(join(projectRoot, 'data', 'invite-counts.csv'), 'utf8').trim().split('\n').slice(1);
    expect(rows).toEqual(counts(26_000).map((row) => row.join(';')));
    const log = JSON.parse(readFileSync(published, 'utf8')) as Draw;
    expect(log.draws[0]!.strata.map(({ stratum, people: size }) => `${stratum};${size}`)).toEqual(rows);
  });

  test('is verified anywhere, without a catalogue', () => {
    const elsewhere = temporaryFolder();
    cpSync(published, join(elsewhere, 'draw.json'));
    expect(measures(['invite', 'verify', 'draw.json'], { cwd: elsewhere }).code).toBe(0);
    expect(measures(['invite', 'report', 'draw.json', '--lang', 'en', '-f', 'html'], { cwd: elsewhere }).stdout).toMatch(/^<!doctype html><html lang="en">/);
  });
});
