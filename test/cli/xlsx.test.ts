import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as sheetjs from '@e965/xlsx';
import { parseYaml } from '../../src/files/yaml.ts';
import { editedInOffice, type OfficeEdit } from '../support/office.ts';
import { exampleCopy, measures, readTree, removeTemporaryFolders, smallCatalogue, temporaryFolder, writeFiles } from '../support/program.ts';
import { inOffice, type OfficeSheet } from '../support/spreadsheet.ts';
import { locate } from '../support/tools.mjs';

afterAll(removeTemporaryFolders);

interface Merge {
  changes: { row: string; field: string; from: string; to: string; cell: string }[];
  conflicts: { row: string; field: string; catalogue: string; list: string; exported: string | null }[];
  created: { id: string; title: string }[];
  refused: { cell: string; message: string }[];
  missing: { row: string }[];
  notes: string[];
}

// one export of the worked example serves most tests; each gets its own catalogue
const origin = temporaryFolder();
const exported = join(origin, 'katalog.xlsx');
beforeAll(() => {
  expect(measures(['export', 'xlsx', '-o', exported, '--as-of', '2026-12-01'])).toMatchObject({ code: 0 });
});

/** Somebody changes the workbook; what does the import say to it? */
function change(edit: (sheets: Record<string, OfficeSheet>, book: sheetjs.WorkBook) => void): { folder: string; file: string; plan: Merge; run: (...args: string[]) => ReturnType<typeof measures> } {
  const folder = join(temporaryFolder(), 'katalog');
  cpSync('data', folder, { recursive: true });
  const file = join(folder, '..', 'zurück.xlsx');
  inOffice(exported, file, edit);
  const run = (...args: string[]): ReturnType<typeof measures> => measures(['import', file, '--dir', folder, ...args]);
  return { folder, file, run, plan: JSON.parse(run('--format', 'json').stdout) as Merge };
}

const nothing: Merge = { changes: [], conflicts: [], created: [], refused: [], missing: [], notes: [] };
const valueOf = (folder: string, id: string): Record<string, unknown> => parseYaml(readFileSync(join(folder, 'measures', `${id}.yaml`), 'utf8')).value as Record<string, unknown>;

