import { afterAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { measures, projectRoot, readTree, removeTemporaryFolders, smallCatalogue, temporaryFolder } from '../support/program.ts';

afterAll(removeTemporaryFolders);

interface Answer {
  version: number;
  policy: string;
  status: string;
  objective: number;
  bound: number | null;
  gap: number | null;
  plan: { id: string; start: string; end: string; position: number; reason: string; assumed: string[] }[];
  left: { id: string; reason: string; relaxations: unknown[] }[];
  conflicts: object[];
  today?: Answer;
  changes?: object[];
  comparison?: { strict: number; optimal: number; moves: object[] };
  missedByStrict?: string[];
  placedByOptimal?: boolean;
}

const measure = (id: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  [`measures/${id}.yaml`]: { id, title: `Maßnahme ${id}`, stage: 'draft', status: 'open', actionField: 'sprache', goals: ['Z-01'], lead: 'vhs', duration: 12, staff: 0.1, window: { earliest: 2026, latest: 2028 }, ...more },
});
const costs = (euros: number): Record<string, unknown> => ({ cost: { status: 'estimated', items: [{ source: 'city', perYear: euros }] } });

/** Three measures, one source: M-1 takes a whole year, M-2 and M-3 half of it each. */
const threeMeasures = (settings: Record<string, unknown> = {}, files: Record<string, unknown> = {}): string => smallCatalogue({
  'catalogue.yaml': {
    title: 'Konzept', language: 'de', actionFields: [{ id: 'sprache', title: 'Sprache' }], targetGroups: [{ id: 'parents', title: 'Eltern' }],
    units: [{ id: 'vhs', title: 'Volkshochschule' }], sources: [{ id: 'city', title: 'Stadt', own: true }, { id: 'land', title: 'Land' }],
    criteria: [{ id: 'effect', title: 'Wirksamkeit', weight: 100, worst: 0, best: 10 }],
    order: { period: 'year', start: 2026, periods: 3, discount: 1, policy: 'strict' },
    budget: [{ source: 'city', period: 2026, amount: 1000 }], capacity: [2026, 2027, 2028].map((period) => ({ unit: 'vhs', period, staff: 1 })), ...settings,
  },
  'measures/SB-01.yaml': { id: 'SB-01', title: 'Fertig', stage: 'decided', status: 'completed', started: 2025, finished: 2025, result: 'Gelungen', actionField: 'sprache', goals: ['Z-01'] },
  ...measure('M-1', costs(1000)), ...measure('M-2', costs(500)), ...measure('M-3', costs(500)),
  'ratings/R-a.yaml': { rater: 'Amt', scores: { 'M-1': { effect: 6 }, 'M-2': { effect: 5 }, 'M-3': { effect: 4 } } },
  ...files,
});

const answer = (dir: string, ...more: string[]): Answer & { code: number | null } => {
  const { code, stdout, stderr } = measures(['order', '--dir', dir, '--format', 'json', ...more]);
  if (stdout === '') throw new Error(stderr);
  return { code, ...(JSON.parse(stdout) as Answer) };
};
const starts = ({ plan }: Answer): Record<string, string> => Object.fromEntries(plan.map(({ id, start }) => [id, start]));

