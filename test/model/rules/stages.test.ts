// How strict each rule is at each stage, on one entry at that stage: the table of rules as it holds in the program.
import { describe, expect, test } from '@jest/globals';
import { checkRules } from '../../../src/model/rules/check.ts';
import { exampleDay, openFiles, withFragments } from './blameless.ts';

const measure = 'measures/M-01.yaml';
const decided = 'decisions: [{body: Gemeinderat, date: 2026-07-20, paper: 2026/044}]';
const share = 'name: Anteil der Kinder mit Förderung, level: outcome, unit: "%", numerator: Kinder mit Förderung, denominator: Kinder mit Förderbedarf, direction: increase, baseline: {value: 40, date: 2026-07-31, source: Schulstatistik 2026}, targets: [{value: 70, date: 2029-07-31}], dataSource: Schulstatistik des Landes, frequency: yearly, responsible: vhs';
const indicator = (without: string, instead = ''): string => {
  if (!share.includes(without)) throw new Error(without);
  return `indicators:\n  - {id: I1, ${share.replace(without, instead)}}`;
};

const cases: [rule: string, lines: string, idea: string, draft: string, later: string, missing?: string[]][] = [
  ['S002', 'goals: []', 'warning', 'error', 'error'],
  ['S005', 'origin: []', 'warning', 'warning', 'warning'],
  ['S006', 'targetGroups: []', 'info', 'warning', 'error'],
  ['S007', 'partners: [vhs]', '', 'warning', 'error', ['lead', 'leadConfirmed']],
  ['S008', 'lead: amt-familie', '', 'info', 'warning', ['leadConfirmed']],
  ['S009', 'description: Fragen an anna@example.org', 'error', 'error', 'error'],
  ['N101', 'indicators: []', '', 'warning', 'error'],
  ['N102', indicator('level: outcome', 'level: output'), '', 'info', 'warning'],
  ['N103', indicator('unit: "%", '), '', 'warning', 'error'],
  ['N104', indicator('denominator: Kinder mit Förderbedarf, '), '', 'warning', 'error'],
  ['N105', indicator(', source: Schulstatistik 2026'), '', 'warning', 'error'],
  ['N106', indicator('value: 70, '), '', 'warning', 'error'],
  ['N107', indicator(', date: 2029-07-31'), '', 'warning', 'error'],
  ['N108', indicator('value: 70', 'value: 30'), 'error', 'error', 'error'],
  ['N109', indicator('baseline: {value: 40, date: 2026-07-31, source: Schulstatistik 2026}, targets: [{value: 70,', 'baseline: {due: 2026-12-31}, targets: [{value: 20, relative: true,'), '', 'warning', 'error'],
  ['N110', indicator('dataSource: Schulstatistik des Landes', 'dataSource: Statistik'), '', 'warning', 'error'],
  ['N111', indicator('frequency: yearly, '), '', 'warning', 'error'],
  ['N112', indicator(', responsible: vhs'), '', 'info', 'warning'],
  ['N113', indicator('value: 70', 'value: 700'), 'error', 'error', 'error'],
  ['N115', indicator('responsible: vhs', 'responsible: vhs, attribution: context'), '', 'info', 'warning'],
  ['N117', indicator('unit: "%", numerator: Kinder mit Förderung, denominator: Kinder mit Förderbedarf, direction: increase, baseline: {value: 40, date: 2026-07-31, source: Schulstatistik 2026}, targets: [{value: 70,', 'direction: achieve, baseline: {state: kein Beirat, date: 2026-01, source: Begehung}, targets: [{state: Beirat tagt,'), '', 'warning', 'error'],
  ['R201', 'window: {earliest: 2028-01, latest: 2027-03}', 'error', 'error', 'error'],
  ['R202', 'window: {earliest: 2027-01}', '', 'warning', 'error'],
  ['R204', 'staff: 0.1', '', 'warning', 'error', ['cost']],
  ['R206', 'cost: {status: estimated, items: [{source: open, oneOff: 2000}]}', '', 'info', 'warning'],
  ['R207', 'cost: {status: estimated, items: [{source: land-bw, perYear: 8000, until: 2027-12-31}]}', '', 'warning', 'warning'],
  ['R208', 'cost: {status: neutral, reason: Räume stehen leer.}', '', 'info', 'warning', ['staff']],
  ['R212', 'status: postponed', 'error', 'error', 'error'],
  ['R215', 'mandatory: true', '', 'warning', 'error'],
];

function severities(rule: string, lines: string, stage: string, missing: readonly string[]): string[] {
  const opened = openFiles(withFragments({ [measure]: `stage: ${stage}\n${decided}\n${lines}` }, { [measure]: missing }));
  expect(opened.findings).toEqual([]);
  return checkRules(opened, { today: exampleDay }).filter((finding) => finding.rule === rule).map(({ severity }) => severity);
}

describe('at idea, draft, proposed and decided', () => {
  test.each(cases)('%s', (rule, lines, idea, draft, later, missing = []) => {
    const found = Object.fromEntries(['idea', 'draft', 'proposed', 'decided'].map((stage) => [stage, severities(rule, lines, stage, missing).join(' ')]));
    expect(found).toEqual({ idea, draft, proposed: later, decided: later });
  });
});
