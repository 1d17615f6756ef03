// Generated catalogues on which the search for the optimal plan takes a while.
import { afterAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { generateCatalogue } from '../../bench/orderInstances.ts';
import { measures, projectRoot, removeTemporaryFolders, smallCatalogue } from '../support/program.ts';

afterAll(removeTemporaryFolders);

const catalogue = (count: number, seed: number, period: 'year' | 'quarter'): string => {
  const generated = generateCatalogue(count, seed);
  const years = Array.from({ length: generated.years }, (_, k) => 2026 + k);
  return smallCatalogue({
    'catalogue.yaml': {
      title: 'Groß', language: 'de', actionFields: [{ id: 'sprache', title: 'Sprache' }], targetGroups: [{ id: 'parents', title: 'Eltern' }],
      units: Object.keys(generated.capacity).map((id) => ({ id, title: id })), sources: Object.keys(generated.budget).map((id) => ({ id })),
      criteria: [{ id: 'effect', title: 'Wirksamkeit', weight: 100, worst: 0, best: 1 }], order: { period, start: 2026, periods: generated.years * (period === 'year' ? 1 : 4), discount: generated.discount },
      budget: Object.entries(generated.budget).flatMap(([source, amount]) => years.map((period) => ({ source, period, amount }))),
      capacity: Object.entries(generated.capacity).flatMap(([unit, staff]) => years.map((period) => ({ unit, period, staff }))),
    },
    'measures/SB-01.yaml': { id: 'SB-01', title: 'Fertig', stage: 'decided', status: 'completed', started: 2025, finished: 2025, result: 'Gelungen', actionField: 'sprache', goals: ['Z-01'] },
    ...Object.fromEntries(generated.measures.map(({ id, years: duration, cost, staff, source, unit, earliest, predecessors }) => [`measures/${id}.yaml`, {
      id, title: id, stage: 'draft', status: 'open', actionField: 'sprache', goals: ['Z-01'], lead: unit, duration: duration * 12, staff, dependsOn: predecessors,
      window: { earliest: 2026 + earliest }, cost: { status: 'estimated', items: [{ source, perYear: Math.round((cost / duration) * 100) / 100 }] },
    }])),
    'ratings/R-a.yaml': { rater: 'Amt', scores: Object.fromEntries(generated.measures.map(({ id, score }) => [id, { effect: score }])) },
  });
};
const large = catalogue(110, 1, 'year');

describe('measures order where the search takes long', () => {
  test('stops after the nodes that were asked for and says so, twice the same', () => {
    const dir = catalogue(30, 2, 'quarter');
    const run = (): string => measures(['order', '--dir', dir, '--policy', 'optimal', '--nodes', '0', '--format', 'json']).stdout;
    const first = run();
    expect(JSON.parse(first)).toMatchObject({ status: 'feasible', stopped: 'nodes' });
    expect(run()).toBe(first);
  }, 240_000);

  test('says that another computer may find another plan where the time limit struck', () => {
    const { stdout, code } = measures(['order', '--dir', large, '--policy', 'optimal', '--time-limit', '1']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Die Suche endete an der Zeitgrenze: Auf einem anderen Rechner kann ein anderer\sPlan herauskommen\./);
  }, 120_000);

  test('ends at once on Ctrl-C, with exit 130', async () => {
    const child = spawn(process.execPath, [join(projectRoot, 'bin', 'measures.js'), 'order', '--dir', large, '--policy', 'optimal'], { stdio: 'ignore' });
    await new Promise((resolve) => { setTimeout(resolve, 1500); });
    const asked = Date.now();
    const code = new Promise<number | null>((resolve) => { child.once('exit', resolve); });
    child.kill('SIGINT');
    expect(await code).toBe(130);
    expect(Date.now() - asked).toBeLessThan(2000);
  }, 30_000);
});
