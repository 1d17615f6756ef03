// Where a rule begins and where it ends: what just fires, and what looks like it and must not.
import { describe, expect, test } from '@jest/globals';
import { checkRules } from '../../../src/model/rules/check.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { processorTime } from '../../support/time.ts';
import { freeIds } from '../../../src/model/ids.ts';
import { exampleDay, openFiles, withFragments } from './blameless.ts';

const measure = 'measures/M-01.yaml';
function found(fragments: Record<string, string>, missing: Record<string, string[]> = {}, today = exampleDay): Finding[] {
  const opened = openFiles(withFragments(fragments, missing));
  return [...opened.findings, ...checkRules(opened, { today })];
}
const codes = (...given: Parameters<typeof found>): string[] => [...new Set(found(...given).map(({ rule }) => rule))];
const withLead = (title: string): string[] => codes({ 'catalogue.yaml': `place: Rheinfelden\nunits: [{id: amt-familie, title: ${JSON.stringify(title)}}, {id: vhs, title: Volkshochschule}]` });
const description = (text: string): string[] => codes({ [measure]: `description: ${JSON.stringify(text)}` });
const finding = (text: string): string[] => codes({ 'evidence/E-01.yaml': `description: ${JSON.stringify(text)}` });

describe('S007, the lead', () => {
  test.each(['alle', 'N. N.', 'Stadt Rheinfelden', 'Stadtverwaltung Rheinfelden (Baden)', 'Verwaltung der Stadt', 'zu benennen', 'wird noch benannt', 'Frau Müller', 'Herr Dr. Meier'])('is not %s', (title) => expect(withLead(title)).toEqual(['S007']));
  test.each(['Stadtbibliothek', 'Stadtwerke', 'Stabsstelle Frau und Familie', 'Kreisjugendamt', 'Amt für alle Generationen', 'Frauenhaus'])('may be %s', (title) => expect(withLead(title)).toEqual([]));
});

describe('S009, personal data', () => {
  test('every address is found, each once', () => {
    const marks = found({ [measure]: 'description: "anna@example.org, noch einmal anna@example.org, und bernd@example.org; Tel. 07623 95 12 34"' }).map(({ rule, mark }) => `${rule} ${mark}`);
    expect(marks).toEqual(['S009 anna@example.org', 'S009 bernd@example.org', 'S009 Tel. 07623 95 12 34']);
  });
  test('a list of addresses in one text is told by the first ten, and where one is part of another that is not it', () => {
    const many = found({ [measure]: `description: ${Array.from({ length: 1000 }, (_, i) => `a${i}@b.de`).join(' ')}` });
    expect(many.map(({ mark }) => mark)).toEqual(Array.from({ length: 10 }, (_, i) => `a${i}@b.de`));
    expect(found({ [measure]: 'description: Mail an maria.huber@x.de oder huber@x.de' }).map(({ mark, nth }) => [mark, nth])).toEqual([['maria.huber@x.de', undefined], ['huber@x.de', 1]]);
  });
  test.each(['anna.müller@example.org', 'anna(at)example.org', 'Tel. 07623/95-1234', 'Tel 07623951234', '+49 7623 951234', '(07623) 951-234', '0171/2345678', '01721234567', 'abends 07623951234'])('is %s', (text) => expect(description(text)).toEqual(['S009']));
  test.each(['Schuljahr 2026/27 bis 2030/31', 'AGS 08336069', 'Budget 100 000 – 200 000 €', '2026-09-01 bis 2027-07-31', 'ISBN 978-3-16-148410-0', 'Instagram @stadt_rheinfelden', 'https://example.org/0171/2345678', 'Spendenkonto DE12 6835 0048 0012 3456 78', 'Regionalschlüssel 083360069069', 'Telefon 116117', 'kostenfrei unter 0800 1110111', 'Telefonische Beratung an 3 Tagen'])('is not %s', (text) => expect(description(text)).toEqual([]));
  test.each(['Frau Müller sagt, der Bus fährt nie', 'Hr. Yilmaz berichtet'])('is a name: %s', (text) => expect(finding(text)).toEqual(['S009']));
  test.each(['Frau Bürgermeisterin begrüßt', 'Eine Frau Anfang dreißig', 'Frau und Mann', 'Frauen Kurse'])('is no name: %s', (text) => expect(finding(text)).toEqual([]));
});

