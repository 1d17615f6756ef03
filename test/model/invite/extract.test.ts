import { describe, expect, test } from '@jest/globals';
import type { Invite } from '../../../src/generated/types.ts';
import { mostProblems, type ExtractProblem } from '../../../src/model/invite/extract.ts';
import { personalContent, personalHeading } from '../../../src/model/invite/personal.ts';
import { attempt, read, rows, settings } from './support/example.ts';

const heading = ['id', 'ortsteil', 'alter'];
const good = [['a1', 'mitte', '16-39'], ['a2', 'mitte', '40+'], ['a3', 'nord', '16-39'], ['a4', 'nord', '40+']];
const refused = (people: readonly (readonly string[])[], head = heading, given: Invite = settings(), kind: 'people' | 'counts' = 'people'): ExtractProblem[] => {
  const result = attempt(people, given, head, kind);
  expect(Array.isArray(result)).toBe(true);
  return result as ExtractProblem[];
};
const short = (problems: readonly ExtractProblem[]): string[] => problems.map(({ line, kind }) => `${line} ${kind}`);

describe('an extract', () => {
  test('is read with its columns in any order and its headings in any case', () => {
    const expected = read(good);
    expect(read(good.map(([id, place, age]) => [age!, ` ${id} `, place!]), settings(), ['Alter', 'ID', 'ORTSTEIL'])).toEqual(expected);
    expect(expected).toEqual({ ids: ['a1', 'a2', 'a3', 'a4'], stratum: Uint32Array.of(0, 1, 2, 3), sizes: [1, 1, 1, 1] });
  });

  test('may name its bands in other words, in any case and in either form of an umlaut', () => {
    const given = settings({ traits: [{ id: 'gebiet', title: 'Gebiet', column: 'Wohngebiet', bands: [{ id: 'muehle', title: 'Mühle', values: ['Mühle', 'Mühlried'] }, { id: 'nord', title: 'Nord' }] }] });
    expect(read([['a1', 'MÜHLE'], ['a2', 'Mu\u0308hlried'], ['a3', ' nord ']], given, ['id', 'wohngebiet']).sizes).toEqual([2, 1]);
  });

  test('may hold ages or years of birth instead of bands; a year counts as the age reached in it', () => {
    const bands = [{ id: '16-39', title: '16 bis 39', from: 16, to: 39 }, { id: '40+', title: 'ab 40', from: 40 }];
    const of = (reads: 'age' | 'birthYear'): Invite => settings({ traits: [{ id: 'alter', title: 'Alter', reads, bands }] });
    expect(read([['a1', '16'], ['a2', '39'], ['a3', '40'], ['a4', '101']], of('age'), ['id', 'alter']).sizes).toEqual([2, 2]);
    expect(read([['a1', '2010'], ['a2', '1987'], ['a3', '1986'], ['a4', '1925']], of('birthYear'), ['id', 'alter']).sizes).toEqual([2, 2]);
    expect(short(refused([['a1', '15'], ['a2', '40']], ['id', 'alter'], of('age')))).toEqual(['2 tooYoung']);
    expect(short(refused([['a1', '2011'], ['a2', '1980']], ['id', 'alter'], of('birthYear')))).toEqual(['2 tooYoung']);
    expect(short(refused([['a1', '2027'], ['a2', '1980']], ['id', 'alter'], of('birthYear')))).toEqual(['2 unknownValue']);
  });

  test('is refused with the line of everything that is wrong, all in one run', () => {
    const problems = refused([
      ['a1', 'mitte', '16-39'],
      ['a2', 'mitte'],
      ['a3', '', '40+'],
      ['a4', 'Süd', '40+'],
      ['', 'nord', '40+'],
      ['ä5', 'nord', '40+'],
      ['', '', ''],
      [''],
      ['a1', 'nord', '40+'],
      ['a9', 'nord', '40+', 'x'],
    ]);
    expect(short(problems)).toEqual(['3 cells', '4 emptyCell', '5 unknownValue', '6 emptyCell', '7 idForm', '8 emptyRow', '9 emptyRow', '10 idTwice', '11 cells']);
    expect(problems.find(({ kind }) => kind === 'idTwice')!.values).toEqual({ id: 'a1', first: 2 });
  });

  test('may end with empty lines, but not with rows of nothing but separators', () => {
    expect(read([...good, [''], ['']])).toEqual(read(good));
    expect(short(refused([...good, ['', '', '']]))).toEqual(['6 emptyRow']);
  });

  test('is refused where nobody is in it, or nobody in a band that the settings name', () => {
    expect(short(refused([]))).toEqual(['0 noRows']);
    expect(refused(good.slice(0, 2))).toEqual([{ line: 0, kind: 'bandEmpty', values: { trait: 'Ortsteil', band: 'Nord' } }]);
  });

  test('is not read to its end where it is the wrong file', () => {
    let calls = 0;
    const many = rows().map((row, index) => [row[0]!, `woanders ${index}`, row[2]!]);
    const counted = many.map((row) => Object.defineProperty([...row], 0, { get: () => { calls += 1; return row[0]; } }));
    expect(refused(counted)).toHaveLength(mostProblems);
    expect(calls).toBeLessThan(5 * mostProblems);
  });

  test('is refused once for a wrong word, however many rows have it', () => {
    const wrong = rows([10, 10, 10, 10]).map((row) => [row[0]!, row[1] === 'nord' ? 'Nordstadt' : row[1]!, row[2]!]);
    expect(refused(wrong)).toEqual([{ line: 22, kind: 'unknownValue', values: { column: 'ortsteil', value: 'Nordstadt' } }]);
  });

  test('holds nothing but the id and the traits', () => {
    expect(short(refused([], ['id', 'ortsteil', 'alter', 'beruf']))).toContain('1 needlessColumn');
    expect(short(refused([], ['id', 'ortsteil']))).toContain('1 missingColumn');
    expect(short(refused([], ['nummer', 'ortsteil', 'alter']))).toEqual(expect.arrayContaining(['1 noId', '1 needlessColumn']));
    expect(short(refused([], ['id', 'ortsteil', 'alter', 'alter']))).toContain('1 columnTwice');
  });

  test('is refused where a heading announces personal data', () => {
    for (const column of ['Name', 'Vorname', 'Familienname', 'Straße', 'Hausnummer', 'PLZ', 'E-Mail', 'IBAN', 'Kontonummer', 'Telefon', 'Geburtsdatum', 'Person_Nachname']) {
      const problems = refused([], [...heading, column]);
      expect(short(problems)).toEqual(['1 personalColumn']);
    }
  });

  test('is refused where a cell holds personal data, and the message never repeats it', () => {
    for (const value of ['Anna Schmidt', 'Schmidt, Anna', 'anna@example.org', 'DE89 3704 0044 0532 0130 00', 'Hauptstraße 12a', '79618 Neustadt', '01.02.1980', '07623 123456']) {
      const problems = refused([['a1', value, '40+'], ...good.slice(1)]);
      expect(short(problems)).toEqual(['2 personalValue']);
      expect(JSON.stringify(problems)).not.toContain(value);
    }
  });

  test('is refused where the ids are names, account numbers or dates of birth', () => {
    const withIds = (ids: readonly string[]): string[][] => good.map((row, index) => [ids[index]!, row[1]!, row[2]!]);
    expect(short(refused(withIds(['Schmidt', 'Oezdemir', 'Kowalski', 'Meier'])))).toEqual(['2 personalValue']);
    expect(short(refused(withIds(['DE89370400440532013000', 'DE02120300000000202051', 'a1', 'a2'])))).toEqual(['2 personalValue']);
    expect(short(refused(withIds(['1980-02-01', '1980-02-02', '1980-02-03', '1980-02-04'])))).toEqual(['2 personalValue']);
    expect(short(refused(withIds(['anna@example.org', 'a1', 'a2', 'a3'])))).toEqual(['2 personalValue']);
  });

  test('is not refused where one random id of many happens to look like something', () => {
    const many = rows([97, 100, 100, 100]);
    expect(read([['QJXKWP', 'mitte', '16-39'], ['DE89370400440532013000', 'mitte', '16-39'], ['k3weg7', 'mitte', '16-39'], ...many]).sizes).toEqual([100, 100, 100, 100]);
  });
});

