// What became of what people said.
import { describe, expect, test } from '@jest/globals';
import { openCatalogue } from '../../../src/files/open.ts';
import { countFates, outputFates } from '../../../src/model/trace/outputs.ts';
import { loadStore } from '../../../src/store/load.ts';
import { catalogueOf } from '../../support/catalogue.ts';

const example = openCatalogue('data').catalogue!;

describe('the fate of a forum output', () => {
  const catalogue = catalogueOf({}, {
    goal: [{ id: 'Z-1', origin: ['F.2'] }],
    measure: [{ id: 'M-1', origin: ['F.1', 'F.2'] }, { id: 'M-2', status: 'dropped', origin: ['F.1'] }],
    forum: [{
      id: 'F',
      outputs: [
        { no: 1, text: 'a' }, { no: 2, text: 'b', disposition: { result: 'rejected', reason: 'früher' } },
        { no: 3, text: 'c', disposition: { result: 'merged', into: 'F.4', reason: 'dasselbe' } }, { no: 4, text: 'd', disposition: { result: 'merged', into: 'F.1', reason: 'dasselbe' } },
        { no: 5, text: 'e', disposition: { result: 'merged', into: 'F.6', reason: 'dasselbe' } }, { no: 6, text: 'f', disposition: { result: 'deferred', reason: '2028' } },
        { no: 7, text: 'g', disposition: { result: 'rejected' } }, { no: 8, text: 'h' },
        { no: 9, text: 'i', disposition: { result: 'merged', into: 'F.10', reason: 'dasselbe' } }, { no: 10, text: 'j', disposition: { result: 'merged', into: 'F.9', reason: 'dasselbe' } },
      ],
    }],
  });
  const fate = new Map(outputFates(catalogue).map((output) => [output.no, output]));

  test('is adopted where a measure or goal names it, whatever a disposition once said', () => {
    expect(fate.get(1)).toMatchObject({ fate: 'adopted', adopters: [{ id: 'M-1', status: 'open' }, { id: 'M-2', status: 'dropped' }], unanswered: false });
    expect(fate.get(2)).toMatchObject({ fate: 'adopted', reason: null });
    expect(fate.get(2)!.adopters.map(({ id }) => id)).toEqual(['Z-1', 'M-1']);
  });

  test('of a merged one is that of the last one that it went into', () => {
    expect(fate.get(3)).toMatchObject({ fate: 'merged', into: ['F.4', 'F.1'], end: null });
    expect(fate.get(3)!.adopters.map(({ id }) => id)).toEqual(['M-1', 'M-2']);
    expect(fate.get(5)).toMatchObject({ fate: 'merged', into: ['F.6'], end: 'deferred', adopters: [] });
  });

  test('two that are merged into each other do not go round for ever', () => {
    expect(fate.get(9)!.into).toEqual(['F.10']);
    expect(fate.get(10)!.into).toEqual(['F.9']);
  });

  test('without a decision, or without the reason that is owed, is unanswered', () => {
    expect(outputFates(catalogue).filter(({ unanswered }) => unanswered).map(({ no }) => no)).toEqual([7, 8]);
    expect(countFates(outputFates(catalogue))).toEqual({ adopted: 2, merged: 5, deferred: 1, rejected: 1, open: 1 });
  });
});

test('the view output_result says the same in SQL', async () => {
  const database = await loadStore(example);
  const rows = database.prepare('SELECT id, result, adopted_by FROM output_result ORDER BY id').all() as { id: string; result: string; adopted_by: string }[];
  database.close();
  const own = outputFates(example).map(({ id, fate, adopters }) => ({ id, result: fate, adopted_by: JSON.stringify(fate === 'adopted' ? adopters.map((each) => each.id).sort() : []) }));
  expect(rows).toEqual(own.sort((a, b) => (a.id < b.id ? -1 : 1)));
});