const running = 'stage: decided\nstatus: inProgress\nstarted: 2026-08-01\nwindow: {earliest: 2026-08, latest: 2026-09}\ndecisions: [{body: Gemeinderat, date: 2026-07-20, paper: 2026/044}]\n';

const share = 'id: I1, name: Anteil der Kinder mit Förderung, level: outcome, unit: "%", numerator: Kinder mit Förderung, denominator: Kinder mit Förderbedarf, direction: increase, baseline: {value: 40, date: 2026-07-31, source: Schulstatistik 2026}, targets: [{value: 70, date: 2029-07-31}], dataSource: Schulstatistik des Landes, frequency: yearly, responsible: vhs';
const indicator = (part: string, instead: string): Record<string, string> => {
  if (!share.includes(part)) throw new Error(part);
  return { [measure]: `indicators:\n  - {${share.replace(part, instead)}}` };
};
const unit = (text: string): string[] => codes(indicator('unit: "%", numerator: Kinder mit Förderung, denominator: Kinder mit Förderbedarf', `unit: ${JSON.stringify(text)}`));
const base = (text: string, more = '', today = exampleDay): Finding[] => {
  const [fragment] = Object.values(indicator('{value: 40, date: 2026-07-31, source: Schulstatistik 2026}', text));
  return found({ [measure]: `${fragment!}\n${more}` }, {}, today);
};
const source = (text: string): string[] => codes(indicator('Schulstatistik des Landes', JSON.stringify(text)));

describe('S001, ids', () => {
  const named = (id: string): string[] => codes({ [`offers/${id}.yaml`]: `id: ${id}\ntitle: Lesetreff\n` });
  test.each(['R201', 'w003', 'MAI-01', 'con'])('are not %s', (id) => expect(named(id)).toEqual(['S001']));
  test('a copied file takes the blame, whatever comes first, and learns a free id', () => {
    const copy = (name: string): object[] => found({ [`measures/${name}.yaml`]: 'id: M-09\ntitle: Lesetreff\nstage: idea' }).map(({ rule, file, remedy }) => ({ rule, file, remedy: remedy.de }));
    const said = (name: string, remedy: string): void => expect(copy(name)).toMatchObject([{ rule: 'S001', file: `measures/${name}.yaml`, remedy: expect.stringContaining(remedy) }]);
    said('M-09 Kopie', 'zum Beispiel M-10,');
    for (const name of ['A-neu', 'M-33']) said(name, `Schreiben Sie id: ${name},`);
  });
  test('a file whose name is no id, or is taken, is not to be obeyed', () => {
    const remedy = (name: string, id: string, more = {}): string[] => found({ [`offers/${name}.yaml`]: `id: ${id}\ntitle: Lesetreff`, ...more }).map((each) => each.remedy.de);
    expect(remedy('A-02', 'A-03')).toEqual(['Benennen Sie die Datei in A-03.yaml um oder schreiben Sie id: A-02.']);
    expect(remedy('Lese treff', 'A-03')).toEqual(['Benennen Sie die Datei in A-03.yaml um.']);
    expect(remedy('A-02', 'A-03', { 'offers/A-03.yaml': 'id: A-04\ntitle: Sprechstunde' })).toEqual(['Schreiben Sie id: A-02.', 'Benennen Sie die Datei in A-04.yaml um.']);
    expect(remedy('A-02', 'A-03', { 'offers/A-03.yaml': 'id: A-02\ntitle: Sprechstunde' })).toEqual(['Vertauschen Sie die Namen der Dateien A-02.yaml und A-03.yaml.', 'Vertauschen Sie die Namen der Dateien A-03.yaml und A-02.yaml.']);
  });
  test('free ids are given once each, and are such that nobody takes them for something else', () => {
    const next = freeIds(['SB-07', 'sb-03', 'F-sprache', 'N-201', 'n201', 'MAI'], (id) => !id.startsWith('MAI'));
    expect([next('SB-03'), next('SB-03'), next('F-sprache'), next('F-sprache'), next('n201')]).toEqual(['SB-08', 'SB-09', 'F-sprache-2', 'F-sprache-3', 'n201-2']);
    expect(next('MAI')).toMatch(/^X-/);
    const many = Array.from({ length: 20_000 }, () => 'N-5');
    expect(processorTime(() => { const each = freeIds(many, () => true); for (const id of many) each(id); })).toBeLessThan(1000);
  });
  test.each(['R-201', 'M201', 'R2010', 'A-01'])('may be %s', (id) => expect(named(id)).toEqual([]));
});

