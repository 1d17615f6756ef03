// Matrices and holes: what serves what, how much it costs, what is missing.
import { describe, expect, test } from '@jest/globals';
import { openCatalogue } from '../../../src/files/open.ts';
import { holes } from '../../../src/model/trace/holes.ts';
import { matrices, tally } from '../../../src/model/trace/matrices.ts';
import { loadStore } from '../../../src/store/load.ts';
import { catalogueOf } from '../../support/catalogue.ts';

const example = openCatalogue('data').catalogue!;

type Lists = Record<string, Record<string, unknown>[]>;
type Change = (settings: Record<string, unknown>, entities: Lists) => void;

describe('holes', () => {
  const settings = { strategicGoals: [{ id: 'LZ', title: 'Stadtziel' }], targetGroups: [{ id: 'parents', title: 'Eltern' }], instruments: [{ id: 'i' }, { id: 'j' }] };
  const entities: Lists = {
    principle: [{ id: 'L-1', strategicGoals: ['LZ'], targetGroups: ['parents'] }], evidence: [{ id: 'E-1', instrument: 'i' }, { id: 'E-2', instrument: 'j' }], need: [{ id: 'N-1', evidence: ['E-1', 'E-2'] }],
    offer: [{ id: 'A-1' }], goal: [{ id: 'Z-1', principles: ['L-1'], addresses: ['N-1'], indicators: [{ id: 'I1', name: 'x', level: 'outcome' }] }],
    forum: [{ id: 'F', outputs: [{ no: 1, text: 'a' }] }], measure: [{ id: 'M-1', goals: ['Z-1'], origin: ['F.1'], buildsOn: ['A-1'], targetGroups: ['parents'] }],
  };
  const holesAfter = (change: Change): string[] => {
    const changed = structuredClone({ settings, entities });
    change(changed.settings, changed.entities);
    return holes(catalogueOf(changed.settings, changed.entities)).map(({ kind, id }) => `${kind} ${id}`);
  };

  test('a thread without a hole has none', () => {
    expect(holesAfter(() => {})).toEqual([]);
  });

  test.each<[string, string[], Change]>([
    ['a need that no goal addresses', ['needWithoutGoal N-2', 'needWithoutEvidence N-2'], (_, { need }) => need!.push({ id: 'N-2' })],
    ['a goal without measure and outcome indicator', ['goalWithoutMeasure Z-2', 'goalWithoutOutcomeIndicator Z-2'], (_, { goal }) => goal!.push({ id: 'Z-2', principles: [], indicators: [{ id: 'I1', name: 'x', level: 'output' }] })],
    ['a goal that is reached through its sub-goal', ['goalWithoutOutcomeIndicator Z-3'], (_, { goal, measure }) => { goal!.push({ id: 'Z-2', indicators: [{ id: 'I1', name: 'x', level: 'impact' }] }, { id: 'Z-3', parent: 'Z-2' }); measure!.push({ id: 'M-2', goals: ['Z-3'], origin: ['F.1'] }); }],
    ['a measure from nowhere', ['measureWithoutOrigin M-2', 'measureWithoutGoal M-2'], (_, { measure }) => measure!.push({ id: 'M-2' })],
    ['a dropped measure does not count, and what it served is open', ['goalWithoutMeasure Z-1', 'targetGroupUnserved parents', 'offerUnused A-1'], (_, { measure }) => { measure![0]!.status = 'dropped'; }],
    ['an output that nobody decided on', ['forumOutputOpen F.2'], (_, { forum }) => (forum![0]!.outputs as unknown[]).push({ no: 2, text: 'b' })],
    ['a strategic goal and a principle that nothing follows', ['principleWithoutGoal L-2', 'strategicGoalWithoutPrinciple LY'], (each, { principle }) => { (each.strategicGoals as unknown[]).push({ id: 'LY', title: 'y' }); principle!.push({ id: 'L-2' }); }],
    ['a finding that nothing takes up', ['evidenceUnused E-3'], (_, { evidence }) => evidence!.push({ id: 'E-3' })],
    ['a goal that rests on one instrument', ['evidenceUnused E-2', 'goalOnOneInstrument Z-1'], (_, { need }) => { need![0]!.evidence = ['E-1']; }],
  ])('%s', (_, expected, change) => {
    expect(holesAfter(change)).toEqual(expected);
  });

  test('the view orphan finds the same in SQL', async () => {
    const database = await loadStore(example);
    const rows = database.prepare('SELECT kind, id FROM orphan').all() as { kind: string; id: string }[];
    database.close();
    const both = new Set<string>(['needWithoutGoal', 'goalWithoutMeasure', 'measureWithoutGoal', 'measureWithoutOrigin', 'offerUnused']);
    const own = holes(example).filter(({ kind }) => both.has(kind)).map(({ kind, id }) => `${kind} ${id}`);
    expect(rows.filter(({ kind }) => both.has(kind)).map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual(own.sort());
  });
});

describe('matrices', () => {
  const { principles, goals, targetGroups } = matrices(example);

  test('count and cost the same as the views in SQL', async () => {
    const database = await loadStore(example);
    const rows = <Row>(sql: string): Row[] => database.prepare(sql).all() as Row[];
    expect(principles.rows.map(({ id, tally: { measures } }) => [id, measures.length])).toEqual(rows<{ id: string; measures: number }>('SELECT * FROM coverage_by_principle').map(({ id, measures }) => [id, measures]));
    expect(principles.columns.map(({ id, tally: { measures, oneOff, perYear } }) => [id, measures.length, oneOff, perYear]))
      .toEqual(rows<{ id: string; measures: number; one_off: number; per_year: number }>('SELECT * FROM coverage_by_field').map((row) => [row.id, row.measures, row.one_off, row.per_year]));
    expect(targetGroups.rows.map(({ id, tally: { measures }, named }) => [id, measures.length, named! > 0 ? 1 : 0]))
      .toEqual(rows<{ id: string; measures: number; named_in_principle: number }>('SELECT * FROM coverage_by_target_group').map((row) => [row.id, row.measures, row.named_in_principle]));
    database.close();
  });

  test('a row is the sum of its cells where every measure has one field, and the total counts each measure once', () => {
    for (const row of [...principles.rows, ...targetGroups.rows]) expect([...row.cells.values()].reduce((sum, { oneOff, perYear }) => sum + oneOff + perYear, 0)).toBe(row.tally.oneOff + row.tally.perYear);
    expect(goals.total.measures).toHaveLength(new Set(goals.rows.flatMap((row) => row.tally.measures)).size);
  });

  test('money is summed in cents, what nobody pays is named, and unknown cost is not free', () => {
    const { measures } = catalogueOf({}, {
      measure: [
        { id: 'M-1', cost: { status: 'estimated', items: [{ source: 'city', oneOff: 0.1, perYear: 0.2 }, { source: 'open', perYear: 5000 }] } }, { id: 'M-2', cost: { status: 'neutral' } }, { id: 'M-3', cost: { status: 'unknown' } }, { id: 'M-4' },
      ],
    });
    expect(tally(measures)).toEqual({ measures: ['M-1', 'M-2', 'M-3', 'M-4'], oneOff: 10, perYear: 500_020, unfunded: 500_000, costUnknown: ['M-3', 'M-4'] });
  });
});
