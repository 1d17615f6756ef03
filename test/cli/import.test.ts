import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { parseYaml } from '../../src/files/yaml.ts';
import { measures, projectRoot, readTree, removeTemporaryFolders, smallCatalogue, temporaryFolder, writeFiles } from '../support/program.ts';

afterAll(removeTemporaryFolders);

const real = join(projectRoot, 'test', 'fixtures', 'urbane-produktion', 'massnahmen-urbane-produktion.csv');
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface Written {
  id: string;
  title: string;
  actionField: string;
  stage: string;
  status: string;
  imported: { file: string; row: number; cells?: Record<string, string> };
  [field: string]: unknown;
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(texts);
}

describe('a real list of 34 measures', () => {
  const folder = temporaryFolder();
  const list = join(folder, 'massnahmen-urbane-produktion.csv');
  const [headings, ...rows] = parse(readFileSync(real, 'utf8').slice(1), { delimiter: ';' }) as string[][];
  let written: Written[] = [];
  let catalogue: { actionFields: { id: string; title: string; code: string }[]; targetGroups: { id: string; title: string }[]; units: { id: string; title: string }[] };

  beforeAll(() => {
    writeFiles(folder, { 'katalog/catalogue.yaml': '# unser Katalog\ntitle: Urbane Produktion   # Arbeitstitel\n', 'massnahmen-urbane-produktion.csv': readFileSync(real) });
    expect(measures(['import', list, '--dir', join(folder, 'katalog'), '--apply'])).toMatchObject({ code: 0 });
    const tree = readTree(join(folder, 'katalog'));
    written = Object.entries(tree).filter(([path]) => path.startsWith('measures/')).map(([, text]) => parseYaml(text).value as Written).sort((a, b) => a.imported.row - b.imported.row);
    catalogue = parseYaml(tree['catalogue.yaml']!).value as typeof catalogue;
  });

  test('every one of its 34 × 14 cells is found word for word in what was written', () => {
    expect(headings).toHaveLength(14);
    expect(rows).toHaveLength(34);
    expect(written).toHaveLength(34);
    const missing: string[] = [];
    for (const [i, row] of rows.entries()) {
      const field = catalogue.actionFields.find(({ id }) => id === written[i]!.actionField)!;
      const found = [...texts(written[i]), field.title].map(squeeze);
      for (const [k, cell] of row.entries()) if (!found.some((text) => text.includes(squeeze(cell)))) missing.push(`${headings![k]}: ${cell}`);
    }
    expect(missing).toEqual([]);
  });

  test('nothing is invented: every text that was written stands in the list', () => {
    const cells = rows.flat().map(squeeze);
    const own = new Set(['massnahmen-urbane-produktion.csv', 'idea', 'open']);
    for (const measure of written) {
      const { id, actionField, targetGroups, partners, imported, description, ...rest } = measure;
      expect(id).toMatch(new RegExp(`^${catalogue.actionFields.find((field) => field.id === actionField)!.code}-\\d\\d$`));
      expect(Object.keys(imported.cells!).every((heading) => headings!.includes(heading))).toBe(true);
      for (const text of [...texts(rest), ...texts(imported.cells), ...String(description).split('\n\n')].map(squeeze)) expect({ text, found: own.has(text) || cells.includes(text) || cells.some((cell) => cell.includes(text)) }).toEqual({ text, found: true });
      expect(measure.lead).toBeUndefined();
      expect(measure.indicators).toBeUndefined();
      const names = [...(targetGroups as string[]).map((group) => catalogue.targetGroups.find((entry) => entry.id === group)!.title), ...(partners as string[]).map((unit) => catalogue.units.find((entry) => entry.id === unit)!.title)];
      const row = rows[imported.row - 2]!.map((cell) => squeeze(cell).toLowerCase());
      for (const name of names) expect({ name, found: row.some((cell) => cell.includes(name.toLowerCase())) }).toEqual({ name, found: true });
    }
  });

  test('what did not become a field can be read in the exported catalogue, not in the public edition', () => {
    const exported = (edition: string): string => measures(['export', 'md', '--edition', edition, '--dir', join(folder, 'katalog')]).stdout;
    expect(exported('internal')).toContain('Personal (mittel bis hoch), Sachkosten (keine – über Fördermittel gedeckt)');
    expect(exported('public')).not.toContain('Sachkosten (keine');
  });

  test('its numbers become codes, its measures are ideas that are open', () => {
    expect(written.map(({ code }) => code)).toEqual(rows.map(([code]) => code));
    expect(new Set(written.map(({ stage, status }) => `${stage} ${status}`))).toEqual(new Set(['idea open']));
  });

  test('the catalogue keeps its comments and validates without errors', () => {
    expect(readFileSync(join(folder, 'katalog', 'catalogue.yaml'), 'utf8')).toMatch(/^# unser Katalog\ntitle: Urbane Produktion {3}# Arbeitstitel\n/);
    const { code, stdout } = measures(['validate', '--format', 'json', '--dir', join(folder, 'katalog')]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).summary).toMatchObject({ errors: 0, files: 35 });
  });

  test('the same list again writes nothing', () => {
    const before = readTree(join(folder, 'katalog'));
    const { code, stdout, stderr } = measures(['import', list, '--dir', join(folder, 'katalog'), '--apply']);
    expect(code).toBe(0);
    expect(stdout).toContain('0 neue Maßnahmen, 34 schon da, 0 Zeilen ohne Maßnahme.');
    expect(stderr).toBe('Es gibt nichts zu schreiben.\n');
    expect(readTree(join(folder, 'katalog'))).toEqual(before);
  });

  test('the same list in Windows-1252, with commas and LF, means the same', () => {
    // two letters in the list are decomposed, which Windows-1252 cannot be
    const text = rows.map((row) => row.map((cell) => `"${cell.normalize('NFC').replaceAll('"', '""').replaceAll('\r\n', '\n')}"`).join(',')).join('\n');
    const bytes = Buffer.from(`${headings!.join(',')}\n${text}`.split('').map((character) => windows1252(character)));
    const other = writeFiles(temporaryFolder(), { 'catalogue.yaml': 'title: Urbane Produktion\n', 'massnahmen-urbane-produktion.csv': bytes });
    const run = measures(['import', join(other, 'massnahmen-urbane-produktion.csv'), '--dir', other, '--apply', '--format', 'json']);
    expect(JSON.parse(run.stdout)).toMatchObject({ encoding: 'Windows-1252', separator: ',', summary: { created: 34 } });
    const values = (tree: Record<string, string>): unknown[] => Object.entries(tree).filter(([path]) => path.startsWith('measures/')).map(([path, text]) => [path, JSON.stringify(parseYaml(text).value).normalize('NFC')]);
    expect(values(readTree(other))).toEqual(values(readTree(join(folder, 'katalog'))));
  });
});

