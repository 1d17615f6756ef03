// Reading: what is refused, what is skipped, how long it takes.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Memory, openCatalogue } from '../../src/files/open.ts';
import { readFolder } from '../../src/files/folder.ts';
import { parseYaml } from '../../src/files/yaml.ts';
import { nearest } from '../../src/text/suggest.ts';
import { blameless } from '../model/rules/blameless.ts';
import { survey } from '../../src/files/findings-cache.ts';
import { readSettings } from '../../src/files/invite-settings.ts';
import { removeTemporaryFolders, temporaryFolder, writeFiles } from '../support/program.ts';
import { processorTime } from '../support/time.ts';

afterAll(removeTemporaryFolders);

const catalogue = (): string => writeFiles(temporaryFolder(), blameless);
const found = (root: string): string[] => readFolder(root).findings.map(({ rule, file, severity }) => `${severity} ${rule} ${file}`);

test('a point for thousands is not read as a decimal point', () => {
  const read = (number: string): unknown => {
    const { value, problems } = parseYaml(`amounts: [${number}]\n`);
    return problems.length > 0 ? problems.map(({ rule, start, end, remedy }) => [rule, start, end, remedy.de]) : (value as { amounts: number[] }).amounts[0];
  };
  for (const [written, meant, value] of [['2.000', '2000', '2'], ['10.500', '10500', '10.5'], ['150.250', '150250', '150.25']] as const) {
    expect(read(written)).toEqual([['F006', 10, 10 + written.length, `Meinen Sie ${meant}, lassen Sie den Punkt weg; meinen Sie ${value}, schreiben Sie ${value}; eine Gliederungsnummer gehört in Anführungszeichen.`]]);
  }
  expect(['2000', '2.50', '0.250', '2000.500', '1.125', '"2.000"'].map(read)).toEqual([2000, 2.5, 0.25, 2000.5, 1.125, '2.000']);
});

describe('what is skipped, with a word', () => {
  test('a symbolic link out of the catalogue is not followed; one within is', () => {
    const root = catalogue();
    writeFileSync(join(temporaryFolder(), 'outside.yaml'), 'id: N-02\ntitle: geheim\n');
    symlinkSync('/etc/passwd', join(root, 'needs', 'N-02.yaml'));
    symlinkSync(join(root, 'needs', 'N-01.yaml'), join(root, 'needs', 'N-03.yaml'));
    symlinkSync('nirgends', join(root, 'needs', 'N-04.yaml'));
    const { files } = readFolder(root);
    expect(found(root)).toEqual(['warning F008 needs/N-02.yaml', 'warning F008 needs/N-04.yaml']);
    expect(files.map(({ path }) => path)).toContain('needs/N-03.yaml');
    expect(files.some(({ text }) => text.includes('root:'))).toBe(false);
  });

  test('nor are settings that link out of it: whoever proposes a change does not choose what is shown', () => {
    const root = catalogue(), secret = join(temporaryFolder(), 'secret');
    writeFileSync(secret, 'password: geheim\n');
    for (const name of ['catalogue.yaml', 'invite.yaml']) {
      rmSync(join(root, name), { force: true });
      symlinkSync(secret, join(root, name));
    }
    const { files, findings } = readFolder(root);
    expect(findings).toMatchObject([{ severity: 'error', rule: 'F001', file: 'catalogue.yaml', message: { de: 'Die Datei ist ein Verweis (symbolischer Link) auf etwas außerhalb des Katalogs.' } }]);
    expect(JSON.stringify([files, findings, readSettings(join(root, 'invite.yaml'), 'invite.yaml')])).not.toContain('geheim');
    expect(survey(root, [])).toBeNull();
    // within the catalogue a link is another name of the same file
    writeFileSync(join(root, 'settings'), blameless['catalogue.yaml']!);
    rmSync(join(root, 'catalogue.yaml'));
    symlinkSync(join(root, 'settings'), join(root, 'catalogue.yaml'));
    expect(found(root)).toEqual([]);
  });

  test('a folder that links elsewhere, and a loop of links', () => {
    const root = catalogue();
    const elsewhere = writeFiles(temporaryFolder(), { 'A-01.yaml': 'id: A-01\ntitle: Treff\n' });
    symlinkSync(elsewhere, join(root, 'offers'));
    symlinkSync(join(root, 'votes'), join(root, 'votes'));
    expect(found(root)).toEqual(['warning F008 offers', 'warning F008 votes']);
  });

  test('a pipe does not make it wait, a folder named like a file is no file', () => {
    const root = catalogue();
    execFileSync('mkfifo', [join(root, 'needs', 'N-02.yaml')]);
    mkdirSync(join(root, 'needs', 'N-03.yaml'));
    let skipped: string[] = [];
    expect(processorTime(() => { skipped = found(root); })).toBeLessThan(1000);
    expect(skipped.sort()).toEqual(['warning F008 needs/N-02.yaml', 'warning F008 needs/N-03.yaml']);
  });

  test('hidden files, backups and unfinished writes are not looked at; .yml is named', () => {
    const root = writeFiles(catalogue(), { 'needs/.N-02.yaml.swp': 'x', 'needs/N-02.yaml~': 'x', 'needs/N-02.yaml.tmp': 'x', 'needs/README.md': 'x', '.git/needs/N-02.yaml': '[', 'anlagen/N-02.yaml': '[', 'needs/N-05.YML': 'id: N-05' });
    expect(found(root)).toEqual(['warning F008 needs/N-05.YML']);
  });

  test('a file that may not be read is an error with its name', () => {
    const root = catalogue();
    const path = join(root, 'needs', 'N-01.yaml');
    chmodSync(path, 0o000);
    // root may read everything
    expect(process.getuid?.() === 0 ? ['error F001 needs/N-01.yaml'] : found(root)).toEqual(['error F001 needs/N-01.yaml']);
    chmodSync(path, 0o644);
  });
});

