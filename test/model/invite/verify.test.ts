import { describe, expect, test } from '@jest/globals';
import type { Draw } from '../../../src/generated/types.ts';
import { listHash } from '../../../src/model/invite/canonical.ts';
import { drawRecord, logText, sealed } from '../../../src/model/invite/log.ts';
import { replacementsFor, type Replacements } from '../../../src/model/invite/replace.ts';
import { verifyDraws, type Evidence } from '../../../src/model/invite/verify.ts';
import { strataOf } from '../../../src/model/invite/strata.ts';
import { draw, drawnLog, read, rows, salt, settings } from './support/example.ts';

const { log, extract, lots } = drawnLog();
const record = log.draws[0]!;
const kinds = (changed: Draw, evidence: Evidence = { extract: { extract, salt } }): string[] => [...new Set(verifyDraws(changed, evidence).map(({ kind }) => kind))];
const changedDraw = (changes: Partial<Draw['draws'][0]>): Draw => sealed({ ...log, draws: [{ ...record, ...changes }] });

describe('verifying', () => {
  test('confirms a draw from the log alone, and from log and extract', () => {
    expect(kinds(log, {})).toEqual([]);
    expect(kinds(log)).toEqual([]);
    expect(kinds(log, { extract: { extract, salt }, settings: settings(), list: lots.drawn.flat() })).toEqual([]);
  });

  test('confirms it from the log as it was written and read again', () => {
    expect(kinds(JSON.parse(logText(log)) as Draw)).toEqual([]);
  });

  test('notices a person more, a person less, another stratum, another id, another salt', () => {
    const people = rows();
    expect(kinds(log, { extract: { extract: read([...people, ['p9', 'nord', '40+']]), salt } })).toEqual(expect.arrayContaining(['extract', 'people']));
    expect(kinds(log, { extract: { extract: read(people.slice(1)), salt } })).toEqual(expect.arrayContaining(['extract', 'people']));
    expect(kinds(log, { extract: { extract: read([[people[0]![0]!, 'nord', '16-39'], ...people.slice(1)]), salt } })).toEqual(expect.arrayContaining(['extract', 'people']));
    expect(kinds(log, { extract: { extract: read([['p0x9999', ...people[0]!.slice(1)], ...people.slice(1)]), salt } })).toEqual(expect.arrayContaining(['extract']));
    expect(kinds(log, { extract: { extract, salt: salt.replace('0011', '0012') } })).toEqual(expect.arrayContaining(['extract', 'list']));
  });

  test('says which stratum has other people than the log', () => {
    const found = verifyDraws(log, { extract: { extract: read([...rows(), ['p9', 'nord', '40+']]), salt } }).find(({ kind }) => kind === 'people');
    expect(found).toEqual({ draw: 1, kind: 'people', values: { stratum: 'nord;40+', logged: 100, computed: 101 } });
  });

  test('notices every single value of the log that was changed, even with a new checksum', () => {
    const other = { hash: 'f'.repeat(64), text: '12345', number: 7 };
    expect(kinds(changedDraw({ settingsHash: other.hash }), {})).toContain('settings');
    expect(kinds(changedDraw({ extractHash: other.hash }), {})).toContain('seed');
    expect(kinds(changedDraw({ numbers: '1,2,3,4,5,6;0000000;000000' }), {})).toContain('seed');
    expect(kinds(changedDraw({ seed: `${record.seed}0` }), {})).toEqual(expect.arrayContaining(['seed', 'key']));
    expect(kinds(changedDraw({ key: other.hash }), {})).toEqual(expect.arrayContaining(['key', 'start']));
    expect(kinds(changedDraw({ start: other.text }), {})).toEqual(['start']);
    expect(kinds(changedDraw({ length: other.text }), {})).toEqual(['length']);
    expect(kinds(changedDraw({ population: other.number }), {})).toEqual(['population']);
    expect(kinds(changedDraw({ letters: other.number }), {})).toEqual(['letters']);
    expect(kinds(changedDraw({ probability: { ...record.probability, least: '1/1000' } }), {})).toEqual(['probability']);
    expect(kinds(changedDraw({ settings: settings({ letters: 11 }) }), {})).toEqual(expect.arrayContaining(['settings', 'letters']));
    expect(kinds(changedDraw({ listHash: other.hash }))).toEqual(['list']);
    expect(kinds(changedDraw({ committed: '2026-05-20' }), {})).toEqual(['commitment']);
    const [first, ...others] = record.strata;
    expect(kinds(changedDraw({ strata: [{ ...first!, letters: first!.letters + 1 }, ...others] }), {})).toEqual(['stratum']);
    expect(kinds(changedDraw({ strata: [{ ...first!, people: first!.people + 1 }, ...others] }), {})).toContain('population');
    expect(kinds(changedDraw({ strata: others }), {})).toContain('population');
  });

  test('notices a change to what cannot be recomputed by the checksum', () => {
    expect(kinds({ ...log, draws: [{ ...record, date: '2026-05-25' }] }, {})).toEqual(['checksum']);
    expect(kinds({ ...log, tool: 'measures 9.9.9' }, {})).toEqual(['checksum']);
  });

  test('notices that the settings in the catalogue are no longer those of the draw', () => {
    expect(kinds(log, { settings: settings({ letters: 9 }) })).toEqual(['settingsFile']);
  });

  test('compares a list of ids with the draw', () => {
    const list = lots.drawn.flat();
    const stranger = extract.ids.find((id) => !list.includes(id))!;
    const found = (ids: readonly string[]): unknown => verifyDraws(log, { extract: { extract, salt }, list: ids });
    expect(found(list.slice(1))).toEqual([{ draw: 1, kind: 'listFile', values: { missing: 1, foreign: 0, twice: 0 } }]);
    expect(found([...list.slice(1), stranger])).toEqual([{ draw: 1, kind: 'listFile', values: { missing: 1, foreign: 1, twice: 0 } }]);
    expect(found([...list, list[0]!])).toEqual([{ draw: 1, kind: 'listFile', values: { missing: 0, foreign: 0, twice: 1 } }]);
  });

  test('also checks earlier draws, as far as the extract is theirs', () => {
    const again = draw(rows(), settings(), '1,2,3,4,5,6;0000000;000000');
    const second = drawRecord(settings(), extract, again.lots, { date: '2026-05-30', reason: 'Stichtag berichtigt', committed: null, extractHash: again.hash, numbers: '1,2,3,4,5,6;0000000;000000', listHash: listHash(again.lots.drawn.flat(), salt) });
    const both = sealed({ ...log, draws: [record, second] });
    expect(kinds(both)).toEqual([]);
    expect(verifyDraws(sealed({ ...both, draws: [{ ...record, listHash: 'f'.repeat(64) }, second] }), { extract: { extract, salt } })).toEqual([{ draw: 1, kind: 'list', values: {} }]);
  });
});