function windows1252(character: string): number {
  const code = character.charCodeAt(0);
  if (code < 0x80 || (code >= 0xa0 && code < 0x100)) return code;
  const known: Record<string, number> = { '„': 0x84, '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96, '…': 0x85, '€': 0x80, '‚': 0x82, '‘': 0x91 };
  if (known[character] === undefined) throw new Error(`not in Windows-1252: ${character}`);
  return known[character];
}

function importList(text: string, args: readonly string[] = [], files: Record<string, unknown> = {}): { folder: string; code: number | null; stdout: string; stderr: string; json: () => { rows: { id: string | null; measure: Record<string, unknown> | null; notes: string[]; existing: string | null }[]; added: Record<string, unknown[]>; notes: string[] } } {
  const folder = smallCatalogue(files);
  writeFileSync(join(folder, 'liste.csv'), text);
  const run = measures(['import', join(folder, 'liste.csv'), '--dir', folder, ...args]);
  return { folder, ...run, json: () => JSON.parse(measures(['import', join(folder, 'liste.csv'), '--dir', folder, '--format', 'json', ...args]).stdout) };
}

describe('what a list may look like', () => {
  test('without --apply nothing is written', () => {
    const { folder, stderr } = importList('Titel;Handlungsfeld\nLesepaten;Sprache\n');
    expect(stderr).toContain('Vorschau: Es wurde nichts geschrieben.');
    expect(Object.keys(readTree(folder))).not.toContain('measures/SB-02.yaml');
  });

  test('a preview in which everything is there already does not ask for --apply', () => {
    expect(importList('Titel;Handlungsfeld\nElternkurs;Sprache\n').stderr).toBe('Es gibt nichts zu schreiben.\n');
  });

  test('what holds for several rows is said once, with the rows; what holds for one stands under it', () => {
    const list = `Titel;Handlungsfeld;Kosten\n${['A', 'B', 'C', 'D'].map((title) => `${title};Sprache;mittel\n`).join('')}E;Sprache;hoch\nF;Sprache;mittel\n`;
    const { stdout } = importList(list);
    expect(stdout).toContain('Für mehrere Zeilen gilt\n  Zeilen 2–5, 7: Kosten: „mittel“ nennt keinen eindeutigen Betrag, als Text\n    behalten\n');
    expect(stdout.match(/„mittel“/g)).toHaveLength(1);
    expect(stdout).toMatch(/Zeile 6 .*E\n {4}· Kosten: „hoch“/);
    const english = importList(list, ['--lang', 'en']).stdout;
    expect(english).toContain('Of several rows\n  rows 2–5, 7: Kosten: "mittel" names no clear amount');
  });

  test('ids go on where the field left off, and an existing title is not written twice', () => {
    const { json } = importList('Titel;Handlungsfeld\nLesepaten;sprache\nElternkurs;Sprache\nNeues;Wohnen\n');
    expect(json().rows.map(({ id, existing }) => id ?? existing)).toEqual(['SB-02', 'SB-01', 'WO-01']);
    expect(json().added).toEqual({ actionFields: [{ id: 'wohnen', title: 'Wohnen', code: 'WO' }], targetGroups: [], units: [] });
  });

  test('a field without a code numbers its measures M-001, M-002', () => {
    const { json } = importList('Titel;Handlungsfeld\nA;Wohnen\nB;Wohnen\n', [], { 'catalogue.yaml': { title: 'x', actionFields: [{ id: 'sprache', title: 'Sprache' }, { id: 'wohnen', title: 'Wohnen' }], criteria: [{ id: 'effect', title: 'Wirksamkeit' }] } });
    expect(json().rows.map(({ id }) => id)).toEqual(['M-001', 'M-002']);
  });

  test('several bodies become partners, one under "Federführung" the lead, existing ones are found', () => {
    const { json } = importList('Titel;Handlungsfeld;Federführung;Beteiligte\nA;Sprache;Volkshochschule;"Jugendamt\n– Schulamt; VHS (Außenstelle, Ost)"\nB;Sprache;Jugendamt, Schulamt;\n');
    const [a, b] = json().rows;
    expect(a!.measure).toMatchObject({ lead: 'vhs', partners: ['jugendamt', 'schulamt', 'vhs-aussenstelle-ost'] });
    expect(b!.measure).toMatchObject({ partners: ['jugendamt', 'schulamt'] });
    expect(b!.measure).not.toHaveProperty('lead');
    expect(b!.notes).toContain('Federführung: mehrere Stellen, alle als Partner; die Federführung bleibt offen');
  });

  test('a slash may stand between two bodies: no lead is guessed', () => {
    const [a] = importList('Titel;Handlungsfeld;Federführung\nA;Sprache;Amt für Soziales / Caritas\n').json().rows;
    expect(a!.measure).toMatchObject({ partners: ['amt-fuer-soziales-caritas'] });
    expect(a!.measure).not.toHaveProperty('lead');
    expect(a!.notes).toContain('Federführung: nicht sicher eine einzige Stelle, als Partner; die Federführung bleibt offen');
  });

  test('a heading of several words is understood by any of them', () => {
    const { json } = importList('lfd. Nr. / Code;Maßnahme / Projekt;Handlungsfeld (Thema);2027\n7;A;Sprache;x\n');
    expect(json().rows[0]!.measure).toMatchObject({ title: 'A', code: '7', imported: { cells: { 2027: 'x' } } });
  });

  test('plain amounts and periods are understood, everything else is kept as text with a word', () => {
    const { json } = importList('Titel;Handlungsfeld;Kosten;Zeitraum\nA;Sprache;einmalig 20.000 / jährlich 5.000 EUR;2026–2028\nB;Sprache;mittel;kurzfristig\nC;Sprache;kostenneutral;dauerhaft\nD;Sprache;20.000 €;2027\n');
    const [a, b, c, d] = json().rows;
    expect(a!.measure).toMatchObject({ cost: { status: 'estimated', items: [{ source: 'open', oneOff: 20000, perYear: 5000 }] }, window: { earliest: 2026 }, duration: 36 });
    expect(b!.measure).not.toHaveProperty('cost');
    expect(b!.measure).toMatchObject({ imported: { cells: { Kosten: 'mittel', Zeitraum: 'kurzfristig' } } });
    expect(c!.measure).toMatchObject({ cost: { status: 'neutral', reason: 'kostenneutral' }, continuous: true });
    // once or every year, start or end: the list does not say
    expect(d!.measure).not.toHaveProperty('cost');
    expect(d!.measure).not.toHaveProperty('window');
    expect(d!.notes).toHaveLength(2);
  });

  test('headings further down, headings between rows, empty rows and rows without a title', () => {
    const { json } = importList('Maßnahmenliste der Stadt;;\n;;\nNr;Titel;Beschreibung\n;Sprache;\n1;A;Text\n;;\n;Wohnen;\n2;B;\n;;nur ein Rest\n');
    expect(json().rows.map(({ id }) => id)).toEqual([null, 'SB-02', null, 'WO-01', null]);
    expect(json().notes).toContain('Überschriften in Zeile 3; was darüber steht, bleibt draußen');
  });

  test('rows that only name a field are headings, also where the list has a column of fields', () => {
    const { json } = importList('Nr;Titel;Handlungsfeld;Kosten\nA;Deutsch lernen;;\n1;A;Sprache;\n;Wohnen;;\n2;B;Wohnen;\nII.;Am Abend;;\n3;C;;\nSumme;;;9.000 €\n');
    expect(json().rows.map(({ id }) => id)).toEqual([null, 'SB-02', null, 'WO-01', null, 'AB-01', null]);
    expect(json().rows[5]!.notes).toContain('Handlungsfeld „Am Abend“ aus Zeile 6');
  });

  test('a field above the headings, and fields that are counted', () => {
    const { json } = importList('Handlungsfeld 1: Sprache;;\nNr.;Projekttitel;Zeitschiene\n1.1;A;\nHandlungsfeld 2 – Wohnen;;\n2.1;B;\n');
    expect(json().rows.map(({ id }) => id)).toEqual(['SB-02', null, 'WO-01']);
    expect(json().rows[0]!.notes).toContain('Handlungsfeld „Handlungsfeld 1: Sprache“ aus Zeile 1');
    expect(json().rows[2]!.measure).toMatchObject({ actionField: 'wohnen' });
  });

  test('a field that a merged cell names once holds for the rows below', () => {
    const { json } = importList('Handlungsfeld;Titel\nSprache;A\n;B\n');
    expect(json().rows.map(({ id }) => id)).toEqual(['SB-02', 'SB-03']);
    expect(json().rows[1]!.notes).toEqual(['Handlungsfeld „Sprache“ aus Zeile 2']);
  });

  test('rows without a field need --field', () => {
    expect(importList('Titel;Text\nA;B\n', ['--apply'])).toMatchObject({ code: 2, stderr: expect.stringContaining('Ohne Handlungsfeld: Zeile 2') });
    expect(importList('Titel;Text\nA;B\n', ['--field', 'sprache']).json().rows[0]!.id).toBe('SB-02');
  });

  test('English lists are understood as well', () => {
    const { json } = importList('No,Measure,Action field,Description,Target group,Partners,Cost,Timeframe\n7,Reading mentors,Sprache,Text,Eltern,"Library, School","one-off 1.000 €",from 2027\n');
    expect(json().rows[0]!.measure).toMatchObject({ code: '7', title: 'Reading mentors', description: 'Text', targetGroups: ['parents'], partners: ['library', 'school'], window: { earliest: 2027 } });
  });

  test('formulas that were neutralised come back, and stay text', () => {
    const { folder } = importList('Titel;Handlungsfeld;Beschreibung\n\'=1+1;Sprache;\'+49 7623\n', ['--apply']);
    expect(parseYaml(readFileSync(join(folder, 'measures/SB-02.yaml'), 'utf8')).value).toMatchObject({ title: '=1+1', description: '+49 7623' });
  });

  test('columns that may name persons are pointed out', () => {
    const { json } = importList('Titel;Handlungsfeld;Ansprechpartnerin\nA;Sprache;Frau Beispiel\n');
    expect(json().notes[0]).toContain('„Ansprechpartnerin“');
  });

  test('hostile headings and cells do no harm', () => {
    const { folder, code } = importList('Titel;Handlungsfeld;__proto__;constructor;<<;2026;;Titel\nA;Sprache;x;y;z;10;leer;doppelt\n', ['--apply']);
    expect(code).toBe(0);
    expect((parseYaml(readFileSync(join(folder, 'measures/SB-02.yaml'), 'utf8')).value as Written).imported.cells).toEqual({ 'Spalte C': 'x', 'Spalte D': 'y', 'Spalte E': 'z', '2026': '10', 'Spalte G': 'leer', 'Titel (2)': 'doppelt' });
    expect(measures(['validate', '--dir', folder]).code).toBe(0);
  });
});

describe('the mapping', () => {
  test('is proposed, saved, changed and used', () => {
    const folder = smallCatalogue();
    writeFiles(folder, { 'liste.csv': 'Was;Wo;Wer\nLesepaten;Sprache;VHS und Bücherei\n' });
    const list = join(folder, 'liste.csv');
    const map = join(folder, 'karte.yaml');
    const refused = measures(['import', list, '--dir', folder, '--save-map', map]);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('keine Spalte als Titel') });
    writeFileSync(map, readFileSync(map, 'utf8').replace('Was: keep', 'Was: title').replace('Wo: keep', 'Wo: actionField').replace('Wer: keep', 'Wer: partners').replace(/separators: .*/, 'separators: [" und "]\nnames: {VHS: vhs}'));
    const { stdout } = measures(['import', list, '--dir', folder, '--map', map, '--format', 'json']);
    expect(JSON.parse(stdout).rows[0].measure).toMatchObject({ title: 'Lesepaten', actionField: 'sprache', partners: ['vhs', 'buecherei'] });
  });

  test('stays beside the list after the import and is found again', () => {
    const { folder } = importList('Titel;Handlungsfeld;Notiz\nA;Sprache;x\n', ['--apply']);
    const path = join(folder, 'liste.mapping.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Notiz: keep', 'Notiz: description'));
    writeFileSync(join(folder, 'liste.csv'), 'Titel;Handlungsfeld;Notiz\nB;Sprache;y\n');
    const { stdout } = measures(['import', join(folder, 'liste.csv'), '--dir', folder, '--format', 'json']);
    expect(JSON.parse(stdout).rows[0].measure).toMatchObject({ description: 'y' });
  });

  test('is refused with a word where it is wrong', () => {
    const wrong = (map: string): string => {
      const folder = smallCatalogue();
      writeFiles(folder, { 'liste.csv': 'Titel;Feld\nA;B\n', 'karte.yaml': map });
      const { code, stderr } = measures(['import', join(folder, 'liste.csv'), '--dir', folder, '--map', join(folder, 'karte.yaml')]);
      expect(code).toBe(2);
      return stderr;
    };
    expect(wrong('columns: {Titel: titel}')).toContain('Meinten Sie „title“?');
    expect(wrong('columns: {Titel: title, Feld: title}')).toContain('zwei Spalten');
    expect(wrong('spalten: {Titel: title}')).toContain('„spalten“');
    expect(wrong('columns: {Titel: title}\nsource: stadt')).toContain('Geldquelle „stadt“');
    expect(wrong('columns: [a')).toContain('karte.yaml');
  });
});

