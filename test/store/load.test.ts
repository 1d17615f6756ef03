import { describe, expect, test } from '@jest/globals';
import { openCatalogue } from '../../src/files/open.ts';
import { foreignKeyErrors, loadStore } from '../../src/store/load.ts';
import { describeViews, rowsOf } from '../../src/store/rows.ts';
import schema from '../../src/store/schema.sql';

const { catalogue } = openCatalogue('data');

describe('the worked example in SQLite', () => {
  test('holds together and can be asked by every view', async () => {
    const database = await loadStore(catalogue!);
    expect(foreignKeyErrors(database)).toEqual([]);
    const names = describeViews(schema).map(({ name }) => name);
    const views = database.prepare("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY rowid").pluck().all();
    expect(names).toEqual(views);
    const holes = new Set(['orphan', 'open_decision']); // a catalogue without holes has none to show
    for (const name of names) expect(database.prepare(`SELECT * FROM ${name}`).all().length).toBeGreaterThan(holes.has(name) ? -1 : 0);
    expect(rowsOf(database, 'plan_input').map(({ id }) => id)).toEqual(catalogue!.measures.map(({ id }) => id).sort());
    database.close();
  });
});