describe('the log', () => {
  test('holds no id of anybody', () => {
    for (const id of extract.ids) expect(logText(log)).not.toContain(id);
  });

  test('has the settings on one line, as they are hashed', () => {
    const line = logText(log).split('\n').find((text) => text.trimStart().startsWith('"settings":'))!;
    expect(line).toMatch(/^ {6}"settings": \{.*\},$/);
  });

  test('has the chances as exact fractions', () => {
    expect(record.probability).toEqual({ least: '10/1000', mean: '10/1000', largest: '10/1000' });
  });
});

describe('replacements', () => {
  const next = (declined: readonly string[], from = record): Replacements => {
    const result = replacementsFor(from, extract, declined.map((id, index) => ({ id, line: index + 1 })));
    if ('problems' in result) throw new Error(JSON.stringify(result.problems));
    return result;
  };
  const problems = (declined: readonly string[], from = record): string[] => {
    const result = replacementsFor(from, extract, declined.map((id, index) => ({ id, line: index + 1 })));
    return 'problems' in result ? result.problems.map(({ line, kind }) => `${line} ${kind}`) : [];
  };
  const strata = strataOf(settings()).map(({ key }) => key);
  const after = (round: Replacements, declined: number): typeof record => ({
    ...record,
    replacements: [...record.replacements, { date: '2026-06-20', declined, letters: round.letters.reduce((a, b) => a + b, 0), strata: round.letters.map((letters, index) => ({ stratum: strata[index]!, letters })), listHash: listHash(round.drawn.flat(), salt) }],
  });
  const [a, b] = [lots.drawn[0]![0]!, lots.drawn[1]![0]!];

  test('are the next ranks of the strata of those who declined', () => {
    const longer = draw(rows(), settings()).lots;
    const round = next([a, b]);
    expect(round.letters).toEqual([1, 1, 0, 0]);
    expect(round.firstPlace).toEqual(longer.letters.map((count) => count + 1));
    expect(round.drawn.flat()).toHaveLength(2);
    for (const id of round.drawn.flat()) expect(lots.drawn.flat()).not.toContain(id);
  });

  test('come in the same order whether they are asked for at once or one after another', () => {
    const first = next([a]);
    const second = next([a, first.drawn[0]![0]!], after(first, 1));
    const atOnce = next([a, lots.drawn[0]![1]!]);
    expect([first.drawn[0]![0], second.drawn[0]![0]]).toEqual(atOnce.drawn[0]);
  });

  test('are not given twice for the same refusal', () => {
    const round = next([a, b]);
    expect(next([a, b], after(round, 2)).drawn.flat()).toEqual([]);
  });

  test('are verified with the rest of the log', () => {
    const round = next([a, b]);
    const changed = sealed({ ...log, draws: [after(round, 2)] });
    expect(kinds(changed)).toEqual([]);
    expect(kinds(changed, { extract: { extract, salt }, list: [...lots.drawn.flat(), ...round.drawn.flat()] })).toEqual([]);
    const other = { ...changed.draws[0]!.replacements[0]!, listHash: 'f'.repeat(64) };
    expect(kinds(sealed({ ...changed, draws: [{ ...changed.draws[0]!, replacements: [other] }] }))).toEqual(['replacements']);
  });

  test('are refused for somebody unknown, not invited, named twice, or missing from an earlier list', () => {
    const stranger = extract.ids.find((id) => !lots.drawn.flat().includes(id))!;
    expect(problems(['nobody1', stranger, a, a])).toEqual(['1 unknown', '2 notInvited', '4 twice']);
    const round = next([a, b]);
    expect(problems([a], after(round, 2))).toEqual(['0 fewer']);
  });

  test('end where a stratum has nobody left', () => {
    const small = drawnLog(rows([1, 1, 1, 1]), settings({ letters: 4 }));
    const result = replacementsFor(small.log.draws[0]!, small.extract, [{ id: 'p0x0000', line: 1 }]);
    expect(result).toMatchObject({ letters: [0, 0, 0, 0], exhausted: [{ stratum: 'mitte;16-39', missing: 1 }] });
  });
});
