// A small catalogue to rank: four measures, two criteria, two raters.
import { priorityInput } from '../../src/model/priority/from-catalogue.ts';
import type { PrioritizeOptions, PriorityInput } from '../../src/model/priority/input.ts';
import { DEFAULT_OPTIONS, NO_CHANGES } from '../../src/model/priority/input.ts';
import { check } from '../../src/files/open.ts';
import { kindOfFolder } from '../../src/model/kinds.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';

export const settings = {
  title: 'Integrationskonzept Musterstadt', language: 'en',
  actionFields: [{ id: 'language', title: 'Language' }, { id: 'work', title: 'Work' }], targetGroups: [{ id: 'all', title: 'All residents' }], units: [{ id: 'unit', title: 'Unit' }],
  sources: [{ id: 'city', own: true }],
  criteria: [{ id: 'effect', title: 'Effect', weight: 60, worst: 0, best: 10 }, { id: 'delay', title: 'Months until it works', weight: 40, worst: 36, best: 0 }, { id: 'legal', title: 'Lawful', must: true }],
  robustness: { samples: 500, seed: 1, top: 2 },
};
export const measure = (id: string, more: Record<string, unknown> = {}): Record<string, unknown> =>
  ({ id, title: `Measure ${id}`, stage: 'draft', status: 'open', actionField: 'language', goals: ['Z-01'], targetGroups: ['all'], lead: 'unit', ...more });
export const rating = (rater: string, scores: Record<string, unknown>, more: Record<string, unknown> = {}): Record<string, unknown> => ({ rater, group: 'steeringGroup', date: '2026-01-15', scores, ...more });

/** The files of the small catalogue. */
export const files: Record<string, unknown> = {
  'catalogue.yaml': settings,
  'principles/L-1.yaml': { id: 'L-1', title: 'Principle' },
  'goals/Z-01.yaml': { id: 'Z-01', title: 'Goal', principles: ['L-1'] },
  'measures/M-1.yaml': measure('M-1', { cost: { status: 'estimated', items: [{ source: 'city', oneOff: 1000, perYear: 2000 }] }, duration: 24 }),
  'measures/M-2.yaml': measure('M-2', { actionField: 'work' }),
  'measures/M-3.yaml': measure('M-3'),
  'measures/M-4.yaml': measure('M-4', { stage: 'idea' }),
  'ratings/R-a.yaml': rating('a', { 'M-1': { effect: 8, delay: 18, legal: true }, 'M-2': { effect: 6, delay: 0 }, 'M-3': { effect: 2, delay: 36 }, 'M-4': { effect: 4, delay: 9 } }),
  'ratings/R-b.yaml': rating('b', { 'M-1': { effect: 10, delay: 18 }, 'M-2': { effect: 8, delay: 9 }, 'M-3': { effect: 3, delay: 36 }, 'M-4': { effect: 9, delay: 9 } }),
};

/** A catalogue from files as values. Throws with the findings where it does not hold together. */
export function catalogueOf(contents: Readonly<Record<string, unknown>>): Catalogue {
  const { catalogue, findings } = check(Object.entries(contents).map(([path, value]) => {
    const [folder = '', file = ''] = path.split('/');
    return { path, kind: path === 'catalogue.yaml' ? 'catalogue' as const : kindOfFolder.get(folder)!, name: file.replace('.yaml', ''), text: JSON.stringify(value), value };
  }), []);
  if (catalogue === null) throw new Error(findings.map(({ file, message }) => `${file}: ${message.en}`).join('\n'));
  return catalogue;
}

/** The engine's rows of the small catalogue with other or more files. */
export const inputOf = (more: Readonly<Record<string, unknown>> = {}): PriorityInput => priorityInput(catalogueOf({ ...files, ...more }));
export const asked = (changes: Partial<PrioritizeOptions['changes']> = {}, more: Partial<PrioritizeOptions> = {}): PrioritizeOptions => ({ ...DEFAULT_OPTIONS, ...more, changes: { ...NO_CHANGES, ...changes } });