describe('indicators', () => {
  test.each(['%', 'Prozent', 'v. H.', 'Anteil in %', '% der Kinder'])('%s is a share: of what?', (text) => expect(unit(text)).toEqual(['N104']));
  test.each(['Prozentpunkte', 'Plätze', 'Euro je Kind'])('%s is none', (text) => expect(unit(text)).toEqual([]));
  test('a baseline still to be collected is due before the measure can begin', () => {
    expect(base('{due: 2027-03-31}')).toEqual([]);
    expect(base('{due: 2027-04-01}')).toMatchObject([{ rule: 'N105', pointer: '/indicators/0/baseline/due' }]);
  });
  test('a coarse date ends on its last day: the baseline of 2027-Q1 is there on 31 March, that of 2027 is not', () => {
    expect([base('{due: 2027-Q1}'), base('{due: 2027}').map(({ rule }) => rule)]).toEqual([[], ['N105']]);
  });
  test('nor is there a baseline once the measure runs', () => {
    const runs = `${running}milestones: [{title: Vertrag, due: 2026-11}]`;
    expect(base('{due: 2026-12-31}', runs)).toMatchObject([{ rule: 'N105', pointer: '/indicators/0/baseline/due', remedy: { de: expect.stringContaining('waivers') } }]);
    expect(base('{due: 2026-07-31}', runs).map(({ rule }) => rule)).toEqual(['N114']);
    // in the month in which it began it may have been collected in time, and a day gone by is no advice
    expect(base('{due: 2026-08}', runs.replace('2026-08-01', '2026-08')).map(({ rule }) => rule)).toEqual(['N114']);
    expect(base('{note: fehlt}', runs)[0]!.remedy.de).toBe('Schreiben Sie baseline: {value: …, date: …, source: …}');
  });
  test('a target date beyond the concept is to be confirmed, and a coarse one reaches to its last day', () => {
    const until = (date: string, end: string): string[] => codes({ ...indicator('value: 70, date: 2029-07-31', `value: 70, date: ${date}`), 'catalogue.yaml': `period: {start: 2026, end: ${end}}` });
    expect([until('2030', '2030'), until('2030', '2030-06'), until('2030-06', '2030-06'), until('2030, beyondConcept: true', '2030-06')]).toEqual([[], ['N107'], [], []]);
  });
  test('a baseline that nobody has collected in time is overdue, whether the measure runs yet or not', () => {
    const due = '{due: 2026-12-31}';
    expect(base(due, '', '2026-12-31')).toEqual([]);
    expect(base(due, '', '2027-01-01')).toMatchObject([{ rule: 'N114', severity: 'warning', dated: true, pointer: '/indicators/0/baseline/due', message: { de: 'Indikator „I1“: Der Ausgangswert ist seit 1 Tag überfällig.' } }]);
    expect(base(due, 'status: postponed\nstatusReason: Die Schulen bauen um.', '2027-01-01').map(({ rule }) => rule)).not.toContain('N114');
  });
  test('a share stays one where its target is an increase; from 0 there is none, and that is said once', () => {
    const target = (from: number, by: number): string[] => codes({ [measure]: `indicators:\n  - {${share.replace('value: 40', `value: ${from}`).replace('value: 70', `value: ${by}, relative: true`)}}` });
    expect([target(40, 150), target(40, 151), target(0, 50)]).toEqual([[], ['N113'], ['N109']]);
  });
  test('shares that all lie below 1 look like 0.4 instead of 40; a single small one does not', () => {
    const values = (from: string, to: string): string[] => found({ [measure]: `indicators:\n  - {${share.replace('value: 40', `value: ${from}`).replace('value: 70', `value: ${to}`)}}` }).map(({ rule, severity, pointer }) => `${rule} ${severity} ${pointer}`);
    expect([values('0.4', '0.7'), values('0.4', '2'), values('0', '0.5')]).toEqual([['N113 warning /indicators/0/baseline/value'], [], []]);
  });
  test('what is measured in the future is not measured', () => {
    const actual = (date: string): string[] => found(indicator('targets:', `actuals: [{value: 44, date: ${date}, source: Schulstatistik}], targets:`)).map(({ rule, severity, pointer }) => `${rule} ${severity} ${pointer}`);
    expect([actual('2026'), actual('2026-09-01'), actual('2062-09-01')]).toEqual([[], [], ['R201 warning /indicators/0/actuals/0/date']]);
    expect(found(indicator('date: 2026-07-31, source', 'date: 2027, source')).map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual(['R201 /indicators/0/baseline/date']);
  });
  test('the remedy fits: a state for what is judged by states, a day before this measure begins', () => {
    const remedy = (rule: string, lines: string): string => found({ [measure]: `indicators:\n  - {id: I1, name: Eltern verstehen Briefe, level: outcome, direction: achieve, ${lines}dataSource: Gesprächsnotizen der Schulen, frequency: yearly, responsible: vhs}` }).filter((each) => each.rule === rule).map((each) => each.remedy.de).join();
    expect(remedy('N106', 'baseline: {state: kaum, date: 2026-07, source: Gespräche}, ')).toContain('targets: [{state: …, criterion: …,');
    expect(remedy('N105', 'targets: [{state: gut, criterion: Gespräch in jeder Schule, date: 2029-07}], ')).toContain('baseline: {due: 2027-03-31}');
  });
  test.each(['tbd.', 'eigene Erhebung', 'Amt', 'Monitoring', 'n. n.', '???'])('„%s“ is no data source', (text) => expect(source(text)).toEqual(['N110']));
  test.each(['städtische Statistik', 'Monitoring der Volkshochschule', 'Amtsblatt'])('„%s“ is one', (text) => expect(source(text)).toEqual([]));
  test('maintain grants a tenth', () => {
    const target = (value: number): string[] => codes({ [measure]: `indicators:\n  - {${share.replace('direction: increase', 'direction: maintain').replace('value: 70', `value: ${value}`)}}` });
    expect([target(43), target(50)]).toEqual([[], ['N108']]);
  });
});

describe('time and status', () => {
  test('a month from 31 January ends on the last of February', () => {
    const end = (started: string, duration: number): string[] => found({ [measure]: `${running.replace('2026-08-01', started)}duration: ${duration}` }).flatMap(({ rule, message }) => (rule === 'R201' ? [message.de] : []));
    expect([end('2026-01-31', 1), end('2026-01-30', 1), end('2026-01-15', 1)].flat().map((text) => /\d\d\.\d\d\.\d{4}/.exec(text)![0])).toEqual(['28.02.2026', '28.02.2026', '14.02.2026']);
  });
  test('what has happened does not lie in the future', () => {
    const facts = `${running}milestones: [{title: Vertrag, due: 2026-11, done: 2026-10}, {title: Beginn, due: 2026-12}]\nleadConfirmed: 2027\nlog: [{date: 2062-09-01, text: Es läuft.}]`;
    expect(found({ [measure]: facts }).map(({ rule, severity, pointer }) => `${rule} ${severity} ${pointer}`)).toEqual(['/leadConfirmed', '/milestones/0/done', '/log/0/date'].map((path) => `R201 warning ${path}`));
  });
  test('a decision says what it lacks', () => {
    const decided = (records: string): string[] => found({ [measure]: `stage: decided\ndecisions: ${records}` }).map(({ rule, pointer, message }) => `${rule} ${pointer} ${message.de}`);
    expect(decided('[{body: Gemeinderat, date: 2026-07-20}]')).toEqual(['R214 /decisions/0 Dem Beschluss fehlt die Vorlage.']);
    expect(decided('[{body: Ausschuss}, {body: Gemeinderat}]')).toEqual(['R214 /decisions/1 Dem Beschluss fehlen das Datum und die Vorlage.']);
    expect(decided('[]')).toEqual(['R214 /decisions Der Beschluss fehlt.']);
  });
  test('what is said to cost nothing costs nothing, and says why', () => {
    const cost = (lines: string): string[] => found({ [measure]: `cost: ${lines}` }).map(({ rule, message, remedy }) => `${rule} ${message.de} ${remedy.de}`);
    expect(cost('{status: neutral}')).toEqual(['R204 Es fehlt, warum die Maßnahme nichts kostet. Ergänzen Sie in cost: reason: …']);
    expect(cost('{status: neutral, reason: Räume stehen leer, items: [{source: city, perYear: 900}]}')).toEqual([expect.stringContaining('nennt doch Beträge')]);
    expect(cost('{items: [{source: city}]}')).toEqual([expect.stringContaining('Kein Posten nennt einen Betrag')]);
  });
  test('only somebody else’s money can run out', () => {
    const until = (source: string): string[] => codes({ [measure]: `cost: {status: estimated, items: [{source: ${source}, perYear: 500, until: 2027-12-31}]}` }).filter((code) => code === 'R207');
    expect([until('land-bw'), until('city'), until('open')]).toEqual([['R207'], [], []]);
  });
  test('a measure that should be over is a warning that depends on the date alone', () => {
    const lines = `${running}duration: 6\nmilestones: [{title: Abschluss, due: 2027-06}]`;
    expect(codes({ [measure]: lines }, {}, '2027-01-31')).not.toContain('R201');
    expect(found({ [measure]: lines }, {}, '2027-02-01').find(({ rule }) => rule === 'R201')).toMatchObject({ severity: 'warning', dated: true, pointer: '/status' });
  });
  test('a milestone that is over is no next step', () => {
    expect(codes({ [measure]: `${running}milestones: [{title: Vertrag, due: 2026-09}]` })).toEqual([]);
    expect(codes({ [measure]: `${running}milestones: [{title: Vertrag, due: 2026-08}]` })).toEqual(['R211']);
    expect(codes({ [measure]: `${running}milestones: [{title: Vertrag, due: 2027-10}]` })).toEqual(['R211']);
  });
  test('says nothing that its status does not allow', () => {
    const shown = (lines: string): string[] => found({ [measure]: lines }).filter(({ rule }) => rule === 'R212').map(({ pointer }) => pointer);
    expect(shown('status: open\nstarted: 2026-08\nresult: Zwei Kurse.\nstatusReason: Die Schulen bauen um.\nmergedInto: M-09\nfinished: 2026-08-31')).toEqual(['/started', '/finished', '/result', '/statusReason', '/mergedInto']);
    expect(shown(`${running}milestones: [{title: Vertrag, due: 2026-11}]\nresult: Zwei Kurse.`)).toEqual(['/result']);
    // what began and was given up or handed over may say when, and what came of it
    expect(shown('stage: decided\nstatus: dropped\nstarted: 2026-02\nfinished: 2026-08\nresult: Zwei Kurse.\nstatusReason: Niemand kam.')).toEqual([]);
    expect(shown('status: merged\nstarted: 2026-02\nstatusReason: Beide wollen dasselbe.\nmergedInto: M-09')).toEqual([]);
  });
  test('a gap is what is not funded while the measure runs, at most until the item ends', () => {
    const gap = (item: string, lines: string): string[] => found({ [measure]: `cost: {status: estimated, items: [{source: open, ${item}}]}\n${lines}` }).filter(({ rule }) => rule === 'R206').map(({ message }) => message.de.replaceAll('\u00a0', ' '));
    const window = 'window: {earliest: 2027-01, latest: 2027-03}';
    expect(gap('perYear: 6000', `${window}\nduration: 18`)).toEqual(['Finanzierungslücke: 9.000 €.']);
    expect(gap('perYear: 6000, until: 2027-06', `${window}\nduration: 18`)).toEqual(['Finanzierungslücke: 3.000 €.']);
    expect(found({ [measure]: `cost: {status: estimated, items: [{source: open, perYear: 0}, {source: open, perYear: 500}]}\n${window}\nduration: 12` }).filter(({ rule }) => rule === 'R206').map(({ pointer }) => pointer)).toEqual(['/cost/items/1/source']);
    expect(gap('perYear: 6000, until: 2035', `${window}\nduration: 18`)).toEqual(['Finanzierungslücke: 9.000 €.']);
    expect(gap('perYear: 6000, oneOff: 500', `${window}\ncontinuous: true\nreviewEvery: 12`)).toEqual(['Finanzierungslücke: 500 € und 6.000 € im Jahr.']);
    expect(gap('perYear: 6000, until: 2026-12', `${window}\ncontinuous: true\nreviewEvery: 12`)).toEqual([]);
  });
  test('nobody leaves the steering group before joining it', () => {
    const member = (dates: string): string[] => found({ 'catalogue.yaml': `steeringGroup: [{role: Leitung, ${dates}}]` }).map(({ rule, pointer }) => `${rule} ${pointer}`);
    expect([member('from: 2026-09, until: 2026'), member('from: 2026-09, until: 2026-08')]).toEqual([[], ['R201 /steeringGroup/0/until']]);
  });
  test('measures cannot be merged into each other', () => {
    const merged = (into: string): string => `status: merged\nstatusReason: Beide wollen dasselbe.\nmergedInto: ${into}`;
    expect(found({ [measure]: merged('M-09'), 'measures/M-09.yaml': merged('M-01') }).filter(({ rule }) => rule === 'R212').map(({ file, pointer }) => file + pointer)).toEqual(['measures/M-01.yaml/mergedInto', 'measures/M-09.yaml/mergedInto']);
    expect(found({ 'measures/M-09.yaml': merged('M-01') })).toEqual([]);
  });
  test('what runs already waits for nothing that is not completed', () => {
    const needed = (status: string): string[] => codes({ [measure]: `${running}duration: 12\nmilestones: [{title: Abschluss, due: 2027-06}]\ndependsOn: [M-09]`, 'measures/M-09.yaml': `stage: decided\ndecisions: [{body: Gemeinderat, date: 2026-01-20, paper: 2026/001}]\n${status}` }).filter((code) => code.startsWith('R21'));
    expect(needed('status: planned')).toContain('R210');
    expect(needed('status: completed\nstarted: 2026-02\nfinished: 2026-07-31\nresult: Die Wegweiser hängen.')).not.toContain('R210');
  });
  test('a measure that depends on itself is a cycle, and only that', () => {
    expect(codes({ [measure]: 'dependsOn: [M-01]' })).toEqual(['R209']);
  });
});

describe('the catalogue as a whole', () => {
  test('measures of the same name are alike, whatever else they say', () => {
    const title = (text: string): Finding[] => found({ 'measures/M-09.yaml': `title: ${JSON.stringify(text)}` });
    expect(title('Elternkurs mit 15 Plätzen an jeder Grundschule einrichten – bis Juli 2028.')).toMatchObject([{ rule: 'S010', file: 'measures/M-09.yaml', pointer: '/title', message: { de: 'Heißt wie M-01: zusammenlegen?' } }]);
    expect(found({ 'measures/M-09.yaml': 'title: Elternkurs mit 15 Plätzen an jeder Grundschule einrichten – bis Juli 2028.\nsupersedes: [M-01]' })).toEqual([]);
    expect(title('Elternkurs mit 1,5 Plätzen an jeder Grundschule einrichten, bis Juli 2028')).toEqual([]);
  });
  test('what a misspelt name may mean is not called unused: one cause, one finding', () => {
    const twice = 'catalogue.yaml', groups = 'targetGroups: [{id: parents, title: Eltern}, {id: older, title: Ältere}]';
    const served = (group: string): string[] => codes({ [twice]: groups, 'principles/L-1.yaml': 'targetGroups: [older]', 'measures/M-09.yaml': `targetGroups: [${group}]` });
    expect([served('parents'), served('older'), served('oldre')]).toEqual([['C401'], [], ['F201']]);
    expect(codes({ [twice]: groups, 'principles/L-1.yaml': 'targetGroups: [oldest]' })).toEqual(['F201']);
    const output = (origin: string): string[] => codes({ 'forums/F-sprache.yaml': 'outputs: [{no: 1, text: Elternkurse an jeder Grundschule}, {no: 2, text: Wegweiser}]', 'measures/M-09.yaml': `origin: [${origin}]` });
    expect([output('F-sprache.1'), output('F-sprache.2'), output('F-sprache.22'), output('F-sprache-2')]).toEqual([['C402'], [], ['F201'], ['F201']]);
  });
  test('a goal whose name is misspelt somewhere is not called unused', () => {
    const goals = (served: string): string[] => codes({ [measure]: `goals: [${served}]`, 'measures/M-09.yaml': `goals: [${served}]` });
    expect([goals('Z-01'), goals('Z-O1')]).toEqual([[], ['F201']]);
  });
  const criterion = (words: string): string[] => codes({ 'catalogue.yaml': `criteria:\n  - {id: effect, title: Wirksamkeit, weight: 60, worst: 0, best: 10, anchors: {"0": keine, "10": gemessen}}\n  - {id: urgency, ${words}, weight: 40, worst: 0, best: 10, anchors: {"0": wenig, "10": viel}}` });
  test.each(['Kosten', 'Folgekosten', 'Höhe der Kosten', 'Kosten-Nutzen-Verhältnis', 'kostengünstig'])('„%s“ counts cost twice', (title) => expect(criterion(`title: ${title}`)).toEqual(['P306']));
  test.each(['Finanzierbarkeit', 'kostenlos für Familien', 'Kostenfreiheit'])('„%s“ does not', (title) => expect(criterion(`title: ${title}`)).toEqual([]));
  test('the flag decides, whatever the title', () => {
    expect(criterion('title: Aufwand, cost: true')).toEqual(['P306']);
    expect(criterion('title: Kosten für die Teilnehmenden, cost: false')).toEqual([]);
  });
  test('an output is not rejected and adopted at once', () => {
    const output = (result: string): string[] => found({ 'forums/F-sprache.yaml': `outputs: [{no: 1, text: Elternkurse an jeder Grundschule, disposition: {result: ${result}, reason: Kein Geld.}}]` }).map(({ rule, pointer }) => `${rule} ${pointer}`);
    const givenUp = (status: string, result: string): string[] => found({ [measure]: 'origin: [E-01]', 'measures/M-09.yaml': `status: ${status}\nstatusReason: Kein Geld.`, 'forums/F-sprache.yaml': `outputs: [{no: 1, text: Elternkurse an jeder Grundschule, disposition: {result: ${result}, reason: Kein Geld.}}]`, 'goals/Z-01.yaml': 'origin: [E-01]' }).map(({ rule }) => rule);
    expect([givenUp('dropped', 'rejected'), givenUp('postponed', 'deferred')]).toEqual([[], []]);
    expect([output('rejected'), output('deferred')].flat()).toEqual(Array.from({ length: 2 }, () => 'C402 /outputs/0/disposition/result'));
  });
  test('an output that is merged in a circle is unaccounted for', () => {
    const merged = (no: number, into: number): string => `\n  - {no: ${no}, text: Kurse auch am Wochenende, disposition: {result: merged, into: F-sprache.${into}}}`;
    const outputs = (more: string): string[] => found({ 'forums/F-sprache.yaml': `outputs:\n  - {no: 1, text: Elternkurse an jeder Grundschule}${more}` }).map(({ rule, pointer }) => `${rule} ${pointer}`);
    expect(outputs(merged(2, 1))).toEqual([]);
    expect(outputs(merged(2, 3) + merged(3, 2))).toEqual(['C402 /outputs/1/disposition/into', 'C402 /outputs/2/disposition/into']);
  });
});

test('another number is another entry, not a slip', () => {
  const remedy = (goal: string): string => found({ [measure]: `goals: [${goal}]` })[0]!.remedy.de;
  expect([remedy('Z-02'), remedy('Z-011'), remedy('Z-O1'), remedy('z-01'), remedy('Z-1')]).toEqual(['Möglich sind: Z-01', 'Möglich sind: Z-01', 'Meinten Sie „Z-01“?', 'Meinten Sie „Z-01“?', 'Meinten Sie „Z-01“?']);
});

test.each(['" "', '"\\u00a0"', "'  '"])('a text of blanks is none: %s', (blank) => {
  expect(found({ [measure]: `title: ${blank}` }).map(({ rule, message }) => `${rule} ${message.de}`)).toEqual(['F105 „title“ ist leer.']);
});

describe('waivers', () => {
  const waived = (lines: string, settings: Record<string, string> = {}): string[] => found({ ...settings, [measure]: lines }).map(({ rule, severity, pointer }) => `${rule} ${severity} ${pointer}`);
  test('hold on their last day, whole years to their end', () => {
    for (const until of ['2026-09-01', '2026-09', '2026']) expect(waived(`goals: []\nwaivers: [{rule: S002, reason: Die Ziele folgen im Herbst., until: ${until}}]`)).toEqual([]);
    expect(waived('goals: []\nwaivers: [{rule: S002, reason: Die Ziele folgen im Herbst., until: 2026-08}]')).toEqual(['S002 warning /goals', 'W001 warning /waivers/0/until']);
  });
  test('of two for the same rule the second is not needed; an expired one gives way to one that holds', () => {
    expect(waived('goals: []\nwaivers: [{rule: S002, reason: Die Ziele folgen., until: 2026-03}, {rule: S002, reason: Der Workshop ist verschoben.}]')).toEqual(['W002 warning /waivers/0']);
  });
  test('nothing makes a rule milder that always applies', () => {
    const settings = (rules: string): string[] => found({ 'catalogue.yaml': `rules: {${rules}}`, [measure]: 'goals: []\nwaivers: [{rule: S002, reason: Die Ziele folgen., until: 2026-03}, {rule: X999, reason: Es fehlt.}]' }).map(({ rule, severity, pointer }) => `${rule} ${severity} ${pointer}`);
    const always = ['S002 warning /goals', 'W001 warning /waivers/0/until', 'W003 error /waivers/1/rule'];
    expect(settings('')).toEqual(always);
    expect(settings('W001: off, W003: off')).toEqual(['S002 warning /goals', 'W003 error /rules/W001', 'W003 error /rules/W003', ...always.slice(1)]);
  });
  test('for a rule that is switched off, or not checked at this stage, are a note', () => {
    expect(waived('goals: []\nwaivers: [{rule: S002, reason: Die Ziele folgen.}]', { 'catalogue.yaml': 'rules: {S002: off}' })).toEqual(['W002 info /waivers/0']);
    expect(waived('stage: idea\nwaivers: [{rule: N101, reason: Später.}]')).toEqual(['W002 info /waivers/0']);
    // small counts are checked for the public edition only
    expect(waived('waivers: [{rule: N116, reason: Die Familie ist einverstanden.}]')).toEqual([]);
  });
});

test('no text takes long to look at', () => {
  for (const text of [`@ tel${' '.repeat(19_000)}x`, '.'.repeat(20_000), `@${'a'.repeat(19_000)}`, `${'0123 '.repeat(3_900)}x`, `${'a.'.repeat(9_000)}@`]) {
    expect(processorTime(() => found({ [measure]: `summary: ${JSON.stringify(text)}\ndescription: ${JSON.stringify(text)}` }))).toBeLessThan(1000);
  }
});
