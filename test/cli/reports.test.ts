// `measures export md --report …`: the papers that leave the house.
import { afterAll, describe, expect, test } from '@jest/globals';
import { expectGolden } from '../support/golden.ts';
import { exampleCopy, measures, readTree, removeTemporaryFolders, smallCatalogue, writeFiles } from '../support/program.ts';

afterAll(removeTemporaryFolders);
const report = (name: string, ...args: string[]) => measures(['export', 'md', '--report', name, '--as-of', '2026-12-31', '--quiet', ...args]);
// the hash of the inputs changes with every file
const withoutHash = (text: string): string => text.replace(/^inputs: .*$/m, 'inputs: …');

describe('on the worked example', () => {
  test.each<[string, string[]]>([
    ['report-council.md', ['council', '--paper', 'P-01']], ['report-council.en.md', ['council', '--paper', 'GR 2027/004', '--lang', 'en']], ['report-funder.md', ['funder']], ['report-forum.md', ['forum']], ['report-forum-one.md', ['forum', '--forum', 'F-kultur']],
    ['report-conference.md', ['conference', '--edition', 'public']], ['report-easy.md', ['easy']], ['report-funder.en.md', ['funder', '--lang', 'en']],
  ])('%s', (file, [name, ...args]) => {
    const { code, stdout, stderr } = report(name!, ...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expectGolden(file, withoutHash(stdout));
  });

  test('report-public.md: what it adds to the ranked catalogue', () => {
    const { code, stdout } = report('public');
    expect(code).toBe(0);
    expectGolden('report-public.md', stdout.slice(stdout.indexOf('## Was die Erhebungen ergeben haben')));
  });

  test('the chapters of a council paper come in the order of a German Beschlussvorlage', () => {
    const headings = report('council').stdout.match(/^## .*$/gm)!;
    expect(headings.slice(0, 5)).toEqual(['## Beschlussvorschlag', '## Sachverhalt', '## Finanzielle Auswirkungen', '## Beratungsfolge', '## Anlagen']);
  });

  test('the amounts of a council paper add up, and fit the budget that the order of action keeps', () => {
    const { stdout } = report('council');
    const cents = (cell: string): number => Number(cell.replace(/[^\d−-]/g, '').replace('−', '-') || 0);
    const section = (from: string): string[][] => stdout.slice(stdout.indexOf(from)).split('\n\n').find((block) => block.startsWith('| Jahr'))!.split('\n').slice(2).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
    const money = section('## Finanzielle Auswirkungen');
    for (const row of money) expect([row[0], row.slice(1, -1).reduce((sum, cell) => sum + cents(cell), 0)]).toEqual([row[0], cents(row.at(-1)!)]);
    for (const [year, budget, agreed, here, rest] of section('**Deckung aus eigenen Mitteln')) {
      expect([year, cents(budget!) - cents(agreed!) - cents(here!)]).toEqual([year, cents(rest!)]);
      expect([year, cents(rest!) >= 0]).toEqual([year, true]);
    }
  });

  test('interviews never carry per cent, other findings never without their count', () => {
    const { stdout } = report('public');
    const interviews = stdout.slice(stdout.indexOf('### Leitfadengespräche'), stdout.indexOf('### Befragung im Netz'));
    expect(interviews).toContain('13\u00a0von\u00a020');
    expect(interviews).not.toContain('%');
    const survey = stdout.slice(stdout.indexOf('### Befragung im Netz'), stdout.indexOf('### Einschulungsuntersuchung'));
    for (const line of survey.split('\n').filter((each) => each.includes('%'))) expect(line).toMatch(/\d+\u00a0von\u00a0\d+ \(\d+\u00a0%\)/);
    for (const limits of ['Auswahl: von anderen benannt (Steuerungsgruppe).', 'Grenzen: Wer keinen Netzzugang hat']) expect(stdout).toContain(limits);
  });

  test('the public edition holds no rater, note, log, waiver or imported cell', () => {
    const folder = exampleCopy();
    const secret = (what: string): string => `GEHEIM-${what}`;
    const { 'measures/SB-01.yaml': measure, 'ratings/R-beirat.yaml': rating } = readTree(folder);
    const text = measure!.replace('log:\n', `log:\n  - {date: 2026-06-23, text: ${secret('log')}}\n`).replace(/note: [^}]*}/, `note: ${secret('note')}}`) + `waivers: [{rule: R211, reason: ${secret('waiver')}}]\nimported: {file: ${secret('file')}, row: 3, cells: {Spalte: ${secret('cell')}}}\n`;
    expect(text.match(/GEHEIM-/g)).toHaveLength(5);
    writeFiles(folder, { 'measures/SB-01.yaml': text, 'ratings/R-beirat.yaml': rating!.replace(/^rater:.*$/m, '').replace('scores:', `rater: ${secret('rater')}\nscores:`) });
    for (const name of ['public', 'catalogue', 'council', 'funder', 'forum', 'conference', 'easy']) {
      const { code, stdout } = report(name, '--edition', 'public', '--dir', folder);
      expect([name, code]).toEqual([name, 0]);
      expect([name, stdout.match(/GEHEIM-\w+/g)]).toEqual([name, null]);
    }
    expect(report('catalogue', '--dir', folder).stdout).toContain('GEHEIM-log');
  });
});