describe('counts per stratum', () => {
  const countHeading = ['ortsteil', 'alter', 'Anzahl'];

  test('give the same sizes as the people', () => {
    const result = attempt([['mitte', '16-39', '400'], ['nord', '40+', '100'], ['mitte', '40+', '300'], ['nord', '16-39', '200']], settings(), countHeading, 'counts');
    expect(result).toMatchObject({ sizes: [400, 300, 200, 100] });
  });

  test('are refused where a stratum comes twice or a number is none', () => {
    expect(short(refused([['mitte', '16-39', '400'], ['mitte', '16-39', '1'], ['nord', '40+', 'viele']], countHeading, settings(), 'counts'))).toEqual(['3 stratumTwice', '4 count']);
  });
});

describe('personal data', () => {
  test('are not suspected in headings and values that a city uses', () => {
    for (const text of ['Ortsteil', 'Ortsteilname', 'Altersgruppe', 'Geschlecht', 'Staatsangehörigkeit', 'Geburtsjahr', 'Wohngebiet', 'Stadtbezirk', 'id']) expect(personalHeading(text)).toBeNull();
    for (const text of ['Mühlried', '16-24', '65+', 'männlich', 'ohne Angabe', 'Drittstaat', '1980', 'Sankt Georgen am Wald 2', 'DE', '12']) expect(personalContent(text)).toBeNull();
  });

  test('are recognised by their form, account numbers by their check digits', () => {
    expect(personalContent('DE89370400440532013000')).toBe('bank');
    expect(personalContent('DE88370400440532013000')).toBeNull();
    expect(personalContent('Am Rheinufer 7')).toBe('address');
    expect(personalContent('+49 7623 12345')).toBe('telephone');
  });
});