describe('a workbook that comes back', () => {
  test('unchanged, it says the same as the catalogue, and writes nothing', () => {
    const { folder, plan, run } = change(() => {});
    expect(plan).toMatchObject(nothing);
    const before = readTree(folder);
    for (const args of [[], ['--apply']])
      expect(run(...args)).toMatchObject({ code: 0, stdout: 'Die Liste sagt dasselbe wie der Katalog.\n', stderr: 'Es gibt nichts zu schreiben.\n' });
    expect(readTree(folder)).toEqual(before);
  });

  test('edits of every kind come back as exactly these edits, comments and order kept', () => {
    const { folder, plan, run } = change(({ Maßnahmen: list, Indikatoren: indicators, Kosten: costs, Haushalt: budget }) => {
      list!.put('SB-01', 'Maßnahme', 'Neuer Titel: mit „Zeichen“ & <spitz>');
      list!.put('SB-01', 'Stand', 'geplant');
      list!.put('SB-01', 'Federführung', 'Volkshochschule Salmenfurt');
      list!.put('SB-01', 'Partner', 'Sozialamt; Stadtbibliothek'.replace('Sozialamt', 'Amt für Soziales und Senioren'));
      list!.put('SB-01', 'Beginn frühestens', { t: 'n', v: 46402, z: 'dd\\.mm\\.yyyy' });
      list!.put('SB-01', 'Personal (VZÄ)', 0.35);
      list!.put('SB-01', 'Risiken', 'Erste Zeile\nZweite Zeile');
      list!.put('SB-02', 'Ausgangslage', null);
      indicators!.put('SB-03.I1', 'Neuer Istwert', 98);
      indicators!.put('SB-03.I1', 'Datum', '31.12.2026');
      indicators!.put('SB-03.I1', 'Quelle des Istwerts', 'Zählzettel');
      indicators!.put('SB-03.I2', 'Zielwert', '60');
      costs!.put('SB-03#1', 'Je Jahr (€)', 4750.5);
      budget!.put('budget#2', 'Betrag (€)', '295.000');
    });
    expect(plan.conflicts.concat(plan.refused as never[], plan.missing as never[])).toEqual([]);
    expect(plan.changes.map(({ row, field, to }) => [row, field, to])).toEqual([
      ['SB-01', 'Maßnahme', 'Neuer Titel: mit „Zeichen“ & <spitz>'], ['SB-01', 'Stand', 'geplant'], ['SB-01', 'Federführung', 'Volkshochschule Salmenfurt'], ['SB-01', 'Partner', 'Amt für Soziales und Senioren; Stadtbibliothek'],
      ['SB-01', 'Beginn frühestens', '15.01.2027'], ['SB-01', 'Personal (VZÄ)', '0,35'], ['SB-01', 'Risiken', 'Erste Zeile\nZweite Zeile'], ['SB-02', 'Ausgangslage', ''],
      ['SB-03.I2', 'Zielwert', '60'], ['SB-03.I1', 'Neuer Istwert', '98 (2026-12-31)'], ['SB-03#1', 'Je Jahr (€)', '4.750,5 €'], ['budget#2', 'Betrag (€)', '295.000 €'],
    ].sort((a, b) => order(plan, a) - order(plan, b)));
    const before = readTree(folder);
    expect(run('--apply')).toMatchObject({ code: 0, stderr: 'Geschrieben: 12 Änderungen, 0 neue Zeilen.\n' });
    const after = readTree(folder);
    expect(Object.keys(after).filter((path) => after[path] !== before[path])).toEqual(['catalogue.yaml', 'measures/SB-01.yaml', 'measures/SB-02.yaml', 'measures/SB-03.yaml']);
    expect(valueOf(folder, 'SB-01')).toEqual({
      ...(parseYaml(before['measures/SB-01.yaml']!).value as Record<string, unknown>),
      title: 'Neuer Titel: mit „Zeichen“ & <spitz>', status: 'planned', lead: 'vhs', partners: ['sozialamt', 'bibliothek'], staff: 0.35, risks: 'Erste Zeile\nZweite Zeile',
      window: { ...(parseYaml(before['measures/SB-01.yaml']!).value as { window: object }).window, earliest: '2027-01-15' },
    });
    expect(valueOf(folder, 'SB-02')).not.toHaveProperty('problem');
    const lines = (text: string): Set<string> => new Set(text.split('\n'));
    // every other line of the files stands as it stood
    for (const path of ['measures/SB-03.yaml', 'catalogue.yaml']) {
      const gone = before[path]!.split('\n').filter((line) => !lines(after[path]!).has(line));
      expect({ path, gone: gone.length <= 4 }).toEqual({ path, gone: true });
    }
    // the catalogue holds together (what its rules say to these edits is another matter)
    expect(measures(['query', 'SELECT count(*) FROM measure', '--dir', folder]).code).toBe(0);
    // the same list once more has nothing new to say
    expect(JSON.parse(run('--format', 'json').stdout)).toMatchObject({ changes: [], conflicts: [], created: [] });
  });

  const order = (plan: Merge, [row, field]: string[]): number => plan.changes.findIndex((each) => each.row === row && each.field === field);

  test('what both sides changed is a conflict with both values, and nobody wins unasked', () => {
    const { folder, run } = change(({ Maßnahmen: list }) => {
      list!.put('SB-01', 'Maßnahme', 'Titel aus der Liste');
      list!.put('SB-02', 'Personal (VZÄ)', 0.9);
    });
    const path = join(folder, 'measures/SB-01.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*/m, 'title: Titel im Katalog'));
    const plan = JSON.parse(run('--format', 'json').stdout) as Merge;
    const was = (parseYaml(readFileSync('data/measures/SB-01.yaml', 'utf8')).value as { title: string }).title;
    expect(plan.conflicts).toEqual([expect.objectContaining({ row: 'SB-01', field: 'Maßnahme', catalogue: 'Titel im Katalog', list: 'Titel aus der Liste', exported: was })]);
    expect(plan.changes.map(({ row }) => row)).toEqual(['SB-02']);
    const applied = run('--apply');
    expect(applied.code).toBe(1);
    expect(applied.stderr).toContain('Offen: 1 Konflikt');
    expect(valueOf(folder, 'SB-01').title).toBe('Titel im Katalog');
    expect(valueOf(folder, 'SB-02').staff).toBe(0.9);
    expect(run('--apply', '--prefer', 'catalogue').code).toBe(0);
    expect(valueOf(folder, 'SB-01').title).toBe('Titel im Katalog');
    expect(run('--apply', '--prefer', 'list').code).toBe(0);
    expect(valueOf(folder, 'SB-01').title).toBe('Titel aus der Liste');
  });

  test('what the catalogue changed alone stays', () => {
    const { folder, run } = change(() => {});
    const path = join(folder, 'measures/SB-01.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*/m, 'title: Titel im Katalog'));
    expect(JSON.parse(run('--format', 'json').stdout)).toMatchObject(nothing);
  });

  test('new rows get the next id, missing rows are reported and never deleted', () => {
    const { folder, plan, run } = change(({ Maßnahmen: list, Indikatoren: indicators, Kosten: costs }) => {
      const row = list!.last.row + 1;
      for (const [heading, value] of Object.entries({ Maßnahme: 'Lesewoche', Handlungsfeld: 'Sprache und Bildung', Ziele: 'Z-03', Partner: 'Stadtbibliothek', 'Beginn frühestens': '3. Quartal 2027' })) list!.put(row, heading, value);
      list!.put(row + 1, 'Kurzbeschreibung', 'ohne Titel');
      const next = indicators!.last.row + 1;
      for (const [heading, value] of Object.entries({ 'Gehört zu': 'SB-01', Indikator: 'Zufriedene Eltern', Einheit: '%', Zielwert: '80 %', Zieltermin: '2028' })) indicators!.put(next, heading, value);
      const cost = costs!.last.row + 1;
      for (const [heading, value] of Object.entries({ 'Gehört zu': 'SB-01', Geldquelle: 'Bürgerstiftung Salmenfurt', 'Einmalig (€)': '1.234,50 €' })) costs!.put(cost, heading, value);
      const rows = list!.rows();
      rows.splice(list!.row('SB-03'), 1);
      list!.setRows(rows);
    });
    expect(plan.created.map(({ id }) => id)).toEqual(['SB-11', 'SB-01.I3', expect.stringMatching(/^SB-01#\d$/)]);
    expect(plan.missing).toEqual([expect.objectContaining({ row: 'SB-03' })]);
    expect(plan.refused.map(({ message }) => message)).toEqual(['„Maßnahme“ darf nicht leer sein', '„Handlungsfeld“ darf nicht leer sein']);
    expect(run('--apply').code).toBe(1);
    expect(valueOf(folder, 'SB-11')).toEqual({ id: 'SB-11', title: 'Lesewoche', stage: 'idea', status: 'open', actionField: 'sprache-bildung', goals: ['Z-03'], partners: ['bibliothek'], window: { earliest: '2027-Q3' } });
    expect((valueOf(folder, 'SB-01').indicators as unknown[]).at(-1)).toEqual({ id: 'I3', name: 'Zufriedene Eltern', unit: '%', targets: [{ value: 80, date: 2028 }] });
    expect((valueOf(folder, 'SB-01').cost as { items: unknown[] }).items.at(-1)).toEqual({ source: 'stiftung', oneOff: 1234.5 });
    expect(existsSync(join(folder, 'measures/SB-03.yaml'))).toBe(true);
    // the new rows still have no id in the list, but they are not made twice
    const again = JSON.parse(run('--format', 'json').stdout) as Merge;
    expect(again.created).toEqual([]);
    expect(again.notes.join()).toContain('„Lesewoche“ steht schon im Katalog (SB-11)');
  });
});

describe('what happens to lists on the way', () => {
  test('rows sorted and columns moved, hidden, filtered or renamed, the sheet renamed, rows put above: nothing changes', () => {
    const { plan } = change((sheets, book) => {
      const list = sheets.Maßnahmen!;
      const [keys, headings, ...rows] = list.rows();
      const moved = (row: (sheetjs.CellObject | undefined)[]): (sheetjs.CellObject | undefined)[] => [...row.slice(0, 2), ...row.slice(2).reverse()];
      list.setRows([[], [{ t: 's', v: 'Stand: vorläufig' }], moved(keys!), moved(headings!).map((cell, i) => (cell && i > 1 ? { t: 's', v: `${String(cell.v)} (bitte prüfen)` } : cell)), ...rows.reverse().map(moved)]);
      list.sheet['!rows'] = [{}, {}, { hidden: true }, {}, {}, { hidden: true }];
      book.SheetNames[0] = 'Liste Meier';
      book.Sheets['Liste Meier'] = list.sheet;
    });
    expect({ ...plan, notes: [] }).toMatchObject(nothing);
    expect(plan.notes).toEqual(['Liste Meier: 1 ausgeblendete Zeile wird mitgelesen.']);
  });

  test('a removed column leaves its values alone, an unknown one and a copy are named', () => {
    const { plan } = change(({ Maßnahmen: list }) => {
      const rows = list!.rows();
      const at = list!.column('Risiken');
      list!.setRows(rows.map((row) => row.filter((_, i) => i !== at)));
      const end = list!.last.column + 1;
      list!.put(1, end, 'Bemerkung Amt 40');
      list!.put(2, end, 'fein');
      list!.put(0, end + 1, 'title');
      list!.put(1, end + 1, 'Maßnahme');
    });
    expect(plan.changes).toEqual([]);
    expect(plan.refused.map(({ message }) => message)).toEqual([expect.stringContaining('„Bemerkung Amt 40“ ist unbekannt'), expect.stringContaining('„Maßnahme“ ist eine Kopie')]);
    expect(plan.notes).toEqual(['Maßnahmen: Die Spalte „Risiken“ fehlt; ihre Werte bleiben unverändert.']);
  });

  test('the row of keys lost: the headings find the columns', () => {
    const { plan } = change(({ Maßnahmen: list }) => {
      list!.put('SB-01', 'Personal (VZÄ)', 0.35);
      list!.setRows(list!.rows().slice(1));
    });
    expect(plan.changes).toEqual([expect.objectContaining({ row: 'SB-01', field: 'Personal (VZÄ)', to: '0,35' })]);
    expect(plan.refused).toEqual([]);
  });

  test('ids sorted apart from their rows, doubled rows, rows of measures that are gone: refused by name', () => {
    const { folder, run } = change(({ Maßnahmen: list }) => {
      const [a, b] = [list!.row('SB-01'), list!.row('SB-02')];
      list!.put(a, 0, 'SB-02');
      list!.put(b, 0, 'SB-01');
      const rows = list!.rows();
      rows.push(rows[list!.row('SB-04')]!);
      list!.setRows(rows);
    });
    rmSync(join(folder, 'measures/LM-12.yaml'));
    for (const path of ['ratings', 'votes', 'papers']) rmSync(join(folder, path), { recursive: true });
    const plan = JSON.parse(run('--format', 'json').stdout) as Merge;
    expect(plan.changes).toEqual([]);
    const messages = plan.refused.map(({ message }) => message).join('\n');
    expect(messages).toContain('hier steht SB-01, die Zeile gehört aber zu SB-02');
    expect(messages).toContain('SB-04 steht schon in Zeile');
    expect(messages).toContain('LM-12 gibt es im Katalog nicht mehr');
  });

  test('merged cells hide nothing away; the range is named', () => {
    const { plan } = change(({ Maßnahmen: list }) => {
      const [row, column] = [list!.row('SB-01'), list!.column('Handlungsfeld')];
      list!.sheet['!merges'] = [{ s: { r: row, c: column }, e: { r: row + 2, c: column } }];
      list!.put(row + 1, column, null);
      list!.put(row + 2, column, null);
    });
    expect(plan.changes).toEqual([]);
    expect(plan.refused).toEqual([{ cell: expect.stringMatching(/^Maßnahmen!E\d+:E\d+$/), message: expect.stringContaining('verbundene Zellen') }]);
  });

  test('a copied sheet and a locked one: named, not read', () => {
    const { plan } = change((sheets, book) => {
      sheetjs.utils.book_append_sheet(book, { ...sheets.Maßnahmen!.sheet }, 'Maßnahmen (2)');
      const ratings = sheets.Bewertungen!;
      ratings.put(2, 'Wirksamkeit', 1.5);
      sheets.Maßnahmen!.put('SB-01', 'Kennung', 'SB-1');
    });
    expect(plan.changes).toEqual([]);
    expect(plan.refused.map(({ message }) => message)).toEqual(expect.arrayContaining([expect.stringContaining('dieses Blatt ist eine Kopie'), expect.stringContaining('gesperrt'), expect.stringContaining('hier steht SB-1')]));
  });

  test('numbers as text, German decimals, thousands, signs, per cent', () => {
    const { plan } = change(({ Maßnahmen: list, Indikatoren: indicators, Kosten: costs }) => {
      list!.put('SB-01', 'Personal (VZÄ)', '0,35');
      list!.put('SB-02', 'Dauer (Monate)', '\u00a018 ');
      costs!.put('SB-03#1', 'Je Jahr (€)', '1.234,50 €');
      costs!.put('SB-01#1', 'Einmalig (€)', '12.500');
      indicators!.put('SB-03.I2', 'Zielwert', { t: 'n', v: 0.62, z: '0%' });
      indicators!.put('SB-03.I2', 'Ausgangswert', '-5 %');
    });
    expect(plan.refused).toEqual([]);
    expect(plan.changes.map(({ row, to }) => [row, to])).toEqual([['SB-01', '0,35'], ['SB-02', '18'], ['SB-03.I2', '−5'], ['SB-03.I2', '62'], ['SB-01#1', '12.500 €'], ['SB-03#1', '1.234,5 €']]);
  });

  test('dates as text, as numbers of days, coarse ones; and a coarse one that was made a day', () => {
    const { plan } = change(({ Maßnahmen: list }) => {
      list!.put('SB-01', 'Zugesagt am', '3. März 2027');
      list!.put('SB-02', 'Zugesagt am', 46402);
      list!.put('SB-04', 'Beginn frühestens', '4. Quartal 2027');
      list!.put('SB-05', 'Beginn frühestens', 2028);
      // 2026-09 stands in the catalogue; somebody's program made the first of September out of it
      list!.put('SB-03', 'Beginn frühestens', { t: 'n', v: 46266, z: 'dd\\.mm\\.yyyy' });
    });
    expect(plan.changes.map(({ row, to }) => [row, to])).toEqual([['SB-01', '03.03.2027'], ['SB-02', '15.01.2027'], ['SB-04', '2027-Q4'], ['SB-05', '2028']]);
    expect(plan.notes.join()).toContain('hat die Tabellenkalkulation aus „2026-09“ gemacht');
  });

  test('dates made of numbers and zeros that were lost are put right', () => {
    const folder = smallCatalogue({ 'measures/SB-01.yaml': { id: 'SB-01', title: '1.10', code: '1.1.1', area: '08336069', stage: 'draft', status: 'open', actionField: 'sprache', goals: [] } });
    const file = join(folder, 'x.xlsx');
    measures(['export', 'xlsx', '--dir', folder, '-o', file]);
    inOffice(file, file, ({ Maßnahmen: list }) => {
      list!.put('SB-01', 'Maßnahme', 1.1);
      list!.put('SB-01', 'Fremde Nummer', { t: 'n', v: 36892, z: 'dd\\.mm\\.yyyy' });
      list!.put('SB-01', 'Räumlicher Bezug', 8_336_069);
    });
    const plan = JSON.parse(measures(['import', file, '--dir', folder, '--format', 'json']).stdout) as Merge;
    expect(plan.changes.concat(plan.refused as never[])).toEqual([]);
    expect(plan.notes).toHaveLength(3);
  });

  test('true and false in every spelling, invisible characters, quotation marks, blanks behind', () => {
    const title = (parseYaml(readFileSync('data/measures/SB-02.yaml', 'utf8')).value as { title: string }).title;
    const { plan } = change(({ Maßnahmen: list }) => {
      list!.put('SB-01', 'Daueraufgabe', true);
      list!.put('SB-02', 'Daueraufgabe', 'FALSCH');
      list!.put('SB-04', 'Daueraufgabe', 'x');
      list!.put('SB-02', 'Maßnahme', `${title.replace(' ', '\u00a0').replace('t', 't\u00ad')}  `);
      list!.put('SB-05', 'Maßnahme', 'Mit "geraden" und „runden“ Zeichen');
    });
    expect(plan.changes.map(({ row, to }) => [row, to])).toEqual([['SB-01', 'ja'], ['SB-04', 'ja'], ['SB-05', 'Mit "geraden" und „runden“ Zeichen']]);
  });

  test('formulas count with what they gave, error values and unreadable ones are named with their cell', () => {
    const cells: string[] = [];
    const { plan } = change(({ Maßnahmen: list }) => {
      list!.put('SB-01', 'Personal (VZÄ)', { t: 'n', v: 0.7, f: '0.3+0.4' });
      cells.push(
        list!.put('SB-02', 'Personal (VZÄ)', { t: 'e', v: 42, w: '#N/A' }),
        list!.put('SB-03', 'Stand', 'fertig'),
        list!.put('SB-04', 'Federführung', 'Amt für Zauberei'),
        list!.put('SB-05', 'Zugesagt am', '30.02.2027'),
        list!.put('SB-06', 'Dauer (Monate)', 1.5),
        list!.put('SB-07', 'Ziele', 'Z-99'),
        list!.put('SB-08', 'Maßnahme', null),
        list!.put('SB-09', 'Räumlicher Bezug', 'x'.repeat(301)),
      );
    });
    expect(plan.changes.map(({ row, to }) => [row, to])).toEqual([['SB-01', '0,7']]);
    expect(plan.refused.map(({ cell }) => cell)).toEqual(cells.map((cell) => `Maßnahmen!${cell}`));
    expect(plan.refused.map(({ message }) => message)).toEqual([
      expect.stringContaining('#N/A'), expect.stringContaining('„fertig“ gibt es hier nicht; möglich sind offen'), expect.stringContaining('die Stelle „Amt für Zauberei“ gibt es nicht'), expect.stringContaining('ist kein Datum'),
      expect.stringContaining('ganze Zahl ab 1 bis 1200'), expect.stringContaining('das Ziel „Z-99“ gibt es nicht'), expect.stringContaining('darf nicht leer sein'), expect.stringContaining('301 Zeichen; erlaubt sind 300'),
    ]);
  });

  test('without the hidden sheet only what the catalogue has not changed since is taken', () => {
    const { folder, run } = change((sheets, book) => {
      book.SheetNames = book.SheetNames.filter((name) => name !== '_measures');
      sheets.Maßnahmen!.put('SB-01', 'Personal (VZÄ)', 0.35);
      sheets.Maßnahmen!.put('SB-02', 'Personal (VZÄ)', 0.45);
    });
    const path = join(folder, 'measures/SB-02.yaml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}area: Innenstadt\n`);
    const plan = JSON.parse(run('--format', 'json').stdout) as Merge;
    expect(plan.changes.map(({ row }) => row)).toEqual(['SB-01']);
    expect(plan.conflicts.map(({ row, field }) => [row, field])).toEqual([['SB-02', 'Personal (VZÄ)'], ['SB-02', 'Räumlicher Bezug']]);
  });
});

describe('CSV, out and back in', () => {
  const edit = (folder: string, change: (text: string) => string): Merge => {
    const file = join(folder, '..', 'liste.csv');
    expect(measures(['export', 'csv', '--dir', folder, '-o', file]).code).toBe(0);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    return JSON.parse(measures(['import', file, '--dir', folder, '--format', 'json']).stdout) as Merge;
  };

  test('has what a German office needs: byte order mark, semicolons, CRLF, decimal commas, no formulas', () => {
    const folder = smallCatalogue({ 'measures/SB-01.yaml': { id: 'SB-01', title: '=HYPERLINK("x")', summary: '-1 und\n"zwei"', staff: 0.25, stage: 'draft', status: 'open', actionField: 'sprache', goals: [], started: '2026-09-14' } });
    const { stdout } = measures(['export', 'csv', '--dir', folder]);
    expect(stdout.startsWith('\ufeff_id;_rev;Kennung;Maßnahme;')).toBe(true);
    expect(stdout).toContain(';"\'=HYPERLINK(""x"")";');
    expect(stdout).toContain(';14.09.2026;');
    expect(stdout).toContain(';0,25;');
    expect(stdout).toContain(`"'-1 und\n""zwei"""`);
    expect(stdout.endsWith('\r\n')).toBe(true);
    expect(sheetjs.read(stdout, { type: 'string', FS: ';', raw: true }).Sheets.Sheet1!.D2.v).toBe('\'=HYPERLINK("x")');
    expect(edit(folder, (text) => text)).toMatchObject({ changes: [], conflicts: [], refused: [] });
  });

  test('edits come back, and what Excel did to the numbers is undone', () => {
    const folder = exampleCopy();
    const path = join(folder, 'measures/SB-01.yaml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}code: "1.1.1"\n`);
    const plan = edit(folder, (text) => text.replaceAll(';1.1.1\r\n', ';01.01.2001\r\n').replace(';Abendkurs zum Lesen', ';Abendkurse zum Lesen'));
    expect(plan.refused).toEqual([]);
    expect(plan.changes).toEqual([expect.objectContaining({ row: 'SB-06', field: 'Maßnahme' })]);
    expect(plan.notes.join()).toContain('aus „1.1.1“ gemacht');
  });

  test('opened in a German Excel and saved as “CSV (Trennzeichen-getrennt)”: months become “Okt 26”, letters Windows-1252', () => {
    const folder = exampleCopy(), file = join(folder, '..', 'gespeichert.csv');
    const shown = ['Jan', 'Feb', 'Mrz', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];
    const asExcel = (text: string): string => text.replace('\ufeff', '').replace(/(?<=;)20(\d\d)-(\d\d)(?=;)/g, (_, year: string, month: string) => `${shown[Number(month) - 1]} ${year}`);
    const before = measures(['export', 'csv', '--dir', folder]).stdout, saved = asExcel(before);
    expect(saved.match(/;(?:Okt|Mrz|Dez) \d\d;/g)!.length).toBeGreaterThan(5);
    // „ “ – and ü, as one byte each
    const byte = (text: string): Buffer => Buffer.from(text.replace(/[€„…–“”‘’‚]/g, (sign) => String.fromCharCode({ '€': 0x80, '‚': 0x82, '„': 0x84, '…': 0x85, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96 }[sign]!)), 'latin1');
    const read = (text: string): Merge => {
      writeFileSync(file, byte(text));
      return JSON.parse(measures(['import', file, '--dir', folder, '--format', 'json']).stdout) as Merge;
    };
    expect(read(saved)).toMatchObject({ changes: [], conflicts: [], refused: [], missing: [] });
    const edited = saved.replace(/(?<=\r\nAA-02;.*;)Feb 27(?=;Sep 28;)/, 'Mai 27').replace('Elternsprachkurse an fünf Grundschulen', 'Elternkurse „Grüß Gott“ an fünf Grundschulen');
    expect(read(edited).changes.map(({ row, field, to }) => [row, field, to])).toEqual([['AA-02', 'Beginn frühestens', '2027-05'], ['SB-02', 'Maßnahme', 'Elternkurse „Grüß Gott“ an fünf Grundschulen anbieten']]);
  });

  test('in English with commas and points', () => {
    const folder = exampleCopy();
    const { stdout } = measures(['export', 'csv', '--dir', folder, '--lang', 'en']);
    expect(stdout).toContain('_id,_rev,Id,Measure,');
    writeFileSync(join(folder, 'x.csv'), stdout);
    expect(JSON.parse(measures(['import', join(folder, 'x.csv'), '--dir', folder, '--lang', 'en', '--format', 'json']).stdout)).toMatchObject({ changes: [], conflicts: [], refused: [] });
  });
});

describe('a plain workbook of somebody else', () => {
  test('is read like any list; of several sheets the one that looks most like it', () => {
    const folder = smallCatalogue();
    const book = sheetjs.utils.book_new();
    sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet([['Legende', 'Farbe'], ['wichtig', 'rot']]), 'Legende');
    sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet([['Maßnahmenplan'], [], ['Nr.', 'Maßnahme', 'Handlungsfeld', 'Kosten einmalig', 'Beginn'], [1.1, 'Lesepaten', 'Sprache', 12_500, { t: 'n', v: 46402, z: 'dd.mm.yyyy' }], ["'=x", 'Zweite', null, null, null]]), 'Plan');
    const file = join(folder, 'liste.xlsx');
    writeFileSync(file, sheetjs.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const { stdout, stderr } = measures(['import', file, '--dir', folder, '--format', 'json']);
    const rows = (JSON.parse(stdout) as { rows: { measure: unknown }[] }).rows;
    expect(rows[0]!.measure).toMatchObject({ id: 'SB-02', code: '1,1', title: 'Lesepaten', actionField: 'sprache', cost: { items: [{ source: 'open', oneOff: 12_500 }] }, window: { earliest: '2027-01-15', latest: '2027-01-15' } });
    expect(rows[1]!.measure).toMatchObject({ code: "'=x", title: 'Zweite' });
    expect(stderr).toContain('Nicht gelesen: Legende');
    expect(measures(['import', file, '--dir', folder, '--sheet', 'Plann'])).toMatchObject({ code: 2, stderr: expect.stringContaining('Meinten Sie „Plan“?') });
  });

  test('rating sheets in Excel, one a rater, come back as one rating each', () => {
    const folder = exampleCopy();
    const file = join(folder, 'boegen.xlsx');
    expect(measures(['ratings', 'template', '--dir', folder, '-o', file, '--rater', 'Seniorenrat', '--rater', 'Jugendrat: [alle]'])).toMatchObject({ code: 0 });
    inOffice(file, file, (sheets, book) => {
      expect(book.SheetNames).toEqual(['Seniorenrat', 'Jugendrat alle', 'Skalen', '_lists']);
      for (const name of ['Seniorenrat', 'Jugendrat alle']) {
        const { sheet } = sheets[name]!;
        const heading = Object.keys(sheet).find((key) => (sheet[key] as { v?: unknown }).v === 'Wirksamkeit (effect)')!;
        const row = Object.keys(sheet).find((key) => (sheet[key] as { v?: unknown }).v === 'SB-01')!;
        sheet[`${heading.replace(/\d+/, '')}${row.replace(/\D+/, '')}`] = { t: 'n', v: name === 'Seniorenrat' ? 7.5 : 2 };
      }
    });
    expect(measures(['import', file, '--dir', folder, '--apply', '--as-of', '2026-11-30'])).toMatchObject({ code: 0, stderr: 'Geschrieben: ratings/R-seniorenrat.yaml, ratings/R-jugendrat-alle.yaml\n' });
    expect(parseYaml(readFileSync(join(folder, 'ratings/R-seniorenrat.yaml'), 'utf8')).value).toMatchObject({ rater: 'Seniorenrat', date: '2026-11-30', scores: { 'SB-01': { effect: 7.5 } } });
    expect(measures(['validate', '--dir', folder, '--format', 'json']).code).toBe(0);
  });
});

describe('the public edition', () => {
  test('names no raters, no notes and no small counts of people', () => {
    const folder = exampleCopy();
    const path = join(folder, 'measures/SB-01.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^cost:\n {2}status: \w+\n {2}items:\n {4}- \{/m, (match) => `${match}note: VERTRAULICH, `));
    expect(readFileSync(path, 'utf8')).toContain('VERTRAULICH');
    const strings = (edition: string): string => {
      const file = join(folder, 'x.xlsx');
      measures(['export', 'xlsx', '--dir', folder, '-o', file, '--edition', edition]);
      const book = sheetjs.read(readFileSync(file));
      return JSON.stringify([book.SheetNames, book.Sheets]);
    };
    expect(strings('internal')).toContain('VERTRAULICH');
    expect(strings('internal')).toContain('Bewertungen');
    expect(strings('public')).not.toContain('VERTRAULICH');
    expect(strings('public')).not.toContain('Bewertungen');
  });
});

describe('LibreOffice', () => {
  const withOffice = locate('soffice') === null ? test.skip : test;

  withOffice('a hundred measures go out, are edited in LibreOffice, and come back with exactly the edits', () => {
    const folder = temporaryFolder();
    const field = (i: number): string => ['bildung', 'arbeit', 'wohnen', 'kultur'][i % 4]!;
    writeFiles(join(folder, 'katalog'), {
      'catalogue.yaml': 'title: Hundert Maßnahmen\nactionFields:\n  - {id: bildung, code: BI, title: Bildung}\n  - {id: arbeit, code: AR, title: Arbeit}\n  - {id: wohnen, code: WO, title: Wohnen}\n  - {id: kultur, code: KU, title: Kultur}\nunits: [{id: vhs, title: Volkshochschule}, {id: amt, title: "Amt für Bildung, Sport und Kultur"}]\nsources: [{id: city, title: Stadt, own: true}]\n',
      ...Object.fromEntries(Array.from({ length: 100 }, (_, i) => {
        const id = `${field(i).slice(0, 2).toUpperCase()}-${String(Math.floor(i / 4) + 1).padStart(2, '0')}`;
        return [`measures/${id}.yaml`, `# Maßnahme ${i + 1}\nid: ${id}\ntitle: 'Maßnahme Nummer ${i + 1} – „für alle“'   # Arbeitstitel\nstage: proposed\nstatus: open\nactionField: ${field(i)}\ngoals: []\nlead: amt\nstaff: ${(i % 10) / 10}\nwindow: {earliest: 2027-0${(i % 9) + 1}-15, latest: 2028}\nsummary: >-\n  Ein erster Satz über die Maßnahme, der über eine Zeile hinausgeht, damit er gefaltet wird, und\n  ein zweiter.\ncode: '1.${i}'\ncost:\n  status: estimated\n  items:\n    - {source: city, perYear: ${1000 + i}.5}\n`];
      })),
    });
    const list = join(folder, 'liste.xlsx');
    const back = join(folder, 'zurück.xlsx');
    expect(measures(['export', 'xlsx', '--dir', join(folder, 'katalog'), '-o', list]).code).toBe(0);
    const edits: OfficeEdit[] = [
      ['Maßnahmen', 'BI-01', 'Maßnahme', 'string', 'Neuer Titel – 50 %'], ['Maßnahmen', 'AR-02', 'Stand', 'string', 'geplant'], ['Maßnahmen', 'WO-03', 'Personal (VZÄ)', 'value', 0.75], ['Maßnahmen', 'KU-04', 'Federführung', 'string', 'Volkshochschule'],
      ['Maßnahmen', 'KU-05', 'Kurzbeschreibung', 'string', ''], ['Maßnahmen', 'BI-06', 'Beginn frühestens', 'typed', '2027-11-30'], ['Kosten', 'AR-07#1', 'Je Jahr (€)', 'value', 2500],
    ];
    editedInOffice(list, back, edits);
    const before = readTree(join(folder, 'katalog'));
    const plan = JSON.parse(measures(['import', back, '--dir', join(folder, 'katalog'), '--format', 'json']).stdout) as Merge;
    expect(plan).toMatchObject({ conflicts: [], created: [], refused: [], missing: [] });
    expect(plan.changes.map(({ row, field: name, to }) => [row, name, to]).sort()).toEqual([
      ['AR-02', 'Stand', 'geplant'], ['AR-07#1', 'Je Jahr (€)', '2.500 €'], ['BI-01', 'Maßnahme', 'Neuer Titel – 50 %'], ['BI-06', 'Beginn frühestens', '30.11.2027'], ['KU-04', 'Federführung', 'Volkshochschule'], ['KU-05', 'Kurzbeschreibung', ''], ['WO-03', 'Personal (VZÄ)', '0,75'],
    ]);
    expect(measures(['import', back, '--dir', join(folder, 'katalog'), '--apply']).code).toBe(0);
    const after = readTree(join(folder, 'katalog'));
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed).toEqual(['AR-02', 'AR-07', 'BI-01', 'BI-06', 'KU-04', 'KU-05', 'WO-03'].map((id) => `measures/${id}.yaml`));
    const diff = changed.flatMap((path) => after[path]!.split('\n').filter((line) => !before[path]!.split('\n').includes(line)));
    expect(diff).toEqual(['status: planned', '    - {source: city, perYear: 2500}', "title: 'Neuer Titel – 50 %'   # Arbeitstitel", 'window: {earliest: 2027-11-30, latest: 2028}', 'lead: vhs', 'staff: 0.75']);
  }, 120_000);
});