describe('measures order --format json', () => {
  test('says who begins when by rank, why, and what the others lack', () => {
    const found = answer(threeMeasures());
    expect(found).toMatchObject({ code: 0, version: 1, policy: 'strict', status: 'feasible', objective: 0.6, bound: null, gap: null, conflicts: [] });
    expect(found.plan).toMatchObject([{ id: 'M-1', start: '2026', end: '2026', position: 1, reason: 'beginnt sofort: nichts steht im Weg' }]);
    expect(found.left.map(({ id }) => id)).toEqual(['M-2', 'M-3']);
    expect(found.left[0]!.reason).toBe('Geldquelle „Stadt“ 2026 bis 2028 erschöpft, es fehlen mindestens 500\u00a0€');
    expect(found.left[0]!.relaxations).toEqual([{ source: 'city', period: '2026', amount: 500 }]);
  });

  test('proves the plan of the greatest worth and compares it with the strict order', () => {
    const found = answer(threeMeasures(), '--policy', 'optimal');
    expect(found).toMatchObject({ policy: 'optimal', status: 'optimal', objective: 0.9, bound: 0.9, gap: 0 });
    expect(starts(found)).toEqual({ 'M-2': '2026', 'M-3': '2026' });
    expect(found.left[0]!.reason).toContain('würde M-2 (0,50) und M-3 (0,40) für M-1 (0,60) verdrängen');
    expect(found.comparison).toMatchObject({ strict: 0.6, optimal: 0.9 });
    expect(found.comparison!.moves).toHaveLength(3);
  });

  test('follows the catalogue where no policy is named', () => {
    const dir = threeMeasures({ order: { period: 'quarter', start: '2026-Q2', periods: 6, policy: 'optimal' }, budget: [2026, 2027].map((period) => ({ source: 'city', period, amount: 5000 })) });
    const found = answer(dir);
    expect(found.policy).toBe('optimal');
    expect(found.plan[0]).toMatchObject({ start: '2026-Q2', end: '2027-Q1' });
  });

  test('exits 1 and names the duty that no year can pay, its source, and nobody else', () => {
    const dir = threeMeasures({}, measure('M-1', { ...costs(5000), mandatory: true }));
    for (const policy of ['strict', 'optimal']) {
      const found = answer(dir, '--policy', policy);
      expect(found).toMatchObject({ code: 1, status: 'infeasible', plan: [], conflicts: [{ measure: 'M-1', constraint: 'budget', source: 'city' }] });
      expect(found.left).toHaveLength(3);
    }
  });

  test('says that the optimal plan can place a duty that the strict order cannot', () => {
    const dir = threeMeasures({ budget: [2026, 2027].map((period) => ({ source: 'city', period, amount: 1000 })) }, {
      ...measure('M-1', { ...costs(1000), mandatory: true }), ...measure('M-2', { ...costs(500), mandatory: true, window: { earliest: 2026, latest: 2026 } }),
    });
    expect(answer(dir, '--policy', 'strict')).toMatchObject({ code: 1, status: 'infeasible', missedByStrict: ['M-2'], placedByOptimal: true });
    const optimal = answer(dir, '--policy', 'optimal');
    expect(optimal).toMatchObject({ code: 0, status: 'optimal', missedByStrict: ['M-2'] });
    expect(starts(optimal)).toMatchObject({ 'M-1': '2027', 'M-2': '2026' });
  });

  test('shows the conflict of a window that is shorter than the duty takes', () => {
    const dir = threeMeasures({}, measure('M-1', { mandatory: true, duration: 24, window: { earliest: 2028, latest: 2028 } }));
    expect(answer(dir)).toMatchObject({ code: 1, conflicts: [{ measure: 'M-1', constraint: 'window' }] });
  });

  test("prints validate's object for a circle, with every member", () => {
    const dir = threeMeasures({}, { ...measure('M-1', { dependsOn: ['M-2'] }), ...measure('M-2', { dependsOn: ['M-3'] }), ...measure('M-3', { dependsOn: ['M-1'] }) });
    const { code, stdout } = measures(['order', '--dir', dir, '--format', 'json', '--lang', 'en']);
    expect(code).toBe(1);
    const { problems } = JSON.parse(stdout) as { problems: { rule: string; message: string }[] };
    expect(problems).toMatchObject([{ rule: 'R209', message: 'Circular dependency: M-1 → M-2 → M-3 → M-1.' }]);
  });

  test('refuses measures that supersede each other in a circle', () => {
    const dir = threeMeasures({}, { ...measure('M-1', { supersedes: ['M-2'] }), ...measure('M-2', { supersedes: ['M-3'] }), ...measure('M-3', { supersedes: ['M-1'] }) });
    const { code, stdout } = measures(['order', '--dir', dir, '--format', 'json', '--lang', 'en']);
    expect(code).toBe(1);
    expect((JSON.parse(stdout) as { problems: object[] }).problems).toMatchObject([{ rule: 'F202', message: 'The measures supersede each other in a circle: M-1 → M-2 → M-3 → M-1.' }]);
  });

  test('counts the files that validate counts, the settings of a draw among them', () => {
    const dir = threeMeasures({}, { ...measure('M-1', { goals: ['Z-99'] }), 'invite.yaml': readFileSync(join(projectRoot, 'data', 'invite.yaml'), 'utf8') });
    const files = (command: string): number => (JSON.parse(measures([command, '--dir', dir, '--format', 'json']).stdout) as { summary: { files: number } }).summary.files;
    expect(files('validate')).toBe(Object.keys(readTree(dir)).length);
    expect([files('order'), files('prioritize'), files('trace')]).toEqual([9, 9, 9]);
  });

  test('finds the circle that closes only through a merged measure', () => {
    const dir = threeMeasures({}, {
      ...measure('M-1', { dependsOn: ['M-9'] }), ...measure('M-2', { dependsOn: ['M-1'] }),
      ...measure('M-9', { status: 'merged', mergedInto: 'M-2', statusReason: 'zusammengelegt' }),
    });
    const { code, stdout } = measures(['order', '--dir', dir, '--format', 'json']);
    expect(code).toBe(1);
    expect(stdout).toContain('M-1 → M-2 → M-1');
  });

  test('marks what had to be assumed', () => {
    const bare = { id: 'M-1', title: 'Kaum etwas', stage: 'draft', status: 'open', actionField: 'sprache', goals: ['Z-01'], mandatory: true };
    expect(answer(threeMeasures({}, { 'measures/M-1.yaml': bare })).plan.find(({ id }) => id === 'M-1')!.assumed).toEqual(['window', 'duration', 'staff', 'cost']);
  });

  test('says once what was assumed for several measures alike', () => {
    const bare = (id: string): object => ({ id, title: 'Kaum etwas', stage: 'draft', status: 'open', actionField: 'sprache', goals: ['Z-01'], mandatory: true });
    const dir = threeMeasures({}, { 'measures/M-1.yaml': bare('M-1'), 'measures/M-2.yaml': bare('M-2') });
    const german = measures(['order', '--dir', dir, '--format', 'table']).stdout.replace(/\n/g, ' ');
    expect(german).toContain('° Angenommen, weil das Feld leer ist: M-1 und M-2 (Zeitfenster: ganzer Planungszeitraum, Dauer: ein Zeitschritt, Personal: keines, Kosten: keine).');
    expect(measures(['order', '--dir', dir, '--format', 'md', '--lang', 'en']).stdout).toContain('Assumed because the field is empty: M-1 and M-2 (window: the whole horizon, duration: one period, staff: none, cost: none).');
  });

  test('says once why more than three measures alike are left out, and of up to three one by one', () => {
    const table = (unrated: readonly string[], ...more: string[]): string => measures(['order', '--dir', threeMeasures({}, Object.assign({}, ...unrated.map((id) => measure(id)))), ...more]).stdout;
    const four = table(['M-4', 'M-5', 'M-6', 'M-7']);
    expect(four).toContain('M-4, M-5, M-6, M-7\n  nicht bewertet\n');
    expect(four.match(/nicht bewertet/g)).toHaveLength(1);
    expect(table(['M-4', 'M-5', 'M-6'])).toContain('M-5 Maßnahme M-5\n  nicht bewertet\nM-6 Maßnahme M-6\n  nicht bewertet\n');
    expect(table(['M-4', 'M-5', 'M-6', 'M-7'], '--lang', 'en')).toContain('M-4, M-5, M-6, M-7\n  not rated\n');
  });

  test('says where ratings come from in a catalogue without any', () => {
    const dir = threeMeasures({}, { 'ratings/R-a.yaml': { rater: 'Amt', scores: {} } });
    expect(measures(['order', '--dir', dir, '--format', 'table']).stdout).toContain('measures ratings template --output bewertung.csv');
    const partly = threeMeasures({}, { 'ratings/R-a.yaml': { rater: 'Amt', scores: { 'M-1': { effect: 6 } } }, ...measure('M-1') });
    expect(measures(['order', '--dir', partly, '--format', 'table']).stdout).not.toContain('ratings template');
  });

  test('draws no timeline where nothing is planned', () => {
    const dir = threeMeasures();
    const unrated = measures(['order', '--dir', dir, '--without', 'M-1', '--without', 'M-2', '--without', 'M-3', '--format', 'table']).stdout;
    expect(unrated).not.toMatch(/Maßnahme \(Rang\)|--compare/);
    expect(measures(['order', '--dir', dir, '--format', 'table']).stdout).toContain('Maßnahme (Rang)');
  });

  test('is the same, byte for byte, whatever the time zone and the working directory', () => {
    const dir = threeMeasures();
    const args = ['order', '--dir', dir, '--format', 'json', '--policy', 'optimal'];
    expect(measures(args, { env: { TZ: 'Pacific/Auckland' }, cwd: temporaryFolder() }).stdout).toBe(measures(args, { env: { TZ: 'UTC' } }).stdout);
  });
});

