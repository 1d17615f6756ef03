// A small catalogue in which no rule finds anything at any stage: the ground on which the rules' examples stand.
import { parse, stringify } from 'yaml';
import { check, type Opened } from '../../../src/files/open.ts';
import type { SourceFile } from '../../../src/files/read.ts';
import { parseYaml } from '../../../src/files/yaml.ts';
import { kindOfFolder } from '../../../src/model/kinds.ts';
import type { Fragments } from '../../../src/model/rules/rule.ts';

const complete: Record<string, string> = {
  'catalogue.yaml': `title: Konzept
language: de
stage: proposed
period: {start: 2026, end: 2030}
actionFields: [{id: sprache, title: Sprache}]
targetGroups: [{id: parents, title: Eltern}]
units: [{id: amt-familie, title: Amt für Familie}, {id: vhs, title: Volkshochschule}]
sources: [{id: city, own: true}, {id: land-bw}]
instruments: [{id: umfrage, kind: survey, date: 2026-01, n: 60, recruitment: random}]
criteria:
  - {id: effect, title: Wirksamkeit, weight: 60, worst: 0, best: 10, anchors: {"0": keine Wirkung, "10": Wirkung gemessen}}
  - {id: urgency, title: Dringlichkeit, weight: 40, worst: 0, best: 10, anchors: {"0": hat Zeit, "10": muss jetzt sein}}
budget: [{source: city, period: 2027, amount: 100000}, {source: city, period: 2028, amount: 100000}]
capacity: [{unit: amt-familie, period: 2027, staff: 2}, {unit: amt-familie, period: 2028, staff: 2}]
`,
  'principles/L-1.yaml': 'id: L-1\ntitle: Wir lernen voneinander\n',
  'needs/N-01.yaml': 'id: N-01\ntitle: Eltern fehlt Zeit für Sprachkurse am Abend\nevidence: [E-01]\n',
  'evidence/E-01.yaml': 'id: E-01\ntitle: Kurszeiten passen nicht zum Schichtdienst\ninstrument: umfrage\ncount: 31\nbase: 60\n',
  'goals/Z-01.yaml': `id: Z-01
title: Eltern verstehen, was in der Schule geschieht
principles: [L-1]
addresses: [N-01]
origin: [F-sprache.1]
indicators:
  - id: I1
    name: Anteil der Eltern mit Besuch am Elternabend
    level: outcome
    unit: "%"
    numerator: Eltern am Elternabend
    denominator: Eltern der Schule
    direction: increase
    baseline: {value: 40, date: 2026-07-31, source: Anwesenheitslisten 2026}
    targets: [{value: 60, date: 2029-07-31}]
    dataSource: Anwesenheitslisten der Schulen
    frequency: yearly
    responsible: vhs
    attribution: contribution
`,
  'forums/F-sprache.yaml': `id: F-sprache
title: Forum Sprache
kind: themeForum
date: 2026-03-12
actionFields: [sprache]
attendance: {randomResidents: 12}
outputs:
  - {no: 1, text: Elternkurse an jeder Grundschule}
`,
  'measures/M-01.yaml': `id: M-01
title: Elternkurs mit 15 Plätzen an jeder Grundschule einrichten, bis Juli 2028
summary: Die Volkshochschule unterrichtet vormittags in drei Grundschulen, zehn Wochen je Halbjahr.
stage: proposed
status: planned
actionField: sprache
goals: [Z-01]
origin: [F-sprache.1]
targetGroups: [parents]
lead: amt-familie
leadConfirmed: 2026-05-12
partners: [vhs]
window: {earliest: 2027-01, latest: 2027-03}
duration: 18
cost:
  status: estimated
  items: [{source: city, oneOff: 2000, perYear: 10000}]
staff: 0.1
indicators:
  - id: I1
    name: Kursplätze an Grundschulen je Schuljahr
    level: output
    unit: Plätze
    direction: increase
    baseline: {value: 0, date: 2026-07-31, source: Programm der Volkshochschule}
    targets: [{value: 45, date: 2028-07-31}]
    dataSource: Anmeldungen der Volkshochschule
    frequency: yearly
    responsible: vhs
    attribution: direct
  - id: I2
    name: Anteil der Eltern, die nach dem Kurs ein Gespräch mit der Lehrkraft allein führen
    level: outcome
    unit: "%"
    numerator: Eltern mit eigenem Gespräch
    denominator: Eltern im Kurs
    direction: increase
    baseline: {value: 35, date: 2026-07-31, source: Fragebogen am Kursende 2026}
    targets: [{value: 60, date: 2028-07-31}]
    dataSource: Fragebogen am Kursende
    frequency: yearly
    responsible: vhs
    attribution: contribution
`,
  'measures/M-09.yaml': `id: M-09
title: Wegweiser im Bürgerbüro in sechs Sprachen aushängen, bis Dezember 2029
summary: Ein Grafikbüro gestaltet Bildzeichen, der Bauhof montiert sie.
stage: idea
status: open
actionField: sprache
goals: [Z-01]
origin: [F-sprache.1]
targetGroups: [parents]
lead: vhs
window: {earliest: 2029-02, latest: 2029-06}
duration: 6
`,
  'ratings/R-a.yaml': 'rater: steering-a\ngroup: steeringGroup\ndate: 2026-06-10\nscores:\n  M-01: {effect: 7, urgency: 5}\n  M-02: {effect: 7, urgency: 5}\n',
  'ratings/R-b.yaml': 'rater: experts-b\ngroup: experts\ndate: 2026-06-10\nscores:\n  M-01: {effect: 6, urgency: 7}\n  M-02: {effect: 6, urgency: 7}\n',
};

const otherMeasure = /^ {2}M-02:.*\n/gm;

/** Complete and in order. */
export const blameless: Fragments = Object.fromEntries(Object.entries(complete).map(([path, text]) => [path, text.replace(otherMeasure, '')]));

/** Today, for the examples that do not name a day. */
export const exampleDay = '2026-09-01';

/** The blameless catalogue with the keys of some files replaced (or left out), as files in memory. */
export function withFragments(fragments: Fragments, missing: Readonly<Record<string, readonly string[]>> = {}): Fragments {
  // both raters have rated M-02, where an example adds it
  const files: Record<string, string> = { ...('measures/M-02.yaml' in fragments ? complete : blameless) };
  for (const [path, fragment] of Object.entries(fragments)) {
    const id = path.slice(path.indexOf('/') + 1, -'.yaml'.length);
    // a file that the blameless catalogue does not have starts from its first measure where it is one
    const base = files[path] ?? (path.startsWith('measures/') ? blameless['measures/M-01.yaml']!.replace('id: M-01', `id: ${id}`) : `id: ${id}`);
    files[path] = stringify({ ...(parse(base) as object), ...(parse(fragment) as object) }, { lineWidth: 0 });
  }
  for (const [path, keys] of Object.entries(missing)) {
    const value = parse(files[path]!) as Record<string, unknown>;
    for (const key of keys) delete value[key];
    files[path] = stringify(value, { lineWidth: 0 });
  }
  return files;
}

/** Opens files that are in memory only. */
export function openFiles(files: Fragments): Omit<Opened, 'root'> {
  const sources: SourceFile[] = Object.entries(files).map(([path, text]) => {
    const [folder = '', item = ''] = path.split('/');
    const { value, problems } = parseYaml(text);
    if (problems.length > 0) throw new Error(`${path}: ${problems[0]!.message.en}`);
    return { path, kind: kindOfFolder.get(folder) ?? 'catalogue', name: (item || folder).slice(0, -'.yaml'.length), text, value };
  });
  return { files: sources, ...check(sources, []) };
}
