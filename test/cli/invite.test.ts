// Residents drawn by lot, through the whole program: from the plan to the deletion.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { heading, people } from '../../bench/inviteExtract.ts';
import { measures, projectRoot, readTree, removeTemporaryFolders, temporaryFolder, type Result } from '../support/program.ts';

afterAll(removeTemporaryFolders);

const salt = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
const numbers = '3 11 19 24 37 45; 0123456; 654321';
const crowd = [...people(3000)];

/** Rows as CSV, as the registration authority might write it. */
const csv = (rows: readonly (readonly string[])[], { end = '\r\n', bom = '\ufeff', separator = ';' } = {}): string => `${bom}${[heading, ...rows].map((row) => row.join(separator) + end).join('')}`;

/** A folder outside any repository with the settings of the worked example, for 3,000 people and 60 letters, and an extract. */
function town(extract = csv(crowd), changes: (settings: string) => string = (settings) => settings): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'katalog'));
  writeFileSync(join(folder, 'katalog', 'catalogue.yaml'), 'title: Konzept\nlanguage: de\n');
  const settings = readFileSync(join(projectRoot, 'data', 'invite.yaml'), 'utf8').replace(/^ +counts:.*\n/m, '').replace('residents: 26000', 'residents: 3000').replace('letters: 400', 'letters: 60');
  writeFileSync(join(folder, 'katalog', 'invite.yaml'), changes(settings));
  writeFileSync(join(folder, 'auszug.csv'), extract);
  return folder;
}

const invite = (folder: string, command: string, args: readonly string[] = [], asOf = '2026-05-31', env: Record<string, string> = {}): Result =>
  measures(['invite', command, ...args, '-C', 'katalog', '--as-of', asOf], { cwd: folder, env });
const draw = (folder: string, args: readonly string[] = [], env: Record<string, string> = {}): Result => invite(folder, 'draw', ['--extract', 'auszug.csv', '--numbers', numbers, '--salt', salt, ...args], '2026-05-31', env);
const logOf = (folder: string): string => readFileSync(join(folder, 'katalog', 'draw.json'), 'utf8');
const idsIn = (list: string): string[] => list.trim().split('\n').slice(1).map((line) => line.split(';')[0]!);