describe('what if', () => {
  test('shows more money in one year beside today', () => {
    const found = answer(threeMeasures(), '--budget', 'city:2027=1000');
    expect(starts(found)).toEqual({ 'M-1': '2026', 'M-2': '2027', 'M-3': '2027' });
    expect(found.today).toMatchObject({ objective: 0.6, status: 'feasible' });
    expect(found.changes).toEqual([{ id: 'M-2', from: null, to: '2027' }, { id: 'M-3', from: null, to: '2027' }]);
  });

  test('takes staff away in half a year only', () => {
    const dir = threeMeasures({ order: { period: 'halfYear', start: 2026, periods: 4, discount: 1 }, budget: [2026, 2027].map((period) => ({ source: 'city', period, amount: 5000 })) });
    expect(starts(answer(dir))).toEqual({ 'M-1': '2026-H1', 'M-2': '2026-H1', 'M-3': '2026-H1' });
    expect(starts(answer(dir, '--capacity', 'vhs:2026-H1=0.2'))).toEqual({ 'M-1': '2026-H1', 'M-2': '2026-H1', 'M-3': '2026-H2' });
  });

  test('limits a source that nothing limited so far in the named year only', () => {
    const dir = threeMeasures({}, measure('M-2', { cost: { status: 'estimated', items: [{ source: 'land', perYear: 500 }] } }));
    expect(starts(answer(dir))).toEqual({ 'M-1': '2026', 'M-2': '2026' });
    expect(starts(answer(dir, '--budget', 'land:2026=100'))).toEqual({ 'M-1': '2026', 'M-2': '2027' });
  });

  test('does without a measure and with what depends on it', () => {
    const dir = threeMeasures({}, measure('M-2', { ...costs(500), dependsOn: ['M-1'] }));
    const found = answer(dir, '--without', 'M-1');
    expect(starts(found)).toEqual({ 'M-3': '2026' });
    expect(found.left).toMatchObject([{ id: 'M-2', reason: 'setzt M-1 voraus (verworfen)' }]);
  });

  test('plans what is of unknown cost as if it were free, and discounts otherwise', () => {
    const dir = threeMeasures({}, measure('M-2', {}));
    expect(answer(dir).left.map(({ id, reason }) => [id, reason])).toContainEqual(['M-2', 'Kosten unbekannt']);
    expect(answer(dir, '--unknown-cost', 'free').plan.map(({ id }) => id)).toContain('M-2');
    const later = threeMeasures({}, measure('M-1', { ...costs(0), window: { earliest: 2027, latest: 2027 } }));
    expect(answer(later, '--discount', '0.5', '--without', 'M-2,M-3').objective).toBeCloseTo(0.3, 12);
  });

  test.each([
    [['--budget', 'stadt:2027=1'], 'Eine Geldquelle „stadt“ gibt es nicht.'],
    [['--budget', 'city=1'], '„city=1“ lässt sich bei --budget nicht lesen.'],
    [['--budget', 'city:2027-Q1=1'], '„city:2027-Q1=1“ lässt sich bei --budget nicht lesen.'],
    [['--budget', 'city:1999=1'], '„city:1999=1“ liegt außerhalb des Planungszeitraums und würde nichts ändern.\nDer Plan reicht von 2026 bis 2028'],
    [['--capacity', 'vhs:2029-H1=1'], '„vhs:2029-H1=1“ liegt außerhalb des Planungszeitraums und würde nichts ändern.'],
    [['--budget', 'city:2027=1', '--budget', 'city:2027=2'], '--budget nennt „city:2027“ zweimal.'],
    [['--budget', 'open:2027=1'], 'sie begrenzt nichts.'],
    [['--capacity', 'vsh:2027=1'], 'Eine Stelle „vsh“ gibt es nicht.'],
    [['--without', 'M-7'], 'Eine Maßnahme „M-7“ gibt es nicht.'],
    [['--discount', '2'], '--discount braucht eine Zahl über 0 bis 1, nicht „2“.'],
    [['--gap', '5'], '--gap braucht einen Anteil von 0 bis 1, nicht „5“.\nFür 5\u00a0% schreiben Sie --gap 0.05.'],
    [['--gap', '-1'], '--gap braucht einen Anteil von 0 bis 1, nicht „-1“.'],
    [['--nodes', 'viele'], '--nodes braucht eine ganze Zahl ab 0, nicht „viele“.'],
    [['--nodes', '1.5'], '--nodes braucht eine ganze Zahl ab 0, nicht „1.5“.'],
    [['--time-limit', '0'], '--time-limit braucht eine Zahl von Sekunden über 0, nicht „0“.'],
  ])('refuses %j with exit 2', (args, message) => {
    const { code, stderr, stdout } = measures(['order', '--dir', threeMeasures(), ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
  });
});

describe('other formats', () => {
  const dir = threeMeasures({ budget: [2026, 2027].map((period) => ({ source: 'city', period, amount: 1000 })) });
  const run = (format: string, ...more: string[]): string => measures(['order', '--dir', dir, '--format', format, ...more], { env: { COLUMNS: '80' } }).stdout;

  test('a table with bars, reasons, and the load of every source and unit', () => {
    expect(run('table')).toMatchInlineSnapshot(`
"Reihenfolge des Handelns 2026 bis 2028 · streng nach Rang
Wert 1,50

Nr. Maßnahme (Rang)                        2026        2027        2028
1 M-1 Maßnahme M-1 (1)                     ███████████
  beginnt sofort: nichts steht im Weg
2 M-2 Maßnahme M-2 (2)                     ············███████████
  Geldquelle „Stadt“ 2026 erschöpft, es fehlen 500 €
3 M-3 Maßnahme M-3 (3)                     ············███████████
  Geldquelle „Stadt“ 2026 erschöpft, es fehlen 500 €

Alle Maßnahmen sind eingeplant.

Geld nach Quelle (Tausend Euro: verplant / vorhanden)
Stadt                                      1/1         1/1         0/0

Personal nach Stelle (Vollzeitstellen: verplant / vorhanden)
Volkshochschule                            0,1/1       0,2/1       0/1

Ob ein anderer Plan mehr wert wäre, zeigt --compare.
"
`);
  });

  test.each(['year', 'halfYear', 'quarter'] as const)('a table that keeps within 80 columns also over forty periods (%s)', (period) => {
    const long = threeMeasures({ order: { period, start: 2026, periods: 40, policy: 'strict' } });
    const { stdout } = measures(['order', '--dir', long], { env: { COLUMNS: '80' } });
    expect(stdout).toContain('2026');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('CSV with a row for everything that is to be planned', () => {
    const lines = run('csv', '--without', 'M-3').trimEnd().split('\n');
    expect(lines[0]).toBe('position,id,title,rank,score,start,end,running,mandatory,reason,relaxation');
    expect(lines).toHaveLength(3);
  });

  test('a Gantt chart that Mermaid draws, with its own signs escaped', () => {
    const odd = threeMeasures({}, measure('M-1', { ...costs(0), title: 'Frühstück: Brot; #1 100 %', mandatory: true }));
    expect(measures(['order', '--dir', odd, '--format', 'mermaid', '--without', 'M-2,M-3']).stdout).toBe(`gantt
    title Reihenfolge des Handelns 2026 bis 2028 (streng nach Rang)
    dateFormat YYYY-MM-DD
    axisFormat %Y
    section Sprache
    M-1 Frühstück#58; Brot#59; #35;1 100 #37; :crit, m_M_1, 2026-01-01, 2027-01-01
`);
  });

  test('Markdown with order, money, staff and the chart', () => {
    const text = run('md');
    expect(text).toContain('```mermaid\ngantt');
    expect(text).toContain('| 1 | M-1 Maßnahme M-1 | 1 | 2026 | 2026 | Beginnt sofort: nichts steht im Weg. |');
    expect(text).toContain('## Geld nach Quelle');
    expect(text).toContain('## Personal nach Stelle');
  });

  test('English where it is asked for', () => {
    expect(run('table', '--lang', 'en')).toContain('source "Stadt" 2026 exhausted, €500 short');
  });

  test('the catalogue report holds the order of action', () => {
    const file = join(temporaryFolder(), 'katalog.md');
    expect(measures(['export', 'md', '--dir', dir, '-o', file]).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('Geldquelle „Stadt“ 2026 erschöpft, es fehlen 500\u00a0€.');
  });
});

describe('the worked example', () => {
  test('has a plan by both policies, and the optimal one is worth more', () => {
    const strict = answer('data');
    const optimal = answer('data', '--policy', 'optimal');
    expect(strict).toMatchObject({ code: 0, status: 'feasible' });
    expect(optimal).toMatchObject({ code: 0, status: 'optimal' });
    expect(optimal.objective).toBeGreaterThan(strict.objective);
    expect(strict.plan.length + strict.left.length).toBe(optimal.plan.length + optimal.left.length);
  });
});
