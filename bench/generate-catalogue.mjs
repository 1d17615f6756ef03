// Makes a catalogue of N measures for benchmarks, always the same for the same arguments:
//   node bench/generate-catalogue.mjs FOLDER N [--invalid]
// About 1.5 KB and 50 lines a measure, no two alike, ten findings at most. `--invalid` breaks every file in one of nine
// ways. Dates are quoted, because the peer refuses them otherwise.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// xorshift32
function random(seed) {
  let x = seed;
  return (n) => {
    x ^= x << 13; x ^= x >>> 17; x ^= x << 5;
    return (x >>> 0) % n;
  };
}

const syllables = ['ba', 'del', 'en', 'fer', 'gar', 'hol', 'in', 'kar', 'lan', 'mer', 'nor', 'os', 'pel', 'quer', 'ros', 'stel', 'tan', 'ulm', 'vel', 'wen', 'zim', 'ach', 'berg', 'dorf', 'feld', 'grund', 'hafen', 'markt', 'weg', 'platz'];
const things = ['Elternkurs', 'Lesepatenschaft', 'Mietberatung', 'Fahrradkurs', 'Ausbildungsbörse', 'Vereinsatlas', 'Sprachcafé', 'Wegweiser', 'Hausaufgabenhilfe', 'Bewerbungswerkstatt', 'Nachbarschaftsfest', 'Dolmetscherpool', 'Schwimmkurs', 'Spielmobil', 'Seniorentreff', 'Rampe'];
const deeds = ['einrichten', 'eröffnen', 'anbieten', 'drucken', 'bauen', 'gründen', 'schulen', 'verleihen', 'ausschreiben', 'erproben'];

/** The text of one measure. */
export function measureText(i, total) {
  const pick = random(i * 2654435761 + 12345 | 1);
  for (let k = 0; k < 5; k++) pick(7);
  const word = () => { let w = ''; for (let k = 2 + pick(2); k > 0; k--) w += syllables[pick(syllables.length)]; return w[0].toUpperCase() + w.slice(1); };
  const sentence = (n) => { const words = []; for (let k = 0; k < n; k++) words.push(k % 3 === 1 ? word().toLowerCase() : word()); return `${words.join(' ')}.`; };
  const id = idOf(i);
  const year = 2027 + pick(3);
  return `id: ${id}
title: ${things[pick(things.length)]} ${word()} mit ${10 + pick(90)} Plätzen ${deeds[pick(deeds.length)]}, bis Mai ${year + 1}
summary: ${sentence(10)}
description: ${sentence(22)}
stage: proposed
status: planned
actionField: feld-${1 + pick(4)}
goals: [Z-${1 + pick(20)}]
origin: [F-forum.${1 + pick(50)}]
targetGroups: [gruppe-${1 + pick(10)}, gruppe-${1 + pick(10)}x]
lead: amt-${1 + (i % Math.max(10, Math.ceil(total / 4)))}
leadConfirmed: "2026-05-12"
partners: [amt-${1 + pick(10)}]
window: {earliest: "${year}-0${1 + pick(6)}", latest: "${year}-0${7 + pick(3)}"}
duration: ${6 + pick(20)}
dependsOn: []
cost:
  status: estimated
  items:
    - {source: city, oneOff: ${100 * pick(100)}, perYear: ${1000 * (1 + pick(30))}}
    - {source: land, perYear: ${1000 * (1 + pick(9))}}
staff: 0.${1 + pick(9)}
indicators:
  - id: I1
    name: ${word()} je Schuljahr
    level: output
    unit: Plätze
    direction: increase
    baseline: {value: ${pick(20)}, date: "2026-07-31", source: Programm ${word()}}
    targets: [{value: ${30 + pick(50)}, date: "${year + 1}-07-31"}]
    dataSource: Anmeldungen ${word()}
    frequency: yearly
    responsible: amt-${1 + pick(10)}
    attribution: direct
  - id: I2
    name: Anteil ${word()} mit ${word()}
    level: outcome
    unit: "%"
    numerator: ${word()} mit ${word()}
    denominator: ${word()} im ${word()}
    direction: increase
    baseline: {due: "2027-03-31"}
    targets: [{value: ${50 + pick(40)}, date: "${year + 1}-12-31"}]
    dataSource: Fragebogen ${word()}
    frequency: yearly
    responsible: amt-${1 + pick(10)}
    attribution: contribution
milestones: [{title: Vertrag mit ${word()}, due: "${year}-02"}]
`;
}

const idOf = (i) => `M-${String(i).padStart(5, '0')}`;

const faults = [
  (text) => text.replace('status: planned', 'status: plannd'),
  (text) => text.replace(/^title: .*\n/m, ''),
  (text) => text.replace('duration: ', 'duraton: '),
  (text) => text.replace(/goals: \[.*\]/, 'goals: Z-1'),
  (text) => text.replace(/lead: amt-\d+/, 'lead: amt-99999'),
  (text) => text.replace(/"2026-07-31"/, '"2026-07-32"'),
  (text) => text.replace(/oneOff: \d+/, 'oneOff: zweitausend'),
  (text) => text.replace('unit: "%"', 'unit: "%"\n    unit: Prozent'),
  (text) => text.replace('indicators:', 'indicators: &i'),
];

/** Writes the catalogue; every file of it is in order unless `invalid`. */
export function writeCatalogue(folder, n, invalid = false) {
  rmSync(folder, { recursive: true, force: true });
  for (const kind of ['measures', 'goals', 'principles', 'forums']) mkdirSync(join(folder, kind), { recursive: true });
  const list = (count, row) => Array.from({ length: count }, (_, k) => `  - ${row(k + 1)}\n`).join('');
  const groups = list(10, (k) => `{id: gruppe-${k}, title: Gruppe ${k}}`) + list(10, (k) => `{id: gruppe-${k}x, title: Weitere Gruppe ${k}}`);
  writeFileSync(join(folder, 'catalogue.yaml'), `title: Katalog mit ${n} Maßnahmen\nlanguage: de\nperiod: {start: 2026, end: 2032}\nactionFields:\n${list(4, (k) => `{id: feld-${k}, title: Handlungsfeld ${k}}`)}targetGroups:\n${groups}units:\n${list(Math.max(10, Math.ceil(n / 4)), (k) => `{id: amt-${k}, title: Amt ${k}}`)}sources:\n  - {id: city, own: true}\n  - {id: land}\n`);
  writeFileSync(join(folder, 'principles', 'L-1.yaml'), 'id: L-1\ntitle: Alle gehören dazu\n');
  for (let k = 1; k <= 20; k++) writeFileSync(join(folder, 'goals', `Z-${k}.yaml`), `id: Z-${k}\ntitle: Ziel Nummer ${k}\nprinciples: [L-1]\n`);
  writeFileSync(join(folder, 'forums', 'F-forum.yaml'), `id: F-forum\ntitle: Forum\noutputs:\n${list(50, (k) => `{no: ${k}, text: Vorschlag ${k}}`)}`);
  for (let i = 1; i <= n; i++) {
    const text = measureText(i, n);
    writeFileSync(join(folder, 'measures', `${idOf(i)}.yaml`), invalid ? faults[i % faults.length](text) : text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, n, flag] = process.argv.slice(2);
  if (!folder || !(Number(n) > 0)) {
    console.error('node bench/generate-catalogue.mjs FOLDER N [--invalid]');
    process.exit(2);
  }
  writeCatalogue(folder, Number(n), flag === '--invalid');
}
