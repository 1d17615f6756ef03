// A cache may be missing, old, damaged or somebody else's; what `validate` says is the same in every case.
import { readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { recall, remember, survey } from '../../src/files/findings-cache.ts';
import { openCatalogue } from '../../src/files/open.ts';
import { checkRules } from '../../src/model/rules/check.ts';
import type { Finding } from '../../src/model/finding.ts';
import { measures, removeTemporaryFolders, smallCatalogue, temporaryFolder } from '../support/program.ts';

afterAll(removeTemporaryFolders);

const today = { today: '2026-11-22' };
const found = (root: string): Finding[] => {
  const opened = openCatalogue(root);
  return [...opened.findings, ...checkRules(opened, today)];
};
const plain = (findings: readonly Finding[] | null): unknown => (findings === null ? null : JSON.parse(JSON.stringify(findings.map(({ span, message, remedy, ...rest }) => ({ ...rest, span: span && { start: span.start, end: span.end }, message: { de: message.de, en: message.en }, remedy: { de: remedy.de, en: remedy.en } })))));
const withFaults = (): string => smallCatalogue({ 'measures/SB-02.yaml': 'id: SB-02\ntitle: Kurs „Ankommen“\nstage: draft\nstatus: planed\nactionField: sprache\ngoals: [Z-99]\n', 'measures/SB-03.yaml': 'id: SB-03\ntitle: [offen\n' });

describe('the key of a catalogue', () => {
  const key = (root: string, circumstances: readonly string[] = ['1']): string => survey(root, circumstances)!.key;

  test('is the same for the same bytes, and another for any other', () => {
    const root = withFaults();
    const keys = [key(root), key(root, ['2'])];
    const file = join(root, 'measures/SB-02.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('Z-99', 'Z-98'));
    keys.push(key(root));
    writeFileSync(file, text);
    expect(key(root)).toBe(keys[0]);
    renameSync(file, join(root, 'measures/SB-04.yaml'));
    keys.push(key(root));
    writeFileSync(join(root, 'measures/SB-05.yml'), text); // not read, but spoken of
    keys.push(key(root));
    rmSync(join(root, 'measures/SB-03.yaml'));
    keys.push(key(root));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('tells where one file ends and the next begins', () => {
    const [a, b] = [['x: 1\n', 'y: 2\n'], ['x: 1\ny', ': 2\n']].map(([first, second]) => smallCatalogue({ 'needs/N-01.yaml': first, 'needs/N-02.yaml': second }));
    expect(key(a!)).not.toBe(key(b!));
  });
});

describe('what is remembered', () => {
  const root = withFaults(), cache = join(temporaryFolder(), 'cache.json');
  const { key } = survey(root, [])!;
  const all = found(root);
  remember(cache, key, all);
  const intact = readFileSync(cache);

  test('comes back whole', () => {
    expect(all.length).toBeGreaterThan(3);
    expect(plain(recall(cache, key))).toEqual(plain(all));
  });

  test('is forgotten once a byte of it is flipped, and never wrong', () => {
    for (let at = 0; at < intact.length; at += 13) {
      const damaged = Buffer.from(intact);
      damaged[at]! ^= 1 << (at % 8);
      writeFileSync(cache, damaged);
      const recalled = plain(recall(cache, key));
      if (recalled !== null) expect({ at, recalled }).toEqual({ at, recalled: plain(all) });
    }
  });

  test('is forgotten where it is cut short, empty, something else or not there', () => {
    for (const length of [0, 1, intact.length >> 1, intact.length - 3]) {
      writeFileSync(cache, intact);
      truncateSync(cache, length);
      expect(recall(cache, key)).toBeNull();
    }
    for (const text of ['null', '[]', '{}', '{"key":1}', '\u0000']) {
      writeFileSync(cache, text);
      expect(recall(cache, key)).toBeNull();
    }
    rmSync(cache);
    expect(recall(cache, key)).toBeNull();
  });

  test('of another catalogue is not taken, nor findings under another seal', () => {
    const other = smallCatalogue();
    const another = survey(other, [])!.key;
    remember(cache, another, []);
    expect(recall(cache, key)).toBeNull();
    const swapped = { ...(JSON.parse(intact.toString()) as object), findings: '[]' };
    writeFileSync(cache, JSON.stringify(swapped));
    expect(recall(cache, key)).toBeNull();
  });
});

describe('measures validate --cache', () => {
  test('says the same as without, on the first run, on the second, and after every change', () => {
    const root = withFaults(), cache = join(temporaryFolder(), 'cache.json');
    const both = (...args: string[]): void => {
      const cold = measures(['validate', '--dir', root, ...args]);
      expect(measures(['validate', '--dir', root, '--cache', cache, ...args])).toEqual(cold);
      expect(measures(['validate', '--dir', root, '--cache', cache, ...args])).toEqual(cold);
    };
    both('--as-of', '2026-11-22');
    both('--as-of', '2027-11-22', '--format', 'gitlab');
    const file = join(root, 'measures/SB-03.yaml');
    writeFileSync(file, 'id: SB-03\ntitle: Lesepatenschaft\nstage: idea\nstatus: open\nactionField: sprache\ngoals: [Z-01]\n');
    both('--as-of', '2026-11-22', 'measures/SB-02.yaml'.replace(/^/, `${root}/`));
    writeFileSync(cache, 'kaputt');
    both('--as-of', '2026-11-22', '--edition', 'public');
  });

  test('does not go with --watch, and says where it cannot be written', () => {
    const root = smallCatalogue();
    expect(measures(['validate', '--dir', root, '--watch', '--cache', 'x'])).toMatchObject({ code: 2, stderr: expect.stringContaining('--watch und --cache') });
    expect(measures(['validate', '--dir', root, '--cache', root])).toMatchObject({ code: 2, stderr: expect.stringContaining('lässt sich nicht schreiben') });
  });
});