describe('refused files', () => {
  const refused = (content: string | Buffer): string => {
    const folder = smallCatalogue();
    writeFiles(folder, { 'liste.csv': content });
    const { code, stderr } = measures(['import', join(folder, 'liste.csv'), '--dir', folder]);
    expect(code).toBe(2);
    return stderr;
  };

  test('old Excel and protected files, PDFs, pictures, empty files, a quotation mark that stays open', () => {
    expect(refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toContain('alte Excel-Datei');
    expect(refused(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]))).toContain('mit einem Kennwort geschützt');
    expect(refused('%PDF-1.7')).toContain('PDF');
    expect(refused(Buffer.from([0x89, 0x50, 0, 0, 1, 2]))).toContain('keine Textdatei');
    expect(refused('')).toContain('keine Tabelle');
    expect(refused('Titel;Handlungsfeld\n"A;B\n')).toContain('Anführungszeichen');
    expect(refused(`Titel;Handlungsfeld\nA;${'x'.repeat(40_001)}\n`)).toContain('länger als 40000 Zeichen');
  });

  test('what would take long is refused at once', () => {
    const start = Date.now();
    expect(refused(`Titel${';'.repeat(5_000_000)}`)).toContain('mehr als 500 Spalten');
    expect(refused(`Titel;Handlungsfeld\n${'a;b\n'.repeat(1_000_000)}`)).toContain('mehr als 20000 Zeilen');
    expect(refused('"'.repeat(5_000_000))).toContain('zu lang');
    expect(refused(`Titel;Handlungsfeld\n"${'x'.repeat(5_000_000)}`)).toContain('zu lang');
    expect((Date.now() - start) / 4).toBeLessThan(3000);
  });

  test('a list that is not there, and a folder', () => {
    const folder = smallCatalogue();
    expect(measures(['import', join(folder, 'keine.csv'), '--dir', folder])).toMatchObject({ code: 2, stderr: expect.stringContaining('Datei oder Ordner gibt es nicht') });
    expect(measures(['import', folder, '--dir', folder])).toMatchObject({ code: 2, stderr: expect.stringContaining('das ist ein Ordner') });
  });
});