describe('invite plan', () => {
  test('works on the worked example in a fresh clone', () => {
    const { code, stdout, stderr } = measures(['invite', 'plan']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('26.000 Menschen ab 16 Jahren');
    expect(stdout).toContain('400 (1,54\u00a0% der Grundgesamtheit; höchstens erlaubt sind 520)');
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
  });

  test('gives every stratum, margin and chance as JSON', () => {
    const plan = JSON.parse(measures(['invite', 'plan', '--format', 'json']).stdout) as { version: number; strata: { expected: number; people: number }[]; probability: Record<string, number>; acceptances: unknown; noticeDays: number };
    expect(plan).toMatchObject({ version: 1, population: 26_000, letters: 400, noticeDays: 26, acceptances: { low: 12, high: 24 } });
    expect(plan.strata).toHaveLength(48);
    expect(plan.strata.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(400, 9);
    expect(plan.probability.largest! / plan.probability.least!).toBeCloseTo(1.5, 12);
  });

  test('points at the line of what contradicts itself, all in one run', () => {
    const folder = town(undefined, (settings) => settings.replace('notice: 2026-05-08', 'notice: 2026-05-14').replace('letters: 60', 'letters: 61').replace('from: 25, to: 44', 'from: 26, to: 44'));
    const { code, stderr } = invite(folder, 'plan');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^katalog\/invite\.yaml:\d+:\d+: error F301 Zwischen „16-24“ und „25-44“ fehlt das Alter 25\./m);
    expect(stderr).toMatch(/^katalog\/invite\.yaml:\d+:10: error F301 61 Briefe sind mehr als 2 % von 3\.000 Menschen\./m);
    expect(stderr).toMatch(/^katalog\/invite\.yaml:\d+:11: error F301 Die Bekanntmachung am 14\. Mai 2026 liegt nur 20 Tage vor den Briefen am 3\. Juni 2026\./m);
    const object = JSON.parse(invite(folder, 'plan', ['--format', 'json']).stdout) as { problems: { rule: string; path: string }[] };
    expect(object.problems.map(({ path }) => path)).toEqual(['/traits/1/bands/1/from', '/letters', '/dates/notice']);
  });

  test('contradictions are found by validate too, and explained', () => {
    const folder = town(undefined, (settings) => settings.replace('notice: 2026-05-08', 'notice: 2026-05-14'));
    const { code, stdout } = measures(['validate', '-C', 'katalog', '--format', 'line'], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^katalog\/invite\.yaml:\d+:11: error F301 Die Bekanntmachung am 14\. Mai 2026/m);
    expect(measures(['explain', 'F301']).stdout).toContain('Einstellungen der Zufallsauswahl widersprechen sich');
  });

  test('checks the cap against the extract, and asks where the extract is not the expected size', () => {
    const folder = town(csv(crowd.slice(0, 2900)));
    const { code, stderr } = invite(folder, 'plan', ['--extract', 'auszug.csv']);
    expect(code).toBe(1);
    expect(stderr).toContain('60 Briefe sind mehr als 2 % von 2.900 Menschen.');
    writeFileSync(join(folder, 'auszug.csv'), csv([...people(3100)]));
    expect(invite(folder, 'plan', ['--extract', 'auszug.csv']).stderr).toContain('Im Auszug stehen 3.100 Personen, nach invite.yaml sind es 3.000 (+3,3\u00a0%)');
  });
});

describe('invite draw', () => {
  let folder = '';
  let drawn: Result;
  beforeAll(() => {
    folder = town();
    drawn = draw(folder);
  });

  test('gives the ids of as many people as letters, and a log without any of them', () => {
    expect(drawn.code).toBe(0);
    const ids = idsIn(drawn.stdout);
    expect(new Set(ids).size).toBe(60);
    expect(drawn.stdout.split('\n')[0]).toBe('id;staatsangehoerigkeit;alter;ortsteil;place');
    const known = new Map(crowd.map((row) => [row[0]!, row.slice(1).join(';')]));
    for (const line of drawn.stdout.trim().split('\n').slice(1)) expect(known.get(line.split(';')[0]!)).toBe(line.split(';').slice(1, 4).join(';'));
    for (const id of known.keys()) expect(logOf(folder)).not.toContain(id);
  });

  test('is the same with the rows in another order, other line ends, commas, another time zone and locale', () => {
    const other = town(csv([...crowd].reverse(), { end: '\n', bom: '', separator: ',' }));
    const again = draw(other, [], { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' });
    expect(again.stdout).toBe(drawn.stdout);
    expect(logOf(other)).toBe(logOf(folder));
  });

  test('is another one with a random salt', () => {
    const other = town();
    const args = ['--extract', 'auszug.csv', '--numbers', numbers];
    expect(invite(other, 'draw', args).stdout).not.toBe(drawn.stdout);
    expect(readFileSync(join(other, 'auszug.csv.salt'), 'utf8')).toMatch(/^[0-9a-f]{64}\n2026-05-31 measures-draw-v1\|/);
  });

  test('says in the log and on the terminal that nothing was laid down beforehand', () => {
    expect(drawn.stderr).toContain('waren vorher nicht festgelegt');
    expect(JSON.parse(logOf(folder)).draws[0].committed).toBeNull();
  });

  test('takes place a second time only with a reason, which is logged', () => {
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    const before = readTree(copy);
    const refused = draw(copy);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('Es wurde schon gelost (2026-05-31).');
    expect(readTree(copy)).toEqual(before);
    expect(draw(copy, ['--reason', 'Zahlen vertippt']).code).toBe(0);
    expect(JSON.parse(logOf(copy)).draws.map(({ reason }: { reason?: string }) => reason)).toEqual([undefined, 'Zahlen vertippt']);
    expect(invite(copy, 'verify', ['--extract', 'auszug.csv']).code).toBe(0);
    // without the log, the file beside the extract still remembers
    rmSync(join(copy, 'katalog', 'draw.json'));
    expect(draw(copy).code).toBe(2);
  });

  test('refuses public numbers that cannot have been drawn, and says which are needed', () => {
    const other = town();
    const attempt = (typed: string): Result => invite(other, 'draw', ['--extract', 'auszug.csv', '--numbers', typed]);
    expect(attempt('3 11 19 24 37 50; 0123456; 65432')).toMatchObject({ code: 2, stderr: expect.stringMatching(/50 kann bei „Lotto 6 aus 49“ nicht gezogen werden\.\n.*„Super 6“ hat 6 Ziffern/) });
    expect(invite(other, 'draw', ['--extract', 'auszug.csv'])).toMatchObject({ code: 2, stderr: expect.stringContaining('Lotto 6 aus 49; Spiel 77; Super 6') });
    expect(existsSync(join(other, 'katalog', 'draw.json'))).toBe(false);
    expect(existsSync(join(other, 'auszug.csv.salt'))).toBe(false);
  });

  test('writes the list to a file with --output, and nothing at all where one file cannot be written', () => {
    const other = town();
    expect(draw(other, ['--output', 'gezogen.csv'])).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(join(other, 'gezogen.csv'), 'utf8')).toBe(drawn.stdout);
    const blocked = town();
    mkdirSync(join(blocked, 'gezogen.csv'));
    const before = readTree(blocked);
    expect(draw(blocked, ['--output', 'gezogen.csv']).code).toBe(2);
    expect(readTree(blocked)).toEqual(before);
  });
});

describe('an extract', () => {
  test('inside a git work tree is refused, also by way of a link, unless that is allowed', () => {
    const folder = town();
    mkdirSync(join(folder, 'repo', '.git'), { recursive: true });
    cpSync(join(folder, 'auszug.csv'), join(folder, 'repo', 'auszug.csv'));
    symlinkSync(join(folder, 'repo', 'auszug.csv'), join(folder, 'link.csv'));
    for (const path of ['repo/auszug.csv', 'link.csv']) {
      const { code, stderr } = invite(folder, 'plan', ['--extract', path]);
      expect(code).toBe(2);
      expect(stderr).toContain(`„${path}“ liegt in einem Git-Repository`);
    }
    expect(invite(folder, 'plan', ['--extract', 'repo/auszug.csv', '--allow-in-repo']).code).toBe(0);
    expect(draw(folder, ['--output', 'repo/gezogen.csv'])).toMatchObject({ code: 2, stderr: expect.stringContaining('„repo/gezogen.csv“ liegt in einem Git-Repository') });
  });

  const refused: [string, string | Buffer, RegExp][] = [
    ['with names', csv(crowd.slice(0, 9)).replace('id;', 'id;Nachname;'), /auszug\.csv:1:1: error input Die Spalte „Nachname“ klingt nach Personendaten \(ein Name\)/],
    ['with a mail address in a cell', csv(crowd).replace(';16-24;', ';anna@example.org;'), /auszug\.csv:\d+:1: error input In der Spalte „alter“ steht etwas, das aussieht wie eine E-Mail-Adresse/],
    ['with a needless column', csv(crowd.map((row) => [...row, 'ledig'])).replace('ortsteil\r', 'ortsteil;familienstand\r'), /auszug\.csv:1:1: error input Die Spalte „familienstand“ wird nicht gebraucht/],
    ['with an id twice', csv([...crowd, crowd[4]!]), /auszug\.csv:3002:1: error input Die Kennung „[0-9a-f]+“ steht schon in Zeile 6/],
    ['with an empty field', csv([['a1', 'de', '', 'altstadt'], ...crowd]), /auszug\.csv:2:1: error input Das Feld „alter“ ist leer/],
    ['with a total at the end', `${csv(crowd)}Summe;26000\r\n`, /auszug\.csv:3002:1: error input Die Zeile hat 2 Felder statt 4/],
    ['with separators only at the end', `${csv(crowd)};;;\r\n`, /auszug\.csv:3002:1: error input Die Zeile ist leer/],
    ['with an open quote', csv(crowd).replace(';de;', ';"de;'), /auszug\.csv:2:1: error input Die Zeile ist zu lang; vermutlich fehlt ein schließendes Anführungszeichen/],
    ['in UTF-16', Buffer.from(csv(crowd.slice(0, 9)), 'utf16le'), /auszug\.csv:1:1: error input Die Datei ist in UTF-16 gespeichert/],
    ['that is a spreadsheet', Buffer.from('PK\u0003\u0004\0\0\0\0', 'latin1'), /auszug\.csv:1:1: error input Die Datei/],
    ['that is empty', '', /auszug\.csv:1:1: error input Die Datei enthält keine Personen/],
  ];
  test.each(refused)('%s is refused with the line, and nothing is written', (_, content, expected) => {
    const folder = town('');
    writeFileSync(join(folder, 'auszug.csv'), content);
    const before = readTree(folder);
    const { code, stdout, stderr } = draw(folder);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(expected);
    expect(stderr).not.toContain('anna@example.org');
    expect(readTree(folder)).toEqual(before);
  });

  test('saved as Windows-1252 is read, with a word about it', () => {
    const folder = town('');
    writeFileSync(join(folder, 'auszug.csv'), Buffer.from(csv(crowd, { bom: '' }).replaceAll('muehlried', 'Mühlried'), 'latin1'));
    const { code, stderr } = invite(folder, 'plan', ['--extract', 'auszug.csv']);
    expect(code).toBe(0);
    expect(stderr).toContain('wurde als Windows-1252 gelesen');
  });

  test('that is missing, a folder or a pipe is named', () => {
    const folder = town();
    mkdirSync(join(folder, 'ordner'));
    spawnSync('mkfifo', [join(folder, 'rohr')]);
    expect(invite(folder, 'plan', ['--extract', 'fehlt.csv'])).toMatchObject({ code: 2, stderr: expect.stringContaining('„fehlt.csv“ gibt es nicht') });
    for (const path of ['ordner', 'rohr']) expect(invite(folder, 'plan', ['--extract', path])).toMatchObject({ code: 2, stderr: expect.stringContaining(`„${path}“ lässt sich nicht lesen`) });
  });
});

describe('from the commitment to the deletion', () => {
  let folder = '';
  beforeAll(() => {
    folder = town();
    expect(invite(folder, 'plan', ['--extract', 'auszug.csv', '--commit', '--salt', salt], '2026-05-22').code).toBe(0);
    expect(draw(folder, ['--output', 'gezogen.csv']).code).toBe(0);
  });

  test('the commitment holds the fingerprint that the draw uses, and the draw names its day', () => {
    const log = JSON.parse(logOf(folder)) as { commitments: { extractHash: string; date: string }[]; draws: { extractHash: string; committed: string }[] };
    expect(log.commitments[0]).toMatchObject({ date: '2026-05-22', extractHash: log.draws[0]!.extractHash });
    expect(log.draws[0]!.committed).toBe('2026-05-22');
  });

  test('a commitment that is not earlier than the public numbers counts as late, on the terminal and on the page', () => {
    const other = town();
    expect(invite(other, 'plan', ['--extract', 'auszug.csv', '--commit'], '2026-05-30').stderr).toContain('Eine Festlegung, die nicht davor liegt, beweist nichts');
    const args = ['--extract', 'auszug.csv', '--numbers', numbers];
    expect(invite(other, 'draw', args).stderr).toContain('beweist nichts');
    expect(invite(other, 'report').stdout).toContain('erst am 30.\u00a0Mai 2026, als die Zahlen vom 30.\u00a0Mai 2026 schon bekannt sein konnten');
    expect(invite(folder, 'report').stdout).toContain('am 22.\u00a0Mai 2026: Der Auszug und die Regeln standen fest');
  });

  test('a draw from another extract than the one laid down needs a reason', () => {
    const other = town(csv([...people(3010)]));
    cpSync(join(folder, 'katalog', 'draw.json'), join(other, 'katalog', 'draw.json'));
    const log = JSON.parse(logOf(other));
    expect(log.commitments).toHaveLength(1);
    rmSync(join(other, 'katalog', 'draw.json'));
    writeFileSync(join(other, 'auszug.csv'), csv(crowd));
    invite(other, 'plan', ['--extract', 'auszug.csv', '--commit', '--salt', salt], '2026-05-22');
    writeFileSync(join(other, 'auszug.csv'), csv([...people(3010)]));
    expect(draw(other)).toMatchObject({ code: 2, stderr: expect.stringContaining('nicht die, die am 2026-05-22 festgelegt wurden') });
    expect(draw(other, ['--reason', 'Zehn Zugezogene ergänzt']).code).toBe(0);
  });

  test('the same commitment twice changes nothing; another one needs a reason', () => {
    const other = town();
    const commit = (...args: string[]): Result => invite(other, 'plan', ['--extract', 'auszug.csv', '--commit', ...args], '2026-05-22');
    commit();
    const before = readTree(other);
    expect(commit().stderr).toContain('schon genau so festgelegt');
    expect(readTree(other)).toEqual(before);
    writeFileSync(join(other, 'auszug.csv'), csv([...crowd.slice(1), ['f00', ...crowd[0]!.slice(1)]]));
    expect(commit().code).toBe(2);
    expect(commit('--reason', 'Auszug berichtigt').code).toBe(0);
    expect(JSON.parse(logOf(other)).commitments.map(({ reason }: { reason?: string }) => reason)).toEqual([undefined, 'Auszug berichtigt']);
  });

  test('verify confirms the draw with and without the extract, and the list', () => {
    for (const args of [[], ['--extract', 'auszug.csv'], ['--extract', 'auszug.csv', '--list', 'gezogen.csv']]) {
      const { code, stdout } = invite(folder, 'verify', args);
      expect(code).toBe(0);
      expect(stdout).toContain('Bestätigt');
    }
    expect(JSON.parse(invite(folder, 'verify', ['--extract', 'auszug.csv', '--format', 'json']).stdout)).toEqual({ version: 1, confirmed: true, checked: { log: true, settings: true, extract: true, list: false }, draws: 1, differences: [] });
  });

  test('verify fails for one changed byte of the extract', () => {
    const text = readFileSync(join(folder, 'auszug.csv'), 'utf8');
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    for (const changed of [text.replace(';de;', ';eu;'), text.replace(crowd[7]![0]!, `${crowd[7]![0]!.slice(0, -1)}g`), text.split('\r\n').slice(0, -2).join('\r\n')]) {
      writeFileSync(join(copy, 'auszug.csv'), changed);
      const { code, stdout } = invite(copy, 'verify', ['--extract', 'auszug.csv']);
      expect(code).toBe(1);
      expect(stdout).toContain('ist nicht der, aus dem gezogen wurde');
    }
  });

  test('verify fails for one changed byte anywhere in the log, and for changed settings', () => {
    const text = logOf(folder);
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    const log = join(copy, 'katalog', 'draw.json');
    for (let at = 0; at < text.length; at += Math.floor(text.length / 12)) {
      const other = text[at] === '7' ? '8' : '7';
      writeFileSync(log, text.slice(0, at) + other + text.slice(at + 1));
      expect({ at, code: invite(copy, 'verify').code }).toEqual({ at, code: 1 });
    }
    writeFileSync(log, text.replaceAll('\n', '\r\n'));
    expect(invite(copy, 'verify').code).toBe(0);
    writeFileSync(log, text);
    const settings = join(copy, 'katalog', 'invite.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('seats: 15', 'seats: 16'));
    expect(invite(copy, 'verify')).toMatchObject({ code: 1, stdout: expect.stringContaining('invite.yaml wurde seit der Ziehung geändert') });
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('seats: 16', 'seats: 15 # so viele Stühle'));
    expect(invite(copy, 'verify').code).toBe(0);
  });

  test('a log that was changed by hand is neither drawn from nor reported on', () => {
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    writeFileSync(join(copy, 'katalog', 'draw.json'), logOf(folder).replace('"date": "2026-05-31"', '"date": "2026-05-30"'));
    expect(invite(copy, 'report')).toMatchObject({ code: 2, stderr: expect.stringContaining('wurde von Hand verändert') });
    expect(draw(copy, ['--reason', 'noch einmal']).code).toBe(2);
  });

  test('replacements continue the ranking, are not given twice, and are verified', () => {
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    const list = readFileSync(join(copy, 'gezogen.csv'), 'utf8').trim().split('\n').slice(1).map((line) => line.split(';'));
    const [first, second] = [list[0]!, list.at(-1)!];
    writeFileSync(join(copy, 'absagen.csv'), `id\n${first[0]}\n${second[0]}\n`);
    const next = (): Result => invite(copy, 'replace', ['--extract', 'auszug.csv', '--declined', 'absagen.csv'], '2026-06-20');
    const round = next();
    expect(round.code).toBe(0);
    const rows = round.stdout.trim().split('\n').slice(1).map((line) => line.split(';'));
    for (const [index, declined] of [first, second].entries()) {
      const inStratum = list.filter((row) => row.slice(1, 4).join() === declined.slice(1, 4).join()).length;
      expect(rows[index]!.slice(1)).toEqual([...declined.slice(1, 4), String(inStratum + 1)]);
    }
    for (const row of rows) expect(list.map(([id]) => id)).not.toContain(row[0]);
    expect(next().stdout).toBe('id;staatsangehoerigkeit;alter;ortsteil;place\n');
    expect(invite(copy, 'verify', ['--extract', 'auszug.csv']).code).toBe(0);
    writeFileSync(join(copy, 'absagen.csv'), `id\n${first[0]}\nniemand1\n`);
    expect(next()).toMatchObject({ code: 1, stderr: expect.stringMatching(/absagen\.csv:3:1: error input Die Kennung „niemand1“ steht nicht im Auszug/) });
  });

  test('purge deletes extract, salt and lists of this draw, and nothing else, and writes it down', () => {
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    writeFileSync(join(copy, 'anderes.csv'), 'id\nfremd1\n');
    expect(invite(copy, 'purge', ['--extract', 'auszug.csv', '--list', 'anderes.csv']).code).toBe(2);
    writeFileSync(join(copy, 'anderer-auszug.csv'), csv([...crowd.slice(1), ['f00', ...crowd[0]!.slice(1)]]));
    expect(invite(copy, 'purge', ['--extract', 'anderer-auszug.csv', '--salt', salt])).toMatchObject({ code: 2, stderr: expect.stringContaining('nicht der Auszug, aus dem gelost wurde') });
    expect(existsSync(join(copy, 'auszug.csv'))).toBe(true);
    const { code, stdout } = invite(copy, 'purge', ['--extract', 'auszug.csv', '--list', 'gezogen.csv'], '2026-09-30');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Liste: gezogen.csv\nAuszug: auszug.csv\nSalz: auszug.csv.salt\n' });
    expect(Object.keys(readTree(copy))).toEqual(['anderer-auszug.csv', 'anderes.csv', 'katalog/catalogue.yaml', 'katalog/draw.json', 'katalog/invite.yaml']);
    expect(JSON.parse(logOf(copy)).deletions[0]).toMatchObject({ date: '2026-09-30', deleted: [{ kind: 'list', name: 'gezogen.csv' }, { kind: 'extract', name: 'auszug.csv' }, { kind: 'salt', name: 'auszug.csv.salt' }] });
    expect(invite(copy, 'verify').stdout).toContain('Auszug gelöscht am 30.\u00a0September 2026');
    expect(invite(copy, 'report').stdout).toContain('Auszug und Listen wurden am 30.\u00a0September 2026 gelöscht');
  });

  test('the page on fairness sets the letters beside the residents, in German and English', () => {
    const german = invite(folder, 'report').stdout;
    expect(german).toContain('# So wurde gelost: ');
    expect(german).toMatch(/\| deutsch \| 2\.\d{3} \| 7\d,\d\s% \| 4[678] \| 7\d,\d\s% \|/);
    expect(german).toMatch(/\| kleine Gruppen \(unter 5 Menschen\) zusammen \| \d+ \|/);
    expect(german).not.toMatch(/· [^|]* \| [1-4] \|/);
    expect(german).toContain('| Alter: 16 bis 24 Jahre | 3/2 | Jüngere melden sich seltener an');
    expect(invite(folder, 'report', ['--lang', 'en']).stdout).toContain('# How the lots were drawn: ');
    expect(invite(folder, 'report', ['-o', 'los.md']).stderr).toContain('Geschrieben: los.md');
    expect(readFileSync(join(folder, 'los.md'), 'utf8')).toBe(german);
  });
});