describe('what must not be published is not written', () => {
  const evidence = (extra: object): Record<string, unknown> => ({ 'evidence/E-01.yaml': { id: 'E-01', title: 'Befund', ...extra } });
  test.each<[string, Record<string, unknown>, string]>([
    ['an e-mail address', evidence({ description: 'Rückfragen an anna.beispiel@example.org' }), 'E-Mail-Adresse'],
    ['a small number in a sentence', evidence({ description: 'Zwei von 20 Befragten wurden abgewiesen.' }), '„Zwei von 20 Befragte“ nennt eine kleine Zahl'],
    ['a small number of people in an indicator', { 'goals/Z-01.yaml': { id: 'Z-01', title: 'Ziel', principles: ['L-1'], indicators: [{ id: 'I1', name: 'Kinder', unit: 'Kinder', counts: 'people', baseline: { value: 3, date: 2026 } }] } }, 'kleine Fallzahl'],
    ['the check cannot be switched off', { ...evidence({ description: 'Tel. 07623 95 12 34' }), 'catalogue.yaml': { title: 'Konzept', language: 'de', rules: { S009: 'off' }, actionFields: [{ id: 'sprache', title: 'Sprache' }], units: [{ id: 'vhs', title: 'VHS' }], sources: [{ id: 'city', own: true }], criteria: [{ id: 'effect', title: 'Wirkung', weight: 100, worst: 0, best: 10 }] } }, 'Telefonnummer'],
  ])('%s', (_, files, said) => {
    const dir = smallCatalogue(files);
    for (const args of [['--report', 'public'], ['--report', 'conference', '--edition', 'public'], ['--edition', 'public']]) {
      const { code, stdout, stderr } = measures(['export', 'md', ...args, '--dir', dir]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain(said);
      expect(stderr).toContain('1 Angabe verhindert die Veröffentlichung.');
    }
    expect(measures(['export', 'md', '--dir', dir]).code).toBe(0);
  });

  test('a probable name is said, but does not stop it', () => {
    const { code, stdout, stderr } = measures(['export', 'md', '--report', 'public', '--dir', smallCatalogue(evidence({ description: 'Frau Beispiel berichtet davon.' }))]);
    expect([code, stdout === '']).toEqual([0, false]);
    expect(stderr).toContain('1 Stelle sollten Sie vor der Veröffentlichung ansehen');
  });
});

describe('an empty catalogue has its reports too', () => {
  test.each(['council', 'funder', 'public', 'forum', 'conference', 'easy'])('%s', (name) => {
    const { code, stdout } = measures(['export', 'md', '--report', name, '--quiet', '--dir', smallCatalogue()]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# /m);
    expect(stdout).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('wrong usage', () => {
  test.each<[string[], string]>([
    [['--report', 'council', '--paper', 'P-02'], 'Die Vorlage „P-02“ gibt es nicht.'], [['--report', 'counsil'], 'Meinten Sie „council“?'], [['--report', 'forum', '--forum', 'F-sprach'], 'Meinten Sie „F-sprache“?'], [['--report', 'public', '--edition', 'internal'], 'immer die öffentliche Ausgabe'],
  ])('%j', (args, said) => {
    const { code, stdout, stderr } = measures(['export', 'md', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  test('of several papers one must be named', () => {
    const { code, stderr } = measures(['export', 'md', '--report', 'council', '--dir', smallCatalogue({ 'papers/P-01.yaml': { id: 'P-01' }, 'papers/P-02.yaml': { id: 'P-02' } })]);
    expect(code).toBe(2);
    expect(stderr).toContain('Nennen Sie eine mit --paper: P-01, P-02');
  });
});
