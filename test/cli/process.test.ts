// Most tests run the program in a thread in which it stays loaded; here a process of its own says the same, byte for byte.
import { afterAll, describe, expect, test } from '@jest/globals';
import { asProcess, measures, projectRoot, removeTemporaryFolders, smallCatalogue, temporaryFolder } from '../support/program.ts';

afterAll(removeTemporaryFolders);

const day = ['--as-of', '2026-12-01'];

describe('a process of its own', () => {
  test.each([
    [['--help']], [[]], [['validat']], [['validate', ...day]], [['prioritize', '--format', 'json', ...day]], [['order', ...day]], [['query', 'SELECT count(*) AS n FROM measure']],
  ])('measures %j', (args) => {
    expect(asProcess(args)).toEqual(measures(args));
  });

  test('where there is no catalogue, and where one is broken', () => {
    const cwd = temporaryFolder(), broken = smallCatalogue({ 'measures/SB-02.yaml': 'id: [\n' });
    for (const options of [{ cwd }, { cwd: broken }, { cwd: projectRoot, env: { MEASURES_LANG: 'en', COLUMNS: '60' } }]) for (const command of ['validate', 'prioritize']) expect(asProcess([command, ...day], options)).toEqual(measures([command, ...day], options));
  });
});
