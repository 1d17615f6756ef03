// docs/invite.md shows how to check a draw with openssl and shell tools alone. Its commands are run here as they stand there.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCommands } from '../../src/output/invite/fairness.ts';
import type { Draw } from '../../src/generated/types.ts';
import { measures, projectRoot, removeTemporaryFolders, temporaryFolder } from '../support/program.ts';

afterAll(removeTemporaryFolders);

const found = ['openssl', 'bash', 'awk', 'xargs'].filter((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined);
const complete = found.length === 4;
// says plainly where the check cannot be run
const withTools = complete ? describe : describe.skip;
if (!complete) process.stderr.write('SKIPPED: the check with openssl, because openssl, bash, awk or xargs is not installed here\n');

const documentation = readFileSync(join(projectRoot, 'docs', 'invite.md'), 'utf8');
const block = (name: string): string => documentation.split(`<!-- test: ${name} -->\n\`\`\`sh\n`)[1]!.split('```')[0]!;

withTools('the commands of docs/invite.md', () => {
  let folder = '';
  const shell = (script: string, cwd = folder): { code: number | null; lines: string[]; stderr: string } => {
    const program = `measures() { MEASURES_LANG=de NO_COLOR=1 node ${JSON.stringify(join(projectRoot, 'bin', 'measures.js'))} "$@"; }\n`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', `set -e\n${program}${script}`], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
    return { code: status, lines: stdout.trim().split('\n'), stderr };
  };
  const log = (): Draw['draws'][number] => (JSON.parse(readFileSync(join(folder, 'draw.json'), 'utf8')) as Draw).draws.at(-1)!;

  beforeAll(() => {
    const outer = temporaryFolder();
    expect(shell(block('practice'), outer)).toMatchObject({ code: 0 });
    folder = join(outer, 'uebung');
  });

  test('for practising draw, confirm the draw and write the page', () => {
    expect(readFileSync(join(folder, 'los.md'), 'utf8')).toContain('# So wurde gelost');
    expect(measures(['invite', 'verify', '-C', folder, '--extract', join(folder, 'auszug.csv'), '--list', join(folder, 'gezogen.csv')]).code).toBe(0);
  });

  test('without the extract give every value twice, once computed and once from the log', () => {
    const { code, lines } = shell(block('public'));
    expect(code).toBe(0);
    const { settingsHash, seed, key, start } = log();
    expect(lines).toEqual([settingsHash, settingsHash, seed, key, key, start, start, 'Die Briefe je Lostopf stimmen.']);
  });

  test('with the extract give its fingerprint and the same people', () => {
    const { code, lines } = shell(`${block('public')}\n${block('extract')}`);
    expect(code).toBe(0);
    const { extractHash } = log();
    expect(lines.slice(-3)).toEqual([extractHash, extractHash, 'Die Gezogenen stimmen.']);
  });

  test('notice a list with one other person', () => {
    const list = readFileSync(join(folder, 'gezogen.csv'), 'utf8');
    const drawn = list.split('\n');
    const known = new Set(drawn.map((line) => line.split(';')[0]));
    const stranger = readFileSync(join(folder, 'auszug.csv'), 'utf8').split('\n').slice(1).find((line) => !known.has(line.split(';')[0]))!;
    writeFileSync(join(folder, 'gezogen.csv'), [drawn[0], `${stranger};1`, ...drawn.slice(2)].join('\n'));
    // the lot numbers are there from the test before
    const { code, lines } = shell(block('extract').slice(block('extract').indexOf('# In jedem Lostopf')));
    expect(code).not.toBe(0);
    expect(lines).not.toContain('Die Gezogenen stimmen.');
    writeFileSync(join(folder, 'gezogen.csv'), list);
  });

  test('and those of the page on fairness give the values of the log', () => {
    const record = log();
    const drawn = readFileSync(join(folder, 'gezogen.csv'), 'utf8').split('\n')[1]!.split(';')[0]!;
    const commands = checkCommands(record, drawn);
    const value = (command: string): string => shell(command).lines[0]!.replace(/^.*= */, '');
    expect(value(commands.key)).toBe(record.key);
    expect(value(commands.settings)).toBe(record.settingsHash);
    expect(value(commands.start)).toBe(record.start);
    expect(value(commands.rank)).toMatch(/^[0-9a-f]{64}$/);
  });
});