describe('what is refused, in under a second', () => {
  const nines = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array.from({ length: 9 }, () => (i === 0 ? '"lol"' : `*a${i}`)).join(', ')}]`).join('\n');
  test.each([
    ['a billion laughs', nines, 'F004'],
    ['50,000 keys in one mapping', Array.from({ length: 50_000 }, (_, i) => `k${i}: 1`).join('\n'), 'F007'],
    ['50,000 keys in flow style', `{${Array.from({ length: 50_000 }, (_, i) => `k${i}: 1`).join(', ')}}`, 'F007'],
    ['50,000 times the same key', Array.from({ length: 50_000 }, () => 'k: 1').join('\n'), 'F005'],
    ['100,000 brackets', '['.repeat(100_000), 'F007'],
    ['100,000 braces', '{a: '.repeat(100_000), 'F007'],
    ['20,000 levels of indentation', Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'F007'],
    ['100,000 dashes in a row', `${'- '.repeat(100_000)}a`, 'F007'],
    ['100,000 quotation marks', `a: ${'"'.repeat(100_000)}`, 'F003'],
    ['a long line of colons', `a: ${'b: '.repeat(50_000)}`, 'F003'],
    ['a long line of question marks', '? '.repeat(50_000), 'F007'],
    ['a mebibyte of stars', `a: ${'*'.repeat(1_000_000)}`, 'F004'],
    ['a mebibyte of hashes', '#'.repeat(1_000_000), 'F003'],
    ['a mebibyte of spaces', ' '.repeat(1_000_000), 'F003'],
    ['a mebibyte of line breaks', '\n'.repeat(1_000_000), 'F003'],
    ['more than a mebibyte', `a: ${'b'.repeat(1_100_000)}`, 'F001'],
  ])('%s', (_what, text, rule) => {
    const root = writeFiles(temporaryFolder(), { 'catalogue.yaml': 'title: K\n', 'needs/N-01.yaml': text });
    let rules: string[] = [];
    const took = processorTime(() => {
      const { findings } = openCatalogue(root);
      // the words are made only when somebody looks, and must not take long either
      rules = findings.filter(({ message, remedy, span }) => message.de !== '' && remedy.en !== '' && (span?.start ?? 0) >= 0).map((finding) => finding.rule);
    });
    expect(rules).toContain(rule);
    expect(took).toBeLessThan(1000);
  });

  test('a key that everything has is a finding and changes nothing', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      expect(parseYaml(`id: N-01\n${key}: {polluted: true}\n`).problems.map(({ rule }) => rule)).toEqual(['F004']);
      expect(parseYaml(`{"${key}": {polluted: true}}\n`).problems.map(({ rule }) => rule)).toEqual(['F004']);
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('what every object has is an unknown field, not a known one', () => {
    const root = writeFiles(temporaryFolder(), { 'catalogue.yaml': 'title: K\n', 'needs/N-01.yaml': 'id: N-01\ntitle: Kurse\ntoString: x\nhasOwnProperty: y\n' });
    expect(openCatalogue(root).findings.map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual(['F101 /toString', 'F101 /hasOwnProperty']);
  });
});

test('a file that was no text and is one now is read anew, though both look the same', () => {
  const memory = new Memory();
  const root = writeFiles(temporaryFolder(), { 'catalogue.yaml': 'title: K\n' });
  const saved = (end: Buffer): string[] => {
    writeFileSync(join(root, 'catalogue.yaml'), Buffer.concat([Buffer.from('title: K # '), end, Buffer.from('\n')]));
    return openCatalogue(root, memory).findings.map(({ rule }) => rule);
  };
  const replacement = Buffer.from('\ufffd');
  expect([saved(Buffer.from([0xff])), saved(replacement), saved(Buffer.from([0xff]))]).toEqual([['F002'], [], ['F002']]);
});

describe('values', () => {
  const valueOf = (text: string): unknown => (parseYaml(`a: ${text}\n`).value as { a?: unknown } | undefined)?.a;

  test.each([
    ['no', 'no'], ['off', 'off'], ['y', 'y'], ['12:30:45', '12:30:45'], ['1_000', '1_000'], ['2027-01-01', '2027-01-01'], ['2027-01', '2027-01'], ['2027', 2027],
    ['0o17', 15], ['0x1F', 31], ['1e3', 1000], ['1.5', 1.5], ['.5', 0.5], ['-3', -3], ['+3', 3], ['~', null], ['null', null], ['Null', null], ['true', true], ['True', true], ['1,5', '1,5'], ['50 %', '50 %'],
  ])('%s is %p as in YAML 1.2', (text, value) => {
    expect(valueOf(text)).toEqual(value);
  });

  test.each([['08336069'], ['014'], ['-07'], ['20260000000000000123'], ['1e400'], ['-2.5e999']])('%s would lose digits and is refused', (text) => {
    expect(parseYaml(`a: ${text}\n`).problems.map(({ rule }) => rule)).toEqual(['F006']);
    expect(valueOf(`"${text}"`)).toBe(text);
  });

  test('infinity and not-a-number are no numbers', () => {
    for (const text of ['.inf', '-.inf', '.nan']) {
      const root = writeFiles(temporaryFolder(), { 'catalogue.yaml': 'title: K\n', 'evidence/E-01.yaml': `id: E-01\ntitle: Kurse\ncount: ${text}\n` });
      const { rule, message } = openCatalogue(root).findings[0]!;
      expect([rule, message.de]).toEqual(['F103', `„count“ muss eine ganze Zahl sein, ist aber „${text}“.`]);
    }
  });

  test('the same file with other line ends or a byte order mark holds the same', () => {
    const text = '# Kommentar\nid: N-01\ntitle: >-\n  Eltern fehlt\n  Betreuung\nevidence: [E-01]\n';
    const { value } = parseYaml(text);
    expect(parseYaml(text.replaceAll('\n', '\r\n')).value).toEqual(value);
    expect(parseYaml(text.replaceAll('\n', '\r')).value).toEqual(value);
    const root = temporaryFolder();
    writeFiles(root, { 'catalogue.yaml': Buffer.from('\ufefftitle: K\n') });
    expect(readFolder(root).files[0]!.value).toEqual({ title: 'K' });
  });
});

test('the order of files does not depend on the file system', () => {
  const root = catalogue();
  const paths = readFolder(root).files.map(({ path }) => path);
  expect(paths[0]).toBe('catalogue.yaml');
  expect(paths.slice(1)).toEqual(paths.slice(1).sort());
});

test('a file in which everything is wrong is refused in good time: after a thousand errors no more are counted', () => {
  const head = 'id: M-1\ntitle: Kurs\nstage: draft\nstatus: open\nactionField: sprache\ngoals: [Z-01]\n';
  for (const [rule, text] of [['F101', `${head}milestones:\n${'  - {tile: x, deu: 2026}\n'.repeat(30_000)}`], ['F201', `${head}dependsOn: [${Array.from({ length: 100_000 }, (_, i) => `M-${i}x`).join(', ')}]\n`]] as const) {
    const root = writeFiles(catalogue(), { 'measures/M-1.yaml': text });
    let found: string[] = [];
    expect(processorTime(() => { found = openCatalogue(root).findings.map((finding) => finding.rule); })).toBeLessThan(1000);
    expect([found.length, new Set(found)]).toEqual([1001, new Set([rule, 'F007'])]);
  }
});

test('two letters that changed places are a slip, also in a short word', () => {
  expect([nearest('deu', ['title', 'due', 'done']), nearest('fo', ['of', 'to']), nearest('due', ['end', 'use'])]).toEqual(['due', 'of', null]);
});

test('a slip is named only where mending it helps: no „Bürger:innen“ beside an error, no line of signs under a heading', () => {
  const said = (text: string): string[] => parseYaml(text).problems.map(({ message }) => message.de);
  const slip = /Leerzeichen|Konflikt/;
  expect(said('id: N-90\ntitle:Eltern\n')[0]).toMatch(slip);
  expect(said('id: N-90\r\nwaivers:\r\n  -rule: T101\r\n   reason: Später\r\n')[0]).toMatch(slip);
  for (const text of [
    'id: N-90\ndescription: >-\n  Bürger:innen haben keine Betreuung.\ntitle: Eltern fehlt: eine Kinderbetreuung\n',
    'subject: "Sprachkurse\nproposal:\n  - Bürger:innen werden beteiligt.\n',
    'proposal:\n  - Bürger:innen werden beteiligt.\n - Zweitens\n',
    'description: >-\n  Uhrzeit:18 bis 20\ntitle: a: b\n',
    'description: |\n  Anlass\n=======\n',
  ]) expect([text, said(text).some((each) => slip.test(each))]).toEqual([text, false]);
});
